import { MAX_ATTACHED_BYTES } from "../../core/base/limits.ts";
import type { DocumentView } from "../../core/contract/contract.ts";
import { number, t } from "../text.ts";

/** What models with eyes take. */
const IMAGES = new Set(["image/png", "image/jpeg", "image/webp", "image/gif"]);
/** How files of these begin, and how documents do. */
const PICTURES: readonly (readonly [begins: RegExp, type: string])[] = [
  [/^\u0089PNG\r\n/, "image/png"],
  [/^\u00FF\u00D8\u00FF/, "image/jpeg"],
  [/^GIF8[79]a/, "image/gif"],
  [/^RIFF[^]{4}WEBP/, "image/webp"],
];
const DOCUMENT = /^(?:%PDF-|PK|\{\\rtf|\u00D0\u00CF)/;
/** Longest side of an image, in pixels: models make larger ones smaller themselves. */
const MAX_SIDE = 2048;
/** An image of fewer bytes goes as it is. */
const SMALL = 1_500_000;

/** An attachment that waits to be sent; `preview` is an object URL of an image. */
export interface PendingAttachment {
  id: string;
  name: string;
  media_type: string;
  bytes: Uint8Array<ArrayBuffer>;
  preview: string | null;
  /** By what the core holds it; null while it does not. */
  upload: string | null;
  /** What the core found in a file, or that it is being read; null for what needs no reading. */
  read: "reading" | DocumentView | null;
}

/**
 * Makes an attachment of a file: images in a form and size that models take, anything else as it is, for the core to read.
 *
 * @throws Error with a reason for people.
 */
export async function readFile(file: File): Promise<PendingAttachment> {
  const { name } = file;
  const type = await shownType(file);
  if (isImage(type)) return readImage(file.slice(0, file.size, type), name);
  if (file.size > MAX_ATTACHED_BYTES) throw new Error(tooLarge(name));
  const bytes = await file.arrayBuffer().catch(() => {
    throw new Error(t("{{name}} cannot be read. If it is a folder, attach the files in it.", { name }));
  });
  return { ...pending(name, type || "text/plain", new Uint8Array(bytes), null), read: "reading" };
}

/** What a file is: what its bytes show where they do, and else what its name says. Documents are read by their bytes. */
export async function shownType(file: File): Promise<string> {
  // A folder has no bytes.
  const start = await file
    .slice(0, 16)
    .arrayBuffer()
    .catch(() => new ArrayBuffer(0));
  const head = String.fromCharCode(...new Uint8Array(start));
  const picture = PICTURES.find(([begins]) => begins.test(head));
  if (picture !== undefined) return picture[1];
  return DOCUMENT.test(head) && isImage(file.type) ? "application/octet-stream" : file.type;
}

/** Whether it is looked at; a drawing in SVG is text that is read. */
export function isImage(type: string): boolean {
  return type.startsWith("image/") && type !== "image/svg+xml";
}

/** Why an attachment is refused that is more than all of a question's may be. */
export function tooLarge(name: string): string {
  const limit = number(MAX_ATTACHED_BYTES / 1e6);
  return t("{{name}} is too large: all attachments of a message may have {{limit}} MB together.", { name, limit });
}

/** Makes an attachment of an image. */
export async function readImage(blob: Blob, name: string): Promise<PendingAttachment> {
  const bitmap = await createImageBitmap(blob).catch(() => undefined);
  if (!bitmap) throw new Error(t("{{name}} is an image that cannot be read. Save it as PNG first.", { name }));
  const scale = Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height));
  const fits = IMAGES.has(blob.type) && scale === 1 && blob.size <= SMALL;
  const image = fits ? blob : await redraw(bitmap, bitmap.width * scale, bitmap.height * scale);
  bitmap.close();
  const bytes = new Uint8Array(await image.arrayBuffer());
  return pending(name, image.type, bytes, URL.createObjectURL(image));
}

async function redraw(bitmap: ImageBitmap, width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const png = await canvas.convertToBlob({ type: "image/png" });
  return png.size <= SMALL ? png : canvas.convertToBlob({ type: "image/jpeg", quality: 0.9 });
}

/** An attachment of what is in memory. */
export function pending(
  name: string,
  type: string,
  bytes: Uint8Array<ArrayBuffer>,
  preview: string | null,
): PendingAttachment {
  const media_type = type.split(";")[0] ?? "text/plain";
  return { id: crypto.randomUUID(), name, media_type, bytes, preview, upload: null, read: null };
}

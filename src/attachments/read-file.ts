import type { AttachmentInput } from "../../core/contract/contract.ts";
import { t } from "../text.ts";

/** What models with eyes take. */
const IMAGES = new Set(["image/png", "image/jpeg", "image/webp", "image/gif"]);
/** Longest side of an image, in pixels: models make larger ones smaller themselves. */
const MAX_SIDE = 2048;
/** An image of fewer bytes goes as it is. */
const SMALL = 1_500_000;

/** An attachment that waits to be sent; `preview` is an object URL of an image. */
export interface PendingAttachment extends AttachmentInput {
  id: string;
  size: number;
  preview: string | null;
}

/**
 * Makes an attachment of a file: text as it is, images in a form and size that models take.
 *
 * @throws Error with a reason for people.
 */
export async function readFile(file: File): Promise<PendingAttachment> {
  if (file.type.startsWith("image/") && file.type !== "image/svg+xml") return readImage(file, file.name);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isText(bytes)) {
    throw new Error(
      t("{{name}} is neither text nor an image. Copy its text, or attach a picture of it.", { name: file.name }),
    );
  }
  return pending(file.name, file.type || "text/plain", bytes, null);
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

function isText(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder("utf-8", { fatal: true }).decode(bytes).includes("\0");
  } catch {
    return false;
  }
}

export function pending(name: string, type: string, bytes: Uint8Array, preview: string | null): PendingAttachment {
  const media_type = type.split(";")[0] ?? "text/plain";
  return { id: crypto.randomUUID(), name, media_type, data: base64(bytes), size: bytes.length, preview };
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
}

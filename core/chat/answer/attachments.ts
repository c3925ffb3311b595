/** Files and images that go with a question: which are taken, and how a backend is given them. */
import type { Attachment, Capabilities } from "../../backends/backend.ts";
import type { AttachmentInput, AttachmentView, MessageView, UploadedInput } from "../../contract/contract.ts";
import { FloatBarError, InputError } from "../../base/errors.ts";
import { MAX_ATTACHED_BYTES } from "../../base/limits.ts";
import { phrase } from "../../base/phrases.ts";
import type { Documents } from "../../context/documents/documents.ts";
import { wholeText } from "../../context/documents/render-document.ts";
import type { TokenCounter } from "../../tokens/count.ts";
import type { MessageRecord } from "../../vault/tables/messages.ts";
import type { AttachmentRow } from "../../vault/tables/schema.ts";
import type { VaultTables } from "../../vault/vault.ts";

/** What models with eyes take; others are made into one of these by the interface. */
const IMAGES = new Set(["image/png", "image/jpeg", "image/webp", "image/gif"]);

/** An attachment as it is stored. */
export type NewAttachment = Pick<AttachmentRow, "name" | "media_type" | "data">;

/**
 * Reads what was attached.
 *
 * @param take gives what was uploaded before.
 * @param documents reads them.
 * @throws InputError for what is too large, or is no image and cannot be read.
 */
export async function readAttachments(
  inputs: readonly (AttachmentInput | UploadedInput)[],
  take: (upload: string) => Uint8Array,
  documents: Documents,
): Promise<NewAttachment[]> {
  const files = inputs.map(({ name, media_type, ...input }) => {
    const data = "upload" in input ? take(input.upload) : Buffer.from(input.data, "base64");
    return { name, media_type, data };
  });
  const bytes = files.reduce((sum, { data }) => sum + data.length, 0);
  if (bytes > MAX_ATTACHED_BYTES) {
    throw new InputError(
      // Rounded up: what is too much by a byte must not read as just enough.
      phrase("attachments.too_large", { megabytes: Math.ceil(bytes / 1e5) / 10, limit: MAX_ATTACHED_BYTES / 1e6 }),
      "attachments",
    );
  }
  for (const { name, data } of files.filter((file) => !isImage(file))) await documents.read({ name, bytes: data });
  return files;
}

/** @throws InputError where a backend could not be given them. */
export function refuseUnfit(
  files: readonly { name: string; media_type: string }[],
  capabilities: Capabilities,
  backend: string,
): void {
  if (files.length === 0) return;
  if (!capabilities.files) {
    throw new InputError(phrase("attachments.not_taken", { backend }), "attachments");
  }
  const image = files.find(isImage);
  if (image && !capabilities.images) {
    throw new InputError(phrase("attachments.no_images", { backend, name: image.name }), "attachments");
  }
}

export function isImage({ media_type }: { media_type: string }): boolean {
  return IMAGES.has(media_type);
}

/** A message's words with the text of its files, and its images. */
export interface WithFiles {
  content: string;
  images: Attachment[];
}

/** A question's words with its documents below them, each in a fence of its own, and its images apart. */
export async function withFiles(
  content: string,
  files: readonly AttachmentRow[],
  documents: Documents,
): Promise<WithFiles> {
  const texts: string[] = [];
  for (const { id, name, data } of files.filter((file) => !isImage(file))) {
    const document = await documents.stored(id, async () => ({ name, bytes: data })).catch(unreadable);
    texts.push(document === undefined ? `${name}: (this file cannot be read)` : wholeText(name, document));
  }
  const images = files.filter(isImage).map(({ name, media_type, data }) => ({ name, mediaType: media_type, data }));
  return { content: [content, ...texts].join("\n\n"), images };
}

/** A file that came with an import was read by nobody before. */
function unreadable(error: unknown): undefined {
  if (!(error instanceof FloatBarError)) throw error;
}

/** Most tokens of text, and most images, that go along from earlier questions of a chat. */
const EARLIER_TOKENS = 20_000;
const EARLIER_IMAGES = 8;

/** Earlier questions by their ids with what went with them, the newest first for as long as there is room. */
export async function earlierFiles(
  tables: VaultTables,
  messages: readonly MessageRecord[],
  tokens: TokenCounter,
  documents: Documents,
): Promise<Map<string, WithFiles>> {
  const found = new Map<string, WithFiles>();
  const holders = await tables.attachments.among(messages.map(({ id }) => id));
  let [text, images] = [0, 0];
  for (const message of messages.toReversed()) {
    if (!holders.has(message.id)) continue;
    const whole = await withFiles(message.content, await tables.attachments.ofMessage(message.id), documents);
    text += tokens.count(whole.content.slice(message.content.length));
    images += whole.images.length;
    if (text > EARLIER_TOKENS) break;
    found.set(message.id, { ...whole, images: images > EARLIER_IMAGES ? [] : whole.images });
  }
  return found;
}

/** The same views with what is attached to each. */
export async function withAttachments<View extends MessageView>(
  tables: VaultTables,
  views: readonly View[],
): Promise<View[]> {
  const found = await tables.attachments.among(views.filter(({ role }) => role === "user").map(({ id }) => id));
  return views.map((view) => {
    const attachments: AttachmentView[] | undefined = found.get(view.id);
    return attachments === undefined ? view : { ...view, attachments };
  });
}

/** Files and images that go with a question: which are taken, and how a backend is given them. */
import type { Attachment, Capabilities } from "../../backends/backend.ts";
import type { AttachmentInput, AttachmentView, MessageView, UploadedInput } from "../../contract/contract.ts";
import { InputError } from "../../base/errors.ts";
import { MAX_ATTACHED_BYTES } from "../../base/limits.ts";
import { oneLine } from "../../base/one-line.ts";
import { phrase } from "../../base/phrases.ts";
import { shownType } from "../../base/shown-type.ts";
import type { Documents } from "../../context/documents/documents.ts";
import { lengthOf } from "../../context/documents/document.ts";
import { type ChatDocument, partByLength, textOfFile } from "./documents.ts";
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
    return { name, media_type: shownType(media_type, data), data };
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

/** A message with the texts of its files below it. */
export function withTexts({ content, files }: Pick<WithFiles, "content" | "files">): string {
  return [content, ...files].join("\n\n");
}

export function isImage({ media_type }: { media_type: string }): boolean {
  return IMAGES.has(media_type);
}

/** A message's words with the texts of its files, and its images. */
export interface WithFiles {
  content: string;
  files: string[];
  images: Attachment[];
}

/** What goes with a question itself. */
export interface OwnFiles {
  /** How many files there are. */
  count: number;
  images: Attachment[];
  /** Documents that go whole, as they stand below the question. */
  texts: string[];
  /** What the texts take. */
  tokens: number;
  whole: ChatDocument[];
  long: ChatDocument[];
}

interface Reading {
  documents: Documents;
  tokens: TokenCounter;
}

/** Reads what is attached to a question. @param room most tokens of documents that go whole. */
export async function ownFiles(
  files: readonly AttachmentRow[],
  { documents, tokens }: Reading,
  room: number,
): Promise<OwnFiles> {
  const texts: string[] = [];
  const found: ChatDocument[] = [];
  for (const file of files.filter((each) => !isImage(each))) {
    const text = await textOfFile(documents, file.id, async () => file);
    if (text === undefined) texts.push(`${oneLine(file.name)}: (this file cannot be read)`);
    else found.push({ id: file.id, name: file.name, messageId: file.message_id, text });
  }
  const { whole, long, tokens: taken } = partByLength(found, room, tokens);
  return {
    count: files.length,
    images: imagesOf(files),
    texts: [...texts, ...whole.map(({ text }) => text)],
    tokens: taken,
    whole: whole.map(({ document }) => document),
    long,
  };
}

function imagesOf(files: readonly AttachmentRow[]): Attachment[] {
  return files.filter(isImage).map(({ name, media_type, data }) => ({ name, mediaType: media_type, data }));
}

/** Most tokens of text, and most images, that go along from earlier questions of a chat as they were. */
const EARLIER_TOKENS = 20_000;
const EARLIER_IMAGES = 8;
/** Most characters that are searched for one question. */
const MAX_SEARCHED = 10_000_000;

/** What goes with earlier questions of a chat. */
export interface EarlierFiles {
  /** Questions by their ids with what goes with them. */
  attached: Map<string, WithFiles>;
  /** Documents in them. */
  whole: ChatDocument[];
  /** Documents for which there is no room, or whose questions do not go themselves. */
  long: ChatDocument[];
}

/**
 * What went with earlier questions: with the newest of those that go themselves as it was, for as long as there is room; else the
 * documents are searched.
 *
 * @param messages of the chat, oldest first.
 * @param going ids of those that may go themselves.
 */
export async function earlierFiles(
  tables: VaultTables,
  messages: readonly MessageRecord[],
  going: ReadonlySet<string>,
  { documents, tokens }: Reading,
): Promise<EarlierFiles> {
  const found: EarlierFiles = { attached: new Map(), whole: [], long: [] };
  const holders = await tables.attachments.among(messages.map(({ id }) => id));
  let [left, images, searched] = [EARLIER_TOKENS, 0, 0];
  for (const message of messages.toReversed()) {
    const infos = holders.get(message.id);
    if (infos === undefined) continue;
    const read: ChatDocument[] = [];
    for (const { id, name } of infos.filter((info) => !isImage(info))) {
      const text = await textOfFile(documents, id, () => tables.attachments.require(id));
      if (text !== undefined) read.push({ id, name, messageId: message.id, text });
    }
    const { whole, long, tokens: taken } = partByLength(read, going.has(message.id) ? left : 0, tokens);
    left -= taken;
    for (const document of long) {
      searched += lengthOf(document.text);
      if (searched <= MAX_SEARCHED) found.long.push(document);
    }
    if (!going.has(message.id)) continue;
    const pictures = infos.filter(isImage);
    images += pictures.length;
    const shown = images > EARLIER_IMAGES ? [] : pictures;
    const rows = await Promise.all(shown.map(({ id }) => tables.attachments.require(id)));
    const texts = whole.map(({ text }) => text);
    found.attached.set(message.id, { content: message.content, files: texts, images: imagesOf(rows) });
    found.whole.push(...whole.map(({ document }) => document));
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

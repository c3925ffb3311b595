/** What of the chat's documents stands below a question besides those that go whole: passages, and pages as pictures. */
import type { Attachment, Backend } from "../../backends/backend.ts";
import type { Cleaner } from "../../context/select/cleaner.ts";
import type { TokenCounter } from "../../tokens/count.ts";
import type { MessageRecord } from "../../vault/tables/messages.ts";
import type { WithFiles } from "./attachments.ts";
import { type ChatDocument, passagesFor, type SentDocument, withBefore } from "./documents.ts";
import type { LiveAnswer } from "./live-answer.ts";
import type { Material } from "./material.ts";
import { pagesFor, withPages } from "./page-pictures.ts";
import type { AnswerServices } from "./services.ts";

interface Asked {
  backend: Backend;
  /** The one that is asked where the question names none. */
  model: string | null;
  cleaner: Cleaner;
  tokens: TokenCounter;
}

/** What stands below a question. */
interface Below {
  texts: string[];
  images: Attachment[];
  /** About what the images take. */
  imageTokens: number;
  /** What the receipt says of it, after the documents that went whole. */
  receipt: (whole: readonly SentDocument[]) => SentDocument[];
}

/** Finds what of the documents matters for a question, cleaned where it came with earlier ones. */
export async function belowQuestion(
  { question, overrides, signal }: LiveAnswer,
  { vault, documents, log }: Pick<AnswerServices, "vault" | "documents" | "log">,
  { own, former, room, before, folders, earlier }: Material,
  { backend, model, cleaner, tokens }: Asked,
): Promise<Below> {
  const passages = await passagesFor([...own.long, ...former.long], {
    question: question.content,
    before,
    folders,
    documents,
    tokens,
    room: room.passages,
    signal,
    log,
    clean: (document, text) => cleanPassages(document, text, earlier, cleaner),
  });
  const pages = await pagesFor([...own.whole, ...own.long, ...former.whole, ...former.long], {
    question: withBefore(question.content, before),
    documents,
    load: (id) => vault.attachments.require(id),
    isSighted: backend.capabilities.images && backend.takesPictures?.(overrides.model ?? model) !== false,
    room: room.whole - own.tokens,
    before: own.images.length,
    signal,
    mayGo: ({ messageId }) => messageId === question.id || cleaner.pictures(messageId, [messageId]).length > 0,
  });
  const said = pages.texts.map(({ document, text }) => cleanPassages(document, text, earlier, cleaner));
  return {
    texts: [...passages.texts, ...(await Promise.all(said))].filter((text) => text !== ""),
    images: pages.images,
    imageTokens: pages.tokens,
    receipt: (whole) => withPages([...whole, ...passages.sent], pages.sent),
  };
}

/**
 * Passages of a document that came with an earlier question, and of a file of a folder, as these may go; of what came with the question
 * itself, as they are.
 */
async function cleanPassages(
  { id: file, messageId }: Pick<ChatDocument, "id"> & { messageId?: string },
  text: string,
  earlier: readonly MessageRecord[],
  cleaner: Cleaner,
): Promise<string> {
  const message =
    messageId === undefined ? { id: file, role: "user" as const } : earlier.find(({ id }) => id === messageId);
  if (message === undefined) return text;
  await cleaner.ready([{ ...message, content: text }]);
  return cleaner.document(message.id, text) ?? "";
}

/** Earlier questions with the text of their files, as these may go. */
export function cleanFiles(
  attached: ReadonlyMap<string, WithFiles>,
  earlier: readonly MessageRecord[],
  cleaner: Cleaner,
): Map<string, WithFiles> {
  const cleaned = new Map<string, WithFiles>();
  for (const message of earlier) {
    const whole = attached.get(message.id);
    if (whole)
      cleaned.set(message.id, {
        ...whole,
        content: cleaner.message({ ...message, content: whole.content })?.content ?? "",
        files: whole.files.flatMap((text) => cleaner.document(message.id, text) ?? []),
        images: cleaner.pictures(message.id, whole.images),
      });
  }
  return cleaned;
}

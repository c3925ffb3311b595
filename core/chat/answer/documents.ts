/** What of the documents of a chat goes with a question: short ones whole, of long ones the passages that matter for it. */
import type { z } from "zod";
import { FloatBarError } from "../../base/errors.ts";
import type { Logger } from "../../base/log.ts";
import type { DocumentText } from "../../context/documents/document.ts";
import type { Documents } from "../../context/documents/documents.ts";
import { passagesText, passageText, wholeText } from "../../context/documents/render-document.ts";
import type { Beside, Found, FoundPassage } from "../../context/documents/search.ts";
import type { receiptDocument } from "../../contract/receipt.ts";
import type { FolderFinds } from "../folders/find.ts";
import { lengthBeyond, type TokenCounter } from "../../tokens/count.ts";

/** Most tokens that the documents of one question may have to go whole, and what share of a model's window at most. */
const WHOLE_TOKENS = 50_000;
const WHOLE_SHARE = 0.4;
/** The same of passages from longer ones. */
const PASSAGE_TOKENS = 6000;
const PASSAGE_SHARE = 0.2;
/** A question of fewer characters than this may only be understood after the one before it. */
const SHORT_QUESTION = 40;

/** What was sent of a document, for the receipt. */
export type SentDocument = z.infer<typeof receiptDocument>;

/** A document of the chat. */
export interface ChatDocument {
  /** Of its attachment. */
  id: string;
  name: string;
  /** The question that it came with. */
  messageId: string;
  text: DocumentText;
}

/** Tokens that documents may take. */
export interface DocumentRoom {
  whole: number;
  passages: number;
}

/**
 * How much of documents may go.
 *
 * @param window of the model in tokens, null where it is not known.
 * @param most where a model takes less than usual.
 */
export function documentRoom(window: number | null, most: number | undefined): DocumentRoom {
  if (most !== undefined) return { whole: most, passages: Math.min(most, PASSAGE_TOKENS) };
  const within = (tokens: number, share: number) =>
    window === null ? tokens : Math.min(tokens, Math.floor(window * share));
  return { whole: within(WHOLE_TOKENS, WHOLE_SHARE), passages: within(PASSAGE_TOKENS, PASSAGE_SHARE) };
}

/** The text of a stored attachment; undefined for what cannot be read, such as a file that came with an import. */
export async function textOfFile(
  documents: Documents,
  id: string,
  load: () => Promise<{ name: string; data: Uint8Array }>,
): Promise<DocumentText | undefined> {
  try {
    return await documents.stored(id, async () => {
      const { name, data } = await load();
      return { name, bytes: data };
    });
  } catch (error) {
    if (error instanceof FloatBarError) return undefined;
    throw error;
  }
}

/** Documents as they go whole, and those that are too long for it. */
export interface Parted {
  whole: { document: ChatDocument; text: string }[];
  long: ChatDocument[];
  /** What the whole ones take. */
  tokens: number;
}

/** Tells short documents from long ones, in order, for as long as there is room. */
export function partByLength(all: readonly ChatDocument[], room: number, tokens: TokenCounter): Parted {
  const parted: Parted = { whole: [], long: [], tokens: 0 };
  for (const document of all) {
    const left = room - parted.tokens;
    const text = wholeText(document.name, document.text);
    // What is far too long need not be counted.
    const count = text.length > lengthBeyond(left) ? Number.POSITIVE_INFINITY : tokens.count(text);
    if (count > left) parted.long.push(document);
    else {
      parted.whole.push({ document, text });
      parted.tokens += count;
    }
  }
  return parted;
}

export function sentWhole({ id, text }: ChatDocument): SentDocument {
  // Of what has no text, its pages go or do not.
  return {
    id,
    is_whole: text.parts.length > 0,
    places: [],
    passages: [],
    ...NO_PICTURES,
    lost: text.lost?.length ?? 0,
  };
}

const NO_PICTURES = { pictures: [], unseen: [] };

interface Asking {
  question: string;
  /** The question before it. */
  before: string | undefined;
  documents: Documents;
  tokens: TokenCounter;
  /** What of folders may matter for the question; undefined where there are none. */
  folders: FolderFinds | undefined;
  /** Most tokens. */
  room: number;
  signal: AbortSignal;
  log: Logger;
  /** What may go of a document's passages. */
  clean: (document: Pick<ChatDocument, "id"> & { messageId?: string }, text: string) => Promise<string>;
}

/** The passages of long documents that matter for a question, as they go below it, and what the receipt says of them. */
export async function passagesFor(
  long: readonly ChatDocument[],
  { question, before, documents, folders, tokens, room, signal, log, clean }: Asking,
): Promise<{ texts: string[]; sent: SentDocument[] }> {
  if (long.length === 0 && folders === undefined) return { texts: [], sent: [] };
  const asked = withBefore(question, before);
  const searched = long.map(({ id, text }) => ({ id, document: text }));
  const found = await documents.search(asked, searched, signal, besideOf(folders)).catch((error: unknown): Found => {
    signal.throwIfAborted();
    log.warn({ code: error instanceof FloatBarError ? error.code : "internal" }, "documents were not searched");
    return { passages: [], spread: [] };
  });
  const chosen = Map.groupBy(fitting(found, room, tokens), ({ id }) => id);
  const texts: string[] = [];
  const sent: SentDocument[] = [];
  for (const document of long) {
    const passages = (chosen.get(document.id) ?? []).toSorted((a, b) => a.position - b.position);
    const text = await clean(document, passagesText(document.name, document.text, passages));
    if (text !== "") texts.push(text);
    sent.push(sentPassages(document.id, document.text, text === "" ? [] : passages));
  }
  for (const [id, file] of folders?.files ?? []) {
    const passages = (chosen.get(id) ?? []).toSorted((a, b) => a.position - b.position);
    if (passages.length === 0) continue;
    const text = await clean({ id }, passagesText(file.name, file, passages));
    if (text === "") continue;
    texts.push(text);
    sent.push(sentPassages(id, file, passages));
  }
  return { texts, sent };
}

function sentPassages(
  id: string,
  { lost = [] }: Pick<DocumentText, "lost">,
  passages: readonly FoundPassage[],
): SentDocument {
  const numbers = passages.map(({ position }) => position);
  return { id, is_whole: false, places: placesOf(passages), passages: numbers, ...NO_PICTURES, lost: lost.length };
}

/** What is looked for: a short question with the one before it. */
export function withBefore(question: string, before: string | undefined): string {
  return question.length < SHORT_QUESTION && before !== undefined ? `${before}\n${question}` : question;
}

/** What of folders crosses to the thread that searches. */
function besideOf(folders: FolderFinds | undefined): Beside | undefined {
  return folders && { passages: folders.passages, total: folders.total, byRoot: folders.byRoot };
}

/** The best passages that fit, half of them from all over where the question may be about the whole. */
export function fitting({ passages, spread }: Found, room: number, tokens: TokenCounter): FoundPassage[] {
  const chosen = new Map<string, FoundPassage>();
  let spent = 0;
  const take = (some: readonly FoundPassage[], most: number) => {
    for (const passage of some) {
      const key = `${passage.id} ${passage.position}`;
      const count = tokens.count(passageText(passage));
      if (chosen.has(key) || spent + count > most) continue;
      chosen.set(key, passage);
      spent += count;
    }
  };
  take(spread, room / 2);
  take(passages, room);
  return [...chosen.values()];
}

/** Where the passages stand, each place once. */
function placesOf(passages: readonly FoundPassage[]): SentDocument["places"] {
  const places: SentDocument["places"] = [];
  for (const { unit, place, to } of passages) {
    const last = places.at(-1);
    if (last?.unit === unit && place <= last.to + 1) last.to = Math.max(last.to, to);
    else places.push({ unit, from: place, to });
  }
  return places;
}

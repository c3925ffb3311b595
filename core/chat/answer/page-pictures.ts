/** Pages of the chat's documents that are pictures without text: which of them go with a question, as pictures. */
import type { z } from "zod";
import type { Attachment } from "../../backends/backend.ts";
import type { Documents } from "../../context/documents/documents.ts";
import { placesNamed } from "../../context/documents/named-places.ts";
import { oneLine } from "../../base/one-line.ts";
import type { receiptDocument } from "../../contract/receipt.ts";
import type { ChatDocument, SentDocument } from "./documents.ts";

/** Most pages that go with one question, and their bytes together. */
const MAX_PAGES = 10;
const MAX_BYTES = 8_000_000;
/** About what a model makes of a page's picture, in tokens. */
const PAGE_TOKENS = 1600;

/** Why a page did not go. */
type Why = z.infer<typeof receiptDocument>["unseen"][number]["why"];

/** A page with what became of it: its picture, or why that did not go. */
interface Page {
  document: ChatDocument;
  place: number;
  fate: Uint8Array | Why;
}

/** Pages as they go with a question. */
export interface SentPages {
  images: Attachment[];
  /** What is said of them below the question, a text a document. */
  texts: { document: ChatDocument; text: string }[];
  /** For the receipt, by the documents' ids. */
  sent: Map<string, Pick<SentDocument, "pictures" | "unseen">>;
  /** About what they take. */
  tokens: number;
}

interface Asking {
  /** With the one before it, where it is short. */
  question: string;
  documents: Documents;
  load: (id: string) => Promise<{ name: string; data: Uint8Array }>;
  /** Whether the model takes pictures. */
  isSighted: boolean;
  /** Tokens that are left for documents. */
  room: number;
  /** How many pictures go before these. */
  before: number;
  signal: AbortSignal;
  /** Whether pictures of a document may go. */
  mayGo: (document: ChatDocument) => boolean;
}

/**
 * The pages that a question names, else the first ones, as far as there is room.
 *
 * @param all the documents of the chat, those of the question itself first.
 */
export async function pagesFor(all: readonly ChatDocument[], asking: Asking): Promise<SentPages> {
  const pages = all.flatMap((document) =>
    (document.text.pictures ?? []).map((place): Page => ({ document, place, fate: "room" })),
  );
  if (pages.length > 0) await decide(pages, asking);
  const images = pages.flatMap(({ document, place, fate }) =>
    typeof fate === "string"
      ? []
      : [{ name: `${document.name}, page ${place}.png`, mediaType: "image/png", data: fate }],
  );
  const sent: SentPages["sent"] = new Map();
  const texts: SentPages["texts"] = [];
  let number = asking.before + 1;
  for (const [document, own] of Map.groupBy(pages, (page) => page.document)) {
    texts.push({ document, text: textOf(document, own, number) });
    number += own.filter(hasGone).length;
    sent.set(document.id, {
      pictures: stretches(own.filter(hasGone).map(({ place }) => place)),
      unseen: [
        ...Map.groupBy(
          own.filter((page) => !hasGone(page)),
          ({ fate }) => fate as Why,
        ),
      ].flatMap(([why, left]) => stretches(left.map(({ place }) => place)).map((stretch) => ({ ...stretch, why }))),
    });
  }
  return { images, texts, sent, tokens: images.length * PAGE_TOKENS };
}

function hasGone({ fate }: Page): boolean {
  return typeof fate !== "string";
}

async function decide(pages: readonly Page[], asking: Asking): Promise<void> {
  const named = placesNamed(asking.question).filter(({ unit }) => unit === "page" || unit === "slide");
  const isNamed = ({ place }: Page) => named.some(({ from, to }) => from <= place && place <= to);
  const isAnyNamed = pages.some(isNamed);
  const documents = new Set(pages.map(({ document }) => document));
  const kept = new Set(asking.isSighted ? [...documents].filter((document) => !asking.mayGo(document)) : []);
  const wanted: Page[] = [];
  const most = Math.min(MAX_PAGES, Math.floor(asking.room / PAGE_TOKENS));
  for (const page of pages) {
    if (!asking.isSighted) page.fate = "blind";
    else if (kept.has(page.document)) page.fate = "kept";
    else if (isAnyNamed && !isNamed(page)) page.fate = "unasked";
    else if (wanted.length < most) wanted.push(page);
  }
  let left = MAX_BYTES;
  for (const [document, own] of Map.groupBy(wanted, (page) => page.document)) {
    const places = own.map(({ place }) => place);
    const load = async () => {
      const { name, data } = await asking.load(document.id);
      return { name, bytes: data };
    };
    const drawn = await asking.documents.pages(document.id, places, load, asking.signal);
    for (const page of own) {
      const png = drawn.get(page.place) ?? null;
      if (png === null) page.fate = "broken";
      else if (png.length <= left) {
        page.fate = png;
        left -= png.length;
      }
    }
  }
}

/** What a model is told of them, in English: which are where, and which it does not see. */
function textOf({ name }: ChatDocument, pages: readonly Page[], first: number): string {
  const here = pages.filter(hasGone);
  const missing = pages.filter((page) => !hasGone(page));
  const are = `${oneLine(name)}: ${placesText(pages)} ${pages.length === 1 ? "is a picture" : "are pictures"} without text.`;
  const last = first + here.length - 1;
  const images = here.length === 1 ? `image ${first}` : `images ${first} to ${last}`;
  return [
    are,
    ...(here.length === 0 ? [] : [`Given as ${images} of this message: ${placesText(here)}.`]),
    ...(missing.length === 0 ? [] : [`Not given to you: ${placesText(missing)}.`]),
  ].join(" ");
}

function placesText(pages: readonly Page[]): string {
  const text = stretches(pages.map(({ place }) => place)).map(({ from, to }) => (from === to ? from : `${from}–${to}`));
  return `page${pages.length === 1 ? "" : "s"} ${text.join(", ")}`;
}

/** Places in order as stretches, both ends included. */
function stretches(places: readonly number[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const place of places) {
    const last = found.at(-1);
    if (last?.to === place - 1) last.to = place;
    else found.push({ from: place, to: place });
  }
  return found;
}

/** What went of documents, with what went of their pages as pictures. */
export function withPages(documents: readonly SentDocument[], sent: SentPages["sent"]): SentDocument[] {
  const known = new Set(documents.map(({ id }) => id));
  const others = [...sent.keys()].filter((id) => !known.has(id));
  const all = [...documents, ...others.map((id): SentDocument => ({ ...NOTHING, id }))];
  return all.map((document) => ({ ...document, ...sent.get(document.id) }));
}

const NOTHING = { is_whole: false, places: [], passages: [], pictures: [], unseen: [], lost: 0 };

import { basename, join } from "node:path";
import type { Unit } from "../base/document-kinds.ts";
import { NotFoundError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import { type Passage, passagesOf } from "../context/documents/passages.ts";
import type { DocumentPage } from "../contract/contract.ts";
import type { Vault } from "../vault/vault.ts";
import { documentsOf } from "./answer/receipt.ts";
import type { AnswerServices } from "./answer/services.ts";

/** Passages that are shown around one, where a place has more, or where the places are lines. */
const AROUND = 20;
const LINES_AROUND = 3;

/** Which page of which document is asked for. */
interface Asked {
  message_id: string;
  id: string;
  place?: number | undefined;
  passage?: number | undefined;
}

/** A document as it is now. */
interface Source extends Pick<DocumentPage, "name" | "from" | "count"> {
  passages: readonly Passage[];
  /** Pages that are pictures without text. */
  pictures: readonly number[];
}

/**
 * The text of a page of a document that went with an answer, with the passages that went.
 *
 * @throws NotFoundError where it did not go with that answer, or is gone.
 */
export async function documentPage(
  { vault, documents }: Pick<AnswerServices, "vault" | "documents">,
  { message_id, id, place, passage }: Asked,
): Promise<DocumentPage> {
  const sent = await sentOf(vault, message_id, id);
  const { name, from, count, passages, pictures } =
    (await folderFile(vault, id)) ?? (await attachedFile({ vault, documents }, id));
  const went = new Set(sent.passages);
  const places = inOrder(passages, pictures);
  const at = places.findIndex(({ number }) => number === (passage ?? placeAt(places, sent, place)));
  const shown = places[at];
  if (!shown) throw gone();
  const isPart = (other: Place | undefined) =>
    other !== undefined && (shown.unit === "line" || other.place === shown.place);
  const most = shown.unit === "line" ? LINES_AROUND : AROUND;
  let [first, last] = [at, at];
  while (at - first < most && isPart(places[first - 1])) first -= 1;
  while (last - at < most && isPart(places[last + 1])) last += 1;
  return {
    name,
    from,
    unit: shown.unit,
    place: shown.place,
    count,
    picture: shown.unit === "page" && pictures.includes(shown.place) ? fateOf(sent, shown.place) : null,
    passages: places.slice(first, last + 1).flatMap(({ number, text, heading }) => {
      return number < passages.length ? [{ number, text, heading, is_sent: went.has(number) }] : [];
    }),
    before: places[first - 1]?.number ?? null,
    after: places[last + 1]?.number ?? null,
  };
}

/** A passage with its number, or a page that is a picture: these are numbered after all passages. */
type Place = Passage & { number: number };

function inOrder(passages: readonly Passage[], pictures: readonly number[]): Place[] {
  const pages = pictures.map((place): Passage => ({ unit: "page", place, to: place, heading: null, text: "" }));
  const all = [...passages, ...pages].map((one, number) => ({ ...one, number }));
  return pages.length === 0 ? all : all.toSorted((a, b) => a.place - b.place);
}

/** What became of a page that is a picture. */
function fateOf({ pictures, unseen }: Sent, place: number): DocumentPage["picture"] {
  const why = unseen.find((one) => isWithin(one, place))?.why ?? null;
  return { is_sent: pictures.some((one) => isWithin(one, place)), why };
}

function isWithin({ from, to }: { from: number; to: number }, place: number): boolean {
  return from <= place && place <= to;
}

/**
 * A page of a document that went with an answer, or did not as it is a picture, as a PNG; null where it cannot be drawn.
 *
 * @throws NotFoundError
 */
export async function pagePicture(
  { vault, documents, closing }: Pick<AnswerServices, "vault" | "documents"> & { closing: AbortSignal },
  { message_id, id, place }: { message_id: string; id: string; place: number },
): Promise<Uint8Array | null> {
  await sentOf(vault, message_id, id);
  const load = async () => {
    const { name, data } = await requireAttachment(vault, id);
    return { name, bytes: data };
  };
  return (await documents.pages(id, [place], load, closing)).get(place) ?? null;
}

/** Where a file of a folder is that went with an answer. @throws NotFoundError */
export async function fileOf(vault: Vault, { message_id, id }: Pick<Asked, "message_id" | "id">): Promise<string> {
  await sentOf(vault, message_id, id);
  const file = (await vault.folderFiles.among([id])).get(id);
  if (!file) throw gone();
  return join(file.folder, file.path);
}

async function sentOf(vault: Vault, messageId: string, id: string) {
  const sent = (await documentsOf(vault, messageId)).find((one) => one.id === id);
  if (!sent) throw gone();
  return sent;
}

type Sent = Awaited<ReturnType<typeof sentOf>>;

/** The number of the place to begin with: one that went, on the page that is asked for, where one did. */
function placeAt(
  places: readonly Place[],
  { passages, pictures }: Sent,
  asked: number | undefined,
): number | undefined {
  const went = new Set(passages);
  const holds = (one: Place) => asked === undefined || isWithin({ from: one.place, to: one.to }, asked);
  const isSent = ({ number, unit, place }: Place) =>
    went.has(number) || (unit === "page" && pictures.some((one) => isWithin(one, place)));
  return (places.find((one) => isSent(one) && holds(one)) ?? places.find(holds) ?? places[0])?.number;
}

async function folderFile(vault: Vault, id: string): Promise<Source | undefined> {
  const file = (await vault.folderFiles.among([id])).get(id);
  if (!file) return undefined;
  const rows = await vault.folderFiles.passagesOf(id);
  const passages = rows.map(({ unit, place, place_to, heading, content }) => {
    return { unit: unit as Unit, place, to: place_to, heading, text: content };
  });
  return { name: `${basename(file.folder)}/${file.path}`, from: "folder", count: file.count, passages, pictures: [] };
}

async function attachedFile(
  { vault, documents }: Pick<AnswerServices, "vault" | "documents">,
  id: string,
): Promise<Source> {
  const { name } = await requireAttachment(vault, id);
  const text = await documents.stored(id, async () => {
    const file = await vault.attachments.require(id);
    return { name: file.name, bytes: file.data };
  });
  return { name, from: "attachment", count: text.count, passages: passagesOf(text), pictures: text.pictures ?? [] };
}

function requireAttachment(vault: Vault, id: string) {
  return vault.attachments.require(id).catch(() => {
    throw gone();
  });
}

function gone(): NotFoundError {
  return new NotFoundError(phrase("documents.gone"));
}

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
  const { name, from, count, passages } =
    (await folderFile(vault, id)) ?? (await attachedFile({ vault, documents }, id));
  const went = new Set(sent.passages);
  const at = passage ?? placeAt(passages, went, place);
  const shown = passages[at];
  if (!shown) throw gone();
  const isPart = (other: Passage | undefined) =>
    other !== undefined && (shown.unit === "line" || other.place === shown.place);
  const most = shown.unit === "line" ? LINES_AROUND : AROUND;
  let [first, last] = [at, at];
  while (at - first < most && isPart(passages[first - 1])) first -= 1;
  while (last - at < most && isPart(passages[last + 1])) last += 1;
  return {
    name,
    from,
    unit: shown.unit,
    place: shown.place,
    count,
    passages: passages.slice(first, last + 1).map(({ text, heading }, index) => {
      return { number: first + index, text, heading, is_sent: went.has(first + index) };
    }),
    before: first > 0 ? first - 1 : null,
    after: last + 1 < passages.length ? last + 1 : null,
  };
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

/** The number of the passage to begin with: one that went, on the page that is asked for, where one did. */
function placeAt(passages: readonly Passage[], went: ReadonlySet<number>, place: number | undefined): number {
  const holds = (one: Passage) => place === undefined || (one.place <= place && place <= one.to);
  const sent = passages.findIndex((one, at) => went.has(at) && holds(one));
  return Math.max(0, sent >= 0 ? sent : passages.findIndex(holds));
}

async function folderFile(vault: Vault, id: string): Promise<Source | undefined> {
  const file = (await vault.folderFiles.among([id])).get(id);
  if (!file) return undefined;
  const rows = await vault.folderFiles.passagesOf(id);
  const passages = rows.map(({ unit, place, place_to, heading, content }) => {
    return { unit: unit as Unit, place, to: place_to, heading, text: content };
  });
  return { name: `${basename(file.folder)}/${file.path}`, from: "folder", count: file.count, passages };
}

async function attachedFile(
  { vault, documents }: Pick<AnswerServices, "vault" | "documents">,
  id: string,
): Promise<Source> {
  const { name } = await vault.attachments.require(id).catch(() => {
    throw gone();
  });
  const text = await documents.stored(id, async () => {
    const file = await vault.attachments.require(id);
    return { name: file.name, bytes: file.data };
  });
  return { name, from: "attachment", count: text.count, passages: passagesOf(text) };
}

function gone(): NotFoundError {
  return new NotFoundError(phrase("documents.gone"));
}

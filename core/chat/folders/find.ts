import { basename, join } from "node:path";
import { z } from "zod";
import type { Unit } from "../../base/document-kinds.ts";
import type { LostPart } from "../../context/documents/document.ts";
import { parseQuestion } from "../../context/recall/question.ts";
import type { Beside, FoundPassage } from "../../context/documents/search.ts";
import { asked, searchTerms } from "../../language/terms.ts";
import type { FolderFileRow, FolderRow } from "../../vault/tables/folder-rows.ts";
import type { Vault } from "../../vault/vault.ts";

/** Passages that are judged closely. */
const MAX_FOUND = 300;

/** A file of a folder, for who is told of it. */
export interface FolderFile {
  /** The folder's name and the file's path in it. */
  name: string;
  count: number;
  unit: Unit;
  /** Parts of it that could not be read; absent where there are none. */
  lost?: LostPart[];
}

/** What of folders may matter for a question. */
export interface FolderFinds extends Beside {
  /** The files of the passages, by their ids. */
  files: Map<string, FolderFile>;
}

/** Files that are among others already, where a folder was added and one inside it, too. */
function sameFiles(files: readonly { id: string; path: string; folder: string }[]): Set<string> {
  const byPlace = Map.groupBy(files, ({ folder, path }) => join(folder, path));
  return new Set([...byPlace.values()].flatMap((group) => group.slice(1).map(({ id }) => id)));
}

const lostParts = z.array(z.object({ name: z.string(), fault: z.string() }));

function told({ path, folder, count, unit, lost }: FolderFileRow & { folder: string }): FolderFile {
  const file = { name: `${basename(folder)}/${path}`, count, unit: (unit ?? "file") as Unit };
  const parts = lostParts.parse(JSON.parse(lost));
  return parts.length === 0 ? file : { ...file, lost: parts };
}

/** Passages of folders that hold words of a question, with what is known of those words in all folders. */
export async function findInFolders(
  vault: Vault,
  folders: readonly FolderRow[],
  question: string,
  now: number,
): Promise<FolderFinds> {
  const ids = folders.map(({ id }) => id);
  const spoken = await vault.folderFiles.languages(ids);
  const rows = await vault.folderSearch.passages(ids, searchTerms(question, spoken), MAX_FOUND);
  const known = await vault.folderFiles.among([...new Set(rows.map(({ file_id }) => file_id))]);
  const same = sameFiles([...known.values()]);
  const { tokens } = parseQuestion(question, now);
  const { total, counts } = await vault.folderSearch.frequencies(
    tokens.map((token) => asked(token, spoken).forms.map(({ term }) => term)),
  );
  const files = new Map([...known.values()].map((file): [string, FolderFile] => [file.id, told(file)]));
  return {
    passages: rows
      .filter(({ file_id }) => !same.has(file_id))
      .map(({ file_id, position, unit, place, place_to, heading, content }): FoundPassage => {
        return { id: file_id, position, unit: unit as Unit, place, to: place_to, heading, text: content };
      }),
    total,
    byRoot: tokens.map(({ root }, at) => [root, counts[at] ?? 0] as const),
    files,
  };
}

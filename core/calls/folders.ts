import { MAX_ATTACHED_BYTES, MAX_FOLDER_DEPTH } from "../base/limits.ts";
import { type Phrase, phrase } from "../base/phrases.ts";
import { folderFaultWords } from "../context/documents/faults.ts";
import type { CallsOf } from "./services.ts";

const OK = { ok: true } as const;
/** Files that were left out and are named. */
const MAX_NAMED = 200;

/** Folders that are knowledge. */
export const folderCalls: CallsOf<"folders", "vault" | "folders"> = {
  "folders.list": async ({ folders }, { owner }) => ({ folders: await folders.list(owner) }),
  "folders.add": ({ folders }, { owner, path }) => folders.add(owner, path),
  "folders.forget": async ({ folders }, { id }) => {
    await folders.forget(id);
    return OK;
  },
  "folders.left": async ({ vault }, { id }) => {
    const files = await vault.folderFiles.unread(id, MAX_NAMED);
    return { files: files.map(({ path, fault }) => ({ path, phrase: whyNot(fault, path) })) };
  },
};

/** Why a file of a folder was not read. */
function whyNot(fault: string, name: string): Phrase {
  if (fault === "large") return phrase("folders.large", { name, limit: MAX_ATTACHED_BYTES / 1e6 });
  if (fault === "deep") return phrase("folders.deep", { name, limit: MAX_FOLDER_DEPTH });
  if (fault === "shut") return phrase("folders.shut", { name });
  return fault === "full" ? phrase("folders.full", { name }) : folderFaultWords(fault, name);
}

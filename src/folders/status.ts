import type { FolderView } from "../../core/contract/contract.ts";
import { number, t } from "../text.ts";

/** How far a folder is, in a line. */
export function statusOf({ state, done, total, files }: FolderView): string {
  if (state === "waiting") return t("Waiting to be read");
  if (state === "reading") return t("Reading: {{done}} of {{total}}", { done: number(done), total: number(total) });
  if (state === "missing") return t("Not there just now; what was read of it is still used");
  return t("Files read: {{files}}", { files: number(files) });
}

import { stat } from "node:fs/promises";
import { shell } from "electron";
import { FloatBarError, NotFoundError } from "../core/base/errors.ts";
import { phrase } from "../core/base/phrases.ts";
import type { CallOutput } from "../core/contract/contract.ts";
import type { Core } from "../core/core.ts";

/**
 * Opens a file of a folder in the program that the system opens it in. Where it is, the core says, which knows the folders that its owner
 * added and reads no programs; the page names no path.
 *
 * @throws FloatBarError where it is gone, or nothing opens it.
 */
export async function openFile(core: Core, asked: { message_id: string; id: string }): Promise<void> {
  const found = await core.call("documents.file", asked);
  if (!found.ok) throw new NotFoundError(phrase("documents.gone"));
  const { path } = found.value as CallOutput<"documents.file">;
  const isFile = await stat(path).then(
    (there) => there.isFile(),
    () => false,
  );
  if (!isFile) throw new NotFoundError(phrase("documents.not_there", { path }));
  const fault = await shell.openPath(path);
  if (fault !== "") throw new FloatBarError("not_opened", phrase("documents.not_opened", { path }, fault));
}

import { dialog } from "electron";

/** Lets its user choose a folder in the system's own dialog. */
export async function chooseFolder(): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({ properties: ["openDirectory"] });
  return canceled ? null : (filePaths[0] ?? null);
}

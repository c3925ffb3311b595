import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The folder that everything of FloatBar stands in: the nearest one above this module that holds a package.json. So what runs
 * from source finds the same files as what was bundled into `dist/`.
 *
 * @throws Error for a bundle that was carried elsewhere.
 */
export function appRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "package.json"))) {
    const above = dirname(folder);
    if (above === folder) throw new Error(`No package.json stands above ${import.meta.dirname}.`);
    folder = above;
  }
  return folder;
}

/**
 * The notices of everything that is shipped inside the installed app, made by the build: what the bundles hold, as Vite lists
 * it, the native modules beside them, and the data under `resources/` that was derived from others' work.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const ROOT = join(import.meta.dirname, "..");

/** One package in Vite's list (`build.license` with a JSON file). */
const bundled = z.array(
  z.object({ name: z.string(), version: z.string(), identifier: z.string().nullish(), text: z.string().nullish() }),
);

/** A package with the licence it comes under; `text` is the whole licence. */
interface Notice {
  name: string;
  version: string;
  licence: string;
  text: string;
}

/** Native modules are not bundled; where a package carries no licence file, its repository's text is kept in `resources/`. */
const NATIVE: readonly { name: string; licenceFile: string }[] = [
  { name: "better-sqlite3", licenceFile: "node_modules/better-sqlite3/LICENSE" },
  { name: "sqlite-vec", licenceFile: "resources/sqlite-vec.LICENSE.txt" },
];
const DATA = ["word-vectors", "word-lexicon", "word-senses", "word-groups"];

/**
 * @param lists JSON files that Vite wrote, one for each bundle.
 * @returns Markdown, a heading for each package, in the order of their names.
 * @throws Error for a package that comes without the text of its licence.
 */
export function thirdPartyNotices(lists: readonly string[]): string {
  const found = new Map<string, Notice>();
  for (const list of lists) {
    for (const { name, version, identifier, text } of bundled.parse(JSON.parse(readFileSync(list, "utf8")))) {
      found.set(`${name}@${version}`, { name, version, licence: identifier ?? "", text: text ?? "" });
    }
  }
  for (const { name, licenceFile } of NATIVE) {
    const { version, license } = z
      .object({ version: z.string(), license: z.string() })
      .parse(JSON.parse(readFileSync(join(ROOT, "node_modules", name, "package.json"), "utf8")));
    found.set(`${name}@${version}`, {
      name,
      version,
      licence: license,
      text: readFileSync(join(ROOT, licenceFile), "utf8"),
    });
  }
  const notices = [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const silent = notices.filter(({ text, licence }) => text === "" && licence === "");
  if (silent.length > 0) throw new Error(`No licence is known of ${silent.map(({ name }) => name).join(", ")}.`);
  const data = DATA.map(
    (name) => `## ${name}.bin\n\n${readFileSync(join(ROOT, "resources", `${name}.LICENSE.txt`), "utf8").trim()}\n`,
  );
  return [
    "# Third-party notices\n\nFloatBar is made with the work of others. Electron's and Chromium's own notices stand beside the program.\n",
    ...notices.map(({ name, version, licence, text }) => `## ${name} ${version}\n\n${licence}\n\n${text.trim()}\n`),
    ...data,
  ].join("\n");
}

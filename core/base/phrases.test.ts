import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "rolldown/parseAst";
import { describe, expect, it } from "vitest";
import { nodesOf } from "../../testing/syntax.ts";
import { inEnglish, phrase } from "./phrases.ts";

const ROOT = join(import.meta.dirname, "../..");

type Language = [name: string, phrases: Readonly<Record<string, string>>];

/** Every language that there is a file for. */
const LANGUAGES: Language[] = await Promise.all(
  globSync("locales/*.ts", { cwd: ROOT }).map(async (file): Promise<Language> => {
    const { phrases } = (await import(join(ROOT, file))) as { phrases: Record<string, string> };
    return [file.replace(/^.*[/\\]|\.ts$/g, ""), phrases];
  }),
);
const english = LANGUAGES.find(([name]) => name === "en")?.[1] ?? {};

const base = (key: string) => key.replace(/_(?:zero|one|two|few|many|other)$/, "");
/** Plural forms of a key share their places, and each may leave the number itself out. */
const places = (text: string) => new Set(text.match(/\{\{\w+\}\}/g));
const keysOf = (phrases: object) => new Set(Object.keys(phrases).map(base));

/** Keys that the source makes phrases of, and those it names as text in a table of them. */
function keysInSource(): Set<string> {
  const found = new Set<string>();
  for (const file of globSync("{core,server,electron,scripts,src}/**/*.{ts,tsx}", { cwd: ROOT })) {
    if (/\.test\./.test(file)) continue;
    const source = readFileSync(join(ROOT, file), "utf8");
    for (const node of nodesOf(parseAst(source, { lang: file.endsWith("x") ? "tsx" : "ts" }))) {
      if (node.type === "Literal" && typeof node.value === "string") found.add(node.value);
    }
  }
  return found;
}

describe("the words of phrases", () => {
  it("are there in the languages of the interface at least", () => {
    expect(LANGUAGES.map(([name]) => name)).toEqual(
      expect.arrayContaining(["ar", "de", "en", "es", "fr", "ja", "pt", "zh"]),
    );
  });

  it.each(LANGUAGES)("in %s are there for every key, for no other, and with the same places", (_name, phrases) => {
    expect(keysOf(phrases)).toEqual(keysOf(english));
    for (const [key, text] of Object.entries(phrases)) {
      const meant = english[key] ?? english[`${base(key)}_other`] ?? "";
      expect(text.trim(), key).not.toBe("");
      // The forms for none, one and two may say their number in a word.
      const mayHideNumber = /_(?:zero|one|two)$/.test(key);
      const needed = (words: string) =>
        new Set([...places(words)].filter((place) => !(mayHideNumber && place === "{{shown}}")));
      expect(needed(text), key).toEqual(needed(meant));
      // No place is half written.
      expect(text.replace(/\{\{\w+\}\}/g, ""), key).not.toMatch(/[{}]/);
    }
  });

  it.each(LANGUAGES)("in %s have every plural form of the language", (name, phrases) => {
    const forms = new Intl.PluralRules(name).resolvedOptions().pluralCategories;
    for (const key of Object.keys(english).filter((one) => one.endsWith("_other"))) {
      for (const form of forms) expect(phrases, `${key} in ${form}`).toHaveProperty([`${base(key)}_${form}`]);
    }
  });

  it("are each said somewhere in the source", () => {
    const said = keysInSource();
    // What others said is put around a phrase by `inEnglish` and the interface themselves.
    expect([...keysOf(english)].filter((key) => !said.has(key) && key !== "theirs")).toEqual([]);
  });
});

describe("a phrase in English", () => {
  it("has its parameters in its places, with numbers as English writes them", () => {
    expect(inEnglish(phrase("backend.silent", { host: "models.example", seconds: 1200 }))).toBe(
      "models.example has not answered for 1,200 s. Try again, or check the backend.",
    );
  });

  it("chooses the form for one and for more", () => {
    expect(inEnglish(phrase("count.facts", { count: 1 }))).toBe("1 fact");
    expect(inEnglish(phrase("count.facts", { count: 2 }))).toBe("2 facts");
  });

  it("has another phrase in its place", () => {
    const place = phrase("place.file", { file: "/tmp/secrets.json" });
    expect(inEnglish(phrase("settings.key_locked", { place }))).toBe(
      "The API key cannot be read right now from here: a file that only your user can read (/tmp/secrets.json). Unlock it and try again.",
    );
  });

  it("is followed by what others said about it, in quotation marks and cut where it is endless", () => {
    expect(inEnglish(phrase("agent.failed", {}, " No credit. "))).toBe(
      "The agent failed. Original message: “No credit.”",
    );
    expect(inEnglish(phrase("agent.failed", {}, " "))).toBe("The agent failed.");
    expect(phrase("agent.failed", {}, "x".repeat(5000)).theirs).toHaveLength(2000);
  });

  it("writes what looks like a place in a parameter as it is", () => {
    expect(inEnglish(phrase("backend.bad_url", { text: "{{text}} $& $1" }))).toContain('"{{text}} $& $1" is not');
  });

  it("shows a key that it does not know, as one of a newer version", () => {
    expect(inEnglish({ key: "newer.thing", params: {} })).toBe("newer.thing");
  });
});

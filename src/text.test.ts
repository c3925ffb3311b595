import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "rolldown/parseAst";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { messages as ar } from "../locales/ar.ts";
import { messages as de } from "../locales/de.ts";
import { messages as en } from "../locales/en.ts";
import { nodesOf, type SyntaxNode } from "../testing/syntax.ts";
import { said, saidInFull, speak } from "./text.ts";

const ROOT = join(import.meta.dirname, "..");
const sources = globSync("{src,electron}/**/*.{ts,tsx}", { cwd: ROOT }).filter((file) => !/\.test\./.test(file));

const places = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].toSorted();
const base = (name: string) => name.replace(/_(?:zero|one|two|few|many|other)$/, "");

/** Attributes that people read or hear. */
const SAID = new Set(["aria-label", "placeholder", "title", "alt", "label", "hint"]);
const LETTERS = /\p{L}{2,}/u;

describe("the interface's words", () => {
  it.each([
    ["German", de],
    ["Arabic", ar],
  ])(
    "are complete in %s, with the same places, and in every plural form of the language",
    (_name, messages: object) => {
      const translated = new Map(Object.entries(messages) as [string, string][]);
      expect(new Set([...translated.keys()].map(base))).toEqual(new Set(Object.keys(en).map(base)));
      for (const [name, text] of translated) {
        expect(text.trim(), name).not.toBe("");
        expect(places(text), name).toEqual(places(name));
      }
      const forms = new Intl.PluralRules(messages === de ? "de" : "ar").resolvedOptions().pluralCategories;
      for (const name of Object.keys(en).filter((key) => key.endsWith("_other"))) {
        for (const form of forms) expect(translated.has(`${base(name)}_${form}`), `${name} ${form}`).toBe(true);
      }
    },
  );

  it("are each used somewhere", () => {
    const all = sources.map((file) => readFileSync(join(ROOT, file), "utf8")).join("\n");
    const unused = Object.keys(en).filter((name) => !all.includes(JSON.stringify(base(name)).slice(1, -1)));
    expect(unused).toEqual([]);
  });

  it("all come from the message files: nothing that is drawn is written in the source", () => {
    const loose = sources
      .filter((file) => file.endsWith(".tsx"))
      .flatMap((file) => {
        const source = readFileSync(join(ROOT, file), "utf8");
        return [...nodesOf(parseAst(source, { lang: "tsx" }))].flatMap((node) => {
          const isText = node.type === "JSXText" && LETTERS.test(String(node.value));
          const name = node.type === "JSXAttribute" ? (node.name as { name?: string }).name : undefined;
          const literal = node.value as SyntaxNode | undefined;
          const isSaid =
            name !== undefined && SAID.has(name) && literal?.type === "Literal" && LETTERS.test(String(literal.value));
          return isText || isSaid ? [`${file}: ${source.slice(node.start, node.start + 60)}`] : [];
        });
      });
    // Names are the same in every language.
    expect(loose.filter((text) => !/FloatBar|http:\/\/proxy/.test(text))).toEqual([]);
  });
});

describe("a phrase of the core", () => {
  beforeEach(() => {
    vi.stubGlobal("document", { documentElement: {} });
  });
  afterEach(() => {
    // Other files speak English.
    speak("en");
    vi.unstubAllGlobals();
  });

  const silent = { key: "backend.silent", params: { host: "models.example", seconds: 60 } };

  it.each([
    ["en", "models.example has not answered for 60 s. Try again, or check the backend."],
    ["de", "models.example antwortet seit 60 s nicht. Versuch es noch einmal oder prüfe das Backend."],
    ["ar", "لم يرد models.example منذ 60 ث. حاول مرة أخرى أو تحقق من خادم النماذج."],
  ] as const)("is said in %s", (language, text) => {
    speak(language);
    expect(said(silent)).toBe(text);
  });

  it("has others' words behind it, marked as theirs", () => {
    speak("de");
    const failed = { key: "agent.failed", params: {}, theirs: "No credit." };
    expect(said(failed)).toBe("Der Agent ist gescheitert.");
    expect(saidInFull(failed)).toBe("Der Agent ist gescheitert. Originalmeldung: „No credit.“");
  });

  it("has phrases, plural forms, amounts and days inside of it, as the language writes them", () => {
    speak("ar");
    const facts = { key: "count.facts", params: { count: 3 } };
    const messages = { key: "count.messages", params: { count: 2 } };
    expect(said({ key: "offline.looking", params: { facts, messages } })).toBe(
      "البحث في 3 معلومات ورسالتين سابقتين (2)",
    );
  });
});

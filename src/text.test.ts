import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "rolldown/parseAst";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { messages as en, phrases as enPhrases } from "../locales/en.ts";
import { nodesOf, type SyntaxNode } from "../testing/syntax.ts";
import { LANGUAGES, said, saidInFull, speak } from "./text.ts";

const ROOT = join(import.meta.dirname, "..");

type Words = Readonly<Record<string, string>>;

/** Every language that there is a file for, beside English. */
const FILES = await Promise.all(
  globSync("locales/*.ts", { cwd: ROOT })
    .map((file) => file.replace(/^.*[/\\]|\.ts$/g, ""))
    .filter((name) => name !== "en")
    .map(async (name) => {
      const words = (await import(join(ROOT, "locales", `${name}.ts`))) as { messages: Words; phrases: Words };
      return { name, ...words };
    }),
);
const sources = globSync("{src,electron}/**/*.{ts,tsx}", { cwd: ROOT }).filter((file) => !/\.test\./.test(file));

const places = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].toSorted();
const base = (name: string) => name.replace(/_(?:zero|one|two|few|many|other)$/, "");

/** Attributes that people read or hear. */
const SAID = new Set(["aria-label", "placeholder", "title", "alt", "label", "hint"]);
const LETTERS = /\p{L}{2,}/u;

/** Names, addresses and commands: the same in every language. */
const SAME_EVERYWHERE = ["PDF", "FloatBar", "Spotlight", "claude", "http://localhost:11434/v1"];
const CHATS = ["Chat", "Chats", "{{shown}} chat", "{{shown}} chats"];
const TOKENS = ["Tokens", "{{shown}} token", "{{shown}} tokens"];
/** Words that a language has from English, or shares with it. */
const SAME_IN: Readonly<Record<string, readonly string[]>> = {
  de: ["Chat", "Chats", "Name", "Name: {{name}}", "Offline", "Passphrase", "Proxy", "Updates"],
  es: ["No", "animal", "Proxy", "Prompt {{name}}: {{text}}", ...CHATS, ...TOKENS],
  fr: `Assistant|Conversation|Image|Important|Instructions|Menu|Message|Note|Note {{number}}|Notes|Proxy|Section|Sections|Service
    |Sources|Suggestions|certain|opinions|religion|{{shown}} message|{{shown}} messages|{{shown}} page|{{shown}} pages|{{shown}} source|{{shown}} sources|animal|film|sport`
    .split(/\s*\|/)
    .concat(CHATS, TOKENS),
  ja: ["API URL"],
  pt: [
    "animal",
    "Backups",
    "Log",
    "Menu",
    "Prompt {{name}}: {{text}}",
    "Proxy",
    "{{shown}} slide",
    "{{shown}} slides",
    ...CHATS,
    ...TOKENS,
  ],
};

describe("the interface's words", () => {
  it("can be chosen in every language that there is a file for", () => {
    expect(LANGUAGES.map(([name]) => name).toSorted()).toEqual(["en", ...FILES.map(({ name }) => name)].toSorted());
  });

  it.each(FILES)(
    "are complete in $name, with the same places, and in every plural form",
    ({ name: language, messages }) => {
      expect(new Set(Object.keys(messages).map(base))).toEqual(new Set(Object.keys(en).map(base)));
      for (const [name, text] of Object.entries(messages)) {
        expect(text.trim(), name).not.toBe("");
        expect(places(text), name).toEqual(places(name));
      }
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const name of Object.keys(en).filter((key) => key.endsWith("_other"))) {
        for (const form of forms) expect(messages, `${name} ${form}`).toHaveProperty([`${base(name)}_${form}`]);
      }
    },
  );

  it.each(FILES)("are nowhere left in English in $name", ({ name, messages, phrases }) => {
    const left = [
      ...Object.entries(en).filter(([key, text]) => messages[key] === text),
      ...Object.entries(enPhrases).filter(([key, text]) => phrases[key] === text),
    ].map(([, text]) => text);
    const words = left.filter((text) => LETTERS.test(text.replace(/\{\{\w+\}\}/g, "")));
    const same = new Set([...SAME_EVERYWHERE, ...(SAME_IN[name] ?? [])]);
    expect(words.filter((text) => !same.has(text))).toEqual([]);
  });

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
  afterEach(async () => {
    // Other files speak English.
    await speak("en");
    vi.unstubAllGlobals();
  });

  const silent = { key: "backend.silent", params: { host: "models.example", seconds: 60 } };

  it.each([
    ["en", "models.example has not answered for 60\u00a0s. Try again, or check the backend."],
    ["de", "models.example antwortet seit 60\u00a0s nicht. Versuch es noch einmal oder prüfe das Backend."],
    ["ar", "لم يرد models.example منذ 60 ث. حاول مرة أخرى أو تحقق من خادم النماذج."],
  ] as const)("is said in %s", async (language, text) => {
    await speak(language);
    expect(said(silent)).toBe(text);
  });

  it("has others' words behind it, marked as theirs", async () => {
    await speak("de");
    const failed = { key: "agent.failed", params: {}, theirs: "No credit." };
    expect(said(failed)).toBe("Der Agent ist gescheitert.");
    expect(saidInFull(failed)).toBe("Der Agent ist gescheitert. Originalmeldung: „No credit.“");
  });

  it("has phrases, plural forms, amounts and days inside of it, as the language writes them", async () => {
    await speak("ar");
    const facts = { key: "count.facts", params: { count: 3 } };
    const messages = { key: "count.messages", params: { count: 2 } };
    expect(said({ key: "offline.looking", params: { facts, messages } })).toBe(
      "البحث في 3 معلومات ورسالتين سابقتين (2)",
    );
  });
});

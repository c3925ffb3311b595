import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "rolldown/parseAst";
import { describe, expect, it } from "vitest";
import ar from "../locales/ar.json";
import de from "../locales/de.json";
import en from "../locales/en.json";

const ROOT = join(import.meta.dirname, "..");
const sources = globSync("{src,electron}/**/*.{ts,tsx}", { cwd: ROOT }).filter((file) => !/\.test\./.test(file));

const places = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].toSorted();
const base = (name: string) => name.replace(/_(?:zero|one|two|few|many|other)$/, "");

type Node = { type: string; value?: unknown; start: number; children?: Node[] } & Record<string, unknown>;

/** Every node of a syntax tree. */
function* nodesOf(node: unknown): Generator<Node> {
  if (Array.isArray(node)) for (const one of node as unknown[]) yield* nodesOf(one);
  else if (typeof node === "object" && node !== null && "type" in node) {
    yield node as Node;
    for (const value of Object.values(node)) yield* nodesOf(value);
  }
}

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
          const literal = node.value as Node | undefined;
          const isSaid =
            name !== undefined && SAID.has(name) && literal?.type === "Literal" && LETTERS.test(String(literal.value));
          return isText || isSaid ? [`${file}: ${source.slice(node.start, node.start + 60)}`] : [];
        });
      });
    // Names are the same in every language.
    expect(loose.filter((text) => !/FloatBar|http:\/\/proxy/.test(text))).toEqual([]);
  });
});

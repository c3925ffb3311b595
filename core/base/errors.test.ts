import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "rolldown/parseAst";
import { describe, expect, it } from "vitest";
import { nodesOf } from "../../testing/syntax.ts";
import {
  errorFromShape,
  FloatBarError,
  InputError,
  NotFoundError,
  phraseOf,
  toErrorShape,
  VaultError,
} from "./errors.ts";
import { phrase } from "./phrases.ts";

const ROOT = join(import.meta.dirname, "../..");
const OWN = join("core", "base", "errors.ts");

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const trees = globSync("{core,server,electron,scripts,src}/**/*.ts", { cwd: ROOT })
  .filter((file) => !/\.test\./.test(file))
  .map((file) => ({ file, nodes: [...nodesOf(parseAst(read(file), { lang: "ts" }))] }));
type Node = (typeof trees)[number]["nodes"][number];
const textsOf = (nodes: readonly Node[]) =>
  nodes.flatMap(({ type, value }) => (type === "Literal" && typeof value === "string" ? [value] : []));

/** The codes of the closed sets in errors.ts. */
const declared = trees
  .filter(({ file }) => file === OWN)
  .flatMap(({ nodes }) => nodes.filter(({ type }) => type === "TSTypeAliasDeclaration"))
  .flatMap((alias) => textsOf([...nodesOf(alias.typeAnnotation)]));

/** The first argument of everything that is called an error and made with a text: its code. */
const raised = new Set(
  trees.flatMap(({ nodes }) =>
    nodes.flatMap((node) => {
      const { name } = (node.callee ?? {}) as { name?: string };
      const [code] = (node.arguments ?? []) as { type: string; value?: unknown }[];
      const isError = node.type === "NewExpression" && /^(?:FloatBar|Conflict|Vault|Backend)Error$/.test(name ?? "");
      return isError && typeof code?.value === "string" ? [code.value] : [];
    }),
  ),
);

/** Codes that no test names yet: they need an account, a screen that fails, or a model that loads. None is added. */
const UNTESTED: readonly string[] = ["google_not_connected", "model_loading", "screen_stopped", "screen_unavailable"];

describe("the codes of errors", () => {
  it("are found by this test, those declared and those raised", () => {
    expect(declared).toEqual(expect.arrayContaining(["vault_locked", "disk_full", "unreachable", "internal"]));
    expect([...raised]).toEqual(expect.arrayContaining(["vault_locked", "backup_failed", "not_continuable"]));
  });

  it("that are declared are each raised somewhere", () => {
    const said = new Set(trees.filter(({ file }) => file !== OWN).flatMap(({ nodes }) => textsOf(nodes)));
    expect(declared.filter((code) => !said.has(code))).toEqual([]);
  });

  it("that are declared or raised are each named by a test", () => {
    const tests = globSync("{core,server,electron,scripts,src,e2e}/**/*.{test,spec}.ts", { cwd: ROOT })
      .filter((file) => file !== OWN.replace(".ts", ".test.ts"))
      .map(read)
      .join("\n");
    const untested = [...new Set([...declared, ...raised])].filter((code) => !new RegExp(`\\b${code}\\b`).test(tests));
    expect(untested.toSorted()).toEqual(UNTESTED);
  });
});

describe("an error that crosses to another process", () => {
  it("keeps its code, its phrase, its field and whether it passes", () => {
    const said = phrase("said", { words: "Too long." });
    const shape = toErrorShape(new InputError(said, "text.0", "too_large"));
    expect(shape).toEqual({ code: "too_large", message: "Too long.", retryable: false, field: "text.0", phrase: said });
    expect(errorFromShape(shape)).toMatchObject({
      name: "InputError",
      code: "too_large",
      field: "text.0",
      phrase: said,
    });
    const passing = errorFromShape(toErrorShape(new VaultError("disk_full", said)));
    expect(passing).toMatchObject({ name: "FloatBarError", code: "disk_full", retryable: true });
    expect(passing).not.toBeInstanceOf(InputError);
    expect(toErrorShape(new NotFoundError(said))).not.toHaveProperty("field");
  });

  it("says nothing of a fault from inside", () => {
    const shape = toErrorShape(new TypeError("at /home/ana: secret"));
    expect(shape).toMatchObject({ code: "internal", retryable: true, phrase: { key: "internal" } });
    expect(JSON.stringify(shape)).not.toContain("ana");
    expect(errorFromShape({ message: "x" })).not.toBeInstanceOf(FloatBarError);
  });

  it("of an older version has its words alone", () => {
    expect(phraseOf({ code: "x", message: "Old words.", retryable: false })).toEqual(
      phrase("said", { words: "Old words." }),
    );
  });

  it.each([
    ["vault_locked", true],
    ["disk_full", true],
    ["vault_key_unreadable", true],
    ["provider_unavailable", true],
    ["vault_key_wrong", false],
    ["vault_newer", false],
  ] as const)("of the vault with the code %s passes by itself: %s", (code, passes) => {
    expect(new VaultError(code, phrase("internal")).retryable).toBe(passes);
  });
});

import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { TOO_COMPLEX } from "../oxlint.config.ts";
import { tempDir } from "../testing/temp-dir.ts";

const ROOT = join(import.meta.dirname, "..");

const PROTOCOL = "core/protocol.ts";

/** The rooms of the core as docs/architecture.md lists them, the highest level first. */
const levels = (
  /```text\n(core → [^`]+)```/.exec(readFileSync(join(ROOT, "docs", "architecture.md"), "utf8"))?.[1] ?? ""
)
  .split("→")
  .map((level) => level.split("·").map((room) => room.trim()));

const fileOf = (room: string): string =>
  ({ core: "core/probe.ts", protocol: PROTOCOL })[room] ?? `core/${room}/probe.ts`;

/** How a file of one room names a file of another. */
function specifier(from: string, to: string): string {
  const target = to === "core" ? "core.ts" : fileOf(to).replace("core/", "");
  return `${from.split("/").length > 2 ? "../" : "./"}${target}`;
}

interface Probe {
  name: string;
  file: string;
  text: string;
}

const importing = (name: string, file: string, source: string): Probe => ({
  name,
  file,
  text: `import { thing } from "${source}";\nexport const mine = thing;\n`,
});

const upward = levels.flatMap((level, height) =>
  level.flatMap((room) =>
    [...levels.slice(0, height).flat(), ...level.filter((other) => other !== room)].map((above) =>
      importing(`${room} imports ${above}`, fileOf(room), specifier(fileOf(room), above)),
    ),
  ),
);
const downward = levels.flatMap((level, height) =>
  level.flatMap((room) =>
    levels
      .slice(height + 1)
      .flat()
      .map((below) => importing(`${room} imports ${below}`, fileOf(room), specifier(fileOf(room), below))),
  ),
);

const forbidden: Probe[] = [
  ...upward,
  ...["electron", "server", "src", "e2e", "bench", "scripts", "testing"].map((room) =>
    importing(`core imports ${room}`, "core/chat/probe.ts", `../../${room}/thing.ts`),
  ),
  importing("electron imports server", "electron/probe.ts", "../server/thing.ts"),
  importing("server imports electron", "server/probe.ts", "../electron/thing.ts"),
  importing("server imports src", "server/routes/probe.ts", "../../src/thing.ts"),
  importing("scripts imports electron itself", "scripts/probe.ts", "electron"),
  importing("server imports electron itself", "server/probe.ts", "electron"),
  importing("core imports electron itself", "core/settings/probe.ts", "electron"),
  importing("a face imports tests' stand-ins", "electron/probe.ts", "../testing/thing.ts"),
  importing("src imports the core", "src/bar/probe.ts", "../../core/chat/thing.ts"),
  importing("src imports a schema", "src/bar/probe.ts", "../../core/contract/contract.ts"),
  importing("src imports Node", "src/bar/probe.ts", "node:fs"),
  ...["kysely", "better-sqlite3", "pg"].flatMap((name) =>
    ["core/chat/probe.ts", "core/calls/probe.ts", "server/jobs/probe.ts", "electron/probe.ts"].map((file) =>
      importing(`${file} imports ${name}`, file, name),
    ),
  ),
  ...["axios", "node:http", "node:net", "undici"].map((name) =>
    importing(`core/memory imports ${name}`, "core/memory/probe.ts", name),
  ),
  ...["core/context/probe.ts", "core/vault/probe.ts", "core/probe.ts"].map((file) => ({
    name: `${file} fetches`,
    file,
    text: "export const page = () => fetch('https://example.org');\n",
  })),
  { name: "a file is too long", file: "server/probe.ts", text: `export const x = 1;\n${"// line\n".repeat(300)}` },
  {
    name: "a function has too many ways through it",
    file: "server/probe.ts",
    text: `export const say = (x: number) => ${Array.from({ length: 15 }, (_, index) => `x === ${index} ? ${index + 1} : `).join("")}0;\n`,
  },
  {
    name: "a function is too long",
    file: "server/probe.ts",
    text: `export function long(): number {\n  let x = 0;\n${"  x += 1;\n".repeat(80)}  return x;\n}\n`,
  },
];

const allowed: Probe[] = [
  ...downward,
  importing("core/vault imports kysely", "core/vault/probe.ts", "kysely"),
  importing("core/backends imports axios", "core/backends/probe.ts", "axios"),
  importing("electron imports electron itself", "electron/probe.ts", "electron"),
  importing("server imports the core", "server/probe.ts", "../core/core.ts"),
  importing("src imports a limit", "src/bar/probe.ts", "../../core/base/limits.ts"),
  {
    name: "src imports a type of the contract",
    file: "src/bar/probe.ts",
    text: 'import type { Thing } from "../../core/contract/contract.ts";\nexport type Mine = Thing;\n',
  },
  {
    name: "core/tools fetches",
    file: "core/tools/probe.ts",
    text: "export const page = () => fetch('https://example.org');\n",
  },
];

const RULES = ["no-restricted-imports", "no-restricted-globals", "max-lines", "max-lines-per-function", "complexity"];

/** The rules that each probe breaks. All stand in one tree and are linted in one run. */
function lint(probes: readonly Probe[]): string[][] {
  const found = probes.map((): string[] => []);
  const folder = tempDir();
  mkdirSync(join(folder, "docs"));
  for (const file of ["oxlint.config.ts", "docs/architecture.md"]) cpSync(join(ROOT, file), join(folder, file));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  // The protocol is one file: its probes are lines of it.
  const lines: number[] = [];
  probes.forEach(({ file, text }, index) => {
    const own = file === PROTOCOL ? file : file.replace("probe", `probe-${index}`);
    mkdirSync(dirname(join(folder, own)), { recursive: true });
    if (file === PROTOCOL) lines.push(index);
    appendFileSync(
      join(folder, own),
      file === PROTOCOL ? text.split("\n")[0]?.replace("thing", `thing as thing${index}`) + "\n" : text,
    );
  });
  const { stdout } = spawnSync(join(ROOT, "node_modules", ".bin", "oxlint"), ["-f", "json"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
  for (const { code = "", filename, labels } of diagnostics) {
    const rule = RULES.find((name) => code.includes(`(${name})`));
    const index = filename === PROTOCOL ? lines[(labels[0]?.span.line ?? 0) - 1] : /probe-(\d+)/.exec(filename)?.[1];
    if (rule !== undefined) found[Number(index)]?.push(rule);
  }
  return found;
}

interface Diagnostic {
  code?: string;
  filename: string;
  labels: { span: { line: number } }[];
}

describe("the rules between rooms", () => {
  it("read the same list that docs/architecture.md prints, with every room of the core in it", () => {
    const rooms = execFileSync("git", ["ls-files", "core"], { cwd: ROOT, encoding: "utf8" })
      .split("\n")
      .map((file) => file.split("/"))
      .filter(({ length }) => length > 2)
      .map(([, room]) => room);
    expect(new Set(levels.flat())).toEqual(new Set([...rooms, "core", "protocol"]));
  });

  it("refuse every import and shape that they forbid", () => {
    const broken = lint(forbidden);
    expect(forbidden.filter((_, index) => broken[index]?.length === 0).map(({ name }) => name)).toEqual([]);
  });

  it("excuse no file for too many ways through its functions that has none with so many", () => {
    const folder = tempDir();
    const config = join(folder, "oxlint.json");
    writeFileSync(config, JSON.stringify({ categories: {}, rules: { complexity: ["error", { max: 15 }] } }));
    const { stdout } = spawnSync(
      join(ROOT, "node_modules", ".bin", "oxlint"),
      ["-c", config, "-f", "json", ...TOO_COMPLEX],
      { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 28 },
    );
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
    const complex = diagnostics.filter(({ code }) => code?.includes("(complexity)")).map(({ filename }) => filename);
    expect([...new Set(complex)].toSorted()).toEqual(TOO_COMPLEX);
  });

  it("let everything else pass", () => {
    const broken = lint(allowed);
    expect(allowed.filter((_, index) => broken[index]?.length !== 0).map(({ name }) => name)).toEqual([]);
  });
});

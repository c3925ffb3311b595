/**
 * The lint rules. What may import what is not written here: it is read from the list of arrows in docs/architecture.md, so
 * that what people read there and what `npm run check` holds them to cannot differ.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type OxlintOverride } from "oxlint";

/** Folders beside the core. A face or the interface imports only what `IMPORTS` names for it. */
const TOP_ROOMS = ["core", "electron", "server", "src", "e2e", "bench", "scripts", "testing"];
const IMPORTS: Record<string, readonly string[]> = {
  core: [],
  electron: ["core"],
  server: ["core"],
  scripts: ["core", "electron", "server", "testing"],
  bench: ["core", "electron", "server", "src", "testing"],
};
const SPEAKS_SQL = "vault";
const OPENS_CONNECTIONS = new Set(["backends", "tools", "doctor", "telemetry"]);

const SQL = ["kysely", "better-sqlite3", "sqlite-vec", "pg"].map((name) => ({
  name,
  message: "Only core/vault speaks SQL.",
}));
const ELECTRON = { name: "electron", message: "Only electron/ imports electron." };
const CONNECTIONS_MESSAGE = "Only core/backends, core/tools, core/doctor and core/telemetry open connections.";
const CONNECTIONS = ["axios", "undici", "ws", "node:http", "node:https", "node:http2", "node:net", "node:tls"].map(
  (name) => ({ name, message: CONNECTIONS_MESSAGE }),
);
const CONNECTION_GLOBALS = ["fetch", "WebSocket", "EventSource"].map((name) => ({
  name,
  message: CONNECTIONS_MESSAGE,
}));

/** The core's rooms from the highest level to the lowest; a room imports from lower levels alone. */
function coreLevels(): string[][] {
  const text = readFileSync(join(import.meta.dirname, "docs", "architecture.md"), "utf8");
  const [, list] = /## Arrows inside the core[\s\S]*?```text\n([^`]+)```/.exec(text) ?? [];
  if (list === undefined) throw new Error("docs/architecture.md has no list of arrows inside the core.");
  return list.split("→").map((level) => level.split("·").map((room) => room.trim()));
}

/** Where a room of the core is: `core` are its own files, `protocol` is one file, all others are folders. */
function filesOf(room: string): { files: string[]; excludeFiles?: string[] } {
  if (room === "core") return { files: ["core/*.ts"], excludeFiles: ["core/protocol.ts"] };
  return { files: [room === "protocol" ? "core/protocol.ts" : `core/${room}/**`] };
}

/** What matches an import of a room from anywhere else in the core. */
function importOf(room: string): string {
  if (room === "core") return String.raw`^(?:\.\.?/)+(?:core|open-core|core-options|incognito|worker)\.ts$`;
  return room === "protocol" ? String.raw`^(?:\.\./)+protocol\.ts$` : String.raw`^(?:\.\.?/)+${room}/`;
}

function importsOtherThan(allowed: readonly string[], own: string, message: string) {
  const others = TOP_ROOMS.filter((room) => room !== own && !allowed.includes(room));
  return { regex: String.raw`^(?:\.\./)+(?:${others.join("|")})/`, message };
}

function coreRooms(): OxlintOverride[] {
  const levels = coreLevels();
  return levels.flatMap((level, height) =>
    level.map((room): OxlintOverride => {
      const above = [...levels.slice(0, height).flat(), ...level.filter((other) => other !== room)];
      const opensConnections = OPENS_CONNECTIONS.has(room);
      return {
        ...filesOf(room),
        rules: {
          "no-restricted-imports": [
            "error",
            {
              paths: [ELECTRON, ...(room === SPEAKS_SQL ? [] : SQL), ...(opensConnections ? [] : CONNECTIONS)],
              patterns: [
                importsOtherThan([], "core", "core imports no other room."),
                ...above.map((other) => ({ regex: importOf(other), message: `${room} does not import ${other}.` })),
              ],
            },
          ],
          "no-restricted-globals": opensConnections ? "off" : ["error", ...CONNECTION_GLOBALS],
        },
      };
    }),
  );
}

function outerRooms(): OxlintOverride[] {
  return Object.entries(IMPORTS)
    .filter(([room]) => room !== "core")
    .map(([room, allowed]) => ({
      files: [`${room}/**`],
      rules: {
        "no-restricted-imports": [
          "error",
          {
            // Benchmarks compare with plain SQL.
            paths: [...(room === "bench" ? [] : SQL), ...(room === "electron" ? [] : [ELECTRON])],
            patterns: [importsOtherThan(allowed, room, `${room} imports ${allowed.join(", ")} alone.`)],
          },
        ],
      },
    }));
}

const INTERFACE: OxlintOverride = {
  files: ["src/**"],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        paths: [ELECTRON, ...SQL],
        patterns: [
          {
            regex: "/core/contract/",
            allowTypeImports: true,
            message: "src takes types from the contract; its schemas would be loaded before the bar is drawn.",
          },
          importsOtherThan(["core"], "src", "src imports from core/contract and core/base/limits.ts alone."),
          {
            group: ["**/core/**", "!**/core/contract/**", "!**/core/base/limits.ts"],
            message: "src imports from core/contract and core/base/limits.ts alone.",
          },
          { regex: "^node:", message: "src runs in a page." },
        ],
      },
    ],
  },
};

/** A file is one idea, a function one step with few ways through it. */
const SIZES: NonNullable<OxlintOverride["rules"]> = {
  "max-lines": ["error", { max: 300 }],
  "max-lines-per-function": ["error", { max: 80 }],
  complexity: ["error", { max: 15 }],
};
const NO_SIZES: NonNullable<OxlintOverride["rules"]> = {
  "max-lines": "off",
  "max-lines-per-function": "off",
  complexity: "off",
};

/** Files with functions that have more than 15 ways through them. No file is added; one that no longer has any must go from here. */
export const TOO_COMPLEX: readonly string[] = [
  "core/backends/agent/agent-events.ts",
  "core/backends/models/answer.ts",
  "core/backends/models/model-lists.ts",
  "core/backends/models/transport/read-chat.ts",
  "core/backends/models/transport/read-gemini.ts",
  "core/backends/models/transport/read-responses.ts",
  "core/backends/models/transport/usage.ts",
  "core/backends/registry.ts",
  "core/backends/remote.ts",
  "core/context/recall/first-look.ts",
  "core/context/select/select.ts",
  "core/language/dates.ts",
  "core/memory/learn/features.ts",
  "core/memory/learn/grammar.ts",
  "core/memory/learn/slots.ts",
  "core/tools/server-words.ts",
];

export default defineConfig({
  plugins: ["typescript", "unicorn", "oxc", "import", "react", "jsx-a11y", "promise", "vitest"],
  categories: { correctness: "error", suspicious: "error", perf: "warn" },
  env: { builtin: true, node: true, browser: true },
  ignorePatterns: ["dist", "release", "node_modules", "testing/client/paths.ts"],
  rules: {
    "import/no-cycle": ["error", { ignoreTypes: false }],
    "typescript/no-explicit-any": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    "typescript/no-unsafe-type-assertion": "off",
    "no-await-in-loop": "off",
    "react/react-in-jsx-scope": "off",
    "react/jsx-filename-extension": "off",
    "import/no-unassigned-import": "off",
    "import/no-named-as-default": "off",
    "import/no-named-as-default-member": "off",
    "no-shadow": "off",
    "unicorn/consistent-function-scoping": "off",
    "oxc/no-async-endpoint-handlers": "off",
    "oxc/no-map-spread": "off",
    "typescript/consistent-return": "off",
    "jsx-a11y/control-has-associated-label": "off",
    "no-underscore-dangle": "off",
    "jsx-a11y/no-autofocus": "off",
    "jsx-a11y/prefer-tag-over-role": "off",
    "vitest/require-mock-type-parameters": "off",
    "vitest/valid-expect": ["error", { maxArgs: 2 }],
    ...SIZES,
  },
  overrides: [
    ...coreRooms(),
    ...outerRooms(),
    INTERFACE,
    { files: [...TOO_COMPLEX], rules: { complexity: "off" } },
    // Lists of statements, words, features and numbers, not code that is read.
    {
      files: [
        "core/vault/*/migrations/**",
        "core/context/recall/{weights,first-look}.ts",
        "core/memory/learn/weights.ts",
        "core/language/speech/**",
        "locales/**",
      ],
      rules: NO_SIZES,
    },
    {
      files: ["**/*.test.ts", "**/*.test.tsx", "e2e/**", "testing/**"],
      rules: {
        "typescript/unbound-method": "off",
        "no-restricted-imports": "off",
        "no-restricted-globals": "off",
        "vitest/no-standalone-expect": "off",
        "vitest/expect-expect": "error",
        // A suite is one function, and a test takes its subject's shape.
        ...NO_SIZES,
      },
    },
  ],
});

/**
 * Lists of MCP servers in other forms than JSON: TOML (Codex), YAML (Goose, Continue), commands that add one (`claude mcp add`), links
 * that install one (Cursor, VS Code, LM Studio, Goose), command lines, and any of these within a fence of Markdown. Each app's own
 * documentation is the source.
 */
import { load } from "js-yaml";
import { jsonrepair } from "jsonrepair";
import { parse as parseToml } from "smol-toml";
import { parseJson } from "../base/json.ts";
import { isRecord } from "./mcp-results.ts";

/** Values that a list may come to: YAML can say the same very often in a few words. */
const MOST_VALUES = 50_000;
/** Programs that servers are started by. */
const RUNNERS =
  /^(?:npx|uvx|bunx|pnpx|npm|pnpm|yarn|bun|deno|node|python3?|uv|pipx|docker|podman|go|dotnet|java)(?:\.(?:cmd|exe))?$/i;

/** What a text holds between its first fence and the next; all of it where there is none. */
export function withoutFence(text: string): string {
  return /^(?:`{3,}|~{3,})[^\n]*\n([^]*?)\n?\s*(?:`{3,}|~{3,})\s*$/m.exec(text)?.[1]?.trim() ?? text;
}

/** Where a link of Markdown leads, such as the badge of a button; the text where it is none. */
export function linkIn(text: string): string {
  return /^\[[^]*\]\(\s*<?([a-z][a-z\d+.-]*:[^\s<>)]+)>?[^()]*\)$/i.exec(text)?.[1] ?? text;
}

/** A text in JSON. */
const STRING = /"(?:[^"\\\n]|\\.)*"/g;
/** One that begins as a path of Windows does, with a single backslash; or that has one where JSON knows none. */
const BARE_PATH = /^"[a-z]:\\(?!\\)|\\(?!["\\/bfnrtu])/i;

/** A list with the backslashes of Windows' paths doubled, as JSON has them, where they were left single. */
export function withWholePaths(text: string): string {
  return text.replaceAll(STRING, (found) => {
    const isBare = BARE_PATH.test(found.replaceAll("\\\\", ""));
    if (!isBare) return found;
    // A network's path begins with two.
    const whole = found.replace(/^"\\\\(?!\\)/, String.raw`"\\\\`);
    return whole.replaceAll(/\\["\\]|\\/g, (one) => (one.length > 1 ? one : "\\\\"));
  });
}

/** A list that is written in another form than JSON, as the objects that it means; undefined where it is in none of them. */
export function readPasted(text: string): unknown {
  return ofLink(text) ?? ofCommand(text) ?? ofToml(text) ?? ofYaml(text) ?? ofLooseJson(text);
}

/** The words of a command line, as a shell parts them. */
export function shellWords(line: string): string[] {
  const words: string[] = [];
  const parts = line
    .replaceAll(/[\\`^]\r?\n/g, " ")
    .matchAll(/(?:"((?:\\.|[^"\\])*)"|'([^']*)'|((?:\\.|[^\s"'\\])+))(\s*)/g);
  let isOpen = false;
  for (const [, double, single, bare, after] of parts) {
    const word = double?.replaceAll(/\\(["\\$`])/g, "$1") ?? single ?? bare?.replaceAll(/\\(.)/g, "$1") ?? "";
    if (isOpen) words.push((words.pop() ?? "") + word);
    else words.push(word);
    isOpen = after === "";
  }
  return words;
}

/** A command line that starts a server, in the words of an entry; undefined where it may be anything. */
export function programIn(words: readonly string[]): { command: string; args: string[] } | undefined {
  const [command = "", ...args] = words;
  return RUNNERS.test(command.split(/[/\\]/).at(-1) ?? "") && args.length > 0 ? { command, args } : undefined;
}

/** A link that installs a server: what is asked for stands in its query, as JSON or in Base64. */
function ofLink(text: string): unknown {
  if (!/^[a-z][a-z\d+.-]*:\S+$/i.test(text) || !/mcp|extension/i.test(text) || !text.includes("?")) return undefined;
  const query = text.slice(text.indexOf("?") + 1);
  const whole = parseJson(decoded(query));
  if (isRecord(whole)) return named(whole.name, whole);
  return ofQuery(new URLSearchParams(query));
}

function ofQuery(asked: URLSearchParams): unknown {
  const given = asked.get("config") ?? asked.get("inputs") ?? "";
  const config = parseJson(given) ?? parseJson(Buffer.from(given.replaceAll(" ", "+"), "base64").toString("utf8"));
  if (isRecord(config)) return isRecord(config.mcpServers) ? config : named(asked.get("name") ?? config.name, config);
  // Goose's links spell a command out.
  const command = asked.get("cmd");
  const address = asked.get("url") ?? asked.get("uri");
  if (command === null && address === null) return undefined;
  const entry = command === null ? { url: address } : { command, args: asked.getAll("arg") };
  return named(asked.get("name") ?? asked.get("id"), entry);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `claude mcp add …`, as Codex, Gemini CLI and VS Code have it, too; or the command line of a server itself. */
function ofCommand(text: string): unknown {
  const { env, rest } = variablesIn(text.replaceAll(/[\\`^]\r?\n/g, " ").replace(/^\s*[$>]\s+/, ""));
  const words = shellWords(rest);
  const at = words.findIndex((word, index) => /^add(?:-json)?$/.test(word) && words[index - 1] === "mcp");
  const added = words.findIndex((word) => word === "--add-mcp");
  if (added > 0) {
    const entry = parseJson(words[added + 1] ?? "");
    return isRecord(entry) ? named(entry.name, entry) : undefined;
  }
  if (at > 0 && at <= 3) return words[at] === "add-json" ? ofJsonWord(words.slice(at + 1)) : ofAdd(words.slice(at + 1));
  const program = /[\n{]/.test(rest) ? undefined : programIn(words);
  return program && [{ ...program, env }];
}

/** A variable that a shell sets before it runs a command: for it alone, or with a command of its own (`export`, `set`, `$env:`). */
const VARIABLE =
  /^\s*(?:(?:export|setx?|env|cross-env)\s+|\$env:)*([A-Za-z_]\w*)\s?=\s?("(?:[^"\\]|\\.)*"|'[^']*'|[^\s;&]*)\s*(?:&&|;)?\s*/i;

/** The variables that stand before a command, and the command. */
function variablesIn(text: string): { env: Record<string, string>; rest: string } {
  const env: Record<string, string> = {};
  let rest = text;
  for (let found = VARIABLE.exec(rest); found; found = VARIABLE.exec(rest)) {
    const [whole, name = "", value = ""] = found;
    env[name] = shellWords(value)[0] ?? "";
    rest = rest.slice(whole.length);
  }
  return { env, rest };
}

function ofJsonWord(words: readonly string[]): unknown {
  const at = words.findIndex((word) => word.startsWith("{"));
  const entry = parseJson(words[at] ?? "");
  return isRecord(entry) ? named(words[at - 1], entry) : undefined;
}

/** Options of `mcp add` that a value follows. */
const VALUED = new Set([
  "transport",
  "t",
  "type",
  "env",
  "e",
  "header",
  "h",
  "scope",
  "s",
  "url",
  "timeout",
  "client-id",
]);

function ofAdd(words: readonly string[]): unknown {
  const { options, rest } = optionsOf(words);
  const get = (...names: string[]) => names.flatMap((name) => options.get(name) ?? []);
  const [name, first, ...args] = rest;
  const url = get("url")[0] ?? (/^https?:\/\//i.test(first ?? "") ? first : undefined);
  const [type] = get("transport", "t", "type");
  const headers = pairs(get("header", "h"), /\s*:\s*/);
  if (url !== undefined) return named(name, { url, ...(type ? { type } : {}), headers });
  return first === undefined ? undefined : named(name, { command: first, args, env: pairs(get("env", "e"), /=/) });
}

/** The options of `mcp add` and its other words; what stands behind two dashes, or behind a program, is the program's own. */
function optionsOf(words: readonly string[]): { options: Map<string, string[]>; rest: string[] } {
  const options = new Map<string, string[]>();
  const rest: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const isProgram = rest.length >= 2 && !/^https?:/.test(rest[1] ?? "");
    if (word === "--" || isProgram) {
      rest.push(...words.slice(word === "--" ? at + 1 : at));
      break;
    }
    const [, written, value] = /^--?([\w-]+)(?:=(.*))?$/s.exec(word) ?? [];
    const name = written?.toLowerCase();
    if (name === undefined) rest.push(word);
    else if (VALUED.has(name)) {
      const given = value ?? words[(at += 1)] ?? "";
      options.set(name, [...(options.get(name) ?? []), given]);
    }
  }
  return { options, rest };
}

function pairs(given: readonly string[], between: RegExp): Record<string, string> {
  return Object.fromEntries(
    given.flatMap((pair) => {
      const found = between.exec(pair);
      return found ? [[pair.slice(0, found.index), pair.slice(found.index + found[0].length)]] : [];
    }),
  );
}

function named(name: unknown, entry: Record<string, unknown>): unknown {
  return typeof name === "string" && name !== "" ? [{ ...entry, name }] : [entry];
}

function ofToml(text: string): unknown {
  if (!/^\s*\[{1,2}[\w."' -]+\]{1,2}\s*(?:#.*)?$/m.test(text)) return undefined;
  try {
    return parseToml(text);
  } catch {
    return undefined;
  }
}

function ofYaml(text: string): unknown {
  if (!/^\s*(?:-\s+)?["']?[\w.-]+["']?:(?:\s|$)/m.test(text) || /^\s*[{[]/.test(text)) return undefined;
  try {
    const data: unknown = load(text);
    return isBounded(data) && typeof data === "object" ? (data ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a value of YAML is no larger than it looks. */
function isBounded(data: unknown): boolean {
  let left = MOST_VALUES;
  const walk = (value: unknown): boolean => {
    left -= 1;
    if (left < 0) return false;
    return typeof value !== "object" || value === null || Object.values(value).every(walk);
  };
  return walk(data);
}

/** JSON with the quotes of a word processor, or as Python writes it. What was cut off stays so. */
function ofLooseJson(text: string): unknown {
  const isMeant = /[“”„]|'\s*[:,\]}]|\b(?:True|False|None)\b/.test(text);
  if (!isMeant || !/^[{[][^]*[}\]]$/.test(text)) return undefined;
  try {
    // Of the marks that German opens with, the library knows nothing.
    return parseJson(jsonrepair(text.replaceAll("„", "“")));
  } catch {
    return undefined;
  }
}

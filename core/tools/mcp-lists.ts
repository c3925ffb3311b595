/**
 * Lists of MCP servers as other apps keep them: `mcpServers` (Claude, Cursor, Windsurf, Cline, Gemini CLI, LM Studio), `servers` and
 * `mcp.servers` (VS Code), `context_servers` (Zed), `mcp` (opencode). JSON with comments and trailing commas, as their editors
 * take it. Each app's own documentation is the source.
 */
import { parse, type ParseError, printParseErrorCode } from "jsonc-parser";
import { InputError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import { isRecord } from "./mcp-results.ts";

/** An entry in FloatBar's own form, still to be checked. */
export type ListedEntry = Record<string, unknown>;

const HOLDERS = ["mcpServers", "servers", "context_servers", "mcp_servers", "mcp"];

/**
 * The entries of a list, by their names.
 *
 * @throws InputError for what is no JSON.
 */
export function readServerList(text: string): { name: string; entry: ListedEntry }[] {
  const trimmed = text.replace(/^\uFEFF/, "").trim();
  if (/^https?:\/\/\S+$/i.test(trimmed) && URL.canParse(trimmed)) {
    return [{ name: nameFor({ url: trimmed }), entry: { url: trimmed } }];
  }
  const data = parseList(trimmed);
  const asked = inputsIn(data);
  return entriesIn(data).map(({ name, entry }) => ({ name, entry: withAsked(asOurs(entry), asked) }));
}

/** Documentation often shows an entry without the braces around it. */
function parseList(text: string): unknown {
  const errors: ParseError[] = [];
  const options = { allowTrailingComma: true, disallowComments: false };
  const data: unknown = parse(text, errors, options);
  const [error] = errors;
  if (!error) return data;
  if (/^"[^"]+"\s*:/.test(text)) {
    const again: ParseError[] = [];
    const wrapped: unknown = parse(`{${text}}`, again, options);
    if (again.length === 0) return wrapped;
  }
  const line = text.slice(0, error.offset).split("\n").length;
  throw new InputError(phrase("tools.not_json", { line }, printParseErrorCode(error.error)), "text");
}

function entriesIn(data: unknown): { name: string; entry: unknown }[] {
  if (Array.isArray(data)) {
    return data.map((entry) => ({ name: isRecord(entry) ? nameFor(entry) : "?", entry: entry as unknown }));
  }
  if (!isRecord(data)) return [];
  for (const holder of HOLDERS) {
    const held = data[holder];
    if (Array.isArray(held) || (isRecord(held) && !isServer(held))) return entriesIn(held);
  }
  if (isServer(data)) return [{ name: nameFor(data), entry: data }];
  return Object.entries(data)
    .filter(([name, entry]) => !(name === "inputs" && Array.isArray(entry)) && !name.startsWith("$"))
    .map(([name, entry]) => ({ name, entry }));
}

/** Whether this is one server, not a list of them. */
function isServer(data: Record<string, unknown>): boolean {
  const isAddress = ["url", "serverUrl", "httpUrl"].some((field) => typeof data[field] === "string");
  const { command } = data;
  return isAddress || typeof command === "string" || Array.isArray(command) || isProgram(command);
}

function isProgram(command: unknown): command is Record<string, unknown> {
  return isRecord(command) && typeof command.path === "string";
}

/** A name for a server that came without one. */
function nameFor(entry: Record<string, unknown>): string {
  if (typeof entry.name === "string" && entry.name !== "") return entry.name;
  const { url, serverUrl, httpUrl, command, args } = entry;
  const address = [url, serverUrl, httpUrl].find((value) => typeof value === "string");
  const words = [command, args].flat().filter((word) => typeof word === "string");
  const package_ = words.slice(1).find((word) => !word.startsWith("-")) ?? words[0] ?? "server";
  const named = address !== undefined && URL.canParse(address) ? new URL(address).hostname : package_;
  const last = address === undefined ? (named.split(/[/\\]/).at(-1) ?? named) : named;
  return (
    last
      .replace(/@.*$/, "")
      .replace(/[^A-Za-z0-9_-]+/g, "-")
      .slice(0, 40) || "server"
  );
}

function asOurs(entry: unknown): ListedEntry {
  if (!isRecord(entry)) return {};
  const address = entry.httpUrl ?? entry.serverUrl ?? entry.url;
  return {
    ...(typeof address === "string" && entry.command === undefined ? remote(entry, address) : local(entry)),
    ...choices(entry),
  };
}

function remote(entry: Record<string, unknown>, url: string): ListedEntry {
  const named = entry.type ?? entry.transport;
  const type = typeof named === "string" ? named.toLowerCase() : "";
  const { oauth } = entry;
  return {
    url: url.trim(),
    headers: asTexts(entry.headers),
    ...(type === "sse" ? { transport: "sse" } : {}),
    ...(/http/.test(type) ? { transport: "http" } : {}),
    ...(isRecord(oauth) ? { oauth: signInOf(oauth) } : {}),
  };
}

function signInOf(oauth: Record<string, unknown>): ListedEntry {
  const scopes = oauth.scopes ?? oauth.scope;
  const found = {
    client_id: oauth.client_id ?? oauth.clientId,
    client_secret: oauth.client_secret ?? oauth.clientSecret,
    scopes: Array.isArray(scopes) ? scopes.join(" ") : scopes,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => typeof value === "string"));
}

function local(entry: Record<string, unknown>): ListedEntry {
  const { command, cwd } = entry;
  // Zed once held the program in an object, and opencode holds it with its arguments.
  const program = isProgram(command) ? command : entry;
  const words: unknown[] = Array.isArray(command) ? command : [isProgram(command) ? command.path : command];
  const args = [...words.slice(1), ...listOf(program.args)].map(asText);
  return {
    ...(words[0] === undefined || words[0] === null ? {} : { command: words[0] }),
    args,
    env: asTexts(program.env ?? entry.environment),
    ...(typeof cwd === "string" ? { cwd } : {}),
  };
}

/** What may be used, and whether it is on, under the names that the apps have for it. */
function choices(entry: Record<string, unknown>): ListedEntry {
  const allow = entry.allow ?? entry.includeTools ?? entry.tools;
  const exclude = entry.exclude ?? entry.excludeTools ?? entry.disabledTools;
  const isOff = entry.disabled === true || entry.enabled === false;
  return {
    ...(Array.isArray(allow) && !allow.includes("*") ? { allow } : {}),
    ...(Array.isArray(exclude) ? { exclude } : {}),
    ...(isOff ? { disabled: true } : {}),
  };
}

/** What VS Code's `inputs` say of a place, by its id. */
function inputsIn(data: unknown): Record<string, string> {
  if (!isRecord(data)) return {};
  const inputs = data.inputs ?? (isRecord(data.mcp) ? data.mcp.inputs : undefined);
  const found = listOf(inputs)
    .filter(isRecord)
    .filter(({ id }) => typeof id === "string");
  return Object.fromEntries(found.map(({ id, description }) => [`input:${String(id)}`, asText(description ?? id)]));
}

function withAsked(entry: ListedEntry, asked: Record<string, string>): ListedEntry {
  const text = JSON.stringify(entry);
  const used = Object.entries(asked).filter(([id]) => text.includes(`\${${id}`));
  return used.length === 0 ? entry : { ...entry, asked: Object.fromEntries(used) };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Numbers and switches are written as such, and meant as texts. */
function asText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function asTexts(values: unknown): Record<string, string> {
  if (!isRecord(values)) return {};
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, asText(value)]));
}

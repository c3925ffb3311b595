/**
 * Lists of MCP servers as other apps keep them: `mcpServers` (Claude, Cursor, Windsurf, Cline, Gemini CLI, LM Studio), `servers` and
 * `mcp.servers` (VS Code), `context_servers` (Zed), `mcp` (opencode), `mcp_servers` (Codex), `extensions` (Goose), and the registry's
 * `server.json`. JSON with comments and trailing commas, as their editors take it; `mcp-pasted.ts` reads what is none. Each app's own
 * documentation is the source.
 */
import { parse, type ParseError, printParseErrorCode } from "jsonc-parser";
import { InputError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import { jsonPartsOf } from "../base/mended-json.ts";
import { addressIn } from "../base/pasted.ts";
import { linkIn, programIn, readPasted, shellWords, withoutFence, withWholePaths } from "./mcp-pasted.ts";
import { isRecord } from "./mcp-results.ts";

/** An entry in FloatBar's own form, still to be checked. */
export type ListedEntry = Record<string, unknown>;

/** In UTF-16 code units. */
const LONGEST_NAME = 40;

const HOLDERS = ["mcpServers", "servers", "context_servers", "mcp_servers", "mcp", "amp.mcpServers", "extensions"];

/**
 * The entries of a list, by their names.
 *
 * @param mayTrust whether `trusted` counts.
 * @throws InputError for what is no JSON.
 */
export function readServerList(text: string, mayTrust = false): { name: string; entry: ListedEntry }[] {
  const trimmed = linkIn(withoutFence(text.replace(/^\uFEFF/, "").trim()));
  const address = addressOf(trimmed);
  if (address !== undefined) return [{ name: nameFor({ url: address }), entry: { url: address } }];
  const data = addressesIn(trimmed) ?? parseList(withWholePaths(trimmed));
  const asked = inputsIn(data);
  const taken = new Set<string>();
  return entriesIn(data).map(({ name, entry }) => {
    const fitting = fittingName(name, entry, taken);
    taken.add(fitting);
    return { name: fitting, entry: { ...withAsked(asOurs(entry), asked), ...(mayTrust ? trustIn(entry) : {}) } };
  });
}

/** A text that is an address and nothing else, quoted or without its scheme. */
function addressOf(text: string): string | undefined {
  if (/\s|^[a-z][a-z\d+.-]*:(?!\/\/|\d)|[?&]config=|^[{[]/i.test(text) || /^(?!https?:)[a-z\d+.-]+:\/\//i.test(text))
    return undefined;
  const isAddress =
    /^["'<`]?https?:\/\//i.test(text) || /^["'<`]?[\w.-]+:\d+(?:\/|["'>`]?$)/.test(text) || WITHOUT_SCHEME.test(text);
  const found = isAddress ? addressIn(text) : undefined;
  return found !== undefined && URL.canParse(found) ? found : undefined;
}

/** Several addresses, one after the other or a line each, as entries; undefined where anything else stands there. */
function addressesIn(text: string): { url: string }[] | undefined {
  const words = text.split(/[\s,;]+/).filter((word) => !/^(?:[-*•]|\d+[.)])?$/.test(word));
  const found = words.map((word) => (/^["'<`]?https?:\/\//i.test(word) ? addressOf(word) : undefined));
  const urls = found.filter((url) => url !== undefined);
  return urls.length > 1 && urls.length === words.length ? urls.map((url) => ({ url })) : undefined;
}

/** A machine's name and a path. */
const WITHOUT_SCHEME = /^["'<`]?(?:[a-z\d-]+\.)+[a-z]{2,24}\//i;

/** Documentation often shows an entry without the braces around it, or one list after the other. */
function parseList(text: string): unknown {
  const { data, errors } = parsed(text);
  const [error] = errors;
  if (!error) return data;
  if (/^"[^"]+"\s*:/.test(text)) {
    const wrapped = parsed(`{${text}}`);
    if (wrapped.errors.length === 0) return wrapped.data;
  }
  const pasted = listsAfterAnother(text) ?? readPasted(text);
  if (pasted !== undefined) return pasted;
  const line = text.slice(0, error.offset).split("\n").length;
  throw new InputError(phrase("tools.not_json", { line }, printParseErrorCode(error.error)), "text");
}

function parsed(text: string): { data: unknown; errors: ParseError[] } {
  const errors: ParseError[] = [];
  const data: unknown = parse(text, errors, { allowTrailingComma: true, disallowComments: false });
  return { data: ownFields(data), errors };
}

/** What each of several objects lists; undefined where one of them is none. */
function listsAfterAnother(text: string): unknown {
  const parts = jsonPartsOf(text);
  if (parts.length < 2 || !/^\{[^]*\}$/.test(text)) return undefined;
  const lists = parts.map(parsed);
  if (lists.some(({ errors }) => errors.length > 0)) return undefined;
  return lists.flatMap(({ data }) =>
    entriesIn(data).map(({ name, entry }) => (isRecord(entry) ? { ...entry, name } : entry)),
  );
}

/** The same with a field named `__proto__` as a field, which the parser makes the object's prototype. */
function ownFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ownFields);
  if (!isRecord(value)) return value;
  const fields = Object.entries(value).map(([name, held]) => [name, ownFields(held)] as const);
  const prototype: unknown = Object.getPrototypeOf(value);
  const hidden = prototype === Object.prototype ? [] : [["__proto__", ownFields(prototype)] as const];
  return Object.fromEntries([...fields, ...hidden]);
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
  const published = ofRegistry(data);
  if (published) return [{ name: nameFor(published), entry: published }];
  if (isServer(data)) return [{ name: nameFor(data), entry: data }];
  return Object.entries(data)
    .filter(([name, entry]) => !(name === "inputs" && Array.isArray(entry)) && !name.startsWith("$"))
    .map(([name, entry]) => ({ name, entry }));
}

/** The registry's `server.json`: where a server is, or the package that holds it. */
function ofRegistry(data: Record<string, unknown>): Record<string, unknown> | undefined {
  const remote = listOf(data.remotes).find(isRecord);
  const packed = listOf(data.packages).find(isRecord);
  const name = asText(data.name ?? "")
    .split("/")
    .at(-1);
  if (remote && typeof remote.url === "string") return { ...remote, name };
  const runner = packed && { npm: ["npx", "-y"], pypi: ["uvx"] }[asText(packed.registryType ?? packed.registry_name)];
  return runner && { name, command: runner[0], args: [...runner.slice(1), asText(packed.identifier ?? packed.name)] };
}

/** Whether this is one server, not a list of them. */
function isServer(data: Record<string, unknown>): boolean {
  const isAddress = ["url", "uri", "serverUrl", "httpUrl"].some((field) => typeof data[field] === "string");
  const command = data.command ?? data.cmd;
  return isAddress || typeof command === "string" || Array.isArray(command) || isProgram(command);
}

function isProgram(command: unknown): command is Record<string, unknown> {
  return isRecord(command) && typeof command.path === "string";
}

/** A name for a server that came without one. */
function nameFor(entry: Record<string, unknown>): string {
  if (typeof entry.name === "string" && entry.name !== "") return entry.name;
  const { url, uri, serverUrl, httpUrl, args } = entry;
  const command = entry.command ?? entry.cmd;
  const address = [url, uri, serverUrl, httpUrl].find((value) => typeof value === "string");
  const words = [command, args].flat().filter((word) => typeof word === "string");
  const package_ = packageIn(words) ?? words[0] ?? "server";
  const named = address !== undefined && URL.canParse(address) ? new URL(address).hostname : package_;
  const last = address === undefined ? (named.split(/[/\\]/).at(-1) ?? named) : named;
  return (
    last
      .replace(/(?<=.)[@:].*$/, "")
      .replace(/[^A-Za-z0-9_-]+/g, "-")
      .slice(0, 40) || "server"
  );
}

/** What a command line starts: the image of a container, or the first word that is no option and no command of the runner's own. */
function packageIn([command = "", ...words]: readonly string[]): string | undefined {
  const isContainer = /(?:^|[/\\])(?:docker|podman)(?:\.exe)?$/i.test(command);
  const image = isContainer ? words.find((word) => /^[\w.-]+(?::\d+)?\/[^=]+$/.test(word)) : undefined;
  const isOwn = (word: string) => word.startsWith("-") || /^(?:run|exec|x|dlx|tool)$/.test(word);
  return image ?? (isContainer ? words.findLast((word) => !isOwn(word)) : words.find((word) => !isOwn(word)));
}

/** Names begin those of tools, and so hold less than other apps allow; one that fits, and that no other entry has. */
function fittingName(name: string, entry: unknown, taken: ReadonlySet<string>): string {
  const fits = (text: string) =>
    text
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .replace(/[^A-Za-z0-9_-]+/g, "-")
      .replace(/^-+|-+$/g, "");
  const found = (fits(name) || fits(isRecord(entry) ? nameFor({ ...entry, name: undefined }) : "") || "server").slice(
    0,
    LONGEST_NAME,
  );
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? "" : `-${number}`;
    const numbered = found.slice(0, LONGEST_NAME - end.length) + end;
    if (!taken.has(numbered)) return numbered;
  }
}

function asOurs(entry: unknown): ListedEntry {
  if (!isRecord(entry)) return {};
  const address = entry.httpUrl ?? entry.serverUrl ?? entry.url ?? entry.uri;
  return {
    ...(typeof address === "string" && (entry.command ?? entry.cmd) === undefined
      ? remote(entry, address)
      : local(entry)),
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
    issuer: oauth.issuer,
    scopes: Array.isArray(scopes) ? scopes.join(" ") : scopes,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => typeof value === "string"));
}

function local(entry: Record<string, unknown>): ListedEntry {
  const { cwd } = entry;
  const command = splitUp(entry.command ?? entry.cmd, entry.args);
  // Zed once held the program in an object, and opencode holds it with its arguments.
  const program = isProgram(command) ? command : entry;
  const words: unknown[] = Array.isArray(command) ? command : [isProgram(command) ? command.path : command];
  const given = typeof program.args === "string" ? shellWords(program.args) : listOf(program.args);
  const args = [...words.slice(1), ...given].map(asText);
  return {
    ...(words[0] === undefined || words[0] === null ? {} : { command: words[0] }),
    args,
    env: asTexts(program.env ?? entry.environment ?? entry.envs),
    ...(typeof cwd === "string" ? { cwd } : {}),
  };
}

/** A program that was written with its arguments, as its words. */
function splitUp(command: unknown, args: unknown): unknown {
  if (typeof command !== "string" || !/\s/.test(command) || listOf(args).length > 0) return command;
  const program = programIn(shellWords(command));
  return program ? [program.command, ...program.args] : command;
}

function trustIn(entry: unknown): ListedEntry {
  return isRecord(entry) && entry.trusted !== undefined ? { trusted: entry.trusted } : {};
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

/**
 * Secrets in the address or the arguments of a tool server, where many vendors have their keys put (`?apiKey=…`, `--header
 * "Authorization: Bearer …"`, `-e API_KEY=…`). Each gives way to a place, `${secret:NAME}`, whose value is kept with the keys as those
 * of other places are (`mcp-variables.ts`).
 */
import { findSecrets } from "../memory/gate/secret-spans.ts";
import type { McpServerConfig } from "./mcp-config.ts";

const PLACE = /\$\{secret:[^}]*\}/g;
const NAMED_PLACE = /(?:[\w.-]+(?:=|\\?":\s*\\?"|:\s*(?:\w+\s+)?))?\$\{secret:[^}]*\}/g;
/** What is filled in when the server is started, and so is no secret. */
const ANY_PLACE = /\$\{[^}]*\}|\{env:[^}]+\}|^\$[A-Z_][A-Z0-9_]*$/;
const SHOWN = "••••••••";

/** A text as people may see it, with dots in the places of secrets. */
export function masked(text: string): string {
  return text.replaceAll(PLACE, SHOWN);
}

/** A text without the places of secrets, and the names before them, to be looked through for others. */
export function withoutPlaces(text: string): string {
  return text.replaceAll(NAMED_PLACE, "");
}

/** The last word of names of what is secret. */
const SECRET_WORDS = new Set(
  "key apikey token secret password passwd passphrase pwd pass auth authorization bearer cookie credential credentials signature sig pat jwt".split(
    " ",
  ),
);
/** Those of them that stand at the end of a name written in one. */
const SECRET_ENDS = /(?:(?:api|access|secret|private|auth|app|subscription)[_-]?key|token|secret|password|passwd)$/i;

/** Whether a parameter, a variable, a header or an option is named like one for a secret. */
export function isSecretName(name: string): boolean {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/);
  return SECRET_WORDS.has(words.findLast((word) => word !== "") ?? "") || SECRET_ENDS.test(name);
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** Fewest characters of what is random, and how often letters and digits take turns in it at least. */
const LEAST_RANDOM = 16;
const LEAST_TURNS = 4;

/** Whether a word is as random as keys are, so that nobody made it up as a name. */
export function isRandom(word: string): boolean {
  if (UUID.test(word)) return true;
  return word.split(/[-_.~%]/).some((part) => {
    const kinds = Array.from(part, (one) => (/\d/.test(one) ? "digit" : /[A-Z]/.test(one) ? "upper" : "lower"));
    const turns = kinds.filter((kind, at) => at > 0 && kind !== kinds[at - 1]).length;
    return part.length >= LEAST_RANDOM && kinds.includes("digit") && turns >= LEAST_TURNS;
  });
}

/** Takes a secret out, and gives the place that stands for it. */
type Hide = (name: string, secret: string) => string;

/** The configuration with the secrets that its owner gave in their places: what it was before they were taken out. */
export function withOwnSecrets<Config extends McpServerConfig>(config: Config): Config {
  const filled = (text: string) => text.replaceAll(PLACE, (place) => config.values?.[place.slice(2, -1)] ?? place);
  return "url" in config ? { ...config, url: filled(config.url) } : { ...config, args: config.args.map(filled) };
}

/** The configuration with places for the secrets in its address or arguments, and these among its values. */
export function hideSecrets<Config extends McpServerConfig>(config: Config): Config {
  const values = { ...config.values };
  const hide: Hide = (name, secret) => {
    const base = `secret:${name.replaceAll(/[^\w-]+/g, "-").slice(0, 100)}`;
    let id = base;
    for (let number = 2; values[id] !== undefined && values[id] !== secret; number += 1) id = `${base}-${number}`;
    values[id] = secret;
    return `\${${id}}`;
  };
  const changed =
    "url" in config
      ? { ...config, url: inAddress(config.url, hide) }
      : { ...config, args: config.args.map((arg, at) => inArgument(arg, config.args[at - 1], hide)) };
  return Object.keys(values).length === 0 ? changed : { ...changed, values };
}

const ADDRESS =
  /^(?<scheme>[a-z][a-z\d+.-]*:\/\/)(?:(?<user>[^/?#@:]*)(?<password>:[^/?#@]*)?@)?(?<host>[^/?#]*)(?<path>[^?#]*)(?<query>\?[^#]*)?(?<rest>.*)$/is;

function inAddress(text: string, hide: Hide): string {
  const groups = ADDRESS.exec(text)?.groups;
  if (!groups) return text;
  const { scheme = "", user, password, host = "", path = "", query = "", rest = "" } = groups;
  const hidden = (name: string, value: string) => (isFilledIn(value) ? value : hide(name, value));
  const name = user !== undefined && password === undefined && isRandom(user) ? hidden("user", user) : user;
  const secret = password === undefined || password === ":" ? password : `:${hidden("password", password.slice(1))}`;
  const before = name === undefined ? "" : `${name}${secret ?? ""}@`;
  const segments = path.split("/").map((segment) => (isRandom(segment) ? hidden("path", segment) : segment));
  const asked = query.replaceAll(/([?&])([^=&]+)=([^&]*)/g, (found, mark: string, key: string, value: string) => {
    const isSecret = isSecretValue(key, value) || isRandom(value);
    return isSecret && value !== "" ? `${mark}${key}=${hidden(key, value)}` : found;
  });
  return `${scheme}${before}${host}${segments.join("/")}${asked}${rest}`;
}

function inArgument(arg: string, before: string | undefined, hide: Hide): string {
  const option = /^--?([\w.-]+)$/.exec(before ?? "")?.[1];
  if (option !== undefined && isSecretName(option) && isGiven(arg)) return hide(option, arg);
  const found = assigned(arg) ?? inHeader(arg);
  return found
    ? `${arg.slice(0, arg.length - found.secret.length)}${hide(found.name, found.secret)}`
    : inWords(arg, hide);
}

interface Named {
  name: string;
  /** It stands at the end of the argument. */
  secret: string;
}

/** `NAME=value`, `--option=value`. */
function assigned(arg: string): Named | undefined {
  const [, name = "", secret = ""] = /^(?:--?)?([A-Za-z_][\w.-]*)=([^\s:/]+)$/.exec(arg) ?? [];
  return isGiven(secret) && (isSecretValue(name, secret) || isRandom(secret)) ? { name, secret } : undefined;
}

/** `Authorization: Bearer value`. */
function inHeader(arg: string): Named | undefined {
  const [, name = "", secret = ""] = /^([\w-]+):\s*(?:(?:Bearer|Basic|Token)\s+)?(\S.*)$/is.exec(arg) ?? [];
  return isSecretName(name) && isGiven(secret) ? { name, secret } : undefined;
}

/** What an argument holds besides: addresses, fields of JSON, variables of a script, and keys as vendors write them. */
function inWords(arg: string, hide: Hide): string {
  const text = arg
    .replaceAll(/[a-z][a-z\d+.-]*:\/\/[^\s"'`]+/gi, (address) => inAddress(address, hide))
    .replaceAll(
      /(\\?["'])([\w.-]+)\1(\s*:\s*)(\\?["'])([^"'\\]+)\4/g,
      (found, quote: string, name: string, colon: string, mark: string, value: string) =>
        isSecretName(name) && isGiven(value)
          ? `${quote}${name}${quote}${colon}${mark}${hide(name, value)}${mark}`
          : found,
    )
    .replaceAll(/\b([A-Za-z_]\w*)=(["']?)([^\s"';&]+)\2/g, (found, name: string, mark: string, value: string) =>
      isSecretName(name) && isGiven(value) ? `${name}=${mark}${hide(name, value)}${mark}` : found,
    );
  if (/^[\w-]{24,}$/.test(text) && isRandom(text)) return hide("key", text);
  // From the end, so that what is found before keeps its place.
  return findKeys(text).reduceRight(
    (made, { start, end }) => made.slice(0, start) + hide("key", made.slice(start, end)) + made.slice(end),
    text,
  );
}

function findKeys(text: string): { start: number; end: number }[] {
  return findSecrets(text).filter(
    ({ kind, start, end }) => kind === "key" && !isFilledIn(text.slice(Math.max(0, start - 10), end)),
  );
}

function isSecretValue(name: string, value: string): boolean {
  return isSecretName(name) || findSecrets(value).some(({ kind }) => kind === "key");
}

/** Whether something stands there that can be a secret: no other option, no switch, and no file that holds it. */
function isGiven(value: string): boolean {
  return (
    value !== "" &&
    !isFilledIn(value) &&
    !/^(?:--?[a-z]|[~.]{0,2}\/|[a-z]:\\)|^(?:true|false|none|null|yes|no|on|off|\d{1,3})$/i.test(value)
  );
}

function isFilledIn(value: string): boolean {
  return ANY_PLACE.test(value);
}

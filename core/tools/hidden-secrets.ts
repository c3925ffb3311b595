/**
 * Secrets in the address or the arguments of a tool server, where many vendors have their keys put (`?apiKey=…`, `--header
 * "Authorization: Bearer …"`, `-e API_KEY=…`). Each gives way to a place, `${secret:NAME}`, whose value is kept with the keys as those
 * of other places are (`mcp-variables.ts`).
 */
import { findSecrets } from "../memory/gate/secret-spans.ts";
import type { McpServerConfig } from "./mcp-config.ts";

const PLACE = /\$\{secret:[^}]*\}/g;
const NAMED_PLACE = /(?:--?[\w.-]+\s+["']?)?(?:[\w.-]+(?:=|\\?":\s*\\?"|:\s*(?:\w+\s+)?))?\$\{secret:[^}]*\}/g;
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
  "key apikey token secret password passwd passphrase pwd pass auth authorization bearer cookie credential credentials signature sig pat jwt mnemonic".split(
    " ",
  ),
);
/** Those of them that stand at the end of a name written in one. */
const SECRET_ENDS = /(?:(?:api|access|secret|private|auth|app|subscription)[_-]?key|token|secret|password|passwd)$/i;

/** Several of them, which are counted elsewhere: `max_tokens`. */
const SEVERAL = /^(?:(?:.+ )?(?:api|access|auth|secret|private) )?(?:keys|tokens|secrets|passwords|cookies)$/;

/** Whether a parameter, a variable, a header or an option is named like one for a secret. */
export function isSecretName(name: string): boolean {
  // `API%5FKEY`, `API_KEY_2`; of several, `--tokens`.
  const plain = decoded(name).replace(/[\W_]*\d{1,2}$/, "");
  const words = plain
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/);
  const last = words.findLast((word) => word !== "") ?? "";
  return SECRET_WORDS.has(last) || SECRET_ENDS.test(plain) || SEVERAL.test(words.filter(Boolean).join(" "));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
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
  return "url" in config
    ? { ...config, url: filled(config.url) }
    : { ...config, command: filled(config.command), args: config.args.map(filled) };
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
      : {
          ...config,
          // A whole line may stand where the program's name should.
          command: /\s/.test(config.command) ? inWords(config.command, hide) : config.command,
          args: config.args.map((arg, at) => inArgument(arg, config.args[at - 1], hide)),
        };
  return Object.keys(values).length === 0 ? changed : { ...changed, values };
}

/** A name may be a place itself, whose colon begins no password. */
const ADDRESS =
  /^(?<scheme>[a-z][a-z\d+.-]*:\/\/)(?:(?<user>(?:\$\{[^}]*\}|(?!\$\{)[^/?#@:])*)(?<password>:[^/?#@]*)?@)?(?<host>[^/?#]*)(?<path>[^?#]*)(?<query>\?[^#]*)?(?<rest>.*)$/is;

/** Whoever the address is opened as: `name:password`, or a name that is a key. */
function login(user: string, password: string | undefined, hidden: (name: string, value: string) => string): string {
  if (password === undefined) return isRandom(user) ? hidden("user", user) : user;
  return password === ":" ? `${user}:` : `${user}:${hidden("password", password.slice(1))}`;
}

/** A password that has `@`, `/`, `#` or `?` as they are: it ends at the last `@` before what may be a host. */
const UNESCAPED =
  /^(?<scheme>[a-z][a-z\d+.-]*:\/\/)(?<user>(?:\$\{[^}]*\}|(?!\$\{)[^/?#@:\s])+)(?<password>:(?!\d{1,5}[/?#])[^\s]*[@/?#][^\s]*)@(?<host>(?:[\w-]+(?:\.[\w-]+)*|\[[\da-f:]+\])(?::\d+)?(?:,[\w.:-]+)*)(?=[/?#]|$)(?<path>[^?#@]*)(?<query>\?[^#@]*)?(?<rest>#[^@]*)?$/is;

function inAddress(text: string, hide: Hide): string {
  const groups = (UNESCAPED.exec(text) ?? ADDRESS.exec(text))?.groups;
  if (!groups) return text;
  const { scheme = "", user, password, host = "", path = "", query = "", rest = "" } = groups;
  const hidden = (name: string, value: string) => (isFilledIn(value) ? value : hide(name, value));
  const before = user === undefined ? "" : `${login(user, password, hidden)}@`;
  const segments = path.split("/").map((segment) => (isRandom(segment) ? hidden("path", segment) : segment));
  const inPairs = (pairs: string) =>
    pairs.replaceAll(/([?&#])([^=&]+)(?:=([^&]*))?/g, (found, mark: string, key: string, value?: string) => {
      // A key alone, without a name.
      if (value === undefined) return isRandom(key) || isSecretValue("", key) ? `${mark}${hidden("key", key)}` : found;
      const isSecret = isSecretValue(key, value) || isRandom(value);
      return isSecret && value !== "" ? `${mark}${key}=${hidden(key, value)}` : found;
    });
  return `${scheme}${before}${host}${segments.join("/")}${inPairs(query)}${inPairs(rest)}`;
}

function inArgument(arg: string, before: string | undefined, hide: Hide): string {
  const option = /^--?([\w.-]+)$/.exec(before ?? "")?.[1];
  if (option !== undefined && isSecretName(option) && isGiven(arg)) return hide(option, arg);
  // `-u name:password`, as curl has it.
  const login = /^-u$|^--user$/.test(before ?? "") ? /^[^:\s/]+:(\S+)$/.exec(arg)?.[1] : undefined;
  if (login !== undefined && isGiven(login))
    return `${arg.slice(0, arg.length - login.length)}${hide("password", login)}`;
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

/** What an argument holds besides: addresses, fields of JSON, the options, headers and variables of a command, and keys as vendors write them. */
function inWords(arg: string, hide: Hide): string {
  let text = arg
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
  if (/[\s=]/.test(text)) text = inCommand(text, hide);
  if (/^[\w-]{24,}$/.test(text) && isRandom(text)) return hide("key", text);
  // From the end, so that what is found before keeps its place.
  return findKeys(text).reduceRight(
    (made, { start, end }) => made.slice(0, start) + hide("key", made.slice(start, end)) + made.slice(end),
    text,
  );
}

/** `--token value`, `--header "Authorization: Bearer value"`, within a line. */
function inCommand(text: string, hide: Hide): string {
  return text
    .replaceAll(
      /(?<=^|[\s"'=])([\w-]+)(:\s*)((?:Bearer|Basic|Token)\s+)?([^\s"']+)/gi,
      (found, name: string, colon: string, scheme: string | undefined, value: string) =>
        isSecretName(name) && isGiven(value) && !value.startsWith("//")
          ? `${name}${colon}${scheme ?? ""}${hide(name, value)}`
          : found,
    )
    .replaceAll(
      /(?<=^|\s)(--?)([A-Za-z][\w.-]*)(\s+|=)(["']?)([^\s"']+)\4(?=\s|$)/g,
      (found, dashes: string, name: string, between: string, mark: string, value: string) =>
        isSecretName(name) && isGiven(value) ? `${dashes}${name}${between}${mark}${hide(name, value)}${mark}` : found,
    );
}

function findKeys(text: string): { start: number; end: number }[] {
  // Of the same length, so that what is found stands where it stood.
  return findSecrets(text.replaceAll(NAMED_PLACE, (place) => "\n".repeat(place.length))).filter(
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

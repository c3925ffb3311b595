/** Addresses and keys as people paste them: out of documentation, a shell, a log or another program's settings. */

import { InputError } from "./errors.ts";
import { phrase } from "./phrases.ts";

/** What is not seen, and what a full-width keyboard writes. */
const UNSEEN = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
const WIDE: Readonly<Record<string, string>> = { "：": ":", "．": ".", "／": "/", "。": "." };
/** An address in a text, its scheme spelt in one way or another. */
const ADDRESS = /(?<![a-z\d])(?:https?|wss?|tcp)(?::[/\\]{1,2}|[/\\]{2}|:(?=[a-z\d[]))[^\s"'`<>{}|^]+/i;
const SCHEME = /^(https?|wss?|tcp)(?::?[/\\]{1,2}|:)/i;
/** The name that stands before a value, as in a shell, a settings file or a list of headers. */
const NAME =
  /^(?:(?:export|set|setx|const|let)\s+|\$env:|-{1,2}\w+[ =])?["']?[\w.-]{2,60}["']?\s*[=:]\s*(?=["'`<\w[])/i;
const QUOTES = /^(?:[\s"'`<(]|\[(?![\da-f:.]*\]))+|[\s"'`>)\],;.!?]+$/g;

/**
 * The address in a pasted text: without quotes, brackets and what stands around it, in a whole command, behind a variable's name, and
 * with its scheme written out. Undefined where there is none.
 */
export function addressIn(pasted: string): string | undefined {
  const text = pasted
    .replaceAll(UNSEEN, "")
    .replaceAll(/[：．／。]/g, (wide) => WIDE[wide] ?? wide)
    .trim();
  const found = ADDRESS.exec(text)?.[0];
  if (found !== undefined) return tidy(found);
  // Other schemes are those of other things.
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(text)) return undefined;
  const bare = bareIn(text);
  // A key with a full stop in it is no machine's name, and nobody's to look up.
  const address =
    bare === undefined || /\s/.test(bare) || isKeyLike(bare) ? undefined : withScheme(bare.replace(/^\/{2}/, ""));
  return address === undefined ? undefined : reachable(address);
}

/** Whether a word is rather a key: by what vendors begin theirs with, or since no name of a machine ends like it. */
function isKeyLike(word: string): boolean {
  if (/[:/]/.test(word)) return false;
  const last = word.split(".").at(-1) ?? "";
  const isName = /^(?:[a-z]{2,14}|[A-Z]{2,14}|\d{1,3})$/.test(last);
  return (
    /^(?:sk|pk|rk|gsk|csk|xai|hf|nvapi|fw|pplx|r8|tgp|fbk|AIza)[-_A-Z]/.test(word) ||
    !isName ||
    /[\da-f]{24}/i.test(word) ||
    word.length > 80
  );
}

function bareIn(text: string): string | undefined {
  const plain = text.replaceAll(QUOTES, "");
  // A port is no variable's value.
  if (withScheme(plain.replace(/^\/{2}/, "")) !== undefined) return plain;
  const value = text.replace(NAME, "").replaceAll(QUOTES, "");
  return value === "" ? undefined : value;
}

function tidy(found: string): string {
  let rest = found.replaceAll("\\", "/");
  let scheme = "";
  for (let match = SCHEME.exec(rest); match; match = SCHEME.exec(rest)) {
    scheme = (match[1] ?? "").toLowerCase();
    rest = rest.slice(match[0].length);
  }
  const isOpen = scheme === "http" || scheme === "ws" || scheme === "tcp";
  return reachable(`${isOpen ? "http" : "https"}://${withoutEnd(rest)}`);
}

/** Without the punctuation of the sentence around it; brackets that it opens itself stay. */
function withoutEnd(text: string): string {
  const end = /[.,;:!?)\]]+$/.exec(text)?.[0] ?? "";
  const bare = text.slice(0, text.length - end.length);
  return end.startsWith("]") && /\[[\da-f:.]*$/i.test(bare) ? `${bare}]` : bare;
}

/** Where a server listens is not where it is reached: any address of this machine is this machine. */
function reachable(address: string): string {
  return address.replace(/^(https?:\/\/)(?:0\.0\.0\.0|\[::\])(?=[:/]|$)/i, "$1127.0.0.1");
}

const BEFORE_KEY =
  /^(?:-H\s+)?["'`]?(?:(?:proxy-)?authorization|x-api-key|api-key|x-goog-api-key)["'`]?\s*:\s*["'`]?|^(?:bearer|basic|token)\s+/i;

/** The key in a pasted text: without a variable's or a header's name, `Bearer`, quotes, and what nobody sees. */
export function keyIn(pasted: string): string {
  let text = pasted.replaceAll(UNSEEN, "").trim();
  for (let before = ""; text !== before;) {
    before = text;
    text = text.replace(BEFORE_KEY, "").trim();
    if (/^(?:(?:export|set|setx)\s+|\$env:)?["']?\w*(?:key|token|secret)\w*["']?\s*[=:]/i.test(text))
      text = text.replace(NAME, "");
    // Keys are words; a sentence is no place for one.
    if (!/\s/.test(text.replaceAll(QUOTES, ""))) text = text.replace(/^["'`<“”„‘’«]+|["'`>,;“”‘’»]+$/g, "");
  }
  const words = text.split(/\s+/).filter((word) => KEY_WORD.test(word));
  return words.length === 1 ? (words[0] ?? text) : text;
}

/** A word that can be nothing but a key, by how vendors of models begin theirs. */
export function isKeyWord(word: string): boolean {
  return KEY_WORD.test(word);
}

// LM Studio's have a name and a secret, with a colon between them.
const KEY_WORD = /^(?:sk-lm-\w{6,}:[\w-]{16,}$|(?:sk-|pk-|gsk_|csk-|xai-|hf_|nvapi-|pplx-|vck_|AIza)[\w-]{20,}$)/;

interface Pasted {
  api_url?: string | null | undefined;
  api_key?: string | null | undefined;
}

/** Settings with the addresses and the keys that were pasted into them. */
export function asPasted<Change extends Pasted & { backends?: Pasted[] | undefined }>(change: Change): Change {
  const { backends } = change;
  return { ...oneAsPasted(change), ...(backends === undefined ? {} : { backends: backends.map(oneAsPasted) }) };
}

function oneAsPasted<Change extends Pasted>(change: Change): Change {
  const { api_url: url, api_key: key } = change;
  return {
    ...change,
    ...(typeof url === "string" ? { api_url: addressIn(url) ?? url } : {}),
    ...(typeof key === "string" ? { api_key: keyIn(key) || key } : {}),
  };
}

/** What no header takes, and what stands in no key: line breaks, other alphabets, dashes and dots of a word processor. */
const NO_KEY = /[^\u0020-\u007e\u00a1-\u00ff]/u;

/** @throws InputError naming the first character for which a key could never be sent. */
export function checkKey(key: string | null | undefined): void {
  const [found] = NO_KEY.exec(key ?? "") ?? [];
  if (found === undefined) return;
  const code = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const character = /[\p{L}\p{N}\p{P}\p{S}]/u.test(found) ? `${found} (${code})` : code;
  throw new InputError(phrase("settings.bad_key", { character }), "api_key");
}

/**
 * An address as people write it, with the scheme that they left out: `http` on this machine, in a private network and where a port
 * is named, else `https`. Undefined for what is no address.
 */
export function withScheme(text: string): string | undefined {
  if (/^https?:\/\//i.test(text)) return text;
  const [login = ""] = LOGIN.exec(text) ?? [];
  const [, host, port] =
    /^(\[[\da-f:]+\]|[a-z\d](?:[\w.-]*[a-z\d])?)(?::(\d{1,5}))?(?:\/\S*)?$/i.exec(text.slice(login.length)) ?? [];
  if (host === undefined || (port === undefined && !host.includes(".") && host.toLowerCase() !== "localhost")) {
    return undefined;
  }
  const isOpen = port === undefined ? isPrivate(host) : port !== "443";
  const address = `${isOpen ? "http" : "https"}://${text}`;
  return URL.canParse(address) ? address : undefined;
}

/** A name and a password before a host; a name alone stands in addresses of mail. */
const LOGIN = /^(?!mailto:)[^\s/@:]+:[^\s/@]+@/i;

/** Names and numbers of a home or office network. */
const PRIVATE =
  /^(?:10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[)|^[^.]+$|\.(?:local|lan|home|internal|localdomain)$/i;

/** Whether a host's name is one of a home or office network. */
export function isPrivate(host: string): boolean {
  return PRIVATE.test(host);
}

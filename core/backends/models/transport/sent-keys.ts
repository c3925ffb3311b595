/** The key that a request was sent with, where its server repeats it: what is known exactly is never shown or stored. */

import { parseJson } from "../../../base/json.ts";
import { GrowingText } from "./growing-text.ts";

/** Shorter ones are no secret, and stand in ordinary words. */
const SHORTEST = 8;
const IN_PLACE = "[key]";

/** The keys that go with each request: the key itself, and what stands for one in the address. */
export function sentKeys(apiKey: string | null, { searchParams, password }: URL): string[] {
  const named = [...searchParams].flatMap(([name, value]) => (/key|token|secret|sig/i.test(name) ? [value] : []));
  return [apiKey ?? "", decodeURIComponent(password), ...named].filter(({ length }) => length >= SHORTEST);
}

/** A whole text without these keys. */
export function withoutSentKeys(text: string, keys: readonly string[] = []): string {
  return keys.reduce((rest, key) => withoutEncoded(rest.replaceAll(key, IN_PLACE), key), text);
}

/** A key as it stands in base64, by key: alone, and with what is around it. */
const encoded = new Map<string, { inner: RegExp; whole: RegExp }>();

/** A text without a key in base64, wherever it stands in what was encoded, as in the header of a name and password; nor percent-encoded. */
function withoutEncoded(text: string, key: string): string {
  const percent = encodeURIComponent(key);
  const rest = percent === key ? text : text.replaceAll(percent, IN_PLACE);
  let pattern = encoded.get(key);
  if (!pattern) encoded.set(key, (pattern = inBase64(key)));
  return pattern.inner.test(rest) ? rest.replace(pattern.whole, IN_PLACE) : rest;
}

function inBase64(key: string): { inner: RegExp; whole: RegExp } {
  const inner = [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(key)]);
    // Letters at either end hold bits of what stands beside the key.
    const [from, to] = [Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6)];
    return bytes.toString("base64").slice(from, to).replaceAll("+", "[+-]").replaceAll("/", "[/_]");
  });
  const any = inner.join("|");
  return { inner: new RegExp(any), whole: new RegExp(`[\\w+/-]*(?:${any})[\\w+/=-]*`, "g") };
}

/** Anything without these keys, in whatever text of it they stand, names of fields among them. */
export function allWithoutSentKeys<Value>(value: Value, keys: readonly string[] = []): Value {
  return keys.length === 0 ? value : (cleaned(value, keys) as Value);
}

/** Arguments of a call without these keys, also where they are written in escapes. */
export function argumentsWithoutSentKeys(input: string, keys: readonly string[] = []): string {
  const plain = withoutSentKeys(input, keys);
  const parsed = keys.length === 0 || !plain.includes("\\") ? undefined : parseJson(plain);
  const clean = JSON.stringify(cleaned(parsed, keys));
  // What holds none stays as it was written.
  return parsed === undefined || clean === JSON.stringify(parsed) ? plain : clean;
}

function cleaned(value: unknown, keys: readonly string[]): unknown {
  if (typeof value === "string") return withoutSentKeys(value, keys);
  if (Array.isArray(value)) return value.map((entry) => cleaned(entry, keys));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, entry]) => [withoutSentKeys(name, keys), cleaned(entry, keys)]);
  return Object.fromEntries(entries);
}

/** Text that comes in pieces, of which a key may take several: what may be the beginning of one is held back. */
export class KeyFilter {
  readonly #keys: readonly string[];
  #held = "";

  constructor(keys: readonly string[]) {
    this.#keys = keys;
  }

  push(piece: string): string {
    if (this.#keys.length === 0) return piece;
    const text = withoutSentKeys(this.#held + piece, this.#keys);
    const held = Math.max(...this.#keys.map((key) => beginningAtEnd(text, key)));
    this.#held = text.slice(text.length - held);
    return text.slice(0, text.length - held);
  }

  /** What was held back, where nothing more comes: of a key's beginning no more than half, which is of no use to anybody. */
  end(): string {
    const rest = this.#held;
    this.#held = "";
    const isMost = this.#keys.some((key) => rest.length * 2 > key.length && key.startsWith(rest));
    return isMost ? IN_PLACE : rest;
  }
}

/** How much of a key's beginning a text ends with, in UTF-16 code units. */
function beginningAtEnd(text: string, key: string): number {
  for (let length = Math.min(text.length, key.length - 1); length > 0; length -= 1) {
    if (text.endsWith(key.slice(0, length))) return length;
  }
  return 0;
}

/** A part's text as it is to be shown: what is new in each piece, without the keys that it was asked with. */
export class CleanText {
  readonly #growing = new GrowingText();
  readonly #filter: KeyFilter;

  constructor(keys: readonly string[] = []) {
    this.#filter = new KeyFilter(keys);
  }

  push(piece: string): string {
    return this.#filter.push(this.#growing.push(piece));
  }

  /** What was held back as the beginning of a key, where something else follows. */
  release(): string {
    return this.#filter.end();
  }

  /** What was held back, once nothing more comes. */
  end(): string {
    return this.#filter.push(this.#growing.end()) + this.#filter.end();
  }
}

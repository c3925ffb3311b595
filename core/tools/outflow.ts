/**
 * What tools could carry out of a chat. A page, a file or a tool's result may tell a model to send on what it knows of its user. As
 * long as such a text is among what is sent, a call that leaves this device is asked about: once for each chat and destination, and
 * again when it holds something remembered that was not shown then.
 */
import { LRUCache } from "lru-cache";
import { FETCH_PAGE } from "./builtin/fetch-page.ts";
import type { HubTool } from "./hub.ts";

/** Chats whose answers to such questions are kept in mind. */
const MAX_CHATS = 500;
/** Shorter values stand in too much by chance. */
const MIN_VALUE = 3;
/** So many words in a row are no chance. */
const RUN = 5;
/** Most that a question points at. */
const MAX_SHOWN = 20;
/** Where the tools inside the app live (`hub.ts` names it so). */
const INSIDE = "floatbar";

/** What a model is given for one answer, as far as it matters here. */
export interface Sent {
  /** What the user wrote in this chat. */
  ownWords: readonly string[];
  /** Values of the facts, and the name. */
  remembered: readonly string[];
  /** Messages of other chats. */
  messages: readonly string[];
  /** Whether a text of somebody else is among it: a file, a tool's result, something imported. */
  hasOutside: boolean;
}

/** Where a call goes, and what of memory stands in its arguments, as it stands there. */
export interface Outgoing {
  destination: string;
  remembered: string[];
}

/** Whether a tool brings in texts of others, by the name that people are shown. */
export function isFromOutside(label: string): boolean {
  return label.includes("/") || label === FETCH_PAGE;
}

/** The chats, each with the destinations that were allowed and what was shown then, in small letters. */
export class Outflows {
  readonly #chats = new LRUCache<string, Map<string, Set<string>>>({ max: MAX_CHATS });

  /** Watches one answer of a chat. */
  of(sessionId: string): Outflow {
    const allowed = this.#chats.get(sessionId) ?? new Map<string, Set<string>>();
    this.#chats.set(sessionId, allowed);
    return new Outflow(allowed);
  }
}

/** Watches the tools of one answer. */
export class Outflow {
  readonly #allowed: Map<string, Set<string>>;
  #own = "";
  #values: readonly string[] = [];
  #runs: ReadonlySet<string> = new Set();
  #hasOutside = false;
  readonly #outside: string[] = [];

  constructor(allowed: Map<string, Set<string>>) {
    this.#allowed = allowed;
  }

  /** Tells what the model is given. */
  sent({ ownWords, remembered, messages, hasOutside }: Sent): void {
    this.#own = ownWords.join("\n").toLowerCase();
    // What its user typed in this chat is theirs to send.
    this.#values = remembered.filter((value) => value.length >= MIN_VALUE && !this.#own.includes(value.toLowerCase()));
    const own = new Set(runsOf(this.#own).map(({ text }) => text));
    this.#runs = new Set(
      messages.flatMap((message) => runsOf(message).flatMap(({ text }) => (own.has(text) ? [] : [text]))),
    );
    this.#hasOutside ||= hasOutside;
  }

  /** Tells what a tool brought in. */
  cameIn(text: string): void {
    if (text.trim() === "") return;
    this.#hasOutside = true;
    this.#outside.push(text);
  }

  /** Where a call goes; undefined for one that opens no connection. */
  of({ server, tool }: Pick<HubTool, "server" | "tool">, params: unknown): Outgoing | undefined {
    const texts = textsIn(params);
    if (server !== INSIDE) return { destination: server, remembered: this.#rememberedIn(texts) };
    if (!isFromOutside(tool.name)) return undefined;
    const address = texts.find((text) => URL.canParse(text));
    const destination = address === undefined ? tool.name : new URL(address).host;
    return { destination, remembered: this.#rememberedIn(texts) };
  }

  /** Whether its user must be asked before a call goes there. */
  asks({ destination, remembered }: Outgoing, params: unknown): boolean {
    if (!this.#hasOutside || this.#isNamed(destination, params)) return false;
    const shown = this.#allowed.get(destination);
    return shown === undefined || remembered.some((text) => !shown.has(text.toLowerCase()));
  }

  /** Its user saw the question and said yes. */
  allowed({ destination, remembered }: Outgoing): void {
    const shown = this.#allowed.get(destination) ?? new Set();
    this.#allowed.set(destination, shown);
    for (const text of remembered) shown.add(text.toLowerCase());
  }

  /** An address that its user wrote, or that came in as it stands, carries nothing out. */
  #isNamed(destination: string, params: unknown): boolean {
    const addresses = textsIn(params).filter((text) => URL.canParse(text));
    if (addresses.length === 0) return false;
    const isWritten = (text: string) => this.#own.includes(text.toLowerCase());
    return addresses.every((address) => {
      if (isWritten(address) || this.#outside.some((text) => text.includes(address)))
        return new URL(address).host === destination;
      return false;
    });
  }

  #rememberedIn(texts: readonly string[]): string[] {
    const found = texts.flatMap((text) => [
      ...this.#values.flatMap((value) => wordsLike(value).exec(text)?.[0] ?? []),
      ...this.#repeatedIn(text),
    ]);
    return [...new Set(found)].slice(0, MAX_SHOWN);
  }

  /** The stretches of a text that stand in messages of other chats. */
  #repeatedIn(text: string): string[] {
    const stretches: { start: number; end: number }[] = [];
    for (const run of runsOf(text)) {
      if (!this.#runs.has(run.text)) continue;
      const last = stretches.at(-1);
      if (last && run.start <= last.end) last.end = run.end;
      else stretches.push({ start: run.start, end: run.end });
    }
    return stretches.map(({ start, end }) => text.slice(start, end));
  }
}

/** A value where it stands as words of its own, however it is capitalised. */
function wordsLike(value: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(value)}(?![\\p{L}\\p{N}])`, "iu");
}

/** Every few words in a row, folded, with where they stand. */
function runsOf(text: string): { text: string; start: number; end: number }[] {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  return words.slice(0, Math.max(0, words.length - RUN + 1)).flatMap((first, at) => {
    const last = words[at + RUN - 1];
    if (last === undefined) return [];
    const run = words.slice(at, at + RUN).map(([word]) => word.toLowerCase());
    return [{ text: run.join(" "), start: first.index, end: last.index + last[0].length }];
  });
}

/** Every text in arguments, at any depth, names of fields too. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [String(value)];
  if (Array.isArray(value)) return value.flatMap((entry) => textsIn(entry));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, entry]) => [name, ...textsIn(entry)]);
}

/**
 * What tools could carry out of a chat. A page, a file or a tool's result may tell a model to send on what it knows of its user. As
 * long as such a text is among what is sent, a call that leaves this device is asked about: once for each chat and destination, and
 * again when it holds something remembered that was not shown then.
 */
import { LRUCache } from "lru-cache";
import type { Activity } from "../contract/contract.ts";
import { parseJson } from "../base/json.ts";
import type { MessageRecord } from "../vault/tables/messages.ts";
import { FETCH_PAGE } from "./builtin/fetch-page.ts";
import type { HubTool } from "./hub.ts";
import { foldedLetters, type Reading, readingsOf } from "./readings.ts";

/** Chats whose answers to such questions are kept in mind. */
const MAX_CHATS = 500;
/** Shorter values stand in too much by chance. */
const MIN_VALUE = 3;
/** So many words in a row are no chance. */
const RUN = 5;
/** A value of more words than these is no name, and its words are anybody's. */
const MOST_SCATTERED = 4;
const WORDS = /[\p{L}\p{N}]+/gu;
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
  /** What tools brought into this chat before. */
  outside: readonly string[];
  /** Whether a text of somebody else is among it: a file, a tool's result, something imported. */
  hasOutside: boolean;
}

/** Where a call goes, and what of memory stands in its arguments, as it stands there. */
export interface Outgoing {
  destination: string;
  /** What its user can allow for the whole chat: a server, or pages of any host. */
  scope: string;
  remembered: string[];
}

/** Whether a tool brings in texts of others, by the name that people are shown. */
export function isFromOutside(label: string): boolean {
  return label.includes("/") || label === FETCH_PAGE;
}

/** Whether words of others may stand in a stored message: it came by an import, or they were among what it was answered from. */
export function isFromOthers({ is_outside, activity }: Pick<MessageRecord, "is_outside" | "activity">): boolean {
  return is_outside === 1 || outsideCalls(activity).length > 0;
}

/**
 * Whether a message of another chat carries words of others along: it came by an import, was answered from such, or repeats what its
 * own tools brought in. One that only says that it is done carries nothing.
 */
export function carriesOthers({ is_outside, activity, content }: Carrier): boolean {
  if (is_outside === 1) return true;
  return repeatsAny(content, broughtIn({ activity }));
}

/** What the calls of a stored message brought in of others. */
export function broughtIn({ activity }: Pick<MessageRecord, "activity">): string[] {
  return outsideCalls(activity).flatMap(({ result, error }) => [JSON.stringify(result ?? ""), error ?? ""]);
}

/** The calls of a stored message that brought in texts of others. */
function outsideCalls(activity: string | null) {
  const entries = activity === null ? undefined : (parseJson(activity) as Activity[] | undefined);
  return (entries ?? []).flatMap((entry) => (entry.kind === "tool" && isFromOutside(entry.tool) ? [entry] : []));
}

type Carrier = Pick<MessageRecord, "is_outside" | "activity" | "content">;

/** Whether a text repeats a few words in a row of others, or all of a shorter one. */
function repeatsAny(text: string, outside: readonly string[]): boolean {
  const own = new Set(runsOf(text).map((run) => run.text));
  const words = ` ${(text.toLowerCase().match(WORDS) ?? []).join(" ")} `;
  return outside.some((other) => {
    const said = (other.toLowerCase().match(WORDS) ?? []).join(" ");
    return (said !== "" && words.includes(` ${said} `)) || runsOf(other).some((run) => own.has(run.text));
  });
}

/** What its user allowed in a chat. */
interface Allowed {
  /** The destinations, each with what was shown then, in small letters. */
  shown: Map<string, Set<string>>;
  /** Whose calls may go without a question for each, as `Outgoing.scope`. */
  wholeChat: Set<string>;
}

/** The chats, each with what was allowed in it. */
export class Outflows {
  readonly #chats = new LRUCache<string, Allowed>({ max: MAX_CHATS });

  /** Watches one answer of a chat. */
  of(sessionId: string): Outflow {
    const allowed = this.#chats.get(sessionId) ?? { shown: new Map(), wholeChat: new Set() };
    this.#chats.set(sessionId, allowed);
    return new Outflow(allowed);
  }
}

/** Watches the tools of one answer. */
export class Outflow {
  readonly #allowed: Allowed;
  #own = "";
  #values: readonly string[] = [];
  #runs: ReadonlySet<string> = new Set();
  #hasOutside = false;
  readonly #outside: string[] = [];

  constructor(allowed: Allowed) {
    this.#allowed = allowed;
  }

  /** Whether words of others are among what the model is given. */
  get hasOutside(): boolean {
    return this.#hasOutside;
  }

  /** Whether an answer repeats what tools brought in. */
  isRepeatedIn(answer: string): boolean {
    return repeatsAny(answer, this.#outside);
  }

  /** Whether each word of a text was written by the user in this chat. */
  isOwn(text: string): boolean {
    const own = new Set(this.#own.match(WORDS));
    const words = text.toLowerCase().match(WORDS) ?? [];
    return words.every((word) => own.has(word));
  }

  /** Tells what the model is given. */
  sent({ ownWords, remembered, messages, outside, hasOutside }: Sent): void {
    this.#own = ownWords.join("\n").toLowerCase();
    // What its user typed in this chat is theirs to send.
    this.#values = remembered.filter((value) => value.length >= MIN_VALUE && !this.#own.includes(value.toLowerCase()));
    const own = new Set(runsOf(this.#own).map(({ text }) => text));
    this.#runs = new Set(
      messages.flatMap((message) => runsOf(message).flatMap(({ text }) => (own.has(text) ? [] : [text]))),
    );
    this.#hasOutside ||= hasOutside;
    this.#outside.push(...outside);
  }

  /** Tells what a tool brought in. */
  cameIn(text: string): void {
    if (text.trim() === "") return;
    this.#hasOutside = true;
    this.#outside.push(text);
  }

  /** Where a call goes; undefined for one that opens no connection. */
  of({ server, origin, tool }: Pick<HubTool, "server" | "origin" | "tool">, params: unknown): Outgoing | undefined {
    const texts = textsIn(params);
    if (server !== INSIDE) return { destination: server, scope: origin, remembered: this.#rememberedIn(texts) };
    if (!isFromOutside(tool.name)) return undefined;
    const address = texts.find((text) => URL.canParse(text));
    const destination = address === undefined ? tool.name : new URL(address).host;
    return { destination, scope: tool.name, remembered: this.#rememberedIn(texts) };
  }

  /** Whether its user must be asked before a call goes there. */
  asks(outgoing: Outgoing, params: unknown): boolean {
    if (!this.#hasOutside || this.#isNamed(outgoing, params)) return false;
    return !this.#isShown(outgoing);
  }

  /** Its user saw the question and said yes. */
  allowed({ destination, remembered }: Outgoing): void {
    const shown = this.#allowed.shown.get(destination) ?? new Set();
    this.#allowed.shown.set(destination, shown);
    for (const text of remembered) shown.add(text.toLowerCase());
  }

  /** Its user said yes to all of a server's calls in this chat, or to any page. */
  allowedInChat({ scope }: Outgoing): void {
    this.#allowed.wholeChat.add(scope);
  }

  /** Whether its user let all such calls of the chat go. What removes, or holds something remembered that was not shown, is none of them. */
  isAllowedInChat({ tool }: Pick<HubTool, "tool">, outgoing: Outgoing): boolean {
    if (tool.annotations?.destructiveHint === true) return false;
    return this.#allowed.wholeChat.has(outgoing.scope) && this.#isShown(outgoing);
  }

  #isShown({ destination, remembered, scope }: Outgoing): boolean {
    const { shown, wholeChat } = this.#allowed;
    const there = shown.get(destination) ?? (wholeChat.has(scope) ? new Set() : undefined);
    return there !== undefined && remembered.every((text) => there.has(text.toLowerCase()));
  }

  /** An address that its user wrote carries nothing out, nor does one that came in as it stands and says nothing of its user. */
  #isNamed({ destination, remembered }: Outgoing, params: unknown): boolean {
    const addresses = textsIn(params).filter((text) => URL.canParse(text));
    if (addresses.length === 0) return false;
    const isWritten = (address: string) => holdsAddress(this.#own, address.toLowerCase());
    // Which of the addresses that a page lists is asked for may tell as much as what is put into one.
    const isGiven = (address: string) =>
      remembered.length === 0 && this.#outside.some((text) => holdsAddress(text, address));
    return addresses.every(
      (address) => (isWritten(address) || isGiven(address)) && new URL(address).host === destination,
    );
  }

  /** Whatever is remembered and can be read in these texts, also where it is encoded, as it stands there. */
  #rememberedIn(texts: readonly string[]): string[] {
    const found = texts
      .flatMap(readingsOf)
      .flatMap((reading) => [
        ...this.#values.flatMap((value) => partsLike(value, reading)),
        ...this.#repeatedIn(reading),
      ]);
    return [...new Set(found)].slice(0, MAX_SHOWN);
  }

  /** The stretches of a text that stand in messages of other chats. */
  #repeatedIn({ text, sent }: Reading): string[] {
    const stretches: { start: number; end: number }[] = [];
    for (const run of runsOf(text)) {
      if (!this.#runs.has(run.text)) continue;
      const last = stretches.at(-1);
      if (last && run.start <= last.end) last.end = run.end;
      else stretches.push({ start: run.start, end: run.end });
    }
    return stretches.map(({ start, end }) => sent(start, end));
  }
}

/** Where a value's words stand in a text: one after the other, whatever is between them; or all of them, in any order. */
function partsLike(value: string, { text, sent, isFolded = false }: Reading): string[] {
  const words = (isFolded ? foldedLetters(value) : value).match(WORDS) ?? [];
  const find = (pattern: string): string[] => {
    const match = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, "iu").exec(text);
    return match ? [sent(match.index, match.index + match[0].length)] : [];
  };
  const whole = words.length === 0 ? [] : find(words.map((word) => RegExp.escape(word)).join("[^\\p{L}\\p{N}]*"));
  if (whole.length > 0 || words.length < 2 || words.length > MOST_SCATTERED) return whole;
  const scattered = words.map((word) => (word.length < MIN_VALUE ? [] : find(RegExp.escape(word))));
  return scattered.every((places) => places.length > 0) ? scattered.flat() : [];
}

/** Whether an address stands in a text, and is not the beginning of a longer one. */
function holdsAddress(text: string, address: string): boolean {
  for (let at = text.indexOf(address); at >= 0; at = text.indexOf(address, at + 1))
    if (!/^(?:[\w/?=&%#~+-]|[.:;,@!]\w)/u.test(text.slice(at + address.length))) return true;
  return false;
}

/** Every few words in a row, folded, with where they stand. */
function runsOf(text: string): { text: string; start: number; end: number }[] {
  const words = [...text.matchAll(WORDS)];
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

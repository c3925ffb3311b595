import type { MemoryScope } from "./scope.ts";

export interface MessageHit {
  id: string;
  session_id: string;
  position: number;
  /** bm25 turned round: larger is better, above 0. */
  score: number;
}

export interface FactHit {
  id: string;
  /** bm25 turned round: larger is better, above 0. */
  score: number;
}

export interface PassageRow {
  id: string;
  session_id: string;
  position: number;
  role: "user" | "assistant";
  content: string;
  speaker: string | null;
  created_at: string;
}

/** A stretch of one session, by positions, both ends included. */
export interface Span {
  session_id: string;
  from: number;
  to: number;
}

/**
 * A word as the index is asked for it: the terms that mean the same to the asker (core/language/terms.ts). A term is a root; with
 * `*` after it, all that begin so; with spaces in it, roots side by side.
 */
export type Forms = readonly string[];

/** Occurrences of a word are counted up to here; one that is in more messages tells them apart too little to matter. */
export const MAX_COUNT = 20_000;

/** Full-text search over messages and facts, however a store does it. */
export interface SearchTable {
  /** The same search over what a chat may know. What the index holds altogether (sizes, words, names) stays as it is. */
  within(scope: MemoryScope): SearchTable;

  /** How many messages the vault holds, about: the newest row's number. */
  size(): Promise<number>;

  /** In how many messages each word occurs, counted up to `MAX_COUNT`. */
  frequencies(words: readonly Forms[]): Promise<number[]>;

  /** Terms that messages hold and that begin with one of these letters, at most so many; none of one letter. */
  terms(beginnings: readonly string[], limit: number): Promise<string[]>;

  /** The languages that the vault's texts are in, ISO 639-1, the most frequent first. */
  languages(): Promise<string[]>;

  /** Who spoke in the vault by a name that one of `words` begins; case does not matter. */
  speakersNamed(words: readonly string[]): Promise<string[]>;

  /** Messages in view from a stretch of time, oldest first. Times are UTC milliseconds, `to` exclusive. */
  during(from: number, to: number, limit: number): Promise<MessageHit[]>;

  /** The newest messages in view, newest first. */
  newest(limit: number): Promise<MessageHit[]>;

  /** Messages in view that hold any of `words`, which are terms, best first; `since` leaves out the rows before it. */
  messages(words: readonly string[], limit: number, since?: number): Promise<MessageHit[]>;

  /** Messages in view that hold any of one word's terms, the best so many of each word; one that holds several comes once or more. */
  ofEach(words: readonly Forms[], limit: number): Promise<MessageHit[]>;

  /** Live facts that hold any of `words`, which are terms, in category, key or value, best first. */
  facts(words: readonly string[], limit: number): Promise<FactHit[]>;

  /**
   * The readable messages of some stretches of sessions; answers that failed, still stream or were made without a model
   * (they only repeat the vault) are left out.
   *
   * @param longest characters of a content that are read; null for all of it.
   */
  passages(spans: readonly Span[], longest?: number | null): Promise<PassageRow[]>;
}

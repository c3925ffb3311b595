import type { MemoryScope } from "./scope.ts";
import type { MessageHit } from "./search.ts";

/** A message that has no vector yet. */
export interface Unindexed {
  row_id: number;
  id: string;
  content: string;
  state: string;
}

/** Vectors of messages, however a store keeps them. */
export interface VectorTable {
  /** The same over what a chat may know. */
  within(scope: MemoryScope): VectorTable;

  /** Whether vectors can be compared here. */
  readonly isAble: boolean;

  /** Messages without a vector by this model, the newest first, with row numbers from `from` up to `before`, exclusive. */
  missing(model: string, from: number, before: number, limit: number): Promise<Unindexed[]>;

  /** Keeps vectors by this model; a row's vector by another one goes. */
  set(model: string, vectors: readonly { row_id: number; vector: Float32Array }[]): Promise<void>;

  /** Removes what other models made, which nothing can be compared with. */
  removeOthers(model: string): Promise<void>;

  /** How many messages have a vector by this model. */
  count(model: string): Promise<number>;

  /** Messages in view that mean nearly the same, the nearest first; `score` is the cosine, -1..1. */
  near(model: string, vector: Float32Array, limit: number): Promise<MessageHit[]>;
}

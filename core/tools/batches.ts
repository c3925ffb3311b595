/** Batches of JSON-RPC, as MCP's revision of 2025-03-26 has them: what is asked in one is answered in one. */
import { parseJson } from "../base/json.ts";

type Id = string | number;

/** The messages in a line that is a batch; undefined for a line that is none. */
export function batchIn(line: string): unknown[] | undefined {
  if (!line.trimStart().startsWith("[")) return undefined;
  const parsed = parseJson(line);
  return Array.isArray(parsed) ? parsed : undefined;
}

/** Holds back answers until all of their batch are there. */
export class Batches {
  readonly #write: (line: string) => void;
  readonly #open: { ids: Id[]; answers: string[] }[] = [];

  constructor(write: (line: string) => void) {
    this.#write = write;
  }

  /** @param ids of the requests in it. */
  begin(ids: readonly Id[]): void {
    if (ids.length > 0) this.#open.push({ ids: [...ids], answers: [] });
  }

  /** Writes an answer, or the whole batch where it was the last that was open; what belongs to none goes at once. */
  answer(id: Id | undefined, line: string): void {
    const batch = id === undefined ? undefined : this.#open.find(({ ids }) => ids.includes(id));
    if (!batch || id === undefined) {
      this.#write(line);
      return;
    }
    batch.answers.push(line);
    this.leave(id);
  }

  /** A request gets no answer: it was cancelled. */
  leave(id: Id): void {
    const at = this.#open.findIndex(({ ids }) => ids.includes(id));
    const batch = this.#open[at];
    if (!batch) return;
    batch.ids.splice(batch.ids.indexOf(id), 1);
    if (batch.ids.length > 0) return;
    this.#open.splice(at, 1);
    if (batch.answers.length > 0) this.#write(`[${batch.answers.join(",")}]`);
  }
}

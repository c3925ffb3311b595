import type { TakenReader } from "../../backends/backend.ts";
import type { ChatEvent } from "../../protocol.ts";

/** Tokens and money of an answer, as its message keeps them; null where nothing is known. */
export interface Taken {
  input_tokens: number | null;
  output_tokens: number | null;
  /** US dollars. */
  cost_usd: number | null;
  is_estimated: number;
}

/**
 * Hears what answers take, as it is written down: the difference to what was heard of the same answer before, below 0 where that was an
 * estimate, and what its server told is less.
 */
export type TakenListener = (more: { input: number; output: number; usd: number }) => void;

const NOTHING: Taken = { input_tokens: null, output_tokens: null, cost_usd: null, is_estimated: 0 };

/**
 * What an answer took so far. Every write of the answer's words or of its end writes this with it, so that it is counted whoever
 * ends the answer, and however.
 */
export class Ledger {
  readonly #before: Taken;
  readonly #asked: TakenReader[] = [];
  #heard: { input: number; output: number; usd: number };

  /** @param before what the answer took before it went on. */
  constructor({ input_tokens, output_tokens, cost_usd, is_estimated }: Taken = NOTHING) {
    this.#before = { input_tokens, output_tokens, cost_usd, is_estimated };
    this.#heard = { input: input_tokens ?? 0, output: output_tokens ?? 0, usd: cost_usd ?? 0 };
  }

  /** A backend is asked for the answer. One that says nothing by itself is taken at its word, which `told` gives. */
  open(): { tells: (taken: TakenReader) => void; told: (usage: Extract<ChatEvent, { type: "usage" }>) => void } {
    const at = this.#asked.length;
    let last: Extract<ChatEvent, { type: "usage" }> | undefined;
    this.#asked.push(async () => last);
    return { tells: (taken) => void (this.#asked[at] = taken), told: (usage) => void (last = usage) };
  }

  /** All that it took by now. */
  async taken(): Promise<Taken> {
    const all = await Promise.all(this.#asked.map((read) => read()));
    return all.reduce<Taken>(
      (sum, usage) =>
        usage === undefined || usage.input_tokens + usage.output_tokens === 0
          ? sum
          : {
              input_tokens: (sum.input_tokens ?? 0) + usage.input_tokens,
              output_tokens: (sum.output_tokens ?? 0) + usage.output_tokens,
              cost_usd: typeof usage.cost_usd === "number" ? (sum.cost_usd ?? 0) + usage.cost_usd : sum.cost_usd,
              is_estimated: usage.estimated === true ? 1 : sum.is_estimated,
            },
      this.#before,
    );
  }

  /** What it took since it went on, as far as that is written down. */
  get written(): { tokens: number; usd: number } {
    const { input_tokens, output_tokens, cost_usd } = this.#before;
    const { input, output, usd } = this.#heard;
    return { tokens: input + output - (input_tokens ?? 0) - (output_tokens ?? 0), usd: usd - (cost_usd ?? 0) };
  }

  /** Tells what is new in something that was written down. */
  tell({ input_tokens, output_tokens, cost_usd }: Taken, listener: TakenListener): void {
    const now = { input: input_tokens ?? 0, output: output_tokens ?? 0, usd: cost_usd ?? 0 };
    const { input, output, usd } = this.#heard;
    const news = { input: now.input - input, output: now.output - output, usd: now.usd - usd };
    this.#heard = now;
    if (Object.values(news).some((one) => one !== 0)) listener(news);
  }
}

import type { ChatEvent } from "../../protocol.ts";
import { encodingOf, loadTokenCounter, type TokenCounter } from "../../tokens/count.ts";
import { priceOf } from "../../tokens/prices.ts";
import type { Used } from "../backend.ts";
import type { TakenRound, Tally } from "./asked.ts";
import type { TokenUse } from "./transport/said.ts";
import { sumUse } from "./transport/usage.ts";

type Usage = ChatEvent & { type: "usage" };

/**
 * What the servers said it took, else our own estimate, marked as one; and what it cost, as billed or by the price list.
 *
 * @param asked name of the model that was asked.
 * @param base address of the server, by which the vendor is known.
 */
export async function usageOf(tally: Tally, asked: string, { base, at }: { base: string; at: Date }): Promise<Usage> {
  let use: TokenUse = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };
  const rounds = tally.all;
  let estimated = rounds.length === 0;
  const doesCount = rounds.some(isCounted);
  for (const round of rounds) {
    // A server that counts is taken at its word where it says nothing of one request that it ended.
    if (doesCount && round.isWhole && !isCounted(round)) {
      use = sumUse(use, round.told) ?? use;
      continue;
    }
    const one = await counted(round, asked);
    use = sumUse(use, one.use) ?? use;
    estimated ||= one.estimated;
  }
  const answered = rounds.at(-1)?.model ?? asked;
  const listed = async () => (await priceOf(use, answered, base, at)) ?? (await priceOf(use, asked, base, at));
  const { billed, leastCost } = tally;
  return {
    type: "usage",
    input_tokens: use.input,
    output_tokens: use.output,
    cost_usd: billed ?? most(leastCost ?? null, await listed()),
    estimated,
    ...(billed === undefined ? {} : { billed: true }),
  };
}

/** The greater of two costs, of which either may be unknown. */
function most(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

/** Whether the server counted a request that it ended. No answer is made of nothing: such zeros are a server's that does not count. */
function isCounted({ told, isWhole, written }: TakenRound): boolean {
  return told !== undefined && isWhole && told.input > 0 && (told.output > 0 || written === "");
}

/** What one request took, by the server's numbers as far as they can be. */
async function counted(round: TakenRound, asked: string): Promise<{ use: TokenUse; estimated: boolean }> {
  const { told, isWhole } = round;
  if (told && isCounted(round)) return { use: told, estimated: false };
  const counter = await loadTokenCounter(encodingOf(asked));
  const { input, output } = estimate(round, counter);
  if (!told) return { use: { input, output, cacheRead: 0, cacheWrite: 0 }, estimated: true };
  // What was told of one that was cut off goes up to where it was told; what was written after that comes to it.
  const { length } = round.written;
  const after = length === 0 ? 0 : Math.ceil((output * (length - round.counted)) / length);
  const made = isWhole ? told.output || output : told.output + after;
  return { use: { ...told, input: told.input || input, output: made }, estimated: true };
}

/** What was counted of a request before: one that runs is asked about again and again. */
const counts = new WeakMap<TakenRound, { input: number; output: number; length: number }>();

/** Other vendors' models count up to a fifth more than the counter does; a picture is at most so many. */
const MARGIN = 1.2;
const PICTURE_TOKENS = 1600;

/** What a request sends, in tokens, at most: whatever its server will count. */
export async function mostTokens(sent: Pick<TakenRound, "prompt" | "tools">, asked: string): Promise<number> {
  const { words, pictures } = countOf(sent, await loadTokenCounter(encodingOf(asked)));
  return Math.ceil(words * MARGIN) + pictures * PICTURE_TOKENS;
}

/** Tokens of the words that are sent, and how many pictures go beside them, whose bytes are no words. */
function countOf(
  { prompt, tools }: Pick<TakenRound, "prompt" | "tools">,
  counter: TokenCounter,
): { words: number; pictures: number } {
  let pictures = 0;
  const withoutFiles = (_key: string, value: unknown) => {
    if (!isFile(value)) return value;
    pictures += 1;
    return undefined;
  };
  const textOf = (content: TakenRound["prompt"][number]["content"]) =>
    typeof content === "string"
      ? content
      : content.map((part) => ("text" in part ? part.text : (JSON.stringify(part, withoutFiles) ?? ""))).join("\n");
  // Each message by itself, since the counts of those that went before are kept.
  const words = prompt.reduce((sum, { content }) => sum + counter.count(textOf(content)), 0);
  return { words: words + (tools.length === 0 ? 0 : counter.count(JSON.stringify(tools))), pictures };
}

/** A picture or another file, in a message or in what a tool gave. */
function isFile(value: unknown): boolean {
  return typeof value === "object" && value !== null && "mediaType" in value && "data" in value;
}

function inputOf(round: TakenRound, counter: TokenCounter): number {
  const { words, pictures } = countOf(round, counter);
  return words + pictures * PICTURE_TOKENS;
}

function estimate(round: TakenRound, counter: TokenCounter): { input: number; output: number } {
  const { written } = round;
  const known = counts.get(round) ?? { input: inputOf(round, counter), output: 0, length: 0 };
  const isMore = written.length >= known.length;
  const output = isMore ? known.output + counter.count(written.slice(known.length)) : counter.count(written);
  const now = { input: known.input, output, length: written.length };
  counts.set(round, now);
  return now;
}

/** The same as work besides a chat counts it. */
export function usedOf({ input_tokens, output_tokens, cost_usd = null }: Usage): Used {
  return { input_tokens, output_tokens, cost_usd };
}

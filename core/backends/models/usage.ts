import type { ChatEvent } from "../../protocol.ts";
import { encodingOf, loadTokenCounter } from "../../tokens/count.ts";
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
  let estimated = tally.rounds.length === 0;
  for (const round of tally.rounds) {
    const one = await counted(round, asked);
    use = sumUse(use, one.use) ?? use;
    estimated ||= one.estimated;
  }
  const answered = tally.rounds.at(-1)?.model ?? asked;
  const listed = async () => (await priceOf(use, answered, base, at)) ?? (await priceOf(use, asked, base, at));
  const { billed } = tally;
  return {
    type: "usage",
    input_tokens: use.input,
    output_tokens: use.output,
    cost_usd: billed ?? (await listed()),
    estimated,
    ...(billed === undefined ? {} : { billed: true }),
  };
}

/** What one request took, by the server's numbers as far as they can be. */
async function counted(
  { told, isWhole, prompt, written }: TakenRound,
  asked: string,
): Promise<{ use: TokenUse; estimated: boolean }> {
  // No answer is made of nothing: such zeros are a server's that does not count.
  if (told && isWhole && told.input > 0 && (told.output > 0 || written === "")) return { use: told, estimated: false };
  const counter = await loadTokenCounter(encodingOf(asked));
  const input = counter.count(prompt.map(({ content }) => textOf(content)).join("\n"));
  const output = counter.count(written);
  if (!told) return { use: { input, output, cacheRead: 0, cacheWrite: 0 }, estimated: true };
  // What was told of one that was cut off goes up to where it was told.
  const made = isWhole ? told.output || output : Math.max(told.output, output);
  return { use: { ...told, input: told.input || input, output: made }, estimated: true };
}

/** The same as work besides a chat counts it. */
export function usedOf({ input_tokens, output_tokens, cost_usd = null }: Usage): Used {
  return { input_tokens, output_tokens, cost_usd };
}

function textOf(content: TakenRound["prompt"][number]["content"]): string {
  if (typeof content === "string") return content;
  return content.map((part) => ("text" in part ? part.text : JSON.stringify(part))).join("\n");
}

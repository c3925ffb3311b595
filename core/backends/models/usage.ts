import type { ChatEvent } from "../../protocol.ts";
import { encodingOf, loadTokenCounter } from "../../tokens/count.ts";
import { priceOf } from "../../tokens/prices.ts";
import type { Used } from "../backend.ts";
import type { Transcript } from "./answer.ts";
import type { Tally } from "./asked.ts";

type Usage = ChatEvent & { type: "usage" };

/**
 * What the server said it took, else our own estimate, marked as one; and what it cost, as billed or by the price list.
 *
 * @param asked name of the model that was asked.
 * @param base address of the server, by which the vendor is known.
 */
export async function usageOf(
  { use: said }: Tally,
  asked: string,
  made: Transcript | undefined,
  { base, at }: { base: string; at: Date },
): Promise<Usage> {
  const use = said ?? (await estimate(asked, made));
  const answered = made?.model ?? asked;
  const listed = async () => (await priceOf(use, answered, base, at)) ?? (await priceOf(use, asked, base, at));
  const billed = said?.cost;
  const cost = billed ?? (await listed());
  return {
    type: "usage",
    input_tokens: use.input,
    output_tokens: use.output,
    cost_usd: cost,
    estimated: said === undefined,
    ...(billed === undefined ? {} : { billed: true }),
  };
}

async function estimate(asked: string, made: Transcript | undefined) {
  const counter = await loadTokenCounter(encodingOf(asked));
  const sent = counter.count((made?.prompt ?? []).map(({ content }) => textOf(content)).join("\n"));
  return { input: sent, output: counter.count(made?.text ?? ""), cacheRead: 0, cacheWrite: 0 };
}

/** The same as work besides a chat counts it. */
export function usedOf({ input_tokens, output_tokens, cost_usd = null }: Usage): Used {
  return { input_tokens, output_tokens, cost_usd };
}

function textOf(content: Transcript["prompt"][number]["content"]): string {
  if (typeof content === "string") return content;
  return content.map((part) => ("text" in part ? part.text : JSON.stringify(part))).join("\n");
}

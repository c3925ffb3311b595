import type { ChatEvent } from "../../protocol.ts";
import { encodingOf, loadTokenCounter } from "../../tokens/count.ts";
import { type PricedUse, priceOf } from "../../tokens/prices.ts";
import type { ChatRequest, Used } from "../backend.ts";
import type { Transcript } from "./answer.ts";
import type { Tally } from "./asked.ts";
import type { TokenUse } from "./transport/said.ts";

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
  const { use, estimated } = await counted(said, asked, made);
  const answered = made?.model ?? asked;
  const listed = async () => (await priceOf(use, answered, base, at)) ?? (await priceOf(use, asked, base, at));
  const billed = said?.cost;
  const cost = billed ?? (await listed());
  return {
    type: "usage",
    input_tokens: use.input,
    output_tokens: use.output,
    cost_usd: cost,
    estimated,
    ...(billed === undefined ? {} : { billed: true }),
  };
}

/** What was taken, by the server's numbers as far as they can be. */
async function counted(
  said: TokenUse | undefined,
  asked: string,
  made: Transcript | undefined,
): Promise<{ use: PricedUse; estimated: boolean }> {
  if (said === undefined) return { use: await estimate(asked, made), estimated: true };
  // No answer is made of nothing: such zeros are a server's that does not count.
  if (made === undefined || (said.input > 0 && (said.output > 0 || made.text === "")))
    return { use: said, estimated: false };
  const guess = await estimate(asked, made);
  return { use: { ...said, input: said.input || guess.input, output: said.output || guess.output }, estimated: true };
}

async function estimate(asked: string, made: Transcript | undefined) {
  const counter = await loadTokenCounter(encodingOf(asked));
  const sent = counter.count((made?.prompt ?? []).map(({ content }) => textOf(content)).join("\n"));
  return { input: sent, output: counter.count(made?.text ?? ""), cacheRead: 0, cacheWrite: 0 };
}

/** What came of an answer that was broken off, for an estimate of what it took. */
export class Heard {
  readonly #request: ChatRequest;
  #text = "";
  /** Whether anything came that a model made. */
  isAnything = false;

  constructor(request: ChatRequest) {
    this.#request = request;
  }

  take(event: ChatEvent): void {
    if (event.type === "token") this.#text += event.content;
    if (event.type === "retract") this.#text = this.#text.slice(0, -event.length);
    this.isAnything ||= event.type === "token" || event.type === "tool_start";
  }

  /** The texts that were sent and came, without the frame around them. */
  transcript(): Transcript {
    const { context, history, message, instructions = "" } = this.#request;
    const sent = [instructions, JSON.stringify(context), ...history.map(({ content }) => content), message];
    return { prompt: [{ role: "system", content: sent.join("\n") }], text: this.#text, model: undefined };
  }
}

/** The same as work besides a chat counts it. */
export function usedOf({ input_tokens, output_tokens, cost_usd = null }: Usage): Used {
  return { input_tokens, output_tokens, cost_usd };
}

function textOf(content: Transcript["prompt"][number]["content"]): string {
  if (typeof content === "string") return content;
  return content.map((part) => ("text" in part ? part.text : JSON.stringify(part))).join("\n");
}

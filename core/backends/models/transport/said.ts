import type { SharedV4ProviderOptions } from "@ai-sdk/provider";
import type { PricedUse } from "../../../tokens/prices.ts";

/** Tokens of one or more requests, as billed, and what the vendor says it took for them. */
export interface TokenUse extends PricedUse {
  /** US dollars; undefined where the vendor names no cost. */
  cost?: number | undefined;
}

/** Where something in an answer comes from. */
export interface Source {
  url: string;
  title: string | null;
  /** The number under which the text refers to it (`[2]`); null where it does not. */
  number: number | null;
  /** Whether the vendor hangs it on the text itself, where nothing else of the answer carries it. */
  isCited: boolean;
}

/**
 * How a model's turn ended. `paused`: the vendor holds it and would go on. `filtered`: by the vendor's content filter or the
 * model's refusal. `broken`: the vendor says itself that it failed.
 */
export type TurnEnd = "stop" | "length" | "tools" | "filtered" | "paused" | "broken";

/**
 * What one wire format or another said, in one vocabulary. `keep` is what the vendor wants back with that very part, in the
 * form in which the AI SDK's provider for the format writes it into a request.
 */
export type Said =
  | { type: "text"; text: string; keep?: SharedV4ProviderOptions | undefined }
  /** `isShownOnly`: it came in a form that is not given back to the model. */
  | { type: "thinking"; text: string; isShownOnly?: boolean; keep?: SharedV4ProviderOptions | undefined }
  /** The part that came last is over; what follows of the same type is another one, after a message another message. */
  | { type: "part_end"; isMessage?: boolean; keep?: SharedV4ProviderOptions | undefined }
  /** `id` is empty where the vendor gives none. */
  | { type: "call"; id: string; name: string; input: string; keep?: SharedV4ProviderOptions | undefined }
  /** The call that came last was cut off, and is none. */
  | { type: "cut_call" }
  | { type: "sources"; sources: Source[] }
  | { type: "picture"; mediaType: string }
  /** Fields of the assistant's message that go back as they came (OpenRouter's `reasoning_details`). */
  | { type: "message_fields"; fields: Readonly<Record<string, unknown>> }
  | { type: "model"; name: string }
  | { type: "usage"; usage: TokenUse }
  | { type: "end"; end: TurnEnd; words: string }
  /** The server gave up. `status` is the HTTP status that it would have had. */
  | { type: "fault"; body: string; status: number };

/** Reads one answer in one wire format. Made anew for every request. */
export interface AnswerReader {
  /** Whether the server said that its answer is at its end, and whether nothing may follow that, by the protocol. */
  readonly ending: "open" | "ended" | "over";
  /** Whether more came after such an end, so that its word for it means little. */
  readonly hasGoneOn?: boolean;
  /** What the model wrote of calls that are not said, since they are not whole. */
  readonly unfinished?: string;
  /** Takes one event's JSON; what fits nothing is passed over and gives `undefined`. */
  take(event: unknown): Said[] | undefined;
  /** The body is over. @param isMarked whether the server said so itself (`[DONE]`). */
  finish(isMarked: boolean): Said[];
}

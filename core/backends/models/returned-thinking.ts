/** Servers that take an assistant's turn back only with the thinking that went before it (Moonshot, DeepSeek and proxies of theirs). */
import type { LanguageModelV4Message, LanguageModelV4Prompt } from "@ai-sdk/provider";
import { type Loose, record, records, text } from "./transport/loose.ts";

/** How they name what they miss, and that they miss it. */
const THINKING =
  /reasoning[_ ]?content|\b(?:reasoning|thinking|thoughts?)\b[^]{0,80}(?:assistant|messages?|turns?|tool[_ ]?calls?)\b|(?:assistant|messages?|turns?|tool[_ ]?calls?)\b[^]{0,80}\b(?:reasoning|thinking|thoughts?)\b/i;
const MISSES =
  /missing|lacks?\b|required|must (?:be|have|contain|include)|should (?:be|have|contain|include)|needs?\b|(?:pass|send|includ|provid|return)\w* (?:it |them )?back|not (?:found|provided|present|set)|empty|缺少|缺失|必须|必填|не хватает|fehlt/i;
/** What takes the same words to refuse it. */
const REFUSES =
  /not (?:be )?(?:support|allow|permit|accept|includ|sent|present in)|unsupported|unknown|unrecogni[sz]ed|unexpected|must not|should not|remov|omit|extra (?:inputs|fields)/i;

/** In whose name a turn carries its thinking where it came in a form that is not given back. */
const OWN = "floatbar";
/** For a turn without any thinking; some take an empty text for none. */
const NOTHING = " ";

/** Whether an error asks for the thinking of the assistant's turns, and a turn of the request is without it. */
export function demandsThinking(words: string, body: Loose | undefined): boolean {
  if (!THINKING.test(words) || !MISSES.test(words) || REFUSES.test(words)) return false;
  return records(body?.messages).some(lacksThinking);
}

/** A turn's options that keep what was thought, for servers that turn out to demand it. */
export function keptThought(thought: string): NonNullable<LanguageModelV4Message["providerOptions"]> {
  return thought === "" ? {} : { [OWN]: { thought } };
}

/** The prompt whose assistant's turns begin with what was thought in them, as far as that is known. */
export function withThoughts(prompt: LanguageModelV4Prompt): LanguageModelV4Prompt {
  return prompt.map((message) => {
    if (message.role !== "assistant" || message.content.some(({ type }) => type === "reasoning")) return message;
    const thought = text(record(message.providerOptions?.[OWN])?.thought);
    return thought === undefined
      ? message
      : { ...message, content: [{ type: "reasoning", text: thought }, ...message.content] };
  });
}

/** A body of Chat Completions in which no turn of the assistant's is without thinking. */
export function withThinking(body: Loose): Loose {
  if (!Array.isArray(body.messages)) return body;
  const messages = records(body.messages).map((message) =>
    lacksThinking(message) ? { ...message, reasoning_content: NOTHING } : message,
  );
  return { ...body, messages };
}

function lacksThinking({ role, reasoning_content: thinking }: Loose): boolean {
  return role === "assistant" && text(thinking) === undefined;
}

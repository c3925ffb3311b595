/**
 * Servers that take an assistant's turn back only with the thinking that went before it (Moonshot, DeepSeek and proxies of theirs), in
 * Chat Completions and in Messages. In Messages thinking goes back with its signature or not at all, until a server without signatures
 * asks for it.
 */
import type { LanguageModelV4Message, LanguageModelV4Prompt, LanguageModelV4ReasoningPart } from "@ai-sdk/provider";
import { type Loose, record, records, text } from "./transport/loose.ts";

/** How they name what they miss, and that they miss it. */
const THINKING =
  /reasoning[_ ]?content|content\W{0,3}\.thinking|redacted_thinking|\b(?:reasoning|thinking|thoughts?)\b[^]{0,80}(?:assistant|messages?|turns?|tool[_ ]?calls?)\b|(?:assistant|messages?|turns?|tool[_ ]?calls?)\b[^]{0,80}\b(?:reasoning|thinking|thoughts?)\b/i;
const MISSES =
  /missing|lacks?\b|required|must (?:be|have|contain|include|start|begin)|should (?:be|have|contain|include|start|begin)|expected|needs?\b|(?:pass|send|includ|provid|return)\w* (?:it |them )?back|not (?:found|provided|present|set)|empty|缺少|缺失|必须|必填|не хватает|fehlt/i;
/** What takes the same words to refuse it. */
const REFUSES =
  /not (?:be )?(?:support|allow|permit|accept|includ|sent|present in)|unsupported|unknown|unrecogni[sz]ed|unexpected|must not|should not|remov|omit|extra (?:inputs|fields)/i;

/** In whose name a turn carries its thinking where it came in a form that is not given back. */
const OWN = "floatbar";
/** For a turn without any thinking; some take an empty text for none. */
const NOTHING = " ";
/** What stands for the signature of thinking that came without one. */
const UNSIGNED = "";

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
    if (message.role !== "assistant") return message;
    if (message.content.some(({ type }) => type === "reasoning")) {
      return { ...message, content: message.content.map((part) => (part.type === "reasoning" ? signed(part) : part)) };
    }
    const thought = text(record(message.providerOptions?.[OWN])?.thought);
    return thought === undefined
      ? message
      : { ...message, content: [signed({ type: "reasoning", text: thought }), ...message.content] };
  });
}

/** Thinking with a signature for Messages, though an empty one; the AI SDK's provider leaves out what has none. Others do not read it. */
function signed(part: LanguageModelV4ReasoningPart): LanguageModelV4ReasoningPart {
  const { anthropic } = part.providerOptions ?? {};
  if (anthropic?.signature !== undefined || anthropic?.redactedData !== undefined) return part;
  return { ...part, providerOptions: { ...part.providerOptions, anthropic: { ...anthropic, signature: UNSIGNED } } };
}

/** A body of Chat Completions or of Messages in which no turn of the assistant's is without thinking. */
export function withThinking(body: Loose): Loose {
  if (!Array.isArray(body.messages)) return body;
  const messages = records(body.messages).map((message) => {
    if (!lacksThinking(message)) return message;
    return Array.isArray(message.content)
      ? { ...message, content: [{ type: "thinking", thinking: NOTHING, signature: UNSIGNED }, ...message.content] }
      : { ...message, reasoning_content: NOTHING };
  });
  return { ...body, messages };
}

/** Turns of Messages are lists of blocks; those of Chat Completions have the assistant's words as text or null. */
function lacksThinking({ role, content, reasoning_content: thinking }: Loose): boolean {
  if (role !== "assistant") return false;
  if (!Array.isArray(content)) return text(thinking) === undefined;
  return records(content).every(({ type }) => type !== "thinking" && type !== "redacted_thinking");
}

import type { TurnEnd } from "./said.ts";

/**
 * Every spelling of an end that is known, in lower case. Sources: the API references of OpenAI, Anthropic, Gemini, Mistral,
 * DeepSeek, xAI, Together, Z.ai and Cohere, and what vLLM, Ollama, LM Studio, MLX and LiteLLM send.
 */
const ENDS: ReadonlyMap<string, TurnEnd> = new Map([
  ...words(
    "length",
    "length max_tokens max_output_tokens model_length model_context_window_exceeded token_limit max_length",
  ),
  ...words("tools", "tool_calls tool_call tool_use function_call function_calls"),
  ...words(
    "filtered",
    "content_filter content_filtered safety recitation blocklist prohibited_content spii sensitive refusal image_safety " +
      "image_prohibited_content model_armor language guardrail_intervened",
  ),
  ...words("paused", "pause_turn"),
  ...words(
    "broken",
    "error errored failed network_error insufficient_system_resource abort aborted malformed_function_call " +
      "unexpected_tool_call malformed_response too_many_tool_calls missing_thought_signature incomplete cancelled",
  ),
]);

function words(end: TurnEnd, list: string): [string, TurnEnd][] {
  return list.split(" ").map((word) => [word, end]);
}

/** What an end means; a word that nobody knows ended an answer properly. Undefined for an empty one, which says nothing. */
export function endOf(word: unknown): TurnEnd | undefined {
  if (typeof word !== "string" || word.trim() === "") return undefined;
  const plain = word.trim().toLowerCase();
  if (plain === "null" || plain === "finish_reason_unspecified") return undefined;
  // Proxies write several words in one.
  const parts = plain.split(/[^a-z_]+/).flatMap((part) => ENDS.get(part) ?? []);
  return ENDS.get(plain) ?? parts[0] ?? "stop";
}

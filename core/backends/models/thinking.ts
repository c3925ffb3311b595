/** How models that think in silence are asked to be heard, in each format's words. */
import type { SharedV4ProviderOptions } from "@ai-sdk/provider";

/** `silent` for work besides the chat; `free` where it is heard at no more cost; `asked` also where it costs. */
export type Thinking = "silent" | "free" | "asked";

/** Most tokens that a model of the Messages format thinks with before each turn, where it wants a number. */
export const THINKING_BUDGET = 4096;

/** OpenAI shows no thinking, but a summary of it; who does not ask gets none. */
export function responsesThinking(thinking: Thinking): { reasoningSummary?: "auto" } {
  return thinking === "asked" ? { reasoningSummary: "auto" } : {};
}

/**
 * Anthropic's models do not think unless asked: those from 4.6 on as far as they see fit, older ones within a number of tokens,
 * and those before 3.7 not at all. Others that are served in this format take the number. Source: Anthropic's documentation of
 * extended and of adaptive thinking.
 */
export function messagesThinking(model: string, thinking: Thinking): SharedV4ProviderOptions {
  if (thinking !== "asked" || !thinksByMessages(model)) return {};
  const takesNumber =
    !model.includes("claude") || /claude-(?:3-7|(?:opus|sonnet|haiku)-4(?:-[015])?(?:@|-\d{8}|$))/.test(model);
  return {
    anthropic: {
      thinking: takesNumber
        ? { type: "enabled", budgetTokens: THINKING_BUDGET }
        : { type: "adaptive", display: "summarized" },
    },
  };
}

/** Gemini thinks in silence unless it is asked to be heard; models before 2.5 do not know the question. */
export function geminiThinking(
  model: string,
  thinking: Thinking,
  provider: "google" | "vertex",
): SharedV4ProviderOptions {
  const isKnown = thinking !== "silent" && thinksByGemini(model);
  return isKnown ? { [provider]: { thinkingConfig: { includeThoughts: true } } } : {};
}

/** Whether a model of the Messages format thinks at all. */
export function thinksByMessages(model: string): boolean {
  return !/claude-(?:instant|v?2\b|3-(?:5|haiku|sonnet|opus))/.test(model);
}

/** Whether a model of Google's is known to think. */
export function thinksByGemini(model: string): boolean {
  return /gemini-(?:2\.5|[3-9])/.test(model);
}

/** Names of models that take `reasoning_effort`, with or without whoever serves them; by their makers' documentation (November 2026). */
const THINKERS =
  /(?:^|[/:])(?:o[1-9](?:$|[-:@])|gpt-(?:5|6|oss)|deepseek-(?:r[1-9]|reasoner|v3\.[1-9]|v[4-9])|qwq|qwen-?[3-9]|magistral|grok-(?:3-mini|[4-9])|glm-(?:4\.[5-9]|[5-9])|minimax-m[1-9]|claude-(?:3[-.]7|(?:opus|sonnet|haiku)-[4-9])|gemini-(?:2\.5|[3-9]))|think|reason/i;
/** Those of them that do not. */
const TALKERS = /gpt-5[\w.]*-chat|non-(?:think|reason)|-instruct/i;

/** Whether a model of the Chat Completions format is known to take how much it is to think. */
export function thinksByChat(model: string): boolean {
  return THINKERS.test(model) && !TALKERS.test(model);
}

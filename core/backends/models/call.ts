/** What of a question goes on the wire, as a model takes it. */
import type { LanguageModelV4, LanguageModelV4CallOptions } from "@ai-sdk/provider";
import { promptWithout, type Question, sentTools } from "./ingredients.ts";
import type { Recipe } from "./learned.ts";
import { withToldCalls } from "./told-calls.ts";
import type { Wire } from "./wire.ts";

/** What the AI SDK's provider is given to write. */
export function callOf(
  wire: Wire,
  { model, question }: { model: LanguageModelV4; question: Question },
  recipe: Recipe,
): LanguageModelV4CallOptions {
  const tools = sentTools(question, recipe);
  const maxOutput =
    recipe.maxOutput === null ? question.maxTokens : Math.min(recipe.maxOutput, question.maxTokens ?? Infinity);
  return {
    prompt: promptWithout(question.tools.length === 0 ? withToldCalls(question.prompt) : question.prompt, recipe),
    ...thinkingOf(wire, model.modelId, question, recipe),
    ...(tools.length === 0
      ? {}
      : {
          tools: tools.map((tool) => ({ type: "function" as const, ...tool })),
          toolChoice: { type: question.mustAnswer === true ? ("none" as const) : ("auto" as const) },
        }),
    ...(maxOutput === null ? {} : { maxOutputTokens: maxOutput }),
    ...(question.temperature === null ? {} : { temperature: question.temperature }),
    ...(question.isJson && !recipe.without.includes("json") ? { responseFormat: { type: "json" as const } } : {}),
  };
}

/** How much a model is to think, and whether it is to be heard: who says how much is heard, too. */
function thinkingOf(wire: Wire, model: string, { thinking, effort }: Question, { without }: Recipe) {
  const isSilent = without.includes("thinking");
  const told = isSilent || !wire.thinks(model) ? undefined : (effort ?? undefined);
  const how = isSilent ? "silent" : told === undefined ? thinking : "free";
  return { providerOptions: wire.options?.(model, how) ?? {}, ...(told === undefined ? {} : { reasoning: told }) };
}

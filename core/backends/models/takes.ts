import type { LanguageModelV4 } from "@ai-sdk/provider";
import type { Takes } from "../backend.ts";
import { isWritten } from "./ingredients.ts";
import type { Ingredient } from "./learned.ts";
import { writeRequest } from "./wire.ts";

/**
 * What a model takes of how it may be asked. The AI SDK's provider leaves out what it knows that a model does not take: so what it
 * writes tells.
 *
 * @param thinks whether the model is known to take how much it is to think.
 * @param without what it is known to refuse.
 */
export async function takesOf(model: LanguageModelV4, thinks: boolean, without: readonly Ingredient[]): Promise<Takes> {
  const wrote = async (more: { reasoning?: "low" }) => {
    const prompt = [{ role: "user" as const, content: [{ type: "text" as const, text: "Hello" }] }];
    return (await writeRequest(model, { prompt, maxOutputTokens: 1000, temperature: 0.5, ...more })).body;
  };
  const [plain, thinking] = [await wrote({}), await wrote({ reasoning: "low" })];
  const isRefused = without.includes("temperature");
  return {
    temperature: !isRefused && isWritten("temperature", plain),
    temperature_with_effort: !isRefused && isWritten("temperature", thinking),
    reasoning_effort: thinks && !without.includes("thinking") && isWritten("thinking", thinking),
    max_tokens: true,
    tools: !without.includes("tools"),
  };
}

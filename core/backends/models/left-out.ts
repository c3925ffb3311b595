import { phrase } from "../../base/phrases.ts";
import type { ChatEvent } from "../../protocol.ts";
import type { Answered } from "./ask.ts";
import { isWritten, offeredTools, type Question } from "./ingredients.ts";
import { note } from "./notes.ts";

/**
 * Says what the model was asked without, where that is something that the user would miss.
 *
 * @param answered.isLearned whether the model is known to refuse it; otherwise it was left out this once, after an error.
 */
export function* leftOut(
  { recipe, isLearned, body }: Omit<Answered, "round">,
  question: Question,
): Generator<ChatEvent> {
  const missing = question.tools.length - offeredTools(question.tools, recipe).length;
  if (missing > 0) {
    yield note(
      recipe.without.includes("tools")
        ? phrase(isLearned ? "model.without_tools" : "model.once_without_tools")
        : isLearned
          ? phrase("model.without_some_tools", { count: missing })
          : phrase("model.once_without_some_tools"),
    );
  }
  const hasPictures = question.prompt.some(
    ({ role, content }) => role === "user" && content.some(({ type }) => type === "file"),
  );
  if (hasPictures && recipe.without.includes("pictures"))
    yield note(phrase(isLearned ? "model.without_pictures" : "model.once_without_pictures"));
  if (question.temperature !== null && !isWritten("temperature", body)) {
    const isOnce = recipe.without.includes("temperature") && !isLearned;
    yield note(phrase(isOnce ? "model.once_without_temperature" : "model.without_temperature"));
  }
  if (question.effort && !isWritten("thinking", body)) yield note(phrase("model.without_effort"));
}

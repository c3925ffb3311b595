import { type Phrase, phrase } from "../../base/phrases.ts";
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
  { recipe, isLearned, isForRoom, body }: Omit<Answered, "round">,
  question: Question,
): Generator<ChatEvent> {
  const missing = question.tools.length - offeredTools(question.tools, recipe).length;
  if (missing > 0) yield note(withoutTools({ recipe, isLearned, isForRoom }, missing));
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

/** Why so many tools were left out. */
function withoutTools(
  { recipe, isLearned, isForRoom }: Pick<Answered, "recipe" | "isLearned" | "isForRoom">,
  count: number,
): Phrase {
  if (recipe.without.includes("tools"))
    return phrase(`model.${isForRoom ? "without_tools_for_room" : isLearned ? "without_tools" : "once_without_tools"}`);
  if (isForRoom) return phrase("model.fewer_tools_for_room");
  return isLearned ? phrase("model.without_some_tools", { count }) : phrase("model.once_without_some_tools");
}

import { phrase } from "../../base/phrases.ts";
import type { ChatEvent } from "../../protocol.ts";
import { offeredTools, type Question } from "./ingredients.ts";
import type { Recipe } from "./learned.ts";
import { note } from "./notes.ts";

/** Says what the model was asked without, where that is something that the user would miss. */
export function* leftOut(recipe: Recipe, question: Question): Generator<ChatEvent> {
  const missing = question.tools.length - offeredTools(question.tools, recipe).length;
  if (missing > 0) {
    yield note(
      recipe.without.includes("tools")
        ? phrase("model.without_tools")
        : phrase("model.without_some_tools", { count: missing }),
    );
  }
  const hasPictures = question.prompt.some(
    ({ role, content }) => role === "user" && content.some(({ type }) => type === "file"),
  );
  if (hasPictures && recipe.without.includes("pictures")) yield note(phrase("model.without_pictures"));
  if (question.temperature !== null && recipe.without.includes("temperature"))
    yield note(phrase("model.without_temperature"));
}

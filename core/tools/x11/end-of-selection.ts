import { hasRightToLeft, runsLeft } from "../../language/right-to-left.ts";

const RUNS_RIGHT = /[^\P{L}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * The arrow key that goes to the end of what is selected: programs take arrows by what one sees, and a text that runs to the left ends
 * there. Undefined where its ends cannot be told so: text in both directions, or over several lines that run to the left.
 */
export function endOf(selected: string | null): "left" | "right" | undefined {
  const text = selected ?? "";
  if (!hasRightToLeft(text)) return "right";
  return runsLeft(text) && !RUNS_RIGHT.test(text) && !text.includes("\n") ? "left" : undefined;
}

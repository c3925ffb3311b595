import { runsLeft } from "../../language/right-to-left.ts";

/**
 * The arrow key that goes to the end of what is selected: programs take arrows by what one sees, and a text that runs to the left ends
 * there.
 */
export function endOf(selected: string | null): "left" | "right" {
  return runsLeft(selected?.trimEnd().split("\n").at(-1) ?? "") ? "left" : "right";
}

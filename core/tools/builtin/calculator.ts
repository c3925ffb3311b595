import { z } from "zod";
import { phrase } from "../../base/phrases.ts";
import { inBounds } from "../in-bounds.ts";
import { calculateJob } from "./calculate.ts";
import { builtin } from "./builtin-tool.ts";

/** Evaluates an expression in a thread of its own. @throws InputError for what is none, or takes too much. */
export async function calculate(expression: string, signal: AbortSignal): Promise<string> {
  return inBounds(calculateJob, expression, signal, phrase("calculator.too_much"));
}

export const calculatorTool = builtin({
  name: "calculator",
  description: 'Calculates an expression exactly, such as "2 * (3 + 4)^2", "sqrt(2)", "5 inch to cm" or "12.5% * 80".',
  params: z.object({ expression: z.string().min(1).max(1000) }),
  readOnly: true,
  run: ({ expression }, _context, signal) => calculate(expression, signal),
});

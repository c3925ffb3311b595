import { z } from "zod";
import { InputError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import { builtin } from "./builtin-tool.ts";

const PRECISION = 14;

/** Evaluates an expression, with units and constants. @throws InputError */
export async function calculate(expression: string): Promise<string> {
  const { all, create } = await import("mathjs");
  const math = create(all ?? {});
  const evaluate = math.evaluate.bind(math);
  const refuse = () => {
    throw new InputError(phrase("calculator.not_allowed"), "expression");
  };
  // What could change the calculator itself, as its documentation on security advises.
  math.import(
    Object.fromEntries(
      ["import", "createUnit", "reviver", "evaluate", "parse", "simplify", "derivative", "resolve"].map((name) => [
        name,
        refuse,
      ]),
    ),
    { override: true },
  );
  try {
    return math.format(evaluate(expression), { precision: PRECISION });
  } catch (error) {
    throw new InputError(
      phrase("calculator.failed", {}, error instanceof Error ? error.message : String(error)),
      "expression",
    );
  }
}

export const calculatorTool = builtin({
  name: "calculator",
  description: 'Calculates an expression exactly, such as "2 * (3 + 4)^2", "sqrt(2)", "5 inch to cm" or "12.5% * 80".',
  params: z.object({ expression: z.string().min(1).max(1000) }),
  readOnly: true,
  run: ({ expression }) => calculate(expression),
});

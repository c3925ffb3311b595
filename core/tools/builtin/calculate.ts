import { InputError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { Job } from "../../base/thread.ts";

const PRECISION = 14;
/** A result is a line for a model, not a matrix of a million numbers. */
const MAX_RESULT = 10_000;
const HEAP_MB = 128;

// In one file it starts four times as fast as in its thousand, and a thread starts anew for each calculation.
const load = () => import("mathjs/lib/browser/math.js");

/** Evaluates an expression, with units and constants. @throws InputError */
async function calculate(expression: string): Promise<string> {
  const { all, create } = (await load()).default;
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
    return math.format(evaluate(expression), { precision: PRECISION }).slice(0, MAX_RESULT);
  } catch (error) {
    throw new InputError(
      phrase("calculator.failed", {}, error instanceof Error ? error.message : String(error)),
      "expression",
    );
  }
}

/** An expression is a stranger's: it may ask for more time or memory than there is, and then its thread ends. */
export const calculateJob: Job<string, string> = {
  name: "calculate",
  heapMb: HEAP_MB,
  prepare: load,
  async *run(expression) {
    yield await calculate(expression);
  },
};

import { randomBytes } from "node:crypto";
import variant from "@jitl/quickjs-singlefile-mjs-release-sync";
import { newQuickJSWASMModuleFromVariant, newVariant, type QuickJSContext } from "quickjs-emscripten-core";
import { InputError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { Job } from "../../base/thread.ts";
import { mathSource } from "./math-source.ts";

const PRECISION = 14;
/** A result is a line for a model, not a matrix of a million numbers. */
const MAX_RESULT = 10_000;
/** Pages of 64 KiB: where it starts, and 128 MB at the most. */
const MEMORY = { initial: 256, maximum: 2048 };
const STACK_BYTES = 256 * 1024;
/** What could change the calculator itself, as its documentation on security advises. */
const REFUSED = ["import", "createUnit", "reviver", "evaluate", "parse", "simplify", "derivative", "resolve"];

/** What is said where one of those is asked for. */
const NOT_HERE = "not available here";
const SCRIPT = `
const math = self.math.create(self.math.all);
const evaluate = math.evaluate.bind(math);
const refuse = () => { throw new Error(${JSON.stringify(NOT_HERE)}); };
math.import(Object.fromEntries(${JSON.stringify(REFUSED)}.map((name) => [name, refuse])), { override: true });
globalThis.calculate = (expression, randomSeed) => {
  math.config({ randomSeed });
  return math.format(evaluate(expression), { precision: ${PRECISION} }).slice(0, ${MAX_RESULT});
};
`;
/** What is lazy in Math.js is made by the first calculation. */
const FIRST = "2 * (3 + 4)^2";

interface Calculator {
  context: QuickJSContext;
  /** Puts its memory back to what it was before the first calculation. False where that has grown. */
  clear: () => boolean;
}

/**
 * An interpreter of JavaScript of its own (QuickJS in WebAssembly), with Math.js in it. Its memory has an end that V8's has not: what a
 * thread may take there is a wish, and one large allocation past it ends the whole process.
 */
async function calculator(): Promise<Calculator> {
  const wasmMemory = new WebAssembly.Memory(MEMORY);
  const quickJs = await newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmMemory }));
  const runtime = quickJs.newRuntime();
  runtime.setMaxStackSize(STACK_BYTES);
  const context = runtime.newContext();
  for (const script of [`var self = globalThis;\n${mathSource()}`, SCRIPT])
    context.unwrapResult(context.evalCode(script)).dispose();
  calculate(context, FIRST);
  const memory = new Uint8Array(wasmMemory.buffer).slice();
  const clear = () => {
    if (wasmMemory.buffer.byteLength > memory.length) return false;
    new Uint8Array(wasmMemory.buffer).set(memory);
    return true;
  };
  return { context, clear };
}

/** Evaluates an expression, with units and constants. @throws InputError, and Error where it takes more memory than there is. */
function calculate(context: QuickJSContext, expression: string): string {
  const seed = randomBytes(8).toString("hex");
  const result = context.evalCode(`calculate(${JSON.stringify(expression)}, "${seed}")`);
  const value: unknown = context.dump(result.error ?? result.value);
  result.dispose();
  if (!result.error) return String(value);
  const { name, message } = value as { name?: string; message?: string };
  // The interpreter's own word: without memory, or interrupted.
  if (name === "InternalError") throw new Error(message);
  if (message === NOT_HERE) throw new InputError(phrase("calculator.not_allowed"), "expression");
  throw new InputError(phrase("calculator.failed", {}, message ?? String(value)), "expression");
}

let ready: Promise<Calculator> | undefined;
let isUsed = false;

/** A calculator that nothing was calculated with before: all of what it remembers is its memory. */
async function fresh(): Promise<Calculator> {
  if (isUsed && (await ready)?.clear() !== true) ready = undefined;
  isUsed = false;
  return (ready ??= calculator());
}

/** An expression is a stranger's: it may ask for more time or memory than there is, and then its thread ends. */
export const calculateJob: Job<string, string> = {
  name: "calculate",
  isKept: true,
  prepare: fresh,
  async *run(expression) {
    const { context } = await fresh();
    isUsed = true;
    yield calculate(context, expression);
  },
};

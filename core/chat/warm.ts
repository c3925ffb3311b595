/** What the first question of a start needs, and no start should wait for. */
import { setImmediate } from "node:timers/promises";
import { extractFacts } from "../memory/learn/extract.ts";
import { redact } from "../memory/gate/redact.ts";
import { loadTokenCounter } from "../tokens/count.ts";

/** How long a core that starts is left alone, in milliseconds: the bar is drawn meanwhile. */
const WARM_AFTER_MS = 1500;
/** Sentences that lead through what reads one: of a person, with a number and a name, in the form of a fact. */
const SAMPLES = ["I moved to Porto in 2019 and my sister has 12 cats.", "Mein Bruder wohnt seit Mai in Wien."];

const steps: readonly (() => unknown)[] = [
  () => loadTokenCounter(),
  ...SAMPLES.flatMap((text) => [
    () => redact(text, "user", () => false),
    () => redact(text, "assistant", () => false),
    () => extractFacts(text, 0),
  ]),
];

/** Loads the token counter, the gate's rules and the grammar a moment from now, one after the other. @returns what stops it. */
export function warmFirstQuestion(): () => void {
  const stopped = new AbortController();
  const timer = setTimeout(() => void warm(stopped.signal), WARM_AFTER_MS);
  return () => {
    clearTimeout(timer);
    stopped.abort();
  };
}

async function warm(stopped: AbortSignal): Promise<void> {
  for (const step of steps) {
    if (stopped.aborted) return;
    await step();
    // What came meanwhile goes first.
    await setImmediate();
  }
}

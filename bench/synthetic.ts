import { random } from "../testing/random.ts";
import { loadMeaning } from "../core/context/recall/meaning.ts";
import type { ImportLine } from "../core/transfer/import-messages.ts";

const SESSION_LENGTH = 40;
const START = Date.UTC(2020, 0, 1);
/** Words that stand between others, about as often as in speech. */
const SMALL = "the a to and i you it of that in is was for on my with we so but have".split(" ");
const SMALL_SHARE = 0.5;

/** Twenty thousand English words, so that the index has as many lists as a real one. */
function vocabulary(): readonly string[] {
  return loadMeaning(new URL("../resources/word-vectors.bin", import.meta.url).pathname).roots;
}

/** Made-up conversations: words as frequent as in real text (Zipf's law), in sessions of 40 messages. */
export function* syntheticMessages(count: number): Generator<ImportLine> {
  const next = random(1);
  const word = wordSource(next);
  for (let index = 0; index < count; index += 1) {
    const length = 8 + Math.floor(next() * 24);
    yield {
      id: String(index),
      session: `session-${Math.floor(index / SESSION_LENGTH)}`,
      role: index % 2 === 0 ? "user" : "assistant",
      content: `${Array.from({ length }, word).join(" ")}.`,
      created_at: new Date(START + index * 60_000).toISOString(),
    };
  }
}

/** Questions in the words of the messages: some frequent, some rare, as people mix them. */
export function syntheticQuestions(count: number): string[] {
  const next = random(2);
  const word = wordSource(next);
  return Array.from(
    { length: count },
    () => `What ${Array.from({ length: 5 + Math.floor(next() * 6) }, word).join(" ")}?`,
  );
}

function wordSource(next: () => number): () => string {
  const words = vocabulary();
  // By Zipf's law the rank is spread evenly over its logarithm.
  const zipf = () => words[Math.min(words.length - 1, Math.floor(words.length ** next()) - 1)] ?? "boat";
  return () => (next() < SMALL_SHARE ? (SMALL[Math.floor(next() * SMALL.length)] ?? "the") : zipf());
}

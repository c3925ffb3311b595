import { random } from "../testing/random.ts";

const WORDS = (
  "boat island summer garden rose bread river friend music train winter letter mountain market window coffee paper " +
  "bridge child doctor kitchen story horse village street table flower school morning evening blue green small large " +
  "quiet open early late walk read write cook plant build visit call buy sell draw"
).split(" ");

/** Made-up conversations as an import file: words as frequent as in real text (Zipf), sessions of 40 messages. */
export function syntheticMessages(count: number): string {
  const next = random(1);
  const word = () => WORDS[Math.min(WORDS.length - 1, Math.floor(WORDS.length ** next()) - 1)] ?? "boat";
  const lines: string[] = [];
  for (let index = 0; index < count; index += 1) {
    lines.push(
      JSON.stringify({
        id: String(index),
        session: `session-${Math.floor(index / 40)}`,
        role: index % 2 === 0 ? "user" : "assistant",
        content: `${Array.from({ length: 8 + Math.floor(next() * 30) }, () => (next() < 0.4 ? "the" : word())).join(" ")} ${index}.`,
        created_at: new Date(Date.UTC(2020, 0, 1) + index * 60_000).toISOString(),
      }),
    );
  }
  return lines.join("\n");
}

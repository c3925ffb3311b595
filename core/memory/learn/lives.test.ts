import { describe, expect, it } from "vitest";
import { type Life, lives } from "../../../testing/said/lives.ts";
import { testCore } from "../../../testing/test-core.ts";

const folded = (text: string) => text.toLowerCase();
const wordsOf = (text: string) => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether half of the words of a value stand in what is true. */
function isTrue(value: string, truths: readonly string[]): boolean {
  const words = wordsOf(value);
  return truths.some((truth) => {
    const known = new Set(wordsOf(truth));
    return words.filter((word) => known.has(word)).length >= words.length / 2;
  });
}

async function liveThrough({ chats }: Life) {
  const core = await testCore({ vaultPragmas: ["synchronous = off"] });
  for (const messages of chats) {
    let session: string | null = null;
    for (const text of messages) session = (await core.ask(text, session)).message.session_id;
  }
  return (await core.call("facts.list", {})).facts.map(({ key, value }) => ({ key, value }));
}

describe("after a life told in 38 chats", () => {
  it.each(lives)("nothing wrong is known of $title", { timeout: 60_000 }, async (life) => {
    const { truths, known, wrong } = life;
    const facts = await liveThrough(life);
    const isWrong = (value: string) => wrong.some((word) => folded(value).includes(folded(word)));
    expect(facts.filter(({ value }) => !isTrue(value, truths) || isWrong(value))).toEqual([]);
    const found = known.filter((word) => facts.some(({ value }) => folded(value).includes(folded(word))));
    expect(found.length).toBeGreaterThanOrEqual(4);
  });
});

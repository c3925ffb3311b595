import { describe, expect, it } from "vitest";
import { loadTokenCounter } from "../../tokens/count.ts";
import type { MessageRecord } from "../../vault/tables/messages.ts";
import { fitHistory, withLastBounded } from "./history.ts";

const tokens = await loadTokenCounter();

const message = (
  id: string,
  role: "user" | "assistant",
  content: string,
  state: MessageRecord["state"] = "complete",
): MessageRecord => ({
  id,
  session_id: "s",
  position: Number(id),
  parent_id: null,
  role,
  content,
  state,
  speaker: null,
  model: null,
  backend: null,
  input_tokens: null,
  output_tokens: null,
  cost_usd: null,
  is_estimated: 0,
  context_hash: null,
  activity: null,
  error: null,
  is_outside: 0,
  created_at: "2026-11-21T08:00:00.000Z",
});

describe("fitHistory", () => {
  it("gives the newest messages that fit, beginning with the user's", () => {
    const messages = [
      message("0", "user", "old ".repeat(50)),
      message("1", "assistant", "old answer"),
      message("2", "user", "new"),
      message("3", "assistant", "new answer"),
    ];
    const { turns, ids, mended } = fitHistory(messages, { history: 12, last: 12 }, tokens);
    expect(turns.map(({ content }) => content)).toEqual(["new", "new answer"]);
    expect(ids).toEqual(["2", "3"]);
    expect(mended).toBe(0);
  });

  it("always gives the last question and its answer, without their middle where they are too long", () => {
    const long = `It begins so. ${"word ".repeat(5000)}And so it ends.`;
    const messages = [
      message("0", "user", "old"),
      message("1", "user", "Write a lot"),
      message("2", "assistant", long),
    ];
    const { turns, ids } = fitHistory(messages, { history: 100, last: 400 }, tokens);
    expect(ids).toEqual(["1", "2"]);
    expect(turns[0]?.content).toBe("Write a lot");
    expect(turns[1]?.content).toMatch(/^It begins so\. word .* word\n\n\[…\]\n\nword .* word And so it ends\.$/);
    expect(tokens.count(turns.map(({ content }) => content).join(""))).toBeLessThanOrEqual(400);
    const whole = fitHistory(messages, { history: 100, last: 8000 }, tokens);
    expect(whole.turns[1]?.content).toBe(long);
    const pasted = fitHistory([message("0", "user", long)], { history: 100, last: 400 }, tokens);
    expect(pasted.turns[0]?.content).toContain("[…]");
  });

  it("reads no more of the last exchange than could ever go", () => {
    const messages = [message("0", "user", "x ".repeat(1_000_000)), message("1", "assistant", "short")];
    const [question, answer] = withLastBounded(messages, 100);
    expect(question?.content.length).toBeLessThan(1000);
    expect(answer?.content).toBe("short");
  });

  it("mends what a failed turn left behind, so that roles alternate and no message is empty", () => {
    const messages = [
      message("0", "user", "first"),
      message("1", "assistant", "", "failed"),
      message("2", "user", "second"),
      message("3", "assistant", "cut o", "interrupted"),
      message("4", "user", "third"),
      message("5", "assistant", "", "cancelled"),
    ];
    const { turns, mended } = fitHistory(messages, { history: 1000, last: 1000 }, tokens);
    expect(turns).toEqual([
      { role: "user", content: "first\n\nsecond" },
      { role: "assistant", content: "cut o" },
      { role: "user", content: "third" },
      { role: "assistant", content: "…" },
    ]);
    expect(mended).toBe(4);
  });
});

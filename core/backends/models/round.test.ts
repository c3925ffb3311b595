import { describe, expect, it } from "vitest";
import type { ChatEvent } from "../../protocol.ts";
import { Round } from "./round.ts";

/** What a reader sees of a round's pieces of text, after an answer that begins with `before`. */
function shown(pieces: readonly string[], before = "", opensAlone = false) {
  const round = new Round({ number: 1, before, opensAlone, tools: [], usedIds: new Set() });
  const events: ChatEvent[] = pieces.flatMap((text) => [...round.take({ type: "text", text })]);
  events.push(...round.flush());
  let text = before;
  for (const event of events) {
    if (event.type === "token") text += event.content;
    if (event.type === "retract") text = text.slice(0, -event.length);
  }
  const thinking = events.flatMap((event) => (event.type === "thinking" ? [event.step] : [])).join("|");
  return { round, events, text, thinking };
}

describe("text before a closing tag that nobody opened", () => {
  it("is taken back, and was thinking", () => {
    const { round, events, text, thinking } = shown(["First ", "this.", "\n</think>\n", "Then that."]);
    expect(text).toBe("Then that.");
    expect(thinking).toBe("First this.");
    expect(round).toMatchObject({ text: "Then that.", hasThought: true, closedAlone: true });
    expect(events.filter(({ type }) => type === "retract")).toHaveLength(1);
  });

  it("is taken back with what set the round apart, and nothing else", () => {
    expect(shown(["First this.", "\n</think>\n", "Then that."], "Before.").text).toBe("Before.\n\nThen that.");
  });

  it("does not go back to the model as something that it said", () => {
    const { round } = shown(["First this.", "\n</think>\n", "Then that."]);
    expect(round.turn.content).toEqual([{ type: "text", text: "Then that." }]);
  });

  it("is counted as it is shown: in UTF-16 code units", () => {
    expect(shown(["🙂🙂", "\n</think>\n", "ok"], "🙂").text).toBe("🙂\n\nok");
  });

  it("is never shown of a model that is known to open with thinking", () => {
    const { events, text } = shown(["First this.", "\n</think>\n", "Then that."], "", true);
    expect(text.trim()).toBe("Then that.");
    expect(events.some(({ type }) => type === "retract")).toBe(false);
  });

  it("is not taken back where there was none", () => {
    const { events, text } = shown(["</think>\n", "Then that."]);
    expect(text).toBe("Then that.");
    expect(events.some(({ type }) => type === "retract")).toBe(false);
  });
});

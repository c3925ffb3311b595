import { describe, expect, it } from "vitest";
import type { BackendError } from "../../base/errors.ts";
import { AgentReader } from "./agent-events.ts";

const says = (text: string) => ({ type: "assistant", message: { content: [{ type: "text", text }] } });
const tool = [
  { type: "assistant", message: { content: [{ type: "tool_use", id: "t1", name: "Read", input: {} }] } },
  { type: "user", message: { content: [{ type: "tool_result", tool_use_id: "t1", content: "ok" }] } },
];
const ends = (more: object = {}) => ({ type: "result", result: "Hello.", ...more });

/** The answer that some lines make, whether it ended, and why it failed. */
function read(...lines: readonly (object | string)[]) {
  const reader = new AgentReader();
  let text = "";
  let error: BackendError | undefined;
  try {
    for (const line of lines) {
      const raw = typeof line === "string" ? line : JSON.stringify(line);
      for (const event of reader.read(raw)) if (event.type === "token") text += event.content;
    }
  } catch (thrown) {
    error = thrown as BackendError;
  }
  return { text, isDone: reader.isDone, why: error?.phrase.theirs };
}

describe("an agent's lines", () => {
  it.each([
    { usage: null },
    { total_cost_usd: null, session_id: null },
    { result: null, is_error: null, subtype: null },
    { usage: { input_tokens: "9", output_tokens: null } },
    { result: { text: "odd" } },
  ])("end the answer whatever else the last one holds: %j", (more) => {
    expect(read(says("Hello."), ends(more))).toEqual({ text: "Hello.", isDone: true, why: undefined });
  });

  it("set apart what is said before and after a tool", () => {
    expect(read(says("Let me look."), ...tool, says("Hello."), ends()).text).toBe("Let me look.\n\nHello.");
  });

  it("leave out what a sub-agent says", () => {
    const sub = { ...says("Between us."), parent_tool_use_id: "t1" };
    expect(read(says("Hello."), sub, ends()).text).toBe("Hello.");
  });

  it("may be the result alone, a plain text, or begin with a byte order mark", () => {
    expect(read(ends()).text).toBe("Hello.");
    expect(read({ type: "assistant", message: { content: "Plain." } }, ends()).text).toBe("Plain.");
    expect(read(`\uFEFF${JSON.stringify(says("Marked."))}`, ends()).text).toBe("Marked.");
  });

  it.each([
    [{ subtype: "error_during_execution", errors: ["no disk", "no luck"] }, "no disk no luck"],
    [{ subtype: "error_max_turns", result: undefined }, "error max turns"],
    [{ is_error: true, result: "Invalid API key" }, "Invalid API key"],
  ])("say why it failed: %j", (more, why) => {
    expect(read(says("Half "), ends(more)).why).toBe(why);
  });
});

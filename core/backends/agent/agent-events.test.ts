import { describe, expect, it } from "vitest";
import type { BackendError } from "../../base/errors.ts";
import { DEFAULT_DEADLINES } from "../deadline.ts";
import { patienceWith } from "./agent-backend.ts";
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
      for (const event of reader.read(raw)) {
        if (event.type === "token") text += event.content;
        if (event.type === "retract") text = text.slice(0, -event.length);
      }
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

  it("say a message's text once, in pieces and as a whole, and what is new of one that grows", () => {
    const piece = { type: "stream_event", event: { type: "x", delta: { type: "text_delta", text: "Hello." } } };
    const thought = { type: "assistant", message: { content: [{ type: "thinking", thinking: "Hm." }] } };
    expect(read(piece, thought, says("Hello."), ends()).text).toBe("Hello.");
    const growing = (text: string) => ({ type: "assistant", message: { id: "m", content: [{ type: "text", text }] } });
    expect(read(growing("Hello "), growing("Hello there."), ends()).text).toBe("Hello there.");
  });

  it("end a tool whose result is null, and set apart what comes after it", () => {
    for (const content of [null, [{ type: "text", text: null }], { of: 1 }, 7, [null, { type: "picture" }]]) {
      const result = { type: "user", message: { content: [{ type: "tool_result", tool_use_id: "t1", content }] } };
      expect(read(says("Part A."), tool[0] ?? {}, result, says("Hello."), ends()).text).toBe("Part A.\n\nHello.");
    }
  });

  it("end a tool with the answer where nothing more was heard of it", () => {
    const reader = new AgentReader();
    const lines = [says("Look."), tool[0] ?? {}, says("Hello."), ends()];
    const events = lines.flatMap((line) => [...reader.read(JSON.stringify(line))]);
    expect(events.filter(({ type }) => type === "tool_complete")).toHaveLength(1);
    expect(events.flatMap((event) => (event.type === "token" ? [event.content] : [])).join("")).toBe("Look.\n\nHello.");
  });

  it("show what it thinks, in pieces or as a whole, to the last word", () => {
    const steps = (...lines: object[]) =>
      lines
        .flatMap((line) => [...new AgentReader().read(JSON.stringify(line))])
        .flatMap((event) => (event.type === "thinking" ? [event.step] : []));
    const delta = { type: "thinking_delta", thinking: "Hmm, let me think." };
    expect(steps({ type: "stream_event", event: { type: "x", delta } })).toEqual(["Hmm, let me think."]);
    const message = { content: [{ type: "thinking", thinking: "Aha." }] };
    expect(steps({ type: "assistant", message })).toEqual(["Aha."]);
  });

  it("do not end the answer where the agent's own turn ends", () => {
    const own = ends({ result: "Background", origin: { kind: "task-notification" } });
    expect(read(says("Background"), own, says("Hello."), ends())).toMatchObject({ text: "Hello.", isDone: true });
    const taken = new AgentReader();
    const lines = [says("Hello."), own].flatMap((line) => [...taken.read(JSON.stringify(line))]);
    expect([lines.length, taken.isDone, taken.mayBeOver]).toEqual([1, false, true]);
    // Where nothing follows, the question was taken into that turn.
    expect([...taken.accept()]).toEqual([{ type: "done", finish_reason: "stop" }]);
    expect(taken.isDone).toBe(true);
    const spurious = { type: "result", subtype: "error_during_execution", is_error: true, num_turns: 0 };
    const speaker = { answers: 1, greeted: 0, cost: 0, keys: [] };
    const reader = new AgentReader(speaker);
    expect([...reader.read(JSON.stringify(spurious))]).toEqual([]);
    expect(reader.isDone).toBe(false);
  });

  it("are waited for as for any answer where a turn has begun or the question is queued, else for some seconds", () => {
    const init = { type: "system", subtype: "init" };
    const own = ends({ result: "Background", origin: { kind: "task-notification" } });
    const patience = (...lines: object[]) => {
      const reader = new AgentReader();
      const text = lines
        .flatMap((line) => [...reader.read(JSON.stringify(line))])
        .reduce(
          (said, event) => (event.type === "token" ? said + event.content : event.type === "retract" ? "" : said),
          "",
        );
      return [text, reader.mayBeOver, patienceWith(reader, { deadlines: DEFAULT_DEADLINES, toolMs: 1 })];
    };
    const local = DEFAULT_DEADLINES.localFirstByteMs;
    // The next turn has begun, without a word so far.
    expect(patience(says("Background"), own, init)).toEqual(["", false, local]);
    const odd = { type: "result", subtype: "error_during_execution", is_error: true, num_turns: 0 };
    const again = new AgentReader({ answers: 1, greeted: 0, cost: 0, keys: [] });
    for (const one of [odd, init]) expect([...again.read(JSON.stringify(one))]).toEqual([]);
    expect(again.mayBeOver).toBe(false);
    // The turn began after the question, and could not take it in.
    expect(patience(init, says("Background"), own)).toEqual(["Background", true, DEFAULT_DEADLINES.idleMs]);
    // The turn ran when the question came, or had a tool between which it could be taken in.
    const [, , held] = patience(says("Both"), own);
    expect(held).toBe(patience(init, ...tool, says("Both"), own)[2]);
    expect(held).toBeGreaterThanOrEqual(4000);
    expect(held).toBeLessThanOrEqual(10_000);
  });

  it("of a turn that began before the question are left out, once each answer is known to begin with a greeting", () => {
    const reader = new AgentReader({ answers: 2, greeted: 2, cost: 0, keys: [] });
    const all = [says("Background"), ends(), { type: "system", subtype: "init" }, says("Hello."), ends()];
    const events = all.flatMap((line) => [...reader.read(JSON.stringify(line))]);
    expect(events.flatMap((event) => (event.type === "token" ? [event.content] : [])).join("")).toBe("Hello.");
  });

  it("tell what one answer cost, of what the program cost so far, and what came out of its cache", () => {
    const speaker = { answers: 0, greeted: 0, cost: 0, keys: [] };
    const usage = { input_tokens: 5, cache_read_input_tokens: 9000, output_tokens: 20 };
    const costs = [0.25, 0.75, 0.125].map((total_cost_usd) => {
      const events = [...new AgentReader(speaker).read(JSON.stringify(ends({ usage, total_cost_usd })))];
      return events.find((event) => event.type === "usage");
    });
    expect(costs).toMatchObject([0.25, 0.5, 0.125].map((cost_usd) => ({ cost_usd, input_tokens: 9005, billed: true })));
  });

  it("say that its cost is what was billed, and that an answer was cut at the model's limit", () => {
    const usage = { input_tokens: 5, output_tokens: 20 };
    const line = ends({ usage, total_cost_usd: 0.5, stop_reason: "max_tokens" });
    const events = [...new AgentReader().read(JSON.stringify(line))];
    const notes = events.flatMap((event) => (event.type === "note" ? [event.phrase?.key] : []));
    expect(notes).toEqual(["model.billed", "model.cut_at_limit"]);
    expect(events.at(-1)).toEqual({ type: "done", finish_reason: "length" });
  });

  it("of another format are said to be of one, and an answer of nothing to be none", () => {
    const reader = new AgentReader();
    const foreign = () =>
      [{ type: "thread.started" }, { type: "turn.started" }].flatMap((one) => [...reader.read(JSON.stringify(one))]);
    expect(foreign).toThrow(expect.objectContaining({ code: "bad_response" }));
    expect(() => [...new AgentReader().read(JSON.stringify(ends({ result: "" })))]).toThrow(
      expect.objectContaining({ code: "no_text" }),
    );
  });

  it("hold no key that they were given, also where it comes in pieces", () => {
    const reader = new AgentReader({ answers: 0, greeted: 0, cost: 0, keys: ["zq81-Rm4t-77xLd0"] });
    const delta = (one: object) => ({ type: "stream_event", event: { type: "x", delta: one } });
    const piece = (text: string) => delta({ type: "text_delta", text });
    const thought = (thinking: string) => delta({ type: "thinking_delta", thinking });
    const thoughts = ["I see zq81-", "Rm4t-77xLd0 and zq8"].map(thought);
    const lines = [
      ...thoughts,
      piece("It is zq81-R"),
      piece("m4t-77xLd0, and zq8"),
      piece("2."),
      ends({ result: "x" }),
    ];
    const events = lines.flatMap((line) => [...reader.read(JSON.stringify(line))]);
    const text = events.flatMap((event) => (event.type === "token" ? [event.content] : [])).join("");
    expect(text).toBe("It is [key], and zq82.");
    const steps = events.flatMap((event) => (event.type === "thinking" ? [event.step] : []));
    expect(steps.join("")).toBe("I see [key] and zq8");
    // Nor where it is cut between two messages, or a tool comes between.
    const cut = new AgentReader({ answers: 0, greeted: 0, cost: 0, keys: ["zq81-Rm4t-77xLd0"] });
    const call = { type: "assistant", message: { content: [{ type: "tool_use", id: "t1", name: "Read", input: {} }] } };
    const whole = [
      piece("One zq81-Rm"),
      says("One zq81-Rm"),
      piece("4t-77xLd0. zq"),
      says("4t-77xLd0. zq"),
      call,
      ends(),
    ];
    const said = whole.flatMap((line) => [...cut.read(JSON.stringify(line))]);
    expect(said.map((event) => (event.type === "token" ? event.content : event.type)).join("|")).toBe(
      "One |[key]. |zq|tool_start|tool_complete|done",
    );
    // Nothing is lost of what only seemed to begin one.
    const stopped = new AgentReader({ answers: 0, greeted: 0, cost: 0, keys: ["zq81-Rm4t-77xLd0"] });
    const last = [...stopped.read(JSON.stringify(piece("Like zq81")))];
    expect([...last, ...stopped.release()]).toEqual(["Like ", "zq81"].map((content) => ({ type: "token", content })));
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
    [{ is_error: true, result: { message: "No disk" } }, "No disk"],
    [{ is_error: true, result: [{ type: "text", text: "No disk" }] }, "No disk"],
    [{ is_error: true, result: 'API Error: 400 {"type":"error","error":{"message":"No disk"}}' }, "No disk"],
    [{ subtype: "error_x", result: null, errors: [{ error: { message: "No disk" } }] }, "No disk"],
    [{ subtype: "error_x", result: null, error: "No disk" }, "No disk"],
    [{ subtype: "error_x", result: null, error: { type: "billing", message: "No disk" } }, "No disk"],
    [{ subtype: "error_x", result: null, message: "No disk" }, "No disk"],
    [{ subtype: "error_x", result: null, errors: [], details: "No disk" }, "No disk"],
    [{ subtype: "error_x", result: null, terminal_reason: "No disk" }, "No disk"],
  ])("say why it failed: %j", (more, why) => {
    expect(read(says("Half "), ends(more)).why).toBe(why);
  });
});

import { describe, expect, it } from "vitest";
import type { ChatEvent } from "../../protocol.ts";
import { Round } from "./round.ts";
import type { Said } from "./transport/said.ts";

/** What a reader sees of a round's pieces of text, after an answer that begins with `before`. */
function shown(pieces: readonly string[], before = "", opensAlone = false) {
  const round = new Round({ number: 1, before, opensAlone, tools: { names: [] }, usedIds: new Set() });
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

const take = (round: Round, said: Said) => Array.from(round.take(said));

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

describe("calls of a round", () => {
  const call = (id: string, name: string, input = "{}") => ({ type: "call", id, name, input }) as const;
  const round = (usedIds = new Set<string>()) =>
    new Round({
      number: 2,
      before: "",
      opensAlone: false,
      tools: { names: ["time", "list_tasks", "web:find"] },
      usedIds,
    });

  it("have an id each, also where their server gives one to several, or had it in another round", () => {
    const made = round(new Set(["call_0"]));
    for (const id of ["call_0", "call_1", "call_1", ""]) take(made, call(id, "time"));
    const ids = made.calls.map(({ toolCallId }) => toolCallId);
    expect(new Set([...ids, "call_0"]).size).toBe(5);
    expect(ids[1]).toBe("call_1");
    const said = made.turn.content as { toolCallId?: string }[];
    expect(said.map(({ toolCallId }) => toolCallId)).toEqual(ids);
  });

  it.each([
    ["functions.time", "time"],
    ["default_api.time", "time"],
    ["tool:time", "time"],
    ["functions.list_tasks:0", "list_tasks"],
    ["time<|channel|>commentary", "time"],
    ["List-Tasks", "list_tasks"],
    ["web:find", "web:find"],
    ["another", "another"],
  ])("named %s mean the tool %s", (written, name) => {
    const made = round();
    take(made, call("a", written));
    expect(made.calls[0]?.toolName).toBe(name);
  });

  it("lose the one that the limit cut", () => {
    const made = round();
    for (const said of [call("a", "time"), call("b", "time", '{"zo')]) take(made, said);
    take(made, { type: "end", end: "length", words: "length" });
    expect(made).toMatchObject({ hasCutCall: true, calls: [{ toolCallId: "a" }] });
    expect(made.turn.content).toHaveLength(1);
  });
});

it("a later count of nothing replaces no count of tokens", () => {
  const made = new Round({ number: 1, before: "", opensAlone: false, tools: { names: [] }, usedIds: new Set() });
  const usage = { input: 9, output: 2, cacheRead: 4, cacheWrite: 0, cost: undefined };
  for (const use of [usage, { ...usage, input: 0, output: 0, cacheRead: 0, cost: 0.01 }]) {
    take(made, { type: "usage", usage: use });
  }
  expect(made.usage).toEqual({ ...usage, cost: 0.01 });
});

describe("a call that a model writes into its text", () => {
  const written = '<tool_call>{"name":"time","arguments":{}}</tool_call>';
  const after = (end: "stop" | "length" | "broken" | undefined, text: string, ...more: Said[]) => {
    const made = new Round({
      number: 1,
      before: "",
      opensAlone: false,
      tools: { names: ["time"] },
      usedIds: new Set(),
    });
    take(made, { type: "text", text });
    for (const said of more) take(made, said);
    if (end) take(made, { type: "end", end, words: end });
    const shown = Array.from(made.flush()).flatMap((event) => (event.type === "token" ? event.content : []));
    return { made, shown, names: made.calls.map(({ toolName }) => toolName) };
  };

  it("is called, goes back as a call, and is not shown", () => {
    const { made, shown, names } = after("stop", `I look.${written}`);
    expect(names).toEqual(["time"]);
    expect(made.text + shown.join("")).toBe("I look.");
    expect(made.turn.content).toMatchObject([{ type: "text", text: "I look." }, { type: "tool-call" }]);
  });

  it("is not called twice where the server found it itself", () => {
    expect(after("stop", written, { type: "call", id: "a", name: "time", input: "{}" }).names).toEqual(["time"]);
  });

  it("is not called where the answer broke, or was cut within it", () => {
    expect(after("broken", written).names).toEqual([]);
    expect(after(undefined, written).names).toEqual([]);
    const cut = after("length", `${written}<tool_call>{"name":"time","argum`);
    expect(cut.names).toEqual(["time"]);
    expect(cut.made.hasCutCall).toBe(true);
  });
});

describe("a call that stands in the thinking", () => {
  const TOOLS = { names: ["look_up"] };
  const CALL = '<tool_call>\n{"name":"look_up","arguments":{"word":"a"}}\n</tool_call>';
  const thought = (thinking: string, text = "", names = TOOLS) => {
    const round = new Round({ number: 1, before: "", opensAlone: false, tools: names, usedIds: new Set() });
    take(round, { type: "thinking", text: thinking });
    take(round, { type: "text", text });
    take(round, { type: "end", end: "stop", words: "stop" });
    Array.from(round.flush());
    return round.calls.map(({ toolName, input }) => `${toolName} ${input}`);
  };

  it("is meant where it is whole, and nothing follows it", () => {
    expect(thought(`I look it up.\n${CALL}\n`)).toEqual(['look_up {"word":"a"}']);
    expect(thought(`${CALL}${CALL}`)).toHaveLength(2);
  });

  it.each([
    ["more is thought after it", `${CALL}\nNo, I know that.`, ""],
    ["the answer has words", CALL, "It is a."],
    ["it is cut", CALL.slice(0, -20), ""],
    ["it stands in code", `So I would write:\n\`\`\`\n${CALL}`, ""],
    ["no such tool was offered", CALL.replace("look_up", "launch"), ""],
  ])("is none where %s", (_, thinking, text) => {
    expect(thought(thinking, text)).toEqual([]);
  });

  it("is none where no tool was offered", () => {
    expect(thought(CALL, "", { names: [] })).toEqual([]);
  });
});

it("messages of one turn are set apart, where their own blank lines do not do that", () => {
  const round = new Round({ number: 1, before: "", opensAlone: false, tools: { names: [] }, usedIds: new Set() });
  const said = (text: string): Said[] => [
    { type: "text", text },
    { type: "part_end", isMessage: true },
  ];
  const events = ["I look.", "It is", " noon.\n\n", "Late."].flatMap((text, at) =>
    (at === 1 ? [{ type: "text" as const, text }] : said(text)).flatMap((one) => take(round, one)),
  );
  const shownText = events.map((event) => (event.type === "token" ? event.content : "")).join("");
  expect(shownText).toBe("I look.\n\nIt is noon.\n\nLate.");
  expect(round.text).toBe(shownText);
});

it("shows and stores the key of a request nowhere, in whatever field its server repeats it", () => {
  const key = "gw-9f8e7d6c5b4a";
  const start = {
    number: 1,
    before: "",
    opensAlone: false,
    tools: { names: [] },
    usedIds: new Set<string>(),
    keys: [key],
  };
  const round = new Round(start);
  const said: Said[] = [
    { type: "model", name: `tiny ${key}` },
    { type: "call", id: key, name: key, input: `{"${key}":1}` },
    { type: "sources", sources: [{ title: key, url: `https://a.example/?key=${key}` }] },
    { type: "end", end: "other", words: key },
  ] as Said[];
  const events = said.flatMap((one) => take(round, one));
  const kept = [events, [...round.flush()], round.calls, round.turn, round.model, round.sources, round.endWords];
  expect(JSON.stringify(kept)).not.toContain(key);
  expect(round.calls).toHaveLength(1);
});

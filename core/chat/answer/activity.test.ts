import { expect, it } from "vitest";
import { phrase } from "../../base/phrases.ts";
import { REFUSALS, TOOL_REFUSALS } from "../../base/tool-refusals.ts";
import type { Activity } from "../../contract/contract.ts";
import { note } from "../../backends/models/notes.ts";
import type { ChatEvent } from "../../protocol.ts";
import { activityChange } from "./activity.ts";

it("a note that is said again where an answer goes on stands there once", () => {
  const without = note(phrase("model.without_tools"));
  const list: Activity[] = [];
  for (const event of [without, note(phrase("model.pictures", { count: 1 })), without]) {
    const change = activityChange(list, event);
    if (change) list[change.index] = change.entry;
  }
  expect(list).toMatchObject([{ phrase: { key: "model.without_tools" } }, { phrase: { key: "model.pictures" } }]);
});

/** The list after these events, with so much time between each. */
function after(events: readonly ChatEvent[], sinceMs?: number): Activity[] {
  const list: Activity[] = [];
  for (const event of events) {
    const change = activityChange(list, event, sinceMs);
    if (change) list[change.index] = change.entry;
  }
  return list;
}

const call = { call_id: "c1", tool: "clock" };

it("words of an answer are no activity", () => {
  expect(
    after([
      { type: "token", content: "x" },
      { type: "done", finish_reason: "stop" },
    ]),
  ).toEqual([]);
});

it("a thought that goes on is one thought, with all of its time; another stands below", () => {
  const thoughts = [
    { type: "thinking", step: "a" },
    { type: "thinking", step: "b", continues: true },
    { type: "thinking", step: "c", confidence: 0.5 },
  ] as const;
  expect(after(thoughts, 20)).toEqual([
    { kind: "thinking", step: "ab", confidence: null, ms: 40 },
    { kind: "thinking", step: "c", confidence: 0.5, ms: 20 },
  ]);
  expect(after(thoughts)).toEqual([
    { kind: "thinking", step: "ab", confidence: null },
    { kind: "thinking", step: "c", confidence: 0.5 },
  ]);
  // After something else it is a thought of its own.
  const apart = [thoughts[0], { type: "tool_start", ...call }, thoughts[1]] as const;
  expect(after(apart, 20).map(({ kind }) => kind)).toEqual(["thinking", "tool", "thinking"]);
});

it("what FloatBar itself says took no thought", () => {
  const said = phrase("model.without_tools");
  expect(after([{ type: "thinking", step: "x", phrase: said }], 20)).toEqual([
    { kind: "thinking", step: "x", confidence: null, phrase: said },
  ]);
});

it("sources stand in one line, by title where they have one", () => {
  const sources = [
    { url: "https://a.example", title: "A" },
    { url: "https://b.example", title: null },
  ];
  const step = "A (https://a.example), https://b.example";
  expect(after([{ type: "sources", sources }])).toEqual([{ kind: "sources", step, sources }]);
});

it("a call is one entry from its start to its end", () => {
  const states = [
    { type: "tool_start", ...call, params: { zone: "UTC" } },
    { type: "tool_approval", ...call, destination: "example.com", changed: true },
    { type: "tool_progress", ...call, progress: 0.5, message: "half" },
    { type: "tool_progress", ...call },
    { type: "tool_complete", ...call, result: { now: 1 }, duration_ms: 7 },
  ] as unknown as ChatEvent[];
  const at = (count: number) => after(states.slice(0, count));
  const begun = { kind: "tool", ...call, params: { zone: "UTC" }, progress: null, note: null };
  const open = { result: null, error: null, duration_ms: null };
  expect(at(1)).toEqual([{ ...begun, ...open, state: "running" }]);
  const asked = { destination: "example.com", changed: true };
  expect(at(2)).toEqual([{ ...begun, ...open, ...asked, state: "waiting" }]);
  const half = { progress: 0.5, note: "half" };
  expect(at(3)).toEqual([{ ...begun, ...open, ...asked, ...half, state: "running" }]);
  expect(at(4)).toEqual(at(3));
  const end = { state: "done", progress: 1, result: { now: 1 }, error: null, duration_ms: 7 };
  expect(at(5)).toEqual([{ ...begun, ...asked, ...half, ...end }]);
});

it("a call that fails keeps how far it came; two calls stand apart, also without a start", () => {
  const list = after([
    { type: "tool_progress", ...call, progress: 0.25 },
    { type: "tool_start", call_id: "c2", tool: "clock" },
    { type: "tool_complete", ...call, error: "broken" },
  ] as unknown as ChatEvent[]);
  expect(list).toMatchObject([
    { call_id: "c1", state: "failed", progress: 0.25, result: null, error: "broken", duration_ms: null },
    { call_id: "c2", state: "running" },
  ]);
  expect(list[0]).not.toHaveProperty("refusal");
});

it("a call says what of memory stands in it, and whether it was refused rather than failed", () => {
  const remembered = ["Lisbon"];
  const [begun] = after([{ type: "tool_start", ...call, remembered }]);
  expect(begun).toMatchObject({ remembered });
  expect(after([{ type: "tool_start", ...call }])[0]).not.toHaveProperty("remembered");
  const refused = Object.entries(TOOL_REFUSALS).map(([kind, error]) => {
    const [entry] = after([{ type: "tool_complete", ...call, error }]);
    return [kind, entry?.kind === "tool" && entry.refusal];
  });
  expect(refused).toEqual(REFUSALS.map((kind) => [kind, kind]));
});

import { describe, expect, it } from "vitest";
import type { Activity } from "../../contract/contract.ts";
import { earlierCalls, pastCalls } from "./past-calls.ts";

type Call = Extract<Activity, { kind: "tool" }>;

const call = (state: Call["state"], more: Partial<Call> = {}): Call => ({
  kind: "tool",
  call_id: "m1-2-0",
  tool: "add_task",
  params: { title: "x" },
  state,
  progress: null,
  note: null,
  result: null,
  error: null,
  duration_ms: 0,
  ...more,
});
const thinking = { kind: "thinking", text: "hm" } as unknown as Activity;

describe("the calls of an answer that was cut off", () => {
  it("are known to the tools where they may have had an effect: those done, with their result, and those that nobody saw end", () => {
    const calls = [thinking, call("done", { result: "added" }), call("running"), call("failed"), call("waiting")];
    expect(earlierCalls(calls)).toEqual([
      { tool: "add_task", params: { title: "x" }, result: "added" },
      { tool: "add_task", params: { title: "x" }, result: null },
    ]);
  });

  it("are told to the model with what came of them", () => {
    const calls = [
      thinking,
      call("done", { result: { id: 7 } }),
      call("done"),
      call("failed", { error: "No such list." }),
      call("waiting"),
      call("running"),
    ];
    expect(pastCalls(calls).map(({ output }) => output)).toEqual([
      { text: '{"id":7}', isError: false },
      { text: '""', isError: false },
      { text: "No such list.", isError: true },
      null,
      { text: expect.stringContaining("Nobody knows whether it took effect"), isError: true },
    ]);
    expect(pastCalls(calls)[0]).toMatchObject({ tool: "add_task", params: { title: "x" } });
  });

  it("stand in the rounds that they were made in", () => {
    const ids = ["m1-3-0", "m1-12-4", "call_abc", "m1-3"];
    expect(pastCalls(ids.map((call_id) => call("done", { call_id }))).map(({ round }) => round)).toEqual([3, 12, 0, 0]);
  });
});

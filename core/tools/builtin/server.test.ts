import { expect, it, onTestFinished } from "vitest";
import { steppingClock } from "../../../testing/test-core.ts";
import { must } from "../../../testing/must.ts";
import { InputError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import { McpHub } from "../hub.ts";
import { builtinTransport } from "./server.ts";
import { timeInWords } from "./time.ts";

async function inside(asksForChanges = false) {
  const hub = new McpHub({
    builtin: builtinTransport({ clock: steppingClock() } as never, "test", { asksForChanges }),
    onChange: () => undefined,
  });
  onTestFinished(() => hub.close());
  return (await hub.tools()).tools;
}

it("says of each tool inside the app whether it may run unasked, and what is to be known of it", async () => {
  const told = Object.fromEntries(
    (await inside()).map(({ wireName, isReadOnly, isOff, isTakenBack, keeps, asksEachTime }) => [
      wireName,
      { isReadOnly, isOff, isTakenBack, keeps, asksEachTime },
    ]),
  );
  const reads = { isReadOnly: true, isOff: false, isTakenBack: true, keeps: undefined, asksEachTime: false };
  const changes = { ...reads, isReadOnly: false };
  const lasts = { ...changes, isTakenBack: false };
  expect(told).toEqual({
    time: reads,
    calculator: reads,
    list_tasks: reads,
    recall: reads,
    fetch_page: { ...reads, isOff: true, isTakenBack: false },
    add_task: changes,
    complete_task: changes,
    update_task: changes,
    delete_task: lasts,
    remember: { ...changes, keeps: "value" },
    forget: lasts,
    undo_forget: lasts,
  });
});

it("takes nothing back for whoever asks before each change", async () => {
  expect((await inside(true)).filter(({ isTakenBack }) => isTakenBack)).toEqual([]);
});

it("tells a model that a call failed, and people why; only what is broken is a fault", async () => {
  const tools = await inside();
  const call = async (name: string, input: object) => {
    const { connection } = must(tools.find(({ wireName }) => wireName === name));
    return connection.call(name, input as never, () => undefined, AbortSignal.timeout(10_000));
  };
  const zone = await call("time", { time_zone: "Mars/Base" });
  expect(zone).toMatchObject({
    isError: true,
    content: [{ type: "text", text: expect.stringContaining("Mars/Base") }],
  });
  expect(zone._meta).toEqual({ "floatbar/said": phrase("time.unknown_zone", { zone: "Mars/Base" }) });
  // There is no vault here.
  const broken = await call("list_tasks", { status: "open" });
  expect(broken).toMatchObject({ isError: true, content: [{ text: "list_tasks does not work just now." }] });
  expect(broken._meta).toEqual({ "floatbar/said": phrase("tools.own_broken"), "floatbar/fault": true });
  expect((await call("time", { time_zone: "Asia/Tokyo" })).content).toEqual([
    { type: "text", text: expect.stringContaining("2026") },
  ]);
});

it("knows the time of a zone, and names one that there is not", () => {
  const clock = { now: () => Date.UTC(2026, 10, 21, 8) } as never;
  expect(timeInWords(clock, "Asia/Tokyo")).toBe("Saturday, 21 November 2026 at 17:00");
  const unknown = phrase("time.unknown_zone", { zone: "Mars/Base" });
  expect(() => timeInWords(clock, "Mars/Base")).toThrow(new InputError(unknown, "time_zone"));
});

import { expect, it, vi } from "vitest";
import { systemClock } from "../../base/clock.ts";
import { BackendError, NotFoundError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { StreamRow } from "../../vault/tables/schema.ts";
import type { Vault } from "../../vault/vault.ts";
import { StreamCommands } from "./commands.ts";
import type { StreamsElsewhere } from "./streams-elsewhere.ts";
import { LiveAnswer } from "./live-answer.ts";
import { RunningAnswers } from "./running.ts";

/** Commands over one answer that runs here, "here", and rows of others. */
function commands(rows: Record<string, Partial<StreamRow>> = {}, messageState = "failed") {
  const states: [string, string][] = [];
  const moved: string[] = [];
  let open: string | undefined;
  const vault = {
    streams: {
      find: async (id: string) => (id in rows ? { id, session_id: "s1", message_id: "m1", ...rows[id] } : undefined),
      setState: async (id: string, state: string) => void states.push([id, state]),
      openOf: async () => (open === undefined ? undefined : { id: open }),
    },
    messages: { find: async () => ({ state: messageState }) },
  } as unknown as Vault;
  const running = new RunningAnswers(async () => undefined);
  const of = { sessionId: "s1", messageId: "m1", position: 1, streamId: "here" };
  const answer = new LiveAnswer({ ...of, clock: systemClock, question: { id: "q", content: "?" } });
  running.add(answer);
  const nowhere = () => Promise.reject(new NotFoundError(phrase("chat.no_stream")));
  const elsewhere = {
    command: vi.fn<StreamsElsewhere["command"]>(nowhere),
    approve: vi.fn<StreamsElsewhere["approve"]>(nowhere),
  };
  const leave = vi.fn(async () => false);
  const toolDesk = { answer: vi.fn() };
  const cluster = { moved: (id: string) => void moved.push(id) };
  const made = new StreamCommands({ vault, cluster, toolDesk } as never, running, elsewhere as never, leave);
  return {
    made,
    answer,
    running,
    elsewhere,
    leave,
    toolDesk,
    states,
    moved,
    opens: (id: string) => (open = id),
  };
}

it("holds an answer here and lets it go on, on record and told to whoever watches", async () => {
  const { made, answer, states, moved, elsewhere } = commands();
  await made.pause("here");
  expect([answer.isPaused, states, moved]).toEqual([true, [["here", "paused"]], ["here"]]);
  await made.resume("here");
  expect(answer.isPaused).toBe(false);
  expect(states.at(-1)).toEqual(["here", "active"]);
  expect(moved).toEqual(["here", "here"]);
  expect(elsewhere.command).not.toHaveBeenCalled();
});

it("asks the instance that makes it where it is not this one", async () => {
  const { made, elsewhere, states, toolDesk } = commands();
  elsewhere.command.mockResolvedValue();
  elsewhere.approve.mockResolvedValue();
  await made.pause("there");
  await made.resume("there");
  await made.cancel("there");
  await made.approve("there", "c1", true);
  expect(elsewhere.command.mock.calls).toEqual([
    ["there", "pause"],
    ["there", "resume"],
    ["there", "cancel"],
  ]);
  expect(elsewhere.approve.mock.calls).toEqual([["there", "c1", true]]);
  expect([states, toolDesk.answer.mock.calls]).toEqual([[], []]);
});

it("ends one here, and returns once it is stored", async () => {
  const { made, answer, elsewhere } = commands();
  let isOver = false;
  const ends = made.cancel("here").then(() => (isOver = true));
  expect(answer.stopReason).toBe("cancelled");
  await Promise.resolve();
  expect(isOver).toBe(false);
  answer.markFinished();
  await ends;
  expect(elsewhere.command).not.toHaveBeenCalled();
});

it("ends one that waits to go on by itself", async () => {
  const { made, leave } = commands({ left: {} });
  leave.mockResolvedValue(true);
  await made.cancel("left");
  expect(leave.mock.calls).toEqual([["m1", "cancelled"]]);
});

it("ends what an answer has gone on with, under another stream", async () => {
  const { made, answer, opens } = commands({ left: {} });
  opens("here");
  const ends = made.cancel("left");
  answer.markFinished();
  await ends;
  expect(answer.stopReason).toBe("cancelled");
});

it("leaves one that was ended already as it is, and says so of one that came to its own end", async () => {
  await commands({ left: {} }, "cancelled").made.cancel("left");
  await expect(commands({ left: {} }, "complete").made.cancel("left")).rejects.toMatchObject({ code: "not_found" });
  await expect(commands().made.cancel("unknown")).rejects.toMatchObject({ code: "not_found" });
});

it("does not ask itself for ever where a stream is open that nobody makes", async () => {
  const { made, opens } = commands({ left: {} });
  opens("left");
  await expect(made.cancel("left")).rejects.toMatchObject({ code: "not_found" });
});

it("passes on what else went wrong elsewhere", async () => {
  const { made, elsewhere, leave } = commands({ there: {} });
  elsewhere.command.mockRejectedValue(new BackendError("timeout", phrase("chat.instance_silent")));
  await expect(made.cancel("there")).rejects.toMatchObject({ code: "timeout" });
  expect(leave).not.toHaveBeenCalled();
});

it("tells a tool here that it may run, or not", async () => {
  const { made, toolDesk } = commands();
  await made.approve("here", "c1", true);
  await made.approve("here", "c2", false);
  expect(toolDesk.answer.mock.calls).toEqual([
    ["c1", "allow"],
    ["c2", "deny"],
  ]);
});

it("obeys other instances in what runs here, and in nothing else", async () => {
  const { made, answer, toolDesk, elsewhere } = commands();
  await made.obey("here", { do: "pause" });
  expect(answer.isPaused).toBe(true);
  await made.obey("here", { do: "resume" });
  expect(answer.isPaused).toBe(false);
  await made.obey("here", { do: "approve", call_id: "c1", allow: false });
  expect(toolDesk.answer.mock.calls).toEqual([["c1", "deny"]]);
  await made.obey("there", { do: "cancel" });
  await made.obey("there", { do: "approve", call_id: "c2", allow: true });
  expect([elsewhere.command.mock.calls, elsewhere.approve.mock.calls, toolDesk.answer.mock.calls.length]).toEqual([
    [],
    [],
    1,
  ]);
  answer.markFinished();
  await made.obey("here", { do: "cancel" });
  expect(answer.stopReason).toBe("cancelled");
});

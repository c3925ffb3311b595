import { setImmediate as turn } from "node:timers/promises";
import Database from "better-sqlite3";
import { expect, it, vi } from "vitest";
import { must } from "../../../testing/must.ts";
import { testCore } from "../../../testing/test-core.ts";
import type { Cluster, StreamCommand } from "../../vault/cluster.ts";
import type { StreamState } from "../../vault/tables/schema.ts";
import { StreamsElsewhere } from "./streams-elsewhere.ts";
import type { LiveAnswer } from "./live-answer.ts";

const NOT_RUNNING = { code: "not_found", phrase: { key: "chat.no_stream" } };

/** A vault that three instances share: this one, one that lives and one that died. Each watch moves on by itself. */
async function shared({ isAlone = false } = {}) {
  const core = await testCore();
  const { vault } = core;
  await vault.sessions.add("s1");
  const raw = new Database(vault.file);
  const told: [string, StreamCommand][] = [];
  const watches: { id: string; isClosed: boolean }[] = [];
  let obey: (id: string, command: StreamCommand) => Promise<void> = async () => undefined;
  const cluster: Partial<Cluster> = {
    isHere: (owner) => owner === "here",
    isAlive: async (owner) => owner === "alive",
    watch: ({ id }) => {
      const watch = { id, isClosed: false };
      watches.push(watch);
      return { changed: () => turn(), close: () => void (watch.isClosed = true) };
    },
    command: async ({ id }, command) => {
      told.push([id, command]);
      await obey(id, command);
    },
  };
  const elsewhere = new StreamsElsewhere({ vault, cluster: isAlone ? undefined : (cluster as Cluster) });
  const add = async (id: string, owner: string | null, state: StreamState = "active", message = `of ${id}`) => {
    const answer = { id: message, session_id: "s1", role: "assistant", content: "ab", state: "streaming" } as const;
    if (!(await vault.messages.find(message)))
      await vault.messages.add({ ...answer, created_at: "2026-11-24T12:00:00.000Z" });
    const bases = { base_length: 2, base_activity: 0, backend: "model" };
    await vault.streams.add({ id, session_id: "s1", message_id: message, ...bases });
    await vault.streams.setState(id, state);
    raw.prepare("UPDATE streams SET owner = ? WHERE id = ?").run(owner, id);
  };
  const state = async (id: string) => must(await vault.streams.find(id)).state;
  const obeys = (as: typeof obey) => (obey = as);
  return { vault, elsewhere, add, state, told, watches, obeys, raw };
}

it("a stream runs elsewhere where another instance that lives makes it; what a dead one left is put in order", async () => {
  const { elsewhere, add, state, watches } = await shared();
  await add("lives", "alive");
  await add("held", "alive", "paused");
  await add("mine", "here");
  await add("nobody's", null);
  await add("left", "dead");
  await add("over", "alive", "complete");
  const runs = (id: string) => elsewhere.follow(id).runs();
  expect(await runs("lives")).toBe(true);
  expect(await runs("held")).toBe(true);
  for (const id of ["mine", "nobody's", "left", "over", "unknown"]) expect(await runs(id)).toBe(false);
  expect(watches.map(({ id }) => id)).toEqual(["lives", "held"]);
  expect(await Promise.all(["lives", "mine", "nobody's", "left", "over"].map(state))).toEqual([
    "active",
    "active",
    "active",
    "interrupted",
    "complete",
  ]);
});

it("one watch is enough for a follower, and ends with it", async () => {
  const { elsewhere, add, watches } = await shared();
  await add("a", "alive");
  const following = elsewhere.follow("a");
  await following.changed();
  following.close();
  expect(watches).toEqual([]);
  await following.runs();
  await following.runs();
  await following.changed();
  expect(watches).toEqual([{ id: "a", isClosed: false }]);
  following.close();
  expect(watches).toEqual([{ id: "a", isClosed: true }]);
});

it.each(["pause", "resume", "cancel"] as const)("%s is over once the store shows it", async (command) => {
  const { vault, elsewhere, add, told, watches, obeys } = await shared();
  await add("a", "alive", command === "resume" ? "paused" : "active");
  const shown = { pause: "paused", resume: "active", cancel: "cancelled" } as const;
  obeys(async (id) => {
    // The other instance takes its time.
    void turn().then(() => vault.streams.setState(id, shown[command]));
  });
  await elsewhere.command("a", command);
  expect(told).toEqual([["a", { do: command }]]);
  expect(must(await vault.streams.find("a")).state).toBe(shown[command]);
  expect(watches).toEqual([{ id: "a", isClosed: true }]);
});

it("a command whose stream ends meanwhile, or whose instance dies, is obeyed", async () => {
  const { vault, elsewhere, add, obeys, state, raw } = await shared();
  await add("ends", "alive");
  obeys((id) => vault.streams.setState(id, "complete"));
  await elsewhere.command("ends", "pause");
  await add("dies", "alive");
  obeys(async (id) => void raw.prepare("UPDATE streams SET owner = 'dead' WHERE id = ?").run(id));
  await elsewhere.command("dies", "pause");
  expect(await state("dies")).toBe("interrupted");
});

it("an instance that does not obey is waited for ten seconds, and its watch ends", async () => {
  const { elsewhere, add, watches } = await shared();
  await add("a", "alive");
  let now = 0;
  const clock = vi.spyOn(performance, "now").mockImplementation(() => (now += 100));
  try {
    await expect(elsewhere.command("a", "cancel")).rejects.toMatchObject({
      code: "timeout",
      retryable: true,
      phrase: { key: "chat.instance_silent" },
    });
  } finally {
    clock.mockRestore();
  }
  expect(now).toBeGreaterThan(10_000);
  expect(now).toBeLessThan(11_000);
  expect(watches).toEqual([{ id: "a", isClosed: true }]);
});

it("what runs nowhere can neither be told anything nor be approved", async () => {
  const { elsewhere, add, told } = await shared();
  await add("mine", "here");
  await add("left", "dead");
  await add("over", "alive", "complete");
  for (const id of ["mine", "left", "over", "unknown"]) {
    await expect(elsewhere.command(id, "cancel")).rejects.toMatchObject(NOT_RUNNING);
    await expect(elsewhere.approve(id, "c1", true)).rejects.toMatchObject(NOT_RUNNING);
  }
  expect(told).toEqual([]);
});

it("an approval reaches the instance whose tool waits", async () => {
  const { elsewhere, add, told } = await shared();
  await add("a", "alive");
  await elsewhere.approve("a", "c1", true);
  await elsewhere.approve("a", "c2", false);
  expect(told.map(([, command]) => command)).toEqual([
    { do: "approve", call_id: "c1", allow: true },
    { do: "approve", call_id: "c2", allow: false },
  ]);
});

it("stop ends what another instance makes, of a message or a chat, and leaves the rest", async () => {
  const { vault, elsewhere, add, told, obeys } = await shared();
  obeys((id) => vault.streams.setState(id, "cancelled"));
  await add("mine", "here");
  await elsewhere.stop({ message_id: "of mine" });
  await elsewhere.stop({ message_id: "unknown" });
  expect(told).toEqual([]);
  await add("a", "alive");
  await elsewhere.stop({ message_id: "of a" });
  await vault.streams.setState("mine", "complete");
  await add("b", "alive");
  await elsewhere.stop({ session_id: "s1" });
  expect(told).toEqual([
    ["a", { do: "cancel" }],
    ["b", { do: "cancel" }],
  ]);
});

it("a chat is clear but where another instance answers in it; what is left there is put in order", async () => {
  const { elsewhere, add, state } = await shared();
  await elsewhere.clear("s1");
  await add("left", "dead");
  await elsewhere.clear("s1");
  expect(await state("left")).toBe("interrupted");
  await add("nobody's", null);
  await elsewhere.clear("s1");
  expect(await state("nobody's")).toBe("interrupted");
  await add("a", "alive");
  const busy = { code: "stream_active", phrase: { key: "chat.streaming" } };
  await expect(elsewhere.clear("s1")).rejects.toMatchObject(busy);
  expect(await state("a")).toBe("active");
});

it("settles what nobody makes, once it is sure that this process is not about to", async () => {
  const { elsewhere, add, state } = await shared();
  const asked: string[] = [];
  const running = (here: readonly string[]) => ({
    begun: async (id: string) => void asked.push(id),
    ofStream: (id: string) => (here.includes(id) ? ({} as LiveAnswer) : undefined),
  });
  await elsewhere.settle("unknown", running([]));
  await add("over", "here", "complete");
  await elsewhere.settle("over", running([]));
  expect(asked).toEqual([]);
  await add("mine", "here");
  await elsewhere.settle("mine", running(["mine"]));
  expect(await state("mine")).toBe("active");
  await add("a", "alive");
  await elsewhere.settle("a", running([]));
  expect(await state("a")).toBe("active");
  await elsewhere.settle("mine", running([]));
  expect([await state("mine"), await state("over"), asked]).toEqual(["interrupted", "complete", ["s1", "s1", "s1"]]);
});

it("ends answers here that another instance has put in order", async () => {
  const { elsewhere, add } = await shared();
  await add("taken", "here", "interrupted");
  await add("mine", "here");
  const answers = ["taken", "mine", "unknown"].map((streamId) => ({ streamId, stop: vi.fn<LiveAnswer["stop"]>() }));
  await elsewhere.stopTaken(answers as unknown as LiveAnswer[]);
  expect(answers.map(({ stop }) => stop.mock.calls)).toEqual([[["interrupted"]], [], []]);
});

it("lists what runs elsewhere and the last of what was cut off; not what runs here", async () => {
  const { vault, elsewhere, add } = await shared();
  await add("first", "dead", "interrupted", "twice");
  await add("second", "dead", "interrupted", "twice");
  await vault.messages.progress("twice", { text: "", state: "interrupted" });
  await add("lives", "alive");
  await add("held", "alive", "paused");
  await add("left", "dead");
  await add("mine", "here");
  await add("over", "alive", "complete");
  const found = await elsewhere.unfinished("2026-01-01T00:00:00.000Z");
  expect(Object.fromEntries(found.map((row) => [row.stream_id, row.state]))).toEqual({
    second: "interrupted",
    lives: "active",
    held: "paused",
    left: "interrupted",
  });
  expect(found[0]).toMatchObject({ session_id: "s1", message_id: "twice", content: "ab" });
  expect(await elsewhere.unfinished("2999-01-01T00:00:00.000Z")).toHaveLength(2);
});

it("an end that could not be stored is stored once the store takes it, and not after the close", async () => {
  const { vault, elsewhere, add, state } = await shared();
  await add("a", "here");
  const storing = vi.spyOn(vault, "transaction");
  storing.mockRejectedValueOnce(new Error("full")).mockRejectedValueOnce(new Error("full"));
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  try {
    await elsewhere.mend("a", AbortSignal.abort());
    expect(storing).not.toHaveBeenCalled();
    await elsewhere.mend("a", new AbortController().signal);
  } finally {
    vi.useRealTimers();
  }
  expect(storing).toHaveBeenCalledTimes(3);
  expect(await state("a")).toBe("interrupted");
});

it("what a dead instance had sent and the store does late adds nothing to an answer that has ended", async () => {
  const { vault, add } = await shared();
  await add("a", "dead");
  await vault.messages.progress("of a", { text: "c" });
  await vault.messages.end("of a", { state: "complete" } as never);
  await vault.messages.progress("of a", { text: "c", output_tokens: 9 });
  expect(await vault.messages.require("of a")).toMatchObject({
    content: "abc",
    state: "complete",
    output_tokens: null,
  });
});

it("without other instances nothing runs elsewhere", async () => {
  const { elsewhere, add, state } = await shared({ isAlone: true });
  await add("a", "alive");
  expect(await elsewhere.follow("a").runs()).toBe(false);
  await elsewhere.stop({ session_id: "s1" });
  await expect(elsewhere.command("a", "cancel")).rejects.toMatchObject(NOT_RUNNING);
  await expect(elsewhere.approve("a", "c", true)).rejects.toMatchObject(NOT_RUNNING);
  expect(await elsewhere.unfinished("2026-01-01T00:00:00.000Z")).toMatchObject([{ state: "interrupted" }]);
  await elsewhere.clear("s1");
  expect(await state("a")).toBe("interrupted");
});

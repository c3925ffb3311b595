import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { tempDir } from "../../../testing/temp-dir.ts";
import { steppingClock } from "../../../testing/test-core.ts";
import type { EventPayload } from "../../contract/contract.ts";
import { Emitter } from "../../contract/emitter.ts";
import { openVault } from "../../vault/sqlite/open.ts";
import type { Vault } from "../../vault/vault.ts";
import { AnswerJournal } from "./journal.ts";
import { SpendingLimit } from "../spending.ts";
import { LiveAnswer } from "./live-answer.ts";
import { recoverStream, recoverStreams } from "./recover.ts";

type Event = EventPayload<"chat.event">["event"];

const at = "2026-11-21T08:00:00.000Z";
const token = (content: string): Event => ({ type: "token", content });
const retract = (length: number): Event => ({ type: "retract", length });
const thinking = (step: string): Event => ({ type: "thinking", step });

let vault: Vault;

beforeEach(async () => {
  vault = await openVault({ file: join(tempDir(), "vault.db"), clock: steppingClock() });
  onTestFinished(() => vault.close());
  await vault.sessions.add("s1");
});

/** An answer that has begun to stream, in the vault and live, after what an earlier stream left of it. */
async function begun(id = "m1", { content = "", activity = [] as object[], backend = "b" } = {}) {
  const message = { id, session_id: "s1", role: "assistant", content, state: "streaming", created_at: at } as const;
  const { position } = await vault.messages.add(message);
  if (activity.length > 0) await vault.messages.note(id, { activity: JSON.stringify(activity) });
  const streamId = `stream-${id}`;
  const bases = { base_length: content.length, base_activity: activity.length };
  await vault.streams.add({ id: streamId, session_id: "s1", message_id: id, backend, ...bases });
  const emitter = new Emitter();
  const shown: EventPayload<"chat.event">[] = [];
  emitter.subscribe((name, payload) => {
    if (name === "chat.event") shown.push(payload as EventPayload<"chat.event">);
  });
  const answer = new LiveAnswer({
    sessionId: "s1",
    messageId: id,
    position,
    streamId,
    clock: steppingClock(),
    question: { id: "q", content: "?" },
    content,
    activity: activity as never,
  });
  const spending = new SpendingLimit(vault, steppingClock(), async () => null);
  const journal = new AnswerJournal(answer, { vault, emitter, spending }, "b");
  const inMessage = async () => (await vault.messages.require(id)).content;
  const inJournal = async () =>
    (await vault.streamEvents.after(streamId, 0, 9999)).map(({ seq, event }) => [seq, JSON.parse(event) as Event]);
  return { answer, journal, shown, streamId, inMessage, inJournal };
}

describe("the journal of an answer", () => {
  it("has each event under the next number before anybody is shown it, and shows each once, in order", async () => {
    const { journal, shown, inJournal } = await begun();
    await journal.store([token("a"), thinking("hm")]);
    await journal.store([token("b")]);
    expect(shown).toEqual([]);
    expect(await inJournal()).toEqual([
      [1, token("a")],
      [2, thinking("hm")],
      [3, token("b")],
    ]);
    journal.show();
    expect(shown.map(({ seq, event }) => [seq, event])).toEqual(await inJournal());
    journal.show();
    expect(shown).toHaveLength(3);
  });

  it("leaves a little text to the journal, and writes it into the message once it is worth a write", async () => {
    const { journal, answer, inMessage } = await begun();
    await journal.store([token("x".repeat(1023))]);
    expect(await inMessage()).toBe("");
    await journal.store([token("y")]);
    expect(await inMessage()).toBe(`${"x".repeat(1023)}y`);
    journal.show();
    await journal.store([token("z".repeat(1024))]);
    expect(await inMessage()).toBe(`${"x".repeat(1023)}y${"z".repeat(1024)}`);
    expect(answer.content).toHaveLength(1024);
  });

  it("touches a long answer the less often the longer it is", async () => {
    const { journal, inMessage } = await begun("m1", { content: "x".repeat(32_000) });
    await journal.store([token("y".repeat(1999))]);
    expect(await inMessage()).toHaveLength(32_000);
    await journal.store([token("y")]);
    expect(await inMessage()).toHaveLength(34_000);
  });

  it("takes back what is retracted, from what is in the message and from what still waits", async () => {
    const { journal, inMessage } = await begun("m1", { content: "Hello" });
    await journal.store([token(" world")]);
    journal.show();
    await journal.store([token("!!"), retract(3), token("?")]);
    expect(await inMessage()).toBe("Hello worl?");
    journal.show();
    // Nothing of it waits any longer, to be added a second time.
    await journal.store([token("x".repeat(1024))]);
    expect(await inMessage()).toBe(`Hello worl?${"x".repeat(1024)}`);
  });

  it("settles what waits where that is much of the answer, with its thinking, and says when something last happened", async () => {
    const { journal, answer, streamId, inMessage } = await begun("m1", { content: "x".repeat(640) });
    const before = (await vault.streams.find(streamId))?.last_event_at ?? "";
    await journal.store([token("y".repeat(9))]);
    await journal.settle();
    expect(await inMessage()).toHaveLength(640);
    expect((await vault.messages.require("m1")).activity).toBeNull();
    expect((await vault.streams.find(streamId))?.last_event_at.localeCompare(before)).toBe(1);
    await journal.store([token("y"), thinking("hm")]);
    journal.show();
    await journal.settle();
    expect(await inMessage()).toBe("x".repeat(640));
    await journal.store([token("y")]);
    await journal.settle();
    expect(await inMessage()).toBe("x".repeat(640) + "y".repeat(11));
    await journal.settle();
    expect(await inMessage()).toHaveLength(651);
    expect(JSON.parse((await vault.messages.require("m1")).activity ?? "null")).toEqual(answer.activity);
    expect(answer.activity).toHaveLength(1);
  });
});

describe("after a crash", () => {
  it("an answer has what its journal has, whatever of it was in the message, and can be continued", async () => {
    const { journal, streamId, inMessage } = await begun("m1", {
      content: "Before. ",
      activity: [{ kind: "note", step: "n" }],
    });
    await journal.store([token("One "), thinking("hm"), token("two"), retract(1), token("o.")]);
    // What was settled and what was thought since it last was count by the journal alone.
    await vault.messages.setText("m1", "Before. One");
    await vault.messages.note("m1", {
      activity: JSON.stringify([
        { kind: "note", step: "n" },
        { kind: "note", step: "again" },
      ]),
    });
    expect(await recoverStreams(vault)).toBe(1);
    expect(await inMessage()).toBe("Before. One two.");
    expect(await vault.messages.require("m1")).toMatchObject({ state: "interrupted" });
    expect(JSON.parse((await vault.messages.require("m1")).activity ?? "")).toEqual([
      { kind: "note", step: "n" },
      { kind: "thinking", step: "hm", confidence: null },
    ]);
    expect((await vault.streams.find(streamId))?.state).toBe("interrupted");
    expect(await recoverStreams(vault)).toBe(0);
  });

  it.each([
    [3, 20],
    [500, 500],
  ])(
    "has taken what was written down of it, or what its words come to, where that is more: of %i, %i",
    async (noted, taken) => {
      const { journal } = await begun("m1", { backend: "model" });
      await vault.messages.progress("m1", { text: "", input_tokens: 40, output_tokens: noted, is_estimated: 0 });
      await journal.store([token(" word".repeat(20))]);
      expect(await recoverStreams(vault)).toBe(1);
      expect(await vault.messages.require("m1")).toMatchObject({ input_tokens: 40, output_tokens: taken });
    },
  );

  it("reads a journal of any length to its end, each event once", async () => {
    const { streamId, inMessage } = await begun();
    const events = Array.from({ length: 2001 }, (_, index) => ({
      seq: index + 1,
      event: JSON.stringify(token(`${index} `)),
    }));
    for (let from = 0; from < events.length; from += 500)
      await vault.streamEvents.add(streamId, events.slice(from, from + 500));
    await recoverStream(vault, streamId);
    expect(await inMessage()).toBe(events.map((_, index) => `${index} `).join(""));
  });

  it("keeps what its activity was where the journal has none", async () => {
    const { journal } = await begun();
    await journal.store([token("a")]);
    await recoverStreams(vault);
    expect((await vault.messages.require("m1")).activity).toBeNull();
  });

  it("leaves alone what still runs elsewhere, what has ended, and what is not there", async () => {
    const running = await begun("m1");
    await running.journal.store([token("still going")]);
    const ended = await begun("m2");
    await ended.journal.store([token("over")]);
    await vault.streams.end(ended.streamId, "complete");
    await vault.messages.setText("m2", "as it was");
    await recoverStream(vault, ended.streamId);
    expect(await vault.messages.require("m2")).toMatchObject({ content: "as it was", state: "streaming" });
    await recoverStream(vault, "never was");
    expect(await recoverStreams(vault, async ({ id }) => id === running.streamId)).toBe(1);
    expect((await vault.streams.find(running.streamId))?.state).toBe("active");
  });

  it("takes up a stream that was paused", async () => {
    const { journal, streamId } = await begun();
    await journal.store([token("half")]);
    await vault.streams.setState(streamId, "paused");
    expect(await recoverStreams(vault)).toBe(1);
    expect(await vault.messages.require("m1")).toMatchObject({ content: "half", state: "interrupted" });
  });

  it("leaves an answer whose turn died before its stream began as interrupted, too, and counts it", async () => {
    await vault.messages.add({
      id: "m1",
      session_id: "s1",
      role: "assistant",
      content: "",
      state: "streaming",
      created_at: at,
    });
    await vault.messages.add({
      id: "m2",
      session_id: "s1",
      role: "assistant",
      content: "x",
      state: "complete",
      created_at: at,
    });
    expect(await recoverStreams(vault)).toBe(1);
    expect((await vault.messages.require("m1")).state).toBe("interrupted");
    expect((await vault.messages.require("m2")).state).toBe("complete");
  });
});

import { expect, it, vi } from "vitest";
import { testCore, silentLog } from "../../../testing/test-core.ts";
import { BackendError, ConflictError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { StreamRow } from "../../vault/tables/schema.ts";
import type { Vault } from "../../vault/vault.ts";
import type { ContinueExtra } from "./begin.ts";
import type { WhyNot } from "./end-waiting.ts";
import { Resumer } from "./resumer.ts";
import { howToResume, takeResuming } from "./resuming.ts";

const says = (tries: number) => JSON.stringify({ tries, isGiven: false, wishes: { model: "m1" } });

/** A stream that was cut off after so many tries. */
function left(tries: number, continues: (extra: ContinueExtra) => Promise<unknown>) {
  const row = { id: "s1", message_id: "m1", state: "interrupted", resumes: says(tries) } as StreamRow;
  const vault = { streams: { find: async () => row } } as unknown as Vault;
  const turns = {
    continue: vi.fn((_: string, extra: ContinueExtra) => continues(extra)),
    leave: vi.fn<(messageId: string, why: WhyNot) => Promise<boolean>>(async () => true),
  };
  const closing = new AbortController();
  const services = {
    vault,
    log: silentLog,
    cluster: undefined,
    onBehalf: <R>(_: unknown, work: () => Promise<R>) => work(),
  };
  return { turns, closing, resumer: new Resumer(services, turns, closing.signal) };
}

it("goes on with what was asked for, one try further", async () => {
  const { turns, resumer } = left(3, async () => undefined);
  await resumer.resume("s1", true);
  const overrides = { model: "m1", resumes: true, tries: 4 };
  expect(turns.continue.mock.calls).toEqual([["m1", { context: undefined, isByItself: true, overrides }]]);
  expect(turns.leave).not.toHaveBeenCalled();
});

it("waits twice as long each time, a minute at most, and gives up after ten tries", async () => {
  const waits = Array.from({ length: 11 }, (_, tries) => howToResume({ resumes: says(tries) })?.waitMs);
  expect(waits).toEqual(
    [1, 2, 4, 8, 16, 32, 60, 60, 60, 60].map((seconds) => seconds * 1000).concat([undefined as never]),
  );
  const { turns, resumer } = left(10, async () => undefined);
  await resumer.resume("s1", true);
  expect(turns.continue).not.toHaveBeenCalled();
  expect(turns.leave).toHaveBeenCalledOnce();
});

it("says why after a fault that does not pass, and tries again after one that does", async () => {
  const refused = new BackendError("unauthorized", phrase("internal"));
  const { turns, resumer } = left(0, () => Promise.reject(refused));
  await resumer.resume("s1", true);
  expect(turns.continue).toHaveBeenCalledOnce();
  expect(turns.leave.mock.calls).toEqual([["m1", { error: refused }]]);
  const passing = left(0, () => {
    passing.closing.abort();
    return Promise.reject(new BackendError("unreachable", phrase("internal"), { retryable: true }));
  });
  await passing.resumer.resume("s1", true);
  expect(passing.turns.leave).not.toHaveBeenCalled();
});

it("leaves an answer to whoever looks next where something else is answered there", async () => {
  const { turns, resumer } = left(0, () =>
    Promise.reject(new ConflictError("stream_active", phrase("chat.streaming"))),
  );
  await resumer.resume("s1", true);
  expect(turns.leave).not.toHaveBeenCalled();
});

it("of several who try one goes on", async () => {
  const { core } = await testCore();
  const { vault } = core.services;
  const session_id = (await vault.sessions.add("x", { title: "X" })).id;
  await vault.messages.add({
    session_id,
    id: "m1",
    role: "assistant",
    content: "One",
    state: "interrupted",
    created_at: new Date().toISOString(),
  });
  await vault.streams.add({
    id: "s1",
    session_id,
    message_id: "m1",
    backend: "model",
    base_length: 0,
    base_activity: 0,
    resumes: says(0),
  });
  await vault.streams.end("s1", "interrupted", true);
  await vault.transaction((tables) => takeResuming(tables, "m1"));
  await expect(vault.transaction((tables) => takeResuming(tables, "m1"))).rejects.toMatchObject({
    code: "interrupted",
  });
});

import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { must } from "../../../testing/must.ts";
import { tempDir } from "../../../testing/temp-dir.ts";
import { steppingClock } from "../../../testing/test-core.ts";
import { openVault } from "../../vault/sqlite/open.ts";
import type { StreamState } from "../../vault/tables/schema.ts";
import type { Vault } from "../../vault/vault.ts";
import { takeBackUnended } from "./take-back.ts";

const at = "2026-11-21T08:00:00.000Z";
let vault: Vault;

beforeEach(async () => {
  vault = await openVault({ file: join(tempDir(), "vault.db"), clock: steppingClock() });
  onTestFinished(() => vault.close());
  await vault.sessions.add("s1");
});

/** A question and its answer that made a task, ended so. */
async function answered({
  state = "failed",
  beganSession = true,
  mayBeTakenBack = true,
}: { state?: StreamState; beganSession?: boolean; mayBeTakenBack?: boolean } = {}) {
  const message = { session_id: "s1", content: "x", created_at: at } as const;
  await vault.messages.add({ ...message, id: "q1", role: "user", state: "complete" });
  await vault.messages.add({ ...message, id: "a1", role: "assistant", state: "failed" });
  const bases = { base_length: 0, base_activity: 0, backend: "model" };
  await vault.streams.add({ id: "t1", session_id: "s1", message_id: "a1", ...bases });
  await vault.streams.setState("t1", state);
  if (mayBeTakenBack) await vault.streamEvents.mayBeTakenBack("t1", JSON.stringify({ session: beganSession }));
  const task = await vault.tasks.add("task1", { title: "Buy tea", notes: null, due: null });
  if (mayBeTakenBack) await vault.streamEvents.addUndo("t1", JSON.stringify({ before: null, after: task }));
}

const left = async () => ({
  session: (await vault.sessions.find("s1")) !== undefined,
  messages: (await vault.messages.newest("s1", 10)).map(({ id }) => id),
  tasks: (await vault.tasks.list("all")).map(({ title }) => title),
});

describe("an answer that leaves nothing behind unless it comes to its end", () => {
  it("is taken back with its question, its chat and what it did", async () => {
    await answered();
    expect(await takeBackUnended(vault, "t1")).toBe(true);
    expect(await left()).toEqual({ session: false, messages: [], tasks: [] });
    expect(await takeBackUnended(vault, "t1")).toBe(true);
  });

  it("leaves a chat that was there before", async () => {
    await answered({ beganSession: false });
    expect(await takeBackUnended(vault, "t1")).toBe(true);
    expect(await left()).toEqual({ session: true, messages: [], tasks: [] });
  });

  it("leaves a chat that it began where somebody has written there since", async () => {
    await answered();
    const message = { id: "q2", session_id: "s1", role: "user", content: "x", state: "complete" } as const;
    await vault.messages.add({ ...message, created_at: at });
    await takeBackUnended(vault, "t1");
    expect(await left()).toEqual({ session: true, messages: ["q2"], tasks: [] });
  });

  it("leaves what somebody else has changed since", async () => {
    await answered();
    await vault.tasks.change("task1", { title: "Buy green tea" });
    await takeBackUnended(vault, "t1");
    expect(await left()).toEqual({ session: false, messages: [], tasks: ["Buy green tea"] });
  });

  it("stays where it came to its end", async () => {
    await answered({ state: "complete" });
    expect(await takeBackUnended(vault, "t1")).toBe(false);
    expect(await left()).toEqual({ session: true, messages: ["q1", "a1"], tasks: ["Buy tea"] });
  });

  it("stays where it is one that leaves behind what it did", async () => {
    await answered({ mayBeTakenBack: false });
    expect(await takeBackUnended(vault, "t1")).toBe(false);
    expect((await left()).messages).toHaveLength(2);
    expect(must(await vault.streams.find("t1")).state).toBe("failed");
  });
});

import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { must } from "../../../testing/must.ts";
import { steppingClock } from "../../../testing/test-core.ts";
import { tempDir } from "../../../testing/temp-dir.ts";
import type { ChatEvent } from "../../protocol.ts";
import { openVault } from "../../vault/sqlite/open.ts";
import type { Vault } from "../../vault/vault.ts";
import { recoverStreams } from "./recover.ts";

const at = "2026-11-21T08:00:00.000Z";
let vault: Vault;

beforeEach(async () => {
  vault = await openVault({ file: join(tempDir(), "vault.db"), clock: steppingClock() });
  onTestFinished(() => vault.close());
  await vault.sessions.add("s1");
});

const token = (content: string): ChatEvent => ({ type: "token", content });

/** An answer that was cut off by a crash: what its message holds, and what its journal has. */
async function cutOff({ id = "1", content = "", base = 0, backend = "model", events = [] as ChatEvent[] } = {}) {
  const message = { session_id: "s1", created_at: at } as const;
  await vault.messages.add({ ...message, id: `q${id}`, role: "user", content: "How much is it?", state: "complete" });
  await vault.messages.add({ ...message, id: `a${id}`, role: "assistant", content, state: "streaming" });
  await vault.streams.add({
    id: `t${id}`,
    session_id: "s1",
    message_id: `a${id}`,
    backend,
    base_length: base,
    base_activity: 0,
  });
  const stored = events.map((event, index) => ({ seq: index + 1, event: JSON.stringify(event) }));
  await vault.streamEvents.add(`t${id}`, stored);
}

const answer = async (id = "1") => must(await vault.messages.find(`a${id}`));

describe("an answer that a crash cut off", () => {
  it("has all that its journal has behind what it began with, and what was taken back no more", async () => {
    const events = [token("two three"), token(" four"), { type: "retract", length: 7 } as const, token("ro.")];
    await cutOff({ content: "one, and what was settled", base: 5, events });
    expect(await recoverStreams(vault)).toBe(1);
    expect(await answer()).toMatchObject({ content: "one, two thrro.", state: "interrupted" });
  });

  it("is counted by its words where nobody wrote down what it took", async () => {
    await cutOff({ events: [token("It is seven euros and ten cents.")] });
    await recoverStreams(vault);
    const { input_tokens, output_tokens, is_estimated } = await answer();
    expect(input_tokens).toBeGreaterThan(2);
    expect(output_tokens).toBeGreaterThan(5);
    expect(is_estimated).toBe(1);
  });

  it("took nothing where no model was asked, or where it never began", async () => {
    await cutOff({ backend: "offline", events: [token("It is seven euros.")] });
    await cutOff({ id: "2" });
    await recoverStreams(vault);
    for (const id of ["1", "2"]) expect(await answer(id)).toMatchObject({ input_tokens: null, output_tokens: null });
  });

  it("keeps what was written down of what it took, where that is more", async () => {
    await cutOff({ events: [token("Yes.")] });
    await vault.messages.progress("a1", { text: "", input_tokens: 90, output_tokens: 500 });
    await recoverStreams(vault);
    expect(await answer()).toMatchObject({ input_tokens: 90, output_tokens: 500 });
  });
});

it("an answer that leaves nothing behind unless it comes to its end is taken back", async () => {
  await cutOff({ events: [token("one")] });
  await vault.streamEvents.mayBeTakenBack("t1", JSON.stringify({ session: true }));
  await recoverStreams(vault);
  expect(await vault.messages.find("a1")).toBeUndefined();
  expect(await vault.sessions.find("s1")).toBeUndefined();
});

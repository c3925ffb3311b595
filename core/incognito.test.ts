import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { startOpenAIServer } from "../testing/openai-server.ts";
import { testCore } from "../testing/test-core.ts";

/** Every file below a folder with a hash of its bytes. */
function fingerprints(dir: string): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, createHash("sha256").update(readFileSync(path)).digest("hex")];
    }),
  );
}

it("leaves every byte of the data folder as it was, and takes nothing out of the vault", async () => {
  const server = await startOpenAIServer((last, all) => `ECHO ${all} ${last}`);
  const core = await testCore();
  await core.call("settings.save", {
    backend: "openai",
    api_url: `${server.url}/v1`,
    api_key: "sk-test",
    model: "tiny-1",
  });
  await core.ask("I live in Lisbon");
  const before = fingerprints(core.dataDir);
  const sessions = await core.call("sessions.list", {});

  const first = core.next("chat.ended");
  const { session } = await core.call("chat.send", {
    session_id: null,
    text: "My name is Ana, I love jazz. Where do I live?",
    incognito: true,
  });
  const { message, learned } = await first;
  expect(message.state).toBe("complete");
  expect(message.content).not.toContain("Lisbon");
  expect(learned).toEqual([]);
  const second = await core.ask("And what did I just say I love?", session.id);
  expect(second.message.content).toContain("jazz");
  expect((await core.call("receipt.get", { message_id: second.message.id })).context?.facts).toEqual([]);
  expect((await core.call("sessions.open", { session_id: session.id })).messages).toHaveLength(4);

  expect(fingerprints(core.dataDir)).toEqual(before);
  expect(await core.call("sessions.list", {})).toEqual(sessions);
  expect((await core.call("profile.get", {})).name).toBeNull();
});

it("is gone with the app", async () => {
  const core = await testCore();
  const ended = core.next("chat.ended");
  const { session } = await core.call("chat.send", { session_id: null, text: "Hello", incognito: true });
  await ended;
  await core.core.close();
  const again = await testCore({ dataDir: core.dataDir });
  expect(await again.core.call("sessions.open", { session_id: session.id })).toMatchObject({
    ok: false,
    error: { code: "not_found" },
  });
});

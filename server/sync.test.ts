import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { startOpenAIServer } from "../testing/openai-server.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { silentLog, testCore } from "../testing/test-core.ts";
import { OFFLINE } from "../testing/test-server.ts";
import { createServer } from "./app.ts";

async function backend(dataDir: string, port = 0, config = OFFLINE) {
  const app = await createServer({
    dataDir,
    host: "127.0.0.1",
    apiKeys: ["key"],
    backend: config,
    log: silentLog,
    version: "0.0.0-test",
    rateLimit: 100_000,
  });
  onTestFinished(() => app.close());
  return { app, url: await app.listen({ host: "127.0.0.1", port }) };
}

const stored = async (url: string, sessionId: string) => {
  const response = await fetch(`${url}/api/v2/conversation/sessions/${sessionId}`, { headers: { "x-api-key": "key" } });
  const body = (await response.json()) as { messages?: { content: string }[] };
  return body.messages?.map(({ content }) => content);
};

it("custom instructions reach the model of a FloatBar backend as its rules, under the hash that the client made", async () => {
  const model = await startOpenAIServer(() => "Yes.");
  onTestFinished(() => model.close());
  const { url } = await backend(tempDir(), 0, {
    kind: "openai",
    apiUrl: `${model.url}/v1`,
    apiKey: "sk-test",
    model: null,
  });
  const core = await testCore({ env: { FLOATBAR_API_URL: url, FLOATBAR_API_KEY: "key" } });
  await core.next("connection.changed", ({ status }) => status === "connected");
  await core.call("preferences.set", { name: "instructions", value: "Use metric units." });
  const { message } = await core.ask("How tall is the tower?");
  expect(message.state).toBe("complete");
  expect(model.completions[0]?.messages[0]).toMatchObject({ role: "system" });
  expect(model.completions[0]?.messages[0]?.content).toContain("Use metric units.");
  const receipt = await core.call("receipt.get", { message_id: message.id });
  expect(receipt.context?.preferences).toEqual({ instructions: "Use metric units." });
  const preset = await core.call("presets.add", {
    name: "Pirate",
    instructions: "Speak like a pirate.",
    temperature: 0.2,
  });
  const ended = core.next("chat.ended");
  await core.call("chat.send", { session_id: null, text: "And how old?", preset: preset.id });
  expect((await ended).message.state).toBe("complete");
  expect(model.completions.at(-1)).toMatchObject({ temperature: 0.2 });
  expect(model.completions.at(-1)?.messages[0]?.content).toContain("metric units.\n\nSpeak like a pirate.");
  // It is no part of what was asked.
  expect(model.completions.at(-1)?.messages.at(-1)?.content).toBe("And how old?");
  const long = "x".repeat(8001);
  const refused = await fetch(`${url}/api/v2/preferences/instructions`, {
    method: "PUT",
    headers: { "x-api-key": "key", "content-type": "application/json" },
    body: JSON.stringify({ value: long }),
  });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("8,000");
});

it("what a client deletes is in none of the backend's files any more while it runs", async () => {
  const dataDir = tempDir();
  const { url } = await backend(dataDir);
  const ask = (method: string, path: string, body?: unknown) =>
    fetch(`${url}/api/v2${path}`, {
      method,
      headers: { "x-api-key": "key", ...(body === undefined ? {} : { "content-type": "application/json" }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const held = (word: string) =>
    readdirSync(dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .filter((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1").includes(word))
      .map(({ name }) => name);
  const core = await testCore({ env: { FLOATBAR_API_URL: url, FLOATBAR_API_KEY: "key" } });
  await core.next("connection.changed", ({ status }) => status === "connected");
  const { message } = await core.ask("The vault word is Kroxitant.");
  expect(held("Kroxitant")).not.toEqual([]);
  expect((await ask("DELETE", `/conversation/sessions/${message.session_id}`)).status).toBe(204);
  expect(held("Kroxitant")).toEqual([]);
  const added = await ask("POST", "/agents", { name: "Sailor", instructions: "Speak of Zimbelkraut." });
  const { id } = (await added.json()) as { id: string };
  expect(held("Zimbelkraut")).not.toEqual([]);
  expect((await ask("DELETE", `/agents/${id}`)).status).toBe(204);
  expect(held("Zimbelkraut")).toEqual([]);
});

describe("a session that a backend takes part in", () => {
  it("is brought up to date with what was said without it, once and in order, and others are not sent", async () => {
    const dataDir = tempDir();
    const first = await backend(dataDir);
    const core = await testCore({ env: { FLOATBAR_API_URL: first.url, FLOATBAR_API_KEY: "key" } });
    await core.next("connection.changed", ({ status }) => status === "connected");
    const { message } = await core.ask("Together one");
    const { session_id } = message;

    await core.call("settings.save", { backend: "offline" });
    await core.ask("Alone two", session_id);
    const alone = await core.ask("Private");
    expect(await stored(first.url, session_id)).toHaveLength(2);

    await core.call("settings.save", { backend: null });
    await expect.poll(async () => (await stored(first.url, session_id))?.length).toBe(4);
    expect((await stored(first.url, session_id))?.[2]).toBe("Alone two");
    await core.ask("Together three", session_id);
    await expect
      .poll(async () => (await stored(first.url, session_id))?.filter((_, index) => index % 2 === 0))
      .toEqual(["Together one", "Alone two", "Together three"]);
    expect(await stored(first.url, alone.message.session_id)).toBeUndefined();

    // Of a message that is deleted here nothing stays there, also where it can be told only later.
    const { messages } = await core.call("sessions.open", { session_id });
    const gone = await core.call("messages.delete", { message_id: messages[2]?.id ?? "" });
    expect(gone.held_by).toEqual([]);
    expect((await stored(first.url, session_id))?.filter((text) => text === "Alone two")).toEqual([]);
    expect(await stored(first.url, session_id)).toHaveLength(5);
    expect((await core.call("messages.restore", { session_id })).held_by).toEqual([]);
    expect((await stored(first.url, session_id))?.[2]).toBe("Alone two");
    await first.app.close();
    const later = await core.call("messages.delete", { message_id: messages[3]?.id ?? "" });
    expect(later.held_by).toEqual([expect.stringContaining("127.0.0.1")]);
    const { app } = await backend(dataDir, Number(new URL(first.url).port));
    expect(await stored(first.url, session_id)).toHaveLength(6);
    await core.call("settings.save", { backend: "offline" });
    await core.call("settings.save", { backend: null });
    await expect.poll(async () => (await stored(first.url, session_id))?.length).toBe(5);
    await core.call("messages.restore", { session_id });
    expect(await stored(first.url, session_id)).toHaveLength(6);
    expect(app.server.listening).toBe(true);

    await core.call("sessions.delete", { session_id });
    expect(await stored(first.url, session_id)).toBeUndefined();
    await core.call("sessions.restore", { session_id });
    await core.ask("Together four", session_id);
    expect((await stored(first.url, session_id))?.filter((_, index) => index % 2 === 0)).toEqual([
      "Together one",
      "Alone two",
      "Together three",
      "Together four",
    ]);
  });
});

describe("an incognito chat", () => {
  it("is forgotten by the backend when it ends, and at the latest when the app quits", async () => {
    const { url } = await backend(tempDir());
    const core = await testCore({ env: { FLOATBAR_API_URL: url, FLOATBAR_API_KEY: "key" } });
    await core.next("connection.changed", ({ status }) => status === "connected");
    const begin = async () => {
      const ended = core.next("chat.ended");
      const { session } = await core.call("chat.send", { session_id: null, text: "Secret plans", incognito: true });
      await ended;
      return session.id;
    };
    const [left, open] = [await begin(), await begin()];
    expect(await stored(url, left)).toHaveLength(2);
    await core.call("sessions.delete", { session_id: left });
    expect(await stored(url, left)).toBeUndefined();
    expect(await stored(url, open)).toHaveLength(2);
    await core.core.close();
    expect(await stored(url, open)).toBeUndefined();
  });
});

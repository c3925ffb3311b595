import { expect, it, onTestFinished } from "vitest";
import { MAX_INSTRUCTIONS } from "../base/limits.ts";
import { startOpenAIServer } from "../../testing/openai-server.ts";
import { testCore } from "../../testing/test-core.ts";

const BRIEF = "Answer in one line.\nUse metric units.";

async function withModel() {
  const server = await startOpenAIServer(() => "Yes.");
  onTestFinished(() => server.close());
  const core = await testCore();
  const remote = { backend: "openai", api_url: `${server.url}/v1`, api_key: "sk-test", model: "tiny-1" } as const;
  await core.call("settings.save", remote);
  const rules = () => String(server.completions.at(-1)?.messages[0]?.content);
  const memory = () => JSON.stringify(server.completions.at(-1)?.messages.slice(1));
  return { core, server, rules, memory };
}

it("custom instructions go to a model as rules, word for word, and stand in the receipt inside what is hashed", async () => {
  const { core, rules, memory } = await withModel();
  const without = await core.ask("Hello there");
  await core.call("preferences.set", { name: "instructions", value: BRIEF });
  await core.call("preferences.set", { name: "tone", value: "warm" });
  const { message } = await core.ask("Hello there");
  expect(rules()).toContain(BRIEF);
  // The memory is background, which a model is told not to obey.
  expect(memory()).toContain("tone: warm");
  expect(memory()).not.toContain("metric");
  const receipt = await core.call("receipt.get", { message_id: message.id });
  expect(receipt.context?.preferences).toEqual({ instructions: BRIEF, tone: "warm" });
  expect(receipt.context_hash).not.toBe(without.message.context_hash);

  await core.call("preferences.set", { name: "instructions", value: "" });
  const after = await core.ask("Hello there");
  expect(rules()).not.toContain("metric");
  const last = await core.call("receipt.get", { message_id: after.message.id });
  expect(last.context?.preferences).toEqual({ tone: "warm" });
});

it("custom instructions go also where nothing is remembered, and take nothing of what memory may take", async () => {
  const { core, rules } = await withModel();
  await core.call("settings.save", { context_tokens: 100 });
  const long = `${"Be brief. ".repeat(700)}Use metric units.`;
  await core.call("preferences.set", { name: "instructions", value: long });
  await core.ask("I live in Lisbon");
  const told = await core.ask("Where do I live?");
  const receipt = await core.call("receipt.get", { message_id: told.message.id });
  expect(receipt.context?.facts.map(({ value }) => value)).toContain("Lisbon");

  const ended = core.next("chat.ended");
  await core.call("chat.send", { session_id: null, text: "And in secret?", incognito: true });
  const { message } = await ended;
  expect(rules()).toContain("Use metric units.");
  const incognito = await core.call("receipt.get", { message_id: message.id });
  expect(incognito.context).toMatchObject({ facts: [], preferences: { instructions: long } });
});

it("what of custom instructions is secret stays on this device, and both the owner and the receipt are told", async () => {
  const { core, rules } = await withModel();
  const text = "My wifi password is Seehund44! and I like short answers.";
  await core.call("preferences.set", { name: "instructions", value: text });
  expect(await core.call("preferences.instructions", {})).toEqual({ text, held: ["password"] });
  const { message } = await core.ask("Hello there");
  expect(rules()).toContain("short answers");
  expect(rules()).not.toContain("Seehund44");
  const receipt = await core.call("receipt.get", { message_id: message.id });
  expect(receipt.held).toEqual([{ id: "preferences.instructions", kinds: ["password"], is_asked: false }]);
  const { message: asked } = await core.ask("What is the password of the wifi?");
  const { held } = await core.call("receipt.get", { message_id: asked.id });
  expect(held).toContainEqual({ id: "preferences.instructions", kinds: ["password"], is_asked: true });

  const again = core.next("chat.ended");
  await core.call("chat.regenerate", { message_id: message.id, allow: ["preferences.instructions"] });
  await again;
  expect(rules()).toContain("Seehund44");
});

it("custom instructions that are too long are refused with their limit, and those before stay", async () => {
  const { core } = await withModel();
  await core.call("preferences.set", { name: "instructions", value: BRIEF });
  const value = "x".repeat(MAX_INSTRUCTIONS + 1);
  const refused = await core.core.call("preferences.set", { name: "instructions", value });
  expect(refused).toMatchObject({ ok: false, error: { code: "invalid_request", field: "value" } });
  expect(JSON.stringify(refused)).toContain(String(MAX_INSTRUCTIONS));
  expect((await core.call("preferences.instructions", {})).text).toBe(BRIEF);
});

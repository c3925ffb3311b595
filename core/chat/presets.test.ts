import { expect, it, onTestFinished } from "vitest";
import { startOpenAIServer } from "../../testing/openai-server.ts";
import { testCore } from "../../testing/test-core.ts";

const PIRATE = { name: "Pirate", icon: "🏴‍☠️", instructions: "Speak like a pirate.", temperature: 0.2, max_tokens: 300 };

async function withModel() {
  const server = await startOpenAIServer(() => "Aye.");
  onTestFinished(() => server.close());
  const core = await testCore();
  const remote = { backend: "openai", api_url: `${server.url}/v1`, api_key: "sk-test", model: "tiny-1" } as const;
  await core.call("settings.save", remote);
  const asked = () =>
    server.completions.at(-1) as unknown as Record<string, unknown> & { messages: { content: string }[] };
  const ask = async (text: string, more: { preset?: string; incognito?: boolean } = {}) => {
    const ended = core.next("chat.ended");
    await core.call("chat.send", { session_id: null, text, ...more });
    return (await ended).message;
  };
  return { core, server, asked, ask, rules: () => String(asked().messages[0]?.content) };
}

it("a chat is asked as its preset says, from each question on that it is chosen for, and its receipt has the text under a hash", async () => {
  const { core, asked, ask, rules } = await withModel();
  await core.call("preferences.set", { name: "instructions", value: "Use metric units." });
  const { id } = await core.call("presets.add", PIRATE);
  const message = await ask("Hello", { preset: id });
  expect(rules().indexOf("Use metric units.")).toBeLessThan(rules().indexOf("Speak like a pirate."));
  expect(asked()).toMatchObject({ temperature: 0.2, max_tokens: 300 });
  const receipt = await core.call("receipt.get", { message_id: message.id });
  expect(receipt.preset).toMatchObject({
    id,
    name: "Pirate",
    text: "Speak like a pirate.",
    temperature: 0.2,
    memory: "all",
  });
  expect(receipt.preset?.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  // The context is the same with and without a preset: its text is no memory.
  expect(receipt.context?.preferences).toEqual({ instructions: "Use metric units." });

  await core.call("sessions.usePreset", { session_id: message.session_id, preset: null });
  const after = await core.ask("And now?", message.session_id);
  expect(rules()).not.toContain("pirate");
  expect(asked()).not.toHaveProperty("temperature");
  expect((await core.call("receipt.get", { message_id: after.message.id })).preset).toBeNull();
});

it("a regenerated answer and an incognito chat are asked as the preset says, too", async () => {
  const { core, ask, rules } = await withModel();
  const { id } = await core.call("presets.add", PIRATE);
  const message = await ask("Hello", { preset: id });
  expect((await core.call("sessions.fork", { message_id: message.id })).preset).toBe(id);
  const again = core.next("chat.ended");
  await core.call("chat.regenerate", { message_id: message.id });
  await again;
  expect(rules()).toContain("pirate");
  const secret = await ask("Psst", { preset: id, incognito: true });
  expect(rules()).toContain("pirate");
  const { preset } = await core.call("receipt.get", { message_id: secret.id });
  expect(preset).toMatchObject({ name: "Pirate", text: PIRATE.instructions });
});

it("asked again with the same context, a question is asked as its receipt says, though the preset is another one or gone", async () => {
  const { core, asked, ask, rules } = await withModel();
  const { id } = await core.call("presets.add", PIRATE);
  const message = await ask("Hello", { preset: id });
  const other = await core.call("presets.add", { ...PIRATE, name: "Poet", instructions: "Speak in rhymes." });
  await core.call("sessions.usePreset", { session_id: message.session_id, preset: other.id });
  await core.call("presets.delete", { id });
  const again = core.next("chat.ended");
  await core.call("chat.regenerate", { message_id: message.id, same_context: true });
  await again;
  expect(rules()).toContain("pirate");
  expect(rules()).not.toContain("rhymes");
  expect(asked()).toMatchObject({ temperature: 0.2, max_tokens: 300 });
});

it("a preset that takes no memory along sends none, and what is said is learned all the same", async () => {
  const { core, asked, ask } = await withModel();
  await core.ask("I live in Lisbon");
  const { id } = await core.call("presets.add", { name: "Bare", memory: "none", tools: [] });
  const message = await ask("Where do I live? My name is Ana", { preset: id });
  expect(JSON.stringify(asked())).not.toContain("Lisbon");
  expect(asked()).not.toHaveProperty("tools");
  const receipt = await core.call("receipt.get", { message_id: message.id });
  expect(receipt.context).toMatchObject({ profile: { name: null }, facts: [] });
  expect(receipt.preset).toMatchObject({ memory: "none", tools: [], text: null, hash: null });
  const { facts } = await core.call("facts.list", {});
  expect(facts.map(({ value }) => value)).toContain("Ana");
});

it("a preset may call only the tools that it names", async () => {
  const { core, asked, ask } = await withModel();
  const { id } = await core.call("presets.add", { name: "Clock", tools: ["calculator"] });
  await ask("How much?", { preset: id });
  const tools = (asked().tools ?? []) as { function: { name: string } }[];
  expect(tools.map((tool) => tool.function.name)).toEqual(["calculator"]);
});

it("a chat takes its preset's model, and gives it back when it gets another preset, unless it was chosen by hand", async () => {
  const { core, asked, ask } = await withModel();
  const { id } = await core.call("presets.add", { name: "Big", model: "big-9" });
  const other = await core.call("presets.add", { name: "Plain" });
  const { session_id } = await ask("Hello");
  expect(await core.call("sessions.usePreset", { session_id, preset: id })).toMatchObject({ model: "big-9" });
  await core.ask("And now?", session_id);
  expect(asked().model).toBe("big-9");
  expect(await core.call("sessions.usePreset", { session_id, preset: other.id })).toMatchObject({ model: null });
  await core.call("sessions.use", { session_id, backend: null, model: "mine-1" });
  expect(await core.call("sessions.usePreset", { session_id, preset: null })).toMatchObject({ model: "mine-1" });
});

it("a deleted preset asks for nothing more, and is its chat's own again once that is undone", async () => {
  const { core, ask, rules } = await withModel();
  const first = await core.call("presets.add", { name: "First" });
  const { id } = await core.call("presets.add", PIRATE);
  const message = await ask("Hello", { preset: id });
  const gone = await core.call("presets.delete", { id });
  await core.ask("Still there?", message.session_id);
  expect(rules()).not.toContain("pirate");
  const receipt = await core.call("receipt.get", { message_id: message.id });
  expect(receipt.preset).toMatchObject({ name: null, text: PIRATE.instructions });
  await core.call("presets.restore", { preset: gone });
  await core.ask("And now?", message.session_id);
  expect(rules()).toContain("pirate");
  const { presets } = await core.call("presets.order", { ids: [id, first.id] });
  expect(presets.map(({ name }) => name)).toEqual(["Pirate", "First"]);
});

it("a preset's own key is none that the bar, another preset or all typing has, and stays on its computer", async () => {
  const core = await testCore();
  const first = await core.call("presets.add", { name: "First", shortcut: "Ctrl+Alt+F" });
  const refused = async (shortcut: string) => {
    const result = await core.core.call("presets.add", { name: "Second", shortcut });
    return result.ok ? "taken" : result.error.phrase?.key;
  };
  expect(await refused("Alt+Ctrl+F")).toBe("presets.key_taken");
  expect(await refused("Shift+Alt+Space")).toBe("presets.key_of_bar");
  expect(await refused("F")).toBe("settings.bare_key");
  expect(await refused("Ctrl+Alt+G")).toBe("taken");
  // Its own key is no other's.
  expect((await core.call("presets.change", { id: first.id, change: { shortcut: "Ctrl+Alt+F" } })).shortcut).toBe(
    "Ctrl+Alt+F",
  );
  const { text } = await core.call("presets.export", {});
  expect(text).not.toContain("Ctrl+Alt");
  const entry = { name: "Third", shortcut: "Ctrl+Alt+H" };
  const file = JSON.stringify({ format: "floatbar-presets", version: 1, presets: [entry] });
  const { presets } = await core.call("presets.import", { text: file, chosen: [0] });
  expect(presets.at(-1)).toMatchObject({ name: "Third", shortcut: null });
});

it("a preset that is brought back has no key that another one has by now", async () => {
  const core = await testCore();
  const [a, b] = [
    await core.call("presets.add", { name: "A" }),
    await core.call("presets.add", { name: "B", shortcut: "Control+Shift+F8" }),
  ];
  const gone = await core.call("presets.delete", { id: b.id });
  expect(await core.call("presets.restore", { preset: gone })).toMatchObject({ shortcut: "Control+Shift+F8" });
  await core.call("presets.delete", { id: b.id });
  await core.call("presets.change", { id: a.id, change: { shortcut: "Shift+Ctrl+F8" } });
  expect(await core.call("presets.restore", { preset: gone })).toMatchObject({ name: "B", shortcut: null });
});

it("a file of more presets than there may be says so", async () => {
  const core = await testCore();
  const text = JSON.stringify({
    format: "floatbar-presets",
    version: 1,
    presets: Array.from({ length: 201 }, () => ({ name: "A" })),
  });
  const review = await core.core.call("presets.review", { text });
  expect(review).toMatchObject({ ok: false, error: { phrase: { key: "presets.full" } } });
});

it("the first presets are made once, and not again where they were deleted", async () => {
  const core = await testCore();
  const presets = [{ name: "Translate", instructions: "Translate it." }];
  const made = await core.call("presets.begin", { presets });
  expect(made.presets.map(({ name }) => name)).toEqual(["Translate"]);
  expect((await core.call("presets.begin", { presets })).presets).toHaveLength(1);
  await core.call("presets.delete", { id: made.presets[0]?.id ?? "" });
  expect((await core.call("presets.begin", { presets })).presets).toEqual([]);
});

it("presets go to a file and come back, those that are chosen, and those that are there already are told", async () => {
  const core = await testCore();
  await core.call("presets.add", PIRATE);
  const { text } = await core.call("presets.export", {});
  const other = await testCore();
  await other.call("presets.add", { name: "Mine" });
  expect((await other.call("presets.review", { text })).presets).toMatchObject([{ preset: PIRATE, is_known: false }]);
  await other.call("presets.import", { text, chosen: [] });
  const { presets } = await other.call("presets.import", { text, chosen: [0] });
  expect(presets.map(({ name }) => name)).toEqual(["Mine", "Pirate"]);
  expect((await other.call("presets.review", { text })).presets).toMatchObject([{ is_known: true }]);
  // What is one computer's own, its backend and its key, makes no other preset of it.
  await other.call("presets.add", { name: "Here", backend: "own", model: "m1", shortcut: "Ctrl+Alt+H" });
  const own = await other.call("presets.export", {});
  const { presets: again } = await other.call("presets.review", { text: own.text });
  expect(again.map(({ is_known }) => is_known)).toEqual([true, true, true]);
});

it("a preset of a file that cannot be read costs itself alone, and is named", async () => {
  const core = await testCore();
  const presets = [{ name: "Hot", temperature: 7 }, { name: "Fine" }, 5, { name: "Also fine" }];
  const text = JSON.stringify({ format: "floatbar-presets", version: 1, presets });
  const review = await core.call("presets.review", { text });
  expect(review.presets.map(({ preset }) => preset.name)).toEqual(["Fine", "Also fine"]);
  expect(review.unread).toMatchObject([
    { name: "Hot", field: "temperature", why: { key: "calls.too_large", params: { most: 2 } } },
    { name: "3", field: "" },
  ]);
  const taken = await core.call("presets.import", { text, chosen: [1] });
  expect(taken.presets.map(({ name }) => name)).toEqual(["Also fine"]);
});

it.each([
  ["{", "no JSON"],
  ['{"format":"floatbar-memory","version":1}', "no presets"],
  ['{"format":"floatbar-presets","version":9,"presets":[]}', "version 9"],
  ['{"format":"floatbar-presets","version":0,"presets":[]}', "no presets"],
  ['{"format":"floatbar-presets","version":1,"presets":[{"name":""},{"name":""}]}', "presets.0.name"],
  ['{"format":"floatbar-presets","version":1,"presets":[{"name":"A","temperature":7}]}', "presets.0.temperature"],
  [
    `{"format":"floatbar-presets","version":1,"presets":[{"name":"A","instructions":"${"x".repeat(8001)}"}]}`,
    "presets.0.instructions",
  ],
])("a file of presets that is none is refused with what is wrong: %.60s", async (text, words) => {
  const core = await testCore();
  for (const name of ["presets.review", "presets.import"] as const) {
    const refused = await core.core.call(name, name === "presets.review" ? { text } : { text, chosen: [0] });
    expect(refused).toMatchObject({ ok: false, error: { code: "invalid_request" } });
    expect(JSON.stringify(refused)).toContain(words);
  }
  expect((await core.call("presets.list", {})).presets).toEqual([]);
});

it("what of a preset's instructions is secret or private stays on this device, is told, and a key is in no file of presets", async () => {
  const { core, ask, rules } = await withModel();
  const instructions = "Our server key is ghp_A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8. I have HIV. Speak like a pirate.";
  const { id } = await core.call("presets.add", { ...PIRATE, instructions });
  expect((await core.call("presets.held", { instructions })).held).toEqual(["key", "health"]);
  expect((await core.call("presets.held", { instructions: PIRATE.instructions })).held).toEqual([]);
  const message = await ask("Hello", { preset: id });
  expect(rules()).toContain("[key held back]. [private matter held back]");
  expect(rules()).toContain("Speak like a pirate.");
  expect(rules()).not.toMatch(/ghp_|HIV/);
  const { held } = await core.call("receipt.get", { message_id: message.id });
  expect(held).toEqual([{ id: "preset.instructions", kinds: ["key", "health"], is_asked: false }]);
  const { text } = await core.call("presets.export", {});
  expect(text).toContain("Our server key is [key held back]. I have HIV. Speak like a pirate.");
  expect(text).not.toContain("ghp_");

  const again = core.next("chat.ended");
  await core.call("chat.regenerate", { message_id: message.id, allow: ["preset.instructions"] });
  await again;
  expect(rules()).toContain(instructions);
});

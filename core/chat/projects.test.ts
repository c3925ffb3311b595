import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { startOpenAIServer } from "../../testing/openai-server.ts";
import { tempDir } from "../../testing/temp-dir.ts";
import { type TestCore, testCore } from "../../testing/test-core.ts";
import { NotFoundError } from "../base/errors.ts";
import { createIdSource, systemRandom } from "../base/ids.ts";
import { Forgetting } from "../memory/forgetting.ts";
import { memoryTools } from "../tools/builtin/memory.ts";

/** A core with a model that only says "Fine.", and what it was sent last. */
async function withModel() {
  const server = await startOpenAIServer(() => "Fine.");
  onTestFinished(() => server.close());
  const core = await testCore();
  const remote = { backend: "openai", api_url: `${server.url}/v1`, api_key: "sk-test", model: "tiny-1" } as const;
  await core.call("settings.save", remote);
  const sent = () => JSON.stringify(server.completions.at(-1));
  return { core, server, sent };
}

/** A new chat with a question, in a project or in none. */
async function ask(core: TestCore, text: string, project: string | null = null) {
  const ended = core.next("chat.ended");
  await core.call("chat.send", { session_id: null, text, project });
  return (await ended).message;
}

const own = (core: TestCore, name = "Novel") => core.call("projects.add", { name, memory: "own" });
const values = async (core: TestCore) =>
  Object.fromEntries((await core.call("facts.list", {})).facts.map(({ value, project }) => [value, project?.name]));

it("what is learned in a project with a memory of its own goes into no other chat, and nothing from elsewhere goes in", async () => {
  const { core, sent } = await withModel();
  const novel = await own(core);
  const thesis = await own(core, "Thesis");
  await ask(core, "My name is Ana. I live in Lisbon. I love cardamom buns.");
  await ask(core, "My name is Zoltan. I live in Trondheim. I love smoked herring.", novel.id);
  expect(await values(core)).toMatchObject({ Ana: undefined, Lisbon: undefined, Zoltan: "Novel", Trondheim: "Novel" });

  const inside = await ask(core, "Where do I live, what is my name and what do I love?", novel.id);
  expect(sent()).toMatch(/Trondheim/);
  expect(sent()).not.toMatch(/Lisbon|cardamom|Ana\b/);
  const { context } = await core.call("receipt.get", { message_id: inside.id });
  expect(context?.profile.name).toBe("Zoltan");
  expect(JSON.stringify(context)).not.toMatch(/Lisbon|cardamom|"Ana"/);

  for (const project of [null, thesis.id]) {
    const outside = await ask(core, "Where do I live, what is my name and what do I love?", project);
    expect(sent()).not.toMatch(/Trondheim|herring|Zoltan/);
    const receipt = await core.call("receipt.get", { message_id: outside.id });
    expect(JSON.stringify(receipt)).not.toMatch(/Trondheim|herring|Zoltan/);
    expect(receipt.context?.profile.name).toBe(project === null ? "Ana" : null);
  }
  // "Everything" is everything that may be known there.
  await ask(core, "What do you know about me?", thesis.id);
  expect(sent()).not.toMatch(/Trondheim|Lisbon|herring|cardamom/);
});

it("a project without a memory of its own shares all that is remembered", async () => {
  const { core, sent } = await withModel();
  const { id } = await core.call("projects.add", { name: "Garden" });
  await ask(core, "I live in Lisbon.");
  await ask(core, "I grow quinces.", id);
  await ask(core, "Where do I live?", id);
  expect(sent()).toContain("Lisbon");
  await ask(core, "What do I grow?");
  expect(sent()).toContain("quinces");
});

it("the same said in two places is learned in both, and taken back or forgotten where it was said alone", async () => {
  const { core } = await withModel();
  const { id } = await own(core);
  await ask(core, "I live in Lisbon.");
  await ask(core, "I live in Lisbon.", id);
  const facts = async () =>
    (await core.call("facts.list", {})).facts.map(({ value, project }) => `${value}, ${project?.name ?? "everywhere"}`);
  expect((await facts()).toSorted()).toEqual(["Lisbon, Novel", "Lisbon, everywhere"]);
  expect((await core.call("facts.duplicates", {})).groups).toEqual([]);
  await ask(core, "Forget that I live in Lisbon.", id);
  expect(await facts()).toEqual(["Lisbon, everywhere"]);
  // Elsewhere another home takes the place of that one, and is asked about against nothing in the project.
  await ask(core, "I moved to Porto.", id);
  expect((await facts()).toSorted()).toEqual(["Lisbon, everywhere", "Porto, Novel"]);
  expect((await core.call("suggestions.list", {})).suggestions).toEqual([]);
});

it("models' tools find and keep what the chat's project may know, and programs outside see no project's own memory", async () => {
  const { core } = await withModel();
  const { id } = await own(core);
  await ask(core, "I live in Lisbon.");
  const inside = (await ask(core, "I live in Trondheim.", id)).session_id;
  const { services } = core.core;
  const context = { ...services, onFactsChanged: () => undefined, onSuggested: () => undefined };
  const { signal } = new AbortController();
  /** What a tool says that is called in a chat, or outside of every chat. */
  const use = async (name: string, input: object, chat?: string) =>
    memoryTools.find((tool) => tool.name === name)?.run(input, { ...context, chat }, signal);
  expect(await use("recall", { query: "live" }, inside)).toMatchObject({
    text: expect.stringMatching(/^(?!.*Lisbon).*Trondheim/s),
  });
  expect(await use("recall", { query: "live" })).toMatchObject({
    text: expect.stringMatching(/^(?!.*Trondheim).*Lisbon/s),
  });
  await use("remember", { category: "work", key: "employer", value: "Kelp & Co" }, inside);
  expect(await values(core)).toMatchObject({ "Kelp & Co": "Novel" });
  await use("forget", { query: "Lisbon" }, inside);
  await use("forget", { query: "Trondheim" });
  expect(await values(core)).toMatchObject({ Lisbon: undefined, Trondheim: "Novel" });
});

it("what was learned in a chat goes with it when it is moved, and the name that goes with every question follows", async () => {
  const { core, sent } = await withModel();
  const { id } = await own(core);
  const { session_id } = await ask(core, "My name is Ana. I live in Lisbon.");
  await core.call("sessions.move", { session_id, project: id });
  expect(await values(core)).toMatchObject({ Lisbon: "Novel", Ana: "Novel" });
  const outside = await ask(core, "Where do I live?");
  expect(sent()).not.toMatch(/Lisbon|Ana\b/);
  expect((await core.call("receipt.get", { message_id: outside.id })).context?.profile.name).toBeNull();

  await core.call("sessions.move", { session_id, project: null });
  const again = await ask(core, "Where do I live?");
  expect(sent()).toContain("Lisbon");
  expect((await core.call("receipt.get", { message_id: again.id })).context?.profile.name).toBe("Ana");
});

it("asked again with the same context, a chat that was moved sends nothing that it may not know by now", async () => {
  const { core, sent } = await withModel();
  const { id } = await own(core);
  await ask(core, "My name is Ana. I live in Lisbon.");
  const message = await ask(core, "Where do I live?");
  expect(sent()).toContain("Lisbon");
  await core.call("sessions.move", { session_id: message.session_id, project: id });
  const again = core.next("chat.ended");
  await core.call("chat.regenerate", { message_id: message.id, same_context: true });
  await again;
  expect(sent()).not.toMatch(/Lisbon|Ana\b/);
});

it("a project that begins to keep its memory to itself takes what its chats taught, and gives it back", async () => {
  const { core, sent } = await withModel();
  const { id } = await core.call("projects.add", { name: "Novel" });
  await ask(core, "I live in Lisbon.", id);
  expect((await core.call("projects.change", { id, change: { memory: "own" } })).facts).toBe(1);
  await ask(core, "Where do I live?");
  expect(sent()).not.toContain("Lisbon");
  expect((await core.call("projects.change", { id, change: { memory: "all" } })).facts).toBe(0);
  await ask(core, "Where do I live, again?");
  expect(sent()).toContain("Lisbon");
});

it("a fork stays in its project; a project's preset is that of its new chats and of those that had none", async () => {
  const { core } = await withModel();
  const preset = (await core.call("presets.add", { name: "Editor", model: "big-9" })).id;
  const other = (await core.call("presets.add", { name: "Poet" })).id;
  const { id } = await core.call("projects.add", { name: "Novel", preset });
  const plain = await ask(core, "Hello");
  expect(await core.call("sessions.move", { session_id: plain.session_id, project: id })).toMatchObject({
    project: id,
    preset,
    model: "big-9",
  });
  expect((await core.call("sessions.fork", { message_id: plain.id })).project).toBe(id);
  const chosen = await ask(core, "Hello");
  await core.call("sessions.usePreset", { session_id: chosen.session_id, preset: other });
  expect((await core.call("sessions.move", { session_id: chosen.session_id, project: id })).preset).toBe(other);
  const { sessions } = await core.call("sessions.list", { project: id });
  expect(sessions).toHaveLength(3);
  expect((await core.call("sessions.list", { project: null })).sessions).toEqual([]);
  const { hits } = await core.call("messages.search", { query: "Hello", project: null });
  expect(hits).toEqual([]);
});

/** A vault with a project of its own and a copy of it; what is left of both once the project is deleted. */
async function deleted(chats: "keep" | "delete") {
  const { core } = await withModel();
  const { id } = await own(core);
  const { session_id } = await ask(core, "My cat is called Bramblewick.", id);
  await ask(core, "I live in Lisbon.");
  const { name } = await core.call("backups.make", {});
  expect(await core.call("projects.delete", { id, chats })).toEqual({ chats: 1, facts: 1 });
  expect(await values(core)).toEqual({ Lisbon: undefined });
  return { core, session_id, files: [join(core.dataDir, "vault.db"), join(core.dataDir, "backups", name)] };
}

it("a deleted project's chats are kept as they were where its owner wants them, without what it alone knew", async () => {
  const { core, session_id } = await deleted("keep");
  const { session, messages } = await core.call("sessions.open", { session_id });
  expect(session.project).toBeNull();
  expect(messages[0]?.content).toBe("My cat is called Bramblewick.");
});

it("deleted with its chats, a project leaves no trace of what it alone knew, in the backups too", async () => {
  const { core, session_id, files } = await deleted("delete");
  expect((await core.call("sessions.list", {})).sessions.map(({ id }) => id)).not.toContain(session_id);
  await core.core.close();
  for (const file of files) expect(readFileSync(file).includes("Bramblewick")).toBe(false);
});

it("an export holds projects, and an import keeps to them what is theirs", async () => {
  const { core } = await withModel();
  const { id } = await own(core);
  await ask(core, "I live in Trondheim.", id);
  let text = "";
  for (let next: string | null = null, isFirst = true; isFirst || next !== null; isFirst = false) {
    const part: { text: string; next: string | null } = await core.call("memory.export", { format: "json", next });
    text += part.text;
    next = part.next;
  }
  const other = await testCore({ dataDir: tempDir() });
  await other.call("memory.import", { text });
  expect(await values(other)).toEqual({ Trondheim: "Novel" });
  expect((await other.call("projects.list", {})).projects).toMatchObject([
    { id, name: "Novel", memory: "own", chats: 1 },
  ]);
  const file = JSON.parse(text) as { projects: unknown };
  const third = await testCore({ dataDir: tempDir() });
  await third.call("memory.import", { text: JSON.stringify({ ...file, projects: [] }) });
  expect(await values(third)).toEqual({});
  expect((await third.call("sessions.list", {})).sessions[0]?.project).toBeNull();
});

it("what was forgotten in a project with a memory of its own is brought back there alone", async () => {
  const core = await testCore();
  const novel = await own(core);
  const inside = await ask(core, "I live in Trondheim.", novel.id);
  const outside = await ask(core, "I live in Lisbon.");
  let time = 0;
  const clock = { now: () => (time += 1) };
  const forgetting = new Forgetting(core.vault, { ids: createIdSource(clock, systemRandom), clock });
  for (const { id } of await core.vault.facts.live()) await forgetting.forget(id);
  const back = async (chat: string | null) => (await forgetting.restoreLast(chat)).map(({ value }) => value);
  expect(await back(null)).toEqual(["Lisbon"]);
  await expect(back(outside.session_id)).rejects.toThrow(NotFoundError);
  expect(await back(inside.session_id)).toEqual(["Trondheim"]);
});

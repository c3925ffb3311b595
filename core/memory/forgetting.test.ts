import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tempDir } from "../../testing/temp-dir.ts";
import { testCore } from "../../testing/test-core.ts";

/** A word that is nowhere else. */
const TOWN = "Quillebeuf";

/** Every byte below a folder. */
function bytesOf(dir: string): string {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join("\n")
    .toLowerCase();
}

describe("forgetting", () => {
  it("leaves no trace in the file, its log, its indexes and its backups, and can be undone", async () => {
    const dataDir = tempDir();
    const core = await testCore({ dataDir });
    const { learned, message } = await core.ask(`I live in ${TOWN}, by the river.`);
    await core.ask("Where do I live?", message.session_id);
    const { name } = await core.call("backups.make", {});
    // The restored vault is the same; the one it replaced is a copy more.
    await core.call("vault.restore", { name });
    expect(bytesOf(dataDir)).toContain(TOWN.toLowerCase());

    const id = learned[0]?.id ?? "";
    await core.call("facts.forget", { id });
    expect(bytesOf(dataDir)).not.toContain(TOWN.toLowerCase());
    expect(core.vault.integrity()).toBe("ok");
    const { messages } = await core.call("sessions.open", { session_id: message.session_id });
    expect(messages[0]?.content).toBe("I live in [forgotten], by the river.");

    await core.call("facts.restore", { id });
    expect((await core.call("facts.list", {})).facts.map(({ value }) => value)).toEqual([TOWN]);
    const back = await core.call("sessions.open", { session_id: message.session_id });
    expect(back.messages[0]?.content).toContain(TOWN);
    expect((await core.ask("Where do I live?")).message.content).toContain(TOWN);
  });

  it("leaves other messages that hold the same words alone", async () => {
    const core = await testCore();
    const first = await core.ask(`What is ${TOWN} known for?`);
    const { learned } = await core.ask(`I live in ${TOWN}`);
    await core.call("facts.forget", { id: learned[0]?.id ?? "" });
    const { messages } = await core.call("sessions.open", { session_id: first.message.session_id });
    expect(messages[0]?.content).toContain(TOWN);
  });

  it("does not learn again what was forgotten, not even after a restart, until its owner writes it", async () => {
    const dataDir = tempDir();
    const first = await testCore({ dataDir });
    const { learned } = await first.ask(`I live in ${TOWN}`);
    await first.call("facts.forget", { id: learned[0]?.id ?? "" });
    await first.core.close();
    const second = await testCore({ dataDir });
    expect((await second.ask(`I live in ${TOWN.toUpperCase()}`)).learned).toEqual([]);
    await expect(second.call("facts.restore", { id: learned[0]?.id ?? "" })).rejects.toThrow(/for good/);
    await second.call("facts.add", { category: "location", key: "lives_in", value: TOWN });
    expect((await second.call("facts.list", {})).facts).toHaveLength(1);
  });

  it.each([
    [`I live in ${TOWN}`, `Forget that I live in ${TOWN}.`],
    ["My dog is called Rex", "please forget my dog's name"],
    ["I'm vegan.", "Forget that I am vegan"],
    ["I work at Lindqvist.", "Forget everything you know about Lindqvist."],
  ])("is done when the user asks for it: %s, %s", async (said, asked) => {
    const core = await testCore();
    expect((await core.ask(said)).learned).toHaveLength(1);
    const { forgotten } = await core.ask(asked);
    expect(forgotten).toHaveLength(1);
    expect((await core.call("facts.list", {})).facts).toEqual([]);
  });

  it.each([
    ["a bare word", "I live in Ghent.", "Forget Ghent. Suggest a beach instead."],
    ["a category", "I work at Lindqvist.", "Forget about work. What's a good film?"],
    ["a figure of speech", "I like pasta.", "Forget the pasta, I'll have soup."],
    ["many at once", "My wife's name is Ines. My dog is called Rex.", "Forget names."],
  ])("asks first where less could be meant: %s", async (_, said, asked) => {
    const core = await testCore();
    const { learned } = await core.ask(said);
    expect(learned).not.toEqual([]);
    const { forgotten, suggested, message } = await core.ask(asked);
    expect(forgotten).toEqual([]);
    expect(suggested.map(({ kind }) => kind)).toEqual(learned.map(() => "forget"));
    expect(new Set(suggested.map(({ fact }) => fact.id))).toEqual(new Set(learned.map(({ id }) => id)));
    expect((await core.call("facts.list", {})).facts).toHaveLength(learned.length);
    const { messages } = await core.call("sessions.open", { session_id: message.session_id });
    expect(messages[0]?.content).toBe(asked);
    for (const { id } of suggested) await core.call("suggestions.answer", { id, answer: "forget" });
    expect((await core.call("facts.list", {})).facts).toEqual([]);
    for (const { id } of learned) await core.call("facts.restore", { id });
    expect((await core.call("facts.list", {})).facts).toHaveLength(learned.length);
  });

  it("asks again about what was kept when it is asked for again", async () => {
    const core = await testCore();
    await core.ask("I like pasta.");
    const { suggested } = await core.ask("Forget the pasta.");
    await core.call("suggestions.answer", { id: suggested[0]?.id ?? "", answer: "no" });
    expect((await core.call("suggestions.list", {})).suggestions).toEqual([]);
    expect((await core.ask("Forget the pasta.")).suggested).toHaveLength(1);
  });

  it("forgets the name of its owner alone when it is asked to", async () => {
    const core = await testCore();
    await core.ask("My name is Odile. My wife's name is Ines.");
    await core.ask("Forget my name.");
    expect((await core.call("facts.list", {})).facts.map(({ key }) => key)).toEqual(["wife's_name"]);
  });

  it("erases everything for good", async () => {
    const dataDir = tempDir();
    const core = await testCore({ dataDir });
    await core.ask(`I live in ${TOWN}`);
    await core.vault.backups.make();
    expect(await core.core.call("memory.erase", { confirm: "yes" })).toMatchObject({ ok: false });
    const { learned } = await core.ask("I love olives");
    await core.call("facts.forget", { id: learned[0]?.id ?? "" });
    await core.call("memory.erase", { confirm: "erase" });
    expect(await core.core.call("facts.restore", { id: learned[0]?.id ?? "" })).toMatchObject({ ok: false });
    expect(bytesOf(dataDir)).not.toContain(TOWN.toLowerCase());
    expect((await core.call("sessions.list", {})).sessions).toEqual([]);
    expect((await core.ask(`I live in ${TOWN}`)).learned).toHaveLength(1);
  });
});

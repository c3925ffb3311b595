import { describe, expect, it } from "vitest";
import { testCore } from "../../../testing/test-core.ts";
import { extractFacts } from "./extract.ts";

const NOW = Date.parse("2026-11-21T10:00:00Z");
const read = (text: string) => extractFacts(text, NOW).map(({ category, key, value }) => `${category}.${key}=${value}`);

describe("extractFacts", () => {
  it.each([
    ["My name is Ana and I live in Lisbon", ["identity.name=Ana", "location.lives_in=Lisbon"]],
    ["my name is ana", ["identity.name=ana"]],
    ["I live in Lisbon and work at Acme Corp", ["location.lives_in=Lisbon", "work.works_at=Acme Corp"]],
    [
      "I work at the Ocean Institute and my dog is called Rex",
      ["work.works_at=Ocean Institute", "pets.dog's_name=Rex"],
    ],
    ["Actually, I moved to Porto last year.", ["location.lives_in=Porto"]],
    ["I’m from São Paulo", ["location.comes_from=São Paulo"]],
    ["I really love spicy food, but I hate cilantro", ["taste.likes=spicy food", "taste.dislikes=cilantro"]],
    ["My wife's name is Maria.", ["family.wife's_name=Maria"]],
    ["We have a dog named Rex", ["pets.dog's_name=Rex"]],
    ["My favourite colour is dark green because it is calm", ["taste.favourite_colour=dark green"]],
    ["I'm a software engineer at Acme", ["work.works_as=software engineer"]],
    ["Hi! I'm vegan.", ["food.diet=vegan"]],
    ["I was born on 3 May 1990", ["identity.birthday=3 May 1990"]],
    ["Please remember that the key is under the mat.", ["note.remember=the key is under the mat"]],
    ["Remember that I live in Berlin now", ["location.lives_in=Berlin"]],
  ])("reads %j", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    "Where do I live?",
    "If I lived in Paris I would be happy",
    "Imagine I live in Rome",
    'He said "I live in Rome" and laughed',
    "> I live in Rome\nwhat does that mean",
    "```\nconst text = 'My name is Bo';\n```",
    "Maria lives in Rome",
    "I live in fear",
    "I like it",
    "I'd like a coffee",
    "I'm a bit tired",
    "I'm Portuguese",
    "Translate: my name is",
    "I wish I lived in Paris",
    "What if I work at Acme",
  ])("reads nothing from %j", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("learning", () => {
  const facts = async (core: Awaited<ReturnType<typeof testCore>>) =>
    (await core.call("facts.list", {})).facts.map(({ key, value }) => `${key}=${value}`).toSorted();

  it("adds what was said, with the message it came from", async () => {
    const core = await testCore();
    const { learned, message } = await core.ask("I live in Lisbon");
    expect(learned).toHaveLength(1);
    expect(learned[0]?.source).toMatchObject({ session_id: message.session_id, excerpt: "I live in Lisbon" });
  });

  it("takes the same fact again as a confirmation", async () => {
    const core = await testCore();
    await core.ask("I live in Lisbon");
    const [before] = (await core.call("facts.list", {})).facts;
    await core.ask("as you know, I live in LISBON");
    const after = (await core.call("facts.list", {})).facts;
    expect(after).toHaveLength(1);
    expect(after[0]?.confidence).toBeGreaterThan(before?.confidence ?? 1);
  });

  it("puts a contradicting fact in the place of the old one, which stays as history", async () => {
    const core = await testCore();
    await core.ask("I live in Lisbon");
    await core.ask("I moved to Porto");
    expect(await facts(core)).toEqual(["lives_in=Porto"]);
    const { learned } = await core.ask("My name is Ana");
    const [lisbon] = await core.core.services.vault.facts.withKey("location", "lives_in");
    expect(lisbon?.value).toBe("Porto");
    expect(learned[0]?.value).toBe("Ana");
  });

  it("brings the old fact back when the new one is undone", async () => {
    const core = await testCore();
    await core.ask("I live in Lisbon");
    const { learned } = await core.ask("We moved to Porto");
    await core.call("facts.forget", { id: learned[0]?.id ?? "" });
    expect(await facts(core)).toEqual(["lives_in=Lisbon"]);
  });

  it("keeps several likes beside each other", async () => {
    const core = await testCore();
    await core.ask("I love olives");
    await core.ask("I love bread");
    expect(await facts(core)).toEqual(["likes=bread", "likes=olives"]);
  });

  it("does not learn again what was forgotten", async () => {
    const core = await testCore();
    const { learned } = await core.ask("I live in Lisbon");
    await core.call("facts.forget", { id: learned[0]?.id ?? "" });
    expect((await core.ask("I live in lisbon")).learned).toEqual([]);
    expect(await facts(core)).toEqual([]);
  });

  it("keeps the profile's name with the fact that holds it", async () => {
    const core = await testCore();
    const { learned } = await core.ask("My name is Ana");
    expect((await core.call("profile.get", {})).name).toBe("Ana");
    await core.call("facts.edit", { id: learned[0]?.id ?? "", value: "Anna" });
    expect((await core.call("profile.get", {})).name).toBe("Anna");
    await core.call("facts.forget", { id: learned[0]?.id ?? "" });
    expect((await core.call("profile.get", {})).name).toBeNull();
  });
});

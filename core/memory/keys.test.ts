import { describe, expect, it } from "vitest";
import { knownName } from "./keys.ts";
import { reconcile } from "./learn/reconcile.ts";

const named = (category: string, key: string, value = "Value") => {
  const name = knownName({ category, key, value });
  return `${name.category}.${name.key}`;
};

describe("knownName", () => {
  it.each([
    ["location", "city_of_residence", "location.lives_in"],
    ["identity", "Current City", "location.lives_in"],
    ["work", "company", "work.works_at"],
    ["identity", "occupation", "work.works_as"],
    ["identity", "preferred name", "identity.name"],
    ["identity", "dob", "identity.birthday"],
    ["family", "wife_name", "family.wife's_name"],
    ["family", "name of my mum", "family.mother's_name"],
    ["family", "married_to", "family.spouse's_name"],
    ["pets", "puppy_name", "pets.dog's_name"],
    ["hobby", "musical-instrument", "hobby.plays"],
    ["food", "allergies", "health.allergic_to"],
    ["identity", "mother tongue", "language.speaks"],
    ["possession", "vehicle", "possession.drives"],
  ])("brings %s.%s to %s", (category, key, known) => {
    expect(named(category, key)).toBe(known);
  });

  it.each([
    ["work", "city"],
    ["family", "birthday"],
    ["family", "age"],
    ["pets", "name"],
    ["identity", "last_name"],
    ["work", "previous_employer"],
    ["note", "note"],
    ["health", "diet"],
  ])("leaves %s.%s, which asks for something else, or would go out then", (category, key) => {
    expect(named(category, key)).toBe(`${category}.${key}`);
  });

  it("takes no description for a name", () => {
    expect(named("family", "wife", "a surgeon")).toBe("family.wife");
  });
});

describe("facts under other keys", () => {
  const fact = (category: string, key: string, value: string, single = false) => ({ category, key, value, single });

  it.each([
    [fact("location", "city", "Graz"), fact("location", "lives_in", "Graz")],
    [fact("hobby", "instrument", "the bassoon"), fact("hobby", "plays", "bassoon")],
    [fact("possession", "has", "a kiln in the shed"), fact("hobby", "does", "kiln in the shed")],
    [fact("family", "sister", "Ada"), fact("family", "sister's_name", "Ada")],
    [fact("hobby", "k7", "kiln in the shed"), fact("hobby", "k3", "kiln in the shed")],
  ])("are one where they say the same: %j", (said, known) => {
    expect(reconcile(said, [known])).toEqual({ means: "again", fact: known });
  });

  it.each([
    [fact("location", "born_in", "Graz", true), fact("location", "lives_in", "Graz")],
    [fact("pets", "cat's_name", "Ada", true), fact("family", "sister's_name", "Ada")],
    [fact("health", "allergic_to", "milk"), fact("taste", "dislikes", "milk")],
    [fact("work", "works_as", "nurse", true), fact("work", "former_job", "nurse")],
    [fact("health", "note", "two puffs of the blue inhaler"), fact("habit", "does", "two puffs of the blue inhaler")],
    [fact("location", "lives_in", "Ostend", true), fact("plan", "plans", "Ostend")],
  ])("are two where they say something else of the same: %j", (said, known) => {
    expect(reconcile(said, [known]).means).toBe("new");
  });

  it.each([
    [fact("location", "residence", "Linz", true), fact("location", "lives_in", "Graz")],
    [fact("work", "works_as", "florist", true), fact("identity", "profession", "nurse")],
    [fact("family", "spouse", "Radim", true), fact("family", "husband's_name", "Emil")],
  ])("do not go together where one has one value at a time: %j", (said, known) => {
    expect(reconcile(said, [known]).means).toBe("conflicts");
  });
});

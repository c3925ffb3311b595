import { describe, expect, it } from "vitest";
import { testCore } from "../../../testing/test-core.ts";
import { reconcile } from "./reconcile.ts";

const fact = (category: string, key: string, value: string, single = false) => ({ category, key, value, single });

describe("reconcile", () => {
  it.each([
    ["another key of taste", fact("taste", "prefers", "green"), fact("taste", "favourite_colour", "green")],
    ["the kind said with it", fact("taste", "likes", "the colour green"), fact("taste", "likes", "green")],
    [
      "other small words",
      fact("hobby", "does", "practising the harp daily"),
      fact("hobby", "does", "practise harp daily"),
    ],
  ])("takes the same in %s as said again", (_, said, known) => {
    expect(reconcile(said, [known])).toEqual({ means: "again", fact: known });
  });

  it("lets two sisters hold beside each other, and asks about a second wife unless something changed", () => {
    expect(
      reconcile(fact("family", "sister's_name", "Ida", true), [fact("family", "sister's_name", "Eva")]).means,
    ).toBe("new");
    expect(reconcile(fact("family", "wife's_name", "Ida", true), [fact("family", "wife's_name", "Eva")]).means).toBe(
      "conflicts",
    );
  });

  it("lets a taste take the place of its contrary and of nothing else", () => {
    const likes = fact("taste", "likes", "drinking tea");
    expect(reconcile(fact("taste", "dislikes", "tea"), [likes, fact("taste", "likes", "iced tea cakes")])).toEqual({
      means: "supersedes",
      facts: [likes],
    });
  });
});

describe("what is said later", () => {
  const facts = async (core: Awaited<ReturnType<typeof testCore>>) =>
    (await core.call("facts.list", {})).facts.map(({ key, value }) => `${key}=${value}`).toSorted();

  it("ends a taste that no longer holds, in other words too", async () => {
    const core = await testCore();
    await core.ask("I like drinking cocoa.");
    await core.ask("I do not like cocoa anymore, I like drinking milk now.");
    expect(await facts(core)).toEqual(["likes=drinking milk"]);
  });
});

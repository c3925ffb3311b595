import { expect, it } from "vitest";
import { steppingClock, testCore } from "../../testing/test-core.ts";

type Name = readonly [category: string, key: string, value: string];

/** Facts that say the same, and beside each list others that share words with them. */
const SAME: readonly (readonly Name[])[] = [
  [
    ["hobby", "plays", "harp"],
    ["hobby", "does", "play the harp"],
    ["hobby", "instrument", "the harp"],
  ],
  [
    ["location", "lives_in", "Graz"],
    ["location", "residence", "Graz"],
  ],
  [
    ["work", "works_as", "welder"],
    ["work", "occupation", "welder"],
  ],
  [
    ["pets", "cat's_name", "Mimi"],
    ["pets", "note", "have a cat named Mimi"],
  ],
  [
    ["possession", "drives", "Fiat Panda"],
    ["possession", "note", "drive a Fiat Panda"],
  ],
];
const APART: readonly Name[] = [
  ["family", "sister's_name", "Mimi"],
  ["family", "aunt's_name", "Graz"],
  ["note", "note", "my cat Mimi hates the vacuum cleaner"],
  ["hobby", "note", "teach the harp"],
  ["location", "born_in", "Graz"],
  ["possession", "note", "sold a Fiat Panda"],
  ["health", "note", "harp"],
];

const ALL = [...SAME.flat(), ...APART];

it.each([
  ["in this order", ALL],
  ["in the opposite one", ALL.toReversed()],
  ["with the others first", [...APART, ...SAME.flat()]],
])("finds what says the same under other keys and in sentences, and nothing that says more: %s", async (_, facts) => {
  // Of equal weight, the one with the lower id comes first.
  const core = await testCore({ clock: steppingClock() });
  for (const [category, key, value] of facts) await core.call("facts.add", { category, key, value });
  const { groups } = await core.call("facts.duplicates", {});
  const sorted = (all: readonly (readonly Name[])[]) =>
    all.map((group) => group.map(String).toSorted().join(" | ")).toSorted();
  expect(sorted(groups.map((group) => group.map(({ category, key, value }): Name => [category, key, value])))).toEqual(
    sorted(SAME),
  );
});

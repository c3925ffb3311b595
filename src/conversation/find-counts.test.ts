import { describe, expect, it } from "vitest";
import { countIn, hitsOf, step } from "./find-counts.ts";

describe("the hits of a chat", () => {
  const hits = hitsOf(
    ["a", "b", "c"],
    new Map([
      ["a", 1],
      ["c", 2],
    ]),
  );

  it("are all that its messages have, in their order", () => {
    expect(hits).toEqual([
      { id: "a", nth: 0 },
      { id: "c", nth: 0 },
      { id: "c", nth: 1 },
    ]);
  });

  it("follow each other in a circle, both ways", () => {
    expect(step(hits, { id: "c", nth: 1 }, 1)).toEqual({ id: "a", nth: 0 });
    expect(step(hits, { id: "a", nth: 0 }, -1)).toEqual({ id: "c", nth: 1 });
    expect(step(hits, { id: "a", nth: 0 }, 1)).toEqual({ id: "c", nth: 0 });
    expect(step([], null, 1)).toBeNull();
  });
});

it.each([
  ["The **big** one", "big one", 1],
  ["See [the paper](https://example.com/paper) on paper", "paper", 2],
  ["# Paper\n> paper", "PAPER", 2],
  ["```ts\nlet found = 1;\n```", "ts", 0],
  ["Café, cafe", "cafe", 2],
  ["かがみ", "か", 1],
  ["aaa", "aa", 1],
  ["anything", "  ", 0],
])("counts what is drawn of %j where it is not drawn: %j", (markdown, query, count) => {
  expect(countIn(markdown, query)).toBe(count);
});

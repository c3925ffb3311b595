import { expect, it } from "vitest";
import { fitting } from "./request-size.ts";

const tools = (server: string, count: number, chars: number) =>
  Array.from({ length: count }, (_, at) => ({ server, chars, name: `${server}${at}` }));

it("takes all, in their order, where there is room", () => {
  const all = [...tools("a", 3, 10), ...tools("b", 3, 10)];
  expect(fitting(all, 60)).toEqual({ taken: all, leftOut: new Map() });
});

it("a server without end takes nothing from the others, and gets what they leave", () => {
  const all = [...tools("flood", 5000, 10), ...tools("small", 2, 10), ...tools("middle", 4, 10)];
  const { taken, leftOut } = fitting(all, 100);
  expect(taken.filter(({ server }) => server !== "flood")).toHaveLength(6);
  expect(taken.filter(({ server }) => server === "flood").map(({ name }) => name)).toEqual([
    "flood0",
    "flood1",
    "flood2",
    "flood3",
  ]);
  expect(leftOut).toEqual(new Map([["flood", 4996]]));
});

it("a tool that alone is too large is left out, and those after it are not", () => {
  const all = [{ server: "a", chars: 500 }, ...tools("a", 2, 10)];
  const { taken, leftOut } = fitting(all, 100);
  expect(taken).toHaveLength(2);
  expect(leftOut).toEqual(new Map([["a", 1]]));
});

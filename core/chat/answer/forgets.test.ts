import { expect, it } from "vitest";
import type { LiveAnswer } from "./live-answer.ts";
import { mayForget } from "./forgets.ts";

it.each([
  [{ given: undefined, isReplay: false }, true],
  [{ given: {}, isReplay: true }, true],
  // What another vault knows is not this one's to forget.
  [{ given: {}, isReplay: false }, false],
])("whether a request to forget is obeyed for %j: %s", (answer, expected) => {
  expect(mayForget(answer as Pick<LiveAnswer, "given" | "isReplay">)).toBe(expected);
});

import { describe, expect, it } from "vitest";
import { systemClock } from "../../base/clock.ts";
import { LiveAnswer, type Overrides } from "./live-answer.ts";
import { goesOn, howToResume, resumingOf } from "./resuming.ts";

const answer = (overrides: Overrides) =>
  new LiveAnswer({
    sessionId: "s1",
    messageId: "m1",
    position: 1,
    streamId: "st1",
    clock: systemClock,
    question: { id: "q1", content: "?" },
    overrides,
  });

const wanted = (tries?: number) => resumingOf({ resumes: true, tries }, false);

describe("an answer that goes on by itself", () => {
  it("says so only where somebody wants it", () => {
    for (const overrides of [undefined, {}, { resumes: false }, { resumes: undefined }])
      expect(howToResume({ resumes: resumingOf(overrides, false) })).toBeUndefined();
    expect(howToResume({ resumes: wanted() })).toMatchObject({ tries: 0, isGiven: false, wishes: {} });
    expect(howToResume({ resumes: resumingOf({ resumes: true }, true) })).toMatchObject({ isGiven: true });
  });

  it("keeps what was asked for with the question, and not what held for that one time", () => {
    const lasting = {
      model: "m",
      maxTokens: 9,
      temperature: 0.5,
      effort: "low",
      tools: ["a"],
      isApproved: true,
      instructions: "Be short.",
      recalls: false,
      by: "me",
    } as const;
    const resumes = resumingOf({ ...lasting, resumes: true, allow: ["f1"], isWhole: true, undoIn: "st0" }, false);
    expect(howToResume({ resumes })?.wishes).toEqual(lasting);
  });

  it("waits twice as long each time, a minute at most, and gives up after ten times", () => {
    const waits = Array.from({ length: 11 }, (_, tries) => howToResume({ resumes: wanted(tries) })?.waitMs);
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000, 60_000, undefined]);
  });

  it.each([
    ["it was cut off", { resumes: true }, "interrupted", null, true],
    ["a fault that passes ended it", { resumes: true }, "failed", { retryable: true }, true],
    ["a fault that stays ended it", { resumes: true }, "failed", { retryable: false }, false],
    ["it came to its end", { resumes: true }, "complete", null, false],
    ["its user ended it", { resumes: true }, "cancelled", null, false],
    ["nobody wants it", {}, "interrupted", null, false],
    ["it is the last time", { resumes: true, tries: 9 }, "interrupted", null, true],
    ["it was tried often enough", { resumes: true, tries: 10 }, "interrupted", null, false],
  ] as const)("where %s", (_why, overrides, state, error, expected) => {
    expect(goesOn(answer(overrides), state, error)).toBe(expected);
  });
});

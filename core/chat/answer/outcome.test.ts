import { describe, expect, it } from "vitest";
import { BackendError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { FinishReason } from "../../protocol.ts";
import { attemptAfter, FIRST_ATTEMPT } from "./attempt.ts";
import { endingOf, isShown, nothingSaid, type Outcome } from "./outcome.ts";

const ended = (finishReason: FinishReason): Outcome => ({ kind: "ended", said: { ...nothingSaid(), finishReason } });
const failed = (error: unknown, { hasText = false, hasArrived = false } = {}): Outcome => ({
  kind: "failed",
  error,
  hasText,
  said: { ...nothingSaid(), hasArrived },
});
const fault = (code: ConstructorParameters<typeof BackendError>[0]) => new BackendError(code, "It failed.");

describe("how an answer ends", () => {
  it.each([
    ["stop", "complete"],
    ["length", "complete"],
    ["cancelled", "cancelled"],
    ["paused", "interrupted"],
    ["error", "interrupted"],
  ] as const)("at its own end with %s is %s", (reason, state) => {
    expect(endingOf(ended(reason))).toEqual({ state, finishReason: reason, error: null });
  });

  it("told to stop is no failure, by whomever", () => {
    const said = nothingSaid();
    expect(endingOf({ kind: "stopped", by: "cancelled", said })).toEqual({
      state: "cancelled",
      finishReason: "cancelled",
      error: null,
    });
    expect(endingOf({ kind: "stopped", by: "interrupted", said })).toMatchObject({
      state: "interrupted",
      finishReason: "error",
      error: null,
      // Readers of the stream are told why it ends.
      told: { code: "interrupted", retryable: true },
    });
  });

  it("by a fault has failed, or is interrupted where there is text to go on from", () => {
    expect(endingOf(failed(fault("timeout")))).toMatchObject({ state: "failed", error: { code: "timeout" } });
    expect(endingOf(failed(fault("timeout"), { hasText: true }))).toMatchObject({
      state: "interrupted",
      finishReason: "error",
      error: { code: "timeout" },
    });
  });
});

describe("what a backend says besides", () => {
  it("is kept for the end, and only what people are to see goes on", () => {
    const said = nothingSaid();
    const usage = { type: "usage", input_tokens: 3, output_tokens: 4 } as const;
    expect(isShown(usage, said)).toBe(true);
    expect(isShown({ type: "metadata", used_facts: ["f1"] }, said)).toBe(false);
    expect(isShown({ type: "metadata", context_hash: "h" }, said)).toBe(false);
    expect(said).toMatchObject({ usedFacts: ["f1"], contextHash: "h" });
    expect(isShown({ type: "done", finish_reason: "length" }, said)).toBe(false);
    expect(said.finishReason).toBe("length");
    expect(isShown({ type: "thinking", step: "Hm" }, said)).toBe(true);
  });
});

describe("the next attempt", () => {
  const candidates = ["One", "Two"].map((name) => ({ name })) as unknown as Parameters<typeof attemptAfter>[2];
  const sent = { history: 101, context: 55, documents: 1000 };
  const after = (outcome: Outcome, attempt = FIRST_ATTEMPT, size = sent) =>
    attemptAfter(attempt, { outcome, size: () => size }, candidates);

  it.each(["unreachable", "timeout", "provider_unavailable", "rate_limited", "unauthorized", "bad_response"] as const)(
    "asks the next backend after %s, and says so",
    (code) => {
      expect(after(failed(fault(code)))).toEqual({
        at: 1,
        limits: undefined,
        times: 0,
        note: phrase("answer.next_backend", { name: "One", next: "Two" }),
      });
    },
  );

  it("asks the same again with less of what was too long, at last with what the question has itself", () => {
    const again = after(failed(fault("context_too_long")));
    expect(again).toMatchObject({ at: 0, limits: { history: 40, context: 22, documents: 400 } });
    expect(again?.note).toEqual(phrase("answer.shrunk"));
    const last = after(failed(fault("context_too_long")), again, { history: 40, context: 60, documents: 400 });
    expect(last).toMatchObject({ at: 0, limits: { history: 0, context: 0, documents: 160 } });
    expect(after(failed(fault("context_too_long")), last)).toBeUndefined();
    const alone = { history: 0, context: 3, documents: 0 };
    expect(after(failed(fault("context_too_long")), FIRST_ATTEMPT, alone)).toBeUndefined();
  });

  it("asks with less of what was too large only where something went along", () => {
    expect(after(failed(fault("too_large")))).toMatchObject({ limits: { history: 40, context: 22, documents: 400 } });
    const alone = { history: 0, context: 0, documents: 0 };
    expect(after(failed(fault("too_large")), FIRST_ATTEMPT, alone)).toBeUndefined();
  });

  it("is not made after what another would do no better, after the last, or once something arrived", () => {
    expect(after(failed(fault("content_filtered")))).toBeUndefined();
    expect(after(failed(fault("timeout")), { ...FIRST_ATTEMPT, at: 1 })).toBeUndefined();
    expect(after(failed(fault("timeout"), { hasArrived: true }))).toBeUndefined();
    expect(after(failed(new Error("ours")))).toBeUndefined();
    expect(after(ended("stop"))).toBeUndefined();
    expect(after({ kind: "stopped", by: "cancelled", said: nothingSaid() })).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import type { Candidate } from "../../backends/pool.ts";
import { BackendError, type BackendErrorCode } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import { type Attempt, attemptAfter, attemptElsewhere, FIRST_ATTEMPT } from "./attempt.ts";
import { nothingSaid, type Outcome } from "./outcome.ts";
import type { Size } from "./room.ts";

const NOBODY = { name: "first", model: "m1", elsewhere: async () => undefined } as unknown as Candidate;
const SECOND = { ...NOBODY, name: "second" };

function failed(code: BackendErrorCode, { status = 0, hasArrived = false } = {}): Outcome {
  const error = new BackendError(code, phrase("backend.refused", { host: "h", status }));
  return { kind: "failed", error, hasText: false, said: { ...nothingSaid(), hasArrived } };
}

function after(outcome: Outcome, size: Size, attempt: Attempt = FIRST_ATTEMPT, candidates = [NOBODY, SECOND]) {
  return attemptAfter(attempt, { outcome, size: () => size }, candidates);
}

const FULL: Size = { history: 1000, context: 500, documents: 250 };

describe("after a try that failed", () => {
  it("asks the next backend where this one may be down, and says so", () => {
    expect(after(failed("unreachable"), FULL)).toEqual({
      at: 1,
      limits: undefined,
      times: 0,
      note: phrase("answer.next_backend", { name: "first", next: "second" }),
    });
  });

  it.each(["content_filtered", "invalid_request", "not_found"] as const)("asks nobody else after %s", (code) => {
    expect(after(failed(code), FULL)).toBeUndefined();
  });

  it("asks nobody else where words have arrived, where there is nobody, or where it was stopped", () => {
    expect(after(failed("unreachable", { hasArrived: true }), FULL)).toBeUndefined();
    expect(after(failed("unreachable"), FULL, FIRST_ATTEMPT, [NOBODY])).toBeUndefined();
    expect(after({ kind: "stopped", by: "cancelled", said: nothingSaid() }, FULL)).toBeUndefined();
    expect(after({ kind: "ended", said: nothingSaid() }, FULL)).toBeUndefined();
    const ours = { kind: "failed", error: new Error("ours"), hasText: false, said: nothingSaid() } as const;
    expect(after(ours, FULL)).toBeUndefined();
  });

  it.each(["context_too_long", "too_large"] as const)("asks the same one with two fifths after %s", (code) => {
    const outcome = failed(code);
    expect(after(outcome, FULL)).toEqual({
      at: 0,
      limits: { history: 400, context: 200, documents: 100 },
      times: 1,
      refused: { total: 1750, error: outcome.kind === "failed" ? outcome.error : undefined },
      note: phrase("answer.shrunk"),
    });
  });

  it("asks the last time with the question alone, and then no more", () => {
    const second = after(failed("context_too_long"), FULL);
    const third = after(failed("context_too_long"), FULL, second);
    expect(third).toMatchObject({ times: 2, limits: { history: 0, context: 0, documents: 100 } });
    expect(after(failed("context_too_long"), FULL, third)).toBeUndefined();
  });

  it("does not ask again where nothing can be left out: an empty context is nothing", () => {
    expect(after(failed("too_large"), { history: 0, context: 50, documents: 0 })).toBeUndefined();
    expect(after(failed("too_large"), { history: 0, context: 51, documents: 0 })).toMatchObject({ times: 1 });
    expect(after(failed("too_large"), { history: 1, context: 0, documents: 0 })).toMatchObject({ times: 1 });
  });
});

describe("where nobody of a backend's kind answers at its address", () => {
  const found = { name: "found", model: "theirs" } as unknown as Candidate;
  const near = { ...NOBODY, elsewhere: async () => found } as unknown as Candidate;
  const look = (outcome: Outcome, candidates: Candidate[], at = 0) =>
    attemptElsewhere({ ...FIRST_ATTEMPT, at }, { outcome }, candidates, new AbortController().signal);

  it.each([
    ["not_found", 404],
    ["bad_response", 200],
    ["invalid_request", 405],
  ] as const)("whoever is near takes its place after %s (%i), with the model that was chosen", async (code, status) => {
    const candidates = [near, SECOND];
    expect(await look(failed(code, { status }), candidates)).toEqual(FIRST_ATTEMPT);
    expect(candidates).toEqual([{ name: "found", model: "m1" }, SECOND]);
  });

  it("the try is over where it failed otherwise, words arrived, or nobody is near", async () => {
    const candidates = [near];
    for (const outcome of [
      failed("unreachable", { status: 503 }),
      failed("not_found", { hasArrived: true }),
      { kind: "ended", said: nothingSaid() } as const,
    ])
      expect(await look(outcome, candidates)).toBeUndefined();
    expect(await look(failed("not_found"), candidates, 1)).toBeUndefined();
    expect(candidates).toEqual([near]);
    expect(await look(failed("not_found"), [NOBODY])).toBeUndefined();
    const broken = { ...NOBODY, elsewhere: () => Promise.reject(new Error("no way")) } as unknown as Candidate;
    expect(await look(failed("not_found"), [broken])).toBeUndefined();
  });
});

import { expect, it } from "vitest";
import { testCore } from "../../testing/test-core.ts";
import { DEFAULT_DEADLINES, waitsOf, withPatience } from "./deadline.ts";

it("waits as long as its user says for an answer to begin, wherever the backend is, and as before where nothing is said", () => {
  expect(withPatience(DEFAULT_DEADLINES, 90)).toMatchObject({ firstByteMs: 90_000, localFirstByteMs: 90_000 });
  expect(withPatience(DEFAULT_DEADLINES, 90)).toMatchObject({ untilWordsMs: 90_000, idleMs: 90_000 });
  expect(withPatience(DEFAULT_DEADLINES, 5).idleMs).toBe(DEFAULT_DEADLINES.idleMs);
  expect(withPatience(DEFAULT_DEADLINES, null)).toEqual(DEFAULT_DEADLINES);
});

it("waits for a server on this machine as long between words as for the first, and elsewhere for the first word longer than for a sign", () => {
  const { firstByteMs, localFirstByteMs = 0, untilWordsMs = 0, idleMs } = DEFAULT_DEADLINES;
  expect(waitsOf(DEFAULT_DEADLINES, true)).toEqual({
    firstByteMs: localFirstByteMs,
    untilWordsMs: localFirstByteMs,
    idleMs: localFirstByteMs,
  });
  expect(waitsOf(DEFAULT_DEADLINES, false)).toEqual({ firstByteMs, untilWordsMs, idleMs });
  expect(untilWordsMs).toBeGreaterThan(firstByteMs);
});

it("takes no wait that is too short for any model, or too long for any user", async () => {
  const core = await testCore();
  for (const seconds of [0, 4, 3601, 7.5]) {
    await expect(core.call("settings.save", { patience_seconds: seconds })).rejects.toThrow("invalid_request");
  }
  await core.call("settings.save", { patience_seconds: 5 });
  expect((await core.call("settings.get", {})).patience_seconds).toMatchObject({ value: 5, default: null });
});

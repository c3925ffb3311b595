import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createToolDesk } from "./tool-desk.ts";

const never = () => new AbortController().signal;

describe("the desk where tools ask", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("takes five minutes of silence as a no, and no less", async () => {
    const said: string[] = [];
    const asked = createToolDesk(true)
      .ask("call-1", never())
      .then((decision) => said.push(decision));
    await vi.advanceTimersByTimeAsync(5 * 60_000 - 1);
    expect(said).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await asked;
    expect(said).toEqual(["deny"]);
  });

  it("allows nothing where nobody can be asked", async () => {
    const desk = createToolDesk(false);
    expect(desk.canAsk).toBe(false);
    expect(await desk.ask("call-1", never())).toBe("deny");
  });
});

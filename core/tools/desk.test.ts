import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Desk } from "./desk.ts";

const PATIENCE_MS = 1000;
const desk = (canAsk = true) => new Desk<string>({ canAsk, patienceMs: PATIENCE_MS, unanswered: "nothing" });
const never = () => new AbortController().signal;

describe("a desk", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("gives each question its own answer, also one that comes at the same moment", async () => {
    const own = desk();
    const [first, second] = [own.ask("a", never()), own.ask("b", never())];
    own.answer("b", "two");
    own.answer("a", "one");
    expect(await Promise.all([first, second])).toEqual(["one", "two"]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("takes silence as unanswered, once its patience is over and no sooner", async () => {
    const said: string[] = [];
    const asked = desk()
      .ask("a", never())
      .then((answer) => said.push(answer));
    await vi.advanceTimersByTimeAsync(PATIENCE_MS - 1);
    expect(said).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await asked;
    expect(said).toEqual(["nothing"]);
  });

  it("rejects with the reason when the answer is told to stop, and lets go of everything", async () => {
    const [own, controller] = [desk(), new AbortController()];
    const asked = own.ask("a", controller.signal);
    controller.abort("cancelled");
    await expect(asked).rejects.toBe("cancelled");
    expect(vi.getTimerCount()).toBe(0);
    await expect(own.ask("b", controller.signal)).rejects.toBe("cancelled");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("leaves no listener behind on a signal that goes on", async () => {
    const [own, controller] = [desk(), new AbortController()];
    const asked = own.ask("a", controller.signal);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(1);
    own.answer("a", "one");
    expect(await asked).toBe("one");
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });

  it("asks nobody where nobody is", async () => {
    const own = desk(false);
    expect(own.canAsk).toBe(false);
    const asked = own.ask("a", never());
    expect(vi.getTimerCount()).toBe(0);
    expect(await asked).toBe("nothing");
  });

  it("forgets a question that was answered: the same key can be asked again, and late answers do nothing", async () => {
    const own = desk();
    const first = own.ask("a", never());
    own.answer("a", "one");
    own.answer("a", "too late");
    expect(await first).toBe("one");
    own.answer("a", "for nobody");
    const second = own.ask("a", never());
    own.answer("a", "two");
    expect(await second).toBe("two");
  });
});

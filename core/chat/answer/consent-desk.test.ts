import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FactView } from "../../contract/contract.ts";
import { Emitter } from "../../contract/emitter.ts";
import { askConsent, createConsentDesk } from "./consent-desk.ts";

const facts = ["f1", "f2", "f3"].map((id) => ({ id }) as FactView);
const asking = (signal = new AbortController().signal) => ({ sessionId: "s", messageId: "m", signal });

/** A desk whose questions are heard, by how many facts they are about. */
function heardDesk(canAsk = true) {
  const emitter = new Emitter();
  const heard: number[] = [];
  emitter.subscribe((name, payload) => {
    if (name === "consent.asked") heard.push((payload as { facts: unknown[] }).facts.length);
  });
  return { consent: createConsentDesk(canAsk), emitter, heard };
}

describe("asking for consent", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("lets go what was allowed of what was asked about, and nothing else", async () => {
    const desk = heardDesk();
    const asked = askConsent(desk, asking(), facts);
    expect(desk.heard).toEqual([3]);
    desk.consent.answer("m", ["f3", "f1", "never asked about"]);
    expect(await asked).toEqual(["f1", "f3"]);
    expect(desk.heard).toEqual([3, 0]);
  });

  it("takes an answer that comes while the question is told of", async () => {
    const desk = heardDesk();
    desk.emitter.subscribe(() => desk.consent.answer("m", ["f2"]));
    expect(await askConsent(desk, asking(), facts)).toEqual(["f2"]);
  });

  it("takes a minute of silence as a no, and takes the question back", async () => {
    const desk = heardDesk();
    const asked = askConsent(desk, asking(), facts);
    await vi.advanceTimersByTimeAsync(59_999);
    expect(desk.heard).toEqual([3]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await asked).toEqual([]);
    expect(desk.heard).toEqual([3, 0]);
  });

  it("takes the question back when the answer is told to stop", async () => {
    const [desk, controller] = [heardDesk(), new AbortController()];
    const asked = askConsent(desk, asking(controller.signal), facts);
    controller.abort("cancelled");
    await expect(asked).rejects.toBe("cancelled");
    expect(desk.heard).toEqual([3, 0]);
    await expect(askConsent(desk, asking(controller.signal), facts)).rejects.toBe("cancelled");
    expect(desk.heard).toEqual([3, 0]);
  });

  it("asks nobody where nobody is, and allows nothing", async () => {
    const desk = heardDesk(false);
    expect(await askConsent(desk, asking(), facts)).toEqual([]);
    expect(desk.heard).toEqual([]);
  });
});

import { expect, it } from "vitest";
import { BackendError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { ChatEvent } from "../../protocol.ts";
import { inTurn } from "./in-turn.ts";

const refusal = (name: string) =>
  new BackendError("invalid_request", phrase("backend.not_found", { host: "h" }, `${name} is no chat model`));

/** Asks two models of which the first says this much before it is refused; what came, and what was thrown. */
async function asked(saysFirst: boolean, secondAnswers: boolean) {
  const names: string[] = [];
  const found: string[] = [];
  async function* asking(name: string): AsyncGenerator<ChatEvent> {
    names.push(name);
    yield { type: "stream_start", model: name };
    if (saysFirst || (name === "m2" && secondAnswers)) yield { type: "note", text: name };
    if (name === "m1" || !secondAnswers) throw refusal(name);
  }
  const events: ChatEvent["type"][] = [];
  const notes: (string | undefined)[] = [];
  let thrown: unknown;
  try {
    const turns = { asking, onFound: (name: string) => found.push(name), anew: async () => [] };
    for await (const event of inTurn(["m1", "m2"], turns)) {
      events.push(event.type);
      if (event.type === "note") notes.push(event.phrase?.key);
    }
  } catch (error) {
    thrown = error;
  }
  return { names, found, events, notes, theirs: thrown instanceof BackendError ? thrown.phrase.theirs : undefined };
}

it("a model that has said something is not followed by another", async () => {
  expect(await asked(true, true)).toMatchObject({ names: ["m1"], found: ["m1"], theirs: "m1 is no chat model" });
});

it("the one that answers in another's place is said, once and before its words", async () => {
  expect(await asked(false, true)).toEqual({
    names: ["m1", "m2"],
    found: ["m2"],
    events: ["stream_start", "stream_start", "note", "note"],
    notes: ["model.other_taken", undefined],
    theirs: undefined,
  });
});

it("where all are refused, the first refusal is told", async () => {
  expect(await asked(false, false)).toMatchObject({ names: ["m1", "m2"], found: [], theirs: "m1 is no chat model" });
});

/** Asks models of which each is refused with one of these errors; who was asked, and how often a list was read for it. */
async function refused(errors: readonly BackendError[], anew: readonly string[]) {
  const names: string[] = [];
  let reads = 0;
  // oxlint-disable-next-line require-yield -- It is refused before it says anything.
  async function* asking(name: string): AsyncGenerator<ChatEvent> {
    names.push(name);
    throw errors[names.length - 1] ?? new Error("too many");
  }
  const turns = { asking, onFound: () => undefined, anew: async () => (reads++, anew) };
  const events = inTurn(["m1", "m2"], turns);
  await events.next().catch(() => undefined);
  return { names, reads };
}

const gone = new BackendError("not_found", phrase("backend.not_found", { host: "h" }, "model not found"));

it("a list is read anew once for a question, however many of its models are gone", async () => {
  expect(await refused([gone, gone, gone], ["m3", "m4", "m5"])).toEqual({ names: ["m1", "m3", "m4", "m5"], reads: 1 });
});

it("what a server says of a model in an answer that is none may be of that model alone", async () => {
  const bad = new BackendError("bad_response", phrase("backend.not_found", { host: "h" }, "m1 has no chat template"));
  expect(await refused([bad, gone], [])).toEqual({ names: ["m1", "m2"], reads: 1 });
});

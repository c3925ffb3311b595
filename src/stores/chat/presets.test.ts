import { expect, it } from "vitest";
import { newPreset } from "../../../core/contract/presets.ts";
import { choiceWith } from "./presets.ts";

const asks = (backend: string | null, model: string | null) => ({
  id: "agent_1",
  position: 0,
  ...newPreset.parse({ name: "A", backend, model }),
});
const NONE = { backend: null, model: null };
const HAND = { backend: "second", model: "large" };
const known = new Set(["main", "second"]);

it("a chat that is not begun will be asked with the backend and model of its preset", () => {
  expect(choiceWith(HAND, undefined, asks("main", "tiny"), known)).toEqual({ backend: "main", model: "tiny" });
  expect(choiceWith(HAND, undefined, asks(null, "tiny"), known)).toEqual({ backend: null, model: "tiny" });
});

it("what only the preset before had brought goes with it, and what was chosen by hand stays", () => {
  const before = asks("second", "large");
  expect(choiceWith(HAND, before, undefined, known)).toEqual(NONE);
  expect(choiceWith(HAND, before, asks(null, null), known)).toEqual(NONE);
  expect(choiceWith(HAND, asks("main", "tiny"), undefined, known)).toEqual(HAND);
  expect(choiceWith(HAND, undefined, asks(null, null), known)).toEqual(HAND);
});

it("a backend that is gone is not asked for", () => {
  expect(choiceWith(NONE, undefined, asks("gone", "x"), known)).toEqual(NONE);
});

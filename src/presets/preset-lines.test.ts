import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { MAX_INSTRUCTIONS } from "../../core/base/limits.ts";
import { newPreset } from "../../core/contract/presets.ts";
import { LANGUAGES, speak } from "../text.ts";
import { firstPresets } from "./first-presets.ts";
import { ICONS } from "./icons.tsx";
import { linesOf, wishesOf } from "./preset-lines.ts";

beforeEach(() => {
  vi.stubGlobal("document", { documentElement: {} });
});
afterEach(async () => {
  // Other files speak English.
  await speak("en");
  vi.unstubAllGlobals();
});

const preset = (fields: object) => newPreset.parse({ name: "Pirate", ...fields });

it("what a preset asks for is said in a few words, and nothing of what it leaves to the model", () => {
  expect(wishesOf(preset({}))).toEqual([]);
  expect(
    wishesOf(preset({ temperature: 0.2, reasoning_effort: "low", max_tokens: 300, tools: [], memory: "none" })),
  ).toEqual([
    "temperature 0.2",
    "thinking: a little",
    "longest answer: 300 tokens",
    "no tools",
    "nothing remembered goes along",
  ]);
  expect(wishesOf(preset({ tools: ["time", "calculator"] }))).toEqual(["tools: time, calculator"]);
});

it("a file's presets are reviewed with all that each would tell the model, apart where two are called the same", () => {
  const lines = linesOf({
    unread: [],
    presets: [
      {
        preset: preset({
          instructions: `Speak like a pirate.${"\n".repeat(200)}Or not.`,
          model: "tiny-1",
          temperature: 1,
        }),
        is_known: false,
      },
      { preset: preset({ name: "Known" }), is_known: true },
      { preset: preset({}), is_known: false },
    ],
  });
  expect(lines).toEqual([
    {
      id: "Pirate",
      at: 0,
      kind: "instruction",
      is_risky: true,
      from: null,
      to: "Model: tiny-1, temperature 1\n\nSpeak like a pirate.\n⏎ × 200\nOr not.",
    },
    { id: "Pirate (2)", at: 2, kind: "instruction", is_risky: true, from: null, to: null },
  ]);
});

it.each(LANGUAGES.map(([language]) => language))(
  "six presets are there from the first start in %s",
  async (language) => {
    await speak(language);
    const presets = firstPresets().map((first) => newPreset.parse(first));
    expect(new Set(presets.map(({ name }) => name)).size).toBe(6);
    for (const { icon, instructions } of presets) {
      expect(ICONS).toHaveProperty([icon ?? ""]);
      expect(instructions.length).toBeGreaterThan(20);
      expect(instructions.length).toBeLessThan(MAX_INSTRUCTIONS);
    }
  },
);

import { describe, expect, it } from "vitest";
import type { PresetView } from "../../core/contract/contract.ts";
import { contentOf } from "./editing.ts";
import { mentionAt, mentioned, withoutMention } from "./mention.ts";
import { moved } from "./order.ts";

const named = (name: string): PresetView => ({
  id: `agent_${name}`,
  name,
  icon: null,
  instructions: "",
  backend: null,
  model: null,
  temperature: null,
  reasoning_effort: null,
  max_tokens: null,
  tools: null,
  memory: "all",
  shortcut: null,
  position: 0,
});
/** The mention at the end of a text. */
const end = (text: string) => mentionAt(text, text.length);

describe("an @ in what is written", () => {
  it.each([
    ["@", 0, ""],
    ["@tra", 0, "tra"],
    ["Bonjour @Fix gr", 8, "Fix gr"],
    ["one\n@é", 4, "é"],
    ["＠翻", 0, "翻"],
  ])("is a mention where it begins a word: %s", (text, from, query) => {
    expect(end(text)).toEqual({ from, query });
  });

  it.each(["", "ana@example.com", "it costs 3 @ 5", "@one\ntwo", `@${"x".repeat(101)}`])("is none in: %s", (text) => {
    expect(end(text)).toBeNull();
  });

  it("is what stands before the caret, and the text keeps the rest", () => {
    const text = "@tra Bonjour";
    const mention = mentionAt(text, 4);
    expect(mention).toEqual({ from: 0, query: "tra" });
    expect(withoutMention(text, mention ?? { from: 0, query: "" }, 4)).toEqual({ text: "Bonjour", at: 0 });
    expect(withoutMention("see @x here", { from: 4, query: "x" }, 6)).toEqual({ text: "see here", at: 4 });
    expect(withoutMention("see @x", { from: 4, query: "x" }, 6)).toEqual({ text: "see ", at: 4 });
  });
});

describe("the presets that fit a mention", () => {
  const presets = ["Summarise", "Fix grammar", "Ergänzen", "My grammar"].map(named);
  const fitting = (query: string) => mentioned(presets, query).map(({ name }) => name);

  it("are all of them before anything is written", () => {
    expect(fitting("")).toHaveLength(4);
  });

  it("have a word that begins so, those first whose name does, whatever the case and accents", () => {
    expect(fitting("GR")).toEqual(["Fix grammar", "My grammar"]);
    expect(fitting("my gr")).toEqual(["My grammar"]);
    expect(fitting("erganz")).toEqual(["Ergänzen"]);
    expect(fitting("rammar")).toEqual([]);
  });
});

it("moves one thing and keeps the others in their order", () => {
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
});

it("says what a preset says without its id and place", () => {
  expect(contentOf(named("A"))).not.toHaveProperty("id");
  expect(contentOf(named("A"))).toMatchObject({ name: "A", memory: "all" });
});

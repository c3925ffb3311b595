import { expect, it, onTestFinished } from "vitest";
import { type Command, commandOfKey } from "./command.ts";

const COMMANDS: readonly Command[] = [
  { group: "Bar", name: "Larger text", keys: "Mod+=", run: () => undefined },
  { group: "Bar", name: "Smaller text", keys: "Mod+-", run: () => undefined },
  { group: "Chat", name: "Find in this chat", keys: "Mod+F", run: () => undefined },
  { group: "Panels", name: "Settings", keys: "Mod+,", run: () => undefined },
];
type Held = "ctrlKey" | "metaKey" | "shiftKey" | "altKey";
const pressed = (key: string, ...held: Held[]) => at("", key, ...held);
/** The key at a place of the keyboard, by its name on a US one. */
const at = (code: string, key: string, ...held: Held[]) => {
  const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  const event = { ...none, ...Object.fromEntries(held.map((name) => [name, true])), key, code } as KeyboardEvent;
  return commandOfKey(COMMANDS, event)?.name;
};

it("text is larger by = and by +, wherever a keyboard has them", () => {
  expect(pressed("=", "ctrlKey")).toBe("Larger text");
  expect(pressed("+", "ctrlKey")).toBe("Larger text");
  expect(pressed("+", "ctrlKey", "shiftKey")).toBe("Larger text");
  expect(pressed("-", "metaKey")).toBe("Smaller text");
});

it("a letter wants its own keys and no others", () => {
  expect(pressed("f", "ctrlKey")).toBe("Find in this chat");
  expect(pressed("F", "ctrlKey", "shiftKey")).toBeUndefined();
  expect(pressed("f", "ctrlKey", "altKey")).toBeUndefined();
  expect(pressed("f")).toBeUndefined();
});

it.each([
  ["Russian", "а", "б"],
  ["Arabic", "ب", "و"],
  ["Hebrew", "כ", "ת"],
  ["Greek", "φ", ","],
  ["Korean", "ㄹ", ","],
])(
  "where a %s layout has no Latin letters, a key is known by its place, signs as well as letters",
  (_, onF, onComma) => {
    onTestFinished(() => void pressed("a"));
    expect(at("KeyF", onF, "ctrlKey")).toBe("Find in this chat");
    expect(at("Comma", onComma, "ctrlKey")).toBe("Settings");
    expect(at("KeyF", onF)).toBeUndefined();
  },
);

it("where a layout has Latin letters, a key is the one that it has there, wherever that is", () => {
  // French, Turkish, Dvorak, German.
  for (const [code, key] of [
    ["KeyF", "a"],
    ["KeyF", "ş"],
    ["KeyF", "u"],
    ["Comma", "ö"],
    ["Comma", ";"],
  ] as const)
    expect(at(code, key, "ctrlKey")).toBeUndefined();
  expect(at("KeyY", "f", "ctrlKey")).toBe("Find in this chat");
  expect(at("KeyM", ",", "ctrlKey")).toBe("Settings");
});

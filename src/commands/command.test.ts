import { expect, it } from "vitest";
import { type Command, commandOfKey } from "./command.ts";

const COMMANDS: readonly Command[] = [
  { group: "Bar", name: "Larger text", keys: "Mod+=", run: () => undefined },
  { group: "Bar", name: "Smaller text", keys: "Mod+-", run: () => undefined },
  { group: "Chat", name: "Find in this chat", keys: "Mod+F", run: () => undefined },
];
const pressed = (key: string, ...held: ("ctrlKey" | "metaKey" | "shiftKey" | "altKey")[]) => {
  const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  const event = { ...none, ...Object.fromEntries(held.map((name) => [name, true])), key } as KeyboardEvent;
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

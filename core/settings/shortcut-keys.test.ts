import { expect, it } from "vitest";
import { DEFAULTS } from "./settings-file.ts";
import { isBareKey, isCommonKey } from "./shortcut-keys.ts";

it.each(["A", "a", "Shift+A", "Space", "Return", "5", "Up", "Shift+Tab", "num1", "Plus", "é"])(
  "%s alone would be taken from all typing",
  (keys) => {
    expect(isBareKey(keys)).toBe(true);
  },
);

it.each([
  "",
  "F9",
  "Shift+F1",
  "Alt+A",
  "Ctrl+Shift+Space",
  "Super+K",
  "MediaPlayPause",
  "CmdOrCtrl+Plus",
  DEFAULTS.shortcut,
])("%s takes nothing from typing", (keys) => {
  expect(isBareKey(keys)).toBe(false);
});

it.each(["Ctrl+C", "control+v", "Cmd+Z", "CmdOrCtrl+A", "Alt+F4", "Command+Q", "Alt+Tab"])(
  "%s means something in every program",
  (keys) => {
    expect(isCommonKey(keys)).toBe(true);
  },
);

it.each(["Ctrl+Shift+C", "Ctrl+K", "Alt+C", "F4", "Super+K", DEFAULTS.shortcut])("%s is free for this", (keys) => {
  expect(isCommonKey(keys)).toBe(false);
});

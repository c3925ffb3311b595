import { afterEach, beforeEach, expect, it } from "vitest";
import { BrowserWindowDouble, globalShortcut, state } from "./electron-double.ts";

const reset = () => {
  state.isReady = false;
  globalShortcut.registered.clear();
};
// The double is one for all tests of a process.
beforeEach(reset);
afterEach(reset);

it("refuses a window before the app is ready", () => {
  expect(() => new BrowserWindowDouble({ width: 1, height: 1 } as never)).toThrow("before app is ready");
});

it("says no to a key that the app has already", () => {
  state.isReady = true;
  expect(globalShortcut.register("Alt+W", () => undefined)).toBe(true);
  expect(globalShortcut.register("Alt+W", () => undefined)).toBe(false);
});

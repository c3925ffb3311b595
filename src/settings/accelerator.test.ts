import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { acceleratorOf, bindings, conflictsOf } from "./accelerator.ts";

const press = (part: Partial<Parameters<typeof acceleratorOf>[0]>) =>
  acceleratorOf({ key: "", code: "", ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...part });

beforeAll(() => {
  vi.stubGlobal("navigator", { platform: "Linux" });
});
// Other files read more of it.
afterAll(() => {
  vi.unstubAllGlobals();
});

describe("a recorded shortcut", () => {
  it.each([
    [{ ctrlKey: true, shiftKey: true, code: "Space", key: " " }, "Ctrl+Shift+Space"],
    [{ metaKey: true, code: "KeyK", key: "k" }, "Super+K"],
    // The key beside Tab has an A on a French keyboard.
    [{ ctrlKey: true, code: "KeyQ", key: "a" }, "Ctrl+A"],
    // Alt writes signs on a Mac, and a Russian layout has no Latin letter.
    [{ altKey: true, code: "KeyF", key: "ƒ" }, "Alt+F"],
    [{ ctrlKey: true, code: "KeyF", key: "а" }, "Ctrl+F"],
    [{ ctrlKey: true, code: "Digit2", key: "2" }, "Ctrl+2"],
    [{ code: "F9", key: "F9" }, "F9"],
    [{ altKey: true, code: "ArrowUp", key: "ArrowUp" }, "Alt+Up"],
  ])("of %j is %s", (keys, text) => {
    expect(press(keys)).toEqual({ text, isComplete: true });
  });

  it.each([
    [{ ctrlKey: true, code: "ControlLeft", key: "Control" }],
    [{ code: "KeyA", key: "a" }],
    [{ shiftKey: true, code: "KeyA", key: "A" }],
    [{ ctrlKey: true, code: "AudioVolumeUp", key: "AudioVolumeUp" }],
  ])("is not whole by %j", (keys) => {
    expect(press(keys).isComplete).toBe(false);
  });

  it("is known to be taken by the system, per system", () => {
    expect(conflictsOf("CommandOrControl+Space", "darwin")).toEqual(["Spotlight"]);
    expect(conflictsOf("Alt+Space", "win32")).toEqual(["the window menu"]);
    expect(conflictsOf("CommandOrControl+Shift+Space", "linux")).toEqual(["code editors"]);
    for (const platform of ["darwin", "win32", "linux"]) expect(conflictsOf("Alt+Shift+Space", platform)).toEqual([]);
  });

  it("is told to each desktop in its own words", () => {
    const all = Object.fromEntries(bindings("floatbar --toggle", "CommandOrControl+Shift+Space"));
    expect(all.GNOME).toContain("binding '<Primary><Shift>space'");
    expect(all.GNOME).toContain("command 'floatbar --toggle'");
    expect(all.Hyprland).toBe("bind = CTRL SHIFT, space, exec, floatbar --toggle");
    expect(all.Sway).toBe("bindsym Ctrl+Shift+space exec floatbar --toggle");
  });
});

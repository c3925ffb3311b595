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
    // French M, Dvorak S and comma, Colemak O, Turkish i.
    [{ ctrlKey: true, altKey: true, code: "Semicolon", key: "m" }, "Ctrl+Alt+M"],
    [{ ctrlKey: true, code: "Semicolon", key: "s" }, "Ctrl+S"],
    [{ ctrlKey: true, code: "KeyW", key: "," }, "Ctrl+,"],
    [{ ctrlKey: true, code: "Semicolon", key: "o" }, "Ctrl+O"],
    [{ ctrlKey: true, code: "Quote", key: "i" }, "Ctrl+I"],
    // Shift turns signs into others, and a Russian layout has none at this place.
    [{ ctrlKey: true, shiftKey: true, code: "Semicolon", key: ":" }, "Ctrl+Shift+;"],
    [{ ctrlKey: true, code: "Semicolon", key: "ж" }, "Ctrl+;"],
    [{ ctrlKey: true, shiftKey: true, code: "Digit2", key: "@" }, "Ctrl+Shift+2"],
  ])("of %j is %s", (keys, text) => {
    expect(press(keys)).toEqual({ text, isComplete: true });
  });

  it.each([
    [{ ctrlKey: true, code: "ControlLeft", key: "Control" }],
    [{ code: "KeyA", key: "a" }],
    [{ shiftKey: true, code: "KeyA", key: "A" }],
    [{ ctrlKey: true, code: "AudioVolumeUp", key: "AudioVolumeUp" }],
    // German ö and ß, Turkish ş and ı, Swedish å, a French question mark: Electron has no name for these keys.
    [{ ctrlKey: true, code: "Semicolon", key: "ö" }],
    [{ ctrlKey: true, code: "Minus", key: "ß" }],
    [{ ctrlKey: true, code: "Semicolon", key: "ş" }],
    [{ ctrlKey: true, code: "KeyI", key: "ı" }],
    [{ ctrlKey: true, code: "BracketLeft", key: "å" }],
    [{ ctrlKey: true, shiftKey: true, code: "KeyM", key: "?" }],
  ])("is not whole by %j", (keys) => {
    expect(press(keys).isComplete).toBe(false);
  });

  it("is known to be taken by the system, per system", () => {
    expect(conflictsOf("CommandOrControl+Space", "darwin")).toEqual(["Spotlight"]);
    expect(conflictsOf("Alt+Space", "win32")).toEqual(["the window menu"]);
    expect(conflictsOf("CommandOrControl+Shift+Space", "linux")).toEqual(["code editors"]);
    for (const platform of ["darwin", "win32", "linux"]) expect(conflictsOf("Alt+Shift+Space", platform)).toEqual([]);
  });

  it("is known to be dead where its modifiers, or it itself, switch the keyboard layout", () => {
    const of = (accelerator: string, ...keys: string[]) => conflictsOf(accelerator, "linux", keys);
    expect(of("Alt+Shift+Space", "Alt+Shift")).toEqual(["the keyboard layout"]);
    expect(of("Ctrl+Alt+Shift+F", "Alt+Shift")).toEqual(["the keyboard layout"]);
    expect(of("Super+F1", "Alt+Shift")).toEqual([]);
    expect(of("Alt+Shift+Space", "Alt+Space", "Ctrl+Shift")).toEqual([]);
  });

  it("is told to each desktop in its own words", () => {
    const all = Object.fromEntries(bindings("floatbar --toggle", "CommandOrControl+Shift+Space"));
    expect(all.GNOME).toContain("binding '<Primary><Shift>space'");
    expect(all.GNOME).toContain("command 'floatbar --toggle'");
    expect(all.Hyprland).toBe("bind = CTRL SHIFT, space, exec, floatbar --toggle");
    expect(all.Sway).toBe("bindsym Ctrl+Shift+space exec floatbar --toggle");
  });
});

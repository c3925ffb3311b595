import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Insertion } from "../core/tools/x11/writer.ts";

const electron = await vi.hoisted(() => import("../testing/electron-double.ts"));
vi.mock("electron", () => electron);
const { putsBack } = await import("./put-back.ts");
const { Selection } = await import("./selection.ts");

const INSERTION: Insertion = { text: "the answer", selected: null, how: "replace" };

/** A machine whose programs answer so, and what it was asked to run. */
function machine(platform: NodeJS.Platform, answers: readonly (string | undefined)[]) {
  const ran: { program: string; args: readonly string[]; copied: string }[] = [];
  const left = [...answers];
  const run = async (program: string, args: readonly string[]) => {
    ran.push({ program, args, copied: electron.clipboard.copied });
    return left.shift();
  };
  const system = { platform, isWayland: false };
  return { system, ran, putsBack: putsBack(system, {}, run) };
}

beforeEach(async () => {
  electron.state.machine = electron.X11;
  electron.clipboard.clear();
  await electron.clipboard.write([
    new electron.ClipboardItem({
      "text/plain": "copied",
      "text/html": "<b>copied</b>",
      "image/png": new Blob(["png"]),
    }),
  ]);
});

/** What is on the clipboard, by its forms. */
async function copied() {
  const items = await electron.clipboard.read();
  const forms = items.flatMap((item) =>
    item.types.map(async (type) => [type, await (await item.getType(type)).text()]),
  );
  return Object.fromEntries(await Promise.all(forms)) as Record<string, string>;
}

const BEFORE = { "text/plain": "copied", "text/html": "<b>copied</b>", "image/png": "png" };

describe("putting an answer back", () => {
  it("pastes on a Mac by its own keys, and leaves on the clipboard what was there", async () => {
    const mac = machine("darwin", ["TextEdit\n", ""]);
    await mac.putsBack.write(undefined, INSERTION);
    expect(mac.ran.map(({ program, copied: text }) => [program, text])).toEqual([
      ["osascript", "the answer"],
      ["osascript", "the answer"],
    ]);
    expect(mac.ran[1]?.args).toContain('keystroke "v" using command down');
    expect(mac.ran[1]?.args).not.toContain("key code 124");
    expect(await copied()).toEqual(BEFORE);

    const left = machine("darwin", ["TextEdit\n", ""]);
    await left.putsBack.write(undefined, { ...INSERTION, selected: "שלום", how: "below" });
    expect(left.ran[1]?.args).toContain("key code 123");

    const below = machine("darwin", ["TextEdit\n", ""]);
    await below.putsBack.write(undefined, { ...INSERTION, how: "below" });
    expect(below.ran[1]?.args.indexOf("key code 124")).toBeLessThan(
      below.ran[1]?.args.indexOf('keystroke "v" using command down') ?? 0,
    );
  });

  it("pastes on Windows in one start of PowerShell, into which no text of the answer goes", async () => {
    const windows = machine("win32", ["done\r\n"]);
    await windows.putsBack.write(undefined, { ...INSERTION, how: "below" });
    const [ran] = windows.ran;
    expect(ran?.program).toBe("powershell.exe");
    expect(ran?.args.join(" ")).toContain("SendWait('{RIGHT}^v')");
    expect(JSON.stringify(windows.ran.map(({ args }) => args))).not.toContain("the answer");
    expect(await copied()).toEqual(BEFORE);
  });

  it.each([
    ["darwin", ["iTerm2\n"], "insert.terminal", 1],
    ["darwin", [undefined], "insert.no_permission", 1],
    ["darwin", ["Notes\n", undefined], "insert.no_permission", 2],
    ["win32", ["terminal\r\n"], "insert.terminal", 1],
    ["win32", [undefined], "insert.not_taken", 1],
    ["freebsd", [], "insert.nowhere", 0],
  ] as const)("says on %s, where programs say %j, that it cannot: %s", async (platform, answers, key, times) => {
    const { putsBack: writer, ran } = machine(platform, answers);
    await expect(writer.write(undefined, INSERTION)).rejects.toMatchObject({ code: "not_inserted", phrase: { key } });
    expect(ran).toHaveLength(times);
    expect(await copied()).toEqual(BEFORE);
  });

  it("is refused under Wayland, where no app may write into another, and without a screen", async () => {
    const wayland = putsBack({ platform: "linux", isWayland: true }, { DISPLAY: ":0" });
    await expect(wayland.write(undefined, INSERTION)).rejects.toMatchObject({ phrase: { key: "insert.wayland" } });
    const none = putsBack({ platform: "linux", isWayland: false }, {});
    expect(await none.place()).toBeUndefined();
    await expect(none.write(undefined, INSERTION)).rejects.toMatchObject({ phrase: { key: "insert.nowhere" } });
  });
});

describe("what is put back", () => {
  it.each([
    ["  Hello,\n", "replace", "\nBonjour,\n\n", "  Bonjour,\n"],
    ["Hello", "replace", "Bonjour\n", "Bonjour"],
    ["Hello", "below", "Bonjour", "\nBonjour"],
    ["Hello\n", "below", "Bonjour", "Bonjour\n"],
  ] as const)("has the white space around it that %j had, to %s", async (before, how, answer, written) => {
    electron.clipboard.selected = before;
    const insertions: Insertion[] = [];
    const writer = {
      place: async () => undefined,
      write: async (_place: unknown, one: Insertion) => void insertions.push(one),
    };
    const selection = new Selection({ platform: "linux", isWayland: false }, writer);
    await selection.look();
    selection.take();
    // What is selected by the time that the bar comes again is another matter.
    electron.clipboard.selected = "something else";
    await selection.look();
    await selection.putBack(answer, how);
    expect(insertions).toEqual([{ text: written, selected: before, how }]);
  });

  it("is put back one after the other, and in linear time however much white space there is", async () => {
    electron.clipboard.selected = `a${" ".repeat(90_000)}b`;
    const running: string[] = [];
    const writer = {
      place: async () => undefined,
      write: async (_place: unknown, { text }: Insertion) => {
        running.push(`begins ${text}`);
        await Promise.resolve();
        running.push(`ends ${text}`);
      },
    };
    const selection = new Selection({ platform: "linux", isWayland: false }, writer);
    await selection.look();
    selection.take();
    await Promise.all([selection.putBack("one", "replace"), selection.putBack("two", "replace")]);
    expect(running).toEqual(["begins one", "ends one", "begins two", "ends two"]);
  });

  it("is nothing, and not what was copied before, where more is selected than can be asked about", async () => {
    electron.clipboard.selected = "long ".repeat(300_000);
    const selection = new Selection(
      { platform: "linux", isWayland: false },
      { place: async () => undefined, write: async () => undefined },
    );
    expect(await selection.look()).toBeNull();
    expect(selection.take()).toBe("");
  });
});

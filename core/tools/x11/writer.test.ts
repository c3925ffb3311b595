import { spawn, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { installPackages } from "../../../testing/apt.ts";
import { must } from "../../../testing/must.ts";
import { ended, PROGRAM_ENV } from "../../../testing/programs.ts";
import { tempDir } from "../../../testing/temp-dir.ts";
import { startXServer, XProgram } from "../../../testing/x-server.ts";
import { isTerminal } from "../terminals.ts";
import { Keyboard } from "./keyboard.ts";
import { runsLeft } from "../../language/right-to-left.ts";
import { endOf } from "./end-of-selection.ts";
import { type Forms, Selections } from "./selections.ts";
import { XWriter } from "./writer.ts";
import { XConnection } from "./x-connection.ts";

const WORDS = "Hello world\nsecond line\n";
/** More than comes in one piece of any program's, and no text. */
const PICTURE = Buffer.alloc(3_000_000, "pixels");

/** A screen with somebody at it who has copied something. */
async function screen() {
  const { display } = await startXServer();
  const x = await XConnection.open(display);
  onTestFinished(() => x.close());
  const [keyboard, selections] = [new Keyboard(x), new Selections(x)];
  const image = await selections.atom("image/png");
  const forms: Forms = new Map([
    ...(await selections.formsOf("what was copied")),
    [image, { type: image, format: 8, data: PICTURE }],
  ]);
  await selections.hold("CLIPBOARD", forms);
  const writer = await XWriter.open(display);
  onTestFinished(() => writer.close());
  const copied = async () => {
    const all = await selections.all("CLIPBOARD");
    return { text: await selections.text("CLIPBOARD"), picture: all?.get(image)?.data.equals(PICTURE) };
  };
  const held = await selections.owner("CLIPBOARD");
  return { display, keyboard, selections, writer, copied, held };
}

type Screen = Awaited<ReturnType<typeof screen>>;

/** An editor on a file, with its first word selected, as a window manager shows it. */
async function editor({ display, keyboard, selections, writer }: Screen, words = WORDS) {
  const home = tempDir();
  const file = join(home, "letter.txt");
  writeFileSync(file, words);
  const env = {
    ...PROGRAM_ENV,
    DISPLAY: display,
    HOME: home,
    LANG: "C.UTF-8",
    NO_AT_BRIDGE: "1",
    GSETTINGS_BACKEND: "memory",
  };
  for (const [program, ...args] of [["openbox"], ["l3afpad", file]] as const) {
    const child = spawn(program, args, { env, stdio: "ignore" });
    onTestFinished(() => ended(child));
  }
  const selectFirst = async () => {
    await keyboard.press("home", ["control"]);
    await keyboard.press(runsLeft(words) ? "left" : "right", ["control", "shift"]);
    return selections.text("PRIMARY");
  };
  await expect.poll(async () => (await writer.place())?.program).toContain("l3afpad");
  await expect.poll(selectFirst).toBe(words.split(" ")[0]);
  const place = must(await writer.place());
  const saved = async () => {
    await keyboard.press("s", ["control"]);
    return readFileSync(file, "utf8");
  };
  return { place, saved };
}

const NEEDED = [
  ["Xvfb", "-help", "xvfb"],
  ["openbox", "--version", "openbox"],
  ["l3afpad", "--version", "l3afpad"],
  ["xclip", "-version", "xclip"],
] as const;

describe.skipIf(process.platform !== "linux")("text for a program on an X screen", () => {
  beforeAll(() => {
    const missing = NEEDED.flatMap(([program, arg, name]) => (spawnSync(program, [arg]).error ? [name] : []));
    if (missing.length > 0) installPackages(...missing);
  }, 300_000);

  it("takes the place of what is selected in an editor, whose undo takes it back; what was copied stays", async () => {
    const desk = await screen();
    const { place, saved } = await editor(desk);
    // As the bar does, something else has the focus meanwhile.
    await XProgram.open(desk.display);
    expect((await desk.writer.place())?.focus).not.toBe(place.focus);
    await desk.writer.write(place, { text: "Grüße 🎉,\nalte", selected: "Hello", how: "replace" });
    await expect.poll(saved).toBe("Grüße 🎉,\nalte world\nsecond line\n");
    expect(await desk.copied()).toEqual({ text: "what was copied", picture: true });
    await desk.keyboard.press("z", ["control"]);
    await expect.poll(saved).toBe(WORDS);
  });

  it("goes below what is selected, and nowhere once something else is", async () => {
    const desk = await screen();
    const { place, saved } = await editor(desk);
    await desk.writer.write(place, { text: "\nand below", selected: "Hello", how: "below" });
    await expect.poll(saved).toBe("Hello\nand below world\nsecond line\n");
    const late = desk.writer.write(place, { text: "lost", selected: "Hello", how: "replace" });
    await expect(late).rejects.toMatchObject({ code: "not_inserted", phrase: { key: "insert.changed" } });
    await expect.poll(saved).toBe("Hello\nand below world\nsecond line\n");
    expect(await desk.copied()).toEqual({ text: "what was copied", picture: true });
  });

  it("leaves a large picture that another program gives in pieces as it was", async () => {
    const desk = await screen();
    const { place, saved } = await editor(desk);
    const file = join(tempDir(), "picture.png");
    writeFileSync(file, PICTURE);
    const give = ["-quiet", "-selection", "clipboard", "-t", "image/png", file];
    const copier = spawn("xclip", give, { env: { ...PROGRAM_ENV, DISPLAY: desk.display }, stdio: "ignore" });
    onTestFinished(() => ended(copier));
    await expect.poll(() => desk.selections.owner("CLIPBOARD")).not.toBe(desk.held);
    await desk.writer.write(place, { text: "Salut", selected: "Hello", how: "replace" });
    await expect.poll(saved).toBe("Salut world\nsecond line\n");
    expect(await desk.copied()).toEqual({ text: undefined, picture: true });
  });

  it("goes below a text that runs to the left, and nowhere while the selection is another window's", async () => {
    const desk = await screen();
    const { place, saved } = await editor(desk, "مرحبا بالعالم\n");
    await desk.writer.write(place, { text: "\nوهنا", selected: "مرحبا", how: "below" });
    await expect.poll(saved).toBe("مرحبا\nوهنا بالعالم\n");
    const other = await editor(desk, "Salam world\n");
    const late = desk.writer.write(place, { text: "lost", selected: "Salam", how: "replace" });
    await expect(late).rejects.toMatchObject({ phrase: { key: "insert.changed" } });
    await expect.poll(other.saved).toBe("Salam world\n");
    const office = { ...place, program: "libreoffice libreoffice-writer" };
    const below = desk.writer.write(office, { text: "x", selected: "Salam", how: "below" });
    await expect(below).rejects.toMatchObject({ phrase: { key: "insert.end_unknown" } });
  });

  it("is not put into a program that does not take it, nor into a terminal, nor where none is any more", async () => {
    const desk = await screen();
    const program = await XProgram.open(desk.display);
    const place = must(await desk.writer.place());
    const insertion = { text: "rm -r *\n", selected: null, how: "replace" } as const;
    await expect(desk.writer.write(place, insertion)).rejects.toMatchObject({ phrase: { key: "insert.not_taken" } });
    expect(program.heard).toEqual(["control+v"]);
    const terminal = { ...place, program: "xterm xterm" };
    await expect(desk.writer.write(terminal, insertion)).rejects.toMatchObject({ phrase: { key: "insert.terminal" } });
    const gone = { ...place, focus: 0x7fffffff, window: 0x7fffffff };
    await expect(desk.writer.write(gone, insertion)).rejects.toMatchObject({ phrase: { key: "insert.nowhere" } });
    expect(program.heard).toEqual(["control+v"]);
    expect(await desk.copied()).toEqual({ text: "what was copied", picture: true });
  });
});

it.each(
  (
    "alacritty cascadia_hosting_window_class consolewindowclass foot ghostty guake hyper iterm2 kitty konsole mintty ptyxis rio " +
    "rxvt urxvt sakura st-256color tabby terminator terminology tilda tilix tmux warp wezterm xterm yakuake lxterm x.term"
  ).split(" "),
)("%s is a terminal", (program) => {
  expect(isTerminal(program)).toBe(true);
  expect(isTerminal(`org.example.${program}`)).toBe(true);
});

it.each(["scenario", "priority", "barefoot"])("%s is none", (program) => {
  expect(isTerminal(program)).toBe(false);
});

it.each([
  [null, "right"],
  ["Hello\nworld\n", "right"],
  ["مرحبا", "left"],
  ["שלום, 12", "left"],
  ["שלום\n", undefined],
  ["שלום world", undefined],
])("what is selected in %j ends to the %s", (selected, arrow) => {
  expect(endOf(selected)).toBe(arrow);
});

it.each([
  ["gnome-terminal-server gnome-terminal", true],
  ["st-256color st-256color", true],
  ["urxvt urxvt", true],
  ["consolewindowclass", true],
  ["iterm2", true],
  ["org.wezfurlong.wezterm", true],
  ["mousepad mousepad", false],
  ["notepad", false],
  ["firefox navigator", false],
  ["midterm-notes midterm-notes", false],
  ["", false],
])("%j is a terminal: %s", (program, expected) => {
  expect(isTerminal(program)).toBe(expected);
});

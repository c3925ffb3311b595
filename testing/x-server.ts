import { spawn, spawnSync } from "node:child_process";
import { eventMask, type XEvent } from "x11";
import { onTestFinished } from "vitest";
import { MODIFIERS } from "../core/tools/x11/keysyms.ts";
import { XConnection } from "../core/tools/x11/x-connection.ts";
import { installPackages } from "./apt.ts";
import { ended } from "./programs.ts";

/** Starts a screen that nobody looks at (Xvfb), gone after the test; where the program is missing, it is installed first. */
export async function startXServer(width = 800, height = 600): Promise<{ display: string; end: () => Promise<void> }> {
  if (spawnSync("Xvfb", ["-help"]).error) installPackages("xvfb");
  const args = ["-displayfd", "3", "-screen", "0", `${width}x${height}x24`, "-nolisten", "tcp"];
  const server = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  onTestFinished(() => ended(server));
  const display = await new Promise<string>((resolve, reject) => {
    let said = "";
    server.stdio[3]?.on("data", (data) => {
      said += String(data);
      if (said.endsWith("\n")) resolve(`:${said.trim()}`);
    });
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`Xvfb ended with ${code}. Install it (apt-get install xvfb).`)));
  });
  return { display, end: () => ended(server, "SIGKILL") };
}

/** A program on an X screen: a white window over all of it, which notes what keys and buttons do to it. */
export class XProgram {
  /** `press 1 at 20,30`, `a`, `control+s`, in their order. */
  readonly heard: string[] = [];
  readonly #x: XConnection;
  #rows: readonly (readonly number[])[] = [];

  private constructor(x: XConnection) {
    this.#x = x;
  }

  static async open(display: string): Promise<XProgram> {
    const x = await XConnection.open(display);
    onTestFinished(() => x.close());
    const program = new XProgram(x);
    await program.#show();
    return program;
  }

  /** The colour of one pixel of the screen, as 0xrrggbb. */
  async pixel(left: number, top: number): Promise<number> {
    const { client, root } = this.#x;
    const { data } = await this.#x.ask<{ data: Buffer }>((done) =>
      client.GetImage(2, root, left, top, 1, 1, 0xffffff, done),
    );
    return data.readUInt32LE(0) & 0xffffff;
  }

  /** Holds all of these keys at once for a moment, as a person at the keyboard does. */
  async press(...keysyms: number[]): Promise<void> {
    const { test, root } = this.#x;
    const codes = keysyms.map((keysym) => this.#codeOf(keysym));
    for (const code of codes) test.FakeInput(test.KeyPress, code, 0, root, 0, 0);
    for (const code of codes.toReversed()) test.FakeInput(test.KeyRelease, code, 0, root, 0, 0);
    await this.#x.settled();
  }

  /** Takes a key with Control and Alt away from everybody else, as a program with a shortcut does. */
  async grab(keysym: number): Promise<void> {
    this.#x.client.GrabKey(this.#x.root, 0, 4 | 8, this.#codeOf(keysym), 1, 1);
    await this.#x.settled();
  }

  #codeOf(keysym: number): number {
    return this.#rows.findIndex((row) => row.includes(keysym));
  }

  async #show(): Promise<void> {
    const { client, root, width, height } = this.#x;
    const window = client.AllocID();
    client.CreateWindow(window, root, 0, 0, width, height, 0, 0, 0, 0, {
      backgroundPixel: 0xffffff,
      overrideRedirect: true,
      eventMask: eventMask.KeyPress | eventMask.ButtonPress | eventMask.ButtonRelease | eventMask.Exposure,
    });
    client.MapWindow(window);
    client.SetInputFocus(window, 0);
    this.#rows = await this.#x.keysyms();
    client.on("event", (event: XEvent) => {
      // What keys write may change; whoever changes it gives programs a moment to learn of it.
      if (event.name === "MappingNotify") void this.#x.keysyms().then((rows) => (this.#rows = rows));
      else this.#hear(event);
    });
    await this.#x.settled();
  }

  #hear({ name, keycode = 0, x = 0, y = 0, buttons = 0 }: XEvent): void {
    if (name === "ButtonPress") this.heard.push(`press ${keycode} at ${x},${y}`);
    if (name === "ButtonRelease") this.heard.push(`release ${keycode} at ${x},${y}`);
    if (name !== "KeyPress") return;
    const keysym = this.#rows[keycode]?.[(buttons & 1) === 0 ? 0 : 1] ?? 0;
    if (Object.values<number>(MODIFIERS).includes(keysym)) return;
    const character = keysym === 0xff0d ? "\n" : String.fromCodePoint(keysym & 0xffffff);
    this.heard.push((buttons & 4) === 0 ? character : `control+${character}`);
  }
}

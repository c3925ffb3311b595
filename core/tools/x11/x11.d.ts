/** What is used of `x11`, which brings no types. Values are those of the X Window System protocol, version 11. */
declare module "x11" {
  import type { EventEmitter } from "node:events";

  export interface XEvent {
    name: string;
    /** Of a key, or the number of a button. */
    keycode?: number;
    /** Where the pointer is in the window. */
    x?: number;
    y?: number;
    /** Which modifiers and buttons were down before. */
    buttons?: number;
  }
  export interface XClient extends EventEmitter {
    AllocID(): number;
    CreateWindow(
      window: number,
      parent: number,
      x: number,
      y: number,
      width: number,
      height: number,
      border: number,
      depth: number,
      kind: number,
      visual: number,
      values: object,
    ): void;
    MapWindow(window: number): void;
    UnmapWindow(window: number): void;
    RaiseWindow(window: number): void;
    OpenFont(font: number, name: string): void;
    CreateGC(context: number, window: number, values: object): void;
    PolyText8(window: number, context: number, x: number, y: number, texts: string[]): void;
    GrabKey(window: number, owner: 0 | 1, modifiers: number, keycode: number, pointerMode: 1, keyboardMode: 1): void;
    UngrabKey(window: number, keycode: number, modifiers: number): void;
    ChangeKeyboardMapping(first: number, each: number, symbols: number[]): void;
    GetKeyboardMapping(first: number, count: number, done: (error: unknown, symbols: number[][]) => void): void;
    SetInputFocus(window: number, revertTo: number): void;
    GetInputFocus(done: (error: unknown, focus: unknown) => void): void;
    GetImage(
      format: 2,
      drawable: number,
      x: number,
      y: number,
      width: number,
      height: number,
      planes: number,
      done: (error: unknown, image: { data: Buffer }) => void,
    ): void;
    require(extension: "xtest", done: (error: Error | null, xtest: XTest) => void): void;
    terminate(): void;
  }
  export interface XTest {
    KeyPress: number;
    KeyRelease: number;
    ButtonPress: number;
    ButtonRelease: number;
    MotionNotify: number;
    FakeInput(type: number, keycode: number, time: number, window: number, x: number, y: number): void;
  }
  export interface XDisplay {
    client: XClient;
    screen: { root: number; pixel_width: number; pixel_height: number }[];
    min_keycode: number;
    max_keycode: number;
  }
  export const eventMask: Readonly<Record<"Exposure" | "KeyPress" | "ButtonPress" | "ButtonRelease", number>>;
  export function createClient(
    options: { display?: string },
    done: (error: Error | undefined, display: XDisplay) => void,
  ): XClient;
}

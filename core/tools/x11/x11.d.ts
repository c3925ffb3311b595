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
    /** Of a selection, or a property. */
    time?: number;
    requestor?: number;
    selection?: number;
    target?: number;
    property?: number;
    atom?: number;
    state?: number;
  }
  export interface XClient extends EventEmitter {
    atoms: Record<string, number>;
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
    GetInputFocus(done: (error: unknown, focus: { focus: number }) => void): void;
    InternAtom(isOnlyIfThere: boolean, name: string, done: (error: unknown, atom: number) => void): void;
    GetSelectionOwner(selection: number, done: (error: unknown, owner: number) => void): void;
    SetSelectionOwner(owner: number, selection: number, time?: number): void;
    ConvertSelection(requestor: number, selection: number, target: number, property: number, time: number): void;
    GetProperty(
      isDeleted: 0 | 1,
      window: number,
      property: number,
      type: number,
      offset: number,
      length: number,
      done: (error: unknown, value: { type: number; format: number; data: Buffer; bytesAfter: number }) => void,
    ): void;
    /** @param mode 0 replaces, 2 appends. */
    ChangeProperty(mode: 0 | 2, window: number, property: number, type: number, format: number, data: Buffer): void;
    SendEvent(window: number, propagates: 0, mask: number, event: { name: string } & Record<string, unknown>): void;
    SendClientMessage(root: number, window: number, type: number, format: 32, data: number[]): void;
    QueryTree(window: number, done: (error: unknown, tree: { parent: number }) => void): void;
    /** A bit for each key that is held. */
    QueryKeymap(done: (error: unknown, keys: Buffer) => void): void;
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
    /** The bits of an id that its program chooses; the others say whose it is. */
    resource_mask: number;
  }
  export const eventMask: Readonly<
    Record<"Exposure" | "KeyPress" | "ButtonPress" | "ButtonRelease" | "PropertyChange", number>
  >;
  export function createClient(
    options: { display?: string },
    done: (error: Error | undefined, display: XDisplay) => void,
  ): XClient;
}

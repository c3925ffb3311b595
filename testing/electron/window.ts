import { EventEmitter } from "node:events";
import { Script } from "node:vm";
import { app } from "./app.ts";
import { later, state, windows } from "./machine.ts";

interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

type OpenHandler = (details: { url: string }) => { action: string };

/** Options of printing that are used here, and what each may be (Electron 45). */
const PRINTING: Readonly<Record<string, (value: unknown) => boolean>> = {
  pageSize: (value) => value === "A4" || value === "Letter",
  printBackground: (value) => typeof value === "boolean",
  generateTaggedPDF: (value) => typeof value === "boolean",
};

export class WebContentsDouble extends EventEmitter {
  static #next = 1;
  readonly id = WebContentsDouble.#next++;
  readonly sent: { channel: string; args: unknown[] }[] = [];
  openHandler: OpenHandler | undefined;
  isDevToolsOpened = () => false;
  /** Whether the page has come so far that it hears what is sent; until then all of it is lost. */
  isHearing = false;
  hasLoaded = false;
  #isCrashed = false;
  readonly #isGone: () => boolean;

  constructor(isGone: () => boolean) {
    super();
    this.#isGone = isGone;
  }

  /** What is sent to a page that does not listen yet, or crashed, is lost. @throws Error where the window is gone. */
  send(channel: string, ...args: unknown[]): void {
    if (this.#isGone()) throw new TypeError("Object has been destroyed");
    if (this.isHearing) this.sent.push({ channel, args });
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  isCrashed = () => this.#isCrashed;

  forcefullyCrashRenderer(): void {
    this.crash("killed");
  }

  /** As when the page's process dies. */
  crash(reason = "crashed"): void {
    this.#isCrashed = true;
    this.isHearing = false;
    later(() => this.emit("render-process-gone", {}, { reason, exitCode: 1 }));
  }

  /** Another page is on its way. */
  /** What a misspelt word was replaced by, and what was added to the dictionary. */
  readonly replaced: string[] = [];
  readonly learned: string[] = [];
  readonly session = {
    addWordToSpellCheckerDictionary: (word: string): boolean => {
      if (word.trim() === "") return false;
      this.learned.push(word);
      return true;
    },
  };

  replaceMisspelling(text: string): void {
    if (this.#isGone()) throw new TypeError("Object has been destroyed");
    this.replaced.push(text);
  }

  /** As when somebody presses the right button of the mouse. */
  rightClicked(over: Record<string, unknown>): void {
    const editFlags = { canCut: false, canCopy: false, canPaste: true, canSelectAll: true };
    const nothing = { isEditable: false, misspelledWord: "", dictionarySuggestions: [], selectionText: "", editFlags };
    this.emit("context-menu", {}, { ...nothing, ...over });
  }

  /** What the page was told to run, in the order of that. */
  readonly ran: string[] = [];
  /** Whether printing fails, as without a printing service. */
  isUnprintable = false;

  /** Only a page that is there runs anything. */
  async executeJavaScript(code: string): Promise<unknown> {
    if (this.#isGone()) throw new TypeError("Object has been destroyed");
    if (!this.hasLoaded) throw new Error("Script failed to execute");
    // It must be a script that the page's engine takes.
    const { cachedDataRejected: _ } = new Script(code);
    this.ran.push(code);
    return null;
  }

  async printToPDF(options: Record<string, unknown>): Promise<Buffer> {
    if (this.#isGone()) throw new TypeError("Object has been destroyed");
    for (const [name, value] of Object.entries(options)) {
      if (!PRINTING[name]?.(value)) throw new TypeError(`${name} is not one of the options`);
    }
    await new Promise<void>((resolve) => later(resolve));
    if (!this.hasLoaded || this.isUnprintable) throw new Error("Failed to generate PDF: Printing failed");
    return Buffer.from(`%PDF-1.4 ${String(options.pageSize)} ${this.ran.at(-1) ?? ""}`);
  }

  navigates(): void {
    this.#isCrashed = false;
    this.isHearing = false;
    this.emit("did-start-navigation", { isMainFrame: true, isSameDocument: false });
  }
}

/** A window that is as strict as Electron's: nothing of it works once it is destroyed, and what it tells comes later. */
export class BrowserWindowDouble extends EventEmitter {
  static readonly all: BrowserWindowDouble[] = [];
  /** The one that was made last, also when it is gone. */
  static last: BrowserWindowDouble | undefined;
  readonly options: Record<string, unknown> & { webPreferences: Record<string, unknown> };
  readonly calls: string[] = [];
  /** The bounds that the app asked for last, before the platform rounded or refused them. */
  wanted: Bounds;
  /** Every address that was loaded, the newest last. */
  readonly loads: string[] = [];
  readonly #contents: WebContentsDouble;
  #bounds: Bounds;
  #isVisible = false;
  #isFocused = false;
  #isDestroyed = false;
  #hasLoaded = false;
  #wasReady = false;

  constructor(options: BrowserWindowDouble["options"] & { width: number; height: number }) {
    super();
    if (!state.isReady) throw new Error("Cannot create BrowserWindow before app is ready");
    this.options = options;
    this.#contents = new WebContentsDouble(() => this.#isDestroyed);
    this.#bounds = { x: 0, y: 0, width: options.width, height: options.height };
    this.wanted = { ...this.#bounds };
    BrowserWindowDouble.all.push(this);
    BrowserWindowDouble.last = this;
    windows.push(this);
    app.emit("web-contents-created", {}, this.#contents);
  }

  get webContents(): WebContentsDouble {
    this.#check();
    return this.#contents;
  }

  get url(): string {
    return this.loads.at(-1) ?? "";
  }

  async loadURL(url: string): Promise<void> {
    this.#check();
    await new Promise<void>((resolve) => later(resolve));
    if (this.#isDestroyed) throw new Error("ERR_ABORTED (-3)");
    this.#contents.navigates();
    if (state.failingLoads > 0) {
      state.failingLoads -= 1;
      this.#contents.emit("did-fail-load", {}, -6, "ERR_FILE_NOT_FOUND", url, true);
      throw new Error(`ERR_FILE_NOT_FOUND (-6) loading '${url}'`);
    }
    this.loads.push(url);
    this.#contents.hasLoaded = true;
    this.#contents.emit("did-finish-load");
    this.#hasLoaded = true;
    this.#becomesReady();
  }

  show(): void {
    this.#check();
    const wasVisible = this.#isVisible;
    this.#isVisible = true;
    this.#becomesReady();
    if (!wasVisible) this.#takeFocus();
  }

  /** Wayland gives the focus to nobody that asks for it. */
  focus(): void {
    this.#check();
    if (!state.machine.isWayland && this.#isVisible) this.#takeFocus();
  }

  blur(): void {
    this.#check();
    if (!state.machine.isWayland) this.#loseFocus();
  }

  hide(): void {
    this.#check();
    this.#isVisible = false;
    this.#loseFocus();
  }

  /** As when another window is clicked. */
  blurred(): void {
    this.#loseFocus();
  }

  /** As when the user closes the window: Alt+F4, Cmd+W, the task list. */
  close(): void {
    this.#check();
    let isHeld = false;
    this.emit("close", { preventDefault: () => (isHeld = true) });
    if (!isHeld) this.destroy();
  }

  /** `close` is not asked. */
  destroy(): void {
    if (this.#isDestroyed) return;
    [this.#isVisible, this.#isFocused, this.#isDestroyed] = [false, false, true];
    BrowserWindowDouble.all.splice(BrowserWindowDouble.all.indexOf(this), 1);
    windows.splice(windows.indexOf(this), 1);
    this.emit("closed");
    if (windows.length === 0) app.emit("window-all-closed");
  }

  isDestroyed = () => this.#isDestroyed;

  isVisible(): boolean {
    this.#check();
    return this.#isVisible;
  }

  isFocused(): boolean {
    this.#check();
    return this.#isFocused;
  }

  getBounds(): Bounds {
    this.#check();
    return state.machine.isWayland ? { ...this.#bounds, x: 0, y: 0 } : { ...this.#bounds };
  }

  /** Comes later, rounded to the display's own pixels, and where the window manager wants it; on Wayland only in size. */
  setBounds(bounds: Bounds): void {
    this.#check();
    for (const value of Object.values(bounds)) {
      if (!Number.isInteger(value)) throw new TypeError("Error processing argument at index 0, conversion failure");
    }
    this.wanted = { ...bounds };
    later(() => this.#becomes(state.machine.isWayland ? { ...bounds, x: 0, y: 0 } : rounded(bounds)));
  }

  setSize(width: number, height: number): void {
    this.setBounds({ ...this.#bounds, width, height });
  }

  setOpacity(opacity: number): void {
    this.#check();
    this.calls.push(`opacity ${opacity}`);
  }

  setContentProtection(flag: boolean): void {
    this.#check();
    if (state.machine.platform !== "linux") this.calls.push(`contentProtection ${flag}`);
  }

  setAlwaysOnTop(flag: boolean, level: string): void {
    this.#check();
    if (!state.machine.isWayland) this.calls.push(`alwaysOnTop ${flag} ${level}`);
  }

  setVisibleOnAllWorkspaces(flag: boolean): void {
    this.#check();
    if (state.machine.platform !== "win32") this.calls.push(`allWorkspaces ${flag}`);
  }

  /** As when the user drags the window there and lets go. On Wayland the compositor does it, and tells nobody. */
  dragged(to: Partial<Bounds>): void {
    const { platform, isWayland } = state.machine;
    if (isWayland) return;
    const bounds = rounded({ ...this.#bounds, ...to });
    if (platform !== "linux") this.emit("will-move", {}, bounds);
    this.#bounds = { ...bounds, width: this.#bounds.width, height: this.#bounds.height };
    this.emit("move");
    if (platform !== "linux") this.emit("moved");
  }

  /** As when the page does not answer any more. */
  hang(): void {
    this.emit("unresponsive");
  }

  #becomes(bounds: Bounds): void {
    if (this.#isDestroyed) return;
    const before = this.#bounds;
    this.#bounds = { ...bounds, ...state.insistsOn };
    if (state.machine.isWayland || (before.x === this.#bounds.x && before.y === this.#bounds.y)) return;
    this.emit("move");
    // On macOS the two are one.
    if (state.machine.platform === "darwin") this.emit("moved");
  }

  /** Once in a window's life; under Wayland only once it was shown (electron/electron#48859). */
  #becomesReady(): void {
    if (this.#wasReady || !this.#hasLoaded || (state.machine.isWayland && !this.#isVisible)) return;
    this.#wasReady = true;
    this.emit("ready-to-show");
  }

  #takeFocus(): void {
    if (this.#isFocused) return;
    this.#isFocused = true;
    state.onFocus();
    later(() => !this.#isDestroyed && this.emit("focus"));
  }

  #loseFocus(): void {
    if (!this.#isFocused) return;
    this.#isFocused = false;
    later(() => !this.#isDestroyed && this.emit("blur"));
  }

  #check(): void {
    if (this.#isDestroyed) throw new TypeError("Object has been destroyed");
  }
}

/**
 * What a display of a fractional scale makes of a rectangle. Sizes are rounded up to whole pixels and up again on the way back,
 * so that reading bounds and setting them again lets a window grow.
 */
function rounded({ x, y, width, height }: Bounds): Bounds {
  const { scale } = state.machine;
  if (Number.isInteger(scale)) return { x, y, width, height };
  const place = (value: number) => Math.floor(Math.round(value * scale) / scale);
  const size = (value: number) => Math.ceil((Math.ceil(value * scale) + 1) / scale);
  return { x: place(x), y: place(y), width: size(width), height: size(height) };
}

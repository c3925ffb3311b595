import { BrowserWindow, nativeTheme } from "electron";
import type { CallOutput, EventName, EventPayload, WindowCallName } from "../core/contract/contract.ts";
import { APP_ORIGIN } from "./app-scheme.ts";
import { pageOptions } from "./create-window.ts";
import { PageEvents } from "./page-events.ts";

const WIDTH = 720;
const HEIGHT = 800;
const OK = { ok: true } as const;

interface Opened {
  window: BrowserWindow;
  /** Of its page's contents; a window that is closing no longer says so. */
  contentsId: number;
  events: PageEvents;
}

/** What such a window answers itself; the rest of a window's calls are the bar's. */
type Answers = { [Name in WindowCallName]?: () => CallOutput<Name> };

/**
 * Windows of single chats, popped out of the bar: ordinary ones, with a frame and a place in the task bar, that the desktop places and their owner
 * closes. They are gone when the app quits, as on a lock.
 */
export class ChatWindows {
  readonly #preload: string;
  readonly #opened = new Map<string, Opened>();
  #hidesFromSharing: boolean;

  constructor(preload: string, hidesFromSharing: boolean) {
    this.#preload = preload;
    this.#hidesFromSharing = hidesFromSharing;
  }

  /** Shows a chat; where it has a window, brings that to the front. */
  async open(sessionId: string): Promise<void> {
    const there = this.#opened.get(sessionId);
    if (there) {
      if (there.window.isMinimized()) there.window.restore();
      there.window.show();
      there.window.focus();
      return;
    }
    const window = new BrowserWindow({
      width: WIDTH,
      height: HEIGHT,
      show: true,
      backgroundColor: nativeTheme.shouldUseDarkColors ? "#1d1f24" : "#ffffff",
      title: "FloatBar",
      webPreferences: pageOptions(this.#preload),
    });
    window.setContentProtection(this.#hidesFromSharing);
    this.#opened.set(sessionId, { window, contentsId: window.webContents.id, events: new PageEvents(window) });
    window.on("closed", () => this.#opened.delete(sessionId));
    await window.loadURL(`${APP_ORIGIN}/?chat=${encodeURIComponent(sessionId)}`);
  }

  /** @param hidesFromSharing whether what is in them is left out of shared screens. */
  use(hidesFromSharing: boolean): void {
    this.#hidesFromSharing = hidesFromSharing;
    for (const { window } of this.#opened.values()) window.setContentProtection(hidesFromSharing);
  }

  /** What a window of these says to a call, by the id of its contents; undefined for calls and contents that are others'. */
  answers(contentsId: number): Answers | undefined {
    const one = [...this.#opened.values()].find((opened) => opened.contentsId === contentsId);
    if (!one) return undefined;
    const nothing = () => OK;
    return {
      "window.ready": () => {
        one.events.heard();
        return OK;
      },
      "window.hide": () => {
        one.window.close();
        return OK;
      },
      "window.resize": nothing,
      "window.move": nothing,
      "window.place": nothing,
      "window.busy": nothing,
    };
  }

  send<Name extends EventName>(name: Name, payload: EventPayload<Name>): void {
    for (const { events } of this.#opened.values()) events.send(name, payload);
  }

  destroy(): void {
    for (const { window } of this.#opened.values()) window.destroy();
    this.#opened.clear();
  }
}

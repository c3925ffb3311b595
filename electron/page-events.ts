import type { BrowserWindow } from "electron";
import type { EventName, EventPayload } from "../core/contract/contract.ts";
import { EVENT_CHANNEL } from "./channels.ts";

/**
 * Events on their way to the page. Electron drops what nobody hears, and a page listens only a while after it was loaded: what a
 * window alone can tell waits until the page says so (`window.ready`). What the core tells, the page asks for itself when it comes.
 */
export class PageEvents {
  readonly #window: BrowserWindow;
  #isHeard = false;
  #waiting: [name: EventName, payload: unknown][] = [];

  constructor(window: BrowserWindow) {
    this.#window = window;
    window.webContents.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.#isHeard = false;
    });
    window.webContents.on("render-process-gone", () => (this.#isHeard = false));
  }

  send<Name extends EventName>(name: Name, payload: EventPayload<Name>): void {
    if (this.#window.isDestroyed()) return;
    if (this.#isHeard) this.#window.webContents.send(EVENT_CHANNEL, name, payload);
    else if (name.startsWith("window.")) {
      // Each thing that is asked for counts; of the others the last one does.
      if (name !== "window.command") this.#waiting = this.#waiting.filter(([other]) => other !== name);
      this.#waiting.push([name, payload]);
    }
  }

  /** The page listens: what waited for it goes. */
  heard(): void {
    this.#isHeard = true;
    const waiting = this.#waiting.splice(0);
    if (this.#window.isDestroyed()) return;
    for (const [name, payload] of waiting) this.#window.webContents.send(EVENT_CHANNEL, name, payload);
  }
}

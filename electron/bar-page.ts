import type { BrowserWindow } from "electron";
import type { Logger } from "../core/base/log.ts";
import { APP_ORIGIN } from "./app-scheme.ts";

/** How long a page that does not answer may take to come back by itself. */
const HANG_MS = 10_000;
/** More replacements than this within `COUNTED_MS` mean that the page cannot live, and its reader decides. */
const MOST = 3;
const COUNTED_MS = 60_000;

/** How long after its page was loaded a window may take to say that it is ready. */
const READY_MS = 300;

interface PageParts {
  window: BrowserWindow;
  log: Logger;
  /** The page is gone with all that it had said of itself; another is on its way. */
  onGone: () => void;
  /** The page was lost again and again. It is tried again when this says so. */
  onHopeless: (again: () => void) => void;
}

/**
 * Keeps a living page in the window: one that crashed is loaded again, one that hangs is ended and loaded again. What the user
 * wrote is the core's (drafts, answers), so that nothing is lost with a page.
 */
export class BarPage {
  readonly #parts: PageParts;
  #losses: number[] = [];
  #hang: NodeJS.Timeout | undefined;

  constructor(parts: PageParts) {
    this.#parts = parts;
    const { window } = parts;
    window.webContents.on("render-process-gone", (_event, { reason }) => this.#onGone(reason));
    window.on("unresponsive", () => this.#onHang());
    window.on("responsive", () => clearTimeout(this.#hang));
  }

  /** Loads the page, a second time where the first failed. @throws Error where both did. */
  async load(): Promise<void> {
    const { window, log } = this.#parts;
    try {
      await window.loadURL(`${APP_ORIGIN}/`);
    } catch (error) {
      if (window.isDestroyed()) return;
      log.warn({ error: String(error) }, "the page could not be loaded; trying once more");
      await window.loadURL(`${APP_ORIGIN}/`);
    }
  }

  /**
   * Does something once the page can be seen without a flash. A window says that itself; under Wayland a hidden one may never say it,
   * and a while after the page was loaded has to do.
   */
  whenReady(work: () => void): void {
    const { window } = this.#parts;
    let isDue = true;
    const once = () => {
      if (isDue) work();
      isDue = false;
    };
    window.once("ready-to-show", once);
    window.webContents.once("did-finish-load", () => setTimeout(once, READY_MS).unref());
  }

  close(): void {
    clearTimeout(this.#hang);
  }

  #onGone(reason: string): void {
    clearTimeout(this.#hang);
    if (reason === "clean-exit") return;
    const { log, onGone } = this.#parts;
    log.error({ reason }, "the page is gone");
    onGone();
    const now = performance.now();
    this.#losses = [...this.#losses.filter((at) => now - at < COUNTED_MS), now];
    // Not inside the event: the page that goes is still being taken down.
    setImmediate(() => this.#replace());
  }

  #replace(): void {
    if (this.#parts.window.isDestroyed()) return;
    if (this.#losses.length > MOST) this.#giveUp();
    else
      void this.load().catch((error: unknown) => {
        this.#parts.log.error({ error: String(error) }, "the page could not be replaced");
        this.#giveUp();
      });
  }

  #giveUp(): void {
    this.#parts.onHopeless(() => {
      this.#losses = [];
      this.#replace();
    });
  }

  #onHang(): void {
    const { window, log } = this.#parts;
    clearTimeout(this.#hang);
    this.#hang = setTimeout(() => {
      if (window.isDestroyed()) return;
      log.error("the page hangs and is ended");
      window.webContents.forcefullyCrashRenderer();
    }, HANG_MS);
  }
}

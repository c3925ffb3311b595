import type { BrowserWindow } from "electron";
import type { System } from "./system.ts";

/** How long a screen may take to be drawn without the bar, in milliseconds. */
const UNMAP_MS = 150;

/** Takes a window out of sight for a moment; where it can be, without another one coming forward. */
export class Aside {
  readonly #window: BrowserWindow;
  /** On Linux not every compositor makes a window transparent, and some sessions have none. */
  readonly #hides: boolean;
  #isAside = false;

  constructor(window: BrowserWindow, { platform }: System) {
    this.#window = window;
    this.#hides = platform === "linux";
  }

  get isAside(): boolean {
    return this.#isAside;
  }

  /** Does something while the window cannot be seen, and brings it back whatever becomes of that. */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#isAside = true;
    if (this.#hides) {
      this.#window.hide();
      await new Promise((resolve) => setTimeout(resolve, UNMAP_MS));
    } else this.#window.setOpacity(0);
    try {
      return await work();
    } finally {
      this.#isAside = false;
      if (!this.#window.isDestroyed()) {
        if (this.#hides) this.#window.show();
        else this.#window.setOpacity(1);
      }
    }
  }
}

import { globalShortcut } from "electron";
import type { Logger } from "../core/log.ts";

/** The global shortcut that brings the bar; one at a time. */
export class Shortcut {
  readonly #toggle: () => void;
  readonly #log: Logger;
  #current: string | undefined;

  constructor(toggle: () => void, log: Logger) {
    this.#toggle = toggle;
    this.#log = log;
  }

  /** Takes up another accelerator. An empty one means none; one that cannot be had is logged and the bar works without. */
  use(accelerator: string): boolean {
    if (accelerator === this.#current) return true;
    this.release();
    if (accelerator === "") return true;
    let isRegistered = false;
    try {
      isRegistered = globalShortcut.register(accelerator, this.#toggle);
    } catch {
      // Not an accelerator at all.
    }
    if (isRegistered) this.#current = accelerator;
    else this.#log.warn({ accelerator }, "the shortcut could not be registered");
    return isRegistered;
  }

  release(): void {
    if (this.#current !== undefined) globalShortcut.unregister(this.#current);
    this.#current = undefined;
  }
}

import { globalShortcut } from "electron";
import type { Logger } from "../core/base/log.ts";
import { isBareKey } from "../core/settings/shortcut-keys.ts";

/** A global shortcut, of the bar or of a preset. */
export class Shortcut {
  readonly #onFired: () => void;
  readonly #log: Logger;
  #wanted = "";
  #current: string | undefined;

  constructor(onFired: () => void, log: Logger) {
    this.#onFired = onFired;
    this.#log = log;
  }

  /** What is wanted, and whether the platform took it. */
  get view(): { accelerator: string; is_registered: boolean } {
    return { accelerator: this.#wanted, is_registered: this.#current !== undefined };
  }

  /**
   * Takes up another accelerator. An empty one means none; one that cannot be had is logged and the bar works without.
   *
   * @param isFree false where FloatBar itself has it already.
   */
  use(accelerator: string, isFree = true): void {
    if (accelerator === this.#current) return;
    this.release();
    this.#wanted = accelerator;
    if (accelerator === "") return;
    let isRegistered = false;
    try {
      // As a settings file of another hand may have it.
      isRegistered = isFree && !isBareKey(accelerator) && globalShortcut.register(accelerator, this.#onFired);
    } catch {
      // Not an accelerator at all.
    }
    if (isRegistered) this.#current = accelerator;
    else this.#log.warn({ accelerator }, "the shortcut could not be registered");
  }

  release(): void {
    if (this.#current !== undefined) globalShortcut.unregister(this.#current);
    this.#current = undefined;
  }
}

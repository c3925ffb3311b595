import type { Logger } from "../core/base/log.ts";
import type { CallOutput, PresetView } from "../core/contract/contract.ts";
import { isSameKey } from "../core/settings/shortcut-keys.ts";
import { Shortcut } from "./shortcut.ts";

/** The presets' own global keys. The bar's own goes first: a preset that has the same gets none. */
export class PresetKeys {
  readonly #onFired: (preset: string) => void;
  readonly #log: Logger;
  readonly #keys = new Map<string, Shortcut>();

  constructor(onFired: (preset: string) => void, log: Logger) {
    this.#onFired = onFired;
    this.#log = log;
  }

  /** What is wanted, and what the platform took of it. */
  get view(): CallOutput<"window.presetKeys"> {
    return { keys: [...this.#keys].map(([preset, key]) => ({ preset, ...key.view })) };
  }

  /** Takes up the keys of these presets, and lets go of all others. @param own the bar's own. */
  use(presets: readonly Pick<PresetView, "id" | "shortcut">[], own: string): void {
    this.release();
    const taken = [own];
    for (const { id, shortcut } of presets) {
      if (shortcut === null || shortcut === "") continue;
      const key = new Shortcut(() => this.#onFired(id), this.#log);
      this.#keys.set(id, key);
      key.use(
        shortcut,
        taken.every((other) => !isSameKey(other, shortcut)),
      );
      taken.push(shortcut);
    }
  }

  release(): void {
    for (const key of this.#keys.values()) key.release();
    this.#keys.clear();
  }
}

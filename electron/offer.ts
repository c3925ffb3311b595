import type { BrowserWindow } from "electron";
import type { EventPayload } from "../core/contract/contract.ts";
import type { System } from "./system.ts";

type Found = EventPayload<"window.offered">["offer"];

interface OfferParts {
  window: BrowserWindow;
  system: System;
  /** Looks what there is now. */
  look: () => Promise<Found>;
  tell: (found: Found) => void;
}

/**
 * Looks what could be taken along when the bar comes: before it takes the focus, since what is selected belongs to the app that has it
 * then. Wayland tells only who has the focus; the one who has not sees what there was when it had it last.
 */
export class Offer {
  readonly #parts: OfferParts;
  #isDue = false;

  constructor(parts: OfferParts) {
    this.#parts = parts;
    parts.window.on("focus", () => {
      if (this.#isDue) this.#look();
    });
  }

  /** The bar comes. */
  look(): void {
    if (this.#parts.system.isWayland) this.#isDue = true;
    else this.#look();
  }

  /** The bar goes. */
  leave(): void {
    this.#isDue = false;
  }

  #look(): void {
    this.#isDue = false;
    void this.#parts.look().then(this.#parts.tell);
  }
}

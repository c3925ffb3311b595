import type { EventName, EventPayload } from "./contract.ts";

export type Listener = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;

/** Sends the contract's events to whoever listens: faces, and nobody else. */
export class Emitter {
  readonly #listeners = new Set<Listener>();

  /** @returns a function that ends the subscription. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit<Name extends EventName>(name: Name, payload: EventPayload<Name>): void {
    for (const listener of this.#listeners) listener(name, payload);
  }
}

import type { Emitter } from "../contract/emitter.ts";

/** Tells every view that what is known is no longer what it shows. */
export function factsChanged(emitter: Emitter): void {
  emitter.emit("facts.changed", {});
}

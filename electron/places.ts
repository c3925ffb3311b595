import { readFileSync } from "node:fs";
import writeFileAtomic from "write-file-atomic";
import { z } from "zod";
import type { Place } from "./geometry.ts";

const places = z.record(z.string(), z.object({ left: z.int(), edge: z.enum(["top", "bottom"]), distance: z.int() }));

/** Where the bar stands on each display, kept in a file of its own. A file that cannot be read is forgotten. */
export class Places {
  readonly #file: string;
  #places: z.infer<typeof places>;
  #stored: Promise<unknown> = Promise.resolve();

  constructor(file: string) {
    this.#file = file;
    this.#places = load(file);
  }

  get(displayId: number): Place | undefined {
    return this.#places[displayId];
  }

  /** Null forgets it. */
  set(displayId: number, place: Place | null): void {
    const { [String(displayId)]: _, ...others } = this.#places;
    this.#places = place === null ? others : { ...others, [displayId]: place };
    // A place that could not be stored is only not remembered.
    this.#stored = writeFileAtomic(this.#file, JSON.stringify(this.#places), { mode: 0o600 }).catch(() => undefined);
  }

  /** Resolves when the newest places are on disk; writes to one file are done one after the other. */
  async stored(): Promise<void> {
    await this.#stored;
  }
}

function load(file: string): z.infer<typeof places> {
  try {
    return places.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return {};
  }
}

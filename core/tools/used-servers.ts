import { mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { z } from "zod";
import type { Clock } from "../base/clock.ts";

/** A server that was used within this is started with the app. */
const LATELY_MS = 14 * 86_400_000;
/** What is kept is not written anew for each call. */
const EVERY_MS = 3_600_000;

const file = z.object({ servers: z.record(z.string(), z.number()) });

/** When each tool server last did something, kept over restarts. Losing it costs a moment's wait. */
export class UsedServers {
  readonly #path: string;
  readonly #clock: Clock;
  readonly #at: Map<string, number>;

  /** @param path of a JSON file. */
  constructor(path: string, clock: Clock) {
    this.#path = path;
    this.#clock = clock;
    this.#at = load(path);
  }

  /** Whether the server was used lately. */
  isLate(name: string): boolean {
    return this.#isWithin(name, LATELY_MS);
  }

  add(name: string): void {
    const now = this.#clock.now();
    if (this.#isWithin(name, EVERY_MS)) return;
    this.#at.set(name, now);
    try {
      mkdirSync(dirname(this.#path), { recursive: true, mode: 0o700 });
      writeFileAtomic.sync(this.#path, JSON.stringify({ servers: Object.fromEntries(this.#at) }), { mode: 0o600 });
    } catch {
      // It is started when it is needed, then.
    }
  }

  /** On either side of now: what was noted while the clock was ahead counts for nothing. */
  #isWithin(name: string, ms: number): boolean {
    return Math.abs(this.#clock.now() - (this.#at.get(name) ?? -Infinity)) < ms;
  }
}

function load(path: string): Map<string, number> {
  try {
    return new Map(Object.entries(file.parse(JSON.parse(readFileSync(path, "utf8"))).servers));
  } catch {
    return new Map();
  }
}

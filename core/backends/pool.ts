import { isDeepStrictEqual } from "node:util";
import { InputError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import type { Backend } from "./backend.ts";
import { isGuess, isLikely, nearest } from "./nearest.ts";
import { type BackendConfig, type BackendEnvironment, createBackend } from "./registry.ts";

/** A backend that somebody configured, under the id that chats name it by. */
export interface PoolEntry extends BackendConfig {
  id: string;
  /** For people. */
  name: string;
  /** Whether it answers where another one cannot be reached. */
  isFallback: boolean;
}

/** One that an answer may come from. */
export interface Candidate {
  id: string;
  name: string;
  backend: Backend;
  model: string | null;
  /** Looks near its address, after nothing of its kind answered there, for who does; undefined where nobody else is found. */
  elsewhere: (signal: AbortSignal) => Promise<Candidate | undefined>;
}

type Made = { backend: Backend } | { error: Error };

/** The backends of one set of settings. Each is made when it is first needed, and kept until the pool is closed. */
export class BackendPool {
  readonly #entries: readonly PoolEntry[];
  readonly #environment: BackendEnvironment;
  readonly #made = new Map<string, Made>();
  /** Those whose address was found to be right, or was put right. */
  readonly #looked = new Set<string>();

  /** @param entries the main one first. */
  constructor(entries: readonly PoolEntry[], environment: BackendEnvironment) {
    this.#entries = entries;
    this.#environment = environment;
  }

  get entries(): readonly PoolEntry[] {
    return this.#entries;
  }

  /** @throws InputError when there is none of this id, or it cannot be made. */
  get(id: string): Backend {
    const entry = this.#entries.find((known) => known.id === id);
    if (!entry) throw new InputError(phrase("backend.removed"), "backend");
    const made = this.#made.get(id) ?? this.#make(entry);
    this.#made.set(id, made);
    if ("error" in made) throw made.error;
    return made.backend;
  }

  /** Every one that can be made. */
  all(): Backend[] {
    return this.#entries.flatMap(({ id }) => {
      try {
        return [this.get(id)];
      } catch {
        // Settings says why.
        return [];
      }
    });
  }

  /**
   * Looks who answers at the address of a backend that is only a guess, so that it is asked in its own way from then on; where nobody
   * answers, it is looked again the next time.
   *
   * @returns whether it is another one than was guessed.
   */
  async look(id: string, signal: AbortSignal): Promise<boolean> {
    const entry = this.#entries.find((known) => known.id === id);
    return entry !== undefined && isGuess(entry) && (await this.#putRight(entry, signal));
  }

  /** @returns whether somebody else answers at its address, or near it. */
  async #putRight(entry: PoolEntry, signal: AbortSignal): Promise<boolean> {
    const { id } = entry;
    if (this.#looked.has(id)) return false;
    const found = await nearest(entry, signal);
    if (!found) return false;
    this.#looked.add(id);
    if (!found.isOther) return false;
    const guessed = this.#made.get(id);
    if (guessed && "backend" in guessed) guessed.backend.close?.();
    this.#made.set(id, this.#make({ ...entry, apiUrl: found.address }));
    return true;
  }

  /**
   * Who may answer, in order: the one that was chosen (null for the main one), then the fallbacks that can be made.
   *
   * @throws InputError as `get` does for the first.
   */
  candidates(id: string | null, model: string | null): Candidate[] {
    const [main] = this.#entries;
    const first = this.#entries.find((entry) => entry.id === (id ?? main?.id));
    // `get` throws where there is none of this id.
    if (!first) throw new InputError(phrase("backend.removed"), "backend");
    const chosen = this.#candidate(first);
    const others = this.#entries.filter((entry) => entry.isFallback && entry.id !== first?.id);
    return [
      { ...chosen, model: model ?? chosen.model },
      ...others.flatMap((entry) => {
        try {
          return [this.#candidate(entry)];
        } catch {
          // One that is misconfigured cannot help out; Settings says why.
          return [];
        }
      }),
    ];
  }

  #candidate(entry: PoolEntry): Candidate {
    const backend = this.get(entry.id);
    const elsewhere = async (signal: AbortSignal) =>
      isLikely(entry) && (await this.#putRight(entry, signal)) ? this.#candidate(entry) : undefined;
    return { id: entry.id, name: entry.name || backend.label, backend, model: entry.model, elsewhere };
  }

  close(): void {
    for (const made of this.#made.values()) if ("backend" in made) made.backend.close?.();
    this.#made.clear();
  }

  #make(entry: PoolEntry): Made {
    try {
      return { backend: createBackend(entry, this.#environment) };
    } catch (error) {
      return { error: error instanceof Error ? error : new Error(String(error)) };
    }
  }
}

/** The pool of what is configured now. Backends that answer while the configuration changes are let finish. */
export class ConfiguredBackends {
  readonly #load: () => Promise<PoolEntry[]>;
  readonly #environment: BackendEnvironment;
  #pool: BackendPool | undefined;
  #retired: BackendPool[] = [];

  constructor(load: () => Promise<PoolEntry[]>, environment: BackendEnvironment) {
    this.#load = load;
    this.#environment = environment;
  }

  async pool(): Promise<BackendPool> {
    this.#pool ??= new BackendPool(await this.#load(), this.#environment);
    return this.#pool;
  }

  /** Takes up what is configured now; where that is what was there before, it goes on as it is. */
  async refresh(): Promise<void> {
    const entries = await this.#load();
    if (this.#pool && isDeepStrictEqual(this.#pool.entries, entries)) return;
    if (this.#pool) this.#retired.push(this.#pool);
    this.#pool = new BackendPool(entries, this.#environment);
  }

  /** Lets go of what is no longer configured, once nothing answers any more. */
  closeRetired(): void {
    for (const pool of this.#retired) pool.close();
    this.#retired = [];
  }

  close(): void {
    this.closeRetired();
    this.#pool?.close();
  }
}

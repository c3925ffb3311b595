import { BackendError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import { Deadline } from "../deadline.ts";
import { isGone } from "./in-turn.ts";
import type { LearnedModels } from "./learned.ts";
import { type Listing, listModels } from "./listing.ts";
import { findListed, type ListedModel, mayChat } from "./model-lists.ts";
import { likeliest } from "./pick.ts";

/** So many models are named where the chosen one is gone. */
const MOST_NAMED = 5;

/** What a server says that shows its list to nobody without a key. */
const NEEDS_KEY: ReadonlySet<string> = new Set(["unauthorized", "forbidden"]);

export interface OwnListOptions extends Listing {
  /** Whether the server is on this machine, so that its user can bring it a model. */
  isHere?: boolean;
  /** Whether it has a list at all. */
  isListed: boolean;
  /** Under which what is learned of it is kept. */
  server: string;
  learned: LearnedModels;
  /** How long a list is waited for, in milliseconds. */
  waitMs: number;
}

/** The models of one server, and which of them are asked where nobody chose one. */
export class OwnList {
  readonly #options: OwnListOptions;
  #last: readonly ListedModel[] | undefined;
  #isOld = false;
  #hidden: BackendError | undefined;

  constructor(options: OwnListOptions) {
    this.#options = options;
  }

  /** As it was last told; undefined before. */
  get last(): readonly ListedModel[] | undefined {
    return this.#last;
  }

  /** Why its server shows none, in the server's words; undefined where it said nothing of it. */
  get whyHidden(): string | undefined {
    return this.#hidden?.phrase.theirs;
  }

  /** Whether its server shows it to nobody without a key, so that a key that is shown it is right. */
  async wantsKey(signal: AbortSignal): Promise<boolean> {
    if (!this.#options.isListed) return false;
    try {
      await listModels({ ...this.#options, headers: {} }, signal);
      return false;
    } catch (error) {
      signal.throwIfAborted();
      return error instanceof BackendError && NEEDS_KEY.has(error.code);
    }
  }

  /** Asks for it; null where there is none. @throws what `listModels` throws. */
  async read(signal: AbortSignal): Promise<readonly ListedModel[] | null> {
    if (!this.#options.isListed) return null;
    let hidden: BackendError | undefined;
    const listed = await listModels({ ...this.#options, onHidden: (why) => (hidden = why) }, signal);
    this.#hidden = hidden;
    this.#last = listed ?? [];
    this.#isOld = false;
    return listed;
  }

  /** The models that may be asked where nobody chose one, the likeliest first, by what was last told. */
  get usual(): readonly string[] {
    const listed = this.#last ?? [];
    const likely = likeliest(listed);
    // A list may be wrong about all of them; the server says so then.
    const names = likely.length > 0 ? likely : listed.map(({ name }) => name);
    return this.#options.learned.usualFirst(this.#options.server, names);
  }

  /** The one of them that is asked first; before there is a list, the one that answered last. Null where none is known. */
  get first(): string | null {
    return this.usual[0] ?? this.#options.learned.usual(this.#options.server);
  }

  /** The model that was chosen; where none was, those that may be asked, the likeliest first. @throws BackendError for none. */
  async names(chosen: string | null, signal: AbortSignal): Promise<readonly [string, ...string[]]> {
    if (chosen !== null) return [chosen];
    if (!this.#last || this.#isOld) await this.#readWithin(new Deadline(signal, this.#options.host));
    const [first, ...others] = this.usual;
    if (first === undefined) {
      const { host, isHere, isListed } = this.#options;
      const isEmpty = isHere === true && isListed && this.#hidden === undefined;
      const words = isEmpty
        ? phrase("backend.no_model_yet", { host })
        : phrase("backend.no_models", { host }, this.whyHidden);
      throw new BackendError("not_found", words);
    }
    return [first, ...others];
  }

  /** Hears of every fault besides the chat: after one of a model that is gone the list is read again before the next is picked. */
  distrusted<T>(error: T): T {
    this.#isOld ||= isGone(error);
    return error;
  }

  /**
   * What may be asked now, after a model was refused as one that is not there.
   *
   * @throws BackendError for a model that somebody chose, where others are listed and it is not.
   */
  async anew(chosen: string | null, signal: AbortSignal): Promise<readonly string[]> {
    this.#isOld = true;
    // Where there is no list to be had, what was known of it has to do.
    await this.#readWithin(new Deadline(signal, this.#options.host)).catch(() => signal.throwIfAborted());
    if (chosen === null) return this.usual;
    const there = this.#isOld ? [] : (this.#last ?? []);
    if (there.length === 0 || findListed(there, chosen)) return [];
    const names = there.filter(mayChat).map(({ name }) => name);
    const models = (names.length > 0 ? names : there.map(({ name }) => name)).slice(0, MOST_NAMED).join(", ");
    throw new BackendError("not_found", phrase("model.gone", { host: this.#options.host, model: chosen, models }));
  }

  /** This one answered; where nobody chose it, it is asked first from now on. */
  answered(name: string, chosen: string | null): void {
    const { server, learned } = this.#options;
    if (chosen === null) learned.setUsual(server, name);
  }

  async #readWithin(deadline: Deadline): Promise<void> {
    try {
      await deadline.wait(this.#options.waitMs, this.read(deadline.signal));
    } catch (error) {
      throw deadline.fault ?? error;
    }
  }
}

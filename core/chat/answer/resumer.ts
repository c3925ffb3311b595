import { setTimeout as sleep } from "node:timers/promises";
import { ConflictError, toErrorShape } from "../../base/errors.ts";
import { type ContinueExtra, storedContext } from "./begin.ts";
import { cutOff } from "./cut-off.ts";
import type { WhyNot } from "./end-waiting.ts";
import { howToResume, type Resuming } from "./resuming.ts";
import type { AnswerServices } from "./services.ts";
import type { StreamRow } from "../../vault/tables/schema.ts";

/** When to try again where the store or whoever answers was away. */
const AGAIN_MS = 5000;
/** Something else is answered there first, or this process ends: whoever looks next goes on with it. */
const LEFT: ReadonlySet<string> = new Set(["stream_active", "closing"]);

/** What continues answers. */
interface Continuing {
  continue(messageId: string, extra: ContinueExtra): Promise<unknown>;
  /** Ends one that waits, and says why. */
  leave(messageId: string, why: WhyNot): Promise<boolean>;
}

type ResumerServices = Pick<AnswerServices, "vault" | "log" | "cluster" | "onBehalf">;

/** Lets answers go on by themselves that were cut off, where whoever asked wanted it. */
export class Resumer {
  readonly #services: ResumerServices;
  readonly #turns: Continuing;
  readonly #closing: AbortSignal;
  readonly #waiting = new Set<string>();

  constructor(services: ResumerServices, turns: Continuing, closing: AbortSignal) {
    this.#services = services;
    this.#turns = turns;
    this.#closing = closing;
  }

  /** All that the last run left, where there are no other instances that may have it. */
  async left(): Promise<void> {
    if (this.#services.cluster) return;
    for (const { id } of await this.#services.vault.streams.resuming()) void this.resume(id, true);
  }

  /** Goes on with the answer of a stream, where it was cut off and somebody wants it. @param isNow whether it has waited long enough. */
  async resume(streamId: string, isNow = false): Promise<void> {
    if (this.#waiting.has(streamId)) return;
    this.#waiting.add(streamId);
    try {
      for (let wait = isNow ? 0 : undefined; !this.#closing.aborted;) wait = await this.#try(streamId, wait);
    } catch {
      // There is nothing to go on with, or the process ends.
    } finally {
      this.#waiting.delete(streamId);
    }
  }

  /** @returns how long to wait before the next try. @throws where there is none. */
  async #try(streamId: string, wait: number | undefined): Promise<number> {
    const { vault, log, onBehalf } = this.#services;
    const stream = await vault.streams.find(streamId);
    const how = stream && howToResume(stream);
    if (!stream || (stream.state !== "interrupted" && stream.state !== "failed")) throw new Error("nothing");
    if (!how) return this.#giveUp(stream, cutOff());
    await sleep(wait ?? how.waitMs, undefined, { signal: this.#closing, ref: false });
    try {
      const extra = await this.#extraOf(stream, how);
      await onBehalf(how.wishes.by, () => this.#turns.continue(stream.message_id, extra));
      log.info({ message_id: stream.message_id, tries: how.tries + 1 }, "an answer that was cut off goes on");
    } catch (error) {
      const { code, retryable } = toErrorShape(error);
      if (LEFT.has(code)) throw error;
      // It is not as it was left, or its owner may not ask for it any more.
      if (!retryable || error instanceof ConflictError) return this.#giveUp(stream, error);
      return AGAIN_MS;
    }
    throw new Error("done");
  }

  async #giveUp({ message_id }: StreamRow, error: unknown): Promise<never> {
    await this.#turns.leave(message_id, { error });
    throw new Error("nothing");
  }

  async #extraOf({ message_id }: StreamRow, { isGiven, tries, wishes }: Resuming): Promise<ContinueExtra> {
    const { vault } = this.#services;
    const context = isGiven ? await storedContext(vault, await vault.messages.require(message_id)) : undefined;
    return { context, isByItself: true, overrides: { ...wishes, resumes: true, tries: tries + 1 } };
  }
}

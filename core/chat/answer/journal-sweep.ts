import { DAY_MS } from "../../base/time.ts";
import type { AnswerServices } from "./services.ts";

/** How long a stream can be taken up again after its end. */
export const JOURNAL_MS = 3600_000;
const SWEEP_MS = 600_000;

/** Drops journals and answers kept for a repetition that nobody can need any more. */
export class JournalSweep {
  readonly #services: Pick<AnswerServices, "vault" | "clock">;
  #sweptAt = 0;

  constructor(services: Pick<AnswerServices, "vault" | "clock">) {
    this.#services = services;
  }

  /** Most calls find that it is too soon to look. */
  async sweep(): Promise<void> {
    const { clock, vault } = this.#services;
    if (Math.abs(clock.now() - this.#sweptAt) < SWEEP_MS) return;
    this.#sweptAt = clock.now();
    await vault.streamEvents.removeEndedBefore(new Date(this.#sweptAt - JOURNAL_MS).toISOString());
    await vault.idempotency.removeBefore(new Date(this.#sweptAt - DAY_MS).toISOString());
  }
}

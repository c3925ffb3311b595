import type { EventPayload } from "../../contract/contract.ts";
import type { StoredEvent } from "../../vault/tables/stream-events.ts";
import type { Taken } from "./ledger.ts";
import type { LiveAnswer } from "./live-answer.ts";
import type { AnswerServices } from "./services.ts";

type JournalServices = Pick<AnswerServices, "vault" | "emitter" | "spending">;

/**
 * Text goes from the journal into the message when this much of it waits, in UTF-16 code units, or this share of the answer:
 * SQLite writes the whole message anew each time, so that a very long one must be touched less often.
 */
const SETTLE_LENGTH = 1024;
const SETTLE_SHARE = 1 / 16;

/** An event with its number in its stream. */
export interface NumberedEvent {
  seq: number;
  event: EventPayload<"chat.event">["event"];
}

export function toStored({ seq, event }: NumberedEvent): StoredEvent {
  return { seq, event: JSON.stringify(event) };
}

/**
 * Where a running answer is written: each event into the journal at once, a small row whatever the answer's length, and the
 * text into the message in larger pieces.
 */
export class AnswerJournal {
  readonly #answer: LiveAnswer;
  readonly #services: JournalServices;
  readonly #backend: string;
  #stored: NumberedEvent[] = [];
  #unsettled = "";
  /** What the message says that it took. */
  #taken: Taken | undefined;

  /** @param backend the name of whoever answers. */
  constructor(answer: LiveAnswer, services: JournalServices, backend: string) {
    this.#answer = answer;
    this.#services = services;
    this.#backend = backend;
  }

  async store(events: readonly NumberedEvent["event"][]): Promise<void> {
    const numbered = events.map((event) => ({ seq: this.#answer.number(), event }));
    const { unsettled, replaced } = this.#textAfter(events);
    const isLong = unsettled.length >= this.#enough();
    const { vault } = this.#services;
    const progress = isLong && replaced === null ? await this.#progress(unsettled) : undefined;
    await vault.append(async (tables) => {
      await tables.streamEvents.add(this.#answer.streamId, numbered.map(toStored));
      if (replaced !== null) await tables.messages.setText(this.#answer.messageId, replaced);
      if (progress) await tables.messages.progress(this.#answer.messageId, progress);
    });
    if (progress) this.#took(progress);
    this.#stored.push(...numbered);
    this.#unsettled = isLong || replaced !== null ? "" : unsettled;
  }

  /** What waits to go into the message after these events, or the whole text, where some that is there was taken back. */
  #textAfter(events: readonly NumberedEvent["event"][]): { unsettled: string; replaced: string | null } {
    if (!events.some(({ type }) => type === "retract")) {
      const more = events.map((event) => (event.type === "token" ? event.content : "")).join("");
      return { unsettled: this.#unsettled + more, replaced: null };
    }
    // Everything that was stored before was shown, so that the answer holds it.
    let text = this.#answer.content;
    for (const event of events) {
      if (event.type === "token") text += event.content;
      if (event.type === "retract") text = text.slice(0, -event.length);
    }
    return { unsettled: "", replaced: text };
  }

  /** Hands on what was stored. */
  show(): void {
    for (const { seq, event } of this.#stored.splice(0))
      this.#services.emitter.emit("chat.event", this.#answer.apply(seq, event));
  }

  /** Brings the message up to date: text, thinking and tools, and when something last happened. */
  async settle(): Promise<void> {
    const isWorthIt = this.#unsettled.length >= Math.min(this.#enough(), this.#answer.content.length / 64);
    const text = isWorthIt ? this.#unsettled : "";
    if (isWorthIt) this.#unsettled = "";
    const { activity, messageId, streamId } = this.#answer;
    const progress = await this.#progress(text);
    const isNews = text !== "" || activity.length > 0 || progress.input_tokens !== (this.#taken?.input_tokens ?? null);
    await this.#services.vault.append(async (tables) => {
      if (isNews) {
        const shown = activity.length > 0 ? { activity: JSON.stringify(activity) } : {};
        await tables.messages.progress(messageId, { ...progress, ...shown });
      }
      await tables.streams.touch(streamId);
    });
    if (isNews) this.#took(progress);
  }

  /** What the message gets: words that it lacks, and what all took by now. */
  async #progress(text: string): Promise<{ text: string } & Taken & { backend?: string }> {
    const taken = await this.#answer.ledger.taken();
    return { text, ...taken, ...(taken.input_tokens === null ? {} : { backend: this.#backend }) };
  }

  #took(taken: Taken): void {
    this.#taken = taken;
    this.#services.spending.took(this.#answer.ledger, taken);
  }

  #enough(): number {
    return Math.max(SETTLE_LENGTH, this.#answer.content.length * SETTLE_SHARE);
  }
}

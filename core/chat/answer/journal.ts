import type { EventPayload } from "../../contract/contract.ts";
import type { Emitter } from "../../contract/emitter.ts";
import type { StoredEvent } from "../../vault/tables/stream-events.ts";
import type { Vault } from "../../vault/vault.ts";
import type { LiveAnswer } from "./live-answer.ts";

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
  readonly #vault: Vault;
  readonly #emitter: Emitter;
  #stored: NumberedEvent[] = [];
  #unsettled = "";

  constructor(answer: LiveAnswer, vault: Vault, emitter: Emitter) {
    this.#answer = answer;
    this.#vault = vault;
    this.#emitter = emitter;
  }

  async store(events: readonly NumberedEvent["event"][]): Promise<void> {
    const numbered = events.map((event) => ({ seq: this.#answer.number(), event }));
    const { unsettled, replaced } = this.#textAfter(events);
    const isLong = unsettled.length >= this.#enough();
    await this.#vault.append(async (tables) => {
      await tables.streamEvents.add(this.#answer.streamId, numbered.map(toStored));
      if (replaced !== null) await tables.messages.setText(this.#answer.messageId, replaced);
      else if (isLong) await tables.messages.addText(this.#answer.messageId, unsettled);
    });
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
      this.#emitter.emit("chat.event", this.#answer.apply(seq, event));
  }

  /** Brings the message up to date: text, thinking and tools, and when something last happened. */
  async settle(): Promise<void> {
    const isWorthIt = this.#unsettled.length >= Math.min(this.#enough(), this.#answer.content.length / 64);
    const text = isWorthIt ? this.#unsettled : "";
    if (isWorthIt) this.#unsettled = "";
    await this.#vault.append(async (tables) => {
      if (text !== "") await tables.messages.addText(this.#answer.messageId, text);
      if (this.#answer.activity.length > 0) {
        await tables.messages.setActivity(this.#answer.messageId, JSON.stringify(this.#answer.activity));
      }
      await tables.streams.touch(this.#answer.streamId);
    });
  }

  #enough(): number {
    return Math.max(SETTLE_LENGTH, this.#answer.content.length * SETTLE_SHARE);
  }
}

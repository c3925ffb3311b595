import type { Emitter } from "../../contract/emitter.ts";
import type { FactView } from "../../contract/contract.ts";

/** How long a question to the user stands before the request goes without the facts that it is about. */
const PATIENCE_MS = 60_000;

/** Asks the user whether facts may leave this device, and waits for what they say. */
export class ConsentDesk {
  readonly #emitter: Emitter;
  readonly #canAsk: boolean;
  /** What takes the answer to each question that stands, by message. */
  readonly #open = new Map<string, (allowed: readonly string[]) => void>();

  /** @param canAsk false where nobody sits in front of this core. */
  constructor(emitter: Emitter, canAsk: boolean) {
    this.#emitter = emitter;
    this.#canAsk = canAsk;
  }

  /**
   * Asks for one answer's facts; ends with none allowed when the answer is stopped or nobody says anything.
   *
   * @returns ids of the facts that may go.
   */
  async ask(sessionId: string, messageId: string, facts: readonly FactView[], signal: AbortSignal): Promise<string[]> {
    if (!this.#canAsk || signal.aborted) return [];
    try {
      return await new Promise<string[]>((resolve) => {
        const timer = setTimeout(() => resolve([]), PATIENCE_MS);
        const settle = (allowed: readonly string[]) => {
          clearTimeout(timer);
          resolve(facts.map(({ id }) => id).filter((id) => allowed.includes(id)));
        };
        signal.addEventListener("abort", () => settle([]), { once: true });
        this.#open.set(messageId, settle);
        this.#emitter.emit("consent.asked", { session_id: sessionId, message_id: messageId, facts: [...facts] });
      });
    } finally {
      this.#open.delete(messageId);
      this.#emitter.emit("consent.asked", { session_id: sessionId, message_id: messageId, facts: [] });
    }
  }

  /** What the user says; nothing happens when the question no longer stands. */
  answer(messageId: string, allowed: readonly string[]): void {
    this.#open.get(messageId)?.(allowed);
  }
}

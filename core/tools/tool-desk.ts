/** What the user says to a tool that wants to run. */
export type ToolDecision = "allow" | "always" | "deny";

/** How long a tool waits for the user, before it is taken as denied. */
const PATIENCE_MS = 300_000;

/** Where calls of tools wait until the user has said what they may do. */
export class ToolDesk {
  readonly #canAsk: boolean;
  readonly #open = new Map<string, (decision: ToolDecision) => void>();

  /** @param canAsk false where nobody sits in front of this core. */
  constructor(canAsk: boolean) {
    this.#canAsk = canAsk;
  }

  get canAsk(): boolean {
    return this.#canAsk;
  }

  /** Waits for what the user says; nothing said is a no. @throws the signal's reason on abort. */
  async ask(callId: string, signal: AbortSignal): Promise<ToolDecision> {
    if (!this.#canAsk) return "deny";
    signal.throwIfAborted();
    const answered = Promise.withResolvers<ToolDecision>();
    const timer = setTimeout(() => answered.resolve("deny"), PATIENCE_MS);
    const onAbort = () => answered.reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
    this.#open.set(callId, answered.resolve);
    try {
      return await answered.promise;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      this.#open.delete(callId);
    }
  }

  /** What the user says; nothing happens when the question no longer stands. */
  answer(callId: string, decision: ToolDecision): void {
    this.#open.get(callId)?.(decision);
  }
}

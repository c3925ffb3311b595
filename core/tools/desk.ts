/** How a desk waits. */
export interface DeskOptions<Answer> {
  /** Whether somebody sits in front of this core; where nobody does, each question goes unanswered at once. */
  canAsk: boolean;
  /** How long a question stands, in milliseconds. */
  patienceMs: number;
  /** What counts as said where nothing is. */
  unanswered: Answer;
}

/** Where questions to the user stand until they are answered, each under a key of its own. */
export class Desk<Answer> {
  readonly #options: DeskOptions<Answer>;
  readonly #open = new Map<string, (answer: Answer) => void>();

  constructor(options: DeskOptions<Answer>) {
    this.#options = options;
  }

  get canAsk(): boolean {
    return this.#options.canAsk;
  }

  /** Waits for what the user says. The question stands as soon as this is called. @throws the signal's reason on abort. */
  async ask(key: string, signal: AbortSignal): Promise<Answer> {
    const { canAsk, patienceMs, unanswered } = this.#options;
    if (!canAsk) return unanswered;
    signal.throwIfAborted();
    const answered = Promise.withResolvers<Answer>();
    const timer = setTimeout(() => answered.resolve(unanswered), patienceMs);
    const onAbort = () => answered.reject(signal.reason);
    signal.addEventListener("abort", onAbort);
    this.#open.set(key, answered.resolve);
    try {
      return await answered.promise;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      this.#open.delete(key);
    }
  }

  /** What the user says; nothing happens when the question no longer stands. */
  answer(key: string, answer: Answer): void {
    this.#open.get(key)?.(answer);
  }
}

import { ConflictError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { MessageView } from "../../contract/contract.ts";
import { streamActive } from "./streams-elsewhere.ts";
import type { LiveAnswer } from "./live-answer.ts";

/** The answers that stream in this process, and the sessions in which one is about to. */
export class RunningAnswers {
  readonly #live = new Map<string, LiveAnswer>();
  /** Sessions in which an answer is about to stream, until it does. */
  readonly #beginning = new Map<string, Promise<unknown>>();
  /** Those of which it is not known yet in which session. */
  readonly #inNewSessions = new Set<Promise<unknown>>();
  readonly #clear: (sessionId: string) => Promise<void>;
  #closing = false;

  /** @param clear puts in order what died in a session, on another instance or on a full disk. @throws ConflictError */
  constructor(clear: (sessionId: string) => Promise<void>) {
    this.#clear = clear;
  }

  add(answer: LiveAnswer): void {
    this.#live.set(answer.messageId, answer);
  }

  remove(answer: LiveAnswer): void {
    this.#live.delete(answer.messageId);
  }

  all(): LiveAnswer[] {
    return [...this.#live.values()];
  }

  ofMessage(messageId: string): LiveAnswer | undefined {
    return this.#live.get(messageId);
  }

  inSession(sessionId: string): LiveAnswer | undefined {
    return this.all().find((answer) => answer.sessionId === sessionId);
  }

  ofStream(streamId: string): LiveAnswer | undefined {
    return this.all().find((answer) => answer.streamId === streamId);
  }

  /** A stored message with what has been shown of it since, so that later events fit without gap or overlap. */
  withLive(view: MessageView): MessageView {
    const answer = this.#live.get(view.id);
    if (!answer) return view;
    return { ...view, state: "streaming", content: answer.content, activity: [...answer.activity], seq: answer.seq };
  }

  /**
   * Begins something in a session that nothing else may begin in meanwhile.
   *
   * @throws ConflictError `stream_active` while an answer streams there, or `closing` at the end.
   */
  async alone<Result>(sessionId: string | undefined, begin: () => Promise<Result>): Promise<Result> {
    if (this.#closing) throw new ConflictError("closing", phrase("chat.quitting"));
    if (sessionId === undefined) return this.#fresh(begin);
    // Whoever comes second learns how the first fared, and not that it has only begun.
    while (this.#beginning.has(sessionId)) await this.#beginning.get(sessionId)?.catch(() => undefined);
    if (this.inSession(sessionId)) throw streamActive();
    const beginning = this.#clear(sessionId).then(begin);
    this.#beginning.set(sessionId, beginning);
    try {
      return await beginning;
    } finally {
      this.#beginning.delete(sessionId);
    }
  }

  /** Resolves when nothing is about to stream any more that may be in this session. */
  async begun(sessionId: string): Promise<void> {
    await Promise.allSettled([this.#beginning.get(sessionId), ...this.#inNewSessions]);
  }

  async #fresh<Result>(begin: () => Promise<Result>): Promise<Result> {
    const beginning = begin();
    this.#inNewSessions.add(beginning);
    try {
      return await beginning;
    } finally {
      this.#inNewSessions.delete(beginning);
    }
  }

  /** Refuses new ones, interrupts all that stream, and waits until each is stored. */
  async close(): Promise<void> {
    this.#closing = true;
    const running = this.all();
    for (const answer of running) answer.stop("interrupted");
    await Promise.all(running.map((answer) => answer.finished));
  }
}

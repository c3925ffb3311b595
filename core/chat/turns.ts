import type { StreamCommand } from "../vault/cluster.ts";
import type { FactView, MessageView } from "../contract/contract.ts";
import { ConflictError, toErrorShape } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import { factViews } from "../memory/fact-views.ts";
import type { MessageRecord } from "../vault/tables/messages.ts";
import {
  beginAgain,
  beginContinuation,
  beginQuestion,
  type ContinueExtra,
  type SendRequest,
  type Sent,
} from "./answer/begin.ts";
import { refuseUnfit } from "./answer/attachments.ts";
import { Elsewhere, streamActive, type StreamElsewhere, type StreamOnRecord } from "./answer/elsewhere.ts";
import type { LiveAnswer } from "./answer/live-answer.ts";
import type { AnswerServices, BackendChoice, CurrentBackend } from "./answer/services.ts";
import { readFacts } from "./answer/read-facts.ts";
import { SleepWatch } from "./answer/sleep-watch.ts";
import { runTurn, type TurnEnd } from "./answer/run.ts";
import { inView, showVersion } from "./versions.ts";
import { messageView, sessionView } from "./view.ts";

/** How long a stream can be taken up again after its end. */
const JOURNAL_MS = 3600_000;
const SWEEP_MS = 600_000;
/** Answers under an `Idempotency-Key` are given again for so long. */
const IDEMPOTENCY_MS = 86_400_000;

/** The answers of this process: starts, stops and continues them. They belong to the core, not to a view. */
export class Turns {
  readonly #services: AnswerServices;
  readonly #live = new Map<string, LiveAnswer>();
  /** Sessions in which an answer is about to stream, until it does. */
  readonly #beginning = new Map<string, Promise<unknown>>();
  #closing = false;
  /** Ends what models are asked besides the chat. */
  readonly #reading = new AbortController();
  #sweptAt = 0;
  readonly #sleep: SleepWatch;
  readonly #elsewhere: Elsewhere;
  readonly #ignoreCommands: (() => void) | undefined;

  constructor(services: AnswerServices) {
    this.#services = services;
    this.#sleep = new SleepWatch(services.clock, () => this.#live.size > 0);
    this.#elsewhere = new Elsewhere(services);
    this.#ignoreCommands = services.cluster?.onCommand((streamId, command) => this.#obey(streamId, command));
  }

  /**
   * Stores the message and an empty answer in one transaction and lets the answer stream. Returns once both are on disk.
   *
   * @throws ConflictError `stream_active` while an answer of the same session streams.
   */
  send(request: SendRequest): Promise<Sent> {
    return this.#alone(request.sessionId ?? request.newSessionId, () => this.#send(request));
  }

  async #send(request: SendRequest): Promise<Sent> {
    await this.#services.spending.check();
    const chosen = await this.#services.current(request.choice ?? (await this.#choiceOf(request.sessionId)));
    const [{ backend }] = chosen.candidates;
    refuseUnfit(request.attachments ?? [], backend.capabilities, backend.label);
    // Half of a surrogate pair, as a cut paste can leave it, can neither be hashed nor stored.
    const question = { ...request, text: request.text.toWellFormed() };
    const { answer, sent } = await beginQuestion(this.#services, question, kindOf(chosen));
    this.#services.emitter.emit("sessions.changed", { session: sessionView(sent.session) });
    this.#start(answer, chosen);
    return sent;
  }

  /**
   * Lets another answer to the same question stream; the one there is stays as a version.
   *
   * @param withSameContext asks with the very context that the old answer was given.
   * @param choice another backend or model for this one answer.
   * @throws NotFoundError, ConflictError when there is no such answer in view, or its context is gone.
   */
  async regenerate(
    messageId: string,
    withSameContext = false,
    choice: Partial<BackendChoice> = {},
  ): Promise<MessageRecord> {
    const { vault } = this.#services;
    const old = await inView(vault, messageId, "assistant");
    return this.#alone(old.session_id, () => this.#regenerate(old, withSameContext, choice));
  }

  async #regenerate(
    old: MessageRecord,
    withSameContext: boolean,
    choice: Partial<BackendChoice>,
  ): Promise<MessageRecord> {
    await this.#services.spending.check();
    const usual = await this.#choiceOf(old.session_id);
    // Another backend does not know the model that was chosen for the first.
    const wanted =
      choice.backend === undefined ? { ...usual, ...choice } : { model: null, ...choice, backend: choice.backend };
    const chosen = await this.#services.current(wanted);
    const answer = await beginAgain(this.#services, old, withSameContext, kindOf(chosen));
    this.#start(answer, chosen);
    return this.#services.vault.messages.require(answer.messageId);
  }

  /** Brings another version of a message into view, with what followed it. */
  async showVersion(messageId: string): Promise<void> {
    const { vault } = this.#services;
    const message = await vault.messages.require(messageId);
    if (message.position >= 0) return;
    await this.#alone(message.session_id, () => vault.transaction((tables) => showVersion(tables, message)));
  }

  /** Ends an answer that streams; what it has stays. Does nothing for one that ended already. Returns once it is stored. */
  async stop(messageId: string): Promise<void> {
    const answer = this.#live.get(messageId);
    if (!answer) return this.#elsewhere.stop(messageId);
    answer.stop("cancelled");
    await answer.finished;
  }

  /** Ends an answer and takes it back with its question, as if nothing had been asked. Of its tools' work nothing is undone. */
  async discard({ assistant, user, session }: Sent): Promise<void> {
    const answer = this.#live.get(assistant.id);
    answer?.stop("interrupted");
    await answer?.finished;
    await this.#services.vault.transaction(async (tables) => {
      await tables.messages.remove([assistant.id, user.id]);
      if ((await tables.messages.newest(session.id, 1)).length === 0) await tables.sessions.remove(session.id);
    });
  }

  /**
   * Lets an answer that was stopped, cut off or failed go on from what it has.
   *
   * @param partial the answer so far, where the caller knows more of it than the vault.
   * @throws NotFoundError, ConflictError when there is nothing to continue.
   */
  async continue(messageId: string, extra: ContinueExtra = {}): Promise<{ message: MessageRecord; streamId: string }> {
    const message = await this.#services.vault.messages.require(messageId);
    return this.#alone(message.session_id, () => this.#continue(message, extra));
  }

  async #continue(message: MessageRecord, extra: ContinueExtra): Promise<{ message: MessageRecord; streamId: string }> {
    await this.#services.spending.check();
    const chosen = await this.#services.current(await this.#choiceOf(message.session_id));
    const answer = await beginContinuation(this.#services, message, extra, kindOf(chosen));
    const reopened = await this.#services.vault.messages.require(message.id);
    this.#start(answer, chosen);
    return { message: reopened, streamId: answer.streamId };
  }

  /** The answer of a session that streams now. */
  liveIn(sessionId: string): LiveAnswer | undefined {
    return [...this.#live.values()].find((answer) => answer.sessionId === sessionId);
  }

  /** Every answer that streams now. */
  active(): LiveAnswer[] {
    return [...this.#live.values()];
  }

  /** Streams of other instances, and those that were cut off within the last hour. */
  async activeElsewhere(): Promise<StreamOnRecord[]> {
    const since = new Date(this.#services.clock.now() - JOURNAL_MS).toISOString();
    return this.#elsewhere.unfinished(since);
  }

  live(messageId: string): LiveAnswer | undefined {
    return this.#live.get(messageId);
  }

  /** Holds a running answer: nothing more is read from its backend. @throws NotFoundError when it does not run. */
  async pause(streamId: string): Promise<void> {
    const answer = this.liveStream(streamId);
    if (!answer) return this.#elsewhere.command(streamId, "pause");
    answer.pause();
    await this.#services.vault.streams.setState(streamId, "paused");
    this.#services.cluster?.moved(streamId);
  }

  /** Lets a paused answer go on. @throws NotFoundError when it does not run. */
  async resume(streamId: string): Promise<void> {
    const answer = this.liveStream(streamId);
    if (!answer) return this.#elsewhere.command(streamId, "resume");
    await this.#services.vault.streams.setState(streamId, "active");
    answer.resume();
    this.#services.cluster?.moved(streamId);
  }

  /** Ends the answer of a stream. @throws NotFoundError when it does not run. */
  async cancel(streamId: string): Promise<void> {
    const answer = this.liveStream(streamId);
    if (!answer) return this.#elsewhere.command(streamId, "cancel");
    await this.stop(answer.messageId);
  }

  /** Lets a tool of a stream run that waits for it, or not. @throws NotFoundError when the stream does not run. */
  async approve(streamId: string, callId: string, allow: boolean): Promise<void> {
    if (!this.liveStream(streamId)) return this.#elsewhere.approve(streamId, callId, allow);
    this.#services.toolDesk.answer(callId, allow ? "allow" : "deny");
  }

  /** A stream as it runs on another instance. */
  elsewhere(streamId: string): StreamElsewhere {
    return this.#elsewhere.follow(streamId);
  }

  /** The answer of a stream that runs now. */
  liveStream(streamId: string): LiveAnswer | undefined {
    return [...this.#live.values()].find((answer) => answer.streamId === streamId);
  }

  async #obey(streamId: string, command: StreamCommand): Promise<void> {
    if (!this.liveStream(streamId)) return;
    if (command.do === "pause") await this.pause(streamId);
    if (command.do === "resume") await this.resume(streamId);
    if (command.do === "cancel") await this.cancel(streamId);
    if (command.do === "approve") this.#services.toolDesk.answer(command.call_id, command.allow ? "allow" : "deny");
  }

  /** A stored message with what has been shown of it since, so that later events fit without gap or overlap. */
  withLive(view: MessageView): MessageView {
    const answer = this.#live.get(view.id);
    if (!answer) return view;
    return { ...view, state: "streaming", content: answer.content, activity: [...answer.activity], seq: answer.seq };
  }

  /** Drops journals and answers kept for a repetition that nobody can need any more; most calls find that it is too soon to look. */
  async sweep(): Promise<void> {
    const { clock, vault } = this.#services;
    if (clock.now() - this.#sweptAt < SWEEP_MS) return;
    this.#sweptAt = clock.now();
    await vault.streamEvents.removeEndedBefore(new Date(this.#sweptAt - JOURNAL_MS).toISOString());
    await vault.idempotency.removeBefore(new Date(this.#sweptAt - IDEMPOTENCY_MS).toISOString());
  }

  /** The machine slept, or its network changed. */
  wake(): void {
    this.#sleep.wake();
  }

  /** Interrupts all answers and waits until each is stored. New ones are refused from now on. */
  async close(): Promise<void> {
    this.#closing = true;
    this.#reading.abort();
    const running = [...this.#live.values()];
    for (const answer of running) answer.stop("interrupted");
    this.#sleep.stop();
    await Promise.all(running.map((answer) => answer.finished));
    this.#ignoreCommands?.();
  }

  /**
   * Begins something in a session that nothing else may begin in meanwhile.
   *
   * @throws ConflictError `stream_active` while an answer streams there or begins to.
   */
  async #alone<Result>(sessionId: string | undefined, begin: () => Promise<Result>): Promise<Result> {
    if (this.#closing) throw new ConflictError("closing", phrase("chat.quitting"));
    if (sessionId === undefined) return begin();
    // Whoever comes second learns how the first fared, and not that it has only begun.
    while (this.#beginning.has(sessionId)) await this.#beginning.get(sessionId)?.catch(() => undefined);
    if (this.liveIn(sessionId)) throw streamActive();
    // What died there, on another instance or on a full disk, is in nobody's way.
    const beginning = this.#elsewhere.clear(sessionId).then(begin);
    this.#beginning.set(sessionId, beginning);
    try {
      return await beginning;
    } finally {
      this.#beginning.delete(sessionId);
    }
  }

  async #choiceOf(sessionId: string | null): Promise<BackendChoice> {
    const session = sessionId === null ? undefined : await this.#services.vault.sessions.find(sessionId);
    return { backend: session?.backend ?? null, model: session?.model ?? null };
  }

  #start(answer: LiveAnswer, { candidates, contextTokens, memory, learnWithModel }: CurrentBackend): void {
    this.#live.set(answer.messageId, answer);
    const { cluster } = this.#services;
    if (cluster) answer.onMove(() => cluster.moved(answer.streamId));
    const [{ backend }] = candidates;
    this.#sleep.watch(backend);
    const tools = this.#services.toolbox?.(memory, answer.overrides);
    const parts = { ...this.#services, candidates, contextTokens, memory, tools };
    // What the backend missed of this session stands before the new question.
    void this.#services.sync
      .catchUp(backend)
      .then(() => runTurn(answer, parts))
      .then((end) => this.#announce(answer, end))
      .then((end) =>
        memory && learnWithModel
          ? readFacts(this.#services, answer, end.message, end.backend, this.#reading.signal)
          : undefined,
      )
      .catch((error: unknown) => this.#announceLoss(answer, error))
      .finally(() => {
        answer.markFinished();
        cluster?.over(answer.streamId);
      });
  }

  async #announce(answer: LiveAnswer, end: TurnEnd): Promise<TurnEnd> {
    const { emitter, vault, sync } = this.#services;
    const { backend } = end;
    if (end.message.content !== "") await sync.answered(backend, [answer.question.id, answer.messageId]);
    for (const { seq, event } of end.closing) emitter.emit("chat.event", answer.apply(seq, event));
    const learned = await factViews(vault, end.learned.added);
    const forgotten = await this.#forget(answer, end);
    this.#live.delete(answer.messageId);
    const view = { ...messageView(end.message, end.facts), seq: answer.seq };
    const versions = (await vault.messages.versionsIn(answer.sessionId)).get(view.id) ?? view.versions;
    emitter.emit("chat.ended", { message: { ...view, versions }, learned, forgotten });
    if (end.facts.sent > 0 || end.learned.added.length > 0 || end.learned.ended.length > 0 || forgotten.length > 0) {
      emitter.emit("facts.changed", {});
    }
    this.#services.onEnd(backend, end);
    await this.sweep();
    // Whoever waits for the answer does not wait for what is done besides.
    answer.markFinished();
    return end;
  }

  /** "Forget that …" is done once it was answered, so that nothing of it is written after. */
  async #forget(answer: LiveAnswer, end: TurnEnd): Promise<FactView[]> {
    const { forgetting, vault, clock } = this.#services;
    if (end.message.state !== "complete" || (answer.given !== undefined && !answer.isReplay)) return [];
    return factViews(vault, await forgetting.obey(answer.question, clock.now()));
  }

  /** The end itself could not be stored (a full disk): what was written before is safe, and the person is told. */
  #announceLoss(answer: LiveAnswer, error: unknown): void {
    this.#live.delete(answer.messageId);
    const { code, message, retryable } = toErrorShape(error);
    const { log, emitter } = this.#services;
    log.error({ message_id: answer.messageId, code }, "the end of a turn could not be stored");
    emitter.emit("chat.event", answer.apply(answer.number(), { type: "error", code, message, retryable }));
    emitter.emit("chat.event", answer.apply(answer.number(), { type: "done", finish_reason: "error" }));
  }
}

function kindOf({ candidates: [first] }: CurrentBackend): string {
  return first.backend.kind;
}

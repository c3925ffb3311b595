import type { MessageView } from "../contract/contract.ts";
import type { MessageRecord } from "../vault/tables/messages.ts";
import {
  type AskAgain,
  beginAgain,
  beginContinuation,
  beginQuestion,
  type ContinueExtra,
  type SendRequest,
  type Sent,
} from "./answer/begin.ts";
import { choiceOf, lastOf } from "./chosen.ts";
import { announceEnd, announceLoss } from "./answer/announce.ts";
import { refuseUnfit } from "./answer/attachments.ts";
import { StreamCommands } from "./answer/commands.ts";
import { StreamsElsewhere, type StreamElsewhere, type StreamOnRecord } from "./answer/streams-elsewhere.ts";
import { JOURNAL_MS, JournalSweep } from "./answer/journal-sweep.ts";
import { endWaiting, type WhyNot } from "./answer/end-waiting.ts";
import type { LiveAnswer } from "./answer/live-answer.ts";
import type { AnswerServices, BackendChoice, CurrentBackend } from "./answer/services.ts";
import { SleepWatch } from "./answer/sleep-watch.ts";
import { Resumer } from "./answer/resumer.ts";
import { RunningAnswers } from "./answer/running.ts";
import { runTurn } from "./answer/run.ts";
import { takeBackUnended } from "./answer/take-back.ts";
import { askedAgain, withPreset } from "./presets.ts";
import type { Reservation } from "./reservation.ts";
import { inView, showVersion } from "./versions.ts";
import { sessionView } from "./view.ts";

/** The answers of this process: starts, stops and continues them. They belong to the core, not to a view. */
export class Turns {
  readonly #services: AnswerServices;
  readonly #running: RunningAnswers;
  readonly #journals: JournalSweep;
  readonly #sleep: SleepWatch;
  readonly #elsewhere: StreamsElsewhere;
  readonly #commands: StreamCommands;
  /** Lets answers that were cut off go on by themselves. */
  readonly resumer: Resumer;
  readonly #ignoreCluster: (() => void)[];
  readonly #closing = new AbortController();

  constructor(services: AnswerServices) {
    this.#services = services;
    this.#elsewhere = new StreamsElsewhere(services);
    this.#journals = new JournalSweep(services);
    this.#running = new RunningAnswers((sessionId) => this.#elsewhere.clear(sessionId));
    const leave = (messageId: string, why: WhyNot) => endWaiting(services, this.#running, messageId, why);
    this.#commands = new StreamCommands(services, this.#running, this.#elsewhere, leave);
    const continuing = { continue: (id: string, extra: ContinueExtra) => this.continue(id, extra), leave };
    this.resumer = new Resumer(services, continuing, this.#closing.signal);
    this.#sleep = new SleepWatch(services.clock, () => this.#running.all().length > 0);
    const { cluster } = services;
    const obey = cluster?.onCommand((streamId, command) => this.#commands.obey(streamId, command));
    const back = cluster?.onReturn(() => this.#elsewhere.stopTaken(this.#running.all()));
    this.#ignoreCluster = [obey, back].filter((ignore) => ignore !== undefined);
  }

  /**
   * Stores the message and an empty answer in one transaction and lets the answer stream. Returns once both are on disk.
   *
   * @throws ConflictError `stream_active` while an answer of the same session streams.
   */
  send(request: SendRequest): Promise<Sent> {
    return this.#running.alone(request.sessionId ?? request.newSessionId, () =>
      this.#services.spending.reserving(
        async () => ({ ...request, after: await lastOf(this.#services.vault, request.sessionId) }),
        (reservation) => this.#send(request, reservation),
      ),
    );
  }

  async #send(request: SendRequest, reservation: Reservation): Promise<Sent> {
    const usual = await choiceOf(this.#services.vault, request.sessionId);
    const chosen = await this.#services.current(request.choice ?? usual);
    const [{ backend }] = chosen.candidates;
    refuseUnfit(request.attachments ?? [], backend.capabilities, backend.label);
    // Half of a surrogate pair, as a cut paste can leave it, can neither be hashed nor stored.
    const wishes = await withPreset(this.#services, request.choice?.preset ?? usual.preset, request.overrides);
    const overrides = this.#services.spending.within(wishes, chosen.candidates[0].model);
    const question = { ...request, overrides, text: request.text.toWellFormed() };
    const { answer, sent } = await beginQuestion(this.#services, question, chosen.candidates[0].backend.kind);
    this.#services.emitter.emit("sessions.changed", { session: sessionView(sent.session) });
    this.#start(answer, chosen, reservation);
    return sent;
  }

  /**
   * Lets another answer to the same question stream; the one there is stays as a version.
   *
   * @param how whether to ask with the very context that the old answer was given, and what may go whole this once.
   * @param choice another backend or model for this one answer.
   * @throws NotFoundError, ConflictError when there is no such answer in view, or its context is gone.
   */
  async regenerate(
    messageId: string,
    how: AskAgain = { isReplay: false, allow: [] },
    choice: Partial<BackendChoice> = {},
  ): Promise<MessageRecord> {
    const old = await inView(this.#services.vault, messageId, "assistant");
    return this.#running.alone(old.session_id, () =>
      this.#services.spending.reserving(
        () => ({ text: old.content, after: old, overrides: how.overrides }),
        (reservation) => this.#regenerate(old, how, choice, reservation),
      ),
    );
  }

  async #regenerate(
    old: MessageRecord,
    how: AskAgain,
    choice: Partial<BackendChoice>,
    reservation: Reservation,
  ): Promise<MessageRecord> {
    const { preset, ...usual } = await choiceOf(this.#services.vault, old.session_id);
    // Another backend does not know the model that was chosen for the first.
    const wanted =
      choice.backend === undefined ? { ...usual, ...choice } : { model: null, ...choice, backend: choice.backend };
    const chosen = await this.#services.current(wanted);
    const overrides = await askedAgain(this.#services, old.id, how.isReplay, preset);
    const answer = await beginAgain(this.#services, old, { ...how, overrides }, chosen.candidates[0].backend.kind);
    this.#start(answer, chosen, reservation);
    return this.#services.vault.messages.require(answer.messageId);
  }

  /** Brings another version of a message into view, with what followed it. */
  async showVersion(messageId: string): Promise<void> {
    const { vault } = this.#services;
    const message = await vault.messages.require(messageId);
    if (message.position >= 0) return;
    await this.alone(message.session_id, () => vault.transaction((tables) => showVersion(tables, message)));
  }

  /** Changes a chat in which nothing streams, or is about to. @throws ConflictError */
  alone<Result>(sessionId: string, change: () => Promise<Result>): Promise<Result> {
    return this.#running.alone(sessionId, change);
  }

  /** Ends an answer that streams; what it has stays. Does nothing for one that ended already. Returns once it is stored. */
  async stop(messageId: string): Promise<void> {
    const answer = this.#running.ofMessage(messageId);
    if (!answer) return this.#elsewhere.stop({ message_id: messageId });
    await answer.end("cancelled");
  }

  /** Ends the answer that streams in a chat, wherever it does. */
  async stopIn(sessionId: string): Promise<void> {
    const answer = this.liveIn(sessionId);
    await (answer ? answer.end("cancelled") : this.#elsewhere.stop({ session_id: sessionId }));
  }

  /** Ends an answer that leaves nothing behind, and takes it back. @returns false where it came to its end first, and stays. */
  async discard({ assistant, streamId }: Sent): Promise<boolean> {
    await this.#running.ofMessage(assistant.id)?.end("interrupted");
    return takeBackUnended(this.#services.vault, streamId);
  }

  /**
   * Lets an answer that was stopped, cut off or failed go on from what it has.
   *
   * @param partial the answer so far, where the caller knows more of it than the vault.
   * @throws NotFoundError, ConflictError when there is nothing to continue.
   */
  async continue(messageId: string, extra: ContinueExtra = {}): Promise<{ message: MessageRecord; streamId: string }> {
    const message = await this.#services.vault.messages.require(messageId);
    return this.#running.alone(message.session_id, () =>
      this.#services.spending.reserving(
        () => ({ ...extra, text: message.content, after: message }),
        (reservation) => this.#continue(messageId, extra, reservation),
      ),
    );
  }

  async #continue(
    messageId: string,
    extra: ContinueExtra,
    reservation: Reservation,
  ): Promise<{ message: MessageRecord; streamId: string }> {
    // Read only now: a stream that was lost is put in order before anything else of its chat.
    const message = await this.#services.vault.messages.require(messageId);
    const { preset, ...usual } = await choiceOf(this.#services.vault, message.session_id);
    const chosen = await this.#services.current(usual);
    const wishes = await withPreset(this.#services, preset, extra.overrides);
    const overrides = this.#services.spending.within(wishes, chosen.candidates[0].model);
    const answer = await beginContinuation(
      this.#services,
      message,
      { ...extra, overrides },
      chosen.candidates[0].backend.kind,
    );
    const reopened = await this.#services.vault.messages.require(message.id);
    this.#start(answer, chosen, reservation);
    return { message: reopened, streamId: answer.streamId };
  }

  /** The answer of a session that streams now. */
  liveIn(sessionId: string): LiveAnswer | undefined {
    return this.#running.inSession(sessionId);
  }

  /** Every answer that streams now. */
  active(): LiveAnswer[] {
    return this.#running.all();
  }

  /** Streams of other instances, and those that were cut off within the last hour. */
  async activeElsewhere(): Promise<StreamOnRecord[]> {
    const since = new Date(this.#services.clock.now() - JOURNAL_MS).toISOString();
    return this.#elsewhere.unfinished(since);
  }

  live(messageId: string): LiveAnswer | undefined {
    return this.#running.ofMessage(messageId);
  }

  /** Holds a running answer. @throws NotFoundError when it does not run; so do those below. */
  pause = (streamId: string): Promise<void> => this.#commands.pause(streamId);
  resume = (streamId: string): Promise<void> => this.#commands.resume(streamId);
  cancel = (streamId: string): Promise<void> => this.#commands.cancel(streamId);
  approve = (streamId: string, callId: string, allow: boolean): Promise<void> =>
    this.#commands.approve(streamId, callId, allow);

  /** A stream as it runs on another instance. */
  elsewhere(streamId: string): StreamElsewhere {
    return this.#elsewhere.follow(streamId);
  }

  /** The answer of a stream that runs now. */
  liveStream(streamId: string): LiveAnswer | undefined {
    return this.#running.ofStream(streamId);
  }

  /** Puts a stream in order that is said to run in this process, while nothing here knows of it: its beginning or end was lost. */
  async settle(streamId: string): Promise<void> {
    if (!this.liveStream(streamId)) await this.#elsewhere.settle(streamId, this.#running);
  }

  /** A stored message with what has been shown of it since. */
  withLive(view: MessageView): MessageView {
    return this.#running.withLive(view);
  }

  /** Drops what nobody can need any more to take up an answer; most calls find that it is too soon to look. */
  sweep(): Promise<void> {
    return this.#journals.sweep();
  }

  /** The machine slept, or its network changed. */
  wake(): void {
    this.#sleep.wake();
  }

  /** Interrupts all answers and waits until each is stored. New ones are refused from now on. */
  async close(): Promise<void> {
    const closed = this.#running.close();
    this.#sleep.stop();
    await closed;
    this.#closing.abort();
    for (const ignore of this.#ignoreCluster) ignore();
  }

  /** @param reservation what is put aside for it. */
  #start(answer: LiveAnswer, chosen: CurrentBackend, reservation: Reservation): void {
    answer.reservation = reservation;
    this.#running.add(answer);
    const { cluster } = this.#services;
    if (cluster) answer.onMove(() => cluster.moved(answer.streamId));
    this.#sleep.watch(chosen.candidates[0].backend);
    void this.#answer(answer, chosen)
      .catch((error: unknown) => {
        announceLoss(answer, this.#services, this.#running, error);
        const mended = this.#elsewhere.mend(answer.streamId, this.#closing.signal);
        void mended.then(() => this.resumer.resume(answer.streamId));
      })
      .finally(() => {
        reservation.release();
        answer.markFinished();
        cluster?.over(answer.streamId);
        if (answer.overrides.resumes === true) void this.resumer.resume(answer.streamId);
      });
  }

  async #answer(answer: LiveAnswer, chosen: CurrentBackend): Promise<void> {
    // What the backend missed of this session stands before the new question.
    await this.#services.sync.catchUp(chosen.candidates[0].backend);
    const end = await runTurn(answer, this.#services, chosen);
    if (chosen.memory && answer.given === undefined && end.message.state === "complete") {
      this.#services.notes?.hear(end.backend, answer.sessionId, answer.question, chosen.learnWithModel);
    }
    await announceEnd(answer, this.#services, this.#running, end);
    await this.sweep();
    // Whoever waits for the answer does not wait for what is done besides.
    answer.markFinished();
  }
}

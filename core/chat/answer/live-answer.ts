import { type Clock, isoTime } from "../../base/clock.ts";
import type { Activity, EventPayload } from "../../contract/contract.ts";
import type { ChatContext, ChatEvent } from "../../protocol.ts";
import type { TraceCarrier } from "../../telemetry/trace.ts";
import type { EarlierCall } from "../../tools/tool-limits.ts";
import type { Effort } from "../../vault/tables/schema.ts";
import { activityChange, type ActivityChange } from "./activity.ts";
import type { Reservation } from "../reservation.ts";
import { Ledger, type Taken } from "./ledger.ts";

/** Why a running answer was told to end. */
export type StopReason = "cancelled" | "interrupted";

/** What a request asks for that the settings would decide otherwise. */
export interface Overrides {
  model?: string | undefined;
  maxTokens?: number | undefined;
  temperature?: number | undefined;
  /** How much the model is to think. */
  effort?: Effort | undefined;
  /** Names of the tools that the answer may call; undefined for all that there are. */
  tools?: readonly string[] | undefined;
  /** Whether those tools may run without anybody being asked. */
  isApproved?: boolean | undefined;
  /** Where the trace of whoever asks came in. */
  trace?: TraceCarrier | undefined;
  /** Hears of a tool that could not do its work, and that no other arguments would help. */
  onToolFault?: ((tool: string, message: string) => void) | undefined;
  /** What this answer called before it was cut off. */
  earlier?: readonly EarlierCall[] | undefined;
  /** Whether question, answer and what its tools did to tasks are taken back unless it comes to its end. */
  isWhole?: boolean | undefined;
  /** The stream in whose journal that is written down. */
  undoIn?: string | undefined;
  /** Ids of facts and messages that may leave this device for this answer, although they are kept back otherwise. */
  allow?: readonly string[] | undefined;
  /** What the model is told besides its rules. */
  instructions?: string | undefined;
  /** False leaves out all that is remembered; it is learned from all the same. */
  recalls?: boolean | undefined;
  /** Whether the answer goes on by itself where it is cut off, and how often it did. */
  resumes?: boolean | undefined;
  tries?: number | undefined;
  /** Who asks, as the face knows them: what it takes after a restart is counted to the same. */
  by?: string | undefined;
  /** The preset that says so, by its id. */
  preset?: string | undefined;
}

/** An answer that is being made right now: what was shown of it so far, and the handle that ends it. */
export class LiveAnswer {
  readonly sessionId: string;
  readonly messageId: string;
  /** Where the answer stands in its session. */
  readonly position: number;
  readonly streamId: string;
  /** What the user asked, and the id of that message. */
  readonly question: { id: string; content: string };
  /** A context that came with the request (a backend answering for a client), instead of one from this vault. */
  readonly given: ChatContext | undefined;
  /** Whether that context is one of this vault's own, sent again. */
  readonly isReplay: boolean;
  readonly overrides: Overrides;
  /** What it took so far. */
  readonly ledger: Ledger;
  /** What is put aside for it; undefined where nothing is counted. */
  reservation: Reservation | undefined;

  readonly #clock: Clock;
  /** ISO 8601. */
  readonly startedAt: string;
  lastEventAt: string;
  content: string;
  activity: readonly Activity[];
  /** Number of the last event that was handed on. */
  seq = 0;
  model: string | null = null;
  readonly #controller = new AbortController();
  #numbered = 0;
  readonly #events: EventPayload<"chat.event">[] = [];
  #wake: PromiseWithResolvers<void> | undefined;
  #moved: () => void = () => undefined;
  #gate: PromiseWithResolvers<void> | undefined;
  readonly #finish = Promise.withResolvers<void>();

  constructor(start: {
    sessionId: string;
    messageId: string;
    position: number;
    streamId: string;
    clock: Clock;
    question: { id: string; content: string };
    given?: ChatContext | undefined;
    isReplay?: boolean;
    overrides?: Overrides | undefined;
    content?: string;
    activity?: readonly Activity[];
    /** What it took before it went on. */
    taken?: Taken;
  }) {
    this.sessionId = start.sessionId;
    this.messageId = start.messageId;
    this.position = start.position;
    this.streamId = start.streamId;
    this.#clock = start.clock;
    this.startedAt = isoTime(start.clock);
    this.lastEventAt = this.startedAt;
    this.question = start.question;
    this.given = start.given;
    this.isReplay = start.isReplay ?? false;
    this.overrides = start.overrides ?? {};
    this.content = start.content ?? "";
    this.activity = start.activity ?? [];
    this.ledger = new Ledger(start.taken);
  }

  /** Resolves when everything about this answer is stored. Never rejects. */
  get finished(): Promise<void> {
    return this.#finish.promise;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Why it was told to stop; undefined while it may go on. */
  get stopReason(): StopReason | undefined {
    return this.signal.aborted ? (this.signal.reason as StopReason) : undefined;
  }

  /** An event under this vault's ids, where it bears the backend's. */
  own(event: ChatEvent): ChatEvent {
    if (event.type !== "stream_start") return event;
    this.model = event.model ?? this.model;
    return { ...event, stream_id: this.streamId, session_id: this.sessionId, message_id: this.messageId };
  }

  stop(reason: StopReason): void {
    this.#controller.abort(reason);
  }

  /** Stops it, and waits until all of it is stored. */
  async end(reason: StopReason): Promise<void> {
    this.stop(reason);
    await this.finished;
  }

  /** The events of this stream after number `after`. */
  eventsAfter(after: number): readonly EventPayload<"chat.event">[] {
    return this.#events.slice(after);
  }

  /** @param listener is told of every event once it is stored, and of the end. */
  onMove(listener: () => void): void {
    this.#moved = listener;
  }

  /** Resolves at the next event, or when the stream is over. */
  async changed(): Promise<void> {
    this.#wake ??= Promise.withResolvers<void>();
    await this.#wake.promise;
  }

  /** Holds the stream: nothing more is read from the backend until `resume`. */
  pause(): void {
    this.#gate ??= Promise.withResolvers<void>();
  }

  resume(): void {
    this.#gate?.resolve();
    this.#gate = undefined;
  }

  get isPaused(): boolean {
    return this.#gate !== undefined;
  }

  /** Resolves at once, or when a pause ends or the answer is told to stop. */
  async whenRunning(): Promise<void> {
    if (!this.#gate || this.signal.aborted) return;
    const stopped = Promise.withResolvers<void>();
    const onAbort = () => stopped.resolve();
    this.signal.addEventListener("abort", onAbort, { once: true });
    await Promise.race([this.#gate.promise, stopped.promise]).finally(() =>
      this.signal.removeEventListener("abort", onAbort),
    );
  }

  /** Gives an event its number, under which it is stored before anybody sees it. */
  number(): number {
    this.#numbered += 1;
    return this.#numbered;
  }

  /** Takes a stored event into the state that watchers see, and makes of it what is handed to them. */
  apply(seq: number, event: EventPayload<"chat.event">["event"]): EventPayload<"chat.event"> {
    let change: ActivityChange | null = null;
    if (event.type === "token") this.content += event.content;
    else if (event.type === "retract") this.content = this.content.slice(0, -event.length);
    else if (event.type !== "error")
      change = activityChange(this.activity, event, this.#clock.now() - Date.parse(this.lastEventAt));
    if (change)
      this.activity = [...this.activity.slice(0, change.index), change.entry, ...this.activity.slice(change.index + 1)];
    this.seq = seq;
    this.lastEventAt = isoTime(this.#clock);
    const payload = { session_id: this.sessionId, message_id: this.messageId, seq, event, activity: change };
    this.#events.push(payload);
    this.#rouse();
    return payload;
  }

  markFinished(): void {
    this.#rouse();
    this.#finish.resolve();
  }

  #rouse(): void {
    this.#moved();
    this.#wake?.resolve();
    this.#wake = undefined;
  }
}

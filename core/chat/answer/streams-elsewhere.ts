import { setTimeout as sleep } from "node:timers/promises";
import type { Cluster, StreamWatch } from "../../vault/cluster.ts";
import { BackendError, ConflictError, NotFoundError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { StreamRow } from "../../vault/tables/schema.ts";
import type { Vault } from "../../vault/vault.ts";
import type { LiveAnswer } from "./live-answer.ts";
import { recoverStream } from "./recover.ts";

/** How long another instance may take to obey. */
const OBEY_MS = 10_000;

/** One stream as its reader sees it from here. */
export interface StreamElsewhere {
  /** Whether it runs on another instance that lives. One whose instance died is put in order, as interrupted. */
  runs(): Promise<boolean>;
  /** Resolves when there is more to read, or after a while. */
  changed(): Promise<void>;
  close(): void;
}

/** The answers of this process, as much of `RunningAnswers` as is asked here. */
interface RunningHere {
  begun(sessionId: string): Promise<void>;
  ofStream(streamId: string): LiveAnswer | undefined;
}

/** A stream as its row tells of it. */
export interface StreamOnRecord {
  stream_id: string;
  session_id: string;
  message_id: string;
  content: string;
  started_at: string;
  last_event_at: string;
  state: "active" | "paused" | "interrupted";
}

/** How long to wait before something that could not be stored is tried again, at first and at most. */
const MEND_MS = { first: 250, most: 5000 };

/** Streams that do not run in this process: those of a server's other instances, and those that a dead one left. */
export class StreamsElsewhere {
  readonly #vault: Vault;
  readonly #cluster: Cluster | undefined;

  constructor({ vault, cluster }: { vault: Vault; cluster?: Cluster | undefined }) {
    this.#vault = vault;
    this.#cluster = cluster;
  }

  follow(streamId: string): StreamElsewhere {
    let watch: StreamWatch | undefined;
    return {
      runs: async () => {
        const stream = this.#cluster && (await this.#vault.streams.find(streamId));
        if (!stream || !(await this.#lives(stream))) return false;
        watch ??= this.#cluster?.watch(stream);
        return true;
      },
      changed: async () => watch?.changed(),
      close: () => watch?.close(),
    };
  }

  /** Stops an answer that another instance makes; one that nobody makes is left as it is. */
  async stop(of: { message_id: string } | { session_id: string }): Promise<void> {
    if (!this.#cluster) return;
    const stream = await this.#vault.streams.openOf(of);
    if (stream && (await this.#lives(stream))) await this.command(stream.id, "cancel");
  }

  /**
   * Asks the instance that a stream runs on, and waits until the table shows that it obeyed.
   *
   * @throws NotFoundError where it runs nowhere; BackendError `timeout`.
   */
  async command(streamId: string, command: "pause" | "resume" | "cancel"): Promise<void> {
    const stream = this.#cluster && (await this.#vault.streams.find(streamId));
    if (!this.#cluster || !stream || !(await this.#lives(stream))) {
      throw new NotFoundError(phrase("chat.no_stream"));
    }
    const watch = this.#cluster.watch(stream);
    try {
      await this.#cluster.command(stream, { do: command });
      const deadline = performance.now() + OBEY_MS;
      while (!(await this.#obeyed(stream, command))) {
        if (performance.now() > deadline) {
          throw new BackendError("timeout", phrase("chat.instance_silent"), {
            retryable: true,
          });
        }
        await watch.changed();
      }
    } finally {
      watch.close();
    }
  }

  /** What a tool that waits for approval is told. @throws NotFoundError where the stream runs nowhere. */
  async approve(streamId: string, callId: string, allow: boolean): Promise<void> {
    const stream = this.#cluster && (await this.#vault.streams.find(streamId));
    if (!this.#cluster || !stream || !(await this.#lives(stream))) {
      throw new NotFoundError(phrase("chat.no_stream"));
    }
    await this.#cluster.command(stream, { do: "approve", call_id: callId, allow });
  }

  /**
   * Makes sure that nothing streams in a session.
   *
   * @throws ConflictError `stream_active` while another instance makes an answer there.
   */
  async clear(sessionId: string): Promise<void> {
    const stream = await this.#vault.streams.openOf({ session_id: sessionId });
    if (!stream) return;
    if (await this.#lives(stream)) throw streamActive();
    await recoverStream(this.#vault, stream.id);
  }

  /** Puts in order a stream of this process whose end could not be stored, as soon as the store takes it. */
  async mend(streamId: string, signal: AbortSignal): Promise<void> {
    for (let wait = MEND_MS.first; !signal.aborted; wait = Math.min(wait * 2, MEND_MS.most)) {
      try {
        await recoverStream(this.#vault, streamId);
        return;
      } catch {
        await sleep(wait, undefined, { signal, ref: false }).catch(() => undefined);
      }
    }
  }

  /** Puts in order a stream that no instance makes. @param running what this one makes, or is about to. */
  async settle(streamId: string, running: RunningHere): Promise<void> {
    const stream = await this.#vault.streams.find(streamId);
    if (!stream || !isOpen(stream)) return;
    await running.begun(stream.session_id);
    if (!running.ofStream(streamId) && !(await this.#lives(stream))) await recoverStream(this.#vault, streamId);
  }

  /** Ends answers of this instance that another one has put in order, since it took this one for dead. */
  async stopTaken(answers: readonly LiveAnswer[]): Promise<void> {
    for (const answer of answers) {
      const stream = await this.#vault.streams.find(answer.streamId);
      if (stream && !isOpen(stream)) answer.stop("interrupted");
    }
  }

  /** Streams that run elsewhere, and those that were cut off since a time (ISO 8601). */
  async unfinished(since: string): Promise<StreamOnRecord[]> {
    const rows = await this.#vault.streams.unfinished(since);
    // An answer that was cut off more than once has as many of them.
    const last = new Map(rows.map((row) => [row.message_id, row.id]));
    const found: StreamOnRecord[] = [];
    for (const row of rows) {
      if (row.state === "interrupted" && last.get(row.message_id) !== row.id) continue;
      if (row.state !== "interrupted" && row.owner !== null && this.#cluster?.isHere(row.owner)) continue;
      const { id: stream_id, session_id, message_id, content, started_at, last_event_at } = row;
      const state = row.state === "interrupted" || !(await this.#lives(row)) ? "interrupted" : row.state;
      if (state !== "active" && state !== "paused" && state !== "interrupted") continue;
      found.push({ stream_id, session_id, message_id, content, started_at, last_event_at, state });
    }
    return found;
  }

  /** Whether a stream runs on another instance. What a dead one left is put in order. */
  async #lives(stream: StreamRow): Promise<boolean> {
    if (!isOpen(stream)) return false;
    const { owner } = stream;
    // One of this very process that nobody knows of any more is about to begin, or its end could not be stored.
    if (!this.#cluster || owner === null || this.#cluster.isHere(owner)) return false;
    if (await this.#cluster.isAlive(owner)) return true;
    await recoverStream(this.#vault, stream.id);
    return false;
  }

  async #obeyed({ id }: StreamRow, command: "pause" | "resume" | "cancel"): Promise<boolean> {
    const now = await this.#vault.streams.find(id);
    if (!now || !(await this.#lives(now))) return true;
    return command === "pause" ? now.state === "paused" : command === "resume" && now.state === "active";
  }
}

export function isOpen({ state }: StreamRow): boolean {
  return state === "active" || state === "paused";
}

export function streamActive(): ConflictError {
  return new ConflictError("stream_active", phrase("chat.streaming"));
}

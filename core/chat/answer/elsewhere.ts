import type { Cluster, StreamWatch } from "../../vault/cluster.ts";
import { BackendError, ConflictError, NotFoundError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { StreamRow } from "../../vault/tables/schema.ts";
import type { Vault } from "../../vault/vault.ts";
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

/** Streams that do not run in this process: those of a server's other instances, and those that a dead one left. */
export class Elsewhere {
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
  async stop(messageId: string): Promise<void> {
    if (!this.#cluster) return;
    const stream = await this.#vault.streams.openOf({ message_id: messageId });
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

  /** Streams that run elsewhere, and those that were cut off since a time (ISO 8601). */
  async unfinished(since: string): Promise<StreamOnRecord[]> {
    const rows = await this.#vault.streams.unfinished(since);
    const found: StreamOnRecord[] = [];
    for (const row of rows) {
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
    if (stream.state !== "active" && stream.state !== "paused") return false;
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

export function streamActive(): ConflictError {
  return new ConflictError("stream_active", phrase("chat.streaming"));
}

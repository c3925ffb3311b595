import type { StreamCommand } from "../../vault/cluster.ts";
import { NotFoundError } from "../../base/errors.ts";
import type { StreamsElsewhere } from "./streams-elsewhere.ts";
import type { WhyNot } from "./end-waiting.ts";
import type { RunningAnswers } from "./running.ts";
import type { AnswerServices } from "./services.ts";

/** What may be done to a stream that runs, here or on another instance. */
export class StreamCommands {
  readonly #services: Pick<AnswerServices, "vault" | "cluster" | "toolDesk">;
  readonly #running: RunningAnswers;
  readonly #elsewhere: StreamsElsewhere;
  readonly #leave: (messageId: string, why: WhyNot) => Promise<boolean>;

  /** @param leave ends an answer that waits to go on by itself. @returns whether one does. */
  constructor(
    services: Pick<AnswerServices, "vault" | "cluster" | "toolDesk">,
    running: RunningAnswers,
    elsewhere: StreamsElsewhere,
    leave: (messageId: string, why: WhyNot) => Promise<boolean>,
  ) {
    this.#services = services;
    this.#running = running;
    this.#elsewhere = elsewhere;
    this.#leave = leave;
  }

  /** Holds a running answer: nothing more is read from its backend. @throws NotFoundError when it does not run. */
  async pause(streamId: string): Promise<void> {
    const answer = this.#running.ofStream(streamId);
    if (!answer) return this.#elsewhere.command(streamId, "pause");
    answer.pause();
    await this.#services.vault.streams.setState(streamId, "paused");
    this.#services.cluster?.moved(streamId);
  }

  /** Lets a paused answer go on. @throws NotFoundError when it does not run. */
  async resume(streamId: string): Promise<void> {
    const answer = this.#running.ofStream(streamId);
    if (!answer) return this.#elsewhere.command(streamId, "resume");
    await this.#services.vault.streams.setState(streamId, "active");
    answer.resume();
    this.#services.cluster?.moved(streamId);
  }

  /**
   * Ends the answer of a stream: as it runs, as it waits to go on by itself after it was cut off, and as it has gone on. One that was
   * ended so already, from another device at the same time, stays so.
   *
   * @throws NotFoundError when there is nothing to end.
   */
  async cancel(streamId: string): Promise<void> {
    const answer = this.#running.ofStream(streamId);
    if (answer) return answer.end("cancelled");
    const obeyed = await this.#elsewhere.command(streamId, "cancel").catch((error: unknown) => {
      if (error instanceof NotFoundError) return error;
      throw error;
    });
    const stream = await this.#services.vault.streams.find(streamId);
    if (stream) {
      const { session_id, message_id } = stream;
      // Who has taken it up may be about to begin.
      await this.#running.begun(session_id);
      if (await this.#leave(message_id, "cancelled")) return;
      const next = await this.#services.vault.streams.openOf({ message_id });
      if (next && (next.id !== streamId || this.#running.ofStream(streamId))) return this.cancel(next.id);
      if ((await this.#services.vault.messages.find(message_id))?.state === "cancelled") return;
    }
    if (obeyed) throw obeyed;
  }

  /** Lets a tool of a stream run that waits for it, or not. @throws NotFoundError when the stream does not run. */
  async approve(streamId: string, callId: string, allow: boolean): Promise<void> {
    if (!this.#running.ofStream(streamId)) return this.#elsewhere.approve(streamId, callId, allow);
    this.#services.toolDesk.answer(callId, allow ? "allow" : "deny");
  }

  /** Does what another instance asks for, where the stream runs here. */
  async obey(streamId: string, command: StreamCommand): Promise<void> {
    if (!this.#running.ofStream(streamId)) return;
    if (command.do === "approve") await this.approve(streamId, command.call_id, command.allow);
    else await this[command.do](streamId);
  }
}

import type { Backend } from "../backends/backend.ts";
import { BackendError, toErrorShape } from "../errors.ts";
import type { Logger } from "../log.ts";
import type { Vault } from "../vault/vault.ts";

/**
 * Keeps a backend that holds sessions itself in step with the vault: what was said without it, in the sessions it takes part
 * in, is sent to it when it is back, in order and once. Sessions it never took part in are none of its business.
 */
export class Sync {
  readonly #vault: Vault;
  readonly #log: Logger;
  readonly #running = new Map<string, Promise<void>>();

  constructor(vault: Vault, log: Logger) {
    this.#vault = vault;
    this.#log = log;
  }

  /** Sends what is missing of all sessions. Never throws: what could not be sent is tried again with the next chance. */
  async catchUp(backend: Backend): Promise<void> {
    if (!backend.store) return;
    try {
      for (const sessionId of await this.#vault.backendMessages.sessionsBehind(backend.store.name)) {
        await this.#session(backend.store, sessionId);
      }
    } catch (error) {
      this.#log.warn({ code: toErrorShape(error).code }, "a backend could not be brought up to date");
    }
  }

  /** Notes that a backend holds these messages by having answered. */
  async answered(backend: Backend, messageIds: readonly string[]): Promise<void> {
    if (backend.store) await this.#vault.backendMessages.markHeld(backend.store.name, messageIds);
  }

  /** One at a time for each session, so that two chances do not send the same message. */
  #session(store: NonNullable<Backend["store"]>, sessionId: string): Promise<void> {
    const key = `${store.name} ${sessionId}`;
    const running = this.#running.get(key) ?? this.#send(store, sessionId).finally(() => this.#running.delete(key));
    this.#running.set(key, running);
    return running;
  }

  async #send(store: NonNullable<Backend["store"]>, sessionId: string): Promise<void> {
    for (const message of await this.#vault.backendMessages.missing(store.name, sessionId)) {
      try {
        await store.put(sessionId, message);
      } catch (error) {
        // It is there already: an earlier answer to the same request was lost on the way.
        if (!(error instanceof BackendError) || error.code !== "message_exists") throw error;
      }
      await this.#vault.backendMessages.markHeld(store.name, [message.id]);
    }
  }
}

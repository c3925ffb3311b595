import type { Backend, SessionStore } from "../backends/backend.ts";
import { BackendError, toErrorShape } from "../base/errors.ts";
import type { Logger } from "../base/log.ts";
import type { MessageRecord } from "../vault/tables/messages.ts";
import type { Vault } from "../vault/vault.ts";
import { openGate } from "../memory/consent.ts";

type SentMessage = Pick<MessageRecord, "id" | "role" | "content" | "created_at">;

/**
 * Keeps a backend that holds sessions itself in step with the vault: what was said without it, in the sessions it takes part
 * in, is sent to it when it is back, in order and once. Sessions it never took part in are none of its business.
 */
export class Sync {
  readonly #vault: Vault;
  readonly #log: Logger;
  readonly #running = new Map<string, Promise<void>>();
  /** Sessions that a backend forgot because they were deleted here, by store and session. */
  readonly #dropped = new Set<string>();
  /** Sessions of which a backend still holds what was deleted here, since it could not be told: by store. */
  readonly #stale = new Map<string, Set<string>>();

  constructor(vault: Vault, log: Logger) {
    this.#vault = vault;
    this.#log = log;
  }

  /** Sends what is missing of all sessions. Never throws: what could not be sent is tried again with the next chance. */
  async catchUp(backend: Backend): Promise<void> {
    const { store } = backend;
    if (!store) return;
    await this.#quietly("a backend could not be brought up to date", async () => {
      for (const sessionId of this.#stale.get(store.name) ?? []) await this.#anew(backend, store, sessionId);
      for (const sessionId of await this.#vault.backendMessages.sessionsBehind(store.name)) {
        await this.#session(store, sessionId);
      }
    });
  }

  /** Notes that a backend holds these messages by having answered. */
  async answered(backend: Backend, messageIds: readonly string[]): Promise<void> {
    if (backend.store) await this.#vault.backendMessages.add(backend.store.name, messageIds);
  }

  /** A session was deleted here: a backend that holds it forgets it too. Never throws. */
  async deleted(backend: Backend, sessionId: string): Promise<void> {
    if (!backend.store || !(await this.#vault.backendMessages.removeOfSession(backend.store.name, sessionId))) return;
    this.#dropped.add(`${backend.store.name} ${sessionId}`);
    await this.#quietly("a backend kept a deleted session", () => backend.reset(sessionId));
  }

  /** The deletion was undone: a backend that held the session gets all of it again. Never throws. */
  async restored(backend: Backend, sessionId: string): Promise<void> {
    const { store } = backend;
    if (!store || !this.#dropped.delete(`${store.name} ${sessionId}`)) return;
    const finished = await this.#finished(sessionId);
    await this.#quietly("a backend lacks a restored session", () => this.#put(store, sessionId, finished));
  }

  /**
   * Messages of a session were deleted here, or came back: a backend that holds the session forgets all of it, and gets what is in view
   * now. One that cannot be told is told with the next chance. Never throws.
   *
   * @returns whether it was told.
   */
  async changed(backend: Backend, sessionId: string): Promise<boolean> {
    const { store } = backend;
    // What it has of a chat without a store of sessions is in its process.
    if (!store) return this.#quietly("a backend kept a changed session", () => backend.reset(sessionId));
    this.#stale.set(store.name, (this.#stale.get(store.name) ?? new Set()).add(sessionId));
    return this.#quietly("a backend kept a changed session", () => this.#anew(backend, store, sessionId));
  }

  async #anew(backend: Backend, store: SessionStore, sessionId: string): Promise<void> {
    await backend.reset(sessionId);
    await this.#vault.backendMessages.removeOfSession(store.name, sessionId);
    this.#stale.get(store.name)?.delete(sessionId);
    if (await this.#vault.sessions.find(sessionId)) await this.#put(store, sessionId, await this.#finished(sessionId));
  }

  async #finished(sessionId: string): Promise<MessageRecord[]> {
    const messages = await this.#vault.messages.ofSession(sessionId);
    return messages.filter(({ state, content }) => /^(?:complete|cancelled)$/.test(state) && content !== "");
  }

  /** One at a time for each session, so that two chances do not send the same message. */
  #session(store: SessionStore, sessionId: string): Promise<void> {
    const key = `${store.name} ${sessionId}`;
    const running = this.#running.get(key) ?? this.#send(store, sessionId).finally(() => this.#running.delete(key));
    this.#running.set(key, running);
    return running;
  }

  async #send(store: SessionStore, sessionId: string): Promise<void> {
    await this.#put(store, sessionId, await this.#vault.backendMessages.missing(store.name, sessionId));
  }

  async #put(store: SessionStore, sessionId: string, messages: readonly SentMessage[]): Promise<void> {
    const gate = await openGate(this.#vault, new Set());
    await gate.ready(messages);
    for (const { id, role, content, created_at } of messages) {
      try {
        const { text } = gate.clean({ id, role, content });
        await store.put(sessionId, { id, role, content: text, created_at });
      } catch (error) {
        // It is there already: an earlier answer to the same request was lost on the way.
        if (!(error instanceof BackendError) || error.code !== "message_exists") throw error;
      }
      await this.#vault.backendMessages.add(store.name, [id]);
    }
  }

  async #quietly(fault: string, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.#log.warn({ code: toErrorShape(error).code }, fault);
      return false;
    }
  }
}

import { type Clock, isoTime } from "../base/clock.ts";
import type { IdSource } from "../base/ids.ts";
import type { NewMessage } from "../vault/tables/messages.ts";
import type { SessionRow } from "../vault/tables/schema.ts";
import type { Vault, VaultTables } from "../vault/vault.ts";
import { titleFrom } from "./title.ts";

/** Sessions that are filled from outside: by another machine over the protocol, or from a file. */
export class ChatSessions {
  readonly #vault: Vault;
  readonly #ids: IdSource;
  readonly #clock: Clock;

  constructor(vault: Vault, ids: IdSource, clock: Clock) {
    this.#vault = vault;
    this.#ids = ids;
    this.#clock = clock;
  }

  /** A new session; with an initial message, that is its first. */
  async create(tables: VaultTables, initialMessage: string | null): Promise<SessionRow> {
    const session = await tables.sessions.add(this.#ids.next("session"));
    if (initialMessage === null) return session;
    await tables.messages.add({
      id: this.#ids.next("message"),
      session_id: session.id,
      role: "user",
      content: initialMessage,
      state: "complete",
      created_at: isoTime(this.#clock),
    });
    await tables.sessions.touch(session.id, titleFrom(initialMessage));
    return tables.sessions.require(session.id);
  }

  /** Adds a finished message at the end of a session; one that does not exist yet begins with it. */
  async append(tables: VaultTables, message: Omit<NewMessage, "state">): Promise<void> {
    if (!(await tables.sessions.find(message.session_id))) await tables.sessions.add(message.session_id);
    await tables.messages.add({ ...message, state: "complete" });
    await tables.sessions.touch(message.session_id, titleFrom(message.content));
  }

  /**
   * A new session with copies of everything up to a message, that one included.
   *
   * @throws NotFoundError
   */
  async fork(messageId: string): Promise<SessionRow> {
    return this.#vault.transaction(async (tables) => {
      const last = await tables.messages.require(messageId);
      const origin = await tables.sessions.require(last.session_id);
      const session = await tables.sessions.add(this.#ids.next("session"), {
        title: origin.title,
        forked_from: messageId,
        // It goes on as it was asked before.
        backend: origin.backend,
        model: origin.model,
        agent_id: origin.agent_id,
        project_id: origin.project_id,
      });
      for (const message of await tables.messages.ofSession(origin.id)) {
        if (message.position > last.position || message.state === "streaming") break;
        const { role, content, state, created_at, speaker, model, context_hash, activity, is_outside } = message;
        const id = this.#ids.next("message");
        await tables.messages.add({
          id,
          session_id: session.id,
          role,
          content,
          state,
          created_at,
          speaker,
          model,
          context_hash,
          activity,
          is_outside,
        });
        const files = await tables.attachments.ofMessage(message.id);
        await tables.attachments.add(
          id,
          files.map((file) => ({ ...file, id: this.#ids.next("attachment") })),
        );
      }
      return session;
    });
  }
}

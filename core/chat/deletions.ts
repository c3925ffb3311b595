import type { Backend } from "../backends/backend.ts";
import { NotFoundError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import type { DeletedMessages } from "../vault/forgetting/delete-messages.ts";
import type { MessageRecord } from "../vault/tables/messages.ts";
import type { Vault } from "../vault/vault.ts";
import type { Sync } from "./sync.ts";
import { titleFrom } from "./title.ts";
import type { Turns } from "./turns.ts";
import { inView } from "./versions.ts";

/** How many deletions can be undone, and how many bytes are held for it at most. */
const MAX_UNDO = 20;
const MAX_BYTES = 64 * 1024 * 1024;
/** How long a backend that holds the chat is waited for. */
const PATIENCE_MS = 5000;

interface DeletionServices {
  vault: Vault;
  turns: Pick<Turns, "alone">;
  sync: Sync;
  /** Every backend that is configured and can be made. */
  backends: () => Promise<Backend[]>;
}

/** What came of a deletion, or of its undoing. */
export interface Deleted {
  /** How many deletions in this chat can be undone, the last one first. */
  restorable: number;
  /** How many facts were learned from what was deleted; they stay. */
  facts: number;
  /** Who still holds the chat as it was, since they could not be told. */
  heldBy: string[];
}

/** Deletes single messages for good, and can bring the last ones back for as long as the app runs. */
export class Deletions {
  readonly #services: DeletionServices;
  /** What can be undone, the last one at the end; in memory alone. */
  #taken: DeletedMessages[] = [];

  constructor(services: DeletionServices) {
    this.#services = services;
  }

  /**
   * Deletes a message that is in view, with its other versions; with a question also an answer that has no text.
   *
   * @throws NotFoundError, ConflictError `hidden`, or `stream_active` while an answer streams in its chat.
   */
  async delete(messageId: string): Promise<Deleted> {
    const { vault, turns } = this.#services;
    const { session_id, role } = await vault.messages.require(messageId);
    return turns.alone(session_id, async () => {
      const message = await inView(vault, messageId, role);
      const messages = await vault.messages.ofSession(session_id);
      const targets = withEmptyAnswer(messages, message);
      const holders = await vault.backendMessages.holding(session_id);
      const rest = messages.filter(({ id }) => !targets.some((target) => target.id === id));
      const { title } = await vault.sessions.require(session_id);
      const deleted = await vault.deleteMessages(targets, titleWithout(title, targets, rest));
      this.#keep(deleted);
      return { ...(await this.#told(session_id, holders)), facts: deleted.facts };
    });
  }

  /** Brings back what was deleted last in a chat. @throws NotFoundError when there is nothing. */
  async restore(sessionId: string): Promise<Deleted> {
    const { vault, turns } = this.#services;
    return turns.alone(sessionId, async () => {
      const last = this.#taken.findLast((deleted) => deleted.sessionId === sessionId);
      if (!last) throw new NotFoundError(phrase("chat.deleted_for_good"));
      await vault.sessions.require(sessionId);
      const holders = await vault.backendMessages.holding(sessionId);
      await vault.restoreMessages(last);
      this.#taken = this.#taken.filter((deleted) => deleted !== last);
      return { ...(await this.#told(sessionId, holders)), facts: 0 };
    });
  }

  /** Lets go of what could be brought back, for when everything is erased. */
  clear(): void {
    this.#taken = [];
  }

  #keep(deleted: DeletedMessages): void {
    this.#taken.push(deleted);
    while (this.#taken.length > 1 && (this.#taken.length > MAX_UNDO || this.#held() > MAX_BYTES)) this.#taken.shift();
  }

  #held(): number {
    return this.#taken.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Whether a backend was told within the time that one waits for; it is told also later. */
  async #soon(backend: Backend, sessionId: string): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => resolve(false), PATIENCE_MS).unref();
    void this.#services.sync.changed(backend, sessionId).then(resolve);
    return promise.finally(() => clearTimeout(timer));
  }

  /** Has everybody who holds the chat forget what it was, and hold what it is now. */
  async #told(sessionId: string, holders: readonly string[]): Promise<Pick<Deleted, "restorable" | "heldBy">> {
    const backends = await this.#services.backends();
    const heldBy: string[] = [];
    for (const backend of backends) {
      if (backend.store && !holders.includes(backend.store.name)) continue;
      if (!(await this.#soon(backend, sessionId))) heldBy.push(backend.label);
    }
    const known = new Set(backends.map(({ store }) => store?.name));
    heldBy.push(...holders.filter((name) => !known.has(name)));
    return { restorable: this.#taken.filter((deleted) => deleted.sessionId === sessionId).length, heldBy };
  }
}

function withEmptyAnswer(messages: readonly MessageRecord[], message: MessageRecord): MessageRecord[] {
  const next = messages[messages.findIndex(({ id }) => id === message.id) + 1];
  const isEmpty = message.role === "user" && next?.role === "assistant" && next.content === "";
  return isEmpty ? [message, next] : [message];
}

/** What a chat is called without some of its messages: another question's words where it was called after one of them. */
function titleWithout(
  title: string | null,
  targets: readonly MessageRecord[],
  rest: readonly MessageRecord[],
): string | null {
  if (!targets.some(({ role, content }) => role === "user" && titleFrom(content) === title)) return title;
  const question = rest.find(({ role }) => role === "user");
  return question ? titleFrom(question.content) : null;
}

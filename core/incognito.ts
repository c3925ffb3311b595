import type { ChatSessions } from "./chat/sessions.ts";
import type { Turns } from "./chat/turns.ts";
import type { Handlers } from "./handler-parts.ts";
import type { IdSource } from "./ids.ts";
import type { Vault } from "./vault/vault.ts";

/** The chats of one vault, with everything that works on them. */
export interface Chats {
  vault: Vault;
  turns: Turns;
  sessions: ChatSessions;
  handlers: Handlers;
}

const PREFIX = "incognito_";
/** Where a call carries the id that says whose it is. */
const ID_FIELDS = ["session_id", "message_id", "stream_id"];

/** Ids by which everything of an incognito chat is known for what it is. */
export function incognitoIds(ids: IdSource): IdSource {
  return { next: (prefix) => `${PREFIX}${ids.next(prefix)}` };
}

/**
 * Incognito chats: a vault in memory of their own, with nothing of the real one in it. Nothing of them is stored, learned or
 * recalled, and they are gone when the app quits.
 */
export class Incognito {
  readonly #make: () => Promise<Chats>;
  #chats: Promise<Chats> | undefined;

  constructor(make: () => Promise<Chats>) {
    this.#make = make;
  }

  /** Whether a call is about an incognito chat, or begins one. */
  isMeant(name: string, input: unknown): boolean {
    if (typeof input !== "object" || input === null) return false;
    const fields = input as Record<string, unknown>;
    if (name === "chat.send" && fields.incognito === true && fields.session_id === null) return true;
    return ID_FIELDS.some((field) => typeof fields[field] === "string" && fields[field].startsWith(PREFIX));
  }

  open(): Promise<Chats> {
    this.#chats ??= this.#make();
    return this.#chats;
  }

  async close(): Promise<void> {
    const chats = await this.#chats;
    await chats?.turns.close();
    await chats?.vault.close();
  }
}

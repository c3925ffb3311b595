import type { IdSource } from "./base/ids.ts";
import type { Handlers, Services } from "./calls/services.ts";

/** The chats of one vault: what works on them, and the calls about them. */
export interface Chats {
  services: Services;
  handlers: Handlers;
}

/** How long backends are waited for when the app quits. */
const END_MS = 2000;
/** Where a call carries the id that says whose it is. */
const ID_FIELDS = ["session_id", "message_id", "stream_id"];

/** Ids by which everything of an incognito chat is known for what it is. */
export function incognitoIds(ids: IdSource, prefix: string): IdSource {
  return { next: (kind) => `${prefix}${ids.next(kind)}` };
}

/**
 * Incognito chats: a vault in memory of their own, with nothing of the real one in it. Nothing of them is stored, learned or
 * recalled, and they are gone when the app quits.
 */
export class Incognito {
  readonly #prefix: string;
  readonly #make: () => Promise<Chats>;
  #chats: Promise<Chats> | undefined;

  /** @param prefix of their ids: this core's own, since a backend meets the incognito ids of its clients, too. */
  constructor(prefix: string, make: () => Promise<Chats>) {
    this.#prefix = prefix;
    this.#make = make;
  }

  /** Whether a call is about an incognito chat, or begins one. */
  isMeant(name: string, input: unknown): boolean {
    if (typeof input !== "object" || input === null) return false;
    const fields = input as Record<string, unknown>;
    if (name === "chat.send" && fields.incognito === true && fields.session_id === null) return true;
    return ID_FIELDS.some((field) => typeof fields[field] === "string" && fields[field].startsWith(this.#prefix));
  }

  open(): Promise<Chats> {
    this.#chats ??= this.#make();
    return this.#chats;
  }

  async close(): Promise<void> {
    const chats = await this.#chats;
    if (!chats) return;
    const { turns, vault } = chats.services;
    await turns.close();
    // A backend that holds sessions itself forgets them, too; one that cannot be reached does not hold up the end.
    const patience = new Promise((resolve) => setTimeout(resolve, END_MS).unref());
    await Promise.race([patience, this.#forgetAll(chats)]);
    await vault.close();
  }

  async #forgetAll({ services, handlers }: Chats): Promise<void> {
    for (const { id } of await services.vault.sessions.all()) await handlers["sessions.delete"]({ session_id: id });
  }
}

import { createHash, randomBytes } from "node:crypto";
import { type AnyEvent, followAll } from "../core/chat/answer/follow-all.ts";
import type { LiveAnswer } from "../core/chat/answer/live-answer.ts";
import type { Core } from "../core/core.ts";
import type { ApiKeys } from "../core/vault/tables/api-keys.ts";
import type { Rooms as RoomTables } from "../core/vault/tables/rooms.ts";
import type { RoomRow } from "../core/vault/tables/server-schema.ts";
import { storable } from "../core/vault/postgres/database.ts";
import type { ServerUsers } from "../core/vault/tables/server-users.ts";
import { HttpError } from "./errors.ts";
import { namesOf } from "./names.ts";
import type { Stays } from "./stays.ts";

/** How ids of rooms begin: each is the name of a vault, as a user's id is, and is none of those. */
const PREFIX = "room_";
/** Rooms that somebody may have made, and people in one. */
const MOST_ROOMS = 100;
const MOST_MEMBERS = 200;

/** What somebody wants to do in a room. */
export type RoomRight =
  /** Read and hear: whoever is in it. */
  | "hear"
  /** Ask: the same. */
  | "ask"
  /** Hold, end, allow or go on with an answer: who asked for it, and the room's owner. */
  | "command"
  /** Take away what all have: the owner. */
  | "own";

/** What a request names, as far as a room's rights go by it. */
interface Named {
  stream_id?: string | undefined;
  message_id?: string | undefined;
  context?: unknown;
  context_hash?: string | undefined;
}

/** What an event of a room says of a question. */
export interface Question extends Omit<AnyEvent, "event" | "seq"> {
  event: { type: "question"; content: string; by: Person };
}

export interface Person {
  user_id: string;
  /** Null where the room knows none. */
  name: string | null;
}

export interface RoomParts {
  rooms: RoomTables;
  people: ServerUsers;
  keys: ApiKeys;
  stays: Stays;
  /** Tells the other instances to look again at what is a user's. */
  tell: (userId: string) => Promise<void>;
  /** Removes a room's vault. */
  removeVault: (roomId: string) => Promise<void>;
}

export function isRoom(vaultId: string): boolean {
  return vaultId.startsWith(PREFIX);
}

/**
 * Rooms: each has a vault of its own, with chats and nothing that is remembered of anybody. Whoever is in it acts on that vault as they do
 * on their own, and on nothing else of anybody's.
 */
export class Rooms {
  readonly #parts: RoomParts;

  constructor(parts: RoomParts) {
    this.#parts = parts;
  }

  /**
   * Makes a room; the same one for the same user and `once`.
   *
   * @throws HttpError 409 where somebody has too many.
   */
  async create(userId: string, name: string, once: string | undefined): Promise<string> {
    const { rooms, people, keys } = this.#parts;
    const unique = once === undefined ? randomBytes(32) : Buffer.from(`${userId}\n${once}`);
    const id = `${PREFIX}${createHash("sha256").update(unique).digest("hex").slice(0, 32)}`;
    const ownName = namesOf(await people.list(), await keys.list()).get(userId) ?? null;
    if (!(await rooms.add({ id, name: storable(name), owner_id: userId }, ownName, MOST_ROOMS)))
      throw new HttpError(409, "limit_reached", `You have ${MOST_ROOMS} rooms already. Delete one that is not needed.`);
    return id;
  }

  /** @throws HttpError 404 for a room that is not there, or whose member this is not; which of these, it does not say. */
  async find(userId: string, roomId: string, isAdmin = false): Promise<RoomRow> {
    const { rooms } = this.#parts;
    const room = isRoom(roomId) ? await rooms.find(roomId) : undefined;
    if (!room || !(isAdmin || (await rooms.isMember(roomId, userId)))) throw noRoom();
    return room;
  }

  /** Whether a vault is that of a room that was removed. */
  async isGone(vaultId: string): Promise<boolean> {
    return isRoom(vaultId) && (await this.#parts.rooms.find(vaultId)) === undefined;
  }

  /** Lets somebody in. @throws HttpError 409 where it is full, 404 where it was removed meanwhile. */
  async letIn(roomId: string, userId: string, name: string | null): Promise<void> {
    const called = name === null ? null : storable(name);
    const isIn = await this.#parts.rooms.addMember(roomId, userId, called, MOST_MEMBERS);
    if (isIn === undefined) throw noRoom();
    if (!isIn) throw new HttpError(409, "limit_reached", `There are ${MOST_MEMBERS} people in this room already.`);
  }

  /** Takes somebody out: from now on they hear nothing more, on any instance. */
  async takeOut(roomId: string, userId: string): Promise<void> {
    const { rooms, stays, tell } = this.#parts;
    if (!(await rooms.removeMember(roomId, userId)))
      throw new HttpError(404, "not_found", "They are not in this room.");
    await stays.look(userId);
    await tell(userId).catch(() => undefined);
  }

  /** Removes a room with all that was said there. */
  async remove(roomId: string): Promise<void> {
    const { rooms, stays, tell, removeVault } = this.#parts;
    const members = await rooms.members(roomId);
    await rooms.remove(roomId);
    for (const { user_id } of members) {
      await stays.look(user_id);
      await tell(user_id).catch(() => undefined);
    }
    await removeVault(roomId);
  }

  /** Whether somebody may do something in a room. @throws HttpError 403, 404, 422 */
  async refuse(userId: string, roomId: string, right: RoomRight, { services }: Core, asked: object): Promise<void> {
    const named: Named = asked;
    const { owner_id } = await this.find(userId, roomId);
    // Of what one member knows of themselves, nothing is to be held for the others' questions.
    if (named.context !== undefined || named.context_hash !== undefined)
      throw new HttpError(
        422,
        "invalid_request",
        "context: in a room, what is asked is answered from the room's own chats.",
      );
    if ((right !== "command" && right !== "own") || owner_id === userId) return;
    if (right === "own") throw new HttpError(403, "forbidden", "Only the owner of this room may do that.");
    const stream = named.stream_id === undefined ? undefined : await services.vault.streams.find(named.stream_id);
    const messageId = named.message_id ?? stream?.message_id ?? "";
    const asker = (await this.#parts.rooms.askers(roomId, [messageId])).get(messageId);
    if (asker !== userId)
      throw new HttpError(403, "forbidden", "Only who asked for this answer, or the owner of the room, may do that.");
  }

  /**
   * Notes who asks, before anybody can hear of it.
   *
   * @throws HttpError 409 where another member asks under the same id, 404 where the room was removed meanwhile.
   */
  async noteAsker(roomId: string, messageId: string, userId: string): Promise<void> {
    const { rooms } = this.#parts;
    if (!(await rooms.noteAsker(roomId, messageId, userId))) throw noRoom();
    if ((await rooms.askers(roomId, [messageId])).get(messageId) !== userId)
      throw new HttpError(409, "message_exists", "Another member asks under this message_id already. Use a new id.");
  }

  /** Ends each answer of a room whose asker is in it no longer, as it runs. */
  watch(roomId: string, { services: { emitter, turns } }: Core): void {
    const known = new WeakSet<LiveAnswer>();
    emitter.subscribe((name) => {
      if (name !== "chat.event") return;
      for (const answer of turns.active()) {
        if (known.has(answer)) continue;
        known.add(answer);
        void this.#watchOne(roomId, answer).catch(() => known.delete(answer));
      }
    });
  }

  async #watchOne(roomId: string, answer: LiveAnswer): Promise<void> {
    const { rooms, stays } = this.#parts;
    const userId = (await rooms.askers(roomId, [answer.messageId])).get(answer.messageId);
    // Who asked has left for good, and the room's owner has it go on.
    if (userId === undefined) return;
    const isAllowed = () => rooms.isMember(roomId, userId);
    const leave = stays.add({ userId, isAllowed, end: () => answer.stop("cancelled") });
    void answer.finished.then(leave);
  }

  /** Who asked for answers, by the answer's id. */
  async askers(roomId: string, messageIds: readonly string[]): Promise<ReadonlyMap<string, Person>> {
    const asked = await this.#parts.rooms.askers(roomId, messageIds);
    const names = new Map((await this.#parts.rooms.members(roomId)).map((one) => [one.user_id, one.name]));
    return new Map([...asked].map(([id, user_id]) => [id, { user_id, name: names.get(user_id) ?? null }]));
  }

  /** What ends as soon as somebody is in a room no longer. @param end lets go of it. */
  stay(roomId: string, userId: string): { left: AbortSignal; end: () => void } {
    const left = new AbortController();
    const { rooms, stays } = this.#parts;
    const end = stays.add({ userId, isAllowed: () => rooms.isMember(roomId, userId), end: () => left.abort() });
    return { left: left.signal, end };
  }

  /** The events of a room's streams, each stream's after its question, for as long as somebody is in it. */
  async follow(
    { services }: Core,
    roomId: string,
    userId: string,
    { gone, ending }: { gone: AbortSignal; ending?: AbortSignal },
  ): Promise<AsyncGenerator<AnyEvent | Question>> {
    const { left, end } = this.stay(roomId, userId);
    const all = await followAll(services, AbortSignal.any([gone, left]), ending);
    const question = (which: Omit<AnyEvent, "event" | "seq">) => this.#questionOf(services, roomId, which);
    async function* told() {
      const begun = new Set<string>();
      try {
        for await (const next of all) {
          const { event: _, seq: __, ...which } = next;
          if (!begun.has(which.stream_id)) {
            begun.add(which.stream_id);
            const asked = await question(which);
            if (asked) yield asked;
          }
          if (left.aborted) return;
          yield next;
        }
      } finally {
        end();
      }
    }
    return told();
  }

  async #questionOf(
    { vault }: Core["services"],
    roomId: string,
    which: Omit<AnyEvent, "event" | "seq">,
  ): Promise<Question | undefined> {
    const answer = await vault.messages.find(which.message_id);
    const asked = answer?.parent_id == null ? undefined : await vault.messages.find(answer.parent_id);
    const by = (await this.askers(roomId, [which.message_id])).get(which.message_id);
    return asked && by ? { ...which, event: { type: "question", content: asked.content, by } } : undefined;
  }
}

/** What somebody hears of one stream of a room: no more once they are in it no longer. */
export async function* whileIn<Event>(
  { left, end }: ReturnType<Rooms["stay"]>,
  events: AsyncGenerator<Event>,
): AsyncGenerator<Event> {
  const stop = () => void events.return(undefined);
  left.addEventListener("abort", stop, { once: true });
  try {
    for await (const event of events) {
      if (left.aborted) return;
      yield event;
    }
  } finally {
    left.removeEventListener("abort", stop);
    end();
  }
}

/** What whoever is in no such room is told. */
export function noRoom(): HttpError {
  return new HttpError(404, "not_found", "There is no such room for you.");
}

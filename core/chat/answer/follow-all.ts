import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../../base/clock.ts";
import { NotFoundError } from "../../base/errors.ts";
import type { IdSource } from "../../base/ids.ts";
import type { Emitter } from "../../contract/emitter.ts";
import type { StreamRow } from "../../vault/tables/schema.ts";
import type { Vault } from "../../vault/vault.ts";
import type { Turns } from "../turns.ts";
import { type FollowedEvent, followStream } from "./follow.ts";

/** What began on other instances is looked for so often. */
const LOOK_MS = 1000;
/** How far apart the clocks of two instances may be, and how long a beginning may take to be stored. */
const APART_MS = 5000;
/** What is still to be told of answers that have come to their end is waited for so long, where nothing is told after. */
const ENDING_MS = 300;

/** An event of one of a user's streams. */
export interface AnyEvent extends FollowedEvent {
  stream_id: string;
  session_id: string;
  message_id: string;
}

interface Followed {
  turns: Turns;
  vault: Vault;
  emitter: Pick<Emitter, "subscribe">;
  clock: Clock;
  ids: IdSource;
  /** Undefined where there are no other instances. */
  cluster?: object | undefined;
}

type Which = Omit<AnyEvent, keyof FollowedEvent>;

/**
 * The events of all streams of a user, whoever began them and wherever they run: of those that run already from their first event on,
 * and of each that begins after this call, until nobody listens any more. Whoever reads slowly is waited for. Where a chat is deleted whose answer
 * was to go on by itself, that is told as the end of a stream of its own.
 *
 * @param ending aborted where nothing is told any more, once what has ended by then was.
 */
export async function followAll(
  services: Followed,
  signal: AbortSignal,
  ending?: AbortSignal,
): Promise<AsyncGenerator<AnyEvent>> {
  const box = new Box<AnyEvent>(signal);
  const known = new Set<string>();
  const waiting = new Waiting(services, box);
  const pumps = new Set<Promise<void>>();
  const follow = (which: Which) => {
    if (known.has(which.stream_id) || signal.aborted) return;
    known.add(which.stream_id);
    const pumped = pump(services, which, { box, waiting, signal }).finally(() => pumps.delete(pumped));
    pumps.add(pumped);
  };
  const followOwn = () => {
    for (const { streamId, sessionId, messageId } of services.turns.active())
      follow({ stream_id: streamId, session_id: sessionId, message_id: messageId });
  };
  const ignore = services.emitter.subscribe((name) => {
    if (name === "chat.event") followOwn();
    if (name === "messages.changed") void waiting.look();
  });
  signal.addEventListener("abort", ignore, { once: true });
  const end = () => void Promise.race([Promise.allSettled(pumps), sleep(ENDING_MS)]).then(() => box.close());
  ending?.addEventListener("abort", end, { once: true, signal });
  followOwn();
  if (services.cluster) {
    const begun = await begunSince(services, services.clock.now());
    for (const { id, state } of begun) if (state !== "active" && state !== "paused") known.add(id);
    void look(services, { follow, waiting }, signal);
  }
  return box.things();
}

/** Brings what a stream says. Where the store goes away meanwhile it goes on from there once it is back: nothing is missed, the end least of all. */
async function pump(
  services: Followed,
  which: Which,
  { box, waiting, signal }: { box: Box<AnyEvent>; waiting: Waiting; signal: AbortSignal },
): Promise<void> {
  waiting.goesOn(which);
  for (let after = 0; !signal.aborted;) {
    try {
      for await (const event of followStream(services, which.stream_id, after)) {
        if (!(await box.put({ ...event, ...which }))) return;
        after = event.seq;
        if (event.event.type === "error" && event.event.resumes) waiting.waits(which);
      }
      return;
    } catch (error) {
      // One that is gone before it could be read has nothing to tell; of one that was heard, whoever did waits for its end.
      if (error instanceof NotFoundError) return void (after > 0 && (await box.put(endOf(which, after + 1))));
      await sleep(LOOK_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Also those that are over: an answer may be shorter than the time between two looks. */
async function begunSince({ vault }: Followed, time: number): Promise<StreamRow[]> {
  return vault.streams.begunSince(new Date(time - LOOK_MS - APART_MS).toISOString());
}

async function look(
  services: Followed,
  { follow, waiting }: { follow: (which: Which) => void; waiting: Waiting },
  signal: AbortSignal,
): Promise<void> {
  let looked = services.clock.now();
  // What runs already may have begun long ago.
  const running = await services.vault.streams.open().catch(() => []);
  for (let found = running; !signal.aborted;) {
    for (const { id, session_id, message_id } of found) follow({ stream_id: id, session_id, message_id });
    await sleep(LOOK_MS, undefined, { signal }).catch(() => undefined);
    const now = services.clock.now();
    try {
      found = await begunSince(services, looked);
      looked = now;
      await waiting.look();
    } catch {
      // While the store is away nothing can be found; what began before is found after.
      found = [];
    }
  }
}

/** How what was deleted ends, for whoever heard of it. */
function endOf(which: Which, seq: number): AnyEvent {
  return { ...which, seq, event: { type: "done", finish_reason: "cancelled" } };
}

/** Answers of which was told that they go on by themselves. */
class Waiting {
  readonly #services: Pick<Followed, "vault" | "ids">;
  readonly #box: Box<AnyEvent>;
  readonly #all = new Map<string, Which>();

  constructor(services: Pick<Followed, "vault" | "ids">, box: Box<AnyEvent>) {
    this.#services = services;
    this.#box = box;
  }

  waits(which: Which): void {
    this.#all.set(which.message_id, which);
  }

  goesOn({ message_id }: Which): void {
    this.#all.delete(message_id);
  }

  /** Tells the end of those that are deleted by now. @throws never: what cannot be looked at just now is later. */
  async look(): Promise<void> {
    const { vault, ids } = this.#services;
    for (const which of this.#all.values()) {
      try {
        const { message_id, session_id } = which;
        if ((await vault.sessions.find(session_id)) && (await vault.messages.find(message_id))) continue;
        // Two may look at once.
        if (this.#all.delete(message_id)) void this.#box.put(endOf({ ...which, stream_id: ids.next("stream") }, 1));
      } catch {
        return;
      }
    }
  }
}

/** Hands over one thing at a time: whoever brings the next waits until this one is taken. */
class Box<Thing> {
  readonly #waiting: { thing: Thing; taken: (isTaken: boolean) => void }[] = [];
  #wake: () => void = () => undefined;
  #isClosed = false;
  readonly #signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener("abort", () => this.#end(), { once: true });
  }

  /** @returns false where nobody takes anything any more. */
  put(thing: Thing): Promise<boolean> {
    if (this.#signal.aborted || this.#isClosed) return Promise.resolve(false);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    this.#waiting.push({ thing, taken: resolve });
    this.#wake();
    return promise;
  }

  /** What is brought, one after the other, until the end. */
  async *things(): AsyncGenerator<Thing> {
    while (!this.#signal.aborted) {
      const first = this.#waiting.shift();
      if (first) {
        first.taken(true);
        yield first.thing;
      } else if (this.#isClosed) return;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  /** Takes nothing more; what waits is handed over. */
  close(): void {
    this.#isClosed = true;
    this.#wake();
  }

  #end(): void {
    for (const { taken } of this.#waiting.splice(0)) taken(false);
    this.#wake();
  }
}

import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../../base/clock.ts";
import { NotFoundError } from "../../base/errors.ts";
import type { Emitter } from "../../contract/emitter.ts";
import type { StreamRow } from "../../vault/tables/schema.ts";
import type { Vault } from "../../vault/vault.ts";
import type { Turns } from "../turns.ts";
import { type FollowedEvent, followStream } from "./follow.ts";

/** What began on other instances is looked for so often. */
const LOOK_MS = 1000;
/** How far apart the clocks of two instances may be, and how long a beginning may take to be stored. */
const APART_MS = 5000;

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
  /** Undefined where there are no other instances. */
  cluster?: object | undefined;
}

type Which = Omit<AnyEvent, keyof FollowedEvent>;

/**
 * The events of all streams of a user, whoever began them and wherever they run: of those that run already from their first event on,
 * and of each that begins after this call, until nobody listens any more. Whoever reads slowly is waited for.
 */
export async function followAll(services: Followed, signal: AbortSignal): Promise<AsyncGenerator<AnyEvent>> {
  const box = new Box<AnyEvent>(signal);
  const known = new Set<string>();
  const follow = (which: Which) => {
    if (known.has(which.stream_id) || signal.aborted) return;
    known.add(which.stream_id);
    void pump(services, which, box, signal);
  };
  const followOwn = () => {
    for (const { streamId, sessionId, messageId } of services.turns.active())
      follow({ stream_id: streamId, session_id: sessionId, message_id: messageId });
  };
  const ignore = services.emitter.subscribe((name) => {
    if (name === "chat.event") followOwn();
  });
  signal.addEventListener("abort", ignore, { once: true });
  followOwn();
  if (services.cluster) {
    const begun = await begunSince(services, services.clock.now());
    for (const { id, state } of begun) if (state !== "active" && state !== "paused") known.add(id);
    void look(services, follow, signal);
  }
  return box.things();
}

/** Brings what a stream says. Where the store goes away meanwhile it goes on from there once it is back: nothing is missed, the end least of all. */
async function pump(services: Followed, which: Which, box: Box<AnyEvent>, signal: AbortSignal): Promise<void> {
  for (let after = 0; !signal.aborted;) {
    try {
      for await (const event of followStream(services, which.stream_id, after)) {
        if (!(await box.put({ ...event, ...which }))) return;
        after = event.seq;
      }
      return;
    } catch (error) {
      // One that is gone before it could be read has nothing to tell.
      if (error instanceof NotFoundError) return;
      await sleep(LOOK_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Also those that are over: an answer may be shorter than the time between two looks. */
async function begunSince({ vault }: Followed, time: number): Promise<StreamRow[]> {
  return vault.streams.begunSince(new Date(time - LOOK_MS - APART_MS).toISOString());
}

async function look(services: Followed, follow: (which: Which) => void, signal: AbortSignal): Promise<void> {
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
    } catch {
      // While the store is away nothing can be found; what began before is found after.
      found = [];
    }
  }
}

/** Hands over one thing at a time: whoever brings the next waits until this one is taken. */
class Box<Thing> {
  readonly #waiting: { thing: Thing; taken: (isTaken: boolean) => void }[] = [];
  #wake: () => void = () => undefined;
  readonly #signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener("abort", () => this.#end(), { once: true });
  }

  /** @returns false where nobody takes anything any more. */
  put(thing: Thing): Promise<boolean> {
    if (this.#signal.aborted) return Promise.resolve(false);
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
      } else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  #end(): void {
    for (const { taken } of this.#waiting.splice(0)) taken(false);
    this.#wake();
  }
}

import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { HttpError } from "./errors.ts";
import type { Users } from "./users.ts";

/** How long readers have to hear the end of what was cut off, and WebSockets to say goodbye. */
const FAREWELL_MS = 500;
/** What a WebSocket is closed with (RFC 6455, 7.4.1: going away). */
const GOING_AWAY = 1001;
/** Whoever asks meanwhile may ask another instance, or this one when it is back. */
const RETRY_S = 2;

/** The end of a server: it takes nothing new, lets streams come to their end, cuts off the rest, and says goodbye. */
export class Stopping {
  #isStopping = false;
  readonly #ending = new AbortController();
  readonly #readers = new Set<Promise<unknown>>();

  /** Aborted once answers have come to their end, for what would be told without one. */
  get ending(): AbortSignal {
    return this.#ending.signal;
  }

  /** Has the server wait a moment until something was told to its end. */
  awaits(told: Promise<unknown>): void {
    this.#readers.add(told);
    const forget = () => this.#readers.delete(told);
    told.then(forget, forget);
  }

  get isStopping(): boolean {
    return this.#isStopping;
  }

  /** @throws HttpError 503 for what would begin something now. */
  refuseNew(): void {
    if (!this.#isStopping) return;
    throw new HttpError(503, "provider_unavailable", "The server is stopping. Send this again in a moment.", {
      retryable: true,
      retryAfter: RETRY_S,
    });
  }

  /** @param graceMs how long answers may take to come to their end. */
  install(app: FastifyInstance, users: Users, graceMs: number): void {
    app.addHook("onRequest", async (request) => {
      if (!concernsWhatRuns(request)) this.refuseNew();
    });
    app.addHook("preClose", async () => {
      this.#isStopping = true;
      await letStreamsEnd(users, graceMs);
      this.#ending.abort();
      await sayGoodbye(app, this.#readers);
    });
  }
}

/** Whether a request only looks, or ends, holds or allows something that runs already. */
function concernsWhatRuns({ method, url, ws }: FastifyRequest): boolean {
  if (ws) return false;
  return method === "GET" || method === "HEAD" || /\/(streams|jobs)\//.test(url);
}

/** Waits until nothing streams any more; what still does after a while is cut off, stored, and its readers are told. */
async function letStreamsEnd(users: Users, graceMs: number): Promise<void> {
  const patience = AbortSignal.timeout(graceMs);
  for (const { core } of await users.all()) {
    const ended = Promise.all(core.services.turns.active().map((answer) => answer.finished));
    const late = new Promise((resolve) => patience.addEventListener("abort", resolve, { once: true }));
    if (!patience.aborted && core.services.turns.active().length > 0) await Promise.race([ended, late]);
  }
  if ((await users.activeStreams()) === 0) return;
  await users.interrupt();
  await sleep(FAREWELL_MS);
}

/** Closes WebSockets in their own way, each of which then has a moment to agree, as readers have to hear their end. */
async function sayGoodbye({ websocketServer }: FastifyInstance, readers: ReadonlySet<Promise<unknown>>): Promise<void> {
  const clients = [...websocketServer.clients];
  const closed = clients.map((client) => new Promise<void>((resolve) => client.once("close", () => resolve())));
  for (const client of clients) client.close(GOING_AWAY, "the server is stopping");
  await Promise.race([Promise.allSettled([...closed, ...readers]), sleep(FAREWELL_MS)]);
}

/**
 * Between an MCP client over stdio and the core that runs. A core ends when its vault is locked, and another takes its place; clients
 * do not start a server again by themselves, so what stands between them stays, and begins the session anew.
 */
import { createInterface } from "node:readline";
import type { Duplex, Readable, Writable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { Batches, batchIn } from "./batches.ts";
import { boundedLines, idOfCut } from "./bounded-lines.ts";
import { frameOf } from "./json-rpc-frame.ts";
import { MOST_OF_MESSAGE } from "./mcp-messages.ts";

/** Between two looks for the next core, in milliseconds; the last again and again. */
const LOOKS_MS = [100, 200, 400, 800, 1500, 3000];
/** How long a request waits for the next core. */
const PATIENCE_MS = 5000;
/** How long a core that was asked may say nothing, in milliseconds, before it is asked whether it is there; and again, for its answer. */
const SILENCE_MS = 10_000;
/** The ids of those questions, whose answers are the relay's own. */
const PING = "floatbar-relay-ping";
/** JSON-RPC's codes (JSON-RPC 2.0, section 5.1): the first of a server's own, and what is no request. */
const GONE = -32_000;
const NO_REQUEST = -32_600;
const CUT_OFF = "FloatBar was locked, or ended, in the middle of this. Try it again.";
const HUNG = "FloatBar runs, but does not answer. Let it go on, or quit it, and try again.";
const AWAY = "FloatBar does not run just now, and the vault cannot be opened without it:";
const TOO_LARGE = `This request is larger than ${MOST_OF_MESSAGE / 1024 / 1024} MB, the most that FloatBar takes at once.`;

export interface RelayOptions {
  input: Readable;
  output: Writable;
  /** A connection to the core; undefined where none runs. */
  call: () => Promise<Duplex | undefined>;
  /** One to a core of this process's own, for where no other comes. @throws Error that says why there can be none. */
  own: () => Promise<Duplex>;
  /** Where a person who looks reads what went wrong. */
  complain: (message: string) => void;
  /** Only tests give another. */
  patienceMs?: number;
  silenceMs?: number;
}

/**
 * Carries messages until the client's input ends, and what was asked before that is answered.
 *
 * @param first the connection to begin with.
 */
export async function relay(first: Duplex, options: RelayOptions): Promise<void> {
  const { input, output, complain } = options;
  const link = new Link(options);
  // Nobody reads what is answered any more.
  output.on("error", () => {
    link.close();
    input.destroy();
  });
  link.use(first);
  try {
    for await (const { text, isTooLong } of boundedLines(input, MOST_OF_MESSAGE)) {
      if (!isTooLong) link.askAll(text);
      else {
        complain(TOO_LARGE);
        link.refuse(idOfCut(text), NO_REQUEST, TOO_LARGE);
      }
    }
  } catch {
    // An input that breaks has ended.
  }
  await link.end();
  await written(output);
}

/** Until what was written has left. */
async function written(output: Writable): Promise<void> {
  if (output.writable) await new Promise<void>((done) => output.write("", () => done()));
}

/** The way to whichever core runs. */
class Link {
  readonly #options: RelayOptions;
  readonly #closed = new AbortController();
  /** Settled once the client, which asks nothing more, was told all that it will be. */
  readonly #over = Promise.withResolvers<void>();
  #isEnding = false;
  #socket: Duplex | undefined;
  /** How the client began its session, to begin it again so. */
  #opening: string | undefined;
  #opened: string | undefined;
  /** Requests that are not answered yet, and those that wait for a core. */
  readonly #pending = new Set<string | number>();
  #waiting: string[] = [];
  #isAway = false;
  /** The core that is listened to, and whether it was asked if it is there since it last said something. */
  #heard: Duplex | undefined;
  #isPinged = false;
  #silence: NodeJS.Timeout | undefined;
  /** Looks for the next core at once. */
  #wake: () => void = () => undefined;

  readonly #batches: Batches;

  constructor(options: RelayOptions) {
    this.#options = options;
    this.#batches = new Batches((line) => void options.output.write(`${line}\n`));
  }

  use(socket: Duplex): void {
    this.#socket = socket;
    this.#listen(socket, (line) => this.#hear(line));
  }

  /** A line of the client: a message, or a batch of them. */
  askAll(line: string): void {
    const batch = batchIn(line);
    const frames = (batch ?? []).map((one) => ({ one: JSON.stringify(one), ...frameOf(JSON.stringify(one)) }));
    this.#batches.begin(frames.flatMap(({ id, method }) => (id !== undefined && method !== undefined ? [id] : [])));
    for (const { one } of batch ? frames : [{ one: line }]) this.ask(one);
    if (batch?.length === 0) this.refuse(null, NO_REQUEST, "A batch without a message.");
  }

  /** A message of the client. */
  ask(line: string): void {
    const { id, method, params } = frameOf(line);
    if (method === "initialize") this.#opening = line;
    if (method === "notifications/initialized") this.#opened = line;
    // Which is not answered any more.
    if (method === "notifications/cancelled" && params?.requestId !== undefined) {
      this.#pending.delete(params.requestId);
      this.#batches.leave(params.requestId);
    }
    if (id !== undefined && method !== undefined) {
      this.#pending.add(id);
      this.#silence ??= this.#listenForSilence();
    }
    if (this.#socket) this.#socket.write(`${line}\n`);
    else {
      this.#waiting.push(line);
      // It may have come up since the last look.
      if (this.#isAway) this.#wake();
    }
  }

  /** Tells the client that a request is not answered. */
  refuse(id: string | number | null | undefined, code: number, message: string): void {
    if (id !== undefined)
      this.#batches.answer(id ?? undefined, JSON.stringify({ jsonrpc: "2.0", id, error: { code, message } }));
  }

  /** The client asks nothing more. Waits until all that it asked is answered. */
  async end(): Promise<void> {
    this.#isEnding = true;
    // Afterwards it cannot be asked any more.
    if (this.#pending.size > 0) this.#ping();
    this.#socket?.end();
    if (!this.#socket && this.#pending.size === 0) this.close();
    await this.#over.promise;
    this.close();
  }

  /** Ends it at once. */
  close(): void {
    this.#closed.abort();
    clearTimeout(this.#silence);
    this.#socket?.end();
    this.#over.resolve();
  }

  #listen(socket: Duplex, onLine: (line: string) => void): void {
    // What was written to a core that is gone is told by the close that follows.
    socket.on("error", () => socket.destroy());
    this.#heard = socket;
    createInterface({ input: socket })
      .on("error", () => undefined)
      .on("line", (line) => {
        this.#hearAgain();
        if (frameOf(line).id !== PING) onLine(line);
      });
    socket.once("close", () => {
      if (this.#closed.signal.aborted) return;
      this.#socket = undefined;
      this.#heard = undefined;
      this.#isPinged = false;
      this.#refuseAll(CUT_OFF);
      if (!this.#isEnding) void this.#lookForNext().catch(() => undefined);
    });
  }

  /** A core that is stopped or hangs answers nothing, not even whether it is there; one at work does. */
  #listenForSilence(): NodeJS.Timeout {
    return setTimeout(() => {
      this.#silence = undefined;
      if (this.#pending.size === 0 || this.#closed.signal.aborted) return;
      if (this.#heard && this.#isPinged) {
        this.#isPinged = false;
        this.#options.complain(HUNG);
        this.#refuseAll(HUNG);
        this.#heard.destroy();
        return;
      }
      this.#ping();
      this.#silence = this.#listenForSilence();
    }, this.#options.silenceMs ?? SILENCE_MS);
  }

  #ping(): void {
    // While another is looked for, there is nobody to ask.
    if (this.#heard?.writable !== true) return;
    this.#heard.write(`${JSON.stringify({ jsonrpc: "2.0", id: PING, method: "ping" })}\n`);
    this.#isPinged = true;
  }

  #hearAgain(): void {
    clearTimeout(this.#silence);
    this.#isPinged = false;
    this.#silence = this.#listenForSilence();
  }

  #hear(line: string): void {
    const { id, method } = frameOf(line);
    const isAnswer = id !== undefined && method === undefined;
    if (isAnswer) this.#pending.delete(id);
    this.#batches.answer(isAnswer ? id : undefined, line);
  }

  /** Tells the client of what nobody will answer. */
  #refuseAll(message: string): void {
    for (const id of this.#pending) this.refuse(id, GONE, message);
    this.#pending.clear();
    this.#waiting = [];
    if (this.#isEnding) this.#over.resolve();
  }

  /** @throws the signal's reason once the client is gone. */
  async #lookForNext(): Promise<void> {
    const { call, patienceMs = PATIENCE_MS } = this.#options;
    const { signal } = this.#closed;
    const patience = setTimeout(() => {
      this.#isAway = true;
      this.#wake();
    }, patienceMs);
    try {
      for (let look = 0; ; look += 1) {
        const waiting = new AbortController();
        this.#wake = () => waiting.abort();
        const ms = LOOKS_MS[Math.min(look, LOOKS_MS.length - 1)];
        await delay(ms, undefined, { signal: AbortSignal.any([signal, waiting.signal]) }).catch(() => undefined);
        signal.throwIfAborted();
        const socket = (await call()) ?? (await this.#ownCore());
        if (!socket) continue;
        this.#begin(socket);
        return;
      }
    } finally {
      clearTimeout(patience);
    }
  }

  /** A core of this process's own, where something is asked that no other answers. */
  async #ownCore(): Promise<Duplex | undefined> {
    if (!this.#isAway || this.#pending.size === 0) return undefined;
    try {
      return await this.#options.own();
    } catch (error) {
      this.#refuseAll(`${AWAY} ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  /** Begins the session anew, as the client did, whose answer was given before. */
  #begin(socket: Duplex): void {
    this.#isAway = false;
    const opening = this.#opening;
    if (opening === undefined) {
      this.#goOn(socket);
      this.#listen(socket, (line) => this.#hear(line));
      return;
    }
    const { id } = frameOf(opening);
    let isOpen = false;
    this.#listen(socket, (line) => {
      if (isOpen || frameOf(line).id !== id) {
        this.#hear(line);
        return;
      }
      isOpen = true;
      if (this.#opened !== undefined) socket.write(`${this.#opened}\n`);
      this.#goOn(socket);
    });
    socket.write(`${opening}\n`);
  }

  #goOn(socket: Duplex): void {
    this.#socket = socket;
    for (const line of this.#waiting) socket.write(`${line}\n`);
    this.#waiting = [];
    if (this.#isEnding) socket.end();
  }
}

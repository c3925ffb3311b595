/**
 * Between an MCP client over stdio and the core that runs. A core ends when its vault is locked, and another takes its place; clients
 * do not start a server again by themselves, so what stands between them stays, and begins the session anew.
 */
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Socket } from "node:net";
import type { Readable, Writable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { parseJson } from "../base/json.ts";

/** Between two looks for the next core, in milliseconds; the last again and again. */
const LOOKS_MS = [100, 200, 400, 800, 1500, 3000];
/** How long a request waits for the next core. */
const PATIENCE_MS = 10_000;
/** JSON-RPC's first code of a server's own (JSON-RPC 2.0, section 5.1). */
const GONE = -32_000;
const CUT_OFF = "FloatBar was locked, or ended, in the middle of this. Try it again.";
const AWAY = "FloatBar does not run just now. Start it, and try again.";

interface Frame {
  id?: string | number;
  method?: string;
}

export interface RelayOptions {
  input: Readable;
  output: Writable;
  /** A connection to the core; undefined where none runs. */
  call: () => Promise<Socket | undefined>;
  /** Only tests give another. */
  patienceMs?: number;
}

/** Carries messages until the client's input ends. @param first the connection to begin with. */
export async function relay(first: Socket, options: RelayOptions): Promise<void> {
  const link = new Link(options);
  link.use(first);
  const lines = createInterface({ input: options.input });
  lines.on("line", (line) => link.ask(line));
  await once(lines, "close");
  link.close();
}

/** The way to whichever core runs. */
class Link {
  readonly #options: RelayOptions;
  readonly #closed = new AbortController();
  #socket: Socket | undefined;
  /** How the client began its session, to begin it again so. */
  #opening: string | undefined;
  #opened: string | undefined;
  /** Requests that are not answered yet, and those that wait for a core. */
  readonly #pending = new Set<string | number>();
  #waiting: string[] = [];
  #isAway = false;
  /** Looks for the next core at once. */
  #wake: () => void = () => undefined;

  constructor(options: RelayOptions) {
    this.#options = options;
  }

  use(socket: Socket): void {
    this.#socket = socket;
    this.#listen(socket, (line) => this.#hear(line));
  }

  /** A message of the client. */
  ask(line: string): void {
    const { id, method } = frameOf(line);
    if (method === "initialize") this.#opening = line;
    if (method === "notifications/initialized") this.#opened = line;
    if (id !== undefined && method !== undefined) this.#pending.add(id);
    if (this.#socket) this.#socket.write(`${line}\n`);
    else {
      this.#waiting.push(line);
      // It may have come up since the last look.
      if (this.#isAway) this.#wake();
    }
  }

  close(): void {
    this.#closed.abort();
    this.#socket?.end();
  }

  #listen(socket: Socket, onLine: (line: string) => void): void {
    // What was written to a core that is gone is told by the close that follows.
    socket.on("error", () => socket.destroy());
    createInterface({ input: socket }).on("line", onLine);
    socket.once("close", () => {
      if (this.#closed.signal.aborted) return;
      this.#socket = undefined;
      this.#refuse(CUT_OFF);
      void this.#lookForNext().catch(() => undefined);
    });
  }

  #hear(line: string): void {
    const { id, method } = frameOf(line);
    if (id !== undefined && method === undefined) this.#pending.delete(id);
    this.#options.output.write(`${line}\n`);
  }

  /** Tells the client of what nobody will answer. */
  #refuse(message: string): void {
    for (const id of this.#pending) {
      this.#options.output.write(`${JSON.stringify({ jsonrpc: "2.0", id, error: { code: GONE, message } })}\n`);
    }
    this.#pending.clear();
    this.#waiting = [];
  }

  /** @throws the signal's reason once the client is gone. */
  async #lookForNext(): Promise<void> {
    const { call, patienceMs = PATIENCE_MS } = this.#options;
    const { signal } = this.#closed;
    const patience = setTimeout(() => {
      this.#isAway = true;
      this.#refuse(AWAY);
    }, patienceMs);
    try {
      for (let look = 0; ; look += 1) {
        const waiting = new AbortController();
        this.#wake = () => waiting.abort();
        const ms = LOOKS_MS[Math.min(look, LOOKS_MS.length - 1)];
        await delay(ms, undefined, { signal: AbortSignal.any([signal, waiting.signal]) }).catch(() => undefined);
        signal.throwIfAborted();
        const socket = await call();
        if (!socket) {
          if (this.#isAway) this.#refuse(AWAY);
          continue;
        }
        this.#begin(socket);
        return;
      }
    } finally {
      clearTimeout(patience);
    }
  }

  /** Begins the session anew, as the client did, whose answer was given before. */
  #begin(socket: Socket): void {
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

  #goOn(socket: Socket): void {
    this.#socket = socket;
    for (const line of this.#waiting) socket.write(`${line}\n`);
    this.#waiting = [];
  }
}

function frameOf(line: string): Frame {
  const parsed = parseJson(line);
  return typeof parsed === "object" && parsed !== null ? parsed : {};
}

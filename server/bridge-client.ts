/**
 * Browser mode's half of `window.floatbar` that runs in the page: the contract's calls and events over one WebSocket. It is
 * loaded before the interface, which does not know it from Electron's preload.
 */
import type {
  CallInput,
  CallName,
  CallResult,
  EventName,
  EventPayload,
  FloatBarApi,
} from "../core/contract/contract.ts";
import type { KeptOut } from "../core/contract/window.ts";
import {
  BRIDGE_PATH,
  type BridgeEntry,
  type BridgeMessage,
  type BridgeRequest,
  MAX_FRAME,
  NOT_LET_IN,
  WAS_LOCKED,
} from "./bridge.ts";

const RETRY_MS = [250, 500, 1000, 2000, 5000];
const LOST: CallResult = {
  ok: false,
  error: {
    code: "unreachable",
    message: "The connection to FloatBar on this machine is gone. Start it again; this page waits for it.",
    phrase: { key: "bridge.lost", params: {} },
    retryable: true,
  },
};

/** What would end the connection is not sent. */
const TOO_LARGE: CallResult = {
  ok: false,
  error: { code: "too_large", message: "This is too large to be taken at once. Make it smaller.", retryable: false },
};

/** Where the page keeps its secret: storage belongs to this origin, port and all. */
const SECRET = "floatbar-secret";

class Bridge implements FloatBarApi {
  readonly #listeners = new Map<string, Set<(payload: never) => void>>();
  readonly #waiting = new Map<number, (result: CallResult) => void>();
  /** What lets the page in, in the order in which it is tried. */
  readonly #keys: string[];
  #socket: Promise<WebSocket>;
  #nextId = 1;
  #failures = 0;
  #onEntered: (secret: string) => void = () => undefined;

  /** @param code what stood in the address; empty where nothing did. */
  constructor(code: string) {
    this.#keys = [localStorage.getItem(SECRET) ?? "", code].filter((key) => key !== "");
    this.#socket = this.#connect();
  }

  async call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallResult<Name>> {
    const socket = await this.#socket.catch(() => undefined);
    if (socket?.readyState !== WebSocket.OPEN) return LOST as CallResult<Name>;
    const request: BridgeRequest = { id: this.#nextId, name, input };
    this.#nextId += 1;
    const frame = JSON.stringify(request);
    // A character is three bytes at most.
    if (frame.length > MAX_FRAME / 3 && new Blob([frame]).size > MAX_FRAME) return TOO_LARGE as CallResult<Name>;
    return new Promise((resolve) => {
      this.#waiting.set(request.id, (result) => resolve(result as CallResult<Name>));
      socket.send(frame);
    });
  }

  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void {
    const set = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, set.add(listener));
    return () => set.delete(listener);
  }

  #connect(): Promise<WebSocket> {
    const socket = new WebSocket(new URL(BRIDGE_PATH, location.href.replace(/^http/, "ws")));
    socket.addEventListener("message", ({ data }) => this.#receive(JSON.parse(String(data)) as BridgeMessage));
    return new Promise((resolve, reject) => {
      this.#onEntered = (secret) => {
        localStorage.setItem(SECRET, secret);
        this.#keys.splice(0, Infinity, secret);
        // After a gap the view may have missed events: what is stored is shown afresh.
        if (this.#failures > 0) location.reload();
        resolve(socket);
      };
      socket.addEventListener("open", () => {
        socket.send(JSON.stringify({ enter: this.#keys[0] ?? "" } satisfies BridgeEntry));
      });
      socket.addEventListener("close", ({ code }) => {
        if (code === NOT_LET_IN) {
          this.#keys.shift();
          if (this.#keys.length === 0) {
            this.#stayOut();
            return;
          }
          resolve(this.#connect());
          return;
        }
        // Nothing that is still in sight stays, and nothing is typed into what is drawn anew in a moment.
        if (code === WAS_LOCKED) document.body.replaceChildren();
        for (const answer of this.#waiting.values()) answer(LOST);
        this.#waiting.clear();
        reject(new Error("closed"));
        this.#reconnect();
      });
    });
  }

  /** The interface says so, and comes back once another page of this address was let in. */
  #stayOut(): void {
    Object.assign(document.documentElement.dataset, { door: "closed", face: "browser" });
    window.dispatchEvent(new Event("floatbar:kept-out" satisfies KeptOut));
    const retry = ({ key, newValue }: StorageEvent) => {
      if (key !== SECRET || newValue === null) return;
      window.removeEventListener("storage", retry);
      location.reload();
    };
    window.addEventListener("storage", retry);
    // An address that is pasted here differs by its code alone, for which no browser loads a page anew.
    window.addEventListener("hashchange", () => location.reload());
  }

  #reconnect(): void {
    const wait = RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)];
    this.#failures += 1;
    this.#socket = new Promise((resolve) => setTimeout(resolve, wait)).then(() => this.#connect());
    this.#socket.catch(() => undefined);
  }

  #receive(message: BridgeMessage): void {
    if ("entered" in message) {
      this.#onEntered(message.entered);
      return;
    }
    if ("id" in message) {
      this.#waiting.get(message.id)?.(message.result);
      this.#waiting.delete(message.id);
      return;
    }
    for (const listener of this.#listeners.get(message.event) ?? []) listener(message.payload as never);
  }
}

// The code works once, and must stay neither in the address bar nor in the history; which chat a window is for stays.
const code = location.hash.slice(1);
history.replaceState(null, "", `/${location.search}`);
window.floatbar = new Bridge(code);

import type { Backend } from "./backend.ts";
import type { ConnectionView } from "../contract/contract.ts";
import type { Emitter } from "../contract/emitter.ts";
import { type ErrorShape, phraseOf, toErrorShape } from "../base/errors.ts";
import { inEnglish, type Phrase, phrase } from "../base/phrases.ts";

const STATUS: Readonly<Partial<Record<string, ConnectionView["status"]>>> = {
  unauthorized: "unauthorized",
  forbidden: "unauthorized",
  rate_limited: "rate_limited",
  unreachable: "offline",
  timeout: "offline",
  redirected: "offline",
};

/** Whether the chosen backend can be reached. Asked when it is chosen and told by every turn; never polled. */
export class Connection {
  readonly #emitter: Emitter;
  readonly #onReached: (backend: Backend) => void;
  #view: ConnectionView = { status: "connecting", backend: "", detail: "", phrase: phrase("backend.connecting") };
  #check: AbortController | undefined;

  /** @param onReached hears of every check that went well. */
  constructor(emitter: Emitter, onReached: (backend: Backend) => void) {
    this.#emitter = emitter;
    this.#onReached = onReached;
  }

  get view(): ConnectionView {
    return this.#view;
  }

  /** Asks a backend how it is; a check that is still running is dropped. Resolves when the state is known. */
  async watch(backend: Backend): Promise<void> {
    this.#check?.abort();
    const check = new AbortController();
    this.#check = check;
    this.#set("connecting", backend.label, phrase("backend.connecting"));
    try {
      const health = await backend.check(check.signal);
      if (check.signal.aborted) return;
      this.succeeded(backend, health.phrase);
      this.#onReached(backend);
    } catch (error) {
      if (check.signal.aborted) return;
      const { code, phrase } = toErrorShape(error);
      this.#set(STATUS[code] ?? "offline", backend.label, phrase);
    }
  }

  /** No backend can be made of the settings as they are. */
  misconfigured(error: Error): void {
    this.#check?.abort();
    this.#set("offline", "Offline", toErrorShape(error).phrase);
  }

  succeeded(backend: Backend, detail = phrase("backend.connected")): void {
    this.#set(backend.kind === "offline" ? "offline" : "connected", backend.label, detail);
  }

  /** Learns from a turn that failed; faults of the answer itself say nothing about the connection. */
  failed(backend: Backend, error: ErrorShape): void {
    const status = STATUS[error.code];
    if (status !== undefined) this.#set(status, backend.label, phraseOf(error));
  }

  stop(): void {
    this.#check?.abort();
  }

  #set(status: ConnectionView["status"], backend: string, phrase: Phrase): void {
    const view = { status, backend, detail: inEnglish(phrase), phrase };
    const known = this.#view;
    if (status === known.status && backend === known.backend && view.detail === known.detail) return;
    this.#view = view;
    this.#emitter.emit("connection.changed", view);
  }
}

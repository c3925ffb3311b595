import type { Backend } from "./backend.ts";
import type { ConnectionView } from "../contract/contract.ts";
import type { Emitter } from "../contract/emitter.ts";
import { toErrorShape } from "../base/errors.ts";

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
  #view: ConnectionView = { status: "connecting", backend: "", detail: "" };
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
    this.#set({ status: "connecting", backend: backend.label, detail: "Connecting" });
    try {
      const health = await backend.check(check.signal);
      if (check.signal.aborted) return;
      this.succeeded(backend, health.message);
      this.#onReached(backend);
    } catch (error) {
      if (check.signal.aborted) return;
      const { code, message } = toErrorShape(error);
      this.#set({ status: STATUS[code] ?? "offline", backend: backend.label, detail: message });
    }
  }

  /** No backend can be made of the settings as they are. */
  misconfigured(error: Error): void {
    this.#check?.abort();
    this.#set({ status: "offline", backend: "Offline", detail: error.message });
  }

  succeeded(backend: Backend, detail = "Connected"): void {
    this.#set({ status: backend.kind === "offline" ? "offline" : "connected", backend: backend.label, detail });
  }

  /** Learns from a turn that failed; faults of the answer itself say nothing about the connection. */
  failed(backend: Backend, error: { code: string; message: string }): void {
    const status = STATUS[error.code];
    if (status !== undefined) this.#set({ status, backend: backend.label, detail: error.message });
  }

  stop(): void {
    this.#check?.abort();
  }

  #set(view: ConnectionView): void {
    const { status, backend, detail } = this.#view;
    if (status === view.status && backend === view.backend && detail === view.detail) return;
    this.#view = view;
    this.#emitter.emit("connection.changed", view);
  }
}

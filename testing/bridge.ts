import { WebSocket } from "ws";
import type {
  CallInput,
  CallName,
  CallOutput,
  CallResult,
  EventName,
  EventPayload,
} from "../core/contract/contract.ts";

/** A page's connection to browser mode, without the page. */
export class BridgeClient {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (result: CallResult) => void>();
  readonly #listeners = new Set<(event: string, payload: unknown) => void>();
  #nextId = 1;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on("error", () => undefined);
    socket.on("message", (data: Buffer) => {
      const message = JSON.parse(data.toString()) as
        | { id: number; result: CallResult }
        | { event: string; payload: unknown };
      if ("id" in message) this.#waiting.get(message.id)?.(message.result);
      else for (const listener of this.#listeners) listener(message.event, message.payload);
    });
  }

  /** @param url the address that browser mode printed, code and all. */
  static async connect(url: string): Promise<BridgeClient> {
    const { host, origin, hash } = new URL(url);
    const socket = new WebSocket(`ws://${host}/bridge`, { headers: { origin } });
    await new Promise((resolve, reject) => {
      socket.once("open", resolve);
      socket.once("error", reject);
    });
    const entered = new Promise((resolve, reject) => {
      socket.once("message", resolve);
      socket.once("close", (code) => reject(new Error(`not let in (${code})`)));
    });
    socket.send(JSON.stringify({ enter: hash.slice(1) }));
    await entered;
    return new BridgeClient(socket);
  }

  /** A call that must succeed. */
  async call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
    const id = this.#nextId;
    this.#nextId += 1;
    this.#socket.send(JSON.stringify({ id, name, input }));
    const result = await new Promise<CallResult>((resolve) => this.#waiting.set(id, resolve));
    if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.message}`);
    return result.value as CallOutput<Name>;
  }

  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): void {
    this.#listeners.add((event, payload) => {
      if (event === name) listener(payload as EventPayload<Name>);
    });
  }

  close(): void {
    this.#socket.terminate();
  }
}

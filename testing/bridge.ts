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

  /** @param url the address that browser mode printed, token and all. */
  static async connect(url: string): Promise<BridgeClient> {
    const response = await fetch(url);
    const cookie = response.headers.get("set-cookie")?.split(";")[0] ?? "";
    const { host, origin } = new URL(url);
    const socket = new WebSocket(`ws://${host}/bridge`, { headers: { cookie, origin } });
    await new Promise((resolve, reject) => {
      socket.once("open", resolve);
      socket.once("error", reject);
    });
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

/** How the rules of conformance ask a backend: over plain HTTP and WebSocket, with nothing of FloatBar's own client in between. */
import { setTimeout as sleep } from "node:timers/promises";
import { createParser } from "eventsource-parser";
import { WebSocket } from "ws";
import { z } from "zod";
import { errorEvent, PROTOCOL_PATH, wireEvent } from "../../core/protocol.ts";

/** A rule that the backend breaks. The message says what came, and what is right. */
export class Broken extends Error {}
/** A rule that could not be tried; the message says why. */
export class Untried extends Error {}

export interface ProbeOptions {
  /** Base address, with or without `/api/v2`. */
  url: string;
  /** A user's API key. */
  apiKey?: string | undefined;
  /** A user's JSON Web Token, in the place of a key. */
  token?: string | undefined;
  /** Another user's key: whether users are kept apart cannot be tried without. */
  otherApiKey?: string | undefined;
  /** How long an answer may take, in milliseconds. */
  patienceMs?: number | undefined;
}

export interface Heard {
  /** The `id:` of the event, as it was written; null for none. */
  id: string | null;
  event: { type: string } & Record<string, unknown>;
}

interface Asking {
  body?: unknown;
  /** A body that is sent as it is. */
  text?: string;
  headers?: Record<string, string>;
  /** Who asks; `self` where nothing else is said. */
  as?: "self" | "other" | "nobody";
}

const PATIENCE_MS = 60_000;
const MOST_WAITS = 3;
const LONGEST_WAIT_S = 90;
const faultBody = z.object({
  error: z.object({
    code: z.string().min(1),
    message: z.string().min(1),
    retryable: z.boolean(),
    request_id: z.string().min(1),
  }),
});

export class Probe {
  readonly #base: string;
  readonly #options: ProbeOptions;
  readonly #patienceMs: number;
  #capabilities: Promise<Record<string, unknown>> | undefined;

  constructor(options: ProbeOptions) {
    this.#base = options.url.replace(/\/+$/, "").replace(/\/api\/v2$/, "");
    this.#options = options;
    this.#patienceMs = options.patienceMs ?? PATIENCE_MS;
  }

  get hasOther(): boolean {
    return this.#options.otherApiKey !== undefined;
  }

  /** The secrets that no answer may repeat. */
  get secrets(): string[] {
    const { apiKey, token, otherApiKey } = this.#options;
    return [apiKey, token, otherApiKey].filter((one) => one !== undefined);
  }

  credentials(as: Asking["as"] = "self"): Record<string, string> {
    const { apiKey, token, otherApiKey } = this.#options;
    if (as === "nobody") return {};
    if (as === "other") return otherApiKey === undefined ? {} : { "x-api-key": otherApiKey };
    if (apiKey !== undefined) return { "x-api-key": apiKey };
    return token === undefined ? {} : { authorization: `Bearer ${token}` };
  }

  /**
   * Who asks too often for the backend waits as long as it says.
   *
   * @param path below `/api/v2`, or the whole of it where it begins with `//`.
   */
  async request(method: string, path: string, asking: Asking = {}): Promise<Response> {
    for (let tries = 0; ; tries += 1) {
      const response = await this.#once(method, path, asking);
      const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
      if (response.status !== 429 || tries === MOST_WAITS || !(seconds <= LONGEST_WAIT_S)) return response;
      await sleep(seconds * 1000);
    }
  }

  async #once(method: string, path: string, { body, text, headers, as }: Asking): Promise<Response> {
    const sent = text ?? (body === undefined ? undefined : JSON.stringify(body));
    const url = path.startsWith("//") ? `${this.#base}${path.slice(1)}` : `${this.#base}${PROTOCOL_PATH}${path}`;
    try {
      return await fetch(url, {
        method,
        headers: {
          ...this.credentials(as),
          ...(sent === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        signal: AbortSignal.timeout(this.#patienceMs),
        redirect: "manual",
        ...(sent === undefined ? {} : { body: sent }),
      });
    } catch (error) {
      throw new Broken(`${method} ${path} was not answered: ${reasonOf(error)}`, { cause: error });
    }
  }

  /** A request that must succeed, and what it answers by a schema. */
  async json<Schema extends z.ZodType>(
    schema: Schema,
    method: string,
    path: string,
    asking: Asking & { status?: number } = {},
  ): Promise<z.output<Schema>> {
    const response = await this.request(method, path, asking);
    const { status = 200 } = asking;
    const text = await response.text();
    expect(response.status === status, `${method} ${path} answered ${response.status} ${cut(text)}, not ${status}`);
    const parsed = schema.safeParse(asJson(text, `${method} ${path}`));
    if (parsed.success) return parsed.data;
    throw new Broken(`${method} ${path} answered ${cut(text)}: ${issueOf(parsed.error)}`);
  }

  /** A request that must be refused in the protocol's form. */
  async refused(status: number, codes: string | readonly string[], method: string, path: string, asking: Asking = {}) {
    const response = await this.request(method, path, asking);
    const text = await response.text();
    return this.refusal(response, text, status, codes, `${method} ${path}`);
  }

  refusal(response: Response, text: string, status: number, codes: string | readonly string[], what: string) {
    expect(response.status === status, `${what} answered ${response.status} ${cut(text)}, not ${status}`);
    const type = response.headers.get("content-type") ?? "";
    expect(/^application\/json\b/i.test(type), `${what} answered its error as "${type}", not application/json`);
    const parsed = faultBody.safeParse(asJson(text, what));
    if (!parsed.success)
      throw new Broken(
        `${what} answered ${cut(text)}, not {"error": {"code", "message", "retryable", "request_id"}}: ${issueOf(parsed.error)}`,
      );
    const { error } = parsed.data;
    expect(
      [codes].flat().includes(error.code),
      `${what} answered code "${error.code}", not "${[codes].flat().join('" or "')}"`,
    );
    expect(
      !/\n\s+at |node_modules|Traceback \(most recent/.test(error.message),
      `${what} answered with a stack trace: ${cut(text)}`,
    );
    for (const secret of this.secrets) expect(!text.includes(secret), `${what} answered with the key that was sent`);
    return error;
  }

  /** The events of a stream that must begin. @param until stops reading once it holds. */
  async events(method: string, path: string, asking: Asking = {}, until: (heard: Heard[]) => boolean = () => false) {
    const response = await this.request(method, path, asking);
    const what = `${method} ${path}`;
    if (response.status !== 200)
      throw new Broken(`${what} answered ${response.status} ${cut(await response.text())}, not 200`);
    const type = response.headers.get("content-type") ?? "";
    expect(/^text\/event-stream\b/i.test(type), `${what} answered as "${type}", not text/event-stream`);
    const heard: Heard[] = [];
    const parser = createParser({
      onEvent: ({ id, data }) => {
        if (data === "[DONE]") return;
        heard.push({ id: id ?? null, event: eventIn(data) });
      },
    });
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body ?? []) {
        parser.feed(decoder.decode(chunk, { stream: true }));
        if (until(heard)) break;
      }
    } catch (error) {
      if (error instanceof Broken) throw error;
      throw new Broken(`${what} broke off: ${reasonOf(error)}`, { cause: error });
    }
    return heard;
  }

  /** What the backend says that it can do. */
  capabilities(): Promise<Record<string, unknown>> {
    return (this.#capabilities ??= this.json(z.record(z.string(), z.unknown()), "GET", "/capabilities"));
  }

  /** Whether the capabilities have a value in one of their lists. */
  async offers(list: "features" | "streaming", value: string): Promise<boolean> {
    const values = (await this.capabilities())[list];
    return Array.isArray(values) && values.includes(value);
  }

  async socket(headers: Record<string, string> = this.credentials()): Promise<Socket> {
    const socket = new Socket(`${this.#base.replace(/^http/, "ws")}/ws/chat`, headers, this.#patienceMs);
    await socket.opened;
    return socket;
  }
}

type Frame = { type: string; request_id?: unknown; seq?: unknown } & Record<string, unknown>;

/** A WebSocket to the backend, with every frame that came. */
export class Socket {
  readonly frames: Frame[] = [];
  readonly opened: Promise<void>;
  readonly closed: Promise<number>;
  readonly #socket: WebSocket;
  readonly #patienceMs: number;
  #fault: Broken | undefined;
  #wake: () => void = () => undefined;

  constructor(url: string, headers: Record<string, string>, patienceMs: number) {
    this.#patienceMs = patienceMs;
    this.#socket = new WebSocket(url, { headers });
    this.opened = new Promise((resolve, reject) => {
      this.#socket.once("open", resolve);
      this.#socket.on("error", (error) => reject(new Broken(`WS /ws/chat could not be opened: ${error.message}`)));
    });
    this.closed = new Promise((resolve) => this.#socket.once("close", resolve));
    this.#socket.on("message", (data: Buffer) => {
      try {
        this.frames.push(asJson(data.toString("utf8"), "WS /ws/chat") as Frame);
      } catch (error) {
        this.#fault = error as Broken;
      }
      this.#wake();
    });
    void this.closed.then(() => this.#wake());
  }

  send(frame: object): void {
    this.#socket.send(JSON.stringify(frame));
  }

  /** The frames of a request, once `until` holds of them. @throws Broken where that does not come, or the connection ends. */
  async of(requestId: string, until: (frames: readonly Frame[]) => boolean, what: string): Promise<Frame[]> {
    const deadline = AbortSignal.timeout(this.#patienceMs);
    let isClosed = false;
    void this.closed.then(() => (isClosed = true));
    for (;;) {
      if (this.#fault) throw this.#fault;
      const own = this.frames.filter(({ request_id }) => request_id === requestId);
      if (until(own)) return own;
      const got = own.map(({ type }) => type).join(", ") || "nothing";
      if (isClosed) throw new Broken(`WS /ws/chat: ${what}: the connection ended after ${got}`);
      if (deadline.aborted) throw new Broken(`WS /ws/chat: ${what}: there came ${got}`);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        deadline.addEventListener("abort", () => resolve(), { once: true });
      });
    }
  }

  close(): void {
    this.#socket.terminate();
  }
}

/** @throws Broken saying what came and what is right, unless it holds. */
export function expect(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Broken(otherwise);
}

export function cut(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat.length > 200 ? `${flat.slice(0, 200)}…` : flat || "nothing";
}

function eventIn(data: string): Heard["event"] {
  const parsed = z.looseObject({ type: z.string() }).safeParse(asJson(data, "an event"));
  if (!parsed.success) throw new Broken(`an event is ${cut(data)}, not an object with a type`);
  return parsed.data;
}

/** What is wrong with an event whose type is known; undefined for one that is right, or of a type that is passed over. */
export function faultOfEvent(event: Heard["event"]): string | undefined {
  const known = wireEvent.options.some((option) => option.shape.type.value === event.type);
  if (!known) return undefined;
  // A client forgives an error without a code; a backend sends one.
  const schema = event.type === "error" ? errorEvent.extend({ code: z.string(), retryable: z.boolean() }) : wireEvent;
  const parsed = schema.safeParse(event);
  return parsed.success ? undefined : `${cut(JSON.stringify(event))}: ${issueOf(parsed.error)}`;
}

function asJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Broken(`${what} has ${cut(text)}, which is no JSON`);
  }
}

function issueOf(error: z.ZodError): string {
  const { path = [], message = "invalid" } = error.issues[0] ?? {};
  return `${path.join(".") || "the whole"}: ${message}`;
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message : String(cause);
}

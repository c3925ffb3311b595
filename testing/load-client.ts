import { setTimeout as sleep } from "node:timers/promises";

/** How a client of these names itself. */
export const LOAD_KEY = "a-key-of-the-load-client";
const HEADERS = { "x-api-key": LOAD_KEY, "content-type": "application/json" };
const RETRY_MS = 50;
/** A server that says nothing for so long is asked anew. */
const SILENT_MS = 20_000;

/** What one client was told, which must still be so in the end. */
export interface Acknowledged {
  sessions: string[];
  messages: { session: string; id: string }[];
  answers: { session: string; id: string; text: string }[];
}

export interface LoadClientOptions {
  name: string;
  /** Where the next request goes; undefined while nobody is there. */
  address: () => string | undefined;
}

/** A fault that asking again does not mend. */
class Refused extends Error {}

/**
 * A client of the protocol that makes chats, notes and answers one after the other, asks again whatever happens to who serves it,
 * and remembers what it was told.
 */
export class LoadClient {
  readonly told: Acknowledged = { sessions: [], messages: [], answers: [] };
  readonly counts = { cut: 0, continued: 0, retried: 0 };
  /** How often it was refused, by status and code. */
  readonly refusals: Record<string, number> = {};
  /** Whether an answer has begun to arrive that has not ended. */
  isReading = false;
  readonly #address: LoadClientOptions["address"];
  readonly #name: string;

  constructor({ name, address }: LoadClientOptions) {
    this.#name = name;
    this.#address = address;
  }

  /** @throws when it is refused for good, or answered in another form than the protocol's. */
  async work(isOver: () => boolean): Promise<void> {
    for (let turn = 0; !isOver() || turn === 0; turn += 1) {
      const name = `${this.#name}-${turn}`;
      const created = await this.#ask("POST", "/conversation/sessions", {}, { "idempotency-key": name });
      const session = ((await created.json()) as { session_id: string }).session_id;
      this.told.sessions.push(session);
      const message = { id: `n-${name}`, role: "user", content: "Noted", timestamp: 1 };
      await this.#ask("POST", `/conversation/${session}/messages`, message, { "idempotency-key": `n-${name}` });
      this.told.messages.push({ session, id: message.id });
      this.told.answers.push({ session, id: `m-${name}`, text: await this.#answer(session, `m-${name}`) });
    }
  }

  /** A whole answer, whatever happens to who makes it: read on from another instance, and continued where it was cut off. */
  async #answer(session: string, id: string): Promise<string> {
    let text = "";
    let stream = "";
    let last = 0;
    const question = { message: "Go", session_id: session, message_id: id };
    let response = await this.#ask("POST", "/chat/streaming/stream", question);
    for (;;) {
      let end: string | undefined;
      try {
        for await (const { seq, event } of eventsOf(response)) {
          last = seq;
          if (event.type === "stream_start") stream = event.stream_id ?? stream;
          if (event.type === "token") text += event.content ?? "";
          this.isReading = event.type !== "done" && text !== "";
          if (event.type === "done") end = event.finish_reason;
        }
      } catch {
        this.counts.cut += 1;
      }
      this.isReading = false;
      if (end === "stop") return text;
      if (end === undefined && stream === "") {
        // Nothing was heard of it: asked again, the same request takes up what there is.
        response = await this.#ask("POST", "/chat/streaming/stream", question);
      } else if (end === undefined) {
        const headers = { "last-event-id": String(last) };
        response = await this.#ask("GET", `/chat/streaming/streams/${stream}/events`, undefined, headers);
      } else {
        this.counts.continued += 1;
        [last, stream] = [0, ""];
        const body = { session_id: session, message_id: id, partial: text };
        response = await this.#ask("POST", "/chat/streaming/continue", body);
      }
    }
  }

  /** Asks until somebody answers. */
  async #ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    for (;;) {
      const url = this.#address();
      const response = url === undefined ? undefined : await request(url, method, path, body, headers);
      if (response?.ok) return response;
      if (response) await this.#note(path, response);
      this.counts.retried += 1;
      await sleep(RETRY_MS);
    }
  }

  async #note(path: string, response: Response): Promise<void> {
    const text = await response.text().catch(() => "");
    const { error } = parse(text);
    if (error === undefined) throw new Refused(`${path}: ${response.status} ${text}`);
    const name = `${response.status} ${error.code}`;
    this.refusals[name] = (this.refusals[name] ?? 0) + 1;
    if (!error.retryable && error.code !== "stream_active") throw new Refused(`${path}: ${name} ${error.message}`);
  }
}

/** What the protocol says of a fault; nothing for what is not its form. */
function parse(text: string): { error?: { code: string; message: string; retryable: boolean } } {
  try {
    return JSON.parse(text) as ReturnType<typeof parse>;
  } catch {
    return {};
  }
}

/** @returns undefined where nobody answers. */
async function request(url: string, method: string, path: string, body: unknown, headers: Record<string, string>) {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), SILENT_MS);
  try {
    return await fetch(`${url}/api/v2${path}`, {
      method,
      headers: { ...HEADERS, ...headers },
      signal: late.signal,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * What of that which clients were told is not so: each a sentence.
 *
 * @param answer what each answer must be to the letter.
 */
export async function lostOf(url: string, clients: readonly LoadClient[], answer: string): Promise<string[]> {
  const lost: string[] = [];
  const get = async <Body>(path: string): Promise<Body | undefined> => {
    const response = await request(url, "GET", path, undefined, {});
    return response?.ok ? ((await response.json()) as Body) : undefined;
  };
  for (const { told } of clients) {
    for (const session of told.sessions) {
      type Stored = { messages: { id: string; content: string; state: string }[] };
      const stored = (await get<Stored>(`/conversation/sessions/${session}`))?.messages;
      if (!stored) lost.push(`session ${session} is gone`);
      const notes = told.messages.filter((one) => one.session === session);
      for (const { id } of notes) {
        if (stored?.filter((one) => one.id === id).length !== 1) lost.push(`message ${id} is not there once`);
      }
      const answers = told.answers.filter((one) => one.session === session);
      const written = notes.length + 2 * answers.length;
      if (stored && stored.length !== written)
        lost.push(`session ${session} has ${stored.length} of ${written} messages`);
      for (const { id, text } of answers) {
        const [one, ...more] = stored?.filter((message) => message.id === id) ?? [];
        if (text !== answer) lost.push(`answer ${id} was read otherwise than it was written`);
        if (more.length > 0 || one?.state !== "complete" || one.content !== answer)
          lost.push(`answer ${id} is ${one?.state ?? "gone"}, ${more.length + 1} times`);
      }
    }
  }
  const active = await get<unknown[]>("/chat/streaming/active");
  if (active?.length !== 0) lost.push(`streams are stuck: ${JSON.stringify(active)}`);
  return lost;
}

interface WireEvent {
  type: string;
  content?: string;
  stream_id?: string;
  finish_reason?: string;
}

/** Events as they arrive. @throws when the connection breaks. */
async function* eventsOf(response: Response): AsyncGenerator<{ seq: number; event: WireEvent }> {
  let rest = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    rest += decoder.decode(chunk, { stream: true });
    const blocks = rest.split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const match = /^id: (\d+)\ndata: (.*)$/s.exec(block);
      if (match) yield { seq: Number(match[1]), event: JSON.parse(match[2] ?? "") as WireEvent };
    }
  }
}

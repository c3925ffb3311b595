import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { startOpenAIServer } from "../testing/openai-server.ts";
import { hasPostgres, testDatabase } from "../testing/postgres.ts";
import { ended, startNode } from "../testing/programs.ts";
import { random } from "../testing/random.ts";
import { tempDir } from "../testing/temp-dir.ts";

/** `FLOATBAR_KILLS=100` for the long run; `FLOATBAR_KILLS_SEED` repeats one. */
const KILLS = Number(process.env.FLOATBAR_KILLS ?? 3);
const SEED = Number(process.env.FLOATBAR_KILLS_SEED ?? 1);
const CLIENTS = 4;
const ANSWER = Array.from({ length: 200 }, (_, index) => `w${index} é👩‍🚀`).join(" ");
const KEY = { "x-api-key": "key", "content-type": "application/json" };
const RETRY_MS = 50;

/** Two instances; one of them may be dead at any time. */
class Pair {
  readonly urls: (string | undefined)[] = [undefined, undefined];
  readonly #programs: (ChildProcess | undefined)[] = [undefined, undefined];
  readonly #env: Record<string, string>;

  constructor(env: Record<string, string>) {
    this.#env = env;
  }

  async start(index: number): Promise<void> {
    const dir = join(this.#env.FLOATBAR_DATA_DIR ?? "", String(index));
    const program = await startNode("server/main.ts", ["--port", "0"], { ...this.#env, FLOATBAR_DATA_DIR: dir });
    this.#programs[index] = program.process;
    this.urls[index] = program.url;
  }

  async kill(index: number): Promise<void> {
    this.urls[index] = undefined;
    const program = this.#programs[index];
    if (program) await ended(program, "SIGKILL");
  }
}

/** What one client was told, which must still be so in the end. */
interface Acknowledged {
  sessions: string[];
  messages: { session: string; id: string }[];
  answers: { session: string; id: string; text: string }[];
}

class Client {
  readonly told: Acknowledged = { sessions: [], messages: [], answers: [] };
  readonly counts = { cut: 0, continued: 0, retried: 0 };
  readonly #pair: Pair;
  readonly #next: () => number;
  readonly #name: string;

  constructor(pair: Pair, name: string, next: () => number) {
    this.#pair = pair;
    this.#name = name;
    this.#next = next;
  }

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

  /** A whole answer, whatever happens to who makes it: read on from the other instance, and continued where it was cut off. */
  async #answer(session: string, id: string): Promise<string> {
    let text = "";
    let stream = "";
    let last = 0;
    let response = await this.#ask("POST", "/chat/streaming/stream", {
      message: "Go",
      session_id: session,
      message_id: id,
    });
    for (;;) {
      let end: string | undefined;
      try {
        for await (const { seq, event } of eventsOf(response)) {
          last = seq;
          if (event.type === "stream_start") stream = event.stream_id ?? stream;
          if (event.type === "token") text += event.content ?? "";
          if (event.type === "done") end = event.finish_reason;
        }
      } catch {
        this.counts.cut += 1;
      }
      if (end === "stop") return text;
      if (end === undefined && stream === "") {
        // Nothing was heard of it: asked again, the same request takes up what there is.
        response = await this.#ask("POST", "/chat/streaming/stream", {
          message: "Go",
          session_id: session,
          message_id: id,
        });
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

  /** Asks either instance until one answers. */
  async #ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    for (;;) {
      const url = this.#pair.urls[this.#next() < 0.5 ? 0 : 1];
      try {
        const init = {
          method,
          headers: { ...KEY, ...headers },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        };
        const response = url === undefined ? undefined : await fetch(`${url}/api/v2${path}`, init);
        if (response?.ok) return response;
        const fault = response && ((await response.json()) as { error: { code: string; retryable: boolean } }).error;
        if (fault && !fault.retryable && fault.code !== "stream_active")
          throw new Refused(`${path}: ${JSON.stringify(fault)}`);
      } catch (error) {
        if (error instanceof Refused) throw error;
      }
      this.counts.retried += 1;
      await sleep(RETRY_MS);
    }
  }
}

class Refused extends Error {}

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

describe.skipIf(!hasPostgres())("two instances under load", () => {
  it(
    `lose nothing that was acknowledged, and leave no stream stuck, in ${KILLS} random kills`,
    async () => {
      const model = await startOpenAIServer((last, all) => (last.includes("was cut off") ? restOf(all) : ANSWER), {
        words: 4,
        ms: 4,
      });
      onTestFinished(() => model.close());
      const pair = new Pair({
        PATH: process.env.PATH ?? "",
        HOME: tempDir(),
        FLOATBAR_DATA_DIR: tempDir(),
        FLOATBAR_SERVER_API_KEYS: "key",
        FLOATBAR_RATE_LIMIT: "1000000",
        FLOATBAR_ADDRESS_RATE_LIMIT: "1000000",
        DATABASE_URL: await testDatabase(),
        OPENAI_BASE_URL: `${model.url}/v1`,
        OPENAI_API_KEY: "sk-test",
      });
      onTestFinished(() => Promise.all([pair.kill(0), pair.kill(1)]).then(() => undefined));
      await Promise.all([pair.start(0), pair.start(1)]);

      const next = random(SEED);
      let isOver = false;
      const clients = Array.from(
        { length: CLIENTS },
        (_, index) => new Client(pair, `c${index}`, random(SEED * 100 + index)),
      );
      const working = Promise.all(clients.map((client) => client.work(() => isOver)));
      for (let kill = 0; kill < KILLS; kill += 1) {
        await Promise.race([sleep(100 + next() * 900), working]);
        const index = next() < 0.5 ? 0 : 1;
        await pair.kill(index);
        await pair.start(index);
      }
      isOver = true;
      await working;

      const get = async <Body>(index: number, path: string) => {
        const response = await fetch(`${pair.urls[index]}/api/v2${path}`, { headers: KEY });
        expect(response.status).toBe(200);
        return (await response.json()) as Body;
      };
      const told = clients.map((client) => client.told);
      for (const answer of told.flatMap(({ answers }) => answers)) expect(answer.text).toBe(ANSWER);
      for (const index of [0, 1]) {
        for (const { sessions, messages, answers } of told) {
          for (const session of sessions) {
            type Stored = { messages: { id: string; content: string; state: string }[] };
            const stored = (await get<Stored>(index, `/conversation/sessions/${session}`)).messages;
            for (const { id } of messages.filter((one) => one.session === session))
              expect(stored.filter((one) => one.id === id)).toHaveLength(1);
            for (const { id } of answers.filter((one) => one.session === session))
              expect(stored.filter((one) => one.id === id)).toMatchObject([{ state: "complete", content: ANSWER }]);
            expect(stored).toHaveLength(3);
          }
        }
        expect(await get(index, "/chat/streaming/active")).toEqual([]);
      }
      const sum = (name: keyof Client["counts"]) => clients.reduce((total, { counts }) => total + counts[name], 0);
      const answers = told.reduce((total, one) => total + one.answers.length, 0);
      console.log(
        `${KILLS} kills from seed ${SEED}: ${answers} answers, ${sum("cut")} times cut, ${sum("continued")} continued, ${sum("retried")} requests repeated`,
      );
    },
    60_000 + KILLS * 20_000,
  );
});

/** What is missing of the answer after what the model is shown of it last. */
function restOf(conversation: string): string {
  const said = conversation.slice(conversation.lastIndexOf("w0 "));
  return ANSWER.startsWith(said) ? ANSWER.slice(said.length) : ANSWER;
}

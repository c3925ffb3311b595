import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { LOAD_KEY, LoadClient, lostOf } from "../testing/load-client.ts";
import { startOpenAIServer } from "../testing/openai-server.ts";
import { hasPostgres, testDatabase } from "../testing/postgres.ts";
import { ended, PROGRAM_ENV, startNode } from "../testing/programs.ts";
import { random } from "../testing/random.ts";
import { tempDir } from "../testing/temp-dir.ts";

/** `FLOATBAR_KILLS=100` for the long run; `FLOATBAR_KILLS_SEED` repeats one. */
const KILLS = Number(process.env.FLOATBAR_KILLS ?? 3);
const SEED = Number(process.env.FLOATBAR_KILLS_SEED ?? 1);
const CLIENTS = 4;
const ANSWER = Array.from({ length: 200 }, (_, index) => `w${index} é👩‍🚀`).join(" ");

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
        ...PROGRAM_ENV,
        HOME: tempDir(),
        FLOATBAR_DATA_DIR: tempDir(),
        FLOATBAR_SERVER_API_KEYS: LOAD_KEY,
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
      const clients = Array.from({ length: CLIENTS }, (_, index) => {
        const which = random(SEED * 100 + index);
        return new LoadClient({ name: `c${index}`, address: () => pair.urls[which() < 0.5 ? 0 : 1] });
      });
      const working = Promise.all(clients.map((client) => client.work(() => isOver)));
      for (let kill = 0; kill < KILLS; kill += 1) {
        await Promise.race([sleep(100 + next() * 900), working]);
        const index = next() < 0.5 ? 0 : 1;
        await pair.kill(index);
        await pair.start(index);
      }
      isOver = true;
      await working;

      for (const url of pair.urls) expect(await lostOf(url ?? "", clients, ANSWER)).toEqual([]);
      const sum = (name: keyof LoadClient["counts"]) => clients.reduce((total, { counts }) => total + counts[name], 0);
      const answers = clients.reduce((total, { told }) => total + told.answers.length, 0);
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

import { describe, expect, it, onTestFinished } from "vitest";
import { startFaultProxy } from "../testing/fault-proxy.ts";
import { startOpenAIServer } from "../testing/openai-server.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { silentLog, testCore } from "../testing/test-core.ts";
import { createServer } from "./app.ts";

const ANSWER = Array.from({ length: 400 }, (_, index) => `word${index} é👩‍🚀`).join(" ");
/** `FLOATBAR_FAULT_RUNS=500` for the long run; `FLOATBAR_FAULT_SEED` repeats one. */
const RUNS = Number(process.env.FLOATBAR_FAULT_RUNS ?? 40);
const FIRST_SEED = Number(process.env.FLOATBAR_FAULT_SEED ?? 1);
const AT_ONCE = 8;

describe("an answer through a network that spoils it", () => {
  it.each(["sse", "websocket"])(
    `is right to the letter or clearly interrupted, in ${RUNS} random runs over %s`,
    { timeout: 600_000 },
    async (transport) => {
      const model = await startOpenAIServer(() => ANSWER, { words: 8, ms: 4 });
      onTestFinished(() => model.close());
      const backend = await createServer({
        dataDir: tempDir(),
        host: "127.0.0.1",
        apiKeys: ["key"],
        backend: { kind: "openai", apiUrl: `${model.url}/v1`, apiKey: "sk-test", model: null },
        log: silentLog,
        version: "0.0.0-test",
        rateLimit: 1_000_000,
        streaming: transport === "sse" ? ["sse"] : ["sse", "websocket"],
      });
      onTestFinished(() => backend.close());
      const url = await backend.listen({ host: "127.0.0.1", port: 0 });

      const states: Record<string, number> = {};
      const run = async (seed: number) => {
        const proxy = await startFaultProxy(url, seed, { faults: 3 });
        const core = await testCore({
          env: { FLOATBAR_API_URL: proxy.url, FLOATBAR_API_KEY: "key" },
          deadlines: { firstByteMs: 1500, idleMs: 400, checkMs: 1500 },
          retryDelayMs: 5,
        });
        const { message } = await core.ask(`Question ${seed}`);
        const where = `seed ${seed}: ${proxy.log.join(", ")}: ${message.error?.message ?? ""}`;
        const isRight =
          message.state === "complete"
            ? message.content === ANSWER
            : /^(?:interrupted|failed)$/.test(message.state) &&
              ANSWER.startsWith(message.content) &&
              message.error !== null;
        expect(isRight, `${where}; ${message.state} with ${message.content.length} characters`).toBe(true);
        const outcome = message.state === "complete" ? "complete" : `${message.state}: ${message.error?.code}`;
        states[outcome] = (states[outcome] ?? 0) + 1;
        await core.core.close();
        await proxy.close();
      };
      for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += AT_ONCE) {
        const batch = Array.from({ length: Math.min(AT_ONCE, FIRST_SEED + RUNS - seed) }, (_, index) =>
          run(seed + index),
        );
        await Promise.all(batch);
      }
      console.log(`${RUNS} runs over ${transport} from seed ${FIRST_SEED}: ${JSON.stringify(states)}`);
      expect(states.complete ?? 0).toBeGreaterThan(RUNS / 2);
    },
  );
});

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { startOpenAIServer } from "../testing/openai-server.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { type TestServer, testServer } from "../testing/test-server.ts";
import { allowancesFrom } from "./allowances.ts";

/** What the model's server says that one answer took. */
const ANSWER = 45;

interface Frame {
  type: string;
  request_id: string;
  code?: string;
  message?: string;
  tokens_used?: number;
  tokens_limit?: number | null;
}

async function start(limits: object): Promise<TestServer> {
  const model = await startOpenAIServer(() => "Fine.");
  onTestFinished(() => model.close());
  const file = join(tempDir(), "limits.json");
  writeFileSync(file, JSON.stringify(limits));
  const backend = { kind: "openai", apiUrl: `${model.url}/v1`, apiKey: "sk-test", model: "tiny-1" } as const;
  return testServer({ backend, allowances: allowancesFrom(file) });
}

/** A connection that asks one thing after the other. */
async function connect(server: TestServer) {
  const socket = new WebSocket(`${server.url.replace("http", "ws")}/ws/chat`, { headers: { "x-api-key": server.key } });
  onTestFinished(() => socket.terminate());
  const frames: Frame[] = [];
  socket.on("message", (data: Buffer) => frames.push(JSON.parse(data.toString()) as Frame));
  await new Promise((resolve) => socket.once("open", resolve));
  let count = 0;
  const request = async (frame: object, last: string): Promise<Frame[]> => {
    count += 1;
    const request_id = String(count);
    socket.send(JSON.stringify({ request_id, ...frame }));
    const own = () => frames.filter((one) => one.request_id === request_id);
    await expect.poll(() => own().at(-1)?.type).toBe(last);
    return own();
  };
  return {
    tokens: async (limit?: number | null) => (await request({ type: "tokens", limit }, "tokens"))[0],
    ask: async () =>
      (await request({ type: "chat", message: "Go" }, "done")).find(({ type }) => type === "error")?.code,
  };
}

it("a connection is told what it took, and ends at the limit that its client sets, until that is higher", async () => {
  const server = await start({ default: { tokens_a_day: 1000 } });
  const [first, second] = [await connect(server), await connect(server)];
  expect(await first.tokens(ANSWER)).toMatchObject({
    tokens_used: 0,
    tokens_limit: ANSWER,
    today: { tokens_limit: 1000 },
  });
  expect(await first.ask()).toBeUndefined();
  await expect.poll(() => first.tokens()).toMatchObject({ tokens_used: ANSWER, today: { tokens_used: ANSWER } });
  expect(await first.ask()).toBe("over_budget");
  // Another connection has its own count, and the same user.
  expect(await second.tokens()).toMatchObject({ tokens_used: 0, tokens_limit: null, today: { tokens_used: ANSWER } });
  expect(await second.ask()).toBeUndefined();
  expect(await first.tokens(2 * ANSWER)).toMatchObject({ tokens_used: ANSWER, tokens_limit: 2 * ANSWER });
  expect(await first.ask()).toBeUndefined();
  expect(await server.json("GET", "/usage")).toMatchObject({ tokens_used: 3 * ANSWER, tokens_limit: 1000, key: null });
});

it("a connection's limit of the server's holds whatever its client sets, and is told", async () => {
  const server = await start({ default: { tokens_a_connection: ANSWER } });
  expect(await server.json("GET", "/usage")).toMatchObject({ connection_tokens_limit: ANSWER, tokens_limit: null });
  const connection = await connect(server);
  expect(await connection.tokens(1_000_000)).toMatchObject({ tokens_limit: ANSWER });
  expect(await connection.ask()).toBeUndefined();
  expect(await connection.ask()).toBe("over_budget");
  expect(await connection.tokens(null)).toMatchObject({ tokens_limit: ANSWER });
  expect(await (await connect(server)).ask()).toBeUndefined();
});

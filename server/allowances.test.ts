import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { loadTokenCounter } from "../core/tokens/count.ts";
import { startModelServer } from "../testing/model-server.ts";
import { startOpenAIServer } from "../testing/openai-server.ts";
import { must } from "../testing/must.ts";
import { makeKey } from "../testing/operator.ts";
import { hasPostgres, testDatabase } from "../testing/postgres.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { eventsIn, type TestServer, testServer } from "../testing/test-server.ts";
import { allowancesFrom, unlimited } from "./allowances.ts";
import { faultOfDollarLimits } from "./dollar-limits.ts";
import { userOfKey, userOfName } from "./auth.ts";
import type { ServerOptions } from "./options.ts";

/** What the model's server says that one answer took. */
const ANSWER_TOKENS = 45;

function limitsFile(content: object): string {
  const file = join(tempDir(), "limits.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

async function start(limits: object, options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const model = await startOpenAIServer(() => "Fine.");
  onTestFinished(() => model.close());
  return testServer({
    backend: { kind: "openai", apiUrl: `${model.url}/v1`, apiKey: "sk-test", model: "tiny-1" },
    allowances: allowancesFrom(limitsFile(limits)),
    ...options,
  });
}

const ask = (server: TestServer, more: object = {}) =>
  server.request("POST", "/chat/streaming/stream", { message: "Go", ...more });
const told = async (response: Response) => [response.status, (await response.json()) as unknown];

describe("what a user may spend", () => {
  it("ends with 402 and words on every way once the day's tokens are used, and deleting chats gives none back", async () => {
    const server = await start({ default: { tokens_a_day: 2 * ANSWER_TOKENS } });
    const [first] = eventsIn(await (await ask(server)).text());
    expect((await (await ask(server)).text()).includes("Fine.")).toBe(true);
    const over = {
      error: { code: "over_budget", message: expect.stringContaining("limit of 90 tokens"), retryable: false },
    };
    const refused = await ask(server);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await told(refused)).toMatchObject([402, over]);
    expect(await told(await server.request("POST", "/chat", { message: "Go" }))).toMatchObject([402, over]);
    expect(await told(await server.request("POST", "/unified", { message: "Go" }))).toMatchObject([402, over]);
    await server.request("DELETE", `/conversation/sessions/${String(first?.data.session_id)}`);
    expect((await ask(server)).status).toBe(402);
    // Others have their own day.
    server.key = "key-b";
    expect((await ask(server)).status).toBe(200);
  });

  it.skipIf(!hasPostgres())("is counted together by instances on one database", async () => {
    const databaseUrl = await testDatabase();
    const [one, other] = [
      await start({ default: { tokens_a_day: ANSWER_TOKENS } }, { databaseUrl }),
      await start({ default: { tokens_a_day: ANSWER_TOKENS } }, { databaseUrl }),
    ];
    expect(await (await ask(one)).text()).toContain("Fine.");
    expect((await ask(other)).status).toBe(402);
  });

  it.skipIf(!hasPostgres()).each(["a key", "a member of a room"])(
    "is written down for the other instances before %s may ask again",
    async (which) => {
      const store = { folder: tempDir(), databaseUrl: await testDatabase() };
      const [ana, ben] = [await makeKey(store, "ana"), await makeKey(store, "ben")];
      const least = { tokens_a_day: ANSWER_TOKENS };
      const limits = which === "a key" ? { keys: { [ben.id]: least } } : { users: { ben: least } };
      // Else what was counted is stored by and by.
      const options = { databaseUrl: store.databaseUrl, apiKeys: [], patience: { storeMs: 600_000 } };
      const [one, other] = [await start(limits, options), await start(limits, options)];
      one.key = ana.key;
      const { project_id } = await one.json<{ project_id: string }>("POST", "/projects", { name: "Garden" });
      await one.json("PUT", `/projects/${project_id}/members/ben`);
      for (const server of [one, other]) server.key = ben.key;
      const place = which === "a key" ? {} : { project_id };
      expect(await (await ask(one, place)).text()).toContain("Fine.");
      expect(await told(await ask(other, place))).toMatchObject([402, { error: { retryable: false } }]);
    },
  );
});

describe.each([
  ["one server", async () => ({})],
  ["two instances", async () => ({ databaseUrl: await testDatabase(), databaseConnections: 6 })],
] as const)("answers that are asked for at once on %s", (name, options) => {
  it.skipIf(name === "two instances" && !hasPostgres())(
    "do not pass a limit together, and give back what they did not take",
    async () => {
      const all = Promise.withResolvers<void>();
      const model = await startOpenAIServer(() => "One two three four five six", {
        words: 6,
        ms: 0,
        waits: () => all.promise,
      });
      onTestFinished(() => model.close());
      const setting = {
        backend: { kind: "openai", apiUrl: `${model.url}/v1`, apiKey: "sk-test", model: "tiny-1" } as const,
        patience: { holdMs: 500 },
        ...(await options()),
      };
      const [one, other] = [
        await start({ default: { tokens_a_day: 100 } }, setting),
        await start({ default: { tokens_a_day: 100 } }, setting),
      ];
      const servers = name === "one server" ? [one, one] : [one, other];
      const asked = await Promise.all(Array.from({ length: 20 }, async (_, index) => ask(servers[index % 2] ?? one)));
      const refused = asked.filter(({ status }) => status === 402);
      expect(refused).toHaveLength(19);
      expect(refused.map((response) => Number(response.headers.get("retry-after")))).toEqual(Array(19).fill(5));
      expect(await told(must(refused[0]))).toMatchObject([402, { error: { code: "over_budget", retryable: true } }]);
      all.resolve();
      for (const response of asked) if (response.status === 200) await response.text();
      expect(model.completions).toHaveLength(1);
      // What it took is 45 of 100.
      await expect.poll(async () => (await ask(one)).status).toBe(200);
    },
  );
});

it("what goes along with a question is put aside, too: what is known as it begins, and the rest before the model is asked", async () => {
  let all = Promise.withResolvers<void>();
  const pace = { words: 6, ms: 0, waits: () => all.promise };
  const model = await startOpenAIServer(() => "One two three four five six", pace);
  onTestFinished(() => model.close());
  const backend = { kind: "openai", apiUrl: `${model.url}/v1`, apiKey: "sk-test", model: "tiny-1" } as const;
  const server = await start({ default: { tokens_a_day: 8000 } }, { backend, patience: { holdMs: 0 } });
  const short = await Promise.all(Array.from({ length: 12 }, () => ask(server, { max_tokens: 20 })));
  const begun = short.filter(({ status }) => status === 200);
  const counter = await loadTokenCounter("o200k_base");
  const said: string[] = [];
  const reading = begun.map(async (response) => said.push(await response.text()));
  // What really goes along weighs more than is guessed at first, so that some may begin whose request then does not fit.
  await expect.poll(() => model.completions.length + said.length).toBe(begun.length);
  const weights = model.completions.map((body) => counter.count(JSON.stringify(body)));
  expect(weights.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(8000);
  expect(said.filter((text) => text.includes("over_budget"))).toHaveLength(said.length);
  all.resolve();
  await Promise.all(reading);
  expect(said.filter((text) => text.includes("One"))).toHaveLength(model.completions.length);
  expect(model.completions.length).toBeGreaterThan(2);
  // What an earlier question weighs again is known only once the request is put together.
  server.key = "key-b";
  const message = "The quick brown fox jumps over the lazy dog. ".repeat(600);
  const chats: unknown[] = [];
  for (let count = 0; count < 3; count += 1)
    chats.push(eventsIn(await (await ask(server, { message })).text())[0]?.data.session_id);
  const before = model.completions.length;
  all = Promise.withResolvers();
  let ended = 0;
  const again = chats.map(async (session_id) => {
    const text = await (await ask(server, { max_tokens: 20, session_id })).text();
    ended += 1;
    return text;
  });
  await expect.poll(() => ended).toBe(2);
  all.resolve();
  const texts = await Promise.all(again);
  expect(texts.filter((text) => text.includes("over_budget") && !text.includes("One"))).toHaveLength(2);
  expect(model.completions).toHaveLength(before + 1);
});

it("many that are asked for at once come to their turn one after the other, as far as the limit goes", async () => {
  const model = await startOpenAIServer(() => "One two three four five six", { words: 1, ms: 2 });
  onTestFinished(() => model.close());
  const backend = { kind: "openai", apiUrl: `${model.url}/v1`, apiKey: "sk-test", model: "tiny-1" } as const;
  const server = await start(
    { default: { tokens_a_day: 5 * ANSWER_TOKENS } },
    { backend, patience: { holdMs: 60_000 } },
  );
  const asked = await Promise.all(
    Array.from({ length: 7 }, async () => {
      const response = await ask(server, { max_tokens: 20 });
      await response.text();
      return response.status;
    }),
  );
  expect(asked.filter((status) => status === 200)).toHaveLength(5);
  expect(await server.json("GET", "/usage")).toMatchObject({ tokens_used: 5 * ANSWER_TOKENS });
});

it("a summary counts, and for who is over the limit none is made by a model", async () => {
  const model = await startModelServer("chat", [[{ text: "Fine." }, { end: "stop", usage: { input: 40, output: 5 } }]]);
  onTestFinished(() => model.close());
  const server = await testServer({
    backend: { kind: "openai", apiUrl: model.base, apiKey: "sk-test", model: "m1" },
    allowances: allowancesFrom(limitsFile({ default: { tokens_a_day: 90, usd_a_day: 1 } })),
  });
  const id = String(eventsIn(await (await ask(server)).text())[0]?.data.session_id);
  const end = () => server.json("POST", `/conversation/sessions/${id}/end`);
  expect(await end()).toEqual({ summary: "Fine." });
  expect(model.asked).toHaveLength(2);
  // What the summary took was the rest of the day's.
  expect((await ask(server)).status).toBe(402);
  expect(await end()).toEqual({ summary: expect.stringContaining("Go") });
  expect(model.asked).toHaveLength(2);
});

it("who is over the limit has no job planned", async () => {
  const server = await start({ default: { tokens_a_day: ANSWER_TOKENS } });
  await (await ask(server)).text();
  const refused = await server.request("POST", "/autonomous/jobs", { goal: "Clear the desk" });
  expect(await told(refused)).toMatchObject([402, { error: { code: "over_budget" } }]);
  expect(await server.json("GET", "/autonomous/jobs")).toMatchObject({ jobs: [] });
  expect(await server.json("GET", "/usage")).toMatchObject({ tokens_used: ANSWER_TOKENS });
});

it("the capabilities have a user's own tools", async () => {
  const server = await start({ default: { tools: ["add_task"] } });
  expect(await server.json("GET", "/capabilities")).toMatchObject({ tools: ["add_task"] });
});

it("what has no valid address is answered under an id, too", async () => {
  const server = await start({});
  const refused = await server.request("GET", "/facts/%zz");
  expect([refused.status, refused.headers.get("x-request-id")]).toEqual([
    400,
    expect.stringMatching(/^[0-9a-f-]{36}$/),
  ]);
});

it("limits in dollars that cannot hold are told of", async () => {
  const allowances = allowancesFrom(limitsFile({ default: { usd_a_day: 1, models: ["gpt-5-mini"] } }));
  const at = (apiUrl: string) => faultOfDollarLimits(allowances, { apiUrl, model: null });
  expect(await at("https://api.openai.com/v1")).toBeNull();
  expect(await at("http://127.0.0.1:9/v1")).toContain("No price is known for gpt-5-mini");
  expect(await faultOfDollarLimits(unlimited, { apiUrl: "http://127.0.0.1:9/v1", model: "m1" })).toBeNull();
});

it("an answer that was stopped counts by what was asked and came, as far as that can be estimated", async () => {
  const said = `data: ${JSON.stringify({ choices: [{ delta: { content: "One, two, three and" } }] })}\n\n`;
  const model = await startModelServer("chat", [{ bytes: Buffer.from(said), hangs: true }]);
  onTestFinished(() => model.close());
  const server = await testServer({
    backend: { kind: "openai", apiUrl: model.base, apiKey: "sk-test", model: "m1" },
    allowances: allowancesFrom(limitsFile({ default: { tokens_a_day: 1 } })),
    answerTimeoutMs: 300,
  });
  expect((await server.request("POST", "/chat", { message: "Count" })).status).toBe(504);
  expect((await server.request("POST", "/chat", { message: "Count" })).status).toBe(402);
});

describe("what a user may ask for", () => {
  it("is the models and tools that are listed: others are 422 naming the field, and the capabilities have the list", async () => {
    const server = await start({ default: { models: ["small-1", "small-2"], tools: ["add_task"] } });
    expect(await server.json("GET", "/capabilities")).toMatchObject({ models: ["small-1", "small-2"] });
    const invalid = (field: string) => ({
      error: { code: "invalid_request", message: expect.stringContaining(`${field}: `) },
    });
    expect(await told(await ask(server, { model: "large-9" }))).toMatchObject([422, invalid("model")]);
    expect(await told(await ask(server, { tools: ["add_task", "fetch_page"] }))).toMatchObject([422, invalid("tools")]);
    expect(await told(await server.request("POST", "/chat", { message: "Go", model: "large-9" }))).toMatchObject([
      422,
      invalid("model"),
    ]);
    // What the server chooses by itself is nobody's mistake.
    for (const path of ["/chat", "/unified"])
      expect((await server.request("POST", path, { message: "hello" })).status).toBe(200);
    for (const model of ["small-2", undefined])
      expect((await ask(server, { model, tools: ["add_task"] })).status).toBe(200);
  });

  it("is each user's own where the file says so, from the moment that it says so", async () => {
    const file = limitsFile({
      default: { models: ["small-1"], usd_a_day: 1 },
      users: { ana: { usd_a_day: null }, [userOfKey("key-b")]: { models: null } },
    });
    const refused: string[] = [];
    const error = ({ message }: { message: string }) => void refused.push(message);
    const allowances = allowancesFrom(file, { error });
    expect(allowances.ofUser(userOfName("ana"))).toMatchObject({ models: ["small-1"], usdADay: null });
    expect(allowances.ofUser(userOfKey("key-b"))).toMatchObject({ models: null, usdADay: 1 });
    expect(allowances.ofUser(userOfName("bob"))).toMatchObject({ models: ["small-1"], usdADay: 1 });
    writeFileSync(file, '{"default": {"usd');
    expect(allowances.ofUser(userOfName("bob"))).toMatchObject({ usdADay: 1 });
    expect(allowances.ofUser(userOfName("ana"))).toMatchObject({ models: ["small-1"] });
    // Said once, however often it is asked for.
    expect(refused).toEqual([expect.stringContaining("FLOATBAR_LIMITS_FILE) cannot be read as JSON")]);
    // Editors of Windows put a mark in front.
    writeFileSync(file, '\uFEFF{"default": {"usd_a_day": 2.5}}    ');
    expect(allowances.ofUser(userOfName("bob"))).toMatchObject({ models: null, usdADay: 2.5 });
  });

  it("is refused with what is wrong where the file cannot be used", () => {
    expect(() => allowancesFrom(limitsFile({ default: { dollars: 1 } }))).toThrow(
      /FLOATBAR_LIMITS_FILE\): default: .*dollars/,
    );
    expect(() => allowancesFrom(join(tempDir(), "none.json"))).toThrow(/FLOATBAR_LIMITS_FILE\) cannot be read as JSON/);
  });
});

it("a key may have limits of its own, beside those of its user and of their other keys", async () => {
  const dataDir = tempDir();
  const store = { folder: dataDir, databaseUrl: undefined };
  const [phone, laptop] = [await makeKey(store, "ana"), await makeKey(store, "ana")];
  const server = await start(
    {
      default: { models: ["small-1", "small-2"] },
      keys: { [phone.id]: { tokens_a_day: ANSWER_TOKENS, models: ["small-2"], requests_a_minute: 5 } },
    },
    { dataDir },
  );
  server.key = phone.key;
  expect(await server.json("GET", "/capabilities")).toMatchObject({ models: ["small-2"] });
  expect((await ask(server, { model: "small-1" })).status).toBe(422);
  await (await ask(server, { model: "small-2" })).text();
  expect(await told(await ask(server, { model: "small-2" }))).toMatchObject([402, { error: { code: "over_budget" } }]);
  expect((await ask(server, { model: "small-2" })).status).toBe(402);
  expect((await ask(server, { model: "small-2" })).status).toBe(429);
  server.key = laptop.key;
  expect((await ask(server, { model: "small-1" })).status).toBe(200);
});

it("the status page shows what users and their keys asked for today, and what they may", async () => {
  const dataDir = tempDir();
  const store = { folder: dataDir, databaseUrl: undefined };
  const server = await start({ default: { tokens_a_day: 1000 } }, { dataDir });
  await (await ask(server)).text();
  const ana = await makeKey(store, "ana");
  server.key = ana.key;
  await (await ask(server)).text();
  await (await ask(server)).text();
  const { key } = await makeKey(store, "root", "--admin");
  const get = (path: string) => fetch(`${server.url}${path}`, { headers: { "x-api-key": key } });
  expect(await (await get("/metrics")).text()).toContain('floatbar_tokens_total{kind="output"} 15');
  const { spending } = (await (await get("/admin/status")).json()) as { spending: object[] };
  const took = { requests_today: 2, tokens_today: 2 * ANSWER_TOKENS };
  expect(spending).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ user: userOfKey("key-a"), name: null, key: null, tokens_today: ANSWER_TOKENS }),
      expect.objectContaining({ name: "ana", key: null, ...took, tokens_a_day: 1000, usd_a_day: null }),
      expect.objectContaining({ name: "ana", key: ana.id, ...took, tokens_a_day: null }),
    ]),
  );
});

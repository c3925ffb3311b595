import { describe, expect, it, onTestFinished } from "vitest";
import { type Reply, startModelServer } from "../testing/model-server.ts";
import { hasPostgres, testDatabase } from "../testing/postgres.ts";
import { ended, PROGRAM_ENV, startNode } from "../testing/programs.ts";
import { tempDir } from "../testing/temp-dir.ts";

const END = { end: "stop", usage: { input: 10, output: 5 } } as const;
const call = (name: string, input: object): Reply => [
  { call: name, id: name, input },
  { ...END, end: "tools" },
];
const HANGS: Reply = { bytes: Buffer.from(""), hangs: true };

describe.each([
  ["SQLite", async () => ({})],
  ["PostgreSQL", async () => ({ DATABASE_URL: await testDatabase() })],
])("a whole answer on %s whose instance is killed between a tool and the end", (name, store) => {
  it.skipIf(name === "PostgreSQL" && !hasPostgres())(
    "is taken back by whoever comes next, and the same request again does it once",
    async () => {
      const remember = call("remember", { category: "work", key: "employer", value: "Hofmann" });
      const replies = [call("add_task", { title: "Once" }), HANGS, call("list_tasks", {}), [{ text: "Seen." }, END]];
      const again = [call("add_task", { title: "Once" }), [{ text: "Added." }, END], ...replies.slice(2)];
      const model = await startModelServer("chat", [...replies, ...again, remember, HANGS] as Reply[]);
      onTestFinished(() => model.close());
      const env = {
        ...PROGRAM_ENV,
        HOME: tempDir(),
        FLOATBAR_DATA_DIR: tempDir(),
        FLOATBAR_SERVER_API_KEYS: "key",
        OPENAI_BASE_URL: model.base,
        OPENAI_API_KEY: "sk-test",
        ...(await store()),
      };
      const start = async () => {
        const program = await startNode("server/main.ts", ["--port", "0"], env);
        onTestFinished(() => ended(program.process, "SIGKILL"));
        return program;
      };
      const ask = async (url: string, message: string, headers: Record<string, string> = {}) =>
        fetch(`${url}/api/v2/chat`, {
          method: "POST",
          headers: { "content-type": "application/json", "x-api-key": "key", ...headers },
          body: JSON.stringify({ message }),
        });
      const tasks = async (url: string) => {
        const answer = (await (await ask(url, "What is there to do?")).json()) as { tool_calls: { data: object }[] };
        return answer.tool_calls[0]?.data;
      };

      const first = await start();
      const cut = ask(first.url, "Add a task", { "idempotency-key": "k" }).catch(() => "cut");
      await expect.poll(() => model.asked.length).toBe(2);
      await ended(first.process, "SIGKILL");
      expect(await cut).toBe("cut");

      const second = await start();
      // An instance on a database is known to be dead a moment later.
      await expect.poll(async () => (await sessions(second.url)).length, { timeout: 10_000 }).toBe(0);
      expect(await tasks(second.url)).toEqual({ tasks: [] });
      const done = await ask(second.url, "Add a task", { "idempotency-key": "k" });
      expect([done.status, await done.json()]).toMatchObject([200, { content: "Added." }]);
      const told = await ask(second.url, "Add a task", { "idempotency-key": "k" });
      expect([told.status, await told.json()]).toMatchObject([200, { content: "Added." }]);
      expect(await tasks(second.url)).toMatchObject({ tasks: [{ title: "Once" }] });

      const [before, body] = [model.asked.length, JSON.stringify({ message: "Remember whom I work for" })];
      const headers = { "content-type": "application/json", "x-api-key": "key" };
      const lost = fetch(`${second.url}/api/v2/unified`, { method: "POST", headers, body }).catch(() => "cut");
      await expect.poll(() => model.asked.length).toBe(before + 2);
      expect(JSON.stringify(model.asked.at(-1)?.body)).toContain("Remembered: employer");
      await ended(second.process, "SIGKILL");
      await lost;
      const third = await start();
      const facts = async () => (await fetch(`${third.url}/api/v2/facts`, { headers })).json();
      await expect.poll(facts, { timeout: 10_000, interval: 500 }).toMatchObject({ facts: [] });
    },
    30_000,
  );
});

async function sessions(url: string): Promise<unknown[]> {
  const answer = await fetch(`${url}/api/v2/conversation/sessions`, { headers: { "x-api-key": "key" } });
  return ((await answer.json()) as { sessions: unknown[] }).sessions;
}

import { join } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { expect, it, onTestFinished } from "vitest";
import { testCore } from "../testing/test-core.ts";
import { PROGRAM_ENV } from "../testing/programs.ts";

const PROGRAM = join(import.meta.dirname, "..", "bin", "floatbar-mcp.js");

/** A client of the program, which looks at the vault of a core that runs; `answer` is what its user says. */
async function connected(dataDir: string, answer?: "accept" | "decline") {
  const client = new Client(
    { name: "test", version: "1" },
    { capabilities: answer === undefined ? {} : { elicitation: { form: {} } } },
  );
  const asked: string[] = [];
  if (answer !== undefined) {
    client.setRequestHandler("elicitation/create", async ({ params }) => {
      asked.push(params.message);
      return { action: answer, ...(answer === "accept" ? { content: {} } : {}) };
    });
  }
  const env = { ...PROGRAM_ENV, FLOATBAR_DATA_DIR: dataDir };
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [PROGRAM], env }));
  onTestFinished(() => client.close());
  const call = async (name: string, args: Record<string, unknown>) => {
    const { content, isError } = await client.callTool({ name, arguments: args });
    return { text: content.map((part) => (part.type === "text" ? part.text : "")).join(""), isError: isError === true };
  };
  return { client, call, asked };
}

it(
  "serves memory and tasks while the app runs, and writes only where its user says so",
  { timeout: 60_000 },
  async () => {
    const core = await testCore();
    await core.ask("I live in Lisbon");
    await core.call("facts.add", { category: "health", key: "takes", value: "insulin" });
    const { client, call } = await connected(core.dataDir);
    expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["recall", "add_task"]),
    );
    expect((await call("recall", { query: "live Lisbon" })).text).toContain("Lisbon");
    expect((await call("recall", { query: "insulin" })).text).not.toContain("takes: insulin");
    expect(await call("add_task", { title: "Buy paint" })).toMatchObject({
      isError: true,
      text: expect.stringContaining("Always"),
    });
    await core.call("tools.approve", { key: "floatbar add_task", approval: "always" });
    expect((await call("add_task", { title: "Buy paint" })).text).toContain("Added");
    expect((await core.core.services.vault.tasks.list("open")).map(({ title }) => title)).toEqual(["Buy paint"]);
    await core.call("settings.save", { memory: false });
    expect(await call("recall", { query: "live Lisbon" })).toMatchObject({ isError: true });
    await core.call("tools.approve", { key: "floatbar list_tasks", approval: "never" });
    expect((await call("list_tasks", {})).isError).toBe(true);
  },
);

it("asks the client's user where the client can", { timeout: 60_000 }, async () => {
  const core = await testCore();
  const yes = await connected(core.dataDir, "accept");
  expect((await yes.call("remember", { category: "pets", key: "dog", value: "Zorro" })).text).toContain("Remembered");
  expect(yes.asked[0]).toContain("remember");
  expect((await core.call("facts.list", {})).facts.map(({ value }) => value)).toEqual(["Zorro"]);
  const no = await connected(core.dataDir, "decline");
  expect(await no.call("forget", { query: "Zorro" })).toMatchObject({ isError: true });
  expect((await core.call("facts.list", {})).total).toBe(1);
});

it("says what is wrong where there is no vault", async () => {
  const core = await testCore();
  await expect(connected(join(core.dataDir, "nowhere"))).rejects.toThrow("There is no vault at");
});

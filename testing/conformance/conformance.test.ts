import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { startOpenAIServer } from "../openai-server.ts";
import { type TestServer, testServer } from "../test-server.ts";
import { startFaultyBackend } from "./faulty-backend.ts";
import { PLANTED } from "./planted-faults.ts";
import { LONG } from "./rule.ts";
import { conformance, RULES, type Verdict } from "./run.ts";
import { PROGRAM_ENV } from "../programs.ts";

const COUNT = Array.from({ length: 200 }, (_, index) => `number${index} é👩‍🚀`).join(" ");

async function backend(): Promise<TestServer> {
  const model = await startOpenAIServer(
    (last) => (last === LONG || last.includes("was cut off") ? COUNT : "Hello there, you."),
    { words: 2, ms: 8 },
  );
  onTestFinished(() => model.close());
  return testServer({ backend: { kind: "openai", apiUrl: `${model.url}/v1`, apiKey: "sk-test", model: null } });
}

async function verdicts(url: string, only = ""): Promise<Verdict[]> {
  const asked = conformance({ url, apiKey: "key-a", otherApiKey: "key-b", only, patienceMs: 20_000 });
  const given: Verdict[] = [];
  for await (const verdict of asked) given.push(verdict);
  return given;
}

describe("conformance", () => {
  it(
    "finds that the reference backend keeps every rule, through the very proxy that plants faults",
    { timeout: 120_000 },
    async () => {
      const { url } = await backend();
      const proxy = await startFaultyBackend(url, { name: "none", breaks: "" });
      onTestFinished(() => proxy.close());
      const given = await verdicts(proxy.url);
      expect(given.filter(({ outcome }) => outcome !== "kept")).toEqual([]);
      expect(given.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    },
  );

  it(
    "finds each of the faults that are planted in a backend, under the rule that it breaks",
    { timeout: 180_000 },
    async () => {
      const { url } = await backend();
      const missed: string[] = [];
      for (const fault of PLANTED) {
        const faulty = await startFaultyBackend(url, fault);
        const [verdict] = await verdicts(faulty.url, fault.breaks);
        if (verdict?.id !== fault.breaks || verdict.outcome !== "broken")
          missed.push(`${fault.name}: ${JSON.stringify(verdict)}`);
        await faulty.close();
      }
      expect(missed).toEqual([]);
      expect(PLANTED.length).toBeGreaterThan(20);
    },
  );
});

describe("npm run conformance", () => {
  const run = promisify(execFile);
  const command = (args: string[], env: Record<string, string> = {}) =>
    run("node", ["scripts/conformance.ts", ...args], { env: { ...PROGRAM_ENV, ...env } });

  it("prints a line for each rule and ends with 0, or with 1 where one is broken", { timeout: 60_000 }, async () => {
    const { url } = await backend();
    const kept = await command([url, "--only", "sessions.c"], { FLOATBAR_API_KEY: "key-a" });
    expect(kept.stdout).toMatch(/^ok {3}sessions\.create: .*\n1 rules kept, 0 broken, 0 not tried\.\n$/);
    const fault = PLANTED.find(({ breaks }) => breaks === "sessions.delete");
    if (!fault) throw new Error("Nothing is planted there.");
    const faulty = await startFaultyBackend(url, fault);
    onTestFinished(() => faulty.close());
    const broken = command([faulty.url, "--only", "sessions.d", "--key", "key-a"]);
    await expect(broken).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining("FAIL sessions.delete: ") });
  });

  it("says what is wrong with its arguments, the key or the address", { timeout: 60_000 }, async () => {
    const { url } = await backend();
    const [none, noKey, nobody] = await Promise.allSettled([
      command([]),
      command([url]),
      command(["http://127.0.0.1:1"]),
    ]);
    expect(none).toMatchObject({ reason: { code: 2, stderr: expect.stringContaining("address of one backend") } });
    expect(noKey).toMatchObject({ reason: { code: 1, stderr: expect.stringContaining("--key") } });
    expect(nobody).toMatchObject({ reason: { code: 1, stderr: expect.stringContaining("No backend answers") } });
  });
});

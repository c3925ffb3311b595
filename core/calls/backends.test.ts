import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { startModelServer } from "../../testing/model-server.ts";
import { tempDir } from "../../testing/temp-dir.ts";
import { testCore } from "../../testing/test-core.ts";
import { startVendorDouble } from "../../testing/vendor-double.ts";

const KEY = `sk-ant-api03-${"aB3_".repeat(23)}-AA`;

/** A data folder whose settings lead to a stand-in for Anthropic, which lists its models to who has the key. */
async function vendor() {
  const said = [{ text: "Hello." }, { end: "stop", usage: { input: 5, output: 5 } }] as const;
  const server = await startModelServer("messages", [said], { data: [{ id: "claude-sonnet-4-5", type: "model" }] });
  const double = await startVendorDouble("api.anthropic.com", server.url);
  onTestFinished(async () => {
    double.close();
    await server.close();
  });
  const dataDir = tempDir();
  writeFileSync(join(dataDir, "settings.json"), JSON.stringify(double.settings));
  return { server, dataDir };
}

it("offers the key that a shell has for a vendor, never shows it, and answers with it once it is taken", async () => {
  const { server, dataDir } = await vendor();
  const core = await testCore({ dataDir, shellKeys: { ANTHROPIC_API_KEY: KEY } });
  const found = await core.call("backends.found_keys", {});
  expect(found).toEqual({ found: [{ kind: "anthropic", variable: "ANTHROPIC_API_KEY" }] });
  expect((await core.call("settings.get", {})).api_key.value).toBe(false);
  expect(server.asked).toEqual([]);
  const taken = await core.call("backends.take_key", { kind: "anthropic" });
  expect(taken).toEqual({ name: expect.any(String), models: ["claude-sonnet-4-5"], model: "claude-sonnet-4-5" });
  const { message } = await core.ask("Are you there?");
  expect(message.content).toBe("Hello.");
  expect(server.asked.at(-1)?.key).toBe(KEY);
  expect(readFileSync(join(dataDir, "settings.json"), "utf8")).not.toContain(KEY);
});

it("finds the environment's own keys too, one offer for each variable, and nothing where there is none", async () => {
  const core = await testCore({ env: { GEMINI_API_KEY: "AIza-one", OPENAI_API_KEY: "" } });
  expect((await core.call("backends.found_keys", {})).found).toEqual([{ kind: "gemini", variable: "GEMINI_API_KEY" }]);
  const result = await core.core.call("backends.take_key", { kind: "anthropic" });
  expect(result).toMatchObject({ ok: false, error: { code: "invalid_request" } });
});

import { expect, it, onTestFinished } from "vitest";
import { startModelServer } from "../../testing/model-server.ts";
import { testCore } from "../../testing/test-core.ts";

it("asking models to think aloud is off until it is switched on, and holds from the next answer on", async () => {
  const says = [{ text: "Yes." }, { end: "stop" as const, usage: { input: 1, output: 1 } }];
  const server = await startModelServer("messages", [says]);
  onTestFinished(() => server.close());
  const core = await testCore();
  const model = { backend: "anthropic", api_url: server.base, api_key: "sk-ant-test", model: "claude-sonnet-4-5" };
  await core.call("settings.save", model);
  const { message } = await core.ask("Are you there?");
  await core.call("settings.save", { think_aloud: true });
  await core.ask("And now?", message.session_id);
  await core.call("settings.save", { think_aloud: null });
  await core.ask("And then?", message.session_id);
  const answers = server.asked.filter(({ body }) => JSON.stringify(body.messages).includes("Are you there?"));
  const lastWords = answers.map(({ body }) => [
    JSON.stringify((body.messages as unknown[]).at(-1)).match(/Are you there|And now|And then/)?.[0],
    "thinking" in body,
  ]);
  expect(lastWords.filter(([words]) => words !== undefined)).toEqual([
    ["Are you there", false],
    ["And now", true],
    ["And then", false],
  ]);
});

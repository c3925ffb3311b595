import { expect, onTestFinished, test } from "vitest";
import { startModelServer } from "../../../testing/model-server.ts";
import { testCore } from "../../../testing/test-core.ts";
import { pickModel } from "./pick.ts";

test("a model is picked for who has not chosen: the newest of a family that answers well at a fair price", () => {
  expect(
    pickModel(["claude-opus-4-1", "claude-sonnet-4-20250514", "claude-sonnet-4-5", "claude-3-5-haiku-latest"]),
  ).toBe("claude-sonnet-4-5");
  expect(pickModel(["chatgpt-4o-latest", "gpt-4.1", "gpt-5", "gpt-5-mini", "gpt-5.1", "gpt-5.1-codex", "o3"])).toBe(
    "gpt-5.1",
  );
  expect(pickModel(["gemini-2.0-flash", "gemini-2.5-flash", "gemini-2.5-flash-lite", "gemini-2.5-pro"])).toBe(
    "gemini-2.5-flash",
  );
});

test("a list of unknown models gives its first that chats, and an empty one none", () => {
  expect(pickModel(["nomic-embed-text", "qwen3:8b", "llama3.3"])).toBe("qwen3:8b");
  expect(pickModel(["nomic-embed-text"])).toBe("nomic-embed-text");
  expect(pickModel([])).toBeNull();
});

test("a backend without a model asks the one that is picked of its server's list, not its first", async () => {
  const models = { data: ["gpt-4-0613", "gpt-5.1", "gpt-5.2"].map((id) => ({ id, object: "model" })) };
  const model = await startModelServer("chat", [[{ text: "Hello." }]], models);
  onTestFinished(() => model.close());
  const core = await testCore();
  await core.call("settings.save", { backend: "openai", api_url: model.base, api_key: "sk-test", model: null });
  expect((await core.ask("Hello")).message.model).toBe("gpt-5.2");
  expect(model.asked[0]?.body.model).toBe("gpt-5.2");
});

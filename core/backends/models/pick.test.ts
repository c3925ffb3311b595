import { expect, onTestFinished, test } from "vitest";
import { startModelServer } from "../../../testing/model-server.ts";
import { testCore } from "../../../testing/test-core.ts";
import { listedModels } from "./model-lists.ts";
import { usualOf } from "./pick.ts";

/** The usual one of some names. */
const pickModel = (names: readonly string[]) => usualOf(listedModels(names) ?? []);

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
  expect(pickModel(["nomic-embed-text"])).toBeNull();
  expect(pickModel([])).toBeNull();
});

test.each([
  [["acme/large-9-preview", "acme/large-8"], "acme/large-8"],
  [["acme-reasoner", "acme-chat"], "acme-chat"],
  [["acme-4-fast-reasoning", "acme-4-fast-non-reasoning"], "acme-4-fast-non-reasoning"],
  [["acme-code-fast-1", "acme-4-fast"], "acme-4-fast"],
  [["acme-3b", "acme-30b-a3b"], "acme-30b-a3b"],
  [["acme-2-pro", "acme-2"], "acme-2"],
  [["acme-2-vision", "acme-2-nano", "Acme-2-70B-Instruct"], "Acme-2-70B-Instruct"],
  [["acme/m9-bert-80M-retrieval", "acme/v3"], "acme/v3"],
  [["other/gpt-5-pro", "openai/gpt-5.1", "x/large"], "openai/gpt-5.1"],
  [
    ["acme/e5-large-instruct", "acme/gte-modernbert", "acme/nvclip", "acme/paraformer-v2", "acme-ttsd", "acme/v3"],
    "acme/v3",
  ],
  [["acme/orpheus-v2", "acme/speech-2-hd", "acme-voice-1", "cartesia/sonic-3", "acme-asr", "acme/v3"], "acme/v3"],
  [["voxcpm-2", "voxtral-mini-latest", "acme-live-2", "acme-large"], "acme-large"],
  [["acme-5-multi-agent", "acme-agent-1", "acme-5"], "acme-5"],
  [["acme-7-arabic", "acme-7-english", "acme-7"], "acme-7"],
  [["acme-ocr2", "acme-music-1", "acme/kling-3", "acme-content-safety", "acme-70b-reward", "acme-7"], "acme-7"],
  // An invoice is no voice.
  [["acme-invoice-9", "acme-7"], "acme-invoice-9"],
  // Where there is nothing else, it is what is there.
  [["acme-2-preview"], "acme-2-preview"],
])("of %j the plain one is picked: %s", (names, picked) => {
  expect(pickModel(names)).toBe(picked);
});

test("a model that its server lets chat is no plain one for that where it is made for sound or for reading pages", () => {
  const data = ["voxtral-mini-latest", "acme-audio-1", "acme-ocr-1", "acme-large"].map((id) => ({
    id,
    capabilities: { completion_chat: true },
  }));
  expect(usualOf(listedModels({ data }) ?? [])).toBe("acme-large");
  expect(usualOf(listedModels({ data: data.slice(0, 1) }) ?? [])).toBe("voxtral-mini-latest");
});

test("what a list tells of prices and room counts", () => {
  const data = [
    { id: "a/huge", pricing: { prompt: "0.000021", completion: "0.000168" } },
    { id: "a/auto", pricing: { prompt: "-1", completion: "-1" }, context_length: 4096 },
    { id: "a/dear", pricing: { input: 15, output: 75 } },
    { id: "a/fair", pricing: { input: 0.5, output: 3 } },
  ];
  expect(usualOf(listedModels({ data }) ?? [])).toBe("a/fair");
  expect(usualOf(listedModels({ data: data.slice(0, 2) }) ?? [])).toBe("a/auto");
});

test("a backend without a model asks the one that is picked of its server's list, not its first", async () => {
  const models = { data: ["gpt-4-0613", "gpt-5.1", "gpt-5.2"].map((id) => ({ id, object: "model" })) };
  const model = await startModelServer("chat", [[{ text: "Hello." }]], models);
  onTestFinished(() => model.close());
  const core = await testCore();
  const tried = await core.call("backends.try", { kind: "openai", api_url: model.base, api_key: "sk-test" });
  expect(tried.model).toBe("gpt-5.2");
  await core.call("settings.save", { backend: "openai", api_url: model.base, api_key: "sk-test", model: null });
  expect((await core.ask("Hello")).message.model).toBe("gpt-5.2");
  expect(model.asked.at(-1)?.body.model).toBe("gpt-5.2");
});

import { expect, onTestFinished, test } from "vitest";
import { startHttpServer } from "../../../testing/http-server.ts";
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
  [
    ["@x/deepgram/nova-3", "@x/m2m100-1.2b", "@x/bart-large", "@x/resnet-50", "@x/uform-500m", "@x/scout-17b"],
    "@x/scout-17b",
  ],
  [["paraphrase-multilingual:latest", "acme-prm-7b", "colbertv2.0", "tao-8b", "irag-1.0", "acme-7"], "acme-7"],
  [["acme-3d-2.5", "saarika:v2.5", "bulbul:v3", "mayura:v1", "acme-7"], "acme-7"],
  [["groundedness-check", "document-parse", "information-extract", "acme/ttm-r2", "acme-rtrvr", "acme-7"], "acme-7"],
  // An invoice is no voice.
  [["acme-invoice-9", "acme-7"], "acme-invoice-9"],
  // Where there is nothing else, it is what is there.
  [["acme-2-preview"], "acme-2-preview"],
])("of %j the plain one is picked: %s", (names, picked) => {
  expect(pickModel(names)).toBe(picked);
});

test("a list's own words for tasks and for what is switched off are heeded", () => {
  const data = [
    { id: "one", task_type: ["TextToImage"] },
    { id: "two", task_type: ["MultimodalEmbedding"] },
    { id: "three", domain: "3DGeneration" },
    { id: "four", active: false },
    { id: "five", archived: true },
    { id: "six", status: "Retired" },
    { id: "seven", task_type: ["TextGeneration"] },
  ];
  expect(usualOf(listedModels({ data }) ?? [])).toBe("seven");
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

const text = { id: "acme-a", type: "text" };

test.each([
  ["a word that nobody knows beside one for chats", [{ id: "acme-b", type: "jingle" }, text], "acme-a"],
  ["what its name does not tell", [{ id: "acme-fast", type: "asr" }, text], "acme-a"],
  [
    "a model that only goes on with a text",
    [
      { id: "acme-9", type: "language" },
      { id: "acme-b", type: "chat" },
    ],
    "acme-b",
  ],
  ["a base model where there is nothing else", [{ id: "acme-9", type: "language" }], "acme-9"],
  [
    "a task of a hub",
    [
      { id: "a/one", pipeline_tag: "sentence-similarity" },
      { id: "a/two", pipeline_tag: "text-generation" },
    ],
    "a/two",
  ],
  [
    "one that sees",
    [
      { id: "a/one", pipeline_tag: "text-to-image" },
      { id: "a/two", pipeline_tag: "image-text-to-text" },
    ],
    "a/two",
  ],
  [
    "a task with a name",
    [
      { id: "a/one", task: { name: "Object Detection" } },
      { id: "a/two", task: { name: "Text Generation" } },
    ],
    "a/two",
  ],
  [
    "a mode",
    [
      { id: "team-1", mode: "audio_transcription" },
      { id: "team-2", mode: "chat" },
    ],
    "team-2",
  ],
  [
    "what it can",
    [
      { id: "acme-1", capabilities: ["embedding"] },
      { id: "acme-2", capabilities: ["completion", "vision"] },
    ],
    "acme-2",
  ],
  [
    "a kind among what it can",
    [
      { id: "acme-1", capabilities: { type: "embeddings" } },
      { id: "acme-2", capabilities: { type: "chat" } },
    ],
    "acme-2",
  ],
  [
    "where it is asked",
    [
      { id: "acme-1", supported_endpoints: ["/v1/images/generations"] },
      { id: "acme-2", supported_endpoints: ["/v1/chat/completions"] },
    ],
    "acme-2",
  ],
  [
    "what it makes",
    [
      { id: "acme-1", architecture: { modality: "text->image" } },
      { id: "acme-2", architecture: { modality: "text+image->text" } },
    ],
    "acme-2",
  ],
  [
    "a switch",
    [
      { id: "acme-1", supports_chat: false },
      { id: "acme-2", supports_chat: true },
    ],
    "acme-2",
  ],
  [
    "a word of its own for every object",
    [
      { id: "acme-embed", object: "model" },
      { id: "acme-2", object: "model" },
    ],
    "acme-2",
  ],
])("what a list says of kinds counts before names: %s", (_, data, picked) => {
  expect(usualOf(listedModels({ data }) ?? [])).toBe(picked);
});

test.each([
  "acme/stella_en_1.5B",
  "acme-ai/mxbai-large",
  "acme/UAE-Large",
  "all-mpnet-base",
  "voyage-9",
  "deberta-v9",
  "xlm-roberta-base",
  "me5_small",
  "siglip2-so",
  "clip_vit_b",
  "acme/bark",
  "acme/Zonos-v9",
  "acme/IndexTTS-9",
  "acme/csm-9b",
  "acme-mt-plus",
])("the name %s is that of one which does something else", (name) => {
  expect(pickModel([name, "acme-7"])).toBe("acme-7");
});

test.each(["acme/robert-chat-7b", "gpt-clipper-7b", "eclipse-7b", "acme-e4b-it", "watts-7b", "canaryville-7b"])(
  "%s is none of those",
  (name) => {
    expect(pickModel([name])).toBe(name);
  },
);

const REFUSED = [
  [400, { error: { message: "This is not a chat model and thus not supported in the v1/chat/completions endpoint." } }],
  [404, { error: { message: "The model `acme-2` does not exist or you do not have access to it." } }],
  [500, { detail: "acme-2 does not support generate" }],
  [422, { message: "Task text-to-speech is not available here" }],
] as const;

test.each(REFUSED)(
  "where the picked model is refused with %i, the next is asked, and remembered",
  async (status, refusal) => {
    const models = { data: ["acme-2", "acme-1"].map((id) => ({ id, object: "model" })) };
    const asked: unknown[] = [];
    const server = await startHttpServer((request, response, body) => {
      response.setHeader("content-type", "application/json");
      if (request.method === "GET") return void response.end(JSON.stringify(models));
      const { model } = JSON.parse(body) as { model: string };
      asked.push(model);
      const said = { choices: [{ message: { role: "assistant", content: "Hello." }, finish_reason: "stop" }] };
      response.writeHead(model === "acme-1" ? 200 : status);
      response.end(JSON.stringify(model === "acme-1" ? said : refusal));
    });
    onTestFinished(() => server.close());
    const core = await testCore();
    await core.call("settings.save", { backend: "openai", api_url: `${server.url}/v1`, api_key: "k", model: null });
    expect((await core.ask("Hello")).message).toMatchObject({ state: "complete", content: "Hello.", model: "acme-1" });
    asked.length = 0;
    expect((await core.ask("Again")).message.content).toBe("Hello.");
    expect(new Set(asked)).toEqual(new Set(["acme-1"]));
    // One that was chosen is asked alone.
    await core.call("settings.save", { model: "acme-2" });
    expect((await core.ask("Hello")).message.state).toBe("failed");
  },
);

test("where all are refused, the first refusal is told, and not every model is asked", async () => {
  const models = { data: Array.from({ length: 9 }, (_, at) => ({ id: `acme-${9 - at}`, object: "model" })) };
  const refusal = JSON.stringify({ error: { message: "No such model here." } });
  const model = await startModelServer("chat", [{ status: 404, body: refusal }], models);
  onTestFinished(() => model.close());
  const core = await testCore();
  await core.call("settings.save", { backend: "openai", api_url: model.base, api_key: "k", model: null });
  expect((await core.ask("Hello")).message.error?.message).toContain("No such model here.");
  expect(new Set(model.asked.map(({ body }) => body.model)).size).toBe(4);
});

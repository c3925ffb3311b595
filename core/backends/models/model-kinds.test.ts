import { expect, test } from "vitest";
import { listedModels } from "./model-lists.ts";
import { usualOf } from "./pick.ts";

type Entry = Record<string, unknown>;

/** The one that is picked of a list. */
const pickOf = (data: readonly Entry[]) => usualOf(listedModels({ data }) ?? []);

/** What a list says of a model that does not chat, and of one that does. */
const KINDS: readonly [string, Entry, Entry][] = [
  ["categories", { categories: ["reranker"] }, { categories: ["llm"] }],
  [
    "a language model that only goes on",
    { model_type: "LLM", model_ability: ["generate"] },
    { model_ability: ["chat"] },
  ],
  ["an id of its type", { model_type_id: "visual-classifier" }, { model_type_id: "multimodal-to-text" }],
  ["functions with ids", { functions: [{ id: "embedding" }] }, { functions: [{ id: "text_chat" }] }],
  ["words of a list that nobody knows", { endpoints: ["summarize"] }, { endpoints: ["chat", "rerank"] }],
  ["labels", { labels: ["embeddings", "custom"] }, { labels: ["vision", "tool-calling"] }],
  ["labels of pictures", { labels: ["image", "edit"] }, { labels: [] }],
  ["types of endpoints", { supported_endpoint_types: ["jina-rerank"] }, { supported_endpoint_types: ["openai"] }],
  ["a task with its path", { task: "llm/v1/embeddings" }, { task: "llm/v1/chat" }],
  ["what is said within", { model_info: { mode: "audio_speech" } }, { model_info: { mode: "chat" } }],
  ["a pipe of a program", { pipeline: { type: "filter" } }, {}],
  ["what it is paid by", { pricing: { per_image_unit: 0.04 } }, { pricing: { input_tokens: 0.2, image: 0.1 } }],
  ["what comes out", { outputModalities: ["EMBEDDING"] }, { outputModalities: ["TEXT"] }],
  ["where it comes from", { root: "BAAI/bge-m3" }, { root: "/models/Acme-32B" }],
  ["what it is built as", { details: { family: "nomic-bert" } }, { details: { family: "acme" } }],
  ["how it runs", { status: { args: ["llama-server", "--reranking"] } }, { status: { args: ["llama-server"] } }],
  ["nothing, where others say how much fits", { metadata: null }, { metadata: { context_length: 131_072 } }],
];

test.each(KINDS)("a model that chats is told by %s", (_, other, chat) => {
  expect(
    pickOf([
      { id: "one", ...other },
      { id: "two", ...chat },
    ]),
  ).toBe("two");
});

test("labels that chat models have besides do not make another kind of them", () => {
  const labels = ["image", "ocr", "vision"];
  expect(pickOf([{ id: "one", labels }, { id: "two" }])).toBe("one");
  expect(
    pickOf([
      { id: "one", tags: ["large"] },
      { id: "two", tags: ["chat"] },
    ]),
  ).toBe("one");
});

test("a language model chats, unless its list has others for that", () => {
  const [coder, plain] = [
    { id: "acme-preview", type: "language" },
    { id: "acme", type: "language" },
  ];
  expect(pickOf([coder, plain, { id: "vectors", type: "embedding" }])).toBe("acme");
  expect(pickOf([plain, { id: "acme-talk", type: "chat" }])).toBe("acme-talk");
});

/** What a list says of a model that does not answer. */
const OUT: readonly Entry[] = [
  { status: { value: "unloaded", failed: true } },
  { status: "downloadable" },
  { state: { ready: "NOT_READY" } },
  { policy: { state: "disabled" } },
  { modelLifecycle: { status: "LEGACY" } },
  { lifecycle_status: "end-of-life" },
  { model_spec: { offline: true } },
  { info: { is_active: false } },
  { downloaded: false },
  { available_on_current_plan: false },
  { is_deprecated: true },
  { deprecation: "2024-11-30T12:00:00Z" },
  { expiration_date: "2024-11-30" },
  { deprecation: { inference: 1_709_284_527 } },
  { capabilities: { chat_completion: true, inference: false } },
  { providers: [{ status: "error" }, { status: "offline" }] },
  { properties: [{ property_id: "planned_deprecation_date", value: "2024-10-01" }] },
];

test.each(OUT)("one that does not answer is asked last: %j", (out) => {
  expect(pickOf([{ id: "one", ...out }, { id: "two-preview" }])).toBe("two-preview");
  expect(pickOf([{ id: "one", ...out }])).toBe("one");
});

/** What a list says of a model that answers all the same. */
const IN: readonly Entry[] = [
  { status: { value: "unloaded", failed: false } },
  { status: "succeeded" },
  { state: "not-loaded" },
  { deprecated: false, deprecation: null, deprecation_replacement_model: "acme-2024-10-01" },
  { deprecation: { fine_tune: 1_709_284_527, inference: 4_102_444_800 } },
  { expiration_date: "2999-01-01" },
  { providers: [{ status: "error" }, { status: "live" }] },
  { providers: [] },
  { description: "failed", owned_by: "error" },
];

test.each(IN)("one that answers is asked as it comes: %j", (there) => {
  expect(pickOf([{ id: "one", ...there }, { id: "two" }])).toBe("one");
});

test.each([
  "acme/step-1x-large",
  "Bria/Bria-9",
  "acme/page-parse",
  "acme/outetts",
  "yolov11x-large",
  "StableDiffusion",
  "acme-seededit",
])("%s is the name of one that does something else", (name) => {
  expect(pickOf([{ id: name }, { id: "acme" }])).toBe("acme");
});

test.each(["acme-kilowatts", "acme-parser", "umbria-7b", "acme-x1-7b", "footsteps-7b"])(
  "%s is none of those",
  (name) => {
    expect(pickOf([{ id: name }])).toBe(name);
  },
);

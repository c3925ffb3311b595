import { expect, it } from "vitest";
import { listedModels } from "./model-lists.ts";

const names = (body: unknown) => listedModels(body)?.map(({ name }) => name);

it.each<[string, unknown]>([
  ["under its usual name", { data: [{ id: "one" }, { id: "two" }] }],
  ["bare", ["one", { model: "two" }]],
  ["by name", { models: { one: { owned_by: "x" }, two: {} } }],
  ["by name, and nothing else", { one: { max_tokens: 5 }, two: {} }],
  ["within something", { output: { models: [{ model: "one" }, { model_name: "two" }] } }],
  ["under another name", { modelSummaries: [{ modelId: "one" }, { modelId: "two" }] }],
  ["with Google's paths", { publisherModels: [{ name: "publishers/google/models/one" }, { name: "models/two" }] }],
  [
    "with ids that are none",
    {
      success: true,
      result: [
        { id: "7", name: "one" },
        { id: "8", name: "two" },
      ],
    },
  ],
  ["with rows' ids", { data: [{ id: "6f9619ff-8b86-d011-b42d-00cf4fc964ff", name: "one" }, { id: "two" }] }],
  ["beside an empty one", { data: [], models: [{ name: "one" }, { name: "two" }] }],
  ["of resources", { resources: [{ model_id: "one" }, { model_id: "two" }] }],
  ["without patterns of names", { data: [{ id: "acme/*" }, { id: "one" }, "*", { id: "two" }] }],
  ["with odd entries", { data: [null, { id: "one" }, {}, { id: 7 }, [], { id: "one" }, { id: "two" }] }],
])("a list of models is read %s", (_, body) => {
  expect(names(body)).toEqual(["one", "two"]);
});

it.each([{ data: [] }, { data: [], models: [] }, { models: ["acme/*"] }])("a list of none is one: %j", (body) => {
  expect(names(body)).toEqual([]);
});

it.each([{ status: "ok" }, { error: { message: "x" } }, { detail: {} }, {}, "text", 7, null])(
  "what is no list is none: %j",
  (body) => {
    expect(names(body)).toBeUndefined();
  },
);

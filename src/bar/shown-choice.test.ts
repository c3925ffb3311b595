import { expect, test } from "vitest";
import { shownChoice } from "./shown-choice.ts";

const backends = [
  { id: "main", usual: "acme-7" },
  { id: "second", usual: "beta-2" },
];

test.each([
  ["nothing chosen", { backend: null, model: null }, { backend: null, model: null }],
  ["the first's own model by its name", { backend: "main", model: "acme-7" }, { backend: null, model: null }],
  [
    "a model without a backend, as of a preset",
    { backend: null, model: "acme-9" },
    { backend: "main", model: "acme-9" },
  ],
  ["the first's own one without a backend", { backend: null, model: "acme-7" }, { backend: null, model: null }],
  ["another of the first", { backend: "main", model: "acme-9" }, { backend: "main", model: "acme-9" }],
  ["another backend", { backend: "second", model: null }, { backend: "second", model: null }],
  ["its own model by its name", { backend: "second", model: "beta-2" }, { backend: "second", model: null }],
  ["another of its models", { backend: "second", model: "beta-3" }, { backend: "second", model: "beta-3" }],
  ["a backend that is gone", { backend: "third", model: "x" }, { backend: "third", model: "x" }],
])("%s is one entry of the menu", (_, kept, shown) => {
  expect(shownChoice(kept, backends)).toEqual(shown);
});

test("without any backend there is nothing to show", () => {
  expect(shownChoice({ backend: null, model: null }, [])).toEqual({ backend: null, model: null });
});

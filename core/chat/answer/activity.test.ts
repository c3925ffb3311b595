import { expect, it } from "vitest";
import { phrase } from "../../base/phrases.ts";
import type { Activity } from "../../contract/contract.ts";
import { note } from "../../backends/models/notes.ts";
import { activityChange } from "./activity.ts";

it("a note that is said again where an answer goes on stands there once", () => {
  const without = note(phrase("model.without_tools"));
  const list: Activity[] = [];
  for (const event of [without, note(phrase("model.pictures", { count: 1 })), without]) {
    const change = activityChange(list, event);
    if (change) list[change.index] = change.entry;
  }
  expect(list).toMatchObject([{ phrase: { key: "model.without_tools" } }, { phrase: { key: "model.pictures" } }]);
});

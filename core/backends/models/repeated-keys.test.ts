/** Keys that a server repeats. */
import { expect, it } from "vitest";
import { asked, chunk, data, END, tools } from "../../../testing/asked-model.ts";
import { LearnedModels } from "./learned.ts";

it("the key that a server was asked with is in nothing that it repeats it in", async () => {
  const key = "gw-9f8e7d6c5b4a";
  const call = { index: 0, id: "c", function: { name: "look_up", arguments: JSON.stringify({ note: key }) } };
  const { events, text } = await asked(
    (_, count) =>
      count === 0
        ? chunk({ reasoning_content: `I see ${key}.` }) + chunk({ tool_calls: [call] }, "tool_calls") + data("[DONE]")
        : chunk({ content: "Echo: gw-9f8e" }) + chunk({ content: "7d6c5b4a!" }) + END,
    new LearnedModels(),
    tools,
    { key },
  );
  expect(text).toBe("Echo: [key]!");
  expect(JSON.stringify(events)).not.toContain("gw-9f8e");
  const { error } = await asked(() => ({ status: 400, body: `{"error":"Bad: ${key}"}` }), undefined, tools, { key });
  expect(error?.message).toContain("Bad: [key]");
});

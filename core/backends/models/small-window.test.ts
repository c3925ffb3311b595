/** Questions that are too long for a model, with their tools or without. */
import { describe, expect, it } from "vitest";
import { asked, chunk, END, tools } from "../../../testing/asked-model.ts";
import type { Toolbox } from "../../tools/tool.ts";
import { LearnedModels } from "./learned.ts";

describe("a question that a small window has room for only without the tools", () => {
  const heavy = "x".repeat(3000);
  const boxed: Toolbox = {
    ...tools,
    definitions: async () => [{ name: "look_up", description: heavy.slice(0, 900), inputSchema: { type: "object" } }],
  };
  const tooLong = (size: number) => ({
    status: 400,
    body: JSON.stringify({
      error: `Trying to keep the first ${size} tokens, but the context length is only 1000 tokens`,
    }),
  });
  const small = (body: Record<string, unknown>) => {
    const size = JSON.stringify(body).length;
    return size > 2000 ? tooLong(size) : chunk({ content: `Fine ${String("tools" in body)}` }) + END;
  };

  it("is asked without them this once, and the answer says so", async () => {
    const learned = new LearnedModels();
    const { text, notes, bodies } = await asked(small, learned, boxed, { message: "y".repeat(1000), questions: 2 });
    expect(text).toBe("Fine false");
    expect(notes).toContain("model.once_without_tools");
    // Each question tries them anew: another has room for them.
    expect(bodies.map((body) => "tools" in body)).toEqual([true, false, true, false]);
    expect(learned.all()).toEqual([]);
  });

  it("is not asked twice as it was where nothing helps", async () => {
    const { error, bodies } = await asked(small, new LearnedModels(), boxed, { message: "y".repeat(3000) });
    expect(error?.code).toBe("context_too_long");
    expect(bodies.map((body) => "tools" in body)).toEqual([true, false]);
  });

  it("keeps them while the chat and its memory can still be shorter", async () => {
    const more = { message: "y".repeat(1000), request: { canBeShorter: () => true } };
    const { error, bodies } = await asked(small, new LearnedModels(), boxed, more);
    expect(error?.code).toBe("context_too_long");
    expect(bodies).toHaveLength(1);
  });

  it("is asked without them at once where as much was too long before", async () => {
    const more = { message: "y".repeat(1000), request: { wasTooLong: true } };
    const { text, bodies, notes } = await asked(small, new LearnedModels(), boxed, more);
    expect({ text, count: bodies.length, notes }).toMatchObject({ text: "Fine false", count: 1 });
    expect(notes).toContain("model.without_tools_for_room");
  });
});

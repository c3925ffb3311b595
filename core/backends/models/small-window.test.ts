/** Questions that are too long for a model, with their tools or without. */
import { describe, expect, it, vi } from "vitest";
import { asked, chunk, END, tools } from "../../../testing/asked-model.ts";
import type { Toolbox } from "../../tools/tool.ts";
import { LearnedModels, PLAIN_RECIPE } from "./learned.ts";

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

describe("a window that does not hold all tools", () => {
  const description = "x".repeat(300);
  const many: Toolbox = {
    ...tools,
    definitions: async () =>
      Array.from({ length: 40 }, (_, at) => ({ name: `tool_${at}`, description, inputSchema: { type: "object" } })),
  };
  const countOf = ({ tools: sent }: Record<string, unknown>) => (Array.isArray(sent) ? sent.length : 0);
  const error = { message: "the request exceeds the available context size", n_prompt_tokens: 6091, n_ctx: 4096 };
  const holds = (most: number) => (body: Record<string, unknown>) =>
    countOf(body) > most
      ? { status: 400, body: JSON.stringify({ error: { code: 400, type: "exceed_context_size_error", ...error } }) }
      : chunk({ content: "Fine." }) + END;

  it("is asked with fewer, and again so for a while: no tool is called refused, and nothing is learned of the model", async () => {
    const learned = new LearnedModels();
    const { text, notes, bodies } = await asked(holds(20), learned, many, { questions: 2 });
    expect([text, notes, bodies.map(countOf)]).toEqual(["Fine.", ["model.fewer_tools_for_room"], [40, 16, 16]]);
    expect(learned.all()).toEqual([]);
  });

  it("is asked with none where it holds none", async () => {
    const { text, notes, bodies } = await asked(holds(0), new LearnedModels(), many);
    expect([text, notes]).toEqual(["Fine.", ["model.without_tools_for_room"]]);
    expect(bodies.map(countOf)).toEqual([40, 16, 6, 2, 0]);
  });

  it("is tried with all of them again after five minutes, or where its user says so", () => {
    const learned = new LearnedModels();
    const fitting = { ...PLAIN_RECIPE, maxTools: 16 };
    const now = vi.spyOn(performance, "now").mockReturnValue(1000);
    try {
      learned.keepLighter("h", "m1", fitting);
      now.mockReturnValue(300_999);
      expect([learned.lighter("h", "m1"), learned.lighter("h", "m2")]).toEqual([fitting, undefined]);
      now.mockReturnValue(301_000);
      expect(learned.lighter("h", "m1")).toBeUndefined();
      learned.keepLighter("h", "m1", fitting);
      learned.forget("h", "m1");
      expect(learned.lighter("h", "m1")).toBeUndefined();
    } finally {
      now.mockRestore();
    }
  });
});

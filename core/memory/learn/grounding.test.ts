import { describe, expect, it } from "vitest";
import { startOpenAIServer } from "../../../testing/openai-server.ts";
import { testCore } from "../../../testing/test-core.ts";
import { groundedFacts } from "./grounding.ts";

const list = (...facts: object[]) => JSON.stringify({ facts });
const fact = (value: string, change: object = {}) => ({
  category: "hobby",
  key: "plays",
  value,
  single: false,
  ...change,
});

describe("groundedFacts", () => {
  it("takes what stands in a statement of the author's, in any case", () => {
    const found = groundedFacts("On Sundays I play the cello with my sister.", list(fact("The cello")));
    expect(found).toEqual([{ category: "hobby", key: "plays", value: "The cello", confidence: 0.65, single: false }]);
  });

  it.each([
    ["made up", "I play the cello.", list(fact("the violin"))],
    ["from a question", "Do I play the cello?", list(fact("the cello"))],
    ["from a quotation", 'He said "I play the cello" and left', list(fact("the cello"))],
    ["from a condition", "If I play the cello, will it rain?", list(fact("the cello"))],
    ["a secret", "My password is cello-and-bow", list(fact("cello-and-bow"))],
    ["in a category of its own making", "I play the cello.", list(fact("the cello", { category: "admin" }))],
    ["no JSON", "I play the cello.", "Sure! The author plays the cello."],
    ["no list", "I play the cello.", '{"facts": "cello"}'],
  ])("refuses what is %s", (_, message, answer) => {
    expect(groundedFacts(message, answer)).toEqual([]);
  });
});

describe("learning with the model", () => {
  const start = async (reply: (last: string) => string, learns = true) => {
    const server = await startOpenAIServer((last) => reply(last));
    const core = await testCore();
    await core.call("settings.save", {
      backend: "openai",
      api_url: `${server.url}/v1`,
      api_key: "sk-test",
      model: "tiny-1",
      learn_with_model: learns,
    });
    return { server, core };
  };

  it("adds what the rules do not see, after the answer, and says so", async () => {
    const { core } = await start((last) => (last.includes("cello") ? list(fact("the cello")) : "Nice."));
    const learned = new Promise<string[]>((resolve) => {
      core.core.subscribe((name, payload) => {
        if (name === "facts.learned" && "facts" in payload) resolve(payload.facts.map(({ value }) => value));
      });
    });
    await core.ask("On Sundays the cello and I are inseparable.");
    expect(await learned).toEqual(["the cello"]);
    const { facts } = await core.call("facts.list", {});
    expect(facts[0]).toMatchObject({ value: "the cello", origin: "model", confidence: 0.65 });
  });

  it("asks nothing when it is switched off, or when the message does not speak of its author", async () => {
    const off = await start(() => "Nice.", false);
    await off.core.ask("On Sundays I play the cello.");
    expect(off.server.completions.filter(({ stream }) => stream !== true)).toEqual([]);
    const on = await start(() => "Nice.");
    await on.core.ask("What is a cello?");
    await on.core.core.close();
    expect(on.server.completions.filter(({ stream }) => stream !== true)).toEqual([]);
  });
});

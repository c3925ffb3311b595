import { describe, expect, it, onTestFinished } from "vitest";
import { startOpenAIServer } from "../../testing/openai-server.ts";
import { testCore } from "../../testing/test-core.ts";
import { summarise } from "./summarise.ts";

const user = (content: string) => ({ role: "user" as const, content });
const assistant = (content: string) => ({ role: "assistant" as const, content });

describe("summarise", () => {
  it("keeps the sentences that hold what the conversation is about, in their order, and leaves out the rest", () => {
    const summary = summarise([
      user("Hi there! I am planning a boat trip to the island of Berlenga with my sister."),
      assistant("Great. The boat to Berlenga island leaves from Peniche at nine. Anything else?"),
      user("Thanks. Does the boat to the island run in winter?"),
      assistant("No, the boat to Berlenga runs from May to September. Have fun!\n```\nconst boat = 1;\n```"),
    ]);
    expect(summary).toMatch(/boat.*Berlenga/);
    expect(summary).not.toMatch(/Hi there|Have fun|const boat/);
    expect(summary.length).toBeLessThanOrEqual(410);
  });

  it("is empty for an empty conversation, and takes a single message whole", () => {
    expect(summarise([])).toBe("");
    expect(summarise([user("Buy bread.")])).toBe("Buy bread.");
  });
});

describe("ending a session", () => {
  it("asks the model for the summary, and does without one that fails", async () => {
    const model = await startOpenAIServer((last) =>
      last.includes("user: ") ? "They talked about a boat." : "A boat it is.",
    );
    const core = await testCore({ env: { FLOATBAR_API_URL: `${model.url}/v1`, FLOATBAR_API_KEY: "sk-test" } });
    onTestFinished(() => model.close());
    const { message } = await core.ask("Which vehicle for the island?");
    const { session_id } = message;
    expect((await core.call("sessions.end", { session_id })).summary).toBe("They talked about a boat.");
    await model.close();
    expect((await core.call("sessions.end", { session_id })).summary).toContain("island");
  });
});

import { describe, expect, it } from "vitest";
import { testCore } from "../../testing/test-core.ts";
import { importMemory } from "./import.ts";

const message = (id: string, content: string, more: object = {}) =>
  JSON.stringify({ id, session: "s1", role: "user", content, created_at: "2023-05-08T13:56:00.000Z", ...more });

describe("importMessages", () => {
  it("brings conversations into the vault, where they are found and used", async () => {
    const core = await testCore();
    const text = [
      message("1", "The ferry to the island leaves at dawn", { speaker: "Caroline" }),
      message("2", "Then get up early", { role: "assistant", speaker: "Melanie" }),
      message("3", "Another day", { session: "s2" }),
    ].join("\n");
    expect(await importMemory(core.core.services.vault, { text, source: "a" })).toMatchObject({
      sessions: 2,
      messages: 3,
      skipped: 0,
    });
    const { message: answer } = await core.ask("When does the ferry leave?");
    const { context } = await core.call("receipt.get", { message_id: answer.id });
    expect(context?.recent_messages.map(({ content }) => content)).toEqual([
      "Caroline: The ferry to the island leaves at dawn",
      "Melanie: Then get up early",
    ]);
  });

  it("adds nothing twice, and keeps files with the same ids apart", async () => {
    const { core } = await testCore();
    const text = message("1", "Hello");
    await importMemory(core.services.vault, { text, source: "a" });
    expect(await importMemory(core.services.vault, { text, source: "a" })).toMatchObject({ messages: 0, skipped: 1 });
    expect(await importMemory(core.services.vault, { text, source: "b" })).toMatchObject({ messages: 1, skipped: 0 });
  });

  it.each([
    ["{oops", /line 2 is not JSON/],
    [message("2", ""), /line 2: content/],
    [message("2", "x", { role: "system" }), /line 2: role/],
    [message("2", "x", { created_at: "yesterday" }), /line 2: created_at/],
  ])("refuses %s and stores nothing of the file", async (bad, expected) => {
    const core = await testCore();
    await expect(
      importMemory(core.core.services.vault, { text: `${message("1", "Hello")}\n${bad}`, source: "a" }),
    ).rejects.toThrow(expected);
    expect((await core.call("sessions.list", {})).sessions).toEqual([]);
  });
});

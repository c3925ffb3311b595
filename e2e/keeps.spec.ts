import { startScriptedBackend, answering } from "../testing/scripted-backend.ts";
import { bar, expect, test } from "./launch-app.ts";

test("keeps conversation, facts, draft and settings through a restart", async ({ launch }) => {
  const first = await launch();
  const before = bar(first.page);
  await before.ask("I live in Lisbon");
  await expect(first.page.getByRole("status", { name: "Remembered" })).toBeVisible();
  await before.open("Settings");
  await before.dialog("Settings").getByRole("combobox", { name: "Model" }).fill("tiny-1");
  await before.dialog("Settings").getByRole("button", { name: "Save" }).click();
  await expect(before.dialog("Settings").getByRole("status", { name: "Result" })).toHaveText("Saved.");
  await first.page.keyboard.press("Escape");

  await before.message.fill("a thought that is not");
  await expect
    .poll(() =>
      first.page.evaluate(async () => {
        const sessions = await window.floatbar.call("sessions.list", {});
        const id = sessions.ok ? (sessions.value.sessions[0]?.id ?? null) : null;
        const draft = await window.floatbar.call("drafts.get", { session_id: id });
        return draft.ok ? draft.value.text : "";
      }),
    )
    .toBe("a thought that is not");
  await first.quit();

  const second = await launch({ dataDir: first.dataDir });
  const after = bar(second.page);
  await expect(after.questions).toHaveText("I live in Lisbon");
  await expect(after.answers).toHaveCount(1);
  await expect(after.message).toHaveValue("a thought that is not");
  await after.open("Memory");
  await expect(after.dialog("Memory").getByRole("list", { name: "Facts" })).toContainText("Lisbon");
  await second.page.keyboard.press("Escape");
  await after.open("Settings");
  await expect(after.dialog("Settings").getByRole("combobox", { name: "Model" })).toHaveValue("tiny-1");
});

test("shows a partial answer as interrupted after a kill, and continues it", async ({ launch }) => {
  const server = await startScriptedBackend(({ send }) => send({ type: "token", content: "Before the kill " }));
  try {
    const env = { FLOATBAR_API_URL: server.url };
    const first = await launch({ env });
    await bar(first.page).ask("Go");
    await expect(bar(first.page).answers).toContainText("Before the kill");
    // What is recorded lies at most 250 ms behind what is shown.
    await expect
      .poll(() =>
        first.page.evaluate(async () => {
          const sessions = await window.floatbar.call("sessions.list", {});
          return sessions.ok && sessions.value.sessions.length;
        }),
      )
      .toBe(1);
    const { queryVault } = await import("./vault.ts");
    await expect
      .poll(() => queryVault(first.dataDir, "SELECT content FROM messages WHERE role = 'assistant'"))
      .toEqual([{ content: "Before the kill " }]);
    await first.kill();

    const second = await launch({ dataDir: first.dataDir, env });
    const { answers, button } = bar(second.page);
    await expect(answers).toContainText("Before the kill");
    await expect(answers).toContainText("The answer was interrupted");
    server.script = answering("and after it.");
    await button("Continue").click();
    await expect(answers).toContainText("Before the kill and after it.");
  } finally {
    await server.close();
  }
});

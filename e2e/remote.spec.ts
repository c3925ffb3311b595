import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startOpenAIServer } from "../testing/openai-server.ts";
import { answering, gate, startScriptedBackend } from "../testing/scripted-backend.ts";
import { ended, PROGRAM_ENV, startNode } from "../testing/programs.ts";
import { bar, expect, test } from "./launch-app.ts";
import { queryVault } from "./vault.ts";

const KEY = "sk-e2e-0815-secret";

test("tells a wrong key, takes the right one, and remembers against the reference backend", async ({ launch }) => {
  const serverDir = mkdtempSync(join(tmpdir(), "floatbar-e2e-server-"));
  const env = { ...PROGRAM_ENV, FLOATBAR_DATA_DIR: serverDir, FLOATBAR_SERVER_API_KEYS: KEY };
  const backend = await startNode("server/main.ts", ["--port", "0"], env);
  try {
    const { page, dataDir } = await launch();
    const { ask, answers, button, dialog, connection, open } = bar(page);
    await open("Settings");
    const settings = dialog("Settings");
    await settings.getByRole("textbox", { name: "API URL" }).fill(backend.url);
    await settings.getByRole("textbox", { name: "API key" }).fill("wrong-key");
    await settings.getByRole("button", { name: "Test connection" }).click();
    await expect(settings.getByRole("alert")).toContainText("does not accept the API key");
    await settings.getByRole("button", { name: "Save" }).click();
    await expect(connection).toHaveText("Unauthorized");

    await settings.getByRole("textbox", { name: "API key" }).fill(KEY);
    await settings.getByRole("button", { name: "Test connection" }).click();
    await expect(settings.getByRole("status", { name: "Result" })).toContainText("Connected to FloatBar backend");
    await settings.getByRole("button", { name: "Save" }).click();
    await expect(connection).toHaveText("Connected");
    await expect(settings.getByRole("textbox", { name: "API key" })).toHaveValue("");
    await page.keyboard.press("Escape");
    await expect(settings).toHaveCount(0);
    await expect(button("Menu")).toBeFocused();

    await ask("My name is Ana and I live in Lisbon");
    await expect(page.getByRole("status", { name: "Remembered" })).toBeVisible();
    await open("New chat");
    await ask("Where do I live?");
    await expect(answers).toContainText("You live in Lisbon.");
    await expect(answers).toContainText("Used: you live in Lisbon.");
    expect(queryVault(dataDir, "SELECT use_count FROM facts WHERE key = 'lives_in'")).toEqual([{ use_count: 1 }]);
  } finally {
    await ended(backend.process);
    rmSync(serverDir, { recursive: true, force: true });
  }
});

test("remembers against an OpenAI-compatible server, streamed, with its usage", async ({ launch }) => {
  const server = await startOpenAIServer((_last, all) =>
    all.includes("lives in: Lisbon") ? "You live in **Lisbon**." : "I see.",
  );
  try {
    const { page } = await launch({ env: { FLOATBAR_API_URL: `${server.url}/v1`, FLOATBAR_API_KEY: "sk-test" } });
    const { ask, answers, connection, open } = bar(page);
    await expect(connection).toHaveText("Connected");
    await ask("I live in Lisbon");
    await expect(page.getByRole("status", { name: "Remembered" })).toBeVisible();
    await open("New chat");
    await ask("Where do I live?");
    await expect(answers.locator("p > strong")).toHaveText("Lisbon");
    await expect(answers).toContainText("tiny-1 · 45 tokens");
    await expect(answers.getByRole("group", { name: "Thinking" })).toBeVisible();
  } finally {
    await server.close();
  }
});

test("shows thinking and tools while they happen", async ({ launch }) => {
  const [thought, working] = [gate(), gate()];
  const server = await startScriptedBackend(async ({ send, response }) => {
    send({ type: "thinking", step: "I should look into the mail" });
    await thought.opened;
    send({ type: "tool_start", call_id: "c1", tool: "gmail.search", params: { query: "boat" } });
    send({ type: "tool_progress", call_id: "c1", tool: "gmail.search", message: "Reading mail", progress: 0.4 });
    await working.opened;
    send({ type: "tool_complete", call_id: "c1", tool: "gmail.search", result: "2 mails found", duration_ms: 120 });
    send({ type: "tool_start", call_id: "c2", tool: "calendar", params: {} });
    send({ type: "tool_complete", call_id: "c2", tool: "calendar", error: "No access to the calendar" });
    await answering("There are two mails about the boat.")({ send, response, body: {}, kind: "stream" });
  });
  try {
    const { page } = await launch({ env: { FLOATBAR_API_URL: server.url } });
    const { ask, answers } = bar(page);
    await ask("Any mail about the boat?");
    const thinking = answers.getByRole("group", { name: "Thinking" });
    await expect(thinking).toContainText("I should look into the mail");
    thought.open();
    const tool = answers.getByRole("group", { name: "Tool gmail.search" });
    await expect(tool).toContainText("Reading mail");
    await expect(tool.getByRole("progressbar")).toHaveAttribute("value", "40");
    working.open();
    await expect(answers).toContainText("two mails about the boat");
    await tool.getByText("done").click();
    await expect(tool).toContainText("2 mails found");
    await expect(answers.getByRole("group", { name: "Tool calendar" })).toContainText("No access to the calendar");
  } finally {
    await server.close();
  }
});

test("stops within the answer and continues where it stopped", async ({ launch }) => {
  const server = await startScriptedBackend(({ send }) => {
    send({ type: "stream_start", stream_id: "stream_1" });
    send({ type: "token", content: "One two three " });
  });
  try {
    const { page, dataDir } = await launch({ env: { FLOATBAR_API_URL: server.url } });
    const { ask, answers, button } = bar(page);
    await ask("Count to six");
    await expect(answers).toContainText("One two three");
    await button("Stop").click();
    await expect(answers).toContainText("You stopped this answer");
    await expect.poll(() => server.cancelled).toEqual(["stream_1"]);
    server.script = answering("four five six.");
    await button("Continue").click();
    await expect(answers).toContainText("One two three four five six.");
    await expect(button("Continue")).toHaveCount(0);
    await expect
      .poll(() => queryVault(dataDir, "SELECT state, content FROM messages WHERE role = 'assistant'"))
      .toEqual([{ state: "complete", content: "One two three four five six." }]);
  } finally {
    await server.close();
  }
});

test("keeps what arrived when the backend breaks off, and offers to continue", async ({ launch }) => {
  const server = await startScriptedBackend(({ send, response }) => {
    send({ type: "token", content: "Half an ans" });
    send("this is no JSON");
    response.end();
  });
  try {
    const { page } = await launch({ env: { FLOATBAR_API_URL: server.url } });
    const { ask, answers, button } = bar(page);
    await ask("Go");
    await expect(answers.getByRole("alert")).toContainText("an event that is not JSON");
    await expect(answers).toContainText("Half an ans");
    server.script = answering("wer.");
    await button("Continue").click();
    await expect(answers).toContainText("Half an answer.");
    await expect(answers.getByRole("alert")).toHaveCount(0);
  } finally {
    await server.close();
  }
});

test("says that nothing answers, and tries again when it is asked to", async ({ launch }) => {
  const server = await startScriptedBackend(answering("Here I am."));
  const { page } = await launch({ env: { FLOATBAR_API_URL: server.url } });
  const { ask, answers, button } = bar(page);
  const held = server.script;
  server.script = ({ response }) => void response.destroy();
  await ask("Hello?");
  await expect(answers.getByRole("alert")).toContainText("closed the connection");
  server.script = held;
  await button("Retry").click();
  await expect(answers).toContainText("Here I am.");
  await server.close();
});

test("shows the key nowhere: not in the page, the vault, the logs or settings.json", async ({ launch }) => {
  const server = await startScriptedBackend(answering("Yes."), { apiKey: KEY });
  try {
    const { page, dataDir, quit } = await launch();
    const { ask, answers, dialog, open } = bar(page);
    await open("Settings");
    const settings = dialog("Settings");
    await settings.getByRole("textbox", { name: "API URL" }).fill(server.url);
    await settings.getByRole("textbox", { name: "API key" }).fill(KEY);
    await settings.getByRole("button", { name: "Save" }).click();
    await expect(settings.getByRole("status", { name: "Result" })).toHaveText("Saved.");
    await page.keyboard.press("Escape");
    await ask("Hello");
    await expect(answers).toContainText("Yes.");
    // A fault of a backend that has the key is a line of the log.
    server.script = ({ response }) => void response.destroy();
    await ask("And now?");
    await expect(answers.getByRole("alert")).toContainText("closed the connection");
    await open("Settings");
    await expect(settings).toContainText("it is never shown again");
    expect(await page.content()).not.toContain(KEY);
    const view = await page.evaluate(() => window.floatbar.call("settings.get", {}));
    expect(JSON.stringify(view)).not.toContain(KEY);
    await quit();
    const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["vault.db", "settings.json", "floatbar.log"]),
    );
    for (const file of files) {
      if (file.name === "secrets.json") continue;
      expect(readFileSync(join(file.parentPath, file.name), "latin1")).not.toContain(KEY);
    }
  } finally {
    await server.close();
  }
});

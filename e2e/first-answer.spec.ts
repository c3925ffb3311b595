import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startModelServer } from "../testing/model-server.ts";
import { startVendorDouble } from "../testing/vendor-double.ts";
import { bar, expect, test } from "./launch-app.ts";
import { queryVault } from "./vault.ts";

test("answers at the first start, with nothing configured, and says that no model is connected", async ({ launch }) => {
  const { page } = await launch();
  const { message, connection, ask, answers } = bar(page);
  await expect(message).toBeFocused();
  await expect(connection).toHaveText("Offline");
  await ask("Hello there");
  await expect(answers).toContainText("No model is connected");
});

test("answers by a pasted key, pasted where one writes, and Enter after the question; by another model where one is refused", async ({
  launch,
}) => {
  const models = {
    data: ["claude-opus-4-1", "claude-sonnet-4-5", "claude-sonnet-4"].map((id) => ({ id, type: "model" })),
  };
  const said = [{ text: "Hello, I am here." }, { end: "stop", usage: { input: 5, output: 5 } }] as const;
  // What the welcome picks is listed, and not for this key.
  const refused = { type: "error", error: { type: "not_found_error", message: "model: claude-sonnet-4-5" } };
  const server = await startModelServer("messages", [{ status: 404, body: JSON.stringify(refused) }, said], models);
  const vendor = await startVendorDouble("api.anthropic.com", server.url);
  const dataDir = mkdtempSync(join(tmpdir(), "floatbar-e2e-"));
  writeFileSync(join(dataDir, "settings.json"), JSON.stringify(vendor.settings));
  try {
    const { page } = await launch({
      dataDir,
      env: { OLLAMA_HOST: "127.0.0.1:9" },
      context: { permissions: ["clipboard-read", "clipboard-write"] },
    });
    const { message, answers, open, dialog } = bar(page);
    await page.evaluate(() => navigator.clipboard.writeText(`sk-ant-api03-${"aB3_".repeat(23)}-AA`));
    // A key that tells of nobody is asked about.
    await page.getByRole("textbox", { name: "API key or address" }).fill("Zt5Kq81LmNo34PqRs67TuVw2Xy90AbCd");
    await page.keyboard.press("Enter");
    const whose = page.getByRole("combobox", { name: "Whose key is it?" });
    await expect(whose).toContainText("DeepSeek");
    await expect(whose).toContainText("Mistral");
    await message.focus();
    let presses = 0;
    // The focus stands where messages are written: the key goes to its own field, and is no message.
    await expect(message).toBeFocused();
    await expect(page.getByRole("textbox", { name: "API key or address" })).toBeVisible();
    await page.keyboard.press("Control+v");
    await expect(message).toHaveValue("");
    await expect(page.getByRole("status", { name: "Key" })).toHaveText("Anthropic answers from now on.");
    await expect(page.getByRole("combobox", { name: "Answers with" })).toHaveValue("claude-sonnet-4-5");
    await expect(message).toBeFocused();
    const model = page.getByRole("button", { name: "Model", exact: true });
    await expect(model).toHaveAccessibleDescription("Model: claude-sonnet-4-5");
    await page.keyboard.type("Are you there?");
    // 1: it is sent.
    await page.keyboard.press("Enter");
    presses += 1;
    await expect(answers).toContainText("Hello, I am here.");
    expect(presses).toBe(1);
    // What was picked was not chosen: another one answers, and is named wherever its name stands.
    expect(server.asked.map(({ body }) => body.model)).toEqual(["claude-sonnet-4-5", "claude-sonnet-4"]);
    await expect(answers).toContainText("claude-sonnet-4-5 cannot be asked here, so claude-sonnet-4 answers");
    await expect(model).toHaveAccessibleDescription("Model: claude-sonnet-4");
    await open("Settings");
    await expect(page.getByRole("combobox", { name: "Model", exact: true })).toHaveValue("");
    await expect(dialog("Settings")).toContainText("is picked, now claude-sonnet-4.");
    await page.keyboard.press("Escape");
    expect(server.asked[0]?.key).toMatch(/^sk-ant-api03-aB3_/);
    // What looks like a secret is said before it goes there, and no longer once it is taken out.
    const before = page.getByRole("status", { name: "Before you send" });
    await message.fill("My password is hunter22x!");
    await expect(before).toContainText("looks like a password");
    await expect(message).toBeFocused();
    // Nothing but a key is no message, whoever answers.
    await message.fill(`ghp_${"aB3d".repeat(9)}`);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toContainText("nothing but a key");
    await expect(answers).toHaveCount(1);
    await message.fill("My password manager");
    await expect(before).toBeEmpty();
  } finally {
    vendor.close();
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

test("uses in a new chat what it was told in another, names the fact and reinforces it", async ({ launch }) => {
  const { page, dataDir } = await launch();
  const { ask, answers, open } = bar(page);
  await ask("My name is Ana and I live in Lisbon");
  await expect(page.getByRole("status", { name: "Remembered" })).toContainText("you live in Lisbon");
  await open("New chat");
  await expect(answers).toHaveCount(0);
  await ask("Where do I live?");
  await expect(answers).toContainText("You live in Lisbon.");
  await expect(answers.getByRole("group", { name: "What was sent" })).toContainText("Used: you live in Lisbon.");
  const facts = queryVault<{ key: string; use_count: number }>(
    dataDir,
    "SELECT key, use_count FROM facts ORDER BY key",
  );
  expect(facts).toEqual([
    { key: "lives_in", use_count: 1 },
    { key: "name", use_count: 0 },
  ]);
});

test("shows what was sent with a question", async ({ launch }) => {
  const { page, dataDir } = await launch();
  const { ask, answers } = bar(page);
  await ask("I live in Lisbon");
  await expect(answers).toHaveCount(1);
  await expect(page.getByRole("status", { name: "Remembered" })).toBeVisible();
  await ask("Where do I live?");
  const receipt = answers.nth(1).getByRole("group", { name: "What was sent" });
  await receipt.getByText("Used: you live in Lisbon.").click();
  await expect(receipt.getByRole("list", { name: "Facts sent" })).toContainText("you live in Lisbon · used");
  const [row] = queryVault<{ context_hash: string }>(
    dataDir,
    "SELECT context_hash FROM messages WHERE role = 'assistant' ORDER BY row_id DESC LIMIT 1",
  );
  await expect(receipt).toContainText(row?.context_hash ?? "no hash");
});

test("undoes what it learned", async ({ launch }) => {
  const { page } = await launch();
  const { ask, dialog, open } = bar(page);
  await ask("I live in Lisbon");
  await page.getByRole("status", { name: "Remembered" }).getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("status", { name: "Remembered" })).toHaveCount(0);
  await open("Memory");
  await expect(dialog("Memory")).toContainText("Nothing is remembered yet");
});

test("runs a built-in tool and shows it", async ({ launch }) => {
  const { page } = await launch();
  const { ask, answers } = bar(page);
  await ask("What time is it?");
  await expect(answers).toContainText(/It is \w+day, \d+ \w+ \d{4}/);
  await expect(answers.getByRole("group", { name: "Tool time" })).toContainText("done");
});

test("follows the answer while the reader is at the end, and stays where the reader went", async ({ launch }) => {
  const { page } = await launch({ context: { viewport: { width: 700, height: 500 } } });
  const { ask, answers, log } = bar(page);
  const fromEnd = () => log.evaluate((element) => element.scrollHeight - element.scrollTop - element.clientHeight);
  for (const [index, question] of ["One", "Two", "Three", "What time is it?"].entries()) {
    await ask(question);
    await expect(answers.nth(index)).toContainText("offline");
    await expect.poll(fromEnd).toBeLessThan(2);
  }
  await log.evaluate((element) => element.scrollTo({ top: 0 }));
  await expect.poll(() => log.evaluate((element) => element.scrollTop)).toBe(0);
  await answers
    .last()
    .getByRole("group", { name: "Tool time" })
    .evaluate((element: HTMLDetailsElement) => {
      element.open = true;
    });
  expect(await log.evaluate((element) => element.scrollTop)).toBe(0);
});

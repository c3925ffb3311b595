import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startOpenAIServer } from "../testing/openai-server.ts";
import { faultsIn } from "./axe.ts";
import { bar, expect, test } from "./launch-app.ts";

const OPENAI = (url: string) => ({ FLOATBAR_API_URL: `${url}/v1`, FLOATBAR_API_KEY: "sk-test" });

test("filters, sorts, pins and opens facts, and shows their history", async ({ launch }) => {
  const { page } = await launch();
  const { ask, dialog, answers, open } = bar(page);
  await ask("I live in Lisbon and I love olives");
  await expect(page.getByRole("status", { name: "Remembered" })).toContainText("olives");
  await ask("I moved to Porto");
  await expect(page.getByRole("status", { name: "Remembered" })).toContainText("Porto");
  await ask("Where do I live?");
  await expect(answers.nth(2)).toContainText("Porto");
  await open("Memory");
  const memory = dialog("Memory");
  const facts = memory.getByRole("list", { name: "Facts" }).locator("> li");
  await expect(facts).toHaveCount(2);
  await memory.getByRole("combobox", { name: "Category" }).selectOption("taste");
  await expect(facts).toHaveCount(1);
  await facts.getByRole("button", { name: "Pin" }).click();
  await memory.getByRole("combobox", { name: "Category" }).selectOption("");
  await memory.getByRole("combobox", { name: "Sort" }).selectOption("used");
  await expect(facts.first()).toContainText("olives");
  await memory.getByRole("searchbox", { name: "Filter facts" }).fill("porto");
  await expect(facts).toHaveCount(1);
  await expect(facts).toContainText("Porto");
  await facts.getByText("Lives in").click();
  const history = facts.getByRole("list", { name: "History" });
  await expect(history).toContainText("Before: Lisbon");
  await expect(history).toContainText("Replaced an older fact");
  await expect(history).toContainText("Used");
  expect(await faultsIn(page)).toEqual([]);
  await facts.getByRole("button", { name: "Open the message it came from" }).click();
  await expect(memory).toHaveCount(0);
  await expect(bar(page).questions.nth(1)).toBeInViewport();
});

test("asks before it sends what wants asking, and keeps on this device what shall stay", async ({ launch }) => {
  const server = await startOpenAIServer((last, all) => `ECHO ${all} ${last}`);
  const { page } = await launch({ env: OPENAI(server.url) });
  const { ask, dialog, answers, open } = bar(page);
  await ask("I live in Lisbon");
  await expect(answers).toHaveCount(1);
  await open("Memory");
  await dialog("Memory").getByRole("tab", { name: "Privacy" }).click();
  await dialog("Memory").getByRole("combobox", { name: "Who may see places" }).selectOption("ask");
  await page.keyboard.press("Escape");
  await open("New chat");
  await ask("Where do I live?");
  const question = page.getByRole("group", { name: "Send these facts?" });
  await expect(question).toContainText("you live in Lisbon");
  // A key that was meant for the message answers nothing.
  await expect(bar(page).message).toBeFocused();
  await question.getByRole("button", { name: "Not this time" }).click();
  await expect(answers.getByText("ECHO")).not.toContainText("Lisbon");
  await answers.getByRole("group", { name: "What was sent" }).locator("summary").first().click();
  await expect(answers.getByRole("list", { name: "Kept on this device" })).toContainText("you live in Lisbon");

  await ask("And where is my home?");
  await question.getByRole("button", { name: "Always send" }).click();
  await expect(answers.nth(1)).toContainText("Lisbon");
  await expect(question).toHaveCount(0);
});

test("corrects and forgets from the receipt, asks again with the same context, and compares", async ({ launch }) => {
  const { page } = await launch();
  const { ask, answers } = bar(page);
  await ask("I live in Lisbon");
  await expect(page.getByRole("status", { name: "Remembered" })).toBeVisible();
  await ask("Where do I live?");
  const receipt = answers.nth(1).getByRole("group", { name: "What was sent" });
  await receipt.locator("summary").first().click();
  const fact = receipt.getByRole("list", { name: "Facts sent" }).getByRole("listitem");
  await expect(fact).toContainText("shares words with the question");
  await fact.getByRole("button", { name: "Not used" }).click();
  await expect(receipt.locator("summary").first()).toContainText("Sent, not used: 1 fact");
  await receipt.getByRole("button", { name: "Ask again with the same context" }).click();
  await expect(answers.nth(1).getByText("2 / 2")).toBeVisible();
  await expect(answers.nth(1)).toContainText("Lisbon");
  await receipt.locator("summary").first().click();
  await receipt.getByRole("button", { name: /Compare with/ }).click();
  await expect(receipt.getByRole("region", { name: "Compared" })).toContainText("the same context");
  await fact.getByRole("button", { name: "Forget" }).click();
  await expect(receipt).toContainText("was forgotten since");
});

test("forgets when it is asked to, takes the words out of the chat, and can undo it", async ({ launch }) => {
  const { page } = await launch();
  const { ask, questions } = bar(page);
  await ask("I live in Lisbon");
  await expect(page.getByRole("status", { name: "Remembered" })).toBeVisible();
  await ask("Forget that I live in Lisbon");
  const notice = page.getByRole("status", { name: "Forgotten" });
  await expect(notice).toBeVisible();
  await expect(questions.first()).toHaveText("I live in [forgotten]");
  await notice.getByRole("button", { name: "Undo" }).click();
  await expect(questions.first()).toHaveText("I live in Lisbon");
});

test("exports, imports, backs up and erases", async ({ launch }) => {
  const first = await launch();
  const { ask, dialog, answers, open } = bar(first.page);
  await ask("I live in Lisbon");
  await expect(answers).toHaveCount(1);
  await open("Memory");
  const memory = dialog("Memory");
  await memory.getByRole("tab", { name: "Data" }).click();
  const download = first.page.waitForEvent("download");
  await memory.getByRole("button", { name: "Export everything" }).click();
  const path = await (await download).path();
  const copy = join(first.dataDir, "export.json");
  writeFileSync(copy, readFileSync(path));
  await memory.getByRole("button", { name: "Back up now" }).click();
  await expect(memory.getByRole("list", { name: "Backups" }).getByRole("listitem")).toHaveCount(1);
  expect(await faultsIn(first.page)).toEqual([]);

  await memory.getByRole("button", { name: "Restore" }).click();
  await memory.getByRole("button", { name: "Restore it now" }).click();
  await expect(memory.getByRole("status", { name: "Done" })).toContainText("Restored vault-");

  await memory.getByRole("textbox", { name: "Type erase to confirm" }).fill("erase");
  await memory.getByRole("button", { name: "Erase everything" }).click();
  await expect(memory.getByRole("status", { name: "Done" })).toContainText("Everything was erased");
  await memory.getByRole("tab", { name: "Facts" }).click();
  await expect(memory).toContainText("Nothing is remembered yet");
  await memory.getByRole("tab", { name: "Data" }).click();
  await memory.locator("input[type=file]").setInputFiles(copy);
  await memory.page().getByRole("button", { name: "Import", exact: true }).click();
  await expect(memory.getByRole("status", { name: "Done" })).toContainText("Imported: 1 fact, 2 messages, 1 chat");
  await memory.getByRole("tab", { name: "Facts" }).click();
  await expect(memory.getByRole("list", { name: "Facts" })).toContainText("Lisbon");
});

test("shows how far a long import is, stops it, and takes the rest in later", async ({ launch }) => {
  const { page, dataDir } = await launch();
  const { dialog, open } = bar(page);
  // More than one call carries: 12 MB.
  const chat_messages = Array.from({ length: 12_000 }, (_, index) => ({
    uuid: `m${index}`,
    sender: index % 2 === 0 ? "human" : "assistant",
    text: `${index} ${"word ".repeat(200)}`,
    created_at: "2025-01-01T00:00:00Z",
  }));
  const file = join(dataDir, "conversations.json");
  writeFileSync(file, JSON.stringify([{ uuid: "c", name: "Long", created_at: "2025-01-01T00:00:00Z", chat_messages }]));
  await open("Memory");
  const memory = dialog("Memory");
  await memory.getByRole("tab", { name: "Data" }).click();
  await memory.locator("input[type=file]").setInputFiles(file);
  await page
    .getByRole("dialog", { name: "Import conversations.json?" })
    .getByRole("button", { name: "Import" })
    .click();
  await expect(memory.getByRole("progressbar", { name: "Importing" })).toBeVisible();
  await memory.getByRole("button", { name: "Stop importing" }).click();
  const done = memory.getByRole("status", { name: "Done" });
  await expect(done).toContainText(/Imported so far: 0 facts, [\d,]+ messages, \d chats?/);
  const first = Number(/, ([\d,]+) messages/.exec((await done.textContent()) ?? "")?.[1]?.replace(",", ""));
  expect(first).toBeLessThan(12_000);
  await memory.locator("input[type=file]").setInputFiles(file);
  await page
    .getByRole("dialog", { name: "Import conversations.json?" })
    .getByRole("button", { name: "Import" })
    .click();
  await expect(done).toContainText(`, ${(12_000 - first).toLocaleString("en")} messages`, { timeout: 60_000 });
  await memory.getByRole("button", { name: "Export to read" }).click();
  await memory.getByRole("button", { name: "Stop exporting" }).click();
  await expect(done).toContainText("Nothing was saved");
  await memory.getByRole("button", { name: "Export everything" }).click();
  const saved = await page.waitForEvent("download");
  expect(readFileSync(await saved.path(), "utf8").match(/"id":"import_claude_m/g)).toHaveLength(12_000);
});

test("encrypts the vault, locks it, and opens it by passphrase and by recovery code", async ({ launch }) => {
  // Each try at a secret costs what it should, and the app starts three times.
  test.slow();
  const first = await launch();
  const { ask, button, dialog, answers, open } = bar(first.page);
  await ask("I live in Lisbon");
  await expect(answers).toHaveCount(1);
  // What only the vault knows, not the page that is in sight.
  expect(first.holds("I live in Lisbon")).toBe(true);
  await open("Memory");
  await dialog("Memory").getByRole("tab", { name: "Data" }).click();
  await dialog("Memory").getByLabel("Passphrase").fill("horse");
  await expect(dialog("Memory").getByRole("status", { name: "Strength" })).toHaveText("Use at least 8 characters.");
  await dialog("Memory").getByLabel("Passphrase").fill("correct horse");
  await expect(dialog("Memory").getByRole("status", { name: "Strength" })).toContainText("a computer");
  await dialog("Memory").getByLabel("Type it again").fill("correct house");
  await expect(button("Encrypt the vault")).toBeDisabled();
  await expect(dialog("Memory")).toContainText("The two are not the same.");
  await dialog("Memory").getByLabel("Type it again").fill("correct horse");
  await button("Encrypt the vault").click();
  const shown = dialog("Memory").getByRole("status", { name: "Recovery code" });
  const code = /(?:[0-9A-Z]{5}-){4}[0-9A-Z]{5}/.exec((await shown.textContent()) ?? "")?.[0] ?? "";
  expect(code).not.toBe("");
  // Neither a key that closes the panel nor a page that is loaded anew takes it away.
  await first.page.keyboard.press("Escape");
  await expect(dialog("Memory")).toHaveCount(0);
  await first.page.reload();
  await open("Memory");
  await dialog("Memory").getByRole("tab", { name: "Data" }).click();
  await expect(shown).toContainText(code);
  await button("I have written it down").click();
  await expect(shown).toHaveCount(0);
  expect(readFileSync(join(first.dataDir, "vault.db"), "latin1")).not.toContain("Lisbon");
  await button("Lock now").click();
  await expect(first.page.getByRole("heading", { name: "Your vault is locked" })).toBeVisible();
  await expect(first.page.getByText("Lisbon")).toHaveCount(0);
  // The process that knew it is gone, with all of its memory.
  expect(first.holds("I live in Lisbon")).toBe(false);
  expect(await faultsIn(first.page)).toEqual([]);
  await first.page.getByLabel("Passphrase").fill("wrong one");
  await button("Unlock").click();
  await expect(first.page.getByRole("alert")).toContainText("does not open the vault");
  await first.page.getByLabel("Passphrase").fill("correct horse");
  await button("Unlock").click();
  await expect(answers).toContainText("Noted");
  await first.quit();

  const second = await launch({ dataDir: first.dataDir });
  await second.page.getByRole("button", { name: "Use the recovery code" }).click();
  await second.page.getByRole("textbox", { name: "Recovery code" }).fill(code);
  await second.page.getByRole("button", { name: "Unlock" }).click();
  // The chat that stood there comes back first.
  await expect(bar(second.page).answers).toContainText("Noted");
  await bar(second.page).ask("Where do I live?");
  await expect(bar(second.page).answers.nth(1)).toContainText("Lisbon");
});

test("keeps nothing of an incognito chat", async ({ launch }) => {
  const { page } = await launch();
  const { ask, command, dialog, answers, open } = bar(page);
  await ask("I live in Lisbon");
  await expect(answers).toHaveCount(1);
  await command("Incognito chat");
  await expect(page.getByRole("status", { name: "Incognito" })).toBeVisible();
  await ask("My name is Ana. Where do I live?");
  await expect(answers).toHaveCount(1);
  await expect(answers).not.toContainText("Lisbon");
  await open("New chat");
  await expect(page.getByRole("status", { name: "Incognito" })).toHaveCount(0);
  await open("History");
  await expect(dialog("History").getByRole("list", { name: "Chats" }).getByRole("listitem")).toHaveCount(1);
});

test("asks about what conflicts with what is known, and takes a fact by hand", async ({ launch }) => {
  const { page } = await launch();
  const { ask, dialog, open } = bar(page);
  await ask("I live in Lisbon");
  await expect(page.getByRole("status", { name: "Remembered" })).toContainText("Lisbon");
  await ask("I live in Porto");
  const question = page.getByRole("group", { name: /^Suggestion: / });
  await expect(question).toContainText("Lives in is remembered as Lisbon. Is it Porto now?");
  await open("Memory");
  const memory = dialog("Memory");
  await expect(memory.getByRole("region", { name: "Suggestions" })).toContainText("Porto");
  await memory.getByRole("button", { name: "Replace" }).click();
  const facts = memory.getByRole("list", { name: "Facts" }).locator("> li");
  await expect(facts).toHaveCount(1);
  await expect(facts).toContainText("Porto");
  await memory.getByRole("button", { name: "Add a fact" }).click();
  await memory.getByRole("combobox", { name: "Category of the new fact" }).selectOption("taste");
  await memory.getByRole("textbox", { name: "What it is about" }).fill("favourite tea");
  await memory.getByRole("textbox", { name: "What is so" }).fill("oolong");
  await memory.getByRole("button", { name: "Save" }).click();
  await expect(facts).toHaveCount(2);
  await expect(facts.last()).toContainText("Favourite tea: oolong");
  await memory.getByText("Changed this week: 2 facts").click();
  await expect(memory.getByRole("list", { name: "Changed this week" })).toContainText("oolong");
  expect(await faultsIn(page)).toEqual([]);
});

import { bar, expect, test } from "./launch-app.ts";

test("edits, forgets and brings back a fact, and says why it is known", async ({ launch }) => {
  const { page } = await launch();
  const { ask, button, dialog, open } = bar(page);
  await ask("I live in Lisbon");
  await expect(page.getByRole("status", { name: "Remembered" })).toBeVisible();
  await open("Memory");
  const memory = dialog("Memory");
  const facts = memory.getByRole("list", { name: "Facts" }).getByRole("listitem");
  await facts.getByText("Lives in").click();
  await expect(facts.first()).toContainText("From “I live in Lisbon”");
  await facts.first().getByText("Lives in").click();
  await facts.getByRole("button", { name: "Edit" }).click();
  await facts.getByRole("textbox").fill("Porto");
  await facts.getByRole("button", { name: "Save" }).click();
  await expect(facts).toContainText("Lives in: Porto");
  await facts.getByRole("button", { name: "Forget" }).click();
  await expect(facts).toHaveCount(0);
  await memory.getByRole("button", { name: "Undo" }).click();
  await expect(facts).toContainText("Lives in: Porto");
  await facts.getByRole("button", { name: "Forget" }).click();
  await expect(facts).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(memory).toHaveCount(0);
  await expect(button("Menu")).toBeFocused();
  await open("New chat");
  await ask("Where do I live?");
  await expect(bar(page).answers).not.toContainText("Porto");
});

test("finds earlier chats and opens them", async ({ launch }) => {
  const { page } = await launch();
  const { ask, dialog, questions, answers, open } = bar(page);
  await ask("The ferry leaves at dawn");
  await expect(answers).toHaveCount(1);
  await open("New chat");
  await ask("Something else entirely");
  await expect(answers).toHaveCount(1);
  await open("History");
  await expect(dialog("History").getByRole("list", { name: "Chats" }).getByRole("listitem")).toHaveCount(2);
  await dialog("History").getByRole("searchbox").fill("ferries");
  await dialog("History")
    .getByRole("button", { name: /The ferry leaves/ })
    .click();
  await expect(questions).toHaveText("The ferry leaves at dawn");
});

test("says in Settings where each value comes from, and refuses an address that is none", async ({ launch }) => {
  const { page } = await launch({ env: { FLOATBAR_API_URL: "http://127.0.0.1:9" } });
  const { dialog, open, section } = bar(page);
  await open("Settings");
  const settings = dialog("Settings");
  await expect(settings).toContainText("From the environment (FLOATBAR_API_URL): http://127.0.0.1:9");
  await settings.getByRole("textbox", { name: "API URL" }).fill("htp:/nowhere");
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings.getByRole("alert")).toContainText("is not a web address");
  await settings.getByRole("textbox", { name: "API URL" }).fill("http://127.0.0.1:9");
  await settings.getByRole("button", { name: "Test connection" }).click();
  await expect(settings.getByRole("alert")).toContainText("Nothing is listening at 127.0.0.1:9");
  // It is said once: the step itself only says that it failed.
  await expect(settings.getByText("Nothing is listening at 127.0.0.1:9")).toHaveCount(1);
  await settings.getByRole("button", { name: "Advanced" }).click();
  await settings.getByRole("button", { name: "Check this computer" }).click();
  await expect(settings.getByLabel("What was found")).toContainText(/ok +data folder/);
  // What is left unsaved is said, and stays through a reload, until it is saved or discarded.
  const unsaved = page.getByRole("status", { name: "Not saved", exact: true });
  const kept = () =>
    page.evaluate(async () => {
      const result = await window.floatbar.call("drafts.panel", { panel: "settings" });
      return result.ok && result.value.draft?.instructions;
    });
  await section("Instructions");
  await settings.getByRole("textbox", { name: "Instructions for every answer" }).fill("Rhyme, please.");
  await expect(settings).toContainText("Not saved yet.");
  await page.keyboard.press("Escape");
  await expect(unsaved).toContainText("What you changed in Settings is not saved.");
  await expect.poll(kept).toBe("Rhyme, please.");
  await page.reload();
  await unsaved.getByRole("button", { name: "Open" }).click();
  await section("Instructions");
  await expect(settings.getByRole("textbox", { name: "Instructions for every answer" })).toHaveValue("Rhyme, please.");
  await page.keyboard.press("Escape");
  await unsaved.getByRole("button", { name: "Save" }).click();
  await expect(unsaved).toHaveCount(0);
  await expect.poll(kept).toBeFalsy();
  // A value that does not fit is said beside it, also where it was to be saved from the bar.
  await page.keyboard.press("Control+,");
  await section("Language and look");
  await settings.getByRole("spinbutton", { name: "Width, in pixels" }).fill("5");
  await page.keyboard.press("Escape");
  await unsaved.getByRole("button", { name: "Save" }).click();
  await expect(settings.getByRole("spinbutton", { name: "Width, in pixels" })).toBeFocused();
  const width = settings.getByRole("spinbutton", { name: "Width, in pixels" });
  await expect(width).toHaveAccessibleDescription("From 480 to 960");
  await settings.getByRole("button", { name: "Discard" }).click();
  // What only the core can tell is said there as well, until it is changed.
  await section("Advanced");
  await settings.getByRole("combobox", { name: "Proxy" }).selectOption("At an address");
  const proxy = settings.getByRole("textbox", { name: "Address of the proxy" });
  await proxy.fill("not an address");
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(proxy).toHaveAttribute("aria-invalid", "true");
  await expect(proxy).toHaveAccessibleDescription(/address/i);
  await proxy.fill("");
  await expect(proxy).toHaveAttribute("aria-invalid", "false");
});

test("keeps a draft for each chat", async ({ launch }) => {
  const { page } = await launch();
  const { ask, message, answers, dialog, open } = bar(page);
  await ask("First chat");
  await expect(answers).toHaveCount(1);
  const saved = () =>
    page.evaluate(async () => {
      const sessions = await window.floatbar.call("sessions.list", {});
      const draft = await window.floatbar.call("drafts.get", {
        session_id: sessions.ok ? (sessions.value.sessions[0]?.id ?? null) : null,
      });
      return draft.ok ? draft.value.text : "";
    });
  await message.fill("more for the first");
  await expect.poll(saved).toBe("more for the first");
  await open("New chat");
  await expect(message).toHaveValue("");
  await open("History");
  await dialog("History")
    .getByRole("button", { name: /First chat/ })
    .click();
  await expect(message).toHaveValue("more for the first");
  // Also what was typed in the very moment before the page is loaded anew.
  await message.pressSequentially(", and this");
  await page.reload();
  await expect(message).toHaveValue("more for the first, and this");
});

test("takes Enter, Shift+Enter, Up and Esc as promised", async ({ launch }) => {
  const { page, face } = await launch();
  const { message, answers, questions } = bar(page);
  await message.fill("line one");
  await message.press("Shift+Enter");
  await message.pressSequentially("line two");
  await expect(message).toHaveValue("line one\nline two");
  await message.press("Enter");
  await expect(questions).toHaveText("line one\nline two");
  await expect(answers).toContainText("offline");
  // While an answer streams, Esc stops it first.
  await bar(page).button("Regenerate").waitFor();
  await message.press("ArrowUp");
  await expect(message).toHaveValue("line one\nline two");
  await message.press("ArrowDown");
  await expect(message).toHaveValue("");
  // A key right behind the Esc that closes a panel is already the bar's.
  await page.keyboard.press("Control+h");
  await bar(page).dialog("History").waitFor();
  await page.evaluate(() => {
    document.querySelector("dialog")?.requestClose();
    const init = { key: "k", code: "KeyK", ctrlKey: true, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new KeyboardEvent("keydown", init));
  });
  await expect(bar(page).dialog("Commands")).toBeVisible();
  await page.keyboard.press("Escape");
  test.skip(face === "electron", "the window itself hides there");
  // Then the conversation collapses, and only then the bar goes.
  await message.press("Escape");
  await expect(questions).toHaveCount(0);
  await expect(message).toBeFocused();
  await message.press("Escape");
  await expect(message).toHaveCount(0);
  await page.getByRole("button", { name: "Show FloatBar" }).click();
  await expect(questions).toHaveCount(1);
  await expect(message).toBeFocused();
  // Left alone for as long as the setting says, it comes back with a new chat, ready to be written in.
  await message.press("Escape");
  await message.press("Escape");
  await page.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 15 * 60_000;
  });
  await page.getByRole("button", { name: "Show FloatBar" }).click();
  await expect(questions).toHaveCount(0);
  await expect(message).toBeFocused();
});

test("does not send while an input method composes", async ({ launch }) => {
  const { page } = await launch();
  const { message, questions } = bar(page);
  await message.fill("にほん");
  await message.evaluate((field) =>
    field.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true }),
    ),
  );
  await message.evaluate((field) =>
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, cancelable: true })),
  );
  await expect(questions).toHaveCount(0);
  await message.press("Enter");
  await expect(questions).toHaveText("にほん");
});

test("says that a message of 1 MB is too long, and keeps it in the composer", async ({ launch }) => {
  const { page } = await launch();
  const { message } = bar(page);
  const long = `${"x".repeat(127)}\n`.repeat(8192);
  // Typing it takes the browser minutes, and pasting it makes an attachment of it.
  await message.evaluate((field, text) => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, long);
  await message.press("Enter");
  await expect(page.getByRole("alert")).toContainText("1,048,576 characters long; the limit is 200,000");
  expect(await message.inputValue()).toBe(long);
  // The error stays while the draft is stored behind it.
  const draft = () =>
    page.evaluate(async () => {
      const result = await window.floatbar.call("drafts.get", { session_id: null });
      return result.ok ? result.value.text.length : 0;
    });
  await expect.poll(draft).toBe(1024 * 1024);
  await expect(page.getByRole("alert")).toBeVisible();
});

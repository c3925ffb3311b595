import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startHttpServer } from "../testing/http-server.ts";
import { startModelServer } from "../testing/model-server.ts";
import { bar, expect, test } from "./launch-app.ts";

const end = { end: "stop", usage: { input: 20, output: 8 } } as const;
const answering = (text: string) => startModelServer("chat", [[{ text }, end]]);
const modelEnv = (url: string) => ({ FLOATBAR_API_URL: `${url}/v1` });

test("attaches files by picking, pasting and dropping, sends them along, and says what it cannot take", async ({
  launch,
}) => {
  const server = await answering("A chart.");
  const { page, dataDir } = await launch({ env: modelEnv(server.url) });
  const { message, ask, questions, answers } = bar(page);
  const chips = page.getByRole("list", { name: "Attachments" }).getByRole("listitem");
  const file = join(dataDir, "notes.md");
  writeFileSync(file, "The launch is in May.");
  await page.locator("#attach-files").setInputFiles([file, join(import.meta.dirname, "..", "resources", "icon.png")]);
  await expect(chips).toHaveText([/notes\.md/, /icon\.png/]);

  // A very long text that is pasted becomes one, too; a file that is dropped as well.
  const give = (type: "paste" | "drop", what: { text?: string; file?: [string, string, string] }) =>
    message.evaluate(
      (field, [kind, { text, file: dropped }]) => {
        const data = new DataTransfer();
        if (text !== undefined) data.setData("text/plain", text);
        if (dropped) data.items.add(new File([dropped[2]], dropped[0], { type: dropped[1] }));
        const init = { bubbles: true, cancelable: true };
        const event =
          kind === "paste"
            ? new ClipboardEvent("paste", { ...init, clipboardData: data })
            : new DragEvent("drop", { ...init, dataTransfer: data });
        field.dispatchEvent(event);
      },
      [type, what] as const,
    );
  await give("paste", { text: "word ".repeat(2000) });
  await expect(chips).toHaveCount(3);
  await give("drop", { file: ["data.csv", "text/csv", "a,b\n1,2\n"] });
  await expect(chips).toHaveCount(4);
  await give("drop", { file: ["data.bin", "application/octet-stream", "\0\0"] });
  await expect(page.getByRole("alert")).toContainText("data.bin is neither text nor an image");
  await page.getByRole("button", { name: "Remove Pasted text.txt" }).click();
  await expect(chips).toHaveCount(3);

  // The core holds them until they are sent: a page that is loaded anew finds them, and what was taken off is gone.
  const held = () =>
    page.evaluate(async () => {
      const files = await window.floatbar.call("attachments.held", {});
      return files.ok ? files.value.files.map(({ name }) => name) : [];
    });
  await expect.poll(held).toEqual(["notes.md", "icon.png", "data.csv"]);
  await page.reload();
  await expect(chips).toHaveText([/notes\.md/, /icon\.png/, /data\.csv/]);
  await expect(chips.nth(1).locator("img")).toBeVisible();

  await ask("What is this?");
  await expect(answers).toContainText("A chart.");
  await expect(chips).toHaveCount(0);
  await expect(page.getByRole("img", { name: "icon.png" })).toBeVisible();
  await expect(page.getByRole("button", { name: /notes\.md/ })).toBeVisible();
  await expect(questions).toHaveText("What is this?");
  const body = JSON.stringify(server.asked[0]?.body);
  expect(body).toContain("The launch is in May.");
  expect(body).toContain("a,b\\n1,2");
  expect(body).toContain("data:image/png;base64,");
  expect(await held()).toEqual([]);
  await server.close();
});

test("keeps message and attachments where they could not be sent", async ({ launch }) => {
  const { page } = await launch();
  const { ask, message } = bar(page);
  await page.locator("#attach-files").setInputFiles(join(import.meta.dirname, "..", "resources", "icon.png"));
  const chips = page.getByRole("list", { name: "Attachments" }).getByRole("listitem");
  await expect(chips).toHaveCount(1);
  await ask("What is this?");
  await expect(page.getByRole("alert")).toContainText("Choose a model first");
  await expect(message).toHaveValue("What is this?");
  await expect(chips).toHaveCount(1);
});

test("keeps a message that could not be sent beside what was typed since, and in the chat that it was written in", async ({
  launch,
}) => {
  const { page, face } = await launch();
  test.skip(face === "electron", "what the preload gives cannot be held back from the page");
  const { ask, button, message, questions, open } = bar(page);
  await ask("A first chat");
  await button("Regenerate").waitFor();
  // Every message is held back until it is let go of, and then refused.
  const letGo = await page.evaluateHandle(() => {
    const real = window.floatbar;
    const held: (() => void)[] = [];
    const error = { code: "disk_full", message: "The disk is full.", retryable: true };
    window.floatbar = {
      on: (name, listener) => real.on(name, listener),
      call: async (name: string, input: unknown) => {
        if (name !== "chat.send") return real.call(name as never, input as never);
        await new Promise<void>((resolve) => held.push(resolve));
        return { ok: false, error };
      },
    } as typeof real;
    // Not before it is there.
    return async () => {
      while (held.length === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
      held.splice(0).forEach((resolve) => resolve());
    };
  });
  await ask("The first part");
  await message.pressSequentially("and more");
  await letGo.evaluate((release) => release());
  await expect(page.getByRole("alert")).toContainText("The disk is full");
  await expect(message).toHaveValue("The first part\nand more");

  await message.press("Enter");
  await open("New chat");
  await message.fill("Another chat");
  await letGo.evaluate((release) => release());
  await expect(page.getByRole("alert")).toContainText("The disk is full");
  await expect(message).toHaveValue("Another chat");
  await open("History");
  await page
    .getByRole("dialog", { name: "History" })
    .getByRole("button", { name: /A first chat/ })
    .click();
  await expect(message).toHaveValue("The first part\nand more");
  await expect(questions).toHaveCount(1);
});

test("writes snippets after a slash, by keys, with the place to go on", async ({ launch }) => {
  const { page } = await launch();
  const { button, dialog, message, open, section } = bar(page);
  await open("Settings");
  const settings = dialog("Settings");
  await section("Snippets");
  for (const [at, name, text] of [
    [1, "mail", "Write a mail about {{cursor}}, in two sentences."],
    [2, "more", "Tell me more."],
  ] as const) {
    await settings.getByRole("button", { name: "Add a snippet" }).click();
    await settings.getByRole("textbox", { name: `Name of snippet ${at}` }).fill(name);
    await settings.getByRole("textbox", { name: `Text of snippet ${at}` }).fill(text);
  }
  await button("Save").click();
  await expect(settings.getByRole("status", { name: "Result" })).toHaveText("Saved.");
  await page.keyboard.press("Escape");
  await message.pressSequentially("/m");
  const options = page.getByRole("listbox", { name: "Snippets" }).getByRole("option");
  await expect(options).toHaveText([/mail/, /more/]);
  await message.press("Escape");
  await expect(options).toHaveCount(0);
  await message.press("Backspace");
  await message.press("ArrowDown");
  await message.press("ArrowUp");
  await message.press("Enter");
  await expect(message).toHaveValue("Write a mail about , in two sentences.");
  await message.pressSequentially("olives");
  await expect(message).toHaveValue("Write a mail about olives, in two sentences.");
});

test("finds every command, snippet and chat in the palette, and shows the sheet of keys", async ({ launch }) => {
  const { page } = await launch();
  const { ask, answers, button, command, dialog, message, log } = bar(page);
  await ask("What time is it in Lisbon?");
  await expect(answers).toHaveCount(1);
  await page.keyboard.press("Control+n");
  await expect(log).toHaveCount(0);
  // Two keys lead to an old answer by a word that is only half remembered.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("lisbno");
  await expect(page.getByRole("option").first()).toContainText("What time is it in Lisbon?");
  await page.keyboard.press("Enter");
  await expect(answers).toHaveCount(1);
  await expect(answers).toBeInViewport();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Command" }).fill("zebra");
  await expect(dialog("Commands").getByRole("status")).toHaveText("Nothing was found.");
  await expect(page.getByRole("option")).toHaveText(/Ask “zebra” in a new chat/);
  await page.keyboard.press("Escape");
  await expect(message).toBeFocused();
  // A question mark is written where one writes, and asks for the sheet elsewhere.
  await page.keyboard.type("?");
  await expect(message).toHaveValue("?");
  await page.keyboard.press("F6");
  await page.keyboard.press("?");
  await expect(dialog("Keyboard shortcuts")).toContainText("Incognito chat");
  await page.keyboard.press("Escape");
  await message.fill("");
  // Left alone, the bar comes back with this chat; after a quarter of an hour with a new one, which is written to at once.
  for (const [minutes, count] of [
    [14, 1],
    [32, 0],
  ] as const) {
    await command("Hide the bar");
    await page.clock.setSystemTime(Date.now() + minutes * 60_000);
    await button("Show FloatBar").click();
    await expect(message).toBeFocused();
    await expect(answers).toHaveCount(count);
  }
});

test("asks before a link is opened, and shows where it leads", async ({ launch }) => {
  const site = await startHttpServer((_request, response) => void response.end("a page"));
  const server = await answering(`See [your bank](${site.url}/steal?name=Ana) and [this](javascript:alert(1)).`);
  const { page } = await launch({ env: modelEnv(server.url) });
  const { ask, button, dialog } = bar(page);
  await ask("Where?");
  // What stands under an answer comes with its end, and moves the answer up.
  await button("Regenerate").waitFor();
  await page.getByRole("link", { name: "your bank" }).click();
  const question = dialog("Open this link?");
  await expect(question).toContainText(new URL(site.url).host);
  await expect(question).toContainText("carries data");
  await page.keyboard.press("Escape");
  await expect(question).toHaveCount(0);
  await page.getByRole("link", { name: "your bank" }).click();
  const opened = page.waitForEvent("popup");
  await question.getByRole("button", { name: "Open", exact: true }).click();
  await expect((await opened).locator("body")).toHaveText("a page");
  // What leads nowhere is no link.
  await expect(bar(page).answers).toContainText("and this.");
  await expect(page.getByRole("link", { name: "this" })).toHaveCount(0);
  await site.close();
  await server.close();
});

test("draws tables, tasks, formulas and code that wraps, and keeps money money", async ({ launch }) => {
  const text =
    "It costs $5 and $10.\n\n$$\n\\frac{a}{b}\n$$\n\nand \\(x^2\\)\n\n- [x] done\n\n```js\nconst a = 1;\n```\n";
  const server = await answering(text);
  const { page } = await launch({ env: modelEnv(server.url) });
  const { ask, answers, button } = bar(page);
  await ask("Show me");
  await expect(answers).toContainText("It costs $5 and $10.");
  await expect(answers.locator(".katex")).toHaveCount(2);
  await expect(answers.getByRole("checkbox", { name: "Done" })).toBeChecked();
  const code = answers.locator("pre[data-wrapped]");
  await button("Wrap lines").click();
  await expect(code).toHaveAttribute("data-wrapped", "true");
  await server.close();
});

test("searches settings, resets one, takes them out and in again without the key, and copies a report", async ({
  launch,
}) => {
  const { page, dataDir } = await launch({ context: { permissions: ["clipboard-read", "clipboard-write"] } });
  const { button, dialog, open, section } = bar(page);
  await open("Settings");
  const settings = dialog("Settings");
  const result = settings.getByRole("status", { name: "Result" });
  await settings.getByRole("textbox", { name: "API key" }).fill("sk-secret-1234567890abcdef");
  await section("Language and look");
  await settings.getByRole("combobox", { name: "Theme" }).selectOption("Dark");
  await settings.getByRole("spinbutton", { name: "Text size, in percent" }).fill("120");
  await button("Save").click();
  await expect(result).toHaveText("Saved.");
  await expect(page.getByRole("textbox", { name: "Message", includeHidden: true })).toHaveCSS("font-size", "20.4px");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");

  await section("Advanced");
  const saved = page.waitForEvent("download");
  await settings.getByRole("button", { name: "Export settings" }).click();
  const file = await (await saved).path();
  expect(readFileSync(file, "utf8")).toContain('"theme": "dark"');
  expect(readFileSync(file, "utf8")).not.toContain("sk-secret");

  await settings.getByRole("searchbox", { name: "Search settings" }).fill("theme");
  await expect(settings.getByRole("combobox")).toHaveCount(1);
  await settings.getByRole("button", { name: "Reset Theme" }).click();
  await button("Save").click();
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
  await settings.getByRole("searchbox", { name: "Search settings" }).fill("no such thing");
  await expect(settings.getByRole("status", { name: "Found" })).toHaveText("No setting matches “no such thing”.");
  await section("Advanced");

  const copy = join(dataDir, "mine.json");
  writeFileSync(copy, readFileSync(file));
  await settings.getByLabel("Import settings").setInputFiles(copy);
  await page.getByRole("dialog", { name: "Import mine.json?" }).getByRole("button", { name: "Import" }).click();
  await expect(result).toContainText("Imported mine.json. A key is used only where you entered it for.");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  writeFileSync(copy, "{}");
  await settings.getByLabel("Import settings").setInputFiles(copy);
  await expect(settings.getByRole("alert")).toContainText("not FloatBar's settings");

  await settings.getByRole("button", { name: "Copy a report" }).click();
  await expect(result).toContainText("no message, fact, address or key");
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toMatch(/^FloatBar \d/);
  expect(report).not.toContain("sk-secret");
});

test("speaks German and Arabic, from right to left, at once and after a restart", async ({ launch }) => {
  const { page, dataDir, quit } = await launch();
  const { button, dialog, open, section } = bar(page);
  await open("Settings");
  await section("Language and look");
  await dialog("Settings").getByRole("combobox", { name: "Language" }).selectOption("العربية");
  await button("Save").click();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(dialog("الإعدادات")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: "الرسالة" })).toBeVisible();
  await quit();
  const again = await launch({ dataDir, context: { locale: "de-DE" } });
  await expect(again.page.getByRole("textbox", { name: "الرسالة" })).toBeVisible();
  await again.page.evaluate(() => window.floatbar.call("settings.save", { language: null }));
  await expect(again.page.getByRole("textbox", { name: "Nachricht" })).toBeVisible();
});

test("goes step by step to a backend, and says which step fails and what to do", async ({ launch }) => {
  const server = await answering("1 2 3");
  const { page } = await launch();
  const { dialog, open } = bar(page);
  await open("Settings");
  const settings = dialog("Settings");
  const steps = settings.getByRole("list", { name: "Connection, step by step" }).getByRole("listitem");
  await settings.getByRole("textbox", { name: "API URL" }).fill(`${server.url}/v1`);
  await settings.getByRole("button", { name: "Test connection" }).click();
  await expect(settings.getByRole("status", { name: "Result" })).toContainText("ms");
  await expect(steps).toHaveCount(8);
  await expect(steps.nth(6)).toContainText("The first word came after");
  await expect(steps.last()).toContainText("was offered a tool and did not call it");
  await server.close();
  await settings.getByRole("button", { name: "Test connection" }).click();
  // The step that failed is named once, with the reason above all steps.
  await expect(steps.last()).toHaveText("Connection failed");
  await expect(settings.getByRole("alert")).toContainText("Nothing is listening");
  await expect(settings.getByRole("alert")).toContainText("Start the server");
});

test("does not send while an input method composes, and loses no key that is typed at once", async ({ launch }) => {
  const { page } = await launch();
  const { message, questions } = bar(page);
  await message.focus();
  const client = await page.context().newCDPSession(page);
  await client.send("Input.imeSetComposition", { text: "にほん", selectionStart: 3, selectionEnd: 3 });
  await page.keyboard.press("Enter");
  await expect(questions).toHaveCount(0);
  await client.send("Input.insertText", { text: "日本" });
  await expect(message).toHaveValue(/日本/);
  await message.fill("");
  await page.keyboard.press("Control+n");
  await page.keyboard.type("every key counts");
  await expect(message).toHaveValue("every key counts");
});

test("attaches a part of what the user shares of the screen", async ({ launch }) => {
  const { page } = await launch();
  const { command, dialog } = bar(page);
  // The browser's own question is answered for it: a picture instead of the screen.
  await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [400, 200];
    const context = canvas.getContext("2d");
    if (context) [context.fillStyle] = ["#2b5fd9"];
    context?.fillRect(0, 0, 400, 200);
    setInterval(() => context?.fillRect(0, 0, 400, 200), 20);
    Object.defineProperty(navigator.mediaDevices, "getDisplayMedia", { value: async () => canvas.captureStream(25) });
  });
  await command("Attach a part of the screen");
  const part = dialog("Attach a part of the screen").getByRole("application", { name: "Part of the screen" });
  await part.focus();
  for (let step = 0; step < 20; step += 1) await page.keyboard.press("Shift+ArrowLeft");
  await dialog("Attach a part of the screen").getByRole("button", { name: "Attach", exact: true }).click();
  const chip = page.getByRole("list", { name: "Attachments" }).getByRole("listitem");
  await expect(chip).toContainText("Screen.png");
  const width = await chip
    .locator("img")
    .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth));
  expect(width).toBe(240);
});

test("draws itself anew where something could not be shown, with nothing lost", async ({ launch }) => {
  const { page } = await launch();
  const { ask, answers, button, dialog, open } = bar(page);
  await ask("What time is it?");
  await expect(answers).toHaveCount(1);
  // A list that holds what no date is made of, until it is mended.
  const mend = await page.evaluateHandle(() => {
    const api = window.floatbar;
    const { call } = api;
    api.call = async (name, input) => {
      const result = await call.call(api, name, input);
      if (name !== "sessions.list" || !result.ok) return result as never;
      const { sessions } = result.value as { sessions: object[] };
      return { ok: true, value: { sessions: sessions.map((one) => ({ ...one, last_active: "no day" })) } } as never;
    };
    return () => (api.call = call);
  });
  await open("History");
  await expect(page.getByRole("alert")).toContainText("This could not be shown");
  await mend.evaluate((restore) => restore());
  await button("Show it again").click();
  await expect(dialog("History").getByRole("listitem")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(answers).toHaveCount(1);
});

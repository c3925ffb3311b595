import { readFileSync } from "node:fs";
import { answering, gate, startScriptedBackend } from "../testing/scripted-backend.ts";
import { type Reply, startModelServer } from "../testing/model-server.ts";
import { faultsIn } from "./axe.ts";
import { bar, expect, test } from "./launch-app.ts";

test("asks again with other words and for another answer, and keeps every version within reach", async ({ launch }) => {
  let count = 0;
  const server = await startScriptedBackend((request) => {
    count += 1;
    return answering(`Answer ${count} to ${String(request.body.message)}`)(request);
  });
  try {
    const { page } = await launch({ env: { FLOATBAR_API_URL: server.url } });
    const { ask, answers, questions, button, open } = bar(page);
    await ask("one");
    await expect(answers).toContainText("Answer 1 to one");
    await button("Regenerate").click();
    await expect(answers).toContainText("Answer 2 to one");
    await expect(answers).toContainText("2 / 2");
    await answers.getByRole("button", { name: "Previous version" }).click();
    await expect(answers).toContainText("Answer 1 to one");
    await questions.hover();
    await button("Edit question").click();
    const editor = page.getByRole("textbox", { name: "Edit the question" });
    // One goes on at its end; Esc leaves it, and what was typed is there again, until it is given up.
    await page.keyboard.type(" or");
    await expect(editor).toHaveValue("one or");
    await page.keyboard.press("Escape");
    await button("Edit question").click();
    await expect(editor).toHaveValue("one or");
    await button("Cancel").click();
    await button("Edit question").click();
    await expect(editor).toHaveValue("one");
    await editor.fill("uno");
    await button("Ask again").click();
    await expect(questions).toHaveText("uno");
    await expect(answers).toContainText("Answer 3 to uno");
    await button("Previous version").first().click();
    await expect(questions).toHaveText("one");
    await button("Fork chat here").click();
    await ask("two");
    await expect(answers).toHaveCount(2);

    // One message goes for good, by the keyboard, and comes back as long as the app runs.
    const deletes = page.getByRole("button", { name: "Delete message" });
    // Each question and each answer has one, the last answer once it is there in full.
    await expect(deletes).toHaveCount(4);
    await expect(deletes.last()).toBeEnabled();
    await deletes.last().press("Enter");
    await expect(answers).toHaveCount(1);
    await expect(page.getByRole("status", { name: "Deleted" })).toContainText("The message is deleted.");
    await expect(bar(page).message).toBeFocused();
    await page.getByRole("status", { name: "Deleted" }).getByRole("button", { name: "Undo" }).click();
    await expect(answers).toHaveCount(2);
    await expect(page.getByRole("status", { name: "Deleted" })).toHaveCount(0);

    // A selected part goes into the next question, by the pointer and by keys.
    await questions.last().dblclick();
    await button("Quote").click();
    await expect(bar(page).message).toHaveValue("> two\n\n");
    await expect(bar(page).message).toBeFocused();
    await questions.first().dblclick();
    expect(await faultsIn(page)).toEqual([]);
    await page.keyboard.press("Control+Shift+L");
    await expect(bar(page).message).toHaveValue("> two\n\n> one\n\n");
    await open("History");
    await expect(page.getByRole("list", { name: "Chats" }).getByRole("listitem")).toHaveCount(2);
  } finally {
    await server.close();
  }
});

test("renames, pins, deletes and brings back a chat", async ({ launch }) => {
  const { page, face } = await launch();
  const { ask, answers, dialog, open } = bar(page);
  await ask("The ferry leaves at dawn");
  await expect(answers).toContainText("offline");
  await open("New chat");
  await ask("Something else");
  await expect(answers).toContainText("offline");
  await open("History");
  const chats = dialog("History").getByRole("list", { name: "Chats" }).getByRole("listitem");
  const ferry = chats.filter({ hasText: /ferry|Island/ });
  await ferry.getByRole("button", { name: "Rename" }).click();
  await chats.getByRole("textbox", { name: "Title" }).fill("Island trip");
  await chats.getByRole("button", { name: "Save" }).click();
  await ferry.getByRole("button", { name: "Pin", exact: true }).click();
  await expect(ferry.getByLabel("Pinned")).toBeVisible();
  await ferry.getByRole("button", { name: "Delete" }).click();
  await expect(chats).toHaveCount(1);
  await dialog("History").getByRole("status", { name: "Deleted" }).getByRole("button", { name: "Undo" }).click();
  await expect(chats).toHaveCount(2);
  await expect(chats.first()).toContainText("Island trip");

  // One chat is taken along as a file, in each format, by keys.
  await chats.first().getByRole("button").first().click();
  await expect(bar(page).questions).toHaveText("The ferry leaves at dawn");
  for (const [format, words] of [
    ["Markdown", /^# Island trip\n[^]*\nThe ferry leaves at dawn\n/],
    ["Web page", /^<!doctype html>[^]*<h1 dir="auto">Island trip<\/h1>[^]*The ferry leaves at dawn/],
    ["Data (JSON)", /^\{"format":"floatbar-memory"[^]*"title":"Island trip"[^]*The ferry leaves at dawn/],
  ] as const) {
    await bar(page).message.press("Control+Shift+E");
    const saved = page.waitForEvent("download");
    await dialog("Export this chat").getByRole("button", { name: format }).press("Enter");
    const file = await saved;
    expect(file.suggestedFilename()).toMatch(/^Island trip\.(?:md|html|json)$/);
    const text = readFileSync(await file.path(), "utf8");
    expect(text).toMatch(words);
    expect(text).not.toContain("Something else");
    await expect(dialog("Export this chat")).toBeHidden();
  }

  // A browser prints it by its own dialog, of which this is what it would print.
  test.skip(face === "electron", "Electron makes the file itself");
  await page.addInitScript(() => {
    window.print = () =>
      void (window.parent.name = `${document.title}: ${getComputedStyle(document.body).maxWidth}, ${document.body.innerText}`);
  });
  await page.reload();
  await expect(bar(page).questions).toHaveText("Something else");
  await bar(page).message.press("Control+Shift+E");
  await dialog("Export this chat").getByRole("button", { name: "PDF" }).press("Enter");
  await expect
    .poll(() => page.evaluate(() => window.name))
    .toMatch(/^Something else: 704px, Something else[^]*Something else/);
});

test("keeps an answer streaming while another chat is in view, and says when it is ready", async ({ launch }) => {
  const held = gate();
  const server = await startScriptedBackend(async (request) => {
    if (request.body.message === "slow") {
      request.send({ type: "token", content: "Slowly " });
      await held.opened;
    }
    await answering("but surely.")(request);
  });
  try {
    const { page } = await launch({ env: { FLOATBAR_API_URL: server.url } });
    const { ask, answers, questions, open } = bar(page);
    await ask("slow");
    await expect(answers).toContainText("Slowly");
    await open("New chat");
    await ask("fast");
    await expect(answers).toContainText("but surely.");
    held.open();
    const ready = page.getByRole("status", { name: "Answer ready" });
    await expect(ready).toContainText("slow");
    await ready.getByRole("button", { name: "Open" }).click();
    await expect(questions).toHaveText("slow");
    await expect(answers).toContainText("Slowly but surely.");
  } finally {
    await server.close();
  }
});

test("shows the same stream in two windows, from the first character on", async ({ launch }) => {
  const held = gate();
  const server = await startScriptedBackend(async (request) => {
    request.send({ type: "token", content: "First words, " });
    await held.opened;
    await answering("last words.")(request);
  });
  try {
    const { page, face } = await launch({ env: { FLOATBAR_API_URL: server.url } });
    test.skip(face === "electron", "the desktop app has one window");
    const { ask, answers } = bar(page);
    await ask("Go");
    await expect(answers).toContainText("First words,");
    const second = await page.context().newPage();
    await second.goto(page.url());
    await expect(bar(second).answers).toContainText("First words,");
    held.open();
    await expect(answers).toContainText("First words, last words.");
    await expect(bar(second).answers).toContainText("First words, last words.");
  } finally {
    await server.close();
  }
});

test("counts the seconds of a stall and offers ways out", async ({ launch }) => {
  const server = await startScriptedBackend(({ send }) => {
    send({ type: "stream_start", stream_id: "s1" });
    send({ type: "token", content: "Half " });
  });
  try {
    const { page } = await launch({ env: { FLOATBAR_API_URL: server.url } });
    await page.clock.install();
    const { ask, answers, button } = bar(page);
    await ask("Go");
    await expect(answers).toContainText("Half");
    const stalled = page.getByRole("status", { name: "Stalled" });
    await page.clock.runFor(10_000);
    await expect(stalled).toHaveCount(0);
    await page.clock.runFor(8000);
    await expect(stalled).toContainText(/Nothing new for 1\d\ss/);
    await button("Wait").click();
    await page.clock.runFor(1500);
    await expect(stalled).toHaveCount(0);
    await page.clock.runFor(17_000);
    server.script = answering("and half.");
    await stalled.getByRole("button", { name: "Retry" }).click();
    await expect(answers).toContainText("Half and half.");
  } finally {
    await server.close();
  }
});

test("colours code once it is closed, and draws a long chat from its end", async ({ launch }) => {
  const held = gate();
  const server = await startScriptedBackend(async (request) => {
    if (request.body.message === "code") {
      request.send({ type: "token", content: "```ts\nconst answer = 42;\n" });
      await held.opened;
      await answering("```\n\nDone.")(request);
    } else await answering(`Echo ${String(request.body.message)}`)(request);
  });
  try {
    const { page } = await launch({ env: { FLOATBAR_API_URL: server.url } });
    const { ask, answers, questions } = bar(page);
    await ask("code");
    await expect(answers.locator("pre")).toContainText("const answer = 42;");
    expect(await answers.locator("pre span").count()).toBe(0);
    held.open();
    await expect(answers).toContainText("Done.");
    await expect(answers.locator("pre span").filter({ hasText: /^const$/ })).toHaveCount(1);
    await expect(answers.locator("pre")).toHaveText("const answer = 42;");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      expect(await faultsIn(page)).toEqual([]);
    }

    for (let index = 0; index < 35; index += 1) {
      await page.evaluate(async (text) => {
        const sessions = await window.floatbar.call("sessions.list", { limit: 1 });
        const session_id = sessions.ok ? (sessions.value.sessions[0]?.id ?? null) : null;
        const ended = new Promise<void>((resolve) => {
          const off = window.floatbar.on("chat.ended", () => {
            off();
            resolve();
          });
        });
        await window.floatbar.call("chat.send", { session_id, text });
        await ended;
      }, `q${index}`);
    }
    await page.reload();
    await expect(questions.last()).toHaveText("q34");
    await expect(page.getByRole("article")).toHaveCount(60);
    await page.getByRole("button", { name: "Show 12 earlier messages" }).click();
    await expect(page.getByRole("article")).toHaveCount(72);
    await expect(questions.first()).toHaveText("code");

    // What is looked for is found in messages that are not drawn, and across the colours of code.
    await page.reload();
    await expect(questions.last()).toHaveText("q34");
    await page.keyboard.press("Control+f");
    const find = page.getByRole("searchbox", { name: "Find in this chat" });
    const hits = page.getByRole("status", { name: "Found" });
    const shown = () =>
      page.evaluate(() => [...(CSS.highlights.get("found-shown") ?? [])].map((range) => (range as Range).toString()));
    await expect(find).toBeFocused();
    await page.keyboard.type("ANSWER = 42");
    await expect(hits).toHaveText("1 of 1");
    await expect.poll(shown).toEqual(["answer = 42"]);
    await expect(answers.locator("pre")).toBeInViewport();
    expect(await faultsIn(page)).toEqual([]);
    // q1 and q10 to q19 stand in questions and in the echoes of them.
    await find.fill("q1");
    await expect(hits).toHaveText("1 of 22");
    await page.keyboard.press("Shift+Enter");
    await expect(hits).toHaveText("22 of 22");
    await expect(questions.filter({ hasText: "q19" })).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(hits).toHaveText("1 of 22");
    await page.getByRole("button", { name: "To the end" }).click();
    await expect(questions.last()).toBeInViewport();
    await expect(page.getByRole("button", { name: "To the end" })).toBeHidden();
    await find.press("Escape");
    await expect(find).toBeHidden();
    await expect(bar(page).message).toBeFocused();
    expect(await shown()).toEqual([]);
  } finally {
    await server.close();
  }
});

test("keeps a message that is sent while an answer streams, and sends it when the answer is complete", async ({
  launch,
}) => {
  const done = { end: "stop", usage: { input: 9, output: 4 } } as const;
  const task: Reply = [
    { call: "forget", id: "c1", input: { query: "the plants" } },
    { ...done, end: "tools" },
  ];
  const server = await startModelServer("chat", [
    task,
    [{ text: "Nothing of the kind was kept." }, done],
    [{ text: "Tomorrow." }, done],
    task,
    [{ text: "Twice, then." }, done],
  ]);
  const { page } = await launch({ env: { FLOATBAR_API_URL: `${server.url}/v1` } });
  const { message, questions, answers } = bar(page);
  const next = page.getByRole("status", { name: "Next" });
  const asks = page.getByRole("group", { name: "Allow forget?" });
  const say = async (text: string) => {
    await message.fill(text);
    await message.press("Enter");
  };
  await say("Forget the plants");
  await asks.waitFor();

  // It waits in the composer; a change holds it back, and so does Cancel.
  await say("When?");
  await expect(next).toBeVisible();
  await message.press("!");
  await expect(next).toHaveCount(0);
  await message.press("Enter");
  await next.getByRole("button", { name: "Cancel" }).click();
  await expect(next).toHaveCount(0);
  await expect(message).toHaveValue("When?!");
  await message.press("Enter");
  await expect(next).toBeVisible();
  expect(server.asked).toHaveLength(1);
  // Words in the composer are not to be taken for a yes.
  await page.keyboard.press("Control+Enter");
  await expect(bar(page).button("Allow")).toBeVisible();
  await bar(page).button("Allow").click();
  await expect(answers.last()).toContainText("Tomorrow.");
  await expect(questions).toHaveText(["Forget the plants", "When?!"]);
  await expect(message).toHaveValue("");

  // After an answer that is stopped it stays, and nothing is sent.
  await say("Forget them again");
  await asks.waitFor();
  await say("And now?");
  await expect(next).toBeVisible();
  await message.press("Escape");
  await bar(page).button("Continue").waitFor();
  await expect(next).toHaveCount(0);
  await expect(message).toHaveValue("And now?");
  await expect(questions).toHaveCount(3);
  await server.close();
});

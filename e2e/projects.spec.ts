import { answering, startScriptedBackend } from "../testing/scripted-backend.ts";
import { faultsIn } from "./axe.ts";
import { bar, expect, test } from "./launch-app.ts";

test("a project is made, keeps what its chats taught to itself, is found in History and by Ctrl+K, and is deleted with its chats", async ({
  launch,
}) => {
  const sent: string[] = [];
  const server = await startScriptedBackend((request) => {
    sent.push(JSON.stringify(request.body));
    return answering("Noted.")(request);
  });
  try {
    const { page } = await launch({ env: { FLOATBAR_API_URL: server.url } });
    const { ask, answers, button, command, dialog, message } = bar(page);
    await ask("I live in Lisbon.");
    await expect(answers.last()).toContainText("Noted.");

    // Written in its panel, with an icon and a memory of its own.
    await message.press("Control+g");
    const panel = dialog("Projects");
    await expect(panel.getByText("No projects yet.")).toBeVisible();
    await panel.getByRole("button", { name: "New project" }).click();
    await panel.getByRole("textbox", { name: "Name" }).fill("Novel");
    await panel.getByRole("radio", { name: "Book" }).check();
    await panel
      .getByRole("combobox", { name: "What its chats know of you" })
      .selectOption("Only what was learned in this project");
    await expect(panel).toContainText("Nothing that was said or learned elsewhere goes in.");
    expect(await faultsIn(page)).toEqual([]);
    await panel.getByRole("button", { name: "Save" }).click();
    const row = panel.getByRole("list", { name: "Projects" }).getByRole("listitem");
    await expect(row).toContainText("0 chats · with a memory of its own");
    await row.hover();
    await row.getByRole("button", { name: "New chat in Novel" }).click();
    await expect(button("Project: Novel")).toBeVisible();
    await ask("I live in Trondheim. Where do I live?");
    await expect(answers.last()).toContainText("Noted.");
    expect(sent.at(-1)).not.toContain("Lisbon");

    // Elsewhere nothing of it is known; the palette puts a chat in, and takes it out.
    await command("New chat");
    await ask("Where do I live?");
    await expect(answers).toHaveCount(1);
    await expect(answers.last()).toContainText("Noted.");
    expect(sent.at(-1)).toContain("Lisbon");
    expect(sent.at(-1)).not.toContain("Trondheim");
    await command("Move this chat to Novel");
    await expect(button("Project: Novel")).toBeVisible();
    await command("Take this chat out of Novel");
    await expect(button("Project: Novel")).toBeHidden();

    // History shows the chats by project, and moves one.
    await message.press("Control+h");
    const history = dialog("History");
    const chats = history.getByRole("list", { name: "Chats" }).getByRole("listitem");
    await expect(chats).toHaveCount(3);
    await history.getByRole("combobox", { name: "Project" }).selectOption("Novel");
    await expect(chats).toHaveCount(1);
    await expect(chats).toContainText("Novel");
    await history.getByRole("searchbox").fill("live");
    const results = history.getByRole("list", { name: "Results" });
    await expect(results).toContainText("Trondheim");
    await expect(results).not.toContainText("Lisbon");
    await history.getByRole("searchbox").fill("");
    await history.getByRole("combobox", { name: "Project" }).selectOption("Without a project");
    await expect(chats).toHaveCount(2);
    await chats.first().hover();
    await chats.first().getByRole("button", { name: "Move to a project" }).click();
    await page.getByRole("menuitemradio", { name: "Novel" }).click();
    await expect(chats).toHaveCount(1);
    expect(await faultsIn(page)).toEqual([]);
    await page.keyboard.press("Escape");

    // A chat in a window of its own: that chat alone, true to what happens in the other.
    const popup = page.waitForEvent("popup");
    await message.press("Control+Shift+O");
    const alone = await popup;
    await expect(bar(alone).answers.first()).toContainText("Noted.");
    await bar(alone).ask("And is it sunny there?");
    await expect(bar(page).questions.last()).toHaveText("And is it sunny there?");
    await bar(alone).button("Menu").click();
    await expect(alone.getByRole("menuitem", { name: "Find in this chat" })).toBeVisible();
    await expect(alone.getByRole("menuitem", { name: "New chat" })).toHaveCount(0);
    await expect(alone.getByRole("menuitem", { name: "History" })).toHaveCount(0);
    await alone.keyboard.press("Escape");
    expect(await faultsIn(alone)).toEqual([]);
    // It is called by its chat, and what is the bar's it does not offer.
    await expect(alone).toHaveTitle("Where do I live?");
    await bar(alone).message.press("Control+k");
    await expect(alone.getByRole("option", { name: "Find in this chat" })).toBeVisible();
    await expect(alone.getByRole("option", { name: /the bar/ })).toHaveCount(0);
    await alone.keyboard.press("Escape");
    // What is deleted in one window is gone in the other, and so is the window of a chat that is.
    await bar(page).questions.last().hover();
    // The last but one: an answer has such a button, too.
    await page.getByRole("button", { name: "Delete message" }).nth(-2).click();
    await expect(bar(alone).questions).toHaveText(["Where do I live?"]);
    const closed = alone.waitForEvent("close");
    await message.press("Control+h");
    await history.getByRole("combobox", { name: "Project" }).selectOption("Novel");
    await expect(chats).toHaveCount(2);
    await chats.first().hover();
    await chats.first().getByRole("button", { name: "Delete", exact: true }).click();
    await closed;
    await page.keyboard.press("Escape");

    // Deleted with its chats, it leaves the others.
    await message.press("Control+g");
    await row.hover();
    await row.getByRole("button", { name: "Delete" }).click();
    await expect(panel).toContainText("What was learned in it alone is forgotten");
    await panel.getByRole("radio", { name: "Delete them with it" }).check();
    expect(await faultsIn(page)).toEqual([]);
    await panel.getByRole("button", { name: "Delete project" }).click();
    await expect(panel.getByText("No projects yet.")).toBeVisible();
    await page.keyboard.press("Escape");
    await message.press("Control+h");
    // With the last project the choice among them is gone, and all chats are listed.
    await expect(history.getByRole("combobox", { name: "Project" })).toHaveCount(0);
    await expect(chats).toHaveCount(1);
    await expect(chats).toContainText("I live in Lisbon");
  } finally {
    await server.close();
  }
});

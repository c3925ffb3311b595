import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startModelServer } from "../testing/model-server.ts";
import { faultsIn } from "./axe.ts";
import { bar, expect, test } from "./launch-app.ts";

const end = { end: "stop", usage: { input: 20, output: 8 } } as const;

test("a chat is asked with the preset that an @ picks, and its answer says so, by keyboard alone", async ({
  launch,
}) => {
  const server = await startModelServer("chat", [
    [{ text: "Good morning." }, end],
    [{ text: "Hello to you." }, end],
  ]);
  try {
    const { page } = await launch({ env: { FLOATBAR_API_URL: server.base } });
    const { message, answers, button } = bar(page);
    const list = page.getByRole("listbox", { name: "Presets" });
    const rules = (at: number) => JSON.stringify(server.asked[at]?.body);

    // Esc closes the list and leaves what is written; without a list, Tab goes on.
    await message.pressSequentially("@");
    await expect(list.getByRole("option")).toHaveCount(6);
    expect(await faultsIn(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(list).toBeHidden();
    await expect(message).toHaveValue("@");
    await page.keyboard.press("Tab");
    await expect(message).not.toBeFocused();
    await page.keyboard.press("Shift+Tab");

    // What is written already stays, and the mention goes.
    await message.fill("Bom dia.");
    await page.keyboard.press("Home");
    await page.keyboard.type("@e");
    await page.keyboard.press("ArrowUp");
    await expect(list.getByRole("option", { selected: true })).toHaveText(/^Explain/);
    await page.keyboard.press("Backspace");
    await page.keyboard.type("tr");
    await page.keyboard.press("Tab");
    await expect(message).toBeFocused();
    await expect(message).toHaveValue("Bom dia.");
    await expect(button("Preset")).toHaveAccessibleDescription("Preset: Translate");
    await page.keyboard.press("Enter");
    await expect(answers.last()).toContainText("Good morning.");
    expect(rules(0)).toContain("Translate what I send into English");
    const receipt = answers.last().getByRole("group", { name: "What was sent" });
    await expect(receipt.locator("summary").first()).toContainText("Asked with Translate.");
    await receipt.locator("summary").first().click();
    await receipt.getByText("Preset: Translate").click();
    await expect(receipt).toContainText("Answer with the translation alone.");
    await expect(receipt).toContainText(/sha256:[0-9a-f]{64}/);
    expect(await faultsIn(page)).toEqual([]);

    // Taken off, it is no longer sent; the palette puts another one on.
    await button("Preset").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await expect(button("Preset")).toHaveAccessibleDescription("No preset");
    await bar(page).ask("And hello?");
    await expect(answers.last()).toContainText("Hello to you.");
    expect(rules(1)).not.toContain("Translate what I send");
    await bar(page).command("Fix grammar");
    await expect(button("Preset")).toHaveAccessibleDescription("Preset: Fix grammar");
    await expect(message).toBeFocused();
  } finally {
    await server.close();
  }
});

test("presets are written, deleted, brought back and taken along as a file, and what is deleted stays away", async ({
  launch,
}) => {
  const server = await startModelServer("chat", []);
  try {
    const { page, dataDir, quit } = await launch({ env: { FLOATBAR_API_URL: server.base } });
    const panel = bar(page).dialog("Presets");
    const items = panel.getByRole("list", { name: "Presets" }).getByRole("listitem");
    await bar(page).open("Presets");
    await expect(items).toHaveCount(6);

    // Esc loses nothing of what is being written.
    await panel.getByRole("button", { name: "New preset" }).click();
    await page.keyboard.type("Pirate");
    await page.keyboard.press("Escape");
    await expect(panel).toBeHidden();
    await bar(page).open("Presets");
    await expect(panel.getByRole("textbox", { name: "Name" })).toHaveValue("Pirate");
    await panel.getByRole("textbox", { name: "Instructions" }).fill("Speak like a pirate.");
    await panel.getByRole("radio", { name: "Star" }).check();
    await panel.getByText("More", { exact: true }).click();
    await panel.getByRole("spinbutton", { name: "Temperature" }).fill("0.4");
    await panel.getByRole("combobox", { name: "Tools" }).selectOption("only these");
    await panel.getByRole("checkbox", { name: "calculator" }).check();
    expect(await faultsIn(page)).toEqual([]);
    await panel.getByRole("button", { name: "Save" }).click();
    await expect(items).toHaveCount(7);
    await expect(items.last()).toContainText("Speak like a pirate.");

    // Ordered, duplicated, deleted, and brought back to its place.
    await items.last().getByTitle("Move up").click();
    await expect(items.nth(5)).toContainText("Pirate");
    await items.nth(5).getByTitle("Duplicate").click();
    await expect(items.nth(6)).toContainText("Pirate (2)");
    await items.nth(5).getByTitle("Delete").click();
    await expect(items).toHaveCount(7);
    await panel.getByRole("button", { name: "Undo" }).click();
    await expect(items.nth(5)).toContainText("Pirate");

    // Brought back without the key that another one took.
    const giveKey = (name: string) =>
      page.evaluate(async (wanted) => {
        const listed = await window.floatbar.call("presets.list", {});
        if (!listed.ok) throw new Error(listed.error.message);
        const id = listed.value.presets.find((preset) => preset.name === wanted)?.id ?? "";
        await window.floatbar.call("presets.change", { id, change: { shortcut: "Control+Shift+F8" } });
      }, name);
    await giveKey("Pirate");
    await items.nth(5).getByTitle("Delete").click();
    await expect(items).toHaveCount(7);
    await giveKey("Translate");
    await panel.getByRole("button", { name: "Undo" }).click();
    await expect(panel.getByRole("status", { name: "Presets" })).toContainText(
      "Pirate is back without Control+Shift+F8",
    );

    // As a file, and back: only what is ticked comes in.
    const saved = page.waitForEvent("download");
    await panel.getByRole("button", { name: "Export" }).click();
    const file = join(dataDir, "presets.json");
    await (await saved).saveAs(file);
    expect(readFileSync(file, "utf8")).toContain("Speak like a pirate.");
    for (const name of ["Pirate (2)", "Translate"]) {
      await items.filter({ hasText: name }).first().getByTitle("Delete").click();
      await expect(items.filter({ hasText: name })).toHaveCount(0);
    }
    await panel.locator("input[type=file]").setInputFiles(file);
    const review = page.getByRole("dialog", { name: "Import presets.json?" });
    await expect(review.getByRole("checkbox")).toHaveCount(2);
    await expect(review).toContainText("Speak like a pirate.");
    expect(await faultsIn(page)).toEqual([]);
    await review.getByRole("checkbox", { name: /Pirate/ }).check();
    await review.getByRole("button", { name: "Import" }).click();
    await expect(items.last()).toContainText("Pirate (2)");
    await quit();

    const again = await launch({ dataDir });
    await bar(again.page).open("Presets");
    const kept = again.page.getByRole("list", { name: "Presets" }).getByRole("listitem");
    await expect(kept).toHaveCount(7);
    await expect(kept.filter({ hasText: "Translate" })).toHaveCount(0);
  } finally {
    await server.close();
  }
});

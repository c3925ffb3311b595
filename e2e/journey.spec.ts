import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { startModelServer } from "../testing/model-server.ts";
import { streamBody } from "../testing/model-shapes.ts";
import { bar, expect, test } from "./launch-app.ts";

const end = { end: "stop", usage: { input: 20, output: 8 } } as const;

/** Goes on with Tab until what has this name has the focus; a keyboard is all there is. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    const focused = await page.evaluate(() => {
      const { activeElement } = document;
      const label = activeElement?.getAttribute("aria-label");
      return label ?? (activeElement as HTMLElement | null)?.innerText ?? "";
    });
    if (typeof name === "string" ? focused === name : name.test(focused)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The focus never came to ${String(name)}.`);
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
}

test("from the first start to the second, by keyboard alone", async ({ launch }) => {
  const cut = streamBody("chat", [{ text: "Once upon a time there was a" }, end]);
  const ollama = await startModelServer("chat", [
    [{ text: "Nice to meet you, Ana." }, end],
    [
      { call: "add_task", id: "c1", input: { title: "Water the plants" } },
      { ...end, end: "tools" },
    ],
    [{ text: "It is on your list." }, end],
    { bytes: Buffer.from(cut.slice(0, cut.indexOf('"finish_reason":"stop"') - 60)), hangs: true },
    [{ text: " fox." }, end],
  ]);
  const { page, dataDir, quit } = await launch({ env: { OLLAMA_HOST: ollama.url } });
  const { answers, message, dialog } = bar(page);
  const say = async (text: string) => {
    await expect(message).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  };

  // The first start: what runs on this machine is found, and answers.
  await expect(message).toBeFocused();
  await page.getByRole("button", { name: "Use Ollama on this machine" }).waitFor();
  await page.keyboard.press("Shift+Tab");
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await press(page, /^Use Ollama on this machine/);
  await expect(bar(page).connection).toHaveText("Connected");

  // A fact is remembered.
  await say("My name is Ana and I live in Lisbon");
  await expect(answers.last()).toContainText("Nice to meet you, Ana.");
  await expect(page.getByRole("status", { name: "Remembered" })).toContainText("Lisbon");

  // A tool is allowed.
  await say("Remind me to water the plants");
  const allow = page
    .getByRole("group", { name: "Allow add_task?" })
    .getByRole("button", { name: "Allow", exact: true });
  await expect(allow).toHaveAttribute("aria-keyshortcuts", "Control+Enter");
  await page.keyboard.press("Control+Enter");
  await expect(answers.last()).toContainText("It is on your list.");

  // An answer is stopped and continued.
  await say("Tell me a story");
  await expect(answers.last()).toContainText("there was a");
  await page.keyboard.press("Escape");
  await expect(bar(page).button("Continue")).toBeEnabled();
  await page.keyboard.press("Control+Shift+Enter");
  await expect(answers.last()).toContainText("there was a fox.");

  // A fact is forgotten.
  await page.keyboard.press("Control+m");
  const facts = dialog("Memory").getByRole("list", { name: "Facts" }).getByRole("listitem");
  await expect(facts.filter({ hasText: "lives in: Lisbon" })).toHaveCount(1);
  await tabTo(page, "Filter facts");
  await page.keyboard.type("lisbon");
  await expect(facts).toHaveCount(1);
  await press(page, "Forget");
  await expect(dialog("Memory").getByRole("status", { name: "Forgotten" })).toContainText("Lisbon");

  // An export is made.
  await page.keyboard.press("Shift+Tab");
  await tabTo(page, "Close");
  await tabTo(page, "Facts");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const saved = page.waitForEvent("download");
  await press(page, "Export everything");
  const text = readFileSync(await (await saved).path(), "utf8");
  expect(text).toContain("floatbar-memory");
  expect(text).not.toContain("Lisbon");
  await page.keyboard.press("Escape");
  await expect(dialog("Memory")).toHaveCount(0);

  // It is quit, and everything is there when it comes again.
  await quit();
  const again = await launch({ dataDir, env: { OLLAMA_HOST: ollama.url } });
  const there = bar(again.page);
  await expect(there.answers.last()).toContainText("there was a fox.");
  await expect(there.message).toBeFocused();
  await again.page.keyboard.press("Control+m");
  await expect(there.dialog("Memory").getByRole("list", { name: "Facts" })).toContainText("Ana");
  await expect(there.dialog("Memory").getByRole("list", { name: "Facts" })).not.toContainText("Lisbon");
  await ollama.close();
});

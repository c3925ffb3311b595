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

/** What a screen reader comes by from the first start on, in the order in which it says it. */
const READ = {
  "first start": `
    - region "FloatBar":
      - heading "FloatBar" [level=1]
      - region "Welcome":
        - heading "Who should answer?" [level=2]
        - button "Claude paste a key"
        - button "OpenAI paste a key"
        - button "Gemini paste a key"
        - button "Use Ollama on this machine"
        - textbox "API key or address"
        - status "Key"
        - button "Another app or program"
        - button "Start without a model"
      - list "Try one of these":
        - listitem:
          - button "Make a text friendlier"
      - textbox "Message"
      - status "Before you send"
      - button "Attach"
      - status "Connection": Offline
      - button "Preset"
      - button "Model": No model
      - button "Menu"
      - button "Send" [disabled]`,
  answer: `
    - log "Conversation":
      - article "You": My name is Ana and I live in Lisbon
      - article "Assistant":
        - paragraph: Nice to meet you, Ana.
        - group "What was sent"
        - button "Regenerate"
        - button "Fork chat here"
        - button "Copy answer"
    - status "Remembered":
      - text: "/Remembered: your name is Ana/"
      - button "Undo"
      - button "Dismiss"
    - textbox "Message"
    - status "Connection": Connected
    - button "Model": m1
    - button "Send" [disabled]`,
  "question of a tool": `
    - log "Conversation":
      - article "You": Forget what I said of the plants
      - article "Assistant":
        - group "Tool forget":
          - term: Looked for
          - definition: the plants
          - group "Allow forget?":
            - button "Allow"
            - button "Always allow"
            - button "Deny"
    - textbox "Message"
    - button "Stop"`,
  "stopped answer": `
    - log "Conversation":
      - article "You": Tell me a story
      - article "Assistant":
        - paragraph: Once upon a time there was a
        - paragraph:
          - text: You stopped this answer.
          - button "Continue"
    - textbox "Message"`,
  memory: `
    - dialog "Memory":
      - heading "Memory" [level=2]
      - button "Close"
      - tablist "Parts of Memory":
        - tab "Facts" [selected]
        - tab "Privacy"
        - tab "Data"
      - tabpanel "Facts":
        - searchbox "Filter facts"
        - list "Facts":
          - listitem:
            - heading "You" [level=3]
            - group: "Name: Ana"
            - button "Pin"
            - button "Edit"
            - button "Forget"`,
} as const;

test("from the first start to the second, by keyboard alone", async ({ launch }) => {
  const cut = streamBody("chat", [{ text: "Once upon a time there was a" }, end]);
  const ollama = await startModelServer("chat", [
    [{ text: "Nice to meet you, Ana." }, end],
    [
      { call: "forget", id: "c1", input: { query: "the plants" } },
      { ...end, end: "tools" },
    ],
    [{ text: "Nothing of the kind was kept." }, end],
    { bytes: Buffer.from(cut.slice(0, cut.indexOf('"finish_reason":"stop"') - 60)), hangs: true },
    [{ text: " fox." }, end],
  ]);
  const { page, dataDir, quit } = await launch({ env: { OLLAMA_HOST: ollama.url } });
  const { answers, message, dialog } = bar(page);
  const reads = (view: keyof typeof READ) => expect(page.locator("main")).toMatchAriaSnapshot(READ[view]);
  const say = async (text: string) => {
    await expect(message).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  };

  // The first start: what runs on this machine is found, and answers.
  await expect(message).toBeFocused();
  await page.getByRole("button", { name: "Use Ollama on this machine" }).waitFor();
  await reads("first start");
  await page.keyboard.press("Shift+Tab");
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await press(page, /^Use Ollama on this machine/);
  await expect(bar(page).connection).toHaveText("Connected");

  // A fact is remembered.
  await say("My name is Ana and I live in Lisbon");
  await expect(answers.last()).toContainText("Nice to meet you, Ana.");
  await expect(page.getByRole("status", { name: "Remembered" })).toContainText("Lisbon");
  await reads("answer");

  // A tool is allowed.
  await say("Forget what I said of the plants");
  const allow = page.getByRole("group", { name: "Allow forget?" }).getByRole("button", { name: "Allow", exact: true });
  await expect(allow).toHaveAttribute("aria-keyshortcuts", "Control+Enter");
  await reads("question of a tool");
  await page.keyboard.press("Control+Enter");
  await expect(answers.last()).toContainText("Nothing of the kind was kept.");

  // An answer is stopped and continued.
  await say("Tell me a story");
  await expect(answers.last()).toContainText("there was a");
  await page.keyboard.press("Escape");
  await expect(bar(page).button("Continue")).toBeEnabled();
  await reads("stopped answer");
  await page.keyboard.press("Control+Shift+Enter");
  await expect(answers.last()).toContainText("there was a fox.");

  // A fact is forgotten.
  await page.keyboard.press("Control+m");
  const facts = dialog("Memory").getByRole("list", { name: "Facts" }).getByRole("listitem");
  await expect(facts.filter({ hasText: "lives in: Lisbon" })).toHaveCount(1);
  await reads("memory");
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

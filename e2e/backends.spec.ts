import { startModelServer } from "../testing/model-server.ts";
import type { Said } from "../testing/model-shapes.ts";
import { faultsIn } from "./axe.ts";
import { bar, expect, test } from "./launch-app.ts";

const says = (text: string): readonly Said[] => [{ text }, { end: "stop", usage: { input: 9, output: 3 } }];

test("answers from several backends, chosen per chat, switched in the middle, regenerated with another", async ({
  launch,
}) => {
  const first = await startModelServer("chat", [says("I am the first.")], { data: [{ id: "f1" }] });
  const second = await startModelServer("messages", [says("I am the second.")]);
  try {
    const { page } = await launch();
    const { ask, button, choose, dialog, answers, open } = bar(page);
    await open("Settings");
    const settings = dialog("Settings");
    await settings.getByRole("textbox", { name: "API URL" }).fill(first.base);
    await settings.getByRole("button", { name: "Add a model" }).click();
    const entry = settings.getByRole("region", { name: "Model 2" });
    await entry.getByRole("textbox", { name: "Name" }).fill("Second");
    const renamed = settings.getByRole("region", { name: "Second" });
    await renamed.getByRole("combobox", { name: "Service" }).selectOption("Anthropic");
    await renamed.getByRole("textbox", { name: "Address" }).fill(second.base);
    await renamed.getByRole("textbox", { name: "Key" }).fill("sk-ant-test");
    await renamed.getByRole("combobox", { name: "Its model" }).fill("m1");
    expect(await faultsIn(page)).toEqual([]);
    await settings.getByRole("button", { name: "Save" }).click();
    await expect(settings.getByRole("status", { name: "Result" })).toHaveText("Saved.");
    await page.keyboard.press("Escape");

    await ask("Who are you?");
    await expect(answers.last()).toContainText("I am the first.");
    await choose("Second");
    await ask("And now?");
    await expect(answers.last()).toContainText("I am the second.");
    await expect(answers.last()).toContainText("Second");
    await expect(answers.last()).toContainText("12 tokens · this chat 24 tokens");
    expect(second.asked[0]?.key).toBe("sk-ant-test");
    expect(JSON.stringify(second.asked[0]?.body)).toContain("I am the first.");

    await choose();
    await answers.last().getByRole("button", { name: "Regenerate" }).click();
    await expect(answers.last()).toContainText("I am the first.");
    await choose("Second");
    await expect(button("Model")).toHaveAccessibleDescription("Model: m1");
    await open("New chat");
    await expect(button("Model")).toHaveAccessibleDescription("Model: f1");
  } finally {
    await first.close();
    await second.close();
  }
});

test("another backend answers where the first is down, and the answer says which", async ({ launch }) => {
  const second = await startModelServer("gemini", [says("I stepped in.")]);
  try {
    const { page } = await launch({ env: { FLOATBAR_API_URL: "http://127.0.0.1:9/v1" } });
    const { ask, dialog, answers, open } = bar(page);
    await open("Settings");
    const settings = dialog("Settings");
    await settings.getByRole("button", { name: "Add a model" }).click();
    const entry = settings.getByRole("region", { name: "Model 2" });
    await entry.getByRole("combobox", { name: "Service" }).selectOption("Google Gemini");
    await entry.getByRole("textbox", { name: "Address" }).fill(second.base);
    await entry.getByRole("textbox", { name: "Key" }).fill("AIza-test");
    await entry.getByRole("switch", { name: "Used when another one cannot be reached" }).check();
    await settings.getByRole("button", { name: "Save" }).click();
    await expect(settings.getByRole("status", { name: "Result" })).toHaveText("Saved.");
    await page.keyboard.press("Escape");
    await ask("Is anybody there?");
    await expect(answers.last()).toContainText("I stepped in.");
    await expect(answers.last()).toContainText("Model 2");
    await answers.last().getByRole("button", { name: "Regenerate" }).waitFor();
    await answers.last().getByRole("group", { name: "Thinking" }).locator("summary").click();
    await expect(answers.last()).toContainText("does not answer: asking Model 2");
  } finally {
    await second.close();
  }
});

test("tells from a pasted key whose it is, and fills in the rest", async ({ launch }) => {
  const { page } = await launch();
  const { dialog, open } = bar(page);
  await open("Settings");
  const settings = dialog("Settings");
  const key = settings.getByRole("textbox", { name: "API key" });
  await key.focus();
  await key.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text", "sk-ant-api03-pasted");
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  });
  await expect(settings.getByRole("combobox", { name: "Service" })).toHaveValue("anthropic");
  await expect(settings.getByRole("textbox", { name: "API URL" })).toHaveValue("https://api.anthropic.com/v1");
  await expect(settings).toContainText("This looks like Anthropic");
});

test("tells what a model refuses, and asks it with everything again", async ({ launch }) => {
  const refusal = { status: 400, body: JSON.stringify({ error: { message: "m1 does not support tools" } }) };
  const server = await startModelServer("chat", [refusal, says("Without."), says("With them again.")]);
  try {
    const { page } = await launch({ env: { FLOATBAR_API_URL: server.base } });
    const { ask, dialog, answers, open } = bar(page);
    await open("Settings");
    const settings = dialog("Settings");
    await expect(settings.getByRole("button", { name: "Add a model" })).toBeVisible();
    await expect(settings.getByRole("group", { name: "What models refuse" })).toHaveCount(0);
    await page.keyboard.press("Escape");
    await ask("Can you?");
    await expect(answers.last()).toContainText("Without.");

    await open("Settings");
    const refused = settings.getByRole("group", { name: "What models refuse" });
    const model = refused.getByRole("region", { name: `m1 at ${new URL(server.base).host}/v1` });
    await expect(model).toContainText("Asked without tools, because this model refuses them");
    expect(await faultsIn(page)).toEqual([]);
    await model.getByRole("button", { name: "Try again" }).click();
    await expect(settings.getByRole("status", { name: "Result" })).toHaveText("m1 is asked with everything again.");
    await expect(refused).toHaveCount(0);
    await page.keyboard.press("Escape");
    await ask("And now?");
    await expect(answers.last()).toContainText("With them again.");
    expect(server.asked.map(({ body }) => "tools" in body)).toEqual([true, false, true]);
  } finally {
    await server.close();
  }
});

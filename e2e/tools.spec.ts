import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { startModelServer } from "../testing/model-server.ts";
import type { Said } from "../testing/model-shapes.ts";
import { faultsIn } from "./axe.ts";
import { bar, expect, test } from "./launch-app.ts";

const ROOT = join(import.meta.dirname, "..");
const usage = { input: 1, output: 1 };
const says = (text: string): readonly Said[] => [{ text }, { end: "stop", usage }];
const calls = (name: string, input: object): readonly Said[] => [
  { call: name, id: "call_1", input },
  { end: "tools", usage },
];

test("a tool server is added, its tool asks, is denied, allowed, allowed for good, by keyboard alone", async ({
  launch,
}) => {
  const { page, dataDir } = await launch();
  const folder = join(dataDir, "files");
  mkdirSync(folder);
  const write = (name: string) => calls("files__write_file", { path: join(folder, name), content: "hello" });
  const server = await startModelServer("messages", [
    write("a.txt"),
    says("I did not."),
    write("b.txt"),
    says("I did."),
    write("c.txt"),
    says("I did again."),
    write("d.txt"),
    says("And again."),
    write("e.txt"),
    says("Not now."),
  ]);
  try {
    const { ask, command, dialog, answers, open } = bar(page);
    await open("Settings");
    const settings = dialog("Settings");
    await settings.getByRole("textbox", { name: "API URL" }).fill(server.base);
    await settings.getByRole("combobox", { name: "Service" }).selectOption("Anthropic");
    await settings.getByRole("textbox", { name: "API key" }).fill("sk-ant-test");
    await settings.getByRole("button", { name: "Save" }).click();
    await expect(settings.getByRole("status", { name: "Result" })).toHaveText("Saved.");
    await page.keyboard.press("Escape");

    await command("Tools");
    const tools = dialog("Tools");
    const json = {
      mcpServers: {
        files: {
          command: process.execPath,
          args: [join(ROOT, "node_modules/@modelcontextprotocol/server-filesystem/dist/index.js"), folder],
        },
      },
    };
    await tools.getByRole("textbox", { name: /Paste the mcpServers JSON/ }).fill(JSON.stringify(json));
    await tools.getByRole("button", { name: "Add", exact: true }).click();
    await tools.getByText("files", { exact: true }).click();
    await expect(tools.getByRole("combobox", { name: "write_file may run" })).toHaveValue("ask");
    await expect(tools.getByRole("combobox", { name: "read_text_file may run" })).toHaveValue("ask");
    const believed = tools.getByRole("checkbox", { name: /Believe what it says/ });
    await believed.click();
    await expect(believed).toBeChecked();
    await expect(tools.getByRole("combobox", { name: "read_text_file may run" })).toHaveValue("always");
    expect(await faultsIn(page)).toEqual([]);
    await page.keyboard.press("Escape");

    const question = page.getByRole("group", { name: "Allow files/write_file?" });
    await ask("Write a");
    await expect(question).toBeVisible();
    await expect(page.getByRole("group", { name: "Tool files/write_file" })).toContainText("a.txt");
    expect(await faultsIn(page)).toEqual([]);
    await page.keyboard.press("Control+Shift+Backspace");
    await expect(answers.last()).toContainText("I did not.");
    expect(existsSync(join(folder, "a.txt"))).toBe(false);

    await ask("Write b");
    const allow = question.getByRole("button", { name: "Allow", exact: true });
    await expect(allow).toHaveAttribute("aria-keyshortcuts", "Control+Enter");
    await page.keyboard.press("Control+Enter");
    await expect(answers.last()).toContainText("I did.");
    expect(readFileSync(join(folder, "b.txt"), "utf8")).toBe("hello");

    await ask("Write c");
    await question.getByRole("button", { name: "Always allow" }).click();
    await expect(answers.last()).toContainText("I did again.");
    await ask("Write d");
    await expect(answers.last()).toContainText("And again.");
    expect(existsSync(join(folder, "d.txt"))).toBe(true);

    // Run with one argument more, it is no longer what was allowed for good.
    await command("Tools");
    const { files } = json.mcpServers;
    const other = { mcpServers: { files: { ...files, args: [...files.args, dataDir] } } };
    await tools.getByRole("textbox", { name: /Paste the mcpServers JSON/ }).fill(JSON.stringify(other));
    await tools.getByRole("button", { name: "Add", exact: true }).click();
    await expect(tools.getByRole("textbox", { name: /Paste the mcpServers JSON/ })).toHaveValue("");
    await page.keyboard.press("Escape");
    await ask("Write e");
    const changed = page.getByRole("note", { name: "Changed since you always allowed it" });
    await expect(changed).toContainText("runs as another program");
    expect(await faultsIn(page)).toEqual([]);
    await question.getByRole("button", { name: "Deny" }).click();
    await expect(answers.last()).toContainText("Not now.");
    expect(existsSync(join(folder, "e.txt"))).toBe(false);
  } finally {
    await server.close();
  }
});

test("shows progress, results and errors as they happen: a server killed in mid-call, one that hangs, then floods", async ({
  launch,
}) => {
  test.setTimeout(150_000);
  const { page } = await launch();
  const server = await startModelServer("chat", [
    calls("everything__trigger-long-running-operation", { duration: 2, steps: 4 }),
    says("It took a while."),
    calls("frail__die", {}),
    says("It died."),
    calls("odd__hang", {}),
    calls("odd__flood", {}),
    says("It flooded."),
  ]);
  try {
    const { ask, button, command, dialog, answers, open } = bar(page);
    await open("Settings");
    const settings = dialog("Settings");
    await settings.getByRole("textbox", { name: "API URL" }).fill(server.base);
    await settings.getByRole("button", { name: "Save" }).click();
    await expect(settings.getByRole("status", { name: "Result" })).toHaveText("Saved.");
    await page.keyboard.press("Escape");
    await command("Tools");
    const tools = dialog("Tools");
    const node = process.execPath;
    const json = {
      everything: {
        command: node,
        args: [join(ROOT, "node_modules/@modelcontextprotocol/server-everything/dist/index.js")],
      },
      frail: { command: node, args: [join(ROOT, "testing/odd-mcp-server.ts")] },
      odd: { command: node, args: [join(ROOT, "testing/odd-mcp-server.ts")] },
    };
    await tools.getByRole("textbox", { name: /Paste the mcpServers JSON/ }).fill(JSON.stringify(json));
    await tools.getByRole("button", { name: "Add", exact: true }).click();
    const servers = tools.getByRole("list", { name: "Tool servers" }).locator(":scope > li");
    for (const name of ["everything", "frail", "odd"]) {
      const one = servers.filter({ has: page.getByText(name, { exact: true }) });
      await one.getByText(name, { exact: true }).click();
      await expect(one).toContainText("running", { timeout: 45_000 });
      const believed = one.getByRole("checkbox", { name: /Believe what it says/ });
      await believed.click();
      await expect(believed).toBeChecked();
    }
    await page.keyboard.press("Escape");

    await ask("Take a while");
    const slow = page.getByRole("group", { name: "Tool everything/trigger-long-running-operation" });
    await expect(slow.getByRole("progressbar")).toHaveAttribute("value", /\d/);
    await expect(answers.last()).toContainText("It took a while.");

    await ask("Die");
    // What the other server said could have brought this about.
    await expect(page.getByRole("group", { name: "Allow frail/die?" })).toContainText("sends to frail");
    await button("Allow").click();
    await expect(page.getByRole("group", { name: "Tool frail/die" })).toContainText("frail");
    await expect(answers.last()).toContainText("It died.");

    await ask("Hang");
    await expect(page.getByRole("group", { name: "Allow odd/hang?" })).toContainText("sends to odd");
    await button("Allow").click();
    await expect(page.getByRole("group", { name: "Tool odd/hang" })).toContainText("running");
    await button("Stop").click();
    await expect(button("Continue")).toBeVisible();

    await ask("Flood");
    // Thirty megabytes take a slow machine a while.
    await expect(page.getByRole("group", { name: "Tool odd/flood" })).toContainText("failed", { timeout: 45_000 });
    await expect(answers.last()).toContainText("It flooded.");
    await command("Tools");
    await expect(tools.getByText(/calls?, \d failed/)).toHaveCount(3);
  } finally {
    await server.close();
  }
});

test("asks before more is spent than the month's limit", async ({ launch }) => {
  const server = await startModelServer("chat", [says("Here.")]);
  try {
    const { page } = await launch();
    const { ask, button, dialog, answers, open, section } = bar(page);
    await open("Settings");
    const settings = dialog("Settings");
    await settings.getByRole("textbox", { name: "API URL" }).fill(server.base);
    await section("Costs");
    await settings.getByRole("spinbutton", { name: "Monthly limit, in US dollars" }).fill("0");
    await settings.getByRole("button", { name: "Save" }).click();
    await expect(settings.getByRole("status", { name: "Result" })).toHaveText("Saved.");
    await page.keyboard.press("Escape");
    await ask("Hello");
    await expect(page.getByRole("alert")).toContainText("limit of $0.00 is reached");
    await expect(page.getByRole("textbox", { name: "Message" })).toHaveValue("Hello");
    await button("Continue this month").click();
    await expect(answers.last()).toContainText("Here.");
  } finally {
    await server.close();
  }
});

test("shows why a server could not be started: its log stands open beside the fault, and the connection test names it", async ({
  launch,
}) => {
  test.setTimeout(90_000);
  const { page } = await launch();
  const { command, dialog, open } = bar(page);
  await command("Tools");
  const tools = dialog("Tools");
  const json = { broken: { command: process.execPath, args: [join(ROOT, "testing/odd-mcp-server.ts"), "crash"] } };
  await tools.getByRole("textbox", { name: /Paste the mcpServers JSON/ }).fill(JSON.stringify(json));
  await tools.getByRole("button", { name: "Add", exact: true }).click();
  const servers = tools.getByRole("list", { name: "Tool servers" }).locator(":scope > li");
  const broken = servers.filter({ has: page.getByText("broken", { exact: true }) });
  await broken.getByText("broken", { exact: true }).click();
  await expect(broken).toContainText("failed", { timeout: 45_000 });
  await expect(broken.getByLabel("Log of broken")).toBeVisible();
  await expect(broken.getByLabel("Log of broken")).toContainText("the moon is full");
  await page.keyboard.press("Escape");
  await open("Settings");
  const settings = dialog("Settings");
  await settings.getByRole("button", { name: "Test connection" }).first().click();
  const steps = settings.getByRole("list", { name: "Connection, step by step" });
  await expect(steps.getByText(/Open Tools and read its log/)).toBeVisible({ timeout: 45_000 });
});

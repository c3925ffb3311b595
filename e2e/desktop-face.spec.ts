import type { Page } from "@playwright/test";
import { startModelServer } from "../testing/model-server.ts";
import { faultsIn } from "./axe.ts";
import { bar, expect, test } from "./launch-app.ts";

/*
 * What only the desktop has, drawn in a browser: the page is told that it stands in a desktop window, and calls of the window
 * are answered here. The window's own half is tested in electron/.
 */
interface Pretended {
  /** Calls of the window, in order. */
  asked: { name: string; input: unknown }[];
  fire: (event: string, payload: unknown) => void;
  /** What calls of the window are answered with, by their names. */
  answers: Record<string, unknown>;
}

declare global {
  interface Window {
    pretended: Pretended;
  }
}

const SHORTCUT = {
  accelerator: "Alt+Shift+Space",
  is_registered: true,
  layout_keys: [],
  platform: "linux",
  session: "wayland",
  desktop: "GNOME",
  command: "/opt/FloatBar/floatbar --toggle",
};

/** Lets the page believe that it is in the desktop's window, from its next load on. */
async function pretendDesktop(page: Page, answers: Record<string, unknown>): Promise<void> {
  const all: Record<string, unknown> = { "window.presetKeys": { keys: [] }, ...answers };
  await page.addInitScript((given) => {
    const listeners = new Map<string, Set<(payload: unknown) => void>>();
    const pretended: Pretended = {
      asked: [],
      fire: (event, payload) => listeners.get(event)?.forEach((listener) => listener(payload)),
      answers: given,
    };
    let api: Window["floatbar"] | undefined;
    window.pretended = pretended;
    Object.defineProperty(window, "floatbar", {
      get: () => api,
      set: (real: Window["floatbar"]) => {
        const call = async (name: string, input: unknown): Promise<unknown> => {
          if (name.startsWith("window.")) {
            pretended.asked.push({ name, input });
            return { ok: true, value: given[name] ?? { ok: true } };
          }
          const result = await real.call(name as never, input as never);
          const isInfo = result.ok && name === "app.info";
          return isInfo ? { ok: true, value: Object.assign(result.value, { face: "electron" }) } : result;
        };
        const on = (name: string, listener: (payload: unknown) => void) => {
          listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
          const off = real.on(name as never, listener);
          return () => {
            listeners.get(name)?.delete(listener);
            off();
          };
        };
        api = { call, on } as unknown as Window["floatbar"];
      },
    });
  }, all);
  await page.reload();
}

const asked = (page: Page, name: string) =>
  page.evaluate(
    (wanted) => window.pretended.asked.filter((one) => one.name === wanted).map(({ input }) => input),
    name,
  );

test("the doctor proves that the shortcut fires, knows what is in its way, and offers another way", async ({
  launch,
}) => {
  const { page } = await launch();
  await pretendDesktop(page, { "window.shortcut": SHORTCUT });
  const { dialog, open, section } = bar(page);
  await open("Settings");
  await section("Bar and keys");
  const settings = dialog("Settings");
  const doctor = settings.getByRole("region", { name: "Shortcut doctor" });
  await expect(doctor).toContainText("This is a Wayland session");
  await doctor.getByRole("button", { name: "Test the shortcut" }).click();
  await expect(doctor.getByRole("status", { name: "Proof" })).toHaveText("Press it now.");
  await page.evaluate(() => window.pretended.fire("window.shortcutFired", {}));
  await expect(doctor.getByRole("status", { name: "Proof" })).toHaveText("It works.");
  await doctor.getByText("Let the system call the bar").click();
  await expect(doctor).toContainText("/opt/FloatBar/floatbar --toggle");
  await expect(doctor).toContainText("bind = ALT SHIFT, space, exec,");

  // Another shortcut is recorded by pressing it, and one that the system keeps for itself is known.
  const field = settings.getByRole("textbox", { name: "Shortcut" });
  await field.focus();
  await page.keyboard.press("Alt+Space");
  await expect(field).toHaveValue("Alt+Space");
  await expect(doctor).toContainText("Already used here by: the window menu");
  await expect(doctor).toContainText("Save first to try the new shortcut.");
  await page.keyboard.press("Backspace");
  await expect(field).toHaveValue("");
  await settings.getByRole("button", { name: "Reset shortcut" }).click();
  await expect(field).toHaveValue("Alt+Shift+Space");
});

test("says that nothing came where the shortcut does not fire", async ({ launch }) => {
  const { page } = await launch();
  await page.clock.install();
  await pretendDesktop(page, { "window.shortcut": { ...SHORTCUT, is_registered: false } });
  const { dialog, open, section } = bar(page);
  await open("Settings");
  await section("Bar and keys");
  const doctor = dialog("Settings").getByRole("region", { name: "Shortcut doctor" });
  await expect(doctor).toContainText("The system refused it");
  await doctor.getByRole("button", { name: "Test the shortcut" }).click();
  await expect(doctor.getByRole("status", { name: "Proof" })).toHaveText("Press it now.");
  await page.clock.fastForward(16_000);
  await expect(doctor.getByRole("status", { name: "Proof" })).toContainText("The shortcut did not arrive");
});

test("moves by the grip's arrow keys, pins, grows with its answer, and says when it must not go", async ({
  launch,
}) => {
  const { page } = await launch();
  await pretendDesktop(page, { "window.shortcut": SHORTCUT });
  const { ask, answers, button, open } = bar(page);
  await button("Move the bar").focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Shift+ArrowUp");
  expect(await asked(page, "window.move")).toEqual([
    { dx: -16, dy: 0 },
    { dx: 0, dy: -128 },
  ]);
  await open("Pin the bar");
  await button("Menu").click();
  await expect(page.getByRole("menuitem", { name: "Unpin the bar" })).toBeVisible();
  await page.keyboard.press("Escape");

  const height = async () => ((await asked(page, "window.resize")).at(-1) as { height: number }).height;
  await ask("My name is Ana and I live in Lisbon");
  await expect(answers).toHaveCount(1);
  await button("Regenerate").waitFor();
  const one = await height();
  await ask("What do you know about me?");
  await expect(answers).toHaveCount(2);
  await expect.poll(height).toBeGreaterThan(one);
  const busy = async () => (await asked(page, "window.busy")).at(-1);
  await expect.poll(busy).toEqual({ busy: false });
  await open("Memory");
  await expect.poll(busy).toEqual({ busy: true });
  await page.keyboard.press("Escape");
  await expect.poll(busy).toEqual({ busy: false });
  // Collapsed, then hidden: the window is what goes.
  await bar(page).message.press("Escape");
  await expect.poll(height).toBeLessThan(one);
  await bar(page).message.press("Escape");
  await expect.poll(async () => (await asked(page, "window.hide")).length).toBe(1);
});

test("takes the selected text along only when it is wanted, and stays while files are picked or dragged to it", async ({
  launch,
}) => {
  const { page } = await launch();
  await pretendDesktop(page, { "window.selection": { text: "the selected words" }, "window.shortcut": SHORTCUT });
  const { message, button } = bar(page);
  await expect(message).toBeFocused();
  await page.evaluate(() =>
    window.pretended.fire("window.offered", { offer: { from: "selection", length: 18, beginning: "" } }),
  );
  await expect(page.getByRole("status", { name: "Offered text" })).toBeVisible();
  expect(await asked(page, "window.selection")).toEqual([]);
  await button("Use the selected text (18 characters)").click();
  await expect(message).toHaveValue("the selected words");
  await expect(message).toBeFocused();

  // The system's dialog takes the focus, and so does picking a file up elsewhere: until then the bar must not go.
  const busy = async () => (await asked(page, "window.busy")).at(-1);
  const chooser = page.waitForEvent("filechooser");
  await button("Attach").click();
  await chooser;
  await expect.poll(busy).toEqual({ busy: true });
  await page.locator("#attach-files").dispatchEvent("cancel");
  await expect.poll(busy).toEqual({ busy: false });
  await message.dispatchEvent("dragenter");
  await expect.poll(busy).toEqual({ busy: true });
  await message.dispatchEvent("dragleave");
  await expect.poll(busy).toEqual({ busy: false });
});

test("asks about the selected text with a preset, and puts the answer in its place", async ({ launch }) => {
  const end = { end: "stop", usage: { input: 10, output: 5 } } as const;
  const server = await startModelServer("chat", [
    [{ text: "```\nHello, how are you?\n```" }, end],
    [{ text: "Fine." }, end],
    [{ text: "Olá." }, end],
  ]);
  const env = { FLOATBAR_API_URL: server.base };
  const { page } = await launch({ env, context: { viewport: { width: 680, height: 600 } } });
  await pretendDesktop(page, { "window.selection": { text: "helo how is you" }, "window.shortcut": SHORTCUT });
  const { message, button, questions, answers } = bar(page);
  await expect(message).toBeFocused();
  // What was being written stays.
  await message.fill("And later this");
  const offered = { from: "selection", length: 15, beginning: "helo how is you" } as const;
  await page.evaluate((offer) => window.pretended.fire("window.offered", { offer }), offered);
  await expect(page.getByRole("status", { name: "Offered text" })).toContainText("helo how is you");
  const actions = page.getByRole("group", { name: "Ask about it with a preset" });
  await actions.getByRole("button", { name: "Fix grammar" }).click();
  await expect(questions.last()).toHaveText("helo how is you");
  await expect(answers.last()).toContainText("Hello, how are you?");
  await expect(message).toHaveValue("And later this");
  await message.fill("");
  expect(JSON.stringify(server.asked[0]?.body)).toContain("grammar");
  await button("Replace the selected text").click();
  expect(await asked(page, "window.insert")).toEqual([{ text: "Hello, how are you?", how: "replace" }]);
  expect(await faultsIn(page)).toEqual([]);
  // Another chat is about something else.
  await page.keyboard.press("Control+n");
  await expect(questions).toHaveCount(0);
  await message.fill("And now?");
  await page.keyboard.press("Enter");
  await expect(answers).toHaveCount(1);
  await expect(button("Insert below it")).toHaveCount(0);

  // A preset's own key does the same at once, in a new chat.
  const id = await page.evaluate(async () => {
    const listed = await window.floatbar.call("presets.list", {});
    return listed.ok ? listed.value.presets.find(({ name }) => name === "Translate")?.id : undefined;
  });
  await page.evaluate((preset) => {
    window.pretended.fire("window.command", { name: "preset", id: preset });
    window.pretended.fire("window.offered", { offer: { from: "selection", length: 15, beginning: "" } });
  }, id);
  await expect(answers.last()).toContainText("Olá.");
  await expect(questions).toHaveText("helo how is you");
  await expect(button("Preset")).toHaveAccessibleDescription("Preset: Translate");
  expect(JSON.stringify(server.asked.at(-1)?.body)).toContain("Translate what I send");
  // Where nothing is selected, the bar waits for a question with it.
  await page.keyboard.press("Control+n");
  await expect(button("Preset")).toHaveAccessibleDescription("No preset");
  await page.evaluate((preset) => {
    window.pretended.fire("window.command", { name: "preset", id: preset });
    window.pretended.fire("window.offered", { offer: { from: "clipboard", length: 15, beginning: "" } });
  }, id);
  await expect(button("Preset")).toHaveAccessibleDescription("Preset: Translate");
  await expect(message).toBeFocused();
  await expect(questions).toHaveCount(0);

  // More than a message may hold goes along as a file, by the button as by the key; its owner writes what is asked.
  const attached = page.getByRole("list", { name: "Attachments" }).getByRole("listitem");
  await page.evaluate(() => {
    window.pretended.answers["window.selection"] = { text: "long words ".repeat(20_000) };
    window.pretended.fire("window.offered", { offer: { from: "selection", length: 220_000, beginning: "" } });
  });
  await actions.getByRole("button", { name: "Explain" }).click();
  await expect(attached).toHaveText(/^Selection\.txt/);
  await expect(button("Preset")).toHaveAccessibleDescription("Preset: Explain");
  await expect(message).toBeFocused();
  await attached.getByRole("button").click();
  await page.evaluate((preset) => {
    window.pretended.fire("window.command", { name: "preset", id: preset });
    window.pretended.fire("window.offered", { offer: { from: "selection", length: 220_000, beginning: "" } });
  }, id);
  await expect(attached).toHaveText(/^Selection\.txt/);
  await expect(button("Preset")).toHaveAccessibleDescription("Preset: Translate");
  await expect(questions).toHaveCount(0);
  await server.close();
});

test("does what the tray and a link ask for: a panel, a new chat, words in the composer that are not sent", async ({
  launch,
}) => {
  const { page } = await launch();
  await pretendDesktop(page, { "window.shortcut": SHORTCUT });
  const { dialog, message, questions } = bar(page);
  await expect(message).toBeFocused();
  const command = (payload: object) =>
    page.evaluate((given) => window.pretended.fire("window.command", given), payload);
  await command({ name: "memory" });
  await expect(dialog("Memory")).toBeVisible();
  await page.keyboard.press("Escape");
  await command({ name: "write", text: "What is this?" });
  await expect(message).toHaveValue("What is this?");
  await expect(questions).toHaveCount(0);
  await message.press("Enter");
  await expect(questions).toHaveCount(1);
  await command({ name: "new_chat" });
  await expect(questions).toHaveCount(0);
  await page.evaluate(() => window.pretended.fire("window.updated", { state: "ready", version: "2.0.0" }));
  await page.getByRole("status", { name: "Update" }).getByRole("button", { name: "Restart now" }).click();
  expect(await asked(page, "window.update")).toEqual([{}]);
  await page.evaluate(() => window.pretended.fire("window.updated", { state: "on_request", version: "2.0.0" }));
  await expect(page.getByRole("status", { name: "Update" })).toContainText("asks for your password");
});

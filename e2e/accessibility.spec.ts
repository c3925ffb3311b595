import type { Page } from "@playwright/test";
import { bar, expect, test } from "./launch-app.ts";

test("a streaming answer is announced when it is done, not word by word", async ({ launch }) => {
  const { page } = await launch();
  const { ask, answers, log } = bar(page);
  await watchBusy(page);
  await ask("What time is it?");
  await expect(answers).toContainText(":");
  await expect(log).toHaveAttribute("aria-live", "polite");
  await expect(answers).toHaveAttribute("aria-busy", "false");
  // Screen readers hold back what changes inside of something busy.
  expect(await page.evaluate(() => (window as unknown as { grewWhileIdle: number }).grewWhileIdle)).toBe(0);
});

/** Counts text that an answer got while it did not say that it is busy. */
async function watchBusy(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = window as unknown as { grewWhileIdle: number };
    seen.grewWhileIdle = 0;
    new MutationObserver((changes) => {
      for (const { target, type } of changes) {
        const article = (target instanceof Element ? target : target.parentElement)?.closest(
          "article[aria-label=Assistant]",
        );
        const isText = type === "characterData" && target.parentElement?.closest("p") !== null;
        if (article?.getAttribute("aria-busy") === "false" && isText) seen.grewWhileIdle += 1;
      }
    }).observe(document.body, { subtree: true, characterData: true, childList: true });
  });
}

test("at 400 % zoom of a small screen everything can still be reached, without scrolling sideways", async ({
  launch,
}) => {
  const { page } = await launch({ context: { viewport: { width: 320, height: 512 } } });
  const { ask, answers, button, dialog, open } = bar(page);
  await ask("My name is Ana and I live in Lisbon");
  await expect(answers).toHaveCount(1);
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  for (const name of ["Attach", "Model", "Menu", "Send"]) {
    await expect(button(name)).toBeInViewport({ ratio: 1 });
  }
  for (const panel of ["Settings", "Memory", "History"]) {
    await open(panel);
    const body = dialog(panel);
    const wide = await body.evaluate(
      (element) =>
        [...element.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
          .length,
    );
    expect(wide, panel).toBe(0);
    await page.keyboard.press("Escape");
  }
});

test("the focus goes round in the order in which things stand, and never gets lost", async ({ launch }) => {
  const { page } = await launch();
  const { ask, answers, message } = bar(page);
  await ask("What time is it?");
  await expect(answers).toHaveCount(1);
  await message.focus();
  const names: string[] = [];
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement === document.body
        ? "nothing"
        : (activeElement?.getAttribute("aria-label") ?? activeElement?.tagName ?? "nothing");
    });
    names.push(name);
  }
  const order = ["Attach", "Preset", "Model", "Menu"];
  expect(names.slice(0, order.length)).toEqual(order);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Command" })).toBeFocused();
  await page.keyboard.press("Escape");
  // The bar takes no command before it has heard that the dialog closed, and removed it.
  await expect(page.getByRole("dialog", { includeHidden: true })).toHaveCount(0);
  await message.focus();
  await page.keyboard.press("F6");
  await expect(bar(page).log).toBeFocused();
});

import type { Page } from "@playwright/test";
import { LANGUAGES } from "../src/text.ts";
import { expect, test } from "./launch-app.ts";
import { openView, VIEWS } from "./views.ts";

/*
 * Every language at the smallest width that the bar may have: nothing is cut off and nothing stands outside. One app a view speaks
 * all languages, one after the other. No font for Chinese or Japanese comes with the tests, so that theirs are drawn as boxes.
 */
const NARROW = { width: 480, height: 900 };
const NAMES = new Set(["tool asks", "settings", "memory", "privacy", "preset"]);

for (const view of VIEWS.filter(({ name }) => NAMES.has(name))) {
  test(`${view.name} fits at 480 px in every language`, async ({ launch }) => {
    const { page, close } = await openView(view, launch, {
      settings: { bar_width: NARROW.width },
      context: { viewport: NARROW, reducedMotion: "reduce", locale: "en-US" },
    });
    for (const [language] of LANGUAGES) {
      await speak(page, language);
      await view.drawn?.(page);
      expect(await page.evaluate(cutOff), language).toEqual([]);
    }
    await close();
  });
}

async function speak(page: Page, language: string): Promise<void> {
  await page.locator("main").evaluate((main) => main.setAttribute("data-before", ""));
  await page.evaluate((chosen) => window.floatbar.call("settings.save", { language: chosen }), language);
  await expect(page.locator("html")).toHaveAttribute("lang", new RegExp(`^${language}\\b`));
  if (language !== "en") await expect(page.locator("main[data-before]")).toHaveCount(0);
}

/** What is wider than its place, or stands beside the window. Runs in the page. */
function cutOff(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>("main *, dialog *")) {
    const { overflowX, textOverflow, position } = getComputedStyle(element);
    const { left, right, width, height } = element.getBoundingClientRect();
    if (width <= 1 || height <= 1) continue;
    const name = `${element.tagName} ${element.className} “${(element.textContent ?? "").slice(0, 60)}”`;
    if (position !== "fixed" && (left < -1 || right > innerWidth + 1)) found.push(`${name} stands outside`);
    const scrolls = overflowX === "auto" || overflowX === "scroll" || textOverflow === "ellipsis";
    const isField = ["INPUT", "TEXTAREA", "SELECT", "OPTION"].includes(element.tagName);
    if (!scrolls && !isField && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      found.push(`${name} is ${element.scrollWidth} px in ${element.clientWidth} px`);
  }
  return found.slice(0, 10);
}

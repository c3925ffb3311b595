import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./launch-app.ts";
import { openView, VIEWS } from "./views.ts";

/*
 * Pictures of every view and state, compared with the reviewed ones in `references/`. They are drawn with fonts that come with
 * the tests, on Linux, so that they are the same on every machine. After a change that is meant: look at the difference in
 * test-results/, then `npm run look -- --update-snapshots`.
 */
test.skip(process.platform !== "linux", "the references were drawn on Linux");

const FONTS = join(import.meta.dirname, "..", "node_modules", "@fontsource");
const face = (family: string, weight: number, file: string) =>
  `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("data:font/woff2;base64,${readFileSync(join(FONTS, file)).toString("base64")}"); }`;
const STYLE = [
  face("Test Sans", 400, "inter/files/inter-latin-400-normal.woff2"),
  face("Test Sans", 600, "inter/files/inter-latin-600-normal.woff2"),
  face("Test Arabic", 400, "noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2"),
  face("Test Mono", 400, "noto-sans-mono/files/noto-sans-mono-latin-400-normal.woff2"),
  ':root { --font: "Test Sans", "Test Arabic", sans-serif !important; --mono: "Test Mono", monospace !important; }',
  "*, *::before, *::after { animation: none !important; caret-color: transparent !important; transition: none !important; }",
].join("\n");

const SIZE = { width: 860, height: 640 };

/** 200 % zoom of a small screen: half the pixels, twice their size. */
const ZOOMED = { viewport: { width: 430, height: 480 }, scale: 2 };

interface Look {
  /** How the name of the picture goes on. */
  name: string;
  theme: "light" | "dark" | "contrast";
  only?: readonly string[];
  language?: string;
  scale?: number;
}

const LOOKS: readonly Look[] = [
  { name: "light", theme: "light" },
  { name: "dark", theme: "dark", only: ["welcome", "answer", "tool asks", "error", "settings", "memory", "commands"] },
  { name: "contrast", theme: "contrast", only: ["answer", "settings"] },
  { name: "german", theme: "light", language: "de", only: ["welcome", "answer", "settings", "shortcuts"] },
  {
    name: "right to left",
    theme: "light",
    language: "ar",
    only: ["welcome", "answer", "tool asks", "settings", "memory"],
  },
  { name: "zoomed", theme: "light", scale: ZOOMED.scale, only: ["welcome", "answer", "settings", "memory"] },
];

const ORDINARY = { viewport: SIZE, scale: 1 };

for (const view of VIEWS) {
  const looks = LOOKS.filter(({ only }) => only?.includes(view.name) ?? true);
  // One app for all looks of a size: its theme and language are changed as a user does.
  for (const { viewport, scale } of [ORDINARY, ZOOMED]) {
    const here = looks.filter((look) => (look.scale ?? 1) === scale);
    if (here.length === 0) continue;
    test(`${view.name}: ${here.map(({ name }) => name).join(", ")}`, async ({ launch }) => {
      const context = {
        viewport,
        deviceScaleFactor: scale,
        reducedMotion: "reduce" as const,
        bypassCSP: true,
        locale: "en-US",
        timezoneId: "UTC",
      };
      const { page, close } = await openView(view, launch, {
        context,
        prepare: async (page) => {
          await page.addStyleTag({ content: STYLE });
          await page.evaluate(steady);
        },
      });
      for (const { name, theme, language = "en" } of here) {
        await use(page, { theme, language });
        await view.drawn?.(page);
        await page.evaluate(() => document.fonts.ready);
        await expect(page).toHaveScreenshot(`${view.name} ${name}.png`.replaceAll(" ", "-"), { maxDiffPixels: 300 });
      }
      await close();
    });
  }
}

async function use(page: Page, settings: { theme: Look["theme"]; language: string }): Promise<void> {
  const isOther = (await page.locator("html").getAttribute("lang")) !== settings.language;
  await page.locator("main").evaluate((main) => main.setAttribute("data-before", ""));
  await page.evaluate((chosen) => window.floatbar.call("settings.save", chosen), settings);
  await expect(page.locator("html")).toHaveAttribute("lang", settings.language);
  // Another language draws everything anew, a moment later.
  if (isOther) await expect(page.locator("main[data-before]")).toHaveCount(0);
  await expect(page.locator("html")).toHaveAttribute("data-theme", settings.theme);
}

/** Puts the same words where they are others each time, as often as they are drawn: folders, ports, dates, durations. Runs in the page. */
function steady(): void {
  const replaced = (text: string) =>
    text
      .replace(/\/\S*floatbar-e2e-\w+/, "/home/me/FloatBar")
      .replace(/127\.0\.0\.1:\d+/, "127.0.0.1:8000")
      .replace(
        /[A-Z][a-z]{2} \d{1,2}, \d{4}(?:, \d{1,2}:\d{2}\s[AP]M)?|\d{1,2}\u200F?\/\d{1,2}\u200F?\/\d{4}/,
        "Nov 21, 2026",
      )
      .replace(/\d+ ms\b/, "1 ms");
  const replace = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? "";
      if (replaced(text) !== text) node.textContent = replaced(text);
    }
  };
  replace();
  new MutationObserver(replace).observe(document.body, { childList: true, subtree: true, characterData: true });
}

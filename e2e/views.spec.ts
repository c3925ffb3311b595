import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { faultsIn } from "./axe.ts";
import { expect, type Launch, type LaunchOptions, test } from "./launch-app.ts";
import { openView, type View, VIEWS } from "./views.ts";

/*
 * Every view and state, by two eyes: axe, in every theme and language, and pictures that are compared with the reviewed ones in
 * `references/`. Those are drawn on Linux and with the fonts that come with the tests alone, so that they are the same on every
 * machine.
 * After a change that is meant: look at the difference in test-results/, then `npm run look -- --update-snapshots`.
 */
const HAS_REFERENCES = process.platform === "linux";

const FONTS = join(import.meta.dirname, "..", "node_modules", "@fontsource");
const face = (family: string, weight: number, file: string) =>
  `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("data:font/woff2;base64,${readFileSync(join(FONTS, file)).toString("base64")}"); }`;
const STYLE = [
  face("Test Sans", 400, "inter/files/inter-latin-400-normal.woff2"),
  face("Test Sans", 600, "inter/files/inter-latin-600-normal.woff2"),
  face("Test Arabic", 400, "noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2"),
  face("Test Mono", 400, "noto-sans-mono/files/noto-sans-mono-latin-400-normal.woff2"),
  ':root { --font: "Test Sans", "Test Arabic", sans-serif !important; --mono: "Test Mono", monospace !important; }',
  // What time it is differs.
  "time { visibility: hidden !important; }",
  // It is not seen here, and as wide as the time of day is.
  "footer time { display: none !important; }",
  "*, *::before, *::after { animation: none !important; caret-color: transparent !important; transition: none !important; }",
].join("\n");

const SIZE = { width: 860, height: 640 };

interface Look {
  theme: "light" | "dark" | "contrast";
  language: "en" | "de" | "ar";
  /** How the name of the picture goes on; no picture where absent. */
  picture?: string;
  /** The views that are pictured so; all where absent. */
  only?: readonly string[];
  isReadByAxe?: boolean;
}

const LOOKS: readonly Look[] = [
  {
    picture: "light",
    theme: "light",
    language: "en",
    only: VIEWS.flatMap(({ name }) => (name === "rich" ? [] : [name])),
  },
  { theme: "light", language: "en", isReadByAxe: true },
  {
    picture: "dark",
    theme: "dark",
    language: "en",
    only: ["welcome", "answer", "tool asks", "error", "settings", "memory", "commands"],
  },
  { picture: "contrast", theme: "contrast", language: "en", only: ["answer", "settings"] },
  { picture: "german", theme: "light", language: "de", only: ["welcome", "answer", "settings", "shortcuts"] },
  { theme: "dark", language: "de", isReadByAxe: true },
  { theme: "contrast", language: "ar", isReadByAxe: true },
  {
    picture: "right to left",
    theme: "light",
    language: "ar",
    only: ["welcome", "answer", "tool asks", "settings", "memory"],
  },
];

const ZOOMED_VIEWS = new Set(["welcome", "answer", "settings", "memory"]);

for (const view of VIEWS) {
  const looks = LOOKS.filter(({ only }) => only?.includes(view.name) ?? true);
  // One app for all looks: its theme and language are changed as a user does.
  test(`${view.name}: axe, ${looks.flatMap(({ picture = [] }) => picture).join(", ")}`, async ({ launch }) => {
    const { page, close } = await openPictured(view, launch, { viewport: SIZE });
    for (const { theme, language, picture, isReadByAxe } of looks) {
      await use(page, { theme, language });
      await view.drawn?.(page);
      if (picture !== undefined) await compare(page, `${view.name} ${picture}`);
      if (isReadByAxe) expect(await faultsIn(page), `${theme}, ${language}`).toEqual([]);
    }
    await close();
  });
}

/** The bar at its smallest, as it comes, and at its widest, with all of an answer in sight. */
const WIDTHS = [480, 680, 960];

for (const view of VIEWS.filter(({ name }) => name === "rich")) {
  test(`${view.name}: ${WIDTHS.join(", ")}`, async ({ launch }) => {
    test.skip(!HAS_REFERENCES, "the references were drawn on Linux");
    const { page, close } = await openPictured(view, launch, { viewport: { width: 680, height: 1400 } });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 1400 });
      await use(page, { theme: "light", language: "en" });
      await view.drawn?.(page);
      await compare(page, `${view.name} ${width}`);
    }
    await close();
  });
}

for (const view of VIEWS.filter(({ name }) => ZOOMED_VIEWS.has(name))) {
  test(`${view.name}: zoomed`, async ({ launch }) => {
    test.skip(!HAS_REFERENCES, "the references were drawn on Linux");
    // 200 % zoom of a small screen: half the pixels, twice their size.
    const { page, close } = await openPictured(view, launch, {
      viewport: { width: 430, height: 480 },
      deviceScaleFactor: 2,
    });
    await use(page, { theme: "light", language: "en" });
    await view.drawn?.(page);
    await compare(page, `${view.name} zoomed`);
    await close();
  });
}

/** Opens a view so that its picture is the same on every machine. */
async function openPictured(view: View, launch: Launch, context: LaunchOptions["context"]) {
  return openView(view, launch, {
    context: { ...context, reducedMotion: "reduce", bypassCSP: true, locale: "en-US", timezoneId: "UTC" },
    prepare: async (page) => {
      await page.addStyleTag({ content: STYLE });
      await page.evaluate(steady);
    },
  });
}

async function compare(page: Page, name: string): Promise<void> {
  if (!HAS_REFERENCES) return;
  await page.evaluate(allDrawn);
  await expect(page).toHaveScreenshot(`${name}.png`.replaceAll(" ", "-"), { maxDiffPixels: 300 });
}

async function use(page: Page, settings: Pick<Look, "theme" | "language">): Promise<void> {
  const isOther = (await page.locator("html").getAttribute("lang")) !== settings.language;
  await page.locator("main").evaluate((main) => main.setAttribute("data-before", ""));
  await page.evaluate((chosen) => window.floatbar.call("settings.save", chosen), settings);
  await expect(page.locator("html")).toHaveAttribute("lang", settings.language);
  // Another language draws everything anew, a moment later.
  if (isOther) await expect(page.locator("main[data-before]")).toHaveCount(0);
  await expect(page.locator("html")).toHaveAttribute("data-theme", settings.theme);
}

/** Resolves when every font is there, every image is decoded, and a frame with all of them has been drawn. Runs in the page. */
async function allDrawn(): Promise<void> {
  await Promise.all([...document.fonts].map((font) => font.load()));
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode()));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
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
      .replace(/(?<![\d,] )\b\d{1,2}:\d{2}\s[AP]M\b/, "9:41 AM")
      .replace(/\d[\d,.]* (?:ms|sec)\b/, "1 ms");
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

import type { Page } from "@playwright/test";
import axe from "axe-core";

/** WCAG 2.2, levels A and AA, and what axe holds to be good practice. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong with a page, a line each. */
export async function faultsIn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  await page.evaluate(settled);
  const { violations } = await page.evaluate(
    async (rules) =>
      (window as unknown as { axe: typeof axe }).axe.run({
        runOnly: { type: "tag", values: rules },
        resultTypes: ["violations"],
      }),
    RULES,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Resolves when all that moves or fades to an end has come to it: half faded, words have too little contrast. Runs in the page. */
async function settled(): Promise<void> {
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

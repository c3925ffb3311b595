import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ended, PROGRAM_ENV, startNode } from "../testing/programs.ts";
import { bar, expect, test } from "./launch-app.ts";

test("browser mode's address lets one page in; its tabs come back, other browsers and ports do not", async ({
  chromium,
}) => {
  const dataDir = mkdtempSync(join(tmpdir(), "floatbar-door-"));
  const env = { ...PROGRAM_ENV, HOME: dataDir, FLOATBAR_DATA_DIR: dataDir };
  const { process: app, url } = await startNode("dist/server/browser.js", ["--no-open"], env);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}$/);
  const code = new URL(url).hash.slice(1);
  // What other users of the machine can read holds no code.
  expect(readFileSync(`/proc/${app.pid}/cmdline`, "utf8")).not.toContain(code);

  const own = await (await chromium()).newContext();
  const page = await own.newPage();
  await page.goto(url);
  await expect(bar(page).message).toBeVisible();
  expect(page.url()).not.toContain(code);
  expect(await own.cookies()).toEqual([]);
  await page.reload();
  await expect(bar(page).message).toBeVisible();

  const second = await own.newPage();
  await second.goto(new URL(url).origin);
  await expect(bar(second).message).toBeVisible();

  // A browser that is started again has what it stored, and no page.
  const restored = await (await chromium()).newContext({ storageState: await own.storageState() });
  const back = await restored.newPage();
  await back.goto(new URL(url).origin);
  await expect(bar(back).message).toBeVisible();

  const stranger = await (await chromium()).newContext();
  const late = await stranger.newPage();
  await late.goto(url);
  await expect(late.locator("body")).toContainText("has let a page in already");

  // It goes and comes back at the same port: what was typed since stands in the bar again once a page is let in.
  await ended(app);
  await bar(page).message.fill("typed after it went");
  const again = await startNode("dist/server/browser.js", ["--no-open", "--port", new URL(url).port], env);
  const closed = page.getByRole("alert").filter({ hasText: "This page is not let in" });
  await expect(closed).toContainText("What you typed is kept");
  await page.reload();
  await expect(closed).toContainText("What you typed is kept");
  await page.goto(again.url);
  await expect(bar(page).message).toHaveValue("typed after it went");
  await expect(bar(second).message).toBeVisible();
  for (const context of [own, restored, stranger]) await context.close();
  await ended(again.process);
  rmSync(dataDir, { recursive: true, force: true });
});

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  _electron,
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
  test as base,
} from "@playwright/test";
import { CHROMIUM_ARGS, findChromium } from "../testing/chromium.ts";
import { memoryHolds, withChildren } from "../testing/process-memory.ts";
import { ended, PROGRAM_ENV, startNode } from "../testing/programs.ts";
import { type ShippedFonts, shippedFonts } from "../testing/shipped-fonts.ts";

const ROOT = join(import.meta.dirname, "..");
const ELECTRON = join(ROOT, "node_modules", "electron");

export interface LaunchOptions {
  /** Where the app keeps everything; a new folder where absent. */
  dataDir?: string;
  env?: Record<string, string>;
  /** How the page is opened, in browser mode. */
  context?: Parameters<Browser["newContext"]>[0];
}

/** A running FloatBar and its page. */
export interface App {
  page: Page;
  dataDir: string;
  /** What answers, as the app itself says. */
  face: "electron" | "browser";
  /** Whether a text stands in the memory of the app's own processes, as Node keeps it; not the browser's. */
  holds(text: string): boolean;
  /** Quits as a user does, everything stored. */
  quit(): Promise<void>;
  /** `kill -9`. */
  kill(): Promise<void>;
}

/** Real Electron where its binary is and can run, else the same app in browser mode; the specs do not know which. */
async function launchApp(browser: () => Promise<Browser>, fonts: ShippedFonts, options: LaunchOptions): Promise<App> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "floatbar-e2e-"));
  const env = { ...withoutOwn(process.env), ...PROGRAM_ENV, ...fonts.env, ...options.env, FLOATBAR_DATA_DIR: dataDir };
  return canRunElectron() ? launchElectron(dataDir, env) : launchBrowserMode(browser, dataDir, env, options);
}

async function launchElectron(dataDir: string, env: Record<string, string>): Promise<App> {
  const app = await _electron.launch({ args: [ROOT], env });
  const page = await app.firstWindow();
  const exited = new Promise<void>((resolve) => app.process().once("exit", () => resolve()));
  return {
    page,
    dataDir,
    face: "electron",
    holds: (text) => memoryHoldsText(app.process().pid ?? 0, text),
    quit: () => app.close(),
    kill: async () => {
      app.process().kill("SIGKILL");
      await exited;
    },
  };
}

async function launchBrowserMode(
  browser: () => Promise<Browser>,
  dataDir: string,
  env: Record<string, string>,
  { context: contextOptions = {} }: LaunchOptions,
): Promise<App> {
  const { process: server, url } = await startNode("dist/server/browser.js", ["--port", "0", "--no-open"], env);
  const context: BrowserContext = await (
    await browser()
  ).newContext({ viewport: { width: 1000, height: 720 }, ...contextOptions });
  const page = await context.newPage();
  await page.goto(url);
  const end = async (signal: NodeJS.Signals) => {
    await context.close();
    await ended(server, signal);
  };
  const holds = (text: string) => withChildren(server.pid ?? 0).some((pid) => memoryHoldsText(pid, text));
  return { page, dataDir, face: "browser", holds, quit: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}

/** V8 keeps a text in one byte a character, or in two. */
function memoryHoldsText(pid: number, text: string): boolean {
  return memoryHolds(pid, [Buffer.from(text, "latin1"), Buffer.from(text, "utf16le")]);
}

function canRunElectron(): boolean {
  const pathFile = join(ELECTRON, "path.txt");
  if (!existsSync(pathFile) || !existsSync(join(ELECTRON, "dist", readFileSync(pathFile, "utf8")))) return false;
  if (process.platform !== "linux") return true;
  return process.getuid?.() !== 0 && Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** The tests' environment without what would configure the app. */
function withoutOwn(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value === undefined || /^(?:FLOATBAR_|OPENAI_|NODE_ENV$)/.test(name) ? [] : [[name, value]],
    ),
  );
}

/** Starts the app; what still runs at the end of the test is ended, and folders made for it are removed. */
export type Launch = (options?: LaunchOptions) => Promise<App>;

interface Fixtures {
  launch: Launch;
}

interface WorkerFixtures {
  fonts: ShippedFonts;
  chromium: () => Promise<Browser>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  fonts: [
    // Playwright wants the object pattern even where nothing is taken from it.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const fonts = shippedFonts();
      await use(fonts);
      fonts.remove();
    },
    { scope: "worker" },
  ],
  chromium: [
    async ({ fonts }, use) => {
      let browser: Promise<Browser> | undefined;
      await use(() => {
        const executablePath = findChromium();
        browser ??= chromium.launch({
          ...(executablePath ? { executablePath } : {}),
          args: CHROMIUM_ARGS,
          env: { ...process.env, ...fonts.env },
        });
        return browser;
      });
      await (await browser)?.close();
    },
    { scope: "worker" },
  ],
  launch: async ({ chromium: browser, fonts }, use) => {
    const apps: App[] = [];
    const folders = new Set<string>();
    await use(async (options = {}) => {
      const app = await launchApp(browser, fonts, options);
      apps.push(app);
      if (options.dataDir === undefined) folders.add(app.dataDir);
      return app;
    });
    for (const app of apps) await app.kill();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  },
});

export { expect } from "@playwright/test";

/** The parts of the bar, by the names that a screen reader says. */
export function bar(page: Page) {
  const message = page.getByRole("textbox", { name: "Message" });
  const answers = page.getByRole("article", { name: "Assistant" });
  return {
    message,
    answers,
    questions: page.getByRole("article", { name: "You" }),
    log: page.getByRole("log", { name: "Conversation" }),
    connection: page.getByRole("status", { name: "Connection" }),
    button: (name: string): Locator => page.getByRole("button", { name, exact: true }),
    dialog: (name: string): Locator => page.getByRole("dialog", { name }),
    /** Opens or does what stands in the bar's menu. */
    async open(name: string): Promise<void> {
      await page.getByRole("button", { name: "Menu", exact: true }).click();
      await page.getByRole("menuitem", { name, exact: true }).click();
    },
    /** Has the chat in view answered by a backend's own model; by the first backend without a name. */
    async choose(backend?: string): Promise<void> {
      await page.getByRole("button", { name: "Model", exact: true }).click();
      const menu = page.getByRole("menu", { name: "Model" });
      const among = backend === undefined ? menu : menu.getByRole("group", { name: backend });
      await among.getByRole("menuitemradio").first().click();
    },
    /** Opens a page of Settings, where the panel is open. */
    section: (name: string): Promise<void> =>
      page.getByRole("navigation", { name: "Sections" }).getByRole("button", { name }).click(),
    /** Runs a command of the palette by its name. */
    async command(name: string): Promise<void> {
      await message.waitFor();
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox", { name: "Command" }).fill(name);
      await page.keyboard.press("Enter");
    },
    /** Sends a message by keyboard, once the answer before it has come to its end. */
    async ask(text: string): Promise<void> {
      await page.getByRole("button", { name: "Send", exact: true }).waitFor();
      await message.fill(text);
      await message.press("Enter");
    },
  };
}

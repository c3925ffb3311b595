import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { CHROMIUM_ARGS, findChromium } from "../testing/chromium.ts";
import { ended, startNode } from "../testing/programs.ts";
import { type Measured, summarise } from "./measure.ts";
import { cpuOfAll, memoryOfAll } from "./process.ts";

const STARTS = 7;
const KEYS = 60;
const TOGGLES = 25;
const IDLE_MS = 10_000;
const TURNS = 500;
const EARLY_TURNS = 50;

/** A page with nothing but a field to write in: what a browser alone takes. */
const EMPTY = `<!doctype html><title>Empty</title><textarea aria-label="Message" autofocus></textarea>`;

/** What a user of the bar waits for, and what the bar takes while nobody uses it, each beside an empty page. */
export async function benchDesktop(): Promise<Measured[]> {
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: CHROMIUM_ARGS });
  try {
    return [
      await coldStart(browser),
      ...(await inUse(browser)),
      ...(await idle(browser)),
      ...(await manyTurns(browser)),
    ];
  } finally {
    await browser.close();
  }
}

/** From the start of the process until a key that is pressed stands in the field. */
async function coldStart(browser: Browser): Promise<Measured> {
  const [own, base]: [number[], number[]] = [[], []];
  for (let round = -1; round < STARTS; round += 1) {
    const app = await timed(async () => {
      const running = await startApp(browser);
      await firstKey(running.page);
      return running;
    });
    await app.result.end();
    const empty = await timed(async () => {
      const running = await startEmpty(browser);
      await firstKey(running.page);
      return running;
    });
    await empty.result.end();
    if (round < 0) continue;
    own.push(app.ms);
    base.push(empty.ms);
  }
  return summarise({
    name: "cold start to the first key",
    unit: "ms",
    baselineName: "an empty page and its server",
    own,
    base,
  });
}

async function firstKey(page: Page): Promise<void> {
  const field = page.getByRole("textbox", { name: "Message" });
  await field.press("a");
  await page.waitForFunction(() => document.querySelector("textarea")?.value === "a");
}

/** A key until it is drawn, and the bar from hidden to drawn. */
async function inUse(browser: Browser): Promise<Measured[]> {
  const app = await startApp(browser);
  const empty = await startEmpty(browser);
  try {
    const [keys, emptyKeys] = [await keyTimes(app.page), await keyTimes(empty.page)];
    const [toggles, emptyToggles] = [await toggleTimes(app.page), await emptyToggleTimes(empty.page)];
    return [
      summarise({
        name: "a key until it is drawn",
        unit: "ms",
        baselineName: "in an empty page",
        own: keys,
        base: emptyKeys,
      }),
      summarise({
        name: "hidden until drawn",
        unit: "ms",
        baselineName: "a field in an empty page",
        own: toggles,
        base: emptyToggles,
      }),
    ];
  } finally {
    await app.end();
    await empty.end();
  }
}

/** Milliseconds from each key to the frame that shows it. */
async function keyTimes(page: Page): Promise<number[]> {
  await page.getByRole("textbox", { name: "Message" }).focus();
  await page.evaluate(() => {
    const seen = window as unknown as { times: number[] };
    seen.times = [];
    document.addEventListener(
      "keydown",
      ({ timeStamp }) => {
        // After the frame that has the letter: a task that was posted from within it.
        requestAnimationFrame(() => setTimeout(() => seen.times.push(performance.now() - timeStamp)));
      },
      { capture: true },
    );
  });
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press("x");
    await page.waitForFunction((count) => (window as unknown as { times: number[] }).times.length === count, key + 1);
  }
  return page.evaluate(() => (window as unknown as { times: number[] }).times);
}

async function toggleTimes(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < TOGGLES; round += 1) {
    await page.getByRole("textbox", { name: "Message" }).press("Escape");
    await page.getByRole("button", { name: "Show FloatBar" }).waitFor();
    times.push(
      await page.evaluate(async () => {
        const started = performance.now();
        document.querySelector<HTMLElement>("main > button")?.click();
        while (document.activeElement?.tagName !== "TEXTAREA") await new Promise((done) => setTimeout(done));
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        return performance.now() - started;
      }),
    );
  }
  return times;
}

async function emptyToggleTimes(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < TOGGLES; round += 1) {
    times.push(
      await page.evaluate(async () => {
        const field = document.querySelector("textarea");
        field?.remove();
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        const started = performance.now();
        document.body.innerHTML = "<textarea aria-label=Message></textarea>";
        document.querySelector("textarea")?.focus();
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        return performance.now() - started;
      }),
    );
  }
  return times;
}

/** What a bar that is hidden and left alone takes: milliseconds of work in ten seconds, and memory. */
async function idle(browser: Browser): Promise<Measured[]> {
  const app = await startApp(browser);
  const empty = await startEmpty(browser);
  try {
    await app.page.getByRole("textbox", { name: "Message" }).press("Escape");
    await app.page.getByRole("button", { name: "Show FloatBar" }).waitFor();
    // What a start leaves to be done later, such as the system's certificates, is not idling.
    await pause(5000);
    const [own, base] = await Promise.all([workOf(app), workOf(empty)]);
    return [
      one("hidden and idle: work of its page in 10 s", "ms", own.page, base.page),
      one("hidden and idle: work of its process in 10 s", "ms", own.process, base.process),
      one("hidden and idle: heap of its page", "MB", own.heap, base.heap),
      one("hidden and idle: memory of its process", "MB", own.memory, base.memory),
    ];
  } finally {
    await app.end();
    await empty.end();
  }
}

/** Memory of one chat that goes on and on. */
async function manyTurns(browser: Browser): Promise<Measured[]> {
  const app = await startApp(browser);
  try {
    const field = app.page.getByRole("textbox", { name: "Message" });
    const at: { heap: number; memory: number }[] = [];
    for (let turn = 1; turn <= TURNS; turn += 1) {
      await app.page.getByRole("button", { name: "Send", exact: true }).waitFor();
      await field.fill(`What is ${turn} times 3?`);
      await field.press("Enter");
      if (turn === EARLY_TURNS || turn === TURNS) {
        await app.page.getByRole("button", { name: "Send", exact: true }).waitFor();
        at.push({ heap: await heapOf(app.page), memory: memoryOfAll(app.pid) });
      }
    }
    const [early, late] = at;
    if (!early || !late) return [];
    return [
      one(`heap of the page after ${TURNS} turns`, "MB", late.heap, early.heap, `after ${EARLY_TURNS}`),
      one(`memory of the process after ${TURNS} turns`, "MB", late.memory, early.memory, `after ${EARLY_TURNS}`),
    ];
  } finally {
    await app.end();
  }
}

interface Running {
  page: Page;
  pid: number;
  end: () => Promise<void>;
}

async function startApp(browser: Browser): Promise<Running> {
  const dataDir = mkdtempSync(join(tmpdir(), "floatbar-bench-"));
  const env = { ...(process.env as Record<string, string>), FLOATBAR_DATA_DIR: dataDir, OLLAMA_HOST: "127.0.0.1:9" };
  const { process: child, url } = await startNode("dist/server/browser.js", ["--port", "0", "--no-open"], env);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  const end = async () => {
    await context.close();
    await ended(child);
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { page, pid: child.pid ?? 0, end };
}

/** The same way to a page that does nothing: a Node process of its own that serves it. */
async function startEmpty(browser: Browser): Promise<Running> {
  const script = `const s = require("node:http").createServer((_, r) => r.writeHead(200, { "content-type": "text/html" }).end(${JSON.stringify(EMPTY)})); s.listen(0, "127.0.0.1", () => console.log("ready at http://127.0.0.1:" + s.address().port));`;
  const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise<string>((resolve) => {
    child.stdout.on("data", (chunk) => resolve(/ready at (\S+)/.exec(String(chunk))?.[1] ?? ""));
  });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  const end = async () => {
    await context.close();
    await ended(child);
  };
  return { page, pid: child.pid ?? 0, end };
}

async function workOf({
  page,
  pid,
}: Running): Promise<{ page: number; process: number; heap: number; memory: number }> {
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable");
  const task = async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
  const [before, cpuBefore] = [await task(), cpuOfAll(pid)];
  await pause(IDLE_MS);
  return {
    page: (await task()) - before,
    process: cpuOfAll(pid) - cpuBefore,
    heap: await heapOf(page),
    memory: memoryOfAll(pid),
  };
}

async function heapOf(page: Page): Promise<number> {
  const client = await page.context().newCDPSession(page);
  await client.send("HeapProfiler.enable");
  await client.send("HeapProfiler.collectGarbage");
  const { usedSize } = await client.send("Runtime.getHeapUsage");
  await client.detach();
  return usedSize / 1_048_576;
}

function one(name: string, unit: string, own: number, base: number, baselineName = "an empty page"): Measured {
  return {
    name,
    unit,
    baseline: baselineName,
    p50: own,
    p99: Number.NaN,
    baselineP50: base,
    baselineP99: Number.NaN,
    ratio: own / base,
  };
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; ms: number }> {
  const started = performance.now();
  const result = await work();
  return { result, ms: performance.now() - started };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { chromium } from "@playwright/test";
import { build } from "vite";
import { CHROMIUM_ARGS, findChromium } from "../testing/chromium.ts";
import type { Measured } from "./measure.ts";

const LENGTHS = [1000, 10_000, 100_000];
const HISTORIES = [10, 1000, 10_000];

interface PageResult {
  /** Milliseconds a token, the median of many. */
  own: number;
  baseline: number;
  /** The same with Streamdown, which other chats use; only where an answer grows. */
  streamdown?: number;
}

/**
 * What one more token costs on the screen, in a real browser: at growing lengths of the answer beside a renderer that parses
 * the whole answer each time, and at growing lengths of the chat beside a list that draws all of it.
 */
export async function benchRender(): Promise<Measured[]> {
  const outDir = mkdtempSync(join(tmpdir(), "floatbar-bench-"));
  await build({
    configFile: false,
    root: join(import.meta.dirname, "page"),
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  });
  const server = createServer((request, response) => {
    const path = request.url === "/" ? "index.html" : (request.url ?? "").slice(1);
    const types: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
    readFile(join(outDir, path)).then(
      (body) => response.writeHead(200, { "content-type": types[extname(path)] ?? "text/plain" }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const run = (kind: "length" | "history", size: number) =>
      page.evaluate(({ kind, size }) => window.bench(kind, size), { kind, size });
    const results: Measured[] = [];
    for (const length of LENGTHS) {
      const measured = await run("length", length);
      const name = `a token on the screen, answer of ${length}`;
      results.push(row(name, "parsing the whole answer", measured));
      results.push(row(name, "Streamdown", { own: measured.own, baseline: measured.streamdown ?? Number.NaN }));
    }
    for (const count of HISTORIES) {
      results.push(
        row(`a token on the screen, chat of ${count}`, "drawing the whole chat", await run("history", count)),
      );
    }
    return results;
  } finally {
    await browser.close();
    server.close();
    rmSync(outDir, { recursive: true, force: true });
  }
}

function row(name: string, baseline: string, { own, baseline: other }: PageResult): Measured {
  return {
    name,
    unit: "ms a token",
    baseline,
    p50: own,
    p99: Number.NaN,
    baselineP50: other,
    baselineP99: Number.NaN,
    ratio: own / other,
  };
}

declare global {
  interface Window {
    bench: (kind: "length" | "history", size: number) => Promise<PageResult>;
  }
}

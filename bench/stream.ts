import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import type { ChatRequest } from "../core/backends/backend.ts";
import { DEFAULT_DEADLINES } from "../core/backends/deadline.ts";
import { RemoteBackend } from "../core/backends/remote.ts";
import { createCore } from "../core/core.ts";
import { createLog } from "../core/base/log.ts";
import { FileSecretStore } from "../core/settings/secrets.ts";
import { eventStream, startHttpServer } from "../testing/http-server.ts";
import { CHROMIUM_ARGS, findChromium } from "../testing/chromium.ts";
import { ended, startNode } from "../testing/programs.ts";
import { ask } from "./ask.ts";
import { measure, type Measured } from "./measure.ts";

const TOKENS = 5000;

const REQUEST: ChatRequest = {
  sessionId: "session_1",
  messageId: "message_1",
  message: "Go on",
  context: { profile: { name: null, interaction_count: 0 }, facts: [], recent_messages: [], preferences: {} },
  contextHash: "sha256:0",
  history: [],
  partial: null,
  model: null,
  maxTokens: null,
  temperature: null,
};

/** A whole answer through backend, core and recorder to the last event, against reading the raw response. */
export async function benchStream(): Promise<Measured[]> {
  const server = await startHttpServer((request, response) => {
    if (request.url?.endsWith("/capabilities")) {
      response.setHeader("content-type", "application/json");
      response.end('{"version":"2"}');
      return;
    }
    const send = eventStream(response);
    for (let index = 0; index < TOKENS; index += 1) send({ type: "token", content: `word${index} ` });
    send({ type: "done", finish_reason: "stop" });
    response.end();
  });
  const dataDir = mkdtempSync(join(tmpdir(), "floatbar-bench-"));
  const core = await createCore({
    dataDir,
    env: { FLOATBAR_API_URL: server.url },
    secrets: new FileSecretStore(join(dataDir, "secrets.json")),
    log: createLog(dataDir, "bench", "silent"),
    version: "bench",
    face: "bench",
  });
  const backend = new RemoteBackend({
    url: new URL(server.url),
    apiKey: null,
    deadlines: DEFAULT_DEADLINES,
    retryDelayMs: 100,
  });
  const unrecorded = async () => {
    for await (const event of backend.stream(REQUEST, new AbortController().signal)) if (event.type === "done") return;
  };
  const name = `an answer of ${TOKENS} tokens, socket to stored`;
  const results = [
    await measure({
      name,
      unit: "ms an answer",
      run: () => ask(core),
      baselineName: "reading the raw response",
      baseline: async () =>
        void (await (await fetch(`${server.url}/api/v2/chat/streaming/stream`, { method: "POST", body: "{}" })).text()),
      rounds: 10,
    }),
    await measure({
      name,
      unit: "ms an answer",
      run: () => ask(core),
      baselineName: "the same, not recorded",
      baseline: unrecorded,
      rounds: 10,
    }),
    await benchScreen(server.url),
  ];
  await core.close();
  await server.close();
  rmSync(dataDir, { recursive: true });
  return results;
}

/** From the backend's socket through core, bridge and page to the last word on the screen. */
async function benchScreen(backendUrl: string): Promise<Measured> {
  const dataDir = mkdtempSync(join(tmpdir(), "floatbar-bench-"));
  const env = { PATH: process.env.PATH ?? "", FLOATBAR_DATA_DIR: dataDir, FLOATBAR_API_URL: backendUrl };
  const app = await startNode("dist/server/browser.js", ["--no-open"], env);
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage();
    await page.goto(app.url);
    const message = page.getByRole("textbox", { name: "Message" });
    const last = page.getByText(`word${TOKENS - 1}`);
    return await measure({
      name: `an answer of ${TOKENS} tokens, socket to screen`,
      unit: "ms an answer",
      run: async () => {
        await page.getByRole("button", { name: "New chat" }).click();
        await last.waitFor({ state: "detached" });
        await message.fill("Go on");
        await message.press("Enter");
        await last.waitFor();
      },
      baselineName: "reading the raw response",
      baseline: async () =>
        void (await (await fetch(`${backendUrl}/api/v2/chat/streaming/stream`, { method: "POST", body: "{}" })).text()),
      rounds: 10,
    });
  } finally {
    await browser.close();
    await ended(app.process);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import Database from "better-sqlite3";
import { random } from "../testing/random.ts";
import { BridgeClient } from "../testing/bridge.ts";
import { startOpenAIServer } from "../testing/openai-server.ts";
import { ended, PROGRAM_ENV, startNode } from "../testing/programs.ts";

const ANSWER = Array.from({ length: 600 }, (_, index) => `w${index} é👩‍🚀`).join(" ");
/** `FLOATBAR_CRASH_RUNS=200` for the long run; `FLOATBAR_CRASH_SEED` repeats one. */
const RUNS = Number(process.env.FLOATBAR_CRASH_RUNS ?? 4);
const FIRST_SEED = Number(process.env.FLOATBAR_CRASH_SEED ?? 1);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function health(file: string) {
  const db = new Database(file, { readonly: true });
  const result = {
    integrity: db.pragma("integrity_check", { simple: true }),
    open: db.prepare("SELECT count(*) FROM streams WHERE state IN ('active', 'paused')").pluck().get(),
  };
  db.close();
  return result;
}

test(`loses nothing that was shown in ${RUNS} random kills of the app, of the backend and of both`, async () => {
  test.setTimeout(60_000 + RUNS * 15_000);
  const dir = mkdtempSync(join(tmpdir(), "floatbar-crash-"));
  // Goes on from what it is shown of its own last answer.
  const model = await startOpenAIServer((last, all) => (last.includes("was cut off") ? continueFrom(all) : ANSWER), {
    words: 8,
    ms: 3,
  });
  const port = await freePort();
  const appDir = join(dir, "app");
  const common = { ...PROGRAM_ENV, HOME: dir };
  const startBackend = () =>
    startNode("server/main.ts", ["--port", String(port)], {
      ...common,
      FLOATBAR_DATA_DIR: join(dir, "backend"),
      FLOATBAR_SERVER_API_KEYS: "key",
      OPENAI_BASE_URL: `${model.url}/v1`,
      OPENAI_API_KEY: "sk-test",
    });
  const startApp = async () => {
    const app = await startNode("dist/server/browser.js", ["--no-open"], {
      ...common,
      FLOATBAR_DATA_DIR: appDir,
      FLOATBAR_API_URL: `http://127.0.0.1:${port}`,
      FLOATBAR_API_KEY: "key",
    });
    return { ...app, client: await BridgeClient.connect(app.url) };
  };
  let backend = await startBackend();
  let app = await startApp();
  const counts: Record<string, number> = {};
  try {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1) {
      const next = random(seed);
      const victim = (["app", "backend", "both"] as const)[Math.floor(next() * 3)] ?? "both";
      const delay = Math.floor(next() * 350);
      const where = `seed ${seed}: killed ${victim} after ${delay} ms`;
      let shown = "";
      let isOver = false;
      app.client.on("chat.event", ({ event }) => {
        if (event.type === "token") shown += event.content;
      });
      const over = new Promise<void>((resolve) =>
        app.client.on("chat.ended", () => {
          isOver = true;
          resolve();
        }),
      );
      const { session, assistant } = await app.client.call("chat.send", { session_id: null, text: `Question ${seed}` });
      await new Promise((resolve) => setTimeout(resolve, delay));
      if (victim !== "app") await ended(backend.process, "SIGKILL");
      if (victim !== "backend") {
        await ended(app.process, "SIGKILL");
        app.client.close();
      }
      const shownThen = shown;
      if (victim !== "app") backend = await startBackend();
      if (victim === "backend") await over;
      else app = await startApp();

      const read = async () => {
        const { messages } = await app.client.call("sessions.open", { session_id: session.id });
        return messages.find(({ id }) => id === assistant.id);
      };
      const after = await read();
      const content = after?.content ?? "";
      expect(content.startsWith(shownThen), `${where}: shown text is missing`).toBe(true);
      expect(ANSWER.startsWith(content), `${where}: text is there twice or wrong`).toBe(true);
      expect(["complete", "interrupted", "failed"], where).toContain(after?.state);
      counts[`${victim} ${after?.state}`] = (counts[`${victim} ${after?.state}`] ?? 0) + 1;
      expect(health(join(appDir, "vault.db")), where).toEqual({ integrity: "ok", open: 0 });

      if (after?.state !== "complete") {
        const finished = new Promise<void>((resolve) => app.client.on("chat.ended", () => resolve()));
        await app.client.call("chat.continue", { message_id: assistant.id });
        await finished;
        const whole = await read();
        expect(whole?.state, `${where}: ${whole?.error?.message ?? ""}`).toBe("complete");
        expect(whole?.content === ANSWER, `${where}: the continued answer is not the answer`).toBe(true);
      }
      expect(isOver || victim !== "backend", where).toBe(true);
    }
    await ended(backend.process);
    for (const user of readdirSync(join(dir, "backend", "server", "users"))) {
      expect(health(join(dir, "backend", "server", "users", user, "vault.db"))).toEqual({ integrity: "ok", open: 0 });
    }
    console.log(`${RUNS} kills from seed ${FIRST_SEED}: ${JSON.stringify(counts)}`);
  } finally {
    await ended(app.process, "SIGKILL");
    await ended(backend.process, "SIGKILL");
    await model.close();
    rmSync(dir, { recursive: true, force: true });
  }
});

/** What comes after the part of the answer that a conversation ends with. */
function continueFrom(conversation: string): string {
  const said = conversation.slice(conversation.lastIndexOf("w0 "));
  return ANSWER.startsWith(said) ? ANSWER.slice(said.length) : ANSWER;
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCore } from "../core/core.ts";
import { createLog } from "../core/log.ts";
import { FileSecretStore } from "../core/settings/secrets.ts";
import { eventStream, startHttpServer } from "../testing/http-server.ts";
import { measure, type Measured } from "./measure.ts";

const TOKENS = 5000;

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
  const ask = () =>
    new Promise<void>((resolve) => {
      const off = core.subscribe((name) => {
        if (name !== "chat.ended") return;
        off();
        resolve();
      });
      void core.call("chat.send", { session_id: null, text: "Go on" });
    });
  const result = await measure({
    name: `an answer of ${TOKENS} tokens, socket to stored`,
    unit: "ms an answer",
    run: ask,
    baselineName: "reading the raw response",
    baseline: async () =>
      void (await (await fetch(`${server.url}/api/v2/chat/streaming/stream`, { method: "POST", body: "{}" })).text()),
    rounds: 10,
  });
  await core.close();
  await server.close();
  rmSync(dataDir, { recursive: true });
  return [result];
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCore } from "../core/core.ts";
import { createLog } from "../core/base/log.ts";
import { FileSecretStore } from "../core/settings/secrets.ts";
import { startModelServer } from "../testing/model-server.ts";
import { type Format, FORMATS, type Said } from "../testing/model-shapes.ts";
import { ask } from "./ask.ts";
import { measure, type Measured } from "./measure.ts";

const TOKENS = 5000;
const ROUNDS = 10;
const VENDOR: Readonly<Record<Format, string>> = {
  chat: "openai",
  responses: "openai-responses",
  messages: "anthropic",
  gemini: "gemini",
  vertex: "vertex",
};

/** A long answer in each wire format, from the vendor's socket to the last event stored, against reading the raw response. */
export async function benchFormats(): Promise<Measured[]> {
  const words: Said[] = Array.from({ length: TOKENS }, (_, index) => ({ text: `word${index} ` }));
  const said: Said[] = [...words, { end: "stop", usage: { input: 10, output: TOKENS } }];
  const results: Measured[] = [];
  for (const format of FORMATS) {
    const server = await startModelServer(format, [said]);
    const dataDir = mkdtempSync(join(tmpdir(), "floatbar-bench-"));
    const core = await createCore({
      dataDir,
      env: {},
      secrets: new FileSecretStore(join(dataDir, "secrets.json")),
      log: createLog(dataDir, "bench", "silent"),
      version: "bench",
      face: "bench",
    });
    const { base } = server;
    await core.call("settings.save", {
      backend: VENDOR[format],
      api_url: base,
      api_key: "k",
      model: "m1",
      memory: false,
    });
    results.push(
      await measure({
        name: `an answer of ${TOKENS} tokens, ${format}, socket to stored`,
        unit: "ms an answer",
        run: () => ask(core),
        baselineName: "reading the raw response",
        baseline: async () => void (await (await fetch(`${base}/x`, { method: "POST", body: "{}" })).text()),
        rounds: ROUNDS,
      }),
    );
    await core.close();
    await server.close();
    rmSync(dataDir, { recursive: true });
  }
  return results;
}

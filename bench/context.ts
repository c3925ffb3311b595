import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance as nodePerformance } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import Database from "better-sqlite3";
import { ImportedSessions, type ImportLine } from "../core/transfer/import-messages.ts";
import { systemClock } from "../core/base/clock.ts";
import { setImmediate } from "node:timers/promises";
import { ContextBuilder } from "../core/context/select/builder.ts";
import { createLog } from "../core/base/log.ts";
import { loadMeaning } from "../core/context/recall/meaning.ts";
import { buildContext } from "../core/context/select/select.ts";
import { searchTerms } from "../core/language/terms.ts";
import { words } from "../core/language/words.ts";
import { loadTokenCounter } from "../core/tokens/count.ts";
import { openVault } from "../core/vault/sqlite/open.ts";
import type { Vault } from "../core/vault/vault.ts";
import { measure, type Measured, summarise } from "./measure.ts";
import { syntheticMessages, syntheticQuestions } from "./synthetic.ts";

const BARE = `SELECT rowid FROM messages_fts WHERE messages_fts MATCH ? ORDER BY bm25(messages_fts) LIMIT 200`;
const QUESTIONS = 60;
const CHUNK = 500;
const FACTS_PER_MESSAGES = 10;

/**
 * The time to find a context's messages and to build it whole, against the bare full-text query for all of the same
 * question's words; and beside it the speed of the import, the size of the file and the memory held.
 */
export async function benchContext(sizes: readonly number[]): Promise<Measured[]> {
  const results: Measured[] = [];
  const tokens = await loadTokenCounter();
  const meaning = loadMeaning(new URL("../resources/word-vectors.bin", import.meta.url).pathname);
  const questions = syntheticQuestions(QUESTIONS);
  for (const count of sizes) {
    const dir = mkdtempSync(join(tmpdir(), "floatbar-bench-"));
    const file = join(dir, "vault.db");
    const vault = await openVault({ file, clock: systemClock });
    const started = performance.now();
    await fill(vault, count);
    const seconds = (performance.now() - started) / 1000;
    await vault.sessions.add("now");
    const raw = new Database(file, { readonly: true });
    const bare = raw.prepare(BARE);
    let [own, base] = [0, 0];
    const request = (message: string) => ({
      message,
      sessionId: "now",
      budget: 2000,
      exclude: new Set<string>(),
      includeSession: true,
      gate: null,
    });
    results.push(
      await measure({
        name: `context from ${count.toLocaleString("en")} messages`,
        unit: "ms a context",
        rounds: QUESTIONS,
        run: async () => {
          const message = questions[own++ % QUESTIONS] ?? "";
          await buildContext(request(message), { tables: vault, tokens, clock: systemClock, meaning });
        },
        baselineName: "bare FTS5 OR query, top 200",
        baseline: () => {
          const all = words(questions[base++ % QUESTIONS] ?? "");
          bare.all(all.map((word) => `"${word}"`).join(" OR "));
        },
      }),
    );
    results.push(await measureHeld(vault, count, questions));
    results.push(
      await measure({
        name: `first page of ${(count / FACTS_PER_MESSAGES).toLocaleString("en")} facts, and of those with a word`,
        unit: "ms for both",
        run: async () => {
          const page = { query: "", category: null, sort: "newest", limit: 200, offset: 0 } as const;
          await vault.facts.page(page);
          await vault.facts.page({ ...page, query: "977" });
        },
        baselineName: "counting the facts",
        baseline: () => void raw.prepare("SELECT count(*) FROM facts WHERE value LIKE '%977%'").get(),
      }),
    );
    results.push(
      await measure({
        name: `search in ${count.toLocaleString("en")} messages, 20 hits`,
        unit: "ms a search",
        run: async () =>
          void (await vault.search.messages(searchTerms(questions[own++ % QUESTIONS] ?? "", ["en"]).slice(0, 3), 20)),
        baselineName: "bare FTS5 OR query, top 200",
        baseline: () => {
          const few = words(questions[base++ % QUESTIONS] ?? "").slice(0, 3);
          bare.all(few.map((word) => `"${word}"`).join(" OR "));
        },
      }),
    );
    console.log(
      `${count.toLocaleString("en")} messages: imported ${Math.round(count / seconds).toLocaleString("en")} a second, ` +
        `${(statSync(file).size / 1_048_576).toFixed(0)} MB on disk, ${held()} MB held`,
    );
    raw.close();
    await vault.close();
    rmSync(dir, { recursive: true });
  }
  return results;
}

/** Memory of this process in MB, once what nobody uses is let go of. */
function held(): string {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
  return (process.memoryUsage().rss / 1_048_576).toFixed(0);
}

/** How long the main thread is held by a context that a thread builds, against building it there. */
async function measureHeld(vault: Vault, count: number, questions: readonly string[]): Promise<Measured> {
  const tokens = await loadTokenCounter();
  const meaningFile = new URL("../resources/word-vectors.bin", import.meta.url).pathname;
  const meaning = loadMeaning(meaningFile);
  const log = createLog(tmpdir(), "bench", "silent");
  const common = { vault, key: null, clock: systemClock, log, meaning, meaningFile };
  const [here, there] = [1e9, 1].map((large) => new ContextBuilder({ ...common, large, patienceMs: 60_000 }));
  if (!here || !there) throw new Error("no builders");
  await there.warm();
  while (!there.isThreaded) await setImmediate();
  const held = async (builder: ContextBuilder, message: string): Promise<number> => {
    const request = { message, sessionId: "now", budget: 2000, exclude: new Set<string>(), includeSession: true };
    const before = nodePerformance.eventLoopUtilization();
    await builder.build(request, null, tokens);
    return nodePerformance.eventLoopUtilization(before).active;
  };
  const [own, base]: [number[], number[]] = [[], []];
  for (const question of questions) {
    own.push(await held(there, question));
    base.push(await held(here, question));
  }
  await there.close();
  return summarise({
    name: `main thread held by a context from ${count.toLocaleString("en")} messages, built in a thread`,
    unit: "ms a context",
    baselineName: "built in the main thread",
    own,
    base,
  });
}

/** Messages, and a fact for every ten of them. */
async function fill(vault: Vault, count: number): Promise<void> {
  const imported = new ImportedSessions();
  const result = { sessions: 0, messages: 0, skipped: 0 };
  const take = (lines: ImportLine[]) => vault.transaction((tables) => imported.take(tables, lines, "bench", result));
  let chunk: ImportLine[] = [];
  for (const line of syntheticMessages(count)) {
    chunk.push(line);
    if (chunk.length < CHUNK) continue;
    await take(chunk);
    chunk = [];
  }
  await take(chunk);
  await vault.transaction(async (tables) => {
    for (let index = 0; index < count / FACTS_PER_MESSAGES; index += 1) {
      const value = `${index} of ${index % 977}`;
      await tables.facts.add({
        id: `f${index}`,
        category: "bench",
        key: `k${index % 500}`,
        value,
        confidence: 0.8,
        source_message_id: null,
      });
    }
  });
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { importMessages } from "../core/chat/import-messages.ts";
import { systemClock } from "../core/clock.ts";
import { loadMeaning } from "../core/context/recall/meaning.ts";
import { buildContext } from "../core/context/select.ts";
import { loadTokenCounter } from "../core/tokens/count.ts";
import { openVault } from "../core/vault/open.ts";
import { measure, type Measured } from "./measure.ts";
import { syntheticMessages } from "./synthetic.ts";

const QUESTION = "Which boat did we take to the island in the summer?";
const BARE = `SELECT rowid FROM messages_fts WHERE messages_fts MATCH ? ORDER BY bm25(messages_fts) LIMIT 200`;

/** The time to build a context, against the bare full-text query for the same question's words. */
export async function benchContext(): Promise<Measured[]> {
  const meaning = loadMeaning(new URL("../resources/word-vectors.bin", import.meta.url).pathname);
  const results: Measured[] = [];
  const tokens = await loadTokenCounter();
  for (const count of [1000, 10_000]) {
    const dir = mkdtempSync(join(tmpdir(), "floatbar-bench-"));
    const file = join(dir, "vault.db");
    const vault = await openVault({ file, clock: systemClock });
    await importMessages(vault, syntheticMessages(count), "bench");
    await vault.sessions.create("now");
    const raw = new Database(file, { readonly: true });
    const bare = raw.prepare(BARE);
    const words = QUESTION.toLowerCase().match(/\p{L}+/gu) ?? [];
    const request = {
      message: QUESTION,
      sessionId: "now",
      budget: 2000,
      exclude: new Set<string>(),
      includeSession: true,
      gate: null,
    };
    results.push(
      await measure({
        name: `context from ${count} messages`,
        unit: "ms a context",
        run: async () => void (await buildContext(request, { tables: vault, tokens, clock: systemClock, meaning })),
        baselineName: "bare FTS5 OR query, top 200",
        baseline: () => void bare.all(words.map((word) => `"${word}"`).join(" OR ")),
      }),
    );
    raw.close();
    await vault.close();
    rmSync(dir, { recursive: true });
  }
  return results;
}

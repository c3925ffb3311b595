/**
 * `npm run bench:recall -- --data DIR [--budget N] [--json FILE]`: how much of the evidence for each question is in the
 * context that would be sent. Conversations are imported into real vaults, asked through the real `buildContext`, and
 * tokens are counted (o200k_base) over the very text that would be sent; the baselines pay for `[date] speaker: text`.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../../core/base/clock.ts";
import { scriptArgs } from "../../core/base/command-line.ts";
import { loadMeaning } from "../../core/context/recall/meaning.ts";
import { renderContext } from "../../core/context/select/render.ts";
import { openGate } from "../../core/memory/consent.ts";
import { buildContext } from "../../core/context/select/select.ts";
import { loadTokenCounter } from "../../core/tokens/count.ts";
import { baselines } from "./baselines.ts";
import { openConversations, type RecallConversation, type RecallQuestion } from "./data.ts";

const { values: options } = scriptArgs(
  "Usage: npm run bench:recall -- --data DIR [--budget N] [--json FILE]",
  { options: { data: { type: "string", default: "" }, budget: { type: "string" }, json: { type: "string" } } },
  ({ values: { data, budget = "1" } }) => {
    if (data === "") return "--data names the folder with the conversations";
    return /^[1-9]\d*$/.test(budget) ? undefined : "--budget takes a whole number of tokens";
  },
);
const budgets = options.budget === undefined ? [500, 1000, 2000] : [Number(options.budget)];
const tokens = await loadTokenCounter();
const meaning = loadMeaning(join(import.meta.dirname, "../../resources/word-vectors.bin"));

interface Answered {
  method: string;
  budget: number;
  category: number;
  /** Share of the evidence found, 0..1. */
  share: number;
}

const answered: Answered[] = [];

function record(method: string, budget: number, { category, evidence }: RecallQuestion, found: Iterable<string>): void {
  const share = [...found].filter((id) => evidence.has(id)).length / evidence.size;
  answered.push({ method, budget, category, share });
}

async function ask({ vault, file, questions }: RecallConversation): Promise<number> {
  const { methods, cost } = baselines(file);
  await vault.sessions.add("bench_now");
  let elapsed = 0;
  for (const question of questions) {
    for (const budget of budgets) {
      const request = {
        message: question.question,
        sessionId: "bench_now",
        budget,
        exclude: new Set<string>(),
        includeSession: true,
        // As on the way to a remote model. A message of which a sentence was held back counts as found.
        gate: openGate(vault, new Set()),
      };
      const started = performance.now();
      const built = await buildContext(request, { tables: vault, tokens, clock: systemClock, meaning });
      elapsed += performance.now() - started;
      const size = tokens.count(renderContext(built.context));
      if (size > budget) throw new Error(`A context of ${size} tokens for a budget of ${budget}.`);
      record(
        "floatbar",
        budget,
        question,
        built.context.recent_messages.map(({ id }) => id),
      );
      for (const method of methods) {
        let spent = 0;
        const fitting = method.order(question.question).filter((id) => {
          const price = cost(id, tokens);
          if (spent + price > budget) return false;
          spent += price;
          return true;
        });
        record(method.name, budget, question, fitting);
      }
    }
  }
  return elapsed / (questions.length * budgets.length);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function meanShare(entries: readonly Answered[]): number {
  return mean(entries.map(({ share }) => share));
}

const workDir = mkdtempSync(join(tmpdir(), "floatbar-recall-"));
try {
  const conversations = await openConversations(options.data, workDir);
  const times: number[] = [];
  for (const conversation of conversations) {
    times.push(await ask(conversation));
    await conversation.vault.close();
  }
  const methods: Record<string, Record<string, { overall: number; categories: Record<string, number> }>> = {};
  const table: Record<string, string | number>[] = [];
  for (const [method, ofMethod] of Map.groupBy(answered, (entry) => entry.method)) {
    const own = (methods[method] ??= {});
    for (const [budget, entries] of Map.groupBy(ofMethod, (entry) => entry.budget)) {
      const byCategory = [...Map.groupBy(entries, ({ category }) => category)].toSorted(([a], [b]) => a - b);
      const categories = Object.fromEntries(byCategory.map(([category, list]) => [String(category), meanShare(list)]));
      const overall = meanShare(entries);
      own[String(budget)] = { overall, categories };
      const percent = Object.entries(categories).map(([category, share]) => [
        `category ${category}`,
        round(100 * share),
      ]);
      table.push({ method, tokens: budget, "recall %": round(100 * overall), ...Object.fromEntries(percent) });
    }
  }
  console.table(table);
  console.log(`${round(mean(times))} ms a context.`);
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify({ methods }, null, 2)}\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(workDir, { recursive: true, force: true });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

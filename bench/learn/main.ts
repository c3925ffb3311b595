/**
 * `npm run bench:learn -- --data DIR [--json FILE] [--dump FILE]`: what is learned, without any model, from users' turns
 * whose facts were labelled by reading. A line of DIR/*.jsonl is a turn:
 * `{"id", "source"?, "lang"?, "text", "facts": [{"span", "kind", "strength": "strong" | "arguable"}]}`. Each turn goes
 * through the real core alone, into an empty vault. A learned fact is right if its value meets a label (see score.ts);
 * a strong label is found if a value meets it. `--dump` writes what was learned, a line a turn.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { scriptArgs } from "../../core/base/command-line.ts";
import { createCore } from "../../core/core.ts";
import { FileSecretStore } from "../../core/settings/secrets.ts";
import { type LabelledTurn, readTurns } from "./data.ts";
import { type LearnedFact, recallByKind, type Tally, tally } from "./score.ts";

const { values: options } = scriptArgs(
  "Usage: npm run bench:learn -- --data DIR [--json FILE] [--dump FILE]",
  { options: { data: { type: "string", default: "" }, json: { type: "string" }, dump: { type: "string" } } },
  ({ values: { data } }) => (data === "" ? "--data names the folder with the turns" : undefined),
);

/** Asks one turn of a core that knows nothing, and says what it knows then. */
async function learnFrom(text: string): Promise<LearnedFact[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "floatbar-learn-"));
  const core = await createCore({
    dataDir,
    env: {},
    secrets: new FileSecretStore(join(dataDir, "secrets.json")),
    log: pino({ level: "silent" }),
    version: "0.0.0-bench",
    face: "bench",
    vaultPragmas: ["synchronous = off"],
  });
  try {
    const ended = new Promise<void>((resolve) => {
      core.subscribe((event) => {
        if (event === "chat.ended") resolve();
      });
    });
    const sent = await core.call("chat.send", { session_id: null, text });
    if (!sent.ok) throw new Error(`chat.send: ${sent.error.message}`);
    await ended;
    const facts = await core.services.vault.facts.live();
    return facts.map(({ category, key, value }) => ({ category, key, value })).toReversed();
  } finally {
    await core.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
const percent = (part: number, whole: number) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);

function group(turns: readonly LabelledTurn[], keyOf: (turn: LabelledTurn) => string | undefined) {
  return Map.groupBy(
    turns.filter((turn) => keyOf(turn) !== undefined),
    (turn) => keyOf(turn) ?? "",
  );
}

function row(name: string, sum: Tally) {
  return {
    "": name,
    learned: sum.learned,
    precision: percent(sum.right, sum.learned),
    strong: sum.strong,
    recall: percent(sum.found, sum.strong),
    cut: percent(sum.cut, sum.learned),
    "run on": percent(sum.runOn, sum.learned),
    repeated: percent(sum.repeated, sum.learned),
    "from nothing": sum.fromNothing,
  };
}

const turns = readTurns(options.data);
const learned = new Map<string, LearnedFact[]>();
for (const turn of turns) learned.set(turn.id, await learnFrom(turn.text));

const groups = [
  ["all", tally(turns, learned)] as const,
  ...[...group(turns, ({ source }) => source)].map(([name, own]) => [`source ${name}`, tally(own, learned)] as const),
  ...[...group(turns, ({ lang }) => lang)].map(([name, own]) => [`language ${name}`, tally(own, learned)] as const),
];
console.log(`${turns.length} turns, each in an empty vault, no model.`);
console.table(groups.map(([name, sum]) => row(name, sum)));
const kinds = recallByKind(turns, learned);
console.table(kinds.map(({ kind, strong, found }) => ({ kind, strong, found, recall: percent(found, strong) })));

if (options.dump !== undefined) {
  const lines = turns.map(({ id }) => `${JSON.stringify({ id, facts: learned.get(id) ?? [] })}\n`);
  writeFileSync(options.dump, lines.join(""));
}
if (options.json !== undefined) {
  const results = groups.map(([name, sum]) => ({
    name,
    ...sum,
    precision: share(sum.right, sum.learned),
    recall: share(sum.found, sum.strong),
  }));
  writeFileSync(options.json, `${JSON.stringify({ turns: turns.length, groups: results, kinds }, null, 2)}\n`);
}

/** `npm run bench [-- --json FILE] [--quick]`: every benchmark (`--quick` leaves out the vault of a million messages), as a table of ratios to a baseline measured in the same run. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { scriptArgs } from "../core/base/command-line.ts";
import { benchContext } from "./context.ts";
import { benchDesktop } from "./desktop.ts";
import { benchFormats } from "./formats.ts";
import { benchReaders } from "./readers.ts";
import { benchRender } from "./render.ts";
import type { Measured } from "./measure.ts";
import { benchStream } from "./stream.ts";

const NAMES = ["context", "stream", "formats", "render", "desktop", "readers"] as const;
const { values } = scriptArgs(
  `Usage: npm run bench -- [--quick] [--only ${NAMES.join("|")}] [--json FILE]`,
  { options: { json: { type: "string" }, quick: { type: "boolean" }, only: { type: "string" } } },
  ({ values: { only } }) =>
    only === undefined || NAMES.some((name) => name === only) ? undefined : `There is no benchmark named "${only}"`,
);
// Only once it is known that something is to be measured.
execFileSync(process.execPath, [join(import.meta.dirname, "..", "scripts", "build.ts")], { stdio: "inherit" });
const sizes = [10_000, 100_000, ...(values.quick ? [] : [1_000_000])];
const benchmarks: Record<(typeof NAMES)[number], () => Promise<Measured[]>> = {
  context: () => benchContext(sizes),
  stream: benchStream,
  formats: benchFormats,
  render: benchRender,
  desktop: benchDesktop,
  readers: benchReaders,
};
const results: Measured[] = [];
for (const [name, run] of Object.entries(benchmarks)) {
  if (values.only === undefined || values.only === name) results.push(...(await run()));
}

console.table(
  results.map((result) => ({
    what: result.name,
    p50: `${round(result.p50)} ${result.unit.split(" ")[0]}`,
    p99: round(result.p99),
    against: result.baseline,
    "its p50": round(result.baselineP50),
    ratio: round(result.ratio),
  })),
);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ results }, null, 2)}\n`);

function round(value: number): number | string {
  return Number.isNaN(value) ? "" : Math.round(value * 100) / 100;
}

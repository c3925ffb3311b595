/** `npm run bench [-- --json FILE]`: every benchmark, as a table of ratios to a baseline measured in the same run. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { benchContext } from "./context.ts";
import { benchRender } from "./render.ts";
import { benchStream } from "./stream.ts";

const { values } = parseArgs({ options: { json: { type: "string" } } });
const results = [...(await benchContext()), ...(await benchStream()), ...(await benchRender())];

console.table(
  results.map((result) => ({
    what: result.name,
    "p50 ms": round(result.p50),
    "p99 ms": round(result.p99),
    against: result.baseline,
    "its p50 ms": round(result.baselineP50),
    ratio: round(result.ratio),
  })),
);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ results }, null, 2)}\n`);

function round(value: number): number | string {
  return Number.isNaN(value) ? "" : Math.round(value * 100) / 100;
}

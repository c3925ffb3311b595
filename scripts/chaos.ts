/**
 * `npm run chaos`: what an instance of the backend does when PostgreSQL restarts, is killed, runs full, is cut off and so on, while
 * clients work. Each case has a PostgreSQL of its own. Prints what was acknowledged, what of it was lost, and how long it took until
 * every instance served again; ends with 1 where anything was lost. Some cases take root; it says which it left out, and why.
 * `npm run chaos -- WORD` does only the cases whose name has the word.
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scriptArgs } from "../core/base/command-line.ts";
import { harsh, SmallDisk } from "../testing/chaos/harsh.ts";
import { type Report, runScenario, type Scenario, startRig } from "../testing/chaos/rig.ts";

const USAGE = `
Usage: npm run chaos [-- WORD]

Restarts, kills, fills and cuts off a PostgreSQL while clients work with instances of the backend; only the cases whose name has
WORD, where one is given.
`;
const { positionals } = scriptArgs(USAGE, { allowPositionals: true }, ({ positionals: words }) =>
  words.length > 1 ? "One WORD is taken" : undefined,
);

const base = mkdtempSync(join(tmpdir(), "floatbar-chaos-"));
// PostgreSQL runs as a user of its own.
chmodSync(base, 0o711);

/** @throws where the case came to no end, an instance ended, or a client was refused for good. */
async function run(scenario: Scenario, disk: SmallDisk): Promise<Report> {
  const { settings = [], onSmallDisk, ...more } = scenario.rig ?? {};
  const rig = await startRig({
    dataDir: mkdtempSync(join(base, "data-")),
    settings: ["max_connections=40", ...settings],
    ...(onSmallDisk === true ? { folder: disk.folder } : {}),
    ...more,
  });
  if (!rig) throw new Error("There is no PostgreSQL. Install it (apt-get install postgresql).");
  try {
    return await runScenario(rig, scenario);
  } finally {
    await rig.close();
  }
}

function line({ name, acknowledged, lost, msToService, saidUnready, refusals, cut, continued }: Report): string {
  const refused = Object.entries(refusals).map(([why, times]) => `${times} × ${why}`);
  return [
    `${name}: ${acknowledged} acknowledged, ${lost.length} lost, served again after ${(msToService / 1000).toFixed(1)} s`,
    `  ${cut} streams cut, ${continued} continued; refused: ${refused.join(", ") || "nothing"}; not ready meanwhile: ${saidUnready ?? "too short to ask"}`,
    ...lost.map((what) => `  LOST: ${what}`),
  ].join("\n");
}

async function main(): Promise<void> {
  const [word = ""] = positionals;
  const leftOut: string[] = [];
  let faults = 0;
  for (const { name } of harsh(new SmallDisk(base)).filter((one) => one.name.includes(word))) {
    const disk = new SmallDisk(join(base, "disk"));
    const scenario = harsh(disk).find((one) => one.name === name);
    const obstacle = scenario?.obstacle?.();
    if (!scenario) continue;
    if (obstacle !== undefined) {
      leftOut.push(`${name}: ${obstacle}`);
      continue;
    }
    try {
      const report = await run(scenario, disk);
      faults += report.lost.length;
      if (report.saidUnready === false && scenario.isReady !== true) faults += 1;
      console.log(line(report));
    } catch (error) {
      faults += 1;
      console.log(`${name}: FAILED: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      disk.remove();
    }
  }
  for (const what of leftOut) console.log(`Left out: ${what}`);
  process.exitCode = faults === 0 ? 0 : 1;
}

await main().finally(() => rmSync(base, { recursive: true, force: true }));
// Node 24 may wait for ever for a handle that is closed already, once a small disk was full.
process.exit();

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Rig, runScenario, startRig } from "../testing/chaos/rig.ts";
import { QUICK } from "../testing/chaos/scenarios.ts";
import { hasPostgres } from "../testing/postgres.ts";

describe.skipIf(!hasPostgres())("an instance", () => {
  let rig: Rig | undefined;
  const dataDir = mkdtempSync(join(tmpdir(), "floatbar-chaos-"));

  beforeAll(async () => {
    rig = await startRig({ dataDir, settings: ["max_connections=40"] });
  }, 60_000);
  afterAll(async () => {
    await rig?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it.each(QUICK)("lives, loses nothing and serves again when $name", { timeout: 60_000 }, async (scenario) => {
    if (!rig) throw new Error("There is no PostgreSQL here.");
    const report = await runScenario(rig, scenario);
    console.log(JSON.stringify(report));
    expect(report).toMatchObject({ lost: [] });
    expect(report.saidUnready).not.toBe(false);
    for (const refusal of Object.keys(report.refusals)) expect(refusal).toMatch(/^503 |stream_active$/);
  });
});

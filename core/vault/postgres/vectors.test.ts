import { expect, it, onTestFinished } from "vitest";
import { startPgvector } from "../../../testing/pgvector-server.ts";
import { silentLog, steppingClock } from "../../../testing/test-core.ts";
import { openPostgres } from "./open.ts";
import type { PostgresVault } from "./vault.ts";

const MODEL = "m1";
const CREATED = "2026-11-21T08:00:00.000Z";

async function say(vault: PostgresVault, texts: readonly string[]): Promise<void> {
  await vault.sessions.add("s1");
  for (const [at, content] of texts.entries()) {
    const common = { session_id: "s1", role: "user", state: "complete", created_at: CREATED } as const;
    await vault.messages.add({ ...common, id: `m${at}`, content });
  }
}

const missing = async (vault: PostgresVault, model = MODEL) =>
  (await vault.vectors.missing(model, 0, 1000, 10)).map(({ id }) => id);

const near = async (vault: PostgresVault, ...vector: number[]) =>
  (await vault.vectors.near(MODEL, Float32Array.from(vector), 10)).map(({ id, score }) => [
    id,
    Number(score.toFixed(2)),
  ]);

/** Gives each message the vector at its place. */
async function index(vault: PostgresVault, vectors: Record<string, number[]>, model = MODEL): Promise<void> {
  const rows = await vault.vectors.missing(model, 0, 1000, 10);
  await vault.vectors.set(
    model,
    rows.flatMap(({ id, row_id }) => {
      const vector = vectors[id];
      return vector ? [{ row_id, vector: Float32Array.from(vector) }] : [];
    }),
  );
}

it(
  "keeps vectors where the database has pgvector and finds the nearest of one user, at no word in common",
  {
    timeout: 60_000,
  },
  async () => {
    const store = await openPostgres({ url: await startPgvector(), log: silentLog, clock: steppingClock(), max: 1 });
    onTestFinished(() => store.close());
    const [ana, bo] = [await store.vault("ana"), await store.vault("bo")];
    await say(ana, ["Our terrier ate the sofa", "The yacht needs paint", "Taxes are due"]);
    await say(bo, ["Bo's own terrier"]);
    expect(ana.vectors.isAble).toBe(true);
    expect(await missing(ana)).toEqual(["m2", "m1", "m0"]);

    await index(ana, { m0: [1, 0], m1: [0.6, 0.8] });
    await index(bo, { m0: [1, 0] });
    expect(await missing(ana)).toEqual(["m2"]);
    expect(await ana.vectors.count(MODEL)).toBe(2);
    expect(await near(ana, 1, 0)).toEqual([
      ["m0", 1],
      ["m1", 0.6],
    ]);
    expect(await near(bo, 1, 0)).toEqual([["m0", 1]]);
    // Those of another length, or by another model, cannot be compared.
    expect(await near(ana, 1, 0, 0)).toEqual([]);
    await index(ana, { m2: [0, 1] }, "m2");
    expect(await near(ana, 0, 1)).toEqual([
      ["m1", 0.8],
      ["m0", 0],
    ]);

    // Another text has another vector, or none; a message that is gone has none; another model's are dropped.
    await ana.messages.setText("m0", "Our terrier ate the chair");
    expect(await missing(ana)).toEqual(["m2", "m0"]);
    await ana.messages.remove(["m1"]);
    expect(await near(ana, 1, 0)).toEqual([]);
    await ana.vectors.removeOthers(MODEL);
    expect(await ana.vectors.count("m2")).toBe(0);

    // Row-level security holds besides: a connection that works for somebody else shows none of them, whoever is named.
    expect(await near(bo, 1, 0)).toEqual([["m0", 1]]);
    await store.pool.query("SELECT set_config('floatbar.user_id', 'nobody', false)");
    expect((await store.pool.query("SELECT * FROM vectors")).rows).toEqual([]);
    expect(await near(bo, 1, 0)).toEqual([]);
  },
);

import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { calls, events } from "./contract.ts";

const PARTS = new Set(["contract", "emitter", "names", "shapes"]);
const subjects = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .map((file) => basename(file, ".ts"))
  .filter((name) => !PARTS.has(name));

/** The tables of calls and events that a subject's file exports. */
async function tablesOf(subject: string): Promise<{ calls: string[]; events: string[] }> {
  const exported = (await import(join(import.meta.dirname, `${subject}.ts`))) as Record<string, object>;
  const keys = (ending: string) =>
    Object.entries(exported).flatMap(([name, table]) => (name.endsWith(ending) ? Object.keys(table) : []));
  return { calls: keys("Calls"), events: keys("Events") };
}

describe("the contract", () => {
  it.each(subjects)("describes in %s.ts the calls of that name and no others", async (subject) => {
    const { calls: own } = await tablesOf(subject);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((name) => !name.startsWith(`${subject}.`))).toEqual([]);
  });

  it("joins every subject's calls and events", async () => {
    const tables = await Promise.all(subjects.map(tablesOf));
    expect(Object.keys(calls).toSorted()).toEqual(tables.flatMap((table) => table.calls).toSorted());
    expect(Object.keys(events).toSorted()).toEqual(tables.flatMap((table) => table.events).toSorted());
  });
});

import { join } from "node:path";
import { createBuilder, type Rolldown } from "vite";
import { describe, expect, it } from "vitest";
import { calls, events } from "../core/contract/contract.ts";

/** Twice what the names and the bridge come to, and a fortieth of what they come to with the schemas. */
const MAX_LENGTH = 6000;

/** The preload as `npm run build` makes it, without writing it. */
async function builtPreload(): Promise<Rolldown.OutputChunk> {
  const builder = await createBuilder({
    configFile: join(import.meta.dirname, "..", "vite.config.ts"),
    logLevel: "error",
    build: { write: false },
  });
  const { preload } = builder.environments;
  if (!preload) throw new Error("vite.config.ts builds no preload.");
  const { output } = (await builder.build(preload)) as Rolldown.RolldownOutput;
  return output[0];
}

describe("the built preload", () => {
  it("is small, knows every call and event by name, and carries no schemas", async () => {
    const { code, moduleIds } = await builtPreload();
    expect(moduleIds.filter((id) => /zod|contract\.ts/.test(id))).toEqual([]);
    expect(code.length).toBeLessThan(MAX_LENGTH);
    for (const name of [...Object.keys(calls), ...Object.keys(events)]) expect(code).toContain(JSON.stringify(name));
  });
});

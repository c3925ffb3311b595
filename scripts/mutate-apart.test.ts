import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { tempDir } from "../testing/temp-dir.ts";
import { importersIn, nearestTests } from "./mutate-apart.ts";

it("the tests nearest to a file are those from which the fewest imports lead to it", () => {
  const folder = tempDir();
  const files = {
    "core/a.ts": "",
    "core/a.test.ts": 'import { a } from "./a.ts";',
    "core/b.ts": 'import "./a.ts";\nexport * from "../core/b.ts";',
    "core/b.test.ts": 'const b = import("./b.ts");',
    "server/c.ts": 'export { b } from "../core/b.ts";',
    "server/c.test.tsx": 'import { c } from "./c.ts";',
    "server/other.test.ts": 'import { x } from "vitest";',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const importers = importersIn(folder);
  expect(nearestTests("core/a.ts", importers)).toEqual(["core/a.test.ts", "core/b.test.ts", "server/c.test.tsx"]);
  expect(nearestTests("server/c.ts", importers)).toEqual(["server/c.test.tsx"]);
  expect(nearestTests("core/none.ts", importers)).toEqual([]);
});

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const page = readFileSync(join(ROOT, "docs", "compared.md"), "utf8");
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| ---"))
  .map((line) => line.slice(2, -2).split(" | "))
  .slice(1);

it("each feature that docs/compared.md tells of names tests that are there", () => {
  expect(rows.length).toBeGreaterThan(15);
  for (const [feature, , tests = ""] of rows) {
    const files = [...tests.matchAll(/`([^`]+)`/g)].map(([, file = ""]) => file);
    expect(files, feature).not.toEqual([]);
    for (const file of files) {
      expect(file).toMatch(/\.(?:test|spec)\.tsx?$/);
      expect(existsSync(join(ROOT, file)), file).toBe(true);
    }
  }
});

it("what docs/compared.md says of another app has a source, or is not known", () => {
  const sources = new Set([...page.matchAll(/^\[([^\]]+)\]: https:/gm)].map(([, name]) => name));
  for (const [feature, , , ...others] of rows) {
    expect(others, feature).toHaveLength(6);
    for (const said of others) {
      const named = [...said.matchAll(/\]\[([^\]]+)\]/g)].map(([, name]) => name);
      expect(said === "not known" || named.length > 0, `${feature}: ${said}`).toBe(true);
      for (const name of named) expect(sources, `${feature}: ${said}`).toContain(name);
    }
  }
});

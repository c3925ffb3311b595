import { expect, it } from "vitest";
import { learningSentences } from "../../../testing/learning-sentences.ts";
import { extractFacts } from "./extract.ts";

const NOW = Date.parse("2026-11-21T10:00:00Z");

it("reads the written sentences with a precision of 95 % or better", () => {
  let [right, read, wanted] = [0, 0, 0];
  const wrong: string[] = [];
  for (const [text, facts] of learningSentences) {
    const expected = facts === "" ? [] : facts.split("; ");
    const found = extractFacts(text, NOW).map(({ category, key, value }) => `${category}.${key}=${value}`);
    const hits = found.filter((fact) => expected.includes(fact)).length;
    right += hits;
    read += found.length;
    wanted += expected.length;
    if (hits < found.length || hits < expected.length) wrong.push(`${text} → ${found.join("; ") || "nothing"}`);
  }
  const [precision, recall] = [right / read, right / wanted];
  console.log(
    `${learningSentences.length} sentences: precision ${(100 * precision).toFixed(1)} %, recall ${(100 * recall).toFixed(1)} %` +
      (wrong.length > 0 ? `\nnot as written:\n  ${wrong.join("\n  ")}` : ""),
  );
  expect(learningSentences.length).toBeGreaterThanOrEqual(200);
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.9);
});

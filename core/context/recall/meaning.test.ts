import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { dot, loadMeaning, Meaning, meaningFileIn, NEAR, NO_ROW, noMeaning, vectorFile } from "./meaning.ts";

const meaning = loadMeaning(meaningFileIn());

it("knows the nearest words of each, nearest first, and none that is not near", () => {
  expect(meaning.nearest("dog")).toContain("hound");
  for (const root of meaning.roots.filter((_, row) => row % 500 === 0)) {
    const own = meaning.vector(root) ?? new Float32Array();
    const likenesses = meaning.nearest(root).map((near) => dot(own, meaning.vector(near) ?? new Float32Array()));
    expect(Math.min(1, ...likenesses)).toBeGreaterThanOrEqual(NEAR);
    expect(likenesses).toEqual(likenesses.toSorted((a, b) => b - a));
    const better = meaning.roots.filter(
      (other) => other !== root && dot(own, meaning.vector(other) ?? own) > (likenesses.at(-1) ?? NEAR),
    );
    expect(better.length).toBeLessThanOrEqual(likenesses.length);
  }
});

it("has nothing to say of a word it does not know, or without its file", () => {
  expect(meaning.nearest("zzyzx")).toEqual([]);
  expect(meaning.vector("zzyzx")).toBeUndefined();
  expect(loadMeaning(join(tmpdir(), "not-there.bin"))).toBe(noMeaning);
  expect(noMeaning.nearest("dog")).toEqual([]);
});

it("reads a file with and without neighbours", () => {
  const head = (near: object) => Buffer.from(`${JSON.stringify({ dims: 2, roots: 2, ...near })}\na b\n`);
  const vectors = Buffer.from([127, 0, 0, 127]);
  const rows = Buffer.alloc(4);
  rows.writeUInt16LE(1, 0);
  rows.writeUInt16LE(NO_ROW, 2);
  const whole = new Meaning(vectorFile(Buffer.concat([head({ near: 1 }), vectors, rows])));
  expect([whole.nearest("a"), whole.nearest("b")]).toEqual([["b"], []]);
  const folder = mkdtempSync(join(tmpdir(), "floatbar-meaning-"));
  try {
    writeFileSync(join(folder, "plain.bin"), Buffer.concat([head({}), vectors]));
    const plain = loadMeaning(join(folder, "plain.bin"));
    expect([plain.nearest("a"), [...(plain.vector("b") ?? [])]]).toEqual([[], [0, 1]]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

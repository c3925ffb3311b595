import { expect, it } from "vitest";
import { readDocument } from "../read-document.ts";

async function read(rtf: string): Promise<string | undefined> {
  return (await readDocument({ name: "a.rtf", bytes: Buffer.from(rtf, "latin1") })).parts[0]?.text;
}

it.each([
  ["ansi\\ansicpg437", "Gr\\'94\\'e1e \\'ab", "Größe ½"],
  ["ansi\\ansicpg850", "\\'9dre", "Øre"],
  ["ansi\\ansicpg852", "Za\\'be\\'a2\\'88\\'86", "Zażółć"],
  ["ansi\\ansicpg866", "\\'8f\\'e0\\'a8\\'a2\\'a5\\'e2", "Привет"],
  ["ansi\\ansicpg1258", "\\'d0\\'fd", "Đư"],
  ["ansi\\ansicpg10007", "\\'8f\\'f0\\'e8\\'e2\\'e5\\'f2", "Привет"],
  ["ansi\\ansicpg10029", "Za\\'fd\\'97\\'b8\\'8d", "Zażółć"],
  ["ansi\\ansicpg99999", "Gr\\'f6\\'dfe", "Größe"],
  ["pc", "Gr\\'94\\'e1e", "Größe"],
  ["pca", "\\'9dre", "Øre"],
  ["mac", "Gr\\'9a\\'a7e", "Größe"],
])("reads what %s says", async (set, written, text) => {
  expect(await read(`{\\rtf1\\${set} ${written}\\par}`)).toBe(text);
});

it.each([
  ["fcharset254", "Gr\\'94\\'e1e", "Größe"],
  ["fcharset255", "\\'9dre", "Øre"],
  ["fcharset163", "\\'d0\\'fd", "Đư"],
  ["fcharset85", "\\'a1\\'e5\\'e9\\'c0", "Γειά"],
  ["fcharset89", "\\'8f\\'f0\\'e8", "При"],
  ["cpg1251", "\\'cf\\'f0\\'e8", "При"],
  ["fcharset0", "\\'f6", "ö"],
])("reads what a font's %s says", async (set, written, text) => {
  expect(await read(`{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 A;}{\\f1\\${set} B;}}\\f1 ${written}\\par}`)).toBe(text);
});

it("has a row and what follows a table apart, and the text of a box", async () => {
  const table = String.raw`{\rtf1\trowd\pard\intbl Power\cell 55\cell\row\pard\plain Signed in Kiel.\par}`;
  expect(await read(table)).toBe("Power | 55\n\nSigned in Kiel.");
  const box = String.raw`{\rtf1 The rent.{\shp{\*\shpinst\shpleft0{\sp{\sn fill}{\sv 1}}{\shptxt The key is 4471.\par}}}\par}`;
  expect(await read(box)).toBe("The rent.\n\nThe key is 4471.");
});

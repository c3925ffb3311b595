import { decode } from "fast-png";
import { describe, expect, it } from "vitest";
import { makePdf } from "../../../../testing/make-pdf.ts";
import { makeScan, PAGE, scannedPage, type ScannedPage } from "../../../../testing/make-scan.ts";
import { zipSync, zlibSync } from "fflate";
import { must } from "../../../../testing/must.ts";
import { readDocument } from "../read-document.ts";
import { drawPagesJob } from "./draw-pages.ts";
import { pagePng } from "./page-png.ts";
import { PdfPages } from "./pdf-pages.ts";

const picturesIn = async (bytes: Uint8Array) => (await readDocument({ name: "a.pdf", bytes })).pictures;

async function drawn(bytes: Uint8Array, ...places: number[]) {
  const pngs: (Uint8Array | null)[] = [];
  for await (const png of drawPagesJob.run({ bytes, places })) pngs.push(png);
  return pngs.map((png) => (png === null ? null : decode(png)));
}

type Picture = Awaited<ReturnType<typeof drawn>>[number];

/** How bright a picture is at a place, from its left and its top, both 0..1. */
function brightness(picture: Picture | undefined, x: number, y: number): number {
  const { width, height, channels, data } = must(picture);
  return must(data[(Math.floor(y * height) * width + Math.floor(x * width)) * channels]);
}

const [width, height] = PAGE;
/** The first bar of `scannedPage` from its left and its top. */
const BAR = [0.3, 14 / 84] as const;
const strip = (bottom: number, shade: number): NonNullable<ScannedPage["pictures"]>[number] => {
  return { width: 4, height: 2, data: new Uint8Array(8).fill(shade), at: [0, bottom, width, height / 4] };
};
const bomb: ScannedPage = {
  pictures: [
    {
      width: 100_000,
      height: 100_000,
      data: zlibSync(new Uint8Array(1000)),
      filter: "FlateDecode",
      at: [0, 0, width, height],
    },
  ],
};

describe("a page is a picture", () => {
  it("where it has no text, and something is to be seen", async () => {
    const text = ["The boiler was serviced in March, and then once more in autumn, by the same two people as before."];
    const pages = [
      { lines: text },
      scannedPage([1]),
      {},
      { drawn: "100 100 300 300 re f" },
      { drawn: "1 g 0 0 595 842 re f" },
    ];
    expect(await picturesIn(makeScan(pages))).toEqual([2, 4]);
  });

  it("where it has a stamp, and a picture over most of it", async () => {
    const small = { ...strip(0, 20), at: [100, 100, 200, 200] as const };
    const pages = [
      { ...scannedPage([1]), lines: ["Scanned by an app, page 1"] },
      { pictures: [small], lines: ["Thank you"] },
      { ...scannedPage([1]), lines: Array.from({ length: 5 }, () => "What was recognised on this page") },
    ];
    const document = await readDocument({ name: "a.pdf", bytes: makeScan(pages) });
    expect(document).toMatchObject({ count: 3, unread: 0, pictures: [1] });
  });

  it("which is said of a file among others, where no pictures go along", async () => {
    const scan = makeScan([
      scannedPage([1]),
      {},
      { lines: ["The boiler was serviced in March by two people, twice."] },
    ]);
    const archive = zipSync({ "a.pdf": scan, "b.txt": Buffer.from("Hello") });
    expect(await readDocument({ name: "a.zip", bytes: archive })).toMatchObject({
      count: 2,
      unread: 0,
      lost: [{ name: "a.pdf/page 1", fault: "scan" }],
    });
  });

  it("where strips make it up", async () => {
    const pictures = [0, 1, 2, 3].map((at) => strip((at * height) / 4, 20));
    expect(await picturesIn(makeScan([{ pictures, lines: ["7"] }]))).toEqual([1]);
  });

  it("also where no page has text; not in a file of text alone", async () => {
    expect(await readDocument({ name: "a.pdf", bytes: makeScan([scannedPage([1]), scannedPage([1])]) })).toEqual({
      kind: "pdf",
      unit: "page",
      count: 2,
      parts: [],
      unread: 2,
      pictures: [1, 2],
    });
    expect(await picturesIn(makePdf([["Hello there"], []]))).toBeUndefined();
  });
});

describe("pages are drawn", () => {
  it("as they look, in grey, with a long side that models take", async () => {
    const [first, second] = await drawn(makeScan([scannedPage([1]), scannedPage([])]), 1, 2);
    expect(first).toMatchObject({ height: 1568, width: 1108, channels: 1, depth: 8 });
    expect(brightness(first, ...BAR)).toBeLessThan(60);
    expect(brightness(second, ...BAR)).toBeGreaterThan(200);
  });

  it("turned as the file says", async () => {
    const [turned] = await drawn(makeScan([scannedPage([1], 90)]), 1);
    expect(turned).toMatchObject({ height: 1108, width: 1568 });
    // A quarter turn clockwise: what was above is on the right.
    expect(brightness(turned, 1 - BAR[1], BAR[0])).toBeLessThan(60);
  });

  it("from strips, and with what is drawn above them", async () => {
    const pictures = [0, 1, 2, 3].map((at) => strip((at * height) / 4, at % 2 === 0 ? 20 : 200));
    const [page] = await drawn(makeScan([{ pictures, drawn: "1 0 0 rg 0 0 300 100 re f" }]), 1);
    expect([0.1, 0.35, 0.6].map((y) => brightness(page, 0.9, y) > 100)).toEqual([true, false, true]);
    expect(page).toMatchObject({ channels: 3 });
    expect(brightness(page, 0.2, 0.95)).toBe(255);
  });

  it("one after the other, also after one that cannot be: there is no such page, or its pictures are too large", async () => {
    const bytes = makeScan([bomb, scannedPage([1])]);
    const [none, huge, good] = await drawn(bytes, 9, 1, 2);
    expect([none, huge]).toEqual([null, null]);
    expect(brightness(good, ...BAR)).toBeLessThan(60);
    expect(await picturesIn(bytes)).toEqual([1, 2]);
  });

  it("not at all from what is no PDF", async () => {
    expect(await drawn(Buffer.from("%PDF-1.7\nnothing"), 1, 2)).toEqual([null, null]);
    expect(await PdfPages.open(Buffer.from("hello"))).toBeUndefined();
  });

  it("with fewer shades where they would have too many bytes", () => {
    const noise = Uint8Array.from({ length: 3 * 64 * 64 }, (_, at) => (at * at * 7919) % 251);
    const pixels = { width: 64, height: 64, stride: 192, data: noise };
    const [whole, small] = [pagePng(pixels, 1e6), pagePng(pixels, 1)];
    expect(small.length).toBeLessThan(whole.length);
    expect(new Set(decode(small).data).size).toBeLessThanOrEqual(16);
  });
});

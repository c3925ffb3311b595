/**
 * `npm run icons`: draws the app's icons into `resources/` by each system's rules, from the same shapes as `src/icon.svg`:
 * `icon.png`, `icons/` with one of each size that hicolor's theme has (Linux), `icon.ico`, `icon.icns`, and for the tray a colour icon (Linux), an .ico (Windows) and a
 * template, black with holes, that the menu bar of macOS colours itself; `@2x` are for sharp displays.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encode } from "fast-png";
import { scriptArgs } from "../core/base/command-line.ts";

scriptArgs("Usage: npm run icons\n\nDraws the icons of the app into resources/.", {});

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The shapes, in the units of the drawing: 64 by 64. A box is rounded as far as it can be. */
const BAR: Box = { x: 4, y: 20, width: 56, height: 24 };
const DOT: Box = { x: 14, y: 28, width: 8, height: 8 };
const LINE: Box = { x: 28, y: 29.5, width: 22, height: 5 };
const UNITS = 64;
const BLUE = [0x2b, 0x5f, 0xd9] as const;
const WHITE = [255, 255, 255] as const;
const BLACK = [0, 0, 0] as const;
/** Points looked at in each direction of a pixel. */
const SAMPLES = 4;

/** In a tray there is room for little: the bar fills its width. */
const TRAY_ZOOM = UNITS / BAR.width;
/** The sizes that the icon theme which all desktops fall back on has folders for; one of 1024 is found by none. */
const HICOLOR_SIZES = [16, 22, 24, 32, 48, 64, 128, 256, 512];
const ICO_SIZES = [16, 20, 24, 32, 40, 48, 64, 256];
/** Apple's types of PNG pictures in an .icns, by size in pixels. */
const ICNS_TYPES = [
  ["icp4", 16],
  ["icp5", 32],
  ["ic07", 128],
  ["ic08", 256],
  ["ic09", 512],
  ["ic10", 1024],
  ["ic11", 32],
  ["ic12", 64],
  ["ic13", 256],
  ["ic14", 512],
] as const;

function isIn({ x, y, width, height }: Box, px: number, py: number): boolean {
  const radius = Math.min(width, height) / 2;
  const dx = px - Math.max(x + radius, Math.min(px, x + width - radius));
  const dy = py - Math.max(y + radius, Math.min(py, y + height - radius));
  return dx * dx + dy * dy <= radius * radius;
}

interface Drawing {
  /** Black with holes, for the system to colour. */
  isTemplate?: boolean;
  /** How much larger than the whole drawing fits. */
  zoom?: number;
}

/** The colour at a point; undefined where there is none. */
function colourAt(px: number, py: number, isTemplate: boolean): readonly [number, number, number] | undefined {
  if (!isIn(BAR, px, py)) return undefined;
  const isMark = isIn(DOT, px, py) || isIn(LINE, px, py);
  if (isTemplate) return isMark ? undefined : BLACK;
  return isMark ? WHITE : BLUE;
}

/** PNG of so many pixels in each direction. */
function drawn(size: number, { isTemplate = false, zoom = 1 }: Drawing = {}): Uint8Array {
  const data = new Uint8Array(size * size * 4);
  const step = UNITS / zoom / size / SAMPLES;
  const from = (UNITS - UNITS / zoom) / 2;
  const at = (pixel: number, sample: number) => from + (pixel * SAMPLES + sample + 0.5) * step;
  const samples = Array.from({ length: SAMPLES ** 2 }, (_, index) => [index % SAMPLES, Math.floor(index / SAMPLES)]);
  for (let pixel = 0; pixel < size * size; pixel += 1) {
    const [x, y] = [pixel % size, Math.floor(pixel / size)];
    const seen = samples.flatMap(([dx = 0, dy = 0]) =>
      [colourAt(at(x, dx), at(y, dy), isTemplate) ?? []].filter(isColour),
    );
    if (seen.length === 0) continue;
    const mean = (channel: 0 | 1 | 2) => seen.reduce((sum, colour) => sum + colour[channel], 0) / seen.length;
    const opacity = (seen.length / samples.length) * 255;
    data.set([mean(0), mean(1), mean(2), opacity].map(Math.round), pixel * 4);
  }
  return encode({ width: size, height: size, data, depth: 8, channels: 4 });
}

function isColour(value: readonly number[]): value is readonly [number, number, number] {
  return value.length === 3;
}

/** An .ico of PNG pictures, as Windows takes them since Vista. */
function ico(pictures: readonly { size: number; png: Uint8Array }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [at, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * at;
    // 0 stands for 256.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

function icns(pictures: readonly { type: string; png: Uint8Array }[]): Buffer {
  const parts = pictures.flatMap(({ type, png }) => {
    const head = Buffer.alloc(8);
    head.write(type, "latin1");
    head.writeUInt32BE(png.length + 8, 4);
    return [head, png];
  });
  const head = Buffer.alloc(8);
  head.write("icns", "latin1");
  head.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0), 4);
  return Buffer.concat([head, ...parts]);
}

const write = (name: string, bytes: Uint8Array) =>
  writeFileSync(join(import.meta.dirname, "..", "resources", name), bytes);
mkdirSync(join(import.meta.dirname, "..", "resources", "icons"), { recursive: true });
write("icon.png", drawn(1024));
for (const size of HICOLOR_SIZES) write(`icons/${size}x${size}.png`, drawn(size));
write("icon.ico", ico(ICO_SIZES.map((size) => ({ size, png: drawn(size) }))));
write("icon.icns", icns(ICNS_TYPES.map(([type, size]) => ({ type, png: drawn(size) }))));
for (const [suffix, size] of [
  ["", 32],
  ["@2x", 64],
] as const) {
  write(`tray${suffix}.png`, drawn(size, { zoom: TRAY_ZOOM }));
  write(`trayTemplate${suffix}.png`, drawn(size / 2, { zoom: TRAY_ZOOM, isTemplate: true }));
}
write("tray.ico", ico([16, 20, 24, 32, 48].map((size) => ({ size, png: drawn(size, { zoom: TRAY_ZOOM }) }))));

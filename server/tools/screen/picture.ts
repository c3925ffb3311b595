import { encode } from "fast-png";
import type { Job } from "../../../core/base/thread.ts";

/** Pixels as an X server gives them: blue, green, red and one byte besides. */
export interface Pixels {
  data: Uint8Array;
  /** Of the screen, in pixels. */
  width: number;
  height: number;
  /** Of the picture: no larger. */
  columns: number;
  rows: number;
}

/** Makes a PNG, in base64, each of whose pixels is the mean of those that fall into it; in a thread, since a screen is large. */
export const job: Job<Pixels, string> = {
  name: "picture",
  module: import.meta.url,
  *run({ data, width, height, columns, rows }) {
    const scaled = new Uint8Array(columns * rows * 3);
    for (let row = 0; row < rows; row += 1) {
      const [top, bottom] = [row, row + 1].map((at) => Math.floor((at * height) / rows)) as [number, number];
      for (let column = 0; column < columns; column += 1) {
        const [left, right] = [column, column + 1].map((at) => Math.floor((at * width) / columns)) as [number, number];
        const count = (bottom - top) * (right - left);
        for (let channel = 0; channel < 3; channel += 1) {
          let sum = 0;
          for (let y = top; y < bottom; y += 1) {
            for (let x = left; x < right; x += 1) sum += data[(y * width + x) * 4 + 2 - channel] ?? 0;
          }
          scaled[(row * columns + column) * 3 + channel] = sum / count;
        }
      }
    }
    const png = encode({ width: columns, height: rows, data: scaled, channels: 3, depth: 8 });
    yield Buffer.from(png).toString("base64");
  },
};

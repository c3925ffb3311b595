import { encode } from "fast-png";

/** Red, green and blue, a byte each, in rows of `stride` bytes. */
export interface Pixels {
  width: number;
  height: number;
  stride: number;
  data: Uint8Array;
}

/** A pixel whose colours differ by more is coloured, and a page with this share of such pixels. */
const TINT = 40;
const TINTED_SHARE = 1 / 5000;
/** Steps of brightness that a scan can do with: a scanner's noise goes, its letters stay. */
const LEVELS = 16;

/** A picture of a page as a PNG: in grey where it has no colour, with fewer shades where it would have more bytes than `most`. */
export function pagePng(pixels: Pixels, most: number): Uint8Array {
  const { width, height } = pixels;
  const channels = isTinted(pixels) ? 3 : 1;
  const data = channels === 3 ? packed(pixels) : greys(pixels);
  const whole = encode({ width, height, data, channels, depth: 8 });
  if (whole.length <= most) return whole;
  const step = 255 / (LEVELS - 1);
  const coarse = data.map((value) => Math.round(Math.round(value / step) * step));
  return encode({ width, height, data: coarse, channels, depth: 8 });
}

function isTinted({ width, height, stride, data }: Pixels): boolean {
  let left = width * height * TINTED_SHARE;
  for (let row = 0; row < height; row += 1) {
    for (let at = row * stride; at < row * stride + width * 3; at += 3) {
      const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
      if (Math.max(red, green, blue) - Math.min(red, green, blue) > TINT) left -= 1;
    }
  }
  return left < 0;
}

function packed({ width, height, stride, data }: Pixels): Uint8Array {
  const rows = new Uint8Array(width * height * 3);
  for (let row = 0; row < height; row += 1) {
    rows.set(data.subarray(row * stride, row * stride + width * 3), row * width * 3);
  }
  return rows;
}

/** By how bright each pixel looks (ITU-R BT.601). */
function greys({ width, height, stride, data }: Pixels): Uint8Array {
  const rows = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = row * stride + column * 3;
      const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
      rows[row * width + column] = Math.round(red * 0.299 + green * 0.587 + blue * 0.114);
    }
  }
  return rows;
}

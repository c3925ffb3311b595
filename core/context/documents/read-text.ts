import { detect } from "chardet";

/** What no text holds: control characters but tab, line feed, form feed, carriage return and escape. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000E-\u001A\u001C-\u001F]/;
/** So much of a file tells its encoding. */
const SAMPLE = 64 * 1024;

/**
 * The text of a file in whichever encoding it is: what its byte order mark says, UTF-8 where it is that, UTF-16 by its zeros, and
 * else what its bytes look most like (chardet, after ICU's detector). Undefined where it is no text.
 */
export function readText(bytes: Uint8Array): string | undefined {
  const marked = markOf(bytes);
  if (marked !== undefined) return asText(bytes, marked);
  const utf8 = asText(bytes, "utf-8");
  if (utf8 !== undefined) return utf8;
  if (bytes.subarray(0, SAMPLE).includes(0)) return asText(bytes, wideOf(bytes));
  return asText(bytes, detect(bytes.subarray(0, SAMPLE)) ?? "windows-1252");
}

/** The encoding that a byte order mark names. */
function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** Most letters of most languages have a zero in their higher byte. */
function wideOf(bytes: Uint8Array): string {
  const zeros = [0, 0];
  bytes.subarray(0, SAMPLE).forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  return (zeros[0] ?? 0) > (zeros[1] ?? 0) ? "utf-16be" : "utf-16le";
}

function asText(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return CONTROL.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

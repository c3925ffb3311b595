import { detect } from "chardet";

/** What no text holds: control characters but tab, line feed, form feed, carriage return and escape. */
// oxlint-disable-next-line no-control-regex -- they are what is meant
const CONTROL = /[\u0000-\u0008\u000B\u000E-\u001A\u001C-\u001F]/;
const PLAIN_CONTROLS = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1b]);
/** In so many bytes of a text others may stand once; a zero by itself, as UTF-16 has, counts for some. */
const LEAST_PLAIN = 16;
const LONE_ZERO = 3;
/** Where the others are no UTF-8, all but one in so many are ASCII. */
const LEAST_ASCII = 5;
/** Old programs end a text with one. */
const CTRL_Z = 0x1a;
/** What stands where bytes are no letter. */
const UNTOLD = "\uFFFD";
/** Of a text in a known encoding at most one letter in so many is damaged. */
const LEAST_TOLD = 20;
const HAS_ONE_BYTE = /^(?:windows-125\d|iso-8859-\d+)$/i;
const CENTRAL_EUROPEAN = ["windows-1250", "iso-8859-2"];
/** What stands within a word of three letters or more, and in none that is read right: the place of "ł" has "³" in Western encodings. */
const SIGN_IN_WORD =
  /\p{L}{2}[\p{S}\p{No}\u0080-\u009f¶¿¡]\p{L}|\p{L}[\p{S}\p{No}\u0080-\u009f¶¿¡]\p{L}{2}|(?<![\p{L}\p{N}])[£¥¯]\p{L}{4}/u;
const WORDS = /[^\s\p{P}]+(?:[¶¿¡][^\s\p{P}]+)*/gu;
/** Two such words or more, and of the words that are not plain ASCII one in so many, are no slips. */
const LEAST_SIGNED = 2;
const ONE_IN = 3;
/** Within so much of a file its encoding is declared. */
const HEAD = 1024;
const DECLARATIONS = [
  /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)/i,
  /^\s*<[^]*?<meta\s[^>]*?charset\s*=\s*["']?([\w.:-]+)/i,
  /^@charset "([\w.:-]+)";/,
];
/** So much of a file tells its encoding. */
const SAMPLE = 64 * 1024;

/**
 * The text of a file in whichever encoding it is: what its byte order mark says, UTF-8 where it is that, what a page, XML or a style
 * sheet declares, UTF-8 but for a few bytes, UTF-16 by its zeros, and else what its bytes look most like (chardet, after ICU's detector). Bytes that are no letter become U+FFFD. Undefined
 * where it is no text.
 */
export function readText(bytes: Uint8Array): string | undefined {
  const last = bytes.findLastIndex((byte) => byte !== CTRL_Z);
  const text = bytes.subarray(0, last + 1);
  const marked = markOf(text);
  if (marked === "utf-32") return wideText(text);
  if (marked !== undefined) return asText(text, marked) ?? mended(text, marked);
  const declared = declaredBy(text);
  const told =
    declared === "iso-2022-jp"
      ? mended(text, declared)
      : (asText(text, "utf-8") ?? (declared && mended(text, declared)));
  if (told !== undefined) return told;
  const utf8 = mostlyUtf8(text);
  if (utf8 !== undefined) return utf8;
  const plain = withoutStray(text);
  if (plain !== undefined) return readText(plain);
  return text.subarray(0, SAMPLE).includes(0) ? asText(text, wideOf(text)) : asItLooks(text);
}

/** Text of which nothing says in which encoding it is. */
function asItLooks(text: Uint8Array): string | undefined {
  const looks = detect(text.subarray(0, SAMPLE)) ?? "UTF-8";
  const encoding = looks === "UTF-8" ? "windows-1252" : looks;
  return (
    (HAS_ONE_BYTE.test(encoding) ? inWholeWords(text, encoding) : undefined) ??
    asText(text, encoding) ??
    mended(text, encoding)
  );
}

/** Text in an encoding of Central Europe where that alone makes words whole: too few of them tell it by how often letters stand in them. */
function inWholeWords(bytes: Uint8Array, looks: string): string | undefined {
  const words = new TextDecoder(looks).decode(bytes).match(WORDS) ?? [];
  const own = words.filter((word) => /\P{ASCII}/u.test(word));
  const signed = own.filter((word) => SIGN_IN_WORD.test(word)).length;
  if (signed < LEAST_SIGNED || signed * ONE_IN < own.length) return undefined;
  const texts = CENTRAL_EUROPEAN.map((encoding) => asText(bytes, encoding));
  return texts.find((text) => text !== undefined && !SIGN_IN_WORD.test(text));
}

/** Bytes of a text without the few of them that no text holds, such as a bell in a log; undefined where it has none, or is no such text. */
function withoutStray(bytes: Uint8Array): Uint8Array | undefined {
  const isStray = (byte: number | undefined) => byte !== undefined && byte <= 0x1f && !PLAIN_CONTROLS.has(byte);
  let stray = 0;
  for (const [at, byte] of bytes.entries()) {
    if (!isStray(byte) || isStray(bytes[at - 1])) continue;
    stray += byte === 0 && bytes[at + 1] !== 0 ? LONE_ZERO : 1;
  }
  if (stray === 0 || stray * LEAST_PLAIN > bytes.length) return undefined;
  const plain = bytes.filter((byte) => !isStray(byte));
  if (plain.length * 2 < bytes.length) return undefined;
  const ascii = plain.reduce((sum, byte) => sum + (byte < 0x80 ? 1 : 0), 0);
  const isText = ascii * LEAST_ASCII >= plain.length * (LEAST_ASCII - 1) || asText(plain, "utf-8") !== undefined;
  return isText ? plain : undefined;
}

/** The encoding that a byte order mark names. */
function markOf(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? "utf-32" : "utf-16le";
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return "utf-32";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** The encoding that a text declares at its beginning: XML, a page or a style sheet (HTML, 13.2.3.2; CSS Syntax, 3.2). */
function declaredBy(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  const name = DECLARATIONS.map((declaration) => declaration.exec(start)?.[1]).find((each) => each !== undefined);
  try {
    const encoding = name === undefined ? undefined : new TextDecoder(name).encoding;
    // What can be read is in neither: its letters are of one byte.
    return encoding?.startsWith("utf-") ? undefined : encoding;
  } catch {
    return undefined;
  }
}

/** UTF-32, which TextDecoder does not know. */
function wideText(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = "";
  for (let at = 4; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, bytes[0] === 0xff);
    text += code > 0x10_ff_ff || (code >= 0xd800 && code < 0xe000) ? UNTOLD : String.fromCodePoint(code);
  }
  return CONTROL.test(text) ? undefined : text;
}

/** Text in another encoding has hardly a letter that is one in UTF-8, too: it is that where no more bytes are damaged than letters are whole. */
function mostlyUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder("utf-8").decode(bytes);
  if (CONTROL.test(text)) return undefined;
  let [whole, damaged] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === UNTOLD) damaged += 1;
    else if (text.charCodeAt(at) > 0x7f) whole += 1;
  }
  return damaged <= whole ? text : undefined;
}

/** Text with a few bytes in it that are no letter, such as one that was cut within a letter. */
function mended(bytes: Uint8Array, encoding: string): string | undefined {
  const text = new TextDecoder(encoding).decode(bytes);
  const damaged = text.split(UNTOLD).length - 1;
  return CONTROL.test(text) || damaged * LEAST_TOLD > text.length ? undefined : text;
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

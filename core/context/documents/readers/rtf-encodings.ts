/** In which encodings a Rich Text Format file may be: their numbers there, and letters of two bytes. */

/** The code pages of Windows' numbers of character sets. */
const CHARSETS: Readonly<Record<number, string>> = {
  77: "macintosh",
  128: "shift_jis",
  129: "euc-kr",
  134: "gbk",
  136: "big5",
  161: "windows-1253",
  162: "windows-1254",
  177: "windows-1255",
  178: "windows-1256",
  186: "windows-1257",
  204: "windows-1251",
  222: "windows-874",
  238: "windows-1250",
};
const CODE_PAGES: Readonly<Record<number, string>> = {
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  65001: "utf-8",
};
/** Encodings whose letters are of a byte or two. */
const OF_TWO_BYTES = new Set(["shift_jis", "gbk", "euc-kr", "big5"]);

/** Whether a text ends with the first byte of two. */
export function isHalf(text: string, encoding: string): boolean {
  if (!OF_TWO_BYTES.has(encoding)) return false;
  let at = 0;
  while (at < text.length) {
    const byte = text.charCodeAt(at);
    const isSingle = byte < 0x81 || (encoding === "shift_jis" && byte >= 0xa0 && byte < 0xe0);
    at += isSingle ? 1 : 2;
  }
  return at > text.length;
}

/** The encoding of a font's character set; undefined for one that leaves it to the file's code page. */
export function encodingOfCharset(charset: number): string | undefined {
  return CHARSETS[charset];
}

/** The encoding of a code page. */
export function encodingOfPage(page: number): string {
  return CODE_PAGES[page] ?? encodingNamed(`windows-${page}`);
}

function encodingNamed(name: string): string {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return "windows-1252";
  }
}

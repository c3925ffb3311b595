import iconv from "iconv-lite";

/** In which encodings a Rich Text Format file may be: their numbers there, and letters of two bytes. */

/** The encodings of numbers of character sets. */
const CHARSETS: Readonly<Record<number, string>> = {
  77: "macintosh",
  78: "shift_jis",
  79: "euc-kr",
  80: "gbk",
  81: "big5",
  85: "macgreek",
  86: "macturkish",
  87: "macthai",
  88: "maccenteuro",
  89: "maccyrillic",
  128: "shift_jis",
  129: "euc-kr",
  134: "gbk",
  136: "big5",
  161: "windows-1253",
  162: "windows-1254",
  163: "windows-1258",
  177: "windows-1255",
  178: "windows-1256",
  186: "windows-1257",
  204: "windows-1251",
  222: "windows-874",
  238: "windows-1250",
  254: "cp437",
  255: "cp850",
};
const CODE_PAGES: Readonly<Record<number, string>> = {
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  10001: "shift_jis",
  10002: "big5",
  10003: "euc-kr",
  10006: "macgreek",
  10007: "maccyrillic",
  10008: "gbk",
  10021: "macthai",
  10029: "maccenteuro",
  10079: "maciceland",
  10081: "macturkish",
  10082: "maccroatian",
  65001: "utf-8",
};
/** What the words say by which a file names its character set. */
const SETS: Readonly<Record<string, string>> = { mac: "macintosh", pc: "cp437", pca: "cp850" };
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

/** The encoding of a code page; Windows' for Western Europe where it is not known. */
export function encodingOfPage(page: number): string {
  const names = [CODE_PAGES[page] ?? `windows-${page}`, `cp${page}`];
  return names.find((name) => iconv.encodingExists(name)) ?? "windows-1252";
}

/** The encoding that a word at a file's beginning names; undefined for one that names none. */
export function encodingOfWord(word: string): string | undefined {
  return SETS[word];
}

/** What bytes say in an encoding. */
export function decoded(bytes: Uint8Array, encoding: string): string {
  return iconv.decode(bytes, encoding, { stripBOM: false }).normalize("NFC");
}

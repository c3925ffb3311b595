/** How the files of each kind of picture begin, in hexadecimal, as browsers tell them apart (WHATWG MIME Sniffing), and of kinds that they do not show. */
const PICTURES: readonly (readonly [type: string, beginning: RegExp])[] = [
  ["image/png", /^89504e470d0a1a0a/],
  ["image/jpeg", /^ffd8ff/],
  ["image/gif", /^474946383[79]61/],
  ["image/webp", /^52494646.{8}57454250/],
  ["image/avif", /^.{8}6674797061766966|^.{8}6674797061766973/],
  ["image/heic", /^.{8}66747970(?:68656963|68656978|68657663|6d696631)/],
  ["image/tiff", /^(?:49492a00|4d4d002a)/],
  ["image/bmp", /^424d.{8}00000000.{4}0000.{2}000000/],
];
/** The same of PDF, ZIP, RTF and old or locked Office files. */
const DOCUMENT = /^(?:255044462d|504b0[357]0|7b5c727466|d0cf11e0)/;
const HEAD = 20;

/** The media type of a picture by its bytes; undefined for what shows to be none. */
export function pictureType(bytes: Uint8Array): string | undefined {
  const head = headOf(bytes);
  return PICTURES.find(([, beginning]) => beginning.test(head))?.[0];
}

/** What a file is: what its bytes show where they do, and else what it is said to be. */
export function shownType(said: string, bytes: Uint8Array): string {
  const isMisnamed = said.startsWith("image/") && DOCUMENT.test(headOf(bytes));
  return pictureType(bytes) ?? (isMisnamed ? "application/octet-stream" : said);
}

function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, HEAD)).toString("hex");
}

import { expect, it } from "vitest";
import { shownType } from "./read-file.ts";

it.each([
  ["scan.pdf", "application/pdf", "\u0089PNG\r\n\u001A\n", "image/png"],
  ["letter.docx", "", "\u00FF\u00D8\u00FF\u00E0", "image/jpeg"],
  ["photo.jpg", "image/jpeg", "PK\u0003\u0004", "application/octet-stream"],
  ["photo.png", "image/png", "%PDF-1.7", "application/octet-stream"],
  ["photo.heic", "image/heic", "\u0000\u0000\u0000\u0018ftyp", "image/heic"],
  ["notes.txt", "text/plain", "GIF is a word", "text/plain"],
])("tells what %s is by its bytes before its name", async (name, type, begins, shown) => {
  const bytes = Uint8Array.from(begins, (sign) => sign.charCodeAt(0));
  expect(await shownType(new File([bytes], name, { type }))).toBe(shown);
});

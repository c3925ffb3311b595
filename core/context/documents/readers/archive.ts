import type { DocumentText } from "../document.ts";
import { Unreadable } from "../faults.ts";
import type { Zip } from "../zip.ts";
import { joined } from "./joined.ts";
import type { Reading } from "./reading.ts";

/** What programs put into archives for themselves. */
const PASSED_OVER = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|\.git\/|node_modules\/)/i;
/** What is no text. */
const WITHOUT_TEXT =
  /\.(?:png|jpe?g|gif|webp|bmp|tiff?|ico|heic|mp[34]|m4a|wav|ogg|mov|avi|mkv|ttf|otf|woff2?|exe|dll|so|dylib|class|pyc|o|a|jar)$/i;

/** The files of an archive that can be read, each by its own reader. */
export async function readArchive(zip: Zip, reading: Reading): Promise<DocumentText> {
  const files = zip.names.filter((name) => !PASSED_OVER.test(name));
  const wanted = files.filter((name) => !WITHOUT_TEXT.test(name));
  const whole = await joined("archive", unpacked(zip, wanted), reading);
  if (whole.parts.length === 0) throw new Unreadable("empty");
  return { ...whole, count: files.length, unread: whole.unread + files.length - wanted.length };
}

/** One after the other, so that only one is in memory. */
function* unpacked(zip: Zip, names: readonly string[]): Generator<{ name: string; bytes: Uint8Array }> {
  for (const name of names) yield { name, bytes: zip.file(name) };
}

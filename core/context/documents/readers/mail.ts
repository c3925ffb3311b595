import { lengthOf } from "../document.ts";
import type { DocumentText } from "../document.ts";
import { Unreadable } from "../faults.ts";
import { TextFlow } from "../text-flow.ts";
import { walkXml } from "../xml.ts";
import { htmlWalk } from "./html.ts";
import { joined } from "./joined.ts";
import type { Reading } from "./reading.ts";

/** Parts in parts of a mail that are still read. */
const MAX_NESTING = 20;

const HEADERS = ["From", "To", "Cc", "Date", "Subject"] as const;

/** A mail (RFC 5322, MIME) with the text of the files attached to it. */
export async function readMail(bytes: Uint8Array, reading: Reading): Promise<DocumentText> {
  const { default: PostalMime, decodeWords } = await import("postal-mime");
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: MAX_NESTING, attachmentEncoding: "arraybuffer" }).catch(
    (error: unknown) => {
      throw new Unreadable("broken", { cause: error });
    },
  );
  const flow = new TextFlow("section", reading.allowance);
  flow.begin(mail.subject ?? null);
  for (const name of HEADERS) {
    const value = mail.headers.find(({ key }) => key === name.toLowerCase())?.value;
    if (value === undefined) continue;
    flow.write(`${name}: ${decodeWords(value)}`);
    flow.endLine();
  }
  flow.endParagraph();
  if (mail.text !== undefined && mail.text.trim() !== "") {
    for (const line of mail.text.split(/\r?\n/)) {
      flow.write(line);
      if (line.trim() === "") flow.endParagraph();
      else flow.endLine();
    }
  } else if (mail.html !== undefined) walkXml(mail.html, htmlWalk(flow), { isHtml: true });
  const own: DocumentText = { kind: "mail", unit: "section", count: 1, parts: flow.end(), unread: 0 };
  const files = mail.attachments.map(({ filename, content }, at) => ({
    name: filename ?? `${at + 1}`,
    bytes: typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content),
  }));
  const inside = await joined("mail", files, reading);
  const parts = [...own.parts, ...inside.parts];
  if (lengthOf({ ...own, parts }) === 0) throw new Unreadable("empty");
  return { ...inside, ...own, count: parts.length, parts, unread: inside.unread };
}

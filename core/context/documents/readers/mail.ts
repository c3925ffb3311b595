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

/** Where a mail begins in a mailbox (RFC 4155): after a blank line, with its sender and the time it came. */
const BEGINS = /(?<=^|\r?\n\r?\n)From \S.* \d{4}(?: [+-]\d{4})?\r?\n(?=[!-9;-~]+:)/g;

/** A mail (RFC 5322, MIME) with the text of the files attached to it, or a mailbox of several. */
export async function readMail(bytes: Uint8Array, reading: Reading): Promise<DocumentText> {
  const mails = mailsIn(bytes);
  if (mails.length < 2) return readOne(bytes, reading);
  return joined("mail", mails, { ...reading, inside: (_name, mail) => readOne(mail, reading) });
}

/** The mails of a mailbox, each without the line before it and the signs that kept its own lines from being taken for one. */
function mailsIn(bytes: Uint8Array): { name: string; bytes: Uint8Array }[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  if (!text.startsWith("From ")) return [];
  const begins = [...text.matchAll(BEGINS)];
  return begins.map(({ index, 0: line }, at) => {
    const mail = text.slice(index + line.length, begins[at + 1]?.index).replace(/^>(?=>*From )/gm, "");
    return { name: `mail ${at + 1}`, bytes: Buffer.from(mail, "latin1") };
  });
}

async function readOne(bytes: Uint8Array, reading: Reading): Promise<DocumentText> {
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

import { posix } from "node:path";
import type { DocumentText } from "../document.ts";
import { Unreadable } from "../faults.ts";
import { TextFlow } from "../text-flow.ts";
import { localName, walkXml } from "../xml.ts";
import type { Zip } from "../zip.ts";
import { htmlWalk, textOf } from "./html.ts";
import type { Reading } from "./reading.ts";

const PAGES = new Set(["application/xhtml+xml", "text/html"]);

/** The chapters of an EPUB book (W3C EPUB 3) in the order in which they are read. */
export function readEpub(zip: Zip, { allowance }: Reading): DocumentText {
  const chapters = chaptersOf(zip);
  if (isEncrypted(zip, new Set(chapters))) throw new Unreadable("encrypted");
  const flow = new TextFlow("chapter", allowance);
  for (const path of chapters) {
    flow.begin();
    walkXml(textOf(zip.file(path)), htmlWalk(flow), { isHtml: true });
  }
  return { kind: "epub", unit: "chapter", count: chapters.length, parts: flow.end(), unread: 0 };
}

function chaptersOf(zip: Zip): string[] {
  let packageFile = "";
  walkXml(zip.file("META-INF/container.xml"), {
    open(name, attributes) {
      if (localName(name) === "rootfile") packageFile ||= attributes["full-path"] ?? "";
    },
  });
  const pages = new Map<string, string>();
  const order: string[] = [];
  walkXml(zip.file(packageFile), {
    open(name, attributes) {
      const { id = "", href = "", idref = "" } = attributes;
      if (localName(name) === "item" && PAGES.has(attributes["media-type"] ?? "")) {
        pages.set(id, posix.join(posix.dirname(packageFile), decoded(href)));
      }
      if (localName(name) === "itemref") order.push(idref);
    },
  });
  return order.flatMap((id) => pages.get(id) ?? []).filter((path) => zip.has(path));
}

/** A name as it stands in the archive; addresses in the book's list have their blanks escaped. */
function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** Whether any chapter is encrypted; fonts are in many books that can be read by anybody. */
function isEncrypted(zip: Zip, chapters: ReadonlySet<string>): boolean {
  if (!zip.has("META-INF/encryption.xml")) return false;
  let found = false;
  walkXml(zip.file("META-INF/encryption.xml"), {
    open(name, attributes) {
      found ||= localName(name) === "CipherReference" && chapters.has(decoded(attributes.URI ?? ""));
    },
  });
  return found;
}

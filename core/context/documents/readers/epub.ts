import { posix } from "node:path";
import type { DocumentText } from "../document.ts";
import { Unreadable } from "../faults.ts";
import { TextFlow } from "../text-flow.ts";
import { localName, walkXml } from "../xml.ts";
import type { Zip } from "../zip.ts";
import { htmlWalk, textOf } from "./html.ts";
import { LostParts } from "./lost-parts.ts";
import type { Reading } from "./reading.ts";

const PAGES = new Set(["application/xhtml+xml", "text/html"]);

/** The chapters of an EPUB book (W3C EPUB 3) in the order in which they are read. */
export function readEpub(zip: Zip, { allowance }: Reading): DocumentText {
  const chapters = chaptersOf(zip);
  if (isEncrypted(zip, new Set(chapters))) throw new Unreadable("encrypted");
  const flow = new TextFlow("chapter", allowance);
  const lost = new LostParts();
  for (const [at, path] of chapters.entries()) {
    flow.begin();
    lost.read(`chapter ${at + 1}`, () => {
      const source = textOf(zip.file(path));
      walkXml(source, htmlWalk(flow), { isHtml: true });
      if (isCut(source)) throw new Unreadable("broken");
    });
  }
  return lost.saidOf({ kind: "epub", unit: "chapter", count: chapters.length, parts: flow.end(), unread: 0 });
}

/** Chapters are XHTML, in which nothing that begins is left without an end. */
function isCut(source: string): boolean {
  return !/<\/html\s*>/i.test(source) && (/<html\b/i.test(source) || source.trim() === "");
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
  return order.flatMap((id) => pages.get(id) ?? []);
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

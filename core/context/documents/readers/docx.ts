import type { DocumentText } from "../document.ts";
import { Unreadable } from "../faults.ts";
import { TextFlow } from "../text-flow.ts";
import { attribute, elementWalk, localName, type Walk, walkXml } from "../xml.ts";
import type { Zip } from "../zip.ts";
import { byPlace, commentsOn } from "./comments.ts";
import { LostParts } from "./lost-parts.ts";
import { relatedPart } from "./office-parts.ts";
import type { Reading } from "./reading.ts";

/** Names of built-in styles are English in every language of Word. */
const HEADING = /^(heading [1-9]|title)$/i;
/** Text of the body has this outline level. */
const BODY_LEVEL = 9;

/** The text of a WordprocessingML document (ECMA-376, part 1, clause 17), by its headings, with its comments and notes in it. */
export function readDocx(zip: Zip, { allowance }: Reading): DocumentText {
  const main = relatedPart(zip, "", "officeDocument");
  if (main === undefined) throw new Unreadable("broken");
  const flow = new TextFlow("section", allowance);
  const lost = new LostParts();
  let comments = new Map<string, string>();
  lost.read("its comments", () => (comments = byPlace(commentsOn(zip, main, main))));
  const notes = new Map<string, string>();
  for (const type of ["footnotes", "endnotes"]) {
    const path = relatedPart(zip, main, type);
    if (path !== undefined) lost.read(`its ${type}`, () => walkXml(zip.file(path), notesWalk(notes, comments)));
  }
  walkXml(zip.file(main), wordWalk(flow, headingStyles(zip, main), { comments, notes }));
  const parts = flow.end();
  return lost.saidOf({ kind: "docx", unit: "section", count: parts.length, parts, unread: 0 });
}

/** The ids of styles that make a heading. */
function headingStyles(zip: Zip, main: string): Set<string> {
  const found = new Set<string>();
  const path = relatedPart(zip, main, "styles");
  if (path === undefined) return found;
  let style = "";
  walkXml(zip.file(path), {
    open(name, attributes) {
      const value = attribute(attributes, "val") ?? "";
      const element = localName(name);
      if (element === "style") style = attribute(attributes, "styleId") ?? "";
      const isHeading =
        (element === "name" && HEADING.test(value)) || (element === "outlineLvl" && Number(value) < BODY_LEVEL);
      if (isHeading && style !== "") found.add(style);
    },
    close(name) {
      if (localName(name) === "style") style = "";
    },
  });
  return found;
}

/** What is passed over: the other form of a drawing, what a change took out, and how a word is read that stands above it. */
const PASSED_OVER = new Set(["Fallback", "del", "moveFrom", "rt"]);

/** What stands at places of a text, by the ids by which it refers to them. */
interface Aside {
  comments: ReadonlyMap<string, string>;
  /** Notes by their kind and id. */
  notes: ReadonlyMap<string, string>;
}

/** Collects notes; those that part the notes from the text have no words. */
function notesWalk(notes: Map<string, string>, comments: ReadonlyMap<string, string>): Walk {
  let [key, note, isText] = ["", "", false];
  const beginNote = (kind: string) => (attributes: Readonly<Record<string, string>>) => {
    [key, note] = [`${kind} ${attribute(attributes, "id") ?? ""}`, ""];
  };
  const endNote = () => {
    if (note.trim() !== "") notes.set(key, ` [${note.replace(/\s+/g, " ").trim()}]`);
  };
  return elementWalk({
    begin: {
      footnote: beginNote("footnote"),
      endnote: beginNote("endnote"),
      t: () => (isText = true),
      tab: () => (note += " "),
      br: () => (note += " "),
      noBreakHyphen: () => (note += "-"),
      commentReference: (attributes) => (note += comments.get(attribute(attributes, "id") ?? "") ?? ""),
    },
    end: { footnote: endNote, endnote: endNote, t: () => (isText = false), p: () => (note += " ") },
    text(piece) {
      if (isText) note += piece;
    },
    passedOver: PASSED_OVER,
  });
}

function wordWalk(flow: TextFlow, headings: ReadonlySet<string>, { comments, notes }: Aside): Walk {
  let [isText, isHeading] = [false, false];
  let tables = 0;
  const begin: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => unknown>> = {
    p: () => (isHeading = false),
    t: () => (isText = true),
    tab: () => flow.write("\t"),
    br: () => flow.endLine(),
    cr: () => flow.endLine(),
    commentReference: (attributes) => flow.write(comments.get(attribute(attributes, "id") ?? "") ?? ""),
    footnoteReference: (attributes) => flow.write(notes.get(`footnote ${attribute(attributes, "id")}`) ?? ""),
    endnoteReference: (attributes) => flow.write(notes.get(`endnote ${attribute(attributes, "id")}`) ?? ""),
    noBreakHyphen: () => flow.write("-"),
    // The number 0 takes a paragraph out of its list (17.9.18).
    numId: (attributes) => attribute(attributes, "val") !== "0" && !isHeading && flow.write("- "),
    tbl: () => (tables += 1),
    // A box stands within the paragraph that it is bound to.
    txbxContent: () => (tables > 0 ? flow.write(" ") : flow.endParagraph()),
    pStyle: (attributes) => (isHeading ||= headings.has(attribute(attributes, "val") ?? "")),
    outlineLvl: (attributes) => (isHeading ||= Number(attribute(attributes, "val")) < BODY_LEVEL),
  };
  const end: Readonly<Record<string, () => void>> = {
    t: () => (isText = false),
    p() {
      if (tables > 0) flow.write(" ");
      else if (isHeading) flow.endHeading();
      else flow.endParagraph();
      isHeading = false;
    },
    tc: () => flow.write("| "),
    tr: () => flow.endLine(),
    tbl() {
      tables -= 1;
      if (tables === 0) flow.endParagraph();
    },
  };
  const text = (piece: string) => {
    if (isText) flow.write(piece);
  };
  return elementWalk({ begin, end, text, passedOver: PASSED_OVER });
}

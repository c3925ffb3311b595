import type { DocumentText } from "../document.ts";
import { Unreadable } from "../faults.ts";
import { TextFlow } from "../text-flow.ts";
import { attribute, elementWalk, localName, type Walk, walkXml } from "../xml.ts";
import type { Zip } from "../zip.ts";
import { byPlace, commentsOn } from "./comments.ts";
import { LostParts } from "./lost-parts.ts";
import { relatedPart, relationsOf } from "./office-parts.ts";
import type { Reading } from "./reading.ts";
import { type InList, WordNumbers } from "./word-numbers.ts";

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
  const numbers = new WordNumbers();
  lost.read("its numbers", () => numbers.read(zip, main));
  for (const header of around(zip, main, "header", lost)) flow.write(header);
  flow.endParagraph();
  walkXml(zip.file(main), wordWalk(flow, stylesOf(zip, main), { comments, notes, numbers }));
  flow.endParagraph();
  for (const footer of around(zip, main, "footer", lost)) flow.write(footer);
  const parts = flow.end();
  return lost.saidOf({ kind: "docx", unit: "section", count: parts.length, parts, unread: 0 });
}

/** What stands above or below the pages, each text once, marked as that. */
function around(zip: Zip, main: string, kind: "header" | "footer", lost: LostParts): string[] {
  const said = new Set<string>();
  for (const { type, path } of relationsOf(zip, main).values()) {
    if (type !== kind || !zip.has(path)) continue;
    let [text, isText] = ["", false];
    const blank = () => (text += " ");
    const begin = { t: () => (isText = true), tab: blank, br: blank };
    const end = { t: () => (isText = false), p: blank };
    const write = (piece: string) => {
      if (isText) text += piece;
    };
    lost.read(`a ${kind}`, () =>
      walkXml(zip.file(path), elementWalk({ begin, end, text: write, passedOver: PASSED_OVER })),
    );
    text = text.replace(/\s+/g, " ").trim();
    if (text !== "") said.add(`[${kind === "header" ? "Header" : "Footer"}: ${text}] `);
  }
  return [...said];
}

/** What a style makes of a paragraph. */
interface Style extends InList {
  isHeading?: boolean;
  basedOn?: string;
}

/** Styles deeper than this are based on each other in a ring. */
const MAX_STYLES = 20;

class Styles {
  readonly #styles = new Map<string, Style>();

  get(id: string): Style {
    const found = this.#styles.get(id) ?? {};
    this.#styles.set(id, found);
    return found;
  }

  isHeading(id: string): boolean {
    return this.#styles.get(id)?.isHeading === true;
  }

  /** The list of a style, or of the one that it is based on, with the style that says it. */
  listOf(id: string): InList & { style: string } {
    let [style, level]: [string, number | undefined] = [id, undefined];
    for (let depth = 0; depth < MAX_STYLES; depth += 1) {
      const found = this.#styles.get(style);
      level ??= found?.level;
      if (found?.list !== undefined) return { list: found.list, style, ...(level !== undefined && { level }) };
      if (found?.basedOn === undefined) break;
      style = found.basedOn;
    }
    return { style: id };
  }
}

function stylesOf(zip: Zip, main: string): Styles {
  const found = new Styles();
  const path = relatedPart(zip, main, "styles");
  if (path === undefined) return found;
  let style = "";
  walkXml(zip.file(path), {
    open(name, attributes) {
      const value = attribute(attributes, "val") ?? "";
      const element = localName(name);
      if (element === "style") style = attribute(attributes, "styleId") ?? "";
      if (style === "") return;
      const isHeading =
        (element === "name" && HEADING.test(value)) || (element === "outlineLvl" && Number(value) < BODY_LEVEL);
      if (isHeading) found.get(style).isHeading = true;
      if (element === "basedOn") found.get(style).basedOn = value;
      if (element === "numId") found.get(style).list = value;
      if (element === "ilvl") found.get(style).level = Number(value);
    },
    close(name) {
      if (localName(name) === "style") style = "";
    },
  });
  return found;
}

/** What is passed over: the other form of a drawing, what a change took out or was before, and how a word is read that stands above it. */
const PASSED_OVER = new Set(["Fallback", "del", "moveFrom", "rt", "pPrChange"]);

/** What stands at places of a text, by the ids by which it refers to them. */
interface Aside {
  comments: ReadonlyMap<string, string>;
  /** Notes by their kind and id. */
  notes: ReadonlyMap<string, string>;
  numbers: WordNumbers;
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

function wordWalk(flow: TextFlow, styles: Styles, { comments, notes, numbers }: Aside): Walk {
  let [isText, isHeading] = [false, false];
  let tables = 0;
  let [style, own]: [string, InList] = ["", {}];
  const writeNumber = () => {
    const { style: from, ...inherited } = styles.listOf(style);
    const inList = { ...inherited, ...own };
    flow.write(numbers.next(inList, own.list === undefined ? from : style) ?? (isHeading ? "" : "- "));
  };
  const begin: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => unknown>> = {
    p: () => ([isHeading, style, own] = [false, "", {}]),
    t: () => (isText = true),
    tab: () => flow.write("\t"),
    br: () => flow.endLine(),
    cr: () => flow.endLine(),
    commentReference: (attributes) => flow.write(comments.get(attribute(attributes, "id") ?? "") ?? ""),
    footnoteReference: (attributes) => flow.write(notes.get(`footnote ${attribute(attributes, "id")}`) ?? ""),
    endnoteReference: (attributes) => flow.write(notes.get(`endnote ${attribute(attributes, "id")}`) ?? ""),
    noBreakHyphen: () => flow.write("-"),
    numId: (attributes) => (own.list = attribute(attributes, "val") ?? "0"),
    ilvl: (attributes) => (own.level = Number(attribute(attributes, "val") ?? 0)),
    tbl: () => (tables += 1),
    // A box stands within the paragraph that it is bound to.
    txbxContent: () => (tables > 0 ? flow.write(" ") : flow.endParagraph()),
    pStyle(attributes) {
      style = attribute(attributes, "val") ?? "";
      isHeading ||= styles.isHeading(style);
    },
    outlineLvl: (attributes) => (isHeading ||= Number(attribute(attributes, "val")) < BODY_LEVEL),
  };
  const end: Readonly<Record<string, () => void>> = {
    t: () => (isText = false),
    pPr: writeNumber,
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

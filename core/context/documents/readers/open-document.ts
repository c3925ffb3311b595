import type { DocumentKind, Unit } from "../../../base/document-kinds.ts";
import type { DocumentText } from "../document.ts";
import { Unreadable } from "../faults.ts";
import { TextFlow } from "../text-flow.ts";
import { attribute, elementWalk, localName, type Walk, walkXml } from "../xml.ts";
import type { Zip } from "../zip.ts";
import { asComment } from "./comments.ts";
import { LostParts } from "./lost-parts.ts";
import { OpenNumbers } from "./open-numbers.ts";
import type { Reading } from "./reading.ts";

type Kind = Extract<DocumentKind, "odt" | "ods" | "odp">;
type Attributes = Readonly<Record<string, string>>;

const UNITS: Readonly<Record<Kind, Unit>> = { odt: "section", ods: "sheet", odp: "slide" };
/** Most times that a cell which says it is repeated is written. */
const MAX_REPEATED = 100;

/** The text of an OpenDocument file (ISO/IEC 26300): by headings, sheets or slides. */
export function readOpenDocument(kind: Kind, zip: Zip, { allowance }: Reading): DocumentText {
  if (isEncrypted(zip)) throw new Unreadable("encrypted");
  const unit = UNITS[kind];
  const flow = new TextFlow(unit, allowance);
  const lost = new LostParts();
  if (kind === "ods") walkXml(zip.file("content.xml"), sheetWalk(flow));
  else {
    const numbers = new OpenNumbers();
    if (zip.has("styles.xml")) lost.read("its styles", () => numbers.read(zip.file("styles.xml")));
    numbers.read(zip.file("content.xml"));
    walkXml(zip.file("content.xml"), textWalk(flow, kind, numbers));
  }
  const parts = flow.end();
  return lost.saidOf({ kind, unit, count: unit === "section" ? parts.length : flow.count, parts, unread: 0 });
}

function isEncrypted(zip: Zip): boolean {
  if (!zip.has("META-INF/manifest.xml")) return false;
  let found = false;
  walkXml(zip.file("META-INF/manifest.xml"), {
    open(name) {
      found ||= localName(name) === "encryption-data";
    },
  });
  return found;
}

/** What a change took out, and how a word is read that stands above it. */
const PASSED_OVER = new Set(["tracked-changes", "ruby-text"]);

function textWalk(flow: TextFlow, kind: Kind, numbers: OpenNumbers): Walk {
  let [tables, texts, asides] = [0, 0, 0];
  let isAfterComment = false;
  const notes = new Notes((comment) => {
    flow.write(comment);
    isAfterComment = true;
  });
  const beginText = () => {
    if (asides > 0) flow.write(" ");
    texts += 1;
    isAfterComment = false;
  };
  const endText = (isHeading: boolean) => {
    texts -= 1;
    if (asides > 0) return;
    if (tables > 0) flow.write(" ");
    else if (isHeading) flow.endHeading();
    else flow.endParagraph();
  };
  const begin: Readonly<Record<string, (attributes: Attributes) => void>> = {
    ...blanks(flow),
    p: beginText,
    h(attributes) {
      beginText();
      if (kind === "odt" && tables + asides === 0) flow.write(numbers.heading(attributes));
    },
    list: (attributes) => numbers.begin(attributes),
    page: () => kind === "odp" && flow.begin(),
    table: () => (tables += 1),
    "list-item": (attributes) => flow.write(numbers.entry(attributes)),
    note() {
      asides += 1;
      flow.write(" [");
    },
    notes: () => flow.endParagraph(),
  };
  const end: Readonly<Record<string, () => void>> = {
    p: () => endText(false),
    h: () => endText(true),
    list: () => numbers.end(),
    "table-cell": () => flow.write("| "),
    "table-row": () => flow.endLine(),
    "note-citation": () => flow.write(":"),
    note() {
      asides -= 1;
      flow.write("]");
    },
    table() {
      tables -= 1;
      if (tables === 0) flow.endParagraph();
    },
  };
  const text = (piece: string) => {
    if (texts === 0) return;
    flow.write(isAfterComment && /^[\p{L}\p{N}]/u.test(piece) ? ` ${piece}` : piece);
    isAfterComment = false;
  };
  return notes.around(elementWalk({ begin, end, text, passedOver: PASSED_OVER }));
}

/** Remarks in a text, each told where it stands. */
class Notes {
  readonly #tell: (comment: string) => void;
  #note: string | undefined;
  #texts = 0;
  #author = "";
  #isAuthor = false;
  #isResolved = false;

  constructor(tell: (comment: string) => void) {
    this.#tell = tell;
  }

  /** A walk that goes past them. */
  around(walk: Walk): Walk {
    return {
      open: (name, attributes) => {
        this.#isAuthor = localName(name) === "creator";
        if (localName(name) === "annotation") this.#begin(attributes);
        else if (this.#note === undefined) walk.open?.(name, attributes);
        else if (localName(name) === "p") this.#texts += 1;
      },
      text: (piece) => {
        if (this.#note === undefined) walk.text?.(piece);
        else if (this.#texts > 0) this.#note += piece;
        else if (this.#isAuthor) this.#author += piece;
      },
      close: (name) => {
        this.#isAuthor = false;
        if (this.#note === undefined) walk.close?.(name);
        else if (localName(name) === "annotation") {
          const [author, isResolved] = [this.#author, this.#isResolved];
          this.#tell(asComment({ text: this.#note, author, isResolved, isReply: false }));
          this.#note = undefined;
        } else if (localName(name) === "p") {
          this.#texts -= 1;
          this.#note += " ";
        }
      },
    };
  }

  #begin(attributes: Attributes): void {
    [this.#note, this.#texts, this.#author] = ["", 0, ""];
    this.#isResolved = attribute(attributes, "resolved") === "true";
  }
}

function blanks(flow: TextFlow): Record<string, (attributes: Attributes) => void> {
  return { s: () => flow.write(" "), tab: () => flow.write("\t"), "line-break": () => flow.write(" ") };
}

function sheetWalk(flow: TextFlow): Walk {
  let [cell, times, rowTimes, row, comments] = ["", 1, 1, "", ""];
  let formula = "";
  const notes = new Notes((comment) => (comments += comment));
  let texts = 0;
  const begin: Readonly<Record<string, (attributes: Attributes) => void>> = {
    table: (attributes) => flow.begin(attribute(attributes, "name") ?? ""),
    "table-row"(attributes) {
      [row, rowTimes] = ["", repeated(attributes, "number-rows-repeated")];
    },
    "table-cell"(attributes) {
      [cell, times] = ["", repeated(attributes, "number-columns-repeated")];
      const isText = attribute(attributes, "value-type") === "string";
      formula = isText ? "" : formulaOf(attribute(attributes, "formula") ?? "");
    },
    p: () => (texts += 1),
    s: () => (cell += " "),
  };
  const end: Readonly<Record<string, () => void>> = {
    p() {
      texts -= 1;
      cell += " ";
    },
    "table-cell"() {
      const isOpen = cell.trim() === "" && formula !== "";
      row += `${isOpen ? `${formula} (not calculated)` : cell.trim()}${comments} | `.repeat(times);
      comments = "";
    },
    "table-row"() {
      const line = row.replace(/[ |]+$/, "");
      for (let time = line === "" ? rowTimes : 0; time < rowTimes; time += 1) {
        flow.write(line);
        flow.endLine();
      }
    },
  };
  const text = (piece: string) => {
    if (texts > 0) cell += piece;
  };
  return notes.around(elementWalk({ begin, end, text, passedOver: PASSED_OVER }));
}

/** A formula as people write it: "of:=SUM([.F2:.F5])" is "=SUM(F2:F5)". */
function formulaOf(formula: string): string {
  return formula
    .replace(/^\w+:(?==)/, "")
    .replace(/\[([^\]]*)\]/g, (_, cells: string) => cells.replace(/(^|:)\./g, "$1"));
}

function repeated(attributes: Attributes, name: string): number {
  return Math.min(MAX_REPEATED, Math.max(1, Number(attribute(attributes, name) ?? 1) || 1));
}

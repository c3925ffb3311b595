import type { DocumentText } from "../document.ts";
import { Unreadable } from "../faults.ts";
import { TextFlow } from "../text-flow.ts";
import { localName, walkXml } from "../xml.ts";
import type { Zip } from "../zip.ts";
import { type CellFormat, formatsOf, shown } from "./cell-format.ts";
import { byPlace, commentsOn } from "./comments.ts";
import { LostParts } from "./lost-parts.ts";
import { relatedPart, relationId, relationsOf } from "./office-parts.ts";
import type { Reading } from "./reading.ts";

/** Empty cells in a row that are still shown, so that columns stay one below the other. */
const MAX_GAP = 40;
/** The letter's number. */
const A = 65;

/** The cells of a SpreadsheetML workbook (ECMA-376, part 1, clause 18) as they are shown, a part a sheet, a line a row, with the comments on them. */
export function readXlsx(zip: Zip, { allowance }: Reading): DocumentText {
  const main = relatedPart(zip, "", "officeDocument");
  if (main === undefined) throw new Unreadable("broken");
  const relations = relationsOf(zip, main);
  const strings = sharedStrings(zip, relatedPart(zip, main, "sharedStrings"));
  const { sheets, is1904 } = sheetsOf(zip.file(main));
  const styles = relatedPart(zip, main, "styles");
  const formats = styles === undefined ? [] : formatsOf(zip.file(styles));
  const flow = new TextFlow("sheet", allowance);
  const lost = new LostParts();
  for (const [at, { name, id }] of sheets.entries()) {
    flow.begin(name);
    const sheet = `sheet ${at + 1}: ${name}`;
    lost.read(sheet, () => {
      const path = relations.get(id)?.path;
      if (path === undefined) throw new Unreadable("broken");
      let comments = new Map<string, string>();
      lost.read(`${sheet}, its comments`, () => (comments = byPlace(commentsOn(zip, path, main))));
      // A sheet that is a chart or a macro has no cells.
      readSheet(zip.file(path), { strings, formats, is1904, comments }, flow);
    });
  }
  return lost.saidOf({ kind: "xlsx", unit: "sheet", count: sheets.length, parts: flow.end(), unread: 0 });
}

function sheetsOf(source: Uint8Array): { sheets: { name: string; id: string }[]; is1904: boolean } {
  const sheets: { name: string; id: string }[] = [];
  let is1904 = false;
  walkXml(source, {
    open(name, attributes) {
      if (localName(name) === "sheet") sheets.push({ name: attributes.name ?? "", id: relationId(attributes) });
      if (localName(name) === "workbookPr") is1904 = ["1", "true"].includes(attributes.date1904 ?? "");
    },
  });
  return { sheets, is1904 };
}

/** Text in a cell, where a character that XML cannot hold is told by its number (22.9.2.19). */
function plain(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function sharedStrings(zip: Zip, path: string | undefined): string[] {
  const strings: string[] = [];
  if (path === undefined) return strings;
  let text = "";
  let isText = false;
  // How a word of Japanese is read stands beside it.
  let phonetic = 0;
  walkXml(zip.file(path), {
    open(name) {
      if (localName(name) === "rPh") phonetic += 1;
      isText = localName(name) === "t" && phonetic === 0;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close(name) {
      isText = false;
      if (localName(name) === "rPh") phonetic -= 1;
      if (localName(name) !== "si") return;
      strings.push(plain(text));
      text = "";
    },
  });
  return strings;
}

interface Workbook {
  strings: readonly string[];
  formats: readonly CellFormat[];
  is1904: boolean;
  /** By the names of their cells. */
  comments: ReadonlyMap<string, string>;
}

function readSheet(source: Uint8Array, { strings, formats, is1904, comments }: Workbook, flow: TextFlow): void {
  let [column, type, style, value, comment] = [0, "", 0, "", ""];
  // Those that stay stand on empty cells.
  const left = new Map(comments);
  let [isValue, isMissing, isFormula, formula] = [false, false, false, ""];
  let phonetic = 0;
  const written = () => {
    // A formula may come to an empty text, never to an empty number.
    if (value === "" && formula !== "" && type !== "str") return `=${formula} (not calculated)`;
    if (type === "s") {
      isMissing ||= strings[Number(value)] === undefined;
      return strings[Number(value)] ?? "";
    }
    if (type === "b") return value === "1" ? "TRUE" : "FALSE";
    return type === "" || type === "n" ? shown(value, formats[style] ?? "number", is1904) : plain(value);
  };
  walkXml(source, {
    open(name, attributes) {
      const element = localName(name);
      if (element === "row") column = 0;
      if (element === "c") {
        [type, style, value] = [attributes.t ?? "", Number(attributes.s ?? 0), ""];
        formula = "";
        comment = left.get(attributes.r ?? "") ?? "";
        left.delete(attributes.r ?? "");
        const at = columnOf(attributes.r) ?? column;
        flow.write("| ".repeat(Math.min(MAX_GAP, Math.max(0, at - column))));
        column = at;
      }
      if (element === "rPh") phonetic += 1;
      isFormula = element === "f";
      isValue = element === "v" || (element === "t" && phonetic === 0);
    },
    text: (text) => {
      if (isValue) value += text;
      if (isFormula) formula += text;
    },
    close(name) {
      [isValue, isFormula] = [false, false];
      if (localName(name) === "rPh") phonetic -= 1;
      if (localName(name) === "row") flow.endLine();
      if (localName(name) !== "c") return;
      flow.write(`${written().replace(/\s+/g, " ")}${comment} | `);
      column += 1;
    },
  });
  for (const [cell, said] of left) {
    flow.write(`${cell}${said}`);
    flow.endLine();
  }
  if (isMissing) throw new Unreadable("broken");
}

/** The column that a cell's name begins with, from 0: "B7" is 1. */
function columnOf(cell: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(cell ?? "")?.[0];
  if (letters === undefined) return undefined;
  return Buffer.from(letters).reduce((sum, letter) => sum * 26 + letter - A + 1, 0) - 1;
}

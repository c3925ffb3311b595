import { localName, walkXml } from "../xml.ts";
import { formatted } from "./number-format.ts";

/** What a number in a cell stands for. */
export type CellFormat =
  | "number"
  | "date"
  | "time"
  | "elapsed"
  | "elapsed seconds"
  | "date and time"
  | "percent"
  /** By a code for digits and signs. */
  | { code: string };

/** Codes of numbers that are built in. */
const CODES: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  37: "#,##0;(#,##0)",
  38: "#,##0;(#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;(#,##0.00)",
};

/** The numbers of formats that are built in (ECMA-376, part 1, 18.8.30). */
function builtIn(id: number): CellFormat {
  if (id === 9 || id === 10) return "percent";
  if (id === 46) return "elapsed seconds";
  if (id === 22) return "date and time";
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return "time";
  return (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "date" : "number";
}

/** What a format's code shows. Text in quotation marks, colours and conditions say nothing of that. */
function formatOf(code: string): CellFormat {
  const signs = code.replace(/"[^"]*"|\\.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|_./gi, "").toLowerCase();
  if (/\[(?:h+|m+|s+)\]/.test(signs)) return signs.includes("s") ? "elapsed seconds" : "elapsed";
  const hasDay = /[yd]/.test(signs);
  const hasTime = /[hs]/.test(signs);
  if (hasDay) return hasTime ? "date and time" : "date";
  if (hasTime) return "time";
  if (signs.includes("%")) return "percent";
  return /[#0?]/.test(signs) ? { code } : "number";
}

/** The formats of a workbook's cells, in the order of their numbers. */
export function formatsOf(styles: Uint8Array): CellFormat[] {
  const own = new Map<number, CellFormat>();
  const formats: CellFormat[] = [];
  let isOfCells = false;
  walkXml(styles, {
    open(name, attributes) {
      const element = localName(name);
      if (element === "numFmt") own.set(Number(attributes.numFmtId), formatOf(attributes.formatCode ?? ""));
      if (element === "cellXfs") isOfCells = true;
      if (element !== "xf" || !isOfCells) return;
      const id = Number(attributes.numFmtId ?? 0);
      const code = CODES[id];
      formats.push(own.get(id) ?? (code === undefined ? builtIn(id) : { code }));
    },
    close(name) {
      if (localName(name) === "cellXfs") isOfCells = false;
    },
  });
  return formats;
}

const DAY_MS = 86_400_000;
/** Day 0 of the two calendars that workbooks count in. */
const [FROM_1900, FROM_1904] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)];

/** A cell's number as people read it: dates as ISO 8601. @param is1904 whether days are counted from 1904. */
export function shown(value: string, format: CellFormat, is1904: boolean): string {
  const number = Number(value);
  if (value === "" || !Number.isFinite(number)) return value;
  if (format === "percent") return `${exact(number * 100)}%`;
  if (format === "number") return exact(number);
  if (typeof format === "object") return formatted(number, format.code) ?? exact(number);
  if (format === "elapsed" || format === "elapsed seconds") return elapsed(number, format === "elapsed seconds");
  const date = new Date(Math.round(((is1904 ? FROM_1904 : FROM_1900) + number * DAY_MS) / 1000) * 1000);
  if (Number.isNaN(date.getTime())) return value;
  const [day = "", time = ""] = date.toISOString().slice(0, 19).split("T");
  const short = time.replace(/:00$/, "");
  return format === "date" ? day : format === "time" ? short : `${day} ${short}`;
}

/** Hours and minutes that have passed, which may be more than a day's, and seconds where they are shown or there are some. */
function elapsed(days: number, hasSeconds: boolean): string {
  const seconds = Math.round(Math.abs(days) * 86_400);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const places = [minutes, ...(rest > 0 || hasSeconds ? [rest] : [])].map((place) => String(place).padStart(2, "0"));
  return `${days < 0 && seconds > 0 ? "-" : ""}${hours}:${places.join(":")}`;
}

/** Without the noise of binary fractions: workbooks hold 15 digits. */
function exact(number: number): string {
  return String(Number(number.toPrecision(15)));
}

import type { Unit } from "../../base/document-kinds.ts";
import { MAX_CHARACTERS, MAX_PLACES, type Part } from "./document.ts";
import { Unreadable } from "./faults.ts";

/** Longest heading that is kept as one, in characters. */
const MAX_HEADING = 200;

/** How much text may still come, over all files of an archive. */
export class Allowance {
  #left = MAX_CHARACTERS;

  /** @throws Unreadable `long` */
  take(characters: number): void {
    this.#left -= characters;
    if (this.#left < 0) throw new Unreadable("long");
  }
}

/** Collects a document's text as it is read, piece by piece, into parts. */
export class TextFlow {
  readonly #unit: Unit;
  readonly #allowance: Allowance;
  readonly #parts: Part[] = [];
  #heading: string | null = null;
  #lines: string[] = [];
  #line = "";
  #place = 0;
  /** A unit that the text itself shows no end of begins with each heading. */
  readonly #splitsAtHeadings: boolean;

  constructor(unit: Unit, allowance: Allowance) {
    this.#unit = unit;
    this.#allowance = allowance;
    this.#splitsAtHeadings = unit === "section";
  }

  /** How many places were begun. */
  get count(): number {
    return this.#place;
  }

  /** Adds to the line that is being written. @throws Unreadable `long` */
  write(text: string): void {
    this.#allowance.take(text.length);
    this.#line += text;
  }

  /** Ends the line. Blank lines in a row become one. */
  endLine(): void {
    const line = this.#line
      .replace(/[^\S\n]+/g, " ")
      .replace(/(?: *\|)+ *$/, "")
      .trim();
    this.#line = "";
    if (line !== "") this.#lines.push(line);
  }

  /** Ends the line and the paragraph. */
  endParagraph(): void {
    this.endLine();
    if (this.#lines.length > 0 && this.#lines.at(-1) !== "") this.#lines.push("");
  }

  /** Makes what was written since the last line a heading. */
  endHeading(): void {
    const heading = this.#line.replace(/\s+/g, " ").trim();
    this.#line = "";
    if (heading === "") return;
    if (this.#splitsAtHeadings) {
      this.begin(heading);
      return;
    }
    this.#heading ??= heading.slice(0, MAX_HEADING);
    this.endParagraph();
    this.#lines.push(heading, "");
  }

  /** Begins the next place. @throws Unreadable `pages` */
  begin(heading: string | null = null): void {
    this.#close();
    this.#place += 1;
    if (this.#place > MAX_PLACES) throw new Unreadable("pages");
    this.#heading = heading?.slice(0, MAX_HEADING) ?? null;
  }

  /** All parts that hold any text. */
  end(): Part[] {
    this.#close();
    return this.#parts;
  }

  #close(): void {
    this.endLine();
    const text = this.#lines.join("\n").trim();
    this.#lines = [];
    const isTitleAlone = this.#splitsAtHeadings && this.#heading !== null;
    if (text === "" && !isTitleAlone) return;
    this.#place = Math.max(1, this.#place);
    this.#parts.push({ unit: this.#unit, place: this.#place, heading: this.#heading, text });
  }
}

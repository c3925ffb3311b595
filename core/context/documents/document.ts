/** What a file is once it was read: its text, with the places where each piece of it stands. */
import type { DocumentKind, Unit } from "../../base/document-kinds.ts";

/** A piece of a document that has a place of its own: a page, a sheet, a chapter. */
export interface Part {
  unit: Unit;
  /** Counted from 1; of lines, the first. */
  place: number;
  /** The heading it stands under, the name of a sheet, or a file's path in an archive with the place in that file. */
  heading: string | null;
  text: string;
}

/** A part of a file that cannot be read: a file in a mail or an archive, a slide, a sheet, a chapter, or what was cut off. */
export interface LostPart {
  /** Of a file its path there, with that of the mail or archive within before it; else what it is ("slide 2"). */
  name: string;
  /** Why, as the end of an error's code. */
  fault: string;
}

export interface DocumentText {
  kind: DocumentKind;
  unit: Unit;
  /** How many places there are, those without text among them. */
  count: number;
  parts: Part[];
  /** How many places have no text, such as scanned pages, but for those that should have some. */
  unread: number;
  /** Parts that should have text and cannot be read, with why; absent where there are none. */
  lost?: LostPart[];
  /** Pages of a PDF that are pictures, counted from 1, with no text or a few letters of it; absent where there are none. */
  pictures?: number[];
}

/** Most characters of a document, which is about ten books. */
export const MAX_CHARACTERS = 5_000_000;

/** Most pages of a PDF, sheets, slides or chapters. */
export const MAX_PLACES = 5000;

/** Most bytes that the files of an archive may become together. */
export const MAX_UNPACKED = 200_000_000;

/** How many characters of text a document has. */
export function lengthOf({ parts }: DocumentText): number {
  return parts.reduce((sum, { text }) => sum + text.length, 0);
}

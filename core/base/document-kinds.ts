/** Kinds of files that are read, and what their places are counted in: names alone, which the contract and the readers share. */

export const DOCUMENT_KINDS = [
  "pdf",
  "docx",
  "xlsx",
  "pptx",
  "odt",
  "ods",
  "odp",
  "rtf",
  "epub",
  "html",
  "mail",
  "table",
  "text",
  "archive",
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** How files end that are no plain text: where their bytes show none of these kinds, they are damaged. */
const NAMED = /\.(?:pdf|doc[xm]?|dot[xm]|xls[xmb]?|xlt[xm]|pp[ts][xm]?|pot[xm]|od[tspf]|ot[tsp]|rtf|epub|zip)$/i;

/** Whether a file is a document by its name, and not a text. */
export function isNamedDocument(name: string): boolean {
  return NAMED.test(name);
}

export const UNITS = ["page", "sheet", "slide", "chapter", "section", "line", "file"] as const;
export type Unit = (typeof UNITS)[number];

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

export const UNITS = ["page", "sheet", "slide", "chapter", "section", "line", "file"] as const;
export type Unit = (typeof UNITS)[number];

/** Tables as text for other programs. A table is its rows from the first, which is its head; a cell may have lines. */

export interface TableText {
  rows: readonly (readonly string[])[];
  /** How each column is aligned; empty where nothing is said. */
  align: readonly string[];
}

/** Cells between tabs, as spreadsheets paste them: one with a tab, a line end or a quotation mark stands in quotation marks. */
export function toTsv({ rows }: TableText): string {
  return rows.map((row) => row.map((cell) => quoted(cell, /["\t\n]/)).join("\t")).join("\n");
}

/** Comma-separated values (RFC 4180). */
export function toCsv({ rows }: TableText): string {
  return rows.map((row) => `${row.map((cell) => quoted(cell, /[",\n\r]/)).join(",")}\r\n`).join("");
}

/** A table of GitHub's Markdown. */
export function toMarkdown({ rows, align }: TableText): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const marks = head.map((_cell, column) => markOf(align[column]));
  return [head.map(inCell), marks, ...body.map((row) => row.map(inCell))].map(line).join("\n");
}

function quoted(cell: string, needs: RegExp): string {
  return needs.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function inCell(cell: string): string {
  return cell.replaceAll("|", String.raw`\|`).replace(/\n/g, "<br>");
}

function markOf(align: string | undefined): string {
  if (align === "center") return ":-:";
  if (align === "right") return "-:";
  return align === "left" ? ":-" : "-";
}

/** A table of the page. */
export function textOfTable(table: HTMLTableElement): TableText {
  const rows = [...table.rows].map((row) => [...row.cells].map(textOfCell));
  const align = [...(table.rows[0]?.cells ?? [])].map(({ style }) => style.textAlign);
  return { rows, align };
}

function textOfCell(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return "";
  for (const formula of copy.querySelectorAll<HTMLElement>("[data-formula]")) {
    formula.replaceWith(`$${formula.dataset.formula}$`);
  }
  for (const end of copy.querySelectorAll("br")) end.replaceWith("\n");
  return (copy.textContent ?? "").trim();
}

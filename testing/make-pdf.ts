/** Distance of two lines' feet, in points. */
const LEADING = 14;
const SIZE = 12;

/**
 * Writes a PDF of some pages of text, without any compression.
 *
 * @param pages the lines of each page; one that begins with "# " is a heading. One without lines has no text.
 * @param more objects that the catalogue holds, such as a script: `/OpenAction << … >>`.
 */
export function makePdf(pages: readonly (readonly string[])[], more = ""): Uint8Array {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(" ");
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${more} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...pages.flatMap((lines, at) => {
      const content = lines.map((line, place) => textAt(line, 780 - place * LEADING)).join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return pdfOf(objects);
}

/** A PDF of some objects, the first of which is the catalogue. */
export function pdfOf(objects: readonly string[]): Uint8Array {
  let file = "%PDF-1.7\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + end, "latin1");
}

/** A line of text as a page's content says it, in the font F1. */
export function textAt(line: string, y: number): string {
  const isHeading = line.startsWith("# ");
  const text = (isHeading ? line.slice(2) : line).replace(/[\\()]/g, String.raw`\$&`);
  return `BT /F1 ${isHeading ? SIZE * 2 : SIZE} Tf 60 ${y} Td (${text}) Tj ET`;
}

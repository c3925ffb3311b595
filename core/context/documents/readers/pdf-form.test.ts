import { expect, it } from "vitest";
import { pdfOf, textAt } from "../../../../testing/make-pdf.ts";
import { readDocument } from "../read-document.ts";

it("reads what was filled into the form of a PDF, at the end of its page", async () => {
  const field = (name: string, more: string) =>
    `<< /Type /Annot /Subtype /Widget /P 3 0 R /Rect [50 600 300 620] /T (${name}) ${more} >>`;
  const content = textAt("Owner and berth", 780);
  const pdf = pdfOf([
    "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R 7 0 R 8 0 R 9 0 R 10 0 R] >> >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /Annots [6 0 R 7 0 R 8 0 R 9 0 R 10 0 R] >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    field("owner", "/FT /Tx /V (Benedikta Formwald) /TU (Owner of the boat)"),
    field("harbour", "/FT /Ch /V (Mole) /Opt [(Mole) (Kai)]"),
    field("insured", "/FT /Btn /V /Yes /AS /Yes /AP << /N << /Yes 4 0 R /Off 4 0 R >> >>"),
    field("paid", "/FT /Btn /V /Off /AS /Off /AP << /N << /Yes 4 0 R /Off 4 0 R >> >>"),
    field("code", "/FT /Tx /Ff 8192 /V (secret)"),
  ]);
  const { parts } = await readDocument({ name: "form.pdf", bytes: pdf });
  expect(parts.map(({ text }) => text)).toEqual([
    "Owner and berth\n\nOwner of the boat: Benedikta Formwald\nharbour: Mole\ninsured: Yes",
  ]);
});

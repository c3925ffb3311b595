import { deflateSync } from "node:zlib";
import { strToU8, zipSync, type Zippable } from "fflate";
import { describe, expect, it } from "vitest";
import { makePdf, pdfOf, textAt } from "../../../testing/make-pdf.ts";
import { MAX_CHARACTERS, MAX_PLACES, MAX_UNPACKED } from "./document.ts";
import { Documents } from "./documents.ts";
import { readDocument } from "./read-document.ts";

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const zip = (files: Record<string, string | Uint8Array>) => {
  const entries = Object.entries(files).map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries) as Zippable);
};
const relations = (...targets: [type: string, target: string][]) =>
  `${XML}<Relationships>${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="http://x/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;
const docx = (body: string, more: Record<string, string> = {}) =>
  zip({
    "[Content_Types].xml": `${XML}<Types/>`,
    "_rels/.rels": relations(["officeDocument", "word/document.xml"]),
    "word/_rels/document.xml.rels": relations(["styles", "styles.xml"]),
    "word/styles.xml": `${XML}<w:styles><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    "word/document.xml": `${XML}<w:document><w:body>${body}</w:body></w:document>`,
    ...more,
  });
const paragraph = (text: string, style = "") =>
  `<w:p><w:pPr>${style === "" ? "" : `<w:pStyle w:val="${style}"/>`}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

const odf = (type: string, content: string) =>
  zip({
    mimetype: `application/vnd.oasis.opendocument.${type}`,
    "content.xml": `${XML}<office:body>${content}</office:body>`,
  });
const workbook = (rows: string) => ({
  "[Content_Types].xml": `${XML}<Types/>`,
  "_rels/.rels": relations(["officeDocument", "xl/workbook.xml"]),
  "xl/_rels/workbook.xml.rels": relations(["worksheet", "worksheets/sheet1.xml"]),
  "xl/workbook.xml": `${XML}<workbook><sheets><sheet name="Costs" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/worksheets/sheet1.xml": `${XML}<worksheet><sheetData>${rows}</sheetData></worksheet>`,
});
const slides = (...texts: string[]) => ({
  "[Content_Types].xml": `${XML}<Types/>`,
  "_rels/.rels": relations(["officeDocument", "ppt/presentation.xml"]),
  "ppt/_rels/presentation.xml.rels": relations(
    ...texts.map((_, at): [string, string] => ["slide", `slides/slide${at + 1}.xml`]),
  ),
  "ppt/presentation.xml": `${XML}<p:presentation><p:sldIdLst>${texts.map((_, at) => `<p:sldId id="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</p:sldIdLst></p:presentation>`,
  ...Object.fromEntries(
    texts.map((text, at) => [
      `ppt/slides/slide${at + 1}.xml`,
      `${XML}<p:sld><p:sp><a:p><a:t>${text}</a:t></a:p></p:sp></p:sld>`,
    ]),
  ),
});

const read = (name: string, bytes: Uint8Array | string) =>
  readDocument({ name, bytes: typeof bytes === "string" ? strToU8(bytes) : bytes });
const places = async (name: string, bytes: Uint8Array | string) =>
  (await read(name, bytes)).parts.map(({ unit, place, heading, text }) => [`${unit} ${place}`, heading, text]);

describe("a document", () => {
  it("in PDF is read page by page, each under its heading, lines joined to paragraphs", async () => {
    const pdf = makePdf([["# Costs", "The tower cost 1.2 mil-", "lion to build."], [], ["Nothing was left."]]);
    const document = await read("tower.pdf", pdf);
    expect(document).toMatchObject({ kind: "pdf", unit: "page", count: 3, unread: 1 });
    expect(await places("tower.pdf", pdf)).toEqual([
      ["page 1", "Costs", "Costs\n\nThe tower cost 1.2 million to build."],
      ["page 3", "Costs", "Nothing was left."],
    ]);
  });

  it("in Word is read by its headings, whatever language they are named in, with its tables and without what was deleted", async () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph("Oats")}</w:tc><w:tc>${paragraph("12 kg")}</w:tc></w:tr></w:tbl>`;
    const deleted = "<w:p><w:del><w:r><w:t>never</w:t></w:r></w:del><w:r><w:t>ever &amp; again</w:t></w:r></w:p>";
    const bytes = docx(paragraph("Food", "berschrift1") + paragraph("We carry:") + table + deleted);
    expect(await places("plan.docx", bytes)).toEqual([
      ["section 1", "Food", "We carry:\n\nOats | 12 kg\n\never & again"],
    ]);
  });

  it("in Word has a sign before what is in a list, and none before a numbered heading or what was taken out of one", async () => {
    const listed = (number: number, text: string, style = "") =>
      paragraph(text, style).replace(
        "</w:pPr>",
        `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${number}"/></w:numPr></w:pPr>`,
      );
    const bytes = docx(listed(1, "Food", "berschrift1") + listed(1, "oats") + listed(0, "and so on"));
    expect(await places("plan.docx", bytes)).toEqual([["section 1", "Food", "- oats\n\nand so on"]]);
  });

  it("in Word has the numbers of its lists, by its styles, too", async () => {
    const numbered = (text: string, list: number, level: number) =>
      paragraph(text).replace(
        "</w:pPr>",
        `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`,
      );
    const level = (at: number, format: string, text: string, more = "") =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
    const bytes = docx(
      paragraph("Rent", "berschrift1") +
        paragraph("Due", "Clause") +
        numbered("by card", 1, 2) +
        numbered("in cash", 1, 2) +
        paragraph("Late", "Sub") +
        paragraph("Out", "Out") +
        numbered("again", 2, 1) +
        numbered("dot", 3, 0),
      {
        "word/_rels/document.xml.rels": relations(["styles", "styles.xml"], ["numbering", "numbering.xml"]),
        "word/styles.xml": `${XML}<w:styles><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/><w:numPr><w:numId w:val="1"/></w:numPr></w:style><w:style w:styleId="Clause"><w:numPr><w:numId w:val="1"/></w:numPr></w:style><w:style w:styleId="Sub"><w:basedOn w:val="Clause"/></w:style><w:style w:styleId="Out"><w:basedOn w:val="Clause"/><w:numPr><w:numId w:val="0"/></w:numPr></w:style></w:styles>`,
        "word/numbering.xml": `${XML}<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}${level(1, "decimal", "%1.%2", '<w:pStyle w:val="Clause"/>')}${level(2, "lowerLetter", "%3)")}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, "bullet", "•")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
      },
    );
    expect(await places("lease.docx", bytes)).toEqual([
      ["section 1", "1. Rent", "1.1 Due\n\na) by card\n\nb) in cash\n\n1.2 Late\n\nOut\n\n1.7 again\n\n- dot"],
    ]);
  });

  it("in OpenDocument and on a page has the numbers of its lists and headings", async () => {
    const styles = `<text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>`;
    const list = `<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>`;
    const entry = (text: string, more = "") => `<text:list-item><text:p>${text}</text:p>${more}</text:list-item>`;
    const bytes = zip({
      mimetype: "application/vnd.oasis.opendocument.text",
      "styles.xml": `${XML}<s>${styles}</s>`,
      "content.xml": `${XML}<d>${list}<text:h text:outline-level="1">Rent</text:h><text:h text:outline-level="2">Due</text:h><text:list text:style-name="L1">${entry("Pay", `<text:list>${entry("by card")}${entry("in cash")}</text:list>`)}${entry("Leave")}</text:list><text:list text:style-name="L1" text:continue-numbering="true">${entry("Lock")}</text:list></d>`,
    });
    expect(await places("lease.odt", bytes)).toEqual([
      ["section 1", "1 Rent", ""],
      ["section 2", "1.1 Due", "1. Pay\n\na) by card\n\nb) in cash\n\n2. Leave\n\n3. Lock"],
    ]);
    const page = `<ol start="3"><li>Pay<ol type="a"><li>by card</li><li>in cash</li></ol></li><li>Leave</li><li value="9">Lock</li></ol><ol reversed start="2" type="i"><li>b</li><li>a</li></ol><ul><li>x</li></ul>`;
    expect((await places("a.html", `<html><body>${page}</body></html>`))[0]?.[2]).toBe(
      "3. Pay\n\na. by card\nb. in cash\n\n4. Leave\n9. Lock\n\nii. b\ni. a\n\n- x",
    );
  });

  it("in sheets has its formulas that nothing has calculated yet", async () => {
    const xlsx = workbook(
      '<row><c r="A1"><v>2</v></c><c r="B1"><f>SUM(A1:A9)</f><v></v></c><c r="C1"><f>A1</f><v>2</v></c><c r="D1" t="str"><f>T(A1)</f><v></v></c></row>',
    );
    expect((await places("a.xlsx", zip(xlsx)))[0]?.[2]).toBe("2 | =SUM(A1:A9) (not calculated) | 2");
    const ods = odf(
      "spreadsheet",
      '<table:table table:name="C"><table:table-row><table:table-cell table:formula="of:=SUM([.A1:.A9])"/></table:table-row></table:table>',
    );
    expect((await places("a.ods", ods))[0]?.[2]).toBe("=SUM(A1:A9) (not calculated)");
  });

  it("in Word has what stands above and below its pages, once", async () => {
    const bytes = docx(paragraph("Thank you."), {
      "word/_rels/document.xml.rels": relations(["header", "h1.xml"], ["header", "h2.xml"], ["footer", "f.xml"]),
      "word/h1.xml": `${XML}<w:hdr>${paragraph("Invoice 2024-0817")}</w:hdr>`,
      "word/h2.xml": `${XML}<w:hdr>${paragraph("Invoice 2024-0817")}</w:hdr>`,
      "word/f.xml": `${XML}<w:ftr>${paragraph("IBAN 12")}</w:ftr>`,
    });
    expect(await places("a.docx", bytes)).toEqual([
      ["section 1", null, "[Header: Invoice 2024-0817]\n\nThank you.\n\n[Footer: IBAN 12]"],
    ]);
  });

  it("in Word has its notes where they are referred to, and the text of a box apart", async () => {
    const note = `<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>`;
    const box =
      "<w:r><w:drawing><w:txbxContent><w:p><w:r><w:t>The key is 4471.</w:t></w:r></w:p></w:txbxContent></w:drawing></w:r>";
    const bytes = docx(`<w:p><w:r><w:t>The rent</w:t></w:r>${note}<w:r><w:t> is 640.</w:t></w:r>${box}</w:p>`, {
      "word/_rels/document.xml.rels": relations(["footnotes", "footnotes.xml"], ["endnotes", "endnotes.xml"]),
      "word/footnotes.xml": `${XML}<w:footnotes><w:footnote w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>Paid</w:t></w:r></w:p><w:p><w:r><w:t>late.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
      "word/endnotes.xml": `${XML}<w:endnotes><w:endnote w:id="2"><w:p><w:r><w:t>At Kay.</w:t></w:r></w:p></w:endnote></w:endnotes>`,
    });
    expect(await places("a.docx", bytes)).toEqual([
      ["section 1", null, "The rent [Paid late.] [At Kay.] is 640.\n\nThe key is 4471."],
    ]);
  });

  it("in Excel is read sheet by sheet as it is shown: dates, shares and gaps", async () => {
    const bytes = zip({
      "[Content_Types].xml": `${XML}<Types/>`,
      "_rels/.rels": relations(["officeDocument", "xl/workbook.xml"]),
      "xl/_rels/workbook.xml.rels": relations(
        ["worksheet", "worksheets/sheet1.xml"],
        ["sharedStrings", "sharedStrings.xml"],
        ["styles", "styles.xml"],
      ),
      "xl/workbook.xml": `${XML}<workbook><sheets><sheet name="Costs" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      "xl/sharedStrings.xml": `${XML}<sst><si><t>Due</t></si><si><r><t>Am</t></r><r><t>ount</t></r></si></sst>`,
      "xl/styles.xml": `${XML}<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="[mm]:ss"/><numFmt numFmtId="167" formatCode="[Magenta]0"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs></styleSheet>`,
      "xl/worksheets/sheet1.xml": `${XML}<worksheet><sheetData><row><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row><c r="A2" s="1"><v>45418</v></c><c r="B2" s="2"><v>0.19</v></c><c r="C2"><v>0.30000000000000004</v></c><c r="D2" t="b"><v>1</v></c></row><row><c r="A3" s="3"><v>1.6041666666666667</v></c><c r="B3" s="3"><v>-0.0625</v></c><c r="C3" s="4"><v>0.0625</v></c><c r="D3" s="5"><v>7</v></c></row></sheetData></worksheet>`,
    });
    expect(await places("costs.xlsx", bytes)).toEqual([
      ["sheet 1", "Costs", "Due | | Amount\n2024-05-06 | 19% | 0.3 | TRUE\n38:30 | -1:30 | 1:30:00 | 7"],
    ]);
  });

  it("in PowerPoint is read slide by slide, with its notes", async () => {
    const slide = (title: string, text: string) =>
      `${XML}<p:sld><p:sp><p:nvPr><p:ph type="title"/></p:nvPr><a:p><a:t>${title}</a:t></a:p></p:sp><p:sp><a:p><a:t>${text}</a:t></a:p></p:sp></p:sld>`;
    const bytes = zip({
      "[Content_Types].xml": `${XML}<Types/>`,
      "_rels/.rels": relations(["officeDocument", "ppt/presentation.xml"]),
      "ppt/_rels/presentation.xml.rels": relations(["slide", "slides/slide2.xml"], ["slide", "slides/slide1.xml"]),
      "ppt/presentation.xml": `${XML}<p:presentation><p:sldIdLst><p:sldId id="1" r:id="rId2"/><p:sldId id="2" r:id="rId1"/></p:sldIdLst></p:presentation>`,
      "ppt/slides/slide1.xml": slide("Plan", "Begin in May"),
      "ppt/slides/slide2.xml": slide("End", "Done by June"),
      "ppt/slides/_rels/slide2.xml.rels": relations(["notesSlide", "../notesSlides/n.xml"]),
      "ppt/notesSlides/n.xml": `${XML}<p:notes><p:sp><a:p><a:t>Say thanks</a:t></a:p></p:sp></p:notes>`,
    });
    expect(await places("plan.pptx", bytes)).toEqual([
      ["slide 1", "Plan", "Plan\n\nBegin in May"],
      ["slide 2", "End", "End\n\nDone by June\n\nSay thanks"],
    ]);
  });

  it("has the comments on it where they stand", async () => {
    const word = docx(
      '<w:p><w:r><w:t>The rent</w:t></w:r><w:r><w:commentReference w:id="4"/></w:r><w:r><w:t> is 900.</w:t></w:r></w:p>',
      {
        "word/_rels/document.xml.rels": relations(
          ["comments", "comments.xml"],
          ["commentsExtended", "commentsExtended.xml"],
        ),
        "word/comments.xml": `${XML}<w:comments><w:comment w:id="4" w:author="Ada">${paragraph("Ask Bob.")}<w:p w14:paraId="A1"><w:r><w:t>Then pay.</w:t></w:r></w:p></w:comment></w:comments>`,
        "word/commentsExtended.xml": `${XML}<w15:commentsEx><w15:commentEx w15:paraId="A1" w15:done="1"/></w15:commentsEx>`,
      },
    );
    expect(await places("a.docx", word)).toEqual([
      ["section 1", null, "The rent [Comment by Ada, resolved: Ask Bob. Then pay.] is 900."],
    ]);
    const sheet = zip({
      ...workbook('<row><c r="A1"><v>12</v></c><c r="B1"><v>3</v></c></row>'),
      "xl/worksheets/_rels/sheet1.xml.rels": relations(["comments", "../comments1.xml"]),
      "xl/comments1.xml": `${XML}<comments><authors><author>Kim</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>Kim:\nToo much</t></r></text></comment><comment ref="D9"><text><t>Left empty</t></text></comment></commentList></comments>`,
    });
    expect(await places("a.xlsx", sheet)).toEqual([
      ["sheet 1", "Costs", "12 [Comment by Kim: Too much] | 3\nD9 [Comment: Left empty]"],
    ]);
    const both = zip({
      ...workbook('<row><c r="A1"><v>12</v></c><c r="B1"><v>3</v></c></row>'),
      "xl/_rels/workbook.xml.rels": relations(["worksheet", "worksheets/sheet1.xml"], ["person", "persons/person.xml"]),
      "xl/persons/person.xml": `${XML}<personList><person displayName="Ada" id="{P}"/></personList>`,
      "xl/worksheets/_rels/sheet1.xml.rels": relations(
        ["comments", "../comments1.xml"],
        ["threadedComment", "../threadedComments/threadedComment1.xml"],
      ),
      "xl/comments1.xml": `${XML}<comments><authors><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>[Threaded comment]\n\nIt can be read.\n\nComment:\n    Too much</t></text></comment><comment ref="B2" authorId="0"><text><t>[Threaded comment]\n\nIt can be read.\n\nComment:\n    Alone</t></text></comment><comment ref="B1"><text><t>A note</t></text></comment></commentList></comments>`,
      "xl/threadedComments/threadedComment1.xml": `${XML}<ThreadedComments><threadedComment ref="A1" personId="{P}" parentId="{1}" id="{2}"><text>Why?</text></threadedComment><threadedComment ref="A1" done="1" id="{1}"><text>Too much</text></threadedComment></ThreadedComments>`,
    });
    expect(await places("a.xlsx", both)).toEqual([
      [
        "sheet 1",
        "Costs",
        "12 [Comment, resolved: Too much] [Reply by Ada: Why?] | 3 [Comment: A note]\nB2 [Comment: Alone]",
      ],
    ]);
    const note =
      "<office:annotation><dc:creator>Ada</dc:creator><dc:date>2026</dc:date><text:p>Ask Bob.</text:p></office:annotation>";
    expect(await places("a.odt", odf("text", `<text:p>The rent${note} is 900.</text:p>`))).toEqual([
      ["section 1", null, "The rent [Comment by Ada: Ask Bob.] is 900."],
    ]);
    const cell = `<table:table table:name="Costs"><table:table-row><table:table-cell>${note}<text:p>12</text:p></table:table-cell></table:table-row></table:table>`;
    expect(await places("a.ods", odf("spreadsheet", cell))).toEqual([
      ["sheet 1", "Costs", "12 [Comment by Ada: Ask Bob.]"],
    ]);
  });

  it("in OpenDocument is read by headings and by sheets, a repeated cell no more than it is worth", async () => {
    const text = odf("text", "<text:h>Food</text:h><text:p>We<text:s/>carry<text:tab/>oats.</text:p>");
    expect(await places("plan.odt", text)).toEqual([["section 1", "Food", "We carry oats."]]);
    const cell = (value: string, more = "") => `<table:table-cell ${more}><text:p>${value}</text:p></table:table-cell>`;
    const blank = '<table:table-row table:number-rows-repeated="1048576"><table:table-cell/></table:table-row>';
    const sheet = odf(
      "spreadsheet",
      `<table:table table:name="Costs"><table:table-row>${cell("Due")}${cell("x", 'table:number-columns-repeated="2"')}</table:table-row>${blank}</table:table>`,
    );
    expect(await places("costs.ods", sheet)).toEqual([["sheet 1", "Costs", "Due | x | x"]]);
  });

  it("in Rich Text Format is read in its code pages, without its tables of fonts, pictures and fields", async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial Cyr;}}{\stylesheet{\s1 heading 1;}}{\info{\author Nobody}}
\pard\s1 K\'f6ln\par\pard Preis: 5\u8364?{\f1 \'cf\'f0\'e8}{\field{\*\fldinst HYPERLINK "http://example.com"}{\fldrslt here}}{\deleted gone}\deleted\revauth1  and away\deleted0{\deleted a\plain !}\par{\pict 00ff}}`;
    expect(await places("a.rtf", rtf)).toEqual([["section 1", "Köln", "Preis: 5€Приhere!"]]);
  });

  it("as a book is read chapter by chapter in its own order", async () => {
    const page = (title: string, text: string) =>
      `<html><head><title>no</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`;
    const bytes = zip({
      mimetype: "application/epub+zip",
      "META-INF/container.xml": `${XML}<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>`,
      "OPS/book.opf": `${XML}<package><manifest><item id="b" href="two%20b.xhtml" media-type="application/xhtml+xml"/><item id="a" href="one.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`,
      "OPS/one.xhtml": page("Loomings", "Call me."),
      "OPS/two b.xhtml": page("The Bag", "I stuffed a shirt."),
    });
    expect(await places("book.epub", bytes)).toEqual([
      ["chapter 1", "Loomings", "Loomings\n\nCall me."],
      ["chapter 2", "The Bag", "The Bag\n\nI stuffed a shirt."],
    ]);
  });

  it("as a page is read as it is seen", async () => {
    const page =
      "<!DOCTYPE html><head><style>p{}</style></head><body><h1>Tea</h1><p>Green &amp;<br>black.<script>alert(1)</script><ul><li>Oolong</ul>";
    expect(await places("page", page)).toEqual([["section 1", "Tea", "Green &\nblack.\n\n- Oolong"]]);
  });

  it("as a mail is read with its heads and the files attached to it", async () => {
    const attached = Buffer.from(docx(paragraph("The rent is 900."))).toString("base64");
    const mail = [
      "From: =?utf-8?q?Ad=C3=A4?= <ada@example.com>",
      "To: bob@example.com",
      "Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=",
      "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain; charset=iso-8859-1",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "Sch=F6n.",
      "--b",
      'Content-Type: application/octet-stream; name="lease.docx"',
      'Content-Disposition: attachment; filename="lease.docx"',
      "Content-Transfer-Encoding: base64",
      "",
      attached,
      "--b--",
    ].join("\r\n");
    const [head, file] = await places("letter.eml", mail);
    expect(head?.slice(0, 2)).toEqual(["section 1", "Grüße"]);
    expect(head?.[2]).toContain("From: Adä <ada@example.com>\nTo: bob@example.com\nSubject: Grüße");
    expect(head?.[2]).toContain("Schön.");
    expect(file).toEqual(["file 1", "lease.docx, section 1", "The rent is 900."]);
  });

  it("as an archive is read file by file, those in it by their own readers; what cannot be read is counted", async () => {
    const bytes = zip({
      "notes/a.md": "# Plan\nBuy oats.",
      "b.docx": docx(paragraph("Twelve kilos.")),
      "photo.png": new Uint8Array([137, 80]),
      "data.bin": new Uint8Array([0, 0, 255, 0]),
      "__MACOSX/._photo.png": new Uint8Array([0]),
    });
    expect(await read("all.zip", bytes)).toMatchObject({ kind: "archive", unit: "file", count: 4, unread: 2 });
    expect(await places("all.zip", bytes)).toEqual([
      ["file 1", "notes/a.md, line 1, Plan", "# Plan\nBuy oats."],
      ["file 2", "b.docx, section 1", "Twelve kilos."],
    ]);
  });

  it("has its notes and comments apart from its text, and not how a word of Japanese is read", async () => {
    const comment = "<office:annotation><text:p>Ask Bob</text:p></office:annotation>";
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Paid at Kay.</text:p><text:p>Or by post.</text:p></text:note-body></text:note>`;
    const ruby = "<text:ruby><text:ruby-base>名前</text:ruby-base><text:ruby-text>なまえ</text:ruby-text></text:ruby>";
    expect(await places("a.odt", odf("text", `<text:p>The rent ${comment}of 900${note}. ${ruby}</text:p>`))).toEqual([
      ["section 1", null, "The rent [Comment: Ask Bob] of 900 [1: Paid at Kay. Or by post.]. 名前"],
    ]);
    const notes = "<presentation:notes><draw:text-box><text:p>Say thanks</text:p></draw:text-box></presentation:notes>";
    const slide = `<draw:page><text:p>One</text:p><office:annotation><text:p>Short</text:p></office:annotation>${notes}</draw:page>`;
    expect(await places("a.odp", odf("presentation", slide))).toEqual([
      ["slide 1", null, "One\n\n[Comment: Short]\n\nSay thanks"],
    ]);
    const rtf = String.raw`{\rtf1\ansi The rent{\footnote paid\par late} is{\*\atnid MO}{\*\annotation{\*\atnref 0}Too high?} 900.\par}`;
    expect(await places("a.rtf", rtf)).toEqual([
      ["section 1", null, "The rent [paid late] is [Comment: Too high?] 900."],
    ]);
    const word = `<w:p><w:r><w:ruby><w:rt><w:r><w:t>なまえ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>名前</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>`;
    expect(await places("a.docx", docx(word))).toEqual([["section 1", null, "名前"]]);
    expect(
      await places("a.html", "<html><p><ruby>名<rp>(</rp><rt>な</rt><rp>)</rp>前<rt>まえ</rt></ruby>は</p></html>"),
    ).toEqual([["section 1", null, "名前は"]]);
  });

  it("in RTF is read in the encoding that it names, also where its bytes stand as they are", async () => {
    const bytes = (...parts: (string | number[])[]) =>
      Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))));
    expect(await places("a.rtf", String.raw`{\rtf1\mac Caf\'8e\par}`)).toEqual([["section 1", null, "Café"]]);
    const utf8 = bytes(String.raw`{\rtf1\ansi\ansicpg65001 `, [...Buffer.from("Größe 中文")], String.raw`\par}`);
    expect(await places("a.rtf", utf8)).toEqual([["section 1", null, "Größe 中文"]]);
    // The second byte of 表 is a backslash.
    const japanese = bytes(String.raw`{\rtf1\ansi\ansicpg932 `, [0x93, 0xfa, 0x95, 0x5c], String.raw`\par}`);
    expect(await read("a.rtf", japanese)).toMatchObject({ parts: [{ text: "日表" }] });
    expect(await read("a.rtf", japanese)).not.toHaveProperty("lost");
  });

  it("as text keeps every line, in any encoding", async () => {
    const document = await read("a.txt", Buffer.from("\uFEFFGrüße\n\n  x", "utf16le"));
    expect(document).toMatchObject({ kind: "text", unit: "line", count: 3 });
    expect(document.parts.map(({ text }) => text).join("\n")).toBe("Grüße\n\n  x");
  });

  it("is told by what is in it, not by how its name ends", async () => {
    expect(await read("picture.docx", makePdf([["Hello there"]]))).toMatchObject({ kind: "pdf" });
    expect(await read("letter.pdf", docx(paragraph("Hello")))).toMatchObject({ kind: "docx" });
    // A file with macros is read as the text in it; the macros are nothing but bytes.
    expect(await places("evil.docm", docx(paragraph("Hi"), { "word/vbaProject.bin": "Shell" }))).toEqual([
      ["section 1", null, "Hi"],
    ]);
  });
});

describe("a file that cannot be read, or should not be, says why", () => {
  const entities = (declared: string, body: string) =>
    docx("", { "word/document.xml": `${XML}<!DOCTYPE d [${declared}]><w:document>${paragraph(body)}</w:document>` });
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");
  const compound = (stream: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(504),
      Buffer.from(stream, "utf16le"),
    ]);
  const nested = (depth: number): Uint8Array =>
    depth === 0 ? zip({ "a.txt": "deep" }) : zip({ "a.zip": nested(depth - 1) });
  const locked = zipSync({ "a.txt": strToU8("secret") });
  locked[6] = 1;
  // So much is said of what is packed in it, in its directory (APPNOTE 4.3.12).
  const bomb = zipSync({ "a.txt": strToU8("a"), "b.txt": strToU8("b") });
  const directory = Buffer.from(bomb).indexOf("PK\u0001\u0002");
  new DataView(bomb.buffer).setUint32(directory + 24, MAX_UNPACKED + 1, true);

  const half = (text: string) => text.slice(0, text.length / 2);
  const chapters = (...texts: string[]) => ({
    mimetype: "application/epub+zip",
    "META-INF/container.xml": `${XML}<container><rootfile full-path="b.opf"/></container>`,
    "b.opf": `${XML}<package>${texts.map((_, at) => `<item id="c${at}" href="${at}.xhtml" media-type="application/xhtml+xml"/>`).join("")}${texts.map((_, at) => `<itemref idref="c${at}"/>`).join("")}</package>`,
    ...Object.fromEntries(texts.map((text, at) => [`${at}.xhtml`, text])),
  });
  const deck = slides("One", "Two of the best");
  const costs = workbook('<row><c r="A1"><v>12</v></c></row><row><c r="A2"><v>13</v></c></row>');
  const page = "<html><body><p>Call me.</p></body></html>";

  it.each<[string, string, () => Uint8Array | string, string]>([
    [
      "an entity that names a file",
      "a.docx",
      () => entities('<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;"),
      "unsafe",
    ],
    ["a billion laughs", "a.docx", () => entities(`<!ENTITY l0 "lol">${laughs}`, "&l9;"), "unsafe"],
    ["a bomb", "a.zip", () => bomb, "bomb"],
    ["archives in archives", "a.zip", () => nested(6), "bomb"],
    ["a locked archive", "a.zip", () => locked, "encrypted"],
    ["a locked Word file", "a.docx", () => compound("EncryptionInfo\0EncryptedPackage"), "encrypted"],
    ["a locked Excel file", "a.xlsx", () => compound("EncryptionInfo\0EncryptedPackage"), "encrypted"],
    ["an old Office file", "a.doc", () => compound("WordDocument"), "old"],
    [
      "an Office file without its main part",
      "a.docx",
      () => zip({ "[Content_Types].xml": "<x/>", "word/x": "" }),
      "broken",
    ],
    ["a cut archive", "a.docx", () => docx(paragraph("Hello")).slice(0, 300), "broken"],
    ["a PDF of nothing but its beginning", "a.pdf", () => "%PDF-1.7\n%\n1 0 obj\n<<", "broken"],
    ["a cut PDF", "a.pdf", () => makePdf([["Hello there"]]).slice(0, 200), "broken"],
    ["a PDF of empty pages", "a.pdf", () => makePdf([[], []]), "empty"],
    ["far too many pages", "a.pdf", () => makePdf(Array.from({ length: MAX_PLACES + 1 }, () => [])), "pages"],
    ["a page without a word", "a.html", () => "<html><script>let a;</script></html>", "empty"],
    ["an RTF that ends before its text", "a.rtf", () => "{\\rtf1{\\fonttbl{\\f0 Arial;", "broken"],
    ["an archive of pictures", "a.zip", () => zip({ "a.png": new Uint8Array(9) }), "empty"],
    ["a PDF of which nothing arrived", "a.pdf", () => "", "nothing"],
    ["a text of nothing", "a.txt", () => "", "nothing"],
    ["an Office file of zeros", "a.docx", () => new Uint8Array(600), "broken"],
    [
      "an OpenDocument text that is cut",
      "a.odt",
      () => zip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": `${XML}<b><text:p>Hel` }),
      "broken",
    ],
    ["a book of cut chapters without text", "a.epub", () => zip(chapters("<html><bo")), "broken"],
    [
      "a picture by the name of a document",
      "a.pdf",
      () => new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0]),
      "picture",
    ],
    ["what is packed in another way", "a.tar.gz", () => new Uint8Array([31, 139, 8, 0, 0]), "packed"],
    ["no text at all", "a.dat", () => new Uint8Array([0, 1, 2, 0]), "unreadable"],
    ["more text than anybody reads", "a.txt", () => "a".repeat(MAX_CHARACTERS + 1), "long"],
  ])("%s", async (_what, name, make, fault) => {
    await expect(read(name, make())).rejects.toMatchObject({ code: `document_${fault}`, field: "attachments" });
  });

  it("is a PDF with a page that does not unpack, whatever its reader stumbles over", async () => {
    const lines = Array.from({ length: 60 }, (_, at) => textAt(`The keeper of house ${at * 7919}`, 780 - at * 12));
    const packed = deflateSync(lines.join("\n"));
    const codes = new Set<string>();
    for (let at = 10; at < packed.length; at += 15) {
      const torn = Buffer.from(packed);
      torn[at] = (torn[at] ?? 0) ^ 0xff;
      const stream = torn.toString("latin1");
      const pdf = pdfOf([
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        `<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n${stream}\nendstream`,
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      ]);
      const code = await read("a.pdf", pdf).then(
        () => "read as far as it goes",
        (error: { code?: string; name: string }) => error.code ?? error.name,
      );
      codes.add(code);
    }
    expect(codes).toContain("document_broken");
    const others = [...codes].filter(
      (code) => !["read as far as it goes", "document_broken", "document_empty"].includes(code),
    );
    expect(others).toEqual([]);
  });

  it("that is empty among others is counted where its name says that it should hold something", async () => {
    const archive = zip({ "__init__.py": "", "plan.docx": "", "a.txt": "Hello" });
    expect(await read("a.zip", archive)).toMatchObject({
      count: 3,
      unread: 0,
      lost: [{ name: "plan.docx", fault: "nothing" }],
    });
  });

  it("in an archive or a mail is named, with why, also where it is further within", async () => {
    const inner = zip({ "plan.docx": "", "photo.png": new Uint8Array(9), "a.txt": "Hello" });
    const lost = [
      { name: "inner.zip/plan.docx", fault: "nothing" },
      { name: "old.doc", fault: "broken" },
    ];
    const archive = await read("a.zip", zip({ "inner.zip": inner, "old.doc": new Uint8Array([0, 1, 2, 0]) }));
    expect(archive.lost).toEqual(lost);
    const mail = [
      'From: a@mail.example\nSubject: Plan\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n',
      "--b\nContent-Type: text/plain\n\nHere it is.",
      '--b\nContent-Type: application/octet-stream; name="plan.docx"\nContent-Disposition: attachment; filename="plan.docx"\n\n\0\x01',
      "--b--\n",
    ].join("\n");
    const written = await read("a.eml", new TextEncoder().encode(mail));
    expect(written).toMatchObject({ kind: "mail", lost: [{ name: "plan.docx", fault: "broken" }] });
  });

  it.each<[string, string, Record<string, string> | string, string]>([
    ["a slide", "a.pptx", { ...deck, "ppt/slides/slide2.xml": half("<p:sld>Two of the best</p:sld>") }, "slide 2"],
    [
      "a slide that is gone",
      "a.pptx",
      { ...slides("One"), "ppt/presentation.xml": deck["ppt/presentation.xml"] },
      "slide 2",
    ],
    [
      "a sheet",
      "a.xlsx",
      { ...costs, "xl/worksheets/sheet1.xml": costs["xl/worksheets/sheet1.xml"].slice(0, -40) },
      "sheet 1: Costs",
    ],
    [
      "comments on a sheet",
      "a.xlsx",
      {
        ...workbook('<row r="1"><c r="A1"><v>12</v></c></row>'),
        "xl/worksheets/_rels/sheet1.xml.rels": relations(["comments", "../comments1.xml"]),
        "xl/comments1.xml": "<comments><comm",
      },
      "sheet 1: Costs, its comments",
    ],
    ["a chapter", "a.epub", chapters(page, half(page)), "chapter 2"],
    ["the end", "a.rtf", "{\\rtf1 {\\pard The rent is 900.\\par}{\\pard It is paid in", "its end"],
  ])("is read but for what is damaged, which is said: %s", async (_what, name, made, lost) => {
    const document = await read(name, typeof made === "string" ? made : zip(made));
    expect(document.lost?.map((part) => part.name)).toEqual([lost]);
    // None of these is without text besides.
    expect(document).toMatchObject({ unread: 0 });
    expect(document.parts[0]?.text).toMatch(/^(?:One|12|Call me\.|The rent is 900\.)/);
  });

  it("says nothing of the kind where it is whole", async () => {
    const whole = await read("a.rtf", "{\\rtf1 {\\pard The rent is 900.\\par}}\n");
    expect(whole).not.toHaveProperty("lost");
    expect(await read("a.epub", zip(chapters(page, page)))).not.toHaveProperty("lost");
  });

  it("of several files that are too much together, one cannot use what another left", async () => {
    const much = "a".repeat(MAX_CHARACTERS / 2 + 1);
    await expect(read("a.zip", zip({ "a.txt": much, "b.txt": much }))).rejects.toMatchObject({ code: "document_long" });
  });
});

describe("the documents that are kept", () => {
  it("are read in a thread, once for the same content, and an attachment's bytes are asked for no more than needed", async () => {
    const documents = new Documents(new AbortController().signal);
    const bytes = docx(paragraph("Twelve kilos."));
    const [one, other] = await Promise.all([
      documents.read({ name: "a.docx", bytes }),
      documents.read({ name: "a.docx", bytes }),
    ]);
    expect(other).toBe(one);
    expect(one.parts[0]?.text).toBe("Twelve kilos.");
    let asked = 0;
    const load = async () => {
      asked += 1;
      return { name: "a.docx", bytes };
    };
    expect(await documents.stored("x", load)).toBe(one);
    expect(await documents.stored("x", load)).toBe(one);
    expect(asked).toBe(1);
    await expect(documents.read({ name: "a.dat", bytes: Uint8Array.of(0, 0) })).rejects.toMatchObject({
      code: "document_unreadable",
      phrase: { key: "attachments.unreadable", params: { name: "a.dat" } },
    });
  });

  it("are none any more once the core closes", async () => {
    const closing = new AbortController();
    const documents = new Documents(closing.signal);
    closing.abort(new Error("closed"));
    await expect(documents.read({ name: "a.txt", bytes: strToU8("a") })).rejects.toThrow("closed");
  });
});

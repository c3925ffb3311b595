import { pdfOf, textAt } from "./make-pdf.ts";

/** A picture on a page, in grey, a byte a pixel. */
export interface ScannedPicture {
  width: number;
  height: number;
  /** Its bytes, as they stand in the file; those of `filter` where that is one. */
  data: Uint8Array;
  filter?: string;
  /** Where on the page it stands: from the left and from below, its width and its height, in points. */
  at: readonly [left: number, bottom: number, width: number, height: number];
}

/** A page of a scanner's file. */
export interface ScannedPage {
  pictures?: readonly ScannedPicture[];
  lines?: readonly string[];
  /** Degrees. */
  rotate?: number;
  /** What is drawn besides, in a page's own language. */
  drawn?: string;
}

/** An A4 page, in points. */
export const PAGE = [595, 842] as const;

/** Writes a PDF of pages that hold pictures, as scanners do. */
export function makeScan(pages: readonly ScannedPage[]): Uint8Array {
  const [catalogue, font] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  const kids: string[] = [];
  const objects: string[] = [];
  const add = (object: string) => `${objects.push(object) + 3} 0 R`;
  for (const { pictures = [], lines = [], rotate = 0, drawn = "" } of pages) {
    const images = pictures.map((picture) => add(imageOf(picture)));
    const placed = pictures.map(
      ({ at: [x, y, width, height] }, at) => `q ${width} 0 0 ${height} ${x} ${y} cm /I${at} Do Q`,
    );
    const texts = lines.map((line, at) => textAt(line, 780 - at * 14));
    const contents = add(streamOf("", [...placed, ...texts, drawn].join("\n")));
    const named = images.map((image, at) => `/I${at} ${image}`).join(" ");
    kids.push(
      add(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.join(" ")}] /Rotate ${rotate} /Contents ${contents} ` +
          `/Resources << /Font << /F1 3 0 R >> /XObject << ${named} >> >> >>`,
      ),
    );
  }
  return pdfOf([catalogue, `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${kids.length} >>`, font, ...objects]);
}

/** A page that is one picture: dark bars on light ground, from the top, each as long as it says, 0..1. */
export function scannedPage(bars: readonly number[], rotate = 0): ScannedPage {
  const [width, height] = [60, 84];
  const data = new Uint8Array(width * height).fill(240);
  for (const [at, bar] of bars.entries()) {
    for (let row = 10 + at * 16; row < 18 + at * 16; row += 1) {
      data.fill(20, row * width + 5, row * width + 5 + Math.round(bar * 50));
    }
  }
  return { rotate, pictures: [{ width, height, data, at: [0, 0, ...PAGE] }] };
}

function imageOf({ width, height, data, filter }: ScannedPicture): string {
  const filters = ["/ASCIIHexDecode", ...(filter === undefined ? [] : [`/${filter}`])].join(" ");
  return streamOf(
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter [${filters}]`,
    `${Buffer.from(data).toString("hex")}>`,
  );
}

function streamOf(entries: string, content: string): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

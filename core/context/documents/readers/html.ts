import type { DocumentText } from "../document.ts";
import { TextFlow } from "../text-flow.ts";
import { type Walk, walkXml } from "../xml.ts";
import { readText } from "../read-text.ts";
import { type Counting, counted } from "./counted.ts";
import type { Reading } from "./reading.ts";

/** What no reader of a page sees. */
const UNSEEN = new Set(["script", "style", "head", "template", "noscript", "svg", "iframe", "object"]);
/** How a word is read stands above it, which would part it here. */
const READINGS = new Set(["rt", "rp", "rtc"]);
const LINES = new Set(["br", "li", "dt", "dd", "tr", "option", "caption"]);
const BLOCKS = new Set(
  "p div section article header footer main aside blockquote pre ul ol dl table figure figcaption form hr nav body".split(
    " ",
  ),
);

const isUnseen = (name: string) => UNSEEN.has(name) || READINGS.has(name);

/** The text of a page, by its headings. */
export function readHtml(bytes: Uint8Array, { allowance }: Reading): DocumentText {
  const flow = new TextFlow("section", allowance);
  walkXml(textOf(bytes), htmlWalk(flow), { isHtml: true });
  const parts = flow.end();
  return { kind: "html", unit: "section", count: parts.length, parts, unread: 0 };
}

/** A page's source; control characters in it are passed over. */
export function textOf(bytes: Uint8Array): string {
  return readText(bytes) ?? new TextDecoder().decode(bytes);
}

/** Writes a page's text into a flow. */
export function htmlWalk(flow: TextFlow): Walk {
  let [unseen, pre] = [0, 0];
  const cells = new Cells(flow);
  const lists = new Lists();
  return {
    open(name, attributes) {
      if (isUnseen(name)) unseen += 1;
      if (unseen > 0) return;
      if (name === "pre") pre += 1;
      if (name === "td" || name === "th") cells.begin();
      else if (BLOCKS.has(name) || /^h[1-6]$/.test(name)) cells.endBlock();
      else if (LINES.has(name)) flow.endLine();
      if (name === "ul" || name === "ol") lists.begin(name, attributes);
      if (name === "li") flow.write(lists.next(attributes));
    },
    text(text) {
      if (unseen > 0) return;
      if (text.trim() !== "") cells.write();
      if (pre === 0) flow.write(text.replace(/\s+/g, " "));
      else
        for (const [at, line] of text.split("\n").entries()) {
          if (at > 0) flow.endLine();
          flow.write(line);
        }
    },
    close(name) {
      if (isUnseen(name)) unseen -= 1;
      if (unseen > 0) return;
      if (name === "pre") pre -= 1;
      if (name === "ul" || name === "ol") lists.end();
      if (/^h[1-6]$/.test(name)) flow.endHeading();
      else if (name === "td" || name === "th") cells.end();
      else if (BLOCKS.has(name)) cells.endBlock();
      else if (LINES.has(name)) flow.endLine();
    },
  };
}

const COUNTINGS: Readonly<Record<string, Counting>> = { a: "letters", A: "LETTERS", i: "roman", I: "ROMAN" };
const STYLES: Readonly<Record<string, Counting>> = {
  "lower-alpha": "letters",
  "lower-latin": "letters",
  "upper-alpha": "LETTERS",
  "upper-latin": "LETTERS",
  "lower-roman": "roman",
  "upper-roman": "ROMAN",
};

/** The lists that are open, and what stands before their entries. */
class Lists {
  readonly #open: { next: number; step: number; counting: Counting | undefined }[] = [];

  begin(name: string, { start, reversed, type = "", style = "" }: Readonly<Record<string, string>>): void {
    const styled = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(style)?.[1]?.toLowerCase() ?? "";
    const first = Number.parseInt(start ?? "", 10);
    const isDown = reversed !== undefined;
    // Where it would end at 1, its length is not known yet.
    const isCounted = name === "ol" && !(isDown && Number.isNaN(first)) && !["none", "disc", "circle"].includes(styled);
    const counting = isCounted ? (STYLES[styled] ?? COUNTINGS[type] ?? "decimal") : undefined;
    this.#open.push({ next: Number.isNaN(first) ? 1 : first, step: isDown ? -1 : 1, counting });
  }

  end(): void {
    this.#open.pop();
  }

  next({ value }: Readonly<Record<string, string>>): string {
    const list = this.#open.at(-1);
    if (list?.counting === undefined) return "- ";
    const own = Number.parseInt(value ?? "", 10);
    const number = Number.isNaN(own) ? list.next : own;
    list.next = number + list.step;
    return `${counted(number, list.counting)}. `;
  }
}

/** Cells of tables: a paragraph that is all that a cell holds does not end its row. */
class Cells {
  readonly #flow: TextFlow;
  /** Whether anything was written in each cell that is open, and a paragraph in it ended since. */
  readonly #open: { isWritten: boolean; isEnded: boolean }[] = [];

  constructor(flow: TextFlow) {
    this.#flow = flow;
  }

  begin(): void {
    this.#open.push({ isWritten: false, isEnded: false });
  }

  end(): void {
    this.#open.pop();
    this.#flow.write(" | ");
  }

  write(): void {
    const cell = this.#open.at(-1);
    if (cell === undefined) return;
    if (cell.isEnded) this.#flow.endParagraph();
    [cell.isWritten, cell.isEnded] = [true, false];
  }

  /** Ends a paragraph, in a cell only once more follows. */
  endBlock(): void {
    const cell = this.#open.at(-1);
    if (cell === undefined) this.#flow.endParagraph();
    else cell.isEnded = cell.isWritten;
  }
}

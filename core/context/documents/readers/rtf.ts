import type { DocumentText } from "../document.ts";
import { Unreadable } from "../faults.ts";
import { TextFlow } from "../text-flow.ts";
import { LostParts } from "./lost-parts.ts";
import type { Reading } from "./reading.ts";
import { decoded, encodingOfCharset, encodingOfPage, encodingOfWord, isHalf } from "./rtf-encodings.ts";

/** A backslash and what follows: bytes in hexadecimal, a word with a number, or one sign; a brace; or plain characters. */
const TOKEN = /\\'([0-9a-f]{2})|\\([a-z]+)(-?\d+)? ?|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi;

/** Groups whose text is none of the document's. */
const UNSEEN = new Set(
  (
    "colortbl info pict object header headerl headerr headerf footer footerl footerr footerf themedata generator listtable " +
    "listoverridetable rsidtbl xmlnstbl fldinst bkmkstart bkmkend datafield nonshppict filetbl revtbl pgdsctbl"
  ).split(" "),
);

const SIGNS: Readonly<Record<string, string>> = {
  tab: "\t",
  emdash: "—",
  endash: "–",
  bullet: "•",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  cell: " | ",
};

/** Names of built-in styles, where no level is said. */
const HEADING = /^(?:heading [1-9]|title)\b/i;

/** Text of the body has this outline level. */
const BODY_LEVEL = 9;

interface Group {
  isUnseen: boolean;
  /** Whether its text was deleted, and waits for somebody's word. */
  isDeleted: boolean;
  /** What of the tables at the beginning the group is. */
  table: "fonts" | "styles" | null;
  encoding: string;
  /** Whether it is a note or a comment, or in one. */
  isAside: boolean;
  /** Characters after `\u` that stand in for it. */
  standIns: number;
}

/** The text of a Rich Text Format file (Microsoft's specification 1.9.1), by its headings. */
export function readRtf(bytes: Uint8Array, { allowance }: Reading): DocumentText {
  const flow = new TextFlow("section", allowance);
  const text = new RtfText(flow);
  text.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"));
  const parts = flow.end();
  const lost = new LostParts();
  if (text.isOpen) {
    if (parts.length === 0) throw new Unreadable("broken");
    lost.add("its end", "cut");
  }
  return lost.saidOf({ kind: "rtf", unit: "section", count: parts.length, parts, unread: 0 });
}

class RtfText {
  readonly #flow: TextFlow;
  readonly #groups: Group[] = [];
  #group: Group = {
    isUnseen: false,
    isDeleted: false,
    isAside: false,
    table: null,
    encoding: "windows-1252",
    standIns: 1,
  };
  readonly #fonts = new Map<number, string>();
  readonly #headings = new Set<number>();
  #font = 0;
  #style = 0;
  #isHeading = false;
  #isInTable = false;
  #isAfterRow = false;
  /** Bytes of a code page that wait for the rest of their character. */
  #bytes: number[] = [];
  #standInsLeft = 0;

  constructor(flow: TextFlow) {
    this.#flow = flow;
  }

  /** Whether a group that began has not ended. */
  get isOpen(): boolean {
    return this.#groups.length > 0;
  }

  read(source: string): void {
    for (let match = TOKEN.exec(source); match; match = TOKEN.exec(source)) {
      const [, hex, word, number, sign, brace, plain] = match;
      if (hex !== undefined) {
        this.#byte(Number.parseInt(hex, 16));
        continue;
      }
      this.#writeBytes();
      if (brace === "{") this.#groups.push({ ...this.#group });
      else if (brace === "}") this.#endGroup();
      else if (plain !== undefined) this.#plain(plain + this.#restOf(plain, source));
      else if (sign !== undefined) this.#sign(sign);
      // Data in binary follow their number.
      else if (word === "bin") TOKEN.lastIndex += Math.max(0, Number(number ?? 0));
      else if (word !== undefined) this.#word(word, number === undefined ? undefined : Number(number));
    }
    TOKEN.lastIndex = 0;
    this.#writeBytes();
  }

  #byte(byte: number): void {
    if (this.#standInsLeft > 0) this.#standInsLeft -= 1;
    else this.#bytes.push(byte);
  }

  #writeBytes(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    this.#write(decoded(bytes, this.#group.encoding));
  }

  #plain(text: string): void {
    const skipped = Math.min(this.#standInsLeft, text.length);
    this.#standInsLeft -= skipped;
    const left = text.slice(skipped);
    // Some programs write bytes as they are.
    const isRaw = /[\u0080-\u00ff]/.test(left);
    this.#write(isRaw ? decoded(Buffer.from(left, "latin1"), this.#group.encoding) : left);
  }

  /** The second byte of a letter whose first one ends a text: it may be a brace or a backslash. */
  #restOf(text: string, source: string): string {
    const { encoding } = this.#group;
    if (!isHalf(text, encoding)) return "";
    const rest = source.charAt(TOKEN.lastIndex);
    TOKEN.lastIndex += 1;
    return rest;
  }

  #endGroup(): void {
    const { isAside } = this.#group;
    this.#group = this.#groups.pop() ?? this.#group;
    if (isAside && !this.#group.isAside) this.#write("]");
  }

  /** A note or a comment stands where it is referred to. */
  #beginAside(said: string): void {
    this.#group.isUnseen = this.#groups.at(-1)?.isUnseen ?? false;
    this.#write(said);
    this.#group.isAside = true;
  }

  /** The text of a box stands within what tells how it is drawn. */
  #beginBox(): void {
    if (this.#group.table !== null || this.#group.isDeleted) return;
    this.#group.isUnseen = false;
    this.#endParagraph();
  }

  #write(text: string): void {
    if (this.#group.table === "styles" && HEADING.test(text)) this.#headings.add(this.#style);
    if (!this.#isSeen || this.#group.isDeleted) return;
    // What follows a table is no row of it.
    if (this.#isAfterRow && !this.#isInTable && text.trim() !== "") {
      this.#flow.endParagraph();
      this.#isAfterRow = false;
    }
    this.#flow.write(text);
  }

  #sign(sign: string): void {
    if (sign === "*") this.#group.isUnseen = true;
    else if (sign === "~") this.#write(" ");
    else if (sign === "_") this.#write("-");
    else if ("\\{}".includes(sign)) this.#plain(sign);
    else if (sign === "\n" || sign === "\r") this.#endParagraph();
  }

  #word(word: string, number: number | undefined): void {
    const sign = SIGNS[word];
    if (sign !== undefined) this.#write(sign);
    else if (word === "footnote") this.#beginAside(" [");
    else if (word === "annotation") this.#beginAside(" [Comment: ");
    else if (word === "shptxt") this.#beginBox();
    else if (UNSEEN.has(word)) this.#group.isUnseen = true;
    else this.#control(word, number ?? (word === "deleted" ? 1 : 0));
  }

  #control(word: string, number: number): void {
    switch (word) {
      case "u":
        this.#write(String.fromCharCode(number & 0xff_ff));
        this.#standInsLeft = this.#group.standIns;
        return;
      // Ended by a 0, or with all other marks of its characters.
      case "deleted":
        this.#group.isDeleted = number !== 0;
        return;
      case "plain":
        this.#group.isDeleted = false;
        return;
      case "uc":
        this.#group.standIns = number;
        return;
      case "ansicpg":
        this.#group.encoding = encodingOfPage(number);
        return;
      case "par":
      case "sect":
      case "page":
        this.#endParagraph();
        return;
      case "line":
      case "row":
        if (this.#isSeen) this.#flow.endLine();
        this.#isAfterRow = word === "row";
        return;
      case "pard":
        [this.#isHeading, this.#isInTable] = [false, false];
        return;
      case "intbl":
        this.#isInTable = true;
        return;
      default:
        this.#ofTables(word, number);
    }
  }

  /** What the tables of fonts and styles say, and what refers to them. */
  #ofTables(word: string, number: number): void {
    const encoding = encodingOfWord(word);
    if (encoding !== undefined) this.#group.encoding = encoding;
    else if (word === "fonttbl") this.#group.table = "fonts";
    else if (word === "stylesheet") this.#group.table = "styles";
    else if (word === "f") this.#useFont(number);
    else if (word === "fcharset") this.#nameEncoding(encodingOfCharset(number));
    else if (word === "cpg") this.#nameEncoding(encodingOfPage(number));
    else if (word === "s") this.#useStyle(number);
    else if (word === "outlinelevel" && number < BODY_LEVEL) {
      if (this.#group.table === "styles") this.#headings.add(this.#style);
      else this.#isHeading = true;
    }
  }

  #useFont(font: number): void {
    this.#font = font;
    if (this.#group.table === null) this.#group.encoding = this.#fonts.get(font) ?? this.#group.encoding;
  }

  /** A font whose character set names none leaves it to the whole file's code page. */
  #nameEncoding(encoding: string | undefined): void {
    if (encoding !== undefined && this.#group.table === "fonts") this.#fonts.set(this.#font, encoding);
  }

  #useStyle(style: number): void {
    this.#style = style;
    if (this.#group.table === null) this.#isHeading ||= this.#headings.has(style);
  }

  get #isSeen(): boolean {
    return !this.#group.isUnseen && this.#group.table === null;
  }

  #endParagraph(): void {
    if (!this.#isSeen) return;
    if (this.#isInTable || this.#group.isAside) this.#flow.write(" ");
    else if (this.#isHeading) this.#flow.endHeading();
    else this.#flow.endParagraph();
  }
}

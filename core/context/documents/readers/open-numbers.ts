import { attribute, localName, walkXml } from "../xml.ts";
import { type Counting, counted } from "./counted.ts";

type Attributes = Readonly<Record<string, string>>;

interface Level {
  /** None where it has a sign. */
  format: string | undefined;
  before: string;
  after: string;
  /** How many levels' numbers it shows. */
  shown: number;
  start: number;
}

const COUNTINGS: Readonly<Record<string, Counting>> = { a: "letters", A: "LETTERS", i: "roman", I: "ROMAN" };
/** The headings' own list. */
const OUTLINE = "\0outline";
const BULLET = "- ";

/** The numbers of lists and headings in OpenDocument (ISO/IEC 26300-1, 16.30 and 16.34), as they come one after the other. */
export class OpenNumbers {
  readonly #styles = new Map<string, Map<number, Level>>();
  readonly #counts = new Map<string, number[]>();
  /** The lists that are open, one in the other. */
  readonly #open: { style: string; counts: number[]; isEntry: boolean }[] = [];

  begin(attributes: Attributes): void {
    const above = this.#open.at(-1);
    const style = attribute(attributes, "style-name") ?? above?.style ?? "";
    const isContinued =
      attribute(attributes, "continue-numbering") === "true" || attribute(attributes, "continue-list");
    const before = isContinued ? this.#counts.get(style) : undefined;
    const counts = above?.counts ?? before ?? [];
    this.#counts.set(style, counts);
    this.#open.push({ style, counts, isEntry: false });
  }

  end(): void {
    const list = this.#open.pop();
    // What comes next on the level below begins anew.
    if (list !== undefined && this.#open.length > 0)
      list.counts.length = Math.min(list.counts.length, this.#open.length);
  }

  /** What stands before an entry of the innermost list. */
  entry(attributes: Attributes): string {
    const list = this.#open.at(-1);
    if (list === undefined) return BULLET;
    return this.#next(list.style, list.counts, this.#open.length, attributes) ?? BULLET;
  }

  /** What stands before a heading that is in no list. */
  heading(attributes: Attributes): string {
    if (this.#open.length > 0 || attribute(attributes, "is-list-header") === "true") return "";
    const counts = this.#counts.get(OUTLINE) ?? [];
    this.#counts.set(OUTLINE, counts);
    return this.#next(OUTLINE, counts, Number(attribute(attributes, "outline-level") ?? 1), attributes) ?? "";
  }

  #next(style: string, counts: number[], level: number, attributes: Attributes): string | undefined {
    const own = this.#styles.get(style)?.get(level);
    const first = Number(attribute(attributes, "start-value") ?? Number.NaN);
    for (let above = 1; above < level; above += 1)
      counts[above - 1] ??= this.#styles.get(style)?.get(above)?.start ?? 1;
    counts[level - 1] = Number.isNaN(first) ? (counts[level - 1] ?? (own?.start ?? 1) - 1) + 1 : first;
    counts.length = level;
    if (own?.format === undefined) return undefined;
    if (own.format === "") return "";
    const numbers = counts.slice(Math.max(0, level - own.shown)).map((count, at, all) => {
      const format = this.#styles.get(style)?.get(level - all.length + at + 1)?.format ?? "1";
      return format === "" ? "" : counted(count, COUNTINGS[format] ?? "decimal");
    });
    return `${own.before}${numbers.filter((number) => number !== "").join(".")}${own.after}`.trim() + " ";
  }

  /** Takes the lists that a part says. @throws Unreadable `broken`, after what there is of it */
  read(source: Uint8Array): void {
    let levels = new Map<number, Level>();
    walkXml(source, {
      open: (name, attributes) => {
        const element = localName(name);
        const said = (what: string) => attribute(attributes, what) ?? "";
        if (element === "list-style" || element === "outline-style") {
          levels = new Map();
          this.#styles.set(element === "outline-style" ? OUTLINE : said("name"), levels);
        }
        if (!/^(?:list-level-style-(?:number|bullet|image)|outline-level-style)$/.test(element)) return;
        const isNumber = element === "list-level-style-number" || element === "outline-level-style";
        levels.set(Number(said("level")), {
          format: isNumber ? said("num-format") : undefined,
          before: said("num-prefix"),
          after: said("num-suffix"),
          shown: Number(said("display-levels") || 1),
          start: Number(said("start-value") || 1),
        });
      },
    });
  }
}

import { attribute, localName, walkXml } from "../xml.ts";
import type { Zip } from "../zip.ts";
import { type Counting, counted } from "./counted.ts";
import { relatedPart } from "./office-parts.ts";

/** What a paragraph, or its style, says of the list that it is in. */
export interface InList {
  list?: string;
  level?: number;
}

interface Level {
  start: number;
  format: string;
  /** With "%1" for the number of the first level. */
  text: string;
  /** Whether all numbers in it are digits. */
  isLegal: boolean;
}

interface List {
  /** Lists of one kind are counted together. */
  kind: string;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

const COUNTINGS: Readonly<Record<string, Counting>> = {
  lowerLetter: "letters",
  upperLetter: "LETTERS",
  lowerRoman: "roman",
  upperRoman: "ROMAN",
};
const BULLET = "- ";

/** The numbers that Word writes before paragraphs (ECMA-376, part 1, 17.9), as they come one after the other. */
export class WordNumbers {
  readonly #kinds = new Map<string, Map<number, Level>>();
  readonly #lists = new Map<string, List>();
  /** By the style that a level is for. */
  readonly #levels = new Map<string, number>();
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  /** @throws Unreadable `broken`, after what there is of them */
  read(zip: Zip, main: string): void {
    const path = relatedPart(zip, main, "numbering");
    if (path !== undefined) this.#read(zip.file(path));
  }

  /** What stands before the next paragraph of a list; a sign where its list is not known. */
  next({ list = "0", level }: InList, style: string): string | undefined {
    // The number 0 takes a paragraph out of its list (17.9.18).
    if (list === "0") return "";
    const known = this.#lists.get(list);
    if (known === undefined) return undefined;
    const at = level ?? this.#levels.get(`${known.kind} ${style}`) ?? 0;
    const own = this.#level(known, at);
    if (own === undefined) return undefined;
    const counts = this.#counts.get(known.kind) ?? [];
    this.#counts.set(known.kind, counts);
    this.#begin(list, known, counts);
    for (let above = 0; above < at; above += 1) counts[above] ??= this.#level(known, above)?.start ?? 1;
    counts[at] = (counts[at] ?? own.start - 1) + 1;
    counts.length = at + 1;
    if (own.format === "bullet") return BULLET;
    const text = own.text.replace(/%([1-9])/g, (_, place: string) => {
      const { format = "decimal" } = this.#level(known, Number(place) - 1) ?? {};
      const count = counts[Number(place) - 1] ?? 1;
      if (format === "none") return "";
      if (format === "decimalZero" && !own.isLegal) return String(count).padStart(2, "0");
      return counted(count, own.isLegal ? "decimal" : (COUNTINGS[format] ?? "decimal"));
    });
    return text.trim() === "" ? "" : `${text.trim()} `;
  }

  /** A list that says where it starts does so when it is come to. */
  #begin(id: string, { starts }: List, counts: number[]): void {
    if (this.#begun.has(id)) return;
    this.#begun.add(id);
    for (const [level, start] of starts) if (counts.length > level) counts[level] = start - 1;
  }

  #level({ kind, levels, starts }: List, at: number): Level | undefined {
    const level = levels.get(at) ?? this.#kinds.get(kind)?.get(at);
    return level && { ...level, start: starts.get(at) ?? level.start };
  }

  #read(source: Uint8Array): void {
    let kind = "";
    let list: List | undefined;
    let levels = new Map<number, Level>();
    let [at, level]: [number, Level | undefined] = [0, undefined];
    walkXml(source, {
      open: (name, attributes) => {
        const value = attribute(attributes, "val") ?? "";
        const id = (of: string) => attribute(attributes, of) ?? "";
        switch (localName(name)) {
          case "abstractNum":
            [kind, levels] = [id("abstractNumId"), new Map()];
            this.#kinds.set(kind, levels);
            return;
          case "num":
            list = { kind: "", starts: new Map(), levels: new Map() };
            levels = list.levels;
            this.#lists.set(id("numId"), list);
            return;
          case "abstractNumId":
            if (list !== undefined) list.kind = value;
            return;
          case "lvlOverride":
          case "lvl":
            at = Number(id("ilvl"));
            if (localName(name) === "lvlOverride") return;
            level = { start: 1, format: "decimal", text: "", isLegal: false };
            levels.set(at, level);
            return;
          case "startOverride":
            list?.starts.set(at, Number(value));
            return;
          case "pStyle":
            this.#levels.set(`${list?.kind ?? kind} ${value}`, at);
            return;
          default:
            if (level !== undefined) tell(level, localName(name), value);
        }
      },
      close: (name) => {
        if (localName(name) === "lvl") level = undefined;
      },
    });
  }
}

function tell(level: Level, element: string, value: string): void {
  if (element === "start") level.start = Number(value) || 0;
  if (element === "numFmt") level.format = value;
  if (element === "lvlText") level.text = value;
  if (element === "isLgl") level.isLegal = !["0", "false"].includes(value);
}

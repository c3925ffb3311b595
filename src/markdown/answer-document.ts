import type { Definition, FootnoteDefinition, Root, RootContent } from "mdast";
import { type Block, BlockSplitter } from "./blocks.ts";
import { nodesOf, parse, startOf } from "./grammar.ts";
import { withoutBegun } from "./held-back.ts";
import { withOuterFences } from "./outer-fences.ts";
import { forPeople } from "./for-people.ts";

/** A block as it is drawn. */
export interface DrawnBlock {
  source: string;
  /** What it was read as; null where it is shown as it is, or is code that is still open. */
  tree: Root | null;
  isPlain: boolean;
}

/** A note at the end of an answer. */
export interface Note {
  /** What references to it name. */
  id: string;
  number: number;
  /** What it was read from. */
  written: FootnoteDefinition;
  tree: Root;
  /** Whether something in the text refers to it. */
  isReferred: boolean;
}

/** An answer, read as one document. What did not change is the same object as before. */
export interface DrawnDocument {
  final: readonly DrawnBlock[];
  open: readonly DrawnBlock[];
  notes: readonly Note[];
  /** The number of each note that the text refers to, by its id, in the order of the first references. */
  numbers: ReadonlyMap<string, number>;
}

/** A block, and what it has to do with others. */
interface Entry {
  block: Block;
  /** What stands in brackets in it: these may be references, if they are defined anywhere. */
  labels: readonly string[];
  definitions: readonly (Definition | FootnoteDefinition)[];
  /** The definitions from elsewhere that it was read with, as Markdown. */
  prefix: string;
  drawn: DrawnBlock;
  /** The notes that it refers to. */
  references: readonly string[];
  notes: ReadonlyMap<string, FootnoteDefinition>;
}

/** Where each label is defined first, and with what, as Markdown. */
type Known = ReadonlyMap<string, { block: Block; markdown: string }>;

const LABEL = /\[(\^?[^[\]\n]{1,200})\]/g;
const MAX_LABELS = 500;

/**
 * Reads one growing answer as one document, block by block: a block is read again only where what it refers to was defined
 * meanwhile, so that a token costs what the block costs that it belongs to.
 */
export class AnswerDocument {
  readonly #splitter = new BlockSplitter();
  #blocks: readonly Block[] = [];
  #entries: Entry[] = [];
  #open: readonly Entry[] = [];
  #known = new Map<string, { block: Block; markdown: string }>();
  /** What the final blocks were last read with: how many labels were known, and whether more may come. */
  #readWith = "";
  #final: readonly DrawnBlock[] = [];
  /** The final blocks that refer to notes, or have some. */
  #referring: readonly Entry[] = [];
  #numbers: ReadonlyMap<string, number> = new Map();
  #notes: readonly Note[] = [];

  /** @param isGrowing whether more may come: a note that is referred to may still be written, a definition's line may go on. */
  read(text: string, isGrowing: boolean): DrawnDocument {
    const shown = isGrowing ? withoutBegun(text) : text;
    const { final, open } = this.#splitter.split(withOuterFences(shown, isGrowing));
    const hasMore = this.#takeFinal(final);
    const entries = open.map(
      (block) => this.#open.find(({ block: { source } }) => source === block.source) ?? entryOf(block),
    );
    this.#open = entries;
    const known = entries.some(({ definitions }) => definitions.length > 0) ? new Map(this.#known) : this.#known;
    for (const [index, entry] of entries.entries()) {
      learn(known, entry, isGrowing && index === entries.length - 1);
    }
    this.#resolveFinal(known, isGrowing, hasMore);
    for (const entry of entries) resolve(entry, known, isGrowing);
    const referring = [...this.#referring, ...entries];
    this.#number(referring);
    this.#collect(referring);
    return {
      final: this.#final,
      open: entries.map(({ drawn }) => drawn),
      notes: this.#notes,
      numbers: this.#numbers,
    };
  }

  /** Reads final blocks again where more became known, or final. */
  #resolveFinal(known: Known, isGrowing: boolean, hasMore: boolean): void {
    const readWith = `${known.size} ${isGrowing}`;
    if (!hasMore && readWith === this.#readWith) return;
    this.#readWith = readWith;
    for (const entry of this.#entries) resolve(entry, known, isGrowing);
    this.#referring = this.#entries.filter(({ references, notes }) => references.length > 0 || notes.size > 0);
    const drawn = this.#entries.map((entry) => entry.drawn);
    const isSame = drawn.length === this.#final.length && drawn.every((block, index) => block === this.#final[index]);
    if (!isSame) this.#final = drawn;
  }

  #takeFinal(final: readonly Block[]): boolean {
    if (final === this.#blocks) return false;
    if (final[0] !== this.#blocks[0]) [this.#entries, this.#known] = [[], new Map()];
    for (const block of final.slice(this.#entries.length)) {
      const entry = entryOf(block);
      this.#entries.push(entry);
      learn(this.#known, entry, false);
    }
    this.#blocks = final;
    return true;
  }

  #number(entries: readonly Entry[]): void {
    const ids = new Set(entries.flatMap(({ references }) => references));
    const isSame = ids.size === this.#numbers.size && [...ids].every((id) => this.#numbers.has(id));
    if (!isSame) this.#numbers = new Map([...ids].map((id, index) => [id, index + 1]));
  }

  /** The notes in the order of their numbers, those that nothing refers to last. */
  #collect(entries: readonly Entry[]): void {
    const written = new Map<string, { note: FootnoteDefinition; entry: Entry }>();
    for (const entry of entries) {
      for (const [id, note] of entry.notes) if (!written.has(id)) written.set(id, { note, entry });
    }
    const ids = [...new Set([...this.#numbers.keys(), ...written.keys()])].filter((id) => written.has(id));
    let last = this.#numbers.size;
    const before = new Map(this.#notes.map((note) => [note.id, note]));
    this.#notes = ids.flatMap((id) => {
      const number = this.#numbers.get(id) ?? (last += 1);
      const found = written.get(id);
      if (!found) return [];
      const isReferred = this.#numbers.has(id);
      const same = before.get(id);
      if (same?.written === found.note && same.number === number && same.isReferred === isReferred) return [same];
      const children = [...found.entry.definitions.filter(({ type }) => type === "definition"), ...found.note.children];
      return [{ id, number, isReferred, written: found.note, tree: { type: "root", children } }];
    });
  }
}

function entryOf(block: Block): Entry {
  const { source, isPlain, nodes } = block;
  const drawn = { source, isPlain, tree: nodes ? forPeople({ type: "root", children: [...nodes] }) : null };
  const isCode = nodes?.length === 1 && nodes[0]?.type === "code";
  const hasLabels = nodes !== undefined && !isCode && source.includes("]");
  const definitions = hasLabels ? definitionsIn(nodes) : [];
  return {
    block,
    labels: hasLabels ? labelsIn(source) : [],
    definitions,
    prefix: "",
    drawn,
    references: drawn.tree === null || !hasLabels ? [] : referencesIn(drawn.tree),
    notes: notesIn(definitions),
  };
}

function labelsIn(source: string): string[] {
  const labels = new Set<string>();
  for (const [, label = ""] of source.matchAll(LABEL)) {
    labels.add(normalized(label));
    if (labels.size === MAX_LABELS) break;
  }
  return [...labels];
}

/** A label as micromark compares it (CommonMark: white space collapsed, Unicode case folded). */
function normalized(label: string): string {
  return label.replace(/\s+/g, " ").trim().toLowerCase().toUpperCase().toLowerCase();
}

function definitionsIn(nodes: readonly RootContent[]): (Definition | FootnoteDefinition)[] {
  const found: (Definition | FootnoteDefinition)[] = [];
  for (const node of nodesOf({ type: "root", children: [...nodes] })) {
    if (node.type === "definition" || node.type === "footnoteDefinition") found.push(node);
  }
  return found;
}

function notesIn(definitions: Entry["definitions"]): Map<string, FootnoteDefinition> {
  const notes = new Map<string, FootnoteDefinition>();
  for (const node of definitions) if (node.type === "footnoteDefinition") notes.set(node.identifier, node);
  return notes;
}

function referencesIn(tree: Root): string[] {
  const found: string[] = [];
  for (const node of nodesOf(tree, ({ type }) => type === "footnoteDefinition")) {
    if (node.type === "footnoteReference") found.push(node.identifier);
  }
  return found;
}

/** @param isLast whether the line may still go on; an address that is half written is none yet. */
function learn(known: Map<string, { block: Block; markdown: string }>, entry: Entry, isLast: boolean): void {
  for (const node of entry.definitions) {
    const isNote = node.type === "footnoteDefinition";
    const id = isNote ? `^${node.identifier}` : node.identifier;
    if (known.has(id) || (isLast && !isNote)) continue;
    known.set(id, { block: entry.block, markdown: isNote ? stub(node.label ?? node.identifier) : written(node) });
  }
}

function written({ label, identifier, url, title }: Definition): string {
  const address = url.replace(/[<>\n\\]/g, (sign) => (sign === "\n" ? "%0A" : `\\${sign}`));
  const name = typeof title === "string" ? ` "${title.replace(/\n\s*/g, " ").replace(/["\\]/g, String.raw`\$&`)}"` : "";
  return `[${label ?? identifier}]: <${address}>${name}\n\n`;
}

/** A note without its words, so that references to it are read as such. */
function stub(label: string): string {
  return `[^${label}]: x\n\n`;
}

/** Reads a block again where it refers to what is defined elsewhere by now. */
function resolve(entry: Entry, known: Known, isGrowing: boolean): void {
  let prefix = "";
  for (const label of entry.labels) {
    const definition = known.get(label);
    if (definition) prefix += definition.block === entry.block ? "" : definition.markdown;
    else if (isGrowing && /^\^\S+$/.test(label)) prefix += stub(label.slice(1));
  }
  if (prefix === entry.prefix) return;
  entry.prefix = prefix;
  const root = parse(`${prefix}${entry.block.source}`);
  const nodes = root.children.filter((node) => startOf(node) >= prefix.length);
  entry.definitions = definitionsIn(root.children);
  entry.notes = notesIn(entry.definitions.filter((node) => startOf(node) >= prefix.length));
  // Definitions draw nothing, but say where references lead.
  const definitions = root.children.filter((node) => node.type === "definition" && startOf(node) < prefix.length);
  const tree = forPeople({ type: "root", children: [...definitions, ...nodes] });
  entry.drawn = { ...entry.drawn, tree };
  entry.references = referencesIn(tree);
}

import { Parser } from "htmlparser2";
import { Unreadable } from "./faults.ts";
import { readText } from "./read-text.ts";

/** What is done at each piece of a document in XML or HTML. Names of elements and attributes stand as they are written. */
export interface Walk {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Deeper than any document that a program writes. */
const MAX_DEPTH = 2000;

/**
 * Goes through a document from its beginning to its end. There are no entities but XML's own five and numbers: a declaration of
 * another (`<!ENTITY`), which could name a file or grow without end, is refused and never read.
 *
 * @throws Unreadable `unsafe`, `broken`; where XML ends before its end, after what there is of it
 */
export function walkXml(source: Uint8Array | string, walk: Walk, { isHtml = false } = {}): void {
  const text = typeof source === "string" ? source : readText(source);
  if (text === undefined) throw new Unreadable("broken");
  if (!isHtml && /<!ENTITY/i.test(text)) throw new Unreadable("unsafe");
  let [depth, elements] = [0, 0];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        elements += 1;
        if (depth > MAX_DEPTH) throw new Unreadable("broken");
        walk.open?.(name, attributes);
      },
      ontext: (data) => walk.text?.(data),
      onclosetag(name) {
        depth -= 1;
        walk.close?.(name);
      },
    },
    { xmlMode: !isHtml, decodeEntities: true },
  );
  parser.write(text);
  const isWhole = isHtml || (depth === 0 && elements > 0);
  parser.end();
  if (!isWhole) throw new Unreadable("broken");
}

/** What is done at elements, by their names without a prefix. */
export interface ElementWalk {
  begin: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => void>>;
  end: Readonly<Record<string, () => void>>;
  text: (text: string) => void;
  /** Elements that are passed over with all that is in them. */
  passedOver: ReadonlySet<string>;
}

/** A walk over the elements that a format has a use for. */
export function elementWalk({ begin, end, text, passedOver }: ElementWalk): Walk {
  let depth = 0;
  return {
    open(name, attributes) {
      const element = localName(name);
      if (passedOver.has(element)) depth += 1;
      if (depth === 0) begin[element]?.(attributes);
    },
    text(piece) {
      if (depth === 0) text(piece);
    },
    close(name) {
      const element = localName(name);
      if (passedOver.has(element)) depth -= 1;
      else if (depth === 0) end[element]?.();
    },
  };
}

/** An attribute by its name without a prefix, which each program chooses for itself. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name];
  const found = Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
  return found === undefined ? undefined : attributes[found];
}

/** An element's name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

import type { XEvent } from "x11";
import { eventMask } from "x11";
import { ConflictError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { XConnection } from "./x-connection.ts";

/** One form in which a selection can be had: its bytes as its owner gave them. */
export interface Form {
  /** Atom of what they are: UTF8_STRING, ATOM, … */
  type: number;
  /** Bits of an element: 8, 16 or 32. */
  format: number;
  data: Buffer;
}

/** Forms of one selection, by the atom that they are asked for by. */
export type Forms = ReadonlyMap<number, Form>;

/** A selection that is held here. */
export interface Held {
  /** Resolves when a window of the same program as this one has taken one of the forms. Never, where none does. */
  takenBy(window: number): Promise<void>;
}

/** For how long an owner may keep who asks waiting. */
const PATIENCE_MS = 3000;
/** More than this, in bytes, is not fetched of one form. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Bytes of one request. */
const PIECE = 64 * 1024;
/** Asked for about the selection itself, and not as one of its forms. */
const ABOUT = ["TARGETS", "MULTIPLE", "TIMESTAMP", "SAVE_TARGETS", "DELETE", "INSERT_SELECTION", "INSERT_PROPERTY"];
const NEW_VALUE = 0;
/** XA_ATOM. */
const ATOM = 4;
/** The type of a property that is not there. */
const NOTHING = 0;

/** Events of one kind, in their order. */
interface Heard {
  /** The next one; undefined where none comes in time. */
  next(): Promise<XEvent | undefined>;
  end(): void;
}

interface Holding {
  forms: Forms;
  takers: { window: number; done: () => void }[];
}

/**
 * Selections of an X screen, the clipboard among them: read from whoever owns one, and held for whoever asks. By the Inter-Client
 * Communication Conventions Manual 2.0, section 2: large ones come in pieces (INCR).
 */
export class Selections {
  readonly #x: XConnection;
  readonly #window: number;
  readonly #atoms = new Map<string, number>();
  readonly #holdings = new Map<number, Holding>();
  readonly #waiting = new Set<(event: XEvent) => void>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(x: XConnection) {
    this.#x = x;
    this.#window = x.client.AllocID();
    x.client.CreateWindow(this.#window, x.root, 0, 0, 1, 1, 0, 0, 0, 0, { eventMask: eventMask.PropertyChange });
    x.client.on("event", (event: XEvent) => {
      for (const hear of this.#waiting) hear(event);
      if (event.name === "SelectionRequest") void this.#give(event).catch(() => undefined);
      if (event.name === "SelectionClear") this.#holdings.delete(event.selection ?? 0);
    });
  }

  /** An atom that was asked for before. */
  known(name: string): number | undefined {
    return this.#atoms.get(name);
  }

  async atom(name: string): Promise<number> {
    const known = this.known(name);
    if (known !== undefined) return known;
    const atom = await this.#x.ask<number>((done) => this.#x.client.InternAtom(false, name, done));
    this.#atoms.set(name, atom);
    return atom;
  }

  /** The window of the program that has a selection; 0 where nobody has. */
  async owner(selection: string): Promise<number> {
    const atom = await this.atom(selection);
    return this.#x.ask<number>((done) => this.#x.client.GetSelectionOwner(atom, done));
  }

  /**
   * The text of a selection; undefined where nobody owns one, or its owner gives no text.
   *
   * @throws ConflictError where its owner does not answer.
   */
  async text(selection: string): Promise<string | undefined> {
    const form = await this.#fetch(await this.atom(selection), await this.atom("UTF8_STRING"));
    return form?.data.toString("utf8");
  }

  /**
   * Everything that a selection's owner gives, to be held later; undefined where nobody owns it.
   *
   * @throws ConflictError where its owner does not answer: what it did not give would be lost.
   */
  async all(selection: string): Promise<Forms | undefined> {
    const atom = await this.atom(selection);
    const targets = await this.#fetch(atom, await this.atom("TARGETS"));
    if (!targets) return undefined;
    const about = new Set(await Promise.all(ABOUT.map((name) => this.atom(name))));
    const forms = new Map<number, Form>();
    for (let at = 0; at + 4 <= targets.data.length; at += 4) {
      const target = targets.data.readUInt32LE(at);
      const form = about.has(target) ? undefined : await this.#fetch(atom, target);
      if (form) forms.set(target, form);
    }
    return forms;
  }

  /** The forms of a plain text, marked so that no clipboard history keeps it. */
  async formsOf(text: string): Promise<Forms> {
    const utf8 = await this.atom("UTF8_STRING");
    const form = { type: utf8, format: 8, data: Buffer.from(text) };
    const hint = { type: utf8, format: 8, data: Buffer.from("secret") };
    const names = ["UTF8_STRING", "text/plain;charset=utf-8"];
    const atoms = await Promise.all(names.map((name) => this.atom(name)));
    return new Map([
      ...atoms.map((atom) => [atom, form] as const),
      [await this.atom("x-kde-passwordManagerHint"), hint] as const,
    ]);
  }

  /** Takes a selection over and gives it to whoever asks, until another program takes it. */
  async hold(selection: string, forms: Forms): Promise<Held> {
    const atom = await this.atom(selection);
    const holding: Holding = { forms, takers: [] };
    this.#holdings.set(atom, holding);
    this.#x.client.SetSelectionOwner(this.#window, atom);
    await this.#x.settled();
    return {
      takenBy: (window) => new Promise((done) => holding.takers.push({ window, done })),
    };
  }

  /** Gives a selection up, so that nobody owns it. */
  async letGo(selection: string): Promise<void> {
    const atom = await this.atom(selection);
    this.#holdings.delete(atom);
    this.#x.client.SetSelectionOwner(0, atom);
    await this.#x.settled();
  }

  /** One after the other: answers come into the same property. */
  #fetch(selection: number, target: number): Promise<Form | undefined> {
    const fetched = this.#turn.then(() => this.#fetchNow(selection, target));
    this.#turn = fetched.catch(() => undefined);
    return fetched;
  }

  async #fetchNow(selection: number, target: number): Promise<Form | undefined> {
    const owner = await this.#x.ask<number>((done) => this.#x.client.GetSelectionOwner(selection, done));
    if (owner === 0) return undefined;
    const property = await this.atom("FLOATBAR_SELECTION");
    const incr = await this.atom("INCR");
    // Of this form: one that was given up may still come.
    const told = this.#hear(
      (event) => event.name === "SelectionNotify" && event.requestor === this.#window && event.target === target,
    );
    // Heard from the beginning: the next piece can be there as soon as the one before it is taken.
    const put = this.#hear(
      ({ name, atom, state }) => name === "PropertyNotify" && atom === property && state === NEW_VALUE,
    );
    try {
      this.#x.client.ConvertSelection(this.#window, selection, target, property, 0);
      const notice = await told.next();
      if (!notice) throw new ConflictError("not_inserted", phrase("insert.clipboard_busy"));
      if (!notice.property) return undefined;
      const first = await this.#take(property);
      return first?.type === incr ? await this.#pieces(property, put) : first;
    } finally {
      told.end();
      put.end();
    }
  }

  /** What comes in pieces: each is taken away before the next is put there; an empty one is the end. */
  async #pieces(property: number, put: Heard): Promise<Form | undefined> {
    const pieces: Buffer[] = [];
    let size = 0;
    while (await put.next()) {
      const piece = await this.#take(property);
      if (!piece) return undefined;
      // Told of what was taken already.
      if (piece.type === NOTHING) continue;
      size += piece.data.length;
      if (size > MOST_BYTES) return undefined;
      if (piece.data.length === 0) return { ...piece, data: Buffer.concat(pieces) };
      pieces.push(piece.data);
    }
    throw new ConflictError("not_inserted", phrase("insert.clipboard_busy"));
  }

  async #take(property: number): Promise<Form | undefined> {
    const { type, format, data, bytesAfter } = await this.#x.ask<{
      type: number;
      format: number;
      data: Buffer;
      bytesAfter: number;
    }>((done) => this.#x.client.GetProperty(1, this.#window, property, 0, 0, MOST_BYTES / 4, done));
    // The library's buffer is its own, and used again.
    return bytesAfter > 0 ? undefined : { type, format, data: Buffer.from(data) };
  }

  /** Hears the events of a kind from now on, each once, however late it is asked for. */
  #hear(isMeant: (event: XEvent) => boolean): Heard {
    const heard: XEvent[] = [];
    let wake: (() => void) | undefined;
    const hear = (event: XEvent) => {
      if (!isMeant(event)) return;
      heard.push(event);
      wake?.();
    };
    this.#waiting.add(hear);
    return {
      next: async () => {
        if (heard.length === 0) {
          const { promise, resolve } = Promise.withResolvers<void>();
          wake = resolve;
          const patience = setTimeout(resolve, PATIENCE_MS);
          await promise;
          clearTimeout(patience);
        }
        return heard.shift();
      },
      end: () => this.#waiting.delete(hear),
    };
  }

  async #give(asked: XEvent): Promise<void> {
    const { requestor = 0, selection = 0, target = 0, time = 0 } = asked;
    // Who is older than the conventions names no property.
    const property = asked.property || target;
    const holding = this.#holdings.get(selection);
    const form = holding && (await this.#formOf(holding.forms, target));
    if (form) this.#put(requestor, property, form);
    this.#x.client.SendEvent(requestor, 0, 0, {
      name: "SelectionNotify",
      seq: 0,
      time,
      requestor,
      selection,
      target,
      property: form ? property : 0,
    });
    await this.#x.settled();
    if (!holding?.forms.has(target)) return;
    for (const { window, done } of holding.takers) if (this.#x.isOfSameProgram(window, requestor)) done();
  }

  async #formOf(forms: Forms, target: number): Promise<Form | undefined> {
    if (target !== (await this.atom("TARGETS"))) return forms.get(target);
    const atoms = [target, ...forms.keys()];
    const data = Buffer.alloc(atoms.length * 4);
    for (const [index, atom] of atoms.entries()) data.writeUInt32LE(atom, index * 4);
    return { type: ATOM, format: 32, data };
  }

  /** No request is longer than a server takes; a property may be as long as it likes. */
  #put(window: number, property: number, { type, format, data }: Form): void {
    for (let at = 0; at === 0 || at < data.length; at += PIECE)
      this.#x.client.ChangeProperty(
        at === 0 ? 0 : 2,
        window,
        property,
        type,
        format,
        data.subarray(at, Math.min(at + PIECE, data.length)),
      );
  }
}

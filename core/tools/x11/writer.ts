import { setTimeout as sleep } from "node:timers/promises";
import { ConflictError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import { isTerminal } from "../terminals.ts";
import { endOf } from "./end-of-selection.ts";
import { Keyboard } from "./keyboard.ts";
import { Selections } from "./selections.ts";
import { XConnection } from "./x-connection.ts";

/** A place in another program that text can be put into. */
export interface Place {
  /** The window that keys go to. */
  focus: number;
  /** The window around it that a window manager knows; the same, where there is none. */
  window: number;
  /** What the program calls itself, in lower case; empty for none. */
  program: string;
}

/** What is to be put into a place. */
export interface Insertion {
  text: string;
  /** What was selected there, and has to be still; null where nothing was. */
  selected: string | null;
  how: "replace" | "below";
}

/** For how long a window may take to have the focus again, and keys to be let go. */
const FOCUS_MS = 1500;
/** After this the window is asked for by name. */
const BY_ITSELF_MS = 200;
const LOOK_MS = 20;
/** For how long a program may take to fetch what it is to paste. */
const PASTE_MS = 5000;
/** Some programs fetch twice. */
const AFTER_MS = 150;
/** LibreOffice, where an arrow goes on from the caret, which may be at either end of what is selected. */
const ARROWS_ELSEWHERE = /\b(?:libreoffice|soffice)/u;
/** Ids of no window: nobody, and whoever is under the pointer. */
const NO_WINDOW = 1;

/**
 * Puts text into other programs of an X screen, as a person does who pastes: over the clipboard, which is afterwards what it was. The
 * program's own undo takes it back.
 */
export class XWriter {
  readonly #x: XConnection;
  readonly #selections: Selections;
  readonly #keyboard: Keyboard;

  private constructor(x: XConnection) {
    this.#x = x;
    this.#selections = new Selections(x);
    this.#keyboard = new Keyboard(x);
  }

  /** @throws Error where there is no screen there. */
  static async open(display: string): Promise<XWriter> {
    const writer = new XWriter(await XConnection.open(display));
    // Asked for later, it would come after the focus has moved.
    await writer.#selections.atom("_NET_ACTIVE_WINDOW");
    return writer;
  }

  /** Where keys go at this moment, which is asked before this returns; undefined for nowhere, and for this process itself. */
  async place(): Promise<Place | undefined> {
    const { root } = this.#x;
    const [focus, found] = await Promise.all([this.#focus(), this.#property(root, "_NET_ACTIVE_WINDOW")]);
    if (focus <= NO_WINDOW || focus === root) return undefined;
    const active = found?.readUInt32LE(0) ?? 0;
    const window = active > NO_WINDOW && this.#x.isOfSameProgram(active, focus) ? active : await this.#named(focus);
    const owner = await this.#property(window, "_NET_WM_PID");
    if (owner?.readUInt32LE(0) === process.pid) return undefined;
    const name = await this.#property(window, "WM_CLASS");
    return { focus, window, program: name?.toString("latin1").replaceAll("\0", " ").trim().toLowerCase() ?? "" };
  }

  /** @throws ConflictError where it could not be put there; nothing was changed then. */
  async write(place: Place, { text, selected, how }: Insertion): Promise<void> {
    if (isTerminal(place.program)) throw new ConflictError("not_inserted", phrase("insert.terminal"));
    const end = how === "below" ? endOf(selected) : undefined;
    if (how === "below" && (end === undefined || ARROWS_ELSEWHERE.test(place.program)))
      throw new ConflictError("not_inserted", phrase("insert.end_unknown"));
    await this.#return(place);
    if (selected !== null && !(await this.#isSelected(selected, place)))
      throw new ConflictError("not_inserted", phrase("insert.changed"));
    const before = await this.#selections.all("CLIPBOARD");
    if (end !== undefined) await this.#keyboard.press(end, []);
    const held = await this.#selections.hold("CLIPBOARD", await this.#selections.formsOf(text));
    try {
      // Listened for before the keys go: a program can be quicker than the word that they arrived.
      const taken = held.takenBy(place.focus).then(() => true);
      await this.#keyboard.press("v", ["control"]);
      if (!(await Promise.race([taken, sleep(PASTE_MS, false)])))
        throw new ConflictError("not_inserted", phrase("insert.not_taken"));
      await sleep(AFTER_MS);
    } finally {
      if (before) await this.#selections.hold("CLIPBOARD", before);
      else await this.#selections.letGo("CLIPBOARD");
    }
  }

  /** Whether the screen is gone. */
  get isGone(): boolean {
    return this.#x.gone.aborted;
  }

  close(): void {
    this.#x.close();
  }

  /**
   * Whether a text is still selected in a place, and not in another program's window. A clipboard manager, which has none, may hold
   * the selection for it.
   */
  async #isSelected(text: string, { focus }: Place): Promise<boolean> {
    if ((await this.#selections.text("PRIMARY")) !== text) return false;
    const owner = await this.#selections.owner("PRIMARY");
    if (this.#x.isOfSameProgram(owner, focus)) return true;
    const list = await this.#property(this.#x.root, "_NET_CLIENT_LIST");
    const windows = Array.from(
      { length: Math.floor((list?.length ?? 0) / 4) },
      (_, at) => list?.readUInt32LE(at * 4) ?? 0,
    );
    return !windows.some((window) => this.#x.isOfSameProgram(window, owner));
  }

  /** Waits until the place has the focus and every key is let go; asks for it where it does not come by itself. */
  async #return(place: Place): Promise<void> {
    let isAsked = false;
    for (let waited = 0; waited < FOCUS_MS; waited += LOOK_MS) {
      const focus = await this.#focus();
      if (this.#x.isOfSameProgram(focus, place.focus) && (await this.#isUntouched())) return;
      if (waited >= BY_ITSELF_MS && !isAsked) {
        isAsked = true;
        await this.#ask(place);
      }
      await sleep(LOOK_MS);
    }
    throw new ConflictError("not_inserted", phrase("insert.nowhere"));
  }

  /** By the window manager, where one listens; else by hand. */
  async #ask({ window, focus }: Place): Promise<void> {
    const { client, root } = this.#x;
    const active = await this.#selections.atom("_NET_ACTIVE_WINDOW");
    if (await this.#property(root, "_NET_SUPPORTING_WM_CHECK")) {
      // From a tool of the user's, and not from the window itself.
      client.SendClientMessage(root, window, active, 32, [2, 0, 0, 0, 0]);
    } else client.SetInputFocus(focus, NO_WINDOW);
    await this.#x.settled();
  }

  /** The window itself or the nearest around it that bears its program's name. */
  async #named(window: number): Promise<number> {
    for (let at = window; at > NO_WINDOW && at !== this.#x.root;) {
      if (await this.#property(at, "WM_CLASS")) return at;
      const around = at;
      const tree = await this.#x.ask<{ parent: number }>((done) => this.#x.client.QueryTree(around, done));
      at = tree.parent;
    }
    return window;
  }

  async #focus(): Promise<number> {
    return (await this.#x.ask<{ focus: number }>((done) => this.#x.client.GetInputFocus(done))).focus;
  }

  /** Whether no key is held: one that is would change what ours mean. */
  async #isUntouched(): Promise<boolean> {
    const keys = await this.#x.ask<Buffer>((done) => this.#x.client.QueryKeymap(done));
    return keys.every((byte) => byte === 0);
  }

  async #property(window: number, name: string): Promise<Buffer | undefined> {
    const atom = this.#selections.known(name) ?? (await this.#selections.atom(name));
    const value = await this.#x
      .ask<{ data: Buffer }>((done) => this.#x.client.GetProperty(0, window, atom, 0, 0, 1024, done))
      .catch(() => undefined);
    return value && value.data.length >= 4 ? Buffer.from(value.data) : undefined;
  }
}

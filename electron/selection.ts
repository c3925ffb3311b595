import { clipboard } from "electron";
import type { EventPayload } from "../core/contract/contract.ts";
import type { Insertion, Place } from "../core/tools/x11/writer.ts";
import type { PutsBack } from "./put-back.ts";
import type { System } from "./system.ts";

/** More than anybody selects to ask about. */
const MAX_LENGTH = 1_000_000;

/** As much of a text as a person looks at to know it again. */
const SHOWN = 200;

interface Found {
  text: string;
  from: "selection" | "clipboard";
  /** The program that had the focus; undefined where nobody tells. */
  place: Place | undefined;
}

const NOTHING: Found = { text: "", from: "clipboard", place: undefined };

/**
 * The text that was selected in the app before, where the platform tells it (X11 and Wayland do), else what was copied. It is
 * offered when the bar comes and handed over only when it is wanted; an answer can be put in its place.
 */
export class Selection {
  readonly #isLinux: boolean;
  readonly #putsBack: PutsBack;
  /** One insertion after the other: each borrows the clipboard. */
  #turn: Promise<unknown> = Promise.resolve();
  #found = NOTHING;
  #taken = NOTHING;

  constructor({ platform }: System, putsBack: PutsBack) {
    this.#isLinux = platform === "linux";
    this.#putsBack = putsBack;
  }

  /** Looks what there is now; to be called before the bar takes the focus. Null where there is no text. */
  async look(): Promise<EventPayload<"window.offered">["offer"]> {
    const placed = this.#putsBack.place();
    const selected = this.#isLinux ? await read(clipboard.selection) : "";
    const text = selected || (await read(clipboard));
    const from = selected === "" ? "clipboard" : "selection";
    // Where too much is selected, what was copied some time before is not meant.
    this.#found = { text: text.length > MAX_LENGTH ? "" : text, from, place: await placed };
    return this.#found.text === "" ? null : { from, length: text.length, beginning: beginningOf(text, from) };
  }

  /** The text as it was when the bar came. What is put back from now on is put in its place. */
  take(): string {
    this.#taken = this.#found;
    return this.#taken.text;
  }

  /**
   * Puts a text in the place of what was taken, or on a line of its own below it, once the bar is gone. Where that cannot be, the text
   * is on the clipboard.
   *
   * @throws ConflictError that says why it could not be.
   */
  putBack(text: string, how: Insertion["how"]): Promise<void> {
    const taken = this.#taken;
    const put = this.#turn.then(() => this.#putBackNow(taken, text, how));
    this.#turn = put.catch(() => undefined);
    return put;
  }

  async #putBackNow({ text: before, from, place }: Found, text: string, how: Insertion["how"]): Promise<void> {
    const selected = from === "selection" ? before : null;
    try {
      await this.#putsBack.write(place, { text: asBefore(text, before, how), selected, how });
    } catch (error) {
      await clipboard.writeText(text);
      throw error;
    }
  }
}

/** What is shown of a text before it is wanted: of one that is selected, and so seen already; what was copied may be a password. */
function beginningOf(text: string, from: Found["from"]): string {
  return from === "selection" ? text.trim().slice(0, SHOWN).replaceAll(/\s+/g, " ").toWellFormed() : "";
}

/** With the white space around it that stood around what it is about. */
function asBefore(text: string, before: string, how: Insertion["how"]): string {
  const end = before.slice(before.trimEnd().length);
  if (how === "replace") {
    const lead = before.slice(0, before.length - before.trimStart().length);
    return `${lead}${text.trim()}${end}`;
  }
  return end.includes("\n") ? `${text.trim()}\n` : `\n${text.trim()}`;
}

async function read(from: Pick<typeof clipboard, "readText">): Promise<string> {
  const text = await from.readText().catch(() => "");
  return text.trim() === "" ? "" : text;
}

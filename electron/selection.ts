import { clipboard } from "electron";
import type { EventPayload } from "../core/contract/contract.ts";
import type { Insertion, Place } from "../core/tools/x11/writer.ts";
import type { PutsBack } from "./put-back.ts";
import type { System } from "./system.ts";

/** More than anybody selects to ask about. */
const MAX_LENGTH = 100_000;

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
    this.#found = { text, from: selected === "" ? "clipboard" : "selection", place: await placed };
    return text === "" ? null : { from: this.#found.from, length: text.length };
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
  async putBack(text: string, how: Insertion["how"]): Promise<void> {
    const { text: before, from, place } = this.#taken;
    const selected = from === "selection" ? before : null;
    try {
      await this.#putsBack.write(place, { text: asBefore(text, before, how), selected, how });
    } catch (error) {
      await clipboard.writeText(text);
      throw error;
    }
  }
}

/** With the white space around it that stood around what it is about. */
function asBefore(text: string, before: string, how: Insertion["how"]): string {
  const [, lead = "", end = ""] = /^(\s*)[^]*?(\s*)$/.exec(before) ?? [];
  if (how === "replace") return `${lead}${text.trim()}${end}`;
  return end.includes("\n") ? `${text.trim()}\n` : `\n${text.trim()}`;
}

async function read(from: Pick<typeof clipboard, "readText">): Promise<string> {
  const text = await from.readText().catch(() => "");
  return text.trim() === "" || text.length > MAX_LENGTH ? "" : text;
}

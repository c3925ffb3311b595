import {
  ALONE,
  countOf,
  firstOf,
  isInCode,
  isInFence,
  LAST_MARKS,
  MARKS,
  mayHoldMark,
  mayOpen,
  openingOf,
  OPENS,
  overlap,
  TAG_OPENS,
  withoutLeaks,
} from "./thinking-marks.ts";

/** Thinking that stands in the text, between tags, as models write it whose server has no parser for it. */

/** A piece of what came as text. `recalled`: all text before it was thinking, too. */
export type Piece = { type: "text" | "thinking"; text: string } | { type: "recalled" };

/**
 * Parts thinking from text, however the tags are cut over pieces. An opening tag counts where the answer begins, at a line's
 * beginning, and after a sentence once the model used one; never within code or in the middle of a sentence. A closing tag alone
 * counts on a line's edge, outside of code, once; and where thinking held an opening tag or a fence of its own, so that the first
 * closing one was not the last.
 */
export class ThinkingTags {
  #state: "start" | "thinking" | "text" = "start";
  #held = "";
  #open = "";
  #closes: readonly string[] = [];
  /** All text so far. */
  #text = "";
  /** What was thought since the tag that opened it. */
  #thought = "";
  /** Whether the thinking began after text, so that it was text if it never closes. */
  #isInserted = false;
  /** How many more closing tags there may be than were needed. */
  #pending = 0;
  #mayCloseAlone = true;
  #isMarked = false;
  /** Whether the thinking began unmarked, because this model is known to do so. */
  readonly #isAssumed: boolean;
  #hasClosedAlone = false;

  /** @param opensAlone whether the model is known to leave the opening tag to its template. */
  constructor(opensAlone = false) {
    this.#isAssumed = opensAlone;
    if (!opensAlone) return;
    this.#state = "thinking";
    this.#closes = ALONE;
  }

  /** Whether the model was seen to close what it never opened. */
  get closedAlone(): boolean {
    return this.#hasClosedAlone;
  }

  push(text: string): Piece[] {
    this.#held += text;
    const pieces: Piece[] = [];
    while (this.#step(pieces, false));
    return pieces;
  }

  /** The text is over. */
  end(): Piece[] {
    const pieces: Piece[] = [];
    if (this.#state !== "thinking") this.#held = withoutLeaks(this.#held, this.#text);
    while (this.#step(pieces, true));
    if (this.#held !== "") this.#emit(pieces, this.#state === "thinking" ? "thinking" : "text", this.#held);
    this.#held = "";
    // It never closed, so that it was the answer.
    const isOpen = this.#state === "thinking" && (this.#isInserted || (this.#isAssumed && !this.#hasClosedAlone));
    if (isOpen && (this.#open + this.#thought).trim() !== "") {
      pieces.push({ type: "text", text: this.#open + this.#thought });
    }
    return pieces;
  }

  /** One step on through what is held. @returns whether there may be another. */
  #step(pieces: Piece[], isLast: boolean): boolean {
    if (this.#held === "") return false;
    if (this.#state === "start") return this.#begin(isLast);
    return this.#state === "thinking" ? this.#think(pieces, isLast) : this.#write(pieces, isLast);
  }

  #begin(isLast: boolean): boolean {
    const begun = this.#held.trimStart();
    if (!isLast && mayOpen(begun)) return false;
    const found = openingOf(begun);
    if (!found) {
      this.#state = "text";
      if (begun !== this.#held && this.#isMarked) this.#held = begun;
      return true;
    }
    this.#held = begun.slice(found.length);
    this.#isMarked = true;
    this.#mayCloseAlone = false;
    if (found.closes.length > 0) this.#enter(found.open, found.closes, found.isGuess === true);
    return true;
  }

  #enter(open: string, closes: readonly string[], isInserted: boolean): void {
    this.#state = "thinking";
    this.#open = open;
    this.#closes = closes;
    this.#thought = "";
    this.#isInserted = isInserted;
    this.#pending = 0;
  }

  #think(pieces: Piece[], isLast: boolean): boolean {
    const found = firstOf(this.#held, this.#closes);
    if (found) {
      const { at, mark } = found;
      this.#emit(pieces, "thinking", this.#held.slice(0, at));
      // A mark of the answer itself is left for its beginning.
      this.#held = this.#held.slice(MARKS.includes(mark) ? at : at + mark.length);
      this.#state = "start";
      this.#hasClosedAlone ||= this.#isAssumed;
      this.#mayCloseAlone = false;
      this.#isMarked = true;
      const inner = this.#open === "" ? 0 : countOf(this.#thought, this.#open);
      // Text before it is no thinking, whatever is closed later.
      if (this.#text.trim() === "") this.#pending = inner + (isInFence(this.#thought) ? 1 : 0);
      return true;
    }
    const keep = isLast ? 0 : overlap(this.#held, this.#closes);
    this.#emit(pieces, "thinking", this.#held.slice(0, this.#held.length - keep));
    this.#held = this.#held.slice(this.#held.length - keep);
    return false;
  }

  #write(pieces: Piece[], isLast: boolean): boolean {
    if (!mayHoldMark(this.#held)) return this.#keep(pieces, 0);
    const last = this.#isMarked ? LAST_MARKS : [];
    const closing = this.#pending > 0 ? this.#closes : this.#mayCloseAlone ? ALONE : [];
    const marks = [...last, ...closing, ...TAG_OPENS];
    const found = firstOf(this.#held, marks);
    if (!found) return this.#keep(pieces, isLast ? 0 : overlap(this.#held, marks));
    const { at, mark } = found;
    const after = this.#held.slice(at + mark.length);
    if (last.includes(mark)) {
      this.#emit(pieces, "text", this.#held.slice(0, at));
      this.#held = after;
      return true;
    }
    if (TAG_OPENS.includes(mark)) return this.#insert(pieces, at, mark);
    if (after === "" && !isLast && this.#pending === 0) return this.#keep(pieces, mark.length);
    return this.#close(pieces, at, mark);
  }

  /** Gives out what is held but for its end. */
  #keep(pieces: Piece[], length: number): false {
    const at = this.#held.length - length;
    this.#emit(pieces, "text", this.#held.slice(0, at));
    this.#held = this.#held.slice(at);
    return false;
  }

  /** An opening tag after text. */
  #insert(pieces: Piece[], at: number, mark: string): boolean {
    const before = this.#text + this.#held.slice(0, at);
    const line = before.slice(before.lastIndexOf("\n") + 1);
    const isApart = line.trim() === "" || (this.#isMarked && /[.!?:…。!?]["')\]]*\s*$/.test(line));
    const closes = openingOf(mark)?.closes ?? [];
    const isThinking = isApart && !isInCode(before) && closes.length > 0;
    this.#emit(pieces, "text", this.#held.slice(0, isThinking ? at : at + mark.length));
    this.#held = this.#held.slice(at + mark.length);
    if (isThinking) this.#enter(mark, closes, true);
    return true;
  }

  /** A closing tag without an opening one. */
  #close(pieces: Piece[], at: number, mark: string): boolean {
    const before = this.#text + this.#held.slice(0, at);
    const after = this.#held.slice(at + mark.length);
    const isNested = this.#pending > 0;
    if (isNested ? !isInCode(before) || isInFence(this.#thought) : closesAlone(before, after)) {
      this.#emit(pieces, "text", this.#held.slice(0, at));
      pieces.push({ type: "recalled" });
      this.#state = "start";
      this.#isMarked = true;
      this.#hasClosedAlone ||= !isNested;
      this.#text = "";
    } else this.#emit(pieces, "text", this.#held.slice(0, at + mark.length));
    this.#held = after;
    this.#pending = Math.max(0, this.#pending - 1);
    this.#mayCloseAlone = false;
    return true;
  }

  #emit(pieces: Piece[], type: "text" | "thinking", text: string): void {
    if (text === "") return;
    if (type === "thinking") this.#thought += text;
    else this.#text += text;
    pieces.push({ type, text });
  }
}

/** Whether a closing tag between these two ends thinking, and is not one that somebody writes about. */
function closesAlone(before: string, after: string): boolean {
  if (OPENS.some((open) => before.includes(open)) || isInCode(before)) return false;
  const line = before.slice(before.lastIndexOf("\n") + 1);
  return line.trim() === "" || /^\s*(?:\n|$)/.test(after);
}

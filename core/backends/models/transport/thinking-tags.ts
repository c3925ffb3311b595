/** Thinking that stands in the text, between tags, as models write it whose server has no parser for it. */

/** A piece of what came as text. `recalled`: all text before it was thinking, too. */
export type Piece = { type: "text" | "thinking"; text: string } | { type: "recalled" };

/** How thinking begins and ends. Sources: the chat templates of the models named. */
const TAGS: readonly (readonly [open: string, ...closes: string[]])[] = [
  // DeepSeek R1, Qwen 3, GLM, MiniMax and their kin.
  ["<think>", "</think>"],
  ["<thinking>", "</thinking>"],
  // Gemma by way of proxies.
  ["<thought>", "</thought>"],
  ["<reasoning>", "</reasoning>"],
  ["<reflection>", "</reflection>"],
  // Magistral.
  ["[THINK]", "[/THINK]"],
  // Seed-OSS, Kimi, Command A.
  ["<seed:think>", "</seed:think>"],
  ["◁think▷", "◁/think▷"],
  ["<|START_THINKING|>", "<|END_THINKING|>"],
  // gpt-oss: OpenAI's Harmony format.
  ["<|channel|>analysis<|message|>", "<|end|>", "<|start|>assistant", "<|channel|>final<|message|>"],
  ["<|start|>assistant<|channel|>analysis<|message|>", "<|end|>", "<|start|>assistant", "<|channel|>final<|message|>"],
];
/** Marks around the answer itself, which are no part of it. */
const MARKS = [
  "<|start|>assistant",
  "<|channel|>final<|message|>",
  "<|channel|>commentary<|message|>",
  "<|START_RESPONSE|>",
] as const;
const LAST_MARKS = ["<|return|>", "<|END_RESPONSE|>", "<|end|>"] as const;
/** Closing tags that templates leave alone, since they wrote the opening one into the prompt. */
const ALONE = ["</think>", "</thinking>", "[/THINK]", "</seed:think>"] as const;
const OPENS = TAGS.map(([open]) => open);
const LONGEST = Math.max(...[...OPENS, ...MARKS, ...ALONE].map(({ length }) => length));

/**
 * Parts thinking from text, however the tags are cut over pieces. An opening tag counts only where the answer begins, so that
 * code and prose about such tags stay text; a closing tag alone only on a line's edge, outside of code, once.
 */
export class ThinkingTags {
  #state: "start" | "thinking" | "text" = "start";
  #held = "";
  #closes: readonly string[] = [];
  /** All text so far, as long as a closing tag alone may still come. */
  #text = "";
  #mayCloseAlone = true;
  #isMarked = false;
  /** Whether the thinking began unmarked, because this model is known to do so. */
  readonly #isAssumed: boolean;
  #assumed = "";
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
    while (this.#step(pieces, true));
    if (this.#held !== "") this.#emit(pieces, this.#state === "thinking" ? "thinking" : "text", this.#held);
    this.#held = "";
    // It never closed, so that it was the answer.
    if (this.#isAssumed && !this.#hasClosedAlone && this.#assumed.trim() !== "") {
      pieces.push({ type: "text", text: this.#assumed });
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
    // The longest first: one may begin as another does.
    const opens = [...TAGS, ...MARKS.map((mark) => [mark] as const)].toSorted((a, b) => b[0].length - a[0].length);
    if (!isLast && opens.some(([open]) => open.length > begun.length && open.startsWith(begun))) return false;
    const found = opens.find(([open]) => begun.startsWith(open));
    if (!found) {
      this.#state = "text";
      if (begun !== this.#held && this.#isMarked) this.#held = begun;
      return true;
    }
    const [open, ...closes] = found;
    this.#held = begun.slice(open.length);
    this.#isMarked = true;
    this.#mayCloseAlone = false;
    if (closes.length > 0) {
      this.#state = "thinking";
      this.#closes = closes;
    }
    return true;
  }

  #think(pieces: Piece[], isLast: boolean): boolean {
    const [at, close] = firstOf(this.#held, this.#closes);
    if (close !== undefined) {
      this.#emit(pieces, "thinking", this.#held.slice(0, at));
      // A mark of the answer itself is left for its beginning.
      this.#held = this.#held.slice(MARKS.some((mark) => mark === close) ? at : at + close.length);
      this.#state = "start";
      this.#hasClosedAlone ||= this.#isAssumed;
      this.#mayCloseAlone = false;
      return true;
    }
    const keep = isLast ? 0 : overlap(this.#held, this.#closes);
    this.#emit(pieces, "thinking", this.#held.slice(0, this.#held.length - keep));
    this.#held = this.#held.slice(this.#held.length - keep);
    return false;
  }

  #write(pieces: Piece[], isLast: boolean): boolean {
    const marks = this.#isMarked ? LAST_MARKS : this.#mayCloseAlone ? ALONE : [];
    const [at, mark] = firstOf(this.#held, marks);
    if (mark === undefined) {
      const keep = isLast ? 0 : overlap(this.#held, marks);
      this.#emit(pieces, "text", this.#held.slice(0, this.#held.length - keep));
      this.#held = this.#held.slice(this.#held.length - keep);
      return false;
    }
    const after = this.#held.slice(at + mark.length);
    if (this.#isMarked) {
      this.#emit(pieces, "text", this.#held.slice(0, at));
      this.#held = after;
      return true;
    }
    if (after === "" && !isLast) {
      this.#emit(pieces, "text", this.#held.slice(0, at));
      this.#held = this.#held.slice(at);
      return false;
    }
    const before = this.#text + this.#held.slice(0, at);
    if (closes(before, after)) {
      this.#emit(pieces, "text", this.#held.slice(0, at));
      pieces.push({ type: "recalled" });
      this.#held = after;
      this.#state = "start";
      this.#isMarked = true;
      this.#hasClosedAlone = true;
      this.#text = "";
    } else {
      this.#emit(pieces, "text", this.#held.slice(0, at + mark.length));
      this.#held = after;
    }
    this.#mayCloseAlone = false;
    return true;
  }

  #emit(pieces: Piece[], type: "text" | "thinking", text: string): void {
    if (text === "") return;
    if (this.#isAssumed && type === "thinking" && !this.#hasClosedAlone) this.#assumed += text;
    if (type === "text" && this.#mayCloseAlone) this.#text += text;
    pieces.push({ type, text });
  }
}

/** Whether a closing tag between these two ends thinking, and is not one that somebody writes about. */
function closes(before: string, after: string): boolean {
  if (OPENS.some((open) => before.includes(open))) return false;
  const isInFence = (before.match(/^\s*(?:```|~~~)/gm)?.length ?? 0) % 2 === 1;
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const isInCode = (line.match(/`/g)?.length ?? 0) % 2 === 1;
  return !isInFence && !isInCode && (line.trim() === "" || /^\s*(?:\n|$)/.test(after));
}

function firstOf(text: string, marks: readonly string[]): [number, string | undefined] {
  let at = Infinity;
  let found: string | undefined;
  for (const mark of marks) {
    const place = text.indexOf(mark);
    if (place >= 0 && place < at) [at, found] = [place, mark];
  }
  return [at, found];
}

/** How much of a text's end may be the beginning of a mark. */
function overlap(text: string, marks: readonly string[]): number {
  if (!/[<[◁]/.test(text.slice(1 - LONGEST))) return 0;
  for (let length = Math.min(text.length, LONGEST - 1); length > 0; length -= 1) {
    const end = text.slice(-length);
    if (marks.some((mark) => mark.length > length && mark.startsWith(end))) return length;
  }
  return 0;
}

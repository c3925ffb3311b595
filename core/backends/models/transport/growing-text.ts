/** So many pieces in a row that each hold all before are no chance. */
const SURE = 3;
/** Shorter texts than this may hold each other by chance, in UTF-16 code units. */
const SHORTEST = 4;
/** So many pieces are held back at most: an answer that says the same for long is not kept from its reader. */
const MOST_HELD = 4;

/**
 * Text of servers that send all of it so far each time, and not what is new (DashScope without `incremental_output` and others).
 * Such a stream is known by its beginning: each piece begins with the whole one before. The second such piece is held back until a
 * third tells: text that truly repeats ("ha", "haha", "hahaha") says no more than its beginning does, over and over, and stays as
 * it is.
 */
export class GrowingText {
  #state: "open" | "pieces" | "growing" = "open";
  /** What was given out. */
  #shown = "";
  /** The piece that came last. */
  #last = "";
  #held: string[] = [];

  /** What a piece adds; empty where nothing is told yet. */
  push(piece: string): string {
    if (piece === "" || this.#state === "pieces") return piece;
    if (this.#state === "growing") return this.#grow(piece);
    if (this.#last === "") {
      this.#last = piece;
      this.#shown = piece;
      return piece;
    }
    if (!piece.startsWith(this.#last)) return this.#asPieces(piece);
    this.#held.push(piece);
    this.#last = piece;
    if (this.#held.length + 1 < SURE || piece.length < SHORTEST || repeats(piece, this.#shown)) {
      return this.#held.length < MOST_HELD ? "" : this.#asPieces("");
    }
    this.#state = "growing";
    this.#held = [];
    return this.#grow(piece);
  }

  /** What was held back, once nothing more comes. */
  end(): string {
    if (this.#state !== "open") return "";
    const [second] = this.#held;
    const isTwice = this.#held.length === 1 && second !== undefined && this.#growsOnce(second);
    return isTwice ? second.slice(this.#shown.length) : this.#asPieces("");
  }

  /** Whether the second of two pieces is all of the text: nobody writes a word on to the end of the same words. */
  #growsOnce(second: string): boolean {
    return this.#shown.length >= SHORTEST && /[\p{L}\p{N}]$/u.test(this.#shown) && !repeats(second, this.#shown);
  }

  #asPieces(piece: string): string {
    this.#state = "pieces";
    const text = this.#held.join("") + piece;
    this.#held = [];
    return text;
  }

  #grow(piece: string): string {
    // The last event of some repeats a part, or has nothing new.
    if (this.#shown.startsWith(piece)) return "";
    const added = piece.startsWith(this.#shown) ? piece.slice(this.#shown.length) : piece;
    this.#shown += added;
    return added;
  }
}

/** Whether a text is its beginning over and over. */
function repeats(text: string, beginning: string): boolean {
  const unit = beginning.trim();
  if (unit === "") return true;
  const rest = text.replaceAll(unit, "").replaceAll(/[\s\p{P}]/gu, "");
  return rest === "" || unit.startsWith(rest);
}

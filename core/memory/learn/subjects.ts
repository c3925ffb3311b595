import type { WordClass } from "../../language/speech/speech-data.ts";
import { isListed, type Lexicon, type Stretch } from "./lexicon.ts";

/** Who a stretch of a text is about, as far as it says so. */
type Subject = "author" | "other";

const OTHERS: readonly WordClass[] = ["others", "relative", "friend", "pet"];

/**
 * Who each part of a text is about, for languages whose verbs do not say it: somebody stays the subject until another is
 * named ("妹は東京に住んでいます。看護師です。" is about the sister to its end).
 */
export class SubjectTracker {
  readonly #lexicon: Lexicon;
  #current: Subject = "author";

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Reads the next part of the text, and says whether it is about somebody else than the author. */
  isOfOthers(part: string): boolean {
    if (this.#lexicon.data.isPersonless !== true) return false;
    const named = this.#named(part);
    const about = named[0]?.subject ?? this.#current;
    this.#current = named.at(-1)?.subject ?? this.#current;
    return about === "other";
  }

  #named(part: string): { subject: Subject; at: number }[] {
    const { data } = this.#lexicon;
    const hasMarks = data.frames.subjectMark !== undefined;
    const own = this.#lexicon.places("me", part);
    const all = OTHERS.flatMap((kind) => this.#lexicon.places(kind, part));
    const companions = all.filter((place) => this.#isCompanion(part, place));
    // The friend in a girlfriend is no other ("跟女朋友").
    // Nor is whose companions they are ("妻の両親と一緒に").
    const isBeside = (place: Stretch) =>
      companions.some(
        ({ start, end }) => (place.start < end && start < place.end) || part.slice(place.end, start) === "の",
      );
    const others = all.filter((place) => (!hasMarks || this.#isMarked(part, place)) && !isBeside(place));
    // "我妻子" is the wife, not me.
    const owners = own.filter(
      ({ end }) =>
        hasMarks ||
        !others.some(({ start }) => start >= end && start - end <= 2 && !/[，,、]/.test(part.slice(end, start))),
    );
    return [
      ...owners.map(({ start }) => ({ subject: "author" as const, at: start })),
      ...others.map(({ start }) => ({ subject: "other" as const, at: start })),
    ].toSorted((a, b) => a.at - b.at);
  }

  /** A mark stands after the word, or was taken for a part of it ("남편이"). */
  #isMarked(part: string, { start, end }: Stretch): boolean {
    const [own, after] = [part.slice(start, end), part.slice(end)];
    const { frames, classes } = this.#lexicon.data;
    // "아이" is a child and ends as "형이" does, which is a brother with his mark.
    const isWord = (text: string) => text.length > 1 || isListed(classes.relative, text);
    return (frames.subjectMark ?? "")
      .split("|")
      .some(
        (mark) => mark !== "" && (after.startsWith(mark) || (own.endsWith(mark) && isWord(own.slice(0, -mark.length)))),
      );
  }

  #isCompanion(part: string, { start, end }: Stretch): boolean {
    const words = (this.#lexicon.data.frames.with ?? "").split("|").filter(Boolean);
    const [before, after] = [part.slice(0, start).trimEnd(), part.slice(end)];
    return words.some((word) => before.endsWith(word) || before.endsWith(`${word}我`) || after.startsWith(word));
  }
}

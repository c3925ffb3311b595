import { words } from "../../language/words.ts";
import type { Passage } from "./passages.ts";
import type { Question } from "./question.ts";

/**
 * Whom a question is about: people whose messages the vault holds and who are named in it (by a whole name, a first name
 * or its beginning), the owner ("where do I live"), or the assistant ("what did you suggest").
 */
export class People {
  /** Roots of the words that name somebody. */
  readonly roots: ReadonlySet<string>;
  readonly #named: ReadonlySet<string>;
  readonly #question: Question;

  /** @param speakers those of the vault's speakers that `speakersNamed` found. */
  constructor(speakers: readonly string[], question: Question) {
    this.#named = new Set(speakers);
    this.#question = question;
    this.roots = new Set(
      speakers.flatMap((speaker) => {
        const names = words(speaker);
        return question.tokens
          .filter(({ word }) => names.some((name) => isNamedBy(name, word)))
          .map(({ root }) => root);
      }),
    );
  }

  get anyAsked(): boolean {
    return this.#named.size > 0 || this.#question.aboutUser !== this.#question.aboutAssistant;
  }

  get severalAsked(): boolean {
    return this.#named.size > 1;
  }

  /** Whether a message is by somebody whom the question is about. */
  isAsked({ speaker, role }: Pick<Passage, "speaker" | "role">): boolean {
    if (speaker !== null) return this.#named.has(speaker);
    if (this.#named.size > 0) return false;
    return role === "user" ? this.#question.aboutUser : this.#question.aboutAssistant;
  }
}

/** Whether a word of a question means this name: the name itself, or at least three letters of its beginning. */
function isNamedBy(name: string, word: string): boolean {
  return name === word || (word.length >= 3 && name.startsWith(word));
}

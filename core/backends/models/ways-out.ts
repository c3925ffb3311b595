import type { Recipe } from "./learned.ts";

/** What one way out is worth as a lesson. */
export interface Worth {
  /** Whether what was refused will be refused again. */
  isLasting: boolean;
  /** Whether the server said so in so many words. */
  isPlain: boolean;
}

interface Step extends Worth {
  before: Recipe;
  after: Recipe;
  /** What the server said that led to it. */
  words: string;
}

/** What is taken back where it changed nothing; other ways out follow from numbers and names, and the next words are about the rest. */
const TAKEN_BACK = ["without", "plainSchemas", "toolFields"] as const;

/**
 * The ways out that one question takes, one after the other. One after which the server says the same as before did not help: it is
 * taken back before the next, so that nothing is left out, or learned, but what was refused.
 */
export class WaysOut {
  /** As the model is to be asked next. */
  recipe: Recipe;
  /** With everything that was tried, also what was taken back. */
  #tried: Recipe;
  #steps: Step[] = [];
  #takenBack = 0;
  #hasTriedAll = false;

  constructor(recipe: Recipe) {
    this.recipe = recipe;
    this.#tried = recipe;
  }

  /** What there is nothing left to try of. */
  get tried(): Recipe {
    return this.#tried;
  }

  /** How many hold. */
  get count(): number {
    return this.#steps.length;
  }

  get isLasting(): boolean {
    return this.#steps.every(({ isLasting }) => isLasting);
  }

  get isPlain(): boolean {
    return this.#steps.every(({ isPlain }) => isPlain);
  }

  /** Hears what the server says now, and takes the last way out back where that is nothing new. */
  hear(words: string): void {
    const last = this.#steps.at(-1);
    if (!last || folded(last.words) !== folded(words) || !canBeTakenBack(last)) return;
    this.recipe = last.before;
    this.#steps.pop();
    this.#takenBack += 1;
  }

  /** Takes the way from everything that was tried to one recipe more. @param words to which it is the answer. */
  take(next: Recipe, words: string, worth: Worth): void {
    const after = changed(this.recipe, this.#tried, next);
    this.#steps.push({ ...worth, before: this.recipe, after, words });
    this.#tried = next;
    this.recipe = after;
  }

  /** At last everything at once: a server that says one thing of all may refuse more than one. @returns whether there is more than was tried. */
  takeAll(words: string): boolean {
    if (this.#hasTriedAll || this.#takenBack < 2) return false;
    this.#hasTriedAll = true;
    this.take(this.#tried, words, { isLasting: true, isPlain: false });
    this.recipe = this.#tried;
    return true;
  }
}

/** Words without what differs from one request to the next, such as ids. */
function folded(words: string): string {
  return words.replaceAll(/[\w-]*\d[\w-]*/g, "#");
}

function canBeTakenBack({ before, after }: Step): boolean {
  const rest = (recipe: Recipe) => JSON.stringify({ ...recipe, without: [], plainSchemas: [], toolFields: [] });
  return rest(before) === rest(after) && TAKEN_BACK.some((name) => after[name].length > before[name].length);
}

/** A recipe with the changes that lie between two others. */
function changed(recipe: Recipe, from: Recipe, to: Recipe): Recipe {
  const list = <One>(now: readonly One[], old: readonly One[], next: readonly One[]) => [
    ...now.filter((one) => next.includes(one) || !old.includes(one)),
    ...next.filter((one) => !old.includes(one) && !now.includes(one)),
  ];
  return {
    ...to,
    without: list(recipe.without, from.without, to.without),
    plainSchemas: list(recipe.plainSchemas, from.plainSchemas, to.plainSchemas),
    toolFields: list(recipe.toolFields, from.toolFields, to.toolFields),
  };
}

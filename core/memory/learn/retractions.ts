import { contentRoots } from "../../language/words.ts";
import { type Candidate, candidateOf } from "./candidates.ts";
import { clausesOf, sentencesOfAuthor } from "./clauses.ts";
import { type Language, languageOf } from "./languages.ts";
import { isStatement, readings } from "./statements.ts";
import { asWritten, inOwnCharacters } from "./variants.ts";
import { whoseWords } from "./whose-words.ts";

/** What a message or a clause says that no longer holds. */
export interface TakenBack {
  /** Facts that held. */
  facts: readonly Candidate[];
  /** `category.key` of what has come to its end, whatever its value is: studies, where somebody graduated. */
  keys: readonly string[];
  /** What is no longer done, verb first, where no structure tells its fact ("row"). */
  doings: readonly string[];
}

const NOTHING: TakenBack = { facts: [], keys: [], doings: [] };

/**
 * Reads what the user takes back: facts that held and no longer do.
 *
 * @param isFramed whether the chat is in a frame that goes on here, as a game does.
 */
export function extractRetractions(message: string, now: number, isFramed = false): TakenBack {
  const language = languageOf(message);
  if (!language) return NOTHING;
  const { lexicon } = language;
  const text = inOwnCharacters(message, lexicon.data);
  const all = sentencesOfAuthor(whoseWords(text, lexicon, isFramed), lexicon)
    .filter((sentence) => isStatement(sentence, lexicon))
    .flatMap((sentence) => clausesOf(sentence))
    .flatMap((clause) => readings(clause, lexicon).slice(0, 1))
    .map((reading) => takenBack(reading.text, language, now));
  return {
    facts: all
      .flatMap(({ facts }) => facts)
      .map((taken) => ({ ...taken, value: asWritten(taken.value, text, message) })),
    keys: all.flatMap(({ keys }) => keys),
    doings: all.flatMap(({ doings }) => doings),
  };
}

/** What a clause takes back, if it takes something back. */
export function takenBack(text: string, language: Language, now: number): TakenBack {
  const doings: string[] = [];
  for (const retraction of language.lexicon.data.retractions) {
    const match = new RegExp(retraction.says, "iu").exec(
      text.replace(/[’‘]/g, "'").replace(/[\s,.;!。！।，、]+$/u, ""),
    );
    if (!match) continue;
    if ("ends" in retraction) return { ...NOTHING, keys: retraction.ends };
    const { groups } = match;
    if (!groups) continue;
    const stated = retraction.means.replace(/\{(\w+)\}/g, (_, name: string) => groups[name] ?? "");
    const fact = language.grammar.read(stated);
    if (fact) return { ...NOTHING, facts: [candidateOf(fact, stated, language.lexicon, now)] };
    if (groups.rest !== undefined) doings.push(groups.rest);
  }
  return { ...NOTHING, doings };
}

/** Whether a value says that its owner does this: it begins with the same verb, and has all that was said of it. */
export function saysDoing(value: string, doing: string): boolean {
  const rootsOf = (text: string) => [...contentRoots(text)];
  const [verb] = rootsOf(/^\S+/u.exec(doing)?.[0] ?? "");
  const [first] = rootsOf(/^\S+/u.exec(value)?.[0] ?? "");
  const said = contentRoots(value);
  return verb !== undefined && verb === first && rootsOf(doing).every((root) => said.has(root));
}

import { type Candidate, candidateOf } from "./candidates.ts";
import { clausesOf, sentencesOfAuthor } from "./clauses.ts";
import { type Language, languageOf } from "./languages.ts";
import { isStatement, readings } from "./statements.ts";
import { asWritten, inOwnCharacters } from "./variants.ts";
import { whoseWords } from "./whose-words.ts";

/** Reads what the user takes back: facts that held and no longer do. */
export function extractRetractions(message: string, now: number): Candidate[] {
  const language = languageOf(message);
  if (!language) return [];
  const { lexicon } = language;
  const text = inOwnCharacters(message, lexicon.data);
  return sentencesOfAuthor(whoseWords(text, lexicon), lexicon)
    .filter((sentence) => isStatement(sentence, lexicon))
    .flatMap((sentence) => clausesOf(sentence))
    .flatMap((clause) => readings(clause, lexicon).slice(0, 1))
    .flatMap((reading) => takenBack(reading.text, language, now))
    .map((taken) => ({ ...taken, value: asWritten(taken.value, text, message) }));
}

/** The fact that a clause takes back, if it takes one back. */
export function takenBack(text: string, language: Language, now: number): Candidate[] {
  for (const { says, means } of language.lexicon.data.retractions) {
    const match = new RegExp(says, "iu").exec(text.replace(/[’‘]/g, "'").replace(/[\s,.;!。！।，、]+$/u, ""));
    if (!match?.groups) continue;
    const stated = means.replace(/\{(\w+)\}/g, (_, name: string) => match.groups?.[name] ?? "");
    const fact = language.grammar.read(stated);
    if (fact) return [candidateOf(fact, stated, language.lexicon, now)];
  }
  return [];
}

import { sentencesOfAuthor } from "./clauses.ts";
import { type Candidate, candidateOf, languageOf, withoutOpeners } from "./extract.ts";
import { whoseWords } from "./whose-words.ts";

const FORGET =
  /^(?:please )?forget(?: (?:that|about|everything about|(?:everything|all|what(?:ever)?) (?:that )?(?:you know|i told you|i've told you|you remember) about))?\s+(?<what>.+?)[.!]*$/i;

/** What a message asks to forget. */
export interface ForgetRequest {
  /** The facts that it states. */
  facts: Candidate[];
  /** The words that it is said in. */
  words: string;
  /**
   * Whether it can mean nothing but what is remembered: it states something of its author ("forget that I am vegan"), names
   * something of theirs ("forget my dog's name"), or says what is known. "Forget Lisbon" may be about the plan for Sunday.
   */
  isPlain: boolean;
}

const KNOWN =
  /^(?:please )?forget (?:everything|all|what(?:ever)?) (?:that )?(?:you know|i told you|i've told you|you remember) about\s/i;

/** What the user asks to forget. */
export function extractForgets(message: string, now: number): ForgetRequest[] {
  const language = languageOf(message);
  return sentencesOfAuthor(whoseWords(message, language.lexicon), language.lexicon).flatMap((sentence) => {
    const asked = withoutOpeners(sentence.text, sentence.tokens);
    const what = FORGET.exec(asked)?.groups?.what;
    if (what === undefined || sentence.isQuestion || /^(?:it|that|this)$/i.test(what)) return [];
    const fact = language.grammar.read(what);
    const [first] = language.lexicon.tokens(what);
    const isOwn = first !== undefined && (first.kinds.has("me") || first.kinds.has("mine"));
    const isPlain = fact !== undefined || isOwn || KNOWN.test(asked);
    return [
      { facts: fact ? [candidateOf(fact, what, language, now)] : [], words: what.split(/[,;–—]/)[0] ?? what, isPlain },
    ];
  });
}

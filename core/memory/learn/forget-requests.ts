import { type Candidate, candidateOf } from "./candidates.ts";
import { sentencesOfAuthor } from "./clauses.ts";
import { languageOf } from "./languages.ts";
import { askedFor, withoutOpeners } from "./statements.ts";
import { whoseWords } from "./whose-words.ts";

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

/** What the user asks to forget. */
export function extractForgets(message: string, now: number): ForgetRequest[] {
  const language = languageOf(message);
  if (!language) return [];
  const { lexicon, grammar } = language;
  return sentencesOfAuthor(whoseWords(message, lexicon), lexicon).flatMap((sentence) => {
    const request = withoutOpeners(sentence.text, sentence.tokens);
    const asked = askedFor("forget", request, lexicon);
    const what = asked?.text.replace(/[.!。！।\s]+$/u, "") ?? "";
    const tokens = lexicon.tokens(what);
    const isPointing = tokens.every(({ kinds }) => kinds.has("pointing"));
    if (what === "" || sentence.isQuestion || isPointing) return [];
    const fact = grammar.read(what);
    const [first] = tokens;
    const isOwn = first !== undefined && (first.kinds.has("me") || first.kinds.has("mine"));
    const isPlain = fact !== undefined || isOwn || lexicon.sign("forgetKnown", request) !== undefined;
    const facts = fact ? [candidateOf(fact, what, lexicon, now)] : [];
    return [{ facts, words: what.split(/[,;–—，；]/)[0] ?? what, isPlain }];
  });
}

import { type Candidate, candidateOf } from "./candidates.ts";
import { sentencesOfAuthor } from "./clauses.ts";
import { type Language, languageOf } from "./languages.ts";
import type { Lexicon } from "./lexicon.ts";
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
  /** Whether it means all that is known. */
  isAll?: boolean;
}

/** What the user asks to forget, plainly or politely ("can you forget that …?"). */
export function extractForgets(message: string, now: number): ForgetRequest[] {
  const language = languageOf(message);
  if (!language) return [];
  const { lexicon } = language;
  return sentencesOfAuthor(whoseWords(message, lexicon), lexicon).flatMap((sentence) => {
    const said = withoutOpeners(sentence.text, sentence.tokens);
    if ([sentence.text, said].some((text) => meansAll(text, lexicon))) return [{ ...ALL }];
    const rewritten = plainRequest(said, lexicon) ?? plainRequest(sentence.text, lexicon);
    if (rewritten === undefined && sentence.isQuestion) return [];
    const request = rewritten ?? said;
    if (meansAll(request, lexicon)) return [{ ...ALL }];
    const asked = askedFor("forget", request, lexicon);
    const what = bare(asked?.text ?? "");
    if (what === "" || lexicon.tokens(what).every(({ kinds }) => kinds.has("pointing"))) return [];
    const isKnown = lexicon.sign("forgetKnown", request) !== undefined;
    return partsOf(what, language).map((part) => requestFor(part, language, now, isKnown));
  });
}

const ALL: ForgetRequest = { facts: [], words: "", isPlain: false, isAll: true };

const bare = (text: string) => text.replace(/^[¿¡\s]+|[.!?…。！？।؟\s]+$/gu, "").replace(/[’‘]/g, "'");

function meansAll(text: string, { data }: Lexicon): boolean {
  return data.forgetAll !== undefined && new RegExp(data.forgetAll, "iu").test(bare(text));
}

/** Politeness around politeness ends after so many turns ("could you stop remembering …, please"). */
const MAX_TURNS = 4;

/** A polite request as a plain one; undefined where it is none. */
function plainRequest(text: string, { data }: Lexicon): string | undefined {
  let request = bare(text);
  let isAsked = false;
  for (let turn = 0; turn < MAX_TURNS; turn += 1) {
    const found = (data.forgetAsks ?? []).flatMap(({ says, means }) => {
      const groups = new RegExp(says, "iu").exec(request)?.groups;
      return groups ? means.replace(/\{(\w+)\}/g, (_, name: string) => groups[name] ?? "") : [];
    });
    if (found[0] === undefined || found[0] === request) break;
    request = found[0];
    isAsked = true;
  }
  return isAsked ? request : undefined;
}

/** The things that a request names, each by itself: "that I'm a carpenter and that I love sushi", "my job and my dog's name". */
function partsOf(what: string, language: Language): string[] {
  const { lexicon, grammar } = language;
  const { subject } = lexicon.data;
  for (const and of lexicon.places("and", what)) {
    const rest = what.slice(and.end).trim();
    const words = lexicon.tokens(rest);
    const own = words[0]?.kinds.has("pointing") === true ? rest.slice(words[1]?.start ?? 0) : rest;
    const isOwn = isOfAuthor(own, lexicon);
    const shared = subject + own;
    if (and.start === 0 || own === "" || (!isOwn && grammar.read(shared) === undefined)) continue;
    const before = what.slice(0, and.start).replace(/[\s,،，]+$/u, "");
    return [before, ...partsOf(isOwn ? own : shared, language)];
  }
  return [what];
}

function isOfAuthor(text: string, lexicon: Lexicon): boolean {
  const [first] = lexicon.tokens(text);
  return first !== undefined && (first.kinds.has("me") || first.kinds.has("mine"));
}

function requestFor(what: string, { lexicon, grammar }: Language, now: number, isKnown: boolean): ForgetRequest {
  const fact = grammar.read(what);
  const facts = fact ? [candidateOf(fact, what, lexicon, now)] : [];
  const isPlain = fact !== undefined || isOfAuthor(what, lexicon) || isKnown;
  return { facts, words: what.split(/[,;–—，；]/)[0] ?? what, isPlain };
}

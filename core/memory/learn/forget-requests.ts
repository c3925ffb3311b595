import type { FactName } from "../keys.ts";
import { type Candidate, candidateOf } from "./candidates.ts";
import { type Sentence, sentencesOfAuthor } from "./clauses.ts";
import { kindsNamed, namesAsked } from "./forget-names.ts";
import { type Language, languageOf } from "./languages.ts";
import type { Lexicon, Token } from "./lexicon.ts";
import { withoutOpeners } from "./readings.ts";
import { askedFor } from "./statements.ts";
import { whoseWords } from "./whose-words.ts";

/** What a message asks to forget. */
export interface ForgetRequest {
  /** The facts that it states. */
  facts: Candidate[];
  /** Under what the facts stand that it names without their value ("where I live"). */
  names: FactName[];
  /** The categories that it means as a whole ("my health"). */
  kinds: string[];
  /** The words that it is said in. */
  words: string;
  /**
   * Whether it can mean nothing but what is remembered: it states something of its author ("forget that I am vegan"), names
   * something of theirs ("forget my dog's name"), or says what is known. "Forget Lisbon" may be about the plan for Sunday.
   */
  isPlain: boolean;
  /** Whether it may as well be about a text ("remove my name"), so that what fits nothing is no request. */
  isLoose: boolean;
  /** Whether it means all that is known. */
  isAll?: boolean;
}

/** What the user asks to forget, plainly or politely ("can you forget that …?"). */
export function extractForgets(message: string, now: number): ForgetRequest[] {
  const language = languageOf(message);
  if (!language) return [];
  const { lexicon } = language;
  return sentencesOfAuthor(whoseWords(message, lexicon), lexicon).flatMap((sentence) => {
    const said = requestIn(sentence, lexicon);
    if (said === undefined || said === "figure") return [];
    if (said.what === undefined) return [{ ...ALL }];
    const { isKnown, isLoose } = said;
    return partsOf(said.what, language).map((part) => requestFor(part, language, now, { isKnown, isLoose }));
  });
}

/** Whether a sentence asks to forget something, or only says so ("let's forget I'm vegan tonight"); in both it states nothing. */
export function isAboutForgetting(sentence: Sentence, lexicon: Lexicon): boolean {
  const said = requestIn(sentence, lexicon);
  return said === "figure" ? sentence.tokens[0]?.kinds.has("me") !== true : said !== undefined;
}

/** The same of a text that is one sentence. */
export function asksToForget(text: string): boolean {
  const lexicon = languageOf(text)?.lexicon;
  const [sentence, ...others] = lexicon ? sentencesOfAuthor(whoseWords(text, lexicon), lexicon) : [];
  return lexicon !== undefined && sentence !== undefined && others.length === 0 && isAboutForgetting(sentence, lexicon);
}

const ALL: ForgetRequest = {
  facts: [],
  names: [],
  kinds: [],
  words: "",
  isPlain: false,
  isLoose: false,
  isAll: true,
};

/** What a sentence asks to forget; without `what` it means everything. */
interface Said {
  what?: string;
  isKnown: boolean;
  isLoose: boolean;
}

function requestIn(sentence: Sentence, lexicon: Lexicon): Said | "figure" | undefined {
  const said = withoutOpeners(sentence.text, sentence.tokens);
  const forms = formsOf(lexicon);
  if ([sentence.text, said].some((text) => forms.all?.test(bare(text)))) return EVERYTHING;
  const rewritten = plainRequest(said, forms) ?? plainRequest(sentence.text, forms);
  const asked = rewritten ? [rewritten.text] : [said, sentence.text];
  // "Don't forget that …" is said with the same verb.
  if (asked.some((text) => lexicon.beginsWith("remember", text))) return undefined;
  const speaksOfIt = lexicon.sign("forget", [sentence.text, ...asked].join(" ")) !== undefined;
  if (speaksOfIt && forms.figures?.test(bare(sentence.text))) return "figure";
  if (rewritten === undefined && sentence.isQuestion && !asksOnlyAfter(said, lexicon)) return undefined;
  const request = rewritten ?? { text: said, isLoose: false };
  return forms.all?.test(request.text) ? EVERYTHING : namedBy(request, sentence, lexicon);
}

const EVERYTHING: Said = { isKnown: true, isLoose: false };

/** What a plain request names. */
function namedBy(
  { text, isLoose }: { text: string; isLoose: boolean },
  sentence: Sentence,
  lexicon: Lexicon,
): Said | "figure" | undefined {
  const what = bare(askedFor("forget", text, lexicon)?.text ?? "");
  const tokens = lexicon.tokens(what);
  if (what === "" || tokens[0]?.kinds.has("negation") === true) return undefined;
  if (tokens.every(({ kinds }) => kinds.has("pointing"))) return undefined;
  if (goesOn(what, tokens, sentence, lexicon)) return "figure";
  return { what, isKnown: lexicon.sign("forgetKnown", text) !== undefined, isLoose };
}

/** Whether a question stands only behind a comma, after what the sentence asks to forget. */
function asksOnlyAfter(said: string, lexicon: Lexicon): boolean {
  return lexicon.beginsWith("forget", said) && /[,:;，：]/u.test(said);
}

const bare = (text: string) => text.replace(/^[¿¡\s]+|[.!?…。！？।؟\s]+$/gu, "").replace(/[’‘]/g, "'");

/** "Forget my dog, he'll eat anything", "forget that I'm vegan, what would you roast?": what follows shows that only the talk turns away from it. */
function goesOn(what: string, tokens: readonly Token[], sentence: Sentence, lexicon: Lexicon): boolean {
  const at = what.search(/[,:;–—，：；]/u);
  if (at === -1) return false;
  const rest = tokens.filter(({ start }) => start > at);
  const first = rest.find(({ kinds }) => !kinds.has("opener") && !kinds.has("and"));
  // "…, will you?"
  if (first === undefined || rest.length <= 2) return false;
  if (first.kinds.has("question") || lexicon.beginsWith("noStatement", what.slice(first.start))) return true;
  if (sentence.isQuestion && !first.kinds.has("pointing")) return true;
  const before = tokens.findLast(({ end }) => end <= at);
  const isSomebody = (["pet", "relative", "friend"] as const).some((kind) => before?.kinds.has(kind));
  // "He'll" is "he".
  const [who] = lexicon.tokens(first.text.replace(/['’].*$/u, ""));
  return isSomebody && who?.kinds.has("others") === true;
}

/** What the data of a language tell by regular expressions. */
interface Forms {
  all: RegExp | undefined;
  figures: RegExp | undefined;
  asks: readonly { says: RegExp; means: string; isLoose: boolean }[];
}

const ready = new WeakMap<Lexicon, Forms>();

function formsOf(lexicon: Lexicon): Forms {
  const known = ready.get(lexicon);
  if (known) return known;
  const { forgetAll, forgetFigures, forgetAsks = [] } = lexicon.data;
  const form = (source: string | undefined) => (source === undefined ? undefined : new RegExp(source, "iu"));
  const forms = {
    all: form(forgetAll),
    figures: form(forgetFigures),
    asks: forgetAsks.map(({ says, means, isLoose = false }) => ({ says: new RegExp(says, "iu"), means, isLoose })),
  };
  ready.set(lexicon, forms);
  return forms;
}

/** Politeness around politeness ends after so many turns ("could you stop remembering …, please"). */
const MAX_TURNS = 4;

/** A polite request as a plain one; undefined where it is none. */
function plainRequest(text: string, { asks }: Forms): { text: string; isLoose: boolean } | undefined {
  let request = bare(text);
  let isLoose = false;
  let isAsked = false;
  for (let turn = 0; turn < MAX_TURNS; turn += 1) {
    const next = rewrite(request, asks);
    if (next === undefined || next.text === request) break;
    request = next.text;
    isLoose ||= next.isLoose;
    isAsked = true;
  }
  return isAsked ? { text: request, isLoose } : undefined;
}

function rewrite(request: string, asks: Forms["asks"]): { text: string; isLoose: boolean } | undefined {
  for (const { says, means, isLoose } of asks) {
    const groups = says.exec(request)?.groups;
    if (groups) return { text: means.replace(/\{(\w+)\}/g, (_, name: string) => groups[name] ?? ""), isLoose };
  }
  return undefined;
}

/** The things that a request names, each by itself: "that I'm a carpenter and that I love sushi", "my job and my dog's name". */
function partsOf(what: string, language: Language): string[] {
  const { lexicon, grammar } = language;
  const { subject } = lexicon.data;
  for (const and of lexicon.places("and", what)) {
    const rest = what.slice(and.end).trim();
    const words = lexicon.tokens(rest);
    const own = words[0]?.kinds.has("pointing") === true ? rest.slice(words[1]?.start ?? 0) : rest;
    const isOwn = isOfAuthor(own, lexicon) || namesAsked(own, lexicon).length > 0;
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

function requestFor(
  what: string,
  { lexicon, grammar }: Language,
  now: number,
  { isKnown, isLoose }: { isKnown: boolean; isLoose: boolean },
): ForgetRequest {
  const words = what.split(/[,;–—，；]/)[0] ?? what;
  const kinds = kindsNamed(words, lexicon);
  const names = kinds.length > 0 ? [] : namesAsked(words, lexicon);
  const fact = grammar.read(what) ?? grammar.read(verbSecond(words, lexicon));
  const facts = fact ? [candidateOf(fact, what, lexicon, now)] : [];
  const isPlain = fact !== undefined || names.length > 0 || isOfAuthor(what, lexicon) || isKnown;
  return { facts, names, kinds, words, isPlain, isLoose };
}

/** "Ik bij Aldi werk", as it stands after "dat", as "ik werk bij Aldi"; other languages than those that invert as they are. */
function verbSecond(text: string, { data }: Lexicon): string {
  const found = data.inverts === true ? /^(?<who>\S+) (?<rest>.+) (?<verb>\S+)$/u.exec(text)?.groups : undefined;
  return found ? `${found.who} ${found.verb} ${found.rest}` : text;
}

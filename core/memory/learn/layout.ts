/**
 * Whose words a block of a message is by how it is laid out: a short head (a request, a title, a label) with a text below it, beside
 * it or above it. No list of what people ask for is complete, so the text is somebody else's unless its head goes on with the author.
 */
import type { WordClass } from "../../language/speech/speech-data.ts";
import { isPerson, isSentUnnamed, pointsAtText } from "./announced.ts";
import { namesLanguage } from "./language-names.ts";
import type { Lexicon, Token } from "./lexicon.ts";
import { sentencesOf } from "./sentences.ts";

const MAX_LABEL = 9;
const MAX_LINE_HEAD = 24;
const MAX_TITLE = 10;
const MAX_FRAGMENT = 3;
const MAX_BELOW = 12;

const has = (tokens: readonly Token[], ...kinds: readonly WordClass[]) =>
  tokens.some((token) => kinds.some((kind) => token.kinds.has(kind)));

/** Classes of words that only greet, thank, judge or lead over to what the author says. */
const PHATIC: readonly WordClass[] = ["opener", "thanks", "praise", "negation", "adverb", "now", "mood"];

/** Whether a text speaks in the first person; where verbs say who, or words are not written apart, any text may. */
export function speaksOfSelf(text: string, lexicon: Lexicon): boolean {
  if (lexicon.data.subject === "" || !lexicon.data.isSpaced) return /\p{L}/u.test(text);
  return has(lexicon.tokens(text), "me", "mine");
}

/** Whether a head points at a text that stands beside it ("this profile", "the above"), and at no time ("this weekend"). */
function points(head: string, lexicon: Lexicon): boolean {
  return lexicon.signs("textThere", head).some(({ end }) => {
    const [next] = lexicon.tokens(head.slice(end));
    return next === undefined || !has([next], "now", "future", "past", "habit", "duration");
  });
}

/** Whether a head tells of the author, as "my situation" and "quick question" do. */
function isOwnHead(head: string, tokens: readonly Token[], lexicon: Lexicon): boolean {
  if (lexicon.beginsWith("remember", head)) return true;
  const isOthers = tokens.some((token) => isPerson(token, lexicon) || token.kinds.has("others"));
  return !isOthers && !/\p{N}/u.test(head) && lexicon.sign("ownHead", head) !== undefined;
}

function isPhatic(head: string, tokens: readonly Token[], lexicon: Lexicon): boolean {
  if (has(tokens, "thanks") && !namesLanguage(head, lexicon)) return true;
  if (!lexicon.data.isSpaced) return lexicon.beginsWith("greeting", head) && head.length <= MAX_LABEL;
  if (/[?？؟]/u.test(head) && !lexicon.beginsWith("greeting", head)) return false;
  const greeting = lexicon.beginsWith("greeting", head);
  return tokens.every(({ kinds }, at) => (greeting && at < 3) || PHATIC.some((kind) => kinds.has(kind)));
}

/**
 * Whether what stands before a colon labels what follows as somebody's words or a text: "Caller", "in French please".
 *
 * @param before what stands on its line before it.
 */
export function labels(head: string, lexicon: Lexicon, before = ""): boolean {
  const tokens = lexicon.tokens(head);
  if (tokens.length === 0 || lexicon.beginsWith("remember", head)) return false;
  // A long sentence before a colon is a statement rather than a label, unless it ends by pointing at what follows.
  if (tokens.length > MAX_LABEL) return pointsAtEnd(head, lexicon);
  const isText = points(head, lexicon) || namesLanguage(head, lexicon);
  // "Client intake form. Diet: I'm vegan.": whose the form is was said before.
  const isOfForm = lexicon.sign("person", before) !== undefined;
  if (!isOfForm && isOwnHead(head, tokens, lexicon) && !namesLanguage(head, lexicon)) return false;
  if (isText) return true;
  if (has(tokens, "me") || isPhatic(head, tokens, lexicon)) return false;
  return lexicon.data.isSpaced || head.length <= 2 * MAX_LABEL;
}

const pointsAtEnd = (head: string, lexicon: Lexicon) =>
  lexicon.signs("textThere", head).some(({ end }) => lexicon.tokens(head.slice(end)).length === 0);

/** The same before a dash, where a statement stands more often ("She said yes - I'm …"). */
export function labelsByDash(head: string, lexicon: Lexicon): boolean {
  const tokens = lexicon.tokens(head);
  if (namesLanguage(head, lexicon) && !has(tokens, "me", "be")) return true;
  if (tokens.length > MAX_TITLE / 2 || has(tokens, "be", "have", "pastForm", "mine", ...PHATIC)) return false;
  return labels(head, lexicon);
}

/** Whether a line that others follow heads a text that is not its author's: "Would you swipe on this profile?", "Punchier!" */
export function headsText(line: string, isFirst: boolean, lexicon: Lexicon): boolean {
  const tokens = lexicon.tokens(line);
  if (tokens.length === 0 || tokens.length > MAX_LINE_HEAD) return false;
  if (lexicon.beginsWith("remember", line) || isPhatic(line, tokens, lexicon)) return false;
  return isSentUnnamed(line, lexicon) || isOfText(line, tokens, isFirst, lexicon);
}

/** Whether a line that does more than greet or thank speaks of a text beside it. */
function isOfText(line: string, tokens: readonly Token[], isFirst: boolean, lexicon: Lexicon): boolean {
  // "That's great advice." judges what was said before.
  if (has(tokens, "praise") && has(tokens, "be") && !ASKS.test(line)) return false;
  // Who speaks of themselves may still point at a text ("I got this, what now?").
  if (has(tokens, "me")) return points(line, lexicon) && pointsAtText(line, lexicon, "textThere");
  if (points(line, lexicon) || namesLanguage(line, lexicon)) return true;
  if (!isFirst || isOwnHead(line, tokens, lexicon) || speaksOfOwnThing(tokens, lexicon)) return false;
  return ASKS.test(line) ? asksOfText(line, tokens, lexicon) : isTitle(line, tokens, lexicon);
}

/** "My week", "my diet", but not "my cousin's text". */
function speaksOfOwnThing(tokens: readonly Token[], lexicon: Lexicon): boolean {
  return has(tokens, "mine", "meObject") && !tokens.some((token) => isPerson(token, lexicon));
}

const ASKS = /[?？؟]/u;
const ASKING: readonly WordClass[] = ["question", "request", "you", "be", "have"];

function asksOfText(line: string, tokens: readonly Token[], lexicon: Lexicon): boolean {
  if (namesText(line, lexicon) || lexicon.sign("judgesText", line)) return true;
  const opens = tokens[0];
  // "How's my sister's page?", but not "Where does my sister live?"
  if (tokens.some((token) => isPerson(token, lexicon) && /['’]s$/u.test(token.text))) return true;
  if (has(tokens, "mine") && opens !== undefined && !has([opens], ...ASKING)) return true;
  if (has(tokens, ...ASKING) || !lexicon.data.isSpaced) return false;
  return sentencesOf(line).every((sentence) => lexicon.tokens(sentence).length <= MAX_FRAGMENT);
}

const namesText = (line: string, lexicon: Lexicon) =>
  (["text", "speech", "fictionText"] as const).some((sign) => lexicon.sign(sign, line) !== undefined) &&
  !lexicon.beginsWith("writeText", line);

/** A fragment that states nothing: a title, an instruction in a word. */
function isTitle(line: string, tokens: readonly Token[], lexicon: Lexicon): boolean {
  if (lexicon.beginsWith("writeText", line) || !lexicon.data.isSpaced) return false;
  if (has(tokens, "be", "have", "pastForm", "others", "you", "question")) return false;
  if (/[.…]\s*$/u.test(line) && tokens.length > MAX_FRAGMENT) return false;
  // "Recommend a podcast" asks for something of the world.
  if (tokens.length >= MAX_FRAGMENT && tokens[0] !== undefined && has([tokens[0]], "request")) return false;
  return tokens.length <= MAX_TITLE && !/^\s*[-•*\p{N}]/u.test(line);
}

/** Whether a message's last line says what is to be done with the text above it: "^ shorten", "make that less flat". */
export function worksOnAbove(line: string, lexicon: Lexicon): boolean {
  if (/^\s*[(]?[\^↑☝]/u.test(line)) return true;
  const tokens = lexicon.tokens(line);
  if (tokens.length === 0 || tokens.length > MAX_BELOW || has(tokens, "me")) return false;
  if (lexicon.beginsWith("remember", line) || lexicon.beginsWith("forget", line)) return false;
  if (namesOwnerOfAbove(line, tokens, lexicon)) return true;
  if (has(tokens, "mine")) return false;
  if (namesLanguage(line, lexicon)) return true;
  if (ASKS.test(line)) return points(line, lexicon) && asksOfText(line, tokens, lexicon);
  // "Into" is said of what one likes, too.
  if (tokens.some(({ kinds }) => kinds.has("like") && !kinds.has("preposition"))) return false;
  if (has(tokens, "thanks", "praise", "opener", "question", "negation", "pastForm")) return false;
  return asksForWorkOnIt(line, tokens, lexicon) || isInstruction(tokens, lexicon);
}

/** "Make it rhyme", "turn the above into verse", but not "that's it". */
function asksForWorkOnIt(line: string, tokens: readonly Token[], lexicon: Lexicon): boolean {
  if (has(tokens, "others")) return false;
  return lexicon.signs("textIt", line).some(
    ({ start, end }) =>
      !has(
        tokens.filter((token) => token.start >= start && token.end <= end),
        "be",
      ),
  );
}

/** "(that's her intro …)", "(his words, fix the commas)": whose the text above is. */
function namesOwnerOfAbove(line: string, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const isAside = /^\s*[(（]/u.test(line);
  const [first, second, third] = tokens;
  if (first === undefined || (!isAside && !namesText(line, lexicon))) return false;
  const isOwner = (token: Token | undefined) =>
    token !== undefined && (token.kinds.has("others") || isPerson(token, lexicon));
  if (isAside && isOwner(first)) return true;
  if (!lexicon.sign("textThere", first.text)) return false;
  return isOwner(first.kinds.has("be") ? second : second?.kinds.has("be") === true ? third : undefined);
}

/** "Shorter please", "less formal": a few words that neither state nor ask. */
function isInstruction(tokens: readonly Token[], lexicon: Lexicon): boolean {
  if (!lexicon.data.isSpaced || tokens.length > MAX_FRAGMENT) return false;
  const plain = tokens.filter(({ kinds }) => kinds.size === 0);
  return plain.length > 0 && !has(tokens, "you", "be", "have", "mine", "now", "relative", "friend", "pet", "number");
}

/** A text that names who speaks as papers and forums do: "I, Mary Lott, of …", "I (24F) …". */
const REGISTER = [
  /(?<![\p{L}\p{N}])[([](?:\p{N}{2}\s?[MFmfWD]|[MF]\s?\p{N}{2})[)\]]/u,
  /^\s*(?:I|Ich|Je soussignée?|Yo|Eu|Io|Ik|Ja|Я), (?:the undersigned|(?:die|der|le|la)? ?(?:\p{Lu}[\p{L}.'’-]+ ?){2,4}),/mu,
];

/** Whether a message is written as no one writes to an assistant: with ages and sexes in brackets, or as a paper that names its signer. */
export const hasPublicRegister = (text: string): boolean => REGISTER.some((form) => form.test(text));

/** "STATEMENT OF TRUTH.": a title in capitals. */
export function isTitleInCapitals(sentence: string): boolean {
  const words = sentence.match(/\p{L}+/gu) ?? [];
  return words.length >= 2 && !/\p{Ll}/u.test(sentence) && words.some((word) => /^\p{Lu}{4,}$/u.test(word));
}

const TIME = String.raw`\p{N}{1,2}[:.]\p{N}{2}(?:[:.]\p{N}{2})?(?:\s?[AaPp]\.?[Mm]\.?)?`;
const DATED = new RegExp(
  String.raw`^\s*[[(<]?[\p{L}\p{N}/.,\s-]{0,24}?${TIME}[\])>]?\s*[-–—]?\s*\p{L}[^:\n]{0,30}[:：]\s*\S`,
  "u",
);
const DATED_HEAD = new RegExp(
  String.raw`^\s*(?!I\s)\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,2}(?:[,\s—–-]{1,3})(?:\p{Lu}\p{L}+ at )?[\p{N}/.,\s]{0,20}?${TIME}\s*$`,
  "u",
);

/** Whether a line is of an export of a chat: with its time and who wrote it. */
export const isDatedLine = (line: string): boolean => DATED.test(line);

/** The same for a line that only names who wrote the next one, and when ("Hana  09:14"). */
export const isDatedHead = (line: string): boolean => DATED_HEAD.test(line);

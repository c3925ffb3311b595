/** What servers say, by numbers, of what they were sent: that it has more than they take, in any wording. */

/** What is counted. */
const COUNTED =
  /tokens?\b|\bcontext\b|\bprompt\b|\binputs?\b[^.]{0,30}\b(?:length|long|size)|(?:sequence|seq)[_ ]len|токен|トークン|토큰|令牌/i;
/** That there is a most, and that it is less. */
const BOUNDS =
  /exceed|less than|fewer than|at most|(?:no )?more than|up to|under|below|within|<=?|>|≤|larger|greater|longer|over\b|too (?:many|long|large|big)|limit|max|máxim|allow|only\b|\bfits?\b|overflow|window|\bmost\b|above|beyond|handles?\b|超|大于|最大|上限|превы|超え|초과/i;
/** What passes with time or money is no size. */
const RATE =
  /per[-_ ]?(?:second|sec|minute|min|hour|day|week|month)|\/ ?(?:min|day|hour)|\b[RT]P[MDSH]\b|monthly|daily|quota|credits?|balance|billing|\brate\b|bucket/i;
/** What else may be too long, or too much. */
const OTHER =
  /image|picture|pixel|\bfiles?\b|bytes|\b[kmg]i?b\b|audio|\btools?\b|\bfunctions?\b|descri|schema|\bstop\b|\bname\b|\bvalues?\b|param|penalt|temperature|\btop_[pk]\b/i;
/** Fields whose values are tokens, too, and tokens of another kind. */
const OTHER_TOKENS =
  /logit|metadata|\bstop (?:sequences?|words?|tokens?)|budget|\bchunk|(?:jwt|auth\w*|access|bearer|refresh|session|csrf)[ _]token/i;
/** What happens to a server, and what it thinks of a question: nothing of how long that is. */
const NO_LENGTH =
  /deadline|time[ds]?[ -]?out|overload|\bqueue|\bbusy\b|flagged|polic(?:y|ies)|violat|moderat|crash|no longer running|terminat|\bkilled\b|out of memory|expire|\bseed\b|exit(?:ed)? (?:code|status|with)/i;
/** Below this, a number counts something else, such as messages; above, it is a time or an id. */
const FEWEST = 256;
const MOST = 100_000_000;
/** Where one number stands alone, it is the most of something that is named before it or behind it. */
const ALONE =
  /(?:inputs?|prompts?|requests?|quer(?:y|ies)|messages?|context|conversation|text)\b[^.]{0,40}(?:must|should|can(?:not|['’]t)?|may)\b[^.]{0,30}(?:less|fewer|more|exceed|most|within|under|longer|larger)|exceed\w*[^.]{0,40}\b(?:tokens?|context|prompt|inputs?)\b[^.]{0,20}\b(?:limit|max\w*|size|window|length)/i;
/** What stands before a number, or behind it, that is a size of what was sent or of what may be. */
const SIZE_BEFORE =
  /(?:tokens?|context|window|(?:prompt|inputs?|query|message|conversation|model|text|total|sequence)s?[ _(]{1,2}(?:length|len|size|count)|max\w*(?:len|seq|ctx)\w*|seq\w*|n_ctx|n_keep|n_past)(?:[ _](?:length|len|size|count|limit|window|overflow|budget|is|are|was|of|only|to|too long|usage|max\w*)){0,4}[\s:=(<>≤≥]*$/i;
const SIZE_BEHIND = /^[)\s-]{0,2}(?:[a-z]+ ){0,2}?(?:tokens?\b|context\b|токен|トークン|토큰|令牌)/i;
/** What counts something else: a unit, or things by their plural. */
const UNIT_BEHIND =
  /^\s?(?:ms|µs|s|sec|secs|m|min|mins|h|hrs?|[kmgt]i?b|b|bps|px|hz|[kmg]hz|%|°|x \d)(?![\w])|^ (?!(?:tokens|inputs|is|was|has|exceeds|as|this|its|versus|positions|overflows)\b)[a-z]{3,}s\b/i;
/** What a number may stand behind that counts; behind a name ("seed 7", "user 12") it is that one's. */
const MAY_STAND_BEFORE =
  /(?:^|[^\p{L}\w\s:=]|[^\p{ASCII}]|\b(?:is|are|was|were|of|to|than|by|with|in|at|has|have|had|be|contains?|contained|got|gave|given|received|request(?:ed|s)?|asked|sent|uses?d?|needs?|requires?d?|exceed(?:s|ed|ing)?|limit\w*|max\w*|only|allow\w*|accepts?|takes?|supports?|total|count|length|len|size|window|context|prompt|inputs?|tokens?|approximately|about|around|least|most|within|under|over|above|below|and|or|but|not|versus|vs|actual|current|had|fits?|holds?|de|du|von|di|da|zu|max_\w+|\w+_(?:len|length|tokens|ctx)))[\s:=]*$/iu;
/** A server may count what was sent so many times higher or lower than it is guessed here. */
const NEAR = 2.2;
const FAR = 4;

/** About how many tokens a request's body has; what is packed into it, such as pictures, is left out. */
export function tokensIn(body: string): number {
  const text = body.replaceAll(/[\w+/=-]{400,}/g, "");
  const wide = text.match(/[\u2e80-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return (text.length - wide) / 4 + wide;
}

/**
 * Whether words say that a request has more than its model takes: how much it has beside how much may be, or the latter alone. A number
 * counts where it stands as a size of tokens or of a context, or is near to what was sent; one more may stand beside it.
 *
 * @param sent tokens that were sent, as guessed; undefined where that is not known.
 */
export function exceedsByNumbers(words: string, sent?: number): boolean {
  if (!COUNTED.test(words) || !BOUNDS.test(words) || isOfElse(words)) return false;
  if (OTHER_TOKENS.test(words)) return false;
  const told = numbersIn(words);
  const counting = told.filter(({ isSize, value }) => isSize || isNear(value, sent));
  // What has too much has at least about what was sent.
  if (counting.length === 0 || (sent !== undefined && Math.max(...told.map(({ value }) => value)) < sent / FAR))
    return false;
  const counts = new Set(told.map(({ value }) => value));
  return counts.size > 1 || ALONE.test(words);
}

function isNear(value: number, sent: number | undefined): boolean {
  return sent !== undefined && value > sent / NEAR && value < sent * NEAR;
}

/** Whether words are about time, money, an outage or a policy, or about something in a request that is no text. */
function isOfElse(words: string): boolean {
  return RATE.test(words) || NO_LENGTH.test(words) || (OTHER.test(words) && !/tokens?\b/i.test(words));
}

/** What was sent, as more than there is room for; and what may stand in between of the same. */
const SENT = String.raw`\b(?:prompt|inputs?|conversation|question|query|queries|chat|history|dialog(?:ue)?|transcript|context|(?:request|message)s?)\b`;
const OF_SENT = String.raw`(?:\W{0,3}\b(?:length|size|tokens?|count|text|sequence|history|is|are|was|has|have|had|been|now|already|you|sent|submitted|grown|gone|got|gotten|become|which|that|this|the|your|and|its|it|total|simply|far|much|itself|provided|given|of|for|in|with|chat|so|than|do|does|did|will|can|could|may|must|should|not|n['’]t|\d+)\b\W{0,3}){0,6}`;
const IS_OVER = String.raw`(?:exceed\w*|surpass\w*|overflow\w*|overr[ua]n\w*|(?:longer|larger|bigger|greater|more) than|over|beyond|past|above|fits?|too (?:long|large|big) for|reached|hit)`;
const OF_ROOM = String.raw`(?:\W{0,3}\b(?:the|its|our|this|your|what|model\w*|llm\w*|bot\w*|server\w*|maximum|max|available|allowed|supported|configured|context|token|input|prompt|into|in|inside|for|of|kv|current|hard|upper|by|s)\b\W{0,3}){0,6}`;
const ROOM = String.raw`(?:(?:limit|context|window|length|capacity|cache size|tokens?)\b|max(?:imum)?\b(?=\W*$|[.;,!)]|\s\d))`;
const OVER = [
  new RegExp(`${SENT}${OF_SENT}\\W{0,3}${IS_OVER}\\b${OF_ROOM}\\W{0,3}\\b${ROOM}`, "i"),
  /\bmax(?:imum)?\b[^.\n]{0,12}\b(?:length|size)\b[^.\n]{0,12}\b(?:question|prompt|query|input|conversation|message)/i,
  /(?:reached|hit|exceed\w*|over|ran out of|used up|exhausted)[^.\n]{0,20}\bcontext\b(?! deadline)|\bcontext (?:limit|window|length|size|budget)\b[^.\n]{0,20}(?:reached|hit|exceeded|exhausted|full|too small)|\bcontext\b[^.\n]{0,8}\b(?:is )?full\b/i,
  /(?:prompt|input|conversation|query|message)s?[ _]tokens?\b[^.\n]{0,12}too (?:long|many|large)/i,
];
/** Of a request or message as such, much else may be over a limit. */
const OF_LENGTH = /context|length|token|window|\blong/i;

/** Whether words say, without numbers, that what was sent is longer than there is room for. */
export function exceedsByWords(words: string): boolean {
  if (isOfElse(words) || OTHER_TOKENS.test(words.replaceAll(/context (?:\w+ )?budget/gi, "context"))) return false;
  return OVER.some((pattern) => {
    const found = pattern.exec(words)?.[0];
    return found !== undefined && (!/^(?:request|message)s?\b/i.test(found) || OF_LENGTH.test(found));
  });
}

/** How many one request has. */
const ASKED = /\b(?:request(?:ed|s)?|asked|needs?|given|got)\b[^\d.]{0,30}(?<![\w.-])(\d+)(?![\w-]|\.\d)/gi;
/** How many are taken, before or behind of what; a model's name ("gpt-4o") is no number. */
const LIMIT =
  /\b(?:limit|max\w*|allow\w*|only)\b[^\d.]{0,40}(?<![\w.-])(\d+)(?![\w-]|\.\d)|(?<![\w.-])(\d+)[^\d.]{0,20}(?:tokens? ?(?:per|\/) ?min|TPM)/gi;

/** Whether one request is more than all that is taken in a minute or a day, so that no wait helps. */
export function exceedsRate(words: string): boolean {
  if (!RATE.test(words) || !/token/i.test(words)) return false;
  const plain = withoutMarks(words);
  const asked = Number([...plain.matchAll(ASKED)].at(-1)?.[1]);
  const limits = [...plain.matchAll(LIMIT)].map(([, before, behind]) => Number(before ?? behind));
  return limits.length > 0 && asked > Math.max(...limits);
}

/** Words without the marks within numbers and around names. */
function withoutMarks(words: string): string {
  return words.replaceAll(/[`'"*]/g, "").replaceAll(/(?<=\d)[,_](?=\d{3}(?!\d))/g, "");
}

interface Told {
  value: number;
  /** Whether it stands as a size of tokens or of a context. */
  isSize: boolean;
}

/** Whole numbers that stand by themselves and may be sizes; one with a point is what stands before it. */
function numbersIn(words: string): Told[] {
  const plain = withoutMarks(words);
  return [...plain.matchAll(/(?<![\w.-])\d+(?!\w|-(?!token))/g)].flatMap(({ 0: digits, index }) => {
    const value = Number(digits);
    const before = plain.slice(Math.max(0, index - 60), index);
    const behind = plain.slice(index + digits.length, index + digits.length + 40).replace(/^\.\d+/, "");
    const isSize = SIZE_BEHIND.test(behind) || SIZE_BEFORE.test(before);
    const isOther = UNIT_BEHIND.test(behind) || !MAY_STAND_BEFORE.test(before);
    return value < FEWEST || value > MOST || (isOther && !isSize) ? [] : [{ value, isSize }];
  });
}

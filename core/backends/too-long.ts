/** What servers say, by numbers, of what they were sent: that it has more than they take, in any wording. */

/** What is counted. */
const COUNTED =
  /tokens?\b|\bcontext\b|\bprompt\b|\binputs?\b[^.]{0,30}\b(?:length|long|size)|(?:sequence|seq)[_ ]len|токен|トークン|토큰|令牌/i;
/** That there is a most, and that it is less. */
const BOUNDS =
  /exceed|less than|fewer than|at most|(?:no )?more than|up to|under|below|within|<=?|>|≤|larger|greater|longer|over\b|too (?:many|long|large|big)|limit|max|máxim|allow|only\b|\bfits?\b|overflow|window|超|大于|最大|上限|превы|超え|초과/i;
/** What passes with time or money is no size. */
const RATE =
  /per[-_ ]?(?:second|sec|minute|min|hour|day|week|month)|\/ ?(?:min|day|hour)|\b[RT]P[MDSH]\b|monthly|daily|quota|credits?|balance|billing|\brate\b/i;
/** What else may be too long. */
const OTHER =
  /image|picture|pixel|\bfiles?\b|bytes|\b[kmg]i?b\b|audio|\btools?\b|\bfunctions?\b|descri|schema|\bstop\b|\bname\b/i;
/** Fields whose values are tokens, too. */
const OTHER_TOKENS = /logit|metadata|\bstop (?:sequences?|words?|tokens?)|budget/i;
/** Below this, a number counts something else, such as messages. */
const FEWEST = 256;
/** Where one number stands alone, it is the most of something that is named before it or behind it. */
const ALONE =
  /(?:inputs?|prompts?|requests?|quer(?:y|ies)|messages?|context|conversation|text)\b[^.]{0,40}(?:must|should|can(?:not|['’]t)?|may)\b[^.]{0,30}(?:less|fewer|more|exceed|most|within|under|longer|larger)|exceed\w*[^.]{0,40}\b(?:tokens?|context|prompt|inputs?)\b[^.]{0,20}\b(?:limit|max\w*|size|window|length)/i;

/** Whether words say that a request has more than its model takes: how much it has beside how much may be, or the latter alone. */
export function exceedsByNumbers(words: string): boolean {
  if (!COUNTED.test(words) || !BOUNDS.test(words) || RATE.test(words)) return false;
  if (OTHER_TOKENS.test(words) || (OTHER.test(words) && !/tokens?\b/i.test(words))) return false;
  const counts = new Set(numbersIn(words).filter((number) => number >= FEWEST));
  return counts.size > 1 || (counts.size === 1 && ALONE.test(words));
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

/** Whole numbers that stand by themselves; one with a point is what stands before it. */
function numbersIn(words: string): number[] {
  return [...withoutMarks(words).matchAll(/(?<![\w.-])\d+(?!\w|-(?!token))/g)].map(([digits]) => Number(digits));
}

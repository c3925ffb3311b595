/** What servers say of the length of an answer, where they were asked for a longer one than they give. */

/** What was asked for, in tokens, in any format; text within the body has its quotes escaped. */
const ASKED_FOR = /"(?:max_tokens|max_completion_tokens|max_output_tokens|maxOutputTokens)":\s*(\d+)/;

/** The longest answer that a request asks for, in tokens; undefined where it leaves that to the server. */
export function askedLength(body: string): number | undefined {
  const found = ASKED_FOR.exec(body)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** An answer of fewer tokens says nothing. */
export const LEAST_TOKENS = 64;

/** How much of the room that is left is asked for: what was sent may be counted otherwise the next time ("at least 2500"). */
const SHARE_OF_ROOM = 0.95;

/** The field that bounds an answer, and what it is called in sentences. */
const NAMES =
  /\bmax(?:imum)?[_ ]?(?:(?:completion|output|new|gen(?:eration)?)[_ ]?)?(?:tokens?\b|len\b)(?! (?:per|in (?:the )?(?:prompt|input)))|\bnum_predict\b|\b(?:output|completion) (?:tokens|length)\b/i;
/** What bounds something. */
const BOUNDS =
  /too (?:large|big|high|long|many|great)|exceed|at most|no more than|up to|less than|lower than|smaller than|below|(?:greater|larger|higher|more) than|[<>≤]|\blimit|maximum|\brange\b|between|超[过出]|最大|大于|上限/i;
/** A field that is not taken at all, whatever its value. */
const UNSUPPORTED =
  /unsupported (?:param|arg|field|value)|not (?:\w+ )?(?:support|permit|recogni)|unknown|unrecogni[sz]ed|deprecated|extra (?:inputs|fields)|\buse \w+ instead\b/i;
/** What stands right before the number that is the most, and before one that is just above it. */
const MOST =
  /(?:<=|≤|>|=|less than or equal to|at most|no more than|up to|exceed|(?:greater|larger|higher|more) than|\b(?:max(?:imum)?|limit|to|and)(?: (?:of|is|are))?[:=]?|最大(?:支持|值)?(?:为|是)?|大于|超[过出]|上限(?:为|是)?|[[(]\d+,)\s*$/i;
const ABOVE = /(?:(?:less|lower|smaller) than|below|under|(?<![-=])<)\s*$/i;
/** Numbers that stand for something else. */
const NO_LIMIT_BEFORE = /(?:HTTP|status|code|error|id|input length)[\s:=]*$|[\w.:/#-]$/i;
const NO_LIMIT_AFTER =
  /^(?:[\w:/-]|\.\d| (?:tokens )?(?:input|prompt) tokens| (?:tokens )?(?:in|from|of) (?:the |your )?(?:text )?(?:messages|prompt|input))/i;

/** The room that a window has left for an answer. @returns tokens, also below 0; undefined where nothing is said of one. */
function roomIn(said: string): number | undefined {
  const sum = /(\d+) \+ \d+ > (\d+)/.exec(said);
  if (sum) return Number(sum[2]) - Number(sum[1]);
  const size =
    /(?:context (?:length|window|size|limit)|max_model_len|inputs?(?: tokens)? \+ \w+)[^\d.]{0,60}(\d+)/i.exec(
      said,
    )?.[1];
  const taken =
    /(\d+) (?:tokens )?(?:(?:input|prompt|inputs)(?: tokens)?\b|(?:in|from|of) (?:the |your )?(?:text )?(?:messages|prompt|input))/i.exec(
      said,
    )?.[1];
  return size === undefined || taken === undefined ? undefined : Number(size) - Number(taken);
}

/** Words without the marks around names and within numbers. */
function plain(said: string): string {
  return said.replaceAll(/[`'"*]/g, "").replaceAll(/(?<=\d)[,_](?=\d{3}(?!\d))/g, "");
}

/**
 * The longest answer that a server gives, where it says that it was asked for a longer one.
 *
 * @param said its own words alone. @param asked for, in tokens.
 * @returns tokens, and whether that is the room that this chat leaves; undefined where no lower number is named.
 */
export function answerLimit(said: string, asked: number): { tokens: number; isRoom: boolean } | undefined {
  const words = plain(said);
  const room = Math.floor((roomIn(words) ?? Number.NaN) * SHARE_OF_ROOM);
  if (!Number.isNaN(room)) return room >= LEAST_TOKENS && room < asked ? { tokens: room, isRoom: true } : undefined;
  if (!NAMES.test(words)) return undefined;
  const numbers = [...words.matchAll(/\d+/g)].flatMap(({ 0: digits, index }) => {
    const before = words.slice(Math.max(0, index - 40), index);
    const after = words.slice(index + digits.length);
    const isAbove = ABOVE.test(before) || /^ ?\(?exclusive/i.test(after);
    const tokens = Number(digits) - (isAbove ? 1 : 0);
    const isOther = NO_LIMIT_BEFORE.test(before) || NO_LIMIT_AFTER.test(after);
    if (isOther || tokens < LEAST_TOKENS || tokens >= asked) return [];
    return [{ tokens, isMost: isAbove || MOST.test(before) }];
  });
  const most = numbers.filter(({ isMost }) => isMost);
  // A number beside a field that is not taken at all is not its limit.
  const limits = most.length > 0 || UNSUPPORTED.test(words) ? most : numbers;
  if (limits.length === 0) return undefined;
  return {
    tokens: Math.max(...limits.map(({ tokens }) => tokens)),
    isRoom: /context|window/i.test(words) && !most.length,
  };
}

/** Whether a server blames the length of the answer that it was asked for, and not of what it was sent. */
export function blamesAnswer(said: string): boolean {
  const words = plain(said);
  if (!NAMES.test(words) || !BOUNDS.test(words) || UNSUPPORTED.test(words)) return false;
  const room = roomIn(words);
  if (room !== undefined) return room >= LEAST_TOKENS;
  const isOfInput = /(?:input|prompt|messages?|conversation)\b[^.]{0,60}(?:too long|too large|exceed)/i.test(words);
  return !isOfInput;
}

/** Whether a server wants the bound of an answer under the newer name of OpenAI's. */
export function wantsNewerName(said: string): boolean {
  return /max_completion_tokens/.test(said) && UNSUPPORTED.test(said);
}

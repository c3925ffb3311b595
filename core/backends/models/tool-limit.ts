/** How many tools a server takes, where it says that they are too many. */

/** What stands for a list of tools, in any spelling and plural. */
const TOOLS = String.raw`(?:tools?|functions?|(?:function|tool)[ _]?(?:declaration|definition)s?|tool_?config)`;
/** Words and signs of a limit, in whichever order with the tools. */
const LIMITS =
  /max|at most|most|no more|more than|up to|exceed|above|beyond|over\b|limit|too (?:many|long|large|big|high)|(?:greater|larger|higher|longer) than|less than|fewer|reduce|allowed|between|\brange\b|must be in|[<>≤≥]|超过|至多|最多|上限|過多|制限|слишком|zu viele|trop d|demasiad|troppi|máximo/i;
const IS_OF_TOOLS = new RegExp(
  String.raw`(?<![a-z])${TOOLS}(?![a-z])|工具|ツール|herramient|ferramentas?|werkzeuge|outils`,
  "i",
);
const IS_TOO_MANY = new RegExp(
  String.raw`(?:too many|zu viele|trop d['’e]\s?|demasiad[oa]s|troppi)\s(?:\w+\s){0,2}${TOOLS}|${TOOLS}[^.]{0,40}too (?:many|long|large|high)`,
  "i",
);
/** What else of a tool may be too much. */
const OF_ONE_TOOL = /depth|nest|character|bytes|descri|enum|propert|parameter|schema|\bnames?\b|token/i;
/** That it is their number, and nothing in one of them: a place in the list would stand right behind it. */
const OF_LIST = new RegExp(
  String.raw`(?:number|count|quantity|amount|list|array|length|size) of (?:\w+ ){0,2}${TOOLS}\b|\b${TOOLS}['"\`)\]]{0,2}[ ._-]?(?:array|list|count|length|size|limit|number)\b|\b${TOOLS}['"\`)\]]{1,2}[^.\d]{0,60}(?:items|elements|entries|array|length|member)|\b${TOOLS}: (?!the\b)[^.\d]{0,40}(?:items|elements|entries|array|length)`,
  "i",
);
/** The place at which a list ends, where nothing but its length is told. */
const FIRST_TOO_MUCH = new RegExp(
  String.raw`\b${TOOLS}(?:\.|\[|\/)(\d+)\]?\W{0,3}(?:too many|beyond|over\b|exceed)`,
  "i",
);
/** What was sent, as some repeat it before they say what is wrong with it. */
const REPEATED = /\bvalue ['"`][^]*['"`](?= at )/gi;
/** What is tried where no number is told. */
const USUAL_LIMITS = [128, 40, 16, 6, 2, 1];
/** Fewer are no list's limit, but some tool's own. */
const LEAST_LIMIT = 8;
/** Numbers that are written out. */
const WRITTEN =
  "eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(" ");

/** How many tools a server takes, where it says that they are too many: by a number below theirs, in any words. */
export function toolLimit(said: string, offered: number): number | undefined {
  const words = said.replaceAll(REPEATED, "value");
  if (!IS_OF_TOOLS.test(words)) return undefined;
  const ended = Number(FIRST_TOO_MUCH.exec(words)?.[1] ?? 0);
  if (ended >= LEAST_LIMIT && ended < offered) return ended;
  const isTooMany = IS_TOO_MANY.test(words);
  const numbers = numbersIn(words);
  const isOfList = OF_LIST.test(words) || numbers.includes(offered);
  if (!isTooMany && (!LIMITS.test(words) || (OF_ONE_TOOL.test(words) && !isOfList))) return undefined;
  const limit = Math.max(...numbers.filter((count) => count >= LEAST_LIMIT && count < offered), 0);
  if (limit > 0) return limit;
  return isTooMany ? USUAL_LIMITS.find((usual) => usual < offered) : undefined;
}

/** Numbers that may be counts. A place in the list is none; the end of a range is. */
function numbersIn(words: string): number[] {
  const ends = [...words.matchAll(/[[(]\s*\d{1,2}\s*(?:,|\.\.|-)\s*(\d{1,4})\s*[\])]/g)].map(([, end]) => Number(end));
  const alone = [...words.matchAll(/(?<![\w[.])\d{1,4}(?![\w\]])(?!\.\w)/g)].map(([digits]) => Number(digits));
  const written = WRITTEN.flatMap((word, at) =>
    new RegExp(`\\b${word}\\b`, "i").test(words) ? [at + LEAST_LIMIT] : [],
  );
  return [...ends, ...alone, ...written];
}

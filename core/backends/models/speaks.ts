/** What servers' words speak of, where they refuse a part of a request. */
import { parseJson } from "../../base/json.ts";
import type { Ingredient } from "./learned.ts";
import { record, records } from "./transport/loose.ts";

/** Ingredients that are fields of the body, in one format or another. */
export const FIELDS: Readonly<Partial<Record<Ingredient, readonly string[]>>> = {
  stream_options: ["stream_options"],
  stream: ["stream"],
  tool_choice: ["tool_choice"],
  store: ["store", "include"],
  temperature: ["temperature"],
  max_tokens: ["max_tokens"],
  json: ["response_format", "responseMimeType"],
  thinking: ["reasoning", "thinking", "reasoning_effort", "thinkingConfig", "output_config"],
};

/** Whether a body has a turn that calls tools and says nothing. @param empty whether an empty text counts, too. */
function hasWordlessCall(body: string, empty: boolean): boolean {
  if (!body.includes('"tool_calls":')) return false;
  return records(record(parseJson(body))?.messages).some((message) => isWordlessCall(message, empty));
}

/** Whether a turn of Chat Completions calls tools without a word. */
export function isWordlessCall(
  { role, content, tool_calls: calls }: Readonly<Record<string, unknown>>,
  empty: boolean,
): boolean {
  if (role !== "assistant" || !Array.isArray(calls)) return false;
  return content === null || content === undefined || (empty && content === "");
}

/** Whether a body has what an ingredient is in it. */
export function isIn(ingredient: Ingredient, body: string): boolean {
  if (ingredient === "stream") return body.includes('"stream":true');
  if (ingredient === "null_content") return hasWordlessCall(body, false);
  if (ingredient === "empty_content") return hasWordlessCall(body, true);
  return (FIELDS[ingredient] ?? []).some((name) => body.includes(`"${name}":`));
}

/** What is said of a turn that has no words. */
const WORDLESS: readonly (readonly [Ingredient, RegExp])[] = [
  [
    "empty_content",
    /(?:content|text|message)\b[^]{0,60}(?:empty|blank|at least (?:1|one) char|too short|min_?length|不能为空)|(?:empty|blank)\b[^]{0,40}(?:content|text|message)/i,
  ],
  [
    "null_content",
    /\bcontent\b[^]{0,80}(?:string|text|null|none|nil\b|required|missing|type|valid|array|必)|(?:string|required|missing|null|type|valid)\b[^]{0,80}\bcontent\b|\bnull\b|\bnil\b|NoneType|\bNone\b|UndefinedValue|not callable|cannot read propert|unknown method|any variant|(?:is|was) undefined|got undefined|of undefined|while executing \w+/i,
  ],
];

/** Fields that an error may name by themselves, and that go where it does. */
const NAMEABLE: readonly Ingredient[] = ["stream_options", "tool_choice", "json", "store", "temperature", "stream"];
/** A place among the tools, of whose fields an error speaks then. */
const IN_TOOLS = /\b(?:tools?|functions?|function_?declarations?)["'`\])]{0,2}\s?(?:\[|\.|\/|,)\s?["'`[]{0,2}\d/i;

/**
 * The ingredient whose field an error names, or whose lack of words it speaks of: nothing else is to blame then, whatever else the
 * error says. Undefined where it names none that `isOpen`.
 */
export function namedIngredient(
  words: string,
  body: string,
  isOpen: (ingredient: Ingredient) => boolean,
): Ingredient | undefined {
  const open = (ingredient: Ingredient) => isOpen(ingredient) && isIn(ingredient, body);
  const wordless = WORDLESS.find(([ingredient, pattern]) => pattern.test(words) && open(ingredient));
  if (wordless) return wordless[0];
  if (IN_TOOLS.test(words)) return undefined;
  const named = NAMEABLE.filter((ingredient) => (FIELDS[ingredient] ?? []).some((name) => names(words, name)));
  return named.find(open);
}

/** Whether words name a field of the request: one that is a word, too, stands between quotes. */
function names(words: string, field: string): boolean {
  const isWord = /^[a-z]+$/.test(field);
  return new RegExp(isWord ? `\\\\?["'\`]${field}\\\\?["'\`](?!:)` : `(?<!\\w)${field}(?!\\w)`).test(words);
}

/** What an error speaks of, where an ingredient is meant, in servers' words. The first that fits is tried first. */
const SPEAKS: readonly (readonly [Ingredient, RegExp])[] = [
  [
    "stream",
    /\b(?:stream(?:ing|ed)?|SSE|server-sent events)\b(?!_)[^.]{0,60}(?:(?:not|n['’]t|un)[ -]?(?:\w+ ){0,2}(?:support|allow|avail|enabl|permit|possible)|disabled|must be (?:set to )?['"`]?false)|(?:unsupported|not (?:\w+ )?(?:support|allow|avail|enabl|permit)\w*|does ?n['’]?o?['’]?t support|cannot|can['’]t|unable to|only (?:supports? )?non-?)[^.]{0,40}\bstream(?:ing|ed)?\b(?!_)|\bstream['"`]?(?: ?[:=] ?| to )['"`]?false|verified to stream|流式|ストリーミング|스트리밍/i,
  ],
  ["reasoning", /encrypted[^.]{0,80}(?:verified|decrypt)|could not decrypt|invalid_encrypted/i],
  ["stream_options", /stream_options|include_usage/i],
  ["tool_choice", /tool_choice|toolChoice/],
  ["json", /response_format|json_object|json_schema|json mode|responseMimeType/i],
  ["store", /['"`.\s]store\b|\binclude\b|encrypted_content|zero data retention/i],
  [
    "reasoning",
    /reasoning_content|reasoning_details|\breasoning'? (?:item|field|property)|thinking[^.]{0,30}block|thought_?signature|invalid[^.]{0,20}signature/i,
  ],
  ["thinking", /reasoning|thinking|thought|\beffort\b|verified to generate/i],
  ["temperature", /temperature/i],
  ["max_tokens", /max_tokens|max_completion_tokens|max_output_tokens|maxOutputTokens|max_new_tokens/i],
  [
    "pictures",
    /image|picture|vision|图[片像]|画像|이미지|изображени|im[aá]gen|immagin|multi-?modal|inline_?data|content[^.]{0,40}(?:must be|should be|valid|expected)[^.]{0,20}(?:string|text)|content\.type[^]{0,40}\[\s*['"]text['"]\s*\]/i,
  ],
  [
    "system",
    /system[_ ]?(?:role|message|prompt|instruction|field|param|block|turn)|\bsystem: (?:input|must|should|extra|expected|invalid)|support\w* (?:the |a )?system\b|roles?\b[^.]{0,70}(?:must|should|can only|permitted|allowed|expected)\b[^.]{0,30}\buser|unsupported (?:message )?role|alternate between[^.]{0,20}user|(?:should|must) be ['"`]?(?:user['"`]? or ['"`]?assistant|assistant['"`]? or ['"`]?user)\b|first (?:message|turn|content|role|entry|item)[^.]{0,50}\buser\b|(?:must|should|has to|needs to) (?:start|begin|open) with[^.]{0,30}\buser\b|role[^.]{0,60}['"`]?(?:system|developer)\b|['"`](?:system|developer)['"`]|developer (?:role|message|instruction)|roles? must alternate|only user and assistant|(?:unknown|unexpected|invalid) (?:message )?role/i,
  ],
  [
    "tools",
    /\btools?\b|tool[_-]|toolConfig|function[ _]?call|\bfunctions?\b|--jinja|函数|工具|herramient|\boutils?\b|werkzeug|ferramentas?|инструмент|функци|ツール|関数|도구|함수/i,
  ],
];

/** The ingredient that an error speaks of, the first that is open. */
export function spokenOf(words: string, isOpen: (ingredient: Ingredient) => boolean): Ingredient | undefined {
  return SPEAKS.find(([ingredient, pattern]) => pattern.test(words) && isOpen(ingredient))?.[0];
}

/** Letters of other alphabets than the one in which servers' words are known. */
const FOREIGN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/gu;
const LETTERS = /\p{L}/gu;
/** What is tried where an error cannot be read, the likeliest first. */
const GUESSES: readonly Ingredient[] = ["tools", "pictures", "stream_options"];

/** What is said of fields that are too many, without their names. */
const EXTRA =
  /additional propert|(?:handle|support)\w* (?:all )?(?:of )?(?:the )?(?:requested|provided|given) param|(?:unknown|unrecogni[sz]ed|unexpected|unsupported|extra) (?:request )?(?:argument|field|key|param|propert|input)/i;
/** What is tried then: what not every server knows. */
const EXTENSIONS: readonly Ingredient[] = ["stream_options", "tool_choice", "store", "thinking", "tools"];

/** What may be meant where an error names nothing that is known, the likeliest first: in an alphabet in which no words are, or nothing at all. */
export function guessesFor(words: string): readonly Ingredient[] {
  if (EXTRA.test(words)) return EXTENSIONS;
  const foreign = words.match(FOREIGN)?.length ?? 0;
  // Some repeat a word or two of what was asked, in its own script.
  if (foreign < 4 || foreign < (words.match(LETTERS)?.length ?? 0) / 8) return [];
  // The role's name is written as it stands in the request.
  return /(?<![a-z])system(?![a-z])/i.test(words) ? ["system", ...GUESSES] : GUESSES;
}

/** What a server's refusal is worth: whether it speaks of the request at all, and whether it will be the same each time. */
import { isPage } from "../../tools/server-words.ts";
import { told } from "./told-words.ts";

/**
 * `none`: it says nothing of the request (a web page, an outage, a policy). `passing`: it refuses something, but for now. `vague`: it
 * names something and does not say that it refuses it. `plain`: it says what a server will say each time.
 */
export type RefusalKind = "none" | "passing" | "vague" | "plain";

/** How servers say that they never take something. */
const NEVER =
  /not (?:\w+ )?(?:support|allow|permit|accept|enabl|recogni[sz]|implement)|n['’]t (?:\w+ )?(?:support|allow|permit|accept|enabl|recogni[sz]|implement|avail|possible)|not been (?:implement|enabl)|disabled (?:for|in|on|by)|does ?n['’]?o?['’]?t (?!exist|match|fit|conform|pars)|unsupported|(?:unknown|unrecogni[sz]ed|unexpected) (?:request )?(?:name|field|param|arg|key|propert|input)|extra (?:inputs|fields|keys)|(?:must|should) not\b|(?:un|not )available (?:for|in|with|on|at) (?:this|the|your) (?:model|deployment|endpoint|plan|tier)|forbidden|deprecated|requires? (?:\w+ ){0,2}--|only (?:\w+ ){0,4}(?:support|allow|accept)|supports? only|only user and assistant|No endpoints|\bno (?:tools?|functions?|images?|pictures?|system)\b|不支持|不允许|サポートし|サポートされ|対応し|지원하지|не поддерж|nicht unterst|non support|prend(?:re)? pas|no (?:admit|soport|permit)/i;
/** Words that may refuse something, and are as often said of what a model wrote, or of what broke. */
const MAYBE =
  /unknown|unrecogni[sz]ed|unexpected|invalid|incorrect|must|should (?:be|have)|missing|only|requires?|required|expected|too (?:many|long)|at most|no more than|maximum|exceed|\bnull\b|\bnil\b|NoneType|undefined|did not match|does not match any|无效|非法|inconnu/i;
/** Names of what a request is made of. What may refuse something does so where it says of which of these. */
const PART_OF_REQUEST =
  /stream_options|include_usage|\bstream(?:ing)?\b|tool_?choice|toolConfig|response_?format|json_(?:object|schema)|reasoning|thinking|max\w*[ _](?:\w+[ _])?tokens|temperature|\bstore\b|image|picture|multi-?modal|\btools\b|parameters|schema|propert|function_?declarations?|messages?\W{0,3}\d|first (?:message|turn)|user (?:message|turn)|\broles?\b|system (?:role|message|prompt|instruction|field)|\bcontent\b|(?:many|most|than|maximum|limit|exceed)[^.]{0,60}\bfunctions\b|\bfunctions\b[^.]{0,60}(?:many|most|than|maximum|limit|exceed)/i;
/** What a server says of one question or one hour, and not of its model. */
const PASSES =
  /time[ds]? ?out|degraded|overload|high load|capacity|flagged|moderat|policy|policies|safety|temporar|try again|retry|right now|at the moment|restart|starting up|maintenance|not yet|敏感|内容安全|稍后/i;
/** Outages, which name what happened to stand there. */
const FAILS =
  /unavailable|resources?\b|internal|failed|failure|crash|later|lost connection|connection (?:was |is )?(?:lost|reset|refused|closed|error)|unreachable|disconnect|\bdied\b|\bdown\b/i;
/** What a parser says of one text, which may be the model's, and is never the same for all. */
const UNPARSED =
  /syntax error|unexpected (?:end\b|eof|tokens?\b|character)|looking for beginning of|unterminated|extra data|\bline \d+,? col|parse[_ ]error|index out of range|unexpected response/i;
/** What a parser says of what was sent with each question. */
const OF_SENT = /grammar|jinja|template|schema|deserializ|any variant|while executing|in source:/i;
/** Advice to ask for less is no word of an outage. */
const ADVICE =
  /(?:remove|omit|drop|without|disable|unset|delete)[^\n]{0,80}?(?:and|then|,)\s+(?:try again|retry)(?: later)?|(?:try again|retry)(?: the request| your request| it)? (?:without|with(?! (?:back-?off|a delay)))/gi;
/** What is wrong with one picture, and not with pictures. */
const ONE_PICTURE =
  /\b(?:size|width|height|dimensions?|pixels?|resolution|[kmg]i?b|(?:mega|kilo)?bytes)\b|(?:not|can['’]?t|fail(?:ed|ure)? to|unable to) (?:be )?(?:process|load|decode|read|open|pars|download|fetch|identif)|uploaded an unsupported|unsupported image (?:format|type|file)|(?:invalid|corrupt\w*|broken|damaged|not a valid|truncated) (?:\w+ )?(?:image|picture)/i;
/** Statuses under which servers refuse a request for what stands in it, in whatever form. */
const ABOUT_REQUEST: ReadonlySet<number> = new Set([200, 400, 404, 415, 422, 501]);
/** RFC 2324, which some use to turn programs away. */
const TEAPOT = 418;

/**
 * Judges a refusal by its sentences and status; types and codes beside them are none.
 *
 * @param body the server's words, whole. @param status of its answer, or what it comes to where it stood within one.
 */
export function refusalKind(body: string, status: number): RefusalKind {
  if (isPage(body) || status === TEAPOT) return "none";
  const words = told(body).prose.replaceAll(ADVICE, " ");
  const refuses = NEVER.test(words) || MAYBE.test(words);
  const isServers = isFault(status);
  if (isOnePicture(words)) return "passing";
  // An error of the request may name what failed by it; one of the server's is an outage.
  const isOutage = FAILS.test(words) && (isServers || !refuses);
  if (isOutage || PASSES.test(words) || isUnparsed(words)) return refuses ? "passing" : "none";
  if (!ABOUT_REQUEST.has(status) && !isStructured(body)) return refuses ? "vague" : "none";
  return plainness(words, refuses, isServers);
}

function plainness(words: string, refuses: boolean, isServers: boolean): RefusalKind {
  if (!refuses) return isServers ? "none" : "vague";
  return isPlain(words, isServers) ? "plain" : "vague";
}

function isOnePicture(words: string): boolean {
  return /image|picture/i.test(words) && ONE_PICTURE.test(words);
}

function isUnparsed(words: string): boolean {
  return UNPARSED.test(words) && !OF_SENT.test(words) && !NEVER.test(words);
}

/** Whether a status is a server's own fault, so that what it says may be another thing the next time. */
export function isFault(status: number): boolean {
  return status >= 500 && !ABOUT_REQUEST.has(status);
}

/** Whether a sentence says for good what is not taken, or of a part of the request that something is wrong with it. */
function isPlain(words: string, isServers: boolean): boolean {
  if (NEVER.test(words)) return true;
  return !isServers && words.split(/[.;!?](?=\s|$)|\n/).some((one) => MAYBE.test(one) && PART_OF_REQUEST.test(one));
}

/** Whether a body is JSON, as it stands or as an event of a stream. */
function isStructured(body: string): boolean {
  return /^(?:event:[^\n]*\n)?(?:data:\s*)?[{[]/.test(body.trim());
}

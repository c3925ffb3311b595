/** What a server's refusal is worth: whether it speaks of the request at all, and whether it will be the same each time. */
import { isPage } from "../server-words.ts";

/**
 * `none`: it says nothing of the request (a web page, an outage, a policy). `passing`: it refuses something, but for now. `vague`: it
 * names something and does not say that it refuses it. `plain`: it says what a server will say each time.
 */
export type RefusalKind = "none" | "passing" | "vague" | "plain";

/** How servers say that they do not take something. */
const REFUSES =
  /not (?:\w+ )?(?:support|allow|permit|accept|enabl|recogni[sz]|implement)|not been implement|does ?n['’]?[o]?['’]?t|unsupported|unknown|unrecogni[sz]ed|unexpected|invalid|extra (?:inputs|fields)|forbidden|deprecated|must|missing|only|requires?|expected|too (?:many|long)|at most|no more than|maximum|exceed|No endpoints|\bno (?:tools?|functions?|images?|pictures?|system)\b|不支持|不允许|无效|非法|サポートし|サポートされ|対応し|지원하지|не поддерж|nicht unterst|non support|prend(?:re)? pas|inconnu|no (?:admit|soport|permit)/i;
/** What a server says of one question or one hour, and not of its model. */
const PASSES =
  /time[ds]? ?out|degraded|overload|high load|capacity|flagged|moderat|policy|policies|safety|temporar|try again|retry|right now|at the moment|restart|starting up|maintenance|not yet|敏感|内容安全|稍后/i;
/** Outages, which name what happened to stand there. */
const FAILS =
  /unavailable|resources?\b|internal|failed|failure|crash|later|lost connection|connection (?:was |is )?(?:lost|reset|refused|closed|error)|unreachable|disconnect|\bdied\b|\bdown\b/i;
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
 * Judges a refusal by its body and status.
 *
 * @param body the server's words, whole. @param status of its answer, or what it comes to where it stood within one.
 */
export function refusalKind(body: string, status: number): RefusalKind {
  if (isPage(body) || status === TEAPOT) return "none";
  const words = body.replaceAll(ADVICE, " ");
  const refuses = REFUSES.test(words);
  const isServers = status >= 500 && !ABOUT_REQUEST.has(status);
  const isOnePicture = /image|picture/i.test(words) && ONE_PICTURE.test(words);
  if (isOnePicture) return "passing";
  // An error of the request may name what failed by it; one of the server's is an outage.
  const passes = PASSES.test(words) || (FAILS.test(words) && (isServers || !refuses));
  if (passes) return refuses ? "passing" : "none";
  if (!ABOUT_REQUEST.has(status) && !isStructured(body)) return refuses ? "vague" : "none";
  return plainness(refuses, isServers);
}

function plainness(refuses: boolean, isServers: boolean): RefusalKind {
  if (refuses) return "plain";
  return isServers ? "none" : "vague";
}

/** Whether a body is JSON, as it stands or as an event of a stream. */
function isStructured(body: string): boolean {
  return /^(?:event:[^\n]*\n)?(?:data:\s*)?[{[]/.test(body.trim());
}

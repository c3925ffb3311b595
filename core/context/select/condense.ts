import { sentencesOf } from "../../memory/learn/sentences.ts";

/**
 * Words of which greetings, thanks and applause are made. A sentence of these alone tells a later reader nothing. Words
 * that answer ("yes", "no", "sure") are not among them.
 */
const SMALL_TALK = new Set(
  (
    "a absolutely about ah all any anything everything going doing lately new how's what's what've also always am amazing an and are as at aw awesome aww back been bet bye congrats " +
    "congratulations could cool definitely do enjoy excellent fab fantastic feel for fun gee glad go good gosh got great had " +
    "haha happy has have he hear hello hey hi hiya hope how i i'd i'll i'm i've im impressive in incredible inspiring " +
    "interesting is it it's its just keep later let lol look looking looks lot love lovely luck made make makes man me mine much my " +
    "need nice of oh on one or out pretty proud really see she so some soon sound sounds stay such super take talk thank thanks " +
    "that that's the them there they thing things this those thoughts to too totally true up us very wait was way we well " +
    "were what whoa will wish wonderful wow you you'll you're you've your"
  ).split(" "),
);

/** Messages shorter than this, in characters, are left as they are. */
const MIN_LENGTH = 40;

/**
 * A message without its small talk ("Hey Ana! Good to see you!"), for the context, where every token keeps another memory
 * out. What is left stands word for word; a message that is nothing but small talk stays whole.
 *
 * @param names words that name the people who talk, lower case.
 */
export function condense(text: string, names: ReadonlySet<string>): string {
  if (text.length < MIN_LENGTH || text.includes("```")) return text;
  const all = sentencesOf(text);
  const telling = all.filter((sentence) => !isSmallTalk(sentence, names));
  return telling.length === 0 || telling.length === all.length ? text : telling.join(" ");
}

function isSmallTalk(sentence: string, names: ReadonlySet<string>): boolean {
  const said =
    sentence
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}']+/gu) ?? [];
  return said.length > 0 && said.every((word) => SMALL_TALK.has(word) || names.has(word));
}

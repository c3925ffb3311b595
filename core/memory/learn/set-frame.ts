import { COLON, isPerson } from "./announced.ts";
import { isListed, type Lexicon, fold, type Stretch, type Token } from "./lexicon.ts";

/** Whether a sentence sets a frame that goes on over the next messages: a game or a story begins, a text to work on is announced. */
export function setsFrame(sentence: string, lexicon: Lexicon): boolean {
  if (lexicon.sign("game", sentence) || lexicon.has("setsFrame", sentence)) return true;
  return lexicon.has("setsRoles", sentence) || givesRoles(sentence, lexicon) || handsOver(sentence, lexicon);
}

/** "You are Sherlock and I am Watson", "be the vet, I'm the patient": a part for each of the two. */
function givesRoles(sentence: string, lexicon: Lexicon): boolean {
  // "Ты — врач": where there are no articles, a dash stands between.
  const isDashed = ({ start, end }: Stretch) => /[—–-]$/u.test(sentence.slice(start, end));
  const isTaken = (sign: Stretch) => isDashed(sign) || isPart(sentence.slice(sign.end), lexicon);
  const mine = lexicon.signs("iAm", sentence).filter(isTaken);
  const yours = [
    ...lexicon.signs("youAre", sentence),
    ...(lexicon.beginsWith("actAs", sentence) ? lexicon.signs("actAs", sentence).slice(0, 1) : []),
  ].filter(isTaken);
  if (yours.some((your) => mine.some((own) => own.end <= your.start || your.end <= own.start))) return true;
  // "Let's do a scene: I'm the baker"
  const colon = COLON.exec(sentence)?.index ?? 0;
  const before = sentence.slice(0, colon);
  return (
    lexicon.sign("plays", before) !== undefined &&
    !lexicon.tokens(before).some(({ kinds }) => kinds.has("mine")) &&
    [...mine, ...yours].some(({ start }) => start > colon && !/\p{L}/u.test(sentence.slice(colon, start)))
  );
}

/** A name or a noun with its article, but no praise ("you're the best") and no nation or faith ("I'm Italian"). */
function isPart(text: string, lexicon: Lexicon): boolean {
  const [first, second] = lexicon.tokens(text);
  if (first === undefined || !/^\s+\S/u.test(text)) return false;
  if (first.kinds.has("article")) return second !== undefined && !second.kinds.has("praise");
  if (lexicon.data.classes.article === "" && isListed(lexicon.data.slots.lists.job, first.text)) return true;
  if (isListed(lexicon.data.slots.notNames, first.text)) return false;
  return lexicon.data.hasCase && /^\p{Lu}/u.test(first.text) && first.kinds.size === 0;
}

/** "I'll let her type", "passing you to my colleague": somebody else takes the keyboard. */
function handsOver(sentence: string, lexicon: Lexicon): boolean {
  const sign = lexicon.sign("handsOver", sentence);
  if (sign === undefined) return false;
  const { hasCase } = lexicon.data;
  return lexicon.tokens(sentence).some((token) => {
    const isName = hasCase && token.start > 0 && /^\p{Lu}/u.test(token.text) && token.kinds.size === 0;
    return isName || token.kinds.has("others") || isPerson(token, lexicon);
  });
}

/** Whether a message's first sentence says that somebody else writes it: "wife here!", "not Ben, this is his flatmate". */
export function speaksAsAnother(sentence: string, lexicon: Lexicon): boolean {
  return sentence.split(/[,.!?:;–—]|\s-\s/u).some((clause) => {
    const tokens = lexicon.tokens(clause);
    const signs = lexicon.signs("hereSpeaks", clause);
    if (signs.length === 0 || !tokens.some((token) => isPerson(token, lexicon))) return false;
    const isSign = ({ start, end }: Token) => signs.some((sign) => start < sign.end && end > sign.start);
    return tokens.every(
      (token) =>
        isSign(token) ||
        isPerson(token, lexicon) ||
        (!token.kinds.has("mine") && ["others", "opener", "article"].some((kind) => token.kinds.has(kind as "others"))),
    );
  });
}

const MAX_END = 7;
const LEAST_ROOT = 4;
const ROOT = 5;
const FRAMING = ["textWork", "fictionText", "game", "fiction", "back"] as const;

/** Whether a sentence ends a frame: "game over", "stop translating now", "ok done with that". */
export function endsFrame(sentence: string, lexicon: Lexicon): boolean {
  if (lexicon.sign("back", sentence)) return true;
  const tokens = lexicon.tokens(sentence);
  if (tokens.length > MAX_END || tokens.some(({ kinds }) => kinds.has("mine"))) return false;
  const sign = lexicon.signs("frameEnds", sentence).find(({ start, end }) => {
    const before = tokens.filter((token) => token.end <= start);
    return (
      lexicon.data.isHeadFinal === true ||
      before.every(({ kinds }) => kinds.has("opener") || kinds.has("me")) ||
      end === sentence.length
    );
  });
  if (sign === undefined) return false;
  const rest = tokens.filter(({ start, end }) => end <= sign.start || start >= sign.end);
  if (rest.some(({ text }) => isOfFrames(text, lexicon))) return true;
  // "Stop it!" is also said within a game.
  const isSaid = sentence.slice(sign.start, sign.end).includes(" ") || rest.some(({ kinds }) => kinds.has("opener"));
  return isSaid && rest.every(({ text, kinds }) => kinds.has("opener") || lexicon.sign("textIt", text) !== undefined);
}

const MAX_COMING = 14;

/** Whether a message that is one sentence says that a text comes: "Here's part one of her memoir.", "The speech is below". */
export function announcesComing(message: string, lexicon: Lexicon): boolean {
  const tokens = lexicon.tokens(message);
  if (tokens.length === 0 || tokens.length > MAX_COMING || /[?？؟\n]/u.test(message.trim())) return false;
  if (tokens.some(({ kinds }) => kinds.has("mine") || kinds.has("me"))) return false;
  if (!(["text", "speech", "fictionText"] as const).some((sign) => lexicon.sign(sign, message))) return false;
  if (lexicon.sign("comes", message)) return true;
  const isOthers = tokens.some((token) => token.kinds.has("others") || isPerson(token, lexicon));
  return isOthers && lexicon.beginsWith("hereIs", message);
}

/** Whether a word is of those that set frames, in whatever form: "translating", "game", "Übersetzen". */
function isOfFrames(word: string, { data }: Lexicon): boolean {
  const folded = fold(word);
  return FRAMING.some((sign) =>
    (data.frames[sign] ?? "").split(/[|\s]/u).some((entry) => {
      const root = fold(entry).slice(0, ROOT);
      return data.isSpaced
        ? root.length >= LEAST_ROOT && folded.startsWith(root)
        : entry !== "" && folded.includes(fold(entry));
    }),
  );
}

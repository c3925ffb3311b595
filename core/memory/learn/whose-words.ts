import { speechData } from "../../language/speech/index.ts";
import { isListed, type Lexicon } from "./lexicon.ts";
import { sentencesOf } from "./sentences.ts";
import { setsFrame } from "./set-frame.ts";

/** Whose words a stretch of a message is: only the author's own teach. */
export interface Part {
  whose: "author" | "other" | "frame" | "code";
  text: string;
}

/**
 * Takes a message apart by whose words they are. What follows an instruction to work on a text ("proofread this:") is
 * somebody else's, as are block quotes, longer quotations, letters with greeting and closing, transcripts and what others
 * are reported to say; fiction, roles and games make a frame that holds until its author comes back. In doubt the words are
 * not the author's.
 *
 * @param isFramed whether the chat is in a frame that goes on here, as a game does, until its author comes back from it.
 */
export function whoseWords(message: string, lexicon: Lexicon, isFramed = false): Part[] {
  if (isWorkInAnother(message, lexicon)) return [{ whose: "other", text: message }];
  const parts: Part[] = [];
  for (const { whose, text } of withoutCode(message)) {
    if (whose !== "author") parts.push({ whose, text });
    else {
      const blocks = withoutQuotations(text, lexicon).flatMap((part) =>
        part.whose === "author" ? markBlocks(part.text, lexicon) : [part],
      );
      parts.push(...markFrames(blocks, lexicon, isFramed));
    }
  }
  return join(parts);
}

const MAX_HEAD_WORDS = 3;

/** "Traduce: I live in Leeds", "Проверь: I am a nurse": the work is asked for in another language than the text is in. */
function isWorkInAnother(message: string, { data }: Lexicon): boolean {
  const head = /^\s*(\p{L}[^\n:：]{1,40})[:：]\s*\S/u.exec(message)?.[1];
  if (head === undefined) return false;
  const words = head.trim().split(/\s+/);
  const asks = words.slice(0, MAX_HEAD_WORDS).map((_, at) => words.slice(0, at + 1).join(" "));
  return speechData.some(
    ({ language, frames }) => language !== data.language && asks.some((ask) => isListed(frames.textWork, ask)),
  );
}

const QUOTATION =
  /"([^"]{8,})"|“([^”]{8,})”|«([^»]{8,})»|„([^“”]{8,})[“”]|「([^」]{6,})」|『([^』]{6,})』|“([^“]{8,})“|(?<=^|[\s:：(])['‘](\p{L}[^‘]{18,}?)['’](?=$|[\s.,;!?)])/gu;
const LONG_QUOTATION = 6;

/** From how many words on a quotation may be a statement; where verbs come last, one holds particles and endings, too ("나 부산 살아"). */
const leastQuote = ({ data }: Lexicon) => (data.isHeadFinal === true ? 2 : LONG_QUOTE);

/** Takes out quotations, over sentences and lines, in which somebody speaks of themselves or that a colon announces. */
function withoutQuotations(text: string, lexicon: Lexicon): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const match of text.matchAll(QUOTATION)) {
    const quote = match.slice(1).find(Boolean) ?? "";
    const tokens = lexicon.tokens(quote);
    const isAnnounced = /[:：]\s*$/.test(text.slice(0, match.index));
    const isLong = tokens.length >= LONG_QUOTATION || quote.includes("\n") || !lexicon.data.isSpaced;
    const speaks =
      (tokens.length >= leastQuote(lexicon) || !lexicon.data.isSpaced) &&
      tokens.some(({ kinds }) => kinds.has("me") || kinds.has("mine"));
    if (!speaks && !(isLong && (isAnnounced || !lexicon.data.isSpaced))) continue;
    parts.push({ whose: "author", text: text.slice(at, match.index) }, { whose: "other", text: match[0] });
    at = match.index + match[0].length;
  }
  parts.push({ whose: "author", text: text.slice(at) });
  return parts.filter((part) => part.text.trim() !== "");
}

function join(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.whose === part.whose) last.text = `${last.text}\n${part.text}`;
    else joined.push({ ...part });
  }
  return joined;
}

/** Fenced and inline code, and objects of JSON. */
const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]*`|\{\s*"[^{}]*":[^{}]*\}/g;

function withoutCode(message: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { 0: code, index } of message.matchAll(CODE)) {
    parts.push({ whose: "author", text: message.slice(at, index) }, { whose: "code", text: code });
    at = index + code.length;
  }
  parts.push({ whose: "author", text: message.slice(at) });
  return parts.filter(({ text }) => text.trim() !== "");
}

const QUOTE_LINE = /^\s*(?:>|\|)/;
/** "Tom: hello", "[10:03] Tom: hello". */
const SPEAKER_LINE = /^\s*(?:\[[^\]]{1,30}\]\s*|\d{1,2}[:.]\d{2}\s*[-–]?\s*)?\p{Lu}[\p{L}\p{M}.'’ -]{0,24}:\s+\S/u;
/** "From: …", "Subject: …". */
const MAIL_HEAD =
  /^\s*(?:from|to|cc|bcc|subject|date|sent|re|fwd?|von|an|betreff|de|para|asunto|objet|oggetto|assunto)\s*:/iu;

/** Lines that are others' as blocks: quotes, transcripts, mails with their heads, letters. */
function markBlocks(text: string, lexicon: Lexicon): Part[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const letter = letterOf(lines, lexicon);
  const isTranscript = lines.filter((line) => SPEAKER_LINE.test(line)).length >= 2;
  let isMail = false;
  return lines.map((line, index): Part => {
    isMail ||= MAIL_HEAD.test(line);
    const inLetter = letter !== undefined && index >= letter.from && index <= letter.to;
    const isOther = inLetter || isMail || QUOTE_LINE.test(line) || (isTranscript && SPEAKER_LINE.test(line));
    return { whose: isOther ? "other" : "author", text: line };
  });
}

const MAX_LETTER_EDGE = 6;
const wordCount = (line: string) => line.split(/\s+/).filter(Boolean).length;
/** About as many words of a text without spaces, by its characters. */
const unspacedWordCount = (line: string) => Math.round(line.length / 1.5);

/** From a line of greeting to a line of closing, with something between them. */
function letterOf(lines: readonly string[], lexicon: Lexicon): { from: number; to: number } | undefined {
  const isShort = (line: string) => wordCount(line) <= MAX_LETTER_EDGE;
  const from = lines.findIndex(
    (line) => isShort(line) && /[,!:]?\s*$/.test(line) && lexicon.beginsWith("greeting", line),
  );
  if (from === -1) return undefined;
  const to = lines.findLastIndex((line) => isShort(line) && lexicon.beginsWith("closing", line));
  return to > from + 1 ? { from, to: lines.length - 1 - to <= 2 ? lines.length - 1 : to } : undefined;
}

interface State {
  /** Whose the sentences are from here on. */
  whose: Part["whose"];
  /** Whether only an author who comes back ends it. */
  holds: boolean;
}

/** Sentence by sentence: what an instruction, a story or a report makes of the words after it. */
function markFrames(parts: readonly Part[], lexicon: Lexicon, isFramed: boolean): Part[] {
  const sentences = parts.flatMap(({ whose, text }) =>
    sentencesOf(text).map((sentence, index, all) => ({ whose, sentence, endsLine: index === all.length - 1 })),
  );
  const marked: Part[] = [];
  let state: State = isFramed ? { whose: "frame", holds: true } : { whose: "author", holds: false };
  sentences.forEach(({ whose, sentence, endsLine }, index) => {
    if (whose !== "author") {
      marked.push({ whose, text: sentence });
      return;
    }
    const isLast = index === sentences.length - 1;
    if (lexicon.sign("back", sentence) && state.whose !== "author") state = { whose: "author", holds: false };
    const own = state.whose === "author" ? ownOrNot(sentence, lexicon) : state.whose;
    marked.push({ whose: own, text: sentence });
    if (state.whose === "author") state = after(sentence, { endsLine, isLast }, lexicon);
    else if (!state.holds && endsLine) state = { whose: "author", holds: false };
    // "… Proofread this please." at the end speaks of what stands before it.
    if (isLast && index > 0 && pointsBack(sentence, lexicon)) {
      for (const part of marked.slice(0, -1)) if (part.whose === "author") part.whose = "other";
    }
  });
  return marked;
}

/** What a sentence makes of those that follow. */
function after(sentence: string, at: { endsLine: boolean; isLast: boolean }, lexicon: Lexicon): State {
  const opensText = /[:：]\s*["“„«]?\s*$/.test(sentence);
  if (lexicon.sign("fiction", sentence) || setsFrame(sentence, lexicon)) return { whose: "frame", holds: true };
  if (lexicon.sign("fictionText", sentence) && (opensText || asksForText(sentence, lexicon)))
    return { whose: "frame", holds: true };
  if (announces(sentence, lexicon)) return { whose: "other", holds: true };
  if (opensText && at.endsLine && isAboutText(sentence, lexicon)) return { whose: "other", holds: true };
  if (lexicon.sign("textWork", sentence) && isAskedFirst(sentence, lexicon)) return { whose: "other", holds: true };
  if (opensText && reports(sentence, lexicon)) return { whose: "other", holds: false };
  return { whose: "author", holds: false };
}

const LONG_QUOTE = 4;
/** A colon with something after it. */
const COLON = /:(?=\s+\S)|：(?=\s*\S)/u;
const QUOTED = /"([^"\n]*)"|“([^”\n]*)”|«([^»\n]*)»|„([^“”\n]*)[“”]|「([^」\n]*)」|『([^』\n]*)』/gu;

function ownOrNot(sentence: string, lexicon: Lexicon): Part["whose"] {
  if (setsFrame(sentence, lexicon)) return "frame";
  if (lexicon.sign("fiction", sentence) || lexicon.sign("thisChat", sentence) || lexicon.sign("example", sentence))
    return "frame";
  if (lexicon.sign("fictionText", sentence) && COLON.test(sentence)) return "frame";
  if (reports(sentence, lexicon) || announces(sentence, lexicon)) return "other";
  const quoted = [...sentence.matchAll(QUOTED)].map((match) => match.slice(1).find(Boolean) ?? "");
  const wordsIn = lexicon.data.isSpaced ? wordCount : unspacedWordCount;
  const speaks = (quote: string) =>
    wordsIn(quote) >= leastQuote(lexicon) &&
    lexicon.tokens(quote).some(({ kinds }) => kinds.has("me") || kinds.has("mine"));
  if (quoted.some(speaks)) return "other";
  const colon = COLON.exec(sentence);
  if (colon && lexicon.sign("textWork", sentence.slice(0, colon.index))) return "other";
  return "author";
}

/** "Tom wrote to me: I moved", "She goes, I live in Leeds", "the form says I live in Bern": others say what follows. */
function reports(sentence: string, lexicon: Lexicon): boolean {
  const verb = lexicon.sign("says", sentence);
  if (verb === undefined) return false;
  const before = lexicon.tokens(sentence.slice(0, verb.start));
  if (before.some(({ kinds }) => kinds.has("me")) && !before.some(({ kinds }) => kinds.has("others"))) return false;
  const { isHeadFinal, subject, isSpaced } = lexicon.data;
  // Where verbs come last, what was said stands before them ("… dedi", "…と言った").
  if (isHeadFinal === true && before.length > 1) return true;
  if (before.length === 0 && (subject !== "" || !isSpaced)) return false;
  const rest = lexicon.tokens(sentence.slice(verb.end));
  return (
    /^\s*(?:\S+\s+){0,2}\S*[:,：，]/u.test(sentence.slice(verb.end)) ||
    rest.slice(0, 4).some(({ kinds }) => kinds.has("me") || kinds.has("mine"))
  );
}

/** "Here's the text for the website: I am …", "Write a diary entry: I woke up …": what follows the colon is a text. */
function announces(sentence: string, lexicon: Lexicon): boolean {
  const colon = COLON.exec(sentence);
  if (!colon) return false;
  const before = sentence.slice(0, colon.index);
  return (
    (lexicon.beginsWith("hereIs", before) && isAboutText(before, lexicon)) || lexicon.beginsWith("writeText", before)
  );
}

function isAboutText(sentence: string, lexicon: Lexicon): boolean {
  return (["textWork", "text", "fictionText"] as const).some((sign) => lexicon.sign(sign, sentence) !== undefined);
}

/** A request near its beginning: "Proofread:", "Please answer this mail", "Can you translate the following?". */
function isAskedFirst(sentence: string, lexicon: Lexicon): boolean {
  if (lexicon.data.isHeadFinal === true) return true;
  const at = lexicon.sign("textWork", sentence)?.start ?? Number.POSITIVE_INFINITY;
  const before = lexicon.tokens(sentence.slice(0, at));
  return before.length <= LONG_QUOTE || before.some(({ kinds }) => kinds.has("request") || kinds.has("question"));
}

function asksForText(sentence: string, lexicon: Lexicon): boolean {
  const tokens = lexicon.tokens(sentence);
  const isMade = tokens.slice(0, LONG_QUOTE).some(({ kinds }) => kinds.has("make") || kinds.has("request"));
  return isMade && !tokens.slice(0, 2).some(({ kinds }) => kinds.has("me"));
}

function pointsBack(sentence: string, lexicon: Lexicon): boolean {
  if (!lexicon.sign("textWork", sentence) || /[:：]\s*$/.test(sentence)) return false;
  return isAskedFirst(sentence, lexicon) && lexicon.tokens(sentence).some(({ kinds }) => kinds.has("pointing"));
}

import { announcesAnother, COLON, isOfNamesake, passesOn, speaksAgain } from "./announced.ts";
import { speechData } from "../../language/speech/index.ts";
import {
  hasPublicRegister,
  headsText,
  isDatedHead,
  isDatedLine,
  isTitleInCapitals,
  labels,
  labelsByDash,
  speaksOfSelf,
  worksOnAbove,
} from "./layout.ts";
import { letterOf, linesOf } from "./letter.ts";
import { isListed, type Lexicon } from "./lexicon.ts";
import { type Part, placed, type Placed } from "./placed.ts";
import { leastQuote, LONG_QUOTE, withoutCode, withoutQuotations } from "./quotations.ts";
import { endsFrame, setsFrame, speaksAsAnother } from "./set-frame.ts";

/**
 * Takes a message apart by whose words they are. What follows an instruction to work on a text ("proofread this:") is
 * somebody else's, as are block quotes, longer quotations, letters with greeting and closing, transcripts and what others
 * are reported to say; fiction, roles and games make a frame that holds until its author comes back. In doubt the words are
 * not the author's.
 *
 * @param isFramed whether the chat is in a frame that goes on here, as a game does, until its author comes back from it.
 */
export function whoseWords(message: string, lexicon: Lexicon, isFramed = false): Part[] {
  if (hasPublicRegister(message) || isWorkInAnother(message, lexicon)) return [{ whose: "other", text: message }];
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

function join(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.whose === part.whose) last.text = `${last.text}\n${part.text}`;
    else joined.push({ ...part });
  }
  return joined;
}

const QUOTE_LINE = /^\s*(?:>|\|)/;
/** "Tom: hello", "[10:03] Tom: hello". */
const SPEAKER_LINE = /^\s*(?:\[[^\]]{1,30}\]\s*|\d{1,2}[:.]\d{2}\s*[-–]?\s*)?\p{Lu}[\p{L}\p{M}.'’ -]{0,24}:\s+\S/u;
/** "From: …", "Subject: …". */
const MAIL_HEAD =
  /^\s*(?:from|to|cc|bcc|subject|date|sent|re|fwd?|von|an|betreff|de|para|asunto|objet|oggetto|assunto)\s*:/iu;

/** Lines that are others' as blocks: quotes, transcripts, mails with their heads, letters. */
function markBlocks(text: string, lexicon: Lexicon): Part[] {
  const lines = linesOf(text);
  const letter = letterOf(lines, lexicon);
  const isTranscript = lines.filter((line) => SPEAKER_LINE.test(line.text)).length >= 2;
  let isMail = false;
  let isBelowHead = false;
  return lines.map(({ text: line, isApart }, index): Part => {
    isMail ||= MAIL_HEAD.test(line);
    const isHead = isDatedHead(line);
    isBelowHead = isHead || (isBelowHead && !isApart);
    const inLetter = letter !== undefined && index >= letter.from && index <= letter.to;
    const isChat = isBelowHead || isDatedLine(line) || (isTranscript && SPEAKER_LINE.test(line));
    const isOther = inLetter || isMail || isChat || QUOTE_LINE.test(line);
    return { whose: isOther ? "other" : "author", text: line };
  });
}

const wordCount = (line: string) => line.split(/\s+/).filter(Boolean).length;
/** About as many words of a text without spaces, by its characters. */
const unspacedWordCount = (line: string) => Math.round(line.length / 1.5);

interface State {
  /** Whose the sentences are from here on. */
  whose: Part["whose"];
  /** Until when: only an author who comes back ends it, or the end of its line does, too. */
  holds: boolean;
  /** Whether the words come with the next line, and the rest of this one is the author's. */
  isAwaited?: boolean;
  /** What makes its author speak again, beside the signs of all languages. */
  returns?: "text" | "report";
}

const OWN: State = { whose: "author", holds: false };

/** Sentence by sentence: what an instruction, a story or a report makes of the words after it. */
function markFrames(parts: readonly Part[], lexicon: Lexicon, isFramed: boolean): Part[] {
  const marked: Part[] = [];
  let state: State = isFramed ? { whose: "frame", holds: true } : OWN;
  placed(parts).forEach((at, index) => {
    const { whose, text: sentence } = at;
    if (whose !== "author") {
      marked.push({ whose, text: sentence });
      // What was announced has come.
      if (state.returns === "text") state = OWN;
      return;
    }
    state = before(state, at, lexicon);
    const own = state.whose === "author" ? ownOrNot(at, lexicon) : state.whose;
    marked.push({ whose: own, text: sentence });
    // "… Proofread this please." at the end speaks of what stands before it.
    if (index > 0 && state.whose === "author" && speaksOfAbove(at, lexicon)) {
      for (const part of marked.slice(0, -1)) if (part.whose === "author") part.whose = "other";
      return;
    }
    if (state.whose === "author" && state.isAwaited !== true) state = after(sentence, at, lexicon);
    else if (!state.holds && at.endsLine) state = OWN;
  });
  return marked;
}

/** Whether a message's end speaks of what stands before it: "Can you correct this?", "My dad sent me this." */
function speaksOfAbove({ text, line, isLast, startsLine, onLastLine, onlyAsked }: Placed, lexicon: Lexicon): boolean {
  if (isLast && pointsBack(text, lexicon)) return true;
  if (onLastLine && startsLine && worksOnAbove(line, lexicon)) return true;
  const isSent = onLastLine && startsLine && onlyAsked && !/[:：]/u.test(text);
  return isSent && passesOn(text, lexicon) === "this";
}

/** What holds for a sentence after those before it: what was announced comes with a new line, and its author may speak again. */
function before(state: State, { text, startsLine }: Placed, lexicon: Lexicon): State {
  const here: State = state.isAwaited === true && startsLine ? { ...state, whose: "other", isAwaited: false } : state;
  return isBack(text, here, startsLine, lexicon) ? OWN : here;
}

/** Whether the author speaks again with a sentence. */
function isBack(sentence: string, { whose, returns }: State, startsLine: boolean, lexicon: Lexicon): boolean {
  if (whose === "author") return false;
  if (endsFrame(sentence, lexicon)) return true;
  if (returns === undefined) return false;
  const tokens = lexicon.tokens(sentence);
  // "My friend says: I'm a vegan. She makes me feel lazy.": the one who spoke is spoken of.
  if (returns === "report" && tokens[0]?.kinds.has("others") === true) return true;
  return speaksAgain(sentence, lexicon) && (returns === "report" || startsLine || !sentence.includes(":"));
}

/** What a sentence makes of those that follow. */
function after(sentence: string, at: Placed, lexicon: Lexicon): State {
  if (beginsFrame(sentence, at, lexicon)) return { whose: "frame", holds: true };
  if (announces(sentence, lexicon) || asksForWork(sentence, at, lexicon)) return { whose: "other", holds: true };
  if (OPENS_TEXT.test(sentence) && reports(sentence, lexicon)) return { whose: "other", holds: false };
  if (isLabelled(at, lexicon) || headsBelow(at, lexicon)) return { whose: "other", holds: true, returns: "text" };
  return afterOthers(sentence, at, lexicon);
}

const OPENS_TEXT = /[:：]\s*["“„«]?\s*$/u;

/** Whether a story, a role or a game begins, or somebody else's hand. */
function beginsFrame(sentence: string, { isFirstLine, startsLine }: Placed, lexicon: Lexicon): boolean {
  if (isFirstLine && startsLine && speaksAsAnother(sentence, lexicon)) return true;
  if (lexicon.sign("fiction", sentence) || setsFrame(sentence, lexicon)) return true;
  if (!lexicon.sign("fictionText", sentence)) return false;
  return OPENS_TEXT.test(sentence) || asksForText(sentence, lexicon);
}

/** Whether work on a text is asked for, which follows. */
function asksForWork(sentence: string, { endsLine }: Placed, lexicon: Lexicon): boolean {
  if (OPENS_TEXT.test(sentence) && endsLine && isAboutText(sentence, lexicon)) return true;
  return lexicon.sign("textWork", sentence) !== undefined && isAskedFirst(sentence, lexicon);
}

const DASH = /\s(?:[-–—]|[-=]+>|→)\s+(?=\p{L})/u;

/** Whether a label stands before what a sentence says: "Caller: I have …", "Applicant - I am …". */
function isLabelled({ text, rest, startsLine, line }: Placed, lexicon: Lexicon): boolean {
  const colon = COLON.exec(text);
  if (colon && labels(text.slice(0, colon.index), lexicon, line.slice(0, line.indexOf(text)))) {
    const said = text.slice(colon.index);
    // "Quick one: what's a good lunch? I live in …": its author asks.
    const isAsked = /[?？؟]\s*$/u.test(said) && lexicon.data.subject !== "" && !speaksOfSelf(said, lexicon);
    return !isAsked && speaksOfSelf(`${said} ${startsLine ? rest : ""}`, lexicon);
  }
  const dash = startsLine ? DASH.exec(text) : null;
  if (dash === null || !labelsByDash(text.slice(0, dash.index), lexicon)) return false;
  const [first] = lexicon.tokens(text.slice(dash.index));
  return lexicon.data.subject === "" || first?.kinds.has("me") === true || first?.kinds.has("mine") === true;
}

/** Whether a line heads the lines below it as a text that is not the author's. */
function headsBelow({ line, below, endsLine, isFirstLine, text }: Placed, lexicon: Lexicon): boolean {
  if (isFirstLine && isTitleInCapitals(text)) return true;
  if (!endsLine || below === "" || !speaksOfSelf(below, lexicon)) return false;
  const label = /^(.*?)\s*[:：]\s*["“„«]?\s*$/u.exec(text)?.[1];
  return label === undefined ? headsText(line, isFirstLine, lexicon) : labels(label, lexicon);
}

/** What follows a sentence that announces somebody else's words, or says that they were sent. */
function afterOthers(sentence: string, { endsLine, isLast, onLastLine, onlyAsked }: Placed, lexicon: Lexicon): State {
  if (announcesAnother(sentence, lexicon, endsLine && !isLast)) return { whose: "other", holds: true, returns: "text" };
  const passed = passesOn(sentence, lexicon);
  if (passed !== undefined && /[:：]\s*$/u.test(sentence)) return { whose: "other", holds: true, returns: "text" };
  if (COLON.test(sentence) && (passed !== undefined || reports(sentence, lexicon)))
    return { whose: "other", holds: false, returns: "report" };
  if (passed === undefined || (passed === "text" && !onlyAsked)) return OWN;
  if (onLastLine) return passed === "this" ? { whose: "other", holds: true, returns: "text" } : OWN;
  return { whose: "author", holds: true, returns: "text", isAwaited: true };
}

const QUOTED = /"([^"\n]*)"|“([^”\n]*)”|«([^»\n]*)»|„([^“”\n]*)[“”]|「([^」\n]*)」|『([^』\n]*)』/gu;

/** Whether a sentence is itself of a story, a game or an example. */
function isFrame(sentence: string, lexicon: Lexicon): boolean {
  if (setsFrame(sentence, lexicon)) return true;
  if ((["fiction", "thisChat", "example"] as const).some((sign) => lexicon.sign(sign, sentence) !== undefined))
    return true;
  return lexicon.sign("fictionText", sentence) !== undefined && COLON.test(sentence);
}

function ownOrNot(at: Placed, lexicon: Lexicon): Part["whose"] {
  const sentence = at.text;
  if (isFrame(sentence, lexicon)) return "frame";
  if (reports(sentence, lexicon) || announces(sentence, lexicon) || announcesAnother(sentence, lexicon)) return "other";
  if (isOfNamesake(sentence, lexicon) || isLabelled(at, lexicon) || asksMeaning(sentence, lexicon)) return "other";
  if (COLON.test(sentence) && passesOn(sentence, lexicon) !== undefined) return "other";
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

/** "Онегин жил в долг, что это значит?": a sentence whose meaning is asked is somebody else's. */
const asksMeaning = (sentence: string, lexicon: Lexicon) =>
  /[?？؟]\s*$/u.test(sentence) && lexicon.sign("asksMeaning", sentence) !== undefined;

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

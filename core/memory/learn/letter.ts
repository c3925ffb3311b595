/** Letters in a message: from a salutation to a signature, be it on lines of their own or in one. */
import type { WordClass } from "../../language/speech/speech-data.ts";
import type { Lexicon, Token } from "./lexicon.ts";
import { sentencesOf } from "./sentences.ts";

/** A line of a message that holds words. */
export interface Line {
  text: string;
  /** Whether an empty line stands before it. */
  isApart: boolean;
}

/** The lines of a text that hold words. */
export function linesOf(text: string): Line[] {
  const lines = text.split("\n");
  return lines.flatMap((line, at) =>
    line.trim() === "" ? [] : [{ text: line, isApart: at > 0 && lines[at - 1]?.trim() === "" }],
  );
}

const MAX_EDGE = 6;
const MAX_ADDRESSEE = 3;
const MAX_SIGNATURE = 4;
/** Lines after a closing that may still be its signature. */
const MAX_BELOW = 2;
const wordCount = (line: string) => line.split(/\s+/).filter(Boolean).length;
const isShort = (line: string) => wordCount(line) <= MAX_EDGE;

/** The first and the last line of a letter, if there is one. */
export function letterOf(lines: readonly Line[], lexicon: Lexicon): { from: number; to: number } | undefined {
  return onOwnLines(lines, lexicon) ?? signed(lines, lexicon);
}

/** From a line of greeting to a line of closing, with something between them. */
function onOwnLines(lines: readonly Line[], lexicon: Lexicon): { from: number; to: number } | undefined {
  const from = lines.findIndex(
    ({ text }) => isShort(text) && /[,!:]?\s*$/.test(text) && lexicon.beginsWith("greeting", text),
  );
  if (from === -1) return undefined;
  const to = lines.findLastIndex(({ text }) => isShort(text) && lexicon.beginsWith("closing", text));
  return to > from + 1 ? { from, to: endOf(lines, to) } : undefined;
}

/** Where a letter ends that is closed in a line: a signature may follow, but no new paragraph that is more. */
function endOf(lines: readonly Line[], closing: number): number {
  const below = lines.slice(closing + 1);
  if (below.length > MAX_BELOW) return closing;
  const own = below.findIndex(({ text, isApart }) => isApart && (!isShort(text) || /[?？؟]/u.test(text)));
  return own === -1 ? lines.length - 1 : closing + own;
}

/** From a salutation ("Hi pet, …", "Son, …") to the name of somebody else ("… Love, Mam"), also in one line; or by kin alone. */
function signed(lines: readonly Line[], lexicon: Lexicon): { from: number; to: number } | undefined {
  const to = lines.findIndex(({ text }) => signatureOf(text, lexicon) !== undefined);
  if (to === -1) return undefined;
  const from = lines.slice(0, to + 1).findLastIndex(({ text }) => hasSalutation(text, lexicon));
  if (from !== -1) return isOnlyLine(lines, from, to) ? undefined : { from, to };
  const [line = "", above = ""] = [lines[to]?.text, lines[to - 1]?.text];
  if (signatureOf(line, lexicon) !== "kin") return undefined;
  // A list of people is none ("Presents for:", and "Dad" below it).
  const before = piecesOf(line).length > 1 ? line : above;
  if (!/[.!?…)]\s*(?:\S+\s*){0,5}$/u.test(before)) return undefined;
  // Without a salutation, what kin sign is their paragraph.
  const start = lines.slice(0, to + 1).findLastIndex(({ isApart }, at) => isApart && at < to);
  return { from: Math.max(0, start), to };
}

/** Whether a salutation and a signature are all that there is ("Hi Tom, love, Ida"). */
function isOnlyLine(lines: readonly Line[], from: number, to: number): boolean {
  return from === to && piecesOf(lines[from]?.text ?? "").length < 2;
}

/** What stands after a greeting and names nobody: "hi again", "hello everyone". */
const NO_ADDRESSEE: readonly WordClass[] = ["opener", "adverb", "you", "others", "me"];

/** "Dear Casimir, …", "Hi pet, …", "Son, …": somebody is addressed who is not the one who reads. */
function hasSalutation(line: string, lexicon: Lexicon): boolean {
  const head = /^\s*([^,!.?;:\n]{2,40})[,!]\s+\S/u.exec(line)?.[1] ?? "";
  const tokens = lexicon.tokens(head);
  if (tokens.length === 0 || tokens.length > MAX_ADDRESSEE + 1) return false;
  if (tokens.every(({ kinds }) => kinds.has("relative"))) return true;
  const greeting = lexicon.signs("greeting", head).find(({ start }) => start === 0);
  const rest = greeting ? lexicon.tokens(head.slice(greeting.end)) : [];
  return rest.length > 0 && rest.every(({ kinds }) => !NO_ADDRESSEE.some((kind) => kinds.has(kind)));
}

/** The sentences of a line, those that begin in small letters, too ("… in May. xx Mum"). */
const piecesOf = (line: string) => sentencesOf(line).flatMap((sentence) => sentence.split(/(?<=\p{L}[.!?…])\s+/u));

/** Who signs at a line's end, after its last sentence: kin ("Love, Mam", "Dad") or somebody by name ("Love, aunt Rika"). */
function signatureOf(line: string, lexicon: Lexicon): "kin" | "name" | undefined {
  const last = (piecesOf(line).at(-1) ?? "").replace(/[\s.!,xX❤♥*-]+$/u, "");
  if (wordCount(last) === 0 || wordCount(last) > MAX_SIGNATURE + 1) return undefined;
  const closing = lexicon.signs("closing", last).find(({ start }) => start <= 2);
  const name = (closing ? last.slice(closing.end) : last).replace(/^[\s,!–—-]+/u, "");
  const tokens = lexicon.tokens(name);
  if (tokens.length === 0 || tokens.length > MAX_SIGNATURE) return undefined;
  const isKin = ({ text, kinds }: Token) => kinds.has("relative") || lexicon.sign("person", text);
  const isOwn = tokens.some(({ kinds }) => kinds.has("mine") || kinds.has("me"));
  if (isOwn || !tokens.every((token) => isKin(token) || token.kinds.has("and") || /^\p{Lu}/u.test(token.text)))
    return undefined;
  if (tokens.some(isKin)) return "kin";
  return closing ? "name" : undefined;
}

import { withoutLeadIns } from "../language/lead-ins.ts";
import { sentencesOf } from "../memory/learn/sentences.ts";
import { findSecrets } from "../memory/gate/secret-spans.ts";

/** Characters of a title at most. */
const MAX_LENGTH = 60;
/** A title is cut between words, unless that would leave less than this. */
const MIN_LENGTH = 30;
/** Only so much of a message is looked at; who pastes a book asks before or after it. */
const READ = 4000;

/**
 * What a chat is called after a message: what it asks for, without greetings, politeness, code and addresses. Of several
 * sentences it is the first that asks something, else the first that says more than a greeting. Keys, passwords and numbers of cards
 * are not in it: a list of chats is seen by whoever looks at the screen.
 *
 * @returns at most 60 characters, cut between words; the message's own beginning where nothing else is left of it.
 */
export function titleFrom(message: string): string {
  const words = withoutSecrets(message.slice(0, READ))
    .replace(/```[\s\S]*?(?:```|$)/g, "\n")
    .replace(/^\s*>.*$/gm, " ")
    .replace(/https?:\/\/(?:www\.)?([^\s/?#]+)\S*/g, "$1");
  const sentences = words
    .split(/\n+/)
    .flatMap((line) => sentencesOf(line.trim()))
    .map((sentence) => {
      const plain = sentence.replace(/^[#*\-\s]+/, "");
      const told = withoutLeadIns(plain);
      return { isAsking: /[?？؟]$/.test(plain), told: told === plain ? plain : withCapital(told) };
    })
    .filter(({ told }) => /[\p{L}\p{N}]/u.test(told));
  const asking = sentences.find(({ isAsking, told }) => isAsking && hasWords(told, 2));
  const found =
    (asking ?? sentences.find(({ told }) => hasWords(told, 2)) ?? sentences[0])?.told ??
    withoutSecrets(message.slice(0, READ));
  return cut(found.replace(/\s+/g, " ").trim());
}

function withoutSecrets(text: string): string {
  return findSecrets(text)
    .toReversed()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}…${rest.slice(end)}`, text);
}

function hasWords(text: string, least: number): boolean {
  // Scripts that write without blanks have words enough in a few letters.
  return text.split(/\s+/).length >= least || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{4}/u.test(text);
}

/** What was cut out of the middle of a sentence begins one now. */
function withCapital(text: string): string {
  const [first = "", second = ""] = text;
  // "iPhone" and "pH" are written so.
  return /\p{Lu}/u.test(second) ? text : first.toUpperCase() + text.slice(first.length);
}

function cut(line: string): string {
  const whole = line.replace(/[\s.,:;،]+$/u, "");
  if (whole.length <= MAX_LENGTH) return whole;
  const start = whole.slice(0, MAX_LENGTH - 1);
  const space = start.lastIndexOf(" ");
  return `${space > MIN_LENGTH ? start.slice(0, space) : start}…`;
}

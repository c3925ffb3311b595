/** What a secret became, or what stands on the line below its name. */
import type { SecretKind } from "../../base/held-kinds.ts";
import { isCode, isCommonWord, isRemark, looksSecret } from "./secret-values.ts";
import type { SecretName } from "./secret-names.ts";
import { type Range, wholeValue } from "./whole-value.ts";

/** "from A to B", in what follows a password's name. */
const CHANGED =
  /(?:\s|^)(?:from|von|de|del|da|van|z|с|со)\s+(\S{4,60}?)[,!]?\s+(?:to|auf|in|zu|nach|à|a|al|para|naar|na|на)\s+(\S{4,60})/iu;

/** "went from A to B": both. */
export function changedFrom(gap: string, at: number, kind: SecretKind): Range | undefined {
  const match = kind === "password" || kind === "pin" ? CHANGED.exec(gap) : null;
  const [whole = "", first = "", last = ""] = match ?? [];
  if (!match || isRemark([first]) || isRemark([last])) return undefined;
  if (kind === "pin" && !(/^\d{4,8}$/.test(first) && /^\d{4,8}\W?$/.test(last))) return undefined;
  const start = at + match.index;
  return {
    start: start + whole.indexOf(first),
    end: start + whole.lastIndexOf(last) + last.replace(/[.,;]+$/, "").length,
  };
}

/** "Your temporary password", and on the next line nothing but what it is. */
export function nextLine(text: string, { kind, end, isPlural }: SecretName): Range | undefined {
  const match = /^[ \t]{0,4}[:：]?[ \t]{0,4}\r?\n[ \t]{0,8}(?<value>\S{4,64})[ \t]*(?:\r?\n|$)/u.exec(
    text.slice(end, end + 90),
  );
  const value = match?.groups?.value;
  if (!match || value === undefined || isPlural) return undefined;
  if (!(kind === "pin" ? /^\d{4,8}$/.test(value) : looksSecret(value)) || !isCode(value, kind)) return undefined;
  const start = end + match[0].lastIndexOf(value);
  return { start, end: start + value.length };
}

const SETTING =
  /(?<!\p{L})(?:set|sets|change|changed|reset|made|updated|switched|ändere|änderte|setze|setzte|stelle|habe|hab|he cambiado|cambié|cambia|puse|changé|mis|modifié|mudei|troquei|pus|alterei|ho cambiato|cambiato|impostato|heb|zmieni\p{L}*|ustawi\p{L}*|помен\p{L}*|смени\p{L}*|измени\p{L}*|поставил\p{L}?)(?!\p{L})[^.!?\n]{0,50}$/iu;
const TO = /^\s(?:to|as|auf|in|zu|en|à|a|por|para|naar|op|na|на)\s+/iu;

/** "I set the password to frosted gravel 9": what has a sign or a digit, or what somebody says to have done. */
export function setTo(text: string, { kind, start, end }: SecretName): Range | undefined {
  const lead = kind === "password" ? TO.exec(text.slice(end, end + 8)) : null;
  const told = lead && text.slice(Math.max(0, start - 60), start);
  if (!lead || told === null || !SETTING.test(told)) return undefined;
  const value = wholeValue(text, end + lead[0].length, false);
  const said = text.slice(value.start, value.end).split(/\s+/);
  const isDone = /(?<!\p{L})(?:i|i've|we|we've|ich|wir|j'ai|on a|he|hemos|ho|abbiamo|eu|ik|я|мы)(?!\p{L})/iu.test(told);
  // "Frosted" is no remark where a number follows it.
  const isWords = said.every((word) => /^\d+$/.test(word) || (word.length > 3 && !isCommonWord(word.toLowerCase())));
  const isOne = isDone && isWords && said.length > 1 && /\d/.test(said.at(-1) ?? "");
  if (isOne) return value;
  if (said.length > 4 || isRemark(said) || !(isDone || said.some((word) => looksSecret(word)))) return undefined;
  return value;
}

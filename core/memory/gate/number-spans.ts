/** Numbers that are told by their form alone: payment cards, accounts, identity numbers with check digits. */
import * as checks from "./check-digits.ts";
import { eachMatch, groups, matches, type SecretSpan } from "./spans.ts";

/** Up to 40 groups of digits with at most three other signs between them, as people part them. */
const DIGIT_RUN = /(?<![\w.])\d{1,24}(?:[^\p{L}\p{N}]{1,3}\d{1,24}){0,40}(?![A-Za-z_])/gu;
/** The groups in which cards are written. */
const CARD_GROUPS = new Set([
  "4-4-4-4",
  "4-6-5",
  "4-6-4",
  "4-4-4-4-3",
  "8-8",
  "4-4-5",
  "6-13",
  "4-4-8",
  "6-10",
  "4-12",
]);
const MAX_GROUPS = 19;
/** What follows a card: until when, and the digits on its back. */
const AFTER_CARD =
  /(?:[\s,;:/|(-]{1,4}(?:(?:exp(?:iry|ires)?|valid(?: thru| until)?|cvv2?|cvc2?|csc|cid|security (?:code|number|no\.?|digits)|code|caduca|vence|expire|validade|venc|gültig(?: bis)?)\b[.:]?\s{0,2})?(?:(?:0?[1-9]|1[0-2])\s?[/-]\s?(?:20)?\d\d|\d{3,4})(?![\d\p{L}])){1,3}/uy;
/** The same some words from it: "good till 04/29, the three on the back are 771". */
const EXPIRY = /(?<![\d/.-])(?:0?[1-9]|1[0-2])\s?[/-]\s?(?:20)?[2-9]\d(?![\d/-])/g;
const BACK =
  /(?<!\p{L})(?:back|behind|cvv2?|cvc2?|csc|security (?:code|number|no\.?|digits)|rückseite|hinten|prüfnummer|dos|verso|cryptogramme|reverso|detrás|atrás|retro|dietro|achterkant|achterop|odwrocie|оборот\p{L}|обратной|arka\p{L}*)(?!\p{L})[^\d.!?\n]{0,24}?(?<back>\d{3,4})(?!\d)/dgiu;
const MAX_BESIDE = 100;
/** Cards that pay for nothing, as payment services publish them. */
const TEST_CARD =
  /(?:\btest(?:ing)?[- ]?(?:cards?|numbers?|pans?)|test-?(?:karten?|kreditkarten?)(?:nummern?)?|cartes? (?:bancaires? )?de test|tarjetas? (?:de crédito )?de pruebas?|cartão de teste|cartões de teste|carte? di (?:test|prova)|test(?:kaart|creditcard|pas)(?:en)?|kart[ay] testow[ay]|тестов\p{L}{2,3} карт\p{L}{1,2}|test kart\p{L}*|テスト(?:用)?カード|测试(?:用)?(?:卡|信用卡)|테스트 ?카드)[^.!?\n\p{N}]{0,40}$/iu;
/** Numbers of these go by what they are called, unless all of it is a card. */
const NO_CARD =
  /(?:track|order|invoice|isbn|imei|ticket|sendung|bestell|rechnung|commande|pedido|ordine|zamówien|заказ|sipariş|订单|注文|주문)[^.!?\n]{0,30}$/iu;
const IBAN = /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z0-9]{4}){2,7}(?:[ -]?[A-Za-z0-9]{1,4})?(?![A-Za-z0-9])/g;
/** United States Social Security numbers as they are written; 000, 666 and 9xx are never given out. */
const SOCIAL_SECURITY = /(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/g;
/** Korean resident registration number: date of birth, century and sex, six more. */
const KOREAN = /(?<![\d-])\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-[1-8]\d{6}(?![\d-])/g;

/** What has a form of its own and check digits: pattern, and the proof. */
const IDS: readonly (readonly [RegExp, (text: string) => boolean])[] = [
  [/(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g, checks.isChineseId],
  [/(?<![\d.,/-])\d{2} \d{3} \d{3} \d{3}(?![\d/-])/g, checks.isGermanTaxId],
  [/(?<![\d.,/-]|\d )\d{4} \d{4} \d{4}(?!\d|[ -]\d|[/-])/g, checks.isAadhaar],
  [/(?<![\d.,/-])\d{3}\.\d{3}\.\d{3}-\d{2}(?![\d/-])/g, checks.isCpf],
  [/(?<![\dA-Za-z-])(?:\d{8}|[XYZ]-?\d{7})-?[A-Z](?![\dA-Za-z-])/g, checks.isSpanishId],
  [/(?<![\d.,/-])[12] ?\d\d ?\d\d ?(?:\d\d|2[AB]) ?\d{3} ?\d{3} ?\d\d(?![\d/-])/g, checks.isFrenchNir],
  [
    /(?<![\dA-Za-z])[A-Za-z]{6}[\dL-V]{2}[A-Za-z][\dL-V]{2}[A-Za-z][\dL-V]{3}[A-Za-z](?![\dA-Za-z])/gi,
    checks.isItalianTaxCode,
  ],
];

/** Receipts and cards of the United States' immigration service. */
const IMMIGRATION = /(?<![A-Za-z0-9])(?:EAC|WAC|LIN|SRC|NBC|MSC|IOE|YSC)\d{10}(?![A-Za-z0-9])/g;
/** A British bank's branch, which looks like a date. */
const SORT_CODE =
  /(?<!\p{L})sort(?:[ -]?code|(?= \d\d-\d\d-\d\d(?!\d)))[^\d.!?\n]{0,12}(?<value>\d\d[- ]?\d\d[- ]?\d\d)(?!\d)/dgiu;

/** Every such number, in no order. */
export function* numberSpans(text: string): Iterable<SecretSpan> {
  if (!/\d/.test(text)) return;
  yield* cards(text);
  yield* accounts(text);
  for (const span of groups(text, SORT_CODE)) yield { ...span, kind: "account" };
  yield* matches(text, SOCIAL_SECURITY, "id");
  yield* matches(text, KOREAN, "id");
  yield* matches(text, IMMIGRATION, "id");
  for (const [pattern, isProven] of IDS)
    for (const span of matches(text, pattern, "id")) {
      const isOther = NO_CARD.test(text.slice(Math.max(0, span.start - 40), span.start));
      if (!isOther && isProven(text.slice(span.start, span.end))) yield span;
    }
}

interface Group {
  digits: string;
  start: number;
  end: number;
}

function* cards(text: string): Iterable<SecretSpan> {
  for (const run of eachMatch(text, DIGIT_RUN)) {
    if (run[0].length < 13) continue;
    const parts = [...run[0].matchAll(/\d+/g)].map((match) => {
      const start = run.index + match.index;
      return { digits: match[0], start, end: start + match[0].length };
    });
    if (TEST_CARD.test(text.slice(Math.max(0, run.index - 70), run.index))) continue;
    const isNamed = NO_CARD.test(text.slice(Math.max(0, run.index - 40), run.index));
    for (let from = 0; from < parts.length; from += 1) {
      const count = cardAt(parts, from, text, isNamed);
      const [first, last] = [parts[from], parts[from + count - 1]];
      if (count === 0 || !first || !last) continue;
      const end = endWithBack(text, last.end);
      yield { kind: "card", start: first.start, end };
      yield* besideCard(text, end);
      from += count - 1;
    }
  }
}

/** How many groups from one on are a card; 0 for none. A number called otherwise must be one as a whole. */
function cardAt(groups: readonly Group[], from: number, text: string, isNamed: boolean): number {
  let digits = "";
  for (let count = 1; count <= MAX_GROUPS && from + count <= groups.length; count += 1) {
    digits += groups[from + count - 1]?.digits ?? "";
    if (digits.length > 19) return 0;
    if (digits.length < 12) continue;
    const isWhole = from === 0 && count === groups.length;
    if ((isNamed && !isWhole) || !checks.isCard(digits)) continue;
    const window = groups.slice(from, from + count);
    if (isPartedAlike(window, text) && (isCardWindow(window, text) || (isWhole && !isOverLines(window, text))))
      return count;
  }
  return 0;
}

/**
 * Whether a run of groups may be one number: what parts them is of one or two kinds and no bracket, and none is a year of a
 * date. Versions with dates, lists of numbers and coordinates have the digits of a card now and then.
 */
function isPartedAlike(window: readonly Group[], text: string): boolean {
  const run = text.slice(window[0]?.start, window.at(-1)?.end);
  const between = new Set(window.slice(1).map(({ start }, at) => text.slice(window[at]?.end, start).trim()));
  return between.size <= 2 && !/[()[\]{}#+]|(?:19|20)\d\d-\d\d?-\d\d?|\d[.,]\d{8}/.test(run);
}

/** Whether groups within a longer run may be a card by themselves: in the groups that cards have, and no decimals. */
function isCardWindow(window: readonly Group[], text: string): boolean {
  const [first] = window;
  if (window.length === 1 && first) return !/\d[.,]$/.test(text.slice(Math.max(0, first.start - 2), first.start));
  const form = window.map(({ digits }) => digits.length).join("-");
  return CARD_GROUPS.has(form)
    ? !isAmongHex(window, text)
    : window.every(({ digits }) => digits.length === 1) && isEvenly(window, text);
}

/** Whether what stands beside is written in hexadecimal. */
function isAmongHex(window: readonly Group[], text: string): boolean {
  const [start, end] = [window[0]?.start ?? 0, window.at(-1)?.end ?? 0];
  const isHex = /^(?=[\dA-F]*[A-F])(?=[\dA-F]*\d)[\dA-F]{4}$/;
  const before =
    text
      .slice(Math.max(0, start - 12), start)
      .trim()
      .split(/\s+/)
      .at(-1) ?? "";
  const after =
    text
      .slice(end, end + 12)
      .trim()
      .split(/\s+/)[0] ?? "";
  return isHex.test(before) || isHex.test(after);
}

/** Whether digits stand apart as somebody spells them out, and are no list. */
function isEvenly(window: readonly Group[], text: string): boolean {
  const between = new Set(window.slice(1).map(({ start }, at) => text.slice(window[at]?.end, start)));
  return between.size === 1 && !/[,;:/|]/.test([...between].join(""));
}

function isOverLines(window: readonly Group[], text: string): boolean {
  return text.slice(window[0]?.start, window.at(-1)?.end).includes("\n");
}

function endWithBack(text: string, end: number): number {
  AFTER_CARD.lastIndex = end;
  return end + (AFTER_CARD.exec(text)?.[0].length ?? 0);
}

/** Until when a card is good and the digits on its back, in what is said after it. */
function* besideCard(text: string, from: number): Iterable<SecretSpan> {
  const rest = text.slice(from, from + MAX_BESIDE);
  const near = rest.slice(0, /\n\s*\n|[.!?](?=\s\p{Lu})/u.exec(rest)?.index ?? rest.length);
  for (const { 0: expiry, index } of near.matchAll(EXPIRY))
    yield { kind: "card", start: from + index, end: from + index + expiry.length };
  for (const { indices } of near.matchAll(BACK)) {
    const [start, end] = indices?.groups?.back ?? [0, 0];
    yield { kind: "card", start: from + start, end: from + end };
  }
}

function* accounts(text: string): Iterable<SecretSpan> {
  for (const span of matches(text, IBAN, "account")) {
    const whole = text.slice(span.start, span.end);
    // A word that follows may look like one more group of four.
    for (let length = whole.length; length >= 15; length -= 1) {
      if (!checks.isIban(whole.slice(0, length))) continue;
      yield { ...span, end: span.start + length };
      break;
    }
  }
}

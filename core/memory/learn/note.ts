import type { WordClass } from "../../language/speech/speech-data.ts";
import { fold, isListed, type Lexicon } from "./lexicon.ts";
import type { Span } from "./clauses.ts";

/** A fact without sure structure: what it is about, and its words. */
export interface Note {
  category: string;
  key: string;
  value: string;
}

/** What a statement is about, by its most telling class, the first that fits. Health and money come first: they are kept back. */
const KINDS: readonly (readonly [WordClass, string, string])[] = [
  ["health", "health", "note"],
  ["money", "finance", "note"],
  ["relative", "family", "note"],
  ["friend", "people", "note"],
  ["pet", "pets", "note"],
  ["diet", "food", "note"],
  ["dislike", "taste", "dislikes"],
  ["like", "taste", "likes"],
  ["plan", "plan", "plans"],
  ["work", "work", "note"],
  ["learn", "study", "note"],
  ["habit", "habit", "does"],
  ["pursuit", "hobby", "does"],
  ["live", "location", "note"],
  ["make", "hobby", "does"],
  ["own", "possession", "has"],
  ["get", "possession", "has"],
  ["event", "event", "did"],
  ["future", "plan", "plans"],
];

/** What a span says, in its author's words, with the kind that its classes tell. */
export function noteOf(span: Span, lexicon: Lexicon): Note {
  const { clause, from, to, cut } = span;
  const own = clause.tokens.slice(from, to);
  const inside = new Set(own.flatMap(({ kinds }) => [...kinds]));
  const before = new Set(clause.tokens.slice(0, from).flatMap(({ kinds }) => [...kinds]));
  const value = withoutEnd(span.text, lexicon) + namesAfter(span, lexicon);
  if (cut === "thing") {
    const kind = KINDS.find(
      ([wanted]) => inside.has(wanted) && ["health", "money", "pet", "relative"].includes(wanted),
    );
    return { category: kind?.[1] ?? "possession", key: kind?.[2] ?? "has", value };
  }
  const kind =
    listedKind(value, inside, lexicon) ??
    KINDS.find(([wanted]) => inside.has(wanted)) ??
    KINDS.find(([wanted]) => before.has(wanted)) ??
    (["own", "note", "note"] as const);
  return { category: kind[1], key: kind[2], value };
}

/** To get married is nothing that one has, and to run a bakery is work. */
function listedKind(
  value: string,
  inside: ReadonlySet<WordClass>,
  { data }: Lexicon,
): (typeof KINDS)[number] | undefined {
  if (inside.has("health") || inside.has("money")) return undefined;
  const { bond, business, runs } = data.slots.lists;
  const words = value.split(/[^\p{L}\p{M}&'-]+/u).filter(Boolean);
  const runsOne = isListed(runs, words[0] ?? "") && words.some((word) => isListed(business, word));
  if (runsOne) return ["work", "work", "note"];
  return words.some((word) => isListed(bond, word)) ? ["relative", "family", "note"] : undefined;
}

/** A value without the filler that it ends with ("so much", "lately"). */
function withoutEnd(text: string, lexicon: Lexicon): string {
  let value = text;
  for (let turn = 0; turn < 3; turn += 1) {
    const words = value.split(/\s+/);
    const cut = [3, 2, 1].find(
      (length) =>
        words.length > length + 1 && isListed(lexicon.data.slots.valueEnds, fold(words.slice(-length).join(" "))),
    );
    if (cut === undefined) break;
    value = words
      .slice(0, -cut)
      .join(" ")
      .replace(/[,\s]+$/, "");
  }
  return value;
}

const NAME = String.raw`(?!I(?![\p{L}-]))\p{Lu}[\p{L}\p{M}-]+`;

/** Names in apposition that a cut value lacks: "two greyhounds | , Biscuit and Turf", "12 Baker Street | , London", "a school | in Bremen". */
function namesAfter({ clause, to, text }: Span, lexicon: Lexicon): string {
  const { sentence } = clause;
  const end = clause.tokens[to - 1]?.end ?? 0;
  if (!text.endsWith(sentence.text.slice(clause.tokens[to - 1]?.start ?? 0, end))) return "";
  const joins = lexicon.data.slots.joins.split("|").filter(Boolean).join("|");
  const item = `${NAME}(?: ${NAME}){0,2}`;
  const isInList = new RegExp(`, ${item}$`, "u").test(sentence.text.slice(0, end));
  const joined = `(?:,? (?:${joins}) ${item})`;
  const list = `(?:, ${item})+${joined}?${isInList ? `|${joined}` : ""}`;
  const found = new RegExp(`^(?:${list}| (?:in|near) ${item})(?=\\s*(?:[.!?;]|$))`, "u").exec(
    sentence.text.slice(end),
  )?.[0];
  if (found === undefined) return "";
  // "In March" and "…, Monday" are no names.
  const own = sentence.tokens.filter(({ start, end: last }) => start >= end && last <= end + found.length);
  const isNamed = own.every(({ kinds, text: word }) => !/^\p{Lu}/u.test(word) || kinds.size === 0);
  return isNamed ? found : "";
}

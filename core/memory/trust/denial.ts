import type { Token } from "../../language/cut.ts";
import { fold } from "../../language/fold.ts";
import { scriptOf } from "../../language/scripts.ts";
import { speechData } from "../../language/speech/index.ts";
import { englishRoots } from "../../language/words.ts";

/** Words that turn a statement round when they stand before what it says, beside each language's own. */
const ENGLISH =
  "not no never neither nor without t isn don doesn wasn aren didn couldn won used rather instead unlike".split(" ");
/** Words by which an answer keeps away from something. */
const AVOIDS = new Set(
  "avoid skip leave left omit omitted free replace replaced substitute swap ban hate dislike allergic avoiding skipping leaving".split(
    " ",
  ),
);
/** How many words before a value, in the same clause, are searched for a no; and how many after it. */
const REACH = 6;
const REACH_AFTER = 2;

let bySpeech: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** The small words that say no, by language. */
function noes(language: string): ReadonlySet<string> {
  bySpeech ??= new Map(
    speechData.map((data) => {
      const words = (data.classes.negation ?? "").split("|").filter((word) => word !== "" && !/[\s*']/.test(word));
      const own = language === "en" || data.language === "en" ? ENGLISH : [];
      return [data.language, new Set([...own, ...words.map((word) => fold(word, scriptOf(word)))])];
    }),
  );
  return bySpeech.get(language) ?? new Set(ENGLISH);
}

const saysNo = ({ word, language }: Token) => noes(language).has(word);

/** Whether a clause denies what stands from `start` to `end` in it: "not in Lisbon", "rather than Lisbon", "Lisbon isn't …". */
export function isDenied(clause: readonly Token[], start: number, end: number): boolean {
  return (
    clause.slice(Math.max(0, start - REACH), start).some(saysNo) || clause.slice(end, end + REACH_AFTER).some(saysNo)
  );
}

/** Whether a clause keeps away from what it names: says no, leaves it out, or names the dislike itself. */
export function isAvoided(clause: readonly Token[], key: string): boolean {
  const roots = new Set(englishRoots(key.replaceAll("_", " ")));
  return clause.some((token) => saysNo(token) || AVOIDS.has(token.word) || roots.has(token.root));
}

let yous: ReadonlySet<string> | undefined;

/** Whether a clause speaks to the reader. */
export function isAddressed(clause: readonly Token[]): boolean {
  yous ??= new Set(
    speechData.flatMap(({ classes }) =>
      (classes.you ?? "").split("|").map((word) => fold(word.replace(/'.*/, ""), scriptOf(word))),
    ),
  );
  return clause.some(({ word }) => yous?.has(word) === true);
}

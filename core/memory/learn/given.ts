import type { Clause } from "./clauses.ts";
import type { Grammar, Structured } from "./grammar.ts";
import type { Lexicon } from "./lexicon.ts";

/**
 * What a clause takes for given of the author's own, be it a question or a request ("a present for my son Ben"), with where it
 * stands in the sentence. In words that others may speak, or that are unreal, nothing is.
 */
export function givenIn({ sentence, tokens }: Clause, lexicon: Lexicon, grammar: Grammar): Structured[] {
  if (!grammar.hasGiven || lexicon.sign("unrealAnywhere", sentence.text)) return [];
  if (sentence.tokens.some(({ kinds }) => kinds.has("condition") || kinds.has("say"))) return [];
  // "My daughter (7)" and "my daughter, 7" are read alike.
  const read = sentence.text.replace(/ \((?=[^()]{1,40}\))|, (?=\p{N})/gu, "  ").replaceAll(")", ",");
  return tokens.flatMap(({ kinds, start }) => {
    const fact = kinds.has("mine") ? grammar.read(read.slice(start), { isGiven: true }) : undefined;
    return fact ? [{ ...fact, start: fact.start + start, end: fact.end + start }] : [];
  });
}

import type { FactName } from "../keys.ts";
import { keptAs } from "./grammar.ts";
import { isListed, type Lexicon } from "./lexicon.ts";
import { plain } from "./plain.ts";
import { TemplateReader } from "./template.ts";

interface Name {
  fact: string;
  form: RegExp;
}

const ready = new WeakMap<Lexicon, readonly Name[]>();

/** The names of facts that a language's data give, made ready when they are first asked for. */
function namesOf(lexicon: Lexicon): readonly Name[] {
  const known = ready.get(lexicon);
  if (known) return known;
  const names = (lexicon.data.forgetNames ?? []).flatMap(({ fact, says }) =>
    says.map((template) => ({
      fact,
      form: new RegExp(`^\\s*${new TemplateReader(template, lexicon).read().source()}\\s*$`, "u"),
    })),
  );
  ready.set(lexicon, names);
  return names;
}

/** Under what the facts stand that words name without their value: "where I live" is `location.lives_in`. */
export function namesAsked(words: string, lexicon: Lexicon): FactName[] {
  const folded = plain(words.trim());
  return namesOf(lexicon).flatMap(({ fact, form }) => {
    const match = form.exec(folded);
    if (!match) return [];
    const [category = "", key = ""] = fact.split(".");
    const named = key.replace(/\{(\w+)\}/g, (_, slot: string) =>
      keptAs(lexicon.data.slots, slot, match.groups?.[slot] ?? "").replaceAll(" ", "_"),
    );
    return [{ category, key: named }];
  });
}

/** The categories that words mean as a whole: "my health", "all my pets". */
export function kindsNamed(words: string, lexicon: Lexicon): string[] {
  const tokens = lexicon.tokens(words);
  const begin = tokens.findIndex(
    ({ kinds }) => !(["mine", "article", "pointing"] as const).some((kind) => kinds.has(kind)),
  );
  const rest = words.slice(tokens[begin]?.start ?? 0).trim();
  return Object.entries(lexicon.data.forgetKinds ?? {}).flatMap(([category, list]) =>
    isListed(list, rest) ? [category] : [],
  );
}

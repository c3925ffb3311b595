import type { FactView } from "../../core/contract/contract.ts";
import { type MessageKey, t } from "../text.ts";
import { nameOf } from "./words.ts";

/** Categories under the theme that people look for them by, in the order in which they are shown. */
const THEMES: readonly (readonly [MessageKey, readonly string[]])[] = [
  ["You", ["identity", "language", "ids", "opinion"]],
  ["Home", ["location"]],
  ["Work and study", ["work", "study"]],
  ["Family and friends", ["family", "people"]],
  ["Pets", ["pets"]],
  ["Tastes", ["taste", "food"]],
  ["Hobbies and habits", ["hobby", "habit"]],
  ["Plans and events", ["plan", "event"]],
  ["Things", ["possession"]],
  ["Health", ["health"]],
  ["Money", ["finance", "credentials"]],
];

export interface FactGroup {
  name: string;
  facts: FactView[];
}

/** Facts by theme, and those of somebody who is named by that person. */
export function byTheme(facts: readonly FactView[]): FactGroup[] {
  const groups = new Map<string, FactView[]>();
  for (const [theme] of THEMES) groups.set(t(theme), []);
  for (const fact of facts) {
    const name = personOf(fact) ?? themeOf(fact);
    groups.set(name, [...(groups.get(name) ?? []), fact]);
  }
  return [...groups].flatMap(([name, list]) => (list.length === 0 ? [] : [{ name, facts: list }]));
}

/** Whose fact it is, where its key says so: "wife's name", "sister's birthday". */
function personOf({ category, key }: FactView): string | undefined {
  if (category !== "family" && category !== "people") return undefined;
  const person = /^(.+?)['’]s_/.exec(key)?.[1];
  return person === undefined ? undefined : nameOf({ key: person });
}

function themeOf({ category }: FactView): string {
  const theme = THEMES.find(([, categories]) => categories.includes(category));
  return t(theme?.[0] ?? "Other things");
}

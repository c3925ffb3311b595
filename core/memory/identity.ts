import { contentRoots } from "../language/words.ts";
import { type FactName, isPartner, meaningOf } from "./keys.ts";

/** What makes somebody who they are, under one name for all keys that ask for the same. */
type Identity = "name" | "birthday" | "home" | "employer" | "job" | "partner";

const PLAIN: Readonly<Record<string, Identity>> = {
  "identity.name": "name",
  "identity.birthday": "birthday",
  "location.lives_in": "home",
  "work.works_at": "employer",
  "work.works_as": "job",
};

/** Which part of its owner's identity a fact tells, whatever its key is called; undefined for all others. */
export function identityOf(fact: FactName): Identity | undefined {
  const { category, key } = meaningOf(fact);
  if (category === "family") return isPartner(key.replace(/'s_name$/, "")) ? "partner" : undefined;
  return PLAIN[`${category}.${key}`];
}

/**
 * Whether one value says the same as another and more: "Ana Silva" of "Ana", "Porto, Portugal" of "Porto", "paediatric nurse" of
 * "nurse". What merely holds the other's words ("New York" of "York") does not.
 */
export function isMorePrecise(identity: Identity, said: string, known: string): boolean {
  const [more, less] = [said, known].map((value) => value.normalize("NFKC").toLowerCase().trim());
  if (more === undefined || less === undefined || more === less) return false;
  switch (identity) {
    case "name":
    case "partner":
      return more.startsWith(`${less} `);
    case "home":
      return more.startsWith(`${less}, `) || more.endsWith(`, ${less}`);
    case "employer":
      return more.startsWith(`${less}, `) || more.startsWith(`${less} in `);
    case "job":
      return more.endsWith(` ${less}`);
    case "birthday": {
      const [whole, part] = [contentRoots(more), contentRoots(less)];
      return part.size > 0 && whole.size > part.size && [...part].every((root) => whole.has(root));
    }
  }
}

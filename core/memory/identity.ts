import { contentRoots } from "../language/words.ts";

/** What makes somebody who they are, under one name for all keys that ask for the same. */
type Identity = "name" | "birthday" | "home" | "employer" | "job" | "partner";

const PLAIN: Readonly<Record<string, Identity>> = {
  "identity.name": "name",
  "identity.birthday": "birthday",
  "location.lives_in": "home",
  "work.works_at": "employer",
  "work.works_as": "job",
};
const PARTNER =
  /^(?:wife|husband|partner|spouse|girlfriend|boyfriend|fianc[eé]e?)'s_name$|^(?:wife|husband|partner|spouse)$/;

/** Which part of its owner's identity a fact tells; undefined for all others. */
export function identityOf({ category, key }: { category: string; key: string }): Identity | undefined {
  return PLAIN[`${category}.${key}`] ?? (category === "family" && PARTNER.test(key) ? "partner" : undefined);
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
    case "employer":
      return more.startsWith(`${less}, `);
    case "job":
      return more.endsWith(` ${less}`);
    case "birthday": {
      const [whole, part] = [contentRoots(more), contentRoots(less)];
      return part.size > 0 && whole.size > part.size && [...part].every((root) => whole.has(root));
    }
  }
}

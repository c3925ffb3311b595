/** A term (core/language/terms.ts) as PostgreSQL writes a tsquery, quoted so that no character of it is syntax. */
export function tsquery(term: string): string {
  const quoted = (word: string) => `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
  if (term.endsWith("*")) return `${quoted(term.slice(0, -1))}:*`;
  return `(${term.split(" ").map(quoted).join(" <-> ")})`;
}

/** Later places are all counted as this one. */
const MAX_PLACE = 16_383;

/** The words as PostgreSQL writes a tsvector: each with its place. They are letters, marks and digits alone. */
export function tsvector(terms: readonly string[]): string {
  return terms.map((term, at) => `'${term}':${Math.min(at + 1, MAX_PLACE)}`).join(" ");
}

/** An FTS5 query for any of the words, each quoted so that no character of theirs is syntax; undefined for none. */
export function matchAny(words: readonly string[]): string | undefined {
  const quoted = words.map((word) => {
    const plain = `"${word.replaceAll('"', '""').replace(/\*$/, "")}"`;
    return word.endsWith("*") ? `${plain} *` : plain;
  });
  return quoted.length === 0 ? undefined : quoted.join(" OR ");
}

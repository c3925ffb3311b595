/** A word of this length may have one slip of the pen, and a longer one two; in a shorter one a slip makes another word. */
const ONE_SLIP = 4;
const TWO_SLIPS = 8;

/** How many slips of the pen are forgiven in a word. */
export function forgiven(word: string): number {
  if (/\d/.test(word) || word.length < ONE_SLIP) return 0;
  return word.length < TWO_SLIPS ? 1 : 2;
}

/**
 * Whether two words are so few slips apart: a letter that is missing, too much, wrong, or changed with its neighbour (optimal
 * string alignment, after Damerau 1964).
 */
export function isSlip(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return false;
    [before, row] = [row, next];
  }
  return (row[other.length] ?? Infinity) <= most;
}

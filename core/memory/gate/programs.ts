/** Programs that a model wrote into its answer. */

/** A fence and its lines, to the end where it is still open (CommonMark 0.31, section 4.5); display formulas. */
const FENCE = /^[ \t]*(`{3,}|~{3,})[^\n]*\n(?<lines>[^]*?)(?:^[ \t]*\1[`~]*[ \t]*$|$(?![^]))|\$\$[^]*?\$\$/gmu;

/** A part of a text, in UTF-16 code units. */
export interface Part {
  start: number;
  end: number;
}

/** Every fence and formula of a text, in order. */
export function fencesIn(text: string): (Part & { lines: string })[] {
  if (!/`{3}|~{3}|\$\$/.test(text)) return [];
  return [...text.matchAll(FENCE)].map(({ 0: whole, index, groups }) => {
    return { start: index, end: index + whole.length, lines: groups?.lines ?? "" };
  });
}

/** The fences that hold a program; a single line may be what somebody asked for, such as a new password. */
export function programsIn(text: string): Part[] {
  return fencesIn(text).filter(({ lines }) => lines.trim().includes("\n"));
}

/** What of a text stands outside of its fences and formulas. */
export function outsideFences(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of fencesIn(text)) {
    parts.push(text.slice(from, start));
    from = end;
  }
  return [...parts, text.slice(from)];
}

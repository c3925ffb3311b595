const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** The sentences of a text, each line by itself. */
export function sentences(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .filter(Boolean);
}

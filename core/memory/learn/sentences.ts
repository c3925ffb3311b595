const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
/** "St.", "Dr.", "e.g.", "J.": what ends so goes on. */
const ABBREVIATION = /(?:^|[\s(])(?:\p{Lu}\p{Ll}{0,2}|\p{L}\.\p{L}|approx|vs|etc|no)\.\s*$/u;

/** The sentences of a text, line by line; abbreviations do not end one. */
export function sentencesOf(text: string): string[] {
  return text.split(/\n+/).flatMap((line) => {
    const sentences: string[] = [];
    for (const { segment } of segmenter.segment(line)) {
      const last = sentences.at(-1);
      if (last !== undefined && ABBREVIATION.test(last) && /^[\p{Lu}\p{N}]/u.test(segment))
        sentences[sentences.length - 1] = last + segment;
      else sentences.push(segment);
    }
    return sentences.map((sentence) => sentence.trim()).filter(Boolean);
  });
}

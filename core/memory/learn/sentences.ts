const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
/** Titles, saints and initials before a name ("St.", "Dr.", "J."): a stop after them ends nothing. */
export const ABBREVIATED = String.raw`(?<![\p{L}\p{M}])(?:St|Ste|Dr|Mr|Mrs|Ms|Mme|Prof|Mt|Ft|Sra?|Hr|Fr|vs|approx|[A-HJ-Z])\.`;
const ENDS_ABBREVIATED = new RegExp(`${ABBREVIATED}\\s*$`, "u");
/** German writes ordinals with a stop ("5. Semester", "14. März"). */
const ENDS_ORDINAL = /(?<![\p{N}.,])\p{N}{1,2}\.\s*$/u;
const COUNTED =
  /^(?:semester|klasse|jahr|stock|woche|ssw|monat|schwangerschaftswoche|etage|lebensjahr|lehrjahr|geburtstag|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)/iu;

/** The sentences of a text, line by line; abbreviations do not end one. */
export function sentencesOf(text: string): string[] {
  return text.split(/\n+/).flatMap((line) => {
    const sentences: string[] = [];
    for (const { segment } of segmenter.segment(line)) {
      const last = sentences.at(-1);
      const goesOn = (text: string) =>
        (ENDS_ABBREVIATED.test(text) && /^[\p{Lu}\p{N}]/u.test(segment)) ||
        (ENDS_ORDINAL.test(text) && COUNTED.test(segment));
      if (last !== undefined && goesOn(last)) sentences[sentences.length - 1] = last + segment;
      else sentences.push(segment);
    }
    return sentences.map((sentence) => sentence.trim()).filter(Boolean);
  });
}

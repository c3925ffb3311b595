/** Whether an entry of a list stands in a text as words, in scripts that part none by spaces, or hang endings on them. */

const segmenter = new Intl.Segmenter("en", { granularity: "word" });
const KATAKANA = /^[ァ-ヶー]+$/u;
const HIRAGANA = /^[ぁ-ん]+$/u;
const HANGUL = /^[가-힣]/u;
/** Longer ones are found within words, too: no other word has them in it by chance. */
const LONG = 3;
/** What may follow in the same word: a particle, the copula, an ending of "to do"; an illness, a person. */
const HANGUL_ENDING =
  /^(?:이|가|을|를|은|는|에|의|도|로|으로|와|과|랑|만|부터|까지|한테|나|라고?|고|며|인|입니다|예요|야|였|었|하|해|했|한|할|함|합|받|당|되|돼|됐|된|중|증|병|약)*(?:[가-힣]{0,3}(?:요|다|죠|네|서|고|며|니|지만|는데|은데))?$/u;
const HIRAGANA_AFTER = /^(?:$|[はがをにでとのだや]|も(?!ど)|です|っぽ|[^ぁ-ん])/u;
const HAN_SUFFIX = /^(?:病|症|者|患者|人|的|教|徒|院|了|过|過|药|史|期|险|保險|金|单|額|额|中|型|性|癌|率|员|士)/u;

/**
 * Whether an entry that was found at a place of a text is a word, or begins one, there.
 *
 * @param start offset of the entry in UTF-16 code units.
 */
export function isWholeWord(text: string, entry: string, start: number): boolean {
  const end = start + entry.length;
  const [before, after] = [text.slice(Math.max(0, start - 1), start), text.slice(end, end + 12)];
  if (KATAKANA.test(entry)) return !/[ァ-ヶー]/u.test(before) && !/^[ァ-ヶー]/u.test(after);
  if (HANGUL.test(entry)) return isHangulWord(entry, before, after);
  if (!HIRAGANA.test(entry) && entry.length >= LONG) return true;
  const { starts, ends } = edges(text, start, end);
  if (HIRAGANA.test(entry)) return (starts || /\p{Script=Han}/u.test(before)) && HIRAGANA_AFTER.test(after);
  return starts && (ends || HAN_SUFFIX.test(after));
}

function isHangulWord(entry: string, before: string, after: string): boolean {
  if (/[가-힣]/u.test(before)) return entry.length >= LONG;
  if (entry.length >= LONG || entry.includes(" ")) return true;
  return HANGUL_ENDING.test(/^[가-힣]*/u.exec(after)?.[0] ?? "");
}

/** Whether a word begins, or ends, at two places; a place between a word's parts is neither. */
function edges(text: string, start: number, end: number): { starts: boolean; ends: boolean } {
  // What is far away parts nothing here.
  const from = Math.max(0, start - 20);
  const found = { starts: start === 0, ends: false };
  for (const { index, segment } of segmenter.segment(text.slice(from, end + 20))) {
    if (from + index === start) found.starts = true;
    if (from + index + segment.length === end) found.ends = true;
  }
  return found;
}

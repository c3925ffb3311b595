/** Digits that are written as words: "four eight one five". */
import { eachMatch } from "./spans.ts";
import type { Range } from "./whole-value.ts";

/** Zero to nine in each language, and what else is said for one of them. */
const DIGITS =
  "zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|" +
  "null|eins?|zwei|zwo|drei|vier|fünf|fuenf|sechs|sieben|acht|neun|" +
  "zéro|un|deux|trois|quatre|cinq|sept|huit|neuf|" +
  "cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|" +
  "due|tre|quattro|cinque|sei|sette|otto|nove|" +
  "um|dois|três|quatro|meia|sete|oito|" +
  "nul|een|één|twee|drie|vijf|zes|zeven|negen|" +
  "jeden|dwa|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć|" +
  "ноль|нуль|один|два|три|четыре|пять|шесть|семь|восемь|девять|" +
  "sıfır|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|" +
  "صفر|واحد|اثنان|اثنين|ثلاثة|أربعة|اربعة|خمسة|ستة|سبعة|ثمانية|تسعة|" +
  "शून्य|एक|दो|तीन|चार|पाँच|पांच|छह|छः|सात|आठ|नौ|" +
  "공|영|일|이|삼|사|오|육|칠|팔|구";
const TENS =
  "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|" +
  "(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)|" +
  "(?:vingt|trente|quarante|cinquante|soixante(?:-dix)?|quatre-vingt(?:s|-dix)?)(?:[- ](?:et )?(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf))?|" +
  "(?:veinti\\p{L}{2,6}|(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?: y (?:uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))?)|" +
  "(?:vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa)(?: e (?:um|dois|três|quatro|cinco|seis|sete|oito|nove))?|" +
  "(?:venti|trenta|quaranta|cinquanta|sessanta|settanta|ottanta|novanta)\\p{L}{0,7}";
/** One of them, a digit apart from tens. */
const ITEM = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?<digit>${DIGITS})|${TENS})(?![\\p{L}\\p{N}])`, "giu");
/** What may stand between two. */
const BETWEEN =
  /^[\s,.–-]{1,3}(?:(?:and |und |et |y |e |en |i |и |ve )?(?:then|dann|puis|luego|después|poi|depois|dan|potem|потом|затем|sonra|ثم|फिर) (?:the |die |le |la |el |il |o |a |de )?)?$/iu;
const SPACELESS =
  /[〇零一二三四五六七八九]{4,12}|[공영일이삼사오육칠팔구]{4,12}|(?:ゼロ|れい|まる|いち|に|さん|よん|し|ご|ろく|なな|しち|はち|きゅう|きゅー|く){4,12}(?![ぁ-ん])|[幺两俩兩壹贰叁肆伍陆柒捌玖〇零一二三四五六七八九]{4,12}|[〇零一二三四五六七八九](?:[、，]?(?:再按|再|然后按|然后|接着按)[〇零一二三四五六七八九]){3,11}/u;
const MOST = 12;

/** Where the first three or more digits in words stand in a short text. */
export function spokenDigits(text: string): Range | undefined {
  const spaceless = SPACELESS.exec(text);
  const spaced = inWords(text);
  if (!spaceless || (spaced && spaced.start < spaceless.index)) return spaced;
  return { start: spaceless.index, end: spaceless.index + spaceless[0].length };
}

/** By one word after another: a pattern for all of them takes a quarter of a second to be compiled. */
function inWords(text: string): Range | undefined {
  let [start, end, count, least] = [0, 0, 0, 1];
  for (const { 0: word, index, groups } of eachMatch(text, ITEM)) {
    const goesOn = count > 0 && count < MOST && BETWEEN.test(text.slice(end, index));
    if (!goesOn && count >= least) break;
    if (!goesOn) [start, count, least] = [index, 0, groups?.digit === undefined ? 2 : 3];
    end = index + word.length;
    count += 1;
  }
  return count >= least ? { start, end } : undefined;
}

/**
 * Medicines by the stems that the World Health Organization gives to international nonproprietary names ("-pram", "-olol",
 * "-statin"; "The use of stems in the selection of INN", WHO), with the endings that languages add, and brands that most know.
 */
const STEMS =
  "citalopram|(?:ox|x)etin|[dt]azepam|[mlrt]azepam|[pt]razolam|zolam|vastatin|gliptin|gliflozin|glutid|[npt]olol|zolol|rolol|xolol|l[ao]pril|nopril|mipril|dopril|sartan|prazol|conazol|[ck]onazol|triptan|iclovir|ciclovir|tegravir|n[ae]vir|buvir|navir|tinib|umab|ximab|zumab|cillin|cilin|floxacin|thromycin|tromycin|doxyc[iy]clin|[zt]iapin|zapin|peridon|piprazol|xaban|gatran|lodipin|fedipin|lukast|denafil|dalafil|codon|gabapentin|gabalin|trigin|valproat|valproin|setron|thiazid|tiazid|semid|formin|prednis\\p{L}{1,4}|estradiol|ostradiol|gestrel|loratadin|cetirizin|barbital|triptylin|ipramin|pramin|faxin|zodon|amphetamin|amfetamin|phenidat|fenidat|steride?|butamol|thyroxin|tiroxin|thyrox|warfarin|methotrexat|metotrexat|tamoxifen|buprenorphin|buprenorfin|methadon|metadon|naltrexon|bupropion|morphin|morfin|tramadol|tilidin|fentanyl|lithiumcarbonat";
const ENDINGS = "(?:e|a|o|u|y|um|en|em|om|ie|i|ne|ina|ino|ine|in)?";
const LATIN_STEM = new RegExp(`^(?!april|trampolin)\\p{L}{0,14}(?:${STEMS})${ENDINGS}$`, "u");
const CYRILLIC_STEM =
  /^\p{L}{1,14}(?:лопрам|оксетин|азепам|азолам|статин|глиптин|глифлозин|глутид|олол|[анл]оприл|миприл|сартан|празол|триптан|запин|тиапин|перидон|пипразол|ксабан|формин|циллин|мицин|флоксацин|трипти?лин|трексат|преднизолон|золон|габалин|габапентин|тироксин|варфарин)(?:а|у|ом|е|ы)?$/u;
const BRANDS: ReadonlySet<string> = new Set(
  "prozac zoloft lexapro cipralex cymbalta wellbutrin effexor seroquel abilify zyprexa risperdal lamictal valium xanax ativan klonopin rivotril tavor ambien stilnox adderall ritalin concerta vyvanse elvanse medikinet strattera ozempic wegovy mounjaro trulicity saxenda synthroid euthyrox eliquis xarelto plavix marcumar lipitor crestor sortis humira enbrel truvada biktarvy descovy suboxone antabuse viagra cialis oxycontin lyrica keppra depakote depakine marcoumar novorapid lantus humalog метформин феназепам эутирокс амитриптилин прозак".split(
    " ",
  ),
);
/** In scripts whose words are not cut by spaces, or that write such names by sound. */
const BY_SOUND =
  /(?:プラム|オキセチン|トラリン|ゼパム|ゾラム|スタチン|グリプチン|サルタン|プラゾール|アピン|メトホルミン|インスリン)(?:を|は|の|と|、|が)|西汀|舍曲林|普兰|他汀|西泮|唑仑|洛尔|普利|沙坦|格列|二甲双胍|喹硫平|奥氮平|(?:프람|옥세틴|트랄린|제팜|졸람|스타틴|글립틴|사르탄|메트포르민)|(?:برام|ستاتين|زيبام|وكسيتين|سيرترالين|ميتفورمين)(?:\s|$|[،.])|(?:मेटफॉर्मिन|सर्ट्रालिन|प्राम|स्टैटिन|ज़ेपाम)/u;

const PLAIN = /^[\0-\x7f]*$/;
const MAX_KNOWN = 20_000;
const known = new Map<string, boolean>();

/** Whether a folded word in lower case is a medicine's name. */
export function isMedicine(word: string): boolean {
  if (word.length < 5 || word.length > 30) return false;
  let is = known.get(word);
  if (is === undefined) {
    is = BRANDS.has(word) || LATIN_STEM.test(word) || CYRILLIC_STEM.test(word);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(word, is);
  }
  return is;
}

/** Whether a text names a medicine in a script where words are not looked up one by one. */
export function namesMedicine(text: string): boolean {
  return !PLAIN.test(text) && BY_SOUND.test(text);
}

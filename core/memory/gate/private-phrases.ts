/** Private matters that no single word tells: what was lost, owed, done time for, or taken. */
import type { SensitiveKind } from "../../base/held-kinds.ts";
import { withoutHarmlessPhrases } from "./harmless-phrases.ts";

const NUMBER =
  "(?:\\d[\\d.,]{0,12}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|[a-z]{3,9}teen|two|three|four|five|six|seven|eight|nine|ten|twelve|a few|a couple of)(?:[ -][a-z]{3,9}){0,3})";
const MONEY =
  "(?:[$€£¥₹]\\s?\\d|\\d[\\d.,]{0,12}\\s?(?:k\\b|grand|quid|bucks|[$€£¥₹]|dollars|euros?|pounds|usd|eur|gbp|a (?:year|month|week)|per (?:year|month|hour))|\\b(?:hundred|thousand|million|grand|lakh|lakhs)\\b)";
const COUPLE = "(?:boyfriend|girlfriend|husband|wife|partner|spouse|fianc[ée]e?)";

const MONEY_OR_DIGITS = "(?:[$€£¥₹]\\s?\\d|\\d[\\d.,]{3,})";
/** Somebody near, also as one says it at home. */
const KIN =
  "(?:(?:my|our) (?:\\w+ )?(?:ex(?:-\\w+)?|mother|father|mom|mum|dad|parents?|wife|husband|partner|son|daughter|child|kid|brother|sister|uncle|aunt|cousin|nephew|niece|step\\w+|grand\\w+|friend|mate|flatmate|roommate|boyfriend|girlfriend|coach|boss)|(?:^|[.!?,;:] |\\b(?:and|but|that|because|since|when|if) )(?:mum|mom|dad|grandma|grandpa|granny|gran|nan|granddad))";
/** Phrases of their own, by kind; each speaks of somebody. */
const PHRASES: readonly (readonly [SensitiveKind, RegExp])[] = [
  // "I earn 84k", "we make about $60,000 a year", "my rent is 900", "lost 300 quid on".
  [
    "finance",
    new RegExp(
      `(?<![\\p{L}])(?:i|we)(?:(?:'m| am|'re| are)? (?:earn|earning|make|making|get paid|owe|owed|save|saved)|(?:'m| am|'re| are) paid)\\b[^.?!\\n]{0,50}?${MONEY}|\\b(?:my|our) (?:rent|wage|wages|bonus|income|pay)\\b[^.?!\\n]{0,20}?\\d|\\b(?:i|we) (?:still )?(?:owe|owed) (?:about |over |nearly |almost )?\\d[\\d.,]{2,11} (?:on|to|in) |(?:^|\\b(?:i|we|i've|we've) )(?:have )?(?:lost|blew|gambled away) (?:about |over |nearly |almost )?${MONEY}[^.?!\\n]{0,30} (?:on|at) (?!the (?:deal|sale))`,
      "iu",
    ),
  ],
  [
    "health",
    /\b(?:my|his|her|our) (?:psa|tsh|ldl|hdl|egfr|inr|alt|ast|crp|bmi|ferritin|creatinine|glucose)\b[^.?!\n]{0,30}?\d/iu,
  ],
  [
    "health",
    /(?<!\p{L})(?:psa|tsh|ldl|hdl|crp|hba1c|cd4|ferritin\p{L}?|kreatinin\p{L}?|glucosa|glicemia|glycémie|холестерин|ттг|псa|пса)(?:-?\p{L}{1,8})?[^.?!\n\d]{0,24}\d[\d.,]*\s?(?:%|ng|mg|mmol|µg|mcg|u\/l|g\/l|zellen|cells|cellules)/iu,
  ],
  [
    "health",
    /\b(?:days?|weeks?|months?|years?) (?:clean|sober|without (?:a |any )?(?:drink|drinking|alcohol|using))\b|\bmy sponsor\b[^.?!\n]{0,60}\b(?:aa|na|sober|meeting|drink|step|clean|recovery)\b|\b(?:aa|sober|drink|step|clean|recovery)\b[^.?!\n]{0,60}\bmy sponsor\b/iu,
  ],
  ["health", /\b(?:fell|gone|went|am|i'm|been) off the wagon\b|\b(?:i'm|i am|been) in (?:aa|na|recovery)\b/iu],
  [
    "orientation",
    new RegExp(
      `\\b(?:my|our) ${COUPLE}\\b[^.?!\\n]{0,40}\\b(?:both|two|we're|we are|being) (?:of us )?(?:are )?(?:both )?(?:guys|men|women|girls|gay|dads|moms|mums|male|female)\\b`,
      "iu",
    ),
  ],
  [
    "orientation",
    /\b(?:i'm|i am) (?:a )?trans(?:\s(?!lat|port|fer|it)|[.,!?]|$)|\b(?:started|on|taking|begin|began) (?:estrogen|oestrogen|testosterone|t blockers|hrt|hormones)\b|\bi(?:'m| am) (?:a )?(?:gay|lesbian|bi|pan|ace|enby)\b/iu,
  ],
  [
    "orientation",
    /(?<!\p{L})(?:mein (?:freund|mann) und ich|meine (?:freundin|frau) und ich|mon (?:mari|copain) et moi|ma (?:femme|copine) et moi|mi (?:novio|marido) y yo|mi (?:novia|mujer) y yo|meu (?:namorado|marido) e eu|minha (?:namorada|mulher) e eu|il mio (?:ragazzo|marito) ed io|mijn (?:vriend|man) en ik)[^.?!\n]{0,40}(?:männer|frauen|hommes|femmes|hombres|mujeres|chicos|chicas|homens|mulheres|uomini|donne|mannen|vrouwen)(?!\p{L})/iu,
  ],
  // "My daughter is transgender", "my brother came out as gay", "Mum says she is bi".
  [
    "orientation",
    new RegExp(
      `${KIN}\\b[^.?!\\n]{0,20}? (?:(?:is|'s|was|are) (?:a |now |also |secretly |actually |openly )?|came out as |identif(?:ies|y|ied) as )(?:a )?(?:trans|transgender|transsexual|gay|lesbian|bi|bisexual|pan|pansexual|ace|asexual|nonbinary|non-binary|enby|queer|genderfluid|intersex)\\b(?![- ]?(?:lat|port|fer|fat|siberian|ling))`,
      "iu",
    ),
  ],
  [
    "finance",
    new RegExp(`\\b(?:i|we|${KIN}) (?:just |recently )?inherit(?:ed)? [^.?!\\n]{0,20}${MONEY_OR_DIGITS}`, "iu"),
  ],
  [
    "crime",
    new RegExp(
      `\\b${KIN}(?:'s)? (?:\\w+ ){0,2}(?:abused|molested|raped|beat|beats|hits|groped|assaulted|choked|stalked) (?:me|us|my (?:mum|mom|sister|brother|kids?))\\b`,
      "iu",
    ),
  ],
  [
    "crime",
    new RegExp(
      `\\b(?:did|served|doing|serving|got|facing) ${NUMBER} (?:days|weeks|months|years)(?: (?:inside|probation|in (?:prison|jail))| for [a-z]{4,20}(?:ing|ery|ary|ault|ud|ft|son)\\b)`,
      "iu",
    ),
  ],
  [
    "crime",
    /\b\d{1,3} hours(?: of)? community service\b|\bcommunity service (?:order|sentence|hours)\b|\b(?:sentenced|ordered by (?:the |a )?(?:court|judge)|the judge (?:gave|ordered))\b/iu,
  ],
  [
    "crime",
    /(?<!\p{L})(?:\d{1,3} (?:stunden|sozialstunden|heures|horas|ore|uur|godzin|часов|saat) (?:gemeinnützige\p{L}?|sozial\p{L}*|de travaux? d'intérêt|de tig|de trabajos? (?:comunitario|en beneficio)|de serviço comunitário|di lavori|taakstraf|werkstraf|prac społecznych|обязательных))/iu,
  ],
  [
    "union",
    /(?<!\p{L})(?:member|mitglied|lid|membre|miembro|membro|członk\p{L}+) (?:of|at|bei|van|de|da|di|del|della) (?:ver\.?di|unison|unite|gmb|ig metall|cgt|cfdt|cgil|cisl|ugt|ccoo|fnv|cnv|solidarność)(?!\p{L})|(?<!\p{L})ver\.?di[- ](?:mitglied|vertrauens|ortsverein|streik)/iu,
  ],
  // "My hip was replaced", "a herniated disc", "my knee operation": what is done to a body.
  [
    "health",
    /\bmy (?:left |right |lower )?(?:knee|ankle|wrist|shoulder|hip|elbow|neck|spine|jaw|hand|foot|leg|arm|eye|kidney|gallbladder|appendix|womb|prostate|tonsil)s? (?:(?:has|have|had|was|were|is|got|being|been) )+(?:\w+ )?(?:replaced|operated on|removed|taken out|broken|fractured|torn|dislocated|amputated|transplanted|fused|pinned)\b|\b(?:herniated|slipped|bulging|prolapsed) dis[ck]s?\b|\b(?:my|our|her|his) (?:\w+ )?(?:knee|hip|back|shoulder|eye|heart|foot|hand|spine|wrist|ankle|bypass) (?:op|operation|surgery|replacement)\b|\b(?:i|i'm|we) (?:\w+ ){0,3}(?:on|with) (?:only |just )?one (?:kidney|lung)\b/iu,
  ],
  // "I'm on 38k", "we had to remortgage".
  [
    "finance",
    /\bi(?:'m| am) on (?:only |just )?[$€£]?\d[\d.,]*\s?(?:k|grand|thousand)\b|\b(?:i|we)(?:'ve| have|'re| are|'m| am)? (?:just |had to |have to )?remortgag(?:e|ed|ing)\b/iu,
  ],
  [
    "health",
    /\bmy (?:left |right |lower )?(?:knee|ankle|wrist|shoulder|hip|elbow|neck|back|foot|feet|hand|jaw|stomach|chest|toe|leg|arm)s?(?:'s|'ve| is| are| has| have)(?: been)? (?:\w+ )?(?:swollen|aching|killing me|hurting|sore|stiff|numb|puffy|throbbing)\b|(?<!\p{L})(?:hab|habe|hatte) (?:\p{L}+ ){0,6}\p{L}{3,}schmerzen(?!\p{L})|(?<!\p{L})(?:annem|babam|eşim|kardeşim|ablam|abim|oğlum|kızım|dedem|ninem|bende|benim) [^.!?\n]{0,24}(?:kanser|kemoterapi|diyabet|depresyon|demans|alzheimer)/iu,
  ],
  [
    "politics",
    /\b(?:knock\w*(?: on)? doors|door-?knock\w*|canvass\w*|leaflet\w*|campaign\w*|phone-?bank\w*|volunteer\w*) (?:\w+ ){0,2}for (?:the )?(?:lib(?:eral)? dem\w*|labour|tor(?:y|ies)|conservatives|greens|green party|snp|plaid|reform uk|democrats?|republicans?|gop)\b|(?<!\p{L})(?:bei|in) (?:den |die |der )?(?:grünen|linken?|spd|cdu|csu|afd|fdp|bsw) (?:\p{L}+ ){0,2}(?:ein|bei)getreten(?!\p{L})/iu,
  ],
  // "Gave two hundred to her campaign for mayor", "I donated to a candidate".
  [
    "politics",
    /(?<!\p{L})(?:gave|donat(?:ed|e|ing)|chipped in|contribut(?:ed|e)|put|sent|raised) (?:[$€£]?\d[\d.,]*|[a-z]{2,10}(?: hundred| thousand)?)? ?(?:[a-z]{2,8} )?(?:to|for|into|towards) (?:his|her|their|a|the [a-z]{3,12}(?:'s|’s)?) (?:[a-z]{3,12} )?(?:election campaign|campaign for|campaign(?=[.!?,]|$)|candidate|(?:senate|mayoral|governor) (?:run|race|campaign))|(?<!\p{L})wahlkampf[^.!?\n]{0,24} gespendet|gespendet[^.!?\n]{0,40}wahlkampf/iu,
  ],
  // "I've been on T since March", "she used to be my son".
  [
    "orientation",
    /(?<!\p{L})(?:on|started|taking) (?-i:T) (?:in [a-z]+|since|for (?:\w+ )?(?:weeks?|months?|years?)|and my|, my)|(?<!\p{L})(?:she|he|they) used to be my (?:son|daughter|brother|sister|husband|wife|dad|mum|mom)(?!\p{L})/iu,
  ],
  ["religion", /(?<!\p{L})aus der (?:\p{L}+ )?kirche (?:\p{L}+ ){0,2}ausgetreten(?!\p{L})/iu],
  ["crime", /(?<!\p{L})(?:hüküm giydi(?:m|k)|(?:hapis|hapiste) yattı(?:m|k)|hapse girdi(?:m|k))(?!\p{L})/iu],
];

/** What a book, a film or a piece of homework is about. */
const WORK_ABOUT =
  /(?<!\p{L})(?:essay|thesis|paper|book|novel|film|movie|documentary|article|podcast|lecture|course|class|exhibition|report|presentation|talk) (?:on|about)(?! (?:my|our|me)\b)[^.,;!?]{1,60}|(?<!\p{L})\p{L}{0,8}(?:buch|referat|film|roman|artikel|vortrag|aufsatz|doku|podcast|hausarbeit|ausstellung) (?:über|zu[rm]?)(?! (?:mein|uns|mich))[^.,;!?]{1,60}|(?<!\p{L})(?:libro|película|novela|artículo|ensayo|documental|trabajo|livro|filme|romance|artigo|trabalho|documentário|livre|film|roman|article|exposé|mémoire|documentaire) (?:sobre|sur|acerca de)(?! (?:mi|meu|minha|mon|ma|mes)\b)[^.,;!?]{1,60}|(?:كتاب|كتابا|بحث|بحثا|فيلم|فيلما|مقال|مقالا|رواية|محاضرة) (?:عن|حول)[^.,;!؟،]{1,60}|[关關][于於][^，。]{1,14}的(?:论文|論文|书|書|电影|電影|文章|纪录片|课)|[^、。]{1,14}(?:について|に関する)の?(?:論文|本|映画|記事|レポート)|[^.,]{1,14}(?:에 대한|에 관한) (?:논문|책|영화|글|기사)|《[^》]{1,20}》|『[^』]{3,20}』という(?:映画|本|曲|小説)/giu;
/** What has such a word in it and tells nothing: a star sign, a time in history, a word of the weather. */
const HARMLESS =
  /\b(?:great|tropical|1930s|economic) depression\b|\bdepression(?:[- ]era|s? of (?:the )?19\d\d)|\b(?:große|grande|wielka|büyük) depres\p{L}+|\bgrande dépression\b|великая депрессия|великой депрессии|大萧条|大恐慌|대공황|\btropic of cancer\b|\btrópico de cáncer\b|\bcancer (?:research|charit\p{L}*|walk|ward by)\b|\bcrime (?:novels?|fiction|stories|series|podcasts?)\b|\bprison break\b|\bbreaking bad\b|\b(?:blood|stem) (?:orange|cell)s?\b|\bpray(?:ing)? mantis\b|\bchurch (?:tower|architecture|organ|street|hill|road)\b|\bdebt of gratitude\b|technische\p{L}{0,2} schulden|deudas? (?:de gratitud|de sueño|técnicas?)|dettes? (?:de reconnaissance|de sommeil|techniques?)|dívidas? (?:de gratidão|técnicas?)|技术债务?|技術的負債|기술 부채|schulden? an (?:dem|der|diesem|dieser)|syndicat d.initiative|\bchurch-shaped\b|enceintes? (?:acoustiques?|connectées?|bluetooth)|partido popular entre|\bstrokes? of (?:luck|genius|fortune|midnight|a pen|the pen|brilliance)\b|\ballergic to (?:\p{L}+ )?(?:coffee )?(?:jokes?|puns?|nonsense|drama|small talk|bureaucracy|early mornings)\b|\btrans[ -]?(?:fats?|fatty|isomers?|siberian)\b|\btechnical debt\b|\btech debt\b|\bsavings? (?:time|mode|plan for energy)\b|\ballergic to (?:mondays|meetings|work)\b|\bseparation anxiety in (?:dogs|cats)\b|\bthe union (?:square|station|jack|of)\b|\bcivil union\b|\bgambl(?:e|ing) on the weather\b/giu;
const ZODIAC =
  /zodiac|star ?sign|horoscop|horóscopo|oroscopo|astrolog|sternzeichen|tierkreis|aszendent|ascendant|signe (?:astro|du zodiaque)|signo (?:del zodiaco|zodiacal|do zodíaco|astrológico)?|segno zodiacale|sterrenbeeld|znak(?:u|iem)? zodiaku|знак\p{L}* зодиака|гороскоп|по гороскопу|burcu|burcum|برج|राशि|星座|별자리|\b(?:gemini|aries|taurus|virgo|libra|scorpio|sagittarius|capricorn|aquarius|pisces)\b/iu;
const CANCER =
  /cancer|krebs\p{L}*|cáncer|câncer|cancro|kreeft|raka?|рак(?:ом|а|и)?|yengeç|السرطان|سرطان|कर्क|癌|巨蟹座|がん|かに座|게자리|암/giu;

/** Savings at a shop's till, which say nothing of what one has. */
const SHOPPING =
  /\b(?:cashback|coupons?|discounts?|promo(?:tions?|s)?|clearance|gift cards?|rewards program|loyalty (?:card|points|program))\b/iu;
const SAVINGS = /\bsavings\b/giu;

/** A text without what only sounds private. */
export function withoutHarmless(sentence: string): string {
  let plain = withoutHarmlessPhrases(sentence.replace(HARMLESS, " ").replace(WORK_ABOUT, " "));
  if (ZODIAC.test(plain)) plain = plain.replace(CANCER, " ");
  return SHOPPING.test(plain) ? plain.replace(SAVINGS, " ") : plain;
}

/** A phrase has one of these in it; most sentences have none, and cost little. In lower case, which is faster than not to mind it. */
const HINT =
  /\d|replac|operat|removed|taken out|broken|fractured|torn|dislocated|amputated|transplant|fused|pinned|dis[ck]\b|surgery|kidney|lung|\bop\b|remortgag|candidate|wahlkampf|used to be my|\bt\b|knock|canvass|leaflet|campaign|phone-?bank|volunteer|swollen|aching|killing|hurting|sore|stiff|numb|puffy|throbbing|schmerzen|kanser|kemoterapi|diyabet|depresyon|demans|alzheimer|getreten|giydi|yattı|girdi|\b(?:hundred|thousand|million|grand|lakhs?|quid|bucks)\b|sponsor|wagon|sober|clean|without|recovery|both|two|guys|men|women|moms|mums|dads|trans|gay|lesbian|asexual|queer|binary|enby|intersex|genderfluid|inherit|abused|molested|raped|beat|hits|groped|assaulted|choked|stalked|estrogen|testosterone|hrt|hormone|\b(?:bi|pan|ace|enby|aa|na)\b|judge|court|sentenced|served|serving|facing|did |doing |got |und ich|et moi|y yo|e eu|ed io|en ik|ver\.?di|unison|metall|member|mitglied|membre|miembro|membro|\blid\b|członk/;

/** Kinds of the phrases that a sentence holds. */
export function phraseKinds(sentence: string): SensitiveKind[] {
  if (!HINT.test(sentence.toLowerCase())) return [];
  return PHRASES.flatMap(([kind, pattern]) => (pattern.test(sentence) ? [kind] : []));
}

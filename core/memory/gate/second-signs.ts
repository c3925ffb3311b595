/** What must stand beside a word that means other things, too, before a sentence with it is a private matter. */
import type { SensitiveKind } from "../../base/held-kinds.ts";

const KIN =
  "mother|father|mom|mum|dad|wife|husband|son|daughter|brother|sister|mutter|vater|mann|frau|sohn|tochter|bruder|schwester|oma|opa|madre|padre|mamá|papá|marido|esposa|mujer|hijo|hija|hermano|hermana|mère|père|mari|femme|fils|fille|frère|sœur|mãe|pai|esposo|filho|filha|irmão|irmã|fratello|sorella|figli[oa]|marito|moglie|nonn[oa]|cognat[oa]|cugin[oa]|suocer[oa]|broer|zus|zoon|dochter|vader|moeder|brat(?:a|u|em)?|siostr[ayę]|syn(?:a|em)?|córk[aię]|ojciec|ojca|matk[aię]|mąż|męża|żon[aęy]|babci[aę]|dziad(?:ek|ka)|брат\\p{L}{0,2}|сестр\\p{L}{1,2}|сын\\p{L}{0,2}|доч(?:ь|ка|ки|ери)|отец|отца|мать|матери|маму|маме|папу|папе|мужа?|жену?|дед(?:а|ушк\\p{L})?|бабушк\\p{L}|тёт[яи]|дяд[яи]|भाई|बहन|बेट[ाीे]|पिता|पापा|माँ|पति|पत्नी|बीवी|चाचा|दादी|bhai|behen|beta|beti|papa|mummy|pati|patni|chacha|أمي|أبي|والدي|والدتي|زوجي|زوجتي|ابني|ابنتي|أخي|أختي";
/** First person or kin, in languages whose verbs carry the person by their endings, too. */
const PERSON = new RegExp(
  `(?<!\\p{L})(?:i|me|my|mine|we|us|our|ich|mir|mich|mein\\p{L}*|wir|uns\\p{L}*|je|j|moi|mon|ma|mes|me|m|nous|notre|nos|yo|mi|mis|soy|estoy|tengo|tomo|voy|creo|hago|rezo|he|fui|estuve|nosotros|eu|meu|minha|meus|minhas|estou|sou|tenho|vou|fiz|io|mio|mia|miei|mie|sono|ho|hij|zij|hem|er(?= (?:war|ist|wurde|hat|saß|kam))|sie(?= (?:war|ist|wurde|hat|saß|kam))|él|ella|ele|ela|elle|ona|on(?= (?:był|został))|он|она|lui|lei|वह|उसे|उसने|هو|هي|ik|mijn|mij|wij|ons|onze|ja|mój|moja|moje|mam|jestem|mnie|mi|był[ae]m|я|мне|меня|мой|моя|моё|мои|моей|мы|нас|мама|папа|муж|жена|ben|bana|benim|bende|biz|bizim|\\p{L}+[ıiuü]m|\\p{L}+[dt][ıiuü]m|أنا|انا|عندي|لدي|معي|मैं|मुझे|मुझ|मेरा|मेरी|मेरे|हम|हमारे|${KIN})(?!\\p{L})|(?<!\\p{L})\\p{L}{2,}(?:é|í|ei|amos|emos|imos)(?!\\p{L})|(?<!\\p{L})[وف]?[أا]\\p{Script=Arabic}{2,}|\\p{Script=Arabic}{2,}(?:ت|ي|نا)(?!\\p{L})|[我俺私僕]|咱|うち|爸|妈|父|母|夫|妻|兄|弟|姐|妹|(?:^|\\s)(?:나|내|저|제|우리|저희|아버지|어머니|아빠|엄마|남편|아내|형|오빠|언니|누나|동생)`,
  "iu",
);

/** Words for oneself in one language that are other words in another: the "ma" of French is "has" in Polish, its "je" "you" in Dutch. */
const HOMONYMS: Readonly<Record<string, RegExp>> = {
  nl: /(?<!\p{L})je(?!\p{L})/giu,
  pl: /(?<!\p{L})ma(?!\p{L})/giu,
  it: /(?<!\p{L})ma(?!\p{L})/giu,
  tr: /(?<!\p{L})(?:mi|on|ben(?= u))(?!\p{L})/giu,
};

function withoutHomonyms(sentence: string, latin: string | undefined): string {
  const homonyms = HOMONYMS[latin ?? ""];
  return homonyms ? sentence.replace(homonyms, " ") : sentence;
}

/** Whether a sentence speaks of its writer or of kin. @param latin the language of its Latin letters. */
export function isPersonal(sentence: string, latin: string | undefined): boolean {
  return PERSON.test(withoutHomonyms(sentence, latin));
}

/** What makes a word of a kind one's own: verbs of belonging, owing, choosing a party, being shut up. */
const SIGNS: Readonly<Record<SensitiveKind, RegExp>> = {
  health:
    /(?<!\p{L})(?:leide|leidet|habe|hatte|nehme|tengo|tuve|tomo|padezco|sufro|j'ai|je (?:suis|prends|souffre)|tenho|tive|sofro|أعاني|عندي|لدي|مصاب\p{L}*|أصبت|آخذ|أتناول|مريض\p{L}*|حامل في|أنا حامل|زوجتي حامل)(?!\p{L})|[得患有]了?|確|診|治療|病院|通院|薬|症|にな[っり]|です|だ|と(?:言|診)|걸|진단|치료|있|앓|환자|병원|수술/iu,
  finance:
    /\d|[€$£¥₩]|[千万億亿]|bank|banco|banque|بنك|البنك|kredit|raten|zahl|tilg|mahn|pfänd|insolv|abbezahl|habe\p{L}* schulden|schulden (?:bei|gemacht)|hoch|viele?|miete|pag|atrasad|crédito|crédit|rembours|deud\p{L}* (?:con|de|del)|tengo|tenho|tenemos|temos|j'ai|avons|endett|سداد|أسدد|كثير|ألف|آلاف|欠|还|還|借|负|負|背|返|抱|払|滞|갚|빌|많|지고|졌|독촉|이자|원|받|상환|연체|전세|학자금|은행/iu,
  orientation: /./u,
  religion:
    /(?<!\p{L})(?:geh\p{L}*|ging\p{L}*|bin|war|trete|austret\p{L}*|ausgetreten|mitglied|besuch\p{L}*|arbeite|singe\p{L}*|gläub\p{L}*|engagier\p{L}*|geheiratet|getauft|meine[rn]? (?:kirche|gemeinde|moschee|synagoge)|unsere[rn]?|voy|vamos|iba|asisto|canto|soy|dejé|mi (?:iglesia|mezquita|sinagoga)|vais|allons|allais|chante|quitté|mon église|ma (?:mosquée|synagogue|paroisse)|pratique|vou|frequento|deixei|minha (?:igreja|mesquita)|go|goes|going|went|attend\p{L}*|left|joined|belong\p{L}*|أذهب|نذهب|أحضر|أصلي (?!من)|نصلي|أصوم|صمت|صائم|تركت|أخدم|في رمضان أصوم)(?!\p{L})|去(?!年)|[做信入]|受洗|礼拜|祷告|聚会|团契|通[いっう]|行っ(?:て|た|ていま)|毎週|日曜|洗礼|信[じ仰者]|入[りっ]|所属|奉仕|祈|다[니녀닌녔]|나가|나갑|갑니다|가요(?!요)|갔|예배|봉사|등록|성가대|세례|신앙|기도(?:를|해|했|합|드|회|하)|믿/iu,
  politics:
    /(?:part(?:y|ei|ido|i)|election|president|mayor|referendum|ballot|congress|senat|parliament|labour|left|right|remain|leave|tory|tories|green party|wahl\p{L}*|kandidat\p{L}*|kanzler\p{L}*|bundestag\p{L}*|elecciones|alcald\p{L}*|presidente|élections?|présiden\p{L}*|maire|eleiç\p{L}+|prefeit\p{L}+|انتخاب\p{L}*|حزب\p{L}*|رئيس\p{L}*|مرشح\p{L}*|党|黨|选举|選挙|大选|总统|候选|候補|自民|維新|立憲|선거|대통령|후보|당에|당을|당원|민주당|국민의힘|국힘|진보당|정의당)|(?:vot\p{L}*|wähl\p{L}*|gewählt) (?:for |against |por |a |al |pour |em |no |na |die |den )?(?:the |el |la |les |seit jahren die )?(?-i:(?!Farbe|Grün(?!e)|Bohne|I\b)\p{Lu})/iu,
  union:
    /(?<!\p{L})(?:i|we|my|our|ich|wir|uns\p{L}*|mein\p{L}*|je|nous|mon|notre|yo|nosotros|estoy|estamos|mi|nuestr\p{L}*|soy|eu|nós|estou|estamos|sou|meu|minha|nosso|أنا|نحن|أضربنا|انضممت|عضو\p{L}*)(?!\p{L})|[我咱]|私|僕|うち|加入|参加|会員|入っ|우리|저희|제가|나는|저는|가입|참여|참가|중이|들어갔|했|조합원/iu,
  crime:
    /(?<!\p{L})(?:war|saß|sass|kam|komme|musste|bin|wurde|sitzt|entlassen|jahre?|monate?|estuve|estuvo|estoy|fui|salí|entré|años|meses|pasé|j'ai|j'étais|suis|il est en|ans|mois|sorti\p{L}*|fiquei|peguei|saí|anos|سنة|سنتين|سنوات|أشهر|شهر|دخلت|خرجت|قضيت|سجنت|حكم)(?!\p{L})|[年月]|过|過|待|坐|被|判|入|いた|いました|出所|服役|捕|受け|つい|逮|갔|있었|살았|들어|나왔|복역|출소|받|있[어습]|때문/iu,
};

/** Whether what stands beside an ambiguous word of a kind makes it a private matter. */
export function hasSecondSign(kind: SensitiveKind, sentence: string): boolean {
  return SIGNS[kind].test(sentence);
}

/** An animal, or a machine, is what is ill. */
const NOT_HUMAN =
  /(?<!\p{L})(?:(?:(?:my|our|the|his|her|their|your|a)(?: \p{L}+)? (?:cat|dog|puppy|kitten|horse|pony|rabbit|hamster|parrot|goldfish|guinea pig|cow|bird|laptop|computer|phone|pc|car)(?:'s)?|(?:mein|unser|der|die|ihr|sein|das|eine?)\p{L}{0,2} (?:\p{L}{0,8}hund|hündin|katze|kater|pferd|hase|kaninchen|hamster|meerschweinchen|papagei|vogel|welpe|stute|computer|rechner|laptop|handy|auto)|(?:mi|el|la|nuestr[oa]|su|un|una) (?:perr[oa]|gat[oa]|caballo|yegua|conejo|hámster|loro|cachorro|ordenador|computadora|móvil|coche)|(?:mon|ma|le|la|notre|son|sa|un|une) (?:chien(?:ne)?|chat(?:te)?|cheval|jument|lapin|hamster|perroquet|chiot|ordi(?:nateur)?|téléphone|voiture)|(?:meu|minha|o|a|nosso|nossa|um|uma) (?:cachorr[oa]|cão|cadela|gat[oa]|cavalo|égua|coelho|hamster|papagaio|computador|celular|carro)) (?:has|had|is|was|needs|takes|got|gets|suffers|hat|hatte|ist|war|braucht|bekommt|nimmt|leidet|tiene|tuvo|es|está|necesita|toma|a|avait|est|était|prend|souffre|tem|teve|é|está|precisa|toma|sofre|با)|(?:قط|كلب|حصان|أرنب|عصفور)\p{Script=Arabic}{0,3} (?:عنده\p{L}?|لديه\p{L}?|يعاني|تعاني|مصاب\p{L}?|مريض\p{L}?|يأخذ|تأخذ))(?!\p{L})|(?:猫|狗|犬|小狗|兔子|仓鼠|马|鹦鹉|ウサギ|ハムスター|ペット|宠物)(?:咪|得|有|对|對|患|确诊|在吃|は|が|も)|(?:고양이|강아지|개|반려견|반려묘|토끼|햄스터)(?:가|는|도|이|은) /iu;

/** Whether an illness is an animal's, or is said of a machine. */
export function isNotHuman(sentence: string): boolean {
  return NOT_HUMAN.test(sentence);
}

const ABOUT_SELF =
  /(?<!\p{L})(?:ich|mir|mich|mein\p{L}*|wir|uns\p{L}*|je|j|moi|mon|ma|mes|me|nous|notre|nos|yo|mi|mis|soy|estoy|tengo|tomo|he|fui|nosotros|eu|meu|minha|meus|minhas|estou|sou|tenho|tomei|io|mio|mia|miei|mie|sono|ho|ik|mijn|mij|wij|ons|onze|ja|mój|moja|moje|mam|jestem|mnie|я|мне|меня|мой|моя|моё|мои|моей|моего|моему|моим|моих|наш\p{L}*|мы|нас|ben|bana|benim|bende|biz|bizim|أنا|انا|عندي|لدي|معي|मैं|मुझे|मुझ|मेरा|मेरी|मेरे|हम|हमारे)(?!\p{L})|[我俺私僕]|うち|(?:息子|娘|妻|夫|母|父|弟|妹|兄|姉)[はがもの]|(?:^|\s)(?:나|내|저|제|우리)/u;

/** A question that speaks of nobody, in a language whose verbs carry the person. */
const MARKED_QUESTION = /[?？؟]\s*$/;
/** The same without its sign: what is asked of the world, and not what to do. */
const PLAIN_QUESTION =
  /^(?:was|wer|wie|warum|welche\p{L}{0,2}) (?!soll)|^(?:qué|quién|cómo|cuánt\p{L}{1,2}|quel\p{L}{0,3}|comment|combien|pourquoi|come|quant[oiae]|quale?|o que|como|hoe|wat|waarom|welke|jak|kto|co|dlaczego|ile) (?!\p{L}+(?:o|ę)(?!\p{L}))|^(?:как|что|кто|почему|сколько|какие|какой|какая) |(?<!\p{L})(?:nedir|ne demek|kimdir|nasıl (?:çalışır|yapılır|olur|bulaşır|geçer|hesaplanır)|kya (?:hai|hota hai)|kaise hota hai)(?!\p{L})|(?:क्या (?:है|होता है)|कैसे होता है|किसे कहते हैं)[।.]?\s*$|^(?:ما هي|ما هو|كيف|كم|شو يعني|ايش يعني) |(?:是谁|谁(?:发明|写|演|画|唱)|什么是|是什么|什么意思|有哪些|有什么区别)|とは(?:何|なに)?[。]?\s*$|って(?:何|なに|どういう意味)|(?:뭐야|뭔가요|무엇인가요|무슨 뜻|하는 법|보는 법)[.]?\s*$/iu;

/** Whether a sentence asks, and speaks of nobody near. */
export function isAsked(sentence: string, latin: string | undefined): boolean {
  if (MARKED_QUESTION.test(sentence)) return !isAboutSelf(sentence, latin);
  return PLAIN_QUESTION.test(sentence.trim()) && !isAboutSelf(sentence, latin) && !isPersonal(sentence, latin);
}

/** Whether a sentence has a word for oneself. */
function isAboutSelf(sentence: string, latin: string | undefined): boolean {
  return ABOUT_SELF.test(withoutHomonyms(sentence.toLowerCase(), latin));
}

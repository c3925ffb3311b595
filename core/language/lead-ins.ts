/**
 * What people begin a request with that says nothing of what it is about: greetings, "could you please", "I would like to know".
 * By language, ISO 639-1; patterns over lower case text, each for the beginning of it.
 */
const LEAD_INS: Readonly<Record<string, readonly string[]>> = {
  en: [
    "(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: there| again| everyone)?",
    "(?:please|pls|ok|okay|so|well|now)",
    "i(?:'d|’d| would) (?:like|love)(?: you)? to",
    "i (?:want|need)(?: you)? to",
    "(?:please )?help me(?: to| with)?",
    "(?:tell|show) me(?: about)?",
    "i(?: am|'m|’m) (?:wondering|looking for)(?: whether| if)?",
  ],
  de: [
    "(?:hallo|hi|hey|guten (?:morgen|tag|abend)|moin|servus)(?: zusammen)?",
    "(?:bitte|ok|okay|also|so)",
    "ich (?:möchte|will|würde gern|würde gerne|brauche)(?: bitte)?",
    "hilf mir(?: bitte)?(?: dabei)?",
    "(?:sag|erzähl|zeig) mir(?: bitte)?(?: mal)?",
  ],
  fr: [
    "(?:bonjour|salut|bonsoir|coucou)",
    "(?:s['’]il (?:te|vous) pla[iî]t|stp|svp)",
    "(?:j['’]aimerais|je voudrais|je veux)",
    "aide[sz]?-moi(?: à)?",
    "(?:dis|dites)-moi",
  ],
  es: [
    "(?:hola|buenos días|buenas tardes|buenas noches|buenas)",
    "por favor",
    "(?:quiero|quisiera|me gustaría|necesito)(?: que me| saber)?",
    "(?:ayúdame|ayúdeme)(?: a| con)?",
    "(?:dime|dígame)",
  ],
  it: [
    "(?:ciao|buongiorno|buonasera|salve)",
    "per (?:favore|piacere)",
    "(?:vorrei|voglio|mi piacerebbe)(?: sapere)?",
    "(?:aiutami|mi aiuti)(?: a| con)?",
    "dimmi",
  ],
  pt: [
    "(?:olá|oi|bom dia|boa tarde|boa noite)",
    "por favor",
    "(?:quero|queria|gostaria de|preciso de)(?: saber)?",
    "(?:ajuda-me|me ajude|ajude-me)(?: a| com)?",
  ],
  nl: [
    "(?:hallo|hoi|hey|goedemorgen|goedemiddag|goedenavond)",
    "(?:alsjeblieft|alstublieft)",
    "ik (?:wil|zou graag|wil graag)",
    "help me(?: met| om)?",
    "(?:vertel|zeg) me",
  ],
  ar: [
    "(?:مرحبا|مرحبًا|السلام عليكم|أهلا|أهلًا|صباح الخير|مساء الخير)",
    "(?:من فضلك|لو سمحت|رجاء|رجاءً)",
    "(?:أريد|أود|أحتاج)(?: أن| إلى| منك أن)?",
    "(?:ساعدني|قل لي|أخبرني)(?: في| على| عن)?",
  ],
};

/** The same where it has the form of a question: what follows is a request, and no question any more. */
const ASKING: Readonly<Record<string, readonly string[]>> = {
  en: ["(?:can|could|would|will) you(?: please)?", "do you know(?: whether| if)?"],
  de: [
    "(?:kannst|könntest|würdest) du(?: mir)?(?: bitte)?(?: mal)?",
    "(?:können|könnten|würden) sie(?: mir)?(?: bitte)?",
    "weißt du",
  ],
  fr: ["(?:peux-tu|pouvez-vous|pourrais-tu|pourriez-vous|tu peux|vous pouvez)(?: me)?"],
  es: ["(?:puedes|podrías|puede|podría)"],
  it: ["(?:puoi|potresti|può|potrebbe)"],
  pt: ["(?:podes|pode|poderias|poderia|você pode)"],
  nl: ["(?:kun|kan|zou) (?:je|u)(?: mij| me)?(?: alsjeblieft)?"],
  ar: ["هل (?:يمكنك|تستطيع|بإمكانك)(?: أن)?"],
};

const beginning = (patterns: Readonly<Record<string, readonly string[]>>) =>
  new RegExp(`^(?:${Object.values(patterns).flat().join("|")})(?![\\p{L}\\p{M}\\p{N}'’-])[\\s,،.!:;–—-]*`, "iu");
const SAYING_NOTHING = beginning(LEAD_INS);
const QUESTION_FORM = beginning(ASKING);

/** A request without what it only begins with; as it is where nothing else would be left. */
export function withoutLeadIns(text: string): string {
  let rest = text.trim();
  let isRequest = false;
  for (;;) {
    const asked = rest.replace(QUESTION_FORM, "");
    isRequest ||= asked !== rest && asked !== "";
    const next = (asked === "" ? rest : asked).replace(SAYING_NOTHING, "");
    if (next === rest || next === "") break;
    rest = next;
  }
  return isRequest ? rest.replace(/\s*[?？؟]+$/u, "") : rest;
}

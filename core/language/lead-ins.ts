/**
 * What people begin a request with that says nothing of what it is about: greetings, "could you please", "I would like to know".
 * By language, ISO 639-1; patterns over lower case text, each for the beginning of it.
 */
const LEAD_INS: Readonly<Record<string, readonly string[]>> = {
  en: [
    "(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: there| again| everyone)?",
    "(?:please|pls|ok|okay|so|well|now)",
    "(?:can|could|would|will) you(?: please)?",
    "i(?:'d|’d| would) (?:like|love)(?: you)? to",
    "i (?:want|need)(?: you)? to",
    "(?:please )?help me(?: to| with)?",
    "(?:tell|show) me(?: about)?",
    "i(?: am|'m|’m) (?:wondering|looking for)(?: whether| if)?",
    "do you know(?: whether| if)?",
  ],
  de: [
    "(?:hallo|hi|hey|guten (?:morgen|tag|abend)|moin|servus)(?: zusammen)?",
    "(?:bitte|ok|okay|also|so)",
    "(?:kannst|könntest|würdest) du(?: mir)?(?: bitte)?(?: mal)?",
    "(?:können|könnten|würden) sie(?: mir)?(?: bitte)?",
    "ich (?:möchte|will|würde gern|würde gerne|brauche)(?: bitte)?",
    "hilf mir(?: bitte)?(?: dabei)?",
    "(?:sag|erzähl|zeig) mir(?: bitte)?(?: mal)?",
    "weißt du",
  ],
  fr: [
    "(?:bonjour|salut|bonsoir|coucou)",
    "(?:s['’]il (?:te|vous) pla[iî]t|stp|svp)",
    "(?:peux-tu|pouvez-vous|pourrais-tu|pourriez-vous|tu peux|vous pouvez)(?: me)?",
    "(?:j['’]aimerais|je voudrais|je veux)",
    "aide[sz]?-moi(?: à)?",
    "(?:dis|dites)-moi",
  ],
  es: [
    "(?:hola|buenos días|buenas tardes|buenas noches|buenas)",
    "por favor",
    "(?:puedes|podrías|puede|podría)",
    "(?:quiero|quisiera|me gustaría|necesito)(?: que me| saber)?",
    "(?:ayúdame|ayúdeme)(?: a| con)?",
    "(?:dime|dígame)",
  ],
  it: [
    "(?:ciao|buongiorno|buonasera|salve)",
    "per (?:favore|piacere)",
    "(?:puoi|potresti|può|potrebbe)",
    "(?:vorrei|voglio|mi piacerebbe)(?: sapere)?",
    "(?:aiutami|mi aiuti)(?: a| con)?",
    "dimmi",
  ],
  pt: [
    "(?:olá|oi|bom dia|boa tarde|boa noite)",
    "por favor",
    "(?:podes|pode|poderias|poderia|você pode)",
    "(?:quero|queria|gostaria de|preciso de)(?: saber)?",
    "(?:ajuda-me|me ajude|ajude-me)(?: a| com)?",
  ],
  nl: [
    "(?:hallo|hoi|hey|goedemorgen|goedemiddag|goedenavond)",
    "(?:alsjeblieft|alstublieft)",
    "(?:kun|kan|zou) (?:je|u)(?: mij| me)?(?: alsjeblieft)?",
    "ik (?:wil|zou graag|wil graag)",
    "help me(?: met| om)?",
    "(?:vertel|zeg) me",
  ],
  ar: [
    "(?:مرحبا|مرحبًا|السلام عليكم|أهلا|أهلًا|صباح الخير|مساء الخير)",
    "(?:من فضلك|لو سمحت|رجاء|رجاءً)",
    "هل (?:يمكنك|تستطيع|بإمكانك)(?: أن)?",
    "(?:أريد|أود|أحتاج)(?: أن| إلى| منك أن)?",
    "(?:ساعدني|قل لي|أخبرني)(?: في| على| عن)?",
  ],
};

const ANY = new RegExp(
  `^(?:${Object.values(LEAD_INS).flat().join("|")})(?![\\p{L}\\p{M}\\p{N}'’-])[\\s,،.!:;–—-]*`,
  "iu",
);

/** A request without what it only begins with; as it is where nothing else would be left. */
export function withoutLeadIns(text: string): string {
  let rest = text.trim();
  for (;;) {
    const next = rest.replace(ANY, "");
    if (next === rest || next === "") return rest;
    rest = next;
  }
}

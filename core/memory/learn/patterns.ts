/** One kind of fact that can be read off a statement. `capture` names the group that holds the value. */
export interface LearnPattern {
  category: string;
  /** The fact's key; `$1` takes the first group, for keys that the statement itself names. */
  key: string;
  pattern: RegExp;
  /** Whether a new value takes the place of the old one. */
  single: boolean;
  /** 0..1, how often such a statement means what it seems to. */
  confidence: number;
}

/** A name as people write it: one to four capitalised words. */
const NAME = String.raw`(?<value>(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?\p{Lu}[\p{L}'-]*(?:\s+(?:\p{Lu}[\p{L}'-]*|(?:de|da|van|von|bin)\b)){0,3})`;
/** Up to eight words that do not start with a word pointing elsewhere ("it", "that idea"). */
const THING = String.raw`(?<value>(?!(?:it|this|that|these|those|you|your|them|him|her|not|how|what|when|where|if|to be|being|the idea|the way|the (?:first|second|third|last|next|other|new|old|same)|\S+ as)\b)\S+(?:\s+\S+){0,7})`;
const PLACE = String.raw`(?<value>(?!(?:a|an|fear|peace|constant|the moment|the past)\b)(?:the\s+)?\p{Lu}[\p{L}\p{N}.'-]*(?:[\s,]+(?:\p{Lu}[\p{L}.'-]*|(?:de|da|do|la|le|el|am|an|of|the|upon)\b)){0,4})`;

/** The same from people who type in lower case: one word that is not an everyday noun. */
const SMALL_PLACE = String.raw`(?<value>(?!(?:a|an|the|my|our|your|this|that|fear|peace|hope|constant|harmony|sin|style|one|two|another|same|different|town|apartments?|houses?|flats?)\b)\p{Ll}[\p{L}'-]{2,})(?=\s*(?:$|[,.!;]|(?:now|and|but|since|with)\b))`;
const SMALL_NAME = String.raw`(?<value>(?!(?:not|hard|difficult|easy|on|in|the|a|an|my|your|what|pronounced|spelled|spelt)\b)\p{Ll}[\p{L}'-]+)(?=\s*(?:$|[,.!;]|(?:and|but)\b))`;

const I_AM = String.raw`(?:i'm|i am|im)`;
const RELATIVES =
  "wife|husband|partner|girlfriend|boyfriend|fiancee|fiance|son|daughter|mother|mum|mom|father|dad|brother|sister|grandmother|grandfather|uncle|aunt|cousin|boss|manager|best friend|roommate|flatmate";
const PETS = "dog|cat|parrot|rabbit|hamster|horse|puppy|kitten|pet";

/** Nothing more of weight follows. */
const END = String.raw`(?=\s*(?:$|[.,!;]|\b(?:and|but|so|since|because|these days|now)\b))`;
const AMOUNT = String.raw`(?<value>(?=[^.!?,;]*\d)[^!?;]+?)(?=[.!]?\s*$|,\s)`;
const CONDITION =
  "(?:(?:type [12]|chronic|severe|mild|high) )?(?:asthma|diabetes|migraines?|epilepsy|hypertension|blood pressure|depression|anxiety|adhd|autism|arthritis|celiac disease|coeliac disease|cancer|hiv|insomnia|eczema|psoriasis|anaemia|anemia|hay ?fever|crohn's disease|ibs|ptsd|ocd|dyslexia)";
/** What one takes that is no medicine. */
const NOT_TAKEN =
  "(?:photos?|pictures?|notes?|breaks?|walks?|lessons?|classes|trains?|buses|trips?|care|time|turns?|showers?|baths?|naps?|calls?|orders?|dance|yoga|the|a|an|my|your|it|that|this)";

const rule = (
  category: string,
  key: string,
  source: string,
  options: { single?: boolean; confidence?: number } = {},
): LearnPattern => ({
  category,
  key,
  // Names and places are told by their capitals, so only the lead-in ignores case.
  pattern: new RegExp(`^(?:${source})`, "u"),
  single: options.single ?? true,
  confidence: options.confidence ?? 0.8,
});

/** Lets a lead-in match in either case while the value keeps its own. */
const any = (source: string): string => `(?i:${source})`;

/** In order: the first pattern that fits a clause wins. */
export const learnPatterns: readonly LearnPattern[] = [
  rule(
    "identity",
    "name",
    `${any(String.raw`(?:my name is|my name's|the name is|${I_AM} called|you can call me|call me)`)}\\s+${NAME}`,
    {
      confidence: 0.95,
    },
  ),
  rule("identity", "name", `${any("(?:my name is|my name's)")}\\s+${SMALL_NAME}`),
  rule(
    "identity",
    "birthday",
    `${any(String.raw`(?:my birthday is|i was born)(?: on)?`)}\\s+(?<value>(?:the\\s+)?[\\p{L}\\d]+(?:[\\s,]+[\\p{L}\\d]+){0,4}\\d[\\p{L}\\d]*)`,
  ),
  rule("identity", "age", `${any(I_AM)}\\s+(?<value>\\d{1,3})\\s+${any("years? old")}${END}`),
  rule("location", "lives_in", `${any(String.raw`(?:i|we)(?: now| currently)? live (?:in|near|at)`)}\\s+${PLACE}`, {
    confidence: 0.9,
  }),
  rule("location", "lives_in", `${any(String.raw`${I_AM}(?: now| currently)? (?:living in|based in)`)}\\s+${PLACE}`, {
    confidence: 0.9,
  }),
  rule(
    "location",
    "lives_in",
    `${any(String.raw`(?:i|we)(?:'ve| have)?(?: just| recently)? moved(?: back)? to`)}\\s+${PLACE}`,
    {
      confidence: 0.85,
    },
  ),
  rule("location", "lives_in", `${any("i(?: now| currently)? live in")}\\s+${SMALL_PLACE}`, { confidence: 0.7 }),
  rule("location", "born_in", `${any("i was born in")}\\s+${PLACE}`),
  rule("location", "comes_from", `${any(String.raw`(?:${I_AM}(?: originally)? from|i come from)`)}\\s+${PLACE}`),
  rule(
    "work",
    "works_at",
    `${any(String.raw`(?:i(?: now| currently)? work (?:at|for)|${I_AM} working (?:at|for))`)}\\s+(?:the\\s+)?${NAME}`,
  ),
  rule(
    "work",
    "works_as",
    `${any(String.raw`(?:i(?: now| currently)? work as|my job is|my profession is) (?:an? )?`)}${THING}`,
  ),
  rule(
    "work",
    "works_as",
    `${any(String.raw`${I_AM} an?`)}\\s+(?<value>(?:[\\p{L}-]+\\s+){0,2}${any(
      "(?:teacher|nurse|doctor|engineer|developer|programmer|designer|architect|lawyer|student|writer|journalist|scientist|researcher|chef|cook|pilot|artist|musician|photographer|accountant|manager|consultant|electrician|plumber|carpenter|dentist|pharmacist|therapist|psychologist|translator|librarian|farmer|firefighter|mechanic|analyst|professor|lecturer|veterinarian|vet|baker|barista|driver)",
    )})\\b`,
  ),
  rule("work", "studies", `${any(String.raw`(?:i study|${I_AM} studying)`)}\\s+(?!(?:the|these|my)\\b)${THING}`),
  rule(
    "family",
    "$1's_name",
    `${any(String.raw`(?:my|our) (${RELATIVES})(?:'s name)? is(?: called| named)?`)}\\s+${NAME}`,
  ),
  rule("pets", "$1's_name", `${any(String.raw`(?:my|our) (${PETS})(?:'s name)? is(?: called| named)?`)}\\s+${NAME}`),
  rule("pets", "$1's_name", `${any(String.raw`(?:i|we) have an? (?:[a-z]+ )?(${PETS}) (?:called|named)`)}\\s+${NAME}`),
  rule("health", "allergic_to", `${any(String.raw`${I_AM} allergic to`)}\\s+${THING}`, { single: false }),
  rule("health", "has", `${any("i have")}\\s+(?<value>${any(CONDITION)})${END}`, { single: false }),
  rule(
    "health",
    "has",
    `${any(String.raw`(?:i was|i've been|i have been) diagnosed with|i suffer from`)}\\s+${THING}`,
    {
      single: false,
    },
  ),
  rule(
    "health",
    "takes",
    `${any("i take")}\\s+(?!${any(NOT_TAKEN)}\\b)(?<value>[\\p{L}-]{5,}(?:\\s+\\d+\\s?mg)?)(?=\\s+${any("(?:every|each|daily|twice|once|for my)")}\\b)`,
    { single: false },
  ),
  rule(
    "health",
    "blood_type",
    `${any("my blood type is")}\\s+(?<value>(?:AB|A|B|O|0)(?:\\s?[+-]|\\s+${any("(?:positive|negative)")})?)`,
  ),
  rule("finance", "$1", `${any("my (salary|rent|mortgage|income|pension) is")}\\s+${AMOUNT}`),
  rule("finance", "earns", `${any("i earn")}\\s+${AMOUNT}`),
  rule(
    "ids",
    "$1_number",
    `${any("my (passport|driver's licen[cs]e|identity card|tax|social security|insurance|national insurance) number is")}\\s+${AMOUNT}`,
  ),
  rule("credentials", "$1", `${any("my (username|login)(?: there)? is")}\\s+(?<value>\\S+)`),
  rule(
    "food",
    "diet",
    `${any(String.raw`${I_AM}(?: an?)?`)}\\s+(?<value>${any("(?:vegetarian|vegan|pescatarian)")})\\b`,
  ),
  rule(
    "language",
    "speaks",
    `${any("i speak")}\\s+(?<value>\\p{Lu}[\\p{L}]+(?:(?:,\\s*|\\s+and\\s+|,\\s*and\\s+)\\p{Lu}[\\p{L}]+)*)`,
  ),
  rule("taste", "favourite_$1", `${any(String.raw`my favou?rite ([a-z]+(?: [a-z]+)?) is`)}\\s+${THING}`),
  rule(
    "taste",
    "dislikes",
    `${any(String.raw`i (?:really |absolutely )?(?:hate|dislike|can't stand|cannot stand|don't like|do not like)`)}\\s+${THING}`,
    {
      single: false,
    },
  ),
  rule("taste", "likes", `${any(String.raw`i (?:really |absolutely |just )?(?:love|like|enjoy|adore)`)}\\s+${THING}`, {
    single: false,
  }),
  rule("taste", "prefers", `${any(String.raw`i (?:really |usually |generally )?prefer`)}\\s+${THING}`, {
    single: false,
  }),
];

/** "Remember that …": kept word for word when nothing above fits what follows. */
export const REMEMBER = new RegExp(
  `^${any(String.raw`(?:please )?(?:remember|don't forget|do not forget|keep in mind)(?: that)?`)}[\\s:,]+(?<value>.+)$`,
  "u",
);

/** Where a value ends although the clause goes on. */
export const VALUE_END =
  /\s*(?:[;:!?()[\]"]|\.(?:\s|$)|,(?!\s*\p{Lu})|\s[-–—]\s|\s(?:and|but)\s+(?:i|my|we|it)\b|\s(?:because|since|so that|which|where|these days|right now|at the moment|for now|now|too|as well|please|by the way|anymore|any more|by heart)\b).*$/iu;

/** Values that never say anything: pronouns and fillers left over after cutting. */
export const EMPTY_VALUE =
  /^(?:it|that|this|here|there|a|an|the|my|your|me|you|one|some|something|nothing|fine|good|ok|okay)$/i;

/**
 * What kind of fact an English question about its author asks for, where its words leave no doubt: "When was I born?" asks for
 * a day, "Where was I born?" for a place. Facts of another kind are no answer to it, however near in meaning.
 */
export interface AskedKind {
  asks: RegExp;
  /** `category.key` of the facts that answer it, best first: a later one counts where no earlier one is known. */
  keys: readonly RegExp[];
  /** Words that stand in facts of this kind which only their own words tell, as in what is noted. */
  words?: RegExp;
}

const KIN = {
  spouse: "wife|husband|spouse|partner|fianc[ée]e?|girlfriend|boyfriend",
  child: "son|daughter|child|kid|baby|stepson|stepdaughter|twin",
  parent: "mother|father|parent|mum|mom|dad|stepmother|stepfather",
  sibling: "brother|sister|sibling",
  grandparent: "grandmother|grandfather|grandparent|grandma|grandpa",
  grandchild: "grandson|granddaughter|grandchild",
} as const;
const PETS =
  "dog|cat|parrot|rabbit|hamster|horse|pony|tortoise|turtle|snake|goldfish|guinea_pig|budgie|ferret|lizard|bird|chicken|pet";

/** The keys of who somebody is: "sons", "daughter's_name". */
const keysOf = (words: string) => new RegExp(`^(?:family|people|pets)\\.(?:${words})s?(?:['’]s_name)?$`);

/** Questions for somebody by one word for several: "my child" for a daughter. */
const OF_KIN: readonly AskedKind[] = [
  { asks: /\bmarried to\b|\b(?:spouse|partner|better half|significant other)\b/i, keys: [keysOf(KIN.spouse)] },
  { asks: /\b(?:child|children|kids?|offspring)\b/i, keys: [keysOf(KIN.child), /^family\.children$/] },
  { asks: /\bparents?\b/i, keys: [keysOf(KIN.parent)] },
  { asks: /\bsiblings?\b/i, keys: [keysOf(KIN.sibling)] },
  { asks: /\bgrandparents?\b/i, keys: [keysOf(KIN.grandparent)] },
  { asks: /\bgrand(?:child(?:ren)?|kids?)\b/i, keys: [keysOf(KIN.grandchild)] },
  { asks: /\b(?:pets?|animals? do (?:i|we) (?:have|keep|own))\b/i, keys: [keysOf(PETS), /^pets\./] },
];

const LIKES = /^taste\.(?:likes|prefers|favou?rite_.+)$/;

/** The first that fits counts. */
const KINDS: readonly AskedKind[] = [
  {
    asks: /\bwhen (?:was|were) (?:i|we) born\b|\bmy (?:birthday|birth ?date|date of birth)\b|\bday (?:was i|i was) born\b/i,
    keys: [/\.(?:birthday|birth_?date|date_of_birth|born_on)$/],
  },
  {
    asks: /\bhow old (?:am i|i am)\b|\bmy age\b/i,
    keys: [/^identity\.age$/, /^identity\.(?:birthday|age_group)$/],
  },
  {
    asks: /\bwhere (?:was|were) (?:i|we) born\b|\bmy (?:birthplace|place of birth)\b/i,
    keys: [/\.(?:born_in|birthplace|place_of_birth)$/, /\.comes_from$/],
  },
  {
    asks: /\bwhere (?:do|am|did) (?:i|we) (?:come from|from|grow up)\b|\bwhere (?:i am|i'm|am i) from\b|\bmy home ?town\b|\bwhere was i raised\b/i,
    keys: [/\.(?:comes_from|hometown|grew_up_in|raised_in)$/, /\.born_in$/],
  },
  {
    asks: /\bwhere (?:do|am) (?:i|we) (?:live|living|based|reside)\b|\b(?:city|town|place|country|village)\b.*\b(?:my home|i (?:live|reside)|i'm living|home to me)\b|\bmy (?:home|address|home (?:city|town)|city|place of residence)\s*\??$/i,
    keys: [/^location\.(?:lives_in|.*(?:city|town|home|residence|address).*)$/, /^location\.note$/],
  },
  {
    asks: /\bwhere do i work\b|\bwho do i work for\b|\bmy (?:employer|company|firm|workplace)\b|\bwho (?:employs|pays) me\b|\b(?:which|what) (?:company|firm|employer)\b.*\b(?:i|me)\b/i,
    keys: [/^work\.(?:works_(?:at|for)|employer|company|workplace)$/],
  },
  {
    asks: /\bdo (?:i|we) do (?:for (?:a living|work)|professionally|all day at work)\b|\bmy (?:job|profession|occupation|trade|line of work|job title|career)\b|\bdo i work as\b|\bearn my living\b|\bwhat do i do\s*\?*$/i,
    keys: [/^work\.(?:works_as|job|profession|occupation|job_title|position|role|trade)$/, /^work\.works_(?:at|for)$/],
  },
  {
    asks: /\bmy (?:full |first |last )?name\b|\bwhat am i called\b|\bwho am i\b/i,
    keys: [/^identity\.(?:name|full_name|first_name|nickname|called)$/],
  },
  {
    asks: /\b(?:do|would) i (?:hate|dislike|detest|loathe|avoid|despise)\b|\b(?:can't|cannot|can not|can't) i (?:stand|bear)\b|\bi (?:hate|dislike|detest|loathe|can't stand|don't like)\b|\b(?:don't|do not) i (?:like|enjoy)\b/i,
    keys: [/^taste\.(?:dislikes|hates|avoids)$/],
  },
  {
    asks: /\ballerg(?:y|ies|ic)\b|\b(?:hurt|harm|poison|kill|dangerous (?:for|to)|make) me\b.*\b(?:food|ill|sick)|\b(?:food|foods|dish|eat)\b.*\b(?:hurt|harm|kill|dangerous (?:for|to)|bad for) me\b/i,
    keys: [/\.(?:allergic_to|allerg.*|intolerant_to)$/],
  },
  {
    asks: /\b(?:do|can|should) i eat (?:meat|fish|dairy|eggs|cheese|animals?|pork|beef|chicken)\b|\bmy diet\b|\bam i (?:an? )?(?:vegan|vegetarian|pescatarian)\b/i,
    keys: [/^food\.diet$|\.diet$/],
  },
  {
    asks: /\b(?:medicines?|medications?|pills?|drugs?|tablets?)\b/i,
    keys: [/^health\.(?:takes|medication|medicine)$/],
  },
  { asks: /\blanguages?\b.*\b(?:i|me|my)\b|\bmy (?:\w+ )?languages?\b/i, keys: [/^language\./] },
  {
    asks: /\b(?:subject|degree|major)\b.*\b(?:i|my)\b|\bmy (?:subject|degree|major|studies)\b|\bdo i study\b(?! at)|\bam i studying\b(?! at)/i,
    keys: [/\.(?:studies|major|degree|subject)$/, /\.studies_at$/],
  },
  {
    asks: /\bmy (?:university|college|school)\b|\bwhere (?:do|am) i study/i,
    keys: [/\.(?:studies_at|university|school|college)$/],
  },
  {
    asks: /\b(?:vehicle|car|automobile)\b.*\b(?:i|my)\b|\bdo i drive\b|\bmy (?:car|vehicle)\b/i,
    keys: [/\.(?:drives|car|vehicle)$/],
    words: /\b(?:cars?|vans?|motorbikes?|bikes?|bicycles?|scooters?|trucks?|cycle|drive)\b/i,
  },
  {
    asks: /\b(?:music|bands?|singers?|songs?|artists?)\b.*\b(?:i|my)\b|\bdo i listen to\b/i,
    keys: [/\.favou?rite_(?:music|band|singer|song|artist|composer|album|genre)$/],
    words: /\b(?:music|jazz|rock|pop|opera|folk|metal|blues|techno|hip.?hop|classical|songs?|bands?|listen\w*)\b/i,
  },
  {
    asks: /\b(?:sports?|exercise|exercises|work ?outs?|physical activity|keep fit|stay fit|stay active|do outdoors)\b/i,
    keys: [/^hobby\.(?:sport|exercise|trains)$/],
    words:
      /\b(?:swim\w*|run|runs|running|jog\w*|hik\w+|cycl\w+|climb\w*|yoga|pilates|gym|football|soccer|tennis|squash|badminton|row|rowing|ski\w*|surf\w*|danc\w+|box\w*|judo|karate|golf|volleyball|basketball|handball|hockey|rugby|cricket|walk\w*|train\w*|lift\w*|marathons?|skat\w+|kayak\w*|sail\w*|aerobics|crossfit|fenc\w+|archery|triathlons?)\b/i,
  },
  {
    asks: /\bam i (?:learning|taking up|picking up)\b|\b(?:new )?(?:skill|craft)s?\b.*\b(?:i|my)\b/i,
    keys: [/\.learns$/],
    words: /\b(?:learn\w*|taking up|course|lessons?|classes)\b/i,
  },
  {
    asks: /\b(?:teeth|tooth|dental)\b/i,
    keys: [/dentist|orthodontist/],
    words: /\b(?:dentists?|orthodontists?|dental|teeth|tooth)\b/i,
  },
  {
    asks: /\b(?:eyes|eyesight|glasses)\b/i,
    keys: [/optician|eye_doctor|ophthalmologist/],
    words: /\b(?:opticians?|optometrists?|ophthalmologists?|eye doctor|eyes?|glasses)\b/i,
  },
  {
    asks: /\b(?:cuts?|does|styles?) my hair\b/i,
    keys: [/hairdresser|barber/],
    words: /\b(?:hairdressers?|barbers?|hair)\b/i,
  },
  {
    asks: /\b(?:what|which)\b.*\bdo i (?:like|love|enjoy|prefer)\b|\bmy tastes?\b|\bmy favou?rites?\s*\?*$/i,
    keys: [LIKES],
  },
];

/** The kind of fact that an English question asks of its author; undefined where its words do not tell. */
export function askedKind(question: string): AskedKind | undefined {
  const text = question.replaceAll("’", "'");
  if (!/\b(?:i|me|my|we|us|our|i'm)\b/i.test(text)) return undefined;
  const someone = OF_KIN.find(({ asks }) => asks.test(text));
  if (someone !== undefined) return isForName(text) ? someone : undefined;
  return ofSomebody(text) === undefined ? KINDS.find(({ asks }) => asks.test(text)) : undefined;
}

/** Whether a question asks who somebody is, or whether there is one, and nothing further of them. */
export function isForName(question: string): boolean {
  return (
    /\b(?:names?|called|who(?:'s| is| are|se)?)\b/i.test(question) ||
    /^(?:do|have) (?:i|we)\b|\b(?:do|have) (?:i|we) (?:have|keep|own|got)\b|\bam i married\b/i.test(question)
  );
}

const PEOPLE = Object.values(KIN).join("|");
const SOMEBODY = new RegExp(
  `\\b(?:my|our|an?|any) (?:(?:little|older|younger|big|best|eldest) )?(?<who>(?:${PEOPLE}|${PETS.replace("guinea_pig", "guinea pig")}|uncle|aunt|cousin|niece|nephew|boss|manager|friend|neighbour|neighbor|colleague|flatmate|roommate)s?)\\b`,
  "i",
);

/** Whom of the author's people and pets a question is about, by the word for them; undefined for none. */
export function ofSomebody(question: string): string | undefined {
  return SOMEBODY.exec(question)
    ?.groups?.who?.toLowerCase()
    .replace(/(?<=[^s])s$/, "");
}

/** Whether a fact answers what a kind asks for, 0 for not: the better the higher. */
export function answersKind(
  kind: AskedKind,
  { category, key, value }: { category: string; key: string; value: string },
): number {
  const at = kind.keys.findIndex((pattern) => pattern.test(`${category}.${key}`));
  if (at === 0) return 1;
  if (kind.words?.test(`${key.replaceAll("_", " ")} ${value}`) === true) return 0.9;
  return at === -1 ? 0 : 0.5;
}

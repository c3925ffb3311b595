import { SENSITIVE_KINDS } from "../base/held-kinds.ts";
import { speechData } from "../language/speech/index.ts";

/** Under what a fact is kept. */
export interface FactName {
  category: string;
  key: string;
}

/** Categories in which whoever names facts freely, such as a model, speaks of the author themselves. */
const OF_AUTHOR = "identity|personal|person|profile|user|about|bio|basic|general|note|notes|info";

/**
 * The keys that rules know, as `category.key`, with the others that ask for the same thing of the same person: first the categories
 * that they may stand in besides, then the keys.
 */
const MEANINGS: Readonly<Record<string, readonly [categories: string, keys: string]>> = {
  "identity.name": [
    "",
    "first_name|full_name|given_name|forename|nickname|preferred_name|chosen_name|real_name|called|is_called|named|is_named|goes_by|known_as",
  ],
  "identity.birthday": ["", "date_of_birth|birth_date|birthdate|dob|day_of_birth|was_born_on|born_on"],
  "identity.age": ["", "years_old|age_in_years|is_aged"],
  "location.lives_in": [
    "home|living|housing|residence|place",
    "city|town|village|home|home_city|residence|residence_city|place_of_residence|city_of_residence|residing_in|resides_in|resides|lives|lives_at|lives_near|living_in|living_place|dwelling|based_in|is_based_in|base|home_base|home_location|location|domicile|locality",
  ],
  "location.born_in": ["home", "birthplace|birth_place|place_of_birth|birth_city|city_of_birth|was_born_in"],
  "location.comes_from": [
    "home",
    "hometown|home_town|from|is_from|origin|place_of_origin|native_of|grew_up_in|raised_in",
  ],
  "work.works_at": [
    "job|career|employment|profession|occupation",
    "employer|company|workplace|place_of_work|works_for|working_at|working_for|employed_at|employed_by|is_employed_by|employer_name|company_name|organisation|organization|firm",
  ],
  "work.works_as": [
    "job|career|employment|profession|occupation",
    "occupation|job|profession|job_title|role|job_role|position|trade|vocation|career|working_as|is_a|employed_as|line_of_work|work",
  ],
  "work.studies": [
    "study|education",
    "major|field_of_study|degree|course_of_study|subject|studying|study_field|studies_subject",
  ],
  "work.studies_at": ["study|education", "university|college|school|studying_at|university_name|school_name"],
  "hobby.plays": [
    "music|hobbies|interest|interests|skill|skills",
    "instrument|instruments|musical_instrument|musical_instruments|plays_instrument|plays_the|instrument_played|playing",
  ],
  "hobby.does": [
    "hobbies|interest|interests|leisure",
    "hobby|hobbies|activity|interest|interests|pastime|free_time|practises|practices",
  ],
  "hobby.collects": ["hobbies|interest|interests", "collection|collecting|collector_of"],
  "taste.likes": [
    "preference|preferences|likes|interests",
    "like|loves|enjoys|is_fond_of|fond_of|fan_of|adores|is_into",
  ],
  "taste.dislikes": ["preference|preferences|dislikes", "dislike|hates|detests|cannot_stand|is_not_fond_of"],
  "health.allergic_to": [
    "food|allergy|allergies|diet",
    "allergy|allergies|allergic|allergen|allergens|food_allergy|food_allergies|has_allergy_to",
  ],
  "health.has": [
    "medical",
    "condition|medical_condition|illness|disease|diagnosis|diagnosed_with|ailment|disorder|suffers_from|health_condition",
  ],
  "health.takes": ["medical", "medication|medications|medicine|medicines|drug|drugs|prescription|treatment"],
  "health.blood_type": ["medical", "blood_group"],
  "food.diet": [
    "diet|lifestyle|nutrition|preference|preferences|taste",
    "dietary_preference|dietary_preferences|dietary_restriction|diet_type",
  ],
  "language.speaks": [
    "languages",
    "language|languages|spoken_languages|spoken_language|native_language|mother_tongue|fluent_in",
  ],
  "possession.drives": ["vehicle|vehicles|car|transport", "car|vehicle|car_model|drives_car|owns_car"],
  "finance.earns": ["money|income|work", "income|salary|wage|wages|earnings|pay"],
};

const WHOSE =
  /^(?:my|the|their|his|her|user|users|user's|author|author's|owner|owner's|current|currently|present|primary|main)_/;
const SPOUSES =
  "spouse|significant_other|married_to|is_married_to|engaged_to|is_engaged_to|marital_partner|life_partner";
/** Categories in which a relative or an animal is looked for. */
const PEOPLE = new Set("family|people|relationship|relationships|relatives|contacts|personal|identity".split("|"));
const ANIMALS = new Set("pets|pet|animals|animal|family".split("|"));

const names = new Map<string, FactName>();
for (const [name, [categories, keys]] of Object.entries(MEANINGS)) {
  const [category = "", key = ""] = name.split(".");
  const known = { category, key };
  for (const other of [category, ...`${OF_AUTHOR}|${categories}`.split("|").filter(Boolean)])
    for (const alias of [key, ...keys.split("|")])
      if (!names.has(`${other}.${alias}`)) names.set(`${other}.${alias}`, known);
}
// What stands under its own category is never another's word for something else.
for (const name of Object.keys(MEANINGS)) {
  const [category = "", key = ""] = name.split(".");
  names.set(name, { category, key });
}

const spoken = speechData.find(({ language }) => language === "en")?.slots.lists;
const relatives = wordsOf(`${spoken?.relative ?? ""}|${SPOUSES.replaceAll(/(?<=^|\|)[^|]+/g, "$&=spouse")}`);
const animals = wordsOf(spoken?.pet);

/** Words of a list with the one that each is kept under. */
function wordsOf(list = ""): ReadonlyMap<string, string> {
  return new Map(
    list.split("|").map((entry) => {
      const [word = "", kept = word] = entry.split("=");
      return [word.replaceAll(" ", "_"), kept.replaceAll(" ", "_")];
    }),
  );
}

/**
 * Under what a fact is kept, whatever whoever noted it calls it: "residence" is `location.lives_in`, "occupation" is `work.works_as`,
 * "name of dog" is `pets.dog's_name`. What is not known stays as it is.
 */
export function knownName({ category, key, value }: FactName & { value: string }): FactName {
  const kind = plainKey(category);
  let name = plainKey(key);
  for (let turn = 0; turn < 2; turn += 1) name = name.replace(WHOSE, "");
  const known = names.get(`${kind}.${name}`) ?? nameOfAnother(kind, name, value);
  // What was noted as private is not brought to where it would go out.
  return known && (!isPrivate(kind) || isPrivate(known.category)) ? known : { category, key };
}

const PRIVATE: ReadonlySet<string> = new Set(["credentials", "ids", ...SENSITIVE_KINDS]);

/** Whether facts of a category stay on this device unless their owner says otherwise. */
export const isPrivate = (category: string): boolean => PRIVATE.has(category);

const meanings = new Map<string, FactName>();
const MAX_MEANINGS = 5000;

/** What a key that a fact already stands under asks for. */
export function meaningOf({ category, key }: FactName): FactName {
  const at = `${category}.${key}`;
  const kept = meanings.get(at);
  if (kept) return kept;
  if (meanings.size >= MAX_MEANINGS) meanings.clear();
  const meaning = knownName({ category, key, value: "" });
  meanings.set(at, meaning);
  return meaning;
}

const plainKey = (text: string) =>
  text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[\s-]+/g, "_");

/** Somebody's name under whatever way there is to ask for it: "wife", "wife_name", "name_of_wife". */
function nameOfAnother(category: string, key: string, value: string): FactName | undefined {
  const asked = /^(?:name_of_(?:my_|the_)?(?<of>.+)|(?<whose>.+?)(?:'s|s')?_name)$/.exec(key)?.groups;
  const who = asked?.of ?? asked?.whose ?? key;
  // "Wife: a doctor" names nobody.
  if (asked === undefined && !/^[\p{Lu}\p{Lo}]/u.test(value)) return undefined;
  const relative = PEOPLE.has(category) ? relatives.get(who) : undefined;
  if (relative !== undefined && (asked || isPartner(relative)))
    return { category: "family", key: `${relative}'s_name` };
  const animal = ANIMALS.has(category) && asked ? animals.get(who) : undefined;
  return animal === undefined ? undefined : { category: "pets", key: `${animal}'s_name` };
}

/** Whether a word for a relative is one for a partner. */
export const isPartner = (relative: string): boolean =>
  /^(?:wife|husband|partner|spouse|girlfriend|boyfriend|fianc[eé]e?)$/.test(relative);

/** Keys that say no more of a value than that it is so: under each of them the same words are the same fact. */
const LOOSE = new Set(
  "note|notes|remember|has|does|did|is|fact|info|detail|details|about|activity|activities|thing|item|mentions|statement".split(
    "|",
  ),
);
/** What was, what is not and what is wished for is another matter than what is. */
const OTHER_TIME =
  /^(?:former|formerly|previous|past|old|ex|used_to|wants|wishes|would|dream|future|next|plans|planned|no|not|lacks|never)(?:_|$)/;

/** Whether a key tells nothing that its value does not; "has" does where it is said of one's health. */
export const isLoose = ({ category, key }: FactName): boolean =>
  LOOSE.has(key) && !/^(?:health|pets)\.has$/.test(`${category}.${key}`);

/** Whether rules know a key, so that it says what its value is to its author. */
export function isTelling({ category, key }: FactName): boolean {
  return (
    names.get(`${category}.${key}`)?.key === key ||
    /'s_/.test(key) ||
    key.startsWith("favourite_") ||
    OTHER_TIME.test(key)
  );
}

/** Keys that rules know and that several values hold under at once. */
const SEVERAL = new Set("plays|does|collects|likes|dislikes|allergic_to|has|takes|speaks".split("|"));

/** Whether a key that rules know holds one value at a time; undefined for what they do not know. */
export function holdsOne(name: FactName): boolean | undefined {
  return Object.hasOwn(MEANINGS, `${name.category}.${name.key}`) ? !SEVERAL.has(name.key) : undefined;
}

/** The keys that a model is told, so that it names the same things alike. */
export const KNOWN_KEYS: readonly string[] = [...Object.keys(MEANINGS), "family.sister's_name", "pets.dog's_name"];

/** Words that people say for a key: "allergy" for `allergic_to`, "job" for `works_as`. */
export function wordsFor(name: FactName): string {
  const { category, key } = meaningOf(name);
  const own = MEANINGS[`${category}.${key}`]?.[1] ?? "";
  const spouse = category === "family" && isPartner(key.replace(/'s_name$/, "")) ? `|${SPOUSES}|name` : "";
  return `${own}${spouse}`.replaceAll(/[|_]/g, " ");
}

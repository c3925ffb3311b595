/**
 * Words in a question that point to a kind of fact without being in it: "where do I live" asks for a location even where
 * the fact says "city". General English, by category of fact.
 */
const CUES: Readonly<Record<string, readonly string[]>> = {
  identity: ["who", "name", "called", "old", "age", "birthday", "born"],
  location: ["where", "live", "city", "town", "country", "home", "address", "based", "moved", "located"],
  work: ["work", "job", "company", "employer", "profession", "occupation", "career", "office", "living"],
  family: [
    "family",
    "wife",
    "husband",
    "partner",
    "son",
    "daughter",
    "mother",
    "father",
    "brother",
    "sister",
    "kids",
    "children",
  ],
  pets: ["pet", "pets", "dog", "cat"],
  taste: ["like", "likes", "love", "enjoy", "favourite", "favorite", "prefer", "hate", "dislike", "taste"],
  language: ["speak", "language", "languages"],
  food: ["eat", "food", "diet", "vegetarian", "vegan", "dinner", "lunch", "recipe", "cook", "restaurant"],
};

/** Categories of facts that the words of a message hint at. */
export function hintedCategories(words: readonly string[]): Set<string> {
  const present = new Set(words);
  const hinted = Object.entries(CUES).filter(([, cues]) => cues.some((cue) => present.has(cue)));
  return new Set(hinted.map(([category]) => category));
}

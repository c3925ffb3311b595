/** Questions for everything that is known, in the languages that the interface speaks and some more. */
const ABOUT_ME: readonly RegExp[] = [
  /\b(?:what|everything|all|anything) (?:that )?(?:do|can|did|have) you (?:know|remember|tell me|learned?|learnt|remembered|stored?|saved?)(?: about me| of me)?\s*(?:so far|yet|now)?\s*[?.!]*$/i,
  /\b(?:what|everything|all) (?:that )?you (?:know|remember) about me\b/i,
  /\bwho am i\s*[?.!]*$/i,
  /\bwas wei(?:ß|ss)t du (?:alles )?(?:über|von) mi(?:ch|r)\b|\balles,? was du über mich wei(?:ß|ss)t\b/i,
  /\bqu(?:e|'est-ce que tu) sais(?:-tu)? (?:de|sur) moi\b|\bque sais-tu de moi\b/i,
  /qué sabes (?:de|sobre) m[ií]/i,
  /\bo que (?:você )?sabe(?:s)? (?:de|sobre) mim\b/i,
  /\bcosa sai di me\b/i,
  /ماذا تعرف عني/,
  /что ты (?:обо мне знаешь|знаешь обо мне)/i,
];

/** Whether a message asks for all that is known of its author. */
export function asksForEverything(message: string): boolean {
  const text = message.trim();
  return ABOUT_ME.some((form) => form.test(text));
}

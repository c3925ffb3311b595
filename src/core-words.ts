/**
 * What the core says, in the language of the interface. The core speaks English, with names, addresses and numbers inside of
 * its sentences; here a sentence is found by its form, and what stands in it is put into the translated one. A sentence that
 * is not known, such as one from a model's server, is shown as it came.
 */
import de from "../locales/core.de.json";

const SENTENCES: Readonly<Record<string, Readonly<Record<string, string>>>> = { de };

interface Form {
  pattern: RegExp;
  translation: string;
}

const forms = new Map<string, readonly Form[]>();

function formsOf(language: string): readonly Form[] {
  const known = forms.get(language);
  if (known) return known;
  const made = Object.entries(SENTENCES[language] ?? {})
    // The longer a sentence's own words are, the surer it is meant.
    .toSorted(([one], [other]) => ownLength(other) - ownLength(one))
    .map(([sentence, translation]) => ({ pattern: patternOf(sentence), translation }));
  forms.set(language, made);
  return made;
}

function ownLength(sentence: string): number {
  return sentence.replace(/\{\{\d+\}\}/g, "").length;
}

function patternOf(sentence: string): RegExp {
  const parts = sentence.split(/\{\{\d+\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join("(.*?)")}$`, "s");
}

/** A text of the core, which may be two sentences in a row, in a language; as it is where it is not known. */
export function coreText(text: string, language: string): string {
  const whole = sentenceOf(text, language);
  if (whole !== undefined) return whole;
  // The doctor says what it found, and then what to do about it.
  for (const { index } of text.matchAll(/[.?] /g)) {
    const found = sentenceOf(text.slice(0, index + 1), language);
    const fix = sentenceOf(text.slice(index + 2), language);
    if (found !== undefined && fix !== undefined) return `${found} ${fix}`;
  }
  return text;
}

/** One sentence in a language; what stands in its places is never a sentence itself. */
function sentenceOf(text: string, language: string): string | undefined {
  for (const { pattern, translation } of formsOf(language)) {
    const [, ...places] = pattern.exec(text) ?? [];
    if (!pattern.test(text) || places.some((place) => /[.?] \p{Lu}/u.test(place))) continue;
    return translation.replace(/\{\{(\d+)\}\}/g, (_, at: string) => places[Number(at)] ?? "");
  }
  return undefined;
}

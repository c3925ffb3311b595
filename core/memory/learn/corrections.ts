/** What a message puts in the place of something that is known, where only what is known tells of what kind it is. */
import type { FactRecord } from "../../vault/tables/facts.ts";
import type { VaultTables } from "../../vault/vault.ts";
import { isPartner } from "../keys.ts";
import { languagesOf } from "./chat-language.ts";
import { sentencesOfAuthor } from "./clauses.ts";
import { type Contrast, contrastIn } from "./contrast.ts";
import { type Candidate, extractFacts } from "./extract.ts";
import { languageOf } from "./languages.ts";
import { fold, type Lexicon } from "./lexicon.ts";
import { isStatement } from "./statements.ts";
import { inOwnCharacters } from "./variants.ts";
import { whoseWords } from "./whose-words.ts";

/** A fact and what is said instead. */
export interface Correction {
  known: FactRecord;
  said: Candidate;
  /** Whether it may be about something else that was talked of, so that its owner is asked. */
  isUnsure: boolean;
}

/** Messages of a chat that "I meant …" may be about. */
const MAX_BACK = 3;

/** What the sentences of a message correct in a few words: "Actually it's Kym, not Kim.", "Oops, I meant 21 July." */
export async function correctionsIn(
  tables: VaultTables,
  { id, content, now }: { id: string | null; content: string; now: number },
  isFramed: boolean,
): Promise<Correction[]> {
  if (id === null) return [];
  const languages = await languagesOf(tables, id, content);
  const contrasts = languages.flatMap(({ lexicon }) => contrastsIn(content, lexicon, isFramed));
  if (contrasts.length === 0) return [];
  const before = await messagesBefore(tables, id);
  const live = await tables.facts.live();
  const found: Correction[] = [];
  for (const contrast of contrasts) {
    const correction = await correctionOf(tables, contrast, { live, before, now });
    if (correction) found.push(correction);
  }
  return found;
}

function contrastsIn(content: string, lexicon: Lexicon, isFramed: boolean): Contrast[] {
  const text = inOwnCharacters(content.normalize("NFC"), lexicon.data);
  return sentencesOfAuthor(whoseWords(text, lexicon, isFramed), lexicon)
    .filter((sentence) => isStatement(sentence, lexicon))
    .flatMap((sentence) => contrastIn(sentence, lexicon) ?? []);
}

async function messagesBefore(tables: VaultTables, id: string) {
  const message = await tables.messages.find(id);
  if (!message) return [];
  const before = await tables.messages.newest(message.session_id, 2 * MAX_BACK, message.position);
  return before.filter(({ role }) => role === "user").toReversed();
}

interface Around {
  live: readonly FactRecord[];
  /** The author's messages of the chat before this one, the newest first. */
  before: readonly { id: string; content: string }[];
  now: number;
}

async function correctionOf(
  tables: VaultTables,
  { value, insteadOf }: Contrast,
  { live, before, now }: Around,
): Promise<Correction | undefined> {
  const isJustSaid = ({ source_message_id }: FactRecord) => before.some(({ id }) => id === source_message_id);
  const known =
    insteadOf === undefined
      ? // A question between may be what was meant.
        live.filter((fact) =>
          before.some(({ id, content }) => id === fact.source_message_id && !/[?？؟]/u.test(content)),
        )
      : live.filter((fact) => fold(fact.value) === fold(insteadOf));
  const read: Correction[] = [];
  for (const fact of known) {
    const said = await inPlaceOf(tables, fact, { old: fact.value, value, now });
    if (said) read.push({ known: fact, said, isUnsure: !isJustSaid(fact) && !isCalled(fact) });
  }
  const [only, ...others] = read;
  return others.length === 0 ? only : undefined;
}

const isName = (value: string) => /^\p{Lu}/u.test(value);

/** What somebody is called can be corrected at any time: nothing else that is talked of is called so. */
const isCalled = ({ category, key }: FactRecord) =>
  (category === "identity" && key === "name") || key.endsWith("_name") || (category === "family" && isPartner(key));

/**
 * A fact with another value, if the sentence that taught it states that with these words in the place of its own: "I live in Oban"
 * for "I live in Ayr", but nothing for "a week".
 */
export async function inPlaceOf(
  tables: VaultTables,
  { category, key, source_message_id }: FactRecord,
  { old, value, now }: { old: string; value: string; now: number },
): Promise<Candidate | undefined> {
  const source = source_message_id === null ? undefined : await tables.messages.find(source_message_id);
  const lexicon = source && languageOf(source.content)?.lexicon;
  if (!source || !lexicon) return undefined;
  const at = fold(source.content).indexOf(fold(old));
  const words = withoutArticle(value, lexicon);
  if (at === -1 || words === "") return undefined;
  const text = source.content.slice(0, at) + words + source.content.slice(at + old.length);
  const said = extractFacts(text, now).find(
    (fact) => fact.category === category && fact.key === key && startsAlike(fact.value, words),
  );
  // "Sold the Volvo and got a good price": what is no name takes no name's place.
  if (!said || (isName(old) && !isName(said.value))) return undefined;
  return { ...said, changes: true };
}

/** Whether a text begins with a value, or has it whole ("bought a Kia" of "Kia"). */
const startsAlike = (value: string, words: string) =>
  fold(words).startsWith(fold(value)) || fold(value).includes(fold(words));

function withoutArticle(value: string, lexicon: Lexicon): string {
  const [first, second] = lexicon.tokens(value);
  const isArticle = first?.kinds.has("article") === true && second !== undefined;
  return (isArticle ? value.slice(second.start) : value).replace(/[\s.!。]+$/u, "");
}

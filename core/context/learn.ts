import type { IdSource } from "../ids.ts";
import type { FactRecord } from "../vault/facts.ts";
import type { VaultTables } from "../vault/vault.ts";
import { EMPTY_VALUE, learnPatterns, REMEMBER, VALUE_END } from "./learn-patterns.ts";
import { reinforcedConfidence } from "./reinforce.ts";
import { statements } from "./statements.ts";

const MAX_VALUE_LENGTH = 200;

/** Something a message says about its author, not yet in the vault. */
export interface Candidate {
  category: string;
  key: string;
  value: string;
  /** 0..1 */
  confidence: number;
  /** Whether it takes the place of what was known under the same key. */
  single: boolean;
}

/** Reads facts off what the user wrote, by rules alone. Nothing is read from code, quotations, questions or conditions. */
export function extractFacts(message: string): Candidate[] {
  const found: Candidate[] = [];
  for (const clause of statements(message)) {
    const asked = REMEMBER.exec(clause)?.groups?.value;
    const candidate = matchPattern(asked ?? clause) ?? (asked === undefined ? undefined : noteOf(asked));
    if (candidate) found.push(candidate);
  }
  return found;
}

function matchPattern(clause: string): Candidate | undefined {
  for (const { category, key, pattern, single, confidence } of learnPatterns) {
    const match = pattern.exec(clause);
    const value = match?.groups?.value && cleanValue(match.groups.value);
    if (!match || !value) continue;
    const named = (match[1] ?? "").toLowerCase().replaceAll(" ", "_");
    return { category, key: key.replace("$1", named), value, confidence, single };
  }
  return undefined;
}

function noteOf(text: string): Candidate | undefined {
  const value = text.replace(/[.!\s]+$/, "").slice(0, MAX_VALUE_LENGTH);
  return value === "" ? undefined : { category: "note", key: "remember", value, confidence: 0.9, single: false };
}

function cleanValue(raw: string): string | undefined {
  const value = raw
    .replace(VALUE_END, "")
    .replace(/[.,\s]+$/, "")
    .trim();
  return value === "" || EMPTY_VALUE.test(value) || value.length > MAX_VALUE_LENGTH ? undefined : value;
}

/**
 * Puts what a message says into the vault: a new fact is added, the same fact again gains confidence, and one that
 * contradicts a single-valued fact takes its place while the old one stays as history. What was forgotten is not learned
 * again, and the same message teaches once.
 *
 * @returns the facts that were added.
 */
export async function learn(
  tables: VaultTables,
  ids: IdSource,
  message: { id: string; content: string },
): Promise<FactRecord[]> {
  const added: FactRecord[] = [];
  for (const candidate of extractFacts(message.content)) {
    const fact = await learnOne(tables, ids, message.id, candidate);
    if (fact) added.push(fact);
  }
  return added;
}

async function learnOne(
  tables: VaultTables,
  ids: IdSource,
  messageId: string,
  candidate: Candidate,
): Promise<FactRecord | undefined> {
  const { category, key, value, confidence, single } = candidate;
  if (await tables.facts.wasForgotten(category, key, value)) return undefined;
  const known = await tables.facts.withKey(category, key);
  const same = known.find((fact) => sameValue(fact.value, value));
  if (same) {
    if (same.source_message_id !== messageId) {
      await tables.facts.edit(same.id, { confidence: reinforcedConfidence(same.confidence) });
    }
    return undefined;
  }
  const id = ids.next("fact");
  await tables.facts.insert({ id, category, key, value, confidence, source_message_id: messageId });
  if (single) for (const old of known) await tables.facts.supersede(old.id, id);
  if (category === "identity" && key === "name") await tables.profile.setName(value);
  return tables.facts.require(id);
}

/** Whether two values say the same, whatever their case, accents and spacing. */
function sameValue(a: string, b: string): boolean {
  return normalise(a) === normalise(b);
}

function normalise(value: string): string {
  return value.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

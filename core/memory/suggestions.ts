import { z } from "zod";
import { InputError, NotFoundError } from "../base/errors.ts";
import type { IdSource } from "../base/ids.ts";
import { phrase } from "../base/phrases.ts";
import type { SuggestionAnswer, SuggestionView } from "../contract/contract.ts";
import type { FactRecord } from "../vault/tables/facts.ts";
import type { SuggestionRecord } from "../vault/tables/suggestions.ts";
import type { VaultTables } from "../vault/vault.ts";
import { excerptOf, factViews } from "./fact-views.ts";
import { isOwnersName } from "./owners-name.ts";
import { weigh } from "./trust/reinforce.ts";

/** A fact that would take another's place, as it is kept with the suggestion. */
const proposal = z.object({
  category: z.string(),
  key: z.string(),
  value: z.string(),
  /** 0..1 */
  confidence: z.number(),
  origin: z.enum(["said", "model", "owner", "import"]),
  valid_from: z.string().optional(),
  valid_until: z.string().optional(),
});
type Proposal = z.infer<typeof proposal>;

/** What answers each kind takes. */
const ANSWERS: Readonly<Record<SuggestionRecord["kind"], readonly SuggestionAnswer[]>> = {
  replace: ["replace", "both", "no"],
  forget: ["forget", "no"],
  review: ["forget", "no"],
};

/**
 * Suggests that something takes a fact's place, since it does not go with it; the fact is a little less sure meanwhile. What was
 * suggested already, or declined, is not suggested again.
 */
export async function suggestReplacement(
  tables: VaultTables,
  ids: IdSource,
  fact: FactRecord,
  {
    valid_from,
    valid_until,
    ...said
  }: Omit<Proposal, "valid_from" | "valid_until"> & {
    valid_from?: string | undefined;
    valid_until?: string | undefined;
  },
  source: { id: string | null; now: number },
): Promise<SuggestionRecord | undefined> {
  const { confidence, ...text } = said;
  const known = (await tables.suggestions.ofFact(fact.id)).some(
    (other) => other.proposal !== null && sameText(readProposal(other.proposal), text),
  );
  if (known) return undefined;
  const id = ids.next("suggestion");
  const times = { ...(valid_from ? { valid_from } : {}), ...(valid_until ? { valid_until } : {}) };
  const whole = JSON.stringify({ ...text, confidence, ...times });
  await tables.suggestions.add({ id, kind: "replace", fact_id: fact.id, proposal: whole, message_id: source.id });
  await tables.facts.setEvidence(fact.id, weigh(fact, "contradicted", source.now));
  await tables.factEvents.add(fact.id, "contradicted", source.id === null ? {} : { messageId: source.id });
  return tables.suggestions.find(id);
}

/** Asks whether facts are to be forgotten, or looked over. @returns those that were not asked about before. */
export async function suggestEach(
  tables: VaultTables,
  ids: IdSource,
  kind: "forget" | "review",
  facts: readonly FactRecord[],
  messageId: string | null,
): Promise<SuggestionRecord[]> {
  const added: SuggestionRecord[] = [];
  for (const fact of facts) {
    const id = ids.next("suggestion");
    // "No" to an earlier request says nothing about this one.
    if (kind === "forget")
      for (const old of await tables.suggestions.ofFact(fact.id))
        if (old.kind === "forget") await tables.suggestions.remove(old.id);
    if (!(await tables.suggestions.add({ id, kind, fact_id: fact.id, message_id: messageId }))) continue;
    const suggestion = await tables.suggestions.find(id);
    if (suggestion) added.push(suggestion);
  }
  return added;
}

/** What answering needs besides the tables. */
interface Answering {
  ids: IdSource;
  /** UTC milliseconds. */
  now: number;
  /** Forgets a fact for good, with undo. */
  forget: (factId: string, alsoIn: readonly string[]) => Promise<unknown>;
  /** Runs work in one transaction. */
  transaction: <Result>(work: (tables: VaultTables) => Promise<Result>) => Promise<Result>;
}

/**
 * Does what its owner answered to a suggestion.
 *
 * @throws NotFoundError when it is gone.
 * @throws InputError for an answer that its kind does not have.
 */
export async function answerSuggestion(
  tables: VaultTables,
  id: string,
  answer: SuggestionAnswer,
  { ids, now, forget, transaction }: Answering,
): Promise<void> {
  const suggestion = await tables.suggestions.find(id);
  if (!suggestion || suggestion.declined_at !== null) throw new NotFoundError(phrase("memory.suggestion_gone"));
  if (!ANSWERS[suggestion.kind].includes(answer)) {
    throw new InputError(phrase("memory.suggestion_answer"), "answer");
  }
  if (answer === "forget") {
    const alsoIn = suggestion.kind === "forget" && suggestion.message_id !== null ? [suggestion.message_id] : [];
    await forget(suggestion.fact_id, alsoIn);
    return;
  }
  await transaction(async (within) => {
    const fact = await within.facts.require(suggestion.fact_id);
    if (answer === "no") {
      await within.suggestions.markDeclined(id);
      await within.facts.setEvidence(fact.id, weigh(fact, "confirmed", now));
      await within.factEvents.add(fact.id, "kept");
      return;
    }
    const before = suggestion.proposal === null ? undefined : readProposal(suggestion.proposal);
    if (!before) throw new NotFoundError(phrase("memory.suggestion_gone"));
    const added = await addProposed(
      within,
      ids,
      { ...before, project_id: fact.project_id },
      suggestion.message_id,
      now,
    );
    if (answer === "replace") {
      await within.facts.supersede(fact.id, added.id);
      await within.factEvents.add(added.id, "took_place_of", { detail: { fact_id: fact.id } });
      if (isOwnersName(added)) await within.profile.setName(before.value);
    } else {
      // Both hold, so that neither speaks against the other.
      await within.facts.setEvidence(fact.id, weigh(fact, "confirmed", now));
    }
    await within.suggestions.remove(id);
  });
}

/** Suggestions as their owner sees them. */
export async function suggestionViews(
  tables: VaultTables,
  suggestions: readonly SuggestionRecord[],
): Promise<SuggestionView[]> {
  if (suggestions.length === 0) return [];
  const facts = await tables.facts.liveAmong([...new Set(suggestions.map(({ fact_id }) => fact_id))]);
  const views = new Map((await factViews(tables, facts)).map((view) => [view.id, view]));
  const sources = suggestions.flatMap(({ message_id }) => message_id ?? []);
  const messages = new Map((await tables.messages.among(sources)).map((message) => [message.id, message]));
  return suggestions.flatMap(({ id, kind, fact_id, proposal: text, message_id, created_at }) => {
    const fact = views.get(fact_id);
    if (!fact) return [];
    const said = text === null ? null : readProposal(text);
    const message = message_id === null ? undefined : messages.get(message_id);
    return [
      {
        id,
        kind,
        fact,
        proposal: said && { category: said.category, key: said.key, value: said.value },
        source: message ? excerptOf(message) : null,
        created_at,
      },
    ];
  });
}

async function addProposed(
  tables: VaultTables,
  ids: IdSource,
  { valid_from, valid_until, ...proposed }: Proposal & Pick<FactRecord, "project_id">,
  messageId: string | null,
  now: number,
): Promise<FactRecord> {
  const id = ids.next("fact");
  const times = { valid_from: valid_from ?? null, valid_until: valid_until ?? null };
  const source = messageId !== null && (await tables.messages.find(messageId)) ? messageId : null;
  await tables.facts.add({ id, ...proposed, source_message_id: source, ...times });
  await tables.factEvents.add(id, "learned", source === null ? {} : { messageId: source });
  // Its owner said that it is right.
  await tables.facts.setEvidence(id, weigh(await tables.facts.require(id), "confirmed", now));
  return tables.facts.require(id);
}

function readProposal(text: string): Proposal {
  return proposal.parse(JSON.parse(text));
}

type Text = Pick<Proposal, "category" | "key" | "value">;

function sameText(a: Text, b: Text): boolean {
  return a.category === b.category && a.key === b.key && a.value.toLowerCase() === b.value.toLowerCase();
}

import { InputError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import type { FactView } from "../contract/contract.ts";
import { duplicateFacts, mergeFacts } from "../memory/duplicates.ts";
import { factViews } from "../memory/fact-views.ts";
import { addOwnFact, editOwnFact } from "../memory/own-facts.ts";
import type { FactRecord } from "../vault/tables/facts.ts";
import type { Vault, VaultTables } from "../vault/vault.ts";
import { factsChanged } from "./facts-changed.ts";
import { messagesChanged } from "./messages-changed.ts";
import type { CallsOf } from "./services.ts";

const OK = { ok: true } as const;

const USES_SHOWN = 20;

/** What is known, fact by fact. */
export const factCalls: CallsOf<"facts", "vault" | "emitter" | "ids" | "forgetting"> = {
  "facts.list": async ({ vault }, { query, category, sort, limit, offset }) => {
    const { facts, total } = await vault.facts.page({ query, category, sort, limit, offset });
    return { facts: await factViews(vault, facts), total };
  },
  "facts.get": async ({ vault }, { id }) => viewOf(vault, await vault.facts.require(id)),
  "facts.edit": async ({ vault, emitter }, { id, pinned, ...change }) => {
    const fact = await vault.transaction(async (tables) => {
      const before = await tables.facts.require(id);
      const hasText = Object.values(change).some((text) => text !== undefined);
      if (hasText) await editOwnFact(tables, id, change);
      if (pinned !== undefined && pinned !== (before.pinned === 1)) await pin(tables, id, pinned);
      return tables.facts.require(id);
    });
    factsChanged(emitter);
    return viewOf(vault, fact);
  },
  "facts.add": async ({ vault, emitter, ids }, input) => {
    const fact = await vault.transaction((tables) => addOwnFact(tables, ids, input));
    factsChanged(emitter);
    return viewOf(vault, fact);
  },
  "facts.pin": async ({ vault, emitter }, { id, pinned }) => {
    await pin(vault, id, pinned);
    factsChanged(emitter);
    return viewOf(vault, await vault.facts.require(id));
  },
  "facts.consent": async ({ vault, emitter }, { id, consent: choice }) => {
    await vault.facts.setConsent(id, choice);
    await vault.factEvents.add(id, "consent", { detail: { consent: choice } });
    factsChanged(emitter);
    return viewOf(vault, await vault.facts.require(id));
  },
  "facts.forget": async ({ emitter, forgetting }, { id }) => {
    await forgetting.forget(id);
    factsChanged(emitter);
    messagesChanged(emitter, null);
    return OK;
  },
  "facts.restore": async ({ emitter, forgetting }, { id }) => {
    await forgetting.restore(id);
    factsChanged(emitter);
    messagesChanged(emitter, null);
    return OK;
  },
  "facts.forgotten": async ({ forgetting }) => ({
    facts: forgetting.restorable().map(({ id, category, key, value }) => ({ id, category, key, value })),
  }),
  "facts.duplicates": async ({ vault }) => ({
    groups: await Promise.all((await duplicateFacts(vault)).map((group) => factViews(vault, group))),
  }),
  "facts.merge": async ({ vault, emitter }, { keep, others }) => {
    await vault.transaction((tables) => mergeFacts(tables, keep, others));
    factsChanged(emitter);
    return viewOf(vault, await vault.facts.require(keep));
  },
  "facts.history": async ({ vault }, { id }) => {
    const fact = await vault.facts.require(id);
    const before = await vault.facts.supersededBy(id);
    return {
      events: (await vault.factEvents.ofFact(id)).map(({ detail, ...event }) => ({
        ...event,
        detail: detail === null ? null : (JSON.parse(detail) as Record<string, never>),
      })),
      before: before.map(({ id: of, value, valid_from, valid_until }) => ({
        id: of,
        value,
        valid_from,
        valid_until,
      })),
      uses: await vault.factUses.ofFact(fact.id, USES_SHOWN),
    };
  },
};

async function viewOf(vault: Vault, fact: FactRecord): Promise<FactView> {
  const [view] = await factViews(vault, [fact]);
  if (!view) throw new InputError(phrase("memory.no_fact"), "id");
  return view;
}

async function pin(tables: VaultTables, id: string, pinned: boolean): Promise<void> {
  await tables.facts.setPinned(id, pinned);
  await tables.factEvents.add(id, pinned ? "pinned" : "unpinned");
}

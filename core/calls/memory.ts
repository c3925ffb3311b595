import { type ExportPart, exportParts } from "../transfer/export.ts";
import { importMemory } from "../transfer/import.ts";
import { receiptView } from "../chat/answer/receipt.ts";
import { isoTime } from "../base/clock.ts";
import { consentOfCategory, SENSITIVE_CATEGORIES } from "../memory/consent.ts";
import { factViews } from "../memory/fact-views.ts";
import { addOwnFact, editOwnFact } from "../memory/own-facts.ts";
import { judge } from "../memory/trust/reinforce.ts";
import type { FactView } from "../contract/contract.ts";
import { ConflictError, InputError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import type { Handlers, Services } from "./services.ts";
import type { FactRecord } from "../vault/tables/facts.ts";
import type { VaultTables } from "../vault/vault.ts";

const OK = { ok: true } as const;
const DAY_MS = 86_400_000;
const USES_SHOWN = 20;

type MemoryCall = Extract<
  keyof Handlers,
  | `facts.${string}`
  | `memory.${string}`
  | `receipt.${string}`
  | `consent.${string}`
  | `backups.${string}`
  | `work.${string}`
>;

/** The calls about what is remembered: facts, consent and receipts. */
export function createMemoryHandlers(core: Services): Pick<Handlers, MemoryCall> {
  const { vault, emitter, ids, clock, consent, forgetting, turns, work } = core;
  let exporting: { id: string; parts: AsyncGenerator<ExportPart> } | undefined;
  let uploading: { id: string; parts: string[] } | undefined;
  const partsOf = (upload: string): string[] => {
    if (uploading?.id === upload) return uploading.parts;
    throw new ConflictError("upload_gone", phrase("work.other_import"));
  };

  const view = async (fact: FactRecord): Promise<FactView> => {
    const [own] = await factViews(vault, [fact]);
    if (!own) throw new InputError(phrase("memory.no_fact"), "id");
    return own;
  };
  const changed = () => emitter.emit("facts.changed", {});
  const backups = () => {
    if (vault.backups) return vault.backups;
    throw new ConflictError("not_supported", phrase("work.backups_elsewhere"));
  };
  const categories = async () => {
    const decisions = await vault.categoryConsent.all();
    const counts = new Map((await vault.facts.categories()).map(({ category, count }) => [category, count]));
    const names = [...new Set([...counts.keys(), ...decisions.keys(), ...SENSITIVE_CATEGORIES])].toSorted();
    return names.map((category) => ({
      category,
      count: counts.get(category) ?? 0,
      consent: consentOfCategory(category, decisions),
      is_default: !decisions.has(category),
    }));
  };

  return {
    "facts.list": async ({ query, category, sort, limit, offset }) => {
      const { facts, total } = await vault.facts.page({ query, category, sort, limit, offset });
      return { facts: await factViews(vault, facts), total };
    },
    "facts.get": async ({ id }) => view(await vault.facts.require(id)),
    "facts.edit": async ({ id, pinned, ...change }) => {
      const fact = await vault.transaction(async (tables) => {
        const before = await tables.facts.require(id);
        const hasText = Object.values(change).some((text) => text !== undefined);
        if (hasText) await editOwnFact(tables, id, change);
        if (pinned !== undefined && pinned !== (before.pinned === 1)) await pin(tables, id, pinned);
        return tables.facts.require(id);
      });
      changed();
      return view(fact);
    },
    "facts.add": async (input) => {
      const fact = await vault.transaction((tables) => addOwnFact(tables, ids, input));
      changed();
      return view(fact);
    },
    "facts.pin": async ({ id, pinned }) => {
      await pin(vault, id, pinned);
      changed();
      return view(await vault.facts.require(id));
    },
    "facts.consent": async ({ id, consent: choice }) => {
      await vault.facts.setConsent(id, choice);
      await vault.factEvents.add(id, "consent", { detail: { consent: choice } });
      changed();
      return view(await vault.facts.require(id));
    },
    "facts.forget": async ({ id }) => {
      await forgetting.forget(id);
      changed();
      return OK;
    },
    "facts.restore": async ({ id }) => {
      await forgetting.restore(id);
      changed();
      return OK;
    },
    "facts.history": async ({ id }) => {
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

    "memory.stats": async ({ days }) => {
      const from = new Date(clock.now() - days * DAY_MS).toISOString().slice(0, 10);
      return {
        categories: await categories(),
        days: await vault.factUses.byDay(from),
        vectors: (await core.vectors?.state()) ?? null,
      };
    },

    "memory.export": async ({ format, next }) => {
      const name = `floatbar-${isoTime(clock).slice(0, 10)}.${format === "markdown" ? "md" : "json"}`;
      // One at a time: another one begun lets go of it.
      if (next === null) exporting = { id: ids.next("export"), parts: exportParts(vault, clock, format) };
      else if (exporting?.id !== next) {
        throw new ConflictError("export_gone", phrase("work.other_export"));
      }
      const { id, parts } = exporting;
      const part = await parts.next();
      if (!part.done) return { name, ...part.value, next: id };
      exporting = undefined;
      return { name, text: "", done: 1, next: null };
    },
    "memory.upload": async ({ text, upload }) => {
      if (upload === null) uploading = { id: ids.next("upload"), parts: [text] };
      else partsOf(upload).push(text);
      return { upload: uploading?.id ?? "" };
    },
    "memory.import": async ({ text, upload }) => {
      const whole = upload === null ? text : partsOf(upload).join("") + text;
      uploading = undefined;
      const file = { text: whole, source: null };
      const result = await work.run("import", (control) => importMemory(vault, file, control));
      core.vectors?.wake();
      changed();
      return result;
    },
    "work.get": async () => ({ work: work.view }),
    "work.stop": async ({ id }) => {
      work.stop(id);
      return OK;
    },
    "memory.erase": async () => {
      if (turns.active().length > 0) {
        throw new ConflictError("stream_active", phrase("chat.streaming_erase"));
      }
      work.refuseMeanwhile();
      await vault.erase();
      forgetting.clear();
      changed();
      return OK;
    },
    "backups.list": async () => ({ folder: backups().folder, backups: backups().list() }),
    "backups.make": async () => {
      const backup = await work.run("backup", (control) => backups().make(control));
      changed();
      return backup;
    },

    "consent.set": async ({ category, consent: choice }) => {
      await vault.categoryConsent.set(category, choice);
      changed();
      return OK;
    },
    "consent.answer": async ({ message_id, allowed, remember }) => {
      if (remember !== null) for (const id of allowed) await vault.facts.setConsent(id, remember);
      consent.answer(message_id, allowed);
      return OK;
    },

    "receipt.get": ({ message_id }) => receiptView(vault, message_id),
    "receipt.judge": async ({ message_id, fact_id, use }) => {
      await vault.transaction((tables) => judge(tables, message_id, fact_id, use, clock.now()));
      changed();
      return receiptView(vault, message_id);
    },
  };
}

async function pin(tables: VaultTables, id: string, pinned: boolean): Promise<void> {
  await tables.facts.setPinned(id, pinned);
  await tables.factEvents.add(id, pinned ? "pinned" : "unpinned");
}

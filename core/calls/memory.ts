import { isoTime } from "../base/clock.ts";
import { ConflictError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import type { CallOutput } from "../contract/contract.ts";
import { consentOfCategory, SENSITIVE_CATEGORIES } from "../memory/consent.ts";
import { exportParts } from "../transfer/export.ts";
import { importMemory } from "../transfer/import.ts";
import { reviewMemory } from "../transfer/review.ts";
import type { Vault } from "../vault/vault.ts";
import { factsChanged } from "./facts-changed.ts";
import { messagesChanged } from "./messages-changed.ts";
import type { CallsOf } from "./services.ts";
import { DAY_MS } from "../base/time.ts";

const OK = { ok: true } as const;

/** The whole memory. */
export const memoryCalls: CallsOf<
  "memory",
  "vault" | "emitter" | "clock" | "vectors" | "transfers" | "work" | "turns" | "forgetting" | "deletions" | "folders"
> = {
  "memory.stats": async ({ vault, clock, vectors }, { days }) => {
    const from = new Date(clock.now() - days * DAY_MS).toISOString().slice(0, 10);
    return {
      categories: await categories(vault),
      days: await vault.factUses.byDay(from),
      vectors: (await vectors?.state()) ?? null,
    };
  },
  "memory.export": async ({ vault, clock, transfers }, { format, next }) => ({
    name: `floatbar-${isoTime(clock).slice(0, 10)}.${format === "markdown" ? "md" : "json"}`,
    ...(await transfers.nextPart(next, () => exportParts(vault, clock, format))),
  }),
  "memory.upload": async ({ transfers }, { text, upload }) => ({ upload: transfers.add(text, upload) }),
  "memory.review": async ({ vault, transfers }, { text, upload }) => {
    const whole = transfers.take(upload) + text;
    const review = await reviewMemory(vault, { text: whole, source: null });
    return { ...review, upload: transfers.add(whole, null) };
  },
  "memory.import": async ({ vault, vectors, work, emitter, transfers }, { text, upload, allowed }) => {
    const whole = transfers.take(upload) + text;
    const file = { text: whole, source: null };
    const result = await work.run("import", (control) =>
      importMemory(vault, file, { ...control, allowed: new Set(allowed) }),
    );
    vectors?.wake();
    factsChanged(emitter);
    return result;
  },
  "memory.erase": async ({ vault, emitter, work, turns, forgetting, deletions, folders }) => {
    if (turns.active().length > 0) {
      throw new ConflictError("stream_active", phrase("chat.streaming_erase"));
    }
    work.refuseMeanwhile();
    try {
      await vault.erase();
    } finally {
      // Of what is erased nothing may come back, also where a file beside it stays.
      forgetting.clear();
      deletions.clear();
      folders.clear();
      factsChanged(emitter);
      messagesChanged(emitter, null);
    }
    return OK;
  },
};

async function categories(vault: Vault): Promise<CallOutput<"memory.stats">["categories"]> {
  const decisions = await vault.categoryConsent.all();
  const counts = new Map((await vault.facts.categories()).map(({ category, count }) => [category, count]));
  const names = [...new Set([...counts.keys(), ...decisions.keys(), ...SENSITIVE_CATEGORIES])].toSorted();
  return names.map((category) => ({
    category,
    count: counts.get(category) ?? 0,
    consent: consentOfCategory(category, decisions),
    is_default: !decisions.has(category),
  }));
}

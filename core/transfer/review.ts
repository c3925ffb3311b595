/** The review of a memory file: what of it would let more leave this device, or speak to models in its owner's name. */
import type { ReviewLine } from "../contract/contract.ts";
import { runInThread } from "../base/thread.ts";
import { consentOfCategory, Gate } from "../memory/consent.ts";
import type { Consent } from "../vault/tables/facts.ts";
import type { Vault, VaultTables } from "../vault/vault.ts";
import type { MemoryFile } from "./memory-file.ts";
import { type ExportPiece, type ExportText, readExportJob } from "./read-export.ts";

type Rest = Extract<ExportPiece, { kind: "rest" }>["rest"];
/** How much leaves with each choice. */
const LOOSENESS: Readonly<Record<Consent, number>> = { never: 0, ask: 1, always: 2 };

interface Here {
  name: string | null;
  preferences: Readonly<Record<string, unknown>>;
  decisions: ReadonlyMap<string, Consent>;
}

/** A line, and what takes it in. */
type Change = ReviewLine & { apply: (tables: VaultTables) => Promise<void> };

/** What the rest of a file, besides its facts and chats, would change. What was decided here stays. */
export function reviewRest(
  { profile, preferences, consent }: Pick<Rest, "profile" | "preferences" | "consent">,
  here: Here,
): Change[] {
  const instructions = Object.entries(preferences).flatMap(([name, value]): Change[] =>
    name in here.preferences
      ? []
      : [
          {
            id: `preferences.${name}`,
            kind: "instruction",
            is_risky: true,
            from: null,
            to: JSON.stringify(value),
            apply: (tables) => tables.preferences.set(name, value),
          },
        ],
  );
  const choices = Object.entries(consent).flatMap(([category, to]): Change[] => {
    const from = consentOfCategory(category, here.decisions);
    if (here.decisions.has(category) || from === to) return [];
    const loosens = LOOSENESS[to] > LOOSENESS[from];
    const apply = (tables: VaultTables) => tables.categoryConsent.set(category, to);
    return [{ id: `consent.${category}`, kind: loosens ? "consent" : "plain", is_risky: loosens, from, to, apply }];
  });
  return [...nameLine(profile.name, here.name), ...instructions, ...choices];
}

/** Words of letters, or initials and titles with their full stop: at most five. */
const NAME = /^(?:\p{L}[\p{L}\p{M}'’-]*|\p{L}{1,3}\.)(?: (?:\p{L}[\p{L}\p{M}'’-]*|\p{L}{1,3}\.)){0,4}$/u;

/** What the owner is called goes with every question, so that a sentence in its place would speak to models. */
function nameLine(to: string | null, from: string | null): Change[] {
  if (to === null || from !== null) return [];
  const isName = NAME.test(to);
  const apply = (tables: VaultTables) => tables.profile.setName(to);
  return [{ id: "profile.name", kind: isName ? "plain" : "instruction", is_risky: !isName, from, to, apply }];
}

/** What the rest of a file is held against. */
export async function whatIsHere(tables: VaultTables): Promise<Here> {
  const { name } = await tables.profile.get();
  return { name, preferences: await tables.preferences.all(), decisions: await tables.categoryConsent.all() };
}

/** A line without what takes it in, which cannot cross to the interface. */
function asLine({ id, kind, is_risky, from, to }: Change): ReviewLine {
  return { id, kind, is_risky, from, to };
}

/** What holds for a vault whose owner decided nothing yet. */
const DEFAULT_GATE = new Gate(new Map(), [], new Set());

/** The line under which a fact stands that is to leave where it would stay by itself, for its category or its words; null where it is not. */
export function factLine(
  fact: Pick<MemoryFile["facts"][number], "id" | "category" | "key" | "value" | "consent">,
): string | null {
  if (fact.consent === null) return null;
  return LOOSENESS[fact.consent] > LOOSENESS[DEFAULT_GATE.fact({ ...fact, consent: null })]
    ? `facts.${fact.category}`
    : null;
}

/** The line under which facts stand that would go with every question. */
export const PINNED = "facts.pinned";

/** The line under which facts stand whose category or key says more than what it is about: both are told to models word by word. */
export const NAMED = "facts.named";

/** At most five words. */
const TOPIC = /^[\p{L}\p{M}\p{N}.'’+#&/()-]+(?:[ _]+[\p{L}\p{M}\p{N}.'’+#&/()-]+){0,4}$/u;
const LONGEST_TOPIC = 60;

/** Whether a fact's category and key are words for what it is about, and no sentences. */
export function isNamedPlainly({ category, key }: Pick<MemoryFile["facts"][number], "category" | "key">): boolean {
  return [category, key].every((name) => name.length <= LONGEST_TOPIC && TOPIC.test(name));
}

/**
 * What an import of this file would change besides adding to chats and facts.
 *
 * @throws InputError when it is no export.
 */
export async function reviewMemory(
  vault: Vault,
  file: ExportText,
): Promise<{ lines: ReviewLine[]; facts: number; sessions: number; messages: number; tasks: number }> {
  const here = await whatIsHere(vault);
  const lines: ReviewLine[] = [];
  const own = new Map<string, MemoryFile["facts"]>();
  const pinned: MemoryFile["facts"] = [];
  const named: MemoryFile["facts"] = [];
  let tasks: MemoryFile["tasks"] = [];
  let facts = 0;
  let messages = 0;
  const chats = new Set<string>();
  for await (const piece of runInThread(readExportJob, file)) {
    messages += take(piece, chats);
    if (piece.kind === "rest") {
      lines.push(...reviewRest(piece.rest, here).map(asLine));
      ({ tasks } = piece.rest);
    }
    if (piece.kind !== "facts") continue;
    facts += piece.facts.length;
    for (const fact of piece.facts) {
      const line = factLine(fact);
      if (fact.pinned === 1) pinned.push(fact);
      if (!isNamedPlainly(fact)) named.push(fact);
      if (line !== null) own.set(line, [...(own.get(line) ?? []), fact]);
    }
  }
  for (const [id, list] of own) {
    const to = list.map(({ key, value, consent }) => `${key}: ${value} (${consent ?? ""})`).join("\n");
    lines.push({ id, kind: "consent", is_risky: true, from: null, to });
  }
  if (pinned.length > 0) {
    const to = pinned.map(({ key, value }) => `${key}: ${value}`).join("\n");
    lines.push({ id: PINNED, kind: "instruction", is_risky: true, from: null, to });
  }
  if (named.length > 0) {
    const to = named.map(({ category, key, value }) => `${category}, ${key}: ${value}`).join("\n");
    lines.push({ id: NAMED, kind: "instruction", is_risky: true, from: null, to });
  }
  if (tasks.length > 0) {
    const to = tasks.map(({ title, notes }) => [title, notes].filter((part) => part !== null).join(": ")).join("\n");
    lines.push({ id: "tasks", kind: "plain", is_risky: false, from: null, to });
  }
  return { lines, facts, sessions: chats.size, messages, tasks: tasks.length };
}

/** Notes whose messages a piece has. @returns how many. */
function take(piece: ExportPiece, chats: Set<string>): number {
  if (piece.kind === "lines") {
    for (const { session } of piece.lines) chats.add(session);
    return piece.lines.length;
  }
  if (piece.kind !== "messages") return 0;
  chats.add(piece.session.id);
  return piece.messages.length;
}

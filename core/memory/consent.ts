import { type HeldKind, SENSITIVE_KINDS, type SensitiveKind } from "../base/held-kinds.ts";
import type { Consent, FactRecord } from "../vault/tables/facts.ts";
import type { VaultTables } from "../vault/vault.ts";
import { words } from "../language/words.ts";
import { lookForKeys } from "./gate/known-keys.ts";
import { redact, type Redacted, type Writer } from "./gate/redact.ts";
import { Echoes } from "./echoes.ts";
import { KnownSecrets, type Leaving } from "./known-secrets.ts";
import { ToldMatters } from "./told-matters.ts";

/** What of a fact the gate looks at. */
type JudgedFact = Pick<FactRecord, "id" | "category" | "key" | "value" | "consent">;

/** Categories whose facts stay on this device unless their owner says otherwise. */
export const SENSITIVE_CATEGORIES: readonly string[] = ["credentials", "ids", ...SENSITIVE_KINDS];

/** What holds for a category: the owner's decision, else the default. */
export function consentOfCategory(category: string, decisions: ReadonlyMap<string, Consent>): Consent {
  return decisions.get(category) ?? (SENSITIVE_CATEGORIES.includes(category) ? "never" : "always");
}

/** What holds for a fact: its own consent, else its category's. */
export function consentOf(
  fact: Pick<FactRecord, "category" | "consent">,
  decisions: ReadonlyMap<string, Consent>,
): Consent {
  return fact.consent ?? consentOfCategory(fact.category, decisions);
}

/** The category whose choice holds for what is told in a text; secrets have none, since they never go by themselves. */
function mayGoBy(decisions: ReadonlyMap<string, Consent>): (kind: HeldKind) => boolean {
  const sensitive: ReadonlySet<string> = new Set(SENSITIVE_KINDS);
  return (kind) => {
    const category = kind === "id" ? "ids" : kind;
    return (category === "ids" || sensitive.has(kind)) && consentOfCategory(category, decisions) === "always";
  };
}

/**
 * What may leave this device for one request. It judges texts, not only what was learned from them: what is stored says more
 * than its facts do, and a secret makes no fact.
 */
export class Gate {
  readonly #decisions: ReadonlyMap<string, Consent>;
  readonly #allowed: ReadonlySet<string>;
  readonly #withheld: readonly FactRecord[];
  readonly #mayGo: (kind: HeldKind) => boolean;
  readonly #tables: VaultTables | null;
  readonly #known: KnownSecrets | null;
  readonly #told: ToldMatters | null;
  readonly #echoes: Echoes | null;
  /** Facts whose words were held back where they were said, and those that were looked at, by id. */
  readonly #heldFacts = new Set<string>();
  readonly #lookedAt = new Set<string>();

  /** @param tables where to look for what else is known of a text; null judges each by itself. */
  constructor(
    decisions: ReadonlyMap<string, Consent>,
    withheld: readonly FactRecord[],
    allowed: ReadonlySet<string>,
    tables: VaultTables | null = null,
  ) {
    this.#tables = tables;
    this.#known = tables && new KnownSecrets(tables);
    this.#echoes = tables && new Echoes(tables);
    this.#told = tables && new ToldMatters(tables, new Set(withheld.map(({ category }) => category)));
    this.#decisions = decisions;
    this.#allowed = allowed;
    this.#withheld = withheld.filter(({ id }) => !allowed.has(id));
    this.#mayGo = mayGoBy(decisions);
  }

  /** Whether a message's owner let it go whole for this request. */
  allows(id: string): boolean {
    return this.#allowed.has(id);
  }

  /** Whether a fact may go; `ask` until its owner said yes for this request. */
  fact(fact: JudgedFact): Consent {
    if (this.#allowed.has(fact.id)) return "always";
    const consent = consentOf(fact, this.#decisions);
    if (fact.consent !== null || consent !== "always") return consent;
    if (this.#heldFacts.has(fact.id)) return "never";
    // A fact is its owner's, though its value seldom says so.
    const own = { content: `My ${fact.key.replaceAll("_", " ")}: ${fact.value}`, role: "user" } as const;
    return this.clean(own).held.length === 0 ? "always" : "never";
  }

  /** Looks through texts ahead of `clean`, by the rules that take a while, and for secrets that they only repeat. */
  async ready(leaving: readonly Leaving[]): Promise<void> {
    const keys = lookForKeys(leaving.map(({ content }) => content));
    await Promise.all([keys, this.#known?.learn(leaving), this.#told?.learn(leaving), this.#echoes?.learn(leaving)]);
  }

  /** Looks at what was said where facts were learned, ahead of `fact`: one says no more than its sentence may. */
  async readyFacts(facts: readonly FactRecord[]): Promise<void> {
    const fresh = facts.filter(({ id, source_message_id }) => source_message_id !== null && !this.#lookedAt.has(id));
    if (this.#tables === null || fresh.length === 0) return;
    const sources = await this.#tables.messages.among(fresh.flatMap(({ source_message_id: id }) => id ?? []));
    await this.ready(sources);
    const said = new Map(sources.map((source) => [source.id, { source, clean: this.clean({ ...source, id: "" }) }]));
    for (const { id, value, source_message_id } of fresh) {
      this.#lookedAt.add(id);
      const { source, clean } = said.get(source_message_id ?? "") ?? {};
      if (!source || !clean || clean.held.length === 0) continue;
      const [before, after] = [new Set(words(source.content)), new Set(words(clean.text))];
      if (words(value).some((word) => before.has(word) && !after.has(word))) this.#heldFacts.add(id);
    }
  }

  /**
   * The copy of an earlier message, file or preference that may go: without secrets, and without sentences of a kind that
   * stays. @param id of the message, for one that its owner let go whole.
   */
  clean({ id, content, role }: { id?: string; content: string; role: Writer }): Redacted {
    if (id !== undefined && this.#allowed.has(id)) return { text: content, held: [] };
    const isTold = (kind: SensitiveKind) => role !== "assistant" || (this.#told?.isTold(content, kind) ?? true);
    const redacted = redact(content, role, this.#mayGo, isTold);
    const apart = role === "assistant" ? (this.#echoes?.hide(redacted, content, this.#mayGo) ?? redacted) : redacted;
    return this.#known?.hide(apart, this.#mayGo) ?? apart;
  }

  /** Whether anything of an earlier message may go: not where a withheld fact was learned from it, or where it says what one says. */
  message({ id, content }: { id: string; content: string }): boolean {
    const text = content.toLowerCase();
    return !this.#withheld.some(
      (fact) => fact.source_message_id === id || (fact.value.length >= 3 && text.includes(fact.value.toLowerCase())),
    );
  }
}

/**
 * The gate before everything that leaves this device.
 *
 * @param allowed ids of facts to which the owner said yes for this request.
 */
export async function openGate(tables: VaultTables, allowed: ReadonlySet<string>): Promise<Gate> {
  const decisions = await tables.categoryConsent.all();
  const categories = new Set([...SENSITIVE_CATEGORIES, ...decisions.keys()]);
  const closed = [...categories].filter((category) => consentOfCategory(category, decisions) !== "always");
  return new Gate(decisions, await tables.facts.withheld(closed), allowed, tables);
}

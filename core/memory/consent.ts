import type { Consent, FactRecord } from "../vault/tables/facts.ts";
import type { VaultTables } from "../vault/vault.ts";

/** Categories whose facts stay on this device unless their owner says otherwise. */
export const SENSITIVE_CATEGORIES: readonly string[] = ["health", "finance", "credentials", "ids"];

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

/** What may leave this device for one request. */
export class Gate {
  readonly #decisions: ReadonlyMap<string, Consent>;
  readonly #allowed: ReadonlySet<string>;
  readonly #withheld: readonly FactRecord[];

  constructor(decisions: ReadonlyMap<string, Consent>, withheld: readonly FactRecord[], allowed: ReadonlySet<string>) {
    this.#decisions = decisions;
    this.#allowed = allowed;
    this.#withheld = withheld.filter(({ id }) => !allowed.has(id));
  }

  /** Whether a fact may go; `ask` until its owner said yes for this request. */
  fact(fact: FactRecord): Consent {
    return this.#allowed.has(fact.id) ? "always" : consentOf(fact, this.#decisions);
  }

  /** Whether an earlier message may go: not where a withheld fact was learned from it, or where it says what one says. */
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
  return new Gate(decisions, await tables.facts.withheld(closed), allowed);
}

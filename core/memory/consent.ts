import { type HeldKind, SENSITIVE_KINDS } from "../base/held-kinds.ts";
import type { Consent, FactRecord } from "../vault/tables/facts.ts";
import type { VaultTables } from "../vault/vault.ts";
import { lookForKeys } from "./gate/known-keys.ts";
import { redact, type Redacted } from "./gate/redact.ts";

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

  constructor(decisions: ReadonlyMap<string, Consent>, withheld: readonly FactRecord[], allowed: ReadonlySet<string>) {
    this.#decisions = decisions;
    this.#allowed = allowed;
    this.#withheld = withheld.filter(({ id }) => !allowed.has(id));
    this.#mayGo = mayGoBy(decisions);
  }

  /** Whether a fact may go; `ask` until its owner said yes for this request. */
  fact(fact: FactRecord): Consent {
    if (this.#allowed.has(fact.id)) return "always";
    const consent = consentOf(fact, this.#decisions);
    if (fact.consent !== null || consent !== "always") return consent;
    // A fact is its owner's, though its value seldom says so.
    const { held } = redact(`My ${fact.key.replaceAll("_", " ")}: ${fact.value}`, "user", this.#mayGo);
    return held.length === 0 ? "always" : "never";
  }

  /** Looks through texts ahead of `clean`, by the rules that take a while. */
  async ready(texts: Iterable<string>): Promise<void> {
    await lookForKeys(texts);
  }

  /**
   * The copy of an earlier message, file or preference that may go: without secrets, and without sentences of a kind that
   * stays. @param id of the message, for one that its owner let go whole.
   */
  clean({ id, content, role }: { id?: string; content: string; role: "user" | "assistant" }): Redacted {
    if (id !== undefined && this.#allowed.has(id)) return { text: content, held: [] };
    return redact(content, role, this.#mayGo);
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
  return new Gate(decisions, await tables.facts.withheld(closed), allowed);
}

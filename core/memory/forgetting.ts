import { NotFoundError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import type { FactRecord } from "../vault/tables/facts.ts";
import type { Forgotten, Vault } from "../vault/vault.ts";
import { factRoots } from "./fact-roots.ts";
import { extractForgets } from "./learn/extract.ts";
import { contentRoots } from "../language/words.ts";
import { normaliseText } from "../vault/tables/tombstones.ts";

/** How many forgotten facts can be brought back; they are in memory alone and go when the app quits. */
const MAX_UNDO = 50;

/** Forgets facts for good, and can bring the last ones back for as long as the app runs. */
export class Forgetting {
  readonly #vault: Vault;
  readonly #taken = new Map<string, Forgotten>();

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  /**
   * @param alsoIn ids of more messages to take the fact's words out of.
   * @throws NotFoundError when there is no such fact.
   */
  async forget(id: string, alsoIn: readonly string[] = []): Promise<FactRecord> {
    const fact = await this.#vault.facts.require(id);
    this.#taken.set(id, await this.#vault.forget(id, alsoIn));
    const oldest = this.#taken.keys().next().value;
    if (this.#taken.size > MAX_UNDO && oldest !== undefined) this.#taken.delete(oldest);
    const heir = (await this.#vault.facts.withKey(fact.category, fact.key)).at(-1);
    if (isName(fact)) await this.#vault.profile.setName(heir?.value ?? null);
    return fact;
  }

  /** @throws NotFoundError when the fact is gone for good. */
  async restore(id: string): Promise<void> {
    const taken = this.#taken.get(id);
    if (!taken) throw new NotFoundError(phrase("memory.forgotten_for_good"));
    await this.#vault.unforget(taken);
    this.#taken.delete(id);
    if (isName(taken.purged.fact)) await this.#vault.profile.setName(taken.purged.fact.value);
  }

  /** Lets go of what could be brought back, for when everything is erased. */
  clear(): void {
    this.#taken.clear();
  }

  /**
   * Does what a message asks to forget: the facts that it states ("forget that I live in Lisbon"), or those that its words
   * name ("forget my dog's name").
   */
  async obey(message: { id: string; content: string }, now: number): Promise<FactRecord[]> {
    const gone = new Map<string, FactRecord>();
    for (const { facts, words } of extractForgets(message.content, now)) {
      for (const fact of facts.length > 0 ? await this.#stated(facts) : await this.#named(words)) {
        if (!gone.has(fact.id)) gone.set(fact.id, await this.forget(fact.id, [message.id]));
      }
    }
    return [...gone.values()];
  }

  async #stated(facts: readonly { category: string; key: string; value: string }[]): Promise<FactRecord[]> {
    const found: FactRecord[] = [];
    for (const { category, key, value } of facts) {
      const known = await this.#vault.facts.withKey(category, key);
      found.push(...known.filter((fact) => normaliseText(fact.value) === normaliseText(value)));
    }
    return found;
  }

  /** Facts of which all the words are in category, key or value. */
  async #named(words: string): Promise<FactRecord[]> {
    const wanted = [...contentRoots(words)];
    if (wanted.length === 0) return [];
    return (await this.#vault.facts.live()).filter((fact) => {
      const own = factRoots(fact);
      return wanted.every((root) => own.has(root));
    });
  }
}

function isName({ category, key }: Pick<FactRecord, "category" | "key">): boolean {
  return category === "identity" && key === "name";
}

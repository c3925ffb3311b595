import { NotFoundError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import type { FactRecord } from "../vault/tables/facts.ts";
import type { Forgotten, Vault } from "../vault/vault.ts";
import { factRoots } from "./fact-roots.ts";
import { extractForgets, type ForgetRequest } from "./learn/forget-requests.ts";
import { isOwnersName, namesOfOwner } from "./owners-name.ts";
import { isSame } from "./learn/reconcile.ts";
import { suggestEach } from "./suggestions.ts";
import { identityOf } from "./identity.ts";
import { cut } from "../language/cut.ts";
import { askedWords } from "../language/terms.ts";
import { contentRoots, englishRoots } from "../language/words.ts";
import { type FactName, meaningOf, wordsFor } from "./keys.ts";
import type { IdSource } from "../base/ids.ts";
import type { Clock } from "../base/clock.ts";
import type { SuggestionRecord } from "../vault/tables/suggestions.ts";

/** How many forgotten facts can be brought back, and all that were forgotten at once; they are in memory alone and go when the app quits. */
const MAX_UNDO = 50;

/** A request that could mean less asks about so many facts at most. */
const MAX_ASKED = 5;

/** What came of a message that asks to forget. */
export interface Obeyed {
  /** Facts that were forgotten. */
  gone: FactRecord[];
  /** What its author is asked first. */
  asked: SuggestionRecord[];
}

/** What a message that asks to forget means. */
export interface ForgetPlan {
  /** What it means for sure. */
  sure: FactRecord[];
  /** What its author is asked about first. */
  unsure: FactRecord[];
  /** Whether it asks for something that nothing fits. */
  isMissed: boolean;
}

/** A fact that was forgotten and can still be brought back. */
export interface Restorable {
  id: string;
  category: string;
  key: string;
  value: string;
  /** UTC milliseconds. */
  at: number;
}

/** Forgets facts for good, and can bring the last ones back for as long as the app runs. */
export class Forgetting {
  readonly #vault: Vault;
  readonly #ids: IdSource;
  readonly #clock: Clock;
  readonly #taken = new Map<string, Forgotten & { at: number }>();

  constructor(vault: Vault, { ids, clock }: { ids: IdSource; clock: Clock }) {
    this.#vault = vault;
    this.#ids = ids;
    this.#clock = clock;
  }

  /** What can be brought back, what was forgotten last first. @param isKnown of which facts. */
  restorable(isKnown: (fact: FactRecord) => boolean = () => true): Restorable[] {
    return [...this.#taken.values()].toReversed().flatMap(({ purged: { fact }, at }) => {
      const { id, category, key, value } = fact;
      return isKnown(fact) ? [{ id, category, key, value, at }] : [];
    });
  }

  /**
   * @param alsoIn ids of more messages to take the fact's words out of.
   * @throws NotFoundError when there is no such fact.
   */
  async forget(id: string, alsoIn: readonly string[] = []): Promise<FactRecord> {
    return this.#forget(id, alsoIn, this.#clock.now());
  }

  /** Forgets several facts at once, so that one undo brings all of them back. @throws NotFoundError */
  async forgetAll(ids: readonly string[], alsoIn: readonly string[] = []): Promise<FactRecord[]> {
    const at = this.#clock.now();
    const gone: FactRecord[] = [];
    for (const id of ids) gone.push(await this.#forget(id, alsoIn, at));
    return gone;
  }

  async #forget(id: string, alsoIn: readonly string[], at: number): Promise<FactRecord> {
    const fact = await this.#vault.facts.require(id);
    this.#taken.set(id, { ...(await this.#vault.forget(id, alsoIn)), at });
    const [oldest] = this.#taken;
    if (this.#taken.size > MAX_UNDO && oldest && oldest[1].at !== at) this.#taken.delete(oldest[0]);
    if (isOwnersName(fact)) await this.#vault.profile.setName((await namesOfOwner(this.#vault)).at(-1) ?? null);
    return fact;
  }

  /** @throws NotFoundError when the fact is gone for good. */
  async restore(id: string): Promise<void> {
    const taken = this.#taken.get(id);
    if (!taken) throw new NotFoundError(phrase("memory.forgotten_for_good"));
    await this.#vault.unforget(taken);
    this.#taken.delete(id);
    if (isOwnersName(taken.purged.fact)) await this.#vault.profile.setName(taken.purged.fact.value);
  }

  /**
   * Brings back what a chat knew of and was forgotten last, all of it that was forgotten at once.
   *
   * @param chat null for what is asked outside of every chat.
   * @throws NotFoundError when there is nothing.
   */
  async restoreLast(chat: string | null): Promise<Restorable[]> {
    const { project } = await this.#vault.projects.scopeOf(chat);
    const all = this.restorable((fact) => (fact.project_id ?? null) === project);
    const last = all.filter(({ at }) => at === all[0]?.at);
    if (last.length === 0) throw new NotFoundError(phrase("memory.nothing_to_restore"));
    // A fact that took another's place comes back before that one does.
    for (const { id } of last) await this.restore(id);
    return last;
  }

  /** Lets go of what could be brought back, for when everything is erased. */
  clear(): void {
    this.#taken.clear();
  }

  /**
   * Does what a message asks to forget where it can mean nothing else: the facts that it states ("forget that I live in Lisbon"),
   * or what its words name for sure ("forget my dog's name"). What could mean less ("forget Lisbon") is asked about first. A chat means
   * what it knows of: a project that keeps its memory to itself, its own.
   */
  async obey(message: Asking, now: number): Promise<Obeyed> {
    const { sure, unsure } = await this.plan(message, now);
    const gone = await this.forgetAll(
      sure.map(({ id }) => id),
      [message.id],
    );
    const asked = await this.#vault.transaction((tables) =>
      suggestEach(tables, this.#ids, "forget", unsure, message.id),
    );
    return { gone, asked };
  }

  /** What `obey` would do. */
  async plan(message: Asking, now: number): Promise<ForgetPlan> {
    const [sure, unsure] = [new Map<string, FactRecord>(), new Map<string, FactRecord>()];
    let isMissed = false;
    const requests = extractForgets(message.content, now);
    if (requests.length === 0) return { sure: [], unsure: [], isMissed };
    const { facts: known } = await this.#vault.memoryOf(message.session_id);
    const [live, spoken] = [await known.live(), await this.#vault.search.languages()];
    for (const request of requests) {
      const found = meant(live, request, wantedIn(message.content, request.words), spoken);
      for (const fact of found.sure) sure.set(fact.id, fact);
      const isWhole = request.isAll === true || request.kinds.length > 0;
      for (const fact of isWhole ? found.unsure : found.unsure.slice(0, MAX_ASKED)) unsure.set(fact.id, fact);
      const isFound = found.sure.length + found.unsure.length > 0;
      if (!isFound && !request.isLoose && (request.isPlain || isWhole)) isMissed = true;
    }
    for (const id of sure.keys()) unsure.delete(id);
    return { sure: [...sure.values()], unsure: [...unsure.values()], isMissed };
  }
}

/** A message that may ask to forget. */
interface Asking {
  id: string;
  session_id: string;
  content: string;
}

/** Roots of the words that a request names, by each way to read them: a few words are too short for their language to be sure. */
function wantedIn(message: string, words: string): Set<string>[] {
  const { tokens } = cut(words, cut(message).languages);
  const ofMessage = new Set(tokens.flatMap(({ root, isStop }) => (isStop ? [] : root)));
  return [ofMessage, contentRoots(words), new Set(englishRoots(words))].filter(({ size }) => size > 0);
}

/** The live facts that a request means, for sure or maybe. */
function meant(
  live: readonly FactRecord[],
  request: ForgetRequest,
  wanted: readonly ReadonlySet<string>[],
  spoken: readonly string[],
): { sure: FactRecord[]; unsure: FactRecord[] } {
  // All of it, or a whole category, is too much to do at a word.
  if (request.isAll === true) return { sure: [], unsure: [...live] };
  const { kinds } = request;
  if (kinds.length > 0) return { sure: [], unsure: live.filter(({ category }) => kinds.includes(category)) };
  const stated = live.filter((known) => request.facts.some((fact) => isSame(fact, known)));
  if (stated.length > 0) return { sure: stated, unsure: [] };
  const called = live.filter((fact) => request.names.some((name) => isCalled(fact, name)));
  const named =
    called.length > 0 ? called : live.filter((fact) => wanted.some((roots) => holdsAll(rootsOf(fact), roots)));
  if (named.length === 0)
    return { sure: [], unsure: request.isLoose ? [] : namedElsewise(live, request.words, spoken) };
  // "Remove my name" may be about a letter.
  const mayBeOfText = request.isLoose && named.some((fact) => identityOf(fact) !== undefined && !isNameOfAnother(fact));
  if (!request.isPlain || mayBeOfText) return { sure: [], unsure: named };
  if (called.length > 0) return { sure: called, unsure: [] };
  // A category's name alone ("my pets") is all of it.
  const isKind = named.every((fact) => wanted.some((roots) => holdsAll(new Set(englishRoots(fact.category)), roots)));
  if (isKind) return { sure: [], unsure: named };
  // "My name" names one fact's key in full; the names of others are other facts.
  const inFull = named.filter((fact) => {
    const own = contentRoots(fact.key.replaceAll("_", " "));
    return own.size > 0 && wanted.some((roots) => holdsAll(roots, own));
  });
  return { sure: inFull.length > 0 ? inFull : named, unsure: [] };
}

const isNameOfAnother = ({ key }: FactRecord) => key.includes("'s_");

/** Whether a request names a fact without its value: by its key, or by whom it is about. */
function isCalled(fact: FactRecord, name: FactName): boolean {
  const own = meaningOf(fact);
  if (own.category !== name.category) return false;
  if (own.key === name.key) return true;
  const [known, told] = [aboutWhom(own.key), aboutWhom(name.key)];
  // "My daughter's name" is one of "daughters: Ida and Pia", and "my dog" is all that is known of it.
  return known.who === told.who && (known.what === told.what || known.what === "" || told.what === "");
}

/** Whom a key is about, as if there were one of them, and what it tells. */
function aboutWhom(key: string): { who: string; what: string } {
  const [who = "", what = ""] = key.split("'s_");
  return { who: who.replace(/s$/, ""), what };
}

const holdsAll = (held: ReadonlySet<string>, wanted: ReadonlySet<string>) => wanted.isSubsetOf(held);

/** Roots of a fact's words, and of those that people say for its key: "my dog" is whose name "dog's name" is. */
const rootsOf = (fact: FactRecord) =>
  new Set([...factRoots(fact), ...englishRoots(`${fact.key.replaceAll(/'s_|_/g, " ")} ${wordsFor(fact)}`)]);

/** What a request names in another form or language than it was learned in; that is asked about first. */
function namedElsewise(live: readonly FactRecord[], words: string, spoken: readonly string[]): FactRecord[] {
  const asked = askedWords(words, spoken);
  if (asked.length === 0) return [];
  return live.filter((fact) => {
    const held = rootsOf(fact);
    return asked.every(({ forms }) => forms.some(({ term }) => held.has(term)));
  });
}

import type { ChatContext, ContextFact, ContextMessage } from "../protocol.ts";
import type { Clock } from "../clock.ts";
import type { TokenCounter } from "../tokens/count.ts";
import type { PassageRow } from "../vault/search.ts";
import type { VaultTables } from "../vault/vault.ts";
import { type HashedContext, hashContext } from "./hash.ts";
import { rankFacts } from "./rank-facts.ts";
import { byAge, rankMessages, spansAround } from "./rank-messages.ts";
import { renderContext, renderDay, renderFact, renderMessage, renderPreference } from "./render.ts";
import { contentWords } from "./words.ts";

/** Words of the message that are searched for; a pasted document must not become a query of thousands. */
const MAX_QUERY_WORDS = 64;
const MAX_HITS = 200;
const MAX_FACTS = 25;
/** Share of the budget that facts may take which the message does not touch. */
const BACKGROUND_SHARE = 0.25;
/** Share of the budget that the session's own newest messages may take. */
const SESSION_SHARE = 0.5;
const SESSION_MESSAGES = 40;

export interface ContextRequest {
  /** What the user just asked. */
  message: string;
  sessionId: string;
  /** Most tokens the rendered context may have. */
  budget: number;
  /** Messages that the backend gets anyway (the turn itself, history), by id; the context leaves them out. */
  exclude: ReadonlySet<string>;
  /** Whether the session's newest messages belong in the context, because the backend is not given them as turns. */
  includeSession: boolean;
}

export interface ContextSources {
  tables: VaultTables;
  tokens: TokenCounter;
  clock: Clock;
}

/** A chosen context with its hash and its size. */
export interface BuiltContext extends HashedContext {
  /** Tokens of the rendered context, at most the budget. */
  tokens: number;
}

/**
 * Picks from the vault what matters for this message and fits the budget: profile and preferences, then facts the message
 * touches, then the session's newest messages (where asked for), then what was said before about the same things, then
 * other facts. The same vault, message and time give the same context.
 */
export async function buildContext(request: ContextRequest, sources: ContextSources): Promise<BuiltContext> {
  const draft = new Draft(request.budget, sources.tokens, await sources.tables.profile.get());
  for (const [name, value] of Object.entries(await sources.tables.preferences.all())) draft.addPreference(name, value);

  const query = queryWords(request.message);
  const [facts, factHits] = [await sources.tables.facts.live(), await sources.tables.search.facts(query, MAX_HITS)];
  const ranked = rankFacts(request.message, facts, factHits, sources.clock.now()).slice(0, MAX_FACTS);
  for (const { fact, relevant } of ranked) if (relevant) draft.addFact(fact);

  if (request.includeSession) {
    const newest = await sources.tables.messages.newest(request.sessionId, SESSION_MESSAGES);
    const readable = newest.filter((row) => row.state !== "failed" && row.state !== "streaming" && row.content !== "");
    draft.within(SESSION_SHARE, () => {
      for (const row of readable.toReversed()) if (!request.exclude.has(row.id) && !draft.addMessage(row)) break;
    });
  }

  const background = ranked.filter(({ relevant }) => !relevant).map(({ fact }) => fact);
  const kept = Math.min(Math.floor(request.budget * BACKGROUND_SHARE), draft.costOfFacts(background));
  const hits = await sources.tables.search.messages(query, MAX_HITS);
  const passages = await sources.tables.search.passages(spansAround(hits));
  draft.reserve(kept, () => {
    for (const { message } of rankMessages(hits, passages)) {
      if (!request.exclude.has(message.id)) draft.addMessage(message);
    }
  });
  for (const fact of background) draft.addFact(fact);

  return draft.finish();
}

function queryWords(message: string): string[] {
  const all = contentWords(message);
  if (all.length <= MAX_QUERY_WORDS) return all;
  // The request itself stands at one end of a long paste or at the other.
  return [...all.slice(0, MAX_QUERY_WORDS / 2), ...all.slice(-MAX_QUERY_WORDS / 2)];
}

type MessageSource = Omit<PassageRow, "speaker"> & { speaker: string | null };

/** A context that grows item by item for as long as its budget lasts. */
class Draft {
  readonly #tokens: TokenCounter;
  readonly #budget: number;
  readonly #profile: ChatContext["profile"];
  readonly #preferences: ChatContext["preferences"] = {};
  readonly #facts = new Map<string, ContextFact>();
  readonly #messages = new Map<string, MessageSource>();
  readonly #days = new Set<string>();
  /** Preamble, headings and the name, counted once. */
  #spent: number;
  #limit: number;

  constructor(budget: number, tokens: TokenCounter, profile: ChatContext["profile"]) {
    this.#tokens = tokens;
    this.#budget = budget;
    this.#limit = budget;
    this.#profile = { name: profile.name, interaction_count: profile.interaction_count };
    this.#spent = tokens.count(FRAME) + (profile.name === null ? 0 : this.#line(profile.name));
  }

  addPreference(name: string, value: ChatContext["preferences"][string]): void {
    if (this.#spend(this.#line(renderPreference([name, value])))) this.#preferences[name] = value;
  }

  addFact(fact: ContextFact): void {
    if (this.#facts.has(fact.id) || !this.#spend(this.#line(renderFact(fact)))) return;
    const { id, category, key, value, confidence } = fact;
    this.#facts.set(id, { id, category, key, value, confidence });
  }

  /** False when the message did not fit. */
  addMessage(source: MessageSource): boolean {
    if (this.#messages.has(source.id)) return true;
    const day = renderDay(source.created_at);
    const heading = this.#days.has(day) ? 0 : this.#line(day);
    if (!this.#spend(this.#line(renderMessage(asContextMessage(source))) + heading)) return false;
    this.#days.add(day);
    this.#messages.set(source.id, source);
    return true;
  }

  costOfFacts(facts: readonly ContextFact[]): number {
    return facts.reduce((sum, fact) => sum + this.#line(renderFact(fact)), 0);
  }

  /** Runs `work` with no more than `share` of the whole budget to spend. */
  within(share: number, work: () => void): void {
    this.#limit = Math.min(this.#budget, this.#spent + Math.floor(this.#budget * share));
    work();
    this.#limit = this.#budget;
  }

  /** Runs `work` while keeping `tokens` back for later. */
  reserve(tokens: number, work: () => void): void {
    this.#limit = this.#budget - tokens;
    work();
    this.#limit = this.#budget;
  }

  finish(): BuiltContext {
    const messages = [...this.#messages.values()].toSorted(byAge);
    const facts = [...this.#facts.values()];
    for (;;) {
      const context: ChatContext = {
        profile: this.#profile,
        facts,
        recent_messages: messages.map(asContextMessage),
        preferences: this.#preferences,
      };
      const tokens = this.#tokens.count(renderContext(context));
      // Lines are counted one by one above; joined they rarely come out longer, and then the least wanted go.
      if (tokens <= this.#budget || (messages.length === 0 && facts.length === 0))
        return { ...hashContext(context), tokens };
      if (messages.length > 0) messages.shift();
      else facts.pop();
    }
  }

  #line(text: string): number {
    return this.#tokens.count(`${text}\n`);
  }

  #spend(tokens: number): boolean {
    if (this.#spent + tokens > this.#limit) return false;
    this.#spent += tokens;
    return true;
  }
}

/** Everything in a rendered context that is not an item. */
const FRAME = `${renderContext({
  profile: { name: "", interaction_count: 0 },
  facts: [{ id: "", category: "", key: "", value: "", confidence: 0 }],
  recent_messages: [{ id: "", role: "user", content: "", created_at: "" }],
  preferences: { "": "" },
})}\n`;

function asContextMessage(source: MessageSource): ContextMessage {
  const { id, role, created_at, speaker } = source;
  return { id, role, content: speaker === null ? source.content : `${speaker}: ${source.content}`, created_at };
}

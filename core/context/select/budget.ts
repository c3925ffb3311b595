import type { ChatContext, ContextFact, ContextMessage } from "../../protocol.ts";
import type { TokenCounter } from "../../tokens/count.ts";
import type { PassageRow } from "../../vault/search.ts";
import { byAge } from "../recall/rank.ts";
import { INSTRUCTIONS } from "./instructions.ts";
import { renderContext, renderDay, renderFact, renderMessage, renderPreference } from "./render.ts";

/** A message as a context may carry it: with its text as it will be sent. */
type DraftMessage = PassageRow;

/** Items in a row that do not fit before the rest is not even counted. */
const MAX_MISSES = 25;

/** A context that grows item by item for as long as its budget lasts. */
export class Draft {
  readonly #tokens: TokenCounter;
  readonly #profile: ChatContext["profile"];
  readonly #preferences: ChatContext["preferences"] = {};
  readonly #facts = new Map<string, ContextFact>();
  readonly #messages = new Map<string, DraftMessage>();
  readonly #days = new Set<string>();
  /** Estimate of what the rendered context costs; exact after `settle`. */
  #spent: number;
  #limit: number;
  #misses = 0;

  constructor(budget: number, tokens: TokenCounter, profile: ChatContext["profile"]) {
    this.#tokens = tokens;
    this.#limit = budget;
    this.#profile = { name: profile.name, interaction_count: profile.interaction_count };
    this.#spent = tokens.count(FRAME) + (profile.name === null ? 0 : this.#line(profile.name));
  }

  /** Whether so many items in a row did not fit that trying more is idle. */
  get isFull(): boolean {
    return this.#misses >= MAX_MISSES;
  }

  addPreference(name: string, value: ChatContext["preferences"][string]): boolean {
    if (!this.#spend(this.#line(renderPreference([name, value])))) return false;
    this.#preferences[name] = value;
    return true;
  }

  /** Takes the custom instructions in: they are rules, not memory, and take nothing of its budget. */
  instruct(text: string): void {
    this.#preferences[INSTRUCTIONS] = text;
  }

  /** False when the fact did not fit. */
  addFact({ id, category, key, value, confidence }: ContextFact): boolean {
    const fact = { id, category, key, value, confidence };
    if (this.#facts.has(id)) return true;
    if (!this.#spend(this.#line(renderFact(fact)))) return false;
    this.#facts.set(id, fact);
    return true;
  }

  /** False when the message did not fit. */
  addMessage(source: DraftMessage): boolean {
    if (this.#messages.has(source.id)) return true;
    const day = source.created_at.slice(0, 10);
    const heading = this.#days.has(day) ? 0 : this.#line(renderDay(source.created_at));
    if (!this.#spend(this.#line(renderMessage(asContextMessage(source))) + heading)) return false;
    this.#days.add(day);
    this.#messages.set(source.id, source);
    return true;
  }

  /** Runs `work` with no more than `tokens` more to spend, and gives the rest of the budget back after it. */
  within(tokens: number, work: () => void): void {
    const budget = this.#limit;
    this.#limit = Math.min(budget, this.#spent + Math.floor(tokens));
    work();
    this.#limit = budget;
    this.#misses = 0;
  }

  /** Counts the context as it would be sent, so that what the estimate set aside too much can still be spent. */
  settle(): void {
    this.#spent = this.#tokens.count(renderContext(this.#context()));
    this.#misses = 0;
  }

  /**
   * The context and its exact size.
   *
   * @param least ids of messages, the least wanted first: those that go if lines joined come out longer than alone.
   */
  finish(least: Iterable<string>): { context: ChatContext; tokens: number } {
    const going = least[Symbol.iterator]();
    for (;;) {
      const context = this.#context();
      const tokens = this.#tokens.count(renderContext(context));
      if (tokens <= this.#limit) return { context, tokens };
      const next = going.next();
      if (next.done !== true) this.#messages.delete(next.value);
      else if (this.#messages.size > 0) this.#messages.delete(this.#messages.keys().next().value ?? "");
      else if (this.#facts.size > 0) this.#facts.delete([...this.#facts.keys()].at(-1) ?? "");
      else return { context, tokens };
    }
  }

  #context(): ChatContext {
    return {
      profile: this.#profile,
      facts: [...this.#facts.values()],
      recent_messages: [...this.#messages.values()].toSorted(byAge).map(asContextMessage),
      preferences: this.#preferences,
    };
  }

  #line(text: string): number {
    return this.#tokens.count(`${text}\n`);
  }

  #spend(tokens: number): boolean {
    if (this.#spent + tokens > this.#limit) {
      this.#misses += 1;
      return false;
    }
    this.#misses = 0;
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

function asContextMessage(source: DraftMessage): ContextMessage {
  const { id, role, created_at, speaker } = source;
  return { id, role, content: speaker === null ? source.content : `${speaker}: ${source.content}`, created_at };
}

import type { Clock } from "../../base/clock.ts";
import { lengthBeyond, type TokenCounter } from "../../tokens/count.ts";
import type { FactRecord } from "../../vault/tables/facts.ts";
import type { VaultTables } from "../../vault/vault.ts";
import { condense } from "./condense.ts";
import type { Gate } from "../../memory/consent.ts";
import { Draft } from "./budget.ts";
import { Cleaner, type Held } from "./cleaner.ts";
import { INSTRUCTIONS, INSTRUCTIONS_ID, instructionsAsTheyMayGo } from "./instructions.ts";
import { newestThatMayFit } from "./may-fit.ts";
import { type HashedContext, hashContext } from "./hash.ts";
import { type RankedFact, rankFacts } from "./rank-facts.ts";
import { loadDates } from "../../language/dates.ts";
import { findCandidates } from "../recall/candidates.ts";
import type { Meaning } from "../recall/meaning.ts";
import { parseQuestion } from "../recall/question.ts";
import { fuse } from "../recall/rank-fusion.ts";
import { type RankedMessage, rankMessages } from "../recall/rank.ts";
import { words } from "../../language/words.ts";

/** Messages whose vectors are nearest to the question's. */
const NEAREST = 100;
/** Share of the budget that the session's own newest messages may take. */
const SESSION_SHARE = 0.5;
const SESSION_MESSAGES = 40;
/** How much an item's length counts against it: its value is its likelihood divided by its length to this power. */
const LENGTH_POWER = 0.7;
/** An item so many times less likely than the best is not worth a model's attention, even where it would fit. */
const LEAST_LIKELY = 1e-4;
const CHARACTERS_PER_TOKEN = 4;
/** A question waits so long for its memories, and then goes with what is there. */
const PATIENCE_MS = 1500;
/** Each round counts exactly what the one before estimated, and spends what was set aside too much. */
const FILL_ROUNDS = 3;

/** A question as an embedding model sees it. */
export interface QuestionVector {
  model: string;
  vector: Float32Array;
}

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
  /** False leaves out everything but the session itself and the custom instructions. */
  memory?: boolean;
  /** The owner's custom instructions, which go with every question. */
  instructions?: string;
  /** What may leave this device, or the promise of it; null where the context stays on it. */
  gate: Gate | Promise<Gate> | null;
  /** Messages that this backend was given word for word before, by id; nothing is held back of them. */
  given?: ReadonlySet<string>;
  /** False leaves out earlier messages, because they took too long to find. */
  recalls?: boolean;
  /** The question's vector, where something makes one. */
  vector?: QuestionVector | undefined;
}

export interface ContextSources {
  tables: VaultTables;
  tokens: TokenCounter;
  clock: Clock;
  meaning: Meaning;
  /** Milliseconds that go by; only tests give another. */
  elapsed?: () => number;
}

/** Why an item is in a context, or is not. */
export interface Choice {
  kind: "fact" | "message";
  id: string;
  /** Names of what spoke for it, strongest first. */
  reasons: string[];
}

/** A chosen context with its hash and its size. */
export interface BuiltContext extends HashedContext {
  /** Tokens of the rendered context, at most the budget. */
  tokens: number;
  chosen: Choice[];
  /** What would have come next, best first, had there been room. */
  left: Choice[];
  /** Whether recall took too long, so that earlier messages were left out. */
  isLate: boolean;
  /** What was held back of the messages that were sent, by their ids. */
  held: Held[];
  /** What its owner keeps on this device, among what matters here; those to `ask` for may still be allowed. */
  withheld: (Choice & { consent: "ask" | "never" })[];
}

interface Item extends Omit<Choice, "reasons"> {
  value: number;
  reasons: () => string[];
  add: (draft: Draft) => boolean;
}

const NOBODY = { name: null, interaction_count: 0 };
const NONE: Awaited<ReturnType<VaultTables["preferences"]["all"]>> = {};

/** How many of the items that did not fit a receipt names. */
const MAX_LEFT = 20;

/**
 * Picks from the vault what matters for this message and fits the budget: profile and preferences, the session's newest
 * messages (where asked for), and then facts and earlier messages by value per token. The same vault, message and time give
 * the same context.
 */
export async function buildContext(request: ContextRequest, sources: ContextSources): Promise<BuiltContext> {
  const { tokens, clock, meaning, elapsed = () => performance.now() } = sources;
  const started = elapsed();
  // The gate is already on its way: where nobody waits for it while something else fails, its own fault would end the process.
  const [tables, gate] = await Promise.all([sources.tables.memoryOf(request.sessionId), request.gate]);
  const isLate = () => elapsed() - started > PATIENCE_MS;
  const { memory = true, recalls = true, vector } = request;
  const now = clock.now();
  const longest = lengthBeyond(request.budget);
  await loadDates(request.message);
  const question = parseQuestion(request.message, now);
  const recall = async () => {
    const near = vector ? await tables.vectors.near(vector.model, vector.vector, NEAREST) : [];
    return {
      near,
      candidates: isLate() ? undefined : await findCandidates(question, tables.search, meaning, near, longest),
    };
  };
  // None waits for another: on a database that is asked over a socket, that is one way there and back for all of them.
  const [profile, preferences, ranking, { near, candidates }] = await Promise.all([
    memory ? tables.profile.get() : NOBODY,
    memory ? tables.preferences.all() : NONE,
    memory ? rankFacts(request.message, question, tables, now, meaning) : [],
    memory && recalls ? recall() : { near: [], candidates: undefined },
  ]);
  const cleaner = new Cleaner(gate, request.given, request.message);
  const named = gate && profile.name !== null ? await tables.facts.withKey("identity", "name") : [];
  await cleaner.readyFacts([...ranking.map(({ fact }) => fact), ...named]);
  const isNamed = named.every((fact) => fact.value !== profile.name || cleaner.fact(fact));
  const draft = new Draft(request.budget, tokens, isNamed ? profile : { ...profile, name: null });
  for (const [name, value] of Object.entries(preferences))
    if (name !== INSTRUCTIONS || typeof value !== "string") draft.addPreference(name, cleaner.preference(value));
  await instruct(draft, request, cleaner);

  const facts = ranking.filter(({ fact }) => gate === null || gate.fact(fact) === "always");
  const wasLate = memory && (!recalls || isLate());
  const found = candidates && !wasLate ? fuse(rankMessages(candidates, meaning), near) : [];
  const ranked = found.filter(({ message }) => !request.exclude.has(message.id) && cleaner.mayGo(message));

  await cleaner.ready(ranked.flatMap(({ message }) => (message.content.length > longest ? [] : message)));
  const chosen: Choice[] = request.includeSession ? await addSession(draft, request, tables, cleaner) : [];
  let left: readonly Item[] = itemsOf(facts, ranked, cleaner, longest);
  for (let round = 0; round < FILL_ROUNDS && left.length > 0; round += 1) left = fill(draft, left, chosen);
  const leastFirst = chosen.filter(({ kind }) => kind === "message").toReversed();
  const { context, tokens: counted } = draft.finish(leastFirst.map(({ id }) => id));
  const tried = new Set(chosen.map(({ id }) => id));
  const sent = new Set([...context.facts, ...context.recent_messages].map(({ id }) => id));
  return {
    ...hashContext(context),
    tokens: counted,
    isLate: wasLate,
    held: cleaner.held.filter(({ id }) => tried.has(id) || id === INSTRUCTIONS_ID),
    chosen: chosen.filter(({ id }) => sent.has(id)),
    withheld: ranking.flatMap(({ fact, reasons }) => {
      const consent = gate?.fact(fact) ?? "always";
      return consent === "always" ? [] : [{ kind: "fact" as const, id: fact.id, reasons, consent }];
    }),
    left: left.slice(0, MAX_LEFT).map(({ kind, id, reasons }) => ({ kind, id, reasons: reasons() })),
  };
}

/** Puts the custom instructions into the draft, as they may go. */
async function instruct(draft: Draft, { instructions = "" }: ContextRequest, cleaner: Cleaner): Promise<void> {
  const text = await instructionsAsTheyMayGo(INSTRUCTIONS_ID, instructions, cleaner);
  if (text !== "") draft.instruct(text);
}

/** Puts the session's newest messages into the draft, the newest first. @returns those that fitted. */
async function addSession(
  draft: Draft,
  { sessionId, budget, exclude }: ContextRequest,
  tables: VaultTables,
  cleaner: Cleaner,
): Promise<Choice[]> {
  const latest = await tables.messages.newest(sessionId, SESSION_MESSAGES);
  const others = latest.filter(({ id }) => !exclude.has(id));
  const newest = newestThatMayFit(others, budget * SESSION_SHARE);
  const added: Choice[] = [];
  await cleaner.ready(newest);
  draft.within(budget * SESSION_SHARE, () => {
    for (const row of newest.toReversed()) {
      if (row.state === "failed" || row.state === "streaming" || row.content === "") continue;
      if (!cleaner.mayGo(row)) continue;
      const message = cleaner.message(row);
      if (message === undefined) continue;
      if (!draft.addMessage(message)) break;
      added.push({ kind: "message", id: row.id, reasons: ["session"] });
    }
  });
  return added;
}

/** Everything that might go, by value for its length. @param longest message that may fit, in UTF-16 code units. */
function itemsOf(
  facts: readonly RankedFact[],
  ranked: readonly RankedMessage[],
  cleaner: Cleaner,
  longest: number,
): Item[] {
  const names = new Set(ranked.flatMap(({ message }) => (message.speaker === null ? [] : words(message.speaker))));
  const best = ranked[0]?.likelihood ?? 1;
  return [
    ...facts.map(({ fact, value, reasons }) => ({
      kind: "fact" as const,
      id: fact.id,
      reasons: () => reasons,
      value: worth(value, factLength(fact)),
      add: (target: Draft) => target.addFact(fact),
    })),
    ...withoutRepeats(ranked)
      .filter(({ likelihood }) => likelihood >= best * LEAST_LIKELY)
      .map(({ message, likelihood, reasons }) => ({
        kind: "message" as const,
        id: message.id,
        reasons,
        value: worth(likelihood, message.content.length),
        // Of what is longer, only the beginning was read.
        add: (target: Draft) =>
          message.content.length <= longest &&
          addClean(
            target,
            cleaner.message(message, (content) => condense(content, names)),
          ),
      })),
  ].toSorted((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1));
}

/** What nothing is left of takes no room, and is as good as added. */
function addClean(draft: Draft, message: RankedMessage["message"] | undefined): boolean {
  return message === undefined || draft.addMessage(message);
}

/** Adds items in order while they fit; returns those that did not. The estimate is made exact at the end. */
function fill(draft: Draft, items: readonly Item[], chosen: Choice[]): Item[] {
  const left: Item[] = [];
  for (const item of items) {
    if (!draft.isFull && item.add(draft)) chosen.push({ kind: item.kind, id: item.id, reasons: item.reasons() });
    else left.push(item);
  }
  draft.settle();
  return left;
}

/** Value per token, softened: a long message may still be the one that is needed. */
function worth(likelihood: number, length: number): number {
  return likelihood / Math.max(1, length / CHARACTERS_PER_TOKEN) ** LENGTH_POWER;
}

function factLength({ category, key, value }: FactRecord): number {
  return category.length + key.length + value.length;
}

/** The same text once, however often it was said; the likeliest stands for all. */
function withoutRepeats(ranked: readonly RankedMessage[]): RankedMessage[] {
  const seen = new Set<string>();
  return ranked.filter(({ message }) => {
    const text = words(message.content).join(" ");
    return text === "" || (!seen.has(text) && seen.add(text));
  });
}

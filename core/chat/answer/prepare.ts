import { openGate } from "../../memory/consent.ts";
import { newestThatMayFit } from "../../context/select/may-fit.ts";
import { Cleaner } from "../../context/select/cleaner.ts";
import { factViews } from "../../memory/fact-views.ts";
import { type HashedContext, hashContext, hashJson } from "../../context/select/hash.ts";
import type { BuiltContext, ContextRequest } from "../../context/select/select.ts";
import type { Candidate } from "../../backends/pool.ts";
import type { Backend, Turn } from "../../backends/backend.ts";
import { loadTokenCounter, type TokenCounter } from "../../tokens/count.ts";
import { earlierFiles, type WithFiles, withFiles } from "./attachments.ts";
import { askConsent } from "./consent-desk.ts";
import { fitHistory, type HistoryRoom, withLastBounded } from "./history.ts";
import type { Sent } from "../../tools/outflow.ts";
import type { ChatContext } from "../../protocol.ts";
import type { Vault } from "../../vault/vault.ts";
import type { LiveAnswer } from "./live-answer.ts";
import { whatIsSent } from "./sent.ts";
import { askedHow } from "../presets.ts";
import { storedReceiptOf } from "./receipt.ts";
import type { MessageRecord } from "../../vault/tables/messages.ts";
import type { AnswerServices, CurrentBackend } from "./services.ts";

/** Most tokens of the session that a backend is given as turns. */
const HISTORY_TOKENS = 2000;
/** Most that the last question and its answer may take of it and beyond, where the model has room. */
const LAST_TOKENS = 8000;
const HISTORY_MESSAGES = 200;
/** What of a model's window is left for its answer. */
const ANSWER_SHARE = 0.25;
/** About what the rules and the tools' descriptions take. */
const RULES_TOKENS = 1500;
/** Less than this holds nothing. */
const LEAST_CONTEXT = 50;

/** What a backend will be given for one answer. */
export interface Prepared {
  context: HashedContext;
  turns: readonly Turn[];
  /** The question with the text of its files, and its images. */
  question: WithFiles;
  /** What of it decides what tools may carry out of the chat. */
  sent: Sent;
  /** Counts them: nobody asks unless the model says that it was too much. */
  size: () => Size;
}

/** Tokens of the chat so far and of what is remembered. */
export interface Size {
  history: number;
  context: number;
}

type PrepareServices = Pick<
  AnswerServices,
  "vault" | "contexts" | "documents" | "consent" | "emitter" | "vectors" | "log" | "instructions"
>;

/**
 * Chooses what goes with a question, asks for what needs asking, and stores it with its receipt before anything is sent.
 *
 * @param limits most that may be sent, where a model takes less than usual.
 * @throws the signal's reason when the answer is told to stop meanwhile.
 */
export async function prepare(
  answer: LiveAnswer,
  services: PrepareServices,
  { contextTokens, memory }: Pick<CurrentBackend, "contextTokens" | "memory">,
  { backend, model, name }: Candidate,
  limits: Size | undefined,
): Promise<Prepared> {
  const { vault, log, documents } = services;
  const tokens = await loadTokenCounter();
  const usual = { history: HISTORY_TOKENS, context: contextTokens };
  const instructions = answer.given === undefined ? await services.instructions() : "";
  const fitting = limits
    ? { ...limits, last: limits.history }
    : roomIn(backend.contextWindow?.(model) ?? null, usual, askedWords(answer, instructions), tokens);
  const [before, files] = await Promise.all([
    vault.messages.newest(answer.sessionId, HISTORY_MESSAGES, answer.position),
    vault.attachments.ofMessage(answer.question.id),
  ]);
  const earlier = withLastBounded(
    before.filter(({ id }) => id !== answer.question.id),
    fitting.last,
  );
  const fresh = newestThatMayFit(earlier, fitting.history + fitting.last);
  // Where there is too little room for the usual, what went with earlier questions is the first to go.
  const attached = limits ? new Map<string, WithFiles>() : await earlierFiles(vault, fresh, tokens, documents);
  const given = givenTo(name, earlier);
  const cleaner = new Cleaner(
    backend.capabilities.staysOnDevice ? null : await openGate(vault, new Set(answer.overrides.allow)),
    given,
  );
  await cleaner.ready(
    fresh.map((message) => ({ ...message, content: attached.get(message.id)?.content ?? message.content })),
  );
  const history = backend.capabilities.takesHistory
    ? fitHistory(cleaner.messages(fresh), fitting, tokens, cleanFiles(attached, fresh, cleaner))
    : { turns: [], ids: [], mended: 0 };
  if (history.mended > 0) log.info({ session_id: answer.sessionId, places: history.mended }, "mended the history");
  const built =
    answer.given === undefined
      ? await choose(answer, services, backend, {
          budget: fitting.context,
          memory,
          instructions,
          tokens,
          inHistory: history.ids,
          given,
        })
      : undefined;
  const context = built ?? hashContext(await replayed(answer, vault, cleaner));
  const receipt =
    built &&
    storedReceiptOf(
      { ...built, held: [...built.held, ...cleaner.held] },
      { budget: fitting.context, encoding: tokens.encoding, preset: askedHow(answer.overrides) },
    );
  await store(answer, vault, context, receipt);
  const size = () => ({
    history: tokens.count(history.turns.map(({ content }) => content).join("\n")),
    context: built?.tokens ?? tokens.count(context.canonical),
  });
  const sent = await whatIsSent(vault, context.context, {
    question: answer.question.content,
    earlier,
    hasFiles: files.length > 0 || attached.size > 0,
  });
  return {
    context,
    turns: history.turns,
    question: await withFiles(answer.question.content, files, documents),
    sent,
    size,
  };
}

/** Stores what is about to be sent, and why. @param receipt JSON; undefined where nothing was chosen. */
async function store(
  { messageId, overrides: { preset, instructions = "" } }: LiveAnswer,
  vault: Vault,
  context: HashedContext,
  receipt: string | undefined,
): Promise<void> {
  const instructed = preset === undefined || instructions === "" ? undefined : hashJson(instructions);
  // What names the context comes last, so that a crash in between leaves nothing that points nowhere.
  await vault.append(async (tables) => {
    const sent = context.context.facts.map(({ id }) => id);
    await Promise.all([
      tables.contexts.add(context.hash, context.canonical),
      instructed && tables.contexts.add(instructed.hash, instructed.canonical),
      receipt === undefined ? undefined : tables.receipts.set(messageId, receipt),
      tables.factUses.add(messageId, sent),
    ]);
    await tables.messages.setContextHash(messageId, context.hash);
  });
}

/** What the question and all that instructs the model take. */
function askedWords({ question, overrides }: LiveAnswer, instructions: string): string {
  return [instructions, overrides.instructions, question.content].join("\n");
}

/** The usual sizes, or what a small model has room for besides the question with the instructions, its rules and tools, and the answer. */
function roomIn(contextWindow: number | null, usual: Size, question: string, tokens: TokenCounter): Size & HistoryRoom {
  if (contextWindow === null) return { ...usual, last: LAST_TOKENS };
  const room = contextWindow * (1 - ANSWER_SHARE) - tokens.count(question) - RULES_TOKENS;
  const share = Math.max(0, Math.min(1, room / (usual.history + usual.context)));
  const history = Math.floor(usual.history * share);
  return {
    history,
    context: Math.max(LEAST_CONTEXT, Math.floor(usual.context * share)),
    last: Math.min(LAST_TOKENS, Math.max(history, Math.floor(room - usual.context))),
  };
}

/** The questions of a chat that a backend answered, and its answers: what it was given, or said itself. */
function givenTo(name: string, earlier: readonly MessageRecord[]): Set<string> {
  const given = new Set<string>();
  earlier.forEach((message, at) => {
    if (message.role !== "assistant" || message.backend !== name) return;
    given.add(message.id);
    const question = earlier[at - 1];
    if (question?.role === "user") given.add(question.id);
  });
  return given;
}

/** Earlier questions with the text of their files, as these may go. */
function cleanFiles(
  attached: ReadonlyMap<string, WithFiles>,
  earlier: readonly MessageRecord[],
  cleaner: Cleaner,
): Map<string, WithFiles> {
  const cleaned = new Map<string, WithFiles>();
  for (const message of earlier) {
    const whole = attached.get(message.id);
    if (whole)
      cleaned.set(message.id, {
        ...whole,
        content: cleaner.message({ ...message, content: whole.content })?.content ?? "",
        images: cleaner.pictures(message.id, whole.images),
      });
  }
  return cleaned;
}

/** A context that came with the request, or one of this vault's own as it may go to whoever is asked now. */
async function replayed({ given = EMPTY, isReplay }: LiveAnswer, vault: Vault, cleaner: Cleaner): Promise<ChatContext> {
  if (!isReplay) return given;
  const facts = new Map((await vault.facts.liveAmong(given.facts.map(({ id }) => id))).map((fact) => [fact.id, fact]));
  await Promise.all([cleaner.ready(given.recent_messages), cleaner.readyFacts([...facts.values()])]);
  return {
    ...given,
    facts: given.facts.filter(({ id }) => cleaner.fact(facts.get(id))),
    recent_messages: cleaner.messages(given.recent_messages),
  };
}

async function choose(
  answer: LiveAnswer,
  services: PrepareServices,
  backend: Backend,
  { budget, memory, instructions, tokens, inHistory, given }: ChoiceLimits,
): Promise<BuiltContext> {
  const { vault, contexts, vectors } = services;
  const request: Omit<ContextRequest, "gate"> = {
    message: answer.question.content,
    sessionId: answer.sessionId,
    budget,
    exclude: new Set([answer.question.id, answer.messageId, ...inHistory]),
    includeSession: !backend.capabilities.takesHistory,
    given,
    memory,
    instructions,
    vector: memory ? await vectors?.vectorOf(answer.question.content, answer.signal) : undefined,
  };
  if (backend.capabilities.staysOnDevice) return contexts.build(request, null, tokens);
  const { allow = [] } = answer.overrides;
  const built = await contexts.build(request, allow, tokens);
  const wanted = built.withheld.filter((choice) => choice.consent === "ask").map(({ id }) => id);
  if (wanted.length === 0) return built;
  const facts = await factViews(vault, await vault.facts.liveAmong(wanted));
  const allowed = await askConsent(services, answer, facts);
  return allowed.length === 0 ? built : contexts.build(request, [...allow, ...allowed], tokens);
}

/** What a context may be chosen from, and how much of it. */
interface ChoiceLimits {
  /** Most tokens. */
  budget: number;
  memory: boolean;
  instructions: string;
  tokens: TokenCounter;
  /** Ids of messages that the backend is given as turns anyway. */
  inHistory: readonly string[];
  /** Ids of messages that the backend was given word for word before. */
  given: ReadonlySet<string>;
}

const EMPTY = { profile: { name: null, interaction_count: 0 }, facts: [], recent_messages: [], preferences: {} };

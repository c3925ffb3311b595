import { type Gate, openGate } from "../../memory/consent.ts";
import { Cleaner } from "../../context/select/cleaner.ts";
import { instructionsAsTheyMayGo, PRESET_INSTRUCTIONS_ID } from "../../context/select/instructions.ts";
import { factViews } from "../../memory/fact-views.ts";
import { type HashedContext, hashContext } from "../../context/select/hash.ts";
import type { BuiltContext, ContextRequest } from "../../context/select/select.ts";
import type { Candidate } from "../../backends/pool.ts";
import type { Backend, Turn } from "../../backends/backend.ts";
import { loadTokenCounter, type TokenCounter } from "../../tokens/count.ts";
import { type WithFiles, withTexts } from "./attachments.ts";
import { sentWhole } from "./documents.ts";
import { materialOf } from "./material.ts";
import { belowQuestion, cleanFiles } from "./below-question.ts";
import { askConsent } from "./consent-desk.ts";
import { fitHistory } from "./history.ts";
import type { Sent } from "../../tools/outflow.ts";
import type { ChatContext } from "../../protocol.ts";
import type { Vault } from "../../vault/vault.ts";
import type { LiveAnswer } from "./live-answer.ts";
import { whatIsSent } from "./sent.ts";
import { HISTORY_TOKENS, type Size } from "./room.ts";
import { storeChoice } from "./store-choice.ts";
import type { MessageRecord } from "../../vault/tables/messages.ts";
import type { AnswerServices, CurrentBackend } from "./services.ts";

/** What a backend will be given for one answer. */
export interface Prepared {
  context: HashedContext;
  turns: readonly Turn[];
  /** What the model is told besides its rules and the custom instructions. */
  instructions: string;
  /** The question with the text of its files, and its images. */
  question: Pick<WithFiles, "content" | "images">;
  /** What of it decides what tools may carry out of the chat. */
  sent: Sent;
  /** Counts them: nobody asks unless the model says that it was too much. */
  size: () => Size;
}

type PrepareServices = Pick<
  AnswerServices,
  "vault" | "contexts" | "documents" | "folders" | "consent" | "emitter" | "vectors" | "log" | "instructions"
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
  const { vault, log } = services;
  const tokens = await loadTokenCounter();
  const instructions = answer.given === undefined ? await services.instructions() : "";
  const [material, gate] = await Promise.all([
    materialOf(answer, services, tokens, {
      window: backend.contextWindow?.(model) ?? null,
      usual: { history: HISTORY_TOKENS, context: contextTokens },
      instructions,
      limits,
      takesFiles: backend.capabilities.files,
    }),
    backend.capabilities.staysOnDevice ? undefined : openGate(vault, new Set(answer.overrides.allow)),
  ]);
  const { own, fitting, earlier, fresh, attached, former } = material;
  const given = givenTo(name, earlier);
  const cleaner = new Cleaner(gate ?? null, given, answer.question.content);
  await cleaner.ready(
    fresh.map((message) => ({ ...message, content: withTexts(attached.get(message.id) ?? { ...message, files: [] }) })),
  );
  const history = backend.capabilities.takesHistory
    ? fitHistory(cleaner.messages(fresh), fitting, tokens, cleanFiles(attached, fresh, cleaner))
    : { turns: [], ids: [], mended: 0 };
  if (history.mended > 0) log.info({ session_id: answer.sessionId, places: history.mended }, "mended the history");
  const below = await belowQuestion(answer, services, material, { backend, model, cleaner, tokens });
  const limit = { budget: fitting.context, memory, instructions, tokens, inHistory: history.ids, given, gate };
  const built = answer.given === undefined ? await choose(answer, services, backend, limit) : undefined;
  const context = built ?? hashContext(await replayed(answer, vault, cleaner));
  const ofPreset = answer.overrides.instructions ?? "";
  const told = await instructionsAsTheyMayGo(PRESET_INSTRUCTIONS_ID, ofPreset, cleaner);
  const whole = [...own.whole, ...former.whole.filter(({ messageId }) => history.ids.includes(messageId))];
  const went = {
    held: cleaner.held,
    documents: below.receipt(whole.map(sentWhole)),
    encoding: tokens.encoding,
  };
  const size = () => ({
    history: tokens.count(history.turns.map(({ content }) => content).join("\n")),
    context: built?.tokens ?? tokens.count(context.canonical),
    documents: own.tokens + tokens.count(below.texts.join("\n")) + below.imageTokens,
  });
  const [sent] = await Promise.all([
    whatIsSent(vault, context.context, {
      question: answer.question.content,
      earlier,
      hasFiles: own.count + attached.size + below.texts.length > 0,
    }),
    storeChoice(answer, services, { context, built, budget: fitting.context }, went),
  ]);
  const content = [answer.question.content, ...own.texts, ...below.texts].join("\n\n");
  const asked = { content, images: [...own.images, ...below.images] };
  return { context, turns: history.turns, instructions: told, question: asked, sent, size };
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

/**
 * A context that came with the request, or one of this vault's own as it may go to whoever is asked now: the chat may be in another
 * project since, which knows other things.
 */
async function replayed(
  { given = EMPTY, isReplay, sessionId }: LiveAnswer,
  vault: Vault,
  cleaner: Cleaner,
): Promise<ChatContext> {
  if (!isReplay) return given;
  const memory = await vault.memoryOf(sessionId);
  const ids = given.facts.map(({ id }) => id);
  const [live, unknown, unseen, profile] = await Promise.all([
    memory.facts.liveAmong(ids),
    memory.projects.hiddenFacts(ids),
    memory.projects.hiddenMessages(given.recent_messages.map(({ id }) => id)),
    memory.profile.get(),
  ]);
  const facts = new Map(live.map((fact) => [fact.id, fact]));
  const messages = given.recent_messages.filter(({ id }) => !unseen.has(id));
  await Promise.all([cleaner.ready(messages), cleaner.readyFacts([...facts.values()])]);
  return {
    ...given,
    profile: profile.name === given.profile.name ? given.profile : profile,
    facts: given.facts.filter(({ id }) => !unknown.has(id) && cleaner.fact(facts.get(id))),
    recent_messages: cleaner.messages(messages),
  };
}

async function choose(
  answer: LiveAnswer,
  services: PrepareServices,
  backend: Backend,
  { budget, memory, instructions, tokens, inHistory, given, gate }: ChoiceLimits,
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
  const built = await contexts.build(request, allow, tokens, gate);
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
  /** What may leave this device; undefined where nothing does. */
  gate: Gate | undefined;
}

const EMPTY = { profile: { name: null, interaction_count: 0 }, facts: [], recent_messages: [], preferences: {} };

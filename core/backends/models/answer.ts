import type { LanguageModelV4Prompt } from "@ai-sdk/provider";
import { BackendError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import { type ChatEvent, type FinishReason, thinkingStep } from "../../protocol.ts";
import type { Toolbox, ToolOutput } from "../../tools/tool.ts";
import type { ChatRequest } from "../backend.ts";
import { eventsOf } from "../events-of.ts";
import { ask } from "./ask.ts";
import type { Asked, AskOptions, Tally } from "./asked.ts";
import { isOwnCall } from "./own-calls.ts";
import type { Question } from "./ingredients.ts";
import { leftOut } from "./left-out.ts";
import { note } from "./notes.ts";
import { promptOf } from "./prompt.ts";
import type { Round } from "./round.ts";
import { Shorter } from "./shorter.ts";
import { shownSources } from "./sources-text.ts";
import { asToolCall, resultTurns } from "./tool-results.ts";
import { mostTokens } from "./usage.ts";

/** Requests of one answer: so many times a model may call tools before it has to answer. */
const MAX_ROUNDS = 8;

/** What Messages is asked for where neither the user nor the server names a length; the format wants one. */
export const LONG_ANSWER = 32_000;

/** Whom an answer is asked of, and how long one may be (null for as long as the server likes). */
export interface AnswerOptions {
  ask: AskOptions;
  model: Asked["model"];
  maxTokens: number | null;
  thinking: Question["thinking"];
  tally: Tally;
}

/**
 * One answer: rounds of asking and of tools, until the model has nothing more to call. What it rests on, what was left out of the
 * question, and how it ended is said with it.
 *
 * @throws BackendError for an answer that has no end of its own.
 */
export async function* answer(
  options: AnswerOptions,
  request: ChatRequest,
  signal: AbortSignal,
): AsyncGenerator<ChatEvent, void> {
  const { partial, called = [], messageId } = request;
  const offered = called.length === 0 ? [] : ((await request.tools?.definitions()) ?? []).map(({ name }) => name);
  const made = { prompt: promptOf(request, offered), text: "" };
  for (const absence of (await request.tools?.absences()) ?? []) yield note(absence);
  const usedIds = new Set<string>();
  const shorter = new Shorter(request, offered);
  const past = Math.max(0, ...called.map(({ round }) => round));
  let hasGoneBack = false;
  let isWithoutTools = request.wasTooLong === true;
  if (isWithoutTools) yield note(phrase("model.without_tools_for_room"));
  let hasThought = false;
  for (let number = 1; ; number += 1) {
    const mayCall = number < MAX_ROUNDS;
    const definitions = isWithoutTools ? [] : shorter.tools((await request.tools?.definitions()) ?? [], made.prompt);
    let round: Round;
    let begun: Round | undefined;
    const question = questionOf(options, request, { prompt: made.prompt, tools: definitions, number });
    await mayAsk(options, request, question);
    try {
      const start = { number, before: number === 1 ? "" : (partial ?? "") + made.text, usedIds };
      const { model, tally } = options;
      const onBegun = (growing: Round) => void (begun = growing);
      const answered = yield* ask(options.ask, { model, question, start, signal, tally, onBegun });
      ({ round } = answered);
      if (number === 1) yield* leftOut(answered, question);
    } catch (error) {
      const less = begun ? undefined : shorter.after(error, made.prompt);
      if (less) {
        made.prompt = less;
        if (shorter.times === 1) yield thinkingStep(phrase("answer.shrunk_tools"));
        continue;
      }
      if (definitions.length === 0 || !(error instanceof BackendError) || !isOwnCall(error)) throw error;
      isWithoutTools = hasGoneBack;
      // What it said before is not to be said again, and stands apart from what follows.
      if (begun && begun.text !== "") {
        made.text += begun.text;
        made.prompt.push({ role: "assistant", content: [{ type: "text", text: begun.text }] });
      }
      if (isWithoutTools) yield note(phrase("model.once_without_tools"));
      else made.prompt.push(refusedCall(error.message));
      hasGoneBack = true;
      continue;
    }
    hasThought ||= round.hasThought;
    for (const event of besides(round)) {
      if (event.type === "token") round.text += event.content;
      yield event;
    }
    made.text += round.text;
    if (round.calls.length > 0 && request.tools && mayCall && definitions.length > 0) {
      await request.afterAsking?.();
      const outputs = yield* run(round, request.tools, `${messageId}-${past + number}`, signal);
      made.prompt.push(round.turn, ...resultTurns(round.calls, outputs, options.ask.wire.picturesInResults));
      continue;
    }
    if (round.end === "broken" && OWN_CALL.test(round.endWords) && !hasGoneBack) {
      hasGoneBack = true;
      // What it said before is not to be said again.
      if (round.text !== "") made.prompt.push(round.turn);
      made.prompt.push(refusedCall(round.endWords));
      continue;
    }
    const finish_reason = endOf(round, options.ask.host);
    const isCutCall = finish_reason === "length" && round.hasCutCall;
    if (made.text.trim() === "" && partial === null && !isCutCall) throw wordless(hasThought, options.ask.host);
    if (finish_reason === "length") yield note(phrase("model.cut_at_limit"));
    yield { type: "done", finish_reason };
    return;
  }
}

/** @throws what whoever asks says where it may not be asked. */
async function mayAsk(
  { model: { modelId: model }, maxTokens }: AnswerOptions,
  { beforeAsking }: ChatRequest,
  question: Question,
): Promise<void> {
  if (beforeAsking) await beforeAsking({ input: await mostTokens(question, model), output: maxTokens, model });
}

/** What one round asks. */
function questionOf(
  { ask: { wire }, maxTokens, thinking }: AnswerOptions,
  { called = [], canBeShorter, temperature, effort = null }: ChatRequest,
  { prompt, tools, number }: Pick<Question, "prompt" | "tools"> & { number: number },
): Question {
  // What was thought before those calls is not kept.
  const isSilent = called.length > 0 && wire.bindsThinking === true;
  return {
    prompt,
    tools,
    // After the first call, what it gave is what can be shorter.
    losesTools: () => number === 1 && called.length === 0 && canBeShorter?.() !== true,
    mustAnswer: number === MAX_ROUNDS,
    maxTokens,
    temperature,
    isJson: false,
    effort: isSilent ? null : effort,
    thinking: isSilent ? "silent" : thinking,
  };
}

/** Ends at a call of the model's own that was none. That there were too many of them is for its user to hear. */
const OWN_CALL = /^(?!.*too_many).*(?:function|tool)/i;

/** What the vendor did not take of the model's own goes back to it, once. */
function refusedCall(words: string): LanguageModelV4Prompt[number] {
  const text = `Your last tool call was refused before it reached the tool: ${words}\nCall the tool again with arguments that fit its schema, or answer without it.`;
  return { role: "user", content: [{ type: "text", text }] };
}

/** Sources and pictures that came with a round. */
function* besides(round: Round): Generator<ChatEvent> {
  const { text, beside } = shownSources(round);
  const pictures = round.pictures.map((mediaType) => `[picture: ${mediaType}]`).join(" ");
  const apart = round.text === "" ? "" : "\n\n";
  if (pictures !== "") {
    yield { type: "token", content: `${apart}${pictures}` };
    yield note(phrase("model.pictures", { count: round.pictures.length }));
  }
  if (text !== "") yield { type: "token", content: text };
  if (beside.length > 0) yield { type: "sources", sources: beside.map(({ url, title }) => ({ url, title })) };
}

/** Runs what a round calls, and tells of it as it goes. */
async function* run(
  round: Round,
  tools: Toolbox,
  id: string,
  signal: AbortSignal,
): AsyncGenerator<ChatEvent, ToolOutput[]> {
  const outputs: ToolOutput[] = [];
  yield* eventsOf(async (emit) => {
    const running = round.calls.map((call, at) => tools.run(asToolCall(call, `${id}-${at}`), emit, signal));
    outputs.push(...(await Promise.all(running)));
  });
  return outputs;
}

/** @throws BackendError for every end that is none. */
function endOf(round: Round, host: string): FinishReason {
  // A word that only says that it ended tells nothing.
  const theirs = /[\s_]/.test(round.endWords) ? round.endWords : undefined;
  switch (round.end) {
    case "length":
      return "length";
    case "filtered":
      throw new BackendError("content_filtered", phrase("backend.filtered", {}, round.endWords || undefined));
    case "paused":
      throw new BackendError("interrupted", phrase("model.paused", { host }), { retryable: true });
    case "broken":
    case undefined:
      throw new BackendError("interrupted", phrase("backend.cut_off", {}, theirs), { retryable: true });
    default:
      return "stop";
  }
}

function wordless(hasThought: boolean, host: string): BackendError {
  const words = hasThought ? phrase("model.thought_only") : phrase("model.no_text", { host });
  return new BackendError("no_text", words, { retryable: true });
}

import type { Clock } from "../base/clock.ts";
import { type ChatEvent, thinkingStep } from "../protocol.ts";
import { timeInWords } from "../tools/builtin/time.ts";
import type { Backend, Capabilities, ChatRequest, Health } from "./backend.ts";
import { loadedMeaning } from "../context/recall/meaning.ts";
import { asksForEverything } from "../language/about-me.ts";
import { calculate } from "../tools/builtin/calculator.ts";
import type { ToolOutput } from "../tools/tool.ts";
import { eventsOf } from "./events-of.ts";
import {
  acknowledge,
  answerFromMemory,
  askedIn,
  forgetting,
  type OfflineAnswer,
  saysNoModel,
  together,
} from "./offline-answer.ts";
import { asksToForget } from "../memory/learn/forget-requests.ts";
import { fittingFacts } from "./fitting-facts.ts";
import { answerByCalendar } from "./offline-days.ts";
import { answerOf, type OfflineWish, tasksCalled, wishIn } from "./offline-tools.ts";
import { phrase } from "../base/phrases.ts";
import { timeTold } from "../language/asked-time.ts";

/** Answers with no network, no key and no model: from the context and the built-in tools, and says so. */
export class OfflineBackend implements Backend {
  readonly kind = "offline";
  readonly label = "Offline";
  readonly capabilities: Capabilities = {
    isStateful: false,
    takesHistory: false,
    staysOnDevice: true,
    tools: true,
    thinking: true,
    images: false,
    files: false,
  };
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async *stream(request: ChatRequest, signal: AbortSignal): AsyncGenerator<ChatEvent> {
    yield { type: "stream_start", model: "offline" };
    const answer = yield* this.#answer(request, signal);
    const partial = request.partial ?? "";
    const rest = answer.text.startsWith(partial) ? answer.text.slice(partial.length) : "";
    for (const content of rest.match(/\s*\S+\s*/g) ?? []) {
      signal.throwIfAborted();
      yield { type: "token", content };
    }
    yield { type: "metadata", used_facts: answer.usedFacts, context_hash: request.contextHash };
    yield { type: "done", finish_reason: "stop" };
  }

  async reset(): Promise<void> {
    // Nothing is kept between two messages.
  }

  async check(): Promise<Health> {
    return {
      ok: true,
      phrase: phrase("backend.offline"),
      models: [],
    };
  }

  /** Everything that the message asks for, each by itself: by a tool, else from memory. */
  async *#answer(request: ChatRequest, signal: AbortSignal): AsyncGenerator<ChatEvent, OfflineAnswer> {
    const meaning = loadedMeaning();
    const found: (OfflineAnswer | { nothingAbout: string })[] = [];
    let hasLooked = false;
    if (request.forgets) found.push({ text: forgetting(request.message, request.forgets), usedFacts: [] });
    for (const [at, { text, isQuestion }] of askedIn(request.message).entries()) {
      if (request.forgets && asksToForget(text)) continue;
      const wish = wishIn(text);
      const done = wish && (yield* this.#use(wish, request, at, signal));
      if (done !== undefined) {
        found.push({ text: done, usedFacts: [] });
        continue;
      }
      const byCalendar = answerByCalendar(text, this.#clock.now(), (question) =>
        fittingFacts(question, request.context.facts, meaning, true),
      );
      if (byCalendar !== undefined) {
        found.push(byCalendar);
        continue;
      }
      if (!isQuestion && !asksForEverything(text)) continue;
      if (!hasLooked) yield* looking(request.context);
      hasLooked = true;
      found.push(answerFromMemory(text, request.context, meaning) ?? { nothingAbout: text });
    }
    const isTold = saysNoModel(request.context);
    if (found.length === 0) return acknowledge(request.message, this.#clock.now(), isTold);
    if (hasLooked) return together(request.message, found, isTold);
    const told = found.filter((answer) => "text" in answer);
    return {
      text: told.map(({ text }) => text).join("\n\n"),
      usedFacts: [...new Set(told.flatMap(({ usedFacts }) => usedFacts))],
    };
  }

  /** What a tool says, told of as it works; undefined where the wish was none after all. */
  async *#use(
    wish: OfflineWish,
    request: ChatRequest,
    at: number,
    signal: AbortSignal,
  ): AsyncGenerator<ChatEvent, string | undefined> {
    if (wish.tool === "complete_task") return yield* this.#complete(wish.title, request, at, signal);
    const { tool, input } = wish;
    const call = { call_id: `${request.messageId}-${tool}${at === 0 ? "" : `-${at}`}`, tool };
    if (wish.tool === "time" && wish.asked.place !== undefined && wish.asked.zone === undefined)
      return timeTold(this.#clock.now(), wish.asked);
    if (wish.tool === "time" || wish.tool === "calculator") {
      const started = this.#clock.now();
      const result =
        wish.tool === "time" ? timeInWords(this.#clock, wish.input.time_zone) : await attempted(wish.input.expression);
      if (result === undefined) return undefined;
      yield { type: "tool_start", ...call, params: input };
      yield { type: "tool_complete", ...call, result, duration_ms: this.#clock.now() - started };
      return answerOf(wish, wish.tool === "time" ? timeTold(this.#clock.now(), wish.asked) : result);
    }
    const output = yield* run(call.call_id, tool, input, request, signal);
    if (!output) return undefined;
    return output.isError ? `That was not done: ${output.text}` : answerOf(wish, output.text);
  }

  /** Marks the task as done that a title means, where it means one; undefined without tools. */
  async *#complete(
    title: string,
    request: ChatRequest,
    at: number,
    signal: AbortSignal,
  ): AsyncGenerator<ChatEvent, string | undefined> {
    const ids = (tool: string) => `${request.messageId}-${tool}${at === 0 ? "" : `-${at}`}`;
    const listed = yield* run(ids("list_tasks"), "list_tasks", { status: "open" }, request, signal);
    if (!listed) return undefined;
    const [task, ...others] = tasksCalled(title, listed.text);
    if (!task) return `There is nothing open on your list that is called “${title}”.`;
    if (others.length > 0) {
      return `Which of these do you mean?\n\n${[task, ...others].map((one) => `- ${one.title}`).join("\n")}`;
    }
    const output = yield* run(ids("complete_task"), "complete_task", { id: task.id }, request, signal);
    if (!output) return undefined;
    return output.isError
      ? `That was not done: ${output.text}`
      : answerOf({ tool: "complete_task", title: task.title }, output.text);
  }
}

/** Uses a tool inside the app, told of as it works; undefined where there are none. */
async function* run(
  callId: string,
  tool: string,
  input: object,
  { tools }: ChatRequest,
  signal: AbortSignal,
): AsyncGenerator<ChatEvent, ToolOutput | undefined> {
  if (!tools) return undefined;
  let output: ToolOutput | undefined;
  yield* eventsOf(async (emit) => {
    output = await tools.run({ callId, tool, input: JSON.stringify(input) }, emit, signal);
  });
  return output;
}

/** What is looked through, where there is anything. */
function* looking({ facts, recent_messages }: ChatRequest["context"]): Generator<ChatEvent> {
  const counts = {
    facts: phrase("count.facts", { count: facts.length }),
    messages: phrase("count.messages", { count: recent_messages.length }),
  };
  if (facts.length > 0 && recent_messages.length > 0) yield thinkingStep(phrase("offline.looking", counts));
  else if (facts.length > 0) yield thinkingStep(phrase("offline.looking_through", { what: counts.facts }));
  else if (recent_messages.length > 0) yield thinkingStep(phrase("offline.looking_through", { what: counts.messages }));
}

/** The result of a calculation; undefined for what is none. */
async function attempted(expression: string): Promise<string | undefined> {
  return calculate(expression, new AbortController().signal).catch(() => undefined);
}

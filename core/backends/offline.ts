import type { Clock } from "../base/clock.ts";
import { type ChatEvent, thinkingStep } from "../protocol.ts";
import { timeInWords } from "../tools/builtin/time.ts";
import type { Backend, Capabilities, ChatRequest, Health } from "./backend.ts";
import { answerFromMemory, asksForTime } from "./offline-answer.ts";
import { phrase } from "../base/phrases.ts";

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
    const { facts, recent_messages } = request.context;
    yield thinkingStep(
      phrase("offline.looking", {
        facts: phrase("count.facts", { count: facts.length }),
        messages: phrase("count.messages", { count: recent_messages.length }),
      }),
    );
    const answer = asksForTime(request.message)
      ? yield* this.#answerTime(request)
      : answerFromMemory(request.message, request.context);

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

  async *#answerTime(request: ChatRequest): AsyncGenerator<ChatEvent, { text: string; usedFacts: string[] }> {
    const call = { call_id: `${request.messageId}-time`, tool: "time" };
    const started = this.#clock.now();
    yield { type: "tool_start", ...call, params: {} };
    const now = timeInWords(this.#clock);
    yield { type: "tool_complete", ...call, result: now, duration_ms: this.#clock.now() - started };
    return { text: `It is ${now}.`, usedFacts: [] };
  }
}

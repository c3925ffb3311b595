/** One short question with nothing beside it: what tells whether a backend can be asked. */
import { BackendError } from "../base/errors.ts";
import type { Backend, ChatRequest } from "../backends/backend.ts";
import { hashContext } from "../context/select/hash.ts";

/** How long a first word is waited for, in milliseconds. What is wrong is told sooner; a model that is loaded first is nothing wrong. */
const FIRST_WORD_MS = 30_000;
/** Who says that it has too much to do, or is not ready yet, knows the key and the model. */
const PASSING: ReadonlySet<string> = new Set(["rate_limited", "provider_unavailable", "model_loading"]);
/** Events that come before a model says anything. */
const BEFORE: ReadonlySet<string> = new Set(["stream_start", "usage", "note"]);

/** A question with nothing beside it. */
export function shortQuestion(sessionId: string, messageId: string, message: string): ChatRequest {
  const context = { profile: { name: null, interaction_count: 0 }, facts: [], recent_messages: [], preferences: {} };
  return {
    sessionId,
    messageId,
    message,
    context,
    contextHash: hashContext(context).hash,
    history: [],
    partial: null,
    model: null,
    maxTokens: 200,
    temperature: null,
  };
}

/**
 * Asks one short question, and hears no more than that it is answered.
 *
 * @param newId for the request, of which nothing is stored.
 * @throws BackendError where it is refused.
 */
export async function askShortly(
  backend: Backend,
  newId: () => string,
  signal: AbortSignal,
  patienceMs: number = FIRST_WORD_MS,
): Promise<void> {
  const waiting = AbortSignal.timeout(patienceMs);
  try {
    const request = shortQuestion(newId(), newId(), "Say hello.");
    for await (const { type } of backend.stream(request, AbortSignal.any([signal, waiting]))) {
      if (!BEFORE.has(type)) return;
    }
  } catch (error) {
    signal.throwIfAborted();
    const isPassing = error instanceof BackendError ? PASSING.has(error.code) : waiting.aborted;
    if (!isPassing) throw error;
  }
}

import type { ChatRequest, Takes } from "./backend.ts";
import type { WireRequest } from "./transport.ts";

/**
 * A request as the protocol v2 spells it; without the context where the backend holds it.
 *
 * @param features that the backend names. One that takes no instructions finds them before the question.
 */
export function wireRequest(request: ChatRequest, withContext: boolean, features: readonly string[] = []): WireRequest {
  const { instructions = "", effort } = request;
  const takes = features.includes("instructions");
  const instructed = instructions === "" || !takes ? {} : { instructions };
  const common = {
    ...(withContext ? { context: request.context } : {}),
    context_hash: request.contextHash,
    session_id: request.sessionId,
    message_id: request.messageId,
  };
  const { trace = {} } = request;
  if (request.partial !== null)
    return { kind: "continue", body: { ...common, partial: request.partial, ...instructed }, trace };
  return {
    trace,
    kind: "stream",
    body: {
      ...common,
      message: instructions === "" || takes ? request.message : `${instructions}\n\n${request.message}`,
      ...instructed,
      ...wishesOf(request),
      ...(effort && takes ? { reasoning_effort: effort } : {}),
    },
  };
}

/** What of a request every backend has a place for. */
function wishesOf({ model, maxTokens, temperature, onlyTools }: ChatRequest) {
  return {
    ...(onlyTools === undefined ? {} : { tools: [...onlyTools] }),
    ...(model === null ? {} : { model }),
    ...(maxTokens === null ? {} : { max_tokens: maxTokens }),
    ...(temperature === null ? {} : { temperature }),
  };
}

/** What a request of the protocol has a place for. @param features that the backend names. */
export function takesByProtocol(features: readonly string[] = []): Takes {
  const reasoning_effort = features.includes("instructions");
  return { temperature: true, temperature_with_effort: true, reasoning_effort, max_tokens: true, tools: true };
}

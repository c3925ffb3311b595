import type { ChatRequest } from "./backend.ts";
import type { WireRequest } from "./transport.ts";

/** A request as the protocol v2 spells it; without the context where the backend holds it. */
export function wireRequest(request: ChatRequest, withContext: boolean): WireRequest {
  const common = {
    ...(withContext ? { context: request.context } : {}),
    context_hash: request.contextHash,
    session_id: request.sessionId,
    message_id: request.messageId,
  };
  const { trace = {} } = request;
  if (request.partial !== null) return { kind: "continue", body: { ...common, partial: request.partial }, trace };
  return {
    trace,
    kind: "stream",
    body: {
      ...common,
      message: request.message,
      ...(request.model === null ? {} : { model: request.model }),
      ...(request.maxTokens === null ? {} : { max_tokens: request.maxTokens }),
      ...(request.temperature === null ? {} : { temperature: request.temperature }),
    },
  };
}

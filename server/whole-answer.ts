import type { SendRequest } from "../core/chat/answer/begin.ts";
import { type FollowedEvent, followStream } from "../core/chat/answer/follow.ts";
import { takeBack, takeBackWords } from "../core/chat/answer/take-back.ts";
import type { Core } from "../core/core.ts";
import { FloatBarError, NotFoundError } from "../core/base/errors.ts";
import { messageView } from "../core/chat/view.ts";
import type { MessageRecord } from "../core/vault/tables/messages.ts";
import { HttpError } from "./errors.ts";
import type { WholeAnswer } from "./schemas.ts";
import { wireFault } from "./wire-faults.ts";

/**
 * Asks, and waits for the whole answer. Whatever goes wrong leaves nothing behind: question, answer and what task tools did
 * are taken back.
 *
 * @param timeoutMs how long it may take.
 * @throws HttpError 504 `timeout`, 503 `provider_unavailable`, 500 `tool_failed`; and what `send` throws.
 */
export async function wholeAnswer(core: Core, request: SendRequest, timeoutMs: number): Promise<WholeAnswer> {
  const late = Promise.withResolvers<HttpError>();
  const timer = setTimeout(() => {
    late.resolve(
      new HttpError(504, "timeout", `There was no answer within ${timeoutMs / 1000} s. Try again.`, {
        retryable: true,
      }),
    );
  }, timeoutMs);
  const broken = Promise.withResolvers<HttpError>();
  const onToolFault = (tool: string, message: string) =>
    broken.resolve(new HttpError(500, "tool_failed", `The tool ${tool} failed: ${message}`, { retryable: true }));
  const { turns } = core.services;
  try {
    const overrides = { ...request.overrides, onToolFault, isWhole: true };
    const sent = await turns.send({ ...request, overrides });
    const collected = collect(core, sent.streamId);
    const outcome = await Promise.race([collected, late.promise, broken.promise]).catch((error: unknown) => error);
    // The stream's last event is told a moment before everything about the answer is in order.
    if (isAnswer(outcome)) await turns.live(sent.assistant.id)?.finished;
    else if (await turns.discard(sent).catch(() => true)) throw outcome;
    return { session_id: sent.session.id, message_id: sent.assistant.id, ...(await collected) };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The answer that the same request got before, or that is being made for it; undefined where there is none, or it came to
 * nothing and may be asked for again.
 *
 * @throws HttpError 409 when the id belongs to something else.
 */
export async function storedAnswer(core: Core, messageId: string, question: string): Promise<WholeAnswer | undefined> {
  const { vault, turns } = core.services;
  const open = await vault.streams.openOf({ message_id: messageId });
  // What died in the midst of it is taken back first.
  if (open) await turns.settle(open.id);
  const message = await vault.messages.find(messageId);
  if (!message) return undefined;
  const asked = message.parent_id === null ? undefined : await core.services.vault.messages.find(message.parent_id);
  if (message.role !== "assistant" || asked?.content !== question) {
    throw new HttpError(409, "message_exists", "There is another message with this message_id already. Use a new id.");
  }
  const stream = await core.services.vault.streams.latestOfMessage(messageId);
  if (!stream || (message.state !== "complete" && message.state !== "streaming")) {
    await vault.transaction(async (tables) => {
      if (!stream || !(await takeBack(tables, stream))) await takeBackWords(tables, message.id);
    });
    return undefined;
  }
  const isKept = message.state === "streaming" || (await vault.streamEvents.after(stream.id, 0, 1)).length > 0;
  const answer = isKept ? await collectAgain(core, stream.id) : await asStored(core, message);
  return answer && { session_id: message.session_id, message_id: messageId, ...answer };
}

/** What the vault has of a complete answer whose events are no longer kept. */
async function asStored(core: Core, message: MessageRecord): Promise<Collected> {
  const { content, model, context_hash, input_tokens, output_tokens, cost_usd } = message;
  const calls = messageView(message).activity.filter((one) => one.kind === "tool");
  return {
    content,
    tool_calls: calls.map(({ call_id, tool, params, result, error, duration_ms }) => ({
      call_id,
      tool,
      params,
      ...(result === null ? {} : { result }),
      ...(error === null ? {} : { error }),
      ...(duration_ms === null ? {} : { duration_ms }),
    })),
    usage: input_tokens === null ? null : { input_tokens, output_tokens: output_tokens ?? 0, cost_usd },
    metadata: {
      model,
      finish_reason: "stop",
      used_facts: await core.services.vault.factUses.usedBy(message.id),
      context_hash,
    },
  };
}

type Collected = Omit<WholeAnswer, "session_id" | "message_id">;

function isAnswer(outcome: unknown): outcome is Collected {
  return !(outcome instanceof Error);
}

/** Everything that a stream brings which another request began; undefined where its instance died and it was taken back. */
async function collectAgain(core: Core, streamId: string): Promise<Collected | undefined> {
  try {
    return await collect(core, streamId);
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}

/** Everything that a stream brings. @throws the fault it ended with. */
async function collect(core: Core, streamId: string): Promise<Collected> {
  const answer: Collected = {
    content: "",
    tool_calls: [],
    usage: null,
    metadata: { model: null, finish_reason: "stop", used_facts: [], context_hash: null },
  };
  for await (const { event } of followStream(core.services, streamId, 0)) take(answer, event);
  return answer;
}

/** Puts one event into the answer. @throws the fault that it tells of. */
function take(answer: Collected, event: FollowedEvent["event"]): void {
  switch (event.type) {
    case "token":
      answer.content += event.content;
      break;
    case "retract":
      answer.content = answer.content.slice(0, -event.length);
      break;
    case "stream_start":
      answer.metadata.model = event.model ?? null;
      break;
    case "tool_start":
      answer.tool_calls.push({ call_id: event.call_id, tool: event.tool, params: event.params });
      break;
    case "tool_complete":
      takeResult(answer, event);
      break;
    case "usage":
      answer.usage = {
        input_tokens: event.input_tokens,
        output_tokens: event.output_tokens,
        cost_usd: event.cost_usd ?? null,
      };
      break;
    case "metadata":
      answer.metadata.used_facts = event.used_facts ?? [];
      answer.metadata.context_hash = event.context_hash ?? null;
      break;
    case "done":
      answer.metadata.finish_reason = event.finish_reason;
      break;
    case "error":
      throw faultOf(event);
    default:
      break;
  }
}

function takeResult(
  { tool_calls }: Collected,
  { call_id, tool, result, data, error, duration_ms }: Extract<FollowedEvent["event"], { type: "tool_complete" }>,
): void {
  const at = tool_calls.findIndex((call) => call.call_id === call_id);
  const ended = {
    ...(tool_calls[at] ?? { call_id, tool }),
    ...(result === undefined ? {} : { result }),
    ...(data === undefined ? {} : { data }),
    ...(error == null ? {} : { error }),
    ...(duration_ms == null ? {} : { duration_ms }),
  };
  tool_calls.splice(at === -1 ? tool_calls.length : at, 1, ended);
}

function faultOf(event: { code: string; message: string; retryable: boolean }): FloatBarError {
  const { code, message, retryable } = wireFault(event);
  // Nothing is left that could be continued.
  if (code === "interrupted") {
    const cut = "The answer was cut off, and nothing of it was kept. Try again.";
    return new HttpError(503, "provider_unavailable", cut, { retryable: true });
  }
  return new FloatBarError(code, message, { retryable });
}

import type { SendRequest, Sent } from "../core/chat/answer/begin.ts";
import { type FollowedEvent, followStream } from "../core/chat/answer/follow.ts";
import type { Core } from "../core/core.ts";
import { FloatBarError } from "../core/base/errors.ts";
import { messageView } from "../core/chat/view.ts";
import type { MessageRecord } from "../core/vault/tables/messages.ts";
import type { TaskRowChange } from "../core/vault/tables/tasks.ts";
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
  const changes: TaskRowChange[] = [];
  const onTaskChange = (change: TaskRowChange) => void changes.push(change);
  let sent: Sent | undefined;
  try {
    sent = await core.services.turns.send({
      ...request,
      overrides: { ...request.overrides, onToolFault, onTaskChange },
    });
    const collected = collect(core, sent.streamId);
    const outcome = await Promise.race([collected, late.promise, broken.promise]);
    if (outcome instanceof HttpError) throw outcome;
    // The stream's last event is told a moment before everything about the answer is in order.
    await core.services.turns.live(sent.assistant.id)?.finished;
    return { session_id: sent.session.id, message_id: sent.assistant.id, ...outcome };
  } catch (error) {
    if (sent) await takeBack(core, sent, changes);
    throw error;
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
  const message = await core.services.vault.messages.find(messageId);
  if (!message) return undefined;
  const asked = message.parent_id === null ? undefined : await core.services.vault.messages.find(message.parent_id);
  if (message.role !== "assistant" || asked?.content !== question) {
    throw new HttpError(409, "message_exists", "There is another message with this message_id already. Use a new id.");
  }
  const stream = await core.services.vault.streams.latestOfMessage(messageId);
  if (!stream || (message.state !== "complete" && message.state !== "streaming")) {
    await core.services.spending.keepAnswer(message.id);
    await core.services.vault.messages.remove([message.id, asked.id]);
    return undefined;
  }
  const answer =
    message.state === "streaming" || (await core.services.vault.streamEvents.after(stream.id, 0, 1)).length > 0
      ? await collect(core, stream.id)
      : await asStored(core, message);
  return { session_id: message.session_id, message_id: messageId, ...answer };
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

/** Undoes what this answer did, the last first, and nothing that others did meanwhile. */
async function takeBack(core: Core, sent: Sent, changes: readonly TaskRowChange[]): Promise<void> {
  await core.services.turns.discard(sent);
  if (changes.length === 0) return;
  await core.services.vault.transaction(async (tables) => {
    for (const change of changes.toReversed()) await tables.tasks.takeBack(change);
  });
}

type Collected = Omit<WholeAnswer, "session_id" | "message_id">;

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
  return new FloatBarError(code, message, { retryable });
}

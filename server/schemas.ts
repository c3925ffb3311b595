/** Shapes that several routes share. */
import { z } from "zod";
import { phraseShape } from "../core/base/phrase-shape.ts";
import { MAX_MESSAGE_LENGTH } from "../core/base/limits.ts";
import { contextFact, contextMessage, errorCode, jsonValue, sentContext, wireEvent } from "../core/protocol.ts";

export const id = z.string().min(1).max(200);
export const text = z.string().min(1).max(MAX_MESSAGE_LENGTH);
export const ok = z.object({ ok: z.literal(true) });
export const OK = { ok: true } as const;

/** The room that a request is about; without one it is about the user's own chats. */
export const inRoom = z.object({ project_id: id.optional() });

/** One page of a list: how many, and where the one before ended. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().min(1).max(500).optional(),
});
/** Null after the last page. */
export const nextCursor = z.string().nullable();

export const errorResponse = z.object({
  error: z.object({
    code: errorCode,
    message: z.string(),
    retryable: z.boolean(),
    request_id: z.string(),
  }),
});

/** What any route may answer that goes wrong. */
export const FAULTS = { "4xx": errorResponse, "5xx": errorResponse } as const;

/** A creation may be asked for twice and is done once. */
export const idempotencyHeaders = z.looseObject({
  "idempotency-key": z.string().min(1).max(200).optional(),
});

/** The number of the last event that a reader of a stream has. */
export const lastEventId = z.looseObject({
  "last-event-id": z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(0),
});

/** What a stream gives. */
export const events = z.string().describe("Server-sent events (text/event-stream), each with its number as `id:`.");

export const usage = z.object({
  input_tokens: z.number(),
  output_tokens: z.number(),
  cost_usd: z.number().nullable(),
});

export const toolCall = z.object({
  call_id: z.string(),
  tool: z.string(),
  params: jsonValue.optional(),
  result: jsonValue.optional(),
  /** The result as an object, where the tool gives one. */
  data: jsonValue.optional(),
  error: z.string().optional(),
  duration_ms: z.number().optional(),
});

export const wholeAnswer = z.object({
  session_id: id,
  message_id: id,
  content: z.string(),
  tool_calls: z.array(toolCall),
  usage: usage.nullable(),
  metadata: z.object({
    model: z.string().nullable(),
    finish_reason: z.string(),
    used_facts: z.array(z.string()),
    context_hash: z.string().nullable(),
  }),
});
export type WholeAnswer = z.infer<typeof wholeAnswer>;

/** Schemas that stand under a name of their own in the OpenAPI document. */
export const named = z.registry<{ id: string }>();
named.add(jsonValue, { id: "Json" });
named.add(errorResponse, { id: "Error" });
named.add(sentContext, { id: "Context" });
named.add(phraseShape, { id: "Phrase" });
named.add(errorCode, { id: "ErrorCode" });
named.add(wireEvent, { id: "ChatEvent" });
for (const event of wireEvent.options) named.add(event, { id: `${pascal(event.shape.type.value)}Event` });
named.add(contextFact, { id: "ContextFact" });
named.add(contextMessage, { id: "ContextMessage" });
named.add(toolCall, { id: "ToolCall" });

function pascal(name: string): string {
  return name.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * The backend protocol, version 2, as zod schemas: what a client and a backend exchange. Field names are those on the wire
 * (snake_case). docs/protocol.md describes it in prose.
 */
import { z } from "zod";
import { phraseShape } from "./base/phrase-shape.ts";
import { MAX_MESSAGE_LENGTH } from "./base/limits.ts";
import { inEnglish, type Phrase } from "./base/phrases.ts";

export const PROTOCOL_PATH = "/api/v2";

/** What may go wrong, by its code on the wire, with the HTTP status that it has. In a stream a code comes as an `error` event. */
export const ERROR_STATUS = {
  malformed_json: 400,
  malformed_request: 400,
  unauthorized: 401,
  over_budget: 402,
  forbidden: 403,
  not_found: 404,
  context_required: 409,
  stream_active: 409,
  message_exists: 409,
  not_continuable: 409,
  context_gone: 409,
  limit_reached: 409,
  interrupted: 409,
  hidden: 409,
  job_over: 409,
  nothing_waits: 409,
  google_not_connected: 409,
  screen_stopped: 409,
  screen_unavailable: 409,
  too_large: 413,
  invalid_request: 422,
  context_hash_mismatch: 422,
  idempotency_conflict: 422,
  context_too_long: 422,
  content_filtered: 422,
  no_text: 422,
  rate_limited: 429,
  internal: 500,
  tool_failed: 500,
  provider_unavailable: 503,
  disk_full: 503,
  timeout: 504,
} as const satisfies Record<string, number>;

/** A code that the reference backend answers with. A client takes others for faults, too. */
export type ErrorCode = keyof typeof ERROR_STATUS;
export const errorCode = z.enum(Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]);

export const jsonValue = z.json();

export const contextFact = z.object({
  id: z.string(),
  category: z.string(),
  key: z.string(),
  value: z.string(),
  confidence: z.number().min(0).max(1),
});

export const contextMessage = z.object({
  id: z.string(),
  role: z.enum(["user", "assistant"]),
  content: z.string(),
  created_at: z.string(),
});

/** `z.int()` would stop at 2^53, which JSON and the protocol do not. */
const wholeNumber = z.number().min(0).refine(Number.isInteger, "must be a whole number");

/** What a backend is told about the user for one message. Its hash covers exactly this object. */
export const chatContext = z.object({
  profile: z.object({ name: z.string().nullable(), interaction_count: wholeNumber }),
  facts: z.array(contextFact),
  recent_messages: z.array(contextMessage),
  preferences: z.record(z.string(), jsonValue),
});

/**
 * The same as a backend reads it: what a client says of itself besides is kept, since the hash covers exactly the object that was
 * sent.
 */
export const sentContext = z.looseObject({
  profile: chatContext.shape.profile.loose(),
  facts: z.array(contextFact.loose()),
  recent_messages: z.array(contextMessage.loose()),
  preferences: chatContext.shape.preferences,
});

export type ContextFact = z.infer<typeof contextFact>;
export type ContextMessage = z.infer<typeof contextMessage>;
export type ChatContext = z.infer<typeof chatContext>;

export const FINISH_REASONS = ["stop", "length", "cancelled", "paused", "error"] as const;

const streamStart = z.object({
  type: z.literal("stream_start"),
  stream_id: z.string().optional(),
  session_id: z.string().optional(),
  message_id: z.string().optional(),
  model: z.string().nullish(),
});
const thinking = z.object({
  type: z.literal("thinking"),
  step: z.string(),
  /** Set where FloatBar itself says the step: its words as data. One that is none is left out. */
  phrase: phraseShape.optional().catch(undefined),
  /** Whether it goes on with the step before it. */
  continues: z.boolean().optional(),
  confidence: z.number().min(0).max(1).nullish(),
});
/** A step that FloatBar itself says. */
export function thinkingStep(phrase: Phrase): z.infer<typeof thinking> {
  return { type: "thinking", step: inEnglish(phrase), phrase };
}

const toolStart = z.object({
  type: z.literal("tool_start"),
  call_id: z.string(),
  tool: z.string(),
  params: jsonValue.optional(),
  /** What is remembered of the user and stands in the arguments, as it stands there. */
  remembered: z.array(z.string()).optional(),
});
/** What is another about a tool than when its owner always allowed it. */
export const toolChange = z.object({
  /** Whether its server runs as another program or at another address. */
  is_elsewhere: z.boolean(),
  /** Lines of what it says of itself that came or went, and those beside them; empty where the former ones are not known. */
  lines: z.array(z.object({ sign: z.enum(["+", "-", " "]), text: z.string() })),
});
export type ToolChange = z.infer<typeof toolChange>;

const toolApproval = z.object({
  type: z.literal("tool_approval"),
  call_id: z.string(),
  tool: z.string(),
  params: jsonValue.optional(),
  /** Set where it is asked because a text of somebody else is among what was sent: the host or server that the call goes to. */
  destination: z.string().optional(),
  /** Set where the tool is not what its owner always allowed. */
  changed: toolChange.optional(),
});
const toolProgress = z.object({
  type: z.literal("tool_progress"),
  call_id: z.string(),
  tool: z.string(),
  message: z.string().nullish(),
  progress: z.number().min(0).max(1).nullish(),
});
const toolComplete = z.object({
  type: z.literal("tool_complete"),
  call_id: z.string(),
  tool: z.string(),
  result: jsonValue.optional(),
  /** The result as an object for programs, beside the text. */
  data: jsonValue.optional(),
  error: z.string().nullish(),
  /** What people are told of the error; the server's own words are in `error` alone where they are all there is. */
  error_phrase: phraseShape.optional().catch(undefined),
  duration_ms: z.number().min(0).nullish(),
});
/** What stands beside an answer and is no part of it: what it waits for, what was left out, how it ended. */
const note = z.object({ type: z.literal("note"), text: z.string(), phrase: phraseShape.optional().catch(undefined) });
const source = z.object({ url: z.string(), title: z.string().nullable() });
const sources = z.object({ type: z.literal("sources"), sources: z.array(source) });
/** The last `length` UTF-16 code units of the answer's text were no part of it. */
const retract = z.object({ type: z.literal("retract"), length: z.int().min(1) });
const token = z.object({ type: z.literal("token"), content: z.string() });
const usage = z.object({
  type: z.literal("usage"),
  input_tokens: z.int().min(0),
  output_tokens: z.int().min(0),
  cost_usd: z.number().min(0).nullish(),
  /** Whether the numbers are a guess, because the model's server told none. */
  estimated: z.boolean().optional(),
  /** Whether the cost is what the vendor says it billed, instead of a list price. */
  billed: z.boolean().optional(),
});
const metadata = z.object({
  type: z.literal("metadata"),
  used_facts: z.array(z.string()).optional(),
  context_hash: z.string().nullish(),
});
const done = z.object({ type: z.literal("done"), finish_reason: z.enum(FINISH_REASONS) });

/** What a backend yields while it answers. Faults are thrown, not yielded. */
export const chatEvent = z.discriminatedUnion("type", [
  streamStart,
  thinking,
  toolStart,
  toolApproval,
  toolProgress,
  toolComplete,
  note,
  sources,
  retract,
  token,
  usage,
  metadata,
  done,
]);

export type ChatEvent = z.infer<typeof chatEvent>;
export type FinishReason = (typeof FINISH_REASONS)[number];

export const errorEvent = z.object({
  type: z.literal("error"),
  code: z.string().default("internal"),
  message: z.string(),
  retryable: z.boolean().default(false),
  /** Whether the answer goes on by itself, in another stream of the same message. */
  resumes: z.boolean().optional(),
});

/** What older backends send instead of the `tool_*` events. */
export const legacyToolEvent = z.object({
  type: z.literal("tool_execution"),
  tool: z.string(),
  status: z.string(),
  progress: z.number().min(0).max(1).nullish(),
});

/** Everything that may stand in a `data:` line. */
export const wireEvent = z.discriminatedUnion("type", [...chatEvent.options, errorEvent, legacyToolEvent]);

export const errorBody = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    retryable: z.boolean().optional(),
    request_id: z.string().optional(),
  }),
});

export const capabilitiesBody = z.object({
  version: z.string(),
  stateful: z.boolean().default(false),
  streaming: z.array(z.string()).default(["sse"]),
  models: z.array(z.string()).default([]),
  tools: z.array(z.string()).default([]),
  features: z.array(z.string()).default([]),
});
export type CapabilitiesBody = z.infer<typeof capabilitiesBody>;

const id = z.string().min(1).max(200);

export const streamRequest = z.object({
  message: z.string().min(1).max(MAX_MESSAGE_LENGTH),
  context: sentContext.optional(),
  context_hash: z.string().optional(),
  session_id: id.optional(),
  message_id: id.optional(),
  model: z.string().max(200).optional(),
  max_tokens: z.int().min(1).max(1_000_000).default(2048),
  temperature: z.number().min(0).max(2).default(0.7),
  /** Names of the only tools that may be called. */
  tools: z.array(z.string().max(200)).max(200).optional(),
  /** An agent of the user's: its instructions, model and tools hold. */
  agent_id: id.optional(),
  /** What the model is told besides its rules, for this answer. */
  instructions: z.string().max(20_000).optional(),
  /** How much the model is to think, where it can be told. */
  reasoning_effort: z.enum(["low", "medium", "high"]).optional(),
  /** Whether the answer goes on by itself where it is cut off; the preference `resume_answers` where it is not said. */
  resume: z.boolean().optional(),
  /** A room whose members hear question and answer; without one, both are the user's own. */
  project_id: id.optional(),
});
export type StreamRequest = z.input<typeof streamRequest>;
/** The same with its defaults, as a backend reads it. */
export type StreamBody = z.output<typeof streamRequest>;

export const continueRequest = z.object({
  session_id: id,
  message_id: id,
  partial: z.string().max(MAX_MESSAGE_LENGTH * 4),
  instructions: z.string().max(20_000).optional(),
  context: sentContext.optional(),
  context_hash: z.string().optional(),
  resume: z.boolean().optional(),
  project_id: id.optional(),
});
export type ContinueRequest = z.input<typeof continueRequest>;
export type ContinueBody = z.output<typeof continueRequest>;

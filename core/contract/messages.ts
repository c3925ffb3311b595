/** Messages of a chat as they are shown, and the search in them. */
import { z } from "zod";
import { phraseShape } from "../base/phrase-shape.ts";
import { REFUSALS } from "../base/tool-refusals.ts";
import { toolChange } from "../protocol.ts";
import { attachmentView } from "./attachments.ts";
import { type CallTable, errorShape, type EventTable, id } from "./shapes.ts";

/** What an answer did before and between its words. */
export const activity = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("thinking"),
    step: z.string(),
    /** Set where FloatBar itself says it. */
    phrase: phraseShape.optional(),
    confidence: z.number().nullable(),
    /** How long it took, in milliseconds; absent where that was not measured. */
    ms: z.number().optional(),
  }),
  z.object({
    kind: z.literal("tool"),
    call_id: z.string(),
    tool: z.string(),
    params: z.json(),
    state: z.enum(["waiting", "running", "done", "failed"]),
    /** 0..1, or null while unknown. */
    progress: z.number().nullable(),
    note: z.string().nullable(),
    result: z.json(),
    error: z.string().nullable(),
    /** The error in FloatBar's words; absent where a tool's own words are all there is. */
    error_phrase: phraseShape.optional(),
    /** Why it was not allowed to run; absent where it ran, or failed. */
    refusal: z.enum(REFUSALS).optional(),
    duration_ms: z.number().nullable(),
    /** What is remembered of the user and stands in `params`, as it stands there. */
    remembered: z.array(z.string()).optional(),
    /** Where the call goes, while it is asked about for a text of somebody else among what was sent. */
    destination: z.string().optional(),
    /** What is another about the tool than when it was always allowed, while that is asked about. */
    changed: toolChange.optional(),
  }),
  /** What FloatBar says beside an answer: what it waited for, what was left out, how it ended. */
  z.object({ kind: z.literal("note"), step: z.string(), phrase: phraseShape.optional() }),
  /** What the answer rests on, where its text does not hold the address. */
  z.object({
    kind: z.literal("sources"),
    /** The same in a line of text, for readers that know no sources. */
    step: z.string(),
    sources: z.array(z.object({ url: z.string(), title: z.string().nullable() })),
  }),
]);

export const messageView = z.object({
  id,
  session_id: id,
  role: z.enum(["user", "assistant"]),
  content: z.string(),
  state: z.enum(["complete", "streaming", "interrupted", "cancelled", "failed"]),
  speaker: z.string().nullable(),
  model: z.string().nullable(),
  /** What answered, for people. */
  backend: z.string().nullable(),
  input_tokens: z.number().nullable(),
  output_tokens: z.number().nullable(),
  cost_usd: z.number().nullable(),
  /** Whether the numbers of tokens are a guess. */
  is_estimated: z.boolean(),
  context_hash: z.string().nullable(),
  activity: z.array(activity),
  error: errorShape.nullable(),
  created_at: z.string(),
  attachments: z.array(attachmentView),
  facts: z.object({ sent: z.number(), used: z.array(id) }),
  /** Ids of all versions of this message, oldest first, itself among them. */
  versions: z.array(id),
  /** Number of the last event that is already part of this view; later ones come as `chat.event`. */
  seq: z.number(),
});

/** What came of deleting a message, or of bringing it back. */
const deleted = z.object({
  /** How many deletions in this chat can be undone. */
  restorable: z.number(),
  /** How many facts were learned from what was deleted; they stay. */
  facts: z.number(),
  /** Who still holds the chat as it was, since they could not be told; for people. */
  held_by: z.array(z.string()),
});

export const messageEvents = {
  /**
   * Messages of a chat were deleted, brought back, rewritten by forgetting or shown in another version, or the chat itself was deleted;
   * null for whichever chats they may be in. Views of it are to ask for it anew.
   */
  "messages.changed": z.object({ session_id: id.nullable() }),
} as const satisfies EventTable;

export const messageCalls = {
  /**
   * Deletes a message in view for good, with its other versions; with a question also an answer that has no text. `messages.restore`
   * brings it back until the app quits.
   */
  "messages.delete": { input: z.strictObject({ message_id: id }), output: deleted },
  /** Brings back what was deleted last in a chat. */
  "messages.restore": { input: z.strictObject({ session_id: id }), output: deleted },
  /** Finds messages by words, other forms of them, the beginning of the last, and nearly those where no message holds one. */
  "messages.search": {
    input: z.strictObject({
      query: z.string().max(500),
      limit: z.int().min(1).max(100).default(20),
      /** In the chats of one project, or with null in those of none. */
      project: id.nullable().optional(),
    }),
    output: z.object({
      hits: z.array(
        z.object({
          message_id: id,
          session_id: id,
          /** What the chat is called. */
          title: z.string().nullable(),
          /** The part of the message around the first of the words. */
          excerpt: z.string(),
          created_at: z.string(),
        }),
      ),
      /** Words that were searched for in the place of misspelt ones, as the index has them: without endings. */
      meant: z.array(z.string()),
    }),
  },
} as const satisfies CallTable;

export type Activity = z.infer<typeof activity>;
export type MessageView = z.infer<typeof messageView>;

/** Asking, and what happens to an answer. */
import { z } from "zod";
import { MAX_ATTACHMENTS, MAX_MESSAGE_LENGTH } from "../base/limits.ts";
import { inEnglish, phrase } from "../base/phrases.ts";
import { chatEvent, errorEvent } from "../protocol.ts";
import { attachmentInput, uploadedInput } from "./attachments.ts";
import { backendId } from "./backends.ts";
import { factView } from "./facts.ts";
import { activity, messageView } from "./messages.ts";
import { sessionView } from "./sessions.ts";
import { suggestionView } from "./suggestions.ts";
import { type CallTable, type EventTable, id, ok } from "./shapes.ts";

const text = z.string().superRefine((value, context) => {
  const { length } = value;
  const fault =
    value.trim() === ""
      ? phrase("message.empty")
      : length > MAX_MESSAGE_LENGTH
        ? phrase("message.too_long", { length, limit: MAX_MESSAGE_LENGTH })
        : undefined;
  if (fault) context.addIssue({ code: "custom", message: inEnglish(fault), params: { phrase: fault } });
});

/** A question, the chat it is asked in, and the answer that is under way. */
const asked = z.object({ session: sessionView, user: messageView, assistant: messageView });

export const chatCalls = {
  "chat.send": {
    input: z.strictObject({
      session_id: id.nullable(),
      text,
      attachments: z
        .array(z.union([attachmentInput, uploadedInput]))
        .max(MAX_ATTACHMENTS)
        .default([]),
      /** Begins a chat of which nothing is stored, learned or recalled. */
      incognito: z.boolean().default(false),
      /** What a new chat is asked with; null leaves it to the settings. */
      backend: backendId.nullable().default(null),
      model: z.string().max(200).nullable().default(null),
      preset: id.nullable().default(null),
      project: id.nullable().default(null),
    }),
    output: asked,
  },
  /**
   * Whether a question that is being written would take something secret off this device, such as a password or the number of a
   * card. It is no reason not to send it: what its owner types goes.
   */
  "chat.tellsSecret": {
    input: z.strictObject({
      session_id: id.nullable(),
      text: z.string().max(MAX_MESSAGE_LENGTH),
      /** What a new chat would be asked with; null leaves it to the settings. */
      backend: backendId.nullable().default(null),
    }),
    output: z.object({ tells: z.boolean() }),
  },
  "chat.stop": { input: z.strictObject({ message_id: id }), output: ok },
  "chat.continue": { input: z.strictObject({ message_id: id }), output: messageView },
  /** Asks again with other words: a new version of a question, and everything after it anew. */
  "chat.edit": { input: z.strictObject({ message_id: id, text }), output: asked },
  /** Asks for another answer to the same question; the one there is stays as a version. */
  "chat.regenerate": {
    input: z.strictObject({
      message_id: id,
      /** Asks with the very context that the old answer was given. */
      same_context: z.boolean().default(false),
      /** Another backend or model for this one answer. */
      backend: backendId.optional(),
      model: z.string().max(200).optional(),
      /** Facts and messages that may go whole this once, by id, although they are kept back otherwise. */
      allow: z.array(id).max(100).default([]),
    }),
    output: messageView,
  },
  /** Brings another version into view, with what followed it. */
  "chat.showVersion": { input: z.strictObject({ message_id: id }), output: ok },
} as const satisfies CallTable;

export const chatEvents = {
  "chat.event": z.object({
    session_id: id,
    message_id: id,
    seq: z.number(),
    event: z.discriminatedUnion("type", [...chatEvent.options, errorEvent]),
    /** What the event changed in the list above the answer: the entry as it is now, and its place. */
    activity: z.object({ index: z.int().min(0), entry: activity }).nullable(),
  }),
  /** A turn ended and everything about it is stored; the view is the message as it now stands. */
  "chat.ended": z.object({
    message: messageView,
    learned: z.array(factView),
    forgotten: z.array(factView),
    /** What its owner is asked about what was said. */
    suggested: z.array(suggestionView),
  }),
} as const satisfies EventTable;

/** Chats: the list of them, and what their owner does with one. */
import { z } from "zod";
import { backendId } from "./backends.ts";
import { messageView } from "./messages.ts";
import { type CallTable, type EventTable, id, ok, nameOf } from "./shapes.ts";

export const sessionView = z.object({
  id,
  title: z.string().nullable(),
  summary: z.string().nullable(),
  created_at: z.string(),
  last_active: z.string(),
  ended_at: z.string().nullable(),
  pinned: z.boolean(),
  /** What it is asked with; null leaves it to the settings. */
  backend: z.string().nullable(),
  model: z.string().nullable(),
  /** Id of the preset that it is asked with; it may be deleted. */
  preset: id.nullable(),
  /** Id of the project that it is in. */
  project: id.nullable(),
});

export const sessionCalls = {
  "sessions.list": {
    input: z.strictObject({
      limit: z.int().min(1).max(200).default(50),
      cursor: z.string().optional(),
      /** Those of one project, or with null those of none. */
      project: id.nullable().optional(),
    }),
    output: z.object({ sessions: z.array(sessionView), next: z.string().nullable() }),
  },
  "sessions.open": {
    input: z.strictObject({ session_id: id }),
    output: z.object({ session: sessionView, messages: z.array(messageView), draft: z.string() }),
  },
  /** A new chat without messages, to which something is added before anything is asked. */
  "sessions.begin": {
    input: z.strictObject({
      title: nameOf(200),
      backend: backendId.nullable().default(null),
      model: z.string().max(200).nullable().default(null),
      preset: id.nullable().default(null),
      project: id.nullable().default(null),
    }),
    output: sessionView,
  },
  "sessions.end": { input: z.strictObject({ session_id: id }), output: sessionView },
  "sessions.rename": {
    input: z.strictObject({ session_id: id, title: nameOf(200) }),
    output: sessionView,
  },
  /** Which backend and model a chat is asked with from now on. */
  "sessions.use": {
    input: z.strictObject({ session_id: id, backend: backendId.nullable(), model: z.string().max(200).nullable() }),
    output: sessionView,
  },
  /** Which preset a chat is asked with from now on, with the preset's backend and model where it has some; null for none. */
  "sessions.usePreset": { input: z.strictObject({ session_id: id, preset: id.nullable() }), output: sessionView },
  /**
   * Puts a chat into a project, or with null into none. What was learned in it is kept where it is then; a chat without a preset gets the
   * project's.
   */
  "sessions.move": { input: z.strictObject({ session_id: id, project: id.nullable() }), output: sessionView },
  "sessions.pin": { input: z.strictObject({ session_id: id, pinned: z.boolean() }), output: sessionView },
  /** A new chat that begins with everything up to this message. */
  "sessions.fork": { input: z.strictObject({ message_id: id }), output: sessionView },
  /** One chat as data, in parts, that an import takes in; `next` is what to ask on with, null at the end. */
  "sessions.export": {
    input: z.strictObject({ session_id: id, next: z.string().max(200).nullable().default(null) }),
    output: z.object({ text: z.string(), next: z.string().nullable() }),
  },
  /** Can be undone by `sessions.restore` until the app quits. */
  "sessions.delete": { input: z.strictObject({ session_id: id }), output: ok },
  "sessions.restore": { input: z.strictObject({ session_id: id }), output: sessionView },
} as const satisfies CallTable;

export const sessionEvents = {
  "sessions.changed": z.object({ session: sessionView }),
} as const satisfies EventTable;

export type SessionView = z.infer<typeof sessionView>;

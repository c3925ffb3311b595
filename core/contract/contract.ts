/**
 * Everything that crosses between the interface and the core: one list of calls and one of events, each with its schema.
 * The faces validate by it, the interface takes its types from it, and what is not listed here does not exist.
 */
import { z } from "zod";
import {
  activity,
  approval,
  attachmentInput,
  backendId,
  connectionView,
  errorShape,
  factView,
  healthView,
  id,
  messageView,
  nothing,
  ok,
  sessionView,
  settingsChange,
  settingsView,
  text,
  toolServerView,
  toolView,
  vaultStatus,
  workView,
} from "./views.ts";
import { memoryCalls } from "./memory.ts";
import { windowCalls, windowEvents } from "./window.ts";
import { MAX_MESSAGE_LENGTH } from "../base/limits.ts";
import { chatEvent, errorEvent } from "../protocol.ts";

export type * from "./views.ts";

export const calls = {
  "app.info": {
    input: nothing,
    output: z.object({ version: z.string(), face: z.string(), data_dir: z.string(), notice: z.string().nullable() }),
  },
  "chat.send": {
    input: z.strictObject({
      session_id: id.nullable(),
      text,
      attachments: z.array(attachmentInput).max(20).default([]),
      /** Begins a chat of which nothing is stored, learned or recalled. */
      incognito: z.boolean().default(false),
      /** What a new chat is asked with; null leaves it to the settings. */
      backend: backendId.nullable().default(null),
      model: z.string().max(200).nullable().default(null),
    }),
    output: z.object({ session: sessionView, user: messageView, assistant: messageView }),
  },
  /** The bytes of what is attached to a message, as base64. */
  "attachments.get": {
    input: z.strictObject({ id }),
    output: z.object({ name: z.string(), media_type: z.string(), data: z.string() }),
  },
  "chat.stop": { input: z.strictObject({ message_id: id }), output: ok },
  "chat.continue": { input: z.strictObject({ message_id: id }), output: messageView },
  /** Asks again with other words: a new version of a question, and everything after it anew. */
  "chat.edit": {
    input: z.strictObject({ message_id: id, text }),
    output: z.object({ session: sessionView, user: messageView, assistant: messageView }),
  },
  /** Asks for another answer to the same question; the one there is stays as a version. */
  "chat.regenerate": {
    input: z.strictObject({
      message_id: id,
      /** Asks with the very context that the old answer was given. */
      same_context: z.boolean().default(false),
      /** Another backend or model for this one answer. */
      backend: backendId.optional(),
      model: z.string().max(200).optional(),
    }),
    output: messageView,
  },
  /** Brings another version into view, with what followed it. */
  "chat.showVersion": { input: z.strictObject({ message_id: id }), output: ok },
  /** Whether a chat streams, and how its last stream stands. */
  "streams.status": {
    input: z.strictObject({ session_id: id }),
    output: z.object({
      streaming: z.boolean(),
      stream_id: id.nullable(),
      state: z.enum(["active", "paused", "interrupted", "complete", "cancelled", "failed"]).nullable(),
    }),
  },
  "streams.active": {
    input: nothing,
    output: z.object({
      streams: z.array(
        z.object({
          stream_id: id,
          session_id: id,
          message_id: id,
          content: z.string(),
          started_at: z.string(),
          last_event_at: z.string(),
          state: z.enum(["active", "paused"]),
        }),
      ),
    }),
  },
  /** The network changed: connections that may be dead are renewed, and streams go on over new ones. */
  "streams.wake": { input: nothing, output: ok },
  "streams.pause": { input: z.strictObject({ stream_id: id }), output: ok },
  "streams.resume": { input: z.strictObject({ stream_id: id }), output: ok },
  "sessions.list": {
    input: z.strictObject({ limit: z.int().min(1).max(200).default(50), cursor: z.string().optional() }),
    output: z.object({ sessions: z.array(sessionView), next: z.string().nullable() }),
  },
  "sessions.open": {
    input: z.strictObject({ session_id: id }),
    output: z.object({ session: sessionView, messages: z.array(messageView), draft: z.string() }),
  },
  "sessions.end": { input: z.strictObject({ session_id: id }), output: sessionView },
  "sessions.rename": {
    input: z.strictObject({ session_id: id, title: z.string().trim().min(1).max(200) }),
    output: sessionView,
  },
  /** Which backend and model a chat is asked with from now on. */
  "sessions.use": {
    input: z.strictObject({ session_id: id, backend: backendId.nullable(), model: z.string().max(200).nullable() }),
    output: sessionView,
  },
  "sessions.pin": { input: z.strictObject({ session_id: id, pinned: z.boolean() }), output: sessionView },
  /** A new chat that begins with everything up to this message. */
  "sessions.fork": { input: z.strictObject({ message_id: id }), output: sessionView },
  /** Can be undone by `sessions.restore` until the app quits. */
  "sessions.delete": { input: z.strictObject({ session_id: id }), output: ok },
  "sessions.restore": { input: z.strictObject({ session_id: id }), output: sessionView },
  "drafts.get": { input: z.strictObject({ session_id: id.nullable() }), output: z.object({ text: z.string() }) },
  "drafts.set": {
    input: z.strictObject({ session_id: id.nullable(), text: z.string().max(MAX_MESSAGE_LENGTH * 10) }),
    output: ok,
  },
  /** Whether the vault is open, how it is protected, and why it is not open. */
  "vault.status": { input: nothing, output: vaultStatus },
  /** Opens a sealed vault: with nothing, by the keychain once more. */
  "vault.unlock": {
    input: z.strictObject({
      passphrase: z.string().min(1).max(1000).optional(),
      recovery_code: z.string().min(1).max(100).optional(),
    }),
    output: vaultStatus,
  },
  /** Seals an encrypted vault: its key leaves the memory. */
  "vault.lock": { input: nothing, output: vaultStatus },
  /** Encrypts the vault and its backups; the key goes into the keychain, or under a passphrase. */
  "vault.encrypt": {
    input: z.strictObject({ passphrase: z.string().min(8, "Use at least 8 characters.").max(1000).nullable() }),
    output: z.object({ recovery_code: z.string() }),
  },
  "vault.decrypt": { input: z.strictObject({ confirm: z.literal("decrypt") }), output: vaultStatus },
  /** Puts a backup in the vault's place; the vault as it was is kept beside it. */
  "vault.restore": {
    input: z.strictObject({ name: z.string().min(1).max(200) }),
    output: z.object({ replaced: z.string() }),
  },
  "profile.get": {
    input: nothing,
    output: z.object({ name: z.string().nullable(), interaction_count: z.number() }),
  },
  "profile.set": { input: z.strictObject({ name: z.string().trim().min(1).max(100).nullable() }), output: ok },
  "preferences.get": { input: nothing, output: z.object({ preferences: z.record(z.string(), z.json()) }) },
  "preferences.set": {
    input: z.strictObject({ name: z.string().min(1).max(100), value: z.json().nullable() }),
    output: ok,
  },
  ...memoryCalls,
  /** The servers that tools come from, the one inside the app first. None is started by this. */
  "tools.servers": { input: nothing, output: z.object({ servers: z.array(toolServerView) }) },
  /** What one server offers; it is started for that. */
  "tools.list": {
    input: z.strictObject({ server: z.string().max(40) }),
    output: z.object({
      tools: z.array(toolView),
      resources: z.array(z.object({ uri: z.string(), name: z.string() })),
      prompts: z.array(z.object({ name: z.string(), description: z.string(), arguments: z.array(z.string()) })),
    }),
  },
  /** Adds servers by the `mcpServers` JSON that other apps use; one of the same name is replaced. */
  "tools.add": {
    input: z.strictObject({ text: z.string().min(1).max(100_000) }),
    output: z.object({ names: z.array(z.string()) }),
  },
  "tools.remove": { input: z.strictObject({ server: z.string().max(40) }), output: ok },
  "tools.enable": { input: z.strictObject({ server: z.string().max(40), enabled: z.boolean() }), output: ok },
  /** Which of a server's tools may be used; null for all. */
  "tools.filter": {
    input: z.strictObject({
      server: z.string().max(40),
      allow: z.array(z.string().max(200)).max(500).nullable(),
      exclude: z.array(z.string().max(200)).max(500),
    }),
    output: ok,
  },
  "tools.restart": { input: z.strictObject({ server: z.string().max(40) }), output: ok },
  /** Null goes back to the tool's own hint. */
  "tools.approve": { input: z.strictObject({ key: z.string().max(300), approval: approval.nullable() }), output: ok },
  /** What the user says to a call that waits for them. */
  "tools.answer": {
    input: z.strictObject({ call_id: z.string().max(200), decision: z.enum(["allow", "always", "deny"]) }),
    output: ok,
  },
  /** A server's prompt as text, to be sent or changed. */
  "tools.prompt": {
    input: z.strictObject({
      server: z.string().max(40),
      name: z.string().max(200),
      arguments: z.record(z.string(), z.string().max(10_000)).default({}),
    }),
    output: z.object({ text: z.string() }),
  },
  "messages.search": {
    input: z.strictObject({ query: z.string().max(500), limit: z.int().min(1).max(100).default(20) }),
    output: z.object({
      hits: z.array(z.object({ message_id: id, session_id: id, excerpt: z.string(), created_at: z.string() })),
    }),
  },
  /** What answers took on each of the last days, by backend, and in this calendar month (UTC) in all. */
  "spending.get": {
    input: z.strictObject({ days: z.int().min(1).max(366).default(31) }),
    output: z.object({
      days: z.array(
        z.object({
          day: z.string(),
          backend: z.string(),
          answers: z.number(),
          input_tokens: z.number(),
          output_tokens: z.number(),
          cost_usd: z.number().nullable(),
        }),
      ),
      month_usd: z.number(),
      limit_usd: z.number().nullable(),
    }),
  },
  /** Lets the limit be passed until the month ends, or the app quits. */
  "spending.allow": { input: nothing, output: ok },
  /** What can be asked: the main backend first. */
  "backends.list": {
    input: nothing,
    output: z.object({
      backends: z.array(z.object({ id: backendId, name: z.string(), model: z.string().nullable() })),
    }),
  },
  /** Models that a configured backend lists. */
  "backends.models": { input: z.strictObject({ id: backendId }), output: z.object({ models: z.array(z.string()) }) },
  /** Every kind of backend there is. */
  "backends.kinds": {
    input: nothing,
    output: z.object({
      kinds: z.array(
        z.object({
          kind: z.string(),
          name: z.string(),
          api_url: z.string().nullable(),
          /** The variable of the environment that its key may stand in; null where none is needed. */
          key_variable: z.string().nullable(),
        }),
      ),
    }),
  },
  /** Servers with models that run on this machine just now. */
  "backends.local": {
    input: nothing,
    output: z.object({
      found: z.array(z.object({ name: z.string(), api_url: z.string(), models: z.array(z.string()) })),
    }),
  },
  /** What a pasted address or key belongs to; nulls where nobody can tell. The text is not kept. */
  "backends.detect": {
    input: z.strictObject({ text: z.string().min(1).max(10_000) }),
    output: z.object({
      kind: z.string().nullable(),
      name: z.string().nullable(),
      api_url: z.string().nullable(),
      is_key: z.boolean(),
    }),
  },
  "settings.get": { input: nothing, output: settingsView },
  "settings.save": { input: settingsChange, output: settingsView },
  /** Looks at the way to the backend as it would be with this change, which is not stored, and asks it one short question. */
  "settings.test": { input: settingsChange, output: healthView },
  /** The settings as a file without anything secret; `left_out` names what was. */
  "settings.export": {
    input: nothing,
    output: z.object({ name: z.string(), text: z.string(), left_out: z.array(z.string()) }),
  },
  /** Takes in an exported file; keys that are here stay. */
  "settings.import": { input: z.strictObject({ text: z.string().max(1_000_000) }), output: settingsView },
  /** What helps others to find a fault, without anything personal. */
  "app.report": { input: nothing, output: z.object({ text: z.string() }) },
  "connection.get": { input: nothing, output: connectionView },
  ...windowCalls,
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export const events = {
  "chat.event": z.object({
    session_id: id,
    message_id: id,
    seq: z.number(),
    event: z.discriminatedUnion("type", [...chatEvent.options, errorEvent]),
    /** What the event changed in the list above the answer: the entry as it is now, and its place. */
    activity: z.object({ index: z.int().min(0), entry: activity }).nullable(),
  }),
  /** A turn ended and everything about it is stored; the view is the message as it now stands. */
  "chat.ended": z.object({ message: messageView, learned: z.array(factView), forgotten: z.array(factView) }),
  /** A model read facts off a message, some time after its turn ended. */
  "facts.learned": z.object({ session_id: id, facts: z.array(factView) }),
  /** Facts that may only go when asked; an empty list ends the question. */
  "consent.asked": z.object({ session_id: id, message_id: id, facts: z.array(factView) }),
  "sessions.changed": z.object({ session: sessionView }),
  "facts.changed": z.object({}),
  "settings.changed": settingsView,
  /** The vault was opened, sealed, encrypted or decrypted. */
  "vault.changed": vaultStatus,
  "connection.changed": connectionView,
  /** A tool server came up, failed, was added or changed. */
  "tools.changed": z.object({}),
  /** Long work began, went on or ended. */
  "work.changed": z.object({ work: workView.nullable() }),
  /** Something about the whole app to be said, or no longer. */
  "notice.changed": z.object({ notice: z.string().nullable() }),
  ...windowEvents,
} as const satisfies Record<string, z.ZodType>;

export type CallName = keyof typeof calls;
/** What the interface passes to a call, before defaults are filled in. */
export type CallInput<Name extends CallName> = z.input<(typeof calls)[Name]["input"]>;
/** What the core receives, validated and complete. */
export type ParsedInput<Name extends CallName> = z.output<(typeof calls)[Name]["input"]>;
export type CallOutput<Name extends CallName> = z.output<(typeof calls)[Name]["output"]>;
export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.output<(typeof events)[Name]>;

/** Calls that only a window can answer; every face implements these itself. */
export type WindowCallName = Extract<CallName, `window.${string}`>;
/** Calls about the vault itself, which are answered while it is sealed, too. */
export type VaultCallName = Extract<CallName, `vault.${string}`>;
export type CoreCallName = Exclude<CallName, WindowCallName>;

/** The answer to a call as it crosses the boundary: a value, or an error that a person can read. */
export type CallResult<Name extends CallName = CallName> =
  | { ok: true; value: CallOutput<Name> }
  | { ok: false; error: z.infer<typeof errorShape> };

/** `window.floatbar`, all that the interface can reach. */
export interface FloatBarApi {
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallResult<Name>>;
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void;
}

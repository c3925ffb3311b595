/**
 * Everything that crosses between the interface and the core: one list of calls and one of events, each with its schema.
 * The faces validate by it, the interface takes its types from it, and what is not listed here does not exist.
 */
import { z } from "zod";
import { chatContext, chatEvent, errorEvent, MAX_MESSAGE_LENGTH } from "./protocol.ts";

/** Most characters of a file that one call carries. */
export const MAX_PART = 1_000_000;

const id = z.string().min(1).max(200);
const nothing = z.strictObject({});
const ok = z.object({ ok: z.literal(true) });

export const errorShape = z.object({
  code: z.string(),
  message: z.string(),
  retryable: z.boolean(),
  field: z.string().optional(),
});

export const activity = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("thinking"), step: z.string(), confidence: z.number().nullable() }),
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
    duration_ms: z.number().nullable(),
  }),
]);

/** Whether something may leave this device: always, when asked each time, or never. */
const consent = z.enum(["always", "ask", "never"]);

export const factView = z.object({
  id,
  category: z.string(),
  key: z.string(),
  value: z.string(),
  confidence: z.number(),
  use_count: z.number(),
  created_at: z.string(),
  updated_at: z.string(),
  last_used_at: z.string().nullable(),
  origin: z.enum(["said", "model", "owner", "import"]),
  pinned: z.boolean(),
  /** What holds for this fact: its own decision (`own`), else its category's. */
  consent: z.object({ value: consent, own: z.boolean() }),
  valid_from: z.string().nullable(),
  valid_until: z.string().nullable(),
  /** The message it was learned from, and its opening words; null where the owner wrote the fact. */
  source: z.object({ message_id: id, session_id: id, excerpt: z.string() }).nullable(),
});

const factUse = z.enum(["sent", "used", "corrected"]);

/** Why something is in a context, or is not: names of what spoke for it, strongest first. */
export const receiptChoice = z.object({ kind: z.enum(["fact", "message"]), id, reasons: z.array(z.string()) });

/** What is not in a context although it would have mattered; `text` is null where it is gone meanwhile. */
const receiptLeft = receiptChoice.extend({
  text: z.string().nullable(),
  why: z.enum(["budget", "ask", "never"]),
});

export const receiptView = z.object({
  context_hash: z.string().nullable(),
  context: chatContext.nullable(),
  /** Whether the context is gone because it held something that was forgotten. */
  is_purged: z.boolean(),
  used_facts: z.array(id),
  /** Whether recall took too long, so that earlier messages were left out. */
  is_late: z.boolean(),
  /** Tokens that the context might have and had, by the encoding that counted them. */
  size: z.object({ budget: z.number(), tokens: z.number(), encoding: z.string() }).nullable(),
  chosen: z.array(receiptChoice),
  left: z.array(receiptLeft),
  withheld: z.array(receiptLeft),
});

/** A piece of work that takes long. */
export const workView = z.object({
  id,
  kind: z.enum(["import", "backup"]),
  /** 0..1 */
  done: z.number(),
  is_stopping: z.boolean(),
});

const approval = z.enum(["ask", "always", "never"]);
const callStatistics = z.object({
  calls: z.number(),
  failures: z.number(),
  /** Milliseconds; null before the first call. */
  p50: z.number().nullable(),
  p95: z.number().nullable(),
});

export const toolServerView = z.object({
  name: z.string(),
  is_builtin: z.boolean(),
  is_enabled: z.boolean(),
  /** The command with its arguments, or the address. */
  target: z.string(),
  state: z.enum(["idle", "starting", "ready", "failed", "paused"]),
  error: z.string().nullable(),
  log: z.array(z.string()),
  statistics: callStatistics,
  allow: z.array(z.string()).nullable(),
  exclude: z.array(z.string()),
});

export const toolView = z.object({
  /** What its approval is kept by. */
  key: z.string(),
  name: z.string(),
  description: z.string(),
  is_read_only: z.boolean(),
  approval,
  /** Whether the approval is the owner's decision, not the tool's own hint. */
  is_decided: z.boolean(),
  statistics: callStatistics,
});

const backupView = z.object({ name: z.string(), created_at: z.string(), size: z.number() });

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
  facts: z.object({ sent: z.number(), used: z.array(id) }),
  /** Ids of all versions of this message, oldest first, itself among them. */
  versions: z.array(id),
  /** Number of the last event that is already part of this view; later ones come as `chat.event`. */
  seq: z.number(),
});

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
});

export const connectionView = z.object({
  status: z.enum(["connected", "connecting", "offline", "unauthorized", "rate_limited"]),
  /** What answers, for people: "Offline", "FloatBar backend at host". */
  backend: z.string(),
  detail: z.string(),
});

const vaultStatus = z.object({
  is_open: z.boolean(),
  is_encrypted: z.boolean(),
  has_passphrase: z.boolean(),
  /** Why it is not open, and what to do; null while it is. */
  reason: z.string().nullable(),
  /** Where the key is kept where it is not under a passphrase, for people. */
  key_storage: z.string(),
});

const source = z.enum(["settings", "environment", "development", "default"]);
const setting = <Value extends z.ZodType>(value: Value) => z.object({ value, source });

const backendId = z.string().regex(/^[a-z0-9-]{1,40}$/, "may have a to z, 0 to 9 and -");
/** `auto`, `offline`, `floatbar`, `agent`, or a vendor's id; see `backends.kinds`. */
const backendKind = z.string().max(50);

/** A backend besides the main one. */
const moreBackend = z.object({
  id: backendId,
  name: z.string().min(1).max(100),
  kind: backendKind,
  api_url: z.string().max(2000).nullable(),
  model: z.string().max(200).nullable(),
  /** Whether it answers where the one that was asked cannot be reached; in the order of the list. */
  is_fallback: z.boolean(),
  /** For the kind `agent`: the program that answers, in streaming JSON as Claude Code does. */
  agent: z
    .object({
      command: z.string().min(1).max(2000),
      args: z.array(z.string().max(2000)).max(100),
      cwd: z.string().max(2000).nullable(),
    })
    .nullable()
    .default(null),
});

export const settingsView = z.object({
  api_url: setting(z.string().nullable()),
  /** Never the key itself: whether there is one. */
  api_key: setting(z.boolean()),
  backend: setting(backendKind),
  model: setting(z.string().nullable()),
  context_tokens: setting(z.number()),
  shortcut: setting(z.string()),
  theme: setting(z.enum(["system", "light", "dark"])),
  /** Whether anything is remembered and recalled at all. */
  memory: setting(z.boolean()),
  /** Whether the model is asked, too, for the facts in a message. */
  learn_with_model: setting(z.boolean()),
  /** What makes vectors of messages; null takes one that a server on this machine has, `off` none. */
  embedding_model: setting(z.string().nullable()),
  /** US dollars of a calendar month (UTC) after which is asked before more is spent; null for no limit. */
  monthly_limit_usd: setting(z.number().nullable()),
  /** The backends besides the main one, and whether each has a key of its own. */
  backends: z.array(moreBackend.extend({ has_key: z.boolean() })),
  /** Where the key is kept on this machine, for people. */
  secret_storage: z.string(),
  /** A problem with the settings file that was worked around, for people. */
  notice: z.string().nullable(),
});

/** A missing value leaves the setting alone, null takes it back to its default. */
const settingsChange = z.strictObject({
  api_url: z.string().max(2000).nullable().optional(),
  api_key: z.string().min(1).max(10_000).nullable().optional(),
  backend: backendKind.nullable().optional(),
  model: z.string().max(200).nullable().optional(),
  context_tokens: z.int().min(100).max(100_000).nullable().optional(),
  shortcut: z.string().max(100).nullable().optional(),
  theme: z.enum(["system", "light", "dark"]).nullable().optional(),
  memory: z.boolean().nullable().optional(),
  learn_with_model: z.boolean().nullable().optional(),
  embedding_model: z.string().max(200).nullable().optional(),
  monthly_limit_usd: z.number().min(0).max(1_000_000).nullable().optional(),
  /** The whole list; a missing key leaves the one there is, null removes it. */
  backends: z
    .array(
      moreBackend.extend({
        api_key: z.string().min(1).max(10_000).nullable().optional(),
        /** An agent's environment, besides FloatBar's own; a missing one stays as it is. */
        env: z.record(z.string().max(200), z.string().max(10_000)).optional(),
      }),
    )
    .max(50)
    .optional(),
});

export const healthView = z.object({
  ok: z.boolean(),
  message: z.string(),
  models: z.array(z.string()),
  latency_ms: z.number(),
});

const text = z
  .string()
  .refine((value) => value.trim() !== "", "Write a message first.")
  .max(MAX_MESSAGE_LENGTH, {
    error: (issue) =>
      `The message is ${(typeof issue.input === "string" ? issue.input : "").length.toLocaleString("en")} characters long; the limit is ` +
      `${MAX_MESSAGE_LENGTH.toLocaleString("en")}. Shorten it, or send it in parts.`,
  });

const factText = z.string().trim().min(1).max(5000);

export const calls = {
  "app.info": {
    input: nothing,
    output: z.object({ version: z.string(), face: z.string(), data_dir: z.string(), notice: z.string().nullable() }),
  },
  "chat.send": {
    input: z.strictObject({
      session_id: id.nullable(),
      text,
      /** Begins a chat of which nothing is stored, learned or recalled. */
      incognito: z.boolean().default(false),
      /** What a new chat is asked with; null leaves it to the settings. */
      backend: backendId.nullable().default(null),
      model: z.string().max(200).nullable().default(null),
    }),
    output: z.object({ session: sessionView, user: messageView, assistant: messageView }),
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
  /** Live facts, pinned ones first; `query` is words that must all stand in a fact. */
  "facts.list": {
    input: z.strictObject({
      query: z.string().max(500).default(""),
      category: z.string().max(200).nullable().default(null),
      sort: z.enum(["newest", "used", "confidence", "category"]).default("newest"),
      limit: z.int().min(1).max(500).default(200),
      offset: z.int().min(0).default(0),
    }),
    output: z.object({ facts: z.array(factView), total: z.number() }),
  },
  "facts.edit": {
    input: z.strictObject({ id, value: factText, key: factText.optional(), category: factText.optional() }),
    output: factView,
  },
  "facts.add": {
    input: z.strictObject({ category: factText, key: factText, value: factText }),
    output: factView,
  },
  "facts.pin": { input: z.strictObject({ id, pinned: z.boolean() }), output: factView },
  /** Null leaves it to the fact's category. */
  "facts.consent": { input: z.strictObject({ id, consent: consent.nullable() }), output: factView },
  /** What became of a fact, what it took the place of, and the answers that were given it. */
  "facts.history": {
    input: z.strictObject({ id }),
    output: z.object({
      events: z.array(
        z.object({
          kind: z.string(),
          message_id: z.string().nullable(),
          detail: z.record(z.string(), z.json()).nullable(),
          created_at: z.string(),
        }),
      ),
      before: z.array(
        z.object({ id, value: z.string(), valid_from: z.string().nullable(), valid_until: z.string().nullable() }),
      ),
      uses: z.array(z.object({ message_id: id, session_id: id, use: factUse, created_at: z.string() })),
    }),
  },
  /** Removes a fact for good; can be undone by `facts.restore` until the app quits. */
  "facts.forget": { input: z.strictObject({ id }), output: ok },
  "facts.restore": { input: z.strictObject({ id }), output: ok },
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
  /** What is known by category, and how often facts were sent and used on each of the last days. */
  "memory.stats": {
    input: z.strictObject({ days: z.int().min(1).max(366).default(30) }),
    output: z.object({
      categories: z.array(z.object({ category: z.string(), count: z.number(), consent, is_default: z.boolean() })),
      days: z.array(z.object({ day: z.string(), sent: z.number(), used: z.number() })),
      /** How far the search by meaning is; null where nothing makes vectors. */
      vectors: z.object({ model: z.string(), done: z.number(), total: z.number() }).nullable(),
    }),
  },
  /**
   * The next part of an export of everything that is remembered and the chats: JSON that can be imported again, or Markdown
   * for people. Null begins one; `next` is what to ask on with, null after the last part.
   */
  "memory.export": {
    input: z.strictObject({ format: z.enum(["json", "markdown"]), next: id.nullable().default(null) }),
    output: z.object({
      name: z.string(),
      text: z.string(),
      /** How much is behind us, 0..1. */
      done: z.number(),
      next: id.nullable(),
    }),
  },
  /** A part of a file that is too long for one call; null begins one. */
  "memory.upload": {
    input: z.strictObject({ text: z.string().max(MAX_PART), upload: id.nullable().default(null) }),
    output: z.object({ upload: id }),
  },
  /**
   * Takes in FloatBar's own export, or the conversations.json of ChatGPT's or Claude's: the parts uploaded before, and `text`
   * after them.
   */
  "memory.import": {
    input: z.strictObject({ text: z.string(), upload: id.nullable().default(null) }),
    output: z.object({
      facts: z.number(),
      sessions: z.number(),
      messages: z.number(),
      skipped: z.number(),
      is_stopped: z.boolean(),
    }),
  },
  /** The long work that runs now. */
  "work.get": { input: nothing, output: z.object({ work: workView.nullable() }) },
  "work.stop": { input: z.strictObject({ id }), output: ok },
  /** Erases chats, facts and backups for good. `confirm` must be the word "erase". */
  "memory.erase": { input: z.strictObject({ confirm: z.literal("erase") }), output: ok },
  "backups.list": { input: nothing, output: z.object({ folder: z.string(), backups: z.array(backupView) }) },
  "backups.make": { input: nothing, output: backupView },
  /** What holds for a whole category; null goes back to its default. */
  "consent.set": { input: z.strictObject({ category: factText, consent: consent.nullable() }), output: ok },
  /** Answers `consent.asked`: the facts that may go with this one request; `remember` makes it a rule for them. */
  "consent.answer": {
    input: z.strictObject({
      message_id: id,
      allowed: z.array(id).max(100),
      remember: z.enum(["always", "never"]).nullable().default(null),
    }),
    output: ok,
  },
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
  "receipt.get": { input: z.strictObject({ message_id: id }), output: receiptView },
  /** Says by hand how an answer dealt with a fact; what was counted for it before is taken back. */
  "receipt.judge": { input: z.strictObject({ message_id: id, fact_id: id, use: factUse }), output: receiptView },
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
  "settings.test": { input: settingsChange, output: healthView },
  "connection.get": { input: nothing, output: connectionView },
  "window.hide": { input: nothing, output: ok },
  "window.resize": { input: z.strictObject({ height: z.number().min(0).max(10_000) }), output: ok },
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
  /** The window came up and the composer should take the next key. */
  "window.shown": z.object({}),
  /** Which way the window may grow: the composer stays where it is. */
  "window.layout": z.object({ grow: z.enum(["up", "down"]), max_height: z.number() }),
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

export type Activity = z.infer<typeof activity>;
export type FactView = z.infer<typeof factView>;
export type VaultStatus = z.infer<typeof vaultStatus>;
export type ReceiptView = z.infer<typeof receiptView>;
export type Consent = z.infer<typeof consent>;
export type MessageView = z.infer<typeof messageView>;
export type SessionView = z.infer<typeof sessionView>;
export type ConnectionView = z.infer<typeof connectionView>;
export type SettingsView = z.infer<typeof settingsView>;
export type SettingsChange = z.input<typeof settingsChange>;
export type SettingSource = z.infer<typeof source>;
export type HealthView = z.infer<typeof healthView>;
export type ToolServerView = z.infer<typeof toolServerView>;
export type ToolView = z.infer<typeof toolView>;
export type WorkView = z.infer<typeof workView>;
export type ErrorView = z.infer<typeof errorShape>;

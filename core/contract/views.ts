/** The shapes of what crosses between the interface and the core; `contract.ts` lists what carries them. */
import { z } from "zod";
import { MAX_MESSAGE_LENGTH } from "../base/limits.ts";
import { chatContext } from "../protocol.ts";

/** The input of a call that takes none. */
export const nothing = z.strictObject({});
/** The answer of a call that has none. */
export const ok = z.object({ ok: z.literal(true) });

export const id = z.string().min(1).max(200);

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
export const consent = z.enum(["always", "ask", "never"]);

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

export const factUse = z.enum(["sent", "used", "corrected"]);

/** Why something is in a context, or is not: names of what spoke for it, strongest first. */
export const receiptChoice = z.object({ kind: z.enum(["fact", "message"]), id, reasons: z.array(z.string()) });

/** What is not in a context although it would have mattered; `text` is null where it is gone meanwhile. */
export const receiptLeft = receiptChoice.extend({
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

export const approval = z.enum(["ask", "always", "never"]);
export const callStatistics = z.object({
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

export const backupView = z.object({ name: z.string(), created_at: z.string(), size: z.number() });

/** A file or image that goes with a question; `data` is base64. */
export const attachmentInput = z.strictObject({
  name: z.string().min(1).max(200),
  media_type: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/, "is no media type"),
  data: z.base64().max(7_000_000),
});

/** `size` in bytes. */
export const attachmentView = z.object({ id, name: z.string(), media_type: z.string(), size: z.number() });

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

export const vaultStatus = z.object({
  is_open: z.boolean(),
  is_encrypted: z.boolean(),
  has_passphrase: z.boolean(),
  /** Why it is not open, and what to do; null while it is. */
  reason: z.string().nullable(),
  /** Where the key is kept where it is not under a passphrase, for people. */
  key_storage: z.string(),
});

const source = z.enum(["settings", "environment", "development", "default"]);
/** A value, where it comes from, and what holds where nobody chose one. */
const setting = <Value extends z.ZodType>(value: Value) => z.object({ value, source, default: value });

export const backendId = z.string().regex(/^[a-z0-9-]{1,40}$/, "may have a to z, 0 to 9 and -");
/** `auto`, `offline`, `floatbar`, `agent`, or a vendor's id; see `backends.kinds`. */
export const backendKind = z.string().max(50);

/** A backend besides the main one. */
export const moreBackend = z.object({
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

/** A text that `/NAME` in the composer stands for. */
export const snippet = z.object({
  name: z.string().regex(/^[\p{L}\p{N}_-]{1,40}$/u, "may have letters, digits, _ and -"),
  text: z.string().min(1).max(20_000),
});

/** The settings that are a value and no more, by name. A proxy is "system", "none", or its address. */
const plainSettings = {
  backend: backendKind,
  model: z.string().max(200).nullable(),
  context_tokens: z.int().min(100).max(100_000),
  shortcut: z.string().max(100),
  theme: z.enum(["system", "light", "dark", "contrast"]),
  /** "system", or a language that there are messages in. */
  language: z.string().regex(/^[a-z]{2,10}$/, "is no language"),
  /** 0.3..1 */
  opacity: z.number().min(0.3).max(1),
  /** Pixels. */
  bar_width: z.int().min(480).max(960),
  /** Whether the bar stays where another window is clicked. */
  pinned: z.boolean(),
  hide_on_blur: z.boolean(),
  /** Whether the bar is left out of what is recorded or shared of the screen. */
  hide_from_sharing: z.boolean(),
  autostart: z.boolean(),
  notifications: z.boolean(),
  /** Whether newer versions are looked for and installed. */
  updates: z.boolean(),
  /** Whether the welcome was seen. */
  welcomed: z.boolean(),
  proxy: z.string().max(2000),
  snippets: z.array(snippet).max(200),
  /** Whether anything is remembered and recalled at all. */
  memory: z.boolean(),
  /** Whether the model is asked, too, for the facts in a message. */
  learn_with_model: z.boolean(),
  /** What makes vectors of messages; null takes one that a server on this machine has, `off` none. */
  embedding_model: z.string().max(200).nullable(),
  /** US dollars of a calendar month (UTC) after which is asked before more is spent; null for no limit. */
  monthly_limit_usd: z.number().min(0).max(1_000_000).nullable(),
};

export type PlainSettings = { [Name in keyof typeof plainSettings]: z.infer<(typeof plainSettings)[Name]> };
export type PlainSettingName = keyof PlainSettings;

const eachSetting = (map: (value: z.ZodType) => unknown) =>
  Object.fromEntries(Object.entries(plainSettings).map(([name, value]) => [name, map(value)])) as unknown;

type Setting<Value extends z.ZodType> = z.ZodObject<{ value: Value; source: typeof source; default: Value }>;
type Shown = {
  [Name in PlainSettingName]: (typeof plainSettings)[Name] extends infer Value extends z.ZodType
    ? Setting<Value>
    : never;
};
type Changed = { [Name in PlainSettingName]: z.ZodOptional<z.ZodNullable<(typeof plainSettings)[Name]>> };
type Stored = { [Name in PlainSettingName]: z.ZodOptional<(typeof plainSettings)[Name]> };

/** The same settings as settings.json has them; what is absent has its default. */
export const storedSettings = eachSetting((value) => value.optional()) as Stored;

/** A certificate authority that is trusted besides the system's. */
export const certificateView = z.object({ subject: z.string(), valid_to: z.string(), fingerprint: z.string() });

export const settingsView = z.object({
  ...(eachSetting(setting) as Shown),
  api_url: setting(z.string().nullable()),
  /** Never the key itself: whether there is one. */
  api_key: setting(z.boolean()),
  certificates: z.array(certificateView),
  /** The backends besides the main one, and whether each has a key of its own. */
  backends: z.array(moreBackend.extend({ has_key: z.boolean() })),
  /** Where the key is kept on this machine, for people. */
  secret_storage: z.string(),
  /** A problem with the settings file that was worked around, for people. */
  notice: z.string().nullable(),
});

/** A missing value leaves the setting alone, null takes it back to its default. */
export const settingsChange = z.strictObject({
  ...(eachSetting((value) => value.nullable().optional()) as Changed),
  api_url: z.string().max(2000).nullable().optional(),
  api_key: z.string().min(1).max(10_000).nullable().optional(),
  /** PEM of one or more authorities, which take the place of those before; null trusts none but the system's. */
  certificates: z.string().max(1_000_000).nullable().optional(),
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

/** One step of a look at the way to a backend. */
export const checkStep = z.object({
  name: z.enum(["address", "dns", "proxy", "connection", "tls", "answer", "stream"]),
  state: z.enum(["ok", "warning", "failed", "skipped"]),
  /** What was found, for people. */
  message: z.string(),
  /** What to do about it; null where there is nothing to do. */
  fix: z.string().nullable(),
});

export const healthView = z.object({
  ok: z.boolean(),
  message: z.string(),
  models: z.array(z.string()),
  latency_ms: z.number(),
  /** How far the way to it was found good. */
  steps: z.array(checkStep),
});

/** How the bar can be called from anywhere, and what stands in the way. */
export const shortcutView = z.object({
  accelerator: z.string(),
  /** Whether the platform took it. That is no proof that it fires. */
  is_registered: z.boolean(),
  /** "linux", "darwin", "win32", or "browser", where nothing is called from anywhere. */
  platform: z.string(),
  /** Of Linux: "wayland" or "x11". */
  session: z.string().nullable(),
  /** Of Linux: the desktop's own name. */
  desktop: z.string().nullable(),
  /** What the desktop's own shortcut can run instead; null where there is nothing to run. */
  command: z.string().nullable(),
});

export const text = z
  .string()
  .refine((value) => value.trim() !== "", "Write a message first.")
  .max(MAX_MESSAGE_LENGTH, {
    error: (issue) =>
      `The message is ${(typeof issue.input === "string" ? issue.input : "").length.toLocaleString("en")} characters long; the limit is ` +
      `${MAX_MESSAGE_LENGTH.toLocaleString("en")}. Shorten it, or send it in parts.`,
  });

export const factText = z.string().trim().min(1).max(5000);

export type Activity = z.infer<typeof activity>;
export type FactView = z.infer<typeof factView>;
export type VaultStatus = z.infer<typeof vaultStatus>;
export type ReceiptView = z.infer<typeof receiptView>;
export type AttachmentInput = z.infer<typeof attachmentInput>;
export type AttachmentView = z.infer<typeof attachmentView>;
export type Consent = z.infer<typeof consent>;
export type MessageView = z.infer<typeof messageView>;
export type SessionView = z.infer<typeof sessionView>;
export type ConnectionView = z.infer<typeof connectionView>;
export type SettingsView = z.infer<typeof settingsView>;
export type SettingsChange = z.input<typeof settingsChange>;
export type SettingSource = z.infer<typeof source>;
export type ShortcutView = z.infer<typeof shortcutView>;
export type CheckStep = z.infer<typeof checkStep>;
export type Snippet = z.infer<typeof snippet>;
export type HealthView = z.infer<typeof healthView>;
export type ToolServerView = z.infer<typeof toolServerView>;
export type ToolView = z.infer<typeof toolView>;
export type WorkView = z.infer<typeof workView>;
export type ErrorView = z.infer<typeof errorShape>;

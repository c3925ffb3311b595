/** What the user chose, and where each value comes from. */
import { z } from "zod";
import { MAX_TEXT_SIZE, MIN_TEXT_SIZE } from "../base/limits.ts";
import { phraseShape } from "../base/phrase-shape.ts";
import { backendId, backendKind, moreBackend } from "./backends.ts";
import { allowedLines, type CallTable, type EventTable, nothing, reviewLine } from "./shapes.ts";

const source = z.enum(["settings", "environment", "development", "default"]);
/** A value, where it comes from, and what holds where nobody chose one. */
const setting = <Value extends z.ZodType>(value: Value) => z.object({ value, source, default: value });

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
  /** Percent of the usual size. */
  text_size: z.int().min(MIN_TEXT_SIZE).max(MAX_TEXT_SIZE),
  /** Whether the bar stays where another window is clicked. */
  pinned: z.boolean(),
  hide_on_blur: z.boolean(),
  /** Minutes without use after which the bar comes up with a new chat; 0 for never. */
  new_chat_after: z.int().min(0).max(1440),
  /** Whether the bar is left out of what is recorded or shared of the screen. */
  hide_from_sharing: z.boolean(),
  /** Whether the graphics processor draws; it is read when the app starts. */
  hardware_acceleration: z.boolean(),
  /** Whether what is behind the bar shows around its corners; it is read when the app starts. */
  transparent: z.boolean(),
  autostart: z.boolean(),
  notifications: z.boolean(),
  /** Whether newer versions are looked for and installed. */
  updates: z.boolean(),
  /** Whether the welcome was seen. */
  welcomed: z.boolean(),
  /** Whether its owner was asked if a model elsewhere may note facts, too. */
  notes_asked: z.boolean(),
  proxy: z.string().max(2000),
  snippets: z.array(snippet).max(200),
  /** Whether anything is remembered and recalled at all. */
  memory: z.boolean(),
  /** Whether the model is asked, too, for the facts in a message. */
  learn_with_model: z.boolean(),
  /** What makes vectors of messages; null takes one that a server on this machine has, `off` none. */
  embedding_model: z.string().max(200).nullable(),
  /** Whether models that think in silence unless they are asked are asked to be heard, which costs. */
  think_aloud: z.boolean(),
  /** Seconds that a backend may take to its first sign of life; null leaves it to where the backend is. */
  patience_seconds: z.int().min(5).max(3600).nullable(),
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
  /** The origin that the stored key was entered for, where it is not used since the address is another one now. */
  key_place: z.string().nullable(),
  certificates: z.array(certificateView),
  /** The backends besides the main one, and whether each has a key of its own. */
  backends: z.array(moreBackend.extend({ has_key: z.boolean(), key_place: z.string().nullable() })),
  /** What came from an imported file and was not chosen by hand since, by the lines of its review. */
  imported: z.array(z.string()),
  /** Where the key is kept on this machine, for people. */
  secret_storage: z.string(),
  secret_place: phraseShape,
  /** A problem with the settings file that was worked around, for people. */
  notice: z.string().nullable(),
  notice_phrase: phraseShape.nullable(),
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
  name: z.enum(["address", "dns", "proxy", "connection", "tls", "answer", "stream", "tools", "servers"]),
  state: z.enum(["ok", "warning", "failed", "skipped"]),
  /** What was found, for people. */
  message: z.string(),
  phrase: phraseShape,
  /** What to do about it; null where there is nothing to do. */
  fix: z.string().nullable(),
  fix_phrase: phraseShape.nullable(),
});

export const healthView = z.object({
  ok: z.boolean(),
  message: z.string(),
  phrase: phraseShape,
  models: z.array(z.string()),
  latency_ms: z.number(),
  /** How far the way to it was found good. */
  steps: z.array(checkStep),
  /** An address near the one that was tested, which works; null where none is known, or none is needed. */
  address: z.string().nullable(),
});

export const settingsCalls = {
  "settings.get": { input: nothing, output: settingsView },
  "settings.save": { input: settingsChange, output: settingsView },
  /**
   * Looks at the way to a backend as it would be with this change, which is not stored, and asks it one short question: the
   * main backend, or the one with this id.
   */
  "settings.test": { input: settingsChange.extend({ id: backendId.optional() }), output: healthView },
  /** The settings as a file without anything secret; `left_out` names what was. */
  "settings.export": {
    input: nothing,
    output: z.object({ name: z.string(), text: z.string(), left_out: z.array(z.string()) }),
  },
  /** What the import of an exported file would change; nothing is changed by this. */
  "settings.review": {
    input: z.strictObject({ text: z.string().max(1_000_000) }),
    output: z.object({ lines: z.array(reviewLine) }),
  },
  /** Takes in an exported file: what is harmless, and of the risky lines of its review those that are allowed. */
  "settings.import": {
    input: z.strictObject({ text: z.string().max(1_000_000), allowed: allowedLines }),
    output: settingsView,
  },
} as const satisfies CallTable;

export const settingsEvents = {
  "settings.changed": settingsView,
} as const satisfies EventTable;

export type SettingsView = z.infer<typeof settingsView>;
export type SettingsChange = z.input<typeof settingsChange>;
export type SettingSource = z.infer<typeof source>;
export type CheckStep = z.infer<typeof checkStep>;
export type Snippet = z.infer<typeof snippet>;
export type HealthView = z.infer<typeof healthView>;

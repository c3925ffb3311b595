/** Tools, the servers that they come from, and who may call them. */
import { z } from "zod";
import { phraseShape } from "../base/phrase-shape.ts";
import { type CallTable, type EventTable, nothing, ok } from "./shapes.ts";

const approval = z.enum(["ask", "always", "never"]);
const callStatistics = z.object({
  calls: z.number(),
  failures: z.number(),
  /** Milliseconds; null before the first call. */
  p50: z.number().nullable(),
  p95: z.number().nullable(),
});

/** Something that cannot be taken, and why. */
const refused = z.object({ name: z.string(), reason: z.string(), reason_phrase: phraseShape });

const toolServerView = z.object({
  name: z.string(),
  is_builtin: z.boolean(),
  is_enabled: z.boolean(),
  /** The command with its arguments, or the address. */
  target: z.string(),
  /** Whether its secrets were entered for another program or address, and so are not used. */
  lacks_secrets: z.boolean(),
  /** Whether an imported file brought it. */
  is_imported: z.boolean(),
  /** Whether a sign-in of its user's is kept. */
  is_signed_in: z.boolean(),
  /** `sign_in`: it wants its user to sign in. */
  state: z.enum(["idle", "starting", "ready", "failed", "paused", "sign_in"]),
  error: z.string().nullable(),
  error_phrase: phraseShape.nullable(),
  log: z.array(z.string()),
  statistics: callStatistics,
  allow: z.array(z.string()).nullable(),
  exclude: z.array(z.string()),
  /** Tools that it offers and that cannot be used, as it last listed them. */
  refused: z.array(refused),
  /** Values that its configuration names and nobody gave yet. */
  wanted: z.array(z.object({ id: z.string(), label: z.string() })),
  /** Whether what it says of its own tools is believed. */
  is_trusted: z.boolean(),
});

const toolView = z.object({
  /** What its approval is kept by. */
  key: z.string(),
  name: z.string(),
  description: z.string(),
  is_read_only: z.boolean(),
  approval,
  /** Whether the approval is the owner's decision, not the tool's own hint. */
  is_decided: z.boolean(),
  /** Whether it was always allowed as something else than it is now. */
  has_changed: z.boolean(),
  statistics: callStatistics,
});

const serverName = z.string().max(40);

export const toolCalls = {
  /** The servers that tools come from, the one inside the app first. None is started by this. */
  "tools.servers": { input: nothing, output: z.object({ servers: z.array(toolServerView) }) },
  /** What one server offers; it is started for that. */
  "tools.list": {
    input: z.strictObject({ server: serverName }),
    output: z.object({
      tools: z.array(toolView),
      resources: z.array(z.object({ uri: z.string(), name: z.string() })),
      prompts: z.array(z.object({ name: z.string(), description: z.string(), arguments: z.array(z.string()) })),
    }),
  },
  /** Adds servers by the JSON that other apps use, also with comments; one of the same name is replaced. */
  "tools.add": {
    input: z.strictObject({ text: z.string().min(1).max(100_000) }),
    output: z.object({ names: z.array(z.string()), refused: z.array(refused) }),
  },
  /** Gives values that a server's configuration names, by their ids. They are kept with the keys. */
  "tools.fill": {
    input: z.strictObject({ server: serverName, values: z.record(z.string().max(200), z.string().max(10_000)) }),
    output: ok,
  },
  /** Begins to sign the user in to a server; the page is to be opened in a browser, null where none is needed. */
  "tools.sign_in": {
    input: z.strictObject({ server: serverName }),
    output: z.object({ url: z.string().nullable() }),
  },
  /** Keeps nothing more of the sign-in to a server. */
  "tools.sign_out": { input: z.strictObject({ server: serverName }), output: ok },
  "tools.remove": { input: z.strictObject({ server: serverName }), output: ok },
  "tools.enable": { input: z.strictObject({ server: serverName, enabled: z.boolean() }), output: ok },
  /** Which of a server's tools may be used; null for all. */
  "tools.filter": {
    input: z.strictObject({
      server: serverName,
      allow: z.array(z.string().max(200)).max(500).nullable(),
      exclude: z.array(z.string().max(200)).max(500),
    }),
    output: ok,
  },
  /** Whether what a server says of its own tools is believed: those that only read then run unasked. */
  "tools.trust": { input: z.strictObject({ server: serverName, trusted: z.boolean() }), output: ok },
  "tools.restart": { input: z.strictObject({ server: serverName }), output: ok },
  /** Null goes back to the tool's own hint. */
  "tools.approve": { input: z.strictObject({ key: z.string().max(300), approval: approval.nullable() }), output: ok },
  /** What the user says to a call that waits for them. */
  "tools.answer": {
    input: z.strictObject({ call_id: z.string().max(200), decision: z.enum(["allow", "chat", "always", "deny"]) }),
    output: ok,
  },
  /** A server's prompt as text, to be sent or changed. */
  "tools.prompt": {
    input: z.strictObject({
      server: serverName,
      name: z.string().max(200),
      arguments: z.record(z.string(), z.string().max(10_000)).default({}),
    }),
    output: z.object({ text: z.string() }),
  },
} as const satisfies CallTable;

export const toolEvents = {
  /** A tool server came up, failed, was added or changed. */
  "tools.changed": z.object({}),
} as const satisfies EventTable;

export type ToolServerView = z.infer<typeof toolServerView>;
export type ToolView = z.infer<typeof toolView>;

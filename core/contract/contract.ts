/**
 * Everything that crosses between the interface and the core: one list of calls and one of events, each with its schema.
 * The faces validate by it, the interface takes its types from it, and what is not listed here does not exist. A call's
 * subject is the first word of its name: `sessions.open` is described in `sessions.ts` here, and done in
 * `core/calls/sessions.ts`.
 */
import type { z } from "zod";
import { appCalls, appEvents } from "./app.ts";
import { attachmentCalls, attachmentEvents } from "./attachments.ts";
import { backendCalls, backendEvents } from "./backends.ts";
import { backupCalls } from "./backups.ts";
import { chatCalls, chatEvents } from "./chat.ts";
import { connectionCalls, connectionEvents } from "./connection.ts";
import { consentCalls, consentEvents } from "./consent.ts";
import { documentCalls } from "./documents.ts";
import { draftCalls } from "./drafts.ts";
import { factCalls, factEvents } from "./facts.ts";
import { folderCalls, folderEvents } from "./folders.ts";
import { memoryCalls } from "./memory.ts";
import { messageCalls, messageEvents } from "./messages.ts";
import { pictureCalls } from "./pictures.ts";
import { preferenceCalls, preferenceEvents } from "./preferences.ts";
import { presetCalls, presetEvents } from "./presets.ts";
import { profileCalls } from "./profile.ts";
import { projectCalls, projectEvents } from "./projects.ts";
import { receiptCalls } from "./receipt.ts";
import { sessionCalls, sessionEvents } from "./sessions.ts";
import { settingsCalls, settingsEvents } from "./settings.ts";
import { spendingCalls } from "./spending.ts";
import { streamCalls } from "./streams.ts";
import { suggestionCalls, suggestionEvents } from "./suggestions.ts";
import { toolCalls, toolEvents } from "./tools.ts";
import { vaultCalls, vaultEvents } from "./vault.ts";
import { windowCalls, windowEvents } from "./window.ts";
import { workCalls, workEvents } from "./work.ts";
import type { CallTable, errorShape, EventTable } from "./shapes.ts";

export type * from "./app.ts";
export type * from "./attachments.ts";
export type * from "./backends.ts";
export type * from "./backups.ts";
export type * from "./chat.ts";
export type * from "./connection.ts";
export type * from "./consent.ts";
export type * from "./documents.ts";
export type * from "./drafts.ts";
export type * from "./facts.ts";
export type * from "./folders.ts";
export type * from "./memory.ts";
export type * from "./messages.ts";
export type * from "./pictures.ts";
export type * from "./preferences.ts";
export type * from "./presets.ts";
export type * from "./profile.ts";
export type * from "./projects.ts";
export type * from "./receipt.ts";
export type * from "./sessions.ts";
export type * from "./settings.ts";
export type * from "./spending.ts";
export type * from "./streams.ts";
export type * from "./suggestions.ts";
export type * from "./tools.ts";
export type * from "./vault.ts";
export type * from "./window.ts";
export type * from "./work.ts";
export type { ErrorView, Phrase, ReviewLine } from "./shapes.ts";

export const calls = {
  ...appCalls,
  ...attachmentCalls,
  ...backendCalls,
  ...backupCalls,
  ...chatCalls,
  ...connectionCalls,
  ...consentCalls,
  ...documentCalls,
  ...draftCalls,
  ...factCalls,
  ...folderCalls,
  ...memoryCalls,
  ...messageCalls,
  ...pictureCalls,
  ...preferenceCalls,
  ...presetCalls,
  ...profileCalls,
  ...projectCalls,
  ...receiptCalls,
  ...sessionCalls,
  ...settingsCalls,
  ...spendingCalls,
  ...streamCalls,
  ...suggestionCalls,
  ...toolCalls,
  ...vaultCalls,
  ...windowCalls,
  ...workCalls,
} as const satisfies CallTable;

export const events = {
  ...appEvents,
  ...attachmentEvents,
  ...backendEvents,
  ...chatEvents,
  ...connectionEvents,
  ...consentEvents,
  ...factEvents,
  ...messageEvents,
  ...folderEvents,
  ...preferenceEvents,
  ...presetEvents,
  ...projectEvents,
  ...sessionEvents,
  ...settingsEvents,
  ...suggestionEvents,
  ...toolEvents,
  ...vaultEvents,
  ...windowEvents,
  ...workEvents,
} as const satisfies EventTable;

export type CallName = keyof typeof calls;
/** What the interface passes to a call, before defaults are filled in. */
export type CallInput<Name extends CallName> = z.input<(typeof calls)[Name]["input"]>;
/** What the core receives, validated and complete. */
export type ParsedInput<Name extends CallName> = z.output<(typeof calls)[Name]["input"]>;
export type CallOutput<Name extends CallName> = z.output<(typeof calls)[Name]["output"]>;
export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.output<(typeof events)[Name]>;

/** What calls are about: the first word of their names. */
export type Subject = CallName extends `${infer Word}.${string}` ? Word : never;
/** The names of the calls of one subject. */
export type CallOf<Of extends Subject> = Extract<CallName, `${Of}.${string}`>;

/** Calls that only a window can answer; every face implements these itself. */
export type WindowCallName = Extract<CallName, `window.${string}`>;
/** Calls about the vault itself, which are answered while it is sealed, too. */
export type VaultCallName = Extract<CallName, `vault.${string}`>;
export type CoreCallName = Exclude<CallName, WindowCallName>;
/** Calls that an open vault answers. */
export type OpenCallName = Exclude<CoreCallName, VaultCallName>;

/** The answer to a call as it crosses the boundary: a value, or an error that a person can read. */
export type CallResult<Name extends CallName = CallName> =
  | { ok: true; value: CallOutput<Name> }
  | { ok: false; error: z.infer<typeof errorShape> };

/** `window.floatbar`, all that the interface can reach. */
export interface FloatBarApi {
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallResult<Name>>;
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void;
}

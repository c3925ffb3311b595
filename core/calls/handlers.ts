import type { Subject } from "../contract/contract.ts";
import { appCalls } from "./app.ts";
import { attachmentCalls } from "./attachments.ts";
import { backendCalls } from "./backends.ts";
import { backupCalls } from "./backups.ts";
import { chatCalls } from "./chat.ts";
import { connectionCalls } from "./connection.ts";
import { consentCalls } from "./consent.ts";
import { documentCalls } from "./documents.ts";
import { draftCalls } from "./drafts.ts";
import { factCalls } from "./facts.ts";
import { folderCalls } from "./folders.ts";
import { memoryCalls } from "./memory.ts";
import { messageCalls } from "./messages.ts";
import { pictureCalls } from "./pictures.ts";
import { preferenceCalls } from "./preferences.ts";
import { presetCalls } from "./presets.ts";
import { profileCalls } from "./profile.ts";
import { projectCalls } from "./projects.ts";
import { receiptCalls } from "./receipt.ts";
import { sessionCalls } from "./sessions.ts";
import { settingsCalls } from "./settings.ts";
import { spendingCalls } from "./spending.ts";
import { streamCalls } from "./streams.ts";
import { suggestionCalls } from "./suggestions.ts";
import { toolCalls } from "./tools.ts";
import { workCalls } from "./work.ts";
import type { CallsOf, Handlers, Services } from "./services.ts";

/**
 * What does each call that an open vault answers, by subject; the compiler checks that none is missing and none is extra.
 * `vault.*` is done by whoever opens and seals the vault (core/core.ts), `window.*` by each face.
 */
const subjects: { [Of in Exclude<Subject, "vault" | "window">]: CallsOf<Of, keyof Services> } = {
  app: appCalls,
  attachments: attachmentCalls,
  backends: backendCalls,
  backups: backupCalls,
  chat: chatCalls,
  connection: connectionCalls,
  consent: consentCalls,
  documents: documentCalls,
  drafts: draftCalls,
  facts: factCalls,
  folders: folderCalls,
  memory: memoryCalls,
  messages: messageCalls,
  pictures: pictureCalls,
  preferences: preferenceCalls,
  presets: presetCalls,
  profile: profileCalls,
  projects: projectCalls,
  receipt: receiptCalls,
  sessions: sessionCalls,
  settings: settingsCalls,
  spending: spendingCalls,
  streams: streamCalls,
  suggestions: suggestionCalls,
  tools: toolCalls,
  work: workCalls,
};

/** One function for each call of the contract, over one vault's services; input arrives validated. */
export function createHandlers(services: Services): Handlers {
  const handlers = Object.values(subjects).flatMap((functions) =>
    Object.entries(functions as Record<string, (services: Services, input: unknown) => unknown>).map(
      ([name, does]) => [name, (input: unknown) => does(services, input)] as const,
    ),
  );
  return Object.fromEntries(handlers) as unknown as Handlers;
}

import type { Connection } from "../backends/connection.ts";
import type { AnswerServices } from "../chat/answer/services.ts";
import type { ChatSessions } from "../chat/sessions.ts";
import type { Deletions } from "../chat/deletions.ts";
import type { Turns } from "../chat/turns.ts";
import type { CallOf, CallOutput, OpenCallName, ParsedInput, Subject } from "../contract/contract.ts";
import type { Settings } from "../settings/settings.ts";
import type { PageFetcher } from "../tools/builtin/builtin-tool.ts";
import type { McpHub } from "../tools/hub.ts";
import type { ChosenBackends } from "./chosen-backends.ts";
import type { Work } from "./long-work.ts";
import type { Transfers } from "./transfers.ts";
import type { Uploads } from "./uploads.ts";

/**
 * Everything that works on one open vault: made once when it is opened, in `core/open-core.ts`, and handed on whole. Functions
 * say by `Pick<Services, …>` what of it they use. What answers work with is its ground floor, so that chats know no calls.
 */
export interface Services extends AnswerServices {
  turns: Turns;
  sessions: ChatSessions;
  deletions: Deletions;
  settings: Settings;
  connection: Connection;
  hub: McpHub;
  work: Work;
  transfers: Transfers;
  uploads: Uploads;
  info: CallOutput<"app.info">;
  env: NodeJS.ProcessEnv;
  /** Keys of vendors in the environment of the user's shell, by variable; offered, never taken unasked. */
  shellKeys: Readonly<Record<string, string>>;
  /** Which addresses are fetched from. */
  pages: PageFetcher;
  /** Who answers, as the settings say now. */
  backends: ChosenBackends;
  /** Aborts when the core closes. */
  closing: AbortSignal;
}

export type Handlers = {
  [Name in OpenCallName]: (input: ParsedInput<Name>) => Promise<CallOutput<Name>>;
};

/** What does the calls of one subject: each function takes what the subject needs of the services, and the call's input. */
export type CallsOf<Of extends Subject, Needs extends keyof Services> = {
  [Name in CallOf<Of>]: (services: Pick<Services, Needs>, input: ParsedInput<Name>) => Promise<CallOutput<Name>>;
};

import type { Backend } from "../backends/backend.ts";
import type { BackendPool } from "../backends/pool.ts";
import type { BackendEnvironment } from "../backends/registry.ts";
import type { Connection } from "../backends/connection.ts";
import type { ConsentDesk } from "../chat/answer/consent-desk.ts";
import type { ChatSessions } from "../chat/sessions.ts";
import type { SpendingLimit } from "../chat/spending.ts";
import type { Sync } from "../chat/sync.ts";
import type { Turns } from "../chat/turns.ts";
import type { Clock } from "../base/clock.ts";
import type { CallOutput, CoreCallName, ParsedInput, VaultCallName } from "../contract/contract.ts";
import type { Forgetting } from "../memory/forgetting.ts";
import type { ContextBuilder } from "../context/select/builder.ts";
import type { VectorIndex } from "../chat/vector-index.ts";
import type { Emitter } from "../contract/emitter.ts";
import type { IdSource } from "../base/ids.ts";
import type { Settings } from "../settings/settings.ts";
import type { McpHub } from "../tools/hub.ts";
import type { ToolDesk } from "../tools/tool-desk.ts";
import type { Work } from "./long-work.ts";
import type { Vault } from "../vault/vault.ts";

/** What handlers work with. */
export interface HandlerParts {
  vault: Vault;
  turns: Turns;
  sessions: ChatSessions;
  sync: Sync;
  settings: Settings;
  connection: Connection;
  emitter: Emitter;
  ids: IdSource;
  clock: Clock;
  consent: ConsentDesk;
  forgetting: Forgetting;
  contexts: ContextBuilder;
  vectors: VectorIndex | undefined;
  hub: McpHub;
  toolDesk: ToolDesk;
  spending: SpendingLimit;
  work: Work;
  info: CallOutput<"app.info">;
  env: NodeJS.ProcessEnv;
  backendEnvironment: BackendEnvironment;
  /** Aborts when the core closes. */
  closing: AbortSignal;
  /** What answers a chat that chose this one (null for the usual one); undefined where nothing can. */
  backend(chosen: string | null): Promise<Backend | undefined>;
  /** Every backend that is configured. @throws InputError */
  pool(): Promise<BackendPool>;
  /** Takes up the backend that the settings name now. */
  chooseBackend(): Promise<void>;
}

export type Handlers = {
  [Name in Exclude<CoreCallName, VaultCallName>]: (input: ParsedInput<Name>) => Promise<CallOutput<Name>>;
};

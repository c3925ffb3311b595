import type { Candidate } from "../../backends/pool.ts";
import type { Clock } from "../../base/clock.ts";
import type { ContextBuilder } from "../../context/select/builder.ts";
import type { VectorIndex } from "../vector-index.ts";
import type { Emitter } from "../../contract/emitter.ts";
import type { IdSource } from "../../base/ids.ts";
import type { Logger } from "../../base/log.ts";
import type { Toolbox } from "../../tools/tool.ts";
import type { ToolDesk } from "../../tools/tool-desk.ts";
import type { Vault } from "../../vault/vault.ts";
import type { ConsentDesk } from "./consent-desk.ts";

/** What a turn works with. */
export interface TurnParts {
  vault: Vault;
  contexts: ContextBuilder;
  ids: IdSource;
  clock: Clock;
  emitter: Emitter;
  log: Logger;
  /** Who may answer, in order: each is asked where the one before cannot be reached. */
  candidates: readonly Candidate[];
  contextTokens: number;
  /** Whether anything is remembered and recalled at all. */
  memory: boolean;
  consent: ConsentDesk;
  /** Finds messages by their meaning, where something makes vectors. */
  vectors?: VectorIndex | undefined;
  /** Where tools wait to be allowed. */
  toolDesk?: ToolDesk | undefined;
  /** What the answer may call. */
  tools?: Toolbox | undefined;
}

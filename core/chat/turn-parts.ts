import type { Backend } from "../backends/backend.ts";
import type { Clock } from "../clock.ts";
import type { Meaning } from "../context/recall/meaning.ts";
import type { Emitter } from "../emitter.ts";
import type { IdSource } from "../ids.ts";
import type { Logger } from "../log.ts";
import type { Vault } from "../vault/vault.ts";
import type { ConsentDesk } from "./consent-desk.ts";

/** What a turn works with. */
export interface TurnParts {
  vault: Vault;
  meaning: Meaning;
  ids: IdSource;
  clock: Clock;
  emitter: Emitter;
  log: Logger;
  backend: Backend;
  contextTokens: number;
  /** Whether anything is remembered and recalled at all. */
  memory: boolean;
  consent: ConsentDesk;
  model: string | null;
}

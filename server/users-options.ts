import type { BackendConfig } from "../core/backends/registry.ts";
import type { Logger } from "../core/base/log.ts";
import type { SecretStore } from "../core/base/secret-store.ts";
import type { VaultStore } from "../core/core-options.ts";
import type { Core } from "../core/core.ts";
import type { Allowances } from "./allowances.ts";
import type { Holds } from "./holds.ts";
import type { ServerOptions } from "./options.ts";
import type { GoogleConfig } from "./tools/google/google-account.ts";
import type { Screen } from "./tools/screen/screen.ts";
import type { Usage } from "./usage.ts";

/** What users' cores are made over. */
export interface UsersOptions {
  /** Folder that holds one folder, and on SQLite so one vault, for each user. */
  dataDir: string;
  log: Logger;
  version: string;
  /** What answers, for all users. */
  backend: BackendConfig;
  /** A database that holds all users' vaults, in the place of a file for each. */
  store?: ((userId: string) => VaultStore) | undefined;
  /** Where users' secrets are; a file in the folder of each where nothing else is said. */
  secrets?: ((userId: string) => SecretStore) | undefined;
  google?: GoogleConfig | undefined;
  toolServers?: ServerOptions["toolServers"];
  /** The machine's screen, for users who may have things done on it. */
  screen?: ((userId: string) => Screen | undefined) | undefined;
  /** What each user may ask for and spend. */
  allowances?: Allowances | undefined;
  /** What keys have spent. */
  usage?: Pick<Usage, "ofToday" | "store"> | undefined;
  /** What answers that run have put aside; of this process alone unless given. */
  holds?: Holds | undefined;
  /** Throws where somebody may not ask in a vault any more, in which something of theirs is to go on by itself. */
  mayAsk?: ((userId: string, vaultId: string) => Promise<void>) | undefined;
  /** Whether a vault was removed, in which somebody still wants something: it is opened for nobody then. */
  isGone?: ((vaultId: string) => Promise<boolean>) | undefined;
  /** Removes a vault that is closed. */
  removeVault?: ((vaultId: string) => Promise<void>) | undefined;
  /** Hears of every core that is opened. */
  onOpen?: ((userId: string, core: Core) => void) | undefined;
  /** Only tests give some. */
  vaultPragmas?: readonly string[] | undefined;
  /** Only tests give another. */
  idleMs?: number | undefined;
  /** How long an answer waits where others may take the rest of a limit; only tests give another. */
  holdWaitMs?: number | undefined;
}

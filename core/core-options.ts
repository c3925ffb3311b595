import type { Account } from "./chat/allowance.ts";
import type { Deadlines } from "./backends/deadline.ts";
import type { BackendConfig } from "./backends/registry.ts";
import type { Clock } from "./base/clock.ts";
import type { Cluster } from "./vault/cluster.ts";
import type { RandomSource } from "./base/ids.ts";
import type { AnswerServices } from "./chat/answer/services.ts";
import type { HubOptions } from "./calls/open-hub.ts";
import type { Services } from "./calls/services.ts";
import type { Logger } from "./base/log.ts";
import type { ContextThread } from "./context/select/thread.ts";
import type { Vault } from "./vault/vault.ts";

/** Where a core's vault is, when it is not the file in its folder. */
export interface VaultStore {
  open(): Promise<Vault>;
  /** The other processes that work on the same store. */
  cluster: Cluster;
}

/** What works on an open vault besides the core. */
export interface Companion {
  /** Ends its work while the answers that stream are ended; the vault is closed after. */
  close(): Promise<void>;
}

/** What a core is made of; everything that tests want to hold comes in here. */
export interface CoreOptions extends HubOptions {
  /** A vault elsewhere, instead of vault.db. */
  store?: VaultStore;
  /** Keys of vendors in the environment of the user's shell, by variable, where that is not `env`. */
  shellKeys?: Readonly<Record<string, string>>;
  log: Logger;
  /** Which face this core serves, for people. */
  face: string;
  /** Whether somebody sits in front of it who can be asked; false for the server. */
  canAsk?: boolean;
  /** Whether tools may wait to be allowed; as `canAsk` unless said. */
  canApprove?: boolean;
  /** Whether an encrypted vault stays locked until somebody unlocks it, also where its key could be had. */
  isLocked?: boolean;
  /** The folder of the resources that ship with FloatBar; the default is right for a core that runs from source. */
  resourcesDir?: string;
  isDevelopment?: boolean;
  /** Whether nothing is remembered of what is said, and nothing that is remembered goes to models, whatever the settings say. */
  isForgetful?: boolean;
  /** A backend that the face decides on, instead of the settings. */
  backend?: BackendConfig;
  /** What the face lets its user ask for and spend, the user's own account first; asked before each answer. */
  accounts?: () => readonly Account[];
  /** Does some work for whoever asked, as the face knows them; only a face with accounts brings it. */
  onBehalf?: AnswerServices["onBehalf"];
  /** Begins what the face lets work on the vault, each time that it opens. */
  alongside?: (services: Services) => Companion;
  clock?: Clock;
  random?: RandomSource;
  deadlines?: Deadlines;
  retryDelayMs?: number;
  /** Quiet after which a model is let note facts; only tests give another. */
  notesPauseMs?: number;
  /** A thread that the contexts of many cores are built in. */
  sharedThread?: ContextThread;
  /** From how many messages on contexts are built in a thread, and how long it is waited for; only tests give any. */
  contextThread?: { large?: number; patienceMs?: number };
  /** Bytes that are free on the disk of a folder; only tests give another. */
  freeBytes?: (folder: string) => Promise<number>;
  /** More pragmas for the vault. */
  vaultPragmas?: readonly string[];
}

import type { NetworkSettings } from "../backends/network.ts";
import type { BackendConfig } from "../backends/registry.ts";

/** The values in force, for the core; the key is among them and stays inside the core. */
export interface Resolved extends BackendConfig {
  contextTokens: number;
  memory: boolean;
  learnWithModel: boolean | null;
  /** Whether its owner was asked about that. */
  notesAsked: boolean;
  embeddingModel: string | null;
  /** US dollars. */
  monthlyLimit: number | null;
  /** How the network is reached. */
  network: NetworkSettings;
}

/** What of them is no secret: it is there also while the keychain cannot be read. */
export type Chosen = Omit<Resolved, "apiKey">;

import type { Backend, Embedder } from "../backends/backend.ts";
import type { Connection } from "../backends/connection.ts";
import { useNetwork } from "../backends/network.ts";
import { type BackendPool, type Candidate, ConfiguredBackends } from "../backends/pool.ts";
import type { BackendConfig, BackendEnvironment } from "../backends/registry.ts";
import { InputError } from "../base/errors.ts";
import type { Logger } from "../base/log.ts";
import { phrase } from "../base/phrases.ts";
import type { BackendChoice, CurrentBackend } from "../chat/answer/services.ts";
import { MAIN_BACKEND, type Settings } from "../settings/settings.ts";

/** What turns vectors off in Settings. */
const NO_VECTORS = "off";

/** How long it is looked who answers at an address. */
const LOOK_MS = 10_000;

/** States of a connection that a look at it would not tell better. */
const KNOWN: ReadonlySet<string> = new Set(["connected", "unauthorized", "rate_limited"]);

export interface ChosenBackendsOptions {
  settings: Settings;
  connection: Connection;
  environment: BackendEnvironment;
  env: NodeJS.ProcessEnv;
  log: Logger;
  /** A backend that the face decides on, instead of the settings. */
  fixed: BackendConfig | undefined;
  /** Whether nothing is remembered, whatever the settings say. */
  isForgetful?: boolean | undefined;
}

/** Who answers, as the settings say now. */
export class ChosenBackends {
  /** What backends are made with. */
  readonly environment: BackendEnvironment;
  readonly #options: ChosenBackendsOptions;
  readonly #configured: ConfiguredBackends;
  /** Whose connection is watched, and over which network. */
  #watched: { backend: Backend; network: string } | undefined;

  constructor(options: ChosenBackendsOptions) {
    this.#options = options;
    this.environment = options.environment;
    const { settings, fixed } = options;
    this.#configured = new ConfiguredBackends(async () => {
      const main = { id: MAIN_BACKEND, name: "", isFallback: false };
      if (fixed) return [{ ...main, ...fixed }];
      const { kind, apiUrl, apiKey, model, thinkAloud = false, patienceSeconds = null } = await settings.resolve();
      const entries = [{ ...main, kind, apiUrl, apiKey, model }, ...(await settings.moreBackends())];
      return entries.map((entry) => ({ ...entry, thinkAloud, patienceSeconds }));
    }, options.environment);
  }

  /** Every backend that is configured. @throws InputError */
  pool(): Promise<BackendPool> {
    return this.#configured.pool();
  }

  /** Takes up the backend that the settings name now, and watches whether it can be reached. Never throws. */
  async choose(): Promise<void> {
    const { settings, connection, env, log } = this.#options;
    try {
      await this.#configured.refresh();
      const first = (await this.pool()).get(MAIN_BACKEND);
      const { network } = settings.chosen();
      useNetwork(network, env, { isUrgent: first.kind !== "offline", warn: (words) => log.warn(words) });
      const watched = JSON.stringify(network);
      // A change of the theme asks nobody anew, and takes back nothing that an answer has shown since, such as a key that was refused.
      const isKnown = first === this.#watched?.backend && watched === this.#watched.network;
      if (isKnown && KNOWN.has(connection.view.status)) return;
      this.#watched = { backend: first, network: watched };
      void connection.watch(first);
    } catch (error) {
      connection.misconfigured(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** Who answers a chat that made this choice. @throws InputError where nobody is configured. */
  async current({ backend, model }: BackendChoice): Promise<CurrentBackend> {
    const pool = await this.pool();
    // Also those that help out: by the time that one is needed, it is too late to look.
    const needed = pool.entries.filter(({ id, isFallback }) => isFallback || id === (backend ?? MAIN_BACKEND));
    const looks = needed.map(({ id }) => pool.look(id, AbortSignal.timeout(LOOK_MS)).catch(() => false));
    const isOther = await Promise.all(looks);
    // What was guessed before is not watched any more.
    if (needed.some(({ id }, at) => id === MAIN_BACKEND && isOther[at] === true)) void this.choose();
    const [first, ...others] = pool.candidates(backend, model);
    if (!first) throw new InputError(phrase("backend.none_chosen"));
    const { contextTokens, memory, learnWithModel } = this.#options.settings.chosen();
    const remembers = memory && this.#options.isForgetful !== true;
    const watched = (candidate: Candidate): Candidate => ({
      ...candidate,
      elsewhere: async (signal) => {
        const found = await candidate.elsewhere(signal);
        if (found?.id === MAIN_BACKEND) void this.choose();
        return found;
      },
    });
    return { candidates: [watched(first), ...others.map(watched)], contextTokens, memory: remembers, learnWithModel };
  }

  /** What answers a chat that chose this one (null for the usual one); undefined where nothing can. */
  async answering(chosen: string | null): Promise<Backend | undefined> {
    const found = await this.current({ backend: chosen, model: null }).catch(() => undefined);
    return found?.candidates[0].backend;
  }

  /** What makes vectors now; undefined where nothing does. */
  async embedder(signal: AbortSignal): Promise<Embedder | undefined> {
    const { embeddingModel, memory } = this.#options.settings.chosen();
    if (!memory || embeddingModel === NO_VECTORS) return undefined;
    return (await this.pool()).get(MAIN_BACKEND).embedder?.(embeddingModel, signal);
  }

  /** Closes backends that the settings no longer name; for when nothing streams. */
  closeRetired(): void {
    this.#configured.closeRetired();
  }

  close(): void {
    this.#configured.close();
  }
}

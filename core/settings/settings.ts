import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import type {
  PlainSettingName,
  ReviewLine,
  SettingsChange,
  SettingSource,
  SettingsView,
} from "../contract/contract.ts";
import { certificatesIn } from "../backends/network.ts";
import type { PoolEntry } from "../backends/pool.ts";
import type { BackendConfig } from "../backends/registry.ts";
import type { Clock } from "../base/clock.ts";
import { FloatBarError, InputError } from "../base/errors.ts";
import { inEnglish, type Phrase, phrase } from "../base/phrases.ts";
import type { McpServerConfig, McpServers } from "../tools/mcp-config.ts";
import { type PortableSettings, withoutSecrets } from "./portable.ts";
import { placeOf, type SecretStore } from "../base/secret-store.ts";
import { Keys } from "./keys.ts";
import { MAIN_LINES, ownHand } from "./own-hand.ts";
import { placeOfServer } from "./places.ts";
import { reviewSettings, takeSettings } from "./review.ts";
import { checkedSettings, checkValues } from "./check-values.ts";
import type { Chosen, Resolved } from "./resolved.ts";
import { readSettings } from "./read-settings.ts";
import { DEFAULTS, type SettingsFile, settingsFile } from "./settings-file.ts";

export { MAIN_BACKEND } from "./keys.ts";
const DEVELOPMENT_URL = "http://localhost:8000";
export interface SettingsOptions {
  dataDir: string;
  env: NodeJS.ProcessEnv;
  secrets: SecretStore;
  clock: Clock;
  /** Whether the app runs under `npm run dev`. */
  isDevelopment: boolean;
}

/**
 * What the user chose. A value comes from the Settings panel, else the environment, else the development default, else the
 * built-in default, and every value knows which. The API key is in the secret store, never in settings.json.
 */
export class Settings {
  readonly #options: SettingsOptions;
  readonly #file: string;
  readonly #keys: Keys;
  #values: SettingsFile;
  #notice: Phrase | null;

  constructor(options: SettingsOptions) {
    this.#options = options;
    this.#keys = new Keys({ ...options, ownUrl: this.#fallbackUrl().value });
    this.#file = join(options.dataDir, "settings.json");
    const { values, notice } = readSettings(this.#file, options.clock.now());
    this.#values = values;
    this.#notice = notice;
  }

  /** What the panel shows. */
  async view(): Promise<SettingsView> {
    const { secrets, env } = this.#options;
    const place = placeOf(secrets);
    let locked: Phrase | null = null;
    const main = this.#main();
    const key = await this.#keys
      .main(main, this.#isMainImported)
      .catch((error: unknown): { value: null; source: SettingSource } => {
        locked = lockedWords(error, phrase("settings.key_locked", { place }));
        return { value: null, source: "default" };
      });
    const isFromEnvironment = key.source === "environment" && Boolean(env.FLOATBAR_API_KEY);
    const keyPlace = isFromEnvironment ? phrase("place.environment") : place;
    const notice = this.#notice ?? locked;
    return {
      ...this.#plain(),
      api_url: { ...this.#apiUrl(), default: this.#fallbackUrl().value },
      api_key: {
        value: key.value !== null,
        source: key.source,
        default: this.#keys.environment(main, this.#isMainImported) !== null,
      },
      key_place: await this.#keys.mainElsewhere(main),
      certificates: this.#values.certificates === undefined ? [] : certificatesIn(this.#values.certificates),
      backends: await Promise.all(
        (this.#values.backends ?? []).map(async (entry) => ({
          ...entry,
          has_key: (await this.#keys.ofBackend(entry).catch(() => null)) !== null,
          key_place: await this.#keys.elsewhere(entry),
        })),
      ),
      imported: this.#values.imported ?? [],
      secret_storage: inEnglish(keyPlace),
      secret_place: keyPlace,
      notice: notice && inEnglish(notice),
      notice_phrase: notice,
    };
  }

  /**
   * The values in force, with `change` laid over them but not saved where it is given.
   *
   * @throws FloatBarError `secrets_unreadable`.
   */
  async resolve(change: SettingsChange = {}): Promise<Resolved> {
    const chosen = this.chosen(change);
    const isOwn = change.api_url !== undefined || change.backend !== undefined;
    const isImported = !isOwn && this.#isMainImported;
    const apiKey =
      change.api_key === undefined
        ? (await this.#keys.main(chosen, isImported)).value
        : (change.api_key ?? this.#keys.fromEnvironment(chosen, isImported));
    return { ...chosen, apiKey };
  }

  /** Those of them that are no secret, which no keychain is asked for. */
  chosen(change: SettingsChange = {}): Chosen {
    const values = { ...this.#values, ...withoutMissing(change) };
    return {
      ...this.#main(values),
      thinkAloud: values.think_aloud ?? DEFAULTS.think_aloud,
      patienceSeconds: values.patience_seconds ?? DEFAULTS.patience_seconds,
      contextTokens: values.context_tokens ?? DEFAULTS.context_tokens,
      memory: values.memory ?? DEFAULTS.memory,
      learnWithModel: values.learn_with_model ?? null,
      notesAsked: values.notes_asked ?? DEFAULTS.notes_asked,
      embeddingModel: values.embedding_model ?? DEFAULTS.embedding_model,
      monthlyLimit: values.monthly_limit_usd ?? DEFAULTS.monthly_limit_usd,
      network: { proxy: values.proxy ?? DEFAULTS.proxy, certificates: values.certificates ?? null },
    };
  }

  /** The backends besides the main one, in their order. A key that cannot be read is none. */
  async moreBackends(): Promise<PoolEntry[]> {
    return Promise.all((this.#values.backends ?? []).map(({ id }) => this.resolveMore(id)));
  }

  /**
   * One of the backends besides the main one, with `change` laid over the settings but not saved.
   *
   * @throws InputError when there is none with this id.
   */
  async resolveMore(id: string, change: SettingsChange = {}): Promise<PoolEntry> {
    const entry = (change.backends ?? this.#values.backends ?? []).find((known) => known.id === id);
    if (!entry) throw new InputError(phrase("backend.removed"), "id");
    return this.#keys.resolve(entry, this.#imported.has(`backends.${id}`));
  }

  /** @throws InputError when two backends have one id, or one could not be made. */
  async save({ api_key: apiKey, backends, ...change }: SettingsChange): Promise<void> {
    const before = this.#values;
    const rest =
      backends === undefined
        ? change
        : { ...change, backends: await this.#keys.takeBackends(backends, this.#values.backends ?? []) };
    const merged = Object.entries({ ...this.#values, ...withoutMissing(rest) }).filter(([, value]) => value !== null);
    const values = ownHand(settingsFile.parse(Object.fromEntries(merged)), before, { ...change, api_key: apiKey });
    // One that an older file has is no reason to refuse another change.
    checkValues({ ...values, shortcut: change.shortcut ?? undefined });
    const main = this.#main(values);
    if (apiKey !== undefined) await this.#keys.setMain(apiKey, main);
    else if (change.api_url !== undefined || change.backend !== undefined) await this.#keys.settleMain(main);
    await this.#write(values);
  }

  /** What was chosen, without anything secret. */
  portable(): PortableSettings {
    return withoutSecrets(this.#values);
  }

  /** What the import of what `portable` gave would change. @throws InputError when a value does not fit. */
  review(values: Record<string, unknown>): ReviewLine[] {
    return reviewSettings(this.#values, checkedSettings(values));
  }

  /**
   * Takes in what `portable` gave: what is harmless, and of the rest the lines that are allowed. Secrets that are here stay, and
   * stay bound to the places that they were entered for.
   *
   * @throws InputError when a value does not fit; nothing is changed then.
   */
  async import(values: Record<string, unknown>, allowed: ReadonlySet<string>): Promise<void> {
    const { mcp_servers: servers = {}, ...taken } = takeSettings(this.#values, checkedSettings(values), allowed);
    await this.#write({ ...taken, mcp_servers: await this.#keys.withoutOpenSecrets(servers) });
  }

  /**
   * The tool servers, with their secrets.
   *
   * @throws Error when the secrets cannot be read now: saved without them, they would be lost.
   */
  async mcpServers(): Promise<McpServers> {
    return this.#keys.withSecrets(this.#values.mcp_servers ?? {});
  }

  /** The same to be used and not to be saved: without the secrets that cannot be read now. */
  async usableMcpServers(): Promise<McpServers> {
    return this.#keys.withSecrets(this.#values.mcp_servers ?? {}, { isTolerant: true });
  }

  /** The tool servers whose secrets were entered for another program or address, and so are not used. */
  async serversWithoutSecrets(): Promise<ReadonlySet<string>> {
    return this.#keys.serversWithoutTheirs(this.#values.mcp_servers ?? {});
  }

  /** Whether a line of a review came from a file and was not chosen by hand since. */
  isImported(line: string): boolean {
    return this.#imported.has(line);
  }

  /**
   * Takes secrets out of the addresses and arguments of tool servers, where settings of earlier versions have them.
   *
   * @throws FloatBarError where the secrets cannot be reached now; everything stays as it is then.
   */
  async hideServerSecrets(): Promise<void> {
    const servers = this.#values.mcp_servers ?? {};
    const open = await this.#keys.withoutOpenSecrets(servers);
    if (JSON.stringify(open) !== JSON.stringify(servers)) await this.#write({ ...this.#values, mcp_servers: open });
  }

  /**
   * Keeps the tool servers, and apart what is secret of them: environment, headers, what stands in addresses and arguments.
   *
   * @returns the servers as they are kept, with their secrets.
   */
  async saveMcpServers(given: McpServers): Promise<McpServers> {
    const { open, servers } = await this.#keys.saveServers(given, Object.keys(this.#values.mcp_servers ?? {}));
    // What is added by hand in the place of what a file brought is its owner's.
    const imported = this.#values.imported?.filter((line) => {
      const name = line.startsWith("mcp_servers.") ? line.slice("mcp_servers.".length) : null;
      return name === null || target(open[name]) === target(this.#values.mcp_servers?.[name]);
    });
    await this.#write({ ...this.#values, mcp_servers: open, ...(imported ? { imported } : {}) });
    return servers;
  }

  async #write(values: SettingsFile): Promise<void> {
    await writeFileAtomic(this.#file, `${JSON.stringify(values, null, 2)}\n`, { mode: 0o600 });
    this.#values = values;
    this.#notice = null;
  }

  #plain(): { [Name in PlainSettingName]: SettingsView[Name] } {
    const entries = Object.entries(DEFAULTS).map(([name, fallback]) => {
      const value = this.#values[name as PlainSettingName];
      return [
        name,
        { value: value ?? fallback, source: value === undefined ? "default" : "settings", default: fallback },
      ];
    });
    return Object.fromEntries(entries) as { [Name in PlainSettingName]: SettingsView[Name] };
  }

  #apiUrl(): { value: string | null; source: SettingSource } {
    return this.#values.api_url === undefined
      ? this.#fallbackUrl()
      : { value: this.#values.api_url, source: "settings" };
  }

  #fallbackUrl(): { value: string | null; source: SettingSource } {
    const { env, isDevelopment } = this.#options;
    if (env.FLOATBAR_API_URL) return { value: env.FLOATBAR_API_URL, source: "environment" };
    return isDevelopment ? { value: DEVELOPMENT_URL, source: "development" } : { value: null, source: "default" };
  }

  /** The main backend, of these values. */
  #main(values: SettingsChange | SettingsFile = this.#values): Omit<BackendConfig, "apiKey"> {
    return {
      kind: values.backend ?? "auto",
      apiUrl: values.api_url ?? this.#fallbackUrl().value,
      model: values.model ?? null,
    };
  }

  /** Whether a file says where the main backend is. */
  get #isMainImported(): boolean {
    return MAIN_LINES.some((line) => this.#imported.has(line));
  }

  get #imported(): ReadonlySet<string> {
    return new Set(this.#values.imported);
  }
}

/** What of a tool server says where it is. */
function target(config: McpServerConfig | undefined): string | null {
  return config === undefined ? null : placeOfServer(config);
}

function withoutMissing<Values extends object>(values: Values): Partial<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Values>;
}

/** What a store says of its file is nearer than that its place is locked. */
function lockedWords(error: unknown, otherwise: Phrase): Phrase {
  const said = error instanceof FloatBarError ? error.phrase : otherwise;
  return said.key === "secrets.unreadable" ? otherwise : said;
}

import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import type { PlainSettingName, SettingsChange, SettingSource, SettingsView } from "../contract/contract.ts";
import { certificatesIn, checkProxy, type NetworkSettings } from "../backends/network.ts";
import type { PoolEntry } from "../backends/pool.ts";
import { type BackendConfig, resolveBackend } from "../backends/registry.ts";
import type { Clock } from "../base/clock.ts";
import { InputError } from "../base/errors.ts";
import { inEnglish, type Phrase, phrase } from "../base/phrases.ts";
import type { McpServers } from "../tools/mcp-config.ts";
import { type PortableSettings, withoutSecrets } from "./portable.ts";
import { placeOf, type SecretStore } from "../base/secret-store.ts";
import { API_KEY, envName, keyName, mcpSecret } from "./secret-names.ts";
import { DEFAULTS, type SettingsFile, settingsFile } from "./settings-file.ts";

/** Id of the backend that the panel's first fields describe. */
export const MAIN_BACKEND = "main";
const DEVELOPMENT_URL = "http://localhost:8000";
export interface SettingsOptions {
  dataDir: string;
  env: NodeJS.ProcessEnv;
  secrets: SecretStore;
  clock: Clock;
  /** Whether the app runs under `npm run dev`. */
  isDevelopment: boolean;
}

/** The values in force, for the core; the key is among them and stays inside the core. */
export interface Resolved extends BackendConfig {
  contextTokens: number;
  memory: boolean;
  learnWithModel: boolean;
  embeddingModel: string | null;
  /** US dollars. */
  monthlyLimit: number | null;
  /** How the network is reached. */
  network: NetworkSettings;
}

/**
 * What the user chose. A value comes from the Settings panel, else the environment, else the development default, else the
 * built-in default, and every value knows which. The API key is in the secret store, never in settings.json.
 */
export class Settings {
  readonly #options: SettingsOptions;
  readonly #file: string;
  #values: SettingsFile;
  #notice: Phrase | null = null;

  constructor(options: SettingsOptions) {
    this.#options = options;
    this.#file = join(options.dataDir, "settings.json");
    this.#values = this.#load();
  }

  /** What the panel shows. */
  async view(): Promise<SettingsView> {
    const { secrets, env } = this.#options;
    const place = placeOf(secrets);
    let locked: Phrase | null = null;
    const key = await this.#apiKey().catch((): { value: null; source: SettingSource } => {
      locked = phrase("settings.key_locked", { place });
      return { value: null, source: "default" };
    });
    const isFromEnvironment = key.source === "environment" && Boolean(env.FLOATBAR_API_KEY);
    const keyPlace = isFromEnvironment ? phrase("place.environment") : place;
    const notice = this.#notice ?? locked;
    return {
      ...this.#plain(),
      api_url: { ...this.#apiUrl(), default: this.#fallbackUrl().value },
      api_key: { value: key.value !== null, source: key.source, default: this.#environmentKey() !== null },
      certificates: this.#values.certificates === undefined ? [] : certificatesIn(this.#values.certificates),
      backends: await Promise.all(
        (this.#values.backends ?? []).map(async (entry) => ({
          ...entry,
          has_key: (await secrets.get(keyName(entry.id)).catch(() => null)) !== null,
        })),
      ),
      secret_storage: inEnglish(keyPlace),
      secret_place: keyPlace,
      notice: notice && inEnglish(notice),
      notice_phrase: notice,
    };
  }

  /** The values in force, with `change` laid over them but not saved where it is given. */
  async resolve(change: SettingsChange = {}): Promise<Resolved> {
    const values = { ...this.#values, ...withoutMissing(change) };
    const main = {
      kind: values.backend ?? "auto",
      apiUrl: values.api_url ?? this.#fallbackUrl().value,
      model: values.model ?? null,
    };
    const key =
      change.api_key === undefined ? (await this.#apiKey()).value : (change.api_key ?? this.#environmentKey());
    return {
      ...main,
      apiKey: key ?? this.#vendorsKey(main),
      contextTokens: values.context_tokens ?? DEFAULTS.context_tokens,
      memory: values.memory ?? DEFAULTS.memory,
      learnWithModel: values.learn_with_model ?? DEFAULTS.learn_with_model,
      embeddingModel: values.embedding_model ?? DEFAULTS.embedding_model,
      monthlyLimit: values.monthly_limit_usd ?? DEFAULTS.monthly_limit_usd,
      network: { proxy: values.proxy ?? DEFAULTS.proxy, certificates: values.certificates ?? null },
    };
  }

  /** The backends besides the main one, in their order. A key that cannot be read is none. */
  async moreBackends(): Promise<PoolEntry[]> {
    return Promise.all(
      (this.#values.backends ?? []).map(async ({ id, name, kind, api_url: apiUrl, model, is_fallback, agent }) => {
        const { secrets } = this.#options;
        const stored = await secrets.get(keyName(id)).catch(() => null);
        const env = agent === null ? null : await secrets.get(envName(id)).catch(() => null);
        const own = agent && { ...agent, env: env === null ? {} : (JSON.parse(env) as Record<string, string>) };
        const config = { kind, apiUrl, model, agent: own };
        return { id, name, ...config, apiKey: stored ?? this.#vendorsKey(config), isFallback: is_fallback };
      }),
    );
  }

  /** @throws InputError when two backends have one id, or one could not be made. */
  async save({ api_key: apiKey, backends, ...change }: SettingsChange): Promise<void> {
    const rest = backends === undefined ? change : { ...change, backends: await this.#takeBackends(backends) };
    const merged = Object.entries({ ...this.#values, ...withoutMissing(rest) }).filter(([, value]) => value !== null);
    const values = settingsFile.parse(Object.fromEntries(merged));
    if (values.certificates !== undefined) certificatesIn(values.certificates);
    checkProxy(values.proxy ?? DEFAULTS.proxy);
    if (apiKey !== undefined) await this.#options.secrets.set(API_KEY, apiKey);
    await this.#write(values);
  }

  /** What was chosen, without anything secret. */
  portable(): PortableSettings {
    return withoutSecrets(this.#values);
  }

  /**
   * Takes in what `portable` gave. Secrets that are here stay, also those of tool servers of the same name.
   *
   * @throws InputError when a value does not fit; nothing is changed then.
   */
  async import(values: Record<string, unknown>): Promise<void> {
    const parsed = settingsFile.safeParse(values);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new InputError(
        phrase("settings.does_not_fit", { field: issue?.path.join(".") ?? "" }, issue?.message),
        "text",
      );
    }
    if (parsed.data.certificates !== undefined) certificatesIn(parsed.data.certificates);
    checkProxy(parsed.data.proxy ?? DEFAULTS.proxy);
    await this.#write({ ...this.#values, ...parsed.data });
  }

  /**
   * The tool servers, with their secrets.
   *
   * @throws Error when the secrets cannot be read now: saved without them, they would be lost.
   */
  async mcpServers(): Promise<McpServers> {
    return this.#withSecrets((name) => this.#options.secrets.get(name));
  }

  /** The same to be used and not to be saved: without the secrets that cannot be read now. */
  async usableMcpServers(): Promise<McpServers> {
    return this.#withSecrets((name) => this.#options.secrets.get(name).catch(() => null));
  }

  async #withSecrets(read: (name: string) => Promise<string | null>): Promise<McpServers> {
    const entries = Object.entries(this.#values.mcp_servers ?? {}).map(async ([name, config]) => {
      const stored = await read(mcpSecret(name));
      const secret = stored === null ? {} : (JSON.parse(stored) as Record<string, string>);
      return [name, "url" in config ? { ...config, headers: secret } : { ...config, env: secret }] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  }

  /** Keeps the tool servers, the values of their environment and headers apart as secrets. */
  async saveMcpServers(servers: McpServers): Promise<void> {
    const { secrets } = this.#options;
    for (const name of Object.keys(this.#values.mcp_servers ?? {})) {
      if (servers[name] === undefined) await secrets.set(mcpSecret(name), null);
    }
    const open: McpServers = {};
    for (const [name, config] of Object.entries(servers)) {
      const secret = "url" in config ? config.headers : config.env;
      await secrets.set(mcpSecret(name), Object.keys(secret).length === 0 ? null : JSON.stringify(secret));
      open[name] = "url" in config ? { ...config, headers: {} } : { ...config, env: {} };
    }
    await this.#write({ ...this.#values, mcp_servers: open });
  }

  async #write(values: SettingsFile): Promise<void> {
    await writeFileAtomic(this.#file, `${JSON.stringify(values, null, 2)}\n`, { mode: 0o600 });
    this.#values = values;
    this.#notice = null;
  }

  /** Keeps the keys of a list of backends, lets go of those of removed ones, and returns the list without them. */
  async #takeBackends(list: NonNullable<SettingsChange["backends"]>): Promise<NonNullable<SettingsFile["backends"]>> {
    const { secrets } = this.#options;
    const ids = list.map(({ id }) => id);
    const twice = ids.find((id, at) => id === MAIN_BACKEND || ids.indexOf(id) !== at);
    if (twice !== undefined) {
      throw new InputError(phrase("settings.same_id", { id: twice }), "backends");
    }
    for (const { kind, api_url: apiUrl, model, agent } of list) {
      resolveBackend({ kind, apiUrl, model, apiKey: null, agent: agent ? { ...agent, env: {} } : null });
    }
    for (const { id } of this.#values.backends ?? []) {
      if (ids.includes(id)) continue;
      await secrets.set(keyName(id), null);
      await secrets.set(envName(id), null);
    }
    for (const { id, api_key, env } of list) {
      if (api_key !== undefined) await secrets.set(keyName(id), api_key);
      if (env !== undefined) await secrets.set(envName(id), JSON.stringify(env));
    }
    return list.map(({ id, name, kind, api_url, model, is_fallback, agent = null }) => {
      return { id, name, kind, api_url, model, is_fallback, agent };
    });
  }

  /** The key in the variable of the environment that the vendor's own tools read. */
  #vendorsKey(config: Omit<BackendConfig, "apiKey">): string | null {
    try {
      const resolution = resolveBackend({ ...config, apiKey: null });
      const variable = resolution.kind === "model" ? resolution.vendor.keyVariable : null;
      return (variable !== null && this.#options.env[variable]) || null;
    } catch {
      // What is wrong with the configuration is said where the backend is made.
      return null;
    }
  }

  /** A file that cannot be read never stops the start: it is put aside, and the panel says so. */
  #load(): SettingsFile {
    if (!existsSync(this.#file)) return {};
    try {
      return settingsFile.parse(JSON.parse(readFileSync(this.#file, "utf8")));
    } catch {
      const aside = `${this.#file}.broken-${this.#options.clock.now()}`;
      renameSync(this.#file, aside);
      this.#notice = phrase("settings.put_aside", { file: aside });
      return {};
    }
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

  #environmentKey(): string | null {
    return this.#options.env.FLOATBAR_API_KEY || null;
  }

  async #apiKey(): Promise<{ value: string | null; source: SettingSource }> {
    const stored = await this.#options.secrets.get(API_KEY);
    if (stored !== null) return { value: stored, source: "settings" };
    const main = { kind: this.#values.backend ?? "auto", apiUrl: this.#apiUrl().value, model: null };
    const fromEnvironment = this.#environmentKey() ?? this.#vendorsKey(main);
    return { value: fromEnvironment, source: fromEnvironment === null ? "default" : "environment" };
  }
}

function withoutMissing<Values extends object>(values: Values): Partial<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Values>;
}

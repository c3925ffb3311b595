import type { SettingsChange, SettingSource } from "../contract/contract.ts";
import type { PoolEntry } from "../backends/pool.ts";
import { addressBeside } from "../backends/models/vendors.ts";
import { type BackendConfig, parseApiUrl, resolveBackend } from "../backends/registry.ts";
import { InputError } from "../base/errors.ts";
import { checkKey } from "../base/pasted.ts";
import { phrase } from "../base/phrases.ts";
import type { SecretStore } from "../base/secret-store.ts";
import { hideSecrets } from "../tools/hidden-secrets.ts";
import type { McpServers } from "../tools/mcp-config.ts";
import { Keyring, NOWHERE } from "./keyring.ts";
import { type BackendEntry, placeFor, placeOfBackend, placeOfServer } from "./places.ts";
import { partSecrets, withSecrets } from "./mcp-secrets.ts";
import { API_KEY, envName, keyName, mcpSecret } from "./secret-names.ts";
import type { SettingsFile } from "./settings-file.ts";

/** Id of the backend that the panel's first fields describe. */
export const MAIN_BACKEND = "main";

type Main = Omit<BackendConfig, "apiKey">;
type Backends = NonNullable<SettingsFile["backends"]>;

interface KeysOptions {
  secrets: SecretStore;
  env: NodeJS.ProcessEnv;
  /** The address that the environment names. */
  ownUrl: string | null;
}

/** The keys, environments and headers of backends and tool servers, each for its own place alone. */
export class Keys {
  readonly #options: KeysOptions;
  readonly #keyring: Keyring;

  constructor(options: KeysOptions) {
    this.#options = options;
    this.#keyring = new Keyring(options.secrets);
  }

  /** The key of the main backend: the stored one, else the environment's. */
  async main(main: Main, isImported: boolean): Promise<{ value: string | null; source: SettingSource }> {
    const stored = await this.#keyring.get(API_KEY, (apiKey) => placeOfBackend({ ...main, apiKey }));
    if (stored !== null) return { value: stored, source: "settings" };
    const value = this.fromEnvironment(main, isImported);
    return { value, source: value === null ? "default" : "environment" };
  }

  async setMain(key: string | null, main: Main): Promise<void> {
    await this.#keyring.set(API_KEY, key, (apiKey) => placeOfBackend({ ...main, apiKey }));
  }

  /** The owner names the address of a key that was entered before it. */
  async settleMain(main: Main): Promise<void> {
    await this.#keyring.settle(API_KEY, (apiKey) => placeOfBackend({ ...main, apiKey }));
  }

  /** The origin that the main key was entered for, where it is another one. */
  async mainElsewhere(main: Main): Promise<string | null> {
    return this.#keyring.elsewhere(API_KEY, (apiKey) => placeOfBackend({ ...main, apiKey })).catch(() => null);
  }

  async ofBackend(entry: BackendEntry & { id: string }): Promise<string | null> {
    return this.#keyring.get(keyName(entry.id), placeFor(entry));
  }

  async elsewhere(entry: BackendEntry & { id: string }): Promise<string | null> {
    return this.#keyring.elsewhere(keyName(entry.id), placeFor(entry)).catch(() => null);
  }

  /** The environment of an agent's program; empty where there is none, or none for this program. */
  async environmentOf(entry: BackendEntry & { id: string }): Promise<Record<string, string>> {
    const stored = await this.#keyring.get(envName(entry.id), placeFor(entry)).catch(() => null);
    return stored === null ? {} : (JSON.parse(stored) as Record<string, string>);
  }

  fromEnvironment(main: Main, isImported: boolean): string | null {
    return this.environment(main, isImported) ?? this.vendors(main, isImported);
  }

  /** The environment's key goes where the environment or its owner says, not where a file does. */
  environment(main: Main, isImported: boolean): string | null {
    const { env, ownUrl: apiUrl } = this.#options;
    const apiKey = env.FLOATBAR_API_KEY || null;
    const isOwn =
      apiUrl !== null && placeOfBackend({ ...main, apiUrl, apiKey }) === placeOfBackend({ ...main, apiKey });
    return isOwn || !isImported ? apiKey : null;
  }

  /**
   * The key in the variable of the environment that the vendor's own tools read.
   *
   * @param isImported whether a file brought the address, which then gets the key only where it is the vendor's own.
   */
  vendors(config: Omit<BackendConfig, "apiKey">, isImported: boolean): string | null {
    try {
      const resolution = resolveBackend({ ...config, apiKey: null });
      if (resolution.kind !== "model") return null;
      const { vendor, url } = resolution;
      const isVendors = vendor.url !== null && new URL(vendor.url).origin === url.origin;
      if (!isVendors && isImported) return null;
      if (vendor.keyVariable === null) return null;
      // A key with an address beside it is for that server alone.
      const beside = addressBeside(vendor.keyVariable, this.#options.env);
      if (beside !== null && parseApiUrl(beside).origin !== url.origin) return null;
      return this.#options.env[vendor.keyVariable] || null;
    } catch {
      // What is wrong with the configuration is said where the backend is made.
      return null;
    }
  }

  /**
   * A backend besides the main one with its key and its program's environment: those that were typed and are not saved yet, else
   * those that are stored for its place. A key that cannot be read is none.
   *
   * @param isImported whether a file brought it.
   */
  async resolve(entry: NonNullable<SettingsChange["backends"]>[number], isImported: boolean): Promise<PoolEntry> {
    const { id, name, kind, api_url: apiUrl, model, is_fallback: isFallback, agent = null, api_key, env } = entry;
    const config = {
      kind,
      apiUrl,
      model,
      agent: agent && { ...agent, env: env ?? (await this.environmentOf({ ...entry, agent })) },
    };
    const stored = api_key ?? (await this.ofBackend({ ...entry, agent }).catch(() => null));
    return { id, name, ...config, apiKey: stored ?? this.vendors(config, isImported), isFallback };
  }

  /**
   * Keeps the keys of a list of backends, lets go of those of removed ones, and returns the list without them.
   *
   * @throws InputError when two backends have one id, or one could not be made.
   */
  async takeBackends(list: NonNullable<SettingsChange["backends"]>, before: Backends): Promise<Backends> {
    const ids = list.map(({ id }) => id);
    const twice = ids.find((id, at) => id === MAIN_BACKEND || ids.indexOf(id) !== at);
    if (twice !== undefined) {
      throw new InputError(phrase("settings.same_id", { id: twice }), "backends");
    }
    for (const { kind, api_url: apiUrl, model, agent, api_key } of list) {
      checkKey(api_key);
      resolveBackend({ kind, apiUrl, model, apiKey: null, agent: agent ? { ...agent, env: {} } : null });
    }
    for (const { id } of before) {
      if (ids.includes(id)) continue;
      await this.#keyring.set(keyName(id), null, () => NOWHERE);
      await this.#keyring.set(envName(id), null, () => NOWHERE);
    }
    for (const { api_key, env, ...entry } of list) {
      const place = placeFor(entry);
      if (api_key !== undefined) await this.#keyring.set(keyName(entry.id), api_key, place);
      if (env !== undefined) await this.#keyring.set(envName(entry.id), JSON.stringify(env), place);
    }
    return list.map(({ id, name, kind, api_url, model, is_fallback, agent = null }) => {
      return { id, name, kind, api_url, model, is_fallback, agent };
    });
  }

  /** The tool servers whose secrets were entered for another program or address, and so are not used. */
  async serversWithoutTheirs(servers: McpServers): Promise<ReadonlySet<string>> {
    const names = await Promise.all(
      Object.entries(servers).map(async ([name, config]) => {
        const place = await this.#keyring.elsewhere(mcpSecret(name), () => placeOfServer(config)).catch(() => null);
        return place === null ? [] : [name];
      }),
    );
    return new Set(names.flat());
  }

  /**
   * Tool servers with their secrets.
   *
   * @param options.isTolerant whether secrets that cannot be read now are left out, rather than thrown for.
   */
  async withSecrets(servers: McpServers, { isTolerant = false } = {}): Promise<McpServers> {
    const entries = Object.entries(servers).map(async ([name, config]) => {
      const found = this.#keyring.get(mcpSecret(name), () => placeOfServer(config));
      const stored = await (isTolerant ? found.catch(() => null) : found);
      return [name, withSecrets(config, stored)] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  }

  /**
   * Tool servers that came with secrets in the open, in their addresses or arguments, without these: they are kept beside what is kept of
   * a server already, and for its place.
   *
   * @throws FloatBarError where the secrets cannot be reached.
   */
  async withoutOpenSecrets(servers: McpServers): Promise<McpServers> {
    const open: McpServers = {};
    for (const [name, config] of Object.entries(servers)) {
      const hidden = hideSecrets(config);
      const place = () => placeOfServer(hidden);
      open[name] = config;
      if (Object.keys(hidden.values ?? {}).length === 0) continue;
      // What is kept was kept for the place with the secret in it, unless the last run ended between the two.
      const stored =
        (await this.#keyring.elsewhere(mcpSecret(name), place)) === null
          ? await this.#keyring.get(mcpSecret(name), place)
          : await this.#keyring.get(mcpSecret(name), () => placeOfServer(config));
      const whole = withSecrets(hidden, stored);
      const parted = partSecrets({ ...whole, values: { ...whole.values, ...hidden.values } });
      await this.#keyring.set(mcpSecret(name), parted.secret, place);
      open[name] = parted.open;
    }
    return open;
  }

  /**
   * Keeps the secrets of tool servers and lets go of those of removed ones.
   *
   * @returns the servers without them, and with them as they are kept.
   */
  async saveServers(given: McpServers, before: readonly string[]): Promise<{ open: McpServers; servers: McpServers }> {
    for (const name of before) {
      if (given[name] === undefined) await this.#keyring.set(mcpSecret(name), null, () => NOWHERE);
    }
    const open: McpServers = {};
    const servers: McpServers = {};
    for (const [name, entry] of Object.entries(given)) {
      const config = hideSecrets(entry);
      const parted = partSecrets(config);
      const place = () => placeOfServer(config);
      // What belongs to another program or address is kept for it; it was not given out to be saved again.
      if (parted.secret !== null || (await this.#keyring.elsewhere(mcpSecret(name), place)) === null)
        await this.#keyring.set(mcpSecret(name), parted.secret, place);
      open[name] = parted.open;
      servers[name] = config;
    }
    return { open, servers };
  }
}

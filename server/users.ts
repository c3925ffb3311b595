import { createHash } from "node:crypto";
import { join } from "node:path";
import type { BackendConfig } from "../core/backends/registry.ts";
import { type Core, createCore } from "../core/core.ts";
import type { Logger } from "../core/log.ts";
import { FileSecretStore } from "../core/settings/secrets.ts";

export interface UsersOptions {
  /** Folder that holds one folder, and so one vault, for each user. */
  dataDir: string;
  log: Logger;
  version: string;
  /** What answers, for all users. */
  backend: BackendConfig;
}

/** The cores of a server's users: each with a vault file of its own, opened when the user first comes. */
export class Users {
  readonly #options: UsersOptions;
  readonly #cores = new Map<string, Promise<Core>>();

  constructor(options: UsersOptions) {
    this.#options = options;
  }

  /** @param userId as `userOfKey` makes it: safe as the name of a folder. */
  core(userId: string): Promise<Core> {
    const open = this.#cores.get(userId) ?? this.#open(userId);
    this.#cores.set(userId, open);
    // A vault that could not be opened is tried again with the next request.
    open.catch(() => this.#cores.delete(userId));
    return open;
  }

  async close(): Promise<void> {
    for (const opening of this.#cores.values()) {
      const core = await opening.catch(() => undefined);
      await core?.close();
    }
  }

  #open(userId: string): Promise<Core> {
    const { dataDir, log, version, backend } = this.#options;
    const folder = join(dataDir, "users", userId);
    return createCore({
      canAsk: false,
      dataDir: folder,
      env: {},
      secrets: new FileSecretStore(join(folder, "secrets.json")),
      log,
      version,
      face: "server",
      backend,
    });
  }
}

/** The user that an API key stands for. The key itself cannot be told from it. */
export function userOfKey(apiKey: string): string {
  return `key_${createHash("sha256").update(apiKey).digest("hex").slice(0, 32)}`;
}

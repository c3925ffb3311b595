import type { SecretStore } from "../core/base/secret-store.ts";

/** A keychain in memory that can be made to fail. */
export class MemoryKeychain implements SecretStore {
  readonly description = "the keychain";
  readonly secrets: Map<string, string>;
  isBroken = false;

  /** @param secrets what is in it; who gives them sees what becomes of them. */
  constructor(secrets = new Map<string, string>()) {
    this.secrets = secrets;
  }

  async get(name: string): Promise<string | null> {
    if (this.isBroken) throw new Error("locked");
    return this.secrets.get(name) ?? null;
  }

  async set(name: string, value: string | null): Promise<void> {
    if (this.isBroken) throw new Error("locked");
    if (value === null) this.secrets.delete(name);
    else this.secrets.set(name, value);
  }
}

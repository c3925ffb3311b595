import { safeStorage } from "electron";
import type { SecretStore } from "../core/base/secret-store.ts";
import { FileSecretStore } from "../core/settings/secrets.ts";
import { inEnglish, phrase } from "../core/base/phrases.ts";
import type { System } from "./system.ts";

/** Secrets encrypted with a key that the platform's keychain holds; the file has only their ciphertext. */
class KeychainSecretStore implements SecretStore {
  readonly place = phrase("place.keychain");
  readonly description = inEnglish(this.place);
  readonly #file: FileSecretStore;

  constructor(file: string) {
    this.#file = new FileSecretStore(file);
  }

  /** @throws Error when the keychain cannot decrypt what was stored; the secret is not gone then. */
  async get(name: string): Promise<string | null> {
    const stored = await this.#file.get(name);
    return stored === null ? null : safeStorage.decryptString(Buffer.from(stored, "base64"));
  }

  async set(name: string, value: string | null): Promise<void> {
    await this.#file.set(name, value === null ? null : safeStorage.encryptString(value).toString("base64"));
  }
}

/** The keychain where the platform has one; else a file of mode 0600, which the Settings panel says. */
export function createSecretStore(folder: { keychainFile: string; plainFile: string }, here: System): SecretStore {
  const isPlainText = here.platform === "linux" && safeStorage.getSelectedStorageBackend() === "basic_text";
  return safeStorage.isEncryptionAvailable() && !isPlainText
    ? new KeychainSecretStore(folder.keychainFile)
    : new FileSecretStore(folder.plainFile);
}

import { existsSync } from "node:fs";
import { safeStorage } from "electron";
import type { SecretStore } from "../core/base/secret-store.ts";
import { FileSecretStore } from "../core/settings/secrets.ts";
import { inEnglish, type Phrase, phrase } from "../core/base/phrases.ts";
import type { System } from "./system.ts";

interface SecretFiles {
  /** Ciphertext under a key of the keychain's. */
  keychainFile: string;
  /** What is kept where there is no keychain; only its owner can read it. */
  plainFile: string;
}

/**
 * Secrets in the keychain where the platform has one, else in a file of mode 0600, which the Settings panel says. On Linux a keychain
 * can be away for one start: what it holds is not taken for gone then, and not written down in plain text.
 */
class DesktopSecretStore implements SecretStore {
  readonly place: Phrase;
  readonly description: string;
  readonly #hasKeychain: boolean;
  readonly #sealed: FileSecretStore;
  readonly #plain: FileSecretStore;

  constructor({ keychainFile, plainFile }: SecretFiles, hasKeychain: boolean) {
    this.#hasKeychain = hasKeychain;
    this.#sealed = new FileSecretStore(keychainFile);
    this.#plain = new FileSecretStore(plainFile);
    this.place = hasKeychain || existsSync(keychainFile) ? phrase("place.keychain") : this.#plain.place;
    this.description = inEnglish(this.place);
  }

  /** @throws Error when the keychain holds the secret and does not give it; it is not gone then. */
  async get(name: string): Promise<string | null> {
    const [sealed, plain] = await Promise.all([this.#sealed.get(name), this.#plain.get(name)]);
    if (!this.#hasKeychain) {
      if (sealed !== null) throw away(name);
      return plain;
    }
    if (plain === null) return sealed === null ? null : safeStorage.decryptString(Buffer.from(sealed, "base64"));
    // It was entered while there was no keychain.
    await this.set(name, plain);
    return plain;
  }

  /** @throws Error when the keychain does not take the secret, or holds another one of this name and cannot be had. */
  async set(name: string, value: string | null): Promise<void> {
    if (value !== null && !this.#hasKeychain) {
      if ((await this.#sealed.get(name)) !== null) throw away(name);
      await this.#plain.set(name, value);
      return;
    }
    const kept = value === null ? null : safeStorage.encryptString(value).toString("base64");
    if (kept !== null || (await this.#sealed.get(name)) !== null) await this.#sealed.set(name, kept);
    if ((await this.#plain.get(name)) !== null) await this.#plain.set(name, null);
  }
}

function away(name: string): Error {
  return new Error(`${name} is in the keychain, which cannot be had now`);
}

/** The secrets of this user, as well kept as the platform can. */
export function createSecretStore(files: SecretFiles, here: System): SecretStore {
  const isPlainText = here.platform === "linux" && safeStorage.getSelectedStorageBackend() === "basic_text";
  return new DesktopSecretStore(files, safeStorage.isEncryptionAvailable() && !isPlainText);
}

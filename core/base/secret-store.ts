/** Keeps secrets by name, outside of the vault and of settings.json. Each face brings the best its platform has. */
export interface SecretStore {
  /** Where the secrets are, for people. */
  readonly description: string;
  /** @throws Error when the store cannot be read; that is never the same as a secret that is not there. */
  get(name: string): Promise<string | null>;
  /** Keeps a secret; null removes it. */
  set(name: string, value: string | null): Promise<void>;
}

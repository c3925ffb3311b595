import { type Phrase, phrase } from "./phrases.ts";

/** Keeps secrets by name, outside of the vault and of settings.json. Each face brings the best its platform has. */
export interface SecretStore {
  /** Where the secrets are, for people, in English. */
  readonly description: string;
  /** The same as a phrase; a store without one is described in its own words. */
  readonly place?: Phrase;
  /** @throws Error when the store cannot be read; that is never the same as a secret that is not there. */
  get(name: string): Promise<string | null>;
  /** Keeps a secret; null removes it. */
  set(name: string, value: string | null): Promise<void>;
}

/** Where the secrets of a store are, as a phrase. */
export function placeOf({ place, description }: SecretStore): Phrase {
  return place ?? phrase("said", { words: description });
}

import { FloatBarError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import { placeOf, type SecretStore } from "../base/secret-store.ts";

/** Where no place is known yet: a key that was entered before any address. */
export const NOWHERE = "";

/** Where the place of a secret is kept, beside the secret itself. */
function placeName(name: string): string {
  return `${name}@place`;
}

/**
 * Secrets, each of which belongs to the place that it was entered for: a key to an origin, an environment to a command, headers to
 * an address. A secret whose place is another one now is kept, and not given out: whoever changed the place, be it a file that was
 * imported, must not get what was meant for somebody else.
 */
export class Keyring {
  readonly #secrets: SecretStore;

  constructor(secrets: SecretStore) {
    this.#secrets = secrets;
  }

  /**
   * A secret, for the place where it would be used now; null where there is none, or none for this place.
   *
   * @param placeFor the place, which may depend on the secret: some keys name their vendor.
   * @throws FloatBarError `secrets_unreadable`, or `secrets_not_kept`.
   */
  async get(name: string, placeFor: (secret: string) => string): Promise<string | null> {
    const secret = await this.#read(name);
    if (secret === null) return null;
    const place = placeFor(secret);
    const recorded = await this.#read(placeName(name));
    // From before places were recorded: where it is used now is where it was used all along.
    if (recorded === null) await this.#keep(placeName(name), place);
    return recorded === null || recorded === place ? secret : null;
  }

  /** The place that a secret was entered for, where it is another one than this; null where the secret can be used. */
  async elsewhere(name: string, placeFor: (secret: string) => string): Promise<string | null> {
    const secret = await this.#read(name);
    const recorded = secret === null ? null : await this.#read(placeName(name));
    return secret === null || recorded === null || recorded === placeFor(secret) ? null : recorded;
  }

  /** Keeps a secret for a place; null removes it. @throws FloatBarError `secrets_not_kept`. */
  async set(name: string, secret: string | null, placeFor: (secret: string) => string): Promise<void> {
    await this.#keep(name, secret);
    await this.#keep(placeName(name), secret === null ? null : placeFor(secret));
  }

  /** The owner names the place of a secret that had none yet. */
  async settle(name: string, placeFor: (secret: string) => string): Promise<void> {
    const secret = await this.#read(name);
    if (secret !== null && (await this.#read(placeName(name))) === NOWHERE)
      await this.#keep(placeName(name), placeFor(secret));
  }

  async #read(name: string): Promise<string | null> {
    try {
      return await this.#secrets.get(name);
    } catch (cause) {
      throw this.#fault("secrets_unreadable", "secrets.unreadable", cause);
    }
  }

  async #keep(name: string, value: string | null): Promise<void> {
    try {
      await this.#secrets.set(name, value);
    } catch (cause) {
      throw this.#fault("secrets_not_kept", "secrets.not_kept", cause);
    }
  }

  /** A store's own error could hold what was to be kept. */
  #fault(code: string, words: "secrets.unreadable" | "secrets.not_kept", cause: unknown): FloatBarError {
    return cause instanceof FloatBarError
      ? cause
      : new FloatBarError(code, phrase(words, { place: placeOf(this.#secrets) }), { retryable: true, cause });
  }
}

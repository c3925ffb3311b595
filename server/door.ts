import { randomBytes } from "node:crypto";
import { sameSecret } from "./loopback.ts";

/** What lets a page in, in base64url; the code is null once it was used. */
export interface DoorKeys {
  secret: string;
  code: string | null;
}

/**
 * Who may come in: whoever has a code that was printed, once, or the secret that a page got for one. Both are random at each start;
 * the secret is kept by the page alone, where no other port of this machine can read it.
 */
export class Door {
  readonly #secret: string;
  #code: string | null;

  /** @param keys those of a door that this one takes the place of. */
  constructor(keys: DoorKeys = { secret: random(), code: null }) {
    this.#secret = keys.secret;
    this.#code = keys.code;
  }

  get keys(): DoorKeys {
    return { secret: this.#secret, code: this.#code };
  }

  /** A code that lets one page in; one that was printed before lets nobody in any more. */
  newCode(): string {
    return (this.#code = random());
  }

  /** The secret, for who has the code or the secret already; null for anybody else. */
  enter(given: string): string | null {
    if (sameSecret(given, this.#secret)) return this.#secret;
    if (this.#code === null || !sameSecret(given, this.#code)) return null;
    this.#code = null;
    return this.#secret;
  }
}

function random(): string {
  return randomBytes(32).toString("base64url");
}

import { randomBytes } from "node:crypto";
import { sameSecret } from "./loopback.ts";

/**
 * Who may come in: whoever has a code that was printed, once, or the secret that a page got for one. Both are random at each start;
 * the secret is kept by the page alone, where no other port of this machine can read it.
 */
export class Door {
  readonly #secret = random();
  #code: string | null = null;

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

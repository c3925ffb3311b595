import type {
  OAuthDiscoveryState,
  StoredOAuthClientInformation,
  StoredOAuthTokens,
} from "@modelcontextprotocol/client";
import { parseJson } from "../base/json.ts";
import type { SecretStore } from "../base/secret-store.ts";

/** What is kept of a server's sign-in, with the secrets. */
export interface SignInKept {
  /** The server's address; for another one, nothing of this holds. */
  url: string;
  client?: StoredOAuthClientInformation | undefined;
  tokens?: StoredOAuthTokens | undefined;
  verifier?: string | undefined;
  discovery?: OAuthDiscoveryState | undefined;
  /** Issuer of the authorization server that takes no `resource`. */
  withoutResource?: string | undefined;
  /** What the browser was last sent to ask for: what a token may do that does not say it (RFC 6749, 5.1). */
  asked?: string | undefined;
  /** A browser was sent to sign in and has brought no code back. */
  isUnanswered?: boolean | undefined;
  /** Where the browser came back to; registered with the authorization server. */
  port?: number | undefined;
}

/** By what name an authorization server is kept. */
export function issuerOf({ discovery }: SignInKept): string | undefined {
  return discovery?.authorizationServerMetadata?.issuer ?? discovery?.authorizationServerUrl;
}

/** Whether the program's registration holds no longer, as the authorization server said when it was made. */
export function isExpired({ client }: SignInKept, now: number): boolean {
  const until = client?.client_secret_expires_at;
  return typeof until === "number" && until > 0 && until * 1000 <= now;
}

/** What is kept of one server's sign-in, read once. */
export class SignInStore {
  readonly #secrets: SecretStore;
  readonly #name: string;
  readonly #url: string;
  #kept: Promise<SignInKept> | undefined;
  #generation = 0;

  /** @param url the server's address, for which alone it holds. */
  constructor(secrets: SecretStore, name: string, url: string) {
    this.#secrets = secrets;
    this.#name = `mcp-sign-in.${name}`;
    this.#url = url;
  }

  load(): Promise<SignInKept> {
    this.#kept ??= this.#read();
    return this.#kept;
  }

  /** Which of the sign-ins that were ever begun this is: one that was ended keeps nothing any more. */
  get generation(): number {
    return this.#generation;
  }

  async keep(change: Partial<SignInKept>, generation = this.#generation): Promise<void> {
    const kept = { ...(await this.load()), ...change };
    if (generation !== this.#generation) return;
    this.#kept = Promise.resolve(kept);
    await this.#secrets.set(this.#name, JSON.stringify(kept));
  }

  async forget(): Promise<void> {
    this.#kept = undefined;
    this.#generation += 1;
    await this.#secrets.set(this.#name, null);
  }

  async #read(): Promise<SignInKept> {
    const text = await this.#secrets.get(this.#name).catch(() => null);
    const kept = text === null ? undefined : (parseJson(text) as SignInKept | undefined);
    return kept?.url === this.#url ? kept : { url: this.#url };
  }
}

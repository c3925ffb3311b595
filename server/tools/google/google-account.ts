import axios, { isAxiosError } from "axios";
import {
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  type AuthorizationServer,
  calculatePKCECodeChallenge,
  type Client,
  ClientSecretPost,
  generateRandomCodeVerifier,
  generateRandomState,
  None,
  processAuthorizationCodeResponse,
  processRefreshTokenResponse,
  refreshTokenGrantRequest,
  revocationRequest,
  type TokenEndpointResponse,
  validateAuthResponse,
} from "oauth4webapi";
import { z } from "zod";
import type { Clock } from "../../../core/base/clock.ts";
import { BackendError, ConflictError, InputError } from "../../../core/base/errors.ts";
import { type Phrase, phrase } from "../../../core/base/phrases.ts";
import type { SecretStore } from "../../../core/base/secret-store.ts";

/** The program as Google knows it, and where Google is. */
export interface GoogleConfig {
  clientId: string;
  /** Google gives one to desktop programs too; it is no secret there (RFC 8252, 8.5). */
  clientSecret: string | null;
  /** Addresses of Google; only tests give others. */
  accounts?: string;
  tokens?: string;
  apis?: string;
}

const ACCOUNTS = "https://accounts.google.com";
const TOKENS = "https://oauth2.googleapis.com";
const APIS = "https://www.googleapis.com";
const SCOPE = "https://www.googleapis.com/auth";
const READ = [`${SCOPE}/gmail.readonly`, `${SCOPE}/calendar.readonly`];
const WRITE = [`${SCOPE}/gmail.send`, `${SCOPE}/calendar.events`];

/** Names under which the secrets are kept. */
const PENDING = "google.pending";
const TOKEN = "google.tokens";
/** How long a sign-in may take. */
const PENDING_MS = 600_000;
/** A token is renewed when so little of its time is left. */
const MARGIN_MS = 60_000;
const PATIENCE_MS = 20_000;
const MAX_BYTES = 10 * 1024 * 1024;

const pending = z.object({ state: z.string(), verifier: z.string(), redirectUri: z.string(), until: z.number() });
const tokens = z.object({
  access: z.string(),
  refresh: z.string().nullable(),
  expiresAt: z.number(),
  scopes: z.array(z.string()),
});
type Tokens = z.infer<typeof tokens>;

/**
 * One user's Google account: signed in by OAuth 2.0 for native apps (RFC 8252) with PKCE (RFC 7636) and a loopback redirect. Tokens
 * are kept as secrets and are never in an answer, a log or the vault.
 */
export class GoogleAccount {
  readonly #config: GoogleConfig;
  readonly #secrets: SecretStore;
  readonly #clock: Clock;
  readonly #server: AuthorizationServer;
  readonly #client: Client;

  constructor(config: GoogleConfig, secrets: SecretStore, clock: Clock) {
    const { clientId, accounts = ACCOUNTS, tokens: tokenHost = TOKENS } = config;
    this.#config = config;
    this.#secrets = secrets;
    this.#clock = clock;
    this.#client = { client_id: clientId };
    this.#server = {
      issuer: accounts,
      authorization_endpoint: `${accounts}/o/oauth2/v2/auth`,
      token_endpoint: `${tokenHost}/token`,
      revocation_endpoint: `${tokenHost}/revoke`,
    };
  }

  /**
   * Begins a sign-in.
   *
   * @param canWrite whether mail may be sent and events made, too, each of which is asked about.
   * @param tag stands at the beginning of the state, and comes back with it.
   * @returns the page on which its user says yes.
   */
  async begin(redirectUri: string, canWrite: boolean, tag: string): Promise<string> {
    const [state, verifier] = [`${tag}.${generateRandomState()}`, generateRandomCodeVerifier()];
    const kept = { state, verifier, redirectUri, until: this.#clock.now() + PENDING_MS };
    await this.#secrets.set(PENDING, JSON.stringify(kept));
    const page = new URL(this.#server.authorization_endpoint ?? "");
    page.search = new URLSearchParams({
      client_id: this.#config.clientId,
      redirect_uri: redirectUri,
      response_type: "code",
      scope: [...READ, ...(canWrite ? WRITE : [])].join(" "),
      state,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
      access_type: "offline",
      prompt: "consent",
    }).toString();
    return page.href;
  }

  /**
   * Ends a sign-in with what came back to the redirect's address.
   *
   * @throws InputError when it is not the answer to a sign-in that was begun; BackendError for what Google says.
   */
  async finish(parameters: URLSearchParams): Promise<void> {
    const kept = pending.safeParse(JSON.parse((await this.#secrets.get(PENDING)) ?? "null"));
    if (!kept.success || kept.data.until < this.#clock.now() || parameters.get("state") !== kept.data.state) {
      throw new InputError(phrase("google.sign_in_elsewhere"), "state");
    }
    await this.#secrets.set(PENDING, null);
    const { state, verifier, redirectUri } = kept.data;
    const response = await this.#asking(async () => {
      const valid = validateAuthResponse(this.#server, this.#client, parameters, state);
      const asked = await authorizationCodeGrantRequest(
        this.#server,
        this.#client,
        this.#auth,
        valid,
        redirectUri,
        verifier,
        this.#options,
      );
      return processAuthorizationCodeResponse(this.#server, this.#client, asked);
    });
    await this.#keep(response, null);
  }

  async status(): Promise<{ connected: boolean; canWrite: boolean }> {
    const own = await this.#tokens();
    return { connected: own !== undefined, canWrite: WRITE.every((scope) => own?.scopes.includes(scope) === true) };
  }

  /** Gives the tokens back to Google and forgets them, also where Google cannot be reached. */
  async disconnect(): Promise<void> {
    const own = await this.#tokens();
    await this.#secrets.set(TOKEN, null);
    if (!own) return;
    await revocationRequest(this.#server, this.#client, this.#auth, own.refresh ?? own.access, this.#options).catch(
      () => undefined,
    );
  }

  /** Asks one of Google's APIs. @throws ConflictError while nobody is signed in; BackendError for what Google says. */
  async call<Body>(
    method: "GET" | "POST",
    path: string,
    schema: z.ZodType<Body>,
    { query = {}, body }: { query?: Record<string, string>; body?: object } = {},
  ): Promise<Body> {
    const token = await this.#accessToken();
    return this.#asking(async () => {
      const response = await axios.request<unknown>({
        method,
        url: `${this.#config.apis ?? APIS}${path}`,
        params: query,
        ...(body === undefined ? {} : { data: body }),
        headers: { authorization: `Bearer ${token}` },
        timeout: PATIENCE_MS,
        maxContentLength: MAX_BYTES,
        maxRedirects: 0,
      });
      return schema.parse(response.data);
    });
  }

  async #accessToken(): Promise<string> {
    const own = await this.#tokens();
    if (!own) throw new ConflictError("google_not_connected", phrase("google.no_account"));
    if (own.expiresAt - this.#clock.now() > MARGIN_MS) return own.access;
    const { refresh } = own;
    if (refresh === null) {
      await this.#secrets.set(TOKEN, null);
      throw new ConflictError("google_not_connected", phrase("google.expired"));
    }
    const response = await this.#asking(async () => {
      const asked = await refreshTokenGrantRequest(this.#server, this.#client, this.#auth, refresh, this.#options);
      return processRefreshTokenResponse(this.#server, this.#client, asked);
    });
    return (await this.#keep(response, own)).access;
  }

  async #keep(
    { access_token, refresh_token, expires_in, scope }: TokenEndpointResponse,
    before: Tokens | null,
  ): Promise<Tokens> {
    const kept: Tokens = {
      access: access_token,
      refresh: refresh_token ?? before?.refresh ?? null,
      expiresAt: this.#clock.now() + (expires_in ?? 3600) * 1000,
      scopes: scope?.split(" ") ?? before?.scopes ?? [],
    };
    await this.#secrets.set(TOKEN, JSON.stringify(kept));
    return kept;
  }

  async #tokens(): Promise<Tokens | undefined> {
    const text = await this.#secrets.get(TOKEN);
    return text === null ? undefined : tokens.parse(JSON.parse(text));
  }

  get #auth() {
    const { clientSecret } = this.#config;
    return clientSecret === null ? None() : ClientSecretPost(clientSecret);
  }

  get #options() {
    // Plain HTTP is for a stand-in on loopback alone.
    const isLocal = (this.#config.tokens ?? "").startsWith("http://127.0.0.1:");
    return { signal: AbortSignal.timeout(PATIENCE_MS), ...(isLocal ? { [allowInsecureRequests]: true } : {}) };
  }

  /** What Google says, without a token in it. */
  async #asking<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (isAxiosError(error) && error.response) {
        const { status } = error.response;
        const code =
          status === 401 || status === 403
            ? "forbidden"
            : status === 404
              ? "not_found"
              : status === 429
                ? "rate_limited"
                : "provider_unavailable";
        throw new BackendError(code, refusal(status), {
          retryable: status >= 500 || status === 429,
        });
      }
      const reason = error instanceof Error && "error" in error ? String(error.error) : undefined;
      throw new BackendError("provider_unavailable", phrase("google.failed", {}, reason), { retryable: true });
    }
  }
}

function refusal(status: number): Phrase {
  if (status === 401) return phrase("google.signed_out", { status });
  if (status === 403) return phrase("google.not_allowed", { status });
  if (status === 404) return phrase("google.no_such_thing", { status });
  if (status === 429) return phrase("google.rate_limited", { status });
  return phrase("google.http_error", { status });
}

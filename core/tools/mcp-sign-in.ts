import { randomBytes } from "node:crypto";
import {
  type AuthProvider,
  auth,
  computeScopeUnion,
  discoverOAuthProtectedResourceMetadata,
  extractWWWAuthenticateParams,
  type InsufficientScopeError,
  IssuerMismatchError,
  type OAuthClientInformationContext,
  type OAuthClientProvider,
  type OAuthDiscoveryState,
  type StoredOAuthClientInformation,
  type StoredOAuthTokens,
} from "@modelcontextprotocol/client";
import { parseJson } from "../base/json.ts";
import { inEnglish, type Phrase, phrase } from "../base/phrases.ts";
import type { SecretStore } from "../base/secret-store.ts";
import { awaitRedirect, type Redirect } from "./loopback-redirect.ts";
import type { McpHttpConfig } from "./mcp-config.ts";
import { ToolServerError } from "./tool-server-error.ts";

/** How long a sign-in may take, in milliseconds. */
const PATIENCE_MS = 600_000;

/** Thrown where a server wants its user to sign in, which nothing may begin but the user. */
export class SignInNeeded extends Error {
  constructor() {
    super("The server wants its user to sign in.");
  }
}

type Refusal = Parameters<NonNullable<AuthProvider["onUnauthorized"]>>[0];

/** What is kept of a server's sign-in, with the secrets. */
interface Kept {
  /** The server's address; for another one, nothing of this holds. */
  url: string;
  client?: StoredOAuthClientInformation | undefined;
  tokens?: StoredOAuthTokens | undefined;
  verifier?: string | undefined;
  discovery?: OAuthDiscoveryState | undefined;
  /** Where the browser came back to; registered with the authorization server. */
  port?: number | undefined;
}

/** What the server said it wants, when it refused. */
interface Challenge {
  resourceMetadataUrl?: URL | undefined;
  scope?: string | undefined;
  /** It takes the token, which is worth too little. */
  isStepUp: boolean;
}

export interface SignInOptions {
  name: string;
  config: McpHttpConfig;
  secrets: SecretStore;
  /** Hears how a sign-in ended: undefined for well. */
  onEnd: (fault: Phrase | undefined) => void;
}

/** Where what is kept of a server's sign-in is among the secrets. */
export function signInSecret(name: string): string {
  return `mcp-sign-in.${name}`;
}

/**
 * The sign-in of one server, by the authorization part of the MCP specification (2025-11-25): protected-resource metadata (RFC
 * 9728), dynamic registration (RFC 7591), PKCE, a redirect to this machine (RFC 8252), refresh. The MCP client does the steps; here is
 * what it keeps and who begins them: tokens are refreshed by themselves, a browser opens only where the user asks for it.
 */
export class McpSignIn {
  readonly #options: SignInOptions;
  #kept: Promise<Kept> | undefined;
  #challenge: Challenge = { isStepUp: false };
  #refreshing: Promise<void> | undefined;
  #redirect: Redirect | undefined;

  constructor(options: SignInOptions) {
    this.#options = options;
  }

  /** What the connection asks for a token, and tells that one is not taken. */
  readonly provider: AuthProvider = {
    token: async () => (await this.#load()).tokens?.access_token,
    onUnauthorized: async (context) => {
      this.#refreshing ??= this.#refresh(context).finally(() => {
        this.#refreshing = undefined;
      });
      await this.#refreshing;
    },
  };

  /** The server takes the token, and wants one that may do more. */
  wantsMore({ requiredScope, resourceMetadataUrl }: InsufficientScopeError): void {
    this.#challenge = {
      resourceMetadataUrl: resourceMetadataUrl ?? this.#challenge.resourceMetadataUrl,
      scope: computeScopeUnion(this.#challenge.scope, requiredScope),
      isStepUp: true,
    };
  }

  /**
   * Begins a sign-in.
   *
   * @returns the page to open in a browser; null where none was needed.
   * @throws ToolServerError where the server, or the one that it names, does not let FloatBar ask.
   */
  async begin(): Promise<URL | null> {
    this.cancel();
    const kept = await this.#load();
    const state = randomBytes(24).toString("base64url");
    const redirect = await awaitRedirect({ port: kept.port, state, patienceMs: PATIENCE_MS });
    this.#redirect = redirect;
    // A program that registered itself did so with its port.
    const isRegistered = kept.client !== undefined && this.#options.config.oauth?.client_id === undefined;
    const isMoved = isRegistered && kept.port !== redirect.port;
    await this.#keep({ port: redirect.port, ...(isMoved ? { client: undefined } : {}) });
    let page: URL | null = null;
    const provider = this.#oauth({ state, redirectUrl: redirect.url, open: (url) => void (page = url) });
    try {
      const { tokens } = await this.#load();
      const asked = this.#asked(computeScopeUnion(tokens?.scope, this.#challenge.scope));
      const result = await authorize(provider, { ...asked, forceReauthorization: this.#challenge.isStepUp });
      if (result === "AUTHORIZED") {
        redirect.close();
        this.#options.onEnd(undefined);
        return null;
      }
    } catch (error) {
      redirect.close();
      throw this.#explain(error);
    }
    void this.#finish(redirect, provider);
    return page;
  }

  /** Nobody waits for the browser any more. */
  cancel(): void {
    this.#redirect?.close();
    this.#redirect = undefined;
  }

  /** Nothing is kept any more: the next sign-in begins anew. */
  async forget(): Promise<void> {
    this.cancel();
    this.#kept = undefined;
    await this.#options.secrets.set(signInSecret(this.#options.name), null);
  }

  async #finish(redirect: Redirect, provider: OAuthClientProvider): Promise<void> {
    const { onEnd } = this.#options;
    try {
      const answer = await redirect.answer;
      if (answer === undefined) return;
      const code = answer.get("code");
      if (code === null) {
        throw new Error(answer.get("error_description") ?? answer.get("error") ?? "The answer holds no code.");
      }
      await auth(provider, {
        ...this.#asked(this.#challenge.scope),
        authorizationCode: code,
        iss: answer.get("iss") ?? undefined,
      });
      this.#challenge = { isStepUp: false };
      onEnd(undefined);
    } catch (error) {
      onEnd(this.#explain(error).phrase);
    } finally {
      redirect.close();
    }
  }

  #asked(scope: string | undefined) {
    const { resourceMetadataUrl } = this.#challenge;
    return {
      serverUrl: this.#options.config.url,
      ...(resourceMetadataUrl === undefined ? {} : { resourceMetadataUrl }),
      ...(scope === undefined ? {} : { scope }),
    };
  }

  /** @throws SignInNeeded where only the user can help. */
  async #refresh({ response, fetchFn }: Refusal): Promise<void> {
    const { resourceMetadataUrl, scope } = extractWWWAuthenticateParams(response);
    this.#challenge = { resourceMetadataUrl, scope, isStepUp: false };
    const { tokens } = await this.#load();
    if (tokens?.refresh_token === undefined) throw new SignInNeeded();
    const refuse = () => {
      throw new SignInNeeded();
    };
    const provider = this.#oauth({ state: "", redirectUrl: "http://127.0.0.1/callback", open: refuse });
    const result = await auth(provider, { ...this.#asked(scope), fetchFn });
    if (result !== "AUTHORIZED") throw new SignInNeeded();
  }

  #oauth(way: { state: string; redirectUrl: string; open: (url: URL) => void }): OAuthClientProvider {
    const { oauth } = this.#options.config;
    const own = oauth?.client_id === undefined ? undefined : { client_id: oauth.client_id };
    const method = oauth?.client_secret === undefined ? "none" : "client_secret_post";
    return {
      redirectUrl: way.redirectUrl,
      clientMetadata: {
        client_name: "FloatBar",
        redirect_uris: [way.redirectUrl],
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
        token_endpoint_auth_method: method,
        ...(oauth?.scopes === undefined ? {} : { scope: oauth.scopes }),
      },
      state: () => way.state,
      clientInformation: async () =>
        own
          ? { ...own, ...(oauth?.client_secret === undefined ? {} : { client_secret: oauth.client_secret }) }
          : (await this.#load()).client,
      saveClientInformation: (client) => this.#keep(own ? {} : { client }),
      tokens: async () => (await this.#load()).tokens,
      saveTokens: (tokens, _context?: OAuthClientInformationContext) => this.#keep({ tokens }),
      redirectToAuthorization: (url) => way.open(checked(url)),
      saveCodeVerifier: (verifier) => this.#keep({ verifier }),
      codeVerifier: async () => (await this.#load()).verifier ?? "",
      saveDiscoveryState: (discovery) => this.#keep({ discovery }),
      discoveryState: async () => (await this.#load()).discovery,
      invalidateCredentials: (scope) =>
        this.#keep({
          ...(scope === "all" || scope === "client" ? { client: undefined } : {}),
          ...(scope === "all" || scope === "tokens" ? { tokens: undefined } : {}),
          ...(scope === "all" || scope === "verifier" ? { verifier: undefined } : {}),
          ...(scope === "all" || scope === "discovery" ? { discovery: undefined } : {}),
        }),
    };
  }

  #load(): Promise<Kept> {
    this.#kept ??= this.#read();
    return this.#kept;
  }

  async #read(): Promise<Kept> {
    const { name, config, secrets } = this.#options;
    const text = await secrets.get(signInSecret(name)).catch(() => null);
    const kept = text === null ? undefined : (parseJson(text) as Kept | undefined);
    return kept?.url === config.url ? kept : { url: config.url };
  }

  async #keep(change: Partial<Kept>): Promise<void> {
    const kept = { ...(await this.#load()), ...change };
    this.#kept = Promise.resolve(kept);
    await this.#options.secrets.set(signInSecret(this.#options.name), JSON.stringify(kept));
  }

  #explain(error: unknown): ToolServerError {
    const { name } = this.#options;
    const said = error instanceof Error ? error.message : String(error);
    if (/regist/i.test(said))
      return new ToolServerError(phrase("tools.no_registration", { name }, said), { cause: error });
    return new ToolServerError(phrase("tools.sign_in_failed", { name }, said), { cause: error });
  }
}

/**
 * Servers of the revision of March 2025 have no protected-resource metadata: what stands at their own address speaks for an
 * authorization server elsewhere, so that its name is another one.
 */
async function authorize(provider: OAuthClientProvider, options: Parameters<typeof auth>[1]): ReturnType<typeof auth> {
  try {
    return await auth(provider, options);
  } catch (error) {
    const isOther = error instanceof IssuerMismatchError && error.kind === "metadata";
    if (!isOther || (await hasResourceMetadata(options.serverUrl))) throw error;
    return auth(provider, { ...options, skipIssuerMetadataValidation: true });
  }
}

function hasResourceMetadata(serverUrl: string | URL): Promise<boolean> {
  return discoverOAuthProtectedResourceMetadata(serverUrl).then(
    () => true,
    () => false,
  );
}

/** A page of the web alone may be opened: the address comes from a server. */
function checked(url: URL): URL {
  if (url.protocol === "https:" || url.protocol === "http:") return url;
  throw new Error(inEnglish(phrase("tools.sign_in_address")));
}

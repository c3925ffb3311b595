import { randomBytes } from "node:crypto";
import {
  type AuthProvider,
  auth,
  computeScopeUnion,
  extractWWWAuthenticateParams,
  InsufficientScopeError,
} from "@modelcontextprotocol/client";
import { type Phrase, phrase } from "../base/phrases.ts";
import type { SecretStore } from "../base/secret-store.ts";
import { awaitRedirect, type Redirect } from "./loopback-redirect.ts";
import type { McpHttpConfig } from "./mcp-config.ts";
import { impatient } from "./impatient-fetch.ts";
import { discover, isIssuer } from "./oauth-discovery.ts";
import { lenientOAuth, saidIn, withSlash } from "./oauth-lenient.ts";
import { authorise } from "./authorise.ts";
import { plainerRegistering, redirectOf, withoutRegistering } from "./registration.ts";
import { type Guess, hasKey, NoSignIn, refusalOf, signInFault } from "./sign-in-faults.ts";
import { signInProvider, type Way } from "./sign-in-provider.ts";
import { isExpired, issuerOf, SignInStore } from "./sign-in-store.ts";
import { type Refused, refusedIn, WatchedTokens } from "./watched-tokens.ts";
import { ToolServerError } from "./tool-server-error.ts";

/** How long a sign-in may take, in milliseconds. */
const PATIENCE_MS = 600_000;
/** How long each host may take to answer in a sign-in, in milliseconds. */
const HOST_MS = 15_000;

/** Thrown where a server wants its user to sign in, which nothing may begin but the user. */
export class SignInNeeded extends Error {
  constructor() {
    super("The server wants its user to sign in.");
  }
}

type Refusal = Parameters<NonNullable<AuthProvider["onUnauthorized"]>>[0];

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
  /** How long each host may take, in milliseconds; only tests give another. */
  hostMs?: number;
  /** Hears how a sign-in ended: undefined for well. */
  onEnd: (fault: Phrase | undefined) => void;
}

/**
 * The sign-in of one server, by the authorization part of the MCP specification (2025-11-25): protected-resource metadata (RFC
 * 9728), dynamic registration (RFC 7591), PKCE, a redirect to this machine (RFC 8252), refresh. The MCP client does the steps; here is
 * what it keeps and who begins them: tokens are refreshed by themselves, a browser opens only where the user asks for it.
 */
export class McpSignIn {
  readonly #options: SignInOptions;
  readonly #store: SignInStore;
  #challenge: Challenge = { isStepUp: false };
  /** What the server said with its last refusal. */
  #said: string | undefined;
  /** Set where nobody said how to sign in. */
  #guess: Guess | undefined;
  #refreshing: Promise<void> | undefined;
  #redirect: Redirect | undefined;

  constructor(options: SignInOptions) {
    this.#options = options;
    this.#store = new SignInStore(options.secrets, options.name, options.config.url);
  }

  /** What the connection asks for a token, and tells that one is not taken. */
  readonly provider: AuthProvider = {
    token: async () => (await this.#store.load()).tokens?.access_token,
    onUnauthorized: async (context) => {
      this.#refreshing ??= this.#refresh(context).finally(() => {
        this.#refreshing = undefined;
      });
      await this.#refreshing;
    },
  };

  /** What its user has to do about a refusal that only they can help. */
  needed(error: unknown): Phrase {
    const { name, config } = this.#options;
    if (error instanceof InsufficientScopeError) {
      const { requiredScope, resourceMetadataUrl = this.#challenge.resourceMetadataUrl } = error;
      const scope = computeScopeUnion(this.#challenge.scope, requiredScope);
      this.#challenge = { resourceMetadataUrl, scope, isStepUp: true };
      if (requiredScope !== undefined) return phrase("tools.more_rights", { name, scopes: requiredScope });
    }
    const isOffered = this.#challenge.resourceMetadataUrl !== undefined || this.#challenge.scope !== undefined;
    if (!isOffered && hasKey(config)) return phrase("tools.key_refused", { name }, this.#said);
    return phrase("tools.sign_in_needed", { name }, isOffered ? undefined : this.#said);
  }

  /** Asks authorization servers, and does not wait for those that say nothing. */
  #fetching(): typeof fetch {
    return plainerRegistering(lenientOAuth(this.#options.config.url, impatient(this.#options.hostMs ?? HOST_MS)));
  }

  /**
   * Begins a sign-in.
   *
   * @returns the page to open in a browser; null where none was needed.
   * @throws ToolServerError where the server, or the one that it names, does not let FloatBar ask.
   */
  async begin(): Promise<URL | null> {
    this.cancel();
    const kept = await this.#store.load();
    const state = randomBytes(24).toString("base64url");
    const redirect = await awaitRedirect({ port: kept.port, state, patienceMs: PATIENCE_MS });
    this.#redirect = redirect;
    // A program that registered itself did so with where its browser comes back to.
    const isRegistered = kept.client !== undefined && this.#options.config.oauth?.client_id === undefined;
    const isMoved =
      isRegistered && (kept.port !== redirect.port || redirectOf(kept.client, redirect.url) === undefined);
    // Servers that keep their clients in memory forget them, and say so on a page of theirs that leads nowhere.
    const isForgotten = isRegistered && (kept.isUnanswered === true || isExpired(kept, Date.now()));
    await this.#store.keep({ port: redirect.port, ...(isMoved || isForgotten ? { client: undefined } : {}) });
    const { url } = redirect;
    try {
      const page = await this.#ask({ state, url });
      if (page === null) {
        redirect.close();
        this.#options.onEnd(undefined);
      } else {
        await this.#store.keep({ isUnanswered: true });
        void this.#finish(redirect, { state, url });
      }
      return page;
    } catch (error) {
      redirect.close();
      throw signInFault(error, this.#options.name, this.#guess);
    }
  }

  /**
   * Finds out who signs the user in, and what to ask for.
   *
   * @param refused what the authorization server refused, and is asked without: the scopes that the server names, say.
   * @returns the page to open; null where the token could be refreshed.
   */
  async #ask({ state, url }: Way, refused: ReadonlySet<Refused> = new Set()): Promise<URL | null> {
    const { config, name } = this.#options;
    const { tokens, asked } = await this.#store.load();
    const fetching = this.#fetching();
    const { resourceMetadataUrl } = this.#challenge;
    const { url: serverUrl, oauth } = config;
    const found = await discover({ serverUrl, resourceMetadataUrl, issuer: oauth?.issuer, fetching });
    if (!found.isOffered && hasKey(config))
      throw new ToolServerError(phrase("tools.key_refused", { name }, this.#said));
    this.#guess = found.isOffered ? undefined : { said: this.#said };
    await this.#store.keep({ discovery: found.state });
    const granted = tokens && (tokens.scope ?? asked);
    const wanted = computeScopeUnion(granted, this.#challenge.scope) ?? oauth?.scopes ?? found.scope;
    const scope = refused.has("scope") ? undefined : wanted;
    let page: URL | null = null;
    const provider = await signInProvider(config, this.#store, { state, url, open: (at) => void (page = at) });
    const options = this.#asked(scope, fetching);
    await authorise(provider, options, this.#challenge.isStepUp || refused.size > 0);
    if (page !== null) await this.#store.keep({ asked: scope });
    return page;
  }

  /** Whether there is a token of an earlier sign-in. */
  isKept = async (): Promise<boolean> => (await this.#store.load()).tokens !== undefined;

  /** Nobody waits for the browser any more. */
  cancel(): void {
    this.#redirect?.close();
    this.#redirect = undefined;
  }

  /** Nothing is kept any more: the next sign-in begins anew. */
  async forget(): Promise<void> {
    this.cancel();
    await this.#store.forget();
  }

  async #finish(redirect: Redirect, way: Way): Promise<void> {
    const { onEnd } = this.#options;
    const refused = new Set<Refused>();
    try {
      for await (const answer of redirect.answers) {
        try {
          const page = await this.#askWithout(answer.params, way, refused);
          if (page !== undefined) {
            answer.sendTo(page);
            continue;
          }
          await this.#exchange(answer.params, way);
          answer.say(phrase("tools.signed_in_page"));
          onEnd(undefined);
        } catch (error) {
          const fault = signInFault(error, this.#options.name).phrase;
          answer.say(fault);
          onEnd(fault);
        }
        return;
      }
    } finally {
      redirect.close();
    }
  }

  /**
   * Asks again without what the authorization server refused, each once.
   *
   * @param refused takes what that is.
   * @returns the page to go on with; undefined where nothing was refused that can go.
   */
  async #askWithout(answer: URLSearchParams, way: Way, refused: Set<Refused>): Promise<URL | undefined> {
    const what = refusedIn(answer);
    if (what === undefined || refused.has(what)) return undefined;
    refused.add(what);
    if (what === "resource") await this.#leaveResource();
    const page = await this.#ask(way, refused);
    if (page === null) throw refusalOf(answer);
    return page;
  }

  /** The authorization server takes no `resource`, now and later. */
  async #leaveResource(): Promise<void> {
    await this.#store.keep({ withoutResource: issuerOf(await this.#store.load()) });
  }

  /** Gets the token for what the browser brought back. */
  async #exchange(answer: URLSearchParams, { state, url }: Way): Promise<void> {
    const { config } = this.#options;
    const code = answer.get("code");
    if (code === null) throw refusalOf(answer);
    await this.#store.keep({ isUnanswered: false });
    const { discovery } = await this.#store.load();
    const issuer = discovery?.authorizationServerMetadata?.issuer;
    const iss = answer.get("iss") ?? undefined;
    // Who answered must be who was asked (RFC 9207); a slash at the end makes it nobody else.
    const isMeant = iss !== undefined && issuer !== undefined && isIssuer(issuer, iss);
    const provider = await signInProvider(config, this.#store, { state, url, open: () => undefined });
    const result = await auth(provider, {
      ...this.#asked(this.#challenge.scope, this.#watched().fetch),
      authorizationCode: code,
      iss: isMeant ? issuer : iss,
    });
    if (result !== "AUTHORIZED") throw new NoSignIn("The authorization server gave no token.");
    this.#challenge = { isStepUp: false };
  }

  #watched(granted?: string): WatchedTokens {
    return new WatchedTokens(this.#fetching(), () => this.#leaveResource(), granted);
  }

  #asked(scope: string | undefined, fetchFn: typeof fetch) {
    const { resourceMetadataUrl } = this.#challenge;
    return {
      // The metadata may name the server with a slash at its end, or without.
      serverUrl: withSlash(this.#options.config.url),
      fetchFn,
      ...(resourceMetadataUrl === undefined ? {} : { resourceMetadataUrl }),
      ...(scope === undefined ? {} : { scope }),
    };
  }

  /** @throws SignInNeeded where only the user can help; ToolServerError where the authorization server is out for now. */
  async #refresh({ response }: Refusal): Promise<void> {
    const { name, config } = this.#options;
    const { resourceMetadataUrl, scope } = extractWWWAuthenticateParams(response);
    this.#challenge = { resourceMetadataUrl, scope, isStepUp: false };
    this.#said = await saidIn(response);
    const { tokens, asked } = await this.#store.load();
    if (tokens?.refresh_token === undefined) throw new SignInNeeded();
    const granted = tokens.scope ?? asked;
    // What renews a token need not say again what it may do.
    await this.#store.keep({ asked: granted });
    const watched = this.#watched(granted);
    const refuse = (): never => {
      // The client takes an outage for a reason to sign in anew; the refresh token is as good as it was.
      if (watched.outage !== undefined)
        throw new ToolServerError(phrase("tools.not_renewed", { name }, watched.outage));
      throw new SignInNeeded();
    };
    const way = { state: "", url: "http://127.0.0.1/callback", open: refuse };
    const provider = await signInProvider(config, this.#store, way);
    // The browser comes back to a port that a sign-in alone knows.
    const fetching = withoutRegistering(watched.fetch, refuse);
    const result = await auth(provider, this.#asked(scope, fetching)).catch((error: unknown) => {
      if (watched.isRefused || watched.outage !== undefined) refuse();
      throw error;
    });
    if (result !== "AUTHORIZED") throw new SignInNeeded();
  }
}

import { createHash, randomBytes } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ApiKeys } from "../core/vault/tables/api-keys.ts";
import type { KeyScope } from "../core/vault/tables/server-schema.ts";
import { HttpError } from "./errors.ts";
import { inTime } from "./in-time.ts";
import { type TokenIdentity, TokenRefused } from "./jwt.ts";
import { hasLoopbackHost } from "./loopback.ts";
import type { Stays } from "./stays.ts";
import type { Usage } from "./usage.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Whose request it is; empty for routes that are open to anybody. */
    userId: string;
    /** Of which key of `keys create`; empty where it came without one. */
    keyId: string;
    scope: KeyScope;
  }
  interface FastifyContextConfig {
    /** Who may: anybody, whoever holds an administrator's key, or (unset) every user. */
    access?: "open" | "admin" | "first-frame";
  }
}

/** What a key begins with that was made by `keys create`. */
const KEY_PREFIX = "fbk_";

/** Who asks. */
export interface Identity {
  userId: string;
  /** Empty for what is no key of `keys create`. */
  keyId: string;
  /** What a token calls its user; null where the id alone is known. */
  name: string | null;
  scope: KeyScope;
  /** UTC milliseconds; after that the connection ends. */
  expiresAt: number | null;
}

/** What a request may carry to say who it is from. */
export interface Credentials {
  apiKey?: string | undefined;
  token?: string | undefined;
}

export interface AuthOptions {
  /** Keys of the configuration, of a user each. */
  apiKeys: readonly string[];
  /** Keys that were made by `npm run server -- keys`. */
  keys: ApiKeys;
  /** Undefined where no tokens are taken. */
  verifyToken?: ((token: string) => Promise<TokenIdentity>) | undefined;
}

/** How long an administrator's key that was good is good for looking on, while the store cannot say whether it still is. */
const OPERATOR_MS = 15 * 60_000;
/** How long the store is given then. */
const PATIENCE_MS = 1000;

/** Tells who a request is from. */
export class Authenticator {
  readonly #options: AuthOptions;
  /** Administrators by their keys' hashes, and when the store said so last. */
  readonly #operators = new Map<string, { identity: Identity; at: number }>();
  /** Users of the configuration's keys by the keys' hashes, where how long a look takes tells nothing about a key. */
  readonly #configured: ReadonlyMap<string, string>;

  constructor(options: AuthOptions) {
    this.#options = options;
    this.#configured = new Map(options.apiKeys.map((key) => [hashOfKey(key), userOfKey(key)]));
  }

  /** @throws HttpError 401 for no, a wrong, an expired or a revoked credential; which of these, it does not say. */
  async identify({ apiKey, token }: Credentials): Promise<Identity> {
    if (apiKey !== undefined) return this.#byKey(apiKey);
    // Programs that know Bearer alone, such as Prometheus, bring their key that way.
    if (token?.startsWith(KEY_PREFIX) === true) return this.#byKey(token);
    if (token !== undefined) return this.#byToken(token);
    throw unauthorized();
  }

  /**
   * The same for what only looks on: an administrator comes in also while the store is away, with a key that was good a moment ago.
   *
   * @throws as `identify`, and what the store says.
   */
  async identifyOperator(credentials: Credentials): Promise<Identity> {
    const known = this.#operatorOf(credentials);
    if (!known) return this.identify(credentials);
    try {
      return (await inTime(this.identify(credentials), PATIENCE_MS, undefined)) ?? known;
    } catch (error) {
      // What the store itself says holds.
      if (error instanceof HttpError) throw error;
      return known;
    }
  }

  #operatorOf({ apiKey, token }: Credentials): Identity | undefined {
    const { identity, at } = this.#operators.get(hashOfKey(apiKey ?? token ?? "")) ?? {};
    if (!identity || at === undefined || performance.now() - at > OPERATOR_MS) return undefined;
    return identity.expiresAt === null || Date.now() < identity.expiresAt ? identity : undefined;
  }

  async #byKey(apiKey: string): Promise<Identity> {
    const hash = hashOfKey(apiKey);
    const configured = this.#configured.get(hash);
    if (configured !== undefined) return { userId: configured, keyId: "", name: null, scope: "user", expiresAt: null };
    const key = await this.#options.keys.use(hash);
    if (!key) {
      this.#operators.delete(hash);
      throw unauthorized();
    }
    const expiresAt = key.expires_at === null ? null : Date.parse(key.expires_at);
    const identity: Identity = { userId: key.user_id, keyId: key.id, name: null, scope: key.scope, expiresAt };
    if (key.scope === "admin") this.#operators.set(hash, { identity, at: performance.now() });
    return identity;
  }

  async #byToken(token: string): Promise<Identity> {
    try {
      const identity = await this.#options.verifyToken?.(token);
      if (!identity) throw unauthorized();
      const { subject, expiresAt } = identity;
      return { userId: userOfName(subject), keyId: "", name: subject, scope: "user", expiresAt };
    } catch (error) {
      throw error instanceof TokenRefused ? unauthorized() : error;
    }
  }
}

/** Lets in who may, and nobody else. */
export function installAuth(
  app: FastifyInstance,
  {
    authenticator,
    onLoopback,
    usage,
    stays,
  }: { authenticator: Authenticator; onLoopback: boolean; usage: Usage; stays: Stays },
): void {
  const leaving = new WeakMap<FastifyRequest, () => void>();
  app.decorateRequest("userId", "");
  app.decorateRequest("keyId", "");
  app.decorateRequest("scope", "user");
  app.addHook("onRequest", async (request) => {
    if (onLoopback && !hasLoopbackHost(request.headers.host)) {
      throw new HttpError(403, "forbidden", "This server answers only to its own address.");
    }
    const { access } = request.routeOptions.config;
    if (access === "open") return;
    const credentials = credentialsOf(request);
    // A WebSocket may say who it is in its first frame instead.
    if (access === "first-frame" && credentials.apiKey === undefined && credentials.token === undefined) return;
    const { userId, keyId, name, scope } = await (access === "admin"
      ? authenticator.identifyOperator(credentials)
      : authenticator.identify(credentials));
    if (access === "admin" && scope !== "admin") {
      throw new HttpError(
        403,
        "forbidden",
        "This is for administrators. Make a key with: npm run server -- keys create --admin",
      );
    }
    request.userId = userId;
    request.keyId = keyId;
    request.scope = scope;
    usage.saw(userId, name);
    // A WebSocket looks at it itself, and says why it closes.
    if (access === "first-frame") return;
    const { socket } = request.raw;
    const isAllowed = async () => !socket.destroyed && (await mayStay(authenticator, credentials));
    leaving.set(request, stays.add({ userId, isAllowed, end: () => socket.destroySoon() }));
  });
  // Streams outlive the look at their key: a key that is revoked meanwhile, or a token that ends, ends them.
  app.addHook("onResponse", async (request) => leaving.get(request)?.());
  app.addHook("onRequestAbort", async (request) => leaving.get(request)?.());
}

/** Whether whoever came in may stay; a store that cannot say so just now sends nobody away. */
export async function mayStay(authenticator: Authenticator, credentials: Credentials): Promise<boolean> {
  try {
    await authenticator.identify(credentials);
    return true;
  } catch (error) {
    return !(error instanceof HttpError && error.status === 401);
  }
}

/** What the headers say; nothing is ever read from an address. */
export function credentialsOf(request: FastifyRequest): Credentials {
  const apiKey = request.headers["x-api-key"];
  const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? "") ?? [];
  return { apiKey: typeof apiKey === "string" ? apiKey : undefined, token };
}

/** A new key: 256 random bits under a name that secret scanners can look for. */
export function newKey(): string {
  return `${KEY_PREFIX}${randomBytes(32).toString("base64url")}`;
}

export function hashOfKey(apiKey: string): string {
  return createHash("sha256").update(apiKey).digest("hex");
}

/** The user that a key of the configuration stands for. The key itself cannot be told from it. */
export function userOfKey(apiKey: string): string {
  return `key_${hashOfKey(apiKey).slice(0, 32)}`;
}

/** The user of a name: what keys are made for, and the `sub` of a token. Safe as the name of a folder. */
export function userOfName(name: string): string {
  return `user_${hashOfKey(name).slice(0, 32)}`;
}

const USER_ID = /^(?:user|key)_[0-9a-f]{32}$/;

/** The user that an administrator names: by name, or by the id that `users list` and /admin show. */
export function userNamed(nameOrId: string): string {
  return USER_ID.test(nameOrId) ? nameOrId : userOfName(nameOrId);
}

function unauthorized(): HttpError {
  return new HttpError(
    401,
    "unauthorized",
    "Send a valid API key in the X-API-Key header, or a valid token as Authorization: Bearer.",
  );
}

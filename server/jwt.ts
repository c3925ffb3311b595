import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from "jose";
import { reloading, textOf } from "./reloading-file.ts";

/** Signing algorithms that are taken; `none` is none of them. */
const SHARED = ["HS256"];
const PUBLIC = ["RS256", "PS256", "ES256", "EdDSA"];
/** Clocks may differ by so much. */
const TOLERANCE_S = 30;
const MIN_SECRET = 32;

export interface JwtOptions {
  /** Secrets for HS256, the newest first; older ones are taken until they are removed. */
  secrets?: readonly string[];
  /** A file with public keys as a JWK Set (RFC 7517); read again when it changes. */
  jwksFile?: string;
  issuer: string;
  audience: string;
}

/** Who a token stands for, until when (UTC milliseconds). */
export interface TokenIdentity {
  subject: string;
  expiresAt: number;
}

/** Thrown for every token that is not taken; why, is for the log alone. */
export class TokenRefused extends Error {}

type Verify = (token: string) => Promise<JWTPayload>;

/**
 * Checks JSON Web Tokens (RFC 7519): signature, `exp`, `nbf`, `iat` not to come, `iss`, `aud`, `sub`.
 *
 * @throws Error for a secret of less than 32 bytes, or no JWK Set in the file.
 */
export function createJwtVerifier(options: JwtOptions): (token: string) => Promise<TokenIdentity> {
  const { secrets = [], jwksFile, issuer, audience } = options;
  const claims = { issuer, audience, requiredClaims: ["sub", "exp", "iat"], clockTolerance: TOLERANCE_S };
  const keys = secrets.map((secret) => new TextEncoder().encode(secret));
  if (keys.some((key) => key.length < MIN_SECRET)) throw new Error("FLOATBAR_JWT_SECRET must have 32 bytes or more.");
  const ways: Verify[] = keys.map(
    (key) => async (token) => (await jwtVerify(token, key, { ...claims, algorithms: SHARED })).payload,
  );
  if (jwksFile !== undefined) {
    const keySet = reloading(jwksFile, load);
    ways.push(async (token) => (await jwtVerify(token, keySet(), { ...claims, algorithms: PUBLIC })).payload);
  }
  return async (token) => {
    let refusal: unknown;
    for (const verify of ways) {
      try {
        const { sub, exp, iat } = await verify(token);
        if (typeof sub !== "string" || sub === "" || sub.length > 500) throw new TokenRefused("sub");
        if ((iat ?? 0) > Date.now() / 1000 + TOLERANCE_S) throw new TokenRefused("iat is to come");
        return { subject: sub, expiresAt: (exp ?? 0) * 1000 };
      } catch (error) {
        if (!(error instanceof errors.JOSEError) && !(error instanceof TokenRefused)) throw error;
        refusal ??= error;
      }
    }
    throw new TokenRefused(refusal instanceof Error ? refusal.message : "no key to check it with");
  };
}

function load(file: string): ReturnType<typeof createLocalJWKSet> {
  try {
    return createLocalJWKSet(JSON.parse(textOf(file)) as JSONWebKeySet);
  } catch (error) {
    throw new Error(`${file} (FLOATBAR_JWKS_FILE) holds no JWK Set.`, { cause: error });
  }
}

/** Who signs a server's user in, and what is asked for there. */
import {
  discoverOAuthServerInfo,
  IssuerMismatchError,
  type OAuthDiscoveryState,
  type OAuthServerInfo,
} from "@modelcontextprotocol/client";
import { withSlash } from "./oauth-lenient.ts";

/** Where a server's user signs in. */
export interface Discovered {
  state: OAuthDiscoveryState;
  /** What the server's tools need, of what the authorization server gives; undefined where neither says. */
  scope: string | undefined;
}

/** Scopes of OpenID Connect (Core 1.0, 5.4 and 11): they speak of the user, not of what may be done. */
const OF_THE_USER: ReadonlySet<string> = new Set(["openid", "profile", "email", "address", "phone", "offline_access"]);

/**
 * Looks for the server's authorization server.
 *
 * @param resourceMetadataUrl where the server said, with its refusal, that its metadata is.
 * @throws what asking for it throws; IssuerMismatchError where another one answers in its name.
 */
export async function discover(
  serverUrl: string,
  resourceMetadataUrl: URL | undefined,
  fetching: typeof fetch,
): Promise<Discovered> {
  const found = await atStatedAddress(serverUrl, resourceMetadataUrl, fetching);
  const { authorizationServerUrl, authorizationServerMetadata, resourceMetadata } = found;
  const { scopes_supported: needed, ...resource } = resourceMetadata ?? { resource: serverUrl };
  return {
    state: {
      authorizationServerUrl,
      authorizationServerMetadata,
      // Without its scopes: which of them are asked for is decided here.
      ...(resourceMetadata && { resourceMetadata: resource }),
      ...(resourceMetadata && resourceMetadataUrl && { resourceMetadataUrl: resourceMetadataUrl.href }),
    },
    scope: scopesOf(needed ?? [], authorizationServerMetadata?.scopes_supported ?? []),
  };
}

/** A server behind a proxy often names the address it knows itself by, which nobody else reaches. */
async function atStatedAddress(
  serverUrl: string,
  resourceMetadataUrl: URL | undefined,
  fetching: typeof fetch,
): Promise<OAuthServerInfo> {
  if (resourceMetadataUrl !== undefined) {
    try {
      const found = await serverInfo(serverUrl, fetching, { resourceMetadataUrl });
      if (found.resourceMetadata !== undefined) return found;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return serverInfo(serverUrl, fetching, {});
}

/**
 * Servers of the revision of March 2025 have no protected-resource metadata: what stands at their own address speaks for an
 * authorization server elsewhere, so that its name is another one.
 */
async function serverInfo(
  serverUrl: string,
  fetchFn: typeof fetch,
  where: { resourceMetadataUrl?: URL },
): Promise<OAuthServerInfo> {
  // The metadata may name the server with a slash at its end, or without.
  const url = withSlash(serverUrl);
  const found = await discoverOAuthServerInfo(url, { ...where, fetchFn, skipIssuerMetadataValidation: true });
  const named = found.authorizationServerMetadata?.issuer;
  const isNamed = named === undefined || isOneKeeper(named, found.authorizationServerUrl);
  if (!isNamed && found.resourceMetadata !== undefined) {
    throw new IssuerMismatchError("metadata", found.authorizationServerUrl, named);
  }
  return found;
}

/**
 * Whether metadata with this issuer speaks for the address that it was asked for at. RFC 8414 (3.3) wants them equal; Entra ID and
 * Atlassian have one issuer for several addresses of an origin, and whoever serves an origin answers for all of it.
 */
function isOneKeeper(issuer: string, address: string): boolean {
  return isSameIssuer(issuer, address) || (URL.canParse(issuer) && new URL(issuer).origin === new URL(address).origin);
}

/** Whether two names of an authorization server are one but for a slash at the end. */
export function isSameIssuer(one: string, other: string): boolean {
  return withSlash(one) === withSlash(other);
}

/**
 * Whether whoever answered in the browser is the issuer that was asked (RFC 9207). Entra ID's metadata for all tenants names none:
 * `{tenantid}` stands for one segment of the path.
 */
export function isIssuer(issuer: string, answered: string): boolean {
  const theirs = withSlash(answered).split("/");
  const segments = withSlash(issuer).split("/");
  const isMeant = (segment: string, at: number) =>
    segment === theirs[at] || (at > 2 && segment === "{tenantid}" && /^[\w.-]+$/.test(theirs[at] ?? ""));
  return segments.length === theirs.length && segments.every(isMeant);
}

/**
 * What is asked for of what the server's tools need. An authorization server that lists such scopes refuses those that it does not
 * list; one that lists only the user's says nothing of the others.
 */
function scopesOf(needed: readonly string[], given: readonly string[]): string | undefined {
  const both = needed.filter((scope) => given.includes(scope));
  const isListed = both.some((scope) => !OF_THE_USER.has(scope));
  const asked = isListed ? both : needed;
  return asked.length === 0 ? undefined : asked.join(" ");
}

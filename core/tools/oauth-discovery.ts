/** Who signs a server's user in, and what is asked for there. */
import {
  checkResourceAllowed,
  discoverOAuthServerInfo,
  resourceUrlFromServerUrl,
  type OAuthDiscoveryState,
  type OAuthServerInfo,
} from "@modelcontextprotocol/client";
import { parseJson } from "../base/json.ts";
import { isRecord } from "./mcp-results.ts";
import { withSlash } from "./oauth-lenient.ts";

/** Where a server's user signs in. */
export interface Discovered {
  /** Whether the server, or another one for it, says how to sign in; without that, one guesses. */
  isOffered: boolean;
  state: OAuthDiscoveryState;
  /** What the server's tools need, of what the authorization server gives; undefined where neither says. */
  scope: string | undefined;
}

/** The metadata at an address says that it speaks for an authorization server elsewhere, which its user did not name. */
export class IssuerElsewhere extends Error {
  readonly address: string;
  readonly issuer: string;

  constructor(address: string, issuer: string) {
    super(`${address} says that it is ${issuer}.`);
    this.address = address;
    this.issuer = issuer;
  }
}

/** The server's metadata is that of another server, for whose tools a token must not be fetched. */
export class ResourceElsewhere extends Error {
  readonly resource: string;

  constructor(resource: string) {
    super(`The metadata is that of ${resource}.`);
    this.resource = resource;
  }
}

/** What is asked for the authorization server, and how. */
export interface Asking {
  serverUrl: string;
  /** Where the server said, with its refusal, that its metadata is. */
  resourceMetadataUrl: URL | undefined;
  /** The authorization server that its user trusts by name. */
  issuer: string | undefined;
  fetching: typeof fetch;
}

/** Scopes of OpenID Connect (Core 1.0, 5.4 and 11): they speak of the user, not of what may be done. */
const OF_THE_USER: ReadonlySet<string> = new Set(["openid", "profile", "email", "address", "phone", "offline_access"]);

/**
 * Looks for the server's authorization server.
 *
 * @throws what asking for it throws; IssuerElsewhere where another one answers in its name; ResourceElsewhere where
 *   the metadata is not the server's.
 */
export async function discover(asking: Asking): Promise<Discovered> {
  const { serverUrl, resourceMetadataUrl } = asking;
  const found = await atStatedAddress(asking);
  const { authorizationServerUrl, authorizationServerMetadata, resourceMetadata } = found;
  if (resourceMetadata && !isOf(serverUrl, resourceMetadata.resource))
    throw new ResourceElsewhere(resourceMetadata.resource);
  const { scopes_supported: needed, ...resource } = resourceMetadata ?? { resource: serverUrl };
  return {
    isOffered: authorizationServerMetadata !== undefined || resourceMetadata !== undefined,
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

function isOf(serverUrl: string, resource: string): boolean {
  if (!URL.canParse(resource)) return false;
  return checkResourceAllowed({
    requestedResource: resourceUrlFromServerUrl(withSlash(serverUrl)),
    configuredResource: resource,
  });
}

/** A server behind a proxy often names the address it knows itself by, which nobody else reaches. */
async function atStatedAddress(asking: Asking): Promise<OAuthServerInfo> {
  const { resourceMetadataUrl } = asking;
  if (resourceMetadataUrl !== undefined) {
    try {
      const found = await anyServer(asking, { resourceMetadataUrl });
      if (found.resourceMetadata !== undefined) return found;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return anyServer(asking, {});
}

/** Most of the authorization servers that a server names are tried so often. */
const MOST_SERVERS = 3;

/** The first of the authorization servers that can be reached, as the server names them. */
async function anyServer(asking: Asking, where: { resourceMetadataUrl?: URL }): Promise<OAuthServerInfo> {
  let named: readonly unknown[] = [];
  for (let at = 0; ; at += 1) {
    const fetching = withServersFrom(at, asking.fetching, (servers) => (named = servers));
    try {
      return await serverInfo({ ...asking, fetching }, where);
    } catch (error) {
      if (!(error instanceof TypeError) || at + 1 >= Math.min(named.length, MOST_SERVERS)) throw error;
    }
  }
}

/** A `fetch` whose metadata of a resource names its authorization servers from the given place on. */
function withServersFrom(at: number, fetching: typeof fetch, onNamed: (servers: unknown[]) => void): typeof fetch {
  return async (input, init) => {
    const response = await fetching(input, init);
    const url = input instanceof Request ? input.url : String(input);
    if (!response.ok || !url.includes("/.well-known/oauth-protected-resource")) return response;
    const told = parseJson(await response.clone().text());
    if (!isRecord(told) || !Array.isArray(told.authorization_servers)) return response;
    onNamed(told.authorization_servers);
    return Response.json({ ...told, authorization_servers: told.authorization_servers.slice(at) });
  };
}

/**
 * Servers of the revision of March 2025 have no protected-resource metadata: what stands at their own address speaks for an
 * authorization server elsewhere, so that its name is another one.
 */
async function serverInfo(
  { serverUrl, issuer, fetching: fetchFn }: Asking,
  where: { resourceMetadataUrl?: URL },
): Promise<OAuthServerInfo> {
  // The metadata may name the server with a slash at its end, or without.
  const url = withSlash(serverUrl);
  const found = await discoverOAuthServerInfo(url, { ...where, fetchFn, skipIssuerMetadataValidation: true });
  const named = found.authorizationServerMetadata?.issuer;
  const isTrusted = named !== undefined && issuer !== undefined && isIssuer(issuer, named);
  const isNamed = named === undefined || isTrusted || isOneKeeper(named, found.authorizationServerUrl);
  if (!isNamed && found.resourceMetadata !== undefined) throw new IssuerElsewhere(found.authorizationServerUrl, named);
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

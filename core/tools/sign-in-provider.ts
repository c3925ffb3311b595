import {
  checkResourceAllowed,
  type OAuthClientInformationContext,
  type OAuthClientProvider,
} from "@modelcontextprotocol/client";
import { inEnglish, phrase } from "../base/phrases.ts";
import type { McpHttpConfig } from "./mcp-config.ts";
import { redirectOf } from "./registration.ts";
import { issuerOf, type SignInKept, type SignInStore } from "./sign-in-store.ts";

/** How the browser comes back. */
export interface Way {
  state: string;
  url: string;
}

/**
 * What the MCP client asks while it signs a user in: who FloatBar is, and what is kept of the sign-in.
 *
 * @param way `open` gets the page that the user has to see.
 */
export async function signInProvider(
  config: McpHttpConfig,
  store: SignInStore,
  way: Way & { open: (page: URL) => void },
): Promise<OAuthClientProvider> {
  const { oauth } = config;
  const own = oauth?.client_id === undefined ? undefined : { client_id: oauth.client_id };
  const { generation } = store;
  // What an answer brings after its user has signed out is nobody's.
  const keep = (change: Partial<SignInKept>) => store.keep(change, generation);
  const kept = await store.load();
  const isWithout = kept.withoutResource !== undefined && kept.withoutResource === issuerOf(kept);
  let { discovery } = kept;
  // A server may have registered it for another name of this machine.
  let redirect = redirectOf(own ? undefined : kept.client, way.url) ?? way.url;
  return {
    ...(isWithout && { validateResourceURL: withoutResource }),
    get redirectUrl() {
      return redirect;
    },
    get clientMetadata() {
      const alone = onlyMethod(discovery?.authorizationServerMetadata?.token_endpoint_auth_methods_supported);
      return {
        client_name: "FloatBar",
        redirect_uris: [way.url],
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
        token_endpoint_auth_method: alone ?? (oauth?.client_secret === undefined ? "none" : "client_secret_post"),
        ...(oauth?.scopes === undefined ? {} : { scope: oauth.scopes }),
      };
    },
    state: () => way.state,
    clientInformation: async () =>
      own
        ? { ...own, ...(oauth?.client_secret === undefined ? {} : { client_secret: oauth.client_secret }) }
        : (await store.load()).client,
    saveClientInformation: (client) => {
      redirect = redirectOf(own ? undefined : client, way.url) ?? way.url;
      return keep(own ? {} : { client });
    },
    tokens: async () => (await store.load()).tokens,
    saveTokens: (tokens, _context?: OAuthClientInformationContext) => keep({ tokens }),
    redirectToAuthorization: (url) => way.open(checked(url)),
    saveCodeVerifier: (verifier) => keep({ verifier }),
    codeVerifier: async () => (await store.load()).verifier ?? "",
    saveDiscoveryState: (found) => {
      discovery = found;
      return keep({ discovery: found });
    },
    discoveryState: async () => withOwnMethod(await store.load()),
    invalidateCredentials: (scope) =>
      keep({
        ...(scope === "all" || scope === "client" ? { client: undefined } : {}),
        ...(scope === "all" || scope === "tokens" ? { tokens: undefined } : {}),
        ...(scope === "all" || scope === "verifier" ? { verifier: undefined } : {}),
        ...(scope === "all" || scope === "discovery" ? { discovery: undefined } : {}),
      }),
  };
}

/** What is known of an authorization server, which takes what it said of this program when it registered it, whatever it says of all. */
function withOwnMethod({ discovery, client }: SignInKept): SignInKept["discovery"] {
  const metadata = discovery?.authorizationServerMetadata;
  const supported = metadata?.token_endpoint_auth_methods_supported;
  const method = client && "token_endpoint_auth_method" in client ? client.token_endpoint_auth_method : undefined;
  // Some echo that nothing was asked for, and give a secret all the same.
  const isEcho = method === "none" && client?.client_secret !== undefined;
  if (!discovery || !metadata || !supported || typeof method !== "string" || isEcho) return discovery;
  if (supported.includes(method)) return discovery;
  const methods = [...supported, method];
  return { ...discovery, authorizationServerMetadata: { ...metadata, token_endpoint_auth_methods_supported: methods } };
}

const METHODS: ReadonlySet<string> = new Set(["none", "client_secret_basic", "client_secret_post"]);

/** How programs say who they are where a server takes a single way; others need not list that they take programs without a secret. */
function onlyMethod(supported: readonly string[] | undefined): string | undefined {
  const [only, ...others] = supported ?? [];
  return only !== undefined && others.length === 0 && METHODS.has(only) ? only : undefined;
}

/** Names no resource to the authorization server, though the one that is meant must be this server still. */
async function withoutResource(server: string | URL, resource: string | undefined): Promise<undefined> {
  if (resource === undefined) return;
  if (checkResourceAllowed({ requestedResource: server, configuredResource: resource })) return;
  throw new Error(`Protected resource ${resource} does not match expected ${String(server)} (or origin)`);
}

/** A page of the web alone may be opened: the address comes from a server. */
function checked(url: URL): URL {
  const isPlain = url.username === "" && url.password === "";
  // A name before the host looks like one.
  if ((url.protocol === "https:" || url.protocol === "http:") && isPlain) return url;
  throw new Error(inEnglish(phrase("tools.sign_in_address")));
}

import type { AddressInfo } from "node:net";
import { createServer, type Server } from "node:http";
import Provider from "oidc-provider";
import { describe, expect, it, onTestFinished } from "vitest";
import { inEnglish } from "../base/phrases.ts";
import { MemoryKeychain } from "../../testing/memory-keychain.ts";
import { startMcpServer } from "../../testing/mcp-double.ts";
import { must } from "../../testing/must.ts";
import { McpHub } from "./hub.ts";
import { builtinTransport } from "./builtin/server.ts";

const PATIENCE_MS = 20_000;

/** A real authorization server on loopback: programs register themselves, its one user consents to everything at once. */
async function authorizationServer(options: { canRegister?: boolean } = {}) {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [],
    features: {
      devInteractions: { enabled: false },
      registration: { enabled: options.canRegister !== false },
      introspection: { enabled: true, allowedPolicy: () => true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({ scope: "tools", accessTokenFormat: "opaque", accessTokenTTL: 3600 }),
      },
    },
    scopes: ["openid", "offline_access", "tools"],
    clientAuthMethods: ["none", "client_secret_post", "client_secret_basic"],
    pkce: { required: () => true },
    issueRefreshToken: async () => true,
    rotateRefreshToken: true,
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  });
  const handle = provider.callback();
  server.on("request", (request, response) => {
    const answer = async () => {
      if (request.url?.startsWith("/interaction/") !== true) return handle(request, response);
      const { params, prompt } = await provider.interactionDetails(request, response);
      const grant = new provider.Grant({ accountId: "ada", clientId: String(params.client_id) });
      grant.addOIDCScope("openid offline_access tools");
      grant.addResourceScope(String(params.resource), "tools");
      const result =
        prompt.name === "login" ? { login: { accountId: "ada" } } : { consent: { grantId: await grant.save() } };
      await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
    };
    answer().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  return { issuer, provider };
}

/** An MCP server that takes only tokens of that authorization server. */
async function guarded(options: { canRegister?: boolean } = {}) {
  const { issuer, provider } = await authorizationServer(options);
  const revoked = new Set<string>();
  const server = await startMcpServer({
    before: (request, response) => {
      if (request.url?.includes("oauth-protected-resource") === true) {
        const metadata = {
          resource: `http://${request.headers.host}/mcp`,
          authorization_servers: [issuer],
          scopes_supported: ["tools"],
        };
        response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(metadata));
        return true;
      }
      const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
      if (token !== undefined && !revoked.has(token)) {
        tokens.push(token);
        return false;
      }
      const at = `http://${request.headers.host}/.well-known/oauth-protected-resource/mcp`;
      response.writeHead(401, { "www-authenticate": `Bearer resource_metadata="${at}", scope="tools"` }).end();
      return true;
    },
  });
  const tokens: string[] = [];
  onTestFinished(() => server.close());
  return { server, provider, tokens, revoke: (token: string) => revoked.add(token) };
}

function hubFor(address: string, kept = new Map<string, string>()) {
  const hub = new McpHub({
    builtin: builtinTransport({} as never, "test"),
    onChange: () => undefined,
    secrets: new MemoryKeychain(kept),
  });
  onTestFinished(() => hub.close());
  hub.configure({ x: { url: address, headers: {} } });
  const connection = must(hub.connection("x"));
  const offered = async () => (await hub.toolsOf("x", PATIENCE_MS)).map(({ tool }) => tool.name);
  return { hub, connection, offered, kept };
}

/** Opens a page as a browser does, with its cookies, to the last one. */
async function browse(start: URL): Promise<string> {
  const cookies = new Map<string, string>();
  for (let url = start; ;) {
    const cookie = [...cookies].map((pair) => pair.join("=")).join("; ");
    const response = await fetch(url, { redirect: "manual", headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const next = response.headers.get("location");
    if (next === null) return response.text();
    url = new URL(next, url);
  }
}

async function signIn({ connection, offered }: ReturnType<typeof hubFor>) {
  const page = await connection.signIn();
  expect(page).not.toBeNull();
  const words = await browse(must(page));
  while (connection.view.state === "sign_in") await new Promise((resolve) => setImmediate(resolve));
  await offered();
  return { page, words };
}

describe("a server that wants its user to sign in", () => {
  it("is gone without until they did, and says so; nothing opens by itself", async () => {
    const { server } = await guarded();
    const { hub, connection } = hubFor(server.address);
    const { absent } = await hub.tools();
    expect(connection.view.state).toBe("sign_in");
    expect(inEnglish(must(absent[0]?.reason))).toContain("sign in");
    // It is not asked again with each answer.
    const asked = server.requests.length;
    await hub.tools();
    expect(server.requests).toHaveLength(asked);
  });

  it("offers its tools once they signed in, with PKCE and a redirect to this machine", async () => {
    const { server } = await guarded();
    const made = hubFor(server.address);
    await made.offered();
    const { page, words } = await signIn(made);
    const asked = page?.searchParams;
    expect(asked?.get("code_challenge_method")).toBe("S256");
    expect(asked?.get("resource")).toBe(server.address);
    expect(asked?.get("scope")).toContain("tools");
    expect(asked?.get("redirect_uri")).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/);
    expect(words).toContain("signed in");
    expect(await made.offered()).toEqual(["ping"]);
  });

  it("stays signed in over restarts, and its tokens are kept with the secrets alone", async () => {
    const { server, tokens } = await guarded();
    const made = hubFor(server.address);
    await made.offered();
    await signIn(made);
    expect([...made.kept.keys()]).toEqual(["mcp-sign-in.x"]);
    expect(made.kept.get("mcp-sign-in.x")).toContain(tokens.at(-1));
    expect(JSON.stringify(made.connection.view)).not.toContain(tokens.at(-1));
    expect(await hubFor(server.address, made.kept).offered()).toEqual(["ping"]);
  });

  it("gives no token of it to another address", async () => {
    const { server } = await guarded();
    const made = hubFor(server.address);
    await made.offered();
    await signIn(made);
    const other = await guarded();
    const moved = hubFor(other.server.address, made.kept);
    expect(await moved.offered()).toEqual([]);
    expect(other.tokens).toEqual([]);
  });

  it("refreshes its token by itself", async () => {
    const { server, tokens, revoke } = await guarded();
    const made = hubFor(server.address);
    await made.offered();
    await signIn(made);
    const first = must(tokens.at(-1));
    revoke(first);
    expect(await made.offered()).toEqual(["ping"]);
    expect(tokens.at(-1)).not.toBe(first);
  });

  it("asks for another sign-in where nothing can be refreshed", async () => {
    const { server, tokens, revoke } = await guarded();
    const made = hubFor(server.address);
    await made.offered();
    await signIn(made);
    revoke(tokens.at(-1) ?? "");
    const kept = JSON.parse(made.kept.get("mcp-sign-in.x") ?? "{}") as { tokens: { refresh_token: string } };
    kept.tokens.refresh_token = "gone";
    const again = hubFor(server.address, new Map([["mcp-sign-in.x", JSON.stringify(kept)]]));
    expect(await again.offered()).toEqual([]);
    expect(again.connection.view.state).toBe("sign_in");
  });

  it("takes no answer that it did not ask for", async () => {
    const { server } = await guarded();
    const made = hubFor(server.address);
    await made.offered();
    const page = await made.connection.signIn();
    const callback = new URL(must(page?.searchParams.get("redirect_uri")));
    callback.search = "?code=stolen&state=guessed";
    expect((await fetch(callback)).status).toBe(404);
    expect(made.connection.view.state).toBe("sign_in");
  });

  it("says what to do where its authorization server lets no program register itself", async () => {
    const { server } = await guarded({ canRegister: false });
    const made = hubFor(server.address);
    await made.offered();
    await expect(made.connection.signIn()).rejects.toThrow("oauth.client_id");
  });

  it("forgets it with the server", async () => {
    const { server } = await guarded();
    const made = hubFor(server.address);
    await made.offered();
    await signIn(made);
    await made.hub.forgetSignIn("x");
    expect(made.kept.size).toBe(0);
  });
});

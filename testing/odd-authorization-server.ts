import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What one of its answers says instead; a text is sent as it is. */
type Told = Record<string, unknown> | string;

/** How an authorization server differs from one by the book. Each of them gets its own address. */
export interface Oddities {
  /** Where the server's refusal says that its metadata is. */
  stated?: (base: string) => string;
  resource?: (base: string) => Told;
  /** At which well-known place it speaks of itself. */
  place?: string;
  metadata?: (base: string) => Told;
  registration?: (asked: Record<string, unknown>) => Told;
  /** Why it registers nobody so, told with 400; undefined where it does. */
  unregistered?: (asked: Record<string, unknown>) => Told | undefined;
  token?: (form: URLSearchParams, token: string) => Told;
  /** Its status, 200 where it is left out; 0 breaks the connection off. */
  tokenStatus?: number | ((form: URLSearchParams) => number);
  /** Scopes without which the tool server makes no call. */
  wants?: () => string;
  /** Whether the tool server takes the token it gave; it does where this is left out. */
  isTaken?: () => boolean;
  /** What the browser brings back, besides or instead of the code; undefined for a page that it does not come back from. */
  back?: (asked: URLSearchParams, base: string) => Record<string, string> | undefined;
}

/** A tool server and its authorization server in one, on loopback, which consents to everything at once. */
export interface OddAuthorizationServer {
  address: string;
  /** Each request as its method and path, with the query. */
  requests: string[];
  close(): void;
}

/** Starts one that does everything by the book but for its oddities. */
export async function startOddAuthorizationServer(odd: Oddities): Promise<OddAuthorizationServer> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const token = "the-token";
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await textOf(request);
    const { pathname, searchParams } = new URL(request.url ?? "/", base);
    if (pathname === "/.well-known/oauth-protected-resource/mcp") {
      return send(response, 200, odd.resource?.(base) ?? { resource: `${base}/mcp`, authorization_servers: [base] });
    }
    if (pathname === (odd.place ?? "/.well-known/oauth-authorization-server")) {
      return send(response, 200, odd.metadata?.(base) ?? byTheBook(base));
    }
    if (pathname === "/register") {
      const asked = JSON.parse(body) as Record<string, unknown>;
      const why = odd.unregistered?.(asked);
      if (why !== undefined) return send(response, 400, why);
      return send(response, 201, odd.registration?.(asked) ?? { ...asked, client_id: "client" });
    }
    if (pathname === "/authorize") {
      const back = new URL(searchParams.get("redirect_uri") ?? "");
      const brought = odd.back ? odd.back(searchParams, base) : { code: "code" };
      if (brought === undefined) return send(response, 400, "Client Not Registered");
      back.search = String(new URLSearchParams({ ...brought, state: searchParams.get("state") ?? "" }));
      response.writeHead(302, { location: back.href }).end();
      return;
    }
    if (pathname === "/token") {
      const form = new URLSearchParams(body);
      const told = odd.token?.(form, token) ?? { access_token: token, token_type: "Bearer" };
      const status = typeof odd.tokenStatus === "function" ? odd.tokenStatus(form) : (odd.tokenStatus ?? 200);
      if (status === 0) return void response.destroy();
      return send(response, status, told);
    }
    if (pathname !== "/mcp") return send(response, 404, "nothing here");
    const isTaken = odd.isTaken?.() ?? true;
    const wanted = body.includes('"tools/call"') ? odd.wants?.() : undefined;
    if (wanted !== undefined) {
      response.writeHead(403, { "www-authenticate": `Bearer error="insufficient_scope", scope="${wanted}"` }).end();
      return;
    }
    if (isTaken && request.headers.authorization === `Bearer ${token}`) return speak(response, body);
    const stated = odd.stated?.(base) ?? `${base}/.well-known/oauth-protected-resource/mcp`;
    response.writeHead(401, { "www-authenticate": `Bearer resource_metadata="${stated}"` }).end();
  };
  return {
    address: `${base}/mcp`,
    requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What an authorization server says of itself by RFC 8414. */
export function byTheBook(base: string): Record<string, unknown> {
  return {
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    registration_endpoint: `${base}/register`,
    response_types_supported: ["code"],
    code_challenge_methods_supported: ["S256"],
  };
}

function speak(response: ServerResponse, body: string): void {
  const message = JSON.parse(body === "" ? "{}" : body) as { id?: number; method?: string };
  if (message.id === undefined) return void response.writeHead(body === "" ? 405 : 202).end();
  const tools = [{ name: "ping", inputSchema: { type: "object" } }];
  const hello = { protocolVersion: "2025-06-18", capabilities: { tools: {} }, serverInfo: { name: "x", version: "1" } };
  const result = message.method === "initialize" ? hello : { tools };
  send(response, 200, { jsonrpc: "2.0", id: message.id, result });
}

function send(response: ServerResponse, status: number, told: Told): void {
  const isText = typeof told === "string";
  response.writeHead(status, { "content-type": isText ? "text/plain" : "application/json" });
  response.end(isText ? told : JSON.stringify(told));
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const piece of request) text += String(piece);
  return text;
}

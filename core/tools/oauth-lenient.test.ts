import { describe, expect, it } from "vitest";
import { lenientOAuth, saidIn, withSlash, wordsIn } from "./oauth-lenient.ts";

const document = { authorization_endpoint: "/authorize", token_endpoint: "/token" };

/** Asks for these well-known places in turn, of a server that answers so. */
async function places(answers: Readonly<Record<string, number>>) {
  const fetching = lenientOAuth("https://tools.example/mcp", async (input) => {
    const status = answers[new URL(input instanceof Request ? input.url : input).pathname] ?? 404;
    return Response.json(status === 200 ? document : { error: "x" }, { status });
  });
  const statuses: number[] = [];
  for (const place of Object.keys(answers)) {
    statuses.push((await fetching(`https://id.example${place}`)).status);
  }
  return statuses;
}

describe("an authorization server that is broken at one place", () => {
  it("is looked for at the next", async () => {
    const answers = { "/.well-known/oauth-authorization-server": 500, "/.well-known/openid-configuration": 200 };
    expect(await places(answers)).toEqual([404, 200]);
  });

  it("is told as broken where there is nothing at the last place either", async () => {
    const at = "/.well-known/openid-configuration";
    expect(await places({ "/.well-known/oauth-authorization-server": 503, [at]: 404 })).toEqual([404, 503]);
    expect(await places({ "/.well-known/oauth-authorization-server": 404, [at]: 404 })).toEqual([404, 404]);
    const tenants = { [`${at}/tenant`]: 404, [`/tenant${at}`]: 404 };
    expect(await places({ "/.well-known/oauth-authorization-server/tenant": 500, ...tenants })).toEqual([
      404, 404, 500,
    ]);
  });
});

describe("an empty answer", () => {
  const ask = async (grant_type: string, answers: string[]) => {
    let asked = 0;
    const fetching = lenientOAuth("https://tools.example/mcp", async () => new Response(answers[asked++] ?? ""));
    const response = await fetching("https://id.example/token", {
      method: "POST",
      body: new URLSearchParams({ grant_type }),
    });
    return { asked, told: (await response.json()) as unknown };
  };

  it("to a renewal is asked for once more, and only once", async () => {
    const { asked, told } = await ask("refresh_token", ["", '{"access_token":"a"}']);
    expect(asked).toBe(2);
    expect(told).toMatchObject({ access_token: "a" });
    expect((await ask("refresh_token", ["", "", '{"access_token":"a"}'])).asked).toBe(2);
  });

  it("to a code is not: a code is good for one time", async () => {
    expect((await ask("authorization_code", [""])).asked).toBe(1);
  });
});

it("words are found by Okta's name for them", () => {
  expect(wordsIn('{"errorCode":"E1","errorSummary":"Api validation failed: scope"}', 403)).toBe(
    "Api validation failed: scope",
  );
});

const SERVER = "https://tools.example/mcp";
const AT = "https://id.example/.well-known/oauth-authorization-server/tenant";

/** What is read of an answer to a request. */
async function told(
  body: unknown,
  { url = AT, status = 200, ...init }: RequestInit & { url?: string; status?: number } = {},
) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const response = await lenientOAuth(SERVER, async () => new Response(text, { status }))(url, init);
  const said = await response.text();
  return { status: response.status, told: (said === "" ? undefined : JSON.parse(said)) as Record<string, unknown> };
}

describe("what a protected resource says of itself", () => {
  const url = "https://tools.example/.well-known/oauth-protected-resource/mcp";

  it.each([
    [{}, { resource: SERVER }],
    [{ resource: " https://tools.example ", authorization_servers: null }, { resource: "https://tools.example" }],
    [
      { authorization_servers: "id.example, http://b.example/x/", scopes_supported: "a b" },
      {
        resource: SERVER,
        authorization_servers: ["https://id.example/", "http://b.example/x/"],
        scopes_supported: ["a", "b"],
      },
    ],
    [
      { authorization_servers: ["localhost:99/x", "https://c.example/?a", "http://[", 5], scopes_supported: [] },
      { resource: SERVER, authorization_servers: ["http://localhost:99/x/", "https://c.example/?a", "https://5/"] },
    ],
  ])("of %j, %j is read", async (body, read) => {
    expect((await told(body, { url })).told).toEqual(read);
    expect((await told(`\uFEFF${JSON.stringify(body)}`, { url })).told).toEqual(read);
  });

  it("is looked for elsewhere where it is broken, or is a page", async () => {
    expect((await told({}, { url, status: 500 })).status).toBe(404);
    expect((await told("<html>", { url })).status).toBe(404);
    expect((await told([], { url })).status).toBe(404);
    expect((await told({ error: "x" }, { url, status: 403 })).status).toBe(403);
  });
});

describe("what an authorization server says of itself", () => {
  const endpoints = { authorization_endpoint: "/a", token_endpoint: "https://id.example/t" };
  const read = {
    issuer: "https://id.example/tenant",
    authorization_endpoint: "https://id.example/a",
    token_endpoint: "https://id.example/t",
    response_types_supported: ["code"],
    jwks_uri: "https://id.example/t",
    subject_types_supported: [],
    id_token_signing_alg_values_supported: [],
  };

  it("is what it said, with what is missing filled in", async () => {
    expect((await told(endpoints)).told).toEqual(read);
    const given = {
      ...endpoints,
      issuer: "https://other.example",
      registration_endpoint: "/r",
      jwks_uri: "/keys",
      response_types_supported: "code token",
      scopes_supported: "a,b",
      grant_types_supported: ["authorization_code"],
      token_endpoint_auth_methods_supported: ["none"],
      code_challenge_methods_supported: ["S256"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
      client_id_metadata_document_supported: "true",
      authorization_response_iss_parameter_supported: true,
      odd: 1,
    };
    const { odd: _, ...known } = given;
    expect((await told(given)).told).toEqual({
      ...known,
      authorization_endpoint: "https://id.example/a",
      registration_endpoint: "https://id.example/r",
      jwks_uri: "https://id.example/keys",
      response_types_supported: ["code", "token"],
      scopes_supported: ["a", "b"],
      client_id_metadata_document_supported: true,
    });
    const not = {
      ...endpoints,
      client_id_metadata_document_supported: "false",
      scopes_supported: [],
      registration_endpoint: "http://[",
    };
    expect((await told(not)).told).toEqual(read);
  });

  it.each([
    { authorization_endpoint: "/a" },
    { token_endpoint: "/t" },
    { ...endpoints, token_endpoint: "http://[" },
    [],
    "<p>",
  ])("is nothing where an endpoint is missing: %j", async (body) => {
    expect(await told(body)).toEqual({ status: 404, told: undefined });
  });

  it("is left as it is at any other address", async () => {
    expect(await told({ a: 1 }, { url: "https://id.example/other" })).toEqual({ status: 200, told: { a: 1 } });
  });
});

describe("what is answered to a request", () => {
  const url = "https://id.example/token";
  const form = { url, method: "POST", body: new URLSearchParams({ grant_type: "authorization_code" }) };
  const asked = { redirect_uris: ["http://127.0.0.1:1/callback"] };
  const registering = { url, method: "POST", body: JSON.stringify(asked) };

  it.each([
    [{ access_token: "a" }, { access_token: "a", token_type: "Bearer" }],
    [
      { access_token: "a", token_type: "bearer", refresh_token: " r ", scope: ["x", "y"], expires_in: "60" },
      { access_token: "a", token_type: "bearer", refresh_token: "r", scope: "x y", expires_in: 60 },
    ],
    [
      { access_token: 5, refresh_token: "", scope: null, expires_in: "soon" },
      { access_token: "5", token_type: "Bearer" },
    ],
    [{ data: { access_token: "a" } }, { access_token: "a", token_type: "Bearer" }],
    [
      "access_token=a&scope=x+y&expires_in=60\n",
      { access_token: "a", token_type: "Bearer", scope: "x y", expires_in: 60 },
    ],
  ])("tokens are read from %j", async (body, read) => {
    expect(await told(body, form)).toEqual({ status: 200, told: read });
  });

  it.each([
    [200, { ok: true }, "server_error", "The answer holds no access token."],
    [200, { error: "bad_verification_code", error_description: "Too late." }, "bad_verification_code", "Too late."],
    [200, "", "server_error", "The answer holds no access token."],
    [200, "<html>", "temporarily_unavailable", "HTTP 200"],
    [400, { error: { code: "invalid_grant", message: "Used." } }, "invalid_grant", "Used."],
    [400, { error: "invalid_grant" }, "invalid_grant", "invalid_grant"],
    [401, "error=invalid_client&error_description=Nobody", "invalid_client", "Nobody"],
    [500, "It broke.", "server_error", "It broke."],
    [500, "", "server_error", "HTTP 500"],
    [502, " <p>", "temporarily_unavailable", "HTTP 502"],
  ])("a refusal is told: %i %j", async (status, body, error, error_description) => {
    expect(await told(body, { ...form, status })).toEqual({ status, told: { error, error_description } });
  });

  it("a registration is read, and is none without an id", async () => {
    const given = {
      client_id: 7,
      client_secret: "s",
      token_endpoint_auth_method: "none",
      client_id_issued_at: "5",
      odd: 1,
    };
    const { odd: _, ...known } = given;
    expect((await told(given, registering)).told).toEqual({
      ...known,
      ...asked,
      client_id: "7",
      client_id_issued_at: 5,
    });
    expect((await told({ client_id: "x" }, registering)).told).toEqual({ client_id: "x", ...asked });
    const none = { status: 400, told: { error: "server_error", error_description: "No." } };
    expect(await told({ message: "No." }, registering)).toEqual(none);
    expect((await told("[]", registering)).status).toBe(400);
  });

  it("a redirect is the client's to tell of", async () => {
    expect(await told("x", { ...form, status: 302 }).catch(() => "not read")).toBe("not read");
  });
});

it.each([
  ["https://a.example", "https://a.example/"],
  ["https://a.example/", "https://a.example/"],
  ["https://a.example?b", "https://a.example?b"],
  ["https://a.example#b", "https://a.example#b"],
])("a slash is put behind %s: %s", (address, slashed) => {
  expect(withSlash(address)).toBe(slashed);
});

it.each([["description", "message", "detail", "msg", "title"].map((name) => `{"${name}":" W. "}`)].flat())(
  "words are found in %s",
  (text) => {
    expect(wordsIn(text, 400)).toBe("W.");
    expect(wordsIn(`{"error":${text}}`, 400)).toBe("W.");
  },
);

it("words are cut, and an answer can still be read after them", async () => {
  expect(wordsIn(` ${"x".repeat(400)}`, 400)).toBe("x".repeat(300));
  const response = new Response("No.", { status: 400 });
  expect(await saidIn(response)).toBe("No.");
  expect(await response.text()).toBe("No.");
});

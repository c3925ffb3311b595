import { describe, expect, it, onTestFinished, vi } from "vitest";
import { startHttpServer } from "../../testing/http-server.ts";
import { MemoryKeychain } from "../../testing/memory-keychain.ts";
import { must } from "../../testing/must.ts";
import { byTheBook, type Oddities } from "../../testing/odd-authorization-server.ts";
import { signIn } from "../../testing/odd-sign-in.ts";
import { inEnglish } from "../base/phrases.ts";
import { builtinTransport } from "./builtin/server.ts";
import { McpHub } from "./hub.ts";

const TAKEN: Record<string, Oddities> = {
  "tokens with nulls for what is absent, and no type": {
    token: (_form, token) => ({
      access_token: token,
      token_type: null,
      expires_in: "",
      refresh_token: null,
      scope: [],
    }),
  },
  "tokens as a form, with a BOM": { token: (_form, token) => `\uFEFFscope=&access_token=${token}&token_type=bearer` },
  "tokens inside of `data`": { token: (_form, token) => ({ code: 0, data: { access_token: token } }) },
  "a registration that tells its id as a number, and nothing else": {
    registration: () => ({ client_id: 4711, client_secret: "", grant_types: null }),
    token: (form, token) => ({ access_token: form.get("client_id") === "4711" ? token : "another" }),
  },
  "metadata with nulls, texts for lists, and no issuer": {
    metadata: (base) => ({
      ...byTheBook(base),
      issuer: null,
      scopes_supported: null,
      grant_types_supported: "refresh_token",
    }),
  },
  "endpoints without their host": {
    metadata: (base) => ({ ...byTheBook(base), authorization_endpoint: "/authorize", token_endpoint: "/token" }),
  },
  "metadata at the place of OpenID Connect, without what that wants": {
    place: "/.well-known/openid-configuration",
    metadata: (base) => ({ ...byTheBook(base), response_types_supported: undefined }),
  },
  "a secret by a method that its metadata does not list": {
    metadata: (base) => ({ ...byTheBook(base), token_endpoint_auth_methods_supported: ["none", "client_secret_post"] }),
    registration: (asked) => ({
      ...asked,
      client_id: "c",
      client_secret: "s",
      token_endpoint_auth_method: "client_secret_basic",
    }),
    token: (form, token) => ({ access_token: form.has("client_id") ? "another" : token }),
  },
  "an issuer with a slash more than it was named with, here and in the browser": {
    metadata: (base) => ({
      ...byTheBook(base),
      issuer: `${base}/`,
      authorization_response_iss_parameter_supported: true,
    }),
    back: (_asked, base) => ({ code: "code", iss: base }),
  },
  "an issuer for several addresses of its origin": {
    resource: (base) => ({ resource: `${base}/mcp`, authorization_servers: [`${base}/tenant`] }),
    place: "/.well-known/oauth-authorization-server/tenant",
    metadata: (base) => ({ ...byTheBook(base), authorization_response_iss_parameter_supported: true }),
    back: (_asked, base) => ({ code: "code", iss: base }),
  },
  "an issuer that leaves its tenant open, which the browser brings back": {
    metadata: (base) => ({
      ...byTheBook(base),
      issuer: `${base}/{tenantid}/v2.0`,
      authorization_response_iss_parameter_supported: true,
    }),
    back: (_asked, base) => ({ code: "code", iss: `${base}/5f3c/v2.0` }),
  },
  "authorization servers of which the first is out, and the second lacks its scheme": {
    resource: (base) => ({
      resource: `${base}/mcp`,
      authorization_servers: ["http://127.0.0.1:1", base.replace("http://", "")],
    }),
  },
  "a resource with a slash more than the server's address": {
    resource: (base) => ({ resource: `${base}/mcp/`, authorization_servers: base, scopes_supported: null }),
  },
  "metadata that names an address nobody reaches": { stated: () => "http://127.0.0.1:1/metadata" },
};

describe("signing in where the servers are odd", () => {
  for (const [name, odd] of Object.entries(TAKEN)) {
    it(`takes ${name}`, async () => {
      const { shown, tools } = await signIn(odd);
      expect(tools).toEqual(["ping"]);
      expect(shown).toContain("is signed in");
    });
  }

  it("asks for no registration where a client id was given, and none is offered", async () => {
    const { tools, requests } = await signIn(
      { metadata: (base) => ({ ...byTheBook(base), registration_endpoint: null }) },
      { client_id: "given" },
    );
    expect(tools).toEqual(["ping"]);
    expect(requests.filter((one) => one.includes("/register"))).toEqual([]);
  });

  it("asks for the scopes that both servers list, and for all where the second lists its user's alone", async () => {
    const resource = (base: string) => ({
      resource: `${base}/mcp`,
      authorization_servers: [base],
      scopes_supported: ["openid", "notes:read", "odd"],
    });
    const lists = (scopes: string[]) => (base: string) => ({ ...byTheBook(base), scopes_supported: scopes });
    const both = await signIn({ resource, metadata: lists(["notes:read", "openid"]) });
    expect(both.page.searchParams.get("scope")).toBe("openid notes:read");
    const users = await signIn({ resource, metadata: lists(["openid", "email"]) });
    expect(users.page.searchParams.get("scope")).toBe("openid notes:read odd");
  });

  it("sends the browser once more, without scopes, where they are refused", async () => {
    const { tools, shown, requests } = await signIn({
      resource: (base) => ({ resource: `${base}/mcp`, authorization_servers: [base], scopes_supported: ["odd"] }),
      back: (asked): Record<string, string> => (asked.has("scope") ? { error: "invalid_scope" } : { code: "code" }),
    });
    expect(tools).toEqual(["ping"]);
    expect(shown).toContain("is signed in");
    expect(requests.filter((one) => one.startsWith("GET /authorize"))).toHaveLength(2);
  });
});

describe("an authorization server that takes no `resource`", () => {
  const ENTRA =
    "AADSTS9010010: The resource parameter provided in the request doesn't match with the requested scopes.";

  it("is asked once more without where its page refuses it, and from then on", async () => {
    const { tools, shown, requests, connection } = await signIn({
      back: (asked): Record<string, string> =>
        asked.has("resource") ? { error: "invalid_target", error_description: ENTRA } : { code: "code" },
    });
    expect(tools).toEqual(["ping"]);
    expect(shown).toContain("is signed in");
    const asked = () =>
      requests.filter((one) => one.startsWith("GET /authorize")).map((one) => /[?&]resource=/.test(one));
    expect(asked()).toEqual([true, false]);
    await fetch(must(await connection.signIn()));
    expect(asked()).toEqual([true, false, false]);
  });

  it.each([
    ["invalid_target", "That is none of ours."],
    ["invalid_request", ENTRA],
  ])("gives its token without where it refuses it there (%s)", async (error, error_description) => {
    let asked = 0;
    const { tools, shown } = await signIn({
      token: (form, token) => {
        asked += 1;
        return form.has("resource") ? { error, error_description } : { access_token: token };
      },
      tokenStatus: (form) => (form.has("resource") ? 400 : 200),
    });
    expect(tools).toEqual(["ping"]);
    expect(shown).toContain("is signed in");
    expect(asked).toBe(2);
  });

  it("is heard where it means something else by the word", async () => {
    const { requests, fault } = await signIn({
      back: () => ({ error: "access_denied", error_description: "You may not use this resource." }),
    });
    expect(fault).toContain("You may not use this resource.");
    expect(requests.filter((one) => one.startsWith("GET /authorize"))).toHaveLength(1);
  });
});

describe("an authorization server that forgot who registered", () => {
  it("gets another registration where the last sign-in did not come back", async () => {
    let made = 0;
    let known = "";
    const { shown, connection, hub, requests } = await signIn({
      registration: () => ({ client_id: (known = `client-${(made += 1)}`) }),
      back: (asked) => (asked.get("client_id") === known ? { code: "code" } : undefined),
      token: (form, token) => (form.get("client_id") === known ? { access_token: token } : { error: "invalid_client" }),
    });
    expect(shown).toContain("is signed in");
    known = "";
    const page = async () => (await fetch(must(await connection.signIn()))).text();
    expect(await page()).toBe("Client Not Registered");
    expect(made).toBe(1);
    expect(await page()).toContain("is signed in");
    expect((await hub.toolsOf("x", 5000)).map(({ tool }) => tool.name)).toEqual(["ping"]);
    // The new one is kept.
    expect(await page()).toContain("is signed in");
    expect(requests.filter((one) => one === "POST /register")).toHaveLength(2);
  });
});

describe("an authorization server that goes by a name of another origin", () => {
  const odd = {
    metadata: (base: string) => ({ ...byTheBook(base), issuer: "https://sign-in.example/tenant" }),
  };

  it("is not believed, and its user is told how to trust it", async () => {
    const signing = signIn(odd);
    await expect(signing).rejects.toThrow(/https:\/\/sign-in\.example\/tenant.*oauth\.issuer/);
  });

  it("is taken where its user trusts it", async () => {
    const { tools } = await signIn(odd, { issuer: "https://sign-in.example/tenant/" });
    expect(tools).toEqual(["ping"]);
    await expect(signIn(odd, { issuer: "https://another.example" })).rejects.toThrow("oauth.issuer");
  });
});

it("a registration that has run out is made anew before the browser opens", async () => {
  const { connection, requests, tools } = await signIn({
    registration: (asked) => ({
      ...asked,
      client_id: "c",
      client_secret: "s",
      client_secret_expires_at: 4_102_444_800,
    }),
  });
  expect(tools).toEqual(["ping"]);
  vi.useFakeTimers({ now: new Date("2101-01-01"), toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  await connection.signIn();
  expect(requests.filter((one) => one === "POST /register")).toHaveLength(2);
});

describe("a server that wants more rights for a call", () => {
  it("is told by name, and gets them beside those that its user gave before", async () => {
    const resource = (base: string) => ({
      resource: `${base}/mcp`,
      authorization_servers: [base],
      scopes_supported: ["a:read"],
    });
    const { connection } = await signIn({ resource, wants: () => "b:write" });
    const call = connection.call("ping", {}, () => undefined, new AbortController().signal);
    await expect(call).rejects.toThrow(/more rights for this: b:write/);
    const page = must(await connection.signIn());
    expect(page.searchParams.get("scope")?.split(" ").toSorted()).toEqual(["a:read", "b:write"]);
  });
});

describe("a server whose entry has a key", () => {
  const keyed = async (headers: Record<string, string>) => {
    const server = await startHttpServer((_, response) => {
      response.writeHead(response.req.url === "/mcp" ? 401 : 404).end('{"error":"Invalid API key"}');
    });
    const hub = new McpHub({
      builtin: builtinTransport({} as never, "test"),
      onChange: () => undefined,
      secrets: new MemoryKeychain(),
    });
    onTestFinished(async () => {
      await hub.close();
      await server.close();
    });
    hub.configure({ x: { url: `${server.url}/mcp`, headers } });
    await hub.toolsOf("x", 5000);
    const connection = must(hub.connection("x"));
    const signed = await connection.signIn().catch((error: unknown) => String(error));
    return { view: inEnglish(must(connection.view.error)), signed };
  };

  it("and that does not take it says so in its own words, and wants no sign-in", async () => {
    const { view, signed } = await keyed({ "X-Api-Key": "bad" });
    for (const words of [view, signed]) expect(words).toMatch(/does not accept the key.*Invalid API key/);
  });

  it("is another than one without", async () => {
    const { view, signed } = await keyed({ "X-Workspace": "mine" });
    expect(view).toMatch(/needs you to sign in.*Invalid API key/);
    expect(signed).toMatch(/probably wants a key.*Invalid API key/);
  });
});

const REFUSED: Record<string, [odd: Oddities, words: string]> = {
  "a token that is refused, in the server's words": [
    { token: () => ({ error: "invalid_grant", error_description: "The code is too old." }), tokenStatus: 400 },
    "The code is too old.",
  ],
  "words that are no error of OAuth": [
    { token: () => ({ error: { code: 17, message: "Nobody may come in." } }), tokenStatus: 403 },
    "Nobody may come in.",
  ],
  "a web page instead of a token": [{ token: () => "<html>down</html>", tokenStatus: 503 }, "HTTP 503"],
  "an answer in another server's name": [
    {
      metadata: (base) => ({ ...byTheBook(base), authorization_response_iss_parameter_supported: true }),
      back: () => ({ code: "code", iss: "https://elsewhere.example/" }),
    },
    "elsewhere.example",
  ],
  "an answer of another tenant, where one was asked": [
    {
      metadata: (base) => ({
        ...byTheBook(base),
        issuer: `${base}/one`,
        authorization_response_iss_parameter_supported: true,
      }),
      back: (_asked, base) => ({ code: "code", iss: `${base}/two` }),
    },
    "/two",
  ],
  "a token that stands where nobody looks": [{ token: () => ({ ok: true, authed_user: {} }) }, "no access token"],
  "a user who says no": [
    { back: () => ({ error: "access_denied", error_description: "Ada said no." }) },
    "Ada said no.",
  ],
};

describe("a sign-in that does not work", () => {
  for (const [name, [odd, words]] of Object.entries(REFUSED)) {
    it(`tells of ${name}, in the browser too`, async () => {
      const { shown, tools, fault } = await signIn(odd);
      expect(tools).toEqual([]);
      expect(shown).toContain(words);
      expect(shown).not.toContain("is signed in");
      expect(fault).toContain(words);
    });
  }

  it("does not ask for a token that another server's tools would take", async () => {
    const resource = (base: string) => ({ resource: "https://bank.example/mcp", authorization_servers: [base] });
    await expect(signIn({ resource })).rejects.toThrow(
      "says in its sign-in metadata that it is https://bank.example/mcp",
    );
  });

  it("tells in its words why a server lets nobody register", async () => {
    const registration = () => "Only apps that we know may register.";
    await expect(signIn({ registration })).rejects.toThrow("Only apps that we know");
  });
});

describe("the scopes that a sign-in got", () => {
  /** The scopes of each try to renew a token, from a server that takes those that `takes` says. */
  async function renewed(takes: (scope: string | null) => boolean) {
    let isExpired = false;
    const tried: (string | null)[] = [];
    const isRenewal = (form: URLSearchParams) => form.get("grant_type") === "refresh_token";
    const { hub, connection } = await signIn({
      token: (form, token) => {
        if (!isRenewal(form)) return { access_token: token, refresh_token: "renew", scope: "api://x/read offline" };
        tried.push(form.get("scope"));
        if (!takes(form.get("scope"))) return { error: "invalid_grant", error_description: "Not for these scopes." };
        isExpired = false;
        return { access_token: token };
      },
      tokenStatus: (form) => (isRenewal(form) && !takes(form.get("scope")) ? 400 : 200),
      isTaken: () => !isExpired,
    });
    const again = async () => {
      isExpired = true;
      await connection.restart();
      return (await hub.toolsOf("x", 5000)).map(({ tool }) => tool.name);
    };
    return { tried, again };
  }

  it("go along with each renewal, though its answer does not repeat them", async () => {
    const { tried, again } = await renewed((scope) => scope === "api://x/read offline");
    expect(await again()).toEqual(["ping"]);
    expect(await again()).toEqual(["ping"]);
    expect(tried).toEqual(["api://x/read offline", "api://x/read offline"]);
  });

  it("are left out where they are refused", async () => {
    const { tried, again } = await renewed((scope) => scope === null);
    expect(await again()).toEqual(["ping"]);
    expect(tried).toEqual(["api://x/read offline", null]);
  });
});

describe("a token that cannot be renewed for a moment", () => {
  const OUTAGES: Record<string, [number, Record<string, unknown> | string]> = {
    "an error of the server": [503, "try later"],
    "a connection that breaks": [0, ""],
    "the page of a network that wants its own sign-in": [200, "<!doctype html><title>Welcome</title>"],
    "the page of a firewall": [403, "<html><title>Just a moment</title></html>"],
    "a word that says so": [400, { error: "temporarily_unavailable" }],
  };
  for (const [name, [status, told]] of Object.entries(OUTAGES)) {
    it(`is asked for again with the next question after ${name}`, async () => {
      let isExpired = false;
      let isDown = false;
      const { hub, connection } = await signIn({
        token: (form, token) => {
          if (form.get("grant_type") !== "refresh_token") return { access_token: token, refresh_token: "renew" };
          isExpired = isDown;
          return isDown ? told : { access_token: token, refresh_token: "renew" };
        },
        tokenStatus: (form) => (isDown && form.get("grant_type") === "refresh_token" ? status : 200),
        isTaken: () => !isExpired,
      });
      isExpired = true;
      isDown = true;
      await connection.restart();
      const { absent } = await hub.tools();
      expect(inEnglish(must(absent[0]?.reason))).toContain("could not be renewed");
      expect(connection.view.state).not.toBe("sign_in");
      isDown = false;
      expect((await hub.toolsOf("x", 5000)).map(({ tool }) => tool.name)).toEqual(["ping"]);
    });
  }

  it.each<[number, Record<string, unknown> | string]>([
    [400, { error: "invalid_grant" }],
    [400, { error: "invalid_request", error_description: "The token request is not valid." }],
    [200, { error: "bad_refresh_token" }],
    [400, { error: "No such token" }],
    [403, "error=denied"],
  ])("wants its user to sign in where the renewal is refused, and lets them: %i, %j", async (status, refusal) => {
    let isExpired = false;
    const isRenewal = (form: URLSearchParams) => form.get("grant_type") === "refresh_token";
    const { hub, connection } = await signIn({
      token: (form, token) => {
        if (isRenewal(form)) return refusal;
        isExpired = false;
        return { access_token: token, refresh_token: "renew" };
      },
      tokenStatus: (form) => (isRenewal(form) ? status : 200),
      isTaken: () => !isExpired,
    });
    isExpired = true;
    await connection.restart();
    await hub.tools();
    expect(connection.view.state).toBe("sign_in");
    await fetch(must(await connection.signIn()));
    expect((await hub.toolsOf("x", 5000)).map(({ tool }) => tool.name)).toEqual(["ping"]);
  });
});

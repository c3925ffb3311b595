import { describe, expect, it } from "vitest";
import { must } from "../../testing/must.ts";
import { byTheBook, type Oddities } from "../../testing/odd-authorization-server.ts";
import { signIn } from "../../testing/odd-sign-in.ts";
import { phrase } from "../base/phrases.ts";
import { plainerRegistering, redirectOf, TooManyRegistrations, withoutRegistering } from "./registration.ts";
import { signInFault } from "./sign-in-faults.ts";

type Form = Record<string, unknown>;

const refused = (error_description: string, error = "invalid_client_metadata") => ({ error, error_description });
const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** What a server refuses, by its words; it takes the browser back only where it registered it for. */
const REFUSED: Record<string, (asked: Form) => Form | undefined> = {
  scopes: ({ scope }) => (scope === undefined ? undefined : refused("scope not allowed")),
  "that tokens are renewed": ({ grant_types }) =>
    listed(grant_types).includes("refresh_token") ? refused("grant_types refresh_token is not allowed") : undefined,
  "programs without a secret": ({ token_endpoint_auth_method: method }) =>
    method === "none" ? refused("token_endpoint_auth_method none is not supported") : undefined,
  "this machine's address": ({ redirect_uris: uris }) =>
    String(uris).includes("127.0.0.1")
      ? refused("redirect_uris must be https or http://localhost", "invalid_redirect_uri")
      : undefined,
  "fields it does not know": (asked) =>
    "application_type" in asked || "response_types" in asked ? refused("unknown field") : undefined,
  "one after the other": ({ scope, redirect_uris: uris, ...rest }) => {
    if (scope !== undefined) return refused("scope not allowed");
    if ("application_type" in rest) return refused("");
    return String(uris).includes("127.0.0.1") ? refused("", "invalid_redirect_uri") : undefined;
  },
};

/** A server that compares where the browser comes back to with what it registered, as it stands. */
function exact(odd: Oddities): Oddities & { registered: Form[] } {
  const registered: Form[] = [];
  return {
    resource: (base) => ({ resource: `${base}/mcp`, authorization_servers: [base], scopes_supported: ["a", "b"] }),
    ...odd,
    registration: (asked) => {
      registered.push(asked);
      return { ...asked, client_id: `client-${registered.length}` };
    },
    back: (asked) => {
      const client = registered[Number(asked.get("client_id")?.replace("client-", "")) - 1];
      return listed(client?.redirect_uris).includes(asked.get("redirect_uri")) ? { code: "code" } : undefined;
    },
    registered,
  };
}

describe("a registration that is refused for one thing", () => {
  for (const [name, unregistered] of Object.entries(REFUSED)) {
    it(`is asked for without: ${name}`, async () => {
      const odd = exact({ unregistered });
      const { tools, shown, connection } = await signIn(odd);
      expect(shown).toContain("is signed in");
      expect(tools).toEqual(["ping"]);
      // The next sign-in needs no other.
      expect(await (await fetch(must(await connection.signIn()))).text()).toContain("is signed in");
      expect(odd.registered).toHaveLength(1);
    });
  }

  it.each(["client_secret_basic", "client_secret_post"])(
    "names %s at once where nothing else is taken",
    async (method) => {
      const metadata = (base: string) => ({
        ...byTheBook(base),
        token_endpoint_auth_methods_supported: [method],
      });
      const asked: unknown[] = [];
      const odd = exact({
        metadata,
        unregistered: ({ token_endpoint_auth_method: own }) => {
          asked.push(own);
          return own === method ? undefined : refused(`token_endpoint_auth_method must be ${method}`);
        },
      });
      const { registration } = odd;
      const { tools } = await signIn({
        ...odd,
        registration: (form) => ({ ...(registration?.(form) as Form), client_secret: "s" }),
      });
      expect(tools).toEqual(["ping"]);
      expect(asked).toEqual([method]);
    },
  );

  it("leaves everything else as it is", async () => {
    const odd = exact({ unregistered: REFUSED.scopes });
    await signIn(odd);
    expect(odd.registered[0]).toMatchObject({
      client_name: "FloatBar",
      grant_types: ["authorization_code", "refresh_token"],
      token_endpoint_auth_method: "none",
    });
  });

  it("is told in the words about what was wanted, where nothing helps", async () => {
    const asked: Form[] = [];
    const unregistered = (form: Form) => {
      asked.push(form);
      return "grant_types" in form ? refused("Only apps that we know.") : refused("response_types are missing");
    };
    await expect(signIn({ unregistered })).rejects.toThrow("Only apps that we know.");
    expect(asked).toHaveLength(2);
  });
});

describe("a renewal that says the program is unknown", () => {
  it.each(["invalid_client", "unauthorized_client"])(
    "(%s) registers nobody before its user signs in, and then for where the browser comes back to",
    async (error) => {
      let isExpired = false;
      const isRenewal = (form: URLSearchParams) => form.get("grant_type") === "refresh_token";
      const odd = exact({
        token: (form, token) => {
          if (isRenewal(form)) return { error };
          isExpired = false;
          return { access_token: token, refresh_token: "renew" };
        },
        tokenStatus: (form) => (isRenewal(form) ? 400 : 200),
        isTaken: () => !isExpired,
      });
      const { connection, hub } = await signIn(odd);
      isExpired = true;
      await connection.restart();
      await hub.tools();
      expect(connection.view.state).toBe("sign_in");
      expect(odd.registered).toHaveLength(1);
      expect(await (await fetch(must(await connection.signIn()))).text()).toContain("is signed in");
      expect(odd.registered).toHaveLength(2);
      expect((await hub.toolsOf("x", 5000)).map(({ tool }) => tool.name)).toEqual(["ping"]);
    },
  );
});

it.each([401, 403, 406, 409, 500])(
  "a refusal with status %i counts where its words say what for, and only there",
  async (status) => {
    const form = { client_name: "FloatBar", redirect_uris: ["http://127.0.0.1:1/callback"], scope: "a" };
    const asks = async (words: string) => {
      const asked: Form[] = [];
      const register = plainerRegistering(async (_, init) => {
        const body = JSON.parse(typeof init?.body === "string" ? init.body : "{}") as Form;
        asked.push(body);
        return "scope" in body ? new Response(words, { status }) : new Response("{}", { status: 201 });
      });
      const response = await register("http://127.0.0.1/register", { method: "POST", body: JSON.stringify(form) });
      return [response.status, asked.length];
    };
    expect(await asks("The scope a is not allowed")).toEqual([201, 2]);
    expect(await asks("Not permitted to use specified clientScope")).toEqual([201, 2]);
    expect(await asks("Not today")).toEqual([status, 1]);
    expect(await asks("Your plan does not grant registration")).toEqual([status, 1]);
  },
);

it("a host that a policy does not trust is asked for by its name", async () => {
  const isTrusted = ({ redirect_uris: uris }: Form) => !String(uris).includes("127.0.0.1");
  const words = "Policy 'Trusted Hosts' rejected request to client-registration service.";
  const register = plainerRegistering(async (_, init) => {
    const form = JSON.parse(typeof init?.body === "string" ? init.body : "{}") as Form;
    return new Response(isTrusted(form) ? "{}" : words, { status: isTrusted(form) ? 201 : 403 });
  });
  const body = JSON.stringify({ client_name: "FloatBar", redirect_uris: ["http://127.0.0.1:1/callback"] });
  expect((await register("http://127.0.0.1/register", { method: "POST", body })).status).toBe(201);
});

it("too many registrations are not asked for once more, and the wait is said", async () => {
  let asked = 0;
  const register = plainerRegistering(async () => {
    asked += 1;
    return new Response("Too many registrations in this scope", { status: 429, headers: { "retry-after": "90" } });
  });
  const body = JSON.stringify({ client_name: "FloatBar", redirect_uris: [], scope: "a" });
  const error: unknown = await register("http://127.0.0.1/register", { method: "POST", body }).catch((e: unknown) => e);
  expect(asked).toBe(1);
  expect(signInFault(error, "x").phrase).toEqual(
    phrase("tools.registration_busy_for", { name: "x", seconds: 90 }, "Too many registrations in this scope"),
  );
  expect(signInFault(new TooManyRegistrations(null, ""), "x").phrase.key).toBe("tools.registration_busy");
});

const ASKED = {
  client_name: "FloatBar",
  redirect_uris: ["http://127.0.0.1:9/callback"],
  grant_types: ["authorization_code", "refresh_token"],
  response_types: ["code"],
  token_endpoint_auth_method: "none",
  scope: "a",
};

/** What is asked for, one request after the other, of a server that answers so, and what comes of it in the end. */
async function asking(answers: [status: number, words: string][], asked: object = ASKED) {
  const forms: Form[] = [];
  const fetching = plainerRegistering(async (_input, init) => {
    forms.push(JSON.parse(init?.body as string) as Form);
    const [status, words] = must(answers[Math.min(forms.length, answers.length) - 1]);
    return new Response(words, { status });
  });
  const response = await fetching("https://id.example/register", { method: "POST", body: JSON.stringify(asked) });
  return { forms, status: response.status, words: await response.text() };
}

describe("what a refusal names is left out of the next registration", () => {
  it.each([
    ["scope", "the scope is unknown;invalid scopes;offline_access is not for you".split(";")],
    [
      "token_endpoint_auth_method",
      "auth method;token_endpoint_auth_method none;a secret is needed;public client;confidential client".split(";"),
    ],
    ["client_name", "client_name is taken;bad client name".split(";")],
  ])("%s, in any words", async (field, refusals) => {
    for (const words of refusals) {
      const { forms, status } = await asking([
        [400, words],
        [201, "{}"],
      ]);
      const { [field as "scope"]: _, ...rest } = ASKED;
      expect(forms).toEqual([ASKED, rest]);
      expect(status).toBe(201);
    }
  });

  it.each([
    "grant_types",
    "grant type refused",
    "refresh_token",
    "refresh tokens",
    "this grant is not allowed",
    "grants are limited",
  ])("renewals: %s", async (words) => {
    const { forms } = await asking([
      [400, words],
      [201, "{}"],
    ]);
    expect(forms[1]).toEqual({ ...ASKED, grant_types: ["authorization_code"] });
  });

  it.each([
    "redirect_uris",
    "loopback",
    "use localhost",
    "not 127.0.0.1",
    "Host is not a trusted host",
    "trusted domain",
  ])("this machine's address: %s", async (words) => {
    const { forms } = await asking([
      [400, words],
      [201, "{}"],
    ]);
    expect(forms[1]).toEqual({ ...ASKED, redirect_uris: ["http://localhost:9/callback"] });
  });

  it.each(["We do not grant you that", "author unknown"])("nothing in %j names anything", async (words) => {
    const { forms } = await asking([
      [400, words],
      [201, "{}"],
    ]);
    expect(forms[1]).toEqual({ client_name: ASKED.client_name, redirect_uris: ASKED.redirect_uris });
  });
});

it.each([
  [400, 2],
  [422, 2],
  [401, 1],
  [500, 1],
])("a refusal of %i that names nothing is answered by %i registrations at most", async (status, count) => {
  const { forms, words } = await asking([
    [status, "no"],
    [status, "still no"],
  ]);
  expect(forms).toHaveLength(count);
  expect(words).toBe("no");
});

it("what a refusal under another status names is left out, too, and each thing once", async () => {
  const { forms, status, words } = await asking([[403, "scope refused"]]);
  expect(forms.map((form) => "scope" in form)).toEqual([true, false]);
  expect([status, words]).toEqual([403, "scope refused"]);
});

it("other requests than registrations go out as they are", async () => {
  const seen: unknown[] = [];
  const fetching = plainerRegistering(async (_input, init) => {
    seen.push(init?.body);
    return new Response("scope", { status: 400 });
  });
  for (const init of [
    { method: "POST", body: "a=b" },
    { method: "PUT", body: "{}" },
    { method: "POST", body: "[]" },
  ])
    expect((await fetching("https://id.example", init)).status).toBe(400);
  expect((await fetching("https://id.example")).status).toBe(400);
  expect(seen).toEqual(["a=b", "{}", "[]", undefined]);
});

it("where nobody may be registered, what registers is refused, and nothing else", async () => {
  const refuse = () => {
    throw new Error("not now");
  };
  const fetching = withoutRegistering(async () => new Response("ok"), refuse);
  await expect(fetching("https://id.example", { method: "POST", body: "{}" })).rejects.toThrow("not now");
  expect(await (await fetching("https://id.example", { method: "POST", body: "a=b" })).text()).toBe("ok");
});

it.each([
  [undefined, "http://127.0.0.1:9/x"],
  [{}, "http://127.0.0.1:9/x"],
  [{ redirect_uris: "all" }, "http://127.0.0.1:9/x"],
  [{ redirect_uris: ["http://localhost:9/x", "http://127.0.0.1:9/x"] }, "http://127.0.0.1:9/x"],
  [{ redirect_uris: ["http://localhost:9/x"] }, "http://localhost:9/x"],
  [{ redirect_uris: ["http://localhost:8/x"] }, undefined],
])("the browser of a program that is registered as %j comes back to %s", (client, url) => {
  expect(redirectOf(client, "http://127.0.0.1:9/x")).toBe(url);
});

import { describe, expect, it } from "vitest";
import { lenientOAuth, wordsIn } from "./oauth-lenient.ts";

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

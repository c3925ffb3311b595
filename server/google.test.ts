import { createHash, randomBytes } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { startHttpServer } from "../testing/http-server.ts";
import { type Reply, startModelServer } from "../testing/model-server.ts";
import { hasPostgres, testDatabase } from "../testing/postgres.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { eventsIn, testServer, type TestServer, textOf } from "../testing/test-server.ts";
import type { ServerOptions } from "./options.ts";

const USAGE = { input: 1, output: 1 };
const END = { end: "stop", usage: USAGE } as const;
const call = (name: string, input: object): Reply => [
  { call: name, id: "c", input },
  { end: "tools", usage: USAGE },
];

/** A stand-in for Google's accounts, tokens, mail and calendar, as far as they are used. */
async function startGoogle() {
  const state = {
    challenge: "",
    tokens: 0,
    lifetime: 3600,
    sent: [] as string[],
    events: [] as object[],
    revoked: [] as string[],
  };
  const server = await startHttpServer((request, response, body) => {
    const url = new URL(request.url ?? "", "http://127.0.0.1");
    const json = (value: object, status = 200) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(value));
    };
    const form = new URLSearchParams(body);
    if (url.pathname === "/token") {
      const isCode = form.get("grant_type") === "authorization_code";
      const proof = createHash("sha256")
        .update(form.get("code_verifier") ?? "")
        .digest("base64url");
      if (isCode && (form.get("code") !== "good" || proof !== state.challenge))
        return json({ error: "invalid_grant" }, 400);
      if (!isCode && form.get("refresh_token") !== "refresh-1") return json({ error: "invalid_grant" }, 400);
      state.tokens += 1;
      const scope =
        "https://www.googleapis.com/auth/gmail.readonly https://www.googleapis.com/auth/calendar.readonly https://www.googleapis.com/auth/gmail.send https://www.googleapis.com/auth/calendar.events";
      const fresh = isCode ? { refresh_token: "refresh-1" } : {};
      return json({
        access_token: `access-${state.tokens}`,
        token_type: "Bearer",
        expires_in: state.lifetime,
        scope,
        ...fresh,
      });
    }
    if (url.pathname === "/revoke") {
      state.revoked.push(form.get("token") ?? "");
      return json({});
    }
    if (request.headers.authorization !== `Bearer access-${state.tokens}`) return json({ error: {} }, 401);
    const headers = [
      { name: "From", value: "bo@example.com" },
      { name: "Subject", value: "Lunch" },
      { name: "Date", value: "Mon" },
    ];
    const data = Buffer.from("Noon at the old mill?").toString("base64url");
    if (url.pathname === "/gmail/v1/users/me/messages") return json({ messages: [{ id: "g1" }] });
    if (url.pathname === "/gmail/v1/users/me/messages/g1") {
      return json({
        id: "g1",
        snippet: "Noon…",
        payload: { mimeType: "multipart/alternative", headers, parts: [{ mimeType: "text/plain", body: { data } }] },
      });
    }
    if (url.pathname === "/gmail/v1/users/me/messages/send") {
      state.sent.push(Buffer.from((JSON.parse(body) as { raw: string }).raw, "base64url").toString());
      return json({ id: "g2" });
    }
    if (url.pathname === "/calendar/v3/calendars/primary/events") {
      if (request.method === "POST") state.events.push(JSON.parse(body) as object);
      const event = {
        id: "e1",
        summary: "Dentist",
        start: { dateTime: "2026-11-24T09:00:00Z" },
        end: { dateTime: "2026-11-24T10:00:00Z" },
      };
      return json(request.method === "POST" ? event : { items: [event] });
    }
    return json({}, 404);
  });
  onTestFinished(() => server.close());
  return { url: server.url, state };
}

async function start(options: Partial<ServerOptions>, replies: readonly Reply[] = [[{ text: "Fine." }, END]]) {
  const google = await startGoogle();
  const model = await startModelServer("chat", replies);
  onTestFinished(() => model.close());
  const { url } = google;
  const server = await testServer({
    backend: { kind: "openai", apiUrl: model.base, apiKey: "sk-test", model: "m1" },
    google: { clientId: "client", clientSecret: "not-secret", accounts: url, tokens: url, apis: url },
    ...options,
  });
  return { server, google, model };
}

/** Does what its user does in a browser. */
async function connect(
  server: TestServer,
  { state }: { state: { challenge: string } },
  change: Record<string, string> = {},
) {
  const { url } = await server.json<{ url: string }>("POST", "/google/connect", { write: true });
  const page = new URL(url).searchParams;
  state.challenge = page.get("code_challenge") ?? "";
  expect([page.get("code_challenge_method"), page.get("redirect_uri")]).toEqual([
    "S256",
    `${server.url}/api/v2/google/callback`,
  ]);
  const back = new URL(page.get("redirect_uri") ?? "");
  back.search = new URLSearchParams({ code: "good", state: page.get("state") ?? "", ...change }).toString();
  return fetch(back);
}

const STORES: readonly (readonly [string, () => Promise<Partial<ServerOptions>>])[] = [
  ["SQLite", async () => ({ dataDir: tempDir() })],
  [
    "PostgreSQL",
    async () => ({
      dataDir: tempDir(),
      databaseUrl: await testDatabase(),
      secretKeys: [randomBytes(32).toString("hex")],
    }),
  ],
];

describe.each(STORES)("Google (a stand-in) on %s", (name, options) => {
  const itHere = name === "PostgreSQL" && !hasPostgres() ? it.skip : it;

  itHere("is connected with PKCE, read unasked, written to when that was allowed, and let go of", async () => {
    const where = await options();
    const { server, google, model } = await start(where, [
      call("search_mail", { query: "from:bo" }),
      call("read_mail", { id: "g1" }),
      call("list_events", { from: "2026-11-24T00:00:00Z", to: "2026-11-25T00:00:00Z" }),
      call("send_mail", { to: "bo@example.com", subject: "Re: Lünch", text: "Yes, noon." }),
      [{ text: "Sent." }, END],
    ]);
    expect(await server.json("GET", "/google")).toEqual({ configured: true, connected: false, can_write: false });
    expect((await connect(server, google)).status).toBe(200);
    expect(await server.json("GET", "/google")).toEqual({ configured: true, connected: true, can_write: true });
    expect((await server.json<{ features: string[] }>("GET", "/capabilities")).features).toContain("google");

    const asking = server.request("POST", "/chat/streaming/stream", { message: "Answer Bo", session_id: "s1" });
    let stream = "";
    let callId = "";
    await expect
      .poll(async () => {
        const active = await server.json<{ stream_id: string }[]>("GET", "/chat/streaming/active");
        stream = active[0]?.stream_id ?? "";
        return stream;
      })
      .not.toBe("");
    const response = await asking;
    let text = "";
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString();
      const approval = eventsIn(text).find(({ data }) => data.type === "tool_approval");
      if (!approval || callId !== "") continue;
      expect(google.state.sent).toEqual([]);
      callId = String(approval.data.call_id);
      await server.json("POST", `/chat/streaming/streams/${stream}/approvals/${callId}`, { allow: true });
    }
    expect(textOf(eventsIn(text))).toBe("Sent.");
    const told = JSON.stringify(model.asked.at(-1)?.body);
    for (const part of ["Lunch", "Noon at the old mill?", "Dentist"]) expect(told).toContain(part);
    expect(google.state.sent[0]).toContain("To: bo@example.com\r\nSubject: =?UTF-8?B?UmU6IEzDvG5jaA==?=");
    // Tokens are in no answer, no vault and no log; on PostgreSQL they are not in the data folder either.
    expect(text + told).not.toMatch(/access-1|refresh-1/);
    const files = readdirSync(where.dataDir ?? "", { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const holding = files.filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes("refresh-1"));
    expect(holding.map((entry) => entry.name)).toEqual(name === "SQLite" ? ["secrets.json"] : []);

    await server.json("DELETE", "/google");
    expect([google.state.revoked, (await server.json("GET", "/google")).connected]).toEqual([["refresh-1"], false]);
  });

  itHere("renews a token that runs out, and refuses an answer to a sign-in that was not started here", async () => {
    const { server, google } = await start(await options(), [call("search_mail", {}), [{ text: "Read." }, END]]);
    for (const change of [{ state: "nonsense" }, { state: `user_${"0".repeat(32)}.x` }, { code: "bad" }] as Record<
      string,
      string
    >[]) {
      const refused = await connect(server, google, change);
      expect([422, 503]).toContain(refused.status);
      expect((await server.json("GET", "/google")).connected).toBe(false);
    }
    google.state.lifetime = 30;
    const first = await connect(server, google);
    expect(first.status).toBe(200);
    const answer = await server.request("POST", "/chat/streaming/stream", { message: "Look at my mail" });
    expect(await answer.text()).toContain("Lunch");
    expect(google.state.tokens).toBeGreaterThan(1);
    // The same answer of Google's a second time.
    const { url } = await server.json<{ url: string }>("POST", "/google/connect", {});
    const state = new URL(url).searchParams.get("state") ?? "";
    server.key = "key-b";
    await server.json("GET", "/google");
    const once = await fetch(`${server.url}/api/v2/google/callback?code=bad&state=${state}`);
    expect(once.status).toBe(503);
    expect((await fetch(`${server.url}/api/v2/google/callback?code=good&state=${state}`)).status).toBe(422);
  });

  itHere("is not there where it is not configured", async () => {
    const server = await testServer(name === "SQLite" ? {} : { databaseUrl: await testDatabase() });
    expect(await server.json("GET", "/google")).toEqual({ configured: false, connected: false, can_write: false });
    expect((await server.request("POST", "/google/connect", {})).status).toBe(404);
    expect((await server.json<{ features: string[] }>("GET", "/capabilities")).features).not.toContain("google");
  });
});

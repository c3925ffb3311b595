import { rmSync, writeFileSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { hasPostgres, testDatabase } from "../testing/postgres.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { silentLog } from "../testing/test-core.ts";
import { testServer, type TestServer } from "../testing/test-server.ts";
import type { ServerOptions } from "./options.ts";
import { manageKeys } from "./keys.ts";

const SECRET = "a secret of more than thirty-two bytes, for tests";
const OLD_SECRET = "an older secret of more than thirty-two bytes...";
const ISSUER = "https://login.example";
const AUDIENCE = "floatbar";
const jwt = { secrets: [SECRET, OLD_SECRET], issuer: ISSUER, audience: AUDIENCE };
const bytes = (text: string) => new TextEncoder().encode(text);
const now = () => Math.floor(Date.now() / 1000);

/** A token that is good, but for what `change` says. */
function token(change: Record<string, unknown> = {}, secret = SECRET, algorithm = "HS256"): Promise<string> {
  const claims = { sub: "ana", iss: ISSUER, aud: AUDIENCE, iat: now(), exp: now() + 60, ...change };
  const given = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
  return new SignJWT(given).setProtectedHeader({ alg: algorithm }).sign(bytes(secret));
}

interface Operation {
  "x-endless"?: boolean;
  parameters?: { name: string; in: string }[];
  security?: unknown[];
}

/** Every operation that the server describes, with foreign ids in its path. */
async function operations(server: TestServer, ids: Record<string, string> = {}) {
  const document = (await (await fetch(`${server.url}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Operation>>;
  };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      template: path,
      path: path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? "nothing")),
      isOpen: operation.security?.length === 0,
      isEndless: operation["x-endless"] === true,
    })),
  );
}

/** A body that each creating or changing operation takes. */
const BODIES: Readonly<Record<string, object>> = {
  "POST /api/v2/chat/streaming/stream": { message: "Hello" },
  "POST /api/v2/chat/streaming/continue": { session_id: "foreign", message_id: "foreign-answer", partial: "" },
  "POST /api/v2/chat": { message: "Hello" },
  "POST /api/v2/unified": { message: "Hello" },
  "PUT /api/v2/profile": { name: "X" },
  "PATCH /api/v2/facts/{fact_id}": { value: "stolen" },
  "PATCH /api/v2/agents/{agent_id}": { name: "stolen" },
  "POST /api/v2/chat/streaming/streams/{stream_id}/approvals/{call_id}": { allow: true },
  "POST /api/v2/autonomous/jobs/{job_id}/approvals/{call_id}": { allow: true },
  "POST /api/v2/conversation/{session_id}/messages": { id: "x", role: "user", content: "x", timestamp: 1 },
  "PUT /api/v2/preferences/{name}": { value: 1 },
};

async function ask(
  server: TestServer,
  { method, path, template }: { method: string; path: string; template: string },
  headers: Record<string, string>,
) {
  const body = BODIES[`${method} ${template}`] ?? (method === "GET" || method === "DELETE" ? undefined : {});
  return fetch(`${server.url}${path}`, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const STORES: readonly (readonly [string, () => Promise<Partial<ServerOptions>>])[] = [
  ["SQLite", async () => ({})],
  ["PostgreSQL", async () => ({ databaseUrl: await testDatabase() })],
];

describe.each(STORES)("who may, on %s", (name, options) => {
  const itHere = name === "PostgreSQL" && !hasPostgres() ? it.skip : it;

  itHere("lets nobody in without a key or a token that is good, at any address", async () => {
    const server = await testServer({ ...(await options()), jwt });
    const { privateKey } = await generateKeyPair("RS256");
    const claims = { sub: "ana", iss: ISSUER, aud: AUDIENCE, iat: now(), exp: now() + 60 };
    const refused: Record<string, Record<string, string>> = {
      nobody: {},
      "a wrong key": { "x-api-key": "wrong" },
      "an empty key": { "x-api-key": "" },
      expired: { authorization: `Bearer ${await token({ exp: now() - 60, iat: now() - 120 })}` },
      "not yet": { authorization: `Bearer ${await token({ nbf: now() + 600 })}` },
      "made in the future": { authorization: `Bearer ${await token({ iat: now() + 600, exp: now() + 900 })}` },
      forged: { authorization: `Bearer ${await token({}, "another secret of more than thirty-two bytes")}` },
      "of another issuer": { authorization: `Bearer ${await token({ iss: "https://evil.example" })}` },
      "for another audience": { authorization: `Bearer ${await token({ aud: "other" })}` },
      "without an end": { authorization: `Bearer ${await token({ exp: undefined })}` },
      "of nobody": { authorization: `Bearer ${await token({ sub: undefined })}` },
      "of another algorithm": { authorization: `Bearer ${await token({}, SECRET, "HS512")}` },
      "with a public key that is none of ours": {
        authorization: `Bearer ${await new SignJWT(claims).setProtectedHeader({ alg: "RS256" }).sign(privateKey)}`,
      },
      unsigned: { authorization: `Bearer ${new UnsecuredJWT(claims).encode()}` },
      "a token cut short": { authorization: `Bearer ${(await token()).slice(0, -3)}` },
      "a token as a key": { "x-api-key": await token() },
      "no token at all": { authorization: "Bearer" },
      "another scheme": { authorization: `Basic ${Buffer.from("ana:key-a").toString("base64")}` },
    };
    // A WebSocket may say who it is in its first frame, and is let in until then.
    const all = (await operations(server)).filter(({ template }) => template !== "/ws/chat");
    expect(all.length).toBeGreaterThan(35);
    for (const operation of all) {
      for (const [who, headers] of Object.entries(refused)) {
        const response = await ask(server, operation, headers);
        const text = await response.text();
        const where = `${operation.method} ${operation.path} as ${who}`;
        if (operation.isOpen) expect(response.status, where).toBeLessThan(500);
        else {
          expect([where, response.status]).toEqual([where, 401]);
          expect(JSON.parse(text), where).toMatchObject({ error: { code: "unauthorized", retryable: false } });
        }
        expect(text, where).not.toContain(SECRET);
      }
    }
    // Also with everything right but the place: nothing is read from an address.
    expect((await fetch(`${server.url}/api/v2/profile?api_key=key-a&x-api-key=key-a`)).status).toBe(401);
  });

  itHere("shows no user what is another's, by any id, and lets them change nothing of it", async () => {
    const server = await testServer({ ...(await options()), jwt });
    const owner = { authorization: `Bearer ${await token({ sub: "ana" })}` };
    const other = { authorization: `Bearer ${await token({ sub: "bo" })}` };
    const own = async <Body>(method: string, path: string, body?: object) => {
      const response = await server.request(method, path, body, owner);
      return (await response.json()) as Body;
    };
    server.key = "";
    const fetchAs = (who: Record<string, string>, path: string) =>
      fetch(`${server.url}/api/v2${path}`, { headers: who });
    const { session_id } = await own<{ session_id: string }>("POST", "/conversation/sessions", {
      initial_message: "My secret",
    });
    const fact = await own<{ id: string }>("POST", "/facts", {
      category: "location",
      key: "lives_in",
      value: "Zanzibar",
    });
    const agent = await own<{ id: string }>("POST", "/agents", { name: "Zed", instructions: "Be Zed" });
    const { job_id } = await own<{ job_id: string }>("POST", "/autonomous/jobs", { goal: "See Zanzibar" });
    await expect
      .poll(async () => (await own<{ state: string }>("GET", `/autonomous/jobs/${job_id}`)).state)
      .toBe("complete");
    await own("PUT", "/preferences/tone", { value: "Zanzibar" });
    const stream = await server.request(
      "POST",
      "/chat/streaming/stream",
      { message: "Hello", session_id, message_id: "answer" },
      owner,
    );
    const stream_id = /"stream_id":"(\w+)"/.exec(await stream.text())?.[1] ?? "";
    expect(stream_id).not.toBe("");
    const snapshot = async () =>
      Promise.all(
        [
          "/profile",
          "/facts",
          "/preferences",
          "/agents",
          "/autonomous/jobs",
          `/conversation/sessions/${session_id}`,
          "/telemetry",
        ].map(async (path) => (await fetchAs(owner, path)).text()),
      );
    const before = await snapshot();

    const ids = { session_id, fact_id: fact.id, agent_id: agent.id, stream_id, job_id, name: "tone", call_id: "call" };
    // What makes something of one's own under a foreign id goes last.
    const isOwn = ({ method, path }: { method: string; path: string }) =>
      method === "PUT" || path.endsWith("/messages");
    // What has no end is nobody's by an id.
    const all = (await operations(server, ids)).filter(({ isEndless }) => !isEndless);
    for (const operation of all.toSorted((a, b) => Number(isOwn(a)) - Number(isOwn(b)))) {
      if (operation.isOpen) continue;
      const response = await ask(server, operation, other);
      const text = await response.text();
      const where = `${operation.method} ${operation.path}: ${response.status} ${text}`;
      expect(response.status, where).toBeLessThan(500);
      expect(text, where).not.toMatch(/Zanzibar|My secret|Be Zed/);
      if (operation.template.includes("{") && !isOwn(operation)) expect(response.status, where).toBe(404);
    }
    expect(await snapshot()).toEqual(before);
  });

  itHere("takes keys that were made, until they are revoked or expire, and tells administrators apart", async () => {
    const dataDir = tempDir();
    const more = await options();
    const server = await testServer({ ...more, dataDir });
    const lines: string[] = [];
    const keys = (...argv: string[]) =>
      manageKeys(argv, {
        folder: dataDir,
        databaseUrl: more.databaseUrl,
        log: silentLog,
        print: (line) => lines.push(line),
      });
    const create = async (...argv: string[]) => {
      await keys("create", ...argv);
      const [, id = "", key = ""] = /^Key (\w+) .*\n(\S+)$/.exec(lines.at(-1) ?? "") ?? [];
      return { id, key };
    };
    const status = async (key: string, path = "/api/v2/profile") =>
      (await fetch(`${server.url}${path}`, { headers: { "x-api-key": key } })).status;
    const [ana, second, admin] = [
      await create("--user", "ana"),
      await create("--user", "ana", "--days", "1"),
      await create("--user", "root", "--admin"),
    ];
    expect(await Promise.all([ana, second, admin].map(({ key }) => status(key)))).toEqual([200, 200, 200]);
    // Two keys of one user open the same vault.
    server.key = ana.key;
    await server.json("PUT", "/profile", { name: "Ana" });
    server.key = second.key;
    expect(await server.json("GET", "/profile")).toMatchObject({ name: "Ana" });
    expect(await Promise.all([ana, admin].map(({ key }) => status(key, "/metrics")))).toEqual([403, 200]);
    expect(await Promise.all([ana, admin].map(({ key }) => status(key, "/admin/status")))).toEqual([403, 200]);
    await keys("list");
    expect(lines.join("\n")).toContain(ana.id);
    expect(lines.slice(-3).join("\n")).not.toMatch(/fbk_/);
    await keys("revoke", ana.id);
    expect(await Promise.all([ana, second].map(({ key }) => status(key)))).toEqual([401, 200]);
    await expect(keys("revoke", ana.id)).rejects.toThrow("no key");
    await expect(keys("create")).rejects.toThrow("--user");
    await expect(keys("create", "--user", "x", "--days", "0")).rejects.toThrow("--days");
    await expect(keys("dance")).rejects.toThrow("keys create");
  });
});

describe("tokens", () => {
  it("are taken by an older secret too, and by public keys in a file, which may be rotated while it runs", async () => {
    const file = join(tempDir(), "jwks.json");
    const pair = async (kid: string) => {
      const { publicKey, privateKey } = await generateKeyPair("ES256", { extractable: true });
      const sign = () =>
        new SignJWT({ sub: "ana", iss: ISSUER, aud: AUDIENCE, iat: now(), exp: now() + 60 })
          .setProtectedHeader({ alg: "ES256", kid })
          .sign(privateKey);
      return { jwk: { ...(await exportJWK(publicKey)), kid, alg: "ES256" }, sign };
    };
    const [first, second] = [await pair("one"), await pair("two")];
    const keep = (...pairs: (typeof first)[]) =>
      writeFileSync(file, JSON.stringify({ keys: pairs.map(({ jwk }) => jwk) }));
    keep(first);
    const server = await testServer({ jwt: { ...jwt, jwksFile: file } });
    const status = async (given: string) =>
      (await fetch(`${server.url}/api/v2/profile`, { headers: { authorization: `Bearer ${given}` } })).status;
    expect(await status(await token({}, OLD_SECRET))).toBe(200);
    expect([await status(await first.sign()), await status(await second.sign())]).toEqual([200, 401]);
    // While the file is half written, or gone for a moment, what was read last holds.
    writeFileSync(file, '{"keys": [');
    utimesSync(file, 1, 1);
    expect(await status(await first.sign())).toBe(200);
    rmSync(file);
    expect(await status(await first.sign())).toBe(200);
    keep(second);
    await expect.poll(async () => status(await second.sign())).toBe(200);
    expect(await status(await first.sign())).toBe(401);
  });

  it("end a WebSocket when they expire, and may come in its first frame", async () => {
    const server = await testServer({ jwt });
    const closed = (socket: WebSocket) =>
      new Promise<number>((resolve) => socket.once("close", (code) => resolve(code)));
    const open = async (frame: object) => {
      const socket = new WebSocket(`${server.url.replace("http", "ws")}/ws/chat`);
      await new Promise((resolve) => socket.once("open", resolve));
      socket.send(JSON.stringify(frame));
      return socket;
    };
    const good = await open({ type: "auth", token: await token() });
    good.send(JSON.stringify({ type: "chat", request_id: "r1", message: "Hello" }));
    const frame = await new Promise<string>((resolve) =>
      good.once("message", (data: Buffer) => resolve(data.toString())),
    );
    expect(JSON.parse(frame)).toMatchObject({ request_id: "r1", type: "stream_start" });
    good.close();
    expect(await closed(await open({ type: "auth", token: await token({ exp: now() - 60 }) }))).toBe(4401);
    expect(await closed(await open({ type: "auth", token: await token({ exp: now() + 1 }) }))).toBe(4401);
  });

  it("are not configured by halves", async () => {
    await expect(testServer({ jwt: { ...jwt, secrets: ["short"] } })).rejects.toThrow("32 bytes");
    await expect(testServer({ jwt: { ...jwt, jwksFile: "/nowhere/jwks.json" } })).rejects.toThrow("JWK Set");
  });
});

import { mkdirSync, writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { tempDir } from "../testing/temp-dir.ts";
import { silentLog, testCore } from "../testing/test-core.ts";
import { createBrowserApp } from "./browser-app.ts";

const TOKEN = "token-of-this-test";
let url: URL;

beforeEach(async () => {
  const rendererDir = join(tempDir(), "renderer");
  mkdirSync(rendererDir);
  writeFileSync(join(rendererDir, "index.html"), '<!doctype html><script type="module" src="./x.js"></script>');
  writeFileSync(join(rendererDir, "x.js"), "1");
  const { core } = await testCore();
  const app = await createBrowserApp({ core, log: silentLog, rendererDir, token: TOKEN });
  onTestFinished(() => app.close());
  url = new URL(await app.listen({ host: "127.0.0.1", port: 0 }));
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    httpRequest({ hostname: url.hostname, port: url.port, path, headers }, (response) => {
      let body = "";
      response.on("data", (chunk) => (body += String(chunk)));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on("error", reject)
      .end();
  });

const cookie = async () => String((await get(`/?token=${TOKEN}`)).headers["set-cookie"]).split(";")[0] ?? "";

const connect = async (headers: Record<string, string>) => {
  const socket = new WebSocket(`ws://${url.host}/bridge`, { headers });
  onTestFinished(() => socket.terminate());
  return new Promise<WebSocket | number>((resolve) => {
    socket.on("open", () => resolve(socket));
    socket.on("unexpected-response", (_request, response) => resolve(response.statusCode ?? 0));
    socket.on("close", (code) => resolve(code));
    socket.on("error", () => undefined);
  });
};

describe("browser mode", () => {
  it("gives its page out for the token alone, under a strict policy", async () => {
    expect((await get("/")).status).toBe(401);
    expect((await get("/?token=wrong")).status).toBe(401);
    expect((await get("/x.js")).status).toBe(401);
    expect((await get(`/x.js?token=${TOKEN}`)).status).toBe(401);
    const page = await get(`/?token=${TOKEN}`);
    expect(page.status).toBe(200);
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(String(page.headers["set-cookie"])).toMatch(/HttpOnly; SameSite=Strict/);
    expect(page.body.indexOf("bridge.js")).toBeLessThan(page.body.indexOf("x.js"));
  });

  it("gives the rest out for the page's cookie", async () => {
    expect((await get("/x.js", { cookie: await cookie() })).status).toBe(200);
    expect((await get("/", { cookie: await cookie() })).status).toBe(200);
    expect((await get("/../package.json", { cookie: await cookie() })).status).toBe(403);
  });

  it("answers to its own name and origin only", async () => {
    const own = await cookie();
    expect((await get(`/?token=${TOKEN}`, { host: `evil.example:${url.port}` })).status).toBe(403);
    expect((await get("/", { cookie: own, origin: "http://evil.example" })).status).toBe(403);
    expect(await connect({ cookie: own, origin: "http://evil.example" })).toBe(403);
    expect(await connect({ cookie: own, origin: url.origin, host: "evil.example" })).toBe(403);
    expect(await connect({ origin: url.origin })).toBe(401);
    expect(await connect({ cookie: "floatbar=x", origin: url.origin })).toBe(401);
  });

  it("carries calls, errors and events over the bridge, and closes on what is no call", async () => {
    const socket = await connect({ cookie: await cookie(), origin: url.origin });
    if (typeof socket === "number") throw new Error(`refused: ${socket}`);
    const messages: { id?: number; event?: string; result?: { ok: boolean; error?: { code: string } } }[] = [];
    socket.on("message", (data: Buffer) => messages.push(JSON.parse(data.toString()) as (typeof messages)[number]));
    socket.send(JSON.stringify({ id: 1, name: "app.info", input: {} }));
    socket.send(JSON.stringify({ id: 2, name: "no.such", input: {} }));
    socket.send(JSON.stringify({ id: 3, name: "window.hide", input: {} }));
    socket.send(JSON.stringify({ id: 4, name: "chat.send", input: { session_id: null, text: "Hello" } }));
    socket.send(JSON.stringify({ id: 5, name: "window.quit", input: {} }));
    const resultOf = (id: number) => messages.find((message) => message.id === id)?.result;
    await expect.poll(() => messages.some(({ event }) => event === "chat.ended")).toBe(true);
    expect(resultOf(1)).toMatchObject({ ok: true });
    expect(resultOf(2)).toMatchObject({ ok: false, error: { code: "unknown_call" } });
    expect(resultOf(3)).toMatchObject({ ok: true });
    expect(resultOf(4)).toMatchObject({ ok: true });
    expect(resultOf(5)).toMatchObject({ ok: false, error: { code: "not_here" } });
    const closed = new Promise((resolve) => socket.on("close", resolve));
    socket.send("this is no JSON");
    expect(await closed).toBe(1007);
  });

  it("says how to build the interface where it is missing", async () => {
    const { core } = await testCore();
    await expect(createBrowserApp({ core, log: silentLog, rendererDir: tempDir(), token: TOKEN })).rejects.toThrow(
      "npm run build",
    );
  });
});

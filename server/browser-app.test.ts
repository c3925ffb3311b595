import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { WebSocket } from "ws";
import { tempDir } from "../testing/temp-dir.ts";
import { silentLog, testCore } from "../testing/test-core.ts";
import { openLine } from "../core/calls/other-programs.ts";
import { parseServerArgs } from "./args.ts";
import { serve } from "./browser-process.ts";
import { Door } from "./door.ts";
import { builtPage, createBrowserApp } from "./browser-app.ts";

let url: URL;
let door: Door;

beforeEach(async () => {
  const rendererDir = join(tempDir(), "renderer");
  mkdirSync(rendererDir);
  writeFileSync(join(rendererDir, "index.html"), '<!doctype html><script type="module" src="./x.js"></script>');
  writeFileSync(join(rendererDir, "x.js"), "1");
  const { core } = await testCore();
  door = new Door();
  const app = await createBrowserApp({ core, log: silentLog, rendererDir, door });
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

/** A connection that was let in, and the secret it got; or the code that it was closed with. */
const enter = async (given: string): Promise<{ socket: WebSocket; secret: string } | number> => {
  const socket = await connect({ origin: url.origin });
  if (typeof socket === "number") return socket;
  socket.send(JSON.stringify({ enter: given }));
  return new Promise((resolve) => {
    socket.once("message", (data: Buffer) =>
      resolve({ socket, secret: (JSON.parse(data.toString()) as { entered: string }).entered }),
    );
    socket.once("close", (code) => resolve(code));
  });
};

describe("browser mode", () => {
  it("gives its page out under a strict policy, without any cookie", async () => {
    const page = await get("/");
    expect(page.status).toBe(200);
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(page.headers["content-security-policy"]).not.toContain("unsafe");
    // Mermaid writes styles: its own page alone allows them, and is shown in the interface alone.
    const diagram = (await get("/diagram.html?x")).headers["content-security-policy"];
    expect(diagram).toContain("style-src 'unsafe-inline'");
    expect(diagram).not.toMatch(/connect-src|img-src/);
    expect(diagram).toContain("frame-ancestors 'self'");
    const print = (await get("/print.html")).headers["content-security-policy"];
    expect(print).toContain("img-src data:");
    expect(print).not.toMatch(/connect-src|script-src/);
    expect(page.headers["set-cookie"]).toBeUndefined();
    expect(page.body.indexOf("bridge.js")).toBeLessThan(page.body.indexOf("x.js"));
    expect((await get("/x.js")).status).toBe(200);
    expect((await get("/../package.json")).status).not.toBe(200);
  });

  it("lets a code in once, and the page that came with it as often as it likes", async () => {
    const code = door.newCode();
    const first = await enter(code);
    if (typeof first === "number") throw new Error(`refused: ${first}`);
    expect(await enter(code)).toBe(4401);
    expect(first.secret).not.toBe(code);
    expect(await enter(first.secret)).toMatchObject({ secret: first.secret });
  });

  it("lets nobody in with a code that another one took the place of, with none, or with one of an earlier start", async () => {
    const old = door.newCode();
    door.newCode();
    for (const given of [old, "", "x", new Door().newCode()]) expect(await enter(given)).toBe(4401);
  });

  it("answers no call before it let somebody in", async () => {
    const socket = await connect({ origin: url.origin });
    if (typeof socket === "number") throw new Error(`refused: ${socket}`);
    const messages: string[] = [];
    socket.on("message", (data: Buffer) => messages.push(data.toString()));
    const closed = new Promise((resolve) => socket.on("close", resolve));
    socket.send(JSON.stringify({ id: 1, name: "app.info", input: {} }));
    expect(await closed).toBe(4401);
    expect(messages).toEqual([]);
  });

  it("answers to its own name and origin only", async () => {
    expect((await get("/", { host: `evil.example:${url.port}` })).status).toBe(403);
    expect((await get("/", { origin: "http://evil.example" })).status).toBe(403);
    // Another port of this machine is another page.
    expect((await get("/", { origin: "http://127.0.0.1:1" })).status).toBe(403);
    expect(await connect({ origin: "http://evil.example" })).toBe(403);
    expect(await connect({ origin: url.origin, host: "evil.example" })).toBe(403);
    const unnamed = await connect({});
    if (typeof unnamed === "number") throw new Error(`refused: ${unnamed}`);
    expect(await new Promise((resolve) => unnamed.on("close", resolve))).toBe(1008);
  });

  it("carries calls, errors and events over the bridge, and closes on what is no call", async () => {
    const entered = await enter(door.newCode());
    if (typeof entered === "number") throw new Error(`refused: ${entered}`);
    const { socket } = entered;
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
    await expect(createBrowserApp({ core, log: silentLog, rendererDir: tempDir(), door: new Door() })).rejects.toThrow(
      "npm run build",
    );
  });
});

it("a start beside one that has the vault, and its line a moment later, gives another address and changes nothing", async () => {
  const core = await testCore();
  vi.stubEnv("FLOATBAR_DATA_DIR", core.dataDir);
  const said = vi.spyOn(console, "log").mockReturnValue();
  onTestFinished(() => {
    vi.unstubAllEnvs();
    said.mockRestore();
  });
  const args = parseServerArgs(["--no-open"], { port: 0, canOpen: true, canHost: false });
  const second = serve(args, { legacy: null, leave: undefined });
  onTestFinished(
    await openLine(core.core, { folder: core.dataDir, version: "1", log: silentLog, address: () => "http://here/" }),
  );
  expect(await second).toBe(false);
  expect(said.mock.calls).toEqual([["FloatBar is open already. It is also ready at http://here/"]]);
});

it.each(["rubbish", "a folder"])("a start that fails for a vault that is %s leaves nothing", async (what) => {
  const folder = tempDir();
  if (what === "rubbish") writeFileSync(join(folder, "vault.db"), what.repeat(1000));
  else mkdirSync(join(folder, "vault.db"));
  vi.stubEnv("FLOATBAR_DATA_DIR", folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  const args = parseServerArgs(["--no-open"], { port: 0, canOpen: true, canHost: false });
  await expect(serve(args, { legacy: null, leave: undefined })).rejects.toThrow("vault.db");
  expect(readdirSync(folder)).toEqual(["vault.db"]);
});

it("says where the page is missing, for which no vault is made", () => {
  expect(() => builtPage(tempDir())).toThrow("npm run build");
});

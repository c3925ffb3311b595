import { writeFileSync } from "node:fs";
import { connect } from "node:net";
import { createServer as createProxy } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pino } from "pino";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { startAuthority } from "../../testing/certificates.ts";
import { startHttpServer } from "../../testing/http-server.ts";
import { startModelServer } from "../../testing/model-server.ts";
import { tempDir } from "../../testing/temp-dir.ts";
import { testCore } from "../../testing/test-core.ts";
import { useNetwork } from "../backends/network.ts";
import type { HealthView } from "../contract/contract.ts";
import { verdict } from "./doctor.ts";

// The network is the whole process's.
afterEach(() => useNetwork({ proxy: "none", certificates: null }, {}));

const stateOf = (health: HealthView, name: string) => health.steps.find((step) => step.name === name)?.state;

/** A chat server over TLS, on a free port of localhost. */
async function startSecure(identity: { cert: string; key: string }): Promise<string> {
  const server = createServer(identity, (request, response) => {
    if (request.method === "GET") response.end(JSON.stringify({ object: "list", data: [{ id: "m1" }] }));
    else {
      response.writeHead(200, { "content-type": "text/event-stream" });
      for (const content of ["1 2", " 3"]) {
        response.write(
          `data: ${JSON.stringify({ id: "a", model: "m1", choices: [{ index: 0, delta: { content } }] })}\n\n`,
        );
      }
      response.end(
        `data: ${JSON.stringify({ choices: [{ index: 0, delta: {}, finish_reason: "stop" }] })}\n\ndata: [DONE]\n\n`,
      );
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  onTestFinished(() => void server.close());
  return `https://localhost:${(server.address() as AddressInfo).port}/v1`;
}

describe("the connection doctor", () => {
  it("goes the whole way to a server that answers, and reads its answer as it comes", async () => {
    const server = await startModelServer("chat", [
      [{ text: "1 2 3" }, { end: "stop", usage: { input: 9, output: 3 } }],
    ]);
    onTestFinished(() => server.close());
    const core = await testCore();
    const health = await core.call("settings.test", { api_url: server.base });
    expect(health).toMatchObject({ ok: true, models: ["m1"] });
    expect(health.steps.map(({ name, state }) => `${name} ${state}`)).toEqual([
      "address ok",
      "dns ok",
      "proxy ok",
      "connection ok",
      "tls skipped",
      "answer ok",
      "stream ok",
      // It was offered a tool, and did not call it.
      "tools warning",
    ]);
    expect((await core.call("sessions.list", {})).sessions).toEqual([]);
  });

  it("names an address that works where the API stands right below the host", async () => {
    const server = await startHttpServer((request, response, body) => {
      const isAsked = request.url === "/chat/completions" && request.method === "POST";
      if (!isAsked)
        return void response.writeHead(404, { "content-type": "application/json" }).end('{"error":"nothing here"}');
      if (!body.includes("messages"))
        return void response.writeHead(400).end('{"error":{"message":"messages required"}}');
      response.writeHead(200, { "content-type": "application/json" });
      response.end(
        JSON.stringify({ choices: [{ message: { role: "assistant", content: "1 2 3" }, finish_reason: "stop" }] }),
      );
    });
    onTestFinished(() => server.close());
    const core = await testCore();
    const health = await core.call("settings.test", { api_url: server.url, model: "m1" });
    expect(health).toMatchObject({ ok: false, address: `${server.url}/chat/completions` });
    expect(await core.call("settings.test", { api_url: health.address ?? "", model: "m1" })).toMatchObject({
      ok: true,
    });
  });

  it("asks for a key where none was given, and to look at the one that was", async () => {
    const server = await startHttpServer((_, response) => void response.writeHead(401).end('{"error":"no key"}'));
    onTestFinished(() => server.close());
    const core = await testCore();
    const change = { api_url: `${server.url}/v1`, model: "m1" };
    expect((await core.call("settings.test", change)).message).toContain("wants an API key. Enter it.");
    expect((await core.call("settings.test", { ...change, api_key: "k" })).message).toContain(
      "does not accept the API key",
    );
  });

  it("says that a name leads nowhere, and that nothing listens, with what to do", async () => {
    const gone = await startHttpServer(() => undefined);
    await gone.close();
    const core = await testCore();
    const unknown = await core.call("settings.test", { api_url: "https://backend.invalid/v1" });
    expect(unknown).toMatchObject({
      ok: false,
      message: expect.stringContaining("There is no machine named backend.invalid"),
    });
    expect(unknown.steps.at(-1)).toMatchObject({ name: "dns", state: "failed", fix: expect.stringContaining("spelt") });
    const silent = await core.call("settings.test", { api_url: `${gone.url}/v1` });
    expect(silent.steps.at(-1)).toMatchObject({
      name: "connection",
      state: "failed",
      message: expect.stringContaining("Nothing is listening"),
      fix: expect.stringContaining("Start the server"),
    });
  });

  it("names who issued a certificate that is not trusted, and trusts it once its authority was chosen", async () => {
    const authority = await startAuthority("Example Company Root");
    const url = await startSecure(await authority.issue("localhost"));
    const core = await testCore();
    const refused = await core.call("settings.test", { api_url: url, api_key: "sk-1" });
    expect(refused.ok).toBe(false);
    expect(refused.steps.at(-1)).toMatchObject({ name: "tls", state: "failed" });
    expect(refused.message).toContain("issued by Example Company Root");
    expect(refused.message).toContain("Settings, under Network");

    const trusted = await core.call("settings.test", { api_url: url, api_key: "sk-1", certificates: authority.pem });
    expect(trusted).toMatchObject({ ok: true });
    expect(trusted.steps.find(({ name }) => name === "tls")?.message).toContain("Example Company Root vouches");

    // What was tried is not in force; what was saved is, for every connection.
    expect(stateOf(await core.call("settings.test", { api_url: url, api_key: "sk-1" }), "tls")).toBe("failed");
    const saved = await core.call("settings.save", { api_url: url, api_key: "sk-1", certificates: authority.pem });
    expect(saved.certificates).toMatchObject([{ subject: "Example Company Root" }]);
    const { message } = await core.ask("Count");
    expect(message).toMatchObject({ state: "complete", content: "1 2 3" });
  });

  it.each(["NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE"])(
    "trusts the authorities of %s, and says where its file gives none",
    async (variable) => {
      const authority = await startAuthority("Example Company Root");
      const url = await startSecure(await authority.issue("localhost"));
      const file = join(tempDir(), "authorities.pem");
      const damaged = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
      const cut = "-----BEGIN CERTIFICATE-----\nAAAA\n";
      writeFileSync(file, `# of the company\n${damaged}${cut}${authority.pem}`);
      const change = { api_url: url, api_key: "sk-1" };
      const good = await testCore({ env: { [variable]: file } });
      expect(stateOf(await good.call("settings.test", change), "tls")).toBe("ok");
      await good.call("settings.save", change);
      expect((await good.ask("Count")).message).toMatchObject({ state: "complete", content: "1 2 3" });

      const lines: string[] = [];
      const log = pino({ level: "warn" }, { write: (line: string) => void lines.push(line) });
      const bad = await testCore({ env: { [variable]: `${file}.gone` }, log });
      const { message } = await bad.call("settings.test", { ...change, certificates: null });
      const words = `${variable} names the file ${file}.gone, which cannot be read (ENOENT).`;
      expect(message).toContain(`which this machine does not trust. ${words}`);
      await bad.call("settings.save", change);
      expect(lines.join("")).toContain(words);

      writeFileSync(file, damaged);
      const { steps } = await (
        await testCore({ env: { [variable]: file } })
      ).call("settings.test", { ...change, certificates: authority.pem });
      expect(steps.find(({ name }) => name === "tls")).toMatchObject({
        state: "warning",
        message: expect.stringContaining("vouches"),
        fix: expect.stringContaining("contains no certificate"),
      });
    },
  );

  it("says when a certificate has ended, or is for another name", async () => {
    const authority = await startAuthority("Example Company Root");
    const old = await startSecure(await authority.issue("localhost", new Date("2020-01-02")));
    const other = await startSecure(await authority.issue("elsewhere.example"));
    const core = await testCore();
    const test = (api_url: string) =>
      core.call("settings.test", { api_url, api_key: "k", certificates: authority.pem });
    expect((await test(old)).message).toMatch(/The certificate of localhost expired on .*2020/);
    expect((await test(other)).message).toContain("is for DNS:elsewhere.example, not for localhost");
  });

  it("goes through the proxy that was chosen, and says what the proxy says", async () => {
    const authority = await startAuthority("Example Company Root");
    const url = await startSecure(await authority.issue("models.example"));
    const asked: string[] = [];
    let wants: string | undefined;
    const proxy = createProxy().on("connect", (request, socket) => {
      asked.push(request.url ?? "");
      if (wants !== undefined && request.headers["proxy-authorization"] !== wants) {
        socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
        return;
      }
      const upstream = connect(Number(new URL(url).port), "localhost", () => {
        socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
        upstream.pipe(socket).pipe(upstream);
      });
      upstream.on("error", () => socket.destroy());
      socket.on("error", () => upstream.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      proxy.close();
      proxy.closeAllConnections();
    });
    const { port } = proxy.address() as AddressInfo;
    const core = await testCore();
    const change = { api_url: "https://models.example/v1", api_key: "k", certificates: authority.pem };
    const through = await core.call("settings.test", { ...change, proxy: `http://127.0.0.1:${port}` });
    expect(through).toMatchObject({ ok: true });
    expect(through.steps.find(({ name }) => name === "proxy")?.message).toContain(`127.0.0.1:${port}`);
    // The look, the list of models and the question all went that way.
    expect(new Set(asked)).toEqual(new Set(["models.example:443"]));
    expect(asked.length).toBeGreaterThan(1);

    wants = `Basic ${Buffer.from("me:secret word").toString("base64")}`;
    const refused = await core.call("settings.test", { ...change, proxy: `http://127.0.0.1:${port}` });
    expect(refused.message).toContain("wants a user name and password");
    const mistaken = await core.call("settings.test", { ...change, proxy: `me:other@127.0.0.1:${port}` });
    expect(mistaken.message).toContain("does not accept the user name and password");
    const unread = await core.call("settings.test", { ...change, proxy: "ftp://127.0.0.1:1080" });
    expect(unread.steps.at(-1)).toMatchObject({ name: "proxy", state: "failed" });
    expect(unread.message).toContain("none that FloatBar can use");
    const known = await core.call("settings.test", { ...change, proxy: `http://me:secret%20word@127.0.0.1:${port}` });
    expect(known.ok).toBe(true);
  });

  it("says which step failed where the key is wrong or no model can answer", async () => {
    const server = await startModelServer("chat", [{ status: 401, body: "{}" }]);
    onTestFinished(() => server.close());
    const core = await testCore();
    const health = await core.call("settings.test", { api_url: server.base, api_key: "wrong" });
    expect(health.ok).toBe(false);
    expect(health.steps.at(-1)).toMatchObject({ name: "stream", state: "failed" });
    expect(health.message).toContain("does not accept the API key");
  });

  it.each([
    ["a steady answer", 300, [300, 700, 1100, 1500, 1900], 2000, "ok"],
    ["one that came all at once at its end", 100, [1990, 1991, 1992, 1993, 1994], 2000, "warning"],
    ["a quick one", 100, [100, 101, 102, 103, 104], 110, "ok"],
    ["one without a word", 100, [], 2000, "warning"],
  ] as const)("tells %s", (_what, first, times, total, state) => {
    expect(verdict(first, times, total).state).toBe(state);
  });

  it.each([
    ["no certificate", { certificates: "hello" }, "contains no certificate"],
    ["a damaged one", { certificates: "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----" }, "damaged"],
    ["no proxy", { proxy: "ftp://proxy.example" }, "http://, https:// or socks5://"],
  ])("refuses %s, and stores nothing", async (_what, change, message) => {
    const core = await testCore();
    const result = await core.core.call("settings.save", change);
    expect(result).toMatchObject({
      ok: false,
      error: { code: "invalid_request", message: expect.stringContaining(message) },
    });
    expect(await core.call("settings.get", {})).toMatchObject({ certificates: [], proxy: { value: "system" } });
  });

  it("refuses a server's certificate where an authority's is wanted", async () => {
    const { cert } = await (await startAuthority("Root")).issue("localhost");
    const core = await testCore();
    const result = await core.core.call("settings.save", { certificates: cert });
    expect(result).toMatchObject({ ok: false, error: { message: expect.stringContaining("not to an authority") } });
  });
});

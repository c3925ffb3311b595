import axios from "axios";
import { createServer as createHttpServer, type RequestListener } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { type AddressInfo, connect, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { startAuthority } from "../../testing/certificates.ts";
import { startHttpServer } from "../../testing/http-server.ts";
import { testCore } from "../../testing/test-core.ts";
import { phrase } from "../base/phrases.ts";
import { signInFault } from "../tools/sign-in-faults.ts";
import { useNetwork } from "./network.ts";
import { impatient } from "../tools/impatient-fetch.ts";
import { openTunnel, ProxyFault, proxyFaultIn } from "../tools/proxy.ts";
import { Deadline } from "./deadline.ts";
import { proxyAgents } from "./proxy-agents.ts";

// The network is the whole process's.
afterEach(() => useNetwork({ proxy: "none", certificates: null }, {}));

type Answer = (socket: Socket, target: string) => void;

/** A proxy that answers a CONNECT so, and counts what it is asked. */
async function startProxy(answer: Answer, identity?: { cert: string; key: string }) {
  const asked: string[] = [];
  const plain: RequestListener = (_, response) => void response.writeHead(405).end();
  const server: Server = identity ? createHttpsServer(identity, plain) : createHttpServer(plain);
  const open = new Set<Socket>();
  server.on("connect", ({ url = "" }: { url?: string }, socket: Socket) => {
    asked.push(url);
    open.add(socket.on("error", () => undefined));
    answer(socket, url);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const host = `localhost:${(server.address() as AddressInfo).port}`;
  return { asked, host, url: `http${identity ? "s" : ""}://me:secret@${host}` };
}

const says =
  (text: string): Answer =>
  (socket) =>
    void socket.end(text);

/** What proxies do that give no way, and in which words it is told. */
const FAULTS: [what: string, answer: Answer, words: RegExp, isAgain: boolean][] = [
  ["hangs up without a word", (socket) => void socket.end(), /closed the connection on the way to/, true],
  ["resets the connection", (socket) => void socket.resetAndDestroy(), /closed the connection on the way to/, true],
  ["breaks off its answer", says("HTTP/1.1 200 Conn"), /closed the connection on the way to/, true],
  [
    "hangs up once there is a way",
    (socket) => void socket.end("HTTP/1.1 200 OK\r\n\r\n"),
    /closed the connection/,
    true,
  ],
  ["talks nonsense", says("nope\r\n\r\n"), /something that no proxy says/, false],
  [
    "refuses",
    says("HTTP/1.1 403 Forbidden\r\n\r\n<html><title>Not at work</title>"),
    /\(HTTP 403\).*Not at work/,
    false,
  ],
  ["does not take its login", says("HTTP/1.1 407 Login\r\n\r\n"), /does not accept the user name and password/, false],
  [
    "knows no names and passwords",
    says("HTTP/1.1 407 Login\r\nProxy-Authenticate: Negotiate\r\nProxy-Authenticate: NTLM\r\n\r\n"),
    /wants a sign-in by Negotiate, NTLM, which FloatBar cannot do/,
    false,
  ],
  ["stands where one has to sign in", says("HTTP/1.1 511 Sign in\r\n\r\n"), /This network wants a sign-in/, false],
  ["finds no way", says("HTTP/1.1 502 Bad Gateway\r\n\r\n"), /found no way to .*\(HTTP 502\)/, true],
];

describe("a proxy that", () => {
  it.each(FAULTS)(
    "%s is asked a few times at most for a question, and is who is told of",
    async (_, answer, words, isAgain) => {
      const proxy = await startProxy(answer);
      const core = await testCore({ retryDelayMs: 1 });
      const change = {
        backend: "openai",
        api_url: "https://models.example/v1",
        api_key: "k",
        model: "m",
        proxy: proxy.url,
      };
      await core.call("settings.save", change);
      proxy.asked.length = 0;
      const { message } = await core.ask("Hello");
      expect(message.error?.message).toMatch(words);
      expect(message.error?.message).not.toContain("API URL");
      expect(new Set(proxy.asked)).toEqual(new Set(["models.example:443"]));
      expect(proxy.asked.length).toBeLessThanOrEqual(isAgain ? 3 : 2);
    },
  );

  it.each(FAULTS)(
    "%s is asked a few times at most where an address is looked for or tested",
    async (_, answer, words) => {
      const proxy = await startProxy(answer);
      const core = await testCore({ retryDelayMs: 1 });
      await core.call("settings.save", { proxy: proxy.url });
      const at = { api_url: "https://models.example/v1", api_key: "k" };
      await expect(core.call("backends.try", { kind: "openai", ...at })).rejects.toThrow(words);
      expect(proxy.asked.length).toBeLessThanOrEqual(4);
      proxy.asked.length = 0;
      await core.call("settings.test", { ...at, model: "m" });
      expect(proxy.asked.length).toBeLessThanOrEqual(4);
    },
  );
});

describe("a FloatBar backend", () => {
  it("is reached through the proxy, and what that refuses is told as its refusal", async () => {
    const proxy = await startProxy(says("HTTP/1.1 403 Forbidden\r\n\r\n"));
    const core = await testCore();
    for (const scheme of ["https", "http"]) {
      proxy.asked.length = 0;
      const change = { backend: "floatbar", api_url: `${scheme}://house.example`, api_key: "k", proxy: proxy.url };
      await core.call("settings.save", change);
      const { message } = await core.ask("Hello");
      expect(message.error?.message).toContain(`The proxy ${proxy.host} does not let house.example through (HTTP 403)`);
      expect(new Set(proxy.asked)).toEqual(new Set([`house.example:${scheme === "https" ? 443 : 80}`]));
      expect(proxy.asked.length).toBeLessThanOrEqual(2);
    }
  });
});

describe("a tunnel", () => {
  it("leads through a proxy that encrypts, whose own name is checked", async () => {
    const authority = await startAuthority("Example Company Root");
    useNetwork({ proxy: "none", certificates: authority.pem }, {});
    const server = await startHttpServer((_, response) => void response.end("hello"));
    onTestFinished(() => server.close());
    const onward: Answer = (socket) => {
      const upstream = connect(Number(new URL(server.url).port), "127.0.0.1", () => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        upstream.pipe(socket).pipe(upstream);
      });
    };
    const proxy = await startProxy(onward, await authority.issue("localhost"));
    useNetwork({ proxy: proxy.url, certificates: authority.pem }, {});
    expect(await (await fetch("http://models.example/v1")).text()).toBe("hello");
    expect(proxy.asked).toEqual(["models.example:80"]);
  });

  it("is not asked for again at once with a login that was refused, and at once with another", async () => {
    const proxy = await startProxy(says('HTTP/1.1 407 Login\r\nProxy-Authenticate: Basic realm="a, b"\r\n\r\n'));
    for (const target of ["models.example:443", "house.example:443"]) {
      const opened = openTunnel(new URL(proxy.url), target);
      await expect(opened).rejects.toMatchObject({ statusCode: 407, isLogin: true, host: target.slice(0, -4) });
    }
    expect(proxy.asked).toEqual(["models.example:443"]);
    await expect(openTunnel(new URL(proxy.url.replace("secret", "other")), "models.example:443")).rejects.toThrow(
      "407",
    );
    expect(proxy.asked).toHaveLength(2);
  });

  it("is not waited for without an end, and an untrusted proxy is told as one", async () => {
    const silent = await startProxy(() => undefined);
    await expect(openTunnel(new URL(silent.url), "models.example:443", 20)).rejects.toMatchObject({ did: "silent" });
    const authority = await startAuthority("Nobody's");
    const unknown = await startProxy(() => undefined, await authority.issue("localhost"));
    const opened = openTunnel(new URL(unknown.url), "models.example:443");
    await expect(opened).rejects.toBeInstanceOf(ProxyFault);
    await expect(opened).rejects.toMatchObject({ did: "untrusted", proxy: unknown.host });
  });

  it("does not keep a question from being stopped", async () => {
    const asked = Promise.withResolvers<void>();
    const proxy = await startProxy(() => asked.resolve());
    const core = await testCore();
    await core.call("settings.save", {
      backend: "openai",
      api_url: "https://models.example/v1",
      api_key: "k",
      model: "m",
      proxy: proxy.url,
    });
    const ended = core.next("chat.ended");
    const { assistant } = await core.call("chat.send", { session_id: null, text: "Hello" });
    await asked.promise;
    await core.call("chat.stop", { message_id: assistant.id });
    expect((await ended).message.state).toBe("cancelled");
    expect(proxy.asked).toHaveLength(1);
  });
});

describe("the environment's variables", () => {
  const target = "models.example";
  const asFetched = () => fetch(`https://${target}/v1`);
  const asAxios = () => axios.get(`https://${target}/v1`, { ...proxyAgents, proxy: false });

  it.each([
    ["fetch", asFetched],
    ["axios", asAxios],
  ])("decide the same for %s, as people write them", async (_, ask) => {
    const proxy = await startProxy(says("HTTP/1.1 403 Forbidden\r\n\r\n"));
    const use = (env: Record<string, string>) => useNetwork({ proxy: "system", certificates: null }, env);
    for (const written of [proxy.host, `bob:p#a/s?s%@${proxy.host}`]) {
      proxy.asked.length = 0;
      use({ HTTPS_PROXY: written });
      expect(proxyFaultIn(await ask().catch((thrown: unknown) => thrown))?.did).toBe("refused");
      expect(proxy.asked).toEqual(["models.example:443"]);
    }
    proxy.asked.length = 0;
    for (const NO_PROXY of ["*", "a.test,*", `${target}:443`, "*.example"]) {
      use({ HTTPS_PROXY: proxy.host, NO_PROXY });
      const thrown = await ask().catch((error: unknown) => error);
      expect(thrown).toBeInstanceOf(Error);
      expect(proxyFaultIn(thrown)).toBeUndefined();
    }
    expect(proxy.asked).toEqual([]);
    use({ ALL_PROXY: "::::" });
    expect(proxyFaultIn(await ask().catch((thrown: unknown) => thrown))?.did).toBe("unreadable");
  });
});

describe("who waits at a proxy that is silent", () => {
  it("is told so when a server is given up", async () => {
    const proxy = await startProxy(() => undefined);
    useNetwork({ proxy: proxy.url, certificates: null }, {});
    const fault = await impatient(20)("https://tools.example/register").catch((thrown: unknown) => thrown);
    expect(proxyFaultIn(fault)).toMatchObject({ did: "silent", proxy: proxy.host, host: "tools.example" });
    const deadline = new Deadline(new AbortController().signal, "tools.example");
    await deadline.wait(1, new Promise((resolve) => deadline.signal.addEventListener("abort", resolve)));
    expect(deadline.fault?.message).toContain(`The proxy ${proxy.host} did not open a way to tools.example in time`);
  });
});

describe("a tool server's sign-in", () => {
  it("is told of the proxy that gives no way", async () => {
    const proxy = await startProxy(says("HTTP/1.1 407 Login\r\n\r\n"));
    useNetwork({ proxy: proxy.url, certificates: null }, {});
    const error = await fetch("https://tools.example/register").catch((thrown: unknown) => thrown);
    const said = signInFault(error, "tools", { said: undefined }).phrase;
    expect(said).toEqual(phrase("backend.proxy_login", { proxy: proxy.host, host: "tools.example" }));
    expect(proxy.asked).toEqual(["tools.example:443"]);
  });
});

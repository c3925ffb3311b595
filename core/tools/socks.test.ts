/** SOCKS 5, against a proxy of it on loopback: every kind of connection goes the same way, and what it refuses is told as the proxy's. */
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import axios from "axios";
import { afterEach, expect, it, onTestFinished, vi } from "vitest";
import { WebSocket } from "ws";
import { proxyAgents } from "../backends/proxy-agents.ts";
import { useNetwork } from "../backends/network.ts";
import { startHttpServer } from "../../testing/http-server.ts";
import { testCore } from "../../testing/test-core.ts";
import { inEnglish } from "../base/phrases.ts";
import { reach } from "../doctor/reach.ts";
import { openTunnel, proxyFaultIn, proxyWords } from "./proxy.ts";

// The network is the whole process's.
afterEach(() => useNetwork({ proxy: "none", certificates: null }, {}));

interface Socks {
  /** `name:password` that it wants; any where absent. */
  wants?: string;
  /** The way to sign in that it answers with, in the place of one that it was offered. */
  method?: number;
  /** It hangs up on a login that is wrong, in the place of an answer. */
  hangsUp?: boolean;
  /** It hangs up once it has granted the way. */
  endsAt?: "way";
  /** What it answers in the place of a way. */
  reply?: number;
  /** The port of this machine that every way leads to. */
  to?: number;
}

/** A proxy that speaks SOCKS 5 and is asked one byte at a time, as a slow network would bring it. */
async function startSocks({ wants, method: answered, hangsUp = false, endsAt, reply = 0, to = 9 }: Socks) {
  const asked: string[] = [];
  const logins: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket.on("error", () => undefined));
    void serve(socket).catch(() => socket.destroy());
  });
  const serve = async (socket: Socket) => {
    const bytes = socket[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    let rest = Buffer.alloc(0);
    const take = async (length: number) => {
      while (rest.length < length) {
        const { done, value } = await bytes.next();
        if (done) throw new Error("closed");
        rest = Buffer.concat([rest, value]);
      }
      const taken = rest.subarray(0, length);
      rest = rest.subarray(length);
      return taken;
    };
    const methods = await take((await take(2))[1] ?? 0);
    const method = answered ?? (wants === undefined ? 0 : methods.includes(2) ? 2 : 255);
    socket.write(Buffer.from([5, method]));
    if (method === 255 || answered !== undefined) return socket.end();
    if (method === 2) {
      const name = await take((await take(2))[1] ?? 0);
      const password = await take((await take(1))[0] ?? 0);
      logins.push(`${String(name)}:${String(password)}`);
      const isRight = logins.at(-1) === wants;
      if (!isRight && hangsUp) return socket.end();
      socket.write(Buffer.from([1, isRight ? 0 : 1]));
      if (!isRight) return socket.end();
    }
    const kind = (await take(4))[3];
    const host =
      kind === 3
        ? String(await take((await take(1))[0] ?? 0))
        : kind === 1
          ? (await take(4)).join(".")
          : (await take(16)).toString("hex");
    asked.push(`${host}:${(await take(2)).readUInt16BE()}`);
    if (reply !== 0) return socket.end(Buffer.from([5, reply, 0, 1, 0, 0, 0, 0, 0, 0]));
    if (endsAt === "way") return socket.end(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
    const onward = connect(to, "127.0.0.1", () => {
      // The first bytes of the server may come with the reply.
      for (const byte of [5, 0, 0, 3, 1, 120, 0, 0]) socket.write(Buffer.from([byte]));
      onward.write(rest);
      onward.pipe(socket);
      void (async () => {
        for (;;) {
          const { done, value } = await bytes.next();
          if (done) return onward.end();
          onward.write(value);
        }
      })().catch(() => onward.destroy());
    });
    onward.on("error", () => socket.destroy());
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { asked, logins, host };
}

it("fetch, axios and WebSockets go through it, with a name and password, to names that it looks up itself", async () => {
  const server = await startHttpServer((request, response) => void response.end(`hello at ${request.headers.host}`));
  onTestFinished(() => server.close());
  const { asked, host } = await startSocks({ wants: "me:p@ss word", to: Number(new URL(server.url).port) });
  useNetwork({ proxy: `socks5://me:p%40ss%20word@${host}`, certificates: null }, {});
  expect(await (await fetch("http://models.example/v1")).text()).toBe("hello at models.example");
  const { data } = await axios.get<string>("http://house.example:8000/", { ...proxyAgents, proxy: false });
  expect(data).toBe("hello at house.example:8000");
  const socket = new WebSocket("ws://house.example/ws", { agent: proxyAgents.httpAgent });
  // There is a way, and who answers there is no server of WebSockets.
  await expect(new Promise((_, reject) => socket.once("error", reject))).rejects.toThrow("200");
  expect(asked).toEqual(["models.example:80", "house.example:8000", "house.example:80"]);
  // Servers on this machine are never behind it.
  expect(await (await fetch(server.url)).text()).toContain("hello");
  expect(asked).toHaveLength(3);
});

it.each([
  ["models.example", "models.example:443"],
  ["192.0.2.7", "192.0.2.7:443"],
  ["[2001:db8::7]", "20010db8000000000000000000000007:443"],
])("is asked for %s as what it is", async (host, told) => {
  const { asked, host: at } = await startSocks({ reply: 5 });
  const opened = openTunnel(new URL(`socks5h://${at}`), `${host}:443`);
  await expect(opened).rejects.toMatchObject({ did: "refused", statusCode: 502 });
  expect(asked).toEqual([told]);
});

it.each([
  ["a login that is wrong", { wants: "me:other" }, "does not accept the user name and password"],
  ["a login that is hung up on", { wants: "me:other", hangsUp: true }, "does not accept the user name and password"],
  ["a rule", { reply: 2 }, "does not let models.example through (SOCKS 5: 2)"],
  ["a name that nobody knows", { reply: 4 }, "found no way to models.example (SOCKS 5: 4)"],
  ["what it does not do", { reply: 7 }, "does not let models.example through (SOCKS 5: 7)"],
])("%s is told as the proxy's, and asked for once", async (_, proxy: Socks, words) => {
  const { host } = await startSocks(proxy);
  const core = await testCore();
  const change = { backend: "openai", api_url: "https://models.example/v1", api_key: "k", model: "m" };
  await core.call("settings.save", { ...change, proxy: `socks5://me:secret@${host}` });
  expect((await core.ask("Hello")).message.error?.message).toContain(words);
  expect((await core.call("settings.test", {})).message).toContain(words);
});

it.each([false, true])(
  "a login that was refused is not sent again for ten seconds (hung up on: %s)",
  async (hangsUp) => {
    const { logins, host } = await startSocks({ wants: "me:right", hangsUp });
    const opened = (login: string) => openTunnel(new URL(`socks5://${login}@${host}`), "models.example:443");
    const clock = vi.spyOn(performance, "now").mockReturnValue(0);
    onTestFinished(() => clock.mockRestore());
    for (const now of [0, 5000, 9999]) {
      clock.mockReturnValue(now);
      await expect(opened("me:wrong")).rejects.toMatchObject({ did: "refused", isLogin: true });
    }
    expect(logins).toEqual(["me:wrong"]);
    await expect(opened("me:other")).rejects.toMatchObject({ did: "refused" });
    clock.mockReturnValue(10_001);
    await expect(opened("me:wrong")).rejects.toMatchObject({ did: "refused" });
    expect(logins).toEqual(["me:wrong", "me:other", "me:wrong"]);
  },
);

it("a name or password longer than SOCKS 5 can say is refused, and nothing of it is sent", async () => {
  const { logins, host } = await startSocks({ wants: "me:right" });
  const opened = (name: string, password: string) =>
    openTunnel(new URL(`socks5://${name}:${password}@${host}`), "models.example:443");
  const long = "x".repeat(256);
  for (const [name, password] of [
    ["me", long],
    [long, "right"],
    ["me", "%C3%B6".repeat(128)],
  ] as const)
    await expect(opened(name, password)).rejects.toMatchObject({ did: "refused", isLogin: true });
  expect(logins).toEqual([]);
  await expect(opened("me", long.slice(1))).rejects.toMatchObject({ did: "refused" });
  expect(logins).toEqual([`me:${long.slice(1)}`]);
});

it("a server's name longer than SOCKS 5 can say is told as that, and nothing is asked of the proxy", async () => {
  const { asked, host } = await startSocks({ reply: 5 });
  const opened = (name: string) => openTunnel(new URL(`socks5://${host}`), `${name}:443`);
  const labels = (count: number) => Array.from({ length: count }, () => "x".repeat(63)).join(".");
  const fault = proxyFaultIn(await opened(`${labels(4)}.example`).catch((error: unknown) => error));
  expect(fault?.did).toBe("long_name");
  expect(fault && proxyWords(fault)).toMatchObject({ key: "backend.proxy_long_name" });
  expect(fault && inEnglish(proxyWords(fault))).toContain("SOCKS 5 takes at most 255 bytes");
  expect(asked).toEqual([]);
  // The longest that it takes goes there whole.
  await expect(opened(labels(4))).rejects.toMatchObject({ did: "refused" });
  expect(asked).toEqual([`${labels(4)}:443`]);
});

it("a login that is wanted is asked for in the scheme of the proxy", async () => {
  const { host } = await startSocks({ wants: "me:right" });
  const opened = openTunnel(new URL(`socks5://${host}`), "models.example:443");
  const fault = await opened.then(
    () => undefined,
    (error: unknown) => proxyFaultIn(error),
  );
  expect(fault && inEnglish(proxyWords(fault))).toContain("socks5://name:password@proxy");
});

it.each([
  ["wants GSSAPI", "", 1, "wants a sign-in by GSSAPI, which FloatBar cannot do"],
  ["wants GSSAPI of who has a login", "me:pw@", 1, "wants a sign-in by GSSAPI, which FloatBar cannot do"],
  ["takes no name and password", "me:pw@", 255, "does not take a user name and password"],
  ["takes nobody without a sign-in", "", 255, "GSSAPI is no sign-in that FloatBar can do"],
])("one that %s is told as that", async (_, login, method, words) => {
  const { host } = await startSocks({ method });
  const fault = proxyFaultIn(
    await openTunnel(new URL(`socks5://${login}${host}`), "models.example:443").catch((error: unknown) => error),
  );
  expect(fault && inEnglish(proxyWords(fault))).toContain(words);
});

it("Test connection names the proxy that grants a way and hangs up, and the one whose name is not known", async () => {
  const url = new URL("https://models.example/v1");
  const { host } = await startSocks({ endsAt: "way" });
  const closed = await reach(url, `socks5://${host}`, {});
  expect(closed.steps.at(-1)).toMatchObject({ name: "tls", state: "failed", phrase: { key: "backend.proxy_closed" } });
  const unknown = await reach(url, "socks5://socks.nowhere.invalid", {});
  expect(unknown.steps.at(-1)).toMatchObject({ name: "proxy", state: "failed", phrase: { key: "backend.proxy_gone" } });
  // An address of IPv6 is told to it as one.
  const { asked, host: at } = await startSocks({ reply: 5 });
  await reach(new URL("https://[2001:db8::7]/v1"), `socks5://${at}`, {});
  expect(asked).toEqual(["20010db8000000000000000000000007:443"]);
});

it.each([
  [{ ALL_PROXY: "socks4://127.0.0.1:1080" }, "ALL_PROXY"],
  [{ all_proxy: "socks4://127.0.0.1:1080" }, "all_proxy"],
  [{ HTTPS_PROXY: "ftp://127.0.0.1" }, "HTTPS_PROXY"],
])("an address that cannot be used is told with the variable that it is in: %j", async (env, variable) => {
  const told = { key: "backend.proxy_variable", params: { host: "models.example", variable } };
  useNetwork({ proxy: "system", certificates: null }, env);
  const failed = await fetch("https://models.example/v1").then(() => undefined, proxyFaultIn);
  expect(failed && proxyWords(failed)).toMatchObject(told);
  const { steps } = await reach(new URL("https://models.example/v1"), "system", env);
  expect(steps.at(-1)).toMatchObject({ name: "proxy", state: "failed", phrase: told });
});

it("socks:// of the environment, as GNOME writes it, goes through SOCKS 5", async () => {
  const { asked, host } = await startSocks({ reply: 5 });
  useNetwork({ proxy: "system", certificates: null }, { ALL_PROXY: `socks://${host}/` });
  await expect(fetch("http://models.example/v1")).rejects.toThrow("fetch failed");
  await expect(axios.get("http://house.example/", { ...proxyAgents, proxy: false })).rejects.toThrow("gave no way");
  expect(asked).toEqual(["models.example:80", "house.example:80"]);
});

it("who speaks something else is told so, and who is not there as gone", async () => {
  const other = await startHttpServer((_, response) => void response.end());
  const { host } = new URL(other.url);
  const opened = () => openTunnel(new URL(`socks5://${host}`), "models.example:443", 2000);
  await expect(opened()).rejects.toMatchObject({ did: "garbled" });
  await other.close();
  await expect(opened()).rejects.toMatchObject({ did: "gone" });
});

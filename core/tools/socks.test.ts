/** SOCKS 5, against a proxy of it on loopback: every kind of connection goes the same way, and what it refuses is told as the proxy's. */
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import axios from "axios";
import { afterEach, expect, it, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { proxyAgents } from "../backends/proxy-agents.ts";
import { useNetwork } from "../backends/network.ts";
import { startHttpServer } from "../../testing/http-server.ts";
import { testCore } from "../../testing/test-core.ts";
import { openTunnel } from "./proxy.ts";

// The network is the whole process's.
afterEach(() => useNetwork({ proxy: "none", certificates: null }, {}));

interface Socks {
  /** `name:password` that it wants; any where absent. */
  wants?: string;
  /** What it answers in the place of a way. */
  reply?: number;
  /** The port of this machine that every way leads to. */
  to?: number;
}

/** A proxy that speaks SOCKS 5 and is asked one byte at a time, as a slow network would bring it. */
async function startSocks({ wants, reply = 0, to = 9 }: Socks) {
  const asked: string[] = [];
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
    const method = wants === undefined ? 0 : methods.includes(2) ? 2 : 255;
    socket.write(Buffer.from([5, method]));
    if (method === 255) return socket.end();
    if (method === 2) {
      const name = await take((await take(2))[1] ?? 0);
      const password = await take((await take(1))[0] ?? 0);
      const isRight = `${String(name)}:${String(password)}` === wants;
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
  return { asked, host };
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
  ["a rule", { reply: 2 }, "does not let models.example through"],
  ["a name that nobody knows", { reply: 4 }, "found no way to models.example"],
])("%s is told as the proxy's, and asked for once", async (_, proxy: Socks, words) => {
  const { host } = await startSocks(proxy);
  const core = await testCore();
  const change = { backend: "openai", api_url: "https://models.example/v1", api_key: "k", model: "m" };
  await core.call("settings.save", { ...change, proxy: `socks5://me:secret@${host}` });
  expect((await core.ask("Hello")).message.error?.message).toContain(words);
  expect((await core.call("settings.test", {})).message).toContain(words);
});

it("who speaks something else is told so, and who is not there as gone", async () => {
  const other = await startHttpServer((_, response) => void response.end());
  const { host } = new URL(other.url);
  const opened = () => openTunnel(new URL(`socks5://${host}`), "models.example:443", 2000);
  await expect(opened()).rejects.toMatchObject({ did: "garbled" });
  await other.close();
  await expect(opened()).rejects.toMatchObject({ did: "gone" });
});

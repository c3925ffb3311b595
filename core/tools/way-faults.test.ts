import { createServer as createHttpServer } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { expect, it, onTestFinished } from "vitest";
import { startAuthority } from "../../testing/certificates.ts";
import { phrase } from "../base/phrases.ts";
import { faultsIn, wayFault } from "./way-faults.ts";

/** The port of a server that ends with the test. */
async function port(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const open = new Set<Socket>();
  server.on("connection", (socket: Socket) => open.add(socket));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** What is said of an address that `fetch` is sent to. */
async function said(address: string) {
  const url = new URL(address);
  const error: unknown = await fetch(url).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { host: url.host, words: await wayFault(url, error) };
}

async function issued(host: string, until?: Date) {
  return (await startAuthority("An authority of nobody's")).issue(host, until);
}

it("says that an authority is not trusted", async () => {
  const at = await port(createHttpsServer(await issued("localhost")));
  const { host, words } = await said(`https://localhost:${at}/v1`);
  expect(words).toEqual(phrase("tls.untrusted", { host }));
});

it.each([
  ["expired", "CERT_HAS_EXPIRED", "tls.not_now"],
  ["is not valid yet", "CERT_NOT_YET_VALID", "tls.not_now"],
  ["was signed by its own server", "DEPTH_ZERO_SELF_SIGNED_CERT", "tls.untrusted"],
  ["is for a name that it does not tell", "ERR_TLS_CERT_ALTNAME_INVALID", "tls.nameless"],
] as const)("says of a certificate that it %s", async (_what, code, key) => {
  const fault = new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });
  expect(await wayFault(new URL("https://h.example"), fault)).toEqual(phrase(key, { host: "h.example" }));
});

it("names whom a certificate is for", async () => {
  const cert = { subjectaltname: "DNS:a.example, IP Address:10.0.0.1" };
  const cause = Object.assign(new Error("names"), { code: "ERR_TLS_CERT_ALTNAME_INVALID", cert });
  expect(await wayFault(new URL("https://h.example"), new TypeError("fetch failed", { cause }))).toEqual(
    phrase("tls.other_name", { host: "h.example", names: "a.example, 10.0.0.1" }),
  );
});

it("says to write http where a server does not encrypt", async () => {
  const at = await port(createHttpServer((_request, response) => response.end("hello")));
  const { host, words } = await said(`https://127.0.0.1:${at}`);
  expect(words).toEqual(phrase("tls.speaks_plain", { host }));
});

it("says to write http where a server of plain HTTP hangs up on a handshake", async () => {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.on("data", (start: Buffer) => {
      if (start.toString("latin1").startsWith("HEAD ")) socket.end("HTTP/1.1 200 OK\r\n\r\n");
      else socket.destroy();
    });
  });
  const { host, words } = await said(`https://127.0.0.1:${await port(server)}`);
  expect(words).toEqual(phrase("tls.speaks_plain", { host }));
});

it("says to write https where a server of TLS closes the connection without a word", async () => {
  const server = createTlsServer(await issued("localhost"));
  server.on("tlsClientError", (_error, socket) => socket.destroy());
  const { host, words } = await said(`http://127.0.0.1:${await port(server)}`);
  expect(words).toEqual(phrase("tls.speaks_tls", { host }));
});

it("says that there is no encrypted connection to what speaks neither", async () => {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.end("SSH-2.0-OpenSSH_9.9\r\n");
  });
  const { host, words } = await said(`https://127.0.0.1:${await port(server)}`);
  expect(words).toMatchObject({ key: "tls.failed", params: { host } });
});

it("says nothing of a server of plain HTTP that closes the connection, and of one that is not there", async () => {
  const server = createHttpServer((request) => request.socket.destroy());
  const at = await port(server);
  expect((await said(`http://127.0.0.1:${at}`)).words).toBeUndefined();
  await new Promise((resolve) => server.close(resolve));
  expect((await said(`https://127.0.0.1:${at}`)).words).toBeUndefined();
});

it("looks at an error and at what it came of, also where that is an error of its own cause", () => {
  const inner = Object.assign(new Error("inner"), { code: "ECONNRESET" });
  const several = new AggregateError([Object.assign(new Error("one"), { code: "E1" }), "no error"], "several");
  expect(faultsIn(new Error("outer", { cause: inner })).map(({ code }) => code)).toEqual(["ECONNRESET"]);
  expect(faultsIn(new Error("outer", { cause: several })).map(({ code }) => code)).toEqual(["E1"]);
  const round = Object.assign(new Error("round"), { code: "ROUND" });
  round.cause = round;
  expect(faultsIn(round).every(({ code }) => code === "ROUND")).toBe(true);
  expect(faultsIn(Object.assign(new Error("numbered"), { code: 7 }))).toEqual([]);
  expect(faultsIn("no error")).toEqual([]);
});

/** What is wrong on the way to a server: a proxy, or encryption on which it and its address do not agree, in words that say what to do. */
import { connect as connectTcp, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { proxyFaultIn, proxyWords } from "./proxy.ts";
import { proxyOf } from "./tunnel-fetch.ts";
import { hostOf, portOf } from "../base/hosts.ts";
import { type Phrase, phrase } from "../base/phrases.ts";

/** How long a server is looked at, in milliseconds. */
const LOOK_MS = 2000;

/** Node's codes for certificates, which are OpenSSL's (`X509_V_ERR_…`) but for the name. */
const OTHER_NAME = "ERR_TLS_CERT_ALTNAME_INVALID";
const NOT_NOW: ReadonlySet<string> = new Set(["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID"]);
const NOT_TRUSTED: ReadonlySet<string> = new Set([
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "CERT_UNTRUSTED",
  "CERT_REJECTED",
  "INVALID_CA",
  "CERT_SIGNATURE_FAILURE",
]);
/** How a handshake ends with who does not know TLS, or speaks another version of it. */
const NO_HANDSHAKE = /^(?:ERR_SSL_|EPROTO$)/;
/** How a connection ends whose other side did not like what it heard. */
const CLOSED: ReadonlySet<string> = new Set(["ECONNRESET", "UND_ERR_SOCKET", "EPIPE"]);

/**
 * Why nothing was answered at an address, where a proxy or encryption is to blame; undefined for any other fault. A server that only
 * closed the connection is looked at once more, the other way round, unless a proxy is between: nothing of the request goes there.
 *
 * @param error what the request threw.
 */
export async function wayFault(url: URL, error: unknown): Promise<Phrase | undefined> {
  return proxyOrCertificateFault(url, error) ?? tlsFault(url, faultsIn(error));
}

/** The same as far as the error itself tells it: nothing is asked. */
export function proxyOrCertificateFault({ host }: URL, error: unknown): Phrase | undefined {
  const refused = proxyFaultIn(error);
  if (refused) return proxyWords(refused);
  return faultsIn(error)
    .map((fault) => certificateFault(host, fault))
    .find((words) => words !== undefined);
}

async function tlsFault(url: URL, found: readonly Coded[]): Promise<Phrase | undefined> {
  const proxy = proxyOf(url)?.host;
  const { host } = url;
  const broken = found.find(({ code }) => NO_HANDSHAKE.test(code));
  if (!broken && !found.some(({ code }) => CLOSED.has(code))) return undefined;
  if (proxy !== undefined) {
    return broken ? phrase("tls.failed", { host, code: broken.code }) : phrase("backend.proxy_closed", { proxy, host });
  }
  if (url.protocol !== "https:") return (await speaksTls(url)) ? phrase("tls.speaks_tls", { host }) : undefined;
  if (await speaksHttp(url)) return phrase("tls.speaks_plain", { host });
  return broken && phrase("tls.failed", { host, code: broken.code });
}

type Coded = Error & { code: string };

/** An error, and those that it came of, as far as they have codes. */
export function faultsIn(error: unknown): Coded[] {
  const found: Coded[] = [];
  const open: unknown[] = [error];
  for (let at = 0; at < open.length && at < 10; at += 1) {
    const one = open[at];
    if (!(one instanceof Error)) continue;
    if ("code" in one && typeof one.code === "string") found.push(one as Coded);
    open.push(one.cause, ...(one instanceof AggregateError ? one.errors : []));
  }
  return found;
}

function certificateFault(host: string, fault: Coded): Phrase | undefined {
  if (NOT_TRUSTED.has(fault.code)) return phrase("tls.untrusted", { host });
  if (NOT_NOW.has(fault.code)) return phrase("tls.not_now", { host });
  if (fault.code !== OTHER_NAME) return undefined;
  const { cert } = fault as Coded & { cert?: { subjectaltname?: unknown } };
  const names = typeof cert?.subjectaltname === "string" ? cert.subjectaltname : "";
  const bare = names.replaceAll(/(?:DNS|IP Address):/g, "");
  return bare === "" ? phrase("tls.nameless", { host }) : phrase("tls.other_name", { host, names: bare });
}

/** Whether a server answers a handshake, whoever vouches for it. */
function speaksTls(url: URL): Promise<boolean> {
  const host = hostOf(url);
  return look((end) => {
    const name = isIP(host) === 0 ? { servername: host } : {};
    const socket = connectTls({ host, port: portOf(url), rejectUnauthorized: false, ...name });
    socket.once("secureConnect", () => end(true));
    return socket;
  });
}

/** Whether a server answers in HTTP without encryption. */
function speaksHttp(url: URL): Promise<boolean> {
  return look((end) => {
    const socket = connectTcp({ host: hostOf(url), port: portOf(url) });
    socket.once("connect", () => socket.write(`HEAD / HTTP/1.1\r\nHost: ${url.host}\r\nConnection: close\r\n\r\n`));
    socket.once("data", (start) => end(start.toString("latin1").startsWith("HTTP/")));
    return socket;
  });
}

/** Whether anybody takes connections at an address; a proxy would say so of anyone. */
export async function isThere(url: URL): Promise<boolean> {
  if (proxyOf(url)) return true;
  return look((end) => {
    const socket = connectTcp({ host: hostOf(url), port: portOf(url) });
    socket.once("connect", () => end(true));
    return socket;
  });
}

function look(open: (end: (found: boolean) => void) => Socket): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (found: boolean) => {
      resolve(found);
      socket.destroy();
    };
    const socket = open(end);
    socket.setTimeout(LOOK_MS, () => end(false));
    socket.once("error", () => end(false));
    socket.once("close", () => end(false));
  });
}

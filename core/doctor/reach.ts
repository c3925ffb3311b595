/** The way to a server, step by step: its address, its name, a proxy, the connection, and who vouches for it. */
import { lookup } from "node:dns/promises";
import http from "node:http";
import { connect as connectTcp, type Socket } from "node:net";
import { connect as connectTls, type TLSSocket } from "node:tls";
import { nameOf, proxyEnvironment } from "../backends/network.ts";
import type { CheckStep } from "../contract/contract.ts";

const STEP_MS = 5000;
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

export interface Reach {
  steps: CheckStep[];
  /** Whether nothing stands in the way of a request. */
  isReached: boolean;
}

/** Looks at everything between here and a server, up to the first thing that fails. Sends no request. */
export async function reach(url: URL, proxy: string, env: NodeJS.ProcessEnv): Promise<Reach> {
  const steps: CheckStep[] = [addressStep(url)];
  const through = proxyFor(url, proxyEnvironment(proxy, env));
  const hop = through ?? url;
  const host = hostOf(hop);
  try {
    const { address } = await lookup(host);
    steps.push(fine("dns", host === address ? `${host} is an address itself.` : `${host} is ${address}.`));
  } catch {
    const fix = "Check how it is spelt, and whether this machine is online.";
    return failed(steps, "dns", `No machine is known by the name ${host}.`, fix);
  }
  steps.push(fine("proxy", through ? `Through the proxy ${through.host}.` : "Straight, without a proxy."));

  let socket: Socket;
  try {
    socket = through ? await tunnel(through, url) : await dial(hop);
    steps.push(fine("connection", `${url.host} takes connections.`));
  } catch (error) {
    const { message, fix } = explainRefusal(error, url, through);
    return failed(steps, "connection", message, fix);
  }
  if (url.protocol !== "https:") {
    socket.destroy();
    steps.push({
      name: "tls",
      state: "skipped",
      message: "Not encrypted, since its address begins with http://.",
      fix: null,
    });
    return { steps, isReached: true };
  }
  const step = await tlsStep(socket, hostOf(url));
  steps.push(step);
  return { steps, isReached: step.state !== "failed" };
}

function addressStep(url: URL): CheckStep {
  if (url.protocol === "https:" || LOOPBACK.test(url.hostname))
    return fine("address", `${url.host} is a good address.`);
  return {
    name: "address",
    state: "warning",
    message: `What goes to ${url.host} is not encrypted: anybody on the way can read it and your key.`,
    fix: "Use its address with https:// where it has one.",
  };
}

/** The proxy that a request to this address goes through. */
function proxyFor(url: URL, environment: Record<string, string>): URL | undefined {
  const except = (environment.no_proxy ?? "").split(",").map((name) => name.trim().toLowerCase());
  const isExcept = except.some(
    (name) =>
      name === "*" ||
      (name !== "" && (url.hostname === name || url.hostname.endsWith(`.${name.replace(/^\*?\./, "")}`))),
  );
  const address = environment[url.protocol === "https:" ? "https_proxy" : "http_proxy"];
  return isExcept || address === undefined || !URL.canParse(address) ? undefined : new URL(address);
}

function dial(url: URL): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connectTcp({ host: hostOf(url), port: portOf(url) });
    socket.setTimeout(STEP_MS, () => socket.destroy(new Error("timeout")));
    socket.once("connect", () => resolve(socket));
    socket.once("error", reject);
  });
}

/** A connection to `url` by way of a proxy (RFC 9110, CONNECT). */
function tunnel(proxy: URL, url: URL): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const user = decodeURIComponent(proxy.username);
    const credentials = Buffer.from(`${user}:${decodeURIComponent(proxy.password)}`).toString("base64");
    const request = http.request({
      host: hostOf(proxy),
      port: portOf(proxy),
      method: "CONNECT",
      path: `${hostOf(url)}:${portOf(url)}`,
      agent: false,
      timeout: STEP_MS,
      headers: user === "" ? {} : { "proxy-authorization": `Basic ${credentials}` },
    });
    request.once("connect", ({ statusCode }, socket) => {
      if (statusCode === 200) resolve(socket);
      else {
        socket.destroy();
        reject(new ProxyRefusal(statusCode ?? 0));
      }
    });
    request.once("timeout", () => request.destroy(new Error("timeout")));
    request.once("error", reject);
    request.end();
  });
}

class ProxyRefusal extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`HTTP ${status}`);
    this.status = status;
  }
}

function explainRefusal(error: unknown, url: URL, proxy: URL | undefined): { message: string; fix: string } {
  if (error instanceof ProxyRefusal) {
    return error.status === 407
      ? {
          message: `The proxy ${proxy?.host} wants a user name and a password.`,
          fix: "Put them into the proxy's address: http://name:password@proxy.",
        }
      : {
          message: `The proxy ${proxy?.host} does not let ${url.host} through (HTTP ${error.status}).`,
          fix: "Ask who runs the proxy, or choose another one in Settings.",
        };
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const at = proxy ? `the proxy ${proxy.host}` : url.host;
  if (code === "ECONNREFUSED") {
    const fix = url.port === "11434" ? "Start Ollama." : "Start the server, and check the port in the address.";
    return { message: `Nothing listens at ${at}.`, fix };
  }
  return {
    message: `${at} does not take the connection (${code || "no answer in time"}).`,
    fix: "Check the network and a firewall on the way.",
  };
}

const NOT_TRUSTED = new Set([
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT",
]);

/** Looks at the certificate without sending anything, whether it is trusted or not. */
function tlsStep(socket: Socket, host: string): Promise<CheckStep> {
  return new Promise((resolve) => {
    const secure = connectTls({ socket, servername: host, rejectUnauthorized: false });
    const end = (step: CheckStep) => {
      secure.destroy();
      resolve(step);
    };
    secure.setTimeout(STEP_MS, () => secure.destroy(new Error("no answer in time")));
    secure.once("error", (error) => {
      const message = `${host} does not speak TLS here (${error.message}).`;
      end({
        name: "tls",
        state: "failed",
        message,
        fix: "Check the port, and whether the address should begin with http://.",
      });
    });
    secure.once("secureConnect", () => end(verdict(secure, host)));
  });
}

function verdict(socket: TLSSocket, host: string): CheckStep {
  const certificate = socket.getPeerX509Certificate();
  const issuer = certificate ? nameOf(certificate.issuer) : "nobody";
  if (socket.authorized) return fine("tls", `Encrypted; ${issuer} vouches for ${host}.`);
  const code = String(socket.authorizationError);
  if (code === "CERT_HAS_EXPIRED") {
    return {
      name: "tls",
      state: "failed",
      message: `The certificate of ${host} ended on ${certificate?.validTo}.`,
      fix: "Its owner must renew it. If this machine's clock is wrong, set it.",
    };
  }
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") {
    const names = certificate?.subjectAltName ?? "another name";
    return {
      name: "tls",
      state: "failed",
      message: `The certificate is not for ${host} but for ${names}.`,
      fix: "Check the address.",
    };
  }
  return {
    name: "tls",
    state: "failed",
    message: `The certificate of ${host} was given by ${issuer}, which this machine does not trust${NOT_TRUSTED.has(code) ? "" : ` (${code})`}.`,
    fix: `If ${issuer} is your company's, choose its certificate in Settings, under Network. Else somebody may be listening in.`,
  };
}

function fine(name: CheckStep["name"], message: string): CheckStep {
  return { name, state: "ok", message, fix: null };
}

function failed(steps: CheckStep[], name: CheckStep["name"], message: string, fix: string): Reach {
  return { steps: [...steps, { name, state: "failed", message, fix }], isReached: false };
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "");
}

function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === "https:" ? 443 : 80);
}

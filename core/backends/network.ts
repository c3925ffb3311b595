/**
 * How the network is reached: through which proxy, and which certificate authorities are trusted. It holds for the whole
 * process, so that every connection goes the same way: those of axios, of `fetch`, and of tool servers.
 */
import { X509Certificate } from "node:crypto";
import http from "node:http";
import tls from "node:tls";
import { InputError } from "../base/errors.ts";
import { inEnglish, phrase } from "../base/phrases.ts";
import { namedAuthorities, PEM } from "./named-authorities.ts";
import { standIns, tunnelFetch } from "../tools/tunnel-fetch.ts";
import { readProxy, UNREADABLE, unreadableIn } from "../tools/proxy-address.ts";

export interface NetworkSettings {
  /** "system" for what the environment says (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`), "none", or the proxy's address. */
  proxy: string;
  /** PEM of authorities that are trusted besides the system's, Node's own and those that the environment names. */
  certificates: string | null;
}

export interface Certificate {
  subject: string;
  valid_to: string;
  fingerprint: string;
}

/** Servers on this machine are never behind a proxy. */
const LOOPBACK = "localhost,127.0.0.1,::1";

/**
 * The certificates of a PEM text.
 *
 * @throws InputError where there is none, one cannot be read, or one is no authority.
 */
export function certificatesIn(pem: string): Certificate[] {
  const blocks = pem.match(PEM) ?? [];
  if (blocks.length === 0) {
    throw new InputError(phrase("network.no_certificate"), "certificates");
  }
  return blocks.map((block) => {
    const certificate = read(block);
    if (!certificate.ca) {
      throw new InputError(phrase("network.not_authority", { name: nameOf(certificate.subject) }), "certificates");
    }
    return {
      subject: nameOf(certificate.subject),
      valid_to: new Date(certificate.validTo).toISOString(),
      fingerprint: certificate.fingerprint256,
    };
  });
}

function read(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch {
    throw new InputError(phrase("network.damaged_certificate"), "certificates");
  }
}

/** The common name of a distinguished name, or all of it. */
export function nameOf(distinguished: string): string {
  return /^CN=(.+)$/m.exec(distinguished)?.[1] ?? distinguished.replaceAll("\n", ", ");
}

/** @throws InputError for what is no proxy's address. */
export function checkProxy(proxy: string): void {
  if (proxy === "system" || proxy === "none") return;
  if (!readProxy(proxy)) throw new InputError(phrase("network.bad_proxy"), "proxy");
}

/** The variables that say which proxy is meant, as `HTTPS_PROXY` and its kin. */
export function proxyEnvironment(proxy: string, env: NodeJS.ProcessEnv): Record<string, string> {
  if (proxy === "none") return {};
  const named = (http: Written | undefined, https: Written | undefined) => ({
    ...(http && { http_proxy: whole(http) }),
    ...(https && { https_proxy: whole(https) }),
    no_proxy: [writtenIn(env, "NO_PROXY")?.value, LOOPBACK].filter(Boolean).join(","),
  });
  if (proxy === "system") {
    const all = writtenIn(env, "ALL_PROXY");
    const plain = writtenIn(env, "HTTP_PROXY") ?? all;
    // Where one proxy alone is named, it is meant for all, as Node's `fetch` takes it.
    return named(plain, writtenIn(env, "HTTPS_PROXY") ?? all ?? plain);
  }
  return named({ value: proxy }, { value: proxy });
}

interface Written {
  value: string;
  /** Of the environment; absent for what the settings say. */
  variable?: string;
}

/** A variable by its name in small letters, else in capitals; undefined where neither says anything. */
function writtenIn(env: NodeJS.ProcessEnv, name: string): Written | undefined {
  const variable = env[name.toLowerCase()] === undefined ? name : name.toLowerCase();
  const value = (env[variable] ?? "").trim();
  return value === "" ? undefined : { value, variable };
}

/** A proxy's address as every reader of such variables takes it. */
function whole({ value, variable }: Written): string {
  return (readProxy(value) ?? (variable === undefined ? UNREADABLE : unreadableIn(variable))).href;
}

/** How long an app that asks nothing over the network waits before it reads what the system trusts, in milliseconds. */
const CALM_MS = 2000;
let restoreProxy: (() => void) | undefined;
let inForce = "";
let waiting: NodeJS.Timeout | undefined;

/**
 * Makes all later connections go this way.
 *
 * @param isUrgent whether a connection is to be expected at once: the system's certificates take some 70 ms to read.
 * @param warn is told of files of the environment that cannot be read.
 */
export function useNetwork(
  { proxy, certificates }: NetworkSettings,
  env: NodeJS.ProcessEnv,
  { isUrgent = true, warn }: { isUrgent?: boolean; warn?: (words: string) => void } = {},
): void {
  const { NODE_EXTRA_CA_CERTS, SSL_CERT_FILE } = env;
  const wanted = JSON.stringify([proxyEnvironment(proxy, env), certificates, NODE_EXTRA_CA_CERTS, SSL_CERT_FILE]);
  if (wanted !== inForce) {
    restoreProxy?.();
    const proxies = proxyEnvironment(proxy, env);
    restoreProxy = http.setGlobalProxyFromEnv(standIns(proxies));
    tunnelFetch(proxies);
    inForce = wanted;
    const trust = () => {
      waiting = undefined;
      const named = namedAuthorities(env);
      const trusted = [
        ...tls.getCACertificates("bundled"),
        ...stored("system"),
        ...stored("extra"),
        ...named.certificates,
      ];
      tls.setDefaultCACertificates([...trusted, ...(certificates?.match(PEM) ?? [])]);
      for (const fault of named.faults) warn?.(inEnglish(fault));
    };
    clearTimeout(waiting);
    waiting = setTimeout(trust, CALM_MS).unref();
    trustNow = trust;
  }
  if (isUrgent && waiting) {
    clearTimeout(waiting);
    trustNow();
  }
}

let trustNow: () => void = () => undefined;

/** What the operating system trusts, or Node was told to trust when it began; nothing where that cannot be read. */
function stored(where: "system" | "extra"): string[] {
  try {
    return tls.getCACertificates(where);
  } catch {
    return [];
  }
}

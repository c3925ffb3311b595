/** The way to a server, step by step: its address, its name, a proxy, the connection, and who vouches for it. */
import { isLoopbackHost } from "../base/loopback.ts";
import { hostOf, portOf } from "../base/hosts.ts";
import { lookup } from "node:dns/promises";
import { connect as connectTcp, type Socket } from "node:net";
import { connect as connectTls, type TLSSocket } from "node:tls";
import { namedAuthorities } from "../backends/named-authorities.ts";
import { titleWords } from "../tools/server-words.ts";
import { nameOf, proxyEnvironment } from "../backends/network.ts";
import { openTunnel, ProxyFault, proxyFaultIn, proxyWords } from "../tools/proxy.ts";
import { proxyFor, UNREADABLE, variableOf } from "../tools/proxy-address.ts";
import type { CheckStep } from "../contract/contract.ts";
import { inEnglish, type Phrase, phrase } from "../base/phrases.ts";

const STEP_MS = 5000;

export interface Reach {
  steps: CheckStep[];
  /** Whether nothing stands in the way of a request. */
  isReached: boolean;
}

/** Looks at everything between here and a server, up to the first thing that fails. Sends no request. */
export async function reach(url: URL, proxy: string, env: NodeJS.ProcessEnv): Promise<Reach> {
  const steps: CheckStep[] = [addressStep(url)];
  const through = proxyFor(url, proxyEnvironment(proxy, env));
  const target = `${url.hostname}:${portOf(url)}`;
  const fault = (did: "unreadable" | "gone" | "closed") =>
    proxyWords(new ProxyFault(did, { proxy: through?.host ?? "", target, variable: through && variableOf(through) }));
  if (through?.host === UNREADABLE.host) return failed(steps, "proxy", fault("unreadable"), null);
  const hop = through ?? url;
  const host = hostOf(hop);
  try {
    const { address } = await lookup(host);
    steps.push(
      step(
        "dns",
        "ok",
        host === address ? phrase("doctor.is_address", { host }) : phrase("doctor.has_address", { host, address }),
      ),
    );
  } catch {
    if (through) return failed(steps, "proxy", fault("gone"), null);
    return failed(steps, "dns", phrase("doctor.unknown_name", { host }), phrase("doctor.check_name"));
  }
  const way = through ? phrase("doctor.through_proxy", { proxy: through.host }) : phrase("doctor.no_proxy");
  steps.push(step("proxy", "ok", way));

  let socket: Socket;
  try {
    socket = through ? await openTunnel(through, target, STEP_MS) : await dial(hop);
    steps.push(step("connection", "ok", phrase("doctor.takes_connections", { host: url.host })));
  } catch (error) {
    const { found, fix } = explainRefusal(error, url);
    // What is said of the proxy takes the place of that there is one.
    return proxyFaultIn(error)
      ? failed(steps.slice(0, -1), "proxy", found, fix)
      : failed(steps, "connection", found, fix);
  }
  if (url.protocol !== "https:") {
    socket.destroy();
    steps.push(step("tls", "skipped", phrase("doctor.not_encrypted")));
    return { steps, isReached: true };
  }
  const looked = await tlsStep(socket, hostOf(url), through && fault("closed"));
  const tls = withFile(looked, namedAuthorities(env).faults[0]);
  steps.push(tls);
  return { steps, isReached: tls.state !== "failed" };
}

function addressStep(url: URL): CheckStep {
  if (url.protocol === "https:" || isLoopbackHost(url.hostname))
    return step("address", "ok", phrase("doctor.good_address", { host: url.host }));
  return step("address", "warning", phrase("doctor.open_to_readers", { host: url.host }), phrase("doctor.use_https"));
}

function dial(url: URL): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connectTcp({ host: hostOf(url), port: portOf(url) });
    socket.setTimeout(STEP_MS, () => socket.destroy(new Error("timeout")));
    socket.once("connect", () => resolve(socket));
    socket.once("error", reject);
  });
}

interface Explained {
  found: Phrase;
  /** Null where what was found says it. */
  fix: Phrase | null;
}

function explainRefusal(error: unknown, { host, port }: URL): Explained {
  const refused = proxyFaultIn(error);
  if (refused) return { found: proxyWords(refused, titleWords(refused.page)), fix: null };
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ECONNREFUSED") {
    const fix = port === "11434" ? phrase("doctor.start_ollama") : phrase("doctor.start_server");
    return { found: phrase("doctor.nothing_listens", { host }), fix };
  }
  const found =
    code === "" ? phrase("doctor.no_connection_in_time", { host }) : phrase("doctor.no_connection", { host, code });
  return { found, fix: phrase("doctor.check_firewall") };
}

const NOT_TRUSTED = new Set([
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT",
]);

/** The same, with a file of authorities that gives none: it may be why nobody known vouches. */
function withFile(found: CheckStep, fault: Phrase | undefined): CheckStep {
  if (!fault) return found;
  if (found.state === "ok") return step("tls", "warning", found.phrase, fault);
  return found.fix_phrase?.key === "doctor.trust_company" ? step("tls", found.state, found.phrase, fault) : found;
}

/**
 * Looks at the certificate without sending anything, whether it is trusted or not.
 *
 * @param closed what is told where the connection ends without a word, if that is not the server's doing.
 */
function tlsStep(socket: Socket, host: string, closed: Phrase | undefined): Promise<CheckStep> {
  return new Promise((resolve) => {
    const secure = connectTls({ socket, servername: host, rejectUnauthorized: false });
    const end = (found: CheckStep) => {
      secure.destroy();
      resolve(found);
    };
    secure.setTimeout(STEP_MS, () => secure.destroy(new Error("no answer in time")));
    secure.once("error", (error: Error & { code?: string }) => {
      if (closed && error.code === "ECONNRESET") return end(step("tls", "failed", closed));
      end(step("tls", "failed", phrase("doctor.no_tls", { host }, error.message), phrase("doctor.check_port")));
    });
    secure.once("secureConnect", () => end(verdict(secure, host)));
  });
}

function verdict(socket: TLSSocket, host: string): CheckStep {
  const certificate = socket.getPeerX509Certificate();
  const issuer = certificate ? nameOf(certificate.issuer) : "nobody";
  if (socket.authorized) return step("tls", "ok", phrase("doctor.encrypted", { issuer, host }));
  const code = String(socket.authorizationError);
  if (code === "CERT_HAS_EXPIRED") {
    const ended_at = new Date(certificate?.validTo ?? 0).toISOString();
    const found = phrase("doctor.certificate_expired", { host, ended_at });
    return step("tls", "failed", found, phrase("doctor.renew_certificate"));
  }
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") {
    const names = certificate?.subjectAltName;
    const found =
      names === undefined
        ? phrase("doctor.certificate_of_nobody", { host })
        : phrase("doctor.certificate_of_another", { host, names });
    return step("tls", "failed", found, phrase("doctor.check_address"));
  }
  const found = NOT_TRUSTED.has(code)
    ? phrase("doctor.not_trusted", { host, issuer })
    : phrase("doctor.not_trusted_code", { host, issuer, code });
  return step("tls", "failed", found, phrase("doctor.trust_company", { issuer }));
}

/** One step as it is shown: what was found, and what to do about it. */
export function step(
  name: CheckStep["name"],
  state: CheckStep["state"],
  found: Phrase,
  fix: Phrase | null = null,
): CheckStep {
  return {
    name,
    state,
    message: inEnglish(found),
    phrase: found,
    fix: fix === null ? null : inEnglish(fix),
    fix_phrase: fix,
  };
}

function failed(steps: CheckStep[], name: CheckStep["name"], found: Phrase, fix: Phrase | null): Reach {
  return { steps: [...steps, step(name, "failed", found, fix)], isReached: false };
}

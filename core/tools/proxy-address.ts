/** Which proxy a request goes through: addresses of proxies as people write them, and the servers that they are not for. */
import { hostOf, portOf } from "../base/hosts.ts";

/** Stands for a proxy whose address cannot be used: a request that would go through it is refused, and does not leave without it. */
export const UNREADABLE = new URL("http://unreadable.invalid/");

/**
 * The address of a proxy, as curl takes it: without a scheme it is `http://`, and a name and password may hold any character, the
 * last `@` ends them. Undefined for what is none.
 */
export function readProxy(written: string): URL | undefined {
  const [, scheme = "http", login, host = ""] =
    /^(?:([a-z][a-z\d+.-]*):\/\/)?(?:(.*)@)?((?:\[[\da-f:.]+\]|[^@/?#\s:]+)(?::\d+)?)(?:[/?#][^@]*)?$/i.exec(
      written.trim(),
    ) ?? [];
  if (!/^(?:https?|socks5h?)$/i.test(scheme) || host === "") return undefined;
  const [, name = "", password] = /^([^:]*)(?::(.*))?$/s.exec(login ?? "") ?? [];
  const both = login === undefined ? "" : `${escaped(name)}${password === undefined ? "" : `:${escaped(password)}`}@`;
  const address = `${scheme}://${both}${host}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** A part of a login with its characters escaped, those that are already left as they are. */
function escaped(part: string): string {
  try {
    const isEscaped = /%[\da-f]{2}/i.test(part) && !/%(?![\da-f]{2})/i.test(part);
    return encodeURIComponent(isEscaped ? decodeURIComponent(part) : part);
  } catch {
    // What looks escaped stands for no text, or half of a character is in it.
    return encodeURIComponent(part.toWellFormed());
  }
}

/** The proxy that a request to this address goes through, by variables in small letters; UNREADABLE where it cannot be told. */
export function proxyFor(url: URL, environment: Readonly<Record<string, string>>): URL | undefined {
  const address = environment[url.protocol === "https:" ? "https_proxy" : "http_proxy"] ?? "";
  const except = (environment.no_proxy ?? "").toLowerCase().split(/[,\s]+/);
  if (address === "" || except.some((name) => name !== "" && isNamed(url, name))) return undefined;
  return readProxy(address) ?? UNREADABLE;
}

/** Whether an entry of `NO_PROXY` names a server: all (`*`), a host with those below it, and either at one port alone. */
function isNamed(url: URL, name: string): boolean {
  if (name === "*") return true;
  const [, inBrackets, bare, port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(name) ?? [];
  const host = (inBrackets ?? bare ?? name).replace(/^\*?\./, "");
  if (host === "" || (port !== undefined && Number(port) !== portOf(url))) return false;
  return hostOf(url) === host || hostOf(url).endsWith(`.${host}`);
}

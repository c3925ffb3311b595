/** Which proxy a request goes through: addresses of proxies as people write them, and the servers that they are not for. */
import { BlockList, isIP } from "node:net";
import { hostOf, portOf } from "../base/hosts.ts";

/** Stands for a proxy whose address cannot be used: a request that would go through it is refused, and does not leave without it. */
export const UNREADABLE = new URL("http://unreadable.invalid/");

/** The same, with the variable of the environment that it is written in: as a name, since Node takes no path of a proxy. */
export function unreadableIn(variable: string): URL {
  return new URL(`http://${variable}@${UNREADABLE.host}/`);
}

/** The variable that an address which cannot be used is written in; undefined where that is none. */
export function variableOf(unreadable: URL): string | undefined {
  return unreadable.username || undefined;
}

/**
 * The address of a proxy, as curl takes it: without a scheme it is `http://`, and a name and password may hold any character, the
 * last `@` ends them. `socks://`, which GNOME writes, is SOCKS 5. Undefined for what is none.
 */
export function readProxy(written: string): URL | undefined {
  const [, scheme = "http", login, host = ""] =
    /^(?:([a-z][a-z\d+.-]*):\/\/)?(?:(.*)@)?((?:\[[\da-f:.]+\]|[^@/?#\s:]+)(?::\d+)?)(?:[/?#][^@]*)?$/i.exec(
      written.trim(),
    ) ?? [];
  if (!/^(?:https?|socks(?:5h?)?)$/i.test(scheme) || host === "") return undefined;
  const [, name = "", password] = /^([^:]*)(?::(.*))?$/s.exec(login ?? "") ?? [];
  const both = login === undefined ? "" : `${escaped(name)}${password === undefined ? "" : `:${escaped(password)}`}@`;
  const address = `${scheme.replace(/^socks$/i, "socks5")}://${both}${host}`;
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

/** Whether an entry of `NO_PROXY` names a server: all (`*`), a host with those below it, either at one port alone, a range of addresses. */
function isNamed(url: URL, name: string): boolean {
  if (name === "*") return true;
  if (name.includes("/")) return isWithin(hostOf(url), name);
  const [, inBrackets, bare, port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(name) ?? [];
  const host = (inBrackets ?? bare ?? name).replace(/^\*?\./, "");
  if (host === "" || (port !== undefined && Number(port) !== portOf(url))) return false;
  return hostOf(url) === host || hostOf(url).endsWith(`.${host}`);
}

/** Whether an address is one of a range in CIDR's notation, such as `10.0.0.0/8`; a name is none. */
function isWithin(host: string, range: string): boolean {
  const [, start = "", bits = ""] = /^\[?([\da-f:.]+)\]?\/(\d{1,3})$/.exec(range) ?? [];
  const [family, own] = [isIP(start), isIP(host)];
  if (family === 0 || own === 0 || Number(bits) > (family === 4 ? 32 : 128)) return false;
  const ranges = new BlockList();
  ranges.addSubnet(start, Number(bits), family === 4 ? "ipv4" : "ipv6");
  return ranges.check(host, own === 4 ? "ipv4" : "ipv6");
}

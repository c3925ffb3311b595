/** Where an address leads, as sockets take it. */

const USUAL: Readonly<Record<string, number>> = { "https:": 443, "socks5:": 1080, "socks5h:": 1080 };

/** The host, an address of IPv6 without its brackets. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "");
}

/** The port, also where it is the scheme's own. */
export function portOf(url: URL): number {
  return Number(url.port) || (USUAL[url.protocol] ?? 80);
}

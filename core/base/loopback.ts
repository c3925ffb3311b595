/**
 * Whether a host, as it stands in a URL or is an address, means this machine and cannot mean another: 127.0.0.0/8, ::1 in every
 * way that it is written, and `localhost`, which browsers and Node look up here alone (RFC 6761).
 */
export function isLoopbackHost(host: string): boolean {
  const bare = host.toLowerCase().replace(/\.$/, "");
  if (bare === "localhost" || bare.endsWith(".localhost")) return true;
  // The URL parser writes every form of an address (::ffff:127.0.0.1, 127.1, 0:0:0:0:0:0:0:1) in the one way.
  const text = bare.includes(":") && !bare.startsWith("[") ? `[${bare}]` : bare;
  if (!URL.canParse(`http://${text}`)) return false;
  const { hostname } = new URL(`http://${text}`);
  return (
    /^127\.\d+\.\d+\.\d+$/.test(hostname) ||
    hostname === "[::1]" ||
    /^\[::ffff:7f[0-9a-f]{2}:[0-9a-f]+\]$/.test(hostname)
  );
}

/** Secrets that a tool server is given, where it or its program repeats them: they are kept and sent nowhere else. */
import type { Transport } from "@modelcontextprotocol/client";
import { isRandom, isSecretName } from "./hidden-secrets.ts";
import type { McpServerConfig } from "./mcp-config.ts";

const SHOWN = "[key]";
/** What is shorter stands in too much by chance. */
const SHORTEST = 6;
/** The scheme before a header's key. */
const SCHEME = /^(?:Bearer|Basic|Token)\s+/i;

/** Takes the secrets of a server out of a text. */
export type Without = (text: string) => string;

/**
 * @param config with its places.
 * @param filled the same with the values in them.
 */
export function withoutSecretsOf(config: McpServerConfig, filled: McpServerConfig): Without {
  const named = Object.entries("url" in filled ? filled.headers : filled.env);
  const secrets = [
    ...Object.values(config.values ?? {}),
    ...named.flatMap(([name, value]) => (isSecretName(name) || isRandom(value) ? [value.replace(SCHEME, "")] : [])),
  ].filter((secret) => secret.length >= SHORTEST);
  const written = new Set(
    secrets.flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]),
  );
  // The longer first: one may hold another.
  const all = [...written].toSorted((a, b) => b.length - a.length);
  return (text) => all.reduce((left, secret) => left.replaceAll(secret, SHOWN), text);
}

/** A transport whose server's words come without these secrets. */
export function hearingWithout(transport: Transport, without: Without): Transport {
  type Heard = NonNullable<Transport["onmessage"]>;
  const hearing =
    (listener: Heard): Heard =>
    (message, extra) => {
      const text = JSON.stringify(message);
      const plain = without(text);
      listener(plain === text ? message : (JSON.parse(plain) as typeof message), extra);
    };
  // Who listens later may call who listened before, so that each has its own.
  let heard: Heard | undefined;
  Object.defineProperty(transport, "onmessage", {
    configurable: true,
    get: () => heard,
    set: (listener: Heard | undefined) => {
      heard = listener && hearing(listener);
    },
  });
  return transport;
}

/** A `fetch` whose refusals come without these secrets. */
export function refusingWithout(fetching: typeof fetch, without: Without): typeof fetch {
  return async (input, init) => {
    const response = await fetching(input, init);
    if (response.ok || response.body === null) return response;
    const text = await response.clone().text();
    const plain = without(text);
    if (plain === text) return response;
    const { status, statusText } = response;
    const headers = new Headers(response.headers);
    // It is decoded, and not as long as it was.
    for (const name of ["content-length", "content-encoding"]) headers.delete(name);
    return new Response(plain, { status, statusText, headers });
  };
}

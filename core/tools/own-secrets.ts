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
 * What takes the secrets out of a server's words; undefined where it was given none. A value that its owner filled in for something else,
 * such as a project's name, is no secret.
 *
 * @param config with its places.
 * @param filled the same with the values in them.
 */
export function withoutSecretsOf(config: McpServerConfig, filled: McpServerConfig): Without | undefined {
  const given = Object.entries(config.values ?? {}).map(([id, value]) => ({ name: id, value }));
  const named = Object.entries("url" in filled ? filled.headers : filled.env).map(([name, value]) => ({
    name,
    value: value.replace(SCHEME, ""),
  }));
  const secrets = [...given, ...named].flatMap(({ name, value }) => {
    const isSecret = name.startsWith("secret:") || isSecretName(name) || isRandom(value);
    return isSecret && value.length >= SHORTEST ? [value] : [];
  });
  if (secrets.length === 0) return undefined;
  const written = new Set(secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]));
  // The longer first: one may hold another.
  const all = [...written].toSorted((a, b) => b.length - a.length);
  return (text) => all.reduce((left, secret) => left.replaceAll(secret, SHOWN), text);
}

/** A transport whose server's words come without these secrets. */
export function hearingWithout(transport: Transport, without: Without | undefined): Transport {
  if (!without) return transport;
  type Heard = NonNullable<Transport["onmessage"]>;
  const hearing =
    (listener: Heard): Heard =>
    (message, extra) => {
      changeTexts(message, without);
      listener(message, extra);
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

/** Changes every text in a value of JSON, and no name of a field, in its place: who listened before may have mended the same message. */
function changeTexts(holder: Record<PropertyKey, unknown> | unknown[], change: Without): void {
  for (const [name, value] of Object.entries(holder)) {
    if (typeof value === "string") Object.assign(holder, { [name]: change(value) });
    else if (typeof value === "object" && value !== null) changeTexts(value as Record<PropertyKey, unknown>, change);
  }
}

/** A `fetch` whose refusals come without these secrets. */
export function refusingWithout(fetching: typeof fetch, without: Without | undefined): typeof fetch {
  if (!without) return fetching;
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

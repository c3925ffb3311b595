/** Who answers at an address that nobody knows, as a look there tells. */
import { findAddress, tellingAddress } from "./models/find-address.ts";
import { type BackendConfig, parseApiUrl, resolveBackend } from "./registry.ts";

/** Whether only a look at an address tells who answers there: it is no vendor's. */
export function isAnybodys(config: BackendConfig): boolean {
  if (!["auto", "openai"].includes(config.kind) || config.apiUrl === null) return false;
  const resolution = resolveBackend(config);
  if (resolution.kind === "floatbar") return resolution.url.pathname === "/";
  return resolution.kind === "model" && (resolution.vendor.url === null || resolution.vendor.id === "openai");
}

/** Whether an address is only taken for a FloatBar backend's, since it has no path that says more. */
export function isGuess(config: BackendConfig): boolean {
  if (config.kind !== "auto" || config.apiUrl === null) return false;
  const resolution = resolveBackend(config);
  return resolution.kind === "floatbar" && resolution.isGuess;
}

/** Whether an address with a path is only taken for one of OpenAI's format, which most speak, since nothing in it says more. */
export function isLikely(config: BackendConfig): boolean {
  if (config.kind !== "auto" || config.apiUrl === null) return false;
  const resolution = resolveBackend(config);
  return resolution.kind === "model" && resolution.isGuess === true;
}

/** A working address near the one in the settings, where that is another one. */
export async function findNear(config: BackendConfig, signal: AbortSignal): Promise<string | undefined> {
  const found = await nearest(config, signal);
  return found?.isOther === true ? found.address : undefined;
}

/** The nearest address at which somebody answers, the given one first; undefined where nobody does. */
export async function nearest(
  { kind, apiUrl, apiKey }: BackendConfig,
  signal: AbortSignal,
): Promise<{ address: string; isOther: boolean } | undefined> {
  if (apiUrl === null) return undefined;
  const headers: Record<string, string> =
    apiKey === null
      ? {}
      : { authorization: `Bearer ${apiKey}`, "x-api-key": apiKey, "x-goog-api-key": apiKey, "api-key": apiKey };
  const found = await findAddress(parseApiUrl(apiUrl), headers, signal);
  // Whoever chose a service is not sent to one that speaks otherwise.
  if (!found || (kind === "openai" && found.speaks !== "chat")) return undefined;
  const address = kind === "auto" ? tellingAddress(found) : found.url;
  return { address, isOther: address !== apiUrl.replace(/\/+$/, "") };
}

import { parseApiUrl } from "../backends/registry.ts";
import { addressBeside, VENDORS } from "../backends/models/vendors.ts";
import type { Services } from "./services.ts";

interface FoundKey {
  kind: string;
  variable: string;
  /** The address that the environment names beside the key, which is for that one alone; null for the vendor's own. */
  api_url: string | null;
  key: string;
}

/** Keys that stand in the environment, or that of the user's shell. Where two kinds read the same variable, the first of the list. */
export function foundKeys({ env, shellKeys }: Pick<Services, "env" | "shellKeys">): FoundKey[] {
  const found = new Map<string, FoundKey>();
  const all = { ...shellKeys, ...env };
  for (const vendor of VENDORS) {
    const variable = vendor.keyVariable;
    if (variable === null || found.has(variable)) continue;
    const key = env[variable] || shellKeys[variable];
    const written = addressBeside(variable, all);
    const api_url = written === null ? null : readAddress(written, vendor.format === "messages");
    // A key whose address cannot be read is nobody's.
    if (!key || api_url === undefined) continue;
    const isOwn = api_url === null || new URL(api_url).origin === new URL(vendor.url ?? api_url).origin;
    // Servers that others run speak Chat Completions, whoever's variables name them.
    const kind = !isOwn && vendor.format === "responses" ? "openai" : vendor.id;
    found.set(variable, { kind, variable, api_url: isOwn ? null : api_url, key });
  }
  return [...found.values()];
}

/** @param isAnthropics whether the version comes below what is written, as Anthropic's own tools have it. */
function readAddress(written: string, isAnthropics: boolean): string | undefined {
  try {
    const url = parseApiUrl(written);
    const path = url.pathname.replace(/\/+$/, "");
    url.pathname = isAnthropics && !/\/v\d+$/.test(path) ? `${path}/v1` : path;
    return url.href.replace(/\/$/, "");
  } catch {
    return undefined;
  }
}

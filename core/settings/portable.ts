/** Settings as a file for another machine: everything that was chosen, and nothing that is secret. */
import { holdsSecret } from "../memory/secrets.ts";
import { isSecretName, withoutPlaces } from "../tools/hidden-secrets.ts";
import { InputError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";

const FORMAT = "floatbar-settings";
const VERSION = 1;

export interface PortableSettings {
  /** What settings.json would hold. */
  settings: Record<string, unknown>;
  /** What was left out since it holds a secret: `snippets.0`, `mcp_servers.files`. */
  leftOut: string[];
}

/** Takes out whatever looks like a secret: a whole entry of a list, or a whole value. */
export function withoutSecrets(settings: Readonly<Record<string, unknown>>): PortableSettings {
  const leftOut: string[] = [];
  const isSecret = (given: unknown) => {
    // Places of secrets that are kept elsewhere hold none.
    const value: unknown = JSON.parse(withoutPlaces(JSON.stringify(given ?? null)));
    return holdsSecret(JSON.stringify(value)) || hasCredentials(value) || hasSecretPlace(value);
  };
  const kept = Object.entries(settings).flatMap(([name, value]) => {
    if (Array.isArray(value)) {
      const entries = value.filter((entry, at) => {
        if (isSecret(entry)) leftOut.push(`${name}.${at}`);
        return !isSecret(entry);
      });
      return [[name, entries]];
    }
    if (name === "mcp_servers" && typeof value === "object" && value !== null) {
      const servers = Object.entries(value).filter(([server, config]) => {
        if (isSecret(config)) leftOut.push(`${name}.${server}`);
        return !isSecret(config);
      });
      return [[name, Object.fromEntries(servers)]];
    }
    // Certificates are public, however much like keys they look.
    if (name === "certificates" || !isSecret(value)) return [[name, value]];
    leftOut.push(name);
    return [];
  });
  return { settings: Object.fromEntries(kept), leftOut };
}

/** Whether an address with a user name and a password is in it. */
function hasCredentials(value: unknown): boolean {
  return /[a-z]:\/\/[^/\s"@]+:[^/\s"@]+@/i.test(JSON.stringify(value));
}

/** Whether there is a place for a secret in it, and something stands there: an argument after `--token`, a value in an address. */
function hasSecretPlace(value: unknown): boolean {
  if (typeof value === "string") return hasQueryValue(value);
  if (Array.isArray(value)) return hasSecretArgument(value) || value.some(hasSecretPlace);
  return typeof value === "object" && value !== null && Object.values(value).some(hasSecretPlace);
}

function hasSecretArgument(args: readonly unknown[]): boolean {
  return args.some((arg, at) => {
    const flag = typeof arg === "string" ? /^--?([\w-]+)(=.*)?$/.exec(arg) : null;
    if (!flag || !isSecretName(flag[1] ?? "")) return false;
    return flag[2] === undefined ? (args[at + 1] ?? "") !== "" : flag[2] !== "=";
  });
}

function hasQueryValue(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  return [...new URL(text).searchParams.values()].some((value) => value !== "");
}

export function writePortable({ settings, leftOut }: PortableSettings): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings, left_out: leftOut }, null, 2)}\n`;
}

/**
 * What an exported file holds, still to be validated.
 *
 * @throws InputError for what is no such file, or one of a newer FloatBar.
 */
export function readPortable(text: string): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new InputError(phrase("settings.not_json"), "text");
  }
  const { format, version, settings } = (parsed ?? {}) as Record<string, unknown>;
  if (format !== FORMAT || typeof settings !== "object" || settings === null) {
    throw new InputError(phrase("settings.not_settings"), "text");
  }
  if (version !== VERSION) {
    throw new InputError(phrase("settings.newer"), "text");
  }
  return settings as Record<string, unknown>;
}

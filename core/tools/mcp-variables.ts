/**
 * Places in a server's configuration that other apps fill in when they start it: `${env:NAME}` and `${input:id}` (VS Code), `${NAME}`
 * and `${NAME:-otherwise}` (Claude Code, Gemini CLI), `$NAME` as a whole value (Gemini CLI), `{env:NAME}` (opencode); and those of
 * FloatBar's own, `${secret:NAME}` (`hidden-secrets.ts`).
 */
import { homedir } from "node:os";
import { sep } from "node:path";
import { phrase } from "../base/phrases.ts";
import type { McpServerConfig } from "./mcp-config.ts";
import { ToolServerError } from "./tool-server-error.ts";

const PLACE =
  /\$\{(?<kind>env|input|secret):(?<id>[^}:]+)(?::-?(?<default>[^}]*))?\}|\{env:(?<brace>[^}]+)\}|\$\{(?<plain>[A-Za-z_/]\w*|\/)(?::-(?<otherwise>[^}]*))?\}/g;
const WHOLE = /^\$(?<name>[A-Z_][A-Z0-9_]*)$/;
/** These fill in such places themselves, when they run. */
const SHELL = /(?:^|[/\\])(?:ba|z|da|fi)?sh(?:\.exe)?$|(?:^|[/\\])(?:cmd|powershell|pwsh)(?:\.exe)?$/i;

/** What the app itself knows. */
const OWN: Readonly<Record<string, () => string>> = {
  userHome: () => homedir(),
  pathSeparator: () => sep,
  "/": () => sep,
};

interface Place {
  /** What its value is kept under: `input:token`, `env:NAME`, `secret:NAME`. */
  id: string;
  otherwise: string | undefined;
}

type Fill = (place: Place, text: string) => string;

/**
 * The configuration as the server is started with it.
 *
 * @throws ToolServerError naming the values that nobody gave.
 */
export function filledIn<Config extends McpServerConfig>(config: Config, env: NodeJS.ProcessEnv): Config {
  const missing = missingValues(config, env);
  if (missing.length > 0) {
    throw new ToolServerError(phrase("tools.value_missing", { names: missing.map(shortName).join(", ") }));
  }
  return everywhere(config, (place, text) => valueOf(place, config, env) ?? text);
}

/** Ids of the values that the configuration names and nobody gave: `input:token`, `env:NAME`. */
export function missingValues(config: McpServerConfig, env: NodeJS.ProcessEnv): string[] {
  const missing = new Set<string>();
  everywhere(config, (place, text) => {
    if (valueOf(place, config, env) === undefined) missing.add(place.id);
    return text;
  });
  return [...missing];
}

/** An id as people are asked for it. */
export function shortName(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}

function valueOf({ id, otherwise }: Place, config: McpServerConfig, env: NodeJS.ProcessEnv): string | undefined {
  const own = config.values?.[id];
  if (own !== undefined || id.startsWith("secret:")) return own;
  const name = shortName(id);
  return OWN[name]?.() ?? (id.startsWith("env:") ? env[name] : undefined) ?? otherwise;
}

function everywhere<Config extends McpServerConfig>(config: Config, fill: Fill): Config {
  const each = (values: Record<string, string>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, inText(value, fill, true)]));
  if ("url" in config) return { ...config, url: inText(config.url, fill, true), headers: each(config.headers) };
  const isShell = SHELL.test(config.command);
  return {
    ...config,
    command: home(inText(config.command, fill, true)),
    args: config.args.map((arg) => (isShell ? inText(arg, fill, false) : home(inText(arg, fill, true)))),
    env: each(config.env),
    ...(config.cwd === undefined ? {} : { cwd: home(inText(config.cwd, fill, true)) }),
  };
}

/** @param withPlain whether `${NAME}` is a place too, which it is not in a script. */
function inText(text: string, fill: Fill, withPlain: boolean): string {
  const whole = WHOLE.exec(text)?.groups?.name;
  if (whole !== undefined && withPlain) return fill({ id: `env:${whole}`, otherwise: undefined }, text);
  return text.replace(PLACE, (found, ...rest) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    const { kind, id, brace, plain, otherwise } = groups;
    if (plain !== undefined) return withPlain ? fill({ id: `env:${plain}`, otherwise }, found) : found;
    if (brace !== undefined) return fill({ id: `env:${brace}`, otherwise: undefined }, found);
    return fill({ id: `${kind}:${id}`, otherwise: groups.default }, found);
  });
}

/** A program started without a shell does not know what `~` means. */
function home(text: string): string {
  return /^~(?=$|[/\\])/.test(text) ? homedir() + text.slice(1) : text;
}

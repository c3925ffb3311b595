/** An import as a review: what would change, line by line, and which lines only their owner may allow. */
import { z } from "zod";
import type { ReviewLine } from "../contract/contract.ts";
import { certificatesIn } from "../backends/network.ts";
import { hideSecrets, masked } from "../tools/hidden-secrets.ts";
import type { McpServerConfig } from "../tools/mcp-config.ts";
import { DEFAULTS, type SettingsFile } from "./settings-file.ts";

type Kind = ReviewLine["kind"];
type Backends = NonNullable<SettingsFile["backends"]>;

/** Settings that are a list, or are named one by one: each entry is a line of its own. */
const LISTS = ["backends", "mcp_servers", "snippets", "imported"] as const;
/** A value that sends words, or who they go through, elsewhere. */
const ADDRESSES: Readonly<Record<string, Kind>> = {
  api_url: "address",
  backend: "address",
  embedding_model: "address",
  proxy: "proxy",
  certificates: "certificate",
};

/** A value that lets more leave or be seen than the one before it. */
const LOOSENS: Readonly<Record<string, (from: unknown, to: unknown) => boolean>> = {
  memory: (_from, to) => to === true,
  learn_with_model: (_from, to) => to === true,
  autostart: (_from, to) => to === true,
  // Another program's keys: Ctrl+C, say.
  shortcut: () => true,
  hide_from_sharing: (_from, to) => to === false,
  updates: (_from, to) => to === false,
};

/** A value by which an answer may cost more than by the one before it. */
const COSTS: Readonly<Record<string, (from: unknown, to: unknown) => boolean>> = {
  model: () => true,
  think_aloud: (_from, to) => to === true,
  context_tokens: (from, to) => typeof from === "number" && typeof to === "number" && to > from,
  monthly_limit_usd: (from, to) => to === null || (typeof from === "number" && typeof to === "number" && to > from),
};

/** A line, and what takes it in. */
interface Change extends ReviewLine {
  apply: (values: SettingsFile) => SettingsFile;
}

function changes(here: SettingsFile, file: SettingsFile): Change[] {
  return [
    ...valueChanges(here, file),
    ...backendChanges(here, file),
    ...serverChanges(here, file),
    ...snippetChanges(here, file),
  ];
}

/** What an import of this file would change. */
export function reviewSettings(here: SettingsFile, file: SettingsFile): ReviewLine[] {
  return changes(here, file).map(asLine);
}

/**
 * The settings here with what a file changes: all that is harmless, and of the rest what its owner allowed. What is here and not
 * in the file stays. The lines that came in are named in `imported`.
 */
export function takeSettings(here: SettingsFile, file: SettingsFile, allowed: ReadonlySet<string>): SettingsFile {
  const taken = changes(here, file).filter(({ id, is_risky }) => !is_risky || allowed.has(id));
  const values = taken.reduce((result, { apply }) => apply(result), here);
  const imported = new Set([...(here.imported ?? []), ...taken.map(({ id }) => id)]);
  return imported.size === 0 ? values : { ...values, imported: [...imported] };
}

/** A line without what takes it in, which cannot cross to the interface. */
function asLine({ id, kind, is_risky, from, to }: Change): ReviewLine {
  return { id, kind, is_risky, from, to };
}

function valueChanges(here: SettingsFile, file: SettingsFile): Change[] {
  return Object.entries(file).flatMap(([name, to]) => {
    if ((LISTS as readonly string[]).includes(name)) return [];
    const from = here[name as keyof SettingsFile] ?? DEFAULTS[name as keyof typeof DEFAULTS] ?? null;
    if (same(from, to)) return [];
    const kind = ADDRESSES[name] ?? kindOf(name, from, to);
    const shown = name === "certificates" ? certificateNames : show;
    return [
      line(name, kind, {
        from: shown(from),
        to: shown(to),
        apply: (values) => ({ ...values, [name]: to }),
      }),
    ];
  });
}

function kindOf(name: string, from: unknown, to: unknown): Kind {
  if (LOOSENS[name]?.(from, to) === true) return "consent";
  return COSTS[name]?.(from, to) === true ? "cost" : "plain";
}

function backendChanges(here: SettingsFile, file: SettingsFile): Change[] {
  return firstOf(file.backends ?? [], ({ id }) => id).flatMap((entry) => {
    const id = `backends.${entry.id}`;
    const before = here.backends?.find((other) => other.id === entry.id);
    if (same(before, entry)) return [];
    const apply = (values: SettingsFile) => ({ ...values, backends: withEntry(values.backends ?? [], entry) });
    return [
      line(id, entry.agent === null ? "address" : "program", {
        from: before ? backendLine(before) : null,
        to: backendLine(entry),
        apply,
      }),
    ];
  });
}

/** Of entries under one name the first: what is allowed by its name is this one, and nothing behind it. */
function firstOf<Entry>(entries: readonly Entry[], nameOf: (entry: Entry) => string): Entry[] {
  return [...Map.groupBy(entries, nameOf).values()].flatMap(([first]) => (first === undefined ? [] : [first]));
}

function withEntry(list: Backends, entry: Backends[number]): Backends {
  return list.some(({ id }) => id === entry.id)
    ? list.map((other) => (other.id === entry.id ? entry : other))
    : [...list, entry];
}

/** All that an entry decides, so that no change of it hides behind the rest. */
function backendLine({ name, kind, api_url, model, is_fallback, agent }: Backends[number]): string {
  const place = agent === null ? (api_url ?? "") : programLine(agent);
  const rest = [kind, model === null ? "" : `model ${model}`, is_fallback ? "answers where others fail" : ""];
  return `${name}: ${[place, ...rest].filter((word) => word !== "").join(", ")}`;
}

function serverChanges(here: SettingsFile, file: SettingsFile): Change[] {
  return Object.entries(file.mcp_servers ?? {}).flatMap(([name, config]) => {
    const before = here.mcp_servers?.[name];
    // Whom to believe is not for a file to say.
    const untrusted = { ...hideSecrets(config), trusted: false };
    if (before && same({ ...before, trusted: false }, untrusted)) return [];
    const apply = (values: SettingsFile) => ({ ...values, mcp_servers: { ...values.mcp_servers, [name]: untrusted } });
    return [
      line(`mcp_servers.${name}`, "url" in config ? "address" : "program", {
        from: before ? serverLine(before) : null,
        to: serverLine(untrusted),
        apply,
      }),
    ];
  });
}

function serverLine(config: McpServerConfig): string {
  const place = "url" in config ? masked(config.url) : programLine(config);
  const { disabled, trusted: _, values = {}, ...rest } = config;
  const names = Object.keys(values).map((id) => id.slice(id.indexOf(":") + 1));
  const shown = new Set(["url", "command", "args", "cwd"]);
  const more = Object.entries(rest).flatMap(([name, value]) =>
    shown.has(name) || same(value, {}) || value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`],
  );
  const given = names.length === 0 ? [] : [`values: ${names.join(", ")}`];
  return [place, ...more, ...given, ...(disabled === true ? ["off"] : [])].join(", ");
}

/** A program as it would be started; arguments are quoted, so that none passes for two. */
function programLine({
  command,
  args,
  cwd,
}: {
  command: string;
  args: readonly string[];
  cwd?: string | null | undefined;
}): string {
  const words = [command, ...args]
    .map(masked)
    .map((word) => (/^[\w@%+=:,./•-]+$/.test(word) ? word : JSON.stringify(word)));
  return cwd == null ? words.join(" ") : `${words.join(" ")} (in ${cwd})`;
}

/** A snippet's text goes to a model in its owner's name. */
function snippetChanges(here: SettingsFile, file: SettingsFile): Change[] {
  return firstOf(file.snippets ?? [], ({ name }) => name).flatMap((entry) => {
    const before = here.snippets?.find(({ name }) => name === entry.name);
    if (same(before, entry)) return [];
    const apply = (values: SettingsFile) => ({
      ...values,
      snippets: [...(values.snippets ?? []).filter(({ name }) => name !== entry.name), entry],
    });
    return [line(`snippets.${entry.name}`, "instruction", { from: before?.text ?? null, to: entry.text, apply })];
  });
}

function line(id: string, kind: Kind, rest: Pick<Change, "from" | "to" | "apply">): Change {
  return { id, kind, is_risky: kind !== "plain", ...rest };
}

function show(value: unknown): string | null {
  return value === null || value === undefined ? null : typeof value === "string" ? value : JSON.stringify(value);
}

function certificateNames(pem: unknown): string | null {
  const text = z.string().safeParse(pem);
  return text.success
    ? certificatesIn(text.data)
        .map(({ subject, fingerprint }) => `${subject} (${fingerprint})`)
        .join(", ")
    : null;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

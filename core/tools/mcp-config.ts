import { z } from "zod";
import { InputError } from "../base/errors.ts";
import { type Phrase, phrase } from "../base/phrases.ts";
import { readServerList, type ListedEntry } from "./mcp-lists.ts";

const names = z.array(z.string().min(1).max(200)).max(500);
const values = z.record(z.string().max(200), z.string().max(10_000));
const common = {
  /** Tools that may be used; missing for all of them. */
  allow: names.optional(),
  /** Tools that may not, even where `allow` has them. */
  exclude: names.optional(),
  disabled: z.boolean().optional(),
  /** What its owner gave for places such as `${input:token}`, by their ids; kept with the keys. */
  values: values.optional(),
  /** What such a place is for, by its id, where the list says so. */
  asked: z.record(z.string().max(200), z.string().max(500)).optional(),
  /** Whether its owner believes what it says of its own tools, such as that they only read. */
  trusted: z.boolean().optional(),
};
const stdio = z.object({
  ...common,
  command: z.string().min(1).max(2000),
  args: z.array(z.string().max(10_000)).max(200).default([]),
  env: values.default({}),
  cwd: z.string().max(2000).optional(),
});
const http = z.object({
  ...common,
  url: z
    .string()
    .max(2000)
    .refine((url) => /^https?:\/\//i.test(url) && (URL.canParse(url) || url.includes("{")), "must be a web address"),
  headers: values.default({}),
  /** What it speaks, where its list says so; else both are tried, Streamable HTTP first. */
  transport: z.enum(["http", "sse"]).optional(),
  /** The program as its authorization server knows it, where that lets no program register itself. */
  oauth: z
    .object({
      client_id: z.string().max(500).optional(),
      client_secret: z.string().max(2000).optional(),
      scopes: z.string().max(2000).optional(),
      /** The authorization server that its owner trusts, where it goes by another name than the address that the server gives. */
      issuer: z.string().max(2000).optional(),
    })
    .optional(),
});

/** One MCP server, in the form that other apps use, with FloatBar's own `allow` and `exclude`. */
export const mcpServerConfig = z.union([stdio, http]);
export type McpServerConfig = z.infer<typeof mcpServerConfig>;
export type McpHttpConfig = z.infer<typeof http>;
export type McpServers = Record<string, McpServerConfig>;

/** Names of servers begin the names of their tools. */
export const serverName = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, "may have letters, digits, _ and -, at most 40");

/** What a pasted list holds. */
export interface ReadServers {
  servers: McpServers;
  /** Entries that cannot be taken, by their names. */
  refused: { name: string; reason: Phrase }[];
}

/**
 * Reads a list of servers as other apps keep it; `mcp-lists.ts` says which forms are known. An entry that cannot be taken costs
 * itself alone.
 *
 * @param mayTrust whether the list says which servers are trusted: that of whoever runs this, and none that came from elsewhere.
 * @throws InputError for what is no list, or holds no server.
 */
export function readMcpServers(text: string, mayTrust = false): ReadServers {
  const read: ReadServers = { servers: {}, refused: [] };
  for (const { name, entry } of readServerList(text, mayTrust)) {
    const taken = takeEntry(name, entry);
    if ("reason" in taken) read.refused.push({ name, reason: taken.reason });
    else read.servers[name] = taken.config;
  }
  return read;
}

/**
 * The same for lists of which at least one entry is right.
 *
 * @throws InputError naming the place that is wrong where none is.
 */
export function parseMcpServers(text: string): McpServers {
  const { servers, refused } = readMcpServers(text);
  const [first] = refused;
  if (Object.keys(servers).length === 0 && first) throw new InputError(first.reason, "text");
  if (Object.keys(servers).length === 0) throw new InputError(phrase("tools.no_server"), "text");
  return servers;
}

function takeEntry(name: string, entry: ListedEntry): { config: McpServerConfig } | { reason: Phrase } {
  if (!serverName.safeParse(name).success || name in Object.prototype)
    return { reason: phrase("tools.bad_name", { name }) };
  const parsed = mcpServerConfig.safeParse(entry);
  if (parsed.success) return { config: parsed.data };
  const [issue] = parsed.error.issues;
  // Of the two forms, the one that was meant says what is wrong.
  const meant = issue?.code === "invalid_union" ? issue.errors["url" in entry ? 1 : 0]?.[0] : issue;
  const where = [name, ...(meant?.path ?? [])].join(".");
  return { reason: phrase("tools.bad_server", { where }, meant?.message) };
}

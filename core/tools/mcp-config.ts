import { z } from "zod";
import { InputError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";

const names = z.array(z.string().min(1).max(200)).max(500);
const common = {
  /** Tools that may be used; missing for all of them. */
  allow: names.optional(),
  /** Tools that may not, even where `allow` has them. */
  exclude: names.optional(),
  disabled: z.boolean().optional(),
};
const stdio = z.object({
  ...common,
  command: z.string().min(1).max(2000),
  args: z.array(z.string().max(10_000)).max(200).default([]),
  env: z.record(z.string().max(200), z.string().max(10_000)).default({}),
  cwd: z.string().max(2000).optional(),
});
const http = z.object({
  ...common,
  url: z.url({ protocol: /^https?$/, error: "must be a web address" }).max(2000),
  headers: z.record(z.string().max(200), z.string().max(10_000)).default({}),
});

/** One MCP server, in the form that other apps use, with FloatBar's own `allow` and `exclude`. */
export const mcpServerConfig = z.union([stdio, http]);
export type McpServerConfig = z.infer<typeof mcpServerConfig>;
export type McpServers = Record<string, McpServerConfig>;

/** Names of servers begin the names of their tools. */
export const serverName = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, "may have letters, digits, _ and -, at most 40");

/**
 * Reads what other apps call `mcpServers`: either that object, or one that holds it, or a single server under a name.
 *
 * @throws InputError naming the place that is wrong.
 */
export function parseMcpServers(text: string): McpServers {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new InputError(phrase("tools.not_json", {}, error instanceof Error ? error.message : undefined), "text");
  }
  const outer = z.object({ mcpServers: z.unknown() }).safeParse(data);
  const parsed = z.record(serverName, mcpServerConfig).safeParse(outer.success ? outer.data.mcpServers : data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    if (issue?.code === "invalid_key") {
      throw new InputError(phrase("tools.bad_name", { name: issue.path.join(".") }), "text");
    }
    const where = issue?.path.join(".") || "mcpServers";
    throw new InputError(phrase("tools.bad_server", { where }, issue?.message), "text");
  }
  if (Object.keys(parsed.data).length === 0) throw new InputError(phrase("tools.no_server"), "text");
  return parsed.data;
}

/** What a tool was when it was allowed, kept with that decision, and what of it is another now. */
import { createHash } from "node:crypto";
import { diffLines } from "diff";
import { z } from "zod";
import { parseJson } from "../base/json.ts";
import type { ToolChange } from "../protocol.ts";
import type { McpServerConfig } from "./mcp-config.ts";
import { withOwnSecrets } from "./hidden-secrets.ts";
import type { McpTool } from "./mcp-results.ts";

/** Where it runs stands there as a hash alone: commands and addresses can hold keys. */
const shape = z.object({ target: z.string(), said: z.string() });

/** Unchanged lines that are shown beside a change. */
const BESIDE = 2;
/** Lines that somebody still reads. */
const MOST_LINES = 80;
/** Characters of a definition that are kept and compared. */
const MOST_CHARS = 20_000;

/** Which tool it is, by where it runs and all that it says of itself to a model. */
export function fingerprintOf(config: McpServerConfig, tool: McpTool): string {
  const { name, title, description, inputSchema, annotations } = tool;
  return hashOf([targetOf(config), name, title, description, inputSchema, annotations], 32);
}

/** Which program or address a server is, with nothing secret in it. */
export function originOf(config: McpServerConfig): string {
  return hashOf(targetOf(config), 16);
}

/** A tool as it is kept with a decision: JSON, with nothing secret in it. */
export function definitionOf(config: McpServerConfig, tool: McpTool): string {
  const { title, description, inputSchema, annotations } = tool;
  const said = { title, description: description?.split("\n"), inputSchema, annotations };
  return JSON.stringify({
    target: originOf(config),
    said: JSON.stringify(said, null, 2).slice(0, MOST_CHARS),
  } satisfies z.infer<typeof shape>);
}

/**
 * What is another between two definitions.
 *
 * @param before null where it was not kept.
 */
export function changeBetween(before: string | null, after: string): ToolChange {
  const [old, now] = [before, after].map((text) => shape.safeParse(parseJson(text ?? "")).data);
  if (!old || !now) return { is_elsewhere: false, lines: [] };
  return { is_elsewhere: old.target !== now.target, lines: linesBetween(old.said, now.said) };
}

function linesBetween(before: string, after: string): ToolChange["lines"] {
  const lines = diffLines(before, after).flatMap(({ added, removed, value }) => {
    const sign = added ? "+" : removed ? "-" : " ";
    return value
      .replace(/\n$/, "")
      .split("\n")
      .map((text) => ({ sign, text }) as const);
  });
  const isChange = (at: number) =>
    lines.slice(Math.max(0, at - BESIDE), at + BESIDE + 1).some(({ sign }) => sign !== " ");
  return lines.filter((_line, at) => isChange(at)).slice(0, MOST_LINES);
}

function targetOf(given: McpServerConfig): unknown[] {
  // Another key in the address is another place.
  const config = withOwnSecrets(given);
  return "url" in config ? [config.url] : [config.command, ...config.args, config.cwd ?? null];
}

function hashOf(value: unknown, length: number): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, length);
}

/**
 * What MCP servers answer, read with tolerance: what is odd costs itself alone. The shapes are those of the specification's
 * revisions 2024-10-07 to 2025-11-25; https://modelcontextprotocol.io/specification.
 */
import type { Client, RequestOptions } from "@modelcontextprotocol/client";
import { z } from "zod";
import { type Phrase, phrase } from "../base/phrases.ts";

/** Pages of a list that are asked for at most, for a server whose cursor never ends. */
const MOST_PAGES = 64;

const loose = z.looseObject({});

/** A tool as a server offers it. */
export interface McpTool {
  name: string;
  title?: string;
  description?: string;
  /** JSON Schema of an object. */
  inputSchema: { type: "object"; properties?: Record<string, unknown>; [key: string]: unknown };
  annotations?: { readOnlyHint?: boolean; destructiveHint?: true };
  _meta?: Record<string, unknown>;
}

/** A tool that cannot be offered, and why. */
export interface RefusedTool {
  name: string;
  reason: Phrase;
}

export interface ListedTools {
  tools: McpTool[];
  refused: RefusedTool[];
}

/** What a call came to; the parts of its content as the server sent them. */
export interface McpResult {
  content: unknown[];
  structuredContent?: unknown;
  /** What servers of the protocol's first revision answer with. */
  toolResult?: unknown;
  isError?: boolean;
  _meta?: Record<string, unknown>;
}

/** A resource or a prompt. */
export interface NamedEntry {
  name: string;
  title?: string;
  description?: string;
  /** Of a resource. */
  uri?: string;
  /** Arguments that a prompt must be given. */
  required: string[];
}

/** Every tool of a server, page after page. @throws what the request throws. */
export async function listTools(client: Client, options?: RequestOptions): Promise<ListedTools> {
  const entries = await everyPage(client, "tools/list", "tools", options);
  const listed: ListedTools = { tools: [], refused: [] };
  for (const entry of entries) {
    const tool = readTool(entry);
    if ("reason" in tool) listed.refused.push(tool);
    else listed.tools.push(tool);
  }
  return listed;
}

/** Entries of a list with the texts that they need; those without are left out. */
export async function listNamed(client: Client, what: "resources" | "prompts"): Promise<NamedEntry[]> {
  const entries = await everyPage(client, `${what}/list`, what);
  return entries.filter(isRecord).flatMap((entry) => {
    const name = textIn(entry, "name") ?? textIn(entry, "uri");
    if (name === undefined) return [];
    return [{ name, ...texts(entry, "title", "description", "uri"), required: requiredOf(entry.arguments) }];
  });
}

/** Calls a tool. @throws what the request throws. */
export async function callTool(
  client: Client,
  params: { name: string; arguments: Record<string, unknown>; _meta?: Record<string, unknown> },
  options: RequestOptions,
): Promise<McpResult> {
  const result = await client.request({ method: "tools/call", params }, loose, options);
  return {
    content: contentOf(result.content),
    structuredContent: result.structuredContent,
    toolResult: result.toolResult ?? plainIn(result),
    isError: isTrue(result.isError) || isTrue(result.is_error),
    ...(isRecord(result._meta) ? { _meta: result._meta } : {}),
  };
}

/** What the protocol has fields for in a result. */
const OWN_FIELDS: ReadonlySet<string> = new Set([
  "content",
  "structuredContent",
  "toolResult",
  "isError",
  "is_error",
  "_meta",
]);

/** What a server answered that knows nothing of those fields: all of it; undefined where it has any, or says nothing. */
function plainIn(result: Record<string, unknown>): Record<string, unknown> | undefined {
  if (["content", "structuredContent"].some((field) => result[field] !== undefined && result[field] !== null))
    return undefined;
  const own = Object.entries(result).filter(([field]) => !OWN_FIELDS.has(field));
  return own.length === 0 ? undefined : Object.fromEntries(own);
}

/** Some write a truth as a text or a number. */
function isTrue(told: unknown): boolean {
  return told === true || told === 1 || (typeof told === "string" && /^(?:true|1)$/i.test(told.trim()));
}

async function everyPage(
  client: Client,
  method: "tools/list" | "resources/list" | "prompts/list",
  field: string,
  options?: RequestOptions,
): Promise<unknown[]> {
  const entries: unknown[] = [];
  const seen = new Set<string>();
  for (let cursor: string | undefined; seen.size < MOST_PAGES;) {
    const page = await client.request({ method, params: cursor === undefined ? {} : { cursor } }, loose, options);
    const listed = page[field];
    if (Array.isArray(listed)) entries.push(...listed);
    else if (isRecord(listed)) entries.push(...Object.entries(listed).map(([name, entry]) => named(name, entry)));
    cursor = textIn(page, "nextCursor");
    if (cursor === undefined || cursor === "" || seen.has(cursor)) break;
    seen.add(cursor);
  }
  return entries;
}

/** Some servers answer with tools by their names. */
function named(name: string, entry: unknown): unknown {
  return isRecord(entry) ? { name, ...entry } : entry;
}

function readTool(entry: unknown): McpTool | RefusedTool {
  if (!isRecord(entry)) return { name: "?", reason: phrase("tools.tool_nameless") };
  const name = textIn(entry, "name") ?? "";
  if (name === "") return { name: textIn(entry, "title") ?? "?", reason: phrase("tools.tool_nameless") };
  const inputSchema = schemaOf(entry.inputSchema ?? entry.input_schema ?? entry.parameters);
  if (inputSchema === undefined) return { name, reason: phrase("tools.tool_schema") };
  const { annotations, _meta } = entry;
  return {
    name,
    ...texts(entry, "title", "description"),
    inputSchema,
    ...(isRecord(annotations) ? { annotations: hintsOf(annotations) } : {}),
    ...(isRecord(_meta) ? { _meta } : {}),
  };
}

/** That a tool only reads counts where its server is believed; that it removes something counts in any case. */
function hintsOf({ readOnlyHint, destructiveHint }: Record<string, unknown>): McpTool["annotations"] {
  return { readOnlyHint: readOnlyHint === true, ...(destructiveHint === true ? { destructiveHint } : {}) };
}

/** A schema of an object; undefined where the tool wants something else, which no model can give. */
function schemaOf(schema: unknown): McpTool["inputSchema"] | undefined {
  if (schema === undefined || schema === null || schema === true) return { type: "object", properties: {} };
  if (!isRecord(schema)) return undefined;
  const type = typeof schema.type === "string" ? schema.type.toLowerCase() : schema.type;
  const isObject = type === undefined || type === null || type === "object";
  if (!isObject && !(Array.isArray(type) && type.includes("object"))) return undefined;
  const { properties, ...rest } = schema;
  return { ...rest, ...(isRecord(properties) ? { properties } : {}), type: "object" };
}

function requiredOf(args: unknown): string[] {
  const wanted = Array.isArray(args) ? args.filter(isRecord) : [];
  return wanted.flatMap((argument) => (argument.required === true ? (textIn(argument, "name") ?? []) : []));
}

function contentOf(content: unknown): unknown[] {
  if (Array.isArray(content)) return content;
  return content === undefined || content === null ? [] : [content];
}

function texts<Field extends string>(
  entry: Record<string, unknown>,
  ...fields: Field[]
): Partial<Record<Field, string>> {
  const found = fields.flatMap((field) => {
    const text = textIn(entry, field);
    return text === undefined ? [] : [[field, text]];
  });
  return Object.fromEntries(found) as Partial<Record<Field, string>>;
}

function textIn(entry: Record<string, unknown>, field: string): string | undefined {
  const value = entry[field];
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value : undefined;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

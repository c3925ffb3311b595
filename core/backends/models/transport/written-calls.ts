/** Tool calls as models write them into their text, whose server has no parser for them. */
import { jsonrepair } from "jsonrepair";
import { parseJson } from "../../../base/json.ts";
import { offeredName } from "../tool-names.ts";
import { type Loose, record, records, text } from "./loose.ts";
import { jsonPartsOf, mendedTexts } from "../../../base/mended-json.ts";

/** A call as it was written. */
export interface WrittenCall {
  name: string;
  /** JSON. */
  input: string;
}

/** What a model was offered. */
export interface OfferedTools {
  names: readonly string[];
  /** The schema of a tool's arguments, where it has one. */
  schemaOf?: ((name: string) => unknown) | undefined;
}

/** Fields that hold a call's name and its arguments, in one model's JSON or another's. */
const NAMES = ["name", "tool_name", "tool", "function", "function_name", "action"];
const ARGUMENTS = ["arguments", "parameters", "args", "params", "input", "tool_input", "action_input", "kwargs"];

/** All fields of an object that is nothing but a call. */
export const CALL_FIELDS: ReadonlySet<string> = new Set([...NAMES, ...ARGUMENTS, "type", "id"]);

/**
 * The calls in a block of text that a model's marks set apart, whatever its spelling: JSON with a name (Hermes, Llama, Granite), a name
 * before JSON (Mistral, DeepSeek, Kimi, gpt-oss), tags for each argument (Qwen's coders, GLM, MiniMax, DeepSeek V3.2), or Python
 * (Llama 4, LFM2). None where there is nothing of the kind. Sources: the chat templates of these models, and vLLM's and SGLang's
 * parsers' documentation.
 */
export function callsIn(block: string, tools: OfferedTools): WrittenCall[] {
  for (const read of [invoked, inFunctionTags, withKeys, inPython, inJson, alone]) {
    const calls = read(block, tools);
    if (calls.length > 0) return calls;
  }
  return [];
}

const INVOKES = /<[^<>\s]*?invoke\s+name=["']([^"'<>]+)["'][^<>]*>([^]*?)(?:<\/[^<>\s]*?invoke>|$)/g;
const NAMED = /<[^<>\s]*?parameter\s+name=["']([^"'<>]+)["']([^<>]*)>([^]*?)<\/[^<>\s]*?parameter>/g;

/** `<invoke name="…"><parameter name="…">…`: MiniMax, and DeepSeek's DSML, which says of each value whether it is a text. */
function invoked(block: string, tools: OfferedTools): WrittenCall[] {
  return [...block.matchAll(INVOKES)].map(([, written = "", inner = ""]) => {
    const name = offeredName(written, tools.names);
    const pairs = [...inner.matchAll(NAMED)].map(([, key = "", attributes = "", value = ""]) => {
      const said = /string=["'](true|false)["']/.exec(attributes)?.[1];
      return [key, said === "true" ? value : typed(value, said === "false" ? undefined : fieldOf(tools, name, key))];
    });
    return pairs.length === 0 ? withJson(name, inner) : { name, input: JSON.stringify(Object.fromEntries(pairs)) };
  });
}

const FUNCTIONS = /<function(?:=|\s+name=)["']?([^<>"'\s]+)["']?\s*>([^]*?)(?:<\/function>|(?=<function[=\s])|$)/g;
const PARAMETERS =
  /<parameter(?:=|\s+name=)["']?([^<>"']+)["']?\s*>\n?([^]*?)\n?\s*(?:<\/parameter>|(?=<parameter[=\s])|$)/g;

/** `<function=…>` with `<parameter=…>` (Qwen's coders, Seed-OSS) or with JSON (Llama 3). */
function inFunctionTags(block: string, tools: OfferedTools): WrittenCall[] {
  return [...block.matchAll(FUNCTIONS)].map(([, written = "", inner = ""]) => {
    const name = offeredName(written, tools.names);
    const pairs = [...inner.matchAll(PARAMETERS)].map(([, key = "", value = ""]) => [
      key.trim(),
      typed(value, fieldOf(tools, name, key.trim())),
    ]);
    return pairs.length === 0 ? withJson(name, inner) : { name, input: JSON.stringify(Object.fromEntries(pairs)) };
  });
}

const KEYED = /([^\s<>]+)\s*((?:<arg_key>[^]*?<\/arg_key>\s*<arg_value>[^]*?(?:<\/arg_value>|$)\s*)+)/g;
const PAIRS = /<arg_key>([^]*?)<\/arg_key>\s*<arg_value>([^]*?)(?:<\/arg_value>|$)/g;

/** A name and `<arg_key>…</arg_key><arg_value>…`: GLM. */
function withKeys(block: string, tools: OfferedTools): WrittenCall[] {
  return [...block.matchAll(KEYED)].map(([, written = "", inner = ""]) => {
    const name = offeredName(written, tools.names);
    const pairs = [...inner.matchAll(PAIRS)].map(([, key = "", value = ""]) => [
      key.trim(),
      typed(value.trim(), fieldOf(tools, name, key.trim())),
    ]);
    return { name, input: JSON.stringify(Object.fromEntries(pairs)) };
  });
}

/** JSON that names its tool, or that a name stands before. */
function inJson(block: string, { names }: OfferedTools): WrittenCall[] {
  // Gemma's quotation mark; Mistral's marks, which look like lists.
  const written = block.replaceAll('<|"|>', '"').replaceAll(/\[CALL_ID\][\w-]*|\[\/?[A-Z_]+\]/g, " ");
  let from = 0;
  return jsonPartsOf(written).flatMap((part) => {
    const at = written.indexOf(part, from);
    const before = written.slice(from, at);
    from = at + part.length;
    const value = parseJson(part) ?? parseJson(mendedTexts(part)[0] ?? "") ?? repaired(part);
    const objects = Array.isArray(value) ? records(value) : [record(value) ?? {}];
    const led = nameBefore(before, names);
    return objects.flatMap((object) => {
      const own = namedIn(object, names);
      if (own && (led === undefined || names.includes(own.name))) return own;
      return led === undefined ? [] : { name: led, input: JSON.stringify(object) };
    });
  });
}

function repaired(part: string): unknown {
  try {
    return parseJson(jsonrepair(part));
  } catch {
    return undefined;
  }
}

/** What an object calls, where it says so itself. */
export function namedIn(object: Loose, names: readonly string[]): WrittenCall | undefined {
  const inner = record(object.function) ?? object;
  const written = NAMES.map((field) => text(inner[field])).find((found) => found !== undefined);
  if (written === undefined) return undefined;
  const field = ARGUMENTS.find((one) => inner[one] !== undefined);
  const given = field === undefined ? {} : inner[field];
  const input = typeof given === "string" ? given : JSON.stringify(given ?? {});
  return { name: offeredName(written, names), input: input === "" ? "{}" : input };
}

/** Words around a name that are none. */
const NO_NAMES = /^(?:json|functions?|tools?|calls?|args|arguments|to|commentary|analysis|final|assistant|code|\d+)$/i;

/** The tool that is named last in a text: one that was offered, else what can be a name. */
function nameBefore(before: string, names: readonly string[]): string | undefined {
  const words = before.replaceAll(/<[^<>]*>/g, " ").match(/[\p{L}\p{N}_.:/-]+/gu) ?? [];
  const last = words.toReversed().flatMap((word) => word.replaceAll(/^[.:/-]+|[.:/-]+$/g, "") || []);
  const known = last.map((word) => offeredName(word, names)).find((name) => names.includes(name));
  return known ?? last.find((word) => !NO_NAMES.test(word));
}

const PYTHON = /([\p{L}_][\p{L}\p{N}_.]*)\(((?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^()"'])*)\)/gu;
const KEYWORDS =
  /([\p{L}_][\p{L}\p{N}_]*)\s*=\s*("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\[[^\]]*\]|\{[^}]*\}|[^,\s][^,]*)/gu;
const PYTHONS: Readonly<Record<string, unknown>> = { True: true, False: false, None: null };

/** `name(key="value")`. */
function inPython(block: string, { names }: OfferedTools): WrittenCall[] {
  if (!/^\s*\[?\s*[\p{L}_][\p{L}\p{N}_.]*\(/u.test(block.replaceAll(/<\|[^<>|]*\|>/g, " "))) return [];
  return [...block.matchAll(PYTHON)].flatMap(([, written = "", inner = ""]) => {
    const name = offeredName(written.replace(/\.call$/, ""), names);
    if (!names.includes(name)) return [];
    const pairs = [...inner.matchAll(KEYWORDS)].map(([, key = "", value = ""]) => {
      const plain = value.trim();
      return [key, plain in PYTHONS ? PYTHONS[plain] : (parseJson(plain) ?? repaired(plain) ?? plain)];
    });
    return { name, input: JSON.stringify(Object.fromEntries(pairs)) };
  });
}

/** A name and nothing else. */
function alone(block: string, { names }: OfferedTools): WrittenCall[] {
  const bare = block.replaceAll(/<[^<>]*>|\[\/?[A-Z_]+\]/g, " ").trim();
  const name = offeredName(bare, names);
  return names.includes(name) ? [{ name, input: "{}" }] : [];
}

function withJson(name: string, inner: string): WrittenCall {
  const [part] = jsonPartsOf(inner);
  return { name, input: part === undefined ? "{}" : (mendedTexts(part)[0] ?? part) };
}

/** What a schema says of an argument. */
function fieldOf({ schemaOf }: OfferedTools, name: string, key: string): Loose | undefined {
  return record(record(record(schemaOf?.(name))?.properties)?.[key]);
}

/** A value between tags: a text where the schema wants one, else the JSON that it is. */
function typed(value: string, field: Loose | undefined): unknown {
  const { type } = field ?? {};
  if (type === "string" || (Array.isArray(type) && type.includes("string") && parseJson(value) !== null)) return value;
  return parseJson(value.trim()) ?? (value.trim() === "null" ? null : value);
}

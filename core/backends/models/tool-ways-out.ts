import { parseJson } from "../../base/json.ts";
import type { ToolDefinition } from "../../tools/tool.ts";
import type { Recipe } from "./learned.ts";
import { toolLimit } from "./tool-limit.ts";
import { told } from "./told-words.ts";
import { type Loose, record, records } from "./transport/loose.ts";

/** Most requests that one question spends on finding out how its tools are taken; the last of them goes without any. */
const MOST_STEPS = 3;
/** The same where fewer and fewer are tried, since nobody says how many are taken. */
const MOST_HALVINGS = 6;
/** So few are not what is too much. */
const FEW_TOOLS = 16;

/** Fields of a tool's entry that it is nothing without. */
const ESSENTIAL = new Set(
  "type function name description parameters input_schema inputSchema parametersJsonSchema custom".split(" "),
);
/** Words that only stand in what is said of a schema. */
const SCHEMA_WORDS =
  /\$schema|\$ref|\$defs|additionalProperties|\b(?:any|one|all)Of\b|\b(?:min|max)(?:Length|Items|Properties)\b|['"`](?:min|max)imum['"`]|exclusiveM(?:in|ax)imum|input_schema|inputSchema|parametersJsonSchema|json schema|\bgrammar\b/i;

/** What an error was about, and how the question stands. */
export interface ToolRefusal {
  /** The server's, whole: its message and its body. */
  words: string;
  /** The tools that were sent, in their order. */
  offered: readonly ToolDefinition[];
  recipe: Recipe;
  /** The body of the request that was refused. */
  body: string;
  /** How many ways out for the tools of this question were tried before. */
  steps: number;
}

/**
 * What to try where an error speaks of a limit on tools, of one tool, a field of it, or its schema: the tool that it names has its
 * schema made plain, or is left out; if that was not it, all schemas are made plain; and at the end no tools are offered. Undefined
 * where the error speaks of nothing like that.
 */
export function toolsWayOut({ words, offered, recipe, body, steps }: ToolRefusal): Recipe | undefined {
  if (offered.length === 0) return undefined;
  const without: Recipe = { ...recipe, without: [...recipe.without, "tools"] };
  const limit = toolLimit(words, offered.length);
  if (limit !== undefined && (recipe.maxTools ?? Infinity) > limit) {
    return steps + 1 < MOST_STEPS ? { ...recipe, maxTools: limit } : without;
  }
  const named = namedTool(words, offered, body);
  if (named === undefined && isTooMuchAtOnce(words, offered.length)) {
    return lighter(recipe, offered.length, steps) ?? without;
  }
  const field = refusedField(words, body, recipe);
  if (named === undefined && field === undefined && !isAboutSchemas(words, body)) return undefined;
  if (steps + 1 >= MOST_STEPS) return without;
  if (field !== undefined) return { ...recipe, toolFields: [...recipe.toolFields, field] };
  return mended(words, named, recipe, steps > 0) ?? without;
}

/** What is said of all schemas together: of what they come to, and not of one of them. */
const TOGETHER =
  /\bschemas?\b[^]{0,60}(?:too many states|too complex|constraint)|too many states|constraint[^.]{0,30}too (?:big|complex|tall|many|large)/i;
/** What is said where nobody says what is wrong (Gemini, of large sets of tools too). */
const BARE =
  /^\W*(?:(?:the )?request )?(?:contains? |has |is )?(?:an? )?(?:invalid|bad|malformed)(?: or malformed)?[ _](?:argument|request|input|payload)s?(?: provided)?\W*$/i;

/** Whether the tools are more than a server can hold at once, whatever each of them is. */
function isTooMuchAtOnce(words: string, offered: number): boolean {
  return TOGETHER.test(words) || (offered > FEW_TOOLS && BARE.test(told(words).prose));
}

/** Schemas in their plainest form, then half of the tools, and half of those; undefined where that is not tried any further. */
function lighter(recipe: Recipe, offered: number, steps: number): Recipe | undefined {
  if (!recipe.plainSchemas.includes("*")) return { ...recipe, plainSchemas: [...recipe.plainSchemas, "*"] };
  const half = Math.floor(offered / 2);
  return steps < MOST_HALVINGS && half > 0 ? { ...recipe, maxTools: half } : undefined;
}

/** Schemas made plain, or a tool left out; undefined where all are plain, and no one tool is to blame. */
function mended(words: string, named: string | undefined, recipe: Recipe, isSecond: boolean): Recipe | undefined {
  const { plainSchemas, droppedTools } = recipe;
  const isSchema = SCHEMA_WORDS.test(words) || /schema|parameters|propert|\bformat\b|\bitems\b|\benum\b/i.test(words);
  const areAllPlain = plainSchemas.includes("*");
  const isPlain = areAllPlain || (named !== undefined && plainSchemas.includes(named));
  const dropped = named !== undefined && (!isSchema || isPlain) ? [named] : [];
  if (areAllPlain) return dropped.length === 0 ? undefined : { ...recipe, droppedTools: [...droppedTools, ...dropped] };
  // Where one tool was not all of it, the next step is for all.
  const plain = isSecond || named === undefined ? ["*"] : dropped.length > 0 ? [] : [named];
  return { ...recipe, droppedTools: [...droppedTools, ...dropped], plainSchemas: [...plainSchemas, ...plain] };
}

/** Whether two recipes offer tools in different ways. */
export function offersOtherwise(a: Recipe, b: Recipe): boolean {
  const told = ({ maxTools, droppedTools, plainSchemas, toolFields }: Recipe) =>
    JSON.stringify([maxTools, droppedTools, plainSchemas, toolFields]);
  return told(a) !== told(b);
}

/** Whether an error speaks of tools' schemas, and not of one that the answer was to have. */
function isAboutSchemas(words: string, body: string): boolean {
  if (/tool|function/i.test(words) && /schema|parameters|propert/i.test(words)) return true;
  return SCHEMA_WORDS.test(words) && !/"response_?format"|"responseMimeType"/i.test(body);
}

/** The one tool that an error names, by its name or by its place in the list. */
function namedTool(words: string, offered: readonly ToolDefinition[], body: string): string | undefined {
  const byName = offered.filter(({ name }) =>
    new RegExp(`(?<![\\w-])${name.replaceAll(/[^\w]/g, "\\$&")}(?![\\w-])`).test(words),
  );
  // A word such as `time` may be no tool's name at all.
  const quoted = byName.filter(({ name }) => new RegExp(`['"\`]${name}['"\`]`).test(words) || name.includes("_"));
  if (quoted.length === 1) return quoted[0]?.name;
  const place = placeIn(words, body);
  return place === undefined ? undefined : offered[place]?.name;
}

/** Between a list's name and the place in it, in the ways that paths are written: `[3]`, `.3`, `/3`, `", 3`, ` -> 3`, ` at index 3`. */
const TO_PLACE = String.raw`["'\`)\]]{0,2}\s?(?:\[|\.|\/|,|->|=>|>|→|#|(?:at |with |,\s?)?(?:index|position)(?: of)?)\s?["'\`[]{0,2}(\d{1,3})(?!\d)`;
const IN_TOOLS = new RegExp(String.raw`\b(?:tools?|functions?)${TO_PLACE}`, "i");
const IN_DECLARATIONS = new RegExp(String.raw`\bfunction_?declarations?${TO_PLACE}`, "i");

/** The place of a tool that an error names, counted from 0. Gemini's are in a list within the one entry of another. */
function placeIn(words: string, body: string): number | undefined {
  const isNested = body.includes('"functionDeclarations":');
  const found = IN_DECLARATIONS.exec(words) ?? (isNested ? undefined : IN_TOOLS.exec(words));
  return found?.[1] === undefined ? undefined : Number(found[1]);
}

/** A field of the tools' entries, other than what makes a tool, that an error names. */
function refusedField(words: string, body: string, { toolFields }: Recipe): string | undefined {
  const fields = new Set(toolEntries(record(parseJson(body)) ?? {}).flatMap((entry) => Object.keys(entry)));
  const isJsonSchemaNamed = /unknown name[^a-z]{0,6}parameters_?json_?schema/i.test(words);
  const named = [...fields].find((field) =>
    field === "parametersJsonSchema"
      ? isJsonSchemaNamed
      : !ESSENTIAL.has(field) && new RegExp(`(?<![\\w])${field}(?![\\w])`).test(words),
  );
  return named !== undefined && !toolFields.includes(named) ? named : undefined;
}

/** The objects of a body that describe a tool each, in any format. */
function toolEntries(body: Loose): Loose[] {
  return records(body.tools).flatMap((entry) => {
    const declared = records(entry.functionDeclarations);
    return declared.length > 0 ? declared : [entry, ...records([entry.function])];
  });
}

/** The body with tools that lack these fields; a schema under a name that is refused has the older one. */
export function withoutToolFields(body: Loose, fields: readonly string[]): Loose {
  if (fields.length === 0 || !Array.isArray(body.tools)) return body;
  const cleaned = (entry: Loose): Loose => {
    const rest = Object.fromEntries(Object.entries(entry).filter(([name]) => !fields.includes(name)));
    if (fields.includes("parametersJsonSchema") && record(entry.parametersJsonSchema)) {
      rest.parameters = entry.parametersJsonSchema;
    }
    if (record(rest.function)) rest.function = cleaned(record(rest.function) ?? {});
    const declared = records(rest.functionDeclarations);
    return declared.length > 0 ? { ...rest, functionDeclarations: declared.map(cleaned) } : rest;
  };
  return { ...body, tools: records(body.tools).map(cleaned) };
}

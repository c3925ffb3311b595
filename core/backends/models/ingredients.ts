import type { LanguageModelV4Message, LanguageModelV4Prompt } from "@ai-sdk/provider";
import type { ToolDefinition } from "../../tools/tool.ts";
import type { Ingredient, Recipe } from "./learned.ts";
import type { Effort } from "../backend.ts";
import type { Thinking } from "./thinking.ts";
import { plainSchema } from "./plain-schema.ts";
import { record } from "./transport/loose.ts";
import { withToldCalls } from "./told-calls.ts";
import { toolsWayOut, withoutToolFields } from "./tool-ways-out.ts";
import { demandsThinking, withThinking, withThoughts } from "./returned-thinking.ts";
import { parseJson } from "../../base/json.ts";
import { isAboutAnswer, shorterAnswer } from "./shorter-answer.ts";

/** What a model is to be asked, before anything is left out. */
export interface Question {
  prompt: LanguageModelV4Prompt;
  tools: readonly ToolDefinition[];
  /** Whether it is to be answered without calling any of them. */
  mustAnswer?: boolean;
  /** Null leaves it to the server. */
  maxTokens: number | null;
  temperature: number | null;
  /** How much the model is to think; null leaves it to the server. */
  effort?: Effort | null;
  /** Whether the answer is to be JSON. */
  isJson: boolean;
  thinking: Thinking;
}

/** What an error speaks of, where an ingredient is meant, in servers' words. The first that fits is tried first. */
const SPEAKS: readonly (readonly [Ingredient, RegExp])[] = [
  ["reasoning", /encrypted[^.]{0,80}(?:verified|decrypt)|could not decrypt|invalid_encrypted/i],
  ["stream_options", /stream_options|include_usage/i],
  ["tool_choice", /tool_choice|toolChoice/],
  ["json", /response_format|json_object|json_schema|json mode|responseMimeType/i],
  ["store", /['"`.\s]store\b|\binclude\b|encrypted_content|zero data retention/i],
  [
    "reasoning",
    /reasoning_content|reasoning_details|\breasoning'? (?:item|field|property)|thinking[^.]{0,30}block|thought_?signature|invalid[^.]{0,20}signature/i,
  ],
  ["thinking", /reasoning|thinking|thought|\beffort\b|verified to generate/i],
  ["temperature", /temperature/i],
  ["max_tokens", /max_tokens|max_completion_tokens|max_output_tokens|maxOutputTokens|max_new_tokens/i],
  [
    "pictures",
    /image|picture|vision|图[片像]|画像|이미지|изображени|im[aá]gen|immagin|multi-?modal|inline_?data|content[^.]{0,40}(?:must be|should be|valid|expected)[^.]{0,20}(?:string|text)|content\.type[^]{0,40}\[\s*['"]text['"]\s*\]/i,
  ],
  [
    "system",
    /system[_ ]?(?:role|message|prompt|instruction)|role[^.]{0,60}['"`]?(?:system|developer)\b|['"`](?:system|developer)['"`]|developer (?:role|message|instruction)|roles? must alternate|only user and assistant|(?:unknown|unexpected|invalid) (?:message )?role/i,
  ],
  [
    "tools",
    /\btools?\b|tool[_-]|toolConfig|function[ _]?call|\bfunctions?\b|--jinja|函数|工具|herramient|\boutils?\b|werkzeug|ferramentas?|инструмент|функци|ツール|関数|도구|함수/i,
  ],
];

/** Letters of other alphabets than the one in which servers' words are known. */
const FOREIGN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/gu;
const LETTERS = /\p{L}/gu;
/** What is tried where an error cannot be read, the likeliest first. */
const GUESSES: readonly Ingredient[] = ["tools", "pictures", "stream_options"];

/**
 * What to try after a refusal: the recipe with one ingredient less that the error speaks of and that the request has. Undefined
 * where it speaks of none, or everything that it speaks of was tried.
 *
 * @param words the server's own, whole: the body of its answer.
 * @param body of the request that was refused.
 * @param toolSteps how many ways out were tried for this question's tools.
 */
export function wayOut(
  words: string,
  question: Question,
  recipe: Recipe,
  body: string,
  toolSteps = 0,
): Recipe | undefined {
  const demanded = demandedBy(words, question, recipe, body);
  if (demanded) return demanded;
  const shorter = shorterAnswer(words, question, recipe, body)?.recipe;
  if (shorter || isAboutAnswer(words)) return shorter;
  const byTool = toolsWayOut({ words, offered: sentTools(question, recipe), recipe, body, steps: toolSteps });
  if (byTool) return byTool;
  const found = SPEAKS.find(
    ([ingredient, pattern]) =>
      pattern.test(words) && !recipe.without.includes(ingredient) && has(question, ingredient, body),
  );
  return found && lessOf(recipe, found[0]);
}

/**
 * What to try after a refusal in an alphabet in which no words are known: the recipe without what is the likeliest. Undefined for one
 * that can be read, or where everything was tried. The parameters are those of `wayOut`.
 */
export function guessedWayOut(words: string, question: Question, recipe: Recipe, body: string): Recipe | undefined {
  const ingredient = isAboutAnswer(words) ? undefined : guessed(words, question, recipe, body);
  return ingredient && lessOf(recipe, ingredient);
}

function lessOf(recipe: Recipe, ingredient: Ingredient): Recipe {
  return { ...recipe, without: [...recipe.without, ingredient] };
}

/** What is said where a model takes tools over chat completions only if it is told not to think. */
const TOOLS_WITHOUT_EFFORT = /(?:tools?|function)[^]{0,200}reasoning_effort['"`]? (?:to|=|:) ?['"`]?none/i;

/** The recipe with what an error demands besides. */
function demandedBy(words: string, question: Question, recipe: Recipe, body: string): Recipe | undefined {
  if (!recipe.wantsThinking && demandsThinking(words, record(parseJson(body)))) {
    return { ...recipe, wantsThinking: true, without: recipe.without.filter((one) => one !== "reasoning") };
  }
  if (question.mustAnswer === true && !recipe.keepsTools && question.tools.length > 0 && MISSES_TOOLS.test(words)) {
    return { ...recipe, keepsTools: true };
  }
  const isQuiet = recipe.saysNoEffort || !body.includes('"tools":') || !TOOLS_WITHOUT_EFFORT.test(words);
  return isQuiet ? undefined : { ...recipe, saysNoEffort: true };
}

/** What servers say that take no calls back without the tools that they call (Bedrock, Anthropic, and proxies before them). */
const MISSES_TOOLS =
  /(?:toolConfig|\btools?\b|tool_use)[^]{0,120}(?:must (?:be )?(?:define|provide|include|set)|required|missing|without)|(?:must|missing|without)[^]{0,60}(?:toolConfig|\btools\b)/i;

/** The tools that a question is sent with. */
export function sentTools({ tools, mustAnswer }: Question, recipe: Recipe): ToolDefinition[] {
  return mustAnswer === true && !recipe.keepsTools ? [] : offeredTools(tools, recipe);
}

function guessed(words: string, question: Question, recipe: Recipe, body: string): Ingredient | undefined {
  const foreign = words.match(FOREIGN)?.length ?? 0;
  // Some repeat a word or two of what was asked, in its own script.
  if (foreign < 4 || foreign < (words.match(LETTERS)?.length ?? 0) / 8) return undefined;
  // The role's name is written as it stands in the request.
  const guesses = /(?<![a-z])system(?![a-z])/i.test(words) ? (["system", ...GUESSES] as const) : GUESSES;
  return guesses.find((ingredient) => !recipe.without.includes(ingredient) && has(question, ingredient, body));
}

function has({ prompt, tools }: Question, ingredient: Ingredient, body: string): boolean {
  switch (ingredient) {
    case "tools":
      return tools.length > 0;
    case "system":
      return prompt.some(({ role }) => role === "system");
    case "reasoning":
      return prompt.some(
        (message) =>
          message.role === "assistant" &&
          (hasPart(message, "reasoning") || message.providerOptions?.openaiCompatible !== undefined),
      );
    case "pictures":
      return prompt.some((message) => hasPart(message, "file") || message.role === "tool");
    default:
      return (FIELDS[ingredient] ?? []).some((name) => body.includes(`"${name}":`));
  }
}

function hasPart({ content }: LanguageModelV4Message, type: string): boolean {
  return typeof content !== "string" && content.some((part) => part.type === type);
}

/** The tools that a model is still offered, as it takes them. */
export function offeredTools(tools: readonly ToolDefinition[], recipe: Recipe): ToolDefinition[] {
  if (recipe.without.includes("tools")) return [];
  const { droppedTools, maxTools, toolFields } = recipe;
  // The name that a schema has instead is that of a plain one.
  const plainSchemas = toolFields.includes("parametersJsonSchema") ? ["*"] : recipe.plainSchemas;
  return tools
    .filter(({ name }) => !droppedTools.includes(name))
    .slice(0, maxTools ?? tools.length)
    .map((tool) =>
      plainSchemas.includes("*") || plainSchemas.includes(tool.name)
        ? { ...tool, inputSchema: plainSchema(tool.inputSchema) }
        : tool,
    );
}

/** The prompt without what the model does not take. */
export function promptWithout(
  prompt: LanguageModelV4Prompt,
  { without, wantsThinking }: Recipe,
): LanguageModelV4Prompt {
  let made: LanguageModelV4Prompt = wantsThinking ? withThoughts(prompt) : prompt;
  if (without.includes("tools")) made = withToldCalls(made);
  if (without.includes("reasoning")) made = made.map(withoutReasoning);
  if (without.includes("pictures")) made = made.map(withoutPictures);
  return without.includes("system") ? withoutSystem(made) : made;
}

function withoutReasoning(message: LanguageModelV4Message): LanguageModelV4Message {
  if (message.role !== "assistant") return message;
  const { providerOptions: _, ...rest } = message;
  return { ...rest, content: message.content.filter(({ type }) => type !== "reasoning") };
}

/** A picture's place is taken by its name, so that the model knows that there is one. */
function withoutPictures(message: LanguageModelV4Message): LanguageModelV4Message {
  if (message.role === "user") {
    return {
      ...message,
      content: message.content.map((part) =>
        part.type === "file" ? { type: "text", text: placeOf(part.filename) } : part,
      ),
    };
  }
  if (message.role !== "tool") return message;
  const content = message.content.map((part) => {
    if (part.type !== "tool-result" || part.output.type !== "content") return part;
    const texts = part.output.value.map((value) => (value.type === "text" ? value.text : placeOf(undefined)));
    return { ...part, output: { type: "text" as const, value: texts.join("\n") } };
  });
  return { ...message, content };
}

function placeOf(name: string | undefined): string {
  return `[A picture${name === undefined ? "" : ` named ${name}`} that this model cannot be shown.]`;
}

/** The rules go into the first turn of the user's. */
function withoutSystem(prompt: LanguageModelV4Prompt): LanguageModelV4Prompt {
  const rules = prompt.flatMap((message) => (message.role === "system" ? [message.content] : [])).join("\n\n");
  const others = prompt.filter(({ role }) => role !== "system");
  const at = others.findIndex(({ role }) => role === "user");
  return others.map((message, index) =>
    index === at && message.role === "user"
      ? { ...message, content: [{ type: "text", text: `${rules}\n\n` }, ...message.content] }
      : message,
  );
}

/** The written body without what the model does not take. */
export function bodyWithout(body: string, { without, toolFields, wantsThinking, saysNoEffort }: Recipe): string {
  const isRenamed = without.includes("max_tokens");
  const names = without.flatMap((ingredient) => (ingredient === "max_tokens" ? [] : (FIELDS[ingredient] ?? [])));
  const isQuiet = saysNoEffort && body.includes('"tools":');
  // What it wanted back and then refused is not made up.
  const isThought = wantsThinking && !without.includes("reasoning");
  if (names.length === 0 && toolFields.length === 0 && !isRenamed && !isThought && !isQuiet) return body;
  const written = record(parseJson(body));
  if (!written) return body;
  const fields = withoutToolFields(isThought ? withThinking(written) : written, toolFields);
  const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
  if (isRenamed && typeof rest.max_tokens === "number") {
    rest.max_completion_tokens = rest.max_tokens;
    delete rest.max_tokens;
  }
  if (isQuiet) rest.reasoning_effort = "none";
  return JSON.stringify(rest);
}

/** Ingredients that are fields of the body, in one format or another. */
const FIELDS: Readonly<Partial<Record<Ingredient, readonly string[]>>> = {
  stream_options: ["stream_options"],
  tool_choice: ["tool_choice"],
  store: ["store", "include"],
  temperature: ["temperature"],
  max_tokens: ["max_tokens"],
  json: ["response_format", "responseMimeType"],
  thinking: ["reasoning", "thinking", "reasoning_effort", "thinkingConfig", "output_config"],
};

/** Whether a written body has a field of this ingredient. */
export function isWritten(ingredient: "temperature" | "thinking", body: string): boolean {
  return (FIELDS[ingredient] ?? []).some((name) => body.includes(`"${name}":`));
}

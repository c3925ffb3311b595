import type { LanguageModelV4Message, LanguageModelV4Prompt } from "@ai-sdk/provider";
import type { ToolDefinition } from "../../tools/tool.ts";
import type { Ingredient, Recipe } from "./learned.ts";
import type { Effort } from "../backend.ts";
import type { Thinking } from "./thinking.ts";
import { plainSchema } from "./plain-schema.ts";
import { FIELDS, guessesFor, isIn, isWordlessCall, namedIngredient, spokenOf } from "./speaks.ts";
import { type Loose, record } from "./transport/loose.ts";
import { withToldCalls } from "./told-calls.ts";
import { toolsWayOut, withoutToolFields } from "./tool-ways-out.ts";
import { demandsThinking, withThinking, withThoughts } from "./returned-thinking.ts";
import { parseJson } from "../../base/json.ts";
import { isAboutAnswer, shorterAnswer } from "./shorter-answer.ts";

/** What a model is to be asked, before anything is left out. */
export interface Question {
  prompt: LanguageModelV4Prompt;
  tools: readonly ToolDefinition[];
  /** Whether they go for this answer where all of it is too long: nothing else can. */
  losesTools?: () => boolean;
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
  const isOpen = (ingredient: Ingredient) => !recipe.without.includes(ingredient) && has(question, ingredient, body);
  const named = namedIngredient(words, body, isOpen);
  if (named) return lessOf(recipe, named);
  const byTool = toolsWayOut({ words, offered: sentTools(question, recipe), recipe, body, steps: toolSteps });
  if (byTool) return byTool;
  const found = spokenOf(words, isOpen);
  return found && lessOf(recipe, found);
}

/**
 * What to try after a refusal that names nothing: in an alphabet in which no words are known, or of fields without their names. The
 * recipe without what is the likeliest; undefined for one that can be read, or where everything was tried. The parameters are those of `wayOut`.
 */
export function guessedWayOut(words: string, question: Question, recipe: Recipe, body: string): Recipe | undefined {
  if (isAboutAnswer(words)) return undefined;
  const isOpen = (ingredient: Ingredient) => !recipe.without.includes(ingredient) && has(question, ingredient, body);
  // What is new in a request after a call is the turn that made it, which has no words.
  const ingredient = [...guessesFor(words), "null_content" as const].find(isOpen);
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
      return isIn(ingredient, body);
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
  const names = new Set(without.flatMap((one) => (one === "max_tokens" ? [] : (FIELDS[one] ?? []))));
  const isQuiet = saysNoEffort && body.includes('"tools":');
  // What it wanted back and then refused is not made up.
  const isThought = wantsThinking && !without.includes("reasoning");
  const isSame = without.length === 0 && toolFields.length === 0 && !isThought && !isQuiet;
  const written = isSame ? undefined : record(parseJson(body));
  if (!written) return body;
  const fields = withWords(withoutToolFields(isThought ? withThinking(written) : written, toolFields), without);
  const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => !names.has(name)));
  if (without.includes("max_tokens") && typeof rest.max_tokens === "number") {
    rest.max_completion_tokens = rest.max_tokens;
    delete rest.max_tokens;
  }
  if (without.includes("stream") && written.stream === true) {
    rest.stream = false;
    delete rest.stream_options;
  }
  if (isQuiet) rest.reasoning_effort = "none";
  return JSON.stringify(rest);
}

/** A body whose turns that only call tools have a text. */
function withWords(body: Loose, without: Recipe["without"]): Loose {
  const isBlank = without.includes("empty_content");
  if ((!isBlank && !without.includes("null_content")) || !Array.isArray(body.messages)) return body;
  const messages = body.messages.map((message: unknown) => {
    const turn = record(message);
    return turn && isWordlessCall(turn, isBlank) ? { ...turn, content: isBlank ? " " : "" } : message;
  });
  return { ...body, messages };
}

/** Whether a written body has a field of this ingredient. */
export function isWritten(ingredient: "temperature" | "thinking", body: string): boolean {
  return (FIELDS[ingredient] ?? []).some((name) => body.includes(`"${name}":`));
}

/** How few questions it takes to find out in which way a model is offered tools. */
import { expect, it } from "vitest";
import type { ToolDefinition } from "../../tools/tool.ts";
import { bodyWithout, guessedWayOut, offeredTools, type Question, wayOut } from "./ingredients.ts";
import { PLAIN_RECIPE, type Recipe } from "./learned.ts";
import { offersOtherwise, toolsWayOut } from "./tool-ways-out.ts";
import { WIRES, writeRequest } from "./wire.ts";
import type { WireFormat } from "./vendors.ts";

const text = (more = {}) => ({ type: "object", properties: { q: { type: "string", ...more } } });
const TOOLS: ToolDefinition[] = [
  { name: "alpha", description: "A", inputSchema: text() },
  { name: "beta", description: "B", inputSchema: text({ pattern: "^b" }) },
  { name: "gamma", description: "C", inputSchema: text({ pattern: "^c" }) },
  { name: "delta", description: "D", inputSchema: text() },
];

type Entry = Record<string, unknown> & { function?: Entry; functionDeclarations?: Entry[] };

/** The entries of a body that are a tool each. */
function entries(body: string): Entry[] {
  const { tools = [] } = JSON.parse(body) as { tools?: Entry[] };
  return tools.flatMap((tool) => tool.functionDeclarations ?? [tool]);
}

/** Asks a server until it refuses nothing, at most as often as a question may. */
async function found(wire: WireFormat, refuses: (body: string) => string | undefined, recipe: Recipe = PLAIN_RECIPE) {
  const prompt = [{ role: "user" as const, content: [{ type: "text" as const, text: "Hi" }] }];
  const question: Question = {
    prompt,
    tools: TOOLS,
    maxTokens: null,
    temperature: null,
    isJson: false,
    thinking: "free",
  };
  const model = await WIRES[wire].model("m1", { base: "http://127.0.0.1:1/v1", apiKey: "k" });
  let steps = 0;
  for (let requests = 1; requests <= 10; requests += 1) {
    const tools = offeredTools(TOOLS, recipe).map((tool) => ({ type: "function" as const, ...tool }));
    const request = await writeRequest(model, { prompt, ...(tools.length > 0 ? { tools } : {}) });
    const body = bodyWithout(request.body, recipe);
    const words = refuses(body);
    if (words === undefined) return { requests, recipe, body, offered: tools.map(({ name }) => name) };
    const next = wayOut(words, question, recipe, body, steps) ?? guessedWayOut(words, question, recipe, body);
    if (!next) break;
    if (offersOtherwise(recipe, next)) steps += 1;
    recipe = next;
  }
  throw new Error("No way out was found.");
}

/** Refuses the first entry whose text holds `needle`, in a server's words with its place. */
const fussy = (needle: string, words: (place: number) => string) => (body: string) => {
  const place = entries(body).findIndex((entry) => JSON.stringify(entry).includes(needle));
  return place < 0 ? undefined : words(place);
};

it.each<[string, WireFormat, (place: number) => string]>([
  [
    "Gemini's",
    "gemini",
    (n) =>
      `Unknown name "pattern" at 'tools[0].function_declarations[${n}].parameters.properties[0].value': no such field.`,
  ],
  ["Chat Completions'", "chat", (n) => `Invalid schema: tools[${n}].function.parameters: 'pattern' is not permitted`],
  ["Messages'", "messages", (n) => `tools.${n}.custom.input_schema: the JSON schema is invalid`],
  [
    "a validator's list",
    "chat",
    (n) => JSON.stringify({ loc: ["body", "tools", n, "function", "parameters"], msg: "x" }),
  ],
  ["a JSON Pointer's", "responses", (n) => `/tools/${n}/parameters/properties/q is not valid`],
  ["an arrow's", "chat", (n) => `body -> tools -> ${n} -> parameters: unexpected value`],
  ["a sentence's", "chat", (n) => `The function at index ${n} has an invalid schema`],
])("a schema that is refused by its place in %s style is found in few requests", async (_, wire, words) => {
  const { requests, offered, recipe } = await found(wire, fussy("pattern", words));
  expect(requests).toBeLessThanOrEqual(4);
  expect(offered).toEqual(["alpha", "beta", "gamma", "delta"]);
  const again = await found(wire, fussy("pattern", words), recipe);
  expect(again.requests).toBe(1);
});

it("one tool that a server takes in no form is left out, and the others stay", async () => {
  const words = (n: number) => `Invalid schema for function at tools[${n}]: the grammar is too complex`;
  const { requests, offered } = await found("chat", fussy('"gamma"', words));
  expect({ requests, offered }).toEqual({ requests: 3, offered: ["alpha", "beta", "delta"] });
});

it("a field that a server does not know is left out of every tool", async () => {
  const words = (n: number) => `Unknown parameter: 'tools[${n}].strict'.`;
  const { requests, offered, body } = await found("responses", fussy("strict", words));
  expect({ requests, count: offered.length }).toEqual({ requests: 2, count: 4 });
  expect(body).not.toContain("strict");
});

it("a schema goes under the older name where a server does not know the newer one", async () => {
  const words = (n: number) => `Unknown name "parametersJsonSchema" at 'tools[0].function_declarations[${n}]'`;
  const { requests, body } = await found("gemini", fussy("parametersJsonSchema", words));
  expect(requests).toBe(2);
  expect(entries(body)[1]).toMatchObject({ name: "beta", parameters: { properties: { q: { type: "string" } } } });
});

it("a schema that is refused without any place is sent in its plainest form", async () => {
  const words = () => "Unable to compile the grammar: unsupported keyword";
  const { requests, offered } = await found("chat", fussy("pattern", words));
  expect({ requests, count: offered.length }).toEqual({ requests: 2, count: 4 });
});

it("a server that refuses every form is asked without tools in the end", async () => {
  const words = (n: number) => `tools[${n}].function.parameters is not valid`;
  const { requests, offered } = await found("chat", fussy("name", words));
  expect({ requests, offered }).toEqual({ requests: 4, offered: [] });
});

it.each(["该模型不支持函数调用", "このモデルは使えません", "Модель этого не умеет"])(
  "a refusal in another language is answered without tools: %s",
  async (words) => {
    const { requests, offered } = await found("chat", (body) => (body.includes('"tools"') ? words : undefined));
    expect({ requests, offered }).toEqual({ requests: 2, offered: [] });
  },
);

it.each([
  "The schemas produce a constraint with too many states for serving.",
  "Request contains an invalid argument.",
])("tools that are too much together are plain first, then fewer, and at last none: %s", (words) => {
  const tries: unknown[] = [];
  let recipe: Recipe = PLAIN_RECIPE;
  for (let steps = 0; steps < 10 && !recipe.without.includes("tools"); steps += 1) {
    const body = JSON.stringify({ error: { code: 400, message: words, status: "INVALID_ARGUMENT" } });
    recipe = toolsWayOut({ words: body, offered: offeredTools(MANY, recipe), recipe, body: "{}", steps }) ?? recipe;
    tries.push(recipe.without.length > 0 ? "none" : (recipe.maxTools ?? "plain"));
  }
  expect(tries).toEqual(["plain", 305, 152, 76, 38, 19, "none"]);
});

it("a few tools are not what is wrong where nobody says what is", () => {
  const words = JSON.stringify({ error: { message: "Request contains an invalid argument." } });
  expect(toolsWayOut({ words, offered: TOOLS, recipe: PLAIN_RECIPE, body: "{}", steps: 0 })).toBeUndefined();
});

const MANY: ToolDefinition[] = Array.from({ length: 611 }, (_, at) => ({
  name: `tool_${at}`,
  description: "",
  inputSchema: text(),
}));

it.each([
  ["* tools[0].function_declarations: [FIELD_INVALID] At most 512 function declarations can be specified.", 512],
  ["The number of function declarations exceeds the limit of 128.", 128],
  ["Value at 'toolConfig.tools' failed to satisfy constraint: Member must have length less than or equal to 100", 100],
  ["[] is too long - 'tools'. Array must contain at most 128 element(s)", 128],
  ["You have passed 611 tools, but only up to 64 are allowed", 64],
  ["Tools数量不能超过128", 128],
  ["Too many functions", 128],
  [
    "Value '[Tool(toolSpec=(name=x))]' at 'toolConfig.tools' failed: Member must have length less than or equal to 100",
    100,
  ],
  ["Function count 611 greater than supported 64", 64],
  ["Invalid parameter: tools length 611 > 32", 32],
  ["Invalid param: tools.size() must be in [1, 128]", 128],
  ["tools: length must be between 0 and 128", 128],
  ["tools.128: too many items", 128],
  ["No more than twelve tools are taken", 12],
  ["tools.12.name: length must be less than or equal to 64", undefined],
  ["Reduce the number of tools: there are too many tool definitions", 128],
  ["Zu viele Funktionen: functions", undefined],
  ["tools[40].function.description: must be at most 1024 characters", undefined],
  ["tools: the schema of tool_3 exceeds the maximum depth of 10", undefined],
  ["Invalid tools.12.function", undefined],
])("a limit on the number of tools is told by its number: %s", (words, most) => {
  const found = toolsWayOut({ words, offered: MANY, recipe: PLAIN_RECIPE, body: '{"tools":[]}', steps: 0 });
  expect(found?.maxTools ?? undefined).toBe(most);
});

import { expect, it } from "vitest";
import { isOwnCall } from "./own-calls.ts";
import { ServerRefusal } from "./transport/transport.ts";

const isOwn = (status: number, message: string) =>
  isOwnCall(new ServerRefusal({ status, headers: {}, body: JSON.stringify({ error: { message } }) }, "host"));

it.each([
  [500, "HarmonyError: Unknown role: functions.calculator"],
  [500, 'unexpected tokens remaining in message header: Some("to=functions.web")'],
  [500, "XML syntax error on line 7: element <parameter> closed by </function>"],
  [500, "Grammar sampling failed: unexpected empty grammar stack after accepting a piece"],
  [400, "Failed to parse fc related info to json format!"],
  [422, "Encountered a server error, tool call generation failed"],
  [400, "Failed to generate a tool call from this model's output"],
  [502, "tool parser failed"],
  [400, "Model tried to call unavailable tool 'search'"],
  [500, "Assistant used a tool call that is malformed"],
  [400, "Tool choice is none, but the model called a tool"],
  [400, "unknown tool 'foo' called by the model"],
  [400, "Tool 'browser' not found in request tools"],
  [400, "The model called a function that is not supported: shell"],
  [500, "Model attempted to call an unsupported tool: python"],
  [400, "tool_calls in the response could not be decoded: unsupported type"],
  [500, "Tool parser error: unsupported argument type in the call"],
])("what a server says of a call that its model wrote is known: %i %s", (status, message) => {
  expect(isOwn(status, message)).toBe(true);
});

it.each([
  [400, "This model does not support tool calls"],
  [400, "Function calling is not enabled for this model"],
  [400, '"auto" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set'],
  [500, "Failed to parse grammar of the tool call"],
  [400, "An assistant message with 'tool_calls' must be followed by tool messages"],
  [400, "Unexpected tool call id c1 in tool results"],
  [400, "Invalid schema for function 'list_tasks'"],
  [404, "Unknown function version"],
  [400, "The model returned the following errors: tools are not supported"],
  [400, "This model was not trained to use tools, which are unsupported"],
])("what it says of the request is none: %i %s", (status, message) => {
  expect(isOwn(status, message)).toBe(false);
});

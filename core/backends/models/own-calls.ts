/** What servers say of one call that a model wrote, or that stands in the chat. It tells nothing of whether the model takes tools. */
import { ServerRefusal } from "./transport/transport.ts";

const REFUSED =
  /tool_use_failed|failed_generation|tool call validation failed|failed to (?:call a function|parse (?:tool call|input at pos|json: unexpected end))|(?:pars|extract)\w* (?:the )?tool calls?\b/i;
const IN_CHAT =
  /tool_?calls?['"`]?\s*(?:\[|\.\d|\.function)|tool[_ ]?call[_ ]?id|\bcall_id|thought_?signature|functionCall parts?|arguments[^\n]{0,40}\bjson\b|must be followed by tool|tool_use[^\n]{0,60}tool_result|tool_result[^\n]{0,60}tool_use|decrypt|invalid_encrypted/i;

/** Whether a server did not take what the model itself wrote as its call, and not the request. */
export function isOwnCall(error: unknown): boolean {
  return error instanceof ServerRefusal && REFUSED.test(error.body);
}

/** Whether a refusal is about calls, results or thoughts of this chat, which the next one has not. */
export function isOfThisChat(words: string): boolean {
  return IN_CHAT.test(words);
}

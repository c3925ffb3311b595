/** What servers say of one call that a model wrote, or that stands in the chat. It tells nothing of whether the model takes tools. */
import { parseJson } from "../../base/json.ts";
import { Round, type RoundStart } from "./round.ts";
import { record, records, text } from "./transport/loose.ts";
import { ServerRefusal } from "./transport/transport.ts";
import { callsIn } from "./transport/written-calls.ts";

const REFUSED =
  /tool_use_failed|failed_generation|tool call validation failed|failed to (?:call a function|parse (?:tool call|input at pos|json: unexpected end))|(?:pars|extract)\w* (?:the )?tool calls?\b/i;
const IN_CHAT =
  /tool_?calls?['"`]?\s*(?:\[|\.\d|\.function)|tool[_ ]?call[_ ]?id|\bcall_id|thought_?signature|functionCall parts?|arguments[^\n]{0,40}\bjson\b|must be followed by tool|tool_use[^\n]{0,60}tool_result|tool_result[^\n]{0,60}tool_use|decrypt|invalid_encrypted/i;

/** Whether a server did not take what the model itself wrote as its call, and not the request. */
export function isOwnCall(error: unknown): boolean {
  return error instanceof ServerRefusal && REFUSED.test(error.body);
}

/**
 * What the model wrote, where a server that could not read its call tells all of it and it can be read here: Groq's `failed_generation`,
 * and what llama.cpp says behind "Failed to parse input". Undefined where it is cut, or calls what was not offered.
 */
export function meantRound(error: unknown, start: RoundStart): Round | undefined {
  if (!(error instanceof ServerRefusal) || !isOwnCall(error)) return undefined;
  const calls = callsIn(writtenIn(error.body), start.tools);
  const areWhole = calls.every(
    ({ name, input }) => start.tools.names.includes(name) && record(parseJson(input)) !== undefined,
  );
  if (calls.length === 0 || !areWhole) return undefined;
  const round = new Round(start);
  const said = calls.map((call) => ({ type: "call" as const, id: "", ...call }));
  const end = { type: "end" as const, end: "tools" as const, words: "" };
  // Nothing of it is shown.
  for (const one of [...said, end]) round.take(one).next();
  return round;
}

/** A name and its JSON, which stand together or with a sign between them instead of the tag's end. */
const RUN_TOGETHER = /<function=([\w.:-]+)[=:,\s]*(?=\{)/g;

function writtenIn(body: string): string {
  const told = parseJson(body);
  const error = record(record(told)?.error) ?? record(told);
  const words = text(error?.message) ?? text(record(told)?.error) ?? "";
  const written = error?.failed_generation ?? /Failed to parse input at pos \d+:([^]*)/.exec(words)?.[1];
  const whole = typeof written === "string" ? written : JSON.stringify(records(written));
  return whole.replaceAll(RUN_TOGETHER, "<function=$1>");
}

/** Whether a refusal is about calls, results or thoughts of this chat, which the next one has not. */
export function isOfThisChat(words: string): boolean {
  return IN_CHAT.test(words);
}

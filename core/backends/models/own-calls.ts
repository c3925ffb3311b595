/** What servers say of one call that a model wrote, or that stands in the chat. It tells nothing of whether the model takes tools. */
import { parseJson } from "../../base/json.ts";
import { Round, type RoundStart } from "./round.ts";
import { told } from "./told-words.ts";
import { record, records, text } from "./transport/loose.ts";
import { ServerRefusal } from "./transport/transport.ts";
import { callsIn } from "./transport/written-calls.ts";

/** Codes under which vendors tell it. */
const CODED = /tool_use_failed|failed_generation|tool_generation|malformed_function_call/i;
/** A call, and not its id, nor calling as such. */
const CALL = String.raw`(?:\bfc\b|(?:tool|function)[ _-]?call(?!\w*[ _-]?id\b)(?!ing\b(?! (?:output|result|format)))\w*)`;
const BROKEN = "(?:invalid|malformed|unexpected|incomplete|broken|illegal|ill-formed|unparsable|truncated)";
/** What servers say of it, by who did what: somebody reads a call, a call is broken, a model made one; and what parsers of its output say. */
const REFUSED = [
  String.raw`(?:pars|extract|decod|generat|interpret)\w*\b[^.\n]{0,40}?${CALL}`,
  String.raw`${CALL}(?: \w+){0,3}[ _](?:pars|extract|generat|decod|fail|validation|${BROKEN})\w*`,
  String.raw`\b${BROKEN} (?:\w+ ){0,2}${CALL}`,
  String.raw`\b(?:tool|function|fc)[ _-]?(?:call[ _-]?)?pars(?:er|ing)\b`,
  String.raw`\b(?:model|assistant|llm)\b[^.\n]{0,40}\b(?:generat|produc|emit|return|output|call|attempt|hallucinat|invok)\w*\b[^.\n]{0,60}\b(?:tools?|functions?|calls?)\b`,
  String.raw`\b(?:tool|function)\b[^.\n]{0,60}\b(?:call|generat|produc|emit|request|attempt|invok)\w* by (?:the |this )?(?:model|assistant|llm)`,
  String.raw`(?:attempted|failed|tried) to (?:call|invoke|use) (?:a |an |the )?(?:\w+ )?(?:tool|function)`,
  String.raw`(?:unknown|no such|undefined|unregistered|non-?existent) (?:tool|function)(?: name)?\s*(?::|['"\`])`,
  String.raw`(?:tool|function)\b[^.\n]{0,40} not (?:found )?(?:in|among) (?:the |request|available)`,
  String.raw`\bharmony|message header|tokens? remaining|expecting start token|unknown recipient|\bfunctions\.\w+['")\s]*$`,
  String.raw`failed to parse (?:input at pos|json: unexpected end)|xml syntax error|element <[\w=.-]+> closed by`,
].map((one) => new RegExp(one, "im"));
/** What is said where what the model writes leaves the grammar that it is held to. */
const LEFT_GRAMMAR = /grammar stack|grammar sampling/i;
/** The same words in what servers say of the request: of calls as such, or of what describes the tools. */
const OF_REQUEST =
  /not (?:\w+ )?(?:support|allow|permit|enabl|implement)|does ?n['’]?o?['’]?t (?:support|allow|accept)|unsupported|requires? (?:\w+ ){0,2}--|grammar|jinja|template/i;
/** Who made the call is plain here, whatever is said not to be supported of it: the model, or what reads its output. */
const MADE =
  /\b(?:model|assistant|llm)\b(?:(?! not\b|n['’]t\b)[^.\n]){0,20}?\b(?:called|attempted|tried|generated|produced|emitted|returned|invoked|hallucinated|wrote|requested|responded|answered|used)\b(?![^.\n]{0,25}\berrors?\b)[^.\n]{0,60}\b(?:tools?|functions?|calls?)\b|\b(?:tool|function)[ _]?calls?\b[^.\n]{0,20} (?:in|of|from) (?:the |its |this )?(?:model['’]?s? )?(?:response|output|completion|answer|generation|reply)|\b(?:tool|function)[ _](?:call[ _])?pars(?:er|ing)\b[ :_-]{1,3}(?:error|fail|could|can|exception)|\b(?:generated|produced|emitted|hallucinated) (?:\w+ ){0,2}(?:tool|function)[ _]?call/i;
const IN_CHAT =
  /tool_?calls?['"`]?\s*(?:\[|\.\d|\.function)|tool[_ ]?call[_ ]?id|no tool (?:output|call|result)|role\W{1,4}tool\b|preced\w+ (?:assistant )?message|\b(?:tool|function)[ _](?:results?|outputs?|responses?)\b|function call turn|\bcall_id|thought_?signature|functionCall parts?|arguments[^\n]{0,40}\bjson\b|must be followed by tool|tool_use[^\n]{0,60}tool_result|tool_result[^\n]{0,60}tool_use|decrypt|invalid_encrypted/i;

/** Whether a server did not take what the model itself wrote as its call, and not the request. */
export function isOwnCall(error: unknown): boolean {
  if (!(error instanceof ServerRefusal)) return false;
  if (CODED.test(error.body)) return true;
  const { prose } = told(error.body);
  return (
    MADE.test(prose) ||
    LEFT_GRAMMAR.test(prose) ||
    (!OF_REQUEST.test(prose) && REFUSED.some((pattern) => pattern.test(prose)))
  );
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
  const read = parseJson(body);
  const error = record(record(read)?.error) ?? record(read);
  const words = text(error?.message) ?? text(record(read)?.error) ?? "";
  const written = error?.failed_generation ?? /Failed to parse input at pos \d+:([^]*)/.exec(words)?.[1];
  const whole = typeof written === "string" ? written : JSON.stringify(records(written));
  return whole.replaceAll(RUN_TOGETHER, "<function=$1>");
}

/** Whether a refusal is about calls, results or thoughts of this chat, which the next one has not. */
export function isOfThisChat(words: string): boolean {
  return IN_CHAT.test(words);
}

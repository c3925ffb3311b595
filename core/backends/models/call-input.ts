/** What a model wrote as the input of a call. */
import { parseJson } from "../../base/json.ts";
import { record } from "./transport/loose.ts";

/** What a model's template ends a turn or a call with. */
const END_MARKS =
  /(?:\s*(?:<\|\w+\|>|<｜[^｜>]+｜>|<\/s>|<(?:end_of_turn|eos)>|<\/(?:tool_call|function)>|\[\/TOOL_CALLS\]))+\s*$/;

/** A call's JSON without the marks that some servers leave behind it. */
export function withoutEndMarks(json: string): string {
  return json.replace(END_MARKS, "");
}

/** Tool input that is no JSON object goes back to the model as the text it wrote: servers take nothing but objects. */
export function inputObject(input: string): unknown {
  return record(parseJson(input || "{}")) ?? { invalid_json: input };
}

/** Whether a call's input was cut off in its middle. */
export function isCutCall(call: { input: string } | undefined): boolean {
  return call !== undefined && parseJson(call.input) === undefined;
}

import type { PastCall } from "../../backends/backend.ts";
import type { Activity } from "../../contract/contract.ts";
import type { EarlierCall } from "../../tools/tool-limits.ts";
import { textOfShown } from "../../tools/tool-output.ts";

/** What is said of a call that nobody saw the end of. */
const UNKNOWN = "The answer was cut off before this call was done. Nobody knows whether it took effect.";

type Call = Extract<Activity, { kind: "tool" }>;

/** What an answer called before it was cut off, and what came of it, for the tools: what had an effect is not done again. */
export function earlierCalls(activity: readonly Activity[]): EarlierCall[] {
  return callsIn(activity).flatMap(({ tool, params, state, result }) =>
    state === "failed" || state === "waiting"
      ? []
      : [{ tool, params, result: state === "done" ? resultOf(result) : null }],
  );
}

/** The same for the model, which is to go on knowing what it knew. */
export function pastCalls(activity: readonly Activity[]): PastCall[] {
  return callsIn(activity).map((call) => ({
    // Its id ends in the round, and its place in that.
    round: Number(/-(\d{1,4})-\d+$/.exec(call.call_id)?.[1] ?? 0),
    tool: call.tool,
    params: call.params,
    output: outputOf(call),
  }));
}

function outputOf({ state, result, error }: Call): PastCall["output"] {
  if (state === "waiting") return null;
  if (state === "done") return { text: textOfShown(resultOf(result)), isError: false };
  return { text: error ?? UNKNOWN, isError: true };
}

function callsIn(activity: readonly Activity[]): Call[] {
  return activity.filter((entry) => entry.kind === "tool");
}

function resultOf(result: unknown): string {
  return typeof result === "string" ? result : JSON.stringify(result ?? "");
}

/** Why a tool was not run although nothing failed: what the model is told, by what its user sees. */
export const TOOL_REFUSALS = {
  denied: "The user said no to this call. Do not try it again; ask them.",
  never: "The user does not allow this tool. Do without it.",
  unasked: "Nobody is here who could allow this tool. Do without it.",
  unknown: "There is no tool of this name. Call only those that you were given.",
} as const;

export const REFUSALS = [
  "denied",
  "never",
  "unasked",
  "unknown",
] as const satisfies readonly (keyof typeof TOOL_REFUSALS)[];
export type ToolRefusal = (typeof REFUSALS)[number];

/** Which of them a tool's error is; undefined for what failed. */
export function refusalIn(error: string | null | undefined): ToolRefusal | undefined {
  return REFUSALS.find((name) => TOOL_REFUSALS[name] === error);
}

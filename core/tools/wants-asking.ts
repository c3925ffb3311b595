import { approvalOf, changedFrom } from "./decisions.ts";
import type { HubTool } from "./hub.ts";
import type { Outgoing } from "./outflow.ts";
import type { ToolLimits } from "./tool-limits.ts";

interface Call {
  params: Record<string, unknown>;
  /** Where it goes, if anywhere. */
  outgoing: Outgoing | undefined;
}

/** Whether its owner wants to be asked about a call for the tool's sake, and not only for where it goes. */
export function wantsAsking(
  entry: HubTool,
  { params, outgoing }: Call,
  decisions: Parameters<typeof approvalOf>[1],
  { outflow, isApproved }: Pick<ToolLimits, "outflow" | "isApproved">,
): boolean {
  if (isApproved === true && !entry.asksEachTime) return false;
  if (approvalOf(entry, decisions) === "ask") {
    if (!outgoing || entry.asksEachTime || changedFrom(entry, decisions) !== undefined) return true;
    return outflow?.isAllowedInChat(entry, outgoing) !== true;
  }
  // What is kept is told to models in every chat, and others may have had it kept; who decided nothing did not mean that.
  if (entry.keeps === undefined || decisions.has(entry.key) || outflow?.hasOutside !== true) return false;
  return !outflow.isOwn(String(params[entry.keeps]));
}

import { Desk } from "./desk.ts";

/** What the user says to a tool that wants to run; "chat" is for all that goes where this call does, for as long as the chat. */
export type ToolDecision = "allow" | "chat" | "always" | "deny";

/** Where calls of tools wait, by their ids, until the user has said what they may do. */
export type ToolDesk = Desk<ToolDecision>;

/** How long a tool waits for the user, before it is taken as denied. */
const PATIENCE_MS = 300_000;

export function createToolDesk(canAsk: boolean): ToolDesk {
  return new Desk<ToolDecision>({ canAsk, patienceMs: PATIENCE_MS, unanswered: "deny" });
}

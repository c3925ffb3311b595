import type { HistoryRoom } from "./history.ts";

/** Most tokens of the session that a backend is given as turns. */
export const HISTORY_TOKENS = 2000;
/** Most that the last question and its answer may take of it and beyond, where the model has room. */
const LAST_TOKENS = 8000;
/** What of a model's window is left for its answer. */
const ANSWER_SHARE = 0.25;
/** About what the rules and the tools' descriptions take. */
const RULES_TOKENS = 1500;
/** Less than this holds nothing. */
const LEAST_CONTEXT = 50;

/** Tokens of the chat so far, of what is remembered, and of the question's documents. */
export interface Size {
  history: number;
  context: number;
  documents: number;
}

type Room = Pick<Size, "history" | "context">;

/** The usual sizes, or what a small model has room for besides the question with the instructions, its rules and tools, and the answer. */
export function roomIn(contextWindow: number | null, usual: Room, question: number): Room & HistoryRoom {
  if (contextWindow === null) return { ...usual, last: LAST_TOKENS };
  const room = contextWindow * (1 - ANSWER_SHARE) - question - RULES_TOKENS;
  const share = Math.max(0, Math.min(1, room / (usual.history + usual.context)));
  const history = Math.floor(usual.history * share);
  return {
    history,
    context: Math.max(LEAST_CONTEXT, Math.floor(usual.context * share)),
    last: Math.min(LAST_TOKENS, Math.max(history, Math.floor(room - usual.context))),
  };
}

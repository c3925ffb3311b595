import { BackendError, type ErrorShape, toErrorShape, VaultError } from "../../base/errors.ts";
import type { ChatEvent, FinishReason } from "../../protocol.ts";
import type { MessageState } from "../../vault/tables/schema.ts";
import { cutOff, faultOf } from "./cut-off.ts";
import type { StopReason } from "./live-answer.ts";

/** What a backend says of an answer besides the answer. */
export interface Said {
  finishReason: FinishReason;
  /** Ids of the facts it used; undefined where it says nothing of them. */
  usedFacts: readonly string[] | undefined;
  /** The context as it says it used it. */
  contextHash: string | undefined;
  /** Whether anything came that the user saw. */
  hasArrived: boolean;
}

/** What came of asking a backend. */
export type Outcome = { said: Said } & (
  | { kind: "ended" }
  /** Somebody ended it. */
  | { kind: "stopped"; by: StopReason }
  /** The backend, the disk or FloatBar itself failed; `hasText` says whether the answer has any. */
  | { kind: "failed"; error: unknown; hasText: boolean }
);

export function nothingSaid(): Said {
  return { finishReason: "stop", usedFacts: undefined, contextHash: undefined, hasArrived: false };
}

/** Notes what belongs to the end. @returns whether the event goes on to the user. */
export function isShown(event: Exclude<ChatEvent, { type: "token" }>, said: Said): boolean {
  switch (event.type) {
    case "metadata":
      said.usedFacts = event.used_facts ?? said.usedFacts;
      said.contextHash = event.context_hash ?? said.contextHash;
      return false;
    case "done":
      said.finishReason = event.finish_reason;
      return false;
    default:
      return true;
  }
}

/** How a message stands after an outcome, and what its stream ends with. */
export interface Ending {
  state: Exclude<MessageState, "streaming">;
  finishReason: FinishReason;
  error: ErrorShape | null;
  /** What readers of the stream are told besides, where that is no fault of the answer. */
  told?: ErrorShape;
}

export function endingOf(outcome: Outcome): Ending {
  switch (outcome.kind) {
    case "stopped":
      return outcome.by === "cancelled"
        ? { state: "cancelled", finishReason: "cancelled", error: null }
        : { state: "interrupted", finishReason: "error", error: null, told: toErrorShape(cutOff()) };
    case "failed":
      // A model that ended without a word did end; there is nothing to go on with.
      if (outcome.error instanceof BackendError && outcome.error.code === "no_text") {
        return { state: "complete", finishReason: "stop", error: toErrorShape(outcome.error) };
      }
      return {
        state: outcome.hasText || outcome.error instanceof VaultError ? "interrupted" : "failed",
        finishReason: "error",
        error: faultOf(outcome.error),
      };
    case "ended": {
      const { finishReason } = outcome.said;
      if (finishReason === "cancelled") return { state: "cancelled", finishReason, error: null };
      const isCut = finishReason === "paused" || finishReason === "error";
      return { state: isCut ? "interrupted" : "complete", finishReason, error: null };
    }
  }
}

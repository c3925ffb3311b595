import type { FloatBarError } from "../../base/errors.ts";
import type { VaultTables } from "../../vault/vault.ts";
import type { StreamRow, StreamState } from "../../vault/tables/schema.ts";
import { cutOff } from "./cut-off.ts";
import type { LiveAnswer, Overrides } from "./live-answer.ts";

/** How long is waited before an answer goes on by itself, at first and at most, in milliseconds; twice as long each time. */
const WAIT_MS = { first: 1000, most: 60_000 };
/** So often it is tried. */
const MOST_TRIES = 10;

/** What of a request's wishes holds for its answer as it goes on. */
const LASTING = [
  "model",
  "maxTokens",
  "temperature",
  "effort",
  "tools",
  "isApproved",
  "instructions",
  "recalls",
  "by",
] as const;

/** What a stream says of how its answer goes on by itself, as JSON. */
export interface Resuming {
  /** How often it went on already. */
  tries: number;
  /** Whether it is answered from the context that came with the question. */
  isGiven: boolean;
  wishes: Overrides;
}

/** What a new stream says of it; null where nobody wants it. */
export function resumingOf(overrides: Overrides | undefined, isGiven: boolean): string | null {
  if (overrides?.resumes !== true) return null;
  const wishes = Object.fromEntries(LASTING.map((name) => [name, overrides[name]]));
  return JSON.stringify({ tries: overrides.tries ?? 0, isGiven, wishes } satisfies Resuming);
}

/** How a stream that was cut off goes on; undefined where it does not, or was tried often enough. */
export function howToResume({ resumes }: Pick<StreamRow, "resumes">): (Resuming & { waitMs: number }) | undefined {
  if (resumes === null) return undefined;
  const how = JSON.parse(resumes) as Resuming;
  if (how.tries >= MOST_TRIES) return undefined;
  return { ...how, waitMs: Math.min(WAIT_MS.first * 2 ** how.tries, WAIT_MS.most) };
}

/** Whether an answer that ended so goes on by itself, where somebody wants it: it was cut off, or a fault that passes ended it. */
export function goesOn(
  { overrides }: LiveAnswer,
  state: StreamState,
  error: Pick<FloatBarError, "retryable"> | null,
): boolean {
  const isCut = state === "interrupted" || state === "failed";
  return (
    overrides.resumes === true && isCut && (error === null || error.retryable) && (overrides.tries ?? 0) < MOST_TRIES
  );
}

/**
 * Takes the right to go on with an answer, in the transaction that does so: of all who try, one has it.
 *
 * @throws ConflictError where somebody else had it, or the answer is not as it was left.
 */
export async function takeResuming(tables: VaultTables, messageId: string): Promise<void> {
  const message = await tables.messages.find(messageId);
  const isLeft = message?.state === "interrupted" || message?.state === "failed";
  if (!isLeft || !(await tables.streams.stopResuming({ message_id: messageId }))) throw cutOff();
}

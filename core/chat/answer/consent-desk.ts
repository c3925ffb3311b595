import type { FactView } from "../../contract/contract.ts";
import type { Emitter } from "../../contract/emitter.ts";
import { Desk } from "../../tools/desk.ts";

/** Where answers wait, by their messages' ids, for which facts may leave this device: those whose ids are said. */
export type ConsentDesk = Desk<readonly string[]>;

/** How long a question to the user stands before the request goes without the facts that it is about. */
const PATIENCE_MS = 60_000;

export function createConsentDesk(canAsk: boolean): ConsentDesk {
  return new Desk<readonly string[]>({ canAsk, patienceMs: PATIENCE_MS, unanswered: [] });
}

/**
 * Asks the user whether an answer's facts may leave this device, and waits for what they say; nothing said is a no.
 *
 * @returns ids of those that may go. @throws the signal's reason on abort.
 */
export async function askConsent(
  { consent, emitter }: { consent: ConsentDesk; emitter: Emitter },
  { sessionId, messageId, signal }: { sessionId: string; messageId: string; signal: AbortSignal },
  facts: readonly FactView[],
): Promise<string[]> {
  signal.throwIfAborted();
  if (!consent.canAsk) return [];
  const tell = (standing: readonly FactView[]) =>
    emitter.emit("consent.asked", { session_id: sessionId, message_id: messageId, facts: [...standing] });
  const answered = consent.ask(messageId, signal);
  tell(facts);
  try {
    const allowed = await answered;
    return facts.map(({ id }) => id).filter((id) => allowed.includes(id));
  } finally {
    tell([]);
  }
}

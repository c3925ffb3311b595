import type { Candidate } from "../../backends/pool.ts";
import { AnswerTrace } from "../../telemetry/trace.ts";
import { attemptAfter, attemptElsewhere, FIRST_ATTEMPT, type Tried, tryOnce } from "./attempt.ts";
import { storeEnd, type TurnEnd } from "./end.ts";
import type { LiveAnswer } from "./live-answer.ts";
import { pastCalls } from "./past-calls.ts";
import { isFromOutside } from "../../tools/outflow.ts";
import type { AnswerServices, CurrentBackend } from "./services.ts";

/**
 * One message's way after it was stored: select, hash, ask, record; at the end attribute, reinforce and learn, all in one
 * transaction. Where nothing arrived, another attempt is made. Faults of the backend end the answer, never the program.
 *
 * @throws VaultError when the end could not be stored; the answer then stands as interrupted at the next start.
 */
export async function runTurn(answer: LiveAnswer, services: AnswerServices, current: CurrentBackend): Promise<TurnEnd> {
  const { memory } = current;
  const candidates: [Candidate, ...Candidate[]] = [...current.candidates];
  const trace = new AnswerTrace({ "floatbar.backend": candidates[0].backend.kind }, answer.overrides.trace);
  const outflow = services.outflows.of(answer.sessionId);
  const recalls = memory && answer.overrides.recalls !== false;
  for (const { tool, output } of pastCalls(answer.activity))
    if (output && isFromOutside(tool)) outflow.cameIn(output.text);
  const tools = services.toolbox?.(recalls, answer, outflow);
  const asked = { ...current, candidates, memory: recalls, trace, outflow, tools };
  try {
    let tried: Tried;
    let next: typeof FIRST_ATTEMPT | undefined = FIRST_ATTEMPT;
    do {
      tried = await tryOnce(answer, services, asked, next);
      next = (await attemptElsewhere(next, tried, candidates, answer.signal)) ?? attemptAfter(next, tried, candidates);
    } while (next);
    // What quotes others may be recalled elsewhere.
    if (outflow.hasOutside) await services.vault.messages.note(answer.messageId, { is_outside: 1 });
    const end = await trace.part("store", storeEnd(answer, services, tried, memory));
    const { state, input_tokens, output_tokens } = end.message;
    trace.end(state, { "floatbar.input_tokens": input_tokens ?? 0, "floatbar.output_tokens": output_tokens ?? 0 });
    return end;
  } catch (error) {
    trace.end("failed");
    throw error;
  }
}

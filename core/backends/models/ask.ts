import { setTimeout as sleep } from "node:timers/promises";
import { BackendError } from "../../base/errors.ts";
import type { ChatEvent } from "../../protocol.ts";
import { Deadline } from "../deadline.ts";
import type { Asked, AskOptions } from "./asked.ts";
import { Attempts } from "./attempts.ts";
import { promptWithout, sentTools } from "./ingredients.ts";
import type { Recipe } from "./learned.ts";
import { meantRound } from "./own-calls.ts";
import { Peeked, whileQuiet } from "./quiet.ts";
import { Round } from "./round.ts";
import { withoutSentKeys } from "./transport/sent-keys.ts";
import { converse, type Line, ServerRefusal } from "./transport/transport.ts";

/** What one request came to. */
export interface Answered {
  round: Round;
  /** As the model was asked in the end. */
  recipe: Recipe;
  /** Whether what was left out is known to be refused each time, and not this once. */
  isLearned: boolean;
  /** Whether tools were left out since the model has no room for them. */
  isForRoom: boolean;
  /** The body as the model took it. */
  body: string;
}

/**
 * Asks a model once, and gives what it says as events. A busy server is asked again; one that refuses an ingredient is asked
 * without it, and what that taught is kept for the model.
 *
 * @throws BackendError
 */
export async function* ask(options: AskOptions, asked: Asked): AsyncGenerator<ChatEvent, Answered> {
  const attempts = new Attempts(options, asked);
  for (;;) {
    const deadline = new Deadline(asked.signal, options.host);
    const { opensAlone } = attempts.recipe;
    const offered = sentTools(asked.question, attempts.recipe);
    const tools = {
      names: offered.map(({ name }) => name),
      schemaOf: (name: string) => offered.find((tool) => tool.name === name)?.inputSchema,
    };
    const start = { ...asked.start, opensAlone, tools, keys: options.keys };
    const round = new Round(start);
    let hasBegun = false;
    try {
      const body = await attempts.write();
      const reader = options.wire.reader();
      const prompt = promptWithout(asked.question.prompt, attempts.recipe);
      asked.tally.begin(round, { prompt, tools: offered }, reader);
      const said = new Peeked(
        converse(
          body,
          reader,
          lineOf(options, deadline, attempts.recipe, () => asked.tally.accepted()),
        ),
      );
      if (options.isLocal) yield* whileQuiet(said, options.host);
      for await (const list of said) {
        for (const one of list) {
          for (const event of round.take(one)) {
            asked.signal.throwIfAborted();
            hasBegun = true;
            asked.onBegun?.(round);
            yield event;
          }
        }
      }
      yield* round.flush();
      asked.tally.whole();
      const isLearned = attempts.succeeded(round);
      const { recipe, isForRoom, body: taken } = attempts;
      return { round, recipe, isLearned, isForRoom, body: taken };
    } catch (error) {
      asked.tally.cut(asked.signal.aborted, saysNothing(error));
      // What was held back had come before, whoever ended it.
      yield* round.flush();
      asked.signal.throwIfAborted();
      const meant = hasBegun ? undefined : meantRound(error, start);
      if (meant)
        return { round: meant, recipe: attempts.recipe, isLearned: true, isForRoom: false, body: attempts.body };
      const again = hasBegun || round.calls.length > 0 ? undefined : attempts.after(error);
      if (!again) throw withoutKeys(attempts.fault(error), options.keys);
      if (again.event) yield again.event;
      if (again.waitMs > 0) await sleep(again.waitMs, undefined, { signal: asked.signal });
    }
  }
}

/** A fault without the keys that its server repeats. */
function withoutKeys(fault: unknown, keys: readonly string[] | undefined): unknown {
  if (!(fault instanceof BackendError)) return fault;
  const { code, phrase: words, retryable, retryAfterMs } = fault;
  const theirs = words.theirs === undefined ? undefined : withoutSentKeys(words.theirs, keys);
  if (theirs === words.theirs) return fault;
  return new BackendError(code, { ...words, ...(theirs === undefined ? {} : { theirs }) }, { retryable, retryAfterMs });
}

/** Whether a server refused after all, or sent no answer at all: that is not billed. */
function saysNothing(error: unknown): boolean {
  if (error instanceof ServerRefusal) return true;
  return error instanceof BackendError && (error.code === "bad_response" || error.phrase?.key === "model.empty");
}

/** What is not streamed comes when all of it is there. */
const WHOLE_ANSWER_MS = 600_000;

function lineOf(
  { host, firstByteMs, untilWordsMs, idleMs, onSkipped }: AskOptions,
  deadline: Deadline,
  { without }: Recipe,
  onAccepted: () => void,
): Line {
  const wait = without.includes("stream") ? Math.max(firstByteMs, WHOLE_ANSWER_MS) : firstByteMs;
  return { host, deadline, firstByteMs: wait, untilWordsMs, idleMs, onAccepted, ...(onSkipped ? { onSkipped } : {}) };
}

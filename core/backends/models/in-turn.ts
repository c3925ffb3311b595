import { BackendError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { ChatEvent } from "../../protocol.ts";
import { note } from "./notes.ts";

/** So many models are asked for one question where nobody chose one. */
export const MOST_TRIED = 4;

/** Events that come before a model says anything. */
const BEFORE: ReadonlySet<ChatEvent["type"]> = new Set(["stream_start", "usage"]);

interface Turns {
  asking: (name: string) => AsyncGenerator<ChatEvent>;
  /** Hears which one answers. */
  onFound: (name: string) => void;
  /** Those that are there now, the likeliest first: asked for once, where one is refused since it is gone. It may throw in place of that. */
  anew: () => Promise<readonly string[]>;
}

/**
 * Asks the first of several models, and the next where a server refuses one since it does not chat, or is gone: no list tells
 * that for sure.
 *
 * @param names the likeliest first, at least one.
 * @throws what the first was refused with.
 */
export async function* inTurn(names: readonly string[], { asking, onFound, anew }: Turns): AsyncGenerator<ChatEvent> {
  const refusals: unknown[] = [];
  const asked: string[] = [];
  let waiting = names;
  let isAnew = false;
  while (asked.length < MOST_TRIED) {
    const name = waiting.find((one) => !asked.includes(one));
    if (name === undefined) break;
    asked.push(name);
    let hasSaid = false;
    try {
      for await (const event of asking(name)) {
        if (!hasSaid && !BEFORE.has(event.type)) {
          hasSaid = true;
          onFound(name);
          if (refusals.length > 0) yield note(phrase("model.other_taken", { refused: names[0] ?? "", model: name }));
        }
        yield event;
      }
      return;
    } catch (error) {
      refusals.push(error);
      if (hasSaid || !isOfThisModel(error, name)) break;
      if (isAnew || !isGone(error)) continue;
      isAnew = true;
      waiting = await anew();
    }
  }
  throw refusals[0];
}

/** Codes of errors that may come of the model alone. */
const ITS_OWN: ReadonlySet<string> = new Set(["invalid_request", "not_found", "forbidden", "internal", "bad_response"]);
const SPEAKS_OF_IT =
  /\bmodels?\b|\bchat|completions?\b|endpoint|unsupported|not support|does(?: not|n't) (?:accept|take|allow)|embed|template|modalit|pipeline|\btask\b|speech|audio|image|voice/i;
const IS_GONE =
  /not (?:be )?(?:found|exist|loaded|available)|no such|unknown|no longer|n't exist|no models? loaded|failed to load/i;

/** Whether a refusal is of this model, so that another one may be taken. */
function isOfThisModel(error: unknown, name: string): boolean {
  if (!(error instanceof BackendError) || !ITS_OWN.has(error.code)) return false;
  const { theirs = "", key } = error.phrase;
  return (
    key !== "backend.no_models" &&
    key !== "backend.no_model_yet" &&
    (theirs.includes(name) || SPEAKS_OF_IT.test(theirs))
  );
}

/** Whether a refusal may come of a model that is there no more. */
export function isGone(error: unknown): boolean {
  if (!(error instanceof BackendError) || !ITS_OWN.has(error.code)) return false;
  return error.code === "not_found" || IS_GONE.test(error.phrase.theirs ?? "");
}

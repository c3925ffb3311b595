/** "Test connection": what stands between the bar and its first word, in plain sentences. */
import type { Backend, Health } from "../backends/backend.ts";
import { hashContext } from "../context/select/hash.ts";
import type { CheckStep, HealthView } from "../contract/contract.ts";
import { BackendError } from "../base/errors.ts";
import { inEnglish, type Phrase, phrase } from "../base/phrases.ts";
import { reach, step } from "./reach.ts";

/** How long the first word is waited for: a model may have to be loaded first. */
const STREAM_MS = 60_000;
/** An answer that takes this long and comes all at its end was held back on the way. */
const LONG_MS = 1500;
const FEWEST_TOKENS = 5;
const QUESTION = "Count from 1 to 30, separated by spaces, and say nothing else.";

export interface DoctorOptions {
  backend: Backend;
  /** Where the backend is; null where nothing is asked over a network. */
  url: URL | null;
  proxy: string;
  env: NodeJS.ProcessEnv;
  /** Ids for the request that is made; nothing of it is stored. */
  newId: () => string;
}

/** Goes the way a question goes, and says how far it is good. */
export async function examine(options: DoctorOptions, signal: AbortSignal): Promise<HealthView> {
  const { backend, url, proxy, env } = options;
  const started = performance.now();
  const latency = () => Math.round(performance.now() - started);
  const way = url === null ? { steps: [], isReached: true } : await reach(url, proxy, env);
  const last = way.steps.at(-1);
  if (!way.isReached && last) {
    return { ok: false, ...told(last), models: [], latency_ms: latency(), steps: way.steps };
  }
  const asked = performance.now();
  const health = await backend.check(signal).catch((error: unknown): Health => {
    if (!(error instanceof BackendError)) throw error;
    return { ok: false, phrase: error.phrase, models: [] };
  });
  const latency_ms = Math.round(performance.now() - asked);
  const steps = [...way.steps, answerStep(health)];
  const view = { ...health, message: inEnglish(health.phrase), latency_ms };
  if (!health.ok || url === null) return { ...view, steps };
  const stream = await streamStep(options, signal);
  const isFailed = stream.state === "failed";
  return { ...view, ok: !isFailed, ...(isFailed ? told(stream) : {}), steps: [...steps, stream] };
}

function answerStep({ ok, phrase }: Health): CheckStep {
  return step("answer", ok ? "ok" : "failed", phrase);
}

/** What a step found and what to do about it, as one text. */
function told({ phrase: found, fix_phrase: fix }: CheckStep): { message: string; phrase: Phrase } {
  const whole = fix === null ? found : phrase("doctor.found_and_fix", { found, fix });
  return { message: inEnglish(whole), phrase: whole };
}

/** Asks one short question, and sees whether its answer comes as it is made. */
async function streamStep(options: DoctorOptions, signal: AbortSignal): Promise<CheckStep> {
  const { backend, newId } = options;
  const context = { profile: { name: null, interaction_count: 0 }, facts: [], recent_messages: [], preferences: {} };
  const sessionId = newId();
  const started = performance.now();
  const times: number[] = [];
  let first: number | undefined;
  try {
    const request = {
      sessionId,
      messageId: newId(),
      message: QUESTION,
      context,
      contextHash: hashContext(context).hash,
      history: [],
      partial: null,
      model: null,
      maxTokens: 200,
      temperature: null,
    };
    for await (const event of backend.stream(request, AbortSignal.any([signal, AbortSignal.timeout(STREAM_MS)]))) {
      first ??= performance.now() - started;
      if (event.type === "token") times.push(performance.now() - started);
    }
  } catch (error) {
    return error instanceof BackendError
      ? step("stream", "failed", error.phrase)
      : step("stream", "failed", phrase("doctor.no_answer"), phrase("doctor.smaller_model"));
  } finally {
    if (backend.capabilities.isStateful) await backend.reset(sessionId).catch(() => undefined);
  }
  return verdict(first, times, performance.now() - started);
}

/** @param times of the tokens and `total` of the answer, in milliseconds. */
export function verdict(first: number | undefined, times: readonly number[], total: number): CheckStep {
  const [begin] = times;
  const end = times.at(-1);
  if (first === undefined || begin === undefined || end === undefined) {
    return step("stream", "warning", phrase("doctor.no_word"), phrase("doctor.other_model"));
  }
  if (times.length >= FEWEST_TOKENS && total > LONG_MS && end - begin < total * 0.05) {
    const seconds = Math.round(total / 100) / 10;
    return step("stream", "warning", phrase("doctor.all_at_once", { seconds }), phrase("doctor.unbuffer"));
  }
  return step("stream", "ok", phrase("doctor.streams", { milliseconds: Math.round(begin) }));
}

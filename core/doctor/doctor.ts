/** "Test connection": what stands between the bar and its first word, in plain sentences. */
import type { Backend, Health } from "../backends/backend.ts";
import { hashContext } from "../context/select/hash.ts";
import type { CheckStep, HealthView } from "../contract/contract.ts";
import { BackendError } from "../base/errors.ts";
import { reach } from "./reach.ts";

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
    const message = [last.message, last.fix].filter(Boolean).join(" ");
    return { ok: false, message, models: [], latency_ms: latency(), steps: way.steps };
  }
  const asked = performance.now();
  const health = await backend.check(signal).catch((error: unknown): Health => {
    if (!(error instanceof BackendError)) throw error;
    return { ok: false, message: error.message, models: [] };
  });
  const latency_ms = Math.round(performance.now() - asked);
  const steps = [...way.steps, answerStep(health)];
  if (!health.ok || url === null) return { ...health, latency_ms, steps };
  const stream = await streamStep(options, signal);
  return {
    ...health,
    ok: stream.state !== "failed",
    message: stream.state === "failed" ? [stream.message, stream.fix].filter(Boolean).join(" ") : health.message,
    latency_ms,
    steps: [...steps, stream],
  };
}

function answerStep({ ok, message }: { ok: boolean; message: string }): CheckStep {
  return { name: "answer", state: ok ? "ok" : "failed", message, fix: null };
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
    const fix = error instanceof BackendError ? null : "Try again, or choose a smaller model.";
    return {
      name: "stream",
      state: "failed",
      message: error instanceof BackendError ? error.message : "No answer came in time.",
      fix,
    };
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
    return {
      name: "stream",
      state: "warning",
      message: "It answered, but with no word.",
      fix: "Choose another model.",
    };
  }
  if (times.length >= FEWEST_TOKENS && total > LONG_MS && end - begin < total * 0.05) {
    return {
      name: "stream",
      state: "warning",
      message: `The answer took ${(total / 1000).toFixed(1)} s and then came all at once: something on the way holds it back.`,
      fix: "Switch off response buffering in the proxy or gateway before the server (in nginx: proxy_buffering off).",
    };
  }
  return {
    name: "stream",
    state: "ok",
    message: `The first word came after ${Math.round(begin)} ms, and the rest as it was written.`,
    fix: null,
  };
}

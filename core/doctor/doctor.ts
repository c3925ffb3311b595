/** "Test connection": what stands between the bar and its first word, in plain sentences. */
import type { Backend, Health } from "../backends/backend.ts";
import { isLoopback } from "../backends/models/vendors.ts";
import type { Toolbox } from "../tools/tool.ts";
import type { CheckStep, HealthView } from "../contract/contract.ts";
import { BackendError } from "../base/errors.ts";
import { inEnglish, type Phrase, phrase } from "../base/phrases.ts";
import { reach, step } from "./reach.ts";
import { shortQuestion } from "./short-question.ts";

/** How long an answer is waited for; on this machine its model may have to be loaded first. */
const STREAM_MS = 60_000;
const LOCAL_STREAM_MS = 300_000;
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
  /** Ids for the requests that are made; nothing of them is stored. */
  newId: () => string;
  /** Looks for the API that answers near the address, where the address itself is of no use. */
  find?: (signal: AbortSignal) => Promise<string | undefined>;
}

const NO_SEARCH: ReadonlySet<string | undefined> = new Set(["dns", "proxy"]);

/** Goes the way a question goes, and says how far it is good; where it is not, which address near it would be. */
export async function examine(options: DoctorOptions, signal: AbortSignal): Promise<HealthView> {
  const view = await goTheWay(options, signal);
  // Nobody else is found by a name that nobody knows, or past a proxy that gives no way.
  if (view.ok || options.url === null || NO_SEARCH.has(view.steps.at(-1)?.name)) return view;
  const address = await options.find?.(signal);
  return address === undefined ? view : proposing(view, address);
}

async function goTheWay(options: DoctorOptions, signal: AbortSignal): Promise<HealthView> {
  const { backend, url, proxy, env } = options;
  const started = performance.now();
  const latency = () => Math.round(performance.now() - started);
  const way = url === null ? { steps: [], isReached: true } : await reach(url, proxy, env);
  const last = way.steps.at(-1);
  if (!way.isReached && last) {
    return { ok: false, ...told(last), models: [], latency_ms: latency(), steps: way.steps, address: null };
  }
  const asked = performance.now();
  const health = await backend.check(signal).catch((error: unknown): Health => {
    if (!(error instanceof BackendError)) throw error;
    return { ok: false, phrase: error.phrase, models: [] };
  });
  const latency_ms = Math.round(performance.now() - asked);
  const steps = [...way.steps, answerStep(health)];
  const view = { ...health, message: inEnglish(health.phrase), latency_ms, address: null };
  if (url === null || (!health.ok && backend.kind !== "model")) return { ...view, steps };
  const stream = await streamStep(options, signal);
  // A server that does not list its models may answer all the same.
  if (!health.ok) {
    if (stream.state === "failed") return { ...view, steps };
    const listing = step("answer", "warning", health.phrase);
    return { ...view, ok: true, ...told(stream), steps: [...way.steps, listing, stream] };
  }
  const isFailed = stream.state === "failed";
  if (isFailed) return { ...view, ok: false, ...told(stream), steps: [...steps, stream] };
  const tools = backend.kind === "model" ? [await toolsStep(options, signal)] : [];
  return { ...view, steps: [...steps, stream, ...tools] };
}

/** The same, with the address that works as what to do. */
function proposing(view: HealthView, address: string): HealthView {
  const fix = phrase("doctor.use_address", { address });
  const [last] = view.steps.slice(-1);
  if (!last) return view;
  const proposed = step(last.name, last.state, last.phrase, fix);
  return { ...view, ...told(proposed), steps: [...view.steps.slice(0, -1), proposed], address };
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
  const sessionId = newId();
  const started = performance.now();
  const times: number[] = [];
  let first: number | undefined;
  try {
    const request = shortQuestion(sessionId, newId(), QUESTION);
    for await (const event of backend.stream(
      request,
      AbortSignal.any([signal, AbortSignal.timeout(patience(options))]),
    )) {
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

/** A tool that does nothing, to see whether a model can call one. */
const PROBE = {
  name: "connection_test",
  description: "Tells whether tools work. Takes a word and does nothing.",
  inputSchema: { type: "object", properties: { word: { type: "string" } }, required: ["word"] },
};
const TOOL_QUESTION = `Call the tool ${PROBE.name} with the word "ready". Then say "done".`;

/** Asks once more with a tool, and sees what the model does with it. */
async function toolsStep(options: DoctorOptions, signal: AbortSignal): Promise<CheckStep> {
  const { backend, newId } = options;
  let hasCalled = false;
  let isLeftOut = false;
  const tools: Toolbox = {
    definitions: async () => [PROBE],
    absences: async () => [],
    run: async () => {
      hasCalled = true;
      return { text: "ok", images: [], isError: false };
    },
  };
  try {
    const request = { ...shortQuestion(newId(), newId(), TOOL_QUESTION), tools };
    for await (const event of backend.stream(
      request,
      AbortSignal.any([signal, AbortSignal.timeout(patience(options))]),
    )) {
      if (event.type === "note" && event.phrase?.key === "model.without_tools") isLeftOut = true;
    }
  } catch (error) {
    const words = error instanceof BackendError ? error.phrase : phrase("doctor.no_answer");
    // What matters is whether it called the tool, not how it ended.
    if (!hasCalled) return step("tools", "warning", words);
  }
  if (hasCalled) return step("tools", "ok", phrase("doctor.calls_tools"));
  return isLeftOut
    ? step("tools", "warning", phrase("doctor.refuses_tools"))
    : step("tools", "warning", phrase("doctor.calls_no_tool"));
}

function patience({ url }: DoctorOptions): number {
  return url !== null && isLoopback(url) ? LOCAL_STREAM_MS : STREAM_MS;
}

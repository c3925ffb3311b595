import { setTimeout as sleep } from "node:timers/promises";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import { BackendError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import { type ChatEvent, thinkingStep } from "../../protocol.ts";
import { Deadline } from "../deadline.ts";
import { callOf } from "./call.ts";
import { bodyWithout, guessedWayOut, type Question, sentTools, wayOut } from "./ingredients.ts";
import { type Ingredient, type LearnedModels, PLAIN_RECIPE, type Recipe } from "./learned.ts";
import { note } from "./notes.ts";
import { isOfThisChat, isOwnCall, meantRound } from "./own-calls.ts";
import { Peeked, whileQuiet } from "./quiet.ts";
import { refusalKind } from "./refusals.ts";
import { isReset } from "./reset.ts";
import { Round, type RoundStart } from "./round.ts";
import { paidFor, shorterAnswer } from "./shorter-answer.ts";
import { converse, type Line, ServerRefusal } from "./transport/transport.ts";
import type { TokenUse } from "./transport/said.ts";
import { sumUse } from "./transport/usage.ts";
import { offersOtherwise } from "./tool-ways-out.ts";
import { type Wire, writeRequest } from "./wire.ts";

/** A busy server is asked again so often, if it does not want a longer wait than this. */
const MAX_RETRIES = 2;
const MAX_WAIT_MS = 20_000;
const DEFAULT_WAIT_MS = 1000;
/** A server that loads its model is asked again after this, in milliseconds. */
const LOADING_WAIT_MS = 2000;
/** No more ways out are tried than there are ingredients. */
const MAX_WAYS_OUT = 10;

/** Whom is asked, and how. */
export interface AskOptions {
  wire: Wire;
  host: string;
  /** Host and path, under which what is learned is kept. */
  server: string;
  learned: LearnedModels;
  /** What the vendor is known to refuse. */
  known: readonly Ingredient[];
  /** What the address has behind its path, with its question mark; empty for nothing. */
  query: string;
  /** What is sent besides what the provider writes. */
  headers: Record<string, string>;
  firstByteMs: number;
  idleMs: number;
  /** Whether it is a server that may have to load its model first. */
  isLocal: boolean;
  /** Pause before a busy server is asked again where it names none, in milliseconds. */
  retryDelayMs: number | undefined;
  onSkipped?: ((count: number) => void) | undefined;
}

/** What is asked, and of whom. */
export interface Asked {
  model: LanguageModelV4;
  question: Question;
  start: Omit<RoundStart, "opensAlone" | "tools">;
  tally: Tally;
  signal: AbortSignal;
  /** Hears that something of the answer came. */
  onBegun?: () => void;
}

/** What all requests of an answer took so far, also those that failed. */
export class Tally {
  use: TokenUse | undefined;

  add(use: TokenUse | undefined): void {
    this.use = sumUse(this.use, use);
  }
}

/** What one request came to. */
export interface Answered {
  round: Round;
  /** As the model was asked in the end. */
  recipe: Recipe;
  /** Whether what was left out is known to be refused each time, and not this once. */
  isLearned: boolean;
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
    const start = { ...asked.start, opensAlone, tools };
    const round = new Round(start);
    let hasBegun = false;
    try {
      const body = await attempts.write();
      const said = new Peeked(converse(body, options.wire.reader(), lineOf(options, deadline)));
      if (options.isLocal) yield* whileQuiet(said, options.host);
      for await (const list of said) {
        for (const one of list) {
          for (const event of round.take(one)) {
            hasBegun = true;
            asked.onBegun?.();
            yield event;
          }
        }
      }
      yield* round.flush();
      asked.tally.add(round.usage);
      const isLearned = attempts.succeeded(round);
      return { round, recipe: attempts.recipe, isLearned, body: attempts.body };
    } catch (error) {
      asked.signal.throwIfAborted();
      yield* round.flush();
      asked.tally.add(round.usage);
      const meant = hasBegun ? undefined : meantRound(error, start);
      if (meant) return { round: meant, recipe: attempts.recipe, isLearned: true, body: attempts.body };
      const again = hasBegun || round.calls.length > 0 ? undefined : attempts.after(error);
      if (!again) throw attempts.fault(error);
      if (again.event) yield again.event;
      if (again.waitMs > 0) await sleep(again.waitMs, undefined, { signal: asked.signal });
    }
  }
}

function lineOf({ host, firstByteMs, idleMs, onSkipped }: AskOptions, deadline: Deadline): Line {
  return { host, deadline, firstByteMs, idleMs, ...(onSkipped ? { onSkipped } : {}) };
}

function withQuery(url: string, query: string): string {
  return query === "" ? url : `${url}${url.includes("?") ? "&" : "?"}${query.slice(1)}`;
}

/** What is done after a failure: a wait, and what is said of it. */
interface Again {
  waitMs: number;
  event?: ChatEvent;
}

/** What was tried for one question, and what is tried next. */
class Attempts {
  readonly #options: AskOptions;
  readonly #asked: Asked;
  readonly #begun = performance.now();
  #first: BackendError | undefined;
  #hasReset = false;
  #busy = 0;
  #waysOut = 0;
  #toolSteps = 0;
  /** Whether each of them was a refusal that lasts, and one in so many words. */
  #isLasting = true;
  #isPlain = true;
  #body = "";
  #saysLoading = false;
  recipe: Recipe;

  constructor(options: AskOptions, asked: Asked) {
    this.#options = options;
    this.#asked = asked;
    const learned = options.learned.get(options.server, asked.model.modelId) ?? PLAIN_RECIPE;
    this.recipe = { ...learned, without: [...new Set([...learned.without, ...options.known])] };
  }

  /** What was sent last. */
  get body(): string {
    return this.#body;
  }

  async write() {
    const request = await writeRequest(this.#asked.model, callOf(this.#options.wire, this.#asked, this.recipe));
    this.#body = bodyWithout(request.body, this.recipe);
    const { query, headers } = this.#options;
    return { url: withQuery(request.url, query), headers: { ...request.headers, ...headers }, body: this.#body };
  }

  /** Keeps what was learned. @returns whether all that was left out is known to be refused. */
  succeeded(round: Round): boolean {
    const { learned, server } = this.#options;
    const { modelId } = this.#asked.model;
    const opensAlone = round.text !== "" || round.hasThought ? round.closedAlone : this.recipe.opensAlone;
    // What may pass by itself counts for this answer alone; what was vague, once it came a second time.
    const isLearned =
      this.#waysOut === 0 || (this.#isLasting && (this.#isPlain || learned.isConfirmed(server, modelId, this.recipe)));
    if (this.#waysOut === 0) learned.clearSuspicion(server, modelId);
    const hasLearned = this.#waysOut > 0 && isLearned;
    if (!hasLearned && (opensAlone === this.recipe.opensAlone || !isLearned)) return isLearned;
    this.recipe = { ...this.recipe, opensAlone };
    // What is known of the vendor need not be learned.
    const before = learned.get(server, modelId)?.without ?? [];
    const without = this.recipe.without.filter((one) => before.includes(one) || !this.#options.known.includes(one));
    learned.set(server, modelId, { ...this.recipe, without });
    return isLearned;
  }

  /** What to do about a failure before anything was said; undefined where nothing helps. */
  after(error: unknown): Again | undefined {
    if (isReset(error) && !this.#hasReset) {
      this.#hasReset = true;
      return { waitMs: 0 };
    }
    if (!(error instanceof BackendError)) return undefined;
    return this.#whenLoading(error) ?? this.#whenRefused(error) ?? this.#whenBusy(error);
  }

  /** What the user is told: the first refusal, since later ones came of what was left out. */
  fault(error: unknown): unknown {
    return this.#first ?? error;
  }

  #whenRefused(error: BackendError): Again | undefined {
    if (!(error instanceof ServerRefusal) || this.#waysOut >= MAX_WAYS_OUT) return undefined;
    const paid = paidFor(error.body, this.recipe);
    if (paid) return this.#try(error, paid, false);
    const shorter = shorterAnswer(error.body, this.#asked.question, this.recipe, this.#body);
    // The next chat leaves another room.
    if (shorter?.isRoom === true) return this.#try(error, shorter.recipe, false);
    return LASTING.has(error.code) || isOwnCall(error) ? undefined : this.#withLess(error);
  }

  #withLess(error: ServerRefusal): Again | undefined {
    const { body: words, status } = error;
    const { question, start } = this.#asked;
    const kind = refusalKind(words, status);
    if (kind === "none") return undefined;
    const named = wayOut(words, question, this.recipe, this.#body, this.#toolSteps);
    const next = named ?? guessedWayOut(words, question, this.recipe, this.#body);
    if (!next) return undefined;
    if (offersOtherwise(this.recipe, next)) this.#toolSteps += 1;
    this.#isPlain &&= kind === "plain" && named !== undefined;
    // A model that called a tool in this very answer takes tools.
    const losesTools = next.without.includes("tools") && !this.recipe.without.includes("tools");
    const isOnce = isOfThisChat(words) || (losesTools && start.number > 1);
    return this.#try(error, next, kind !== "passing" && !isOnce);
  }

  #try(error: BackendError, next: Recipe, isLasting: boolean): Again {
    this.#first ??= error;
    this.#waysOut += 1;
    this.#isLasting &&= isLasting;
    this.recipe = next;
    return { waitMs: 0 };
  }

  #whenLoading(error: BackendError): Again | undefined {
    if (error.code !== "model_loading") return undefined;
    const left = this.#options.firstByteMs - (performance.now() - this.#begun);
    if (left <= 0) return undefined;
    const waitMs = Math.min(this.#options.retryDelayMs ?? error.retryAfterMs ?? LOADING_WAIT_MS, MAX_WAIT_MS, left);
    const again = { waitMs: Math.max(1, waitMs) };
    if (this.#saysLoading) return again;
    this.#saysLoading = true;
    return { ...again, event: note(phrase("model.loading", { host: this.#options.host })) };
  }

  #whenBusy(error: BackendError): Again | undefined {
    const { host, retryDelayMs = DEFAULT_WAIT_MS } = this.#options;
    const waitMs = error.retryAfterMs ?? retryDelayMs * 2 ** this.#busy;
    const isBusy = error.code === "rate_limited" || error.code === "provider_unavailable";
    if (!isBusy || !error.retryable || this.#busy >= MAX_RETRIES || waitMs > MAX_WAIT_MS) return undefined;
    this.#busy += 1;
    const words = phrase("backend.busy_waiting", { host, seconds: Math.ceil(waitMs / 1000) });
    return { waitMs, event: thinkingStep(words) };
  }
}

/** Errors that no ingredient is to blame for. */
const LASTING: ReadonlySet<string> = new Set([
  "unauthorized",
  "quota_exceeded",
  "rate_limited",
  "context_too_long",
  "redirected",
  "model_loading",
]);

import { BackendError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import { type ChatEvent, thinkingStep } from "../../protocol.ts";
import type { Asked, AskOptions } from "./asked.ts";
import { callOf } from "./call.ts";
import { lighterTools, weighsSome } from "./heavy-tools.ts";
import { bodyWithout, guessedWayOut, sentTools, wayOut } from "./ingredients.ts";
import { type Ingredient, PLAIN_RECIPE, type Recipe } from "./learned.ts";
import { note } from "./notes.ts";
import { isOfThisChat, isOwnCall } from "./own-calls.ts";
import { isFault, type RefusalKind, refusalKind } from "./refusals.ts";
import { isReset } from "./reset.ts";
import type { Round } from "./round.ts";
import { paidFor, shorterAnswer } from "./shorter-answer.ts";
import { isIn } from "./speaks.ts";
import { told } from "./told-words.ts";
import { ServerRefusal } from "./transport/transport.ts";
import { offersOtherwise } from "./tool-ways-out.ts";
import { writeRequest } from "./wire.ts";
import { WaysOut, type Worth } from "./ways-out.ts";

/** A busy server is asked again so often, if it does not want a longer wait than this. */
const MAX_RETRIES = 2;
const MAX_WAIT_MS = 20_000;
const DEFAULT_WAIT_MS = 1000;
/** A server that loads its model is asked again after this, in milliseconds. */
const LOADING_WAIT_MS = 2000;
/** No more ways out are tried than there are ingredients. */
const MAX_WAYS_OUT = 12;

/** What is done after a failure: a wait, and what is said of it. */
export interface Again {
  waitMs: number;
  event?: ChatEvent;
}

function withQuery(url: string, query: string): string {
  return query === "" ? url : `${url}${url.includes("?") ? "&" : "?"}${query.slice(1)}`;
}

/** What was tried for one question, and what is tried next. */
export class Attempts {
  readonly #options: AskOptions;
  readonly #asked: Asked;
  readonly #begun = performance.now();
  #first: BackendError | undefined;
  #hasReset = false;
  #busy = 0;
  #tries = 0;
  #toolSteps = 0;
  readonly #ways: WaysOut;
  /** Whether the same was asked once more after words that may have been about that one request. */
  #hasRepeated = false;
  #body = "";
  #saysLoading = false;
  /** Whether tools are left out for want of room. */
  isForRoom: boolean;

  constructor(options: AskOptions, asked: Asked) {
    this.#options = options;
    this.#asked = asked;
    const { modelId } = asked.model;
    const lighter = options.learned.lighter(options.server, modelId);
    this.isForRoom = lighter !== undefined;
    const learned = lighter ?? options.learned.get(options.server, modelId) ?? PLAIN_RECIPE;
    this.#ways = new WaysOut({ ...learned, without: [...new Set([...learned.without, ...options.known])] });
  }

  /** As the model is asked. */
  get recipe(): Recipe {
    return this.#ways.recipe;
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
    const { count, isLasting, isPlain } = this.#ways;
    const isLearned = count === 0 || (isLasting && (isPlain || learned.isConfirmed(server, modelId, this.recipe)));
    if (count === 0) {
      // Turns without words are only in requests that follow a tool.
      learned.clearSuspicion(server, modelId, (one) => !isWordless(one) || isIn(one, this.#body));
    }
    if (this.isForRoom && count > 0) learned.keepLighter(server, modelId, this.recipe);
    const hasLearned = count > 0 && isLearned;
    if (!hasLearned && (opensAlone === this.recipe.opensAlone || !isLearned)) return isLearned;
    // What is known of the vendor need not be learned.
    const before = learned.get(server, modelId)?.without ?? [];
    const without = this.recipe.without.filter((one) => before.includes(one) || !this.#options.known.includes(one));
    learned.set(server, modelId, { ...this.recipe, opensAlone, without });
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

  /** What the user is told: the first refusal, since later ones came of what was left out; but for what nothing left out has to do with. */
  fault(error: unknown): unknown {
    return error instanceof BackendError && LASTING.has(error.code) ? error : (this.#first ?? error);
  }

  #whenRefused(error: BackendError): Again | undefined {
    if (!(error instanceof ServerRefusal) || this.#tries >= MAX_WAYS_OUT) return undefined;
    const { words } = told(error.body);
    this.#ways.hear(words);
    const { tried } = this.#ways;
    const paid = paidFor(error.body, tried);
    if (paid) return this.#try(error, paid, words, PASSING);
    const shorter = shorterAnswer(error.body, this.#asked.question, tried, this.#body);
    // The next chat leaves another room.
    if (shorter?.isRoom === true) return this.#try(error, shorter.recipe, words, PASSING);
    const offered = sentTools(this.#asked.question, this.recipe);
    const lighter = TOO_LONG.has(error.code) ? lighterTools(offered, tried, this.#body) : undefined;
    if (lighter) return this.#tryLighter(error, lighter, words);
    const toolless = TOO_LONG.has(error.code) ? this.#withoutTools() : undefined;
    if (toolless) return this.#try(error, toolless, words, PASSING);
    const isOwn = isOwnCall(error) && offered.length > 0;
    return LASTING.has(error.code) || isOwn ? undefined : this.#withLess(error, words);
  }

  #withLess(error: ServerRefusal, words: string): Again | undefined {
    const { question, start } = this.#asked;
    const { tried } = this.#ways;
    const named = wayOut(words, question, tried, this.#body, this.#toolSteps);
    const kind = kindFor(error, tried, named);
    if (kind === "none") return undefined;
    const next = named ?? guessedWayOut(words, question, tried, this.#body);
    if (!next) return this.#ways.takeAll(words) ? this.#again(error) : undefined;
    const losesTools = next.without.includes("tools") && !tried.without.includes("tools");
    if (!this.#hasRepeated && mayBeOnce(kind, isFault(error.status), losesTools)) {
      this.#hasRepeated = true;
      this.#first ??= error;
      return { waitMs: 0 };
    }
    if (offersOtherwise(tried, next)) this.#toolSteps += 1;
    // A model that called a tool in this very answer takes tools.
    const isOnce = isAboutChat(words, next, tried) || (losesTools && start.number > 1);
    return this.#try(error, next, words, {
      isLasting: kind !== "passing" && !isOnce,
      isPlain: kind === "plain" && named !== undefined,
    });
  }

  /** What is asked where all that is left besides the tools is the message. */
  #withoutTools(): Recipe | undefined {
    const { tried } = this.#ways;
    const isOpen = weighsSome(this.#body) && !tried.without.includes("tools");
    return isOpen && this.#asked.question.losesTools?.() === true
      ? { ...tried, without: [...tried.without, "tools"] }
      : undefined;
  }

  /** A window is as its server has it now, and not what the model is: it is kept for a while alone. */
  #tryLighter(error: ServerRefusal, lighter: Recipe, words: string): Again {
    this.isForRoom = true;
    return this.#try(error, lighter, words, PASSING);
  }

  #try(error: BackendError, next: Recipe, words: string, worth: Worth): Again {
    this.#ways.take(next, words, worth);
    return this.#again(error);
  }

  #again(error: BackendError): Again {
    this.#first ??= error;
    this.#tries += 1;
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

/** What a refusal is worth. How many tools are taken is the same each time, where it is told or was found by trying. */
function kindFor({ body, status }: ServerRefusal, tried: Recipe, named: Recipe | undefined): RefusalKind {
  const kind = refusalKind(body, status);
  return kind === "vague" && named !== undefined && named.maxTools !== tried.maxTools ? "plain" : kind;
}

const isWordless = (one: Ingredient) => one === "null_content" || one === "empty_content";

const PASSING: Worth = { isLasting: false, isPlain: false };

/** Whether what broke may have been one request, or one thing that a model wrote: the same may be taken the next time. */
function mayBeOnce(kind: RefusalKind, isFaulty: boolean, losesTools: boolean): boolean {
  if (kind === "plain") return false;
  return kind === "vague" ? losesTools || isFaulty : losesTools && isFaulty;
}

/** Whether words are about calls or thoughts that only this chat has; that a turn must not be without words, each chat will hear. */
function isAboutChat(words: string, next: Recipe, before: Recipe): boolean {
  const left = next.without.filter((one) => !before.without.includes(one));
  return isOfThisChat(words) && !left.some(isWordless);
}

/** Errors of what is more than fits. */
const TOO_LONG: ReadonlySet<string> = new Set(["context_too_long", "too_large"]);
/** Errors that no ingredient is to blame for. */
const LASTING: ReadonlySet<string> = new Set([
  "unauthorized",
  "quota_exceeded",
  "rate_limited",
  "context_too_long",
  "redirected",
  "model_loading",
]);

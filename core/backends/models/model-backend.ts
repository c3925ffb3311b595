import type { LanguageModelV4 } from "@ai-sdk/provider";
import type { Clock } from "../../base/clock.ts";
import { phrase } from "../../base/phrases.ts";
import type { ChatEvent } from "../../protocol.ts";
import type { Backend, Used, Capabilities, ChatRequest, Embedder, Health, Takes, Turn } from "../backend.ts";
import { Deadline, type Deadlines, waitsOf } from "../deadline.ts";
import { answer, LONG_ANSWER } from "./answer.ts";
import { ask } from "./ask.ts";
import { type AskOptions, Tally } from "./asked.ts";
import { LearnedModels, serverOf } from "./learned.ts";
import { explainModelError } from "./model-errors.ts";
import { note } from "./notes.ts";
import { inTurn } from "./in-turn.ts";
import { OwnList } from "./own-list.ts";
import { healthOf } from "./health-of.ts";
import { EMBEDS, findListed } from "./model-lists.ts";
import { summarised, SUMMARISE } from "./summarise.ts";
import { takesOf } from "./takes.ts";
import { usageOf, usedOf } from "./usage.ts";
import { sentKeys } from "./transport/sent-keys.ts";
import { isLoopback, type Vendor } from "./vendors.ts";
import { keyHeaders, type Wire, WIRES } from "./wire.ts";

export interface ModelBackendOptions {
  vendor: Vendor;
  /** Base address, such as `http://localhost:11434/v1`. */
  url: URL;
  apiKey: string | null;
  /** Asked for where the request names none; null takes the one of its list that is usual. */
  model: string | null;
  /** Whether a model that thinks in silence is asked to be heard, which costs; not where absent. */
  thinkAloud?: boolean;
  deadlines: Deadlines;
  clock: Clock;
  /** Pause before a busy server is asked again where it names none, in milliseconds. */
  retryDelayMs?: number;
  /** What models taught us; in memory where there is none. */
  learned?: LearnedModels;
  /** Told how many frames of an answer nobody could read. */
  onSkipped?: (count: number) => void;
}

/**
 * A vendor's models, in any wire format: the AI SDK's providers write the requests, `transport/` sends them and reads the answers.
 * Stateless: a model gets the context and the history every time.
 */
export class ModelBackend implements Backend {
  readonly kind = "model";
  readonly label: string;
  readonly isLocal: boolean;
  readonly capabilities: Capabilities;
  readonly #options: ModelBackendOptions;
  readonly #wire: Wire;
  readonly #base: string;
  readonly #host: string;
  readonly #ask: AskOptions;
  readonly #list: OwnList;
  readonly #models = new Map<string, Promise<LanguageModelV4>>();

  constructor(options: ModelBackendOptions) {
    const { vendor, url, deadlines } = options;
    this.#options = options;
    this.#wire = WIRES[vendor.format];
    this.#base = `${url.origin}${url.pathname}`.replace(/\/+$/, "");
    this.#host = url.host;
    this.label = url.href.startsWith(vendor.url ?? " ") ? vendor.name : `${vendor.name} at ${this.#host}`;
    const isLocal = vendor.isLocal === true || isLoopback(url);
    this.isLocal = isLoopback(url);
    this.#ask = {
      wire: this.#wire,
      host: this.#host,
      server: serverOf(url),
      learned: options.learned ?? new LearnedModels(),
      known: vendor.refuses ?? [],
      query: url.search,
      headers: keyHeaders(url, options.apiKey),
      keys: sentKeys(options.apiKey, url),
      ...waitsOf(deadlines, isLocal),
      isLocal,
      retryDelayMs: options.retryDelayMs,
      onSkipped: options.onSkipped,
    };
    const { server, learned, query } = this.#ask;
    this.#list = new OwnList({
      base: this.#base,
      query,
      host: this.#host,
      vendor: vendor.name,
      server,
      learned,
      isListed: vendor.listsNoModels !== true,
      isHere: this.isLocal,
      headers: { ...(options.apiKey === null ? {} : this.#wire.headers(options.apiKey)), ...this.#ask.headers },
      waitMs: deadlines.firstByteMs,
    });
    this.capabilities = {
      isStateful: false,
      takesHistory: true,
      staysOnDevice: false,
      tools: true,
      thinking: vendor.thinking,
      images: vendor.images,
      files: true,
    };
  }

  /** What fits, where the server said so when it was last asked for its models. */
  contextWindow(model: string | null): number | null {
    const listed = this.#list.last ?? [];
    const name = model ?? this.usualModel();
    return name === null ? null : (findListed(listed, name)?.contextWindow ?? null);
  }

  takesPictures(model: string | null): boolean {
    return this.#ask.learned.takesPictures(this.#ask.server, model ?? this.usualModel());
  }

  usualModel(): string | null {
    return this.#options.model ?? this.#list.first;
  }

  async takes(model: string | null, signal: AbortSignal): Promise<Takes> {
    const explain = async (error: unknown) => {
      throw await explainModelError(error, this.#options);
    };
    const name = model ?? (await this.#list.names(this.#options.model, signal).catch(explain))[0];
    const learned = this.#ask.learned.get(this.#ask.server, name);
    return takesOf(await this.#model(name), this.#wire.thinks(name), learned?.without ?? []);
  }

  async *stream(request: ChatRequest, signal: AbortSignal): AsyncGenerator<ChatEvent> {
    const chosen = request.model ?? this.#options.model;
    const names = await this.#list.names(chosen, signal).catch(async (error: unknown) => {
      signal.throwIfAborted();
      throw await explainModelError(error, this.#options);
    });
    yield* inTurn(names, {
      asking: (name) => this.#stream(request, name, signal),
      onFound: (name) => this.#list.answered(name, chosen),
      anew: () => this.#list.anew(chosen, signal),
    });
  }

  async *#stream(request: ChatRequest, name: string, signal: AbortSignal): AsyncGenerator<ChatEvent> {
    const tally = new Tally();
    try {
      yield { type: "stream_start", model: name };
      request.onAsked?.(() => this.#usage(tally, name));
      const options = {
        ask: this.#ask,
        model: await this.#model(name),
        maxTokens: this.#longest(name, request.maxTokens),
        thinking: this.#options.thinkAloud === true ? ("asked" as const) : ("free" as const),
        tally,
      };
      // The end is told last, after what it took.
      let end: ChatEvent | undefined;
      for await (const event of answer(options, request, signal)) {
        if (event.type === "done") end = event;
        else yield event;
      }
      if (tally.billed !== undefined) yield note(phrase("model.billed"));
      yield await this.#usage(tally, name);
      if (end) yield end;
    } catch (error) {
      // What it took is billed, whatever came of it, and whoever stopped it.
      if (tally.rounds.length > 0) yield await this.#usage(tally, name);
      signal.throwIfAborted();
      throw await explainModelError(error, this.#options);
    }
  }

  async summarise(
    { turns }: { turns: readonly Turn[] },
    signal: AbortSignal,
  ): Promise<{ text: string; usage: Used | null }> {
    return this.#generate(SUMMARISE, summarised(turns), signal, false);
  }

  async read(...[instructions, text, signal, onTaken]: Parameters<NonNullable<Backend["read"]>>) {
    return this.#generate(instructions, text, signal, true, onTaken);
  }

  async embedder(chosen: string | null, signal: AbortSignal): Promise<Embedder | undefined> {
    if (!this.#wire.embedding) return undefined;
    const name = chosen ?? (await this.#ownEmbeddingModel(signal));
    if (name === undefined) return undefined;
    const model = await this.#wire.embedding(name, { base: this.#base, apiKey: this.#options.apiKey });
    return {
      model: `${this.#host} ${name}`,
      isLocal: isLoopback(this.#options.url),
      embed: async (texts, within) => {
        const deadline = new Deadline(within, this.#host);
        try {
          const asked = Promise.resolve(model.doEmbed({ values: [...texts], abortSignal: deadline.signal }));
          const { embeddings } = await deadline.wait(this.#ask.firstByteMs, asked);
          return embeddings.map((vector) => Float32Array.from(vector));
        } catch (error) {
          within.throwIfAborted();
          throw deadline.fault ?? (await explainModelError(error, this.#options));
        }
      },
    };
  }

  async reset(): Promise<void> {
    // Nothing is kept on the other side.
  }

  async check(signal: AbortSignal): Promise<Health> {
    const { vendor, deadlines, model: chosen } = this.#options;
    const deadline = new Deadline(signal, this.#host);
    try {
      const listed = await deadline.wait(deadlines.checkMs, this.#list.read(deadline.signal));
      const unlisted = phrase("backend.lists_none", { vendor: vendor.name }, this.#list.whyHidden);
      if (listed === null) return { ok: true, phrase: unlisted, models: [] };
      return { ...healthOf(listed, { chosen, host: this.#host, label: this.label }), usual: this.#list.first };
    } catch (error) {
      signal.throwIfAborted();
      throw deadline.fault ?? (await explainModelError(error, this.#options));
    }
  }

  listProvesKey(signal: AbortSignal): Promise<boolean> {
    return this.#list.wantsKey(signal);
  }

  #usage(tally: Tally, asked: string): Promise<ChatEvent & { type: "usage" }> {
    return usageOf(tally, asked, { base: this.#base, at: new Date(this.#options.clock.now()) });
  }

  /** One answer at once, for work besides the chat; thinking is no part of it. */
  async #generate(
    system: string,
    text: string,
    signal: AbortSignal,
    isJson: boolean,
    onTaken?: (used: Used) => Promise<void>,
  ): Promise<{ text: string; usage: Used | null }> {
    const tally = new Tally();
    let asked = "";
    const prompt = [
      { role: "system" as const, content: system },
      { role: "user" as const, content: [{ type: "text" as const, text }] },
    ];
    try {
      const [name] = await this.#list.names(this.#options.model, signal);
      asked = name;
      const asking = ask(this.#ask, {
        model: await this.#model(name),
        question: {
          prompt,
          tools: [],
          maxTokens: this.#longest(name, null),
          temperature: null,
          isJson,
          thinking: "silent",
        },
        start: { number: 1, before: "", usedIds: new Set() },
        signal,
        tally,
      });
      for (;;) {
        const next = await asking.next();
        if (next.done !== true) continue;
        return { text: next.value.round.text.trim(), usage: usedOf(await this.#usage(tally, name)) };
      }
    } catch (error) {
      signal.throwIfAborted();
      throw this.#list.distrusted(await explainModelError(error, this.#options));
    } finally {
      if (tally.rounds.length > 0) await onTaken?.(usedOf(await this.#usage(tally, asked)));
    }
  }

  /** Kept, since each compiles its schemas anew. */
  #model(name: string): Promise<LanguageModelV4> {
    const known = this.#models.get(name);
    if (known) return known;
    const made = this.#wire.model(name, { base: this.#base, apiKey: this.#options.apiKey });
    made.catch(() => this.#models.delete(name));
    this.#models.set(name, made);
    return made;
  }

  /** The longest answer that is asked for; null leaves it to the server. */
  #longest(name: string, wished: number | null): number | null {
    if (wished !== null || this.#options.vendor.format !== "messages") return wished;
    return findListed(this.#list.last ?? [], name)?.maxOutput ?? LONG_ANSWER;
  }

  /** A server on this machine may be asked for vectors unasked; to others only goes what their user chose to send. */
  async #ownEmbeddingModel(signal: AbortSignal): Promise<string | undefined> {
    if (!isLoopback(this.#options.url)) return undefined;
    return (this.#list.last ?? (await this.#list.read(signal)))?.find(({ name }) => EMBEDS.test(name))?.name;
  }
}

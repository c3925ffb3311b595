import {
  type Attributes,
  context,
  type Context,
  metrics,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";

/** Where a trace goes on: W3C Trace Context's `traceparent` and `tracestate`, by name. */
export type TraceCarrier = Readonly<Record<string, string>>;

const NAME = "floatbar";

/**
 * Measures one answer from the question to the last token. Without an exporter (`startTelemetry`) all of this does nothing.
 * Attributes are names, counts and outcomes; never a word of what was said.
 */
export class AnswerTrace {
  readonly #span: Span;
  readonly #context: Context;
  readonly #begun = performance.now();
  #hasSpoken = false;

  /** @param carrier where the asking side's trace came in. */
  constructor(attributes: Attributes, carrier: TraceCarrier | undefined) {
    const parent = carrier === undefined ? context.active() : propagation.extract(ROOT_CONTEXT, carrier);
    this.#span = trace.getTracer(NAME).startSpan("answer", { attributes }, parent);
    this.#context = trace.setSpan(parent, this.#span);
  }

  /** Measures a part of it that has just begun. */
  async part<Result>(name: string, work: Promise<Result>): Promise<Result> {
    const span = trace.getTracer(NAME).startSpan(name, {}, this.#context);
    try {
      return await work;
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  }

  /** What a request to another server carries, so that its part joins this trace; empty while nothing is traced. */
  get carrier(): TraceCarrier {
    const carrier: Record<string, string> = {};
    propagation.inject(this.#context, carrier);
    return carrier;
  }

  /** A token came. */
  token(): void {
    if (this.#hasSpoken) return;
    this.#hasSpoken = true;
    this.#span.addEvent("first token");
    histogram("floatbar.answer.first_token", "Time to the first token.").record(this.#seconds());
  }

  end(outcome: string, attributes: Attributes = {}): void {
    this.#span.setAttributes({ ...attributes, outcome });
    if (outcome === "failed") this.#span.setStatus({ code: SpanStatusCode.ERROR });
    this.#span.end();
    histogram("floatbar.answer.duration", "Time to the end of an answer.").record(this.#seconds(), { outcome });
  }

  #seconds(): number {
    return (performance.now() - this.#begun) / 1000;
  }
}

function histogram(name: string, description: string) {
  return metrics.getMeter(NAME).createHistogram(name, { description, unit: "s" });
}

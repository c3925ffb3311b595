/**
 * The one place where bytes become events. Every request to a model goes through `converse`, whatever the vendor and the wire
 * format: it sends what the AI SDK's provider wrote, reads whatever comes back, and says it in one vocabulary (`said.ts`).
 *
 * It is tolerant on purpose. Any byte is a sign of life. A frame that nobody can read costs itself alone. A body that is no
 * stream is read as what it is. An error is told in the server's words, wherever it stands.
 */
import { BackendError } from "../../../base/errors.ts";
import { phrase } from "../../../base/phrases.ts";
import type { Deadline } from "../../deadline.ts";
import { errorFromHttp, type HttpFailure } from "../../http-errors.ts";
import { titleOf, wordsOf } from "../../../tools/server-words.ts";
import { connectionLost } from "../../sse-transport.ts";
import { type Frame, FrameParser, framesOf } from "./frames.ts";
import { askServer } from "./ask-server.ts";
import { bodySoFar } from "./body-text.ts";
import type { AnswerReader, Said } from "./said.ts";

/** A request as it goes over the wire. */
export interface OutgoingRequest {
  url: string;
  headers: Record<string, string>;
  /** JSON. */
  body: string;
}

/** Whom a request goes to, and how long it may take. */
export interface Line {
  host: string;
  deadline: Deadline;
  /** For the first byte, from there to the first word, and for silence after it, in milliseconds. */
  firstByteMs: number;
  untilWordsMs: number;
  idleMs: number;
  /** Hears that the server answers. */
  onAccepted?: () => void;
  /** Told how many frames of an answer were passed over, where there were any. */
  onSkipped?: (count: number) => void;
  /** The body of the request. */
  sent?: string;
}

/** A server's refusal, with what it was made of. */
export class ServerRefusal extends BackendError {
  readonly status: number;
  readonly body: string;

  constructor(failure: HttpFailure, host: string) {
    const { code, phrase: words, retryable, retryAfterMs } = errorFromHttp(failure, host);
    super(code, words, { retryable, retryAfterMs });
    this.status = failure.status;
    this.body = failure.body;
  }
}

/** How much of an error's body is read. */
const MAX_ERROR_BODY = 64 * 1024;

/**
 * How long more is waited for once an answer said its end, in milliseconds: for the usage, which some send last; and for what some
 * send after the very last event. Whether the connection is closed then, and how, says nothing of the answer.
 */
const AFTER_END_MS = 3000;
const AFTER_LAST_MS = 300;

/**
 * Asks, and gives what is said as it comes: a list for each piece of the body that says something.
 *
 * @throws ServerRefusal for an error before anything else was said, and for one in the middle; BackendError for a server that
 * cannot be reached, falls silent, or answers with something else than an answer.
 */
export async function* converse(
  { url, headers, body }: OutgoingRequest,
  reader: AnswerReader,
  line: Line,
): AsyncGenerator<readonly Said[]> {
  const { host, deadline } = line;
  let hasAnswered = false;
  try {
    const asking = askServer(url, { method: "POST", headers, body, signal: deadline.signal });
    const response = await deadline.wait(line.firstByteMs, asking);
    hasAnswered = true;
    if (!response.ok) throw await refusal(response, line, body);
    if (!response.body) throw noAnswer(host, "");
    line.onAccepted?.();
    yield* read(response.body, response.headers.get("content-type") ?? "", reader, { ...line, sent: body });
  } catch (error) {
    if (error instanceof ServerRefusal) throw error;
    if (deadline.fault) throw deadline.fault;
    deadline.signal.throwIfAborted();
    if (error instanceof BackendError) throw error;
    throw hasAnswered ? brokenOff(host, causeOf(error)) : connectionLost(host, causeOf(error));
  }
}

async function* read(
  body: ReadableStream<Uint8Array>,
  contentType: string,
  reader: AnswerReader,
  line: Line,
): AsyncGenerator<readonly Said[]> {
  const source: ReadableStreamDefaultReader<Uint8Array> = body.getReader();
  const answer = new Answer(reader, line);
  let waitMs = line.firstByteMs;
  let hasWords = false;
  try {
    for (;;) {
      const next = await answer.next(source, waitMs);
      const said: readonly Said[] = next.done ? answer.end(contentType) : answer.push(next.value);
      if (said.length > 0) yield said;
      hasWords ||= said.some(({ type }) => WORDS.has(type));
      waitMs = hasWords ? line.idleMs : line.untilWordsMs;
      if (answer.fault) throw answer.fault;
      if (next.done) return;
    }
  } catch (error) {
    throw (line.deadline.fault && answer.told()) ?? error;
  } finally {
    answer.report();
    // The rest of a body that nobody reads is not waited for.
    void source.cancel().catch(() => undefined);
  }
}

/** What a model made, and no frame around it. */
const WORDS: ReadonlySet<Said["type"]> = new Set(["text", "thinking", "call", "picture"]);

type Piece = ReadableStreamReadResult<Uint8Array>;
const OVER: Piece = { done: true, value: undefined };

/** One body, from its first byte on. */
class Answer {
  readonly #reader: AnswerReader;
  readonly #line: Line;
  readonly #parser = new FrameParser();
  /** The bytes so far, while it is not known whether the body is a stream. */
  #start: Uint8Array[] = [];
  #kind: "unknown" | "stream" | "whole" = "unknown";
  #isMarked = false;
  #skipped = 0;
  #taken = 0;
  /** Plain words that stood where an event belongs. */
  #words = "";
  /** When its last words came, in milliseconds of `performance.now()`. Comments and pings are none. */
  #heard = 0;
  fault: BackendError | undefined;

  constructor(reader: AnswerReader, line: Line) {
    this.#reader = reader;
    this.#line = line;
  }

  /** The next piece of the body; its end, too, where nothing that matters can follow. */
  async next(source: ReadableStreamDefaultReader<Uint8Array>, idleMs: number): Promise<Piece> {
    const { deadline } = this.#line;
    const afterEnd = this.#reader.hasGoneOn === true ? idleMs : AFTER_END_MS;
    const grace = this.#isMarked || this.#reader.ending === "over" ? AFTER_LAST_MS : afterEnd;
    try {
      if (!this.#isMarked && this.#reader.ending === "open") return await deadline.wait(idleMs, source.read());
      // What says nothing does not prolong the wait.
      const left = Math.max(0, grace - (performance.now() - this.#heard));
      const patience = setTimeout(() => void source.cancel().catch(() => undefined), left);
      return await source.read().finally(() => clearTimeout(patience));
    } catch (error) {
      const isEnded = this.#isMarked || this.#reader.ending !== "open" || this.#isWhole();
      if (deadline.signal.aborted || !isEnded) throw error;
      return OVER;
    }
  }

  /** Whether the body is JSON that lacks nothing, however its connection ended. */
  #isWhole(): boolean {
    if (this.#kind !== "whole") return false;
    return framesOf(Buffer.concat(this.#start).toString("utf8")).every(({ type }) => type === "json");
  }

  push(bytes: Uint8Array): Said[] {
    if (this.#kind === "stream") return this.#take(this.#parser.push(bytes));
    this.#start.push(bytes);
    if (this.#kind === "whole") return [];
    const first = firstCharacter(this.#start);
    if (first === undefined) return [];
    this.#kind = first === "{" || first === "[" || first === "<" ? "whole" : "stream";
    if (this.#kind === "whole") return [];
    const start = Buffer.concat(this.#start);
    this.#start = [];
    return this.#take(this.#parser.push(start));
  }

  /** The body is over. */
  end(contentType: string): Said[] {
    const rest = this.#kind === "stream" ? this.#parser.end() : framesOf(Buffer.concat(this.#start).toString("utf8"));
    const said = this.#take(rest);
    if (this.fault) return said;
    const isOpen = this.#reader.ending === "open" && (this.#taken === 0 || !this.#isMarked);
    if (isOpen) this.fault = this.told();
    if (!this.fault && this.#taken === 0 && !this.#isMarked) {
      const body = Buffer.concat(this.#start).toString("utf8").trim() || this.#words;
      this.fault = wordsInXml(body, this.#line.host) ?? noAnswer(this.#line.host, body, contentType);
    }
    if (this.fault) return said;
    // A whole body needs no mark to be whole.
    return [...said, ...this.#takeAll(this.#reader.finish(this.#isMarked || this.#kind === "whole"))];
  }

  /** The error that plain words in the stream tell of; undefined where there are none. */
  told(): ServerRefusal | undefined {
    if (this.#words === "" || !isText(this.#words)) return undefined;
    return new ServerRefusal({ status: 500, headers: {}, body: this.#words, isWithin: true }, this.#line.host);
  }

  report(): void {
    if (this.#skipped > 0) this.#line.onSkipped?.(this.#skipped);
  }

  #take(frames: readonly Frame[]): Said[] {
    const said: Said[] = [];
    for (const frame of frames) {
      if (this.fault) break;
      if (frame.type === "done") this.#mark();
      const what = frame.type === "json" ? this.#hear(frame.value) : undefined;
      if (what) {
        this.#taken += 1;
        said.push(...this.#takeAll(what));
      } else if (frame.type !== "done") this.#skipped += 1;
      // A word alone is a ping.
      if (frame.type === "odd" && /\p{L}[^\n]*\s[^\n]*\p{L}/u.test(frame.words ?? ""))
        this.#words ||= frame.words ?? "";
    }
    return said;
  }

  /** The server says that it is done. */
  #mark(): void {
    this.#isMarked = true;
    this.#heard = performance.now();
  }

  /** What an event says. One without a word is a sign of life alone. */
  #hear(event: unknown): Said[] | undefined {
    const before = this.#reader.ending;
    const what = this.#reader.take(event);
    if ((what !== undefined && what.length > 0) || this.#reader.ending !== before) this.#heard = performance.now();
    return what;
  }

  /** What was said up to a fault. */
  #takeAll(said: readonly Said[]): readonly Said[] {
    const at = said.findIndex(({ type }) => type === "fault");
    const fault = said[at];
    if (fault?.type !== "fault") return said;
    this.fault = new ServerRefusal({ ...fault, headers: {}, isWithin: true, sent: this.#line.sent }, this.#line.host);
    return said.slice(0, at);
  }
}

function firstCharacter(chunks: readonly Uint8Array[]): string | undefined {
  const text = Buffer.concat(chunks).toString("utf8");
  return text.replace(/^\uFEFF/, "").trimStart()[0];
}

async function refusal(response: Response, line: Line, sent: string): Promise<ServerRefusal> {
  const headers = Object.fromEntries(response.headers);
  const body = await bodySoFar(response, line.firstByteMs);
  return new ServerRefusal({ status: response.status, headers, body: body.slice(0, MAX_ERROR_BODY), sent }, line.host);
}

/** An error in XML that came as a 200. */
function wordsInXml(body: string, host: string): ServerRefusal | undefined {
  if (!body.startsWith("<") || wordsOf(body).message === undefined) return undefined;
  return new ServerRefusal({ status: 500, headers: {}, body: body.slice(0, MAX_ERROR_BODY), isWithin: true }, host);
}

/** A 200 that holds nothing of an answer. */
function noAnswer(host: string, body: string, contentType = ""): BackendError {
  if (body === "") return new BackendError("interrupted", phrase("model.empty", { host }), { retryable: true });
  const other = (cause?: string) => new BackendError("bad_response", phrase("model.not_an_answer", { host }, cause));
  if (!isText(body)) return other();
  const isPage = body.startsWith("<") || contentType.startsWith("text/html");
  if (!isPage) return other(body.slice(0, 300));
  return new BackendError("bad_response", phrase("model.web_page", { host }, titleOf(body)));
}

/** Whether what came is text: what is packed, or in another encoding, is not for people to read. */
function isText(body: string): boolean {
  // Colours of a terminal are no harm.
  return !/\uFFFD|(?!\s)\p{Cc}/u.test(body.replaceAll("\u001B", ""));
}

/** The connection to a server that had begun to answer. */
function brokenOff(host: string, cause: unknown): BackendError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  // What was sent was packed in another way than it said.
  if (code.startsWith("Z_")) {
    return new BackendError("bad_response", phrase("model.not_an_answer", { host }, code), { cause });
  }
  return new BackendError("interrupted", phrase("model.broke_off", { host }), { retryable: true, cause });
}

const causeOf = (error: unknown) => (error instanceof Error && error.cause !== undefined ? error.cause : error);

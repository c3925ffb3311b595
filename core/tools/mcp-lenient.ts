/** What MCP servers send over HTTP, put in the order that the client insists on, before it reads it. */
import { parseJson } from "../base/json.ts";
import { isPage } from "./server-words.ts";
import { PageInstead } from "./page-instead.ts";
import { type Asked, eventOf, mendedEvents } from "./mcp-events.ts";
import { Listening, restMs } from "./mcp-listening.ts";
import { failure, isAnswerTo, messagesIn, MOST_OF_MESSAGE, NO_ANSWER, tooLarge, UNREADABLE } from "./mcp-messages.ts";
import { isRecord } from "./mcp-results.ts";

/** How often the client tries to take up a stream again. */
const TRIES = 2;
/** How much of an answer that is none is told, in characters. */
const WORDS = 200;
/** How much of a web page is read that answers in place of a server, in characters. */
const MOST_OF_PAGE = 64 * 1024;

/**
 * A `fetch` for MCP that takes servers as they are: a notification that is refused was heard all the same; an answer is what its
 * body is, whatever its content type says; messages are mended; a stream that ends without its answer ends the call.
 */
export function lenient(fetching: typeof fetch): typeof fetch {
  /** Requests whose streams may be taken up again, by the event after which. */
  const resumable = new Map<string, Asked>();
  const listening = new Listening();
  const resumed = async (asked: Asked, input: Parameters<typeof fetch>[0], init: RequestInit | undefined) => {
    const response = await fetching(input, init).catch((error: unknown) => {
      asked.failures += 1;
      if (init?.signal?.aborted === true || asked.failures < TRIES) throw error;
    });
    if (response?.ok === true || response?.status === 401) return response;
    if (response !== undefined) asked.failures += 1;
    // The client goes on waiting where a server says that it does not do this.
    const isFinal = response === undefined || response.status < 500 || asked.failures >= TRIES;
    if (!isFinal) return response;
    await response?.body?.cancel();
    const ended = eventOf(failure(asked.id, NO_ANSWER, "The stream could not be taken up again."));
    return new Response(ended, { headers: { "content-type": "text/event-stream" } });
  };
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    // Before March 2025 the stream was the session: what is sent without it has nobody to answer it.
    if (listening.isGone && isSent(init) && !takesStreams(headers)) return new Response(STREAMLESS, { status: 404 });
    const taken = resumable.get(headers.get("last-event-id") ?? "");
    const response = taken ? await resumed(taken, input, init) : await fetching(input, init);
    const message = messageIn(init);
    const told = await replaced(response, message, headers);
    if (told !== undefined) return told;
    const asked = taken ?? requestIn(message);
    const isListening = asked === undefined && !isSent(init);
    const stream = isListening ? listening : NO_LISTENING;
    stream.opened(response.status);
    if (!response.ok || !response.body || response.status === 202)
      return acceptedBy(response, { asked, headers, listening });
    return await mended(response, response.body, {
      asked,
      signal: init?.signal,
      onResumable: (eventId, again) => void resumable.set(eventId, again),
      onMessage: (one) => listening.heard(one),
      owed: () => stream.ended(),
      restMs: (ms) => stream.restMs(ms),
    });
  };
}

const STREAMLESS = "The session ended with its stream.";
/** For a stream that answers its own request alone. */
const NO_LISTENING: Pick<Listening, "opened" | "ended" | "restMs"> = {
  opened: () => undefined,
  ended: () => [],
  restMs,
};

/** The message that a request carries; undefined for none. */
function messageIn(init: RequestInit | undefined): unknown {
  return typeof init?.body === "string" ? parseJson(init.body) : undefined;
}

function isSent(init: RequestInit | undefined): boolean {
  return init?.method === "POST" || init?.method === "DELETE";
}

/** What has no body to be read; a request that was accepted is to be answered by a stream that listens, if there is one. */
function acceptedBy(
  response: Response,
  { asked, headers, listening }: { asked: Asked | undefined; headers: Headers; listening: Listening },
): Response {
  if (response.status !== 202 || asked === undefined || listening.accepted(asked.id)) return response;
  void response.body?.cancel();
  const words = "The request was accepted, and no stream is open to answer it.";
  // Before March 2025 nobody read what such an answer says but for its status.
  if (!takesStreams(headers)) return new Response(words, { status: 502 });
  return answerOf(response, JSON.stringify(failure(asked.id, NO_ANSWER, words)), "application/json", 200);
}

/** Whether a request is of those that may be answered with a stream, as all are since March 2025. */
function takesStreams(headers: Headers): boolean {
  return headers.get("accept")?.includes("text/event-stream") === true;
}

/** What a refusal means: of a notification nothing, of a session that is gone what the specification says. Undefined for others. */
async function replaced(response: Response, message: unknown, headers: Headers): Promise<Response | undefined> {
  const { status } = response;
  if (isNotification(message) && status >= 400 && status !== 401 && status !== 403) {
    await response.body?.cancel();
    return new Response(null, { status: 202, headers: kept(response.headers) });
  }
  if (!(await isLostSession(response, headers))) return undefined;
  return new Response(await response.text(), { status: 404, headers: kept(response.headers) });
}

/** Statuses under which servers say, besides the 404 of the specification, that they do not know a session; 410 means nothing else. */
const LOST: ReadonlySet<number> = new Set([401, 403, 409, 410, 422, 440, 500, 503]);

/** Whether an answer means that the session which a request named is gone. */
async function isLostSession(response: Response, headers: Headers): Promise<boolean> {
  if (!LOST.has(response.status) || !headers.has("mcp-session-id")) return false;
  if (response.status === 410) return true;
  if (response.headers.has("www-authenticate")) return false;
  const words = await response.clone().text();
  return (
    /session/i.test(words) && /unknown|invalid|expired|not found|no such|missing|terminated|closed|lost/i.test(words)
  );
}

/** Whether a message is one to which there is no answer. */
function isNotification(message: unknown): boolean {
  return isRecord(message) && typeof message.method === "string" && message.id === undefined;
}

function requestIn(message: unknown): Asked | undefined {
  if (!isRecord(message) || typeof message.method !== "string" || typeof message.id !== "number") return undefined;
  return { id: message.id, failures: 0 };
}

async function mended(
  response: Response,
  body: NonNullable<Response["body"]>,
  options: Parameters<typeof mendedEvents>[1],
): Promise<Response> {
  const told = response.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  const text = body.pipeThrough(new TextDecoderStream());
  if (told === "text/event-stream") return eventStream(response, text, options);
  const reader = text.getReader();
  let start = "";
  let isOver = false;
  while (start.trimStart() === "" && !isOver) {
    const { done, value = "" } = await reader.read();
    start += value;
    isOver = done;
  }
  const rest = new ReadableStream<string>({
    start: (controller) => (isOver ? controller.close() : controller.enqueue(start)),
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  if (/^(?:event|data|id|retry)?:/.test(start.trimStart())) return eventStream(response, rest, options);
  const { asked } = options;
  if (asked !== undefined && isPage(start)) throw new PageInstead(await textOf(rest));
  if (!/^[[{]/.test(start.trimStart()) || asked === undefined) {
    return answerOf(response, rest.pipeThrough(new TextEncoderStream()), response.headers.get("content-type"));
  }
  let whole = "";
  for await (const piece of rest) {
    whole += piece;
    // Whoever leaves the loop cancels the rest.
    if (whole.length > MOST_OF_MESSAGE)
      return answerOf(response, JSON.stringify(tooLarge(asked.id)), "application/json");
  }
  return answerOf(response, JSON.stringify(answersIn(whole, asked.id)), "application/json");
}

/** The beginning of a text, as much as a page's title stands in. */
async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) {
    text += piece;
    if (text.length > MOST_OF_PAGE) break;
  }
  return text;
}

/** The messages in the body that answers a request: there, one answer can be to that request alone. */
function answersIn(whole: string, id: number): unknown[] {
  const messages = messagesIn(whole, id);
  if (messages.some((message) => isAnswerTo(message, id))) return messages;
  const [only] = messages;
  if (messages.length === 1 && only && !("method" in only)) return [{ ...only, id }];
  return [...messages, failure(id, UNREADABLE, whole.slice(0, WORDS))];
}

function eventStream(
  response: Response,
  text: AsyncIterable<string>,
  options: Parameters<typeof mendedEvents>[1],
): Response {
  const events = mendedEvents(text, options);
  const body = new ReadableStream<string>({
    async pull(controller) {
      const { done, value } = await events.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => void events.return(undefined),
  });
  return answerOf(response, body.pipeThrough(new TextEncoderStream()), "text/event-stream");
}

function answerOf(
  response: Response,
  body: ReadableStream<BufferSource> | string,
  contentType: string | null,
  status = response.status,
): Response {
  const headers = { ...kept(response.headers), ...(contentType === null ? {} : { "content-type": contentType }) };
  return new Response(body as BodyInit, { status, headers });
}

/** Headers that still hold of a body that was read and written anew. */
function kept(headers: Headers): Record<string, string> {
  const all = Object.fromEntries(headers);
  delete all["content-length"];
  delete all["content-encoding"];
  return all;
}

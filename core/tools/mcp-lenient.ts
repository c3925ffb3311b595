/** What MCP servers send over HTTP, put in the order that the client insists on, before it reads it. */
import { parseJson } from "../base/json.ts";
import { isRecord } from "./mcp-results.ts";

/** Deeper than this nothing is looked for. */
const DEEPEST = 8;

/**
 * A `fetch` for MCP that takes servers as they are: a notification that is refused was heard all the same; an answer is what its
 * body is, whatever its content type says; messages with nulls for what is absent, ids as texts, or no version are mended.
 */
export function lenient(fetching: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await fetching(input, init);
    if (isNotification(init?.body) && response.status >= 400 && response.status !== 401 && response.status !== 403) {
      await response.body?.cancel();
      return new Response(null, { status: 202, headers: kept(response.headers) });
    }
    if (await isLostSession(response, init?.headers)) {
      return new Response(await response.text(), { status: 404, headers: kept(response.headers) });
    }
    if (!response.ok || !response.body || response.status === 202) return response;
    return await mended(response, response.body);
  };
}

/** Statuses under which servers say, besides the 404 of the specification, that they do not know a session; 410 means nothing else. */
const LOST: ReadonlySet<number> = new Set([401, 403, 409, 410, 422, 440, 500, 503]);

/** Whether an answer means that the session which a request named is gone. */
async function isLostSession(response: Response, headers: RequestInit["headers"]): Promise<boolean> {
  if (!LOST.has(response.status) || !new Headers(headers).has("mcp-session-id")) return false;
  if (response.status === 410) return true;
  if (response.headers.has("www-authenticate")) return false;
  const words = await response.clone().text();
  return (
    /session/i.test(words) && /unknown|invalid|expired|not found|no such|missing|terminated|closed|lost/i.test(words)
  );
}

/** Whether a body is one message to which there is no answer. */
function isNotification(body: RequestInit["body"]): boolean {
  const message = typeof body === "string" ? parseJson(body) : undefined;
  return isRecord(message) && typeof message.method === "string" && message.id === undefined;
}

async function mended(response: Response, body: NonNullable<Response["body"]>): Promise<Response> {
  const told = response.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  const text = body.pipeThrough(new TextDecoderStream());
  if (told === "text/event-stream") return answerOf(response, text.pipeThrough(mendedEvents()), told);
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
  if (/^(?:event|data|id|retry)?:/.test(start.trimStart())) {
    return answerOf(response, rest.pipeThrough(mendedEvents()), "text/event-stream");
  }
  if (!/^[[{]/.test(start.trimStart())) return answerOf(response, rest, response.headers.get("content-type"));
  let whole = "";
  for await (const piece of rest) whole += piece;
  const message = parseJson(whole);
  return new Response(message === undefined ? whole : JSON.stringify(mendMessage(message)), {
    status: response.status,
    headers: { ...kept(response.headers), "content-type": "application/json" },
  });
}

function answerOf(response: Response, text: ReadableStream<string>, contentType: string | null): Response {
  const headers = { ...kept(response.headers), ...(contentType === null ? {} : { "content-type": contentType }) };
  return new Response(text.pipeThrough(new TextEncoderStream()), { status: response.status, headers });
}

/** Headers that still hold of a body that was read and written anew. */
function kept(headers: Headers): Record<string, string> {
  const all = Object.fromEntries(headers);
  delete all["content-length"];
  delete all["content-encoding"];
  return all;
}

/** Mends the message in each line of a stream of events that holds a whole one. */
function mendedEvents(): TransformStream<string, string> {
  let held = "";
  const line = (text: string) => {
    const [, field = "", data = ""] = /^(data:\s?)([{[].*?)\r?$/.exec(text) ?? [];
    const message = data === "" ? undefined : parseJson(data);
    return message === undefined ? text : field + JSON.stringify(mendMessage(message));
  };
  return new TransformStream({
    transform(piece, controller) {
      const lines = (held + piece).split("\n");
      held = lines.pop() ?? "";
      if (lines.length > 0) controller.enqueue(lines.map((one) => `${line(one)}\n`).join(""));
    },
    flush(controller) {
      // What no blank line ends is an event all the same.
      controller.enqueue(`${line(held)}\n\n`);
    },
  });
}

/** A JSON-RPC message, or several, as the specification writes them. Source: MCP 2025-06-18, "Messages". */
export function mendMessage(message: unknown): unknown {
  if (Array.isArray(message)) return message.map(mendMessage);
  // What signing in says is none.
  if (!isRecord(message) || !("method" in message || "result" in message || "id" in message)) return message;
  const { result, error, ...rest } = withoutNullMeta(message, 0);
  const mended: Record<string, unknown> = { ...rest, jsonrpc: "2.0" };
  if (error !== undefined && error !== null) mended.error = error;
  if (rest.method !== undefined || rest.id === undefined) return mended;
  mended.id = sentId(rest.id);
  // One of them alone.
  if (mended.error === undefined) mended.result = asObject(result ?? {});
  return mended;
}

/** A result that is no object, as what it means: a list of tools, or what a tool has to say. */
function asObject(result: unknown): Record<string, unknown> {
  if (isRecord(result)) return result;
  if (!Array.isArray(result))
    return { content: [{ type: "text", text: typeof result === "string" ? result : JSON.stringify(result) }] };
  const entries = result.filter(isRecord);
  const isTools = entries.length > 0 && entries.every((one) => typeof one.name === "string" && one.type === undefined);
  if (isTools) return { tools: result };
  const isContent = entries.length === result.length && entries.every((one) => typeof one.type === "string");
  return { content: isContent ? result : [{ type: "text", text: JSON.stringify(result) }] };
}

/** Requests are numbered; some servers give the number back as a text. */
function sentId(id: unknown): unknown {
  return typeof id === "string" && /^\d{1,15}$/.test(id) ? Number(id) : id;
}

/** Without `_meta: null`, wherever it stands outside of what a tool gives as data. */
function withoutNullMeta(value: Record<string, unknown>, depth: number): Record<string, unknown> {
  if (depth > DEEPEST) return value;
  const clean = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(clean);
    return isRecord(one) ? withoutNullMeta(one, depth + 1) : one;
  };
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, held]) => name !== "_meta" || held !== null)
      .map(([name, held]) => [name, DATA.has(name) ? held : clean(held)]),
  );
}

/** Fields that hold what is a tool's own. */
const DATA = new Set(["structuredContent", "inputSchema", "outputSchema", "arguments"]);

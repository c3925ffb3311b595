import { describe, expect, it, onTestFinished } from "vitest";
import { eventStream, type RunningServer, startHttpServer } from "../../testing/http-server.ts";
import {
  answering,
  fail,
  gate,
  type Script,
  type ScriptedOptions,
  startScriptedBackend,
} from "../../testing/scripted-backend.ts";
import type { BackendError } from "../base/errors.ts";
import type { ChatEvent } from "../protocol.ts";
import type { ChatRequest } from "./backend.ts";
import { RemoteBackend } from "./remote.ts";

const REQUEST: ChatRequest = {
  sessionId: "session_1",
  messageId: "message_1",
  message: "Where do I live?",
  context: { profile: { name: null, interaction_count: 0 }, facts: [], recent_messages: [], preferences: {} },
  contextHash: "sha256:924b6ea9ea49a6b719a068d820f284037bde2e472492ed1fac710713af12c5fc",
  history: [],
  partial: null,
  model: null,
  maxTokens: null,
  temperature: null,
};

function client(url: string, options: Partial<ConstructorParameters<typeof RemoteBackend>[0]> = {}): RemoteBackend {
  const deadlines = { firstByteMs: 5000, idleMs: 5000, checkMs: 5000 };
  return new RemoteBackend({ url: new URL(url), apiKey: "key-1", deadlines, retryDelayMs: 1, ...options });
}

async function scripted(script: Script, options?: ScriptedOptions) {
  const server = await startScriptedBackend(script, options);
  onTestFinished(() => server.close());
  return server;
}

async function http(answer: Parameters<typeof startHttpServer>[0]): Promise<RunningServer> {
  const server = await startHttpServer(answer);
  onTestFinished(() => server.close());
  return server;
}

const never = new AbortController().signal;

/** What arrived, and the error that ended it. */
async function run(backend: RemoteBackend, request = REQUEST, signal = never) {
  const events: ChatEvent[] = [];
  let error: BackendError | undefined;
  try {
    for await (const event of backend.stream(request, signal)) events.push(event);
  } catch (thrown) {
    error = thrown as BackendError;
  }
  const text = events.flatMap((event) => (event.type === "token" ? [event.content] : [])).join("");
  return { events, error, text };
}

describe("RemoteBackend", () => {
  it("streams an answer, with the key in its header and the context in the body", async () => {
    const server = await scripted(answering("You live in Lisbon.", ["f1"]), { apiKey: "key-1" });
    const { events, error, text } = await run(client(server.url));
    expect(error).toBeUndefined();
    expect(text).toBe("You live in Lisbon.");
    expect(events.at(-1)).toEqual({ type: "done", finish_reason: "stop" });
    expect(events).toContainEqual({ type: "metadata", used_facts: ["f1"], context_hash: REQUEST.contextHash });
    const [sent] = server.requests;
    expect(sent?.path).toBe("/api/v2/chat/streaming/stream");
    expect(sent?.headers["x-api-key"]).toBe("key-1");
    expect(JSON.parse(sent?.body ?? "")).toEqual({
      message: REQUEST.message,
      context: REQUEST.context,
      context_hash: REQUEST.contextHash,
      session_id: "session_1",
      message_id: "message_1",
    });
  });

  it("takes an address with or without /api/v2", async () => {
    const server = await scripted(answering("Yes."));
    await run(client(`${server.url}/api/v2/`));
    await run(client(`${server.url}/base/`));
    expect(server.requests.map(({ path }) => path)).toEqual([
      "/api/v2/chat/streaming/stream",
      "/base/api/v2/chat/streaming/stream",
    ]);
  });

  it("tries again after 503 and 429 and waits as long as Retry-After says", async () => {
    let attempts = 0;
    const server = await http((_request, response) => {
      attempts += 1;
      if (attempts === 1) {
        response.setHeader("retry-after", "1");
        fail(response, 429, "rate_limited", "Slow down.");
      } else if (attempts === 2) fail(response, 503, "provider_unavailable", "Busy.");
      else {
        const send = eventStream(response);
        send({ type: "token", content: "At last." });
        send({ type: "done", finish_reason: "stop" });
        response.end();
      }
    });
    const started = performance.now();
    expect((await run(client(server.url))).text).toBe("At last.");
    expect(attempts).toBe(3);
    expect(performance.now() - started).toBeGreaterThanOrEqual(1000);
  });

  it("gives up after three retries and says what the server said", async () => {
    const server = await http((_request, response) =>
      fail(response, 503, "provider_unavailable", "The model is down."),
    );
    const { error } = await run(client(server.url));
    expect(server.requests).toHaveLength(4);
    expect(error).toMatchObject({ code: "provider_unavailable", phrase: { theirs: "The model is down." } });
  });

  it.each([
    [401, "unauthorized", /does not accept the API key/],
    [403, "forbidden", /Not yours/],
    [404, "not_found", /Not yours/],
    [413, "too_large", /Not yours/],
    [422, "context_hash_mismatch", /Not yours/],
  ])("does not try again after %i", async (status, code, message) => {
    const server = await http((_request, response) => fail(response, status, code, "Not yours."));
    const { error } = await run(client(server.url));
    expect(server.requests).toHaveLength(1);
    expect(error?.code).toBe(code);
    expect(error?.message).toMatch(message);
  });

  it("never sends again once an event has arrived, and says that the answer was cut off", async () => {
    const server = await http((_request, response) => {
      eventStream(response)({ type: "token", content: "You live" });
      setImmediate(() => response.destroy());
    });
    const { error, text } = await run(client(server.url));
    expect(text).toBe("You live");
    expect(error?.code).toMatch(/^(?:interrupted|unreachable)$/);
    expect(server.requests).toHaveLength(1);
  });

  it("takes an end without done for an interruption", async () => {
    const server = await http((_request, response) => {
      eventStream(response)({ type: "token", content: "You live" });
      response.end();
    });
    const { error } = await run(client(server.url));
    expect(error).toMatchObject({ code: "interrupted", retryable: true });
    expect(error?.message).toContain("Continue picks up from there");
  });

  it("takes a last [DONE] for the end", async () => {
    const server = await http((_request, response) => {
      const send = eventStream(response);
      send({ type: "token", content: "Done." });
      send("[DONE]");
      response.end();
    });
    expect(await run(client(server.url))).toMatchObject({ text: "Done.", error: undefined });
  });

  it("reads events however their bytes are cut, with any line end, comments and unknown types", async () => {
    const stream =
      ': hello\r\n\r\ndata: {"type":"token",\r\ndata: "content":"Olá "}\r\n\r\n' +
      'id: 2\ndata: {"type":"from_the_future","x":1}\n\n' +
      'data: {"type":"token","content":"👩‍🚀 ok"}\n\ndata: {"type":"done","finish_reason":"stop"}\n\n';
    const bytes = Buffer.from(stream);
    const server = await http(async (_request, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      for (const byte of bytes) {
        response.write(Buffer.from([byte]));
        await new Promise((resolve) => setImmediate(resolve));
      }
      response.end();
    });
    expect(await run(client(server.url))).toMatchObject({ text: "Olá 👩‍🚀 ok", error: undefined });
  });

  it("understands the tool events of older backends", async () => {
    const server = await scripted(({ send, response }) => {
      send({ type: "tool_execution", tool: "web_search", status: "running", progress: 0.5 });
      send({ type: "tool_execution", tool: "web_search", status: "completed", progress: 1 });
      send({ type: "tool_execution", tool: "read", status: "page 3" });
      send({ type: "tool_execution", tool: "read", status: "failed" });
      send({ type: "done", finish_reason: "stop" });
      response.end();
    });
    const { events } = await run(client(server.url));
    expect(events.map(({ type }) => type)).toEqual([
      "tool_progress",
      "tool_complete",
      "tool_progress",
      "tool_complete",
      "done",
    ]);
    // That it runs, and that it failed, is said in the user's language; what it does in the backend's words.
    expect(events[0]).toMatchObject({ message: null, progress: 0.5 });
    expect(events[2]).toMatchObject({ message: "page 3" });
    expect(events[3]).toMatchObject({ error: "The tool failed.", error_phrase: { key: "tools.failed" } });
  });

  it("passes an error event on as the backend's error, after the text before it", async () => {
    const server = await scripted(({ send, response }) => {
      send({ type: "token", content: "I think" });
      send({ type: "error", code: "provider_unavailable", message: "The model went away.", retryable: true });
      send({ type: "done", finish_reason: "error" });
      response.end();
    });
    const { text, error } = await run(client(server.url));
    expect(text).toBe("I think");
    expect(error).toMatchObject({
      code: "provider_unavailable",
      message: expect.stringContaining("Original message: “The model went away.”"),
      retryable: true,
    });
  });

  it("says that an event is no JSON, or lacks what it needs, and keeps what came before", async () => {
    for (const bad of ["{oops", '{"type":"token"}', "[1]"]) {
      const server = await scripted(({ send, response }) => {
        send({ type: "token", content: "Before." });
        send(bad);
        response.end();
      });
      const { text, error } = await run(client(server.url));
      expect(text).toBe("Before.");
      expect(error).toMatchObject({ code: "bad_response", retryable: true });
      expect(error?.message).toContain("is kept");
    }
  });

  it("stops reading at a line of 10 MB", async () => {
    const server = await http((_request, response) => {
      eventStream(response)({ type: "token", content: "Before." });
      response.write(`data: ${"x".repeat(10 * 1024 * 1024)}`);
    });
    const { text, error } = await run(client(server.url));
    expect(text).toBe("Before.");
    expect(error).toMatchObject({ code: "bad_response" });
    expect(error?.message).toContain("more than 1 MB");
  });

  it("says that nothing listens there", async () => {
    const server = await startHttpServer(() => undefined);
    await server.close();
    const { error } = await run(client(server.url));
    expect(error).toMatchObject({ code: "unreachable", retryable: true });
    expect(error?.message).toContain("Is the backend running?");
  });

  it("says that a web page is not a backend", async () => {
    const server = await http((_request, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      response.end("<h1>Welcome</h1>");
    });
    const { error } = await run(client(server.url));
    expect(error).toMatchObject({ code: "bad_response" });
    expect(error?.message).toContain("not as a FloatBar backend");
    await expect(client(server.url).check(never)).rejects.toMatchObject({ code: "bad_response" });
  });

  it("does not follow a redirect, so that the key stays where it was sent", async () => {
    const other = await http((_request, response) => void response.end());
    const server = await http((_request, response) => {
      response.writeHead(307, { location: `${other.url}/api/v2/chat/streaming/stream` });
      response.end();
    });
    const { error } = await run(client(server.url));
    expect(error).toMatchObject({ code: "redirected" });
    expect(error?.message).toContain(new URL(other.url).host);
    expect(other.requests).toEqual([]);
  });

  it("gives up on a server that hangs, before the first event and between two", async () => {
    const held = gate();
    onTestFinished(held.open);
    const deadlines = { firstByteMs: 60, idleMs: 60, checkMs: 60 };
    const silent = await http(() => held.opened);
    expect((await run(client(silent.url, { deadlines }))).error).toMatchObject({ code: "timeout", retryable: true });
    await expect(client(silent.url, { deadlines }).check(never)).rejects.toMatchObject({ code: "timeout" });
    const stalled = await http(async (_request, response) => {
      eventStream(response)({ type: "token", content: "You" });
      await held.opened;
    });
    const { text, error } = await run(client(stalled.url, { deadlines }));
    expect(text).toBe("You");
    expect(error).toMatchObject({ code: "timeout" });
  });

  it("ends at once when it is stopped, and tells the backend to stop too", async () => {
    const server = await scripted(({ send }) => {
      send({ type: "stream_start", stream_id: "stream_7" });
      send({ type: "token", content: "One" });
    });
    const stop = new AbortController();
    const events: ChatEvent[] = [];
    const reading = (async () => {
      for await (const event of client(server.url).stream(REQUEST, stop.signal)) {
        events.push(event);
        if (event.type === "token") stop.abort("cancelled");
      }
    })();
    await expect(reading).rejects.toBe("cancelled");
    await expect.poll(() => server.cancelled).toEqual(["stream_7"]);
  });

  it("continues from what is there", async () => {
    const server = await scripted(answering(" in Lisbon."));
    const { text } = await run(client(server.url), { ...REQUEST, partial: "You live" });
    expect(text).toBe(" in Lisbon.");
    expect(server.requests[0]?.path).toBe("/api/v2/chat/streaming/continue");
    expect(JSON.parse(server.requests[0]?.body ?? "")).toMatchObject({ partial: "You live", message_id: "message_1" });
  });

  it("sends the hash alone to a stateful backend that holds it, and the context when it does not after all", async () => {
    let holds = true;
    const server = await scripted(
      async (request) => {
        if (!holds && request.body.context === undefined) fail(request.response, 409, "context_required", "Send it.");
        else await answering("Yes.")(request);
      },
      { stateful: true },
    );
    const backend = client(server.url);
    await backend.check(never);
    await run(backend);
    expect((await run(backend)).text).toBe("Yes.");
    holds = false;
    expect((await run(backend)).text).toBe("Yes.");
    const contexts = server.requests
      .filter(({ method }) => method === "POST")
      .map(({ body }) => "context" in (JSON.parse(body) as object));
    expect(contexts).toEqual([true, false, false, true]);
    const [whole = 0, hashAlone = 0] = server.requests
      .filter(({ method }) => method === "POST")
      .map(({ body }) => Buffer.byteLength(body));
    // What is saved is the context, but for the hash that takes its place.
    expect(whole - hashAlone).toBe(Buffer.byteLength(JSON.stringify(REQUEST.context)) + '"context":,'.length);
  });
});

import type { ServerResponse } from "node:http";
import { eventStream, type RunningServer, startHttpServer } from "./http-server.ts";

/** What a scripted backend does with one request for an answer. */
export type Script = (request: {
  body: Record<string, unknown>;
  kind: "stream" | "continue";
  /** Writes one event. The first write sends the head. */
  send: (event: object | string) => void;
  response: ServerResponse;
}) => void | Promise<void>;

export interface ScriptedBackend extends RunningServer {
  /** How the next answers go. */
  script: Script;
  /** Ids of streams that were cancelled. */
  cancelled: string[];
}

export interface ScriptedOptions {
  /** Accepted key; null takes any request. */
  apiKey?: string | null;
  stateful?: boolean;
}

/** A server that speaks the backend protocol v2 and answers as it is told, for tests of everything on the other side. */
export async function startScriptedBackend(script: Script, options: ScriptedOptions = {}): Promise<ScriptedBackend> {
  const { apiKey = null, stateful = false } = options;
  const cancelled: string[] = [];
  const server = await startHttpServer(async (request, response, text) => {
    const path = request.url ?? "";
    if (apiKey !== null && request.headers["x-api-key"] !== apiKey) {
      fail(response, 401, "unauthorized", "Send a valid API key.");
    } else if (path.endsWith("/capabilities")) {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ version: "2", stateful, streaming: ["sse"], models: ["scripted-1"], tools: [] }));
    } else if (path.endsWith("/cancel")) {
      cancelled.push(path.split("/").at(-2) ?? "");
      response.end("{}");
    } else if (path.endsWith("/stream") || path.endsWith("/continue")) {
      let write: ((event: object | string) => void) | undefined;
      await running.script({
        body: JSON.parse(text) as Record<string, unknown>,
        kind: path.endsWith("/continue") ? "continue" : "stream",
        response,
        send: (event) => {
          write ??= eventStream(response);
          write(event);
        },
      });
    } else fail(response, 404, "not_found", "There is nothing here.");
  });
  const running: ScriptedBackend = Object.assign(server, { script, cancelled });
  return running;
}

/** Ends a response with one of the protocol's errors. */
export function fail(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify({ error: { code, message, retryable: false, request_id: "test" } }));
}

/** Answers with the given words, one token each, and everything around them that a good backend sends. */
export function answering(words: string, usedFacts?: readonly string[]): Script {
  return ({ send, response, body }) => {
    send({
      type: "stream_start",
      stream_id: "s1",
      session_id: body.session_id,
      message_id: body.message_id,
      model: "scripted-1",
    });
    for (const content of words.match(/\s*\S+/g) ?? []) send({ type: "token", content });
    send({ type: "metadata", ...(usedFacts ? { used_facts: usedFacts } : {}), context_hash: body.context_hash });
    send({ type: "done", finish_reason: "stop" });
    response.end();
  };
}

/** A promise and what settles it: a gate that a script waits at until the test opens it. */
export function gate(): { opened: Promise<void>; open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}

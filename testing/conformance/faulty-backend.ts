/** A backend that breaks one rule: a proxy in front of one that keeps them all. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { WebSocket, WebSocketServer } from "ws";

/** What is asked of the backend, to be spoilt. */
export interface Asked {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** What the backend answered, to be spoilt; of a stream the head alone. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface StreamEvent {
  id: number;
  data: Record<string, unknown>;
}

export interface Fault {
  name: string;
  /** The rule that must find it. */
  breaks: string;
  ask?: (asked: Asked) => void;
  answer?: (answer: Answer, asked: Asked) => void;
  /** Changes an event of a stream; undefined leaves it out. */
  event?: (event: StreamEvent, asked: Asked) => StreamEvent | undefined;
  /** Changes a frame of the backend's; undefined leaves it out. */
  frame?: (frame: Record<string, unknown>) => Record<string, unknown> | undefined;
}

/** Events as they come, each of which may be changed or left out. */
async function* spoilt(body: AsyncIterable<Uint8Array>, change: (event: StreamEvent) => StreamEvent | undefined) {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of body) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const [, id, data] = /^id: (\d+)\ndata: (.*)$/s.exec(block) ?? [];
      if (data === undefined) continue;
      const event = change({ id: Number(id), data: JSON.parse(data) as Record<string, unknown> });
      if (event) yield `id: ${event.id}\ndata: ${JSON.stringify(event.data)}\n\n`;
    }
  }
}

function headersOf(request: IncomingMessage): Record<string, string> {
  const { host: _, connection: __, "content-length": ___, ...headers } = request.headers as Record<string, string>;
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^(?:upgrade|sec-websocket|transfer)/.test(name)),
  );
}

/** @param target a backend that keeps the rules. */
export async function startFaultyBackend(target: string, { ask, answer, event, frame }: Fault) {
  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    const asked = {
      method: request.method ?? "GET",
      url: request.url ?? "/",
      headers: headersOf(request),
      body: await text(request),
    };
    ask?.(asked);
    const { method, url, headers, body } = asked;
    const given = await fetch(`${target}${url}`, { method, headers, ...(body === "" ? {} : { body }) });
    const isStream = given.headers.get("content-type")?.startsWith("text/event-stream") === true;
    const told: Answer = {
      status: given.status,
      headers: Object.fromEntries(given.headers),
      body: isStream ? "" : await given.text(),
    };
    answer?.(told, asked);
    for (const name of ["content-length", "transfer-encoding", "connection", "content-encoding"])
      delete told.headers[name];
    response.writeHead(told.status, told.headers);
    const change = (one: StreamEvent) => (event ? event(one, asked) : one);
    if (isStream && given.body) for await (const part of spoilt(given.body, change)) response.write(part);
    response.end(told.body);
  };
  const server = createServer((request, response) => void pass(request, response).catch(() => response.destroy()));
  const sockets = new WebSocketServer({ server });
  sockets.on("connection", (client, request) => {
    const backend = new WebSocket(`${target.replace(/^http/, "ws")}${request.url ?? ""}`, {
      headers: headersOf(request),
    });
    const waiting: string[] = [];
    client.on("message", (data: Buffer) => {
      if (backend.readyState === WebSocket.OPEN) backend.send(data.toString());
      else waiting.push(data.toString());
    });
    backend.on("open", () => waiting.splice(0).forEach((one) => backend.send(one)));
    backend.on("message", (data: Buffer) => {
      const said = JSON.parse(data.toString()) as Record<string, unknown>;
      const changed = frame ? frame(said) : said;
      if (changed) client.send(JSON.stringify(changed));
    });
    backend.on("close", (code) => (code >= 4000 ? client.close(code) : client.terminate()));
    client.on("close", () => backend.terminate());
    for (const one of [client, backend]) one.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        for (const client of sockets.clients) client.terminate();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

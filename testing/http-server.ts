import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface RunningServer {
  /** `http://127.0.0.1:PORT`. */
  url: string;
  /** Every request so far, its body as text. */
  requests: { method: string; path: string; headers: IncomingMessage["headers"]; body: string }[];
  close(): Promise<void>;
}

/** A real HTTP server on a free loopback port. `answer` gets each request after its body. */
export async function startHttpServer(
  answer: (request: IncomingMessage, response: ServerResponse, body: string) => void | Promise<void>,
): Promise<RunningServer> {
  const requests: RunningServer["requests"] = [];
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString("utf8");
      requests.push({ method: request.method ?? "", path: request.url ?? "", headers: request.headers, body });
      void answer(request, response, body);
    });
  };
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Starts an event stream and returns what writes one event into it. */
export function eventStream(response: ServerResponse): (event: object | string) => void {
  response.writeHead(200, { "content-type": "text/event-stream" });
  let id = 0;
  return (event) => {
    id += 1;
    response.write(`id: ${id}\ndata: ${typeof event === "string" ? event : JSON.stringify(event)}\n\n`);
  };
}

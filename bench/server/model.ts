import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** How a model speaks: the first token after a while, in milliseconds, and then one every so many. */
export interface Pace {
  tokens: number;
  firstMs: number;
  ms: number;
}

const chunk = (delta: object, finish: string | null = null) =>
  `data: ${JSON.stringify({ id: "c", object: "chat.completion.chunk", created: 1, model: "paced", choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;

/** A model on loopback with OpenAI's wire format that speaks at a fixed pace, however many ask. */
export async function startPacedModel({ tokens, firstMs, ms }: Pace): Promise<{ url: string; close: () => void }> {
  const server: Server = createServer((request, response) => {
    request.resume();
    if (request.method === "GET") {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ object: "list", data: [{ id: "paced", object: "model" }] }));
      return;
    }
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.flushHeaders();
    const begun = performance.now();
    let sent = 0;
    let timer: NodeJS.Timeout;
    // Each token at its own time by the clock: a late timer delays neither the next one nor, as an interval would, all of them.
    const wait = () => {
      timer = setTimeout(speak, Math.max(0, begun + firstMs + sent * ms - performance.now()));
    };
    const speak = () => {
      const due = Math.min(tokens, Math.floor((performance.now() - begun - firstMs) / ms) + 1);
      for (; sent < due; sent += 1) response.write(chunk({ content: `token${sent} ` }));
      if (sent < tokens) wait();
      else response.end(`${chunk({}, "stop")}data: [DONE]\n\n`);
    };
    wait();
    response.on("close", () => clearTimeout(timer));
  });
  server.maxConnections = 10_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.closeAllConnections(),
  };
}

import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { fastify } from "fastify";
import { WebSocket } from "ws";
import { expect, it, onTestFinished, vi } from "vitest";
import type { FollowedEvent } from "../core/chat/answer/follow.ts";
import { startModelServer } from "../testing/model-server.ts";
import { testServer } from "../testing/test-server.ts";
import { sendEvents } from "./sse.ts";

/** A raw connection, to send what no HTTP client would. */
async function dial(url: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  await once(socket, "connect");
  return socket;
}

/** Everything that comes until the other side ends the connection. */
async function untilEnd(socket: Socket): Promise<string> {
  let text = "";
  for await (const chunk of socket) text += String(chunk);
  return text;
}

it("ends connections whose headers do not come, or whose body does not, and goes on serving", async () => {
  const server = await testServer({ patience: { headersMs: 200, requestMs: 400 } });
  const slowHead = await dial(server.url);
  slowHead.write("GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ");
  expect(await untilEnd(slowHead)).toContain(" 408 ");

  const slowBody = await dial(server.url);
  slowBody.write(
    `POST /api/v2/chat/streaming/stream HTTP/1.1\r\nHost: 127.0.0.1\r\nX-API-Key: ${server.key}\r\n` +
      'Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"message": "',
  );
  expect(await untilEnd(slowBody)).toContain(" 408 ");
  expect((await server.request("GET", "/capabilities")).status).toBe(200);
});

it("lets go of a reader that takes nothing, and of what it reads", async () => {
  const app = fastify();
  onTestFinished(() => app.close());
  const released = Promise.withResolvers<number>();
  async function* endless(): AsyncGenerator<FollowedEvent> {
    let seq = 0;
    try {
      for (;;) yield { seq: (seq += 1), event: { type: "token", content: "x".repeat(100_000) } };
    } finally {
      released.resolve(seq);
    }
  }
  app.get("/events", (_request, reply) => sendEvents(reply, endless(), 200));
  const reader = await dial(await app.listen({ host: "127.0.0.1", port: 0 }));
  reader.write("GET /events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
  await once(reader, "readable");
  // Nothing is read any more. What the system holds between the two is all that was made.
  expect(await released.promise).toBeLessThan(1000);
  reader.resume();
  await once(reader, "close");
});

it("ends a WebSocket whose client reads nothing, while its answer goes on", async () => {
  const end = { end: "stop", usage: { input: 1, output: 1 } } as const;
  const model = await startModelServer("chat", [[{ text: "On and on." }, end]]);
  onTestFinished(() => model.close());
  const server = await testServer({
    backend: { kind: "openai", apiUrl: model.base, apiKey: null, model: null },
    patience: { readMs: 300 },
  });
  const socket = new WebSocket(`${server.url.replace("http", "ws")}/ws/chat`, { headers: { "x-api-key": server.key } });
  onTestFinished(() => socket.terminate());
  await once(socket, "open");
  const { clients } = server.app.websocketServer;
  await expect.poll(() => clients.size).toBe(1);
  // As where all is full that the system holds between the two: what is sent does not go out.
  for (const client of clients) vi.spyOn(client, "send").mockReturnValue(undefined);
  socket.send(JSON.stringify({ type: "chat", request_id: "r", message: "Go on and on", session_id: "s1" }));
  const status = () => server.json("GET", "/conversation/s1/status").catch(() => ({}));
  await expect.poll(status).toMatchObject({ streaming: false, state: "complete" });
  await expect.poll(() => clients.size).toBe(0);
});

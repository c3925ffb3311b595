import { expect, it, onTestFinished } from "vitest";
import { startHttpServer } from "../../testing/http-server.ts";
import { connectionLost } from "./sse-transport.ts";

it("an answer with more headers than are read is told as that, and not as something else than HTTP", async () => {
  const server = await startHttpServer((_, response) => void response.writeHead(200, { x: "y".repeat(30_000) }).end());
  onTestFinished(() => server.close());
  const fault = await fetch(server.url).then(
    () => undefined,
    (error: unknown) => (error as Error).cause,
  );
  expect(connectionLost("h.example", fault).phrase).toEqual({
    key: "backend.headers_too_large",
    params: { host: "h.example" },
  });
});

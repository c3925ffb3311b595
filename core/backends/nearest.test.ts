import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import { expect, it, onTestFinished } from "vitest";
import { startHttpServer } from "../../testing/http-server.ts";
import { testCore } from "../../testing/test-core.ts";

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

it("an address that was saved while nobody was there is looked at again with each question, and asked in its own way", async () => {
  const port = await freePort();
  const core = await testCore();
  await core.call("settings.save", { api_url: `http://127.0.0.1:${port}`, model: "m1" });
  expect((await core.ask("Hello")).message.state).toBe("failed");
  const asked: string[] = [];
  const server = createHttpServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const isThere = request.url?.startsWith("/v1/") === true;
    response.writeHead(isThere ? 200 : 404, { "content-type": "application/json" });
    const answer = { choices: [{ message: { content: "I am up." }, finish_reason: "stop" }] };
    response.end(JSON.stringify(!isThere ? {} : request.method === "GET" ? { data: [{ id: "m1" }] } : answer));
  }).listen(port, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  expect((await core.ask("Hello again")).message).toMatchObject({ content: "I am up.", state: "complete" });
  expect(asked.filter((one) => one.includes("/api/v2/chat"))).toEqual([]);
});

it.each([
  ["nothing", 404, "{}"],
  ["a web page", 200, "<h1>Hello</h1>"],
  ["an error", 500, "{}"],
  ["a refusal", 403, '{"error":"no"}'],
])("nothing of its user's goes to an address that has only %s", async (_, status, body) => {
  const server = await startHttpServer((_request, response) => void response.writeHead(status).end(body));
  onTestFinished(() => server.close());
  const core = await testCore();
  await core.call("settings.save", { api_url: server.url });
  const { message } = await core.ask("My secret plan is to plant tulips");
  expect(message.state).toBe("failed");
  expect(server.requests.filter(({ body: sent }) => JSON.stringify(sent).includes("tulips"))).toEqual([]);
});

it("one that helps out is asked in its own way, too", async () => {
  const server = await startHttpServer((request, response) => {
    const isThere = request.url?.startsWith("/v1/") === true;
    response.writeHead(isThere ? 200 : 404, { "content-type": "application/json" });
    const answer = { choices: [{ message: { content: "I help out." }, finish_reason: "stop" }] };
    response.end(JSON.stringify(!isThere ? {} : request.method === "GET" ? { data: [{ id: "m1" }] } : answer));
  });
  onTestFinished(() => server.close());
  const core = await testCore();
  const more = {
    id: "b",
    name: "Other",
    kind: "auto",
    api_url: server.url,
    model: "m1",
    is_fallback: true,
    agent: null,
  };
  await core.call("settings.save", {
    api_url: `http://127.0.0.1:${await freePort()}/v1`,
    model: "m",
    backends: [more],
  });
  expect((await core.ask("Hello")).message).toMatchObject({ content: "I help out.", backend: "Other" });
});

it.each([
  ["below it", "/openai", "/openai/v1/chat/completions", "choices"],
  ["in Anthropic's format alone", "/v1", "/v1/messages", "message"],
])(
  "an address with a path is looked at once a question found nothing there: an API %s answers it",
  async (_, path, call, shape) => {
    const server = await startHttpServer((request, response, body) => {
      const isThere = request.url === call;
      const isAsked = isThere && (body ?? "").includes("Hello");
      response.writeHead(isAsked ? 200 : isThere ? 400 : 404, { "content-type": "application/json" });
      const text = "I am here.";
      const answer =
        shape === "choices"
          ? { choices: [{ message: { content: text }, finish_reason: "stop" }] }
          : { type: "message", role: "assistant", content: [{ type: "text", text }], stop_reason: "end_turn" };
      response.end(
        JSON.stringify(isAsked ? answer : { error: { message: isThere ? "messages: required" : "Not Found" } }),
      );
    });
    onTestFinished(() => server.close());
    const core = await testCore();
    await core.call("settings.save", { api_url: `${server.url}${path}`, model: "m1" });
    for (const question of ["Hello", "Hello again"])
      expect((await core.ask(question)).message).toMatchObject({ content: "I am here.", state: "complete" });
    const elsewhere = server.requests.filter(
      ({ path: asked, body }) => asked !== call && (body ?? "").includes("Hello"),
    );
    expect(elsewhere).toHaveLength(1);
  },
);

it("an address with a path where nobody answers keeps its error", async () => {
  const server = await startHttpServer((_request, response) => void response.writeHead(404).end("{}"));
  onTestFinished(() => server.close());
  const core = await testCore();
  await core.call("settings.save", { api_url: `${server.url}/v1`, model: "m1" });
  const { message } = await core.ask("Hello");
  expect(message).toMatchObject({ state: "failed", error: { code: "not_found" } });
});

/** Keys that a server repeats. */
import { expect, it, onTestFinished } from "vitest";
import { asked, chunk, data, END, tools } from "../../../testing/asked-model.ts";
import { startHttpServer } from "../../../testing/http-server.ts";
import { testCore } from "../../../testing/test-core.ts";
import { LearnedModels } from "./learned.ts";
import { KeyFilter } from "./transport/sent-keys.ts";

it("the key that a server was asked with is in nothing that it repeats it in", async () => {
  const key = "gw-9f8e7d6c5b4a";
  const call = { index: 0, id: "c", function: { name: "look_up", arguments: JSON.stringify({ note: key }) } };
  const { events, text } = await asked(
    (_, count) =>
      count === 0
        ? chunk({ reasoning_content: `I see ${key}.` }) + chunk({ tool_calls: [call] }, "tool_calls") + data("[DONE]")
        : chunk({ content: "Echo: gw-9f8e" }) + chunk({ content: "7d6c5b4a!" }) + END,
    new LearnedModels(),
    tools,
    { key },
  );
  expect(text).toBe("Echo: [key]!");
  expect(JSON.stringify(events)).not.toContain("gw-9f8e");
  const { error } = await asked(() => ({ status: 400, body: `{"error":"Bad: ${key}"}` }), undefined, tools, { key });
  expect(error?.message).toContain("Bad: [key]");
});

it("what may begin a key is shown where nothing follows, and most of one never is", () => {
  const endOf = (text: string) => {
    const filter = new KeyFilter(["gw-9f8e7d6c5b4a"]);
    return filter.push(text) + filter.end();
  };
  expect(endOf("It begins with gw-9f8e")).toBe("It begins with gw-9f8e");
  expect(endOf("It is gw-9f8e7d6c5b4")).toBe("It is [key]");
});

it("an answer that is stopped keeps what may begin a key, and nothing that comes later", async () => {
  const server = await startHttpServer((request, response) => {
    if (request.method === "GET") return void response.end('{"data":[{"id":"m1"}]}');
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(chunk({ reasoning_content: "Hm gw-" }) + chunk({ content: "It begins with gw-9f8e" }));
    response.on("close", () => response.end());
  });
  onTestFinished(() => server.close());
  const core = await testCore();
  const api_url = `${server.url}/v1`;
  await core.call("settings.save", { backend: "openai", api_url, api_key: "gw-9f8e7d6c5b4a", model: "m1" });
  const shown = core.next("chat.event", ({ event }) => event.type === "token");
  const ended = core.next("chat.ended");
  const { assistant } = await core.call("chat.send", { session_id: null, text: "Hi" });
  await shown;
  await core.call("chat.stop", { message_id: assistant.id });
  const { message } = await ended;
  expect(message).toMatchObject({ state: "cancelled", content: "It begins with gw-9f8e" });
  expect(message.activity).toMatchObject([{ kind: "thinking", step: "Hm gw-" }]);
});

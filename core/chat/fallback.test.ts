import { expect, it, onTestFinished } from "vitest";
import { type Reply, startModelServer } from "../../testing/model-server.ts";
import { type Said, streamBody } from "../../testing/model-shapes.ts";
import { testCore } from "../../testing/test-core.ts";

const says = (text: string): readonly Said[] => [{ text }, { end: "stop", usage: { input: 1, output: 1 } }];
const TOO_LONG = {
  status: 400,
  body: JSON.stringify({ error: { message: "maximum context length is 100 tokens", code: "context_length_exceeded" } }),
};

async function backends(first: Reply[], second: Reply[]) {
  const servers = [await startModelServer("chat", first), await startModelServer("messages", second)];
  onTestFinished(async () => {
    for (const server of servers) await server.close();
  });
  const [main, other] = servers;
  if (!main || !other) throw new Error("no servers");
  const core = await testCore({ env: { FLOATBAR_API_URL: main.base } });
  const fallback = {
    id: "other",
    name: "Other",
    kind: "anthropic",
    api_url: other.base,
    model: "m1",
    is_fallback: true,
  };
  await core.call("settings.save", { backends: [{ ...fallback, api_key: "k" }] });
  return { core, main, other };
}

it("asks again with less where the chat is too long for the model, once, and says so", async () => {
  const { core, main } = await backends([says("Noted."), says("Noted."), says("Noted."), TOO_LONG, says("Short.")], []);
  const { message: first } = await core.ask("The ferry to Lisbon leaves at dawn. ".repeat(60));
  await core.ask("The boat is blue. ".repeat(60), first.session_id);
  await core.ask("The harbour is old. ".repeat(60), first.session_id);
  const { message } = await core.ask("Which ferry?", first.session_id);
  expect(message).toMatchObject({ content: "Short.", state: "complete" });
  expect(message.activity[0]).toMatchObject({
    kind: "thinking",
    step: expect.stringContaining("Too long for this model"),
  });
  const sizes = main.asked.slice(-2).map(({ body }) => JSON.stringify(body.messages).length);
  expect(sizes[1]).toBeLessThan((sizes[0] ?? 0) * 0.6);
  const receipt = await core.call("receipt.get", { message_id: message.id });
  expect(receipt.context_hash).toBe(message.context_hash);
});

it("says that it is too long when less does not help either", async () => {
  const { core, main } = await backends([TOO_LONG], []);
  const { message } = await core.ask("Hello");
  expect(message).toMatchObject({ state: "failed", error: { code: "context_too_long" } });
  // With less of the chat, then without tools; nothing is asked twice as it was.
  const bodies = main.asked.map(({ body }) => JSON.stringify(body));
  expect(new Set(bodies).size).toBe(3);
  expect(bodies.map((body) => body.includes('"tools"'))).toEqual([true, true, false]);
});

it.each([
  ["is overloaded", { status: 529, headers: { "retry-after": "60" }, body: "{}" }],
  ["limits requests", { status: 429, headers: { "retry-after": "60" }, body: "{}" }],
  ["does not take the key", { status: 401, body: "{}" }],
  ["answers with a web page", { status: 503, headers: { "retry-after": "60" }, body: "<h1>down</h1>" }],
] as const)("lets the next backend answer where the first %s", async (_what, reply) => {
  const { core, other } = await backends([reply], [says("I stepped in.")]);
  const { message } = await core.ask("Hello");
  expect(message).toMatchObject({ content: "I stepped in.", backend: "Other", model: "m1", state: "complete" });
  expect(other.asked).toHaveLength(1);
});

it("does not let another one answer what has begun, or was refused for what it says", async () => {
  const begun = await backends([[{ text: "Half" }, { error: "overloaded" }]], [says("No.")]);
  const { message } = await begun.core.ask("Hello");
  expect(message).toMatchObject({ content: "Half", state: "interrupted" });
  expect(begun.other.asked).toHaveLength(0);
  const refused = await backends([{ status: 400, body: '{"error":{"message":"bad request"}}' }], [says("No.")]);
  expect((await refused.core.ask("Hello")).message.state).toBe("failed");
  expect(refused.other.asked).toHaveLength(0);
});

it("keeps back from the next backend, too, what must not leave this device", async () => {
  const { core, other } = await backends(
    [{ status: 503, headers: { "retry-after": "60" }, body: "{}" }],
    [says("Fine.")],
  );
  await core.call("facts.add", { category: "health", key: "takes", value: "insulin" });
  await core.ask("What insulin do I take?");
  const sent = JSON.stringify(other.asked.map(({ body }) => body));
  expect(sent).not.toContain("takes: insulin");
});

it("says that a chat's backend is gone", async () => {
  const { core } = await backends([says("Hi.")], [says("Ho.")]);
  const ended = core.next("chat.ended");
  await core.call("chat.send", { session_id: null, text: "Hello", backend: "other" });
  const { message } = await ended;
  expect(message.content).toBe("Ho.");
  await core.call("settings.save", { backends: [] });
  const refused = await core.core.call("chat.send", { session_id: message.session_id, text: "Again" });
  expect(refused).toMatchObject({ ok: false, error: { message: expect.stringContaining("no longer in Settings") } });
  await core.call("sessions.use", { session_id: message.session_id, backend: null, model: null });
  expect((await core.ask("Again", message.session_id)).message.content).toBe("Hi.");
});

it("sends a small model no more than its window takes, where its server says how much that is", async () => {
  const models = { data: [{ id: "small", context_length: 4096 }] };
  const server = await startModelServer("chat", [says("Noted.")], models);
  onTestFinished(() => server.close());
  const core = await testCore({ env: { FLOATBAR_API_URL: server.base } });
  await core.call("settings.save", { context_tokens: 8000 });
  await core.call("backends.models", { id: "main" });
  let session: string | null = null;
  for (let turn = 0; turn < 6; turn += 1) {
    const { message }: { message: { session_id: string } } = await core.ask(
      `Number ${turn}: ${"a boat and a harbour ".repeat(80)}`,
      session,
    );
    session = message.session_id;
  }
  const { message } = await core.ask("What of the boat?", session);
  const receipt = await core.call("receipt.get", { message_id: message.id });
  expect(receipt.size?.budget).toBeLessThan(1300);
});

it("lets an answer finish whose backend is configured away meanwhile", async () => {
  const bytes = Buffer.from(streamBody("chat", says("A long answer, word by word.")));
  const sizes = Array.from({ length: bytes.length }, () => 1);
  const { core } = await backends([{ bytes, sizes }], []);
  const begun = core.next("chat.event", ({ event }) => event.type === "stream_start");
  const ended = core.next("chat.ended");
  await core.call("chat.send", { session_id: null, text: "Go on" });
  await begun;
  await core.call("settings.save", { backend: "offline" });
  expect((await ended).message).toMatchObject({ content: "A long answer, word by word.", state: "complete" });
  expect((await core.ask("And now?")).message.model).toBe("offline");
});

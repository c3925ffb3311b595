/** Answers with tools that were cut off, and go on. */
import type { ServerResponse } from "node:http";
import { expect, it, onTestFinished } from "vitest";
import { startHttpServer } from "../../testing/http-server.ts";
import { testCore } from "../../testing/test-core.ts";

interface Asked {
  messages: { role: string; content: unknown; tool_calls?: { id: string }[]; tool_call_id?: string }[];
  tools?: object[];
}

const chunk = (delta: object, finish: string | null = null) =>
  `data: ${JSON.stringify({ id: "1", choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
const END = chunk({}, "stop") + "data: [DONE]\n\n";
/** A fault for which nothing in the question is to blame. */
const BAD_DAY = `data: ${JSON.stringify({ error: { message: "You have insufficient credits today.", code: 402 } })}\n\n`;
const says = (content: string) => chunk({ content });
const calls = (expression: string) =>
  chunk({
    tool_calls: [
      {
        index: 0,
        id: "call_0",
        type: "function",
        function: { name: "calculator", arguments: `{"expression":"${expression}"}` },
      },
    ],
  }) + chunk({}, "tool_calls");
/** A body that breaks off. */
const cut = (body: string) => (response: ServerResponse) => response.write(body, () => response.destroy());
const whole = (body: string) => (response: ServerResponse) => response.end(body);

/** A core whose model gives these replies, one after the other. */
async function answering(...replies: ((response: ServerResponse) => void)[]) {
  const asked: Asked[] = [];
  const server = await startHttpServer((_, response, body) => {
    const request = JSON.parse(body || "{}") as Asked & { stream?: boolean };
    response.writeHead(200, { "content-type": "text/event-stream" });
    if (request.stream !== true) return void response.end("{}");
    replies[asked.push(request) - 1]?.(response);
  });
  onTestFinished(() => server.close());
  const core = await testCore();
  await core.call("settings.save", { backend: "openai", api_url: `${server.url}/v1`, model: "m" });
  const goOn = async (id: string) => {
    const ended = core.next("chat.ended", ({ message }) => message.id === id);
    await core.call("chat.continue", { message_id: id });
    return (await ended).message;
  };
  return { core, asked, goOn };
}

const rolesOf = ({ messages }: Asked) => messages.map(({ role }) => role).join(" ");

it("the calls of an answer that goes on go back with what they gave", async () => {
  const { core, asked, goOn } = await answering(
    whole(says("Let me see.") + calls("6*7")),
    cut(says("It is")),
    whole(says(" 42.") + END),
  );
  const { message } = await core.ask("Go");
  expect(message).toMatchObject({ state: "interrupted", content: "Let me see.\n\nIt is" });
  const done = await goOn(message.id);
  expect(done).toMatchObject({ state: "complete", content: "Let me see.\n\nIt is 42." });
  expect(asked).toHaveLength(3);
  const [, , third] = asked;
  expect(rolesOf(third as Asked)).toBe("system user assistant tool assistant user");
  const { messages } = third as Asked;
  expect(messages[3]).toMatchObject({ content: "42", tool_call_id: messages[2]?.tool_calls?.[0]?.id });
  expect(messages[4]?.content).toBe("Let me see.\n\nIt is");
});

it("an answer that failed before a word goes on from what its tools gave", async () => {
  const { core, asked, goOn } = await answering(whole(calls("6*7")), whole(BAD_DAY), whole(says("42.") + END));
  const { message } = await core.ask("Go");
  expect(await goOn(message.id)).toMatchObject({ state: "complete", content: "42." });
  expect(rolesOf(asked.at(-1) as Asked)).toBe("system user assistant tool");
});

it("tools that are called in the rest stand beside those before, and their round is set apart", async () => {
  const { core, goOn } = await answering(
    whole(says("Let me see.") + calls("6*7")),
    cut(says("So far.")),
    whole(calls("1+1")),
    whole(says("It is 2.") + END),
  );
  const { message } = await core.ask("Go");
  const done = await goOn(message.id);
  expect(done.content).toBe("Let me see.\n\nSo far.\n\nIt is 2.");
  const results = done.activity.flatMap((entry) => (entry.kind === "tool" ? [entry.result] : []));
  expect(results).toEqual(["42", "2"]);
});

it("calls are told as text to a model that may call nothing any more", async () => {
  const { core, asked, goOn } = await answering(whole(calls("6*7")), cut(says("It is")), whole(says(" 42.") + END));
  const { message } = await core.ask("Go");
  const { tools } = await core.call("tools.list", { server: "floatbar" });
  for (const { key } of tools) await core.call("tools.approve", { key, approval: "never" });
  await goOn(message.id);
  expect(asked[2]?.tools).toBeUndefined();
  expect(rolesOf(asked[2] as Asked)).toBe("system user assistant user assistant user");
  expect(JSON.stringify(asked[2]?.messages)).toContain("[calculator gave:]\\n42");
});

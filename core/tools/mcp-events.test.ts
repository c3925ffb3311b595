import { describe, expect, it } from "vitest";
import { type Asked, mendedEvents } from "./mcp-events.ts";
import { lenient } from "./mcp-lenient.ts";
import { MOST_OF_MESSAGE, NO_ANSWER, TOO_LARGE } from "./mcp-messages.ts";

/** What a client reads of a stream that comes in these pieces, and where it may be taken up again. */
async function read(pieces: readonly string[], { id = 1, breaks = false } = {}) {
  const resumable: string[] = [];
  async function* stream() {
    yield* pieces;
    if (breaks) throw new Error("The connection broke.");
  }
  const asked: Asked = { id, failures: 0 };
  let text = "";
  const options = {
    asked,
    signal: undefined,
    onResumable: (eventId: string) => void resumable.push(eventId),
    onMessage: () => undefined,
    owed: () => [],
    restMs: () => 1000,
  };
  for await (const piece of mendedEvents(stream(), options)) text += piece;
  const messages = text.split("\n").flatMap((line) => (line.startsWith("data: {") ? [JSON.parse(line.slice(6))] : []));
  return { text, messages: messages as unknown[], resumable };
}

const ANSWER = '{"jsonrpc":"2.0","id":1,"result":{}}';

describe("a stream of events", () => {
  it("is read in whatever pieces it comes, with any line ends, an event over several lines, and no end of the last", async () => {
    const text = `: hello\r\n\r\nevent: answer\r\ndata: {"id":1,\r\ndata: "result":{"x":NaN}}`;
    const { messages } = await read(text.split(""));
    expect(messages).toEqual([{ jsonrpc: "2.0", id: 1, result: { x: null } }]);
  });

  it("keeps what is no message as it is", async () => {
    const { text } = await read(["event: endpoint\ndata: /messages?id=1\n\n", `data: ${ANSWER}\n\n`]);
    expect(text).toContain("event: endpoint\ndata: /messages?id=1\n\n");
  });

  it.each([{ breaks: false }, { breaks: true }])("ends its call where it ends without the answer: %j", async (how) => {
    const { messages } = await read(['data: {"method":"notifications/message"}\n\n'], how);
    expect(messages.at(-1)).toMatchObject({ id: 1, error: { code: NO_ANSWER } });
  });

  it("that breaks after the answer has answered", async () => {
    const { messages } = await read([`data: ${ANSWER}\n\n`], { breaks: true });
    expect(messages).toEqual([JSON.parse(ANSWER)]);
  });

  it("that may be taken up again ends nothing yet", async () => {
    const { messages, resumable } = await read(["id: e7\ndata:\n\n"]);
    expect(messages).toEqual([]);
    expect(resumable).toEqual(["e7"]);
  });
});

describe("an answer over HTTP", () => {
  const ask = (answer: () => Response, headers: Record<string, string> = {}) => {
    const fetching = lenient(async () => answer());
    const send = (more: RequestInit) => fetching("http://127.0.0.1:9/mcp", { headers, ...more });
    return { send, post: () => send({ method: "POST", body: '{"jsonrpc":"2.0","id":5,"method":"tools/call"}' }) };
  };

  it.each([
    ['{"id":1,"result":{"x":1}}', { id: 5, result: { x: 1 } }],
    ['{"error":"Nothing left."}', { id: 5, error: { message: "Nothing left." } }],
    ['{"detail":"odd"}', { id: 5, error: { message: '{"detail":"odd"}' } }],
  ])("answers the request that it came for, whatever it says: %s", async (body, message) => {
    const { post } = ask(() => new Response(body, { headers: { "content-type": "application/json" } }));
    expect(await (await post()).json()).toMatchObject([message]);
  });

  it("that cannot be taken up again ends its call at once", async () => {
    const stream = { headers: { "content-type": "text/event-stream" } };
    const answers = [new Response("id: e1\ndata:\n\n", stream), new Response("", { status: 405 })];
    const { post, send } = ask(() => answers.shift() ?? new Response());
    expect(await (await post()).text()).not.toContain("error");
    const again = await send({ method: "GET", headers: { "last-event-id": "e1" } });
    expect(await again.text()).toContain(`"id":5,"error":{"code":${NO_ANSWER}`);
  });

  it("that is too long ends its call, as JSON and as an event, and is not kept", async () => {
    const long = `{"id":5,"result":{"x":"${"y".repeat(MOST_OF_MESSAGE)}"}}`;
    for (const [type, body] of [
      ["application/json", long],
      ["text/event-stream", `data: ${long}\n\n`],
    ] as const) {
      const { post } = ask(() => new Response(body, { headers: { "content-type": type } }));
      const text = await (await post()).text();
      expect(text).toContain(`"id":5,"error":{"code":${TOO_LARGE}`);
      expect(text.length).toBeLessThan(200);
    }
  });
});

describe("a stream that listens", () => {
  const stream = { headers: { "content-type": "text/event-stream" } };
  const listening = (...answers: Response[]) => {
    const fetching = lenient(async () => answers.shift() ?? new Response(null, { status: 202 }));
    const call = (headers: Record<string, string> = { accept: "application/json, text/event-stream" }) =>
      fetching("http://127.0.0.1:9/mcp", { method: "POST", headers, body: '{"id":5,"method":"tools/call"}' });
    return { call, listen: () => fetching("http://127.0.0.1:9/mcp", { method: "GET" }) };
  };
  const event = (message: object) => `data: ${JSON.stringify({ jsonrpc: "2.0", ...message })}\n\n`;

  it("ends, with itself, the calls that were accepted and whose answers it did not bring", async () => {
    const over = Promise.withResolvers<void>();
    const body = new ReadableStream({ pull: (controller) => over.promise.then(() => controller.close()) });
    const { listen, call } = listening(new Response(body, stream));
    const opened = await listen();
    expect((await call()).status).toBe(202);
    over.resolve();
    expect(await opened.text()).toContain(`"id":5,"error":{"code":${NO_ANSWER}`);
  });

  it("ends nothing that it answered", async () => {
    const { listen, call } = listening(new Response(event({ id: 5, result: {} }), stream));
    const opened = await listen();
    await call();
    expect(await opened.text()).not.toContain("error");
  });

  it.each([
    ["the server refuses", new Response("", { status: 405 })],
    ["has ended", new Response("", stream)],
  ])("that %s leaves no place for an answer to a call which is accepted", async (_, answer) => {
    const { listen, call } = listening(answer);
    await (await listen()).text();
    expect(await (await call()).json()).toMatchObject({ id: 5, error: { code: NO_ANSWER } });
    expect((await call({})).status).toBe(404);
  });

  it.each([
    ["retry: 0\n\n", [250, 1000, 2000, 4000]],
    ["retry: 500\n: x\n\n", [500, 1000, 2000, 4000]],
    [": x\n\n", [1000, 1000, 2000, 4000]],
  ])(
    "is opened again when the server says, and less and less often while it brings nothing: %j",
    async (body, expected) => {
      const { listen } = listening(...[0, 1, 2, 3].map(() => new Response(body, stream)));
      const rests: number[] = [];
      for (let time = 0; time < 4; time += 1) {
        const told = (await (await listen()).text()).match(/^retry: \d+/gm) ?? [];
        rests.push(Number(told.at(-1)?.slice(7)));
      }
      expect(rests).toEqual(expected);
    },
  );

  it("is opened again as late as the server says, within a minute", async () => {
    const { listen } = listening(new Response(`retry: 3600000\n${event({ method: "notifications/x" })}`, stream));
    expect(await (await listen()).text()).toContain("retry: 60000\n");
  });
});

import { describe, expect, it } from "vitest";
import { type Asked, mendedEvents } from "./mcp-events.ts";
import { lenient } from "./mcp-lenient.ts";
import { NO_ANSWER } from "./mcp-messages.ts";

/** What a client reads of a stream that comes in these pieces, and where it may be taken up again. */
async function read(pieces: readonly string[], { id = 1, breaks = false } = {}) {
  const resumable: string[] = [];
  async function* stream() {
    yield* pieces;
    if (breaks) throw new Error("The connection broke.");
  }
  const asked: Asked = { id, failures: 0 };
  let text = "";
  const options = { asked, signal: undefined, onResumable: (eventId: string) => void resumable.push(eventId) };
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
});

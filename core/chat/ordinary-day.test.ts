import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { startHttpServer } from "../../testing/http-server.ts";
import { type Said, streamBody } from "../../testing/model-shapes.ts";
import { type TestCore, testCore } from "../../testing/test-core.ts";
import { parseJson } from "../base/json.ts";

type Call = readonly [tool: string, input: object];
type Message = string | readonly [text: string, ...calls: Call[]];

const USAGE = { input: 10, output: 5 };

/** What somebody writes on a day: 50 messages in 12 chats, and ten calls of tools, of which four are inside the app. */
const dayOf = (page: string): readonly (readonly Message[])[] => [
  [
    "Good morning! What is a good breakfast without eggs?",
    "I'm vegetarian, by the way.",
    "And something with oats?",
    "Thanks",
  ],
  ["Proofread this: The meeting have been moved to friday.", "Make it more formal", "Shorter, please"],
  [
    ["What is 17.5 % of 2340?", ["calculator", { expression: "2340 * 0.175" }]],
    "And of 1890?",
    "Write both as a small table",
  ],
  [
    ["What time is it in Tokyo?", ["time", { time_zone: "Asia/Tokyo" }]],
    "When does the stock exchange open there?",
    "How do I say good evening in Japanese?",
  ],
  [
    "I have to write a letter to my landlord about the heating.",
    "I live in Ghent, on the third floor.",
    "The radiator in the bedroom has been cold since Monday.",
    "Add that I can be reached in the evening.",
    "Now in Dutch",
    "Sign it with Ines Okafor",
  ],
  [
    [`Summarize ${page}/ferries for me`, ["fetch_page", { url: `${page}/ferries` }]],
    ["What does the timetable say?", ["fetch_page", { url: `${page}/timetable` }]],
    ["Is there a page on prices?", ["fetch_page", { url: `${page}/prices` }]],
    "Which ferry should I take to be there at noon?",
    "Good, thanks",
  ],
  [
    "Explain what a mutex is",
    "Like I'm five",
    "And a semaphore?",
    "Show me one in Python",
    "Why does it not deadlock?",
  ],
  [
    ["Remind me to call the bank tomorrow", ["add_task", { title: "Call the bank" }]],
    "Thanks!",
    "What else could I forget?",
  ],
  [
    ["Which files mention the boiler?", ["odd__add", { a: 1, b: 2 }]],
    ["Open the second one", ["odd__add", { a: 2, b: 2 }]],
    ["And the last one?", ["odd__add", { a: 3, b: 2 }]],
    "What did we agree on in there?",
    "Put it into three bullet points",
  ],
  [
    "My sister Rita is visiting next weekend. Ideas?",
    "She likes modern art",
    "Something for rainy weather",
    "Where could we eat?",
  ],
  [
    "I've been learning the cello for two years. What should I practise?",
    "How long a day?",
    "Any easy duets?",
    "Great",
  ],
  [
    ["What do you know about where I live?", ["recall", { query: "where do I live" }]],
    "What should I cook tonight?",
    "For two",
    "Good night",
    "Bye",
  ],
];

/** A model that makes the calls of a message, one after the other, and then says something. */
async function startModel(day: readonly (readonly Message[])[]) {
  const calls = new Map(
    day.flat().flatMap((message) => (typeof message === "string" ? [] : [[message[0], message.slice(1) as Call[]]])),
  );
  const server = await startHttpServer((request, response, body) => {
    if (request.method === "GET") {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ object: "list", data: [{ id: "m1", object: "model" }] }));
      return;
    }
    const { messages = [], tools } = (parseJson(body) ?? {}) as {
      messages?: { role: string; content: unknown }[];
      tools?: unknown;
    };
    const at = messages.findLastIndex(({ role }) => role === "user");
    const asked = JSON.stringify(messages[at]?.content ?? "");
    const [, wanted = []] = [...calls].find(([text]) => asked.includes(JSON.stringify(text).slice(1, -1))) ?? [];
    const next =
      tools === undefined ? undefined : wanted[messages.slice(at).filter(({ role }) => role === "tool").length];
    const said: Said[] = next
      ? [
          { call: next[0], id: `call-${body.length}`, input: next[1] },
          { end: "tools", usage: USAGE },
        ]
      : [{ text: "Here it is." }, { end: "stop", usage: USAGE }];
    response.setHeader("content-type", "text/event-stream");
    response.end(streamBody("chat", said));
  });
  onTestFinished(() => server.close());
  return server;
}

/** Says yes to whatever is asked, and notes it. */
function noteQuestions(core: TestCore): string[] {
  const asked: string[] = [];
  const off = core.core.subscribe((name, payload) => {
    if (name === "consent.asked" && "facts" in payload && payload.facts.length > 0 && "message_id" in payload) {
      asked.push(`consent: ${payload.facts.map((fact) => ("value" in fact ? fact.value : "")).join(", ")}`);
      void core.call("consent.answer", { message_id: payload.message_id, allowed: [] }).catch(() => undefined);
    }
    if (name !== "chat.event" || !("activity" in payload)) return;
    const entry = payload.activity?.entry;
    if (entry?.kind !== "tool" || entry.state !== "waiting") return;
    asked.push(`tool: ${entry.tool} ${entry.destination ?? ""}`.trim());
    void core.call("tools.answer", {
      call_id: entry.call_id,
      decision: entry.destination === undefined ? "always" : "allow",
    });
  });
  onTestFinished(off);
  return asked;
}

it("an ordinary day has at most four questions, the import of a memory among them", { timeout: 60_000 }, async () => {
  const page = await startHttpServer((request, response) => {
    response.setHeader("content-type", "text/html");
    response.end(
      `<h1>${request.url}</h1><p>More at http://${request.headers.host}/timetable and http://${request.headers.host}/prices</p>`,
    );
  });
  onTestFinished(() => page.close());
  const day = dayOf(page.url);
  expect([day.length, day.flat().length]).toEqual([12, 50]);
  const model = await startModel(day);
  const core = await testCore({ pages: { isAllowed: (address) => address === "127.0.0.1" } });
  await core.call("settings.save", { backend: "openai", api_url: `${model.url}/v1`, api_key: "sk-test", model: "m1" });
  const odd = {
    command: process.execPath,
    args: [join(import.meta.dirname, "..", "..", "testing", "odd-mcp-server.ts")],
  };
  await core.call("tools.add", { text: JSON.stringify({ mcpServers: { odd } }) });
  await core.call("tools.list", { server: "odd" });
  await core.call("tools.trust", { server: "odd", trusted: true });
  await core.call("tools.approve", { key: "floatbar fetch_page", approval: "always" });
  const asked = noteQuestions(core);

  const ran: string[] = [];
  for (const chat of day) {
    let session: string | null = null;
    for (const message of chat) {
      const ended: Awaited<ReturnType<TestCore["ask"]>> = await core.ask(
        typeof message === "string" ? message : message[0],
        session,
      );
      session = ended.message.session_id;
      if (ended.suggested.length > 0) asked.push(`suggestion: ${ended.message.content}`);
      for (const entry of ended.message.activity)
        if (entry.kind === "tool" && entry.state === "done") ran.push(entry.tool);
    }
  }
  // All ten ran, so that what was not asked was not merely left out.
  expect(ran.toSorted()).toEqual([
    "add_task",
    "calculator",

    "fetch_page",
    "fetch_page",
    "fetch_page",
    "odd/add",
    "odd/add",
    "odd/add",
    "recall",
    "time",
  ]);
  // The review of an import is one more.
  expect(asked.length + 1, asked.join("\n")).toBeLessThanOrEqual(4);
  // The second page of one host, the task, and what a server is called with once it has said something.
  const host = new URL(page.url).host;
  expect(asked).toEqual([`tool: fetch_page ${host}`, "tool: add_task", "tool: odd/add odd"]);
});

import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { startHttpServer } from "../../testing/http-server.ts";
import { type Said, streamBody } from "../../testing/model-shapes.ts";
import { ORDINARY_DAYS, readDay } from "../../testing/ordinary-days.ts";
import { type TestCore, testCore } from "../../testing/test-core.ts";
import { useNetwork } from "../backends/network.ts";
import { parseJson } from "../base/json.ts";

const USAGE = { input: 10, output: 5 };
const { dirname } = import.meta;

/** A model that makes the calls of a message, one after the other, and then says something. */
async function startModel(day: ReturnType<typeof readDay>) {
  const messages = day.flat().toSorted((a, b) => b.text.length - a.text.length);
  const server = await startHttpServer((request, response, body) => {
    if (request.method === "GET") {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ object: "list", data: [{ id: "m1", object: "model" }] }));
      return;
    }
    const { messages: sent = [], tools } = (parseJson(body) ?? {}) as {
      messages?: { role: string; content: unknown }[];
      tools?: unknown;
    };
    const at = sent.findLastIndex(({ role }) => role === "user");
    const asked = JSON.stringify(sent[at]?.content ?? "");
    const { calls = [] } = messages.find(({ text }) => asked.includes(JSON.stringify(text).slice(1, -1))) ?? {};
    const next = tools === undefined ? undefined : calls[sent.slice(at).filter(({ role }) => role === "tool").length];
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

/**
 * Makes the model's server one that is elsewhere, for all that FloatBar knows: it is asked by a name, through a proxy.
 *
 * @returns the proxy's address, for the settings.
 */
async function startProxy(port: number): Promise<string> {
  const proxy = createServer();
  proxy.on("connect", (_request, socket: Socket) => {
    const there = connect(port, "127.0.0.1", () => socket.write("HTTP/1.1 200 OK\r\n\r\n"));
    socket.pipe(there).pipe(socket);
    for (const end of [socket, there]) end.on("error", () => [socket, there].forEach((one) => one.destroy()));
    onTestFinished(() => void there.destroy());
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  onTestFinished(() => {
    useNetwork({ proxy: "none", certificates: null }, {});
    proxy.close();
    proxy.closeAllConnections();
  });
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}

/** Answers whatever is asked as somebody does who wants to get on, and notes it. */
function noteQuestions(core: TestCore): string[] {
  const asked: string[] = [];
  const off = core.core.subscribe((name, payload) => {
    if (name === "notes.asked") asked.push("notes by the model");
    if (name === "consent.asked" && "facts" in payload && payload.facts.length > 0 && "message_id" in payload) {
      asked.push(`consent: ${payload.facts.map((fact) => ("value" in fact ? fact.value : "")).join(", ")}`);
      void core.call("consent.answer", { message_id: payload.message_id, allowed: [] }).catch(() => undefined);
    }
    if (name !== "chat.event" || !("activity" in payload)) return;
    const entry = payload.activity?.entry;
    if (entry?.kind !== "tool" || entry.state !== "waiting") return;
    asked.push(`tool: ${entry.tool} ${entry.destination ?? ""}`.trim());
    const decision = entry.destination === undefined ? "always" : "chat";
    void core.call("tools.answer", { call_id: entry.call_id, decision });
  });
  onTestFinished(off);
  return asked;
}

async function startPages(): Promise<string> {
  const page = await startHttpServer((request, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<h1>${request.url}</h1><p>More at http://${request.headers.host}/bicycles</p>`);
  });
  onTestFinished(() => page.close());
  return page.url;
}

it.each(Object.entries(ORDINARY_DAYS))(
  "the day of %s has at most four questions, the import of a memory among them, and shows nothing private to a model elsewhere",
  { timeout: 120_000 },
  async (_, { server, told, text }) => {
    const [page, other] = [await startPages(), await startPages()];
    const day = readDay(text, page, other);
    const calls = day.flat().flatMap((message) => message.calls.map(([tool]) => tool));
    expect([day.length, day.flat().length, calls.length]).toEqual([12, 50, 10]);
    const model = await startModel(day);
    const core = await testCore({ pages: { isAllowed: (address) => address === "127.0.0.1" }, notesPauseMs: 5 });
    await core.call("settings.save", {
      backend: "openai",
      api_url: "http://model.example/v1",
      api_key: "sk-test",
      model: "m1",
      proxy: await startProxy(Number(new URL(model.url).port)),
    });
    const command = { command: process.execPath, args: [join(dirname, "../../testing/house-mcp-server.ts"), server] };
    await core.call("tools.add", { text: JSON.stringify({ mcpServers: { [server]: command } }) });
    await core.call("tools.list", { server });
    await core.call("tools.trust", { server, trusted: true });
    await core.call("tools.approve", { key: "floatbar fetch_page", approval: "always" });
    const asked = noteQuestions(core);

    const ran: string[] = [];
    for (const chat of day) {
      let session: string | null = null;
      for (const message of chat) {
        const ended: Awaited<ReturnType<TestCore["ask"]>> = await core.ask(message.text, session);
        session = ended.message.session_id;
        if (ended.suggested.length > 0) asked.push(`suggestion after: ${message.text}`);
        for (const entry of ended.message.activity)
          if (entry.kind === "tool" && entry.state === "done") ran.push(entry.tool.replace("/", "__"));
      }
    }
    await core.core.services.notes?.flush();
    // All ten ran, so that what was not asked was not merely left out.
    expect(ran).toEqual(calls);
    // An address that nobody gave, what the server is called with once it has said something, notes by the model; the import's review is one more.
    const kinds = asked.map((question) => question.replace(/(?:fetch_page|\/).*/, ""));
    expect(kinds.toSorted(), asked.join("\n")).toEqual(["notes by the model", "tool: ", `tool: ${server}`]);
    for (const words of told) {
      // It goes with what is asked in the chat in which it was written, from there on, and with nothing else.
      const chat = day.find((messages) => messages.some((message) => message.text.includes(words))) ?? [];
      const own = chat.slice(chat.findIndex((message) => message.text.includes(words)));
      const going = model.requests.filter(({ body }) => body.includes(words)).map(({ body }) => lastQuestion(body));
      expect(going.length).toBeGreaterThan(0);
      expect(going.filter((question) => !own.some((message) => question.includes(message.text)))).toEqual([]);
    }
  },
);

/** What was asked last in a request. */
function lastQuestion(body: string): string {
  const { messages = [] } = (parseJson(body) ?? {}) as { messages?: { role: string; content: unknown }[] };
  const content = messages.findLast(({ role }) => role === "user")?.content ?? "";
  return typeof content === "string" ? content : (content as { text?: string }[]).map(({ text = "" }) => text).join("");
}

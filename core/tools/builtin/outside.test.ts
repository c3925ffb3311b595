import { duplexPair } from "node:stream";
import { createInterface } from "node:readline";
import { expect, it, onTestFinished } from "vitest";
import { testCore } from "../../../testing/test-core.ts";
import { openNet } from "./open-net.ts";
import { serveOutside } from "./outside.ts";

interface Frame {
  id?: number | string;
  method?: string;
  result?: { content?: { text: string }[] };
}

async function connected() {
  const { core } = await testCore();
  const { vault, ids, clock, forgetting } = core.services;
  const quiet = () => undefined;
  const context = { vault, ids, clock, forgetting, pages: openNet, onFactsChanged: quiet, onSuggested: quiet };
  const [client, server] = duplexPair();
  const served = serveOutside(server, server, { context, version: "1", remembers: async () => true });
  const heard: Frame[] = [];
  const listen = () => createInterface({ input: client }).on("line", (line) => heard.push(JSON.parse(line) as Frame));
  const send = (frame: object) => void client.write(`${JSON.stringify({ jsonrpc: "2.0", ...frame })}\n`);
  const open = (capabilities: object) => {
    const clientInfo = { name: "test", version: "1" };
    send({ id: 0, method: "initialize", params: { protocolVersion: "2025-06-18", capabilities, clientInfo } });
    send({ method: "notifications/initialized" });
  };
  return { client, served, heard, listen, send, open };
}

it("a question that the client's user has not answered is over when the client's input ends", async () => {
  const { client, served, heard, listen, send, open } = await connected();
  listen();
  open({ elicitation: {} });
  send({ id: 1, method: "tools/call", params: { name: "add_task", arguments: { title: "Buy stamps" } } });
  await expect.poll(() => heard.map(({ method }) => method)).toContain("elicitation/create");
  client.end();
  await served;
  const answer = heard.find(({ id, method }) => id === 1 && method === undefined);
  expect(answer?.result?.content?.[0]?.text).toContain("this client cannot ask");
});

it("many answers may wait for a client that reads late, and none is lost", async () => {
  const warned: Error[] = [];
  const onWarning = (warning: Error) => void warned.push(warning);
  process.on("warning", onWarning);
  onTestFinished(() => void process.off("warning", onWarning));
  const { client, served, heard, listen, send, open } = await connected();
  open({});
  for (let id = 1; id <= 100; id += 1) send({ id, method: "tools/list" });
  client.end();
  await new Promise((resolve) => setImmediate(resolve));
  listen();
  await served;
  await expect.poll(() => heard).toHaveLength(101);
  expect(warned.filter(({ name }) => name === "MaxListenersExceededWarning")).toEqual([]);
});

import { once } from "node:events";
import { createServer, connect, type Socket } from "node:net";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { createInterface } from "node:readline";
import { expect, it, onTestFinished } from "vitest";
import { tempDir } from "../../testing/temp-dir.ts";
import { relay } from "./line-relay.ts";

/** A core's end of the line, which answers each request by its own name; `silent` answers nothing but the opening. */
async function startCore(path: string, name: string, isSilent = false) {
  const heard: string[] = [];
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    createInterface({ input: socket }).on("line", (line) => {
      const { id, method } = JSON.parse(line) as { id?: number; method: string };
      heard.push(method);
      if (id !== undefined && (!isSilent || method === "initialize"))
        socket.write(`${JSON.stringify({ jsonrpc: "2.0", id, result: name })}\n`);
    });
  });
  server.listen(path);
  await once(server, "listening");
  const end = async () => {
    const closed = once(server, "close");
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return { heard, end };
}

/** A client behind the relay. */
async function startClient(path: string, patienceMs?: number) {
  const call = async () => {
    const socket = connect(path);
    const connected = await Promise.race([
      once(socket, "connect").then(() => true),
      once(socket, "error").then(() => false),
    ]);
    return connected ? socket : undefined;
  };
  const [input, output] = [new PassThrough(), new PassThrough()];
  const answers: { id: number; result?: string; error?: { message: string } }[] = [];
  createInterface({ input: output }).on("line", (line) => answers.push(JSON.parse(line) as never));
  const first = await call();
  if (!first) throw new Error("No core runs.");
  const ended = relay(first, { input, output, call, ...(patienceMs === undefined ? {} : { patienceMs }) });
  onTestFinished(() => void input.end());
  const send = (frame: object) => void input.write(`${JSON.stringify({ jsonrpc: "2.0", ...frame })}\n`);
  return { send, answers, input, ended };
}

it("goes on with the core that takes the place of one that ended, as if it were the same", async () => {
  const path = join(tempDir(), "line.sock");
  const first = await startCore(path, "first");
  const { send, answers, input, ended } = await startClient(path);
  send({ id: 0, method: "initialize" });
  send({ method: "notifications/initialized" });
  send({ id: 1, method: "tools/list" });
  await expect.poll(() => answers.map(({ result }) => result)).toEqual(["first", "first"]);
  await first.end();
  const second = await startCore(path, "second");
  onTestFinished(() => second.end());
  await expect.poll(() => second.heard).toHaveLength(2);
  send({ id: 2, method: "tools/call" });
  await expect.poll(() => answers.slice(2)).toEqual([{ jsonrpc: "2.0", id: 2, result: "second" }]);
  // The opening was answered once.
  expect(second.heard).toEqual(["initialize", "notifications/initialized", "tools/call"]);
  input.end();
  await ended;
});

it("says what will not be answered: a request in the middle of which a core ended, and any while none runs", async () => {
  const path = join(tempDir(), "line.sock");
  const core = await startCore(path, "first", true);
  const { send, answers } = await startClient(path, 50);
  send({ id: 0, method: "initialize" });
  send({ id: 1, method: "tools/call" });
  await expect.poll(() => core.heard).toHaveLength(2);
  await core.end();
  await expect.poll(() => answers[1]?.error?.message).toContain("in the middle of this");
  send({ id: 2, method: "tools/call" });
  await expect.poll(() => answers[2]?.error?.message).toContain("does not run just now");
  const next = await startCore(path, "next");
  onTestFinished(() => next.end());
  // Whoever asks is not told of what was before the last look.
  send({ id: 3, method: "tools/list" });
  await expect.poll(() => answers[3]).toEqual({ jsonrpc: "2.0", id: 3, result: "next" });
});

import { once } from "node:events";
import { createServer, connect, type Socket } from "node:net";
import { join } from "node:path";
import { type Duplex, duplexPair, PassThrough } from "node:stream";
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

/** What a process says that has no vault it could open. */
const noneOwn = () => Promise.reject(new Error("Enter its passphrase."));

/** A client behind the relay. */
async function startClient(
  path: string,
  patienceMs?: number,
  own: () => Promise<Duplex> = noneOwn,
  silenceMs?: number,
) {
  const call = async () => {
    const socket = connect(path);
    const connected = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    return connected ? socket : undefined;
  };
  const [input, output] = [new PassThrough(), new PassThrough()];
  const answers: { id: number; result?: string; error?: { message: string } }[] = [];
  const lines: string[] = [];
  createInterface({ input: output }).on("line", (line) => {
    lines.push(line);
    answers.push(JSON.parse(line) as never);
  });
  const first = await call();
  if (!first) throw new Error("No core runs.");
  const said: string[] = [];
  const complain = (message: string) => void said.push(message);
  const ended = relay(first, {
    input,
    output,
    call,
    own,
    complain,
    ...(patienceMs === undefined ? {} : { patienceMs }),
    ...(silenceMs === undefined ? {} : { silenceMs }),
  });
  onTestFinished(() => void input.end());
  const send = (frame: object) => void input.write(`${JSON.stringify({ jsonrpc: "2.0", ...frame })}\n`);
  const write = (line: string) => void input.write(`${line}\n`);
  return { send, write, lines, answers, input, ended, said };
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
  await expect
    .poll(() => answers[2]?.error?.message)
    .toContain("does not run just now, and the vault cannot be opened without it: Enter its passphrase.");
  const next = await startCore(path, "next");
  onTestFinished(() => next.end());
  // Whoever asks is not told of what was before the last look.
  send({ id: 3, method: "tools/list" });
  await expect.poll(() => answers[3]).toEqual({ jsonrpc: "2.0", id: 3, result: "next" });
});

it("answers what was asked before the client's input ended, and only then is over", async () => {
  const path = join(tempDir(), "line.sock");
  const asked: unknown[] = [];
  // A core at work: it answers once nothing more is asked.
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    createInterface({ input: socket })
      .on("line", (line) => asked.push((JSON.parse(line) as { id: unknown }).id))
      .once("close", () => {
        for (const id of asked) socket.write(`${JSON.stringify({ jsonrpc: "2.0", id, result: "late" })}\n`);
        socket.end();
      });
  });
  onTestFinished(() => void server.close());
  server.listen(path);
  await once(server, "listening");
  const { send, answers, input, ended } = await startClient(path);
  send({ id: 0, method: "initialize" });
  // No line's end is after the last.
  input.end(JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/call" }));
  await ended;
  expect(answers.map(({ id, result }) => [id, result])).toEqual([
    [0, "late"],
    [1, "late"],
  ]);
  // And last, while it can still be asked, whether it is there: one that hangs is told by that.
  expect(asked).toEqual([0, 1, "floatbar-relay-ping"]);
});

it("goes on over the vault itself where the core ended and no other comes, but opens it for nobody who asks nothing", async () => {
  const path = join(tempDir(), "line.sock");
  const core = await startCore(path, "first");
  let opened = 0;
  const own = async () => {
    opened += 1;
    const [client, server] = duplexPair();
    createInterface({ input: server })
      .on("line", (line) => {
        const { id } = JSON.parse(line) as { id?: number };
        if (id !== undefined) server.write(`${JSON.stringify({ jsonrpc: "2.0", id, result: "own" })}\n`);
      })
      .once("close", () => server.end());
    return client;
  };
  const { send, answers, input, ended } = await startClient(path, 1, own);
  send({ id: 0, method: "initialize" });
  await expect.poll(() => answers).toHaveLength(1);
  await core.end();
  expect(opened).toBe(0);
  await expect
    .poll(() => {
      // The first may still be cut off in the middle.
      send({ id: 1, method: "tools/call" });
      return answers.at(-1)?.result;
    })
    .toBe("own");
  send({ id: 2, method: "tools/call" });
  input.end();
  await ended;
  expect(answers.at(-1)).toMatchObject({ id: 2, result: "own" });
  expect(opened).toBe(1);
});

it.each([
  ["before", (notes: string) => `{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"notes":"${notes}"}}`],
  ["behind", (notes: string) => `{"method":"tools/call","params":{"id":3,"notes":"${notes}"},"jsonrpc":"2.0","id":7}`],
])("refuses a request that is too large, whose number stands %s what it holds, and goes on", async (_, frame) => {
  const path = join(tempDir(), "line.sock");
  const core = await startCore(path, "core");
  onTestFinished(() => core.end());
  const { send, answers, input, ended, said } = await startClient(path);
  input.write(`${frame("y".repeat(11 * 1024 * 1024))}\n`);
  send({ id: 8, method: "ping" });
  await expect.poll(() => answers.find(({ id }) => id === 8)?.result).toBe("core");
  expect(answers.find(({ id }) => id === 7)?.error?.message).toContain("larger than 10 MB");
  expect(said).toEqual([expect.stringContaining("larger than 10 MB")]);
  expect(core.heard).toEqual(["ping"]);
  input.end();
  await ended;
});

it("says of a core that hangs that it does not answer, and waits for one at work, which says that it is there", async () => {
  const path = join(tempDir(), "line.sock");
  const held: (() => void)[] = [];
  const pings: string[] = [];
  let isHung = false;
  // A core whose calls take long.
  const server = createServer((socket) => {
    createInterface({ input: socket }).on("line", (line) => {
      const { id, method } = JSON.parse(line) as { id: number | string; method: string };
      const answer = () => socket.write(`${JSON.stringify({ jsonrpc: "2.0", id, result: method })}\n`);
      if (method === "ping") pings.push(method);
      if (isHung) return;
      if (method === "tools/call") held.push(answer);
      else answer();
    });
  });
  onTestFinished(() => void server.close());
  server.listen(path);
  await once(server, "listening");
  const { send, answers, input, ended, said } = await startClient(path, 50, noneOwn, 20);
  send({ id: 0, method: "initialize" });
  send({ id: 1, method: "tools/call" });
  await expect.poll(() => pings.length).toBeGreaterThan(2);
  for (const answer of held) answer();
  await expect
    .poll(() => answers.map(({ id, result }) => [id, result]))
    .toEqual([
      [0, "initialize"],
      [1, "tools/call"],
    ]);
  isHung = true;
  send({ id: 2, method: "tools/call" });
  await expect
    .poll(() => answers[2])
    .toMatchObject({ id: 2, error: { message: expect.stringContaining("does not answer") } });
  expect(said).toEqual([expect.stringContaining("does not answer")]);
  // It is tried again for what is asked next, also by a client that has nothing more to ask then.
  send({ id: 3, method: "tools/call" });
  input.end();
  await ended;
  expect(answers[3]).toMatchObject({ id: 3, error: { message: expect.stringMatching(/not answer|ended/) } });
});

it("tells a client nothing more of what it cancelled", async () => {
  const path = join(tempDir(), "line.sock");
  const core = await startCore(path, "first", true);
  const { send, answers } = await startClient(path);
  send({ id: 0, method: "initialize" });
  send({ id: 1, method: "tools/call" });
  send({ id: 2, method: "tools/call" });
  send({ method: "notifications/cancelled", params: { requestId: 1 } });
  await expect.poll(() => core.heard).toHaveLength(4);
  await core.end();
  await expect.poll(() => answers.map(({ id }) => id)).toEqual([0, 2]);
});

it("hears a first request behind a byte order mark, and answers a batch by one", async () => {
  const path = join(tempDir(), "line.sock");
  const core = await startCore(path, "first");
  onTestFinished(() => core.end());
  const { write, lines } = await startClient(path);
  write('\uFEFF{"jsonrpc":"2.0","id":0,"method":"initialize"}');
  await expect.poll(() => lines).toEqual(['{"jsonrpc":"2.0","id":0,"result":"first"}']);
  const asked = [
    { jsonrpc: "2.0", id: 1, method: "tools/list" },
    { jsonrpc: "2.0", method: "notifications/progress" },
    { jsonrpc: "2.0", id: "b", method: "tools/list" },
  ];
  write(JSON.stringify(asked));
  await expect
    .poll(() => lines.slice(1).map((line) => JSON.parse(line) as unknown))
    .toEqual([
      [
        { jsonrpc: "2.0", id: 1, result: "first" },
        { jsonrpc: "2.0", id: "b", result: "first" },
      ],
    ]);
  write("[]");
  await expect.poll(() => lines[2]).toContain('"id":null');
  // One that is cancelled is not waited for.
  write('[{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":9}}]');
  write('{"jsonrpc":"2.0","id":2,"method":"tools/list"}');
  await expect.poll(() => lines[3]).toContain('"id":2');
});

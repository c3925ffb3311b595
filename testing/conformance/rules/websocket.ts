import { type Probe, expect, Socket, Untried } from "../probe.ts";
import { checkEvents, LONG, newId, type Rule, SHORT, textOf } from "../rule.ts";

const UNAUTHORIZED = 4401;
const isDone = (frames: readonly { type: string }[]) => frames.at(-1)?.type === "done";

/** Works with a connection, and ends it. */
async function over(
  probe: Probe,
  work: (socket: Socket) => Promise<void>,
  headers?: Record<string, string>,
): Promise<void> {
  if (!(await probe.offers("streaming", "websocket"))) throw new Untried("the capabilities have no websocket");
  const socket = await probe.socket(headers);
  try {
    await work(socket);
  } finally {
    socket.close();
  }
}

const chat = (request_id: string, message = SHORT) => ({
  type: "chat",
  request_id,
  message,
  session_id: newId("session"),
  message_id: newId("message"),
});

export const websocketRules: readonly Rule[] = [
  {
    id: "websocket.chat",
    says: "a chat frame is answered by the events of the stream, each with its request_id and seq from 1",
    check: (probe) =>
      over(probe, async (socket) => {
        const ids = [newId("request"), newId("request")];
        for (const id of ids) socket.send(chat(id));
        for (const id of ids) {
          const frames = await socket.of(id, isDone, "an answer");
          checkEvents(frames);
          frames.forEach(({ seq }, at) => expect(seq === at + 1, `frame ${at + 1} of a stream has seq ${String(seq)}`));
          const start = frames[0]?.type;
          expect(start === "stream_start", `the first frame is ${start ?? "nothing"}, not stream_start`);
          expect(textOf(frames.map((event) => ({ event }))).trim() !== "", "the tokens of an answer say nothing");
        }
      }),
  },
  {
    id: "websocket.first-frame",
    says: "the key may come in a first frame of type auth",
    check: async (probe) => {
      const { "x-api-key": api_key, authorization } = probe.credentials();
      const auth = { type: "auth", ...(api_key === undefined ? { token: authorization?.slice(7) } : { api_key }) };
      await over(
        probe,
        async (socket) => {
          const id = newId("request");
          socket.send(auth);
          socket.send(chat(id));
          checkEvents(await socket.of(id, isDone, "an answer after the key came in a frame"));
        },
        {},
      );
    },
  },
  {
    id: "websocket.wrong-key",
    says: `a wrong key, or none within five seconds, closes the connection with ${UNAUTHORIZED}`,
    check: async (probe) => {
      for (const frame of [{ type: "auth", api_key: newId("key") }, undefined])
        await over(
          probe,
          async (socket) => {
            if (frame) socket.send(frame);
            const late = new Promise<string>((resolve) =>
              setTimeout(() => resolve("open after eight seconds"), 8000).unref(),
            );
            const code = await Promise.race([socket.closed, late]);
            expect(
              code === UNAUTHORIZED,
              `the connection was closed with ${code}, not ${UNAUTHORIZED}`.replace("closed with open", "open"),
            );
          },
          {},
        );
    },
  },
  {
    id: "websocket.errors",
    says: "a request that is wrong is answered by error and done under its request_id, and the connection lives",
    check: (probe) =>
      over(probe, async (socket) => {
        for (const wrong of [{ type: "chat" }, { type: "sing" }, { type: "attach", stream_id: newId("stream") }]) {
          const id = newId("request");
          socket.send({ ...wrong, request_id: id });
          const frames = await socket.of(id, isDone, `the answer to ${JSON.stringify(wrong)}`);
          const error = frames.at(-2);
          expect(
            error?.type === "error",
            `${JSON.stringify(wrong)} was answered by ${error?.type ?? "done alone"}, not by error and done`,
          );
          const expected = wrong.type === "attach" ? "not_found" : "invalid_request";
          expect(error.code === expected, `${JSON.stringify(wrong)} has code ${String(error.code)}, not ${expected}`);
        }
        const id = newId("request");
        socket.send(chat(id));
        checkEvents(await socket.of(id, isDone, "an answer after requests that were wrong"));
      }),
  },
  {
    id: "websocket.attach",
    says: "attach with last_event_id gives what came after it",
    check: (probe) =>
      over(probe, async (socket) => {
        const [first, second] = [newId("request"), newId("request")];
        socket.send(chat(first));
        const all = await socket.of(first, isDone, "an answer");
        const after = Math.floor(all.length / 2);
        socket.send({ type: "attach", request_id: second, stream_id: all[0]?.stream_id, last_event_id: after });
        const rest = await socket.of(second, isDone, "the rest of a stream");
        const bare = (frames: readonly object[]) =>
          JSON.stringify(frames.map((frame) => ({ ...frame, request_id: "" })));
        expect(
          bare(rest) === bare(all.slice(after)),
          `after event ${after} of ${all.length} there came ${rest.length} others`,
        );
      }),
  },
  {
    id: "websocket.acks",
    says: "a command that was obeyed is acknowledged by ack under its request_id",
    feature: "acks",
    check: (probe) =>
      over(probe, async (socket) => {
        const [first, second] = [newId("request"), newId("request")];
        socket.send(chat(first, LONG));
        const begun = await socket.of(
          first,
          (frames) => frames.some(({ type }) => type === "token" || type === "done"),
          "an answer",
        );
        if (isDone(begun)) throw new Untried("the model's answer was over before it could be cancelled");
        socket.send({ type: "cancel", request_id: second, stream_id: begun[0]?.stream_id });
        const [ack] = await socket.of(second, (frames) => frames.length > 0, "the answer to cancel");
        if (ack?.type === "error" && ack.code === "not_found")
          throw new Untried("the model's answer was over before it could be cancelled");
        expect(
          ack?.type === "ack" && ack.command === "cancel",
          `cancel was answered by ${JSON.stringify(ack)}, not by an ack that names it`,
        );
      }),
  },
  {
    id: "websocket.tokens",
    says: "tokens tells what a connection took, and a limit of its client's ends what it asks for with over_budget",
    feature: "tokens",
    check: (probe) =>
      over(probe, async (socket) => {
        const told = async (more: object = {}) => {
          const id = newId("request");
          socket.send({ type: "tokens", request_id: id, ...more });
          const [frame] = await socket.of(id, (frames) => frames.length > 0, "the answer to tokens");
          expect(
            frame?.type === "tokens" && typeof frame.tokens_used === "number",
            `tokens was answered by ${JSON.stringify(frame)}, not by tokens with tokens_used`,
          );
          return frame;
        };
        const asked = async () => {
          const id = newId("request");
          socket.send(chat(id));
          return socket.of(id, isDone, "an answer");
        };
        checkEvents(await asked());
        expect(Number((await told()).tokens_used) > 0, "after an answer the connection has taken no tokens");
        expect((await told({ limit: 1 })).tokens_limit === 1, "a limit of 1 that was set is not told");
        const error = (await asked()).at(-2);
        expect(
          error?.code === "over_budget",
          `a question past the connection's limit came to ${JSON.stringify(error)}, not to over_budget`,
        );
      }),
  },
];

import type { Answer, Fault, StreamEvent } from "./faulty-backend.ts";

const isStream = ({ url }: { url: string }) => url.startsWith("/api/v2/chat/streaming/stream");
const change = (answer: Answer, work: (body: Record<string, unknown>) => void) => {
  const body = JSON.parse(answer.body) as Record<string, unknown>;
  work(body);
  answer.body = JSON.stringify(body);
};
const errorOf = (body: Record<string, unknown>) => (body.error ?? {}) as Record<string, unknown>;

/** Changes the data of events of one type. */
const on =
  (type: string, work: (data: Record<string, unknown>) => Record<string, unknown> | undefined) =>
  (event: StreamEvent): StreamEvent | undefined => {
    const data = event.data.type === type ? work(event.data) : event.data;
    return data && { ...event, data };
  };

/** What backends get wrong, one each. */
export const PLANTED: readonly Fault[] = [
  {
    name: "GET /health wants a key",
    breaks: "service.health",
    answer: (answer, { url }) => void (url === "/health" && (answer.status = 401)),
  },
  {
    name: "the capabilities have no features",
    breaks: "service.capabilities",
    answer: (answer, { url }) => url.endsWith("/capabilities") && change(answer, (body) => delete body.features),
  },
  {
    name: "a request without a key is let in",
    breaks: "errors.no-key",
    ask: ({ headers }) => void (headers["x-api-key"] ??= "key-a"),
  },
  {
    name: "a key in the address is taken",
    breaks: "errors.key-in-address",
    ask: ({ url, headers }) => void (url.includes("token=") && (headers["x-api-key"] ??= "key-a")),
  },
  {
    name: "errors are a text",
    breaks: "errors.not-found",
    answer: (answer) => {
      if (answer.status === 404) [answer.body, answer.headers["content-type"]] = ["Not Found", "text/plain"];
    },
  },
  {
    name: "errors have no request_id",
    breaks: "errors.malformed",
    answer: (answer) => answer.status === 400 && change(answer, (body) => delete errorOf(body).request_id),
  },
  {
    name: "errors carry a stack trace",
    breaks: "errors.field",
    answer: (answer) =>
      answer.status === 422 &&
      change(
        answer,
        (body) => (errorOf(body).message = `${String(errorOf(body).message)}\n    at parse (server.js:1:1)`),
      ),
  },
  {
    name: "a wrong field is 400",
    breaks: "errors.field",
    answer: (answer) => void (answer.status === 422 && (answer.status = 400)),
  },
  {
    name: "users are not kept apart",
    breaks: "errors.other-user",
    ask: ({ headers }) => void (headers["x-api-key"] === "key-b" && (headers["x-api-key"] = "key-a")),
  },
  {
    name: "a list begins anew with every page",
    breaks: "sessions.list",
    ask: (asked) => void (asked.url = asked.url.replace(/&cursor=[^&]*/, "")),
  },
  {
    name: "a deletion is only said to be done",
    breaks: "sessions.delete",
    ask: (asked) => void (asked.method === "DELETE" && ((asked.method = "GET"), (asked.url = "/health"))),
    answer: (answer, { url, method }) =>
      void (url === "/health" && method === "GET" && (answer.status = 204) && (answer.body = "")),
  },
  {
    name: "Idempotency-Key is passed over",
    breaks: "idempotency.same",
    ask: ({ headers }) => void delete headers["idempotency-key"],
  },
  {
    name: "events are counted from 0",
    breaks: "chat.stream",
    event: ({ id, data }) => ({ id: id - 1, data }),
  },
  {
    name: "a token is lost on its way to the reader",
    breaks: "chat.stored",
    event: on("token", (data) => ({ ...data, content: String(data.content).replace("there", "") })),
  },
  { name: "a stream ends without done", breaks: "chat.end", event: on("done", () => undefined) },
  {
    name: "a finish_reason is one of a vendor's",
    breaks: "chat.end",
    event: on("done", (data) => ({ ...data, finish_reason: "end_turn" })),
  },
  {
    name: "facts are said to be used that nobody sent",
    breaks: "chat.used-facts",
    event: on("metadata", (data) => ({ ...data, used_facts: ["f9"] })),
  },
  {
    name: "a message_id is passed over",
    breaks: "chat.again",
    ask: (asked) => {
      if (isStream(asked)) asked.body = asked.body.replace(/"message_id":"[^"]*",?/, "");
    },
  },
  {
    name: "the hash is not looked at",
    breaks: "hash.mismatch",
    ask: (asked) => {
      if (isStream(asked) && asked.body.includes('"context":'))
        asked.body = asked.body.replace(/"context_hash":"[^"]*"/, '"x":1');
    },
  },
  {
    name: "unknown fields are dropped before the context is hashed",
    breaks: "hash.exact",
    ask: (asked) => void (asked.body = asked.body.replace(/,"since":"2020"/, "").replace(/,"note":"own"/, "")),
  },
  {
    name: "metadata has the hash of something else",
    breaks: "hash.told",
    event: on("metadata", (data) => ({ ...data, context_hash: "sha256:0" })),
  },
  {
    name: "a context is wanted with an error that is not to be tried again",
    breaks: "hash.required",
    answer: (answer) => answer.status === 409 && change(answer, (body) => (errorOf(body).retryable = false)),
  },
  {
    name: "Last-Event-ID is passed over",
    breaks: "streams.replay",
    ask: ({ headers }) => void delete headers["last-event-id"],
  },
  {
    name: "a stream ends when its reader is gone",
    breaks: "streams.go-on",
    answer: (answer, { url }) => void (url.endsWith("/events") && (answer.status = 404)),
  },
  {
    name: "a cancelled stream says that it stopped by itself",
    breaks: "streams.cancel",
    event: on("done", (data) => ({
      ...data,
      finish_reason: data.finish_reason === "cancelled" ? "error" : data.finish_reason,
    })),
  },
  {
    name: "a pause is only said to be made",
    breaks: "streams.pause",
    ask: (asked) => void (asked.url.endsWith("/pause") && ((asked.method = "GET"), (asked.url = "/health"))),
  },
  {
    name: "two questions are answered in a session at once",
    breaks: "streams.one-a-session",
    ask: (asked) => {
      if (isStream(asked) && asked.body.includes("three words"))
        asked.body = asked.body.replace(/"session_id":"[^"]*"/, '"session_id":"elsewhere"');
    },
  },
  {
    name: "an answer that goes on repeats what was there",
    breaks: "streams.continue",
    event: ({ id, data }, { url }) => ({
      id,
      data:
        url.endsWith("/continue") && data.type === "token" ? { ...data, content: `one ${String(data.content)}` } : data,
    }),
  },
  {
    name: "a stream's frames have no seq",
    breaks: "websocket.chat",
    frame: (frame) => ({ ...frame, seq: undefined }),
  },
  {
    name: "errors come under no request_id",
    breaks: "websocket.errors",
    frame: (frame) => (frame.type === "error" ? { ...frame, request_id: "other" } : frame),
  },
  {
    name: "commands are not acknowledged",
    breaks: "websocket.acks",
    frame: (frame) => (frame.type === "ack" ? { ...frame, type: "ok" } : frame),
  },
  {
    name: "a connection's tokens are not counted",
    breaks: "websocket.tokens",
    frame: (frame) => (frame.type === "tokens" ? { ...frame, tokens_used: 0 } : frame),
  },
  {
    name: "a room is heard by others",
    breaks: "projects.members",
    ask: (asked) => {
      if (asked.url.includes("project_id=") && asked.headers["x-api-key"] === "key-b")
        asked.headers["x-api-key"] = "key-a";
    },
  },
  {
    name: "a whole answer is not stored as it was told",
    breaks: "whole.answer",
    answer: (answer, { url }) =>
      url === "/api/v2/chat" && answer.status === 200 && change(answer, (body) => (body.content = "Other")),
  },
  {
    name: "a fact keeps its old value",
    breaks: "facts.crud",
    ask: (asked) => void (asked.method === "PATCH" && (asked.body = '{"value":"first"}')),
  },
];

import { setImmediate } from "node:timers/promises";
import { type RunningServer, startHttpServer } from "./http-server.ts";
import { type Format, type Said, streamBody } from "./model-shapes.ts";

/** What a server answers to one request: something said, an error status, or raw bytes. */
export type Reply =
  | readonly Said[]
  | { status: number; headers?: Record<string, string>; body: string }
  | { bytes: Buffer; sizes?: readonly number[]; hangs?: boolean };

interface ModelServer extends RunningServer {
  /** Base address for a backend of this format. */
  base: string;
  /** Bodies of the requests for an answer, and the key that came with each. */
  /** Resolves when a client ended a request whose answer was not over. */
  hungUp: Promise<void>;
  asked: { path: string; key: string | undefined; body: Record<string, unknown> }[];
}

const MODELS: Readonly<Record<Format, object>> = {
  chat: { object: "list", data: [{ id: "m1", object: "model" }] },
  responses: { object: "list", data: [{ id: "m1", object: "model" }] },
  messages: { data: [{ id: "m1", type: "model" }] },
  gemini: { models: [{ name: "models/m1", supportedGenerationMethods: ["generateContent"] }] },
  vertex: {},
};
const PATHS: Readonly<Record<Format, string>> = {
  chat: "/v1",
  responses: "/v1",
  messages: "/v1",
  gemini: "/v1beta",
  vertex: "/v1/publishers/google",
};

/** A server of one wire format on loopback that gives one reply after the other, the last one again and again. */
export async function startModelServer(
  format: Format,
  replies: readonly Reply[],
  models: object = MODELS[format],
): Promise<ModelServer> {
  const asked: ModelServer["asked"] = [];
  const hungUp = Promise.withResolvers<void>();
  const server = await startHttpServer(async (request, response, body) => {
    if (request.method === "GET") {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(models));
      return;
    }
    const { headers, url = "" } = request;
    const key = headers.authorization ?? headers["x-api-key"] ?? headers["x-goog-api-key"];
    const reply = replies[Math.min(asked.length, replies.length - 1)] ?? [];
    asked.push({
      path: url,
      key: key === undefined ? undefined : String(key),
      body: JSON.parse(body) as Record<string, unknown>,
    });
    if ("status" in reply) {
      response.writeHead(reply.status, { "content-type": "application/json", ...reply.headers });
      response.end(reply.body);
      return;
    }
    const bytes = "bytes" in reply ? reply.bytes : Buffer.from(streamBody(format, reply));
    response.writeHead(200, { "content-type": "text/event-stream" });
    let start = 0;
    for (const size of ("bytes" in reply && reply.sizes) || []) {
      response.write(bytes.subarray(start, start + size));
      start += size;
      await setImmediate();
    }
    if (!("bytes" in reply && reply.hangs === true)) {
      response.end(bytes.subarray(start));
      return;
    }
    response.on("close", () => hungUp.resolve());
    response.write(bytes.subarray(start));
  });
  return Object.assign(server, { asked, hungUp: hungUp.promise, base: `${server.url}${PATHS[format]}` });
}

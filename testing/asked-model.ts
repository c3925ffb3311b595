/** What becomes of a model's server's replies: asked through the real backend over HTTP. */
import { onTestFinished } from "vitest";
import { systemClock } from "../core/base/clock.ts";
import type { BackendError } from "../core/base/errors.ts";
import type { ChatEvent } from "../core/protocol.ts";
import type { Toolbox } from "../core/tools/tool.ts";
import type { ChatRequest } from "../core/backends/backend.ts";
import { DEFAULT_DEADLINES } from "../core/backends/deadline.ts";
import { LearnedModels } from "../core/backends/models/learned.ts";
import { ModelBackend } from "../core/backends/models/model-backend.ts";
import { findVendor } from "../core/backends/models/vendors.ts";
import { startHttpServer } from "./http-server.ts";

/** A frame of an event stream. */
export const data = (value: unknown) => `data: ${typeof value === "string" ? value : JSON.stringify(value)}\n\n`;
/** A frame of Chat Completions. */
export const chunk = (delta: object, finish: string | null = null, more: object = {}) =>
  data({ id: "1", choices: [{ index: 0, delta, finish_reason: finish }], ...more });
/** How an answer ends. */
export const END = chunk({}, "stop") + data("[DONE]");

export type Reply = string | { status: number; body: string };

/** One tool, which finds something. */
export const tools: Toolbox = {
  definitions: async () => [{ name: "look_up", description: "", inputSchema: { type: "object", properties: {} } }],
  absences: async () => [],
  run: async () => ({ text: "found", images: [], isError: false }),
};

/** Asks a server that replies as its function says; what came is of the last question where there are more. */
export async function asked(
  reply: (body: Record<string, unknown>, count: number) => Reply,
  learned = new LearnedModels(),
  toolbox = tools,
  more: {
    vendor?: string;
    maxTokens?: number;
    effort?: "high";
    questions?: number;
    message?: string;
    key?: string;
    request?: Partial<ChatRequest>;
  } = {},
) {
  const bodies: Record<string, unknown>[] = [];
  const server = await startHttpServer((request, response, text) => {
    // It lists no models.
    if (request.method === "GET") return void response.writeHead(404).end();
    bodies.push(JSON.parse(text) as Record<string, unknown>);
    const given = reply(bodies.at(-1) ?? {}, bodies.length - 1);
    const { status, body } = typeof given === "string" ? { status: 200, body: given } : given;
    response.writeHead(status, { "content-type": "text/event-stream" });
    response.end(body);
  });
  onTestFinished(() => server.close());
  const vendor = findVendor(more.vendor ?? "openai");
  if (!vendor) throw new Error("There is no such vendor.");
  const backend = new ModelBackend({
    vendor,
    url: new URL(`${server.url}/v1`),
    apiKey: more.key ?? "k",
    model: "m1",
    deadlines: DEFAULT_DEADLINES,
    clock: systemClock,
    retryDelayMs: 1,
    learned,
  });
  let events: ChatEvent[] = [];
  let error: BackendError | undefined;
  const context = { profile: { name: null, interaction_count: 0 }, facts: [], recent_messages: [], preferences: {} };
  const question = {
    sessionId: "s",
    messageId: "m",
    message: more.message ?? "Hi",
    context,
    contextHash: "",
    history: [],
  };
  const { maxTokens = null, effort = null } = more;
  const open = { partial: null, model: null, maxTokens, effort, temperature: null, tools: toolbox, ...more.request };
  for (let number = 0; number < (more.questions ?? 1); number += 1) {
    events = [];
    try {
      for await (const event of backend.stream({ ...question, ...open }, new AbortController().signal))
        events.push(event);
    } catch (thrown) {
      error = thrown as BackendError;
    }
  }
  let text = "";
  for (const event of events) {
    if (event.type === "token") text += event.content;
    if (event.type === "retract") text = text.slice(0, -event.length);
  }
  const thinking = events.map((event) => (event.type === "thinking" ? event.step : "")).join("");
  const usage = events.find((event) => event.type === "usage");
  const notes = events.flatMap((event) => (event.type === "note" ? [event.phrase?.key] : []));
  return { events, error, text, thinking, usage, notes, bodies };
}

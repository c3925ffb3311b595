import type { FastifyInstance } from "fastify";
import { onTestFinished } from "vitest";
import type { BackendConfig } from "../core/backends/registry.ts";
import { createServer } from "../server/app.ts";
import type { ServerOptions } from "../server/options.ts";
import { startOpenAIServer } from "./openai-server.ts";
import { tempDir } from "./temp-dir.ts";
import { silentLog } from "./test-core.ts";

export const OFFLINE: BackendConfig = { kind: "offline", apiUrl: null, apiKey: null, model: null };

/** A server of the protocol, with what tests do most. */
export class TestServer {
  readonly app: FastifyInstance;
  readonly url: string;
  key: string;

  constructor(app: FastifyInstance, url: string, key: string) {
    this.app = app;
    this.url = url;
    this.key = key;
  }

  request(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}/api/v2${path}`, {
      method,
      headers: {
        ...(this.key === "" ? {} : { "x-api-key": this.key }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** A request that must succeed; its JSON, or null for none. */
  async json<Body = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<Body> {
    const response = await this.request(method, path, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text === "" ? "null" : text) as Body;
  }
}

/** A server that listens on a free port, closed after the test. */
export async function testServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const app = await createServer({
    dataDir: tempDir(),
    host: "127.0.0.1",
    apiKeys: ["key-a", "key-b"],
    backend: OFFLINE,
    log: silentLog,
    version: "0.0.0-test",
    rateLimit: 100_000,
    addressRateLimit: 100_000,
    graceMs: 0,
    ...options,
  });
  onTestFinished(() => app.close());
  return new TestServer(app, await app.listen({ host: "127.0.0.1", port: 0 }), options.apiKeys?.[0] ?? "key-a");
}

/** A model that says the same each time, word by word. */
export async function pacedModel(reply: string, pace: { words: number; ms: number }): Promise<BackendConfig> {
  const model = await startOpenAIServer(() => reply, pace);
  onTestFinished(() => model.close());
  return { kind: "openai", apiUrl: `${model.url}/v1`, apiKey: "sk-test", model: null };
}

export interface ServerEvent {
  id: number;
  data: { type: string; content?: string } & Record<string, unknown>;
}

/** The events in the text of a stream. */
export function eventsIn(text: string): ServerEvent[] {
  return text
    .split("\n\n")
    .filter((block) => block.startsWith("id:"))
    .map((block) => ({
      id: Number(/^id: (\d+)/.exec(block)?.[1]),
      data: JSON.parse(block.slice(block.indexOf("data: ") + 6)) as ServerEvent["data"],
    }));
}

/** What the tokens of a stream say. */
export function textOf(events: readonly ServerEvent[]): string {
  return events.map(({ data }) => (data.type === "token" ? (data.content ?? "") : "")).join("");
}

import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { startTelemetry } from "../core/telemetry/start.ts";
import { startHttpServer } from "../testing/http-server.ts";
import { startOpenAIServer } from "../testing/openai-server.ts";
import { ended, PROGRAM_ENV, startNode } from "../testing/programs.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { testCore } from "../testing/test-core.ts";

interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: { key: string; value: object }[];
  events?: { name: string }[];
}
interface Export {
  resourceSpans?: {
    resource: { attributes: { key: string; value: { stringValue?: string } }[] };
    scopeSpans: { spans: Span[] }[];
  }[];
}

describe("OpenTelemetry", () => {
  it("follows a message from the bar's send to the backend's last token, without a word of it", async () => {
    const bodies: { path: string; body: string }[] = [];
    const collector = await startHttpServer(async (request, response, body) => {
      bodies.push({ path: request.url ?? "", body });
      response.setHeader("content-type", "application/json");
      response.end("{}");
    });
    onTestFinished(() => collector.close());
    const model = await startOpenAIServer(() => "Zanzibar answers.");
    onTestFinished(() => model.close());
    const dir = tempDir();
    const common = { ...PROGRAM_ENV, HOME: dir, OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
    const backend = await startNode("server/main.ts", ["--port", "0"], {
      ...common,
      FLOATBAR_DATA_DIR: join(dir, "backend"),
      FLOATBAR_SERVER_API_KEYS: "key",
      OPENAI_BASE_URL: `${model.url}/v1`,
      OPENAI_API_KEY: "sk-test",
    });
    onTestFinished(() => ended(backend.process));
    vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url);
    const telemetry = await startTelemetry(process.env, "floatbar", "0.0.0-test");
    const bar = await testCore({ env: { FLOATBAR_API_URL: backend.url, FLOATBAR_API_KEY: "key" } });
    await bar.ask("Tell me about Mombasa");
    // What is left is sent at the end.
    await Promise.all([telemetry.close(), ended(backend.process)]);

    const spans = bodies
      .filter(({ path }) => path === "/v1/traces")
      .flatMap(({ body }) => (JSON.parse(body) as Export).resourceSpans ?? [])
      .flatMap(({ resource, scopeSpans }) => {
        const service = resource.attributes.find(({ key }) => key === "service.name")?.value.stringValue;
        return scopeSpans.flatMap((scope) => scope.spans.map((span) => ({ service, ...span })));
      });
    const own = spans.find(({ service, name }) => service === "floatbar" && name === "answer");
    const theirs = spans.find(({ service, name }) => service === "floatbar-backend" && name === "answer");
    expect(theirs?.traceId).toBe(own?.traceId);
    expect(theirs?.parentSpanId).toBe(own?.spanId);
    for (const answer of [own, theirs]) {
      expect(answer?.events?.map(({ name }) => name)).toEqual(["first token"]);
      const parts = spans.filter(({ parentSpanId }) => parentSpanId === answer?.spanId && parentSpanId !== undefined);
      expect(parts.map(({ name }) => name)).toEqual(expect.arrayContaining(["context", "store"]));
    }
    const metrics = bodies.filter(({ path }) => path === "/v1/metrics").map(({ body }) => body);
    expect(metrics.join()).toContain("floatbar.answer.first_token");
    expect(bodies.map(({ body }) => body).join()).not.toMatch(/Mombasa|Zanzibar|"key"\s*:\s*"key"|sk-test/);
  });
});

import { setTimeout as sleep } from "node:timers/promises";
import { type RunningServer, startHttpServer } from "./http-server.ts";

interface OpenAIServer extends RunningServer {
  /** Bodies of the requests for a completion. */
  completions: { model: string; stream?: boolean; messages: { role: string; content: unknown }[] }[];
}

/**
 * A server with OpenAI's Chat Completions wire format, whose model answers with what `reply` makes of the last message and
 * of all that stands before it. With a pace, so many words come at a time, so many milliseconds apart;
 * where it waits, the word of that index and all after it come no sooner.
 */
export async function startOpenAIServer(
  reply: (last: string, all: string) => string,
  pace?: { words: number; ms: number; waits?: (word: number) => Promise<unknown> },
): Promise<OpenAIServer> {
  const completions: OpenAIServer["completions"] = [];
  const server = await startHttpServer(async (request, response, body) => {
    if (request.headers.authorization !== "Bearer sk-test") {
      response.writeHead(401, { "content-type": "application/json" });
      response.end(
        JSON.stringify({ error: { message: "Incorrect API key provided.", type: "invalid_request_error" } }),
      );
      return;
    }
    if (request.url?.endsWith("/models")) {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ object: "list", data: [{ id: "tiny-1", object: "model" }] }));
      return;
    }
    const completion = JSON.parse(body) as OpenAIServer["completions"][number];
    completions.push(completion);
    if (completion.stream !== true) {
      const content = reply(textOf(completion.messages.at(-1)?.content), "");
      response.setHeader("content-type", "application/json");
      response.end(
        JSON.stringify({
          id: "c1",
          object: "chat.completion",
          created: 1,
          model: completion.model,
          choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: "stop" }],
          usage: { prompt_tokens: 40, completion_tokens: 5, total_tokens: 45 },
        }),
      );
      return;
    }
    response.writeHead(200, { "content-type": "text/event-stream" });
    const chunk = (delta: object, finish: string | null = null, usage?: object) =>
      response.write(
        `data: ${JSON.stringify({
          id: "c1",
          object: "chat.completion.chunk",
          created: 1,
          model: completion.model,
          choices: [{ index: 0, delta, finish_reason: finish }],
          ...(usage ? { usage } : {}),
        })}\n\n`,
      );
    const texts = completion.messages.map(({ content }) => textOf(content));
    chunk({ role: "assistant", content: "" });
    chunk({ reasoning_content: "The memory may say.\n" });
    const words = reply(texts.at(-1) ?? "", texts.slice(0, -1).join("\n")).match(/\s*\S+/g) ?? [];
    for (const [index, content] of words.entries()) {
      await pace?.waits?.(index);
      if (pace && index % pace.words === 0) await sleep(pace.ms);
      if (response.destroyed) return;
      chunk({ content });
    }
    chunk({}, "stop", { prompt_tokens: 40, completion_tokens: 5, total_tokens: 45 });
    response.end("data: [DONE]\n\n");
  });
  return Object.assign(server, { completions });
}

function textOf(content: unknown): string {
  if (typeof content === "string") return content;
  return Array.isArray(content) ? content.map((part: { text?: string }) => part.text ?? "").join("") : "";
}

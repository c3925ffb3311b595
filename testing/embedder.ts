import { onTestFinished } from "vitest";
import { startHttpServer } from "./http-server.ts";
import { streamBody } from "./model-shapes.ts";

/** Words that mean the same to the stand-in for an embedding model, each group a direction of its own. */
const CONCEPTS = [
  ["dog", "puppy", "hound", "terrier", "pet"],
  ["boat", "ship", "sailing", "yacht", "vessel"],
  ["car", "driving", "vehicle", "automobile"],
];

/** A server with an embedding model that lists it, and counts the texts that it was given. */
export async function startEmbedder() {
  const state = { models: ["chat-1", "nomic-embed-text"], texts: [] as string[], failAfter: Infinity, calls: 0 };
  const server = await startHttpServer((request, response, body) => {
    response.setHeader("content-type", "application/json");
    if (request.url?.endsWith("/models")) {
      response.end(JSON.stringify({ data: state.models.map((id) => ({ id })) }));
    } else if (request.url?.endsWith("/embeddings")) {
      const { input, model } = JSON.parse(body) as { input: string[]; model: string };
      state.calls += 1;
      if (state.calls > state.failAfter) {
        response.writeHead(500).end("{}");
        return;
      }
      state.texts.push(...input);
      const data = input.map((text, index) => ({ index, embedding: vectorOf(text, model) }));
      response.end(JSON.stringify({ object: "list", data, model, usage: { prompt_tokens: 1, total_tokens: 1 } }));
    } else {
      response.setHeader("content-type", "text/event-stream");
      response.end(streamBody("chat", [{ text: "Noted." }, { end: "stop", usage: { input: 1, output: 1 } }]));
    }
  });
  onTestFinished(() => server.close());
  return { ...server, state };
}

function vectorOf(text: string, model: string): number[] {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  const vector = Array.from({ length: 16 }, (_, at) => ((text.length * 31 + at * 17) % 7) / 100 - 0.03);
  for (const [at, group] of CONCEPTS.entries()) {
    if (words.some((word) => group.includes(word))) vector[at + (model === "other" ? 4 : 0)] = 1;
  }
  return vector;
}

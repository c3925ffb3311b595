import { describe, expect, it, onTestFinished } from "vitest";
import { startHttpServer } from "../../testing/http-server.ts";
import { startModelServer } from "../../testing/model-server.ts";
import { findLocal } from "./local.ts";

const signal = new AbortController().signal;

describe("servers on this machine", () => {
  it("are found with the models that chat, Ollama where its variable says", async () => {
    const models = { object: "list", data: [{ id: "nomic-embed-text" }, { id: "llama3.2:3b" }] };
    const server = await startModelServer("chat", [[]], models);
    onTestFinished(() => server.close());
    const { host } = new URL(server.url);
    for (const variable of [host, server.url]) {
      const found = await findLocal({ OLLAMA_HOST: variable }, undefined, signal);
      expect(found.find(({ name }) => name === "Ollama")).toEqual({
        kind: "ollama",
        name: "Ollama",
        api_url: `${server.url}/v1`,
        models: ["llama3.2:3b"],
        model: "llama3.2:3b",
      });
    }
  });

  it.each([null, [], [{ id: "nomic-embed-text" }]])("are there without a model to chat with yet (%j)", async (data) => {
    const server = await startModelServer("chat", [[]], { object: "list", data });
    onTestFinished(() => server.close());
    const found = await findLocal({ OLLAMA_HOST: server.url }, undefined, signal);
    expect(found.find(({ name }) => name === "Ollama")).toMatchObject({ models: [], model: null });
  });

  it("are not what only looks like one, or is not there", async () => {
    const page = await startHttpServer((_request, response) => void response.end("<h1>Hello</h1>"));
    const names = async (host: string) =>
      (await findLocal({ OLLAMA_HOST: host }, undefined, signal)).map(({ name }) => name);
    expect(await names(page.url)).not.toContain("Ollama");
    await page.close();
    expect(await names(page.url)).not.toContain("Ollama");
  });
});

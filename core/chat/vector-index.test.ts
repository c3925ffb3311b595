import { setImmediate } from "node:timers/promises";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { startEmbedder } from "../../testing/embedder.ts";
import { testCore, type TestCore } from "../../testing/test-core.ts";
import { VectorIndex } from "./vector-index.ts";

const lines = (texts: readonly string[]) =>
  JSON.stringify([
    {
      uuid: "c1",
      name: "Old",
      created_at: "2025-01-01T00:00:00Z",
      chat_messages: texts.map((text, at) => ({
        uuid: `m${at}`,
        sender: "human",
        text,
        created_at: "2025-01-01T00:00:00Z",
      })),
    },
  ]);

const OLD = [
  "Our terrier ate the sofa",
  "The yacht needs new paint",
  ...Array.from({ length: 80 }, (_, at) => `Note number ${at}`),
];

/** Waits until as many messages have vectors. */
async function untilDone(core: TestCore, done: number): Promise<void> {
  for (;;) {
    const { vectors } = await core.call("memory.stats", {});
    if (vectors?.done === done) return;
    await setImmediate();
  }
}

async function filled(url: string, texts = OLD): Promise<TestCore> {
  const core = await testCore({ env: { FLOATBAR_API_URL: `${url}/v1` } });
  await core.call("memory.import", { text: lines(texts) });
  return core;
}

describe("search by meaning", () => {
  it("finds what shares no word with the question, and says why", async () => {
    const server = await startEmbedder();
    const core = await filled(server.url);
    await untilDone(core, OLD.length);
    const { message } = await core.ask("What happened with the puppy?");
    const receipt = await core.call("receipt.get", { message_id: message.id });
    const chosen = receipt.context?.recent_messages.map(({ content }) => content) ?? [];
    expect(chosen).toContain("Our terrier ate the sofa");
    const id = receipt.context?.recent_messages.find(({ content }) => content.includes("terrier"))?.id;
    expect(receipt.chosen.find((choice) => choice.id === id)?.reasons).toContain("vector");
  });

  it("is off where it is switched off, and where the server has no such model", async () => {
    const server = await startEmbedder();
    const core = await filled(server.url, OLD.slice(0, 2));
    await core.call("settings.save", { embedding_model: "off" });
    server.state.texts.length = 0;
    await core.ask("What happened with the puppy?");
    expect(server.state.texts).toEqual([]);
    server.state.models = ["chat-1"];
    const other = await filled(server.url, OLD.slice(0, 2));
    await other.ask("What happened with the puppy?");
    expect((await other.call("memory.stats", {})).vectors).toBeNull();
    expect(server.state.texts).toEqual([]);
  });

  it("goes on where it stopped, and asks for nothing twice", async () => {
    const server = await startEmbedder();
    server.state.failAfter = 1;
    const core = await filled(server.url);
    await untilDone(core, 32);
    expect(server.state.texts).toHaveLength(32);
    await core.core.close();
    server.state.failAfter = Infinity;
    const again = await testCore({ dataDir: core.dataDir, env: { FLOATBAR_API_URL: `${server.url}/v1` } });
    await untilDone(again, OLD.length);
    expect(server.state.texts.toSorted()).toEqual(OLD.toSorted());
  });

  it("begins anew with another model, and drops what the first one made", async () => {
    const server = await startEmbedder();
    const core = await filled(server.url, OLD.slice(0, 5));
    await untilDone(core, 5);
    await core.call("settings.save", { embedding_model: "other" });
    for (;;) {
      const { vectors } = await core.call("memory.stats", {});
      if (vectors?.model.endsWith("other") === true && vectors.done === 5) break;
      await setImmediate();
    }
    expect(server.state.texts).toHaveLength(10);
    const { message } = await core.ask("What happened with the puppy?");
    const receipt = await core.call("receipt.get", { message_id: message.id });
    expect(JSON.stringify(receipt.context)).toContain("terrier");
  });

  it("leaves no vector of what is forgotten, edited or deleted", async () => {
    const server = await startEmbedder();
    const core = await testCore({ env: { FLOATBAR_API_URL: `${server.url}/v1` } });
    const { message } = await core.ask("I live in Lisbon");
    await untilDone(core, 2);
    const { facts } = await core.call("facts.list", {});
    await core.call("settings.save", { embedding_model: "off" });
    await core.call("facts.forget", { id: facts[0]?.id ?? "" });
    const count = () => core.core.services.vault.vectors.count(`${new URL(server.url).host} nomic-embed-text`);
    expect(await count()).toBe(1);
    await core.call("sessions.delete", { session_id: message.session_id });
    await core.core.services.vault.removeDeleted();
    expect(await count()).toBe(0);
  });

  it("answers without it when the server does not make a vector", async () => {
    const server = await startEmbedder();
    const core = await filled(server.url, OLD.slice(0, 5));
    await untilDone(core, 5);
    server.state.failAfter = 0;
    const { message } = await core.ask("Tell me about the yacht");
    expect(message.state).toBe("complete");
    const receipt = await core.call("receipt.get", { message_id: message.id });
    expect(JSON.stringify(receipt.context)).toContain("yacht needs new paint");
  });

  it("asks a server elsewhere for a question's vector with what may leave alone, and one here with all of it", async () => {
    const core = await testCore();
    const question = "My bike lock password is Tango-Mirror-18, where do I keep the spare key?";
    const asked: string[] = [];
    for (const isLocal of [false, true]) {
      const embed = async (texts: readonly string[]) => {
        asked.push(...texts);
        return texts.map(() => new Float32Array(4));
      };
      const vectors = new VectorIndex({
        vault: core.vault,
        log: pino({ level: "silent" }),
        embedder: async () => ({ model: "m", isLocal, embed }),
      });
      await vectors.embed([], new AbortController().signal);
      await vectors.vectorOf(question, new AbortController().signal);
      await vectors.close();
    }
    expect(asked).toEqual([question.replace("Tango-Mirror-18", "[password held back]"), question]);
  });
});

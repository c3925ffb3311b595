import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { silentLog, testCore, type TestCore } from "../../testing/test-core.ts";
import { loadTokenCounter } from "../tokens/count.ts";
import { ContextBuilder } from "./context-builder.ts";
import { loadMeaning } from "./recall/meaning.ts";

const lines = (count: number) =>
  JSON.stringify([
    {
      uuid: "c1",
      name: "Old",
      created_at: "2025-01-01T00:00:00Z",
      chat_messages: Array.from({ length: count }, (_, at) => ({
        uuid: `m${at}`,
        sender: at % 2 === 0 ? "human" : "assistant",
        text: at === 4 ? "The ferry to Porto leaves at dawn from the old harbour" : `Note number ${at} about tea`,
        created_at: "2025-01-01T00:00:00Z",
      })),
    },
  ]);

async function asked(core: TestCore, text: string) {
  const { message } = await core.ask(text);
  const receipt = await core.call("receipt.get", { message_id: message.id });
  const { facts = [], recent_messages = [] } = receipt.context ?? {};
  return {
    late: receipt.is_late,
    facts: facts.map(({ value }) => value),
    messages: recent_messages.map(({ content }) => content),
  };
}

async function filled(options: Parameters<typeof testCore>[0]): Promise<TestCore> {
  const core = await testCore(options);
  await core.call("memory.import", { text: lines(300) });
  await core.call("facts.add", { category: "location", key: "lives_in", value: "Lisbon" });
  return core;
}

it("builds the same context in a thread as here, to the byte", async () => {
  const core = await filled({});
  const meaningFile = join(import.meta.dirname, "..", "..", "resources", "word-vectors.bin");
  const meaning = loadMeaning(meaningFile);
  const { vault } = core.core;
  const clock = { now: () => Date.parse("2026-11-21T08:00:00Z") };
  const make = (large: number) => {
    const builder = new ContextBuilder({ vault, key: null, clock, log: silentLog, meaning, meaningFile, large });
    onTestFinished(() => builder.close());
    return builder;
  };
  const tokens = await loadTokenCounter();
  const [here, there] = [make(1e9), make(1)];
  await there.warm();
  while (!there.isThreaded) await setImmediate();
  for (const message of ["When does the ferry leave?", "Where do I live?", "tea", ""]) {
    const request = { message, sessionId: "s", budget: 700, exclude: new Set(["x"]), includeSession: false };
    for (const allowed of [null, []]) {
      const expected = await here.build(request, allowed, tokens);
      expect(await there.build(request, allowed, tokens)).toEqual(expected);
    }
  }
  expect(here.isThreaded).toBe(false);
  // One whose thread ends meanwhile is built here all the same.
  const request = { message: "ferry", sessionId: "s", budget: 700, exclude: new Set<string>(), includeSession: false };
  const building = there.build(request, null, tokens);
  await there.close();
  expect(await building).toEqual(await here.build(request, null, tokens));
});

it("goes without earlier messages when the thread takes too long, and says so", async () => {
  const core = await filled({ contextThread: { large: 1, patienceMs: 0 } });
  for (;;) {
    const { late, facts, messages } = await asked(core, "When does the ferry leave for Lisbon?");
    if (!late) {
      await setImmediate();
      continue;
    }
    expect(facts).toEqual(["Lisbon"]);
    expect(messages).not.toContain("The ferry to Porto leaves at dawn from the old harbour");
    return;
  }
});

it("keeps an encrypted vault's key to itself, and ends with the core", async () => {
  const core = await filled({ contextThread: { large: 1 } });
  await core.call("vault.encrypt", { passphrase: "a long passphrase" });
  expect((await asked(core, "When does the ferry leave?")).messages.join()).toContain("ferry");
  await core.call("vault.lock", {});
  expect((await core.core.call("facts.list", {})).ok).toBe(false);
  await core.call("vault.unlock", { passphrase: "a long passphrase" });
  expect((await asked(core, "When does the ferry leave?")).messages.join()).toContain("ferry");
});

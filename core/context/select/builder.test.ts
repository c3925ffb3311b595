import { statSync } from "node:fs";
import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { silentLog, testCore, type TestCore } from "../../../testing/test-core.ts";
import { loadTokenCounter } from "../../tokens/count.ts";
import { openDatabase } from "../../vault/sqlite/database.ts";
import { SqliteVault } from "../../vault/sqlite/vault.ts";
import { ContextBuilder } from "./builder.ts";
import { ContextThread } from "./thread.ts";
import { loadMeaning, meaningFileIn } from "../recall/meaning.ts";

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
  const meaningFile = meaningFileIn();
  const meaning = loadMeaning(meaningFile);
  const { vault } = core.core.services;
  const clock = { now: () => Date.parse("2026-11-21T08:00:00Z") };
  const make = (large: number) => {
    // However busy the machine: who is late leaves the messages out.
    const patienceMs = 60_000;
    const parts = { vault, key: null, clock, log: silentLog, meaning, meaningFile, large, patienceMs };
    const builder = new ContextBuilder(parts);
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

describe("a thread that several vaults share", () => {
  const thread = async (): Promise<ContextThread> => {
    const shared = new ContextThread(meaningFileIn(), silentLog, 2);
    onTestFinished(() => shared.close());
    shared.start();
    while (!shared.isReady) await setImmediate();
    return shared;
  };
  const request = { message: "When does the ferry leave?", sessionId: "s", budget: 700 };

  it("gives each its own, and lets go of the file of one that closes", async () => {
    const shared = await thread();
    const [one, other] = [await filled({}), await testCore()];
    const clock = { now: () => Date.parse("2026-11-21T08:00:00Z") };
    const [tokens, meaning] = [await loadTokenCounter(), loadMeaning(meaningFileIn())];
    const make = ({ core }: TestCore) =>
      new ContextBuilder({
        vault: core.services.vault,
        key: null,
        clock,
        log: silentLog,
        meaning,
        meaningFile: meaningFileIn(),
        shared,
        large: 0,
      });
    const [ofOne, ofOther] = [make(one), make(other)];
    const build = (builder: ContextBuilder) =>
      builder.build({ ...request, exclude: new Set(), includeSession: false }, null, tokens);
    expect((await build(ofOne)).context.recent_messages.map(({ content }) => content).join()).toContain("ferry");
    // One more than are kept open: the first is closed, and opened again.
    for (const builder of [ofOther, make(await testCore()), ofOther, ofOne]) {
      const { recent_messages: found } = (await build(builder)).context;
      expect(found.length > 0).toBe(builder === ofOne);
    }
    expect(await ofOne.fold()).toBe(true);
    await ofOne.close();
    expect(ofOne.isThreaded).toBe(false);
    expect(await ofOne.fold()).toBe(false);
    expect((await build(ofOne)).context.recent_messages).not.toEqual([]);
    // Only a connection that has the file to itself may change how it keeps its log.
    await one.core.close();
    const alone = openDatabase(one.core.services.vault.file, null);
    onTestFinished(() => void alone.close());
    expect(alone.pragma("journal_mode = DELETE", { simple: true })).toBe("delete");
    expect(ofOther.isThreaded).toBe(true);
  });

  it("is done without for a vault that it cannot open", async () => {
    const shared = await thread();
    const { vault } = (await filled({})).core.services;
    const meaning = loadMeaning(meaningFileIn());
    const builder = new ContextBuilder({
      vault,
      key: new Uint8Array(32),
      clock: { now: () => Date.parse("2026-11-21T08:00:00Z") },
      log: silentLog,
      meaning,
      meaningFile: meaningFileIn(),
      shared,
      large: 0,
    });
    const asked = { ...request, exclude: new Set<string>(), includeSession: false };
    await expect(shared.search({ file: vault.file, key: new Uint8Array(32) }, ["ferry"], 1)).rejects.toThrow(/vault/);
    const { context } = await builder.build(asked, null, await loadTokenCounter());
    expect(context.recent_messages.map(({ content }) => content).join()).toContain("ferry");
  });

  it("is started when many contexts are wanted, and asked when there is no time to spare", async () => {
    const shared = new ContextThread(meaningFileIn(), silentLog);
    onTestFinished(() => shared.close());
    for (let count = 0; count < 5; count += 1) {
      expect(shared.isReady).toBe(false);
      shared.note();
    }
    await expect.poll(() => shared.isReady).toBe(true);
    // What it says is of the time since it was last asked.
    shared.isCrowded();
    await sleep(200);
    expect(shared.isCrowded()).toBe(false);
    const until = performance.now() + 300;
    while (performance.now() < until);
    expect(shared.isCrowded()).toBe(true);
  });

  it("folds the write-ahead log of a vault that is written to", async () => {
    const shared = await thread();
    const { core } = await testCore({ sharedThread: shared });
    const vault = core.services.vault as SqliteVault;
    const text = "x".repeat(8000);
    const write = async (count: number) => {
      for (let at = 0; at < count; at += 1) await vault.append(async ({ drafts }) => drafts.set(`d${at}`, text));
    };
    await write(200);
    await expect.poll(() => vault.logLimit).toBe(8000);
    const before = statSync(vault.file).size;
    await write(400);
    const size = async () => {
      await write(1);
      return statSync(vault.file).size;
    };
    // So much SQLite itself would leave in the log now.
    await expect.poll(size).toBeGreaterThan(before + 1_000_000);
    await shared.close();
    await write(200);
    await expect.poll(() => vault.logLimit).toBe(1000);
    expect(await vault.drafts.get("d399")).toBe(text);
  });
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

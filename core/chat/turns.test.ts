import { spawn } from "node:child_process";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { answering, gate, type Script, startScriptedBackend } from "../../testing/scripted-backend.ts";
import { tempDir } from "../../testing/temp-dir.ts";
import { type TestCore, testCore } from "../../testing/test-core.ts";

async function against(
  script: Script,
): Promise<{ core: TestCore; server: Awaited<ReturnType<typeof startScriptedBackend>> }> {
  const server = await startScriptedBackend(script);
  onTestFinished(() => server.close());
  return { server, core: await testCore({ env: { FLOATBAR_API_URL: server.url } }) };
}

const useCount = async (core: TestCore, key: string) =>
  (await core.call("facts.list", {})).facts.find((fact) => fact.key === key)?.use_count;

const factId = async (core: TestCore, key: string) =>
  (await core.call("facts.list", {})).facts.find((fact) => fact.key === key)?.id ?? "";

describe("a turn", () => {
  it("answers offline from what was told in another chat, and reinforces exactly the fact it used", async () => {
    const core = await testCore();
    await core.ask("My name is Ana and I live in Lisbon");
    const { message } = await core.ask("Where do I live?");
    expect(message.content).toContain("Lisbon");
    // What does not matter for the question is not sent.
    expect(message.facts).toEqual({ sent: 1, used: [await factId(core, "lives_in")] });
    expect(await useCount(core, "lives_in")).toBe(1);
    expect(await useCount(core, "name")).toBe(0);
  });

  it("stores the hash of its context, and the very context under it", async () => {
    const core = await testCore();
    await core.ask("I live in Lisbon");
    const { message } = await core.ask("Where do I live?");
    const receipt = await core.call("receipt.get", { message_id: message.id });
    expect(receipt.context_hash).toBe(message.context_hash);
    expect(receipt.context?.facts.map(({ value }) => value)).toEqual(["Lisbon"]);
    expect(receipt.used_facts).toEqual(message.facts.used);
  });

  it("takes the backend's word for the facts used, as far as they were sent", async () => {
    const { core, server } = await against(answering("Noted."));
    await core.ask("My name is Ana and I live in Lisbon");
    server.script = answering("You live in Lisbon, Ana.", [await factId(core, "name"), "fact_of_somebody_else"]);
    const { message } = await core.ask("What is my name, and where do I live?");
    expect(message.facts.used).toEqual([await factId(core, "name")]);
    expect(await useCount(core, "lives_in")).toBe(0);
  });

  it("finds out itself which facts were used where the backend does not say", async () => {
    const { core, server } = await against(answering("Noted."));
    await core.ask("My name is Ana and I live in Lisbon");
    server.script = answering("That would be Lisbon.");
    await core.ask("Where do I live?");
    expect(await useCount(core, "lives_in")).toBe(1);
    expect(await useCount(core, "name")).toBe(0);
  });

  it("reinforces nothing that was edited or forgotten while it streamed", async () => {
    for (const change of ["edit", "forget"] as const) {
      const { core, server } = await against(answering("Noted."));
      await core.ask("I live in Lisbon");
      const id = await factId(core, "lives_in");
      const held = gate();
      server.script = async (request) => {
        request.send({ type: "token", content: "Well, " });
        await held.opened;
        await answering("you live in Lisbon.", [id])(request);
      };
      const streaming = core.next("chat.event", ({ event }) => event.type === "token");
      const ended = core.ask("Where do I live?");
      await streaming;
      if (change === "edit") await core.call("facts.edit", { id, value: "Porto" });
      else await core.call("facts.forget", { id });
      held.open();
      expect((await ended).message).toMatchObject({ state: "complete", facts: { used: [] } });
      expect((await core.core.services.vault.facts.find(id))?.use_count).toBe(change === "edit" ? 0 : undefined);
    }
  });

  it("reinforces nothing when the backend used another context", async () => {
    const { core, server } = await against(answering("Noted."));
    await core.ask("I live in Lisbon");
    const id = await factId(core, "lives_in");
    server.script = ({ send, response }) => {
      send({ type: "token", content: "Lisbon." });
      send({ type: "metadata", used_facts: [id], context_hash: "sha256:other" });
      send({ type: "done", finish_reason: "stop" });
      response.end();
    };
    await core.ask("Where do I live?");
    expect(await useCount(core, "lives_in")).toBe(0);
  });

  it("keeps what arrived when the backend fails, reinforces nothing and goes on from there", async () => {
    const { core, server } = await against(answering("Noted."));
    await core.ask("I live in Lisbon");
    server.script = ({ send, response }) => {
      send({ type: "token", content: "You live in Lis" });
      send({ type: "error", code: "provider_unavailable", message: "The model went away.", retryable: true });
      response.end();
    };
    const { message } = await core.ask("Where do I live?");
    expect(message).toMatchObject({
      state: "interrupted",
      content: "You live in Lis",
      error: { code: "provider_unavailable", phrase: { theirs: "The model went away." } },
      facts: { used: [] },
    });
    server.script = answering("bon.");
    const ended = core.next("chat.ended");
    await core.call("chat.continue", { message_id: message.id });
    expect((await ended).message).toMatchObject({ state: "complete", content: "You live in Lisbon.", error: null });
    expect(await useCount(core, "lives_in")).toBe(1);
  });

  it("adds the cost of the second half to that of the first", async () => {
    const { core, server } = await against(({ send, response }) => {
      send({ type: "token", content: "Half " });
      send({ type: "usage", input_tokens: 10, output_tokens: 5, cost_usd: 0.25 });
      send({ type: "error", code: "provider_unavailable", message: "Gone.", retryable: true });
      response.end();
    });
    const { message } = await core.ask("Go");
    expect(message).toMatchObject({ input_tokens: 10, output_tokens: 5, cost_usd: 0.25 });
    server.script = async (request) => {
      request.send({ type: "usage", input_tokens: 4, output_tokens: 2, cost_usd: 0.5 });
      await answering("and half.")(request);
    };
    const ended = core.next("chat.ended");
    await core.call("chat.continue", { message_id: message.id });
    expect((await ended).message).toMatchObject({
      content: "Half and half.",
      input_tokens: 14,
      output_tokens: 7,
      cost_usd: 0.75,
    });
  });

  it("fails without an answer when nothing came, and can be tried again", async () => {
    const { core, server } = await against(({ response }) => {
      response.writeHead(422, { "content-type": "application/json" });
      response.end('{"error":{"code":"invalid_request","message":"No."}}');
    });
    const { message } = await core.ask("I live in Lisbon");
    expect(message).toMatchObject({ state: "failed", content: "", error: { message: expect.stringContaining("No.") } });
    expect((await core.call("facts.list", {})).facts).toEqual([]);
    server.script = answering("Yes.");
    const ended = core.next("chat.ended");
    await core.call("chat.continue", { message_id: message.id });
    expect((await ended).message).toMatchObject({ state: "complete", content: "Yes.", error: null });
  });

  it("stops when it is told to, keeps the text and tells the backend", async () => {
    const { core, server } = await against(({ send }) => {
      send({ type: "stream_start", stream_id: "stream_9" });
      send({ type: "token", content: "One two" });
    });
    const shown = core.next("chat.event", ({ event }) => event.type === "token");
    const ended = core.next("chat.ended");
    const { assistant } = await core.call("chat.send", { session_id: null, text: "Count" });
    await shown;
    await core.call("chat.stop", { message_id: assistant.id });
    expect((await ended).message).toMatchObject({ state: "cancelled", content: "One two", error: null });
    await expect.poll(() => server.cancelled).toEqual(["stream_9"]);
  });

  it("learns and reinforces nothing when it was stopped before any text", async () => {
    const { core } = await against(({ send }) => send({ type: "thinking", step: "Hm" }));
    const thinking = core.next("chat.event", ({ event }) => event.type === "thinking");
    const ended = core.next("chat.ended");
    const { assistant } = await core.call("chat.send", { session_id: null, text: "I live in Lisbon" });
    await thinking;
    await core.call("chat.stop", { message_id: assistant.id });
    expect(await ended).toMatchObject({ message: { state: "cancelled", content: "" }, learned: [] });
  });

  it("shows thinking and tools as they happen, and keeps them", async () => {
    const { core } = await against(async ({ send, response }) => {
      send({ type: "thinking", step: "I need the mail", confidence: 0.8 });
      send({ type: "tool_start", call_id: "c1", tool: "gmail.search", params: { query: "boat" } });
      send({ type: "tool_progress", call_id: "c1", tool: "gmail.search", message: "Reading", progress: 0.5 });
      send({ type: "tool_complete", call_id: "c1", tool: "gmail.search", result: "2 mails", duration_ms: 12 });
      send({ type: "tool_start", call_id: "c2", tool: "calendar", params: {} });
      send({ type: "tool_complete", call_id: "c2", tool: "calendar", error: "No access" });
      await answering("Two mails.")({ send, response, body: {}, kind: "stream" });
    });
    const { message } = await core.ask("Any mail about the boat?");
    const { messages } = await core.call("sessions.open", { session_id: message.session_id });
    expect(messages[1]?.activity).toEqual([
      expect.objectContaining({ kind: "thinking", step: "I need the mail", confidence: 0.8 }),
      expect.objectContaining({ tool: "gmail.search", state: "done", progress: 1, result: "2 mails", duration_ms: 12 }),
      expect.objectContaining({ tool: "calendar", state: "failed", error: "No access" }),
    ]);
  });

  it("lets a second question of the same chat wait, and one of another chat stream beside it", async () => {
    const held = gate();
    const { core } = await against(async (request) => {
      if (request.body.message === "slow") await held.opened;
      await answering(`Answer to ${String(request.body.message)}`)(request);
    });
    const slow = core.next("chat.ended", ({ message }) => message.content.includes("slow"));
    const { session } = await core.call("chat.send", { session_id: null, text: "slow" });
    const second = await core.core.call("chat.send", { session_id: session.id, text: "again" });
    expect(second).toMatchObject({ ok: false, error: { code: "stream_active" } });
    expect((await core.ask("fast")).message.content).toBe("Answer to fast");
    held.open();
    expect((await slow).message.state).toBe("complete");
  });

  it("takes one of two questions that come at the same moment", async () => {
    const { core } = await against(answering("Yes."));
    const { message } = await core.ask("Hello");
    const both = await Promise.all(
      ["one", "two"].map((text) => core.core.call("chat.send", { session_id: message.session_id, text })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: "stream_active" } });
  });

  it("gives a view that comes late the text so far and then each event once", async () => {
    const held = gate();
    const { core } = await against(async ({ send, response }) => {
      send({ type: "token", content: "First " });
      await held.opened;
      await answering("then the rest.")({ send, response, body: {}, kind: "stream" });
    });
    const shown = core.next("chat.event", ({ event }) => event.type === "token");
    const ended = core.next("chat.ended");
    const { session } = await core.call("chat.send", { session_id: null, text: "Go" });
    await shown;
    const { messages } = await core.call("sessions.open", { session_id: session.id });
    const view = messages[1];
    let text = view?.content ?? "";
    expect(text).toBe("First ");
    core.core.subscribe((name, payload) => {
      if (name !== "chat.event" || !("event" in payload) || payload.seq <= (view?.seq ?? 0)) return;
      if (payload.event.type === "token") text += payload.event.content;
    });
    held.open();
    expect((await ended).message.content).toBe(text);
  });

  it(
    "leaves what was shown as interrupted when the process is killed, to be continued after the next start",
    {
      timeout: 60_000,
    },
    async () => {
      const server = await startScriptedBackend(({ send }) => {
        send({ type: "token", content: "Shown before the end. " });
      });
      onTestFinished(() => server.close());
      const dataDir = tempDir();
      const script =
        `const { createCore } = await import(${JSON.stringify(join(import.meta.dirname, "..", "core.ts"))});` +
        `const { FileSecretStore } = await import(${JSON.stringify(join(import.meta.dirname, "..", "settings", "secrets.ts"))});` +
        `const { createLog } = await import(${JSON.stringify(join(import.meta.dirname, "..", "base", "log.ts"))});` +
        `const dir = ${JSON.stringify(dataDir)};` +
        `const core = await createCore({ dataDir: dir, env: { FLOATBAR_API_URL: ${JSON.stringify(server.url)} },` +
        "secrets: new FileSecretStore(dir + '/s.json'), log: createLog(dir, 'x', 'silent'), version: '0', face: 'test' });" +
        "await core.call('chat.send', { session_id: null, text: 'Go' });";
      const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" });
      onTestFinished(() => void child.kill("SIGKILL"));
      const stored = () => {
        try {
          const db = new Database(join(dataDir, "vault.db"), { readonly: true });
          const content = db.prepare("SELECT content FROM messages WHERE role = 'assistant'").pluck().get();
          db.close();
          return content;
        } catch {
          return undefined;
        }
      };
      await expect.poll(stored, { timeout: 30_000 }).toBe("Shown before the end. ");
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await gone;

      const core = await testCore({ dataDir, env: { FLOATBAR_API_URL: server.url } });
      const { sessions } = await core.call("sessions.list", {});
      const { messages } = await core.call("sessions.open", { session_id: sessions[0]?.id ?? "" });
      expect(messages[1]).toMatchObject({ state: "interrupted", content: "Shown before the end. " });
      expect(core.vault.integrity()).toBe("ok");
      server.script = answering("And the rest.");
      const ended = core.next("chat.ended");
      await core.call("chat.continue", { message_id: messages[1]?.id ?? "" });
      expect((await ended).message).toMatchObject({
        state: "complete",
        content: "Shown before the end. And the rest.",
      });
    },
  );

  it("stores a running answer as interrupted when the app quits", async () => {
    const dataDir = tempDir();
    const { server } = await against(({ send }) => send({ type: "token", content: "Half" }));
    const core = await testCore({ dataDir, env: { FLOATBAR_API_URL: server.url } });
    const shown = core.next("chat.event", ({ event }) => event.type === "token");
    const { session } = await core.call("chat.send", { session_id: null, text: "Go" });
    await shown;
    await core.core.close();
    const next = await testCore({ dataDir });
    const { messages } = await next.call("sessions.open", { session_id: session.id });
    expect(messages[1]).toMatchObject({ state: "interrupted", content: "Half" });
  });

  it("loses nothing stored when the disk fills up in the middle, and says so", async () => {
    const { core, server } = await against(answering("Noted."));
    const first = await core.ask("I live in Lisbon");
    await core.core.close();
    const db = new Database(join(core.dataDir, "vault.db"));
    const pages = Number(db.pragma("page_count", { simple: true }));
    db.close();
    const full = await testCore({
      dataDir: core.dataDir,
      env: { FLOATBAR_API_URL: server.url },
      vaultPragmas: [`max_page_count = ${pages + 6}`],
    });
    server.script = answering("word ".repeat(20_000));
    const failure = full.next("chat.event", ({ event }) => event.type === "error");
    await full.call("chat.send", { session_id: first.message.session_id, text: "Go on" });
    expect((await failure).event).toMatchObject({ code: "disk_full" });
    const { messages } = await full.call("sessions.open", { session_id: first.message.session_id });
    expect(messages.slice(0, 2).map(({ content }) => content)).toEqual(["I live in Lisbon", "Noted."]);
    expect(full.vault.integrity()).toBe("ok");
  });
});

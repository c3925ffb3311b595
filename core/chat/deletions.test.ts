import { describe, expect, it, onTestFinished } from "vitest";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { must } from "../../testing/must.ts";
import { answering, gate, startScriptedBackend } from "../../testing/scripted-backend.ts";
import { type TestCore, testCore } from "../../testing/test-core.ts";

const chat = async (core: TestCore, session_id: string) =>
  (await core.call("sessions.open", { session_id })).messages.map(({ content }) => content);

async function core(): Promise<TestCore> {
  const server = await startScriptedBackend(answering("Noted."));
  onTestFinished(() => server.close());
  return testCore({ env: { FLOATBAR_API_URL: server.url } });
}

describe("deleting a message", () => {
  it("leaves no byte of it in the vault, no hit and no title, and keeps what was learned from it", async () => {
    const own = await core();
    const { message } = await own.ask("I live in Quillebeuf, near the xylophone shop");
    const { session_id } = message;
    await own.ask("And what else?", session_id);
    const { messages } = await own.call("sessions.open", { session_id });
    const first = must(messages[0]);
    const deleted = await own.call("messages.delete", { message_id: first.id });
    expect(deleted).toEqual({ restorable: 1, facts: 1, held_by: [] });
    expect(await chat(own, session_id)).toEqual(["Noted.", "And what else?", "Noted."]);
    expect((await own.call("messages.search", { query: "xylophone" })).hits).toEqual([]);
    expect((await own.call("sessions.open", { session_id })).session.title).toBe("And what else?");
    expect((await own.call("facts.list", {})).facts.map(({ value }) => value)).toEqual(["Quillebeuf"]);
    const bytes = ["vault.db", "vault.db-wal"].map((file) => readFileSync(join(own.dataDir, file), "latin1")).join("");
    expect(bytes).toContain("Quillebeuf");
    expect(bytes).not.toContain("xylophone");
  });

  it("is undone, the last one first, and not any more once the app was closed", async () => {
    const own = await core();
    const { message } = await own.ask("The penguin swims");
    const { session_id } = message;
    const whole = await own.call("sessions.open", { session_id });
    await own.call("messages.delete", { message_id: message.id });
    const { restorable } = await own.call("messages.delete", { message_id: must(whole.messages[0]).id });
    expect([restorable, await chat(own, session_id)]).toEqual([2, []]);
    await own.call("messages.restore", { session_id });
    expect(await chat(own, session_id)).toEqual(["The penguin swims"]);
    expect(await own.call("messages.restore", { session_id })).toMatchObject({ restorable: 0 });
    expect(await own.call("sessions.open", { session_id })).toEqual(whole);
    expect((await own.call("messages.search", { query: "penguin" })).hits).toHaveLength(1);
    const again = await own.core.call("messages.restore", { session_id });
    expect(again).toMatchObject({ ok: false, error: { phrase: { key: "chat.deleted_for_good" } } });
  });

  it("does not bring back what was forgotten meanwhile", async () => {
    const own = await core();
    const { message } = await own.ask("My parrot's name is Quillimox");
    const { session_id } = message;
    const whole = await own.call("sessions.open", { session_id });
    await own.call("messages.delete", { message_id: message.id });
    await own.call("messages.delete", { message_id: must(whole.messages[0]).id });
    const [fact] = (await own.call("facts.list", {})).facts;
    await own.call("facts.forget", { id: must(fact).id });
    await own.call("messages.restore", { session_id });
    await own.call("messages.restore", { session_id });
    expect(await chat(own, session_id)).toEqual(["My parrot's name is [forgotten]", "Noted."]);
    const bytes = ["vault.db", "vault.db-wal"].map((file) => readFileSync(join(own.dataDir, file), "latin1")).join("");
    expect(bytes).not.toContain("Quillimox");
  });

  it("takes an answer without text along with its question, and waits for none that streams", async () => {
    const held = gate();
    const server = await startScriptedBackend(async (request) => {
      if (request.body.message === "slow") await held.opened;
      else request.send({ type: "error", code: "internal", message: "no", retryable: false });
    });
    onTestFinished(() => server.close());
    const own = await testCore({ env: { FLOATBAR_API_URL: server.url } });
    const { message } = await own.ask("fails");
    const { session_id } = message;
    const ended = own.next("chat.ended");
    const sent = await own.call("chat.send", { session_id, text: "slow" });
    const busy = await own.core.call("messages.delete", { message_id: sent.user.id });
    expect(busy).toMatchObject({ ok: false, error: { code: "stream_active" } });
    await own.call("chat.stop", { message_id: sent.assistant.id });
    held.open();
    await ended;
    const question = must((await own.call("sessions.open", { session_id })).messages[0]);
    await own.call("messages.delete", { message_id: question.id });
    expect(await chat(own, session_id)).toEqual(["slow", ""]);
  });

  it("leaves an answer without its question, which then cannot be asked again", async () => {
    const own = await core();
    const { message } = await own.ask("one");
    const second = await own.ask("two", message.session_id);
    const { messages } = await own.call("sessions.open", { session_id: message.session_id });
    await own.call("messages.delete", { message_id: must(messages[2]).id });
    const again = await own.core.call("chat.regenerate", { message_id: second.message.id });
    expect(again).toMatchObject({ ok: false, error: { code: "not_continuable" } });
    // The next question goes as ever, with what is left.
    expect((await own.ask("three", message.session_id)).message.state).toBe("complete");
  });

  it("is there for incognito chats, and empties with the whole memory", async () => {
    const own = await core();
    const ended = own.next("chat.ended");
    const sent = await own.call("chat.send", { session_id: null, text: "hidden words", incognito: true });
    await ended;
    const session_id = sent.session.id;
    await own.call("messages.delete", { message_id: sent.user.id });
    expect(await chat(own, session_id)).toEqual(["Noted."]);
    await own.call("messages.restore", { session_id });
    expect(await chat(own, session_id)).toEqual(["hidden words", "Noted."]);
    const { message } = await own.ask("kept words");
    await own.call("messages.delete", { message_id: message.id });
    await own.call("memory.erase", { confirm: "erase" });
    // Not even into a chat that has the same id, as one that is brought in from a file may have.
    await own.vault.sessions.add(message.session_id);
    const gone = await own.core.call("messages.restore", { session_id: message.session_id });
    expect(gone).toMatchObject({ ok: false, error: { phrase: { key: "chat.deleted_for_good" } } });
    expect(readFileSync(join(own.dataDir, "vault.db"), "latin1")).not.toContain("kept words");
  });
});

it("a deleted chat leaves nothing of itself in what other chats were given of it, once the app was closed", async () => {
  const own = await core();
  const { message } = await own.ask("The penguin swims to Zwolle every winter");
  const other = await own.ask("Where does the penguin swim?");
  const { context } = await own.call("receipt.get", { message_id: other.message.id });
  expect(JSON.stringify(context)).toContain("Zwolle");
  await own.call("sessions.delete", { session_id: message.session_id });
  await own.core.close();
  expect(readFileSync(join(own.dataDir, "vault.db"), "latin1")).not.toContain("Zwolle");
  const again = await testCore({ dataDir: own.dataDir });
  expect(await again.call("receipt.get", { message_id: other.message.id })).toMatchObject({ is_purged: true });
});

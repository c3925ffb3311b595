import { describe, expect, it, onTestFinished } from "vitest";
import { answering, gate, startScriptedBackend } from "../../testing/scripted-backend.ts";
import { type TestCore, testCore } from "../../testing/test-core.ts";

/** A core whose backend answers "Answer N to QUESTION", counting. */
async function counting(): Promise<TestCore> {
  let count = 0;
  const server = await startScriptedBackend((request) => {
    count += 1;
    return answering(`Answer ${count} to ${String(request.body.message)}`)(request);
  });
  onTestFinished(() => server.close());
  return testCore({ env: { FLOATBAR_API_URL: server.url } });
}

const texts = async (core: TestCore, sessionId: string) =>
  (await core.call("sessions.open", { session_id: sessionId })).messages.map(({ content }) => content);

const messages = async (core: TestCore, sessionId: string) =>
  (await core.call("sessions.open", { session_id: sessionId })).messages;

describe("versions of a message", () => {
  it("are made by asking for another answer, and stay within reach", async () => {
    const core = await counting();
    const { message } = await core.ask("one");
    const ended = core.next("chat.ended");
    const fresh = await core.call("chat.regenerate", { message_id: message.id });
    expect((await ended).message.versions).toEqual([message.id, fresh.id]);
    expect(await texts(core, message.session_id)).toEqual(["one", "Answer 2 to one"]);
    await core.call("chat.showVersion", { message_id: message.id });
    expect(await texts(core, message.session_id)).toEqual(["one", "Answer 1 to one"]);
    expect((await messages(core, message.session_id))[1]?.versions).toEqual([message.id, fresh.id]);
  });

  it("are made by asking with other words, each with what followed it", async () => {
    const core = await counting();
    const { message } = await core.ask("one");
    const { session_id } = message;
    await core.ask("two", session_id);
    const [question] = await messages(core, session_id);
    const ended = core.next("chat.ended");
    await core.call("chat.edit", { message_id: question?.id ?? "", text: "uno" });
    await ended;
    expect(await texts(core, session_id)).toEqual(["uno", "Answer 3 to uno"]);
    await core.ask("due", session_id);
    const [edited] = await messages(core, session_id);
    expect(edited?.versions).toHaveLength(2);
    await core.call("chat.showVersion", { message_id: question?.id ?? "" });
    expect(await texts(core, session_id)).toEqual(["one", "Answer 1 to one", "two", "Answer 2 to two"]);
    await core.call("chat.showVersion", { message_id: edited?.id ?? "" });
    expect(await texts(core, session_id)).toEqual(["uno", "Answer 3 to uno", "due", "Answer 4 to due"]);
  });

  it("take back what the first words taught, unless something else says it too", async () => {
    const core = await counting();
    await core.ask("I live in Graz.");
    const { message } = await core.ask("I live in Graz, I'm allergic to peanuts and I play the oboe.");
    const [question] = await messages(core, message.session_id);
    const ended = core.next("chat.ended");
    const text = "My son is allergic to peanuts and I play the tuba.";
    await core.call("chat.edit", { message_id: question?.id ?? "", text });
    await ended;
    const facts = (await core.call("facts.list", {})).facts.map(({ key, value }) => `${key}=${value}`);
    expect(facts).toEqual(expect.arrayContaining(["lives_in=Graz", "plays=tuba"]));
    expect(facts).not.toContain("plays=oboe");
    expect(facts).not.toContain("allergic_to=peanuts");
  });

  it("that are hidden are neither found nor recalled", async () => {
    const core = await counting();
    const { message } = await core.ask("The penguin swims");
    const [question] = await messages(core, message.session_id);
    const ended = core.next("chat.ended");
    await core.call("chat.edit", { message_id: question?.id ?? "", text: "The seal swims" });
    await ended;
    expect((await core.call("messages.search", { query: "penguin" })).hits).toEqual([]);
    expect((await core.call("messages.search", { query: "seal" })).hits).not.toEqual([]);
  });

  it("cannot be changed while an answer streams there, nor made of what is hidden", async () => {
    const held = gate();
    const server = await startScriptedBackend(async (request) => {
      if (request.body.message === "slow") await held.opened;
      await answering("Yes.")(request);
    });
    onTestFinished(() => server.close());
    const core = await testCore({ env: { FLOATBAR_API_URL: server.url } });
    const { message } = await core.ask("one");
    const ended = core.next("chat.ended");
    await core.call("chat.send", { session_id: message.session_id, text: "slow" });
    expect(await core.core.call("chat.regenerate", { message_id: message.id })).toMatchObject({
      error: { code: "stream_active" },
    });
    held.open();
    await ended;
    const again = core.next("chat.ended");
    await core.call("chat.regenerate", { message_id: message.id });
    await again;
    expect(await core.core.call("chat.regenerate", { message_id: message.id })).toMatchObject({
      error: { code: "hidden" },
    });
  });
});

describe("sessions", () => {
  it("are renamed and pinned, pinned ones first", async () => {
    const core = await counting();
    const first = (await core.ask("one")).message.session_id;
    await core.ask("two");
    await core.call("sessions.rename", { session_id: first, title: "The first" });
    await core.call("sessions.pin", { session_id: first, pinned: true });
    const page = await core.call("sessions.list", { limit: 1 });
    expect(page.sessions).toMatchObject([{ title: "The first", pinned: true }]);
    const rest = await core.call("sessions.list", { limit: 5, cursor: page.next ?? "" });
    expect(rest.sessions).toMatchObject([{ title: "two", pinned: false }]);
  });

  it("are forked at a message, and go their own ways", async () => {
    const core = await counting();
    const { message } = await core.ask("one");
    await core.ask("two", message.session_id);
    const fork = await core.call("sessions.fork", { message_id: message.id });
    await core.ask("three", fork.id);
    expect(await texts(core, fork.id)).toEqual(["one", "Answer 1 to one", "three", "Answer 3 to three"]);
    expect(await texts(core, message.session_id)).toHaveLength(4);
  });

  it("come back after a deletion until the app quits, and are gone for good then", async () => {
    const core = await counting();
    const { message } = await core.ask("The penguin swims");
    const { session_id } = message;
    await core.call("sessions.delete", { session_id });
    expect((await core.call("sessions.list", {})).sessions).toEqual([]);
    expect(await core.core.call("sessions.open", { session_id })).toMatchObject({ error: { code: "not_found" } });
    await core.call("sessions.restore", { session_id });
    expect(await texts(core, session_id)).toHaveLength(2);
    await core.call("sessions.delete", { session_id });
    await core.core.close();
    const next = await testCore({ dataDir: core.dataDir });
    expect(await next.core.call("sessions.restore", { session_id })).toMatchObject({ error: { code: "not_found" } });
  });
});

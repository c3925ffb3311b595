import { describe, expect, it } from "vitest";
import { testCore } from "../testing/test-core.ts";
import { backupCalls } from "./calls/backups.ts";
import type { Vault } from "./vault/vault.ts";

describe("core.call", () => {
  it("refuses a call that the contract does not list", async () => {
    const { core } = await testCore();
    for (const name of ["vault.drop", "constructor", "__proto__", "toString", "window.hide"]) {
      expect(await core.call(name, {})).toMatchObject({ ok: false, error: { code: "unknown_call" } });
    }
  });

  it.each([
    ["chat.send", { session_id: null }, "text"],
    ["chat.send", { session_id: null, text: 1 }, "text"],
    ["chat.send", { session_id: null, text: "x", extra: true }, undefined],
    ["chat.send", null, undefined],
    ["facts.edit", { id: "f", value: "" }, "value"],
    ["sessions.list", { limit: 0 }, "limit"],
    ["sessions.list", { cursor: "nonsense" }, "cursor"],
    ["settings.save", { api_url: "not a url" }, "api_url"],
  ])("refuses bad input of %s before it reaches the core", async (name, input, field) => {
    const { core } = await testCore();
    const result = await core.call(name, input);
    expect(result).toMatchObject({ ok: false, error: { code: "invalid_request" } });
    expect(result.ok ? "" : result.error.field).toBe(field);
  });

  it("says what to do about an empty message and about one of 1 MB", async () => {
    const { core } = await testCore();
    const empty = await core.call("chat.send", { session_id: null, text: " \n " });
    expect(empty).toMatchObject({ ok: false, error: { message: "Write a message first." } });
    const huge = await core.call("chat.send", { session_id: null, text: "x".repeat(1024 * 1024) });
    expect(huge).toMatchObject({ ok: false, error: { code: "invalid_request" } });
    expect(huge.ok ? "" : huge.error.message).toMatch(/1,048,576 characters long; the limit is 200,000/);
  });

  it("says that an answer is complete, or no answer, where it is to be continued", async () => {
    const core = await testCore();
    const { message } = await core.ask("Hello");
    const { messages } = await core.call("sessions.open", { session_id: message.session_id });
    for (const { id } of messages) {
      const refused = await core.core.call("chat.continue", { message_id: id });
      expect(refused).toMatchObject({ ok: false, error: { code: "not_continuable" } });
    }
    expect(messages).toHaveLength(2);
  });

  it("says where no backups are made: in a database, which has its own", async () => {
    const vault = { backups: undefined } as Vault;
    await expect(backupCalls["backups.list"]({ vault } as never, {})).rejects.toMatchObject({ code: "not_supported" });
  });

  it("says that a chat, a message or a fact is gone", async () => {
    const { core } = await testCore();
    for (const [name, input] of [
      ["sessions.open", { session_id: "nope" }],
      ["chat.send", { session_id: "nope", text: "x" }],
      ["chat.continue", { message_id: "nope" }],
      ["facts.forget", { id: "nope" }],
    ] as const) {
      expect(await core.call(name, input)).toMatchObject({ ok: false, error: { code: "not_found" } });
    }
  });

  it("ends a session with a summary, lists it, finds it by its words and deletes it with everything in it", async () => {
    const core = await testCore();
    const { message } = await core.ask("The ferry to the island leaves at dawn");
    const session = await core.call("sessions.end", { session_id: message.session_id });
    expect(session.summary).toContain("ferry");
    const { hits } = await core.call("messages.search", { query: "when do ferries leave" });
    expect(hits.map(({ session_id }) => session_id)).toContain(session.id);
    // A word that no message holds is taken for one that is nearly spelt so; one that is there is taken as it is.
    const misspelt = await core.call("messages.search", { query: "islnad" });
    expect(misspelt).toMatchObject({ hits: [{ session_id: session.id }], meant: ["island"] });
    expect(misspelt.hits[0]?.excerpt).toContain("island");
    expect(await core.call("messages.search", { query: "dawn" })).toMatchObject({ hits: [{}], meant: [] });
    expect(await core.call("messages.search", { query: "zeppelin" })).toEqual({ hits: [], meant: [] });
    await core.call("sessions.delete", { session_id: session.id });
    expect((await core.call("sessions.list", {})).sessions).toEqual([]);
    expect((await core.call("messages.search", { query: "ferry" })).hits).toEqual([]);
  });

  it("pages through sessions", async () => {
    const core = await testCore();
    for (const text of ["one", "two", "three"]) await core.ask(text);
    const first = await core.call("sessions.list", { limit: 2 });
    const second = await core.call("sessions.list", { limit: 2, cursor: first.next ?? "" });
    expect([...first.sessions, ...second.sessions].map(({ title }) => title)).toEqual(["three", "two", "one"]);
    expect(second.next).toBeNull();
  });

  it("keeps a draft for each chat and for the one that is not begun, and drops it when it is sent", async () => {
    const core = await testCore();
    await core.call("drafts.set", { session_id: null, text: "half a tho" });
    const { message } = await core.ask("hello");
    await core.call("drafts.set", { session_id: message.session_id, text: "and then" });
    expect((await core.call("drafts.get", { session_id: null })).text).toBe("");
    expect((await core.call("sessions.open", { session_id: message.session_id })).draft).toBe("and then");
  });

  it("keeps facts and preferences that the owner writes", async () => {
    const core = await testCore();
    const fact = await core.call("facts.add", { category: "car", key: "plate", value: "AA-00-BB" });
    expect(fact).toMatchObject({ confidence: 1, source: null });
    await core.call("facts.forget", { id: fact.id });
    await core.call("facts.restore", { id: fact.id });
    expect((await core.call("facts.list", {})).facts).toHaveLength(1);
    await core.call("preferences.set", { name: "tone", value: "brief" });
    expect((await core.call("preferences.get", {})).preferences).toEqual({ tone: "brief" });
    await core.call("preferences.set", { name: "tone", value: null });
    expect((await core.call("preferences.get", {})).preferences).toEqual({});
  });
});

import { describe, expect, it } from "vitest";
import type { ChatContext } from "../../protocol.ts";
import type { MessageRecord } from "../../vault/tables/messages.ts";
import type { VaultTables } from "../../vault/vault.ts";
import { whatIsSent } from "./sent.ts";

const message = (id: string, more: Partial<MessageRecord> = {}) =>
  ({ id, role: "user", content: `words of ${id}`, is_outside: 0, activity: null, ...more }) as MessageRecord;
const fetched = (result: string) =>
  JSON.stringify([{ kind: "tool", call_id: "c", tool: "odd/add", params: {}, state: "done", result }]);

const stored = (records: { facts?: object[]; messages?: MessageRecord[] } = {}) => {
  const looked: string[][] = [];
  const tables = {
    facts: { liveAmong: async () => records.facts ?? [] },
    messages: { among: async (ids: string[]) => (looked.push(ids), records.messages ?? []) },
  } as unknown as VaultTables;
  return { tables, looked };
};
const context = (more: object = {}) =>
  ({ facts: [], profile: { name: null }, recent_messages: [], ...more }) as unknown as ChatContext;
const chat = (earlier: readonly MessageRecord[] = [], hasFiles = false) => ({ question: "Why?", earlier, hasFiles });

describe("what a model is given", () => {
  it("are words of its user's own where they wrote them in this chat and nobody else's stand there", async () => {
    const earlier = [
      message("own"),
      message("said", { role: "assistant" }),
      message("imported", { is_outside: 1 }),
      message("quoting", { activity: fetched("a page") }),
    ];
    const sent = await whatIsSent(stored().tables, context(), chat(earlier));
    expect(sent.ownWords).toEqual(["Why?", "words of own"]);
    expect(sent.outside.join("\n")).toContain("a page");
    expect(sent.hasOutside).toBe(true);
  });

  it("is remembered where it is a fact's value or the name", async () => {
    const facts = [{ id: "f1", value: "Lisbon" }];
    const named = await whatIsSent(stored().tables, context({ facts, profile: { name: "Ada" } }), chat());
    expect(named.remembered).toEqual(["Lisbon", "Ada"]);
    expect((await whatIsSent(stored().tables, context({ facts }), chat())).remembered).toEqual(["Lisbon"]);
  });

  it("comes from another chat where it is no message of this one", async () => {
    const recent = [
      { id: "own", content: "here" },
      { id: "other", content: "elsewhere" },
    ];
    const { tables, looked } = stored();
    const sent = await whatIsSent(tables, context({ recent_messages: recent }), chat([message("own")]));
    expect(sent.messages).toEqual(["elsewhere"]);
    expect(looked).toEqual([["other"]]);
  });

  it.each([
    ["nothing of others", {}, [], false, false],
    ["a file", {}, [], true, true],
    ["an imported fact", { facts: [{ origin: "import" }] }, [], false, true],
    ["a fact of its user's own", { facts: [{ origin: "chat" }] }, [], false, false],
    ["a message with words of others", {}, [message("m", { is_outside: 1 })], false, true],
    ["a message of its user's own", {}, [message("m")], false, false],
    ["a recalled message with words of others", { messages: [message("r", { is_outside: 1 })] }, [], false, true],
    ["a recalled message of its user's own", { messages: [message("r")] }, [], false, false],
  ] as const)("may hold words of others where there is %s", async (_what, records, earlier, hasFiles, expected) => {
    const { tables } = stored(records as never);
    expect((await whatIsSent(tables, context(), chat(earlier, hasFiles))).hasOutside).toBe(expected);
  });
});

import { describe, expect, it } from "vitest";
import type { Approval } from "../vault/tables/tool-approvals.ts";
import { approvalOf, type Approvals, changedFrom, decide, type DecidedTool, keyOf, keysOfServer } from "./decisions.ts";

const BASE = "files read_file";
const tool = (more: Partial<DecidedTool> = {}): DecidedTool => ({
  key: keyOf(BASE, "v1"),
  baseKey: BASE,
  definition: "{}",
  isReadOnly: false,
  isTakenBack: false,
  isOff: false,
  asksEachTime: false,
  ...more,
});
const decisions = (kept: Record<string, Approval> = {}) => new Map(Object.entries(kept));

/** What a vault keeps of decisions. */
function kept(before: Record<string, Approval> = {}) {
  const all = decisions(before);
  const definitions = new Map<string, string | null | undefined>();
  const approvals: Approvals = {
    all: async () => new Map(all),
    set: async (key, approval, definition) => {
      if (approval === null) all.delete(key);
      else all.set(key, approval);
      definitions.set(key, definition);
    },
    definitionOf: async (key) => definitions.get(key) ?? null,
  };
  return { all, definitions, approvals };
}

describe("what holds for a tool that nobody decided about", () => {
  it.each([
    ["it asks", {}, "ask"],
    ["it only reads: it runs", { isReadOnly: true }, "always"],
    ["what it does is taken back with the answer: it runs", { isTakenBack: true }, "always"],
    ["it is off until its owner says so", { isOff: true }, "never"],
    ["it is off, although it only reads", { isOff: true, isReadOnly: true }, "never"],
    ["it only reads, and asks each time all the same", { isReadOnly: true, asksEachTime: true }, "ask"],
  ] as const)("%s", (_what, more, approval) => {
    expect(approvalOf(tool(more), decisions())).toBe(approval);
  });
});

describe("what its owner decided", () => {
  it("holds for the tool as it was, in the place of its own hint", () => {
    const v1 = decisions({ [keyOf(BASE, "v1")]: "always" });
    expect(approvalOf(tool(), v1)).toBe("always");
    expect(approvalOf(tool({ isOff: true }), v1)).toBe("always");
    expect(approvalOf(tool({ key: keyOf(BASE, "v2") }), v1)).toBe("ask");
    expect(approvalOf(tool({ isReadOnly: true }), decisions({ [keyOf(BASE, "v1")]: "ask" }))).toBe("ask");
  });

  it("allows nothing once and for all that asks each time, and forbids it where it says so", () => {
    expect(approvalOf(tool({ asksEachTime: true }), decisions({ [keyOf(BASE, "v1")]: "always" }))).toBe("ask");
    expect(approvalOf(tool({ asksEachTime: true }), decisions({ [keyOf(BASE, "v1")]: "never" }))).toBe("never");
  });

  it("forbids a tool whatever it becomes", () => {
    const never = decisions({ [BASE]: "never", [keyOf(BASE, "v2")]: "always" });
    expect(approvalOf(tool({ key: keyOf(BASE, "v2"), isReadOnly: true }), never)).toBe("never");
  });

  it("is told where the tool is no longer what was always allowed", () => {
    const v2 = tool({ key: keyOf(BASE, "v2") });
    const allowed = keyOf(BASE, "v1");
    expect(changedFrom(v2, decisions({ [allowed]: "always" }))).toBe(allowed);
    expect(changedFrom(v2, decisions({ [allowed]: "ask" }))).toBeUndefined();
    expect(changedFrom(v2, decisions({ [allowed]: "always", [keyOf(BASE, "v2")]: "ask" }))).toBeUndefined();
    expect(changedFrom(v2, decisions({ [keyOf("files read_file_too", "v1")]: "always" }))).toBeUndefined();
    expect(changedFrom(v2, decisions({ [`${BASE}s`]: "always" }))).toBeUndefined();
    expect(changedFrom(tool({ key: BASE }), decisions({ [allowed]: "always" }))).toBeUndefined();
  });

  it("is found by the server alone, and not by one whose name begins the same", () => {
    const all = decisions({ [BASE]: "never", [keyOf("files write", "v1")]: "always", "files2 read": "ask" });
    expect(keysOfServer("files", all)).toEqual([BASE, keyOf("files write", "v1")]);
  });
});

describe("a decision", () => {
  it("keeps what the tool was with it", async () => {
    const { all, definitions, approvals } = kept();
    await decide(approvals, { key: keyOf(BASE, "v1"), definition: "{1}" }, "ask");
    expect([...all]).toEqual([[keyOf(BASE, "v1"), "ask"]]);
    expect(definitions.get(keyOf(BASE, "v1"))).toBe("{1}");
  });

  it("to allow always takes back what was allowed of the tool as it was, and nothing of others", async () => {
    const others = { [keyOf("files write", "v1")]: "always", [keyOf("mail read_file", "v1")]: "always" } as const;
    const { all, approvals } = kept({ [keyOf(BASE, "v1")]: "always", ...others });
    await decide(approvals, { key: keyOf(BASE, "v2"), definition: null }, "always");
    expect(Object.fromEntries(all)).toEqual({ [keyOf(BASE, "v2")]: "always", ...others });
  });

  it("to ask leaves what was always allowed of the tool as it was, so that the question can tell", async () => {
    const { all, approvals } = kept({ [keyOf(BASE, "v1")]: "always" });
    await decide(approvals, { key: keyOf(BASE, "v2"), definition: null }, "ask");
    expect(Object.fromEntries(all)).toEqual({ [keyOf(BASE, "v1")]: "always", [keyOf(BASE, "v2")]: "ask" });
  });

  it("to allow never holds for whatever it becomes, until anything else takes that back", async () => {
    const { all, approvals } = kept();
    await decide(approvals, { key: keyOf(BASE, "v1"), definition: null }, "never");
    expect(Object.fromEntries(all)).toEqual({ [BASE]: "never", [keyOf(BASE, "v1")]: "never" });
    await decide(approvals, { key: keyOf(BASE, "v1"), definition: null }, null);
    expect([...all]).toEqual([]);
    await decide(approvals, { key: BASE, definition: null }, "never");
    expect(Object.fromEntries(all)).toEqual({ [BASE]: "never" });
  });
});

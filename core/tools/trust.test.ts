import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { testCore } from "../../testing/test-core.ts";
import { approvalOf, changedFrom } from "./decisions.ts";
import type { HubTool } from "./hub.ts";
import type { Approval } from "../vault/tables/tool-approvals.ts";

const ODD = join(import.meta.dirname, "..", "..", "testing", "odd-mcp-server.ts");
const odd = (more: object = {}) => ({ command: process.execPath, args: [ODD], ...more });
type Core = Awaited<ReturnType<typeof testCore>>;

const add = (core: Core, server: object) =>
  core.call("tools.add", { text: JSON.stringify({ mcpServers: { odd: server } }) });
const toolOf = async (core: Core, name: string) => {
  const { tools } = await core.call("tools.list", { server: "odd" });
  const found = tools.find((tool) => tool.name === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
};

describe("a tool server that was added", () => {
  it("is not believed when it says that a tool only reads, until its owner believes it", async () => {
    const core = await testCore();
    await add(core, odd());
    expect(await toolOf(core, "pid")).toMatchObject({ is_read_only: false, approval: "ask" });
    await core.call("tools.trust", { server: "odd", trusted: true });
    expect(await toolOf(core, "pid")).toMatchObject({ is_read_only: true, approval: "always" });
  });

  it("loses what a tool was allowed where it runs as another program, and says so", async () => {
    const core = await testCore();
    await add(core, odd());
    const { key } = await toolOf(core, "pid");
    // A server that has to list its tools first.
    await core.call("tools.restart", { server: "odd" });
    await core.call("tools.approve", { key, approval: "always" });
    // What it was is kept, so that what differs later can be shown.
    expect(await core.vault.toolApprovals.definitionOf(key)).not.toBeNull();
    expect(await toolOf(core, "pid")).toMatchObject({ approval: "always", has_changed: false });
    await add(core, odd({ args: [ODD, "other"] }));
    expect(await toolOf(core, "pid")).toMatchObject({ approval: "ask", has_changed: true });
  });

  it("keeps a never, whatever the tool becomes", async () => {
    const core = await testCore();
    await add(core, odd());
    await core.call("tools.approve", { key: (await toolOf(core, "pid")).key, approval: "never" });
    await add(core, odd({ args: [ODD, "other"] }));
    const { key, approval } = await toolOf(core, "pid");
    expect(approval).toBe("never");
    await core.call("tools.approve", { key, approval: "ask" });
    expect((await toolOf(core, "pid")).approval).toBe("ask");
  });

  it("leaves nothing that was allowed to the next of its name", async () => {
    const core = await testCore();
    await add(core, odd());
    await core.call("tools.approve", { key: (await toolOf(core, "pid")).key, approval: "always" });
    await core.call("tools.remove", { server: "odd" });
    await add(core, odd());
    expect(await toolOf(core, "pid")).toMatchObject({ approval: "ask", has_changed: false });
  });
});

describe("what a tool was allowed", () => {
  const tool = (key: string, baseKey: string): HubTool =>
    ({ key, baseKey, isReadOnly: false, isOff: false, asksEachTime: false }) as HubTool;
  const decided = (entries: Record<string, Approval>) => new Map(Object.entries(entries));

  it("holds for the tool as it was, and for no other of a like name", () => {
    const decisions = decided({ "odd pid #1": "always" });
    expect(approvalOf(tool("odd pid #1", "odd pid"), decisions)).toBe("always");
    expect(approvalOf(tool("odd pid #2", "odd pid"), decisions)).toBe("ask");
    expect(changedFrom(tool("odd pid #2", "odd pid"), decisions)).toBe("odd pid #1");
    expect(changedFrom(tool("odd pi #2", "odd pi"), decisions)).toBeUndefined();
  });

  it("of before fingerprints does not hold for servers that were added", () => {
    expect(approvalOf(tool("odd pid #1", "odd pid"), decided({ "odd pid": "always" }))).toBe("ask");
  });
});

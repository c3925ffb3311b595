import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { tempDir } from "../../../testing/temp-dir.ts";
import { DEFAULT_DEADLINES } from "../deadline.ts";
import { testCore, type TestCore } from "../../../testing/test-core.ts";

const DOUBLE = join(import.meta.dirname, "..", "..", "..", "testing", "agent-double.ts");

async function withAgent(command = process.execPath, args = [DOUBLE], cwd: string | null = null) {
  const state = tempDir();
  // Nothing follows an end here, so that it need not be waited for long.
  const core = await testCore({ deadlines: { ...DEFAULT_DEADLINES, heldMs: 50 } });
  const agent = { command, args, cwd };
  const entry = { id: "agent", name: "Agent", kind: "agent", api_url: null, model: null, is_fallback: false, agent };
  await core.call("settings.save", { backends: [{ ...entry, env: { AGENT_STATE: state } }] });
  const lines = (name: string) =>
    existsSync(join(state, name)) ? readFileSync(join(state, name), "utf8").trim().split("\n") : [];
  return { core, starts: () => lines("starts"), told: () => lines("told").map((line) => JSON.parse(line) as string) };
}

async function ask(core: TestCore, text: string, sessionId: string | null = null) {
  const ended = core.next("chat.ended");
  await core.call("chat.send", { session_id: sessionId, text, ...(sessionId === null ? { backend: "agent" } : {}) });
  return (await ended).message;
}

const isAlive = (pid: number) =>
  existsSync(`/proc/${pid}/stat`) && !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");

it("keeps one process for a chat, is told only what is new, and shows its thinking, tools and cost", async () => {
  const { core, starts, told } = await withAgent();
  const first = await ask(core, "Hello there");
  expect(first).toMatchObject({
    content: "I heard 1 messages.",
    state: "complete",
    model: "double-1",
    backend: "Agent",
  });
  expect(first).toMatchObject({ input_tokens: 5, output_tokens: 4, cost_usd: 0.01 });
  expect(first.activity).toMatchObject([
    { kind: "thinking", step: "Hm." },
    { kind: "tool", tool: "Read", state: "done", result: "contents" },
    { kind: "note", phrase: { key: "model.billed" } },
  ]);
  const second = await ask(core, "And again", first.session_id);
  expect(second.content).toBe("I heard 2 messages.");
  expect(starts()).toHaveLength(1);
  expect(told()[1]).toBe("And again");
  await ask(core, "Another chat");
  expect(starts()).toHaveLength(2);
});

it("is told the custom instructions once, again when they change, and that none hold any more", async () => {
  const { core, told } = await withAgent();
  await core.call("preferences.set", { name: "instructions", value: "Use metric units." });
  const { session_id } = await ask(core, "Hello there");
  await ask(core, "And again", session_id);
  await core.call("preferences.set", { name: "instructions", value: "Be brief." });
  await ask(core, "Once more", session_id);
  await core.call("preferences.set", { name: "instructions", value: "" });
  await ask(core, "At last", session_id);
  const heard = told().map((text) => /<instructions>\n(.*?)\n<\/instructions>/s.exec(text)?.[1]);
  expect(heard[0]).toContain("Use metric units.");
  expect(heard[1]).toBeUndefined();
  expect(heard[2]).toContain("Be brief.");
  expect(heard[3]).toBe("No instructions of earlier messages hold any more.");
});

it("starts again when it died, by its own id of the chat", async () => {
  const { core, starts } = await withAgent();
  const first = await ask(core, "Hello there");
  const pid = Number(starts()[0]?.split(" ")[0]);
  process.kill(pid);
  while (isAlive(pid)) await setImmediate();
  const second = await ask(core, "Still there?", first.session_id);
  expect(second.state).toBe("complete");
  expect(second.content).toBe("I heard 2 messages.");
  expect(starts()).toHaveLength(2);
  expect(starts()[1]).toContain("--resume");
});

it("is told the chat anew where it knows it no more", async () => {
  const { core, told } = await withAgent();
  const first = await ask(core, "The boat is called Aurora");
  await core.core.close();
  const again = await testCore({ dataDir: core.dataDir });
  const second = await ask(again, "What is it called?", first.session_id);
  expect(second.content).toBe("I heard 1 messages.");
  expect(told()[1]).toContain("<conversation>");
  expect(told()[1]).toContain("The boat is called Aurora");
});

it("ends with the answer that is stopped, and with the app", async () => {
  const { core, starts } = await withAgent();
  const begun = core.next("chat.event", ({ event }) => event.type === "token");
  const ended = core.next("chat.ended");
  const { assistant } = await core.call("chat.send", { session_id: null, text: "hang now", backend: "agent" });
  await begun;
  await core.call("chat.stop", { message_id: assistant.id });
  expect((await ended).message).toMatchObject({ state: "cancelled", content: "I heard " });
  const first = Number(starts()[0]?.split(" ")[0]);
  while (isAlive(first)) await setImmediate();
  await ask(core, "Hello");
  const second = Number(starts()[1]?.split(" ")[0]);
  await core.core.close();
  while (isAlive(second)) await setImmediate();
});

it("says what went wrong: it ended, it failed, it is not there", async () => {
  const { core } = await withAgent();
  expect(await ask(core, "die now")).toMatchObject({ state: "failed", error: { code: "interrupted" } });
  expect((await ask(core, "fail now")).error?.message).toContain("Credit balance is too low");
  expect(await core.call("backends.models", { id: "agent" })).toEqual({ models: [] });
  const nowhere = await withAgent(process.execPath, [DOUBLE], "/no/such/folder");
  expect((await ask(nowhere.core, "Hello")).error?.message).toContain("The folder /no/such/folder is not there");
  const none = await withAgent("/no/such/program", []);
  const message = await ask(none.core, "Hello");
  expect(message.state).toBe("failed");
  expect(message.error?.message).toContain("cannot find the program /no/such/program");
  expect(await none.core.core.call("backends.models", { id: "agent" })).toMatchObject({
    error: { code: "unreachable" },
  });
});

it("that ends at once is told in its own words, wherever it wrote them", async () => {
  const ends = async (script: string) => {
    const { core } = await withAgent(process.execPath, ["-e", script]);
    return (await ask(core, "Hello")).error?.message;
  };
  expect(await ends('console.log("Invalid API key. Please run /login"); process.exit(1)')).toContain("run /login");
  const line = JSON.stringify({ type: "error", error: { message: "Your organization has disabled this" } });
  expect(await ends(`console.log(${JSON.stringify(line)}); process.exit(1)`)).toContain("has disabled this");
  expect(await ends('console.log(JSON.stringify({ error: "Model overloaded" })); process.exit(1)')).toContain(
    "overloaded",
  );
  const hint = "\\u001b[31mError: no such option\\u001b[0m\\n(Use `node --trace-deprecation ...` to show where)";
  expect(await ends(`console.error("${hint}"); process.exit(1)`)).toMatch(/“?Error: no such option”?$/);
  const stack = "file:///x.js:1\nSyntaxError: no export named x\n    at ModuleJob._instantiate\nNode.js v24.0.0";
  expect(await ends(`console.error(${JSON.stringify(stack)}); process.exit(1)`)).toContain("no export named x");
});

it("shows nothing of the keys that it was given", async () => {
  const key = "zq81-Rm4t-77xLd0-key";
  const script = `
    const key = process.env.VENDOR_API_KEY;
    const say = (line) => console.log(JSON.stringify(line));
    require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
      if (line.includes("fail")) { console.error("Error: key " + key + " is not valid"); process.exit(1); }
      say({ type: "assistant", message: { content: [{ type: "text", text: "It is " + key }] } });
      say({ type: "result", result: "" });
    });`;
  const core = await testCore();
  const agent = { command: process.execPath, args: ["-e", script], cwd: null };
  const entry = { id: "agent", name: "Agent", kind: "agent", api_url: null, model: null, is_fallback: false, agent };
  await core.call("settings.save", { backends: [{ ...entry, env: { VENDOR_API_KEY: key } }] });
  expect((await ask(core, "Hello")).content).toBe("It is [key]");
  expect((await ask(core, "fail")).error?.message).toContain("key [key] is not valid");
});

it("what it writes between two questions is no answer to the next", async () => {
  // All of it at once, so that what it writes by itself is there before the next question.
  const script = `
    const say = (text) => [{ type: "assistant", message: { content: [{ type: "text", text }] } }, { type: "result", result: text }];
    let asked = 0;
    require("node:readline").createInterface({ input: process.stdin }).on("line", () => {
      asked += 1;
      const lines = [...say("Answer " + asked), ...say("Background")];
      process.stdout.write(lines.map((line) => JSON.stringify(line) + "\\n").join(""));
    });`;
  const { core } = await withAgent(process.execPath, ["-e", script]);
  const first = await ask(core, "One");
  const second = await ask(core, "Two", first.session_id);
  expect([first.content, second.content]).toEqual(["Answer 1", "Answer 2"]);
});

it("a refusal without a turn of its own is told, though an earlier question was answered", async () => {
  const script = `
    const say = (line) => console.log(JSON.stringify(line));
    let asked = 0;
    require("node:readline").createInterface({ input: process.stdin }).on("line", () => {
      asked += 1;
      if (asked > 1) return say({ type: "result", subtype: "error_during_execution", is_error: true, num_turns: 0, errors: ["Weekly limit"] });
      say({ type: "assistant", message: { content: [{ type: "text", text: "Answer" }] } });
      say({ type: "result", result: "Answer" });
    });`;
  const { core } = await withAgent(process.execPath, ["-e", script]);
  const first = await ask(core, "One");
  expect((await ask(core, "Two", first.session_id)).error?.message).toContain("Weekly limit");
});

it("a question that is taken into a turn of the agent's own is answered by that", async () => {
  const script = `
    const say = (line) => console.log(JSON.stringify(line));
    require("node:readline").createInterface({ input: process.stdin }).on("line", () => {
      say({ type: "assistant", message: { content: [{ type: "text", text: "Both at once." }] } });
      say({ type: "result", result: "Both at once.", origin: { kind: "task-notification" } });
    });`;
  const { core } = await withAgent(process.execPath, ["-e", script]);
  expect(await ask(core, "Hello")).toMatchObject({ content: "Both at once.", state: "complete" });
});

it("is refused without a command, and keeps its environment out of the settings file", async () => {
  const { core } = await withAgent();
  expect(readFileSync(join(core.dataDir, "settings.json"), "utf8")).not.toContain("AGENT_STATE");
  const entry = { id: "bad", name: "Bad", kind: "agent", api_url: null, model: null, is_fallback: false, agent: null };
  expect(await core.core.call("settings.save", { backends: [entry] })).toMatchObject({
    ok: false,
    error: { field: "backend" },
  });
});

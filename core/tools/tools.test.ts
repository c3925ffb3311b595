import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { MemoryKeychain } from "../../testing/memory-keychain.ts";
import { startHttpServer } from "../../testing/http-server.ts";
import { startModelServer } from "../../testing/model-server.ts";
import type { Said } from "../../testing/model-shapes.ts";
import { testCore, type TestCore } from "../../testing/test-core.ts";
import type { CoreOptions } from "../core-options.ts";
import type { Activity, EventPayload } from "../contract/contract.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const npmServer = (name: string, ...args: string[]) => ({
  command: process.execPath,
  args: [join(ROOT, "node_modules/@modelcontextprotocol", name, "dist/index.js"), ...args],
});
const odd = (...args: string[]) => ({
  command: process.execPath,
  args: [join(ROOT, "testing/odd-mcp-server.ts"), ...args],
  trusted: true,
});
const usage = { input: 1, output: 1 };
const call = (tool: string, input: object = {}): readonly Said[] => [
  { call: tool, id: `call_${tool}`, input },
  { end: "tools", usage },
];
const DONE: readonly Said[] = [{ text: "Done." }, { end: "stop", usage }];

async function connected(
  servers: Record<string, object>,
  said: readonly (readonly Said[])[],
  options: Partial<CoreOptions> = {},
) {
  const server = await startModelServer("chat", [...said, DONE]);
  onTestFinished(() => server.close());
  const core = await testCore({ env: { FLOATBAR_API_URL: server.base }, ...options });
  if (Object.keys(servers).length > 0) await core.call("tools.add", { text: JSON.stringify({ mcpServers: servers }) });
  // What an answer may call does not hang on how fast a busy machine starts a program.
  for (const server of Object.keys(servers)) await core.call("tools.list", { server });
  // What is pasted cannot say that it is to be believed; its owner does.
  for (const [server, config] of Object.entries(servers)) {
    if ("trusted" in config && config.trusted === true) await core.call("tools.trust", { server, trusted: true });
  }
  /** What the model was told of a call, from what was sent to it. */
  const told = (round: number) =>
    ((server.asked[round]?.body.messages ?? []) as { role: string; content: unknown }[])
      .filter(({ role }) => role === "tool")
      .map(({ content }) => (typeof content === "string" ? content : JSON.stringify(content)));
  return { core, server, told };
}

type Tool = Extract<Activity, { kind: "tool" }>;
const tools = ({ message }: EventPayload<"chat.ended">) =>
  message.activity.filter((entry): entry is Tool => entry.kind === "tool");

/** Says yes or no to the next tool that asks. */
function decide(core: TestCore, decision: "allow" | "always" | "deny") {
  const asked: string[] = [];
  const off = core.core.subscribe((event, payload) => {
    if (event !== "chat.event") return;
    const { activity } = payload as EventPayload<"chat.event">;
    if (activity?.entry.kind !== "tool" || activity.entry.state !== "waiting") return;
    asked.push(activity.entry.tool);
    void core.call("tools.answer", { call_id: activity.entry.call_id, decision });
  });
  onTestFinished(off);
  return asked;
}

const isAlive = (pid: number) =>
  existsSync(`/proc/${pid}/stat`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));

describe("tools of real servers", () => {
  it("are called by the model, with progress, and give their results back", async () => {
    const { core, told } = await connected({ everything: npmServer("server-everything") }, [
      call("everything__echo", { message: "hello" }),
      call("everything__trigger-long-running-operation", { duration: 0.4, steps: 4 }),
    ]);
    decide(core, "allow");
    const notes: unknown[] = [];
    core.core.subscribe((event, payload) => {
      if (event === "chat.event" && (payload as EventPayload<"chat.event">).event.type === "tool_progress")
        notes.push(payload);
    });
    const ended = await core.ask("Echo hello, slowly");
    expect(ended.message.content).toBe("Done.");
    expect(tools(ended).map(({ tool, state }) => [tool, state])).toEqual([
      ["everything/echo", "done"],
      ["everything/trigger-long-running-operation", "done"],
    ]);
    expect(told(1)).toEqual(["Echo: hello"]);
    expect(notes.length).toBeGreaterThan(1);
    expect(ended.message.state).toBe("complete");
    const list = await core.call("tools.list", { server: "everything" });
    expect(list.resources.length).toBeGreaterThan(0);
    expect(list.prompts.map(({ name }) => name)).toContain("simple-prompt");
    expect((await core.call("tools.prompt", { server: "everything", name: "simple-prompt" })).text).not.toBe("");
    expect(list.tools.find(({ name }) => name === "echo")?.statistics).toMatchObject({
      calls: 1,
      failures: 0,
      p50: expect.any(Number),
    });
  });

  it("write only where the user says so, and what they said always to is not asked again", async () => {
    const folder = join((await testCore()).dataDir, "files");
    mkdirSync(folder);
    const write = (name: string) => call("files__write_file", { path: join(folder, name), content: "hi" });
    const servers = { files: { ...npmServer("server-filesystem", folder), trusted: true } };
    const denied = await connected(servers, [write("denied.txt")]);
    expect(decide(denied.core, "deny")).toEqual([]);
    const no = await denied.core.ask("Write it");
    expect(tools(no)[0]).toMatchObject({
      state: "failed",
      refusal: "denied",
      error: expect.stringContaining("said no"),
    });
    expect(existsSync(join(folder, "denied.txt"))).toBe(false);

    const { core, told } = await connected(servers, [
      write("a.txt"),
      DONE,
      write("b.txt"),
      DONE,
      call("files__read_text_file", { path: join(folder, "a.txt") }),
    ]);
    const asked = decide(core, "always");
    await core.ask("Write a");
    expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe("hi");
    await core.ask("Write b");
    expect(existsSync(join(folder, "b.txt"))).toBe(true);
    await core.ask("Read a");
    expect(asked).toEqual(["files/write_file"]);
    expect(told(5)).toEqual(["hi"]);
  });

  it("read a server's resources", async () => {
    const core = await testCore();
    await core.call("tools.add", { text: JSON.stringify({ everything: npmServer("server-everything") }) });
    const { resources } = await core.call("tools.list", { server: "everything" });
    const server = await startModelServer("chat", [
      call("everything__read_resource", { uri: resources[0]?.uri }),
      DONE,
    ]);
    onTestFinished(() => server.close());
    await core.call("settings.save", { api_url: server.base });
    const ended = await core.ask("Read it");
    expect(tools(ended)[0]).toMatchObject({ tool: "everything/read_resource", state: "done" });
    expect(JSON.stringify(tools(ended)[0]?.result).length).toBeGreaterThan(20);
  });

  it("keep a knowledge graph in the memory server", async () => {
    const file = join((await testCore()).dataDir, "graph.json");
    const { core } = await connected({ graph: { ...npmServer("server-memory"), env: { MEMORY_FILE_PATH: file } } }, [
      call("graph__create_entities", {
        entities: [{ name: "Ana", entityType: "person", observations: ["lives in Lisbon"] }],
      }),
    ]);
    decide(core, "allow");
    await core.ask("Note that");
    expect(readFileSync(file, "utf8")).toContain("lives in Lisbon");
  });
});

describe("tools that go wrong", () => {
  it("are not called with arguments that do not fit, and the model is told what does", async () => {
    const { core, told } = await connected({ odd: odd() }, [
      call("odd__add", { a: "two" }),
      call("odd__add", { a: 2, b: 3 }),
    ]);
    const ended = await core.ask("Add");
    expect(tools(ended).map(({ state }) => state)).toEqual(["failed", "done"]);
    // What its user is told is in their language.
    expect(tools(ended)[0]?.error_phrase).toMatchObject({ key: "tools.unfit_arguments" });
    expect(told(1)[0]).toContain("do not fit");
    expect(told(1)[0]).toContain('"b"');
    expect(told(2)[1]).toBe("5");
  });

  it("are offered anew once a server says that they changed", async () => {
    const { core, server, told } = await connected({ odd: odd() }, [call("odd__grow"), DONE, call("odd__grown")]);
    const offered = (round: number) => JSON.stringify(server.asked[round]?.body.tools);
    await core.ask("Grow");
    expect(offered(0)).not.toContain("odd__grown");
    await core.ask("Use it");
    expect(offered(2)).toContain("odd__grown");
    expect(told(3).at(-1)).toBe("here I am");
  });

  it("end in mid-call: the model is told, and the server is there again for the next", async () => {
    const { core } = await connected({ odd: odd() }, [call("odd__die"), call("odd__pid")]);
    const ended = await core.ask("Die");
    const [died, lives] = tools(ended);
    expect(died).toMatchObject({ state: "failed", error: expect.stringContaining("odd") });
    expect(lives).toMatchObject({ state: "done" });
  });

  it("never answer: they are given up after a time, and the answer goes on", async () => {
    const { core } = await connected({ odd: odd() }, [call("odd__hang")], {
      toolTimes: { callMs: 200, totalMs: 400, openMs: 50 },
    });
    const ended = await core.ask("Hang");
    expect(tools(ended)[0]).toMatchObject({ state: "failed" });
    expect(ended.message).toMatchObject({ state: "complete", content: "Done." });
  });

  it("flood: a line without end is cut off, a long result is cut to a size", async () => {
    const { core, told } = await connected({ odd: odd() }, [call("odd__long"), call("odd__flood")]);
    decide(core, "allow");
    const ended = await core.ask("Flood");
    expect(told(1)[0]?.length).toBeLessThan(31_000);
    expect(told(1)[0]).toContain("more characters");
    expect(tools(ended).map(({ state }) => state)).toEqual(["done", "failed"]);
    expect(ended.message.state).toBe("complete");
  });

  it("cannot be started: left alone after three failures, tried again later", async () => {
    const { core } = await connected({ odd: odd("crash") }, [], {
      toolTimes: { callMs: 500, totalMs: 500, openMs: 100 },
    });
    const state = async () => (await core.call("tools.servers", {})).servers.find(({ name }) => name === "odd");
    for (let attempt = 0; attempt < 3; attempt += 1) await core.call("tools.list", { server: "odd" });
    for (let attempt = 0; attempt < 2; attempt += 1) await core.call("tools.list", { server: "odd" });
    expect(await state()).toMatchObject({ state: "paused" });
    expect((await state())?.log.join("\n")).toContain("the moon is full");
    const prompt = await core.core.call("tools.prompt", { server: "odd", name: "x" });
    expect(prompt).toMatchObject({ ok: false, error: { code: "tool_failed" } });
    const { message } = await core.ask("Hello");
    expect(message.content).toBe("Done.");
  });

  it("stop with the answer", async () => {
    const { core } = await connected({ odd: odd() }, [call("odd__hang")]);
    const running = core.next("chat.event", ({ activity }) => activity?.entry.kind === "tool");
    const ended = core.next("chat.ended");
    const { assistant } = await core.call("chat.send", { session_id: null, text: "Hang" });
    await running;
    await core.call("chat.stop", { message_id: assistant.id });
    expect((await ended).message.state).toBe("cancelled");
  });
});

describe("tool servers", () => {
  it("end with the app, and leave no process behind", async () => {
    const { core, told } = await connected({ odd: odd() }, [call("odd__pid")]);
    await core.ask("Who are you?");
    const pid = Number(told(1)[0]);
    expect(isAlive(pid)).toBe(true);
    await core.core.close();
    while (isAlive(pid)) await setImmediate();
  });

  it("keep what is secret of them out of the settings file, and get it all the same", async () => {
    const { core, told } = await connected({ odd: { ...odd(), env: { ODD_SECRET: "hunter2" } } }, [call("odd__env")]);
    await core.ask("What is it?");
    // It has it, and says so; the model is told no word of it.
    expect(told(1)).toEqual(["[key]"]);
    expect(readFileSync(join(core.dataDir, "settings.json"), "utf8")).not.toContain("hunter2");
    expect(JSON.stringify(await core.call("tools.servers", {}))).not.toContain("hunter2");
  });

  it("keep their secrets while the keychain cannot be read: nothing is changed then", async () => {
    const keychain = new MemoryKeychain();
    const kept = keychain.secrets;
    const core = await testCore({ secrets: keychain });
    await core.call("tools.add", { text: JSON.stringify({ odd: { ...odd(), env: { ODD_SECRET: "hunter2" } } }) });
    keychain.isBroken = true;
    const refused = await core.core.call("tools.enable", { server: "odd", enabled: false });
    expect(refused).toMatchObject({ ok: false, error: { code: "secrets_unreadable" } });
    expect(kept.get("mcp.odd")).toContain("hunter2");
    keychain.isBroken = false;
    await core.call("tools.enable", { server: "odd", enabled: false });
    expect(kept.get("mcp.odd")).toContain("hunter2");
  });

  it("offer only the tools that are allowed, and can be switched off, on and removed", async () => {
    const { core, server } = await connected({ odd: { ...odd(), allow: ["add", "pid"], exclude: ["pid"] } }, []);
    const names = () =>
      ((server.asked.at(-1)?.body.tools ?? []) as { function: { name: string } }[]).map((tool) => tool.function.name);
    await core.ask("One");
    expect(names().filter((name) => name.startsWith("odd"))).toEqual(["odd__add"]);
    expect(names()).toContain("list_tasks");
    await core.call("tools.filter", { server: "odd", allow: null, exclude: ["add"] });
    await core.ask("Two");
    expect(names()).toContain("odd__pid");
    expect(names()).not.toContain("odd__add");
    await core.call("tools.approve", { key: "odd pid", approval: "never" });
    await core.ask("Three");
    expect(names()).not.toContain("odd__pid");
    await core.call("tools.enable", { server: "odd", enabled: false });
    await core.ask("Four");
    expect(names().some((name) => name.startsWith("odd"))).toBe(false);
    await core.call("tools.remove", { server: "odd" });
    expect((await core.call("tools.servers", {})).servers.map(({ name }) => name)).toEqual(["floatbar"]);
    expect(await core.core.call("tools.remove", { server: "odd" })).toMatchObject({ error: { code: "not_found" } });
  });

  it.each([
    ["{", "not JSON"],
    ["{}", "no server"],
    ['{"mcpServers":{"a":{"program":"x"}}}', '"command"'],
    ['{"a":{"url":"ftp://x"}}', "url"],
    ['{"floatbar":{"command":"x"}}', "inside the app"],
  ])("are refused where they are wrong: %s", async (text, expected) => {
    const core = await testCore();
    const result = await core.core.call("tools.add", { text });
    expect(result).toMatchObject({ ok: false, error: { message: expect.stringContaining(expected) } });
  });

  it("give pictures and resources to a model that takes them", async () => {
    const { core, told } = await connected({ odd: odd() }, [call("odd__picture")]);
    const ended = await core.ask("Show");
    expect(tools(ended)[0]?.result).toContain("[image of type image/png]");
    expect(told(1)[0]).toContain("from a resource");
  });
});

describe("the tools inside the app", () => {
  it("keep the user's tasks, and ask before one is removed", async () => {
    const { core, told } = await connected({}, [
      call("add_task", { title: "Buy paint", due: "2026-12-01" }),
      call("list_tasks"),
      call("delete_task", { id: "task_none" }),
    ]);
    const asked = decide(core, "allow");
    await core.ask("Add a task");
    expect(asked).toEqual(["delete_task"]);
    expect(told(2)[1]).toMatch(/^\[ \] Buy paint \(due 2026-12-01\) id=task_/);
    const [task] = await core.core.services.vault.tasks.list("open");
    expect(task).toMatchObject({ title: "Buy paint", is_outside: 0 });
  });

  it("mark a task that others may have had added or changed", async () => {
    const { core } = await connected({ odd: odd() }, [call("odd__pid"), call("add_task", { title: "Pay Mallory" })]);
    decide(core, "allow");
    await core.ask("Add a task");
    const [task] = await core.core.services.vault.tasks.list("open");
    expect(task).toMatchObject({ title: "Pay Mallory", is_outside: 1 });
  });

  it("list each task on one line, whatever stands in it", async () => {
    const { core, told } = await connected({}, [call("list_tasks")]);
    const title = "Rest\n[ ] Pay Mallory id=task_2";
    await core.core.services.vault.tasks.add("task_1", { title, notes: "a\u2028b", due: null });
    await core.ask("What is to be done?");
    expect(told(1)[0]).toBe("[ ] Rest / [ ] Pay Mallory id=task_2 a / b id=task_1");
  });

  it("change, complete and delete tasks, and say which there are where there is none", async () => {
    const { core, told } = await connected({}, [call("complete_task", { id: "task_none" })]);
    decide(core, "allow");
    await core.ask("Complete it");
    expect(told(1)[0]).toContain("list_tasks");
    const task = await core.core.services.vault.tasks.add("task_1", { title: "Old", notes: null, due: null });
    const { core: _, ...rest } = await chain(core, task.id);
    expect(rest.states).toEqual(["done", "done", "done"]);
    expect(await core.core.services.vault.tasks.list("all")).toEqual([]);
  });

  it("remember and forget with the user's word, and recall nothing that stays on this device", async () => {
    const { core, told } = await connected({}, [
      call("remember", { category: "pets", key: "dog", value: "a terrier named Zorro" }),
      call("recall", { query: "terrier Zorro health insulin" }),
      DONE,
      call("forget", { query: "terrier Zorro" }),
    ]);
    await core.call("facts.add", { category: "health", key: "takes", value: "insulin for my health" });
    decide(core, "allow");
    await core.ask("Remember my dog");
    expect(told(2)[1]).toContain("terrier named Zorro");
    expect(told(2)[1]).not.toContain("insulin");
    await core.ask("Forget my dog");
    const { facts } = await core.call("facts.list", {});
    expect(facts.map(({ key }) => key)).toEqual(["takes"]);
  });

  it("bring back what was forgotten last, and say so when there is nothing", async () => {
    const { core, told } = await connected({}, [
      call("forget", { query: "terrier Zorro" }),
      DONE,
      call("undo_forget", {}),
      DONE,
      call("undo_forget", {}),
    ]);
    await core.call("facts.add", { category: "pets", key: "dog", value: "a terrier named Zorro" });
    decide(core, "allow");
    await core.ask("Forget my dog");
    expect((await core.call("facts.list", {})).facts).toEqual([]);
    await core.ask("Bring it back");
    expect((await core.call("facts.list", {})).facts.map(({ value }) => value)).toEqual(["a terrier named Zorro"]);
    await core.ask("Once more");
    expect(told(5)[0]).toContain("Nothing was forgotten");
  });

  it("do not let a model overwrite who the user is", async () => {
    const { core, told } = await connected({}, [
      call("remember", { category: "identity", key: "name", value: "Petra" }),
    ]);
    await core.call("facts.add", { category: "identity", key: "name", value: "Odile" });
    decide(core, "allow");
    await core.ask("Go");
    expect(told(1)[0]).toContain("The user is asked");
    expect((await core.call("facts.list", {})).facts.map(({ value }) => value)).toEqual(["Odile"]);
    expect((await core.call("suggestions.list", {})).suggestions).toMatchObject([{ proposal: { value: "Petra" } }]);
  });

  it.each([
    ["calculator", { expression: "2 * (3 + 4)^2" }, "98"],
    ["calculator", { expression: "5 inch to cm" }, "12.7 cm"],
    ["calculator", { expression: "import({a: 1})" }, "not available here"],
    ["calculator", { expression: "2 +" }, "cannot be calculated"],
    ["time", { time_zone: "Asia/Tokyo" }, ":"],
    ["time", { time_zone: "Mars/Olympus" }, "no time zone"],
  ])("%s %j gives %s", async (tool, input, expected) => {
    const { core, told } = await connected({}, [call(tool, input)]);
    await core.ask("Go");
    expect(told(1)[0]).toContain(expected);
  });

  it("fetch a page only once that is allowed, as text, and never from the user's own network", async () => {
    const page = await startHttpServer((request, response) => {
      if (request.url === "/away") response.writeHead(302, { location: "http://169.254.169.254/secret" }).end();
      else if (request.url === "/gone") response.writeHead(404).end();
      else {
        response.setHeader("content-type", "text/html");
        response.end(
          "<title>x</title><nav>menu</nav><h1>Ferries</h1><p>They leave at <b>dawn</b>.</p><script>bad()</script>",
        );
      }
    });
    onTestFinished(() => page.close());
    const fetches = (path: string) => call("fetch_page", { url: `${page.url}${path}` });
    const off = await connected({}, [fetches("/"), call("time", { time_zone: "Moon/Sea" })]);
    const ended = await off.core.ask("Fetch");
    expect(tools(ended)[1]?.error_phrase).toMatchObject({ key: "time.unknown_zone", params: { zone: "Moon/Sea" } });
    expect(off.told(1)[0]).toContain("does not allow");
    const allowing = { pages: { isAllowed: (address: string) => address === "127.0.0.1" } };
    const { core, told } = await connected({}, [fetches("/"), fetches("/away"), fetches("/gone")], allowing);
    await core.call("tools.approve", { key: "floatbar fetch_page", approval: "always" });
    decide(core, "allow");
    await core.ask("Fetch");
    expect(told(1)[0]).toBe("x\n\n\nFERRIES\n\nThey leave at dawn.");
    expect(told(2)[1]).toContain("169.254.169.254 is not on the public internet");
    expect(told(3)[2]).toContain("HTTP 404");
    const strict = await connected({}, [fetches("/"), call("fetch_page", { url: "http://localhost:1/" })]);
    await strict.core.call("tools.approve", { key: "floatbar fetch_page", approval: "always" });
    decide(strict.core, "allow");
    await strict.core.ask("Fetch");
    expect(strict.told(1)[0]).toContain("127.0.0.1 is not on the public internet");
    expect(strict.told(2)[1]).toContain("not on the public internet");
  });

  it("do nothing where nobody can be asked", async () => {
    const { core, told } = await connected({}, [call("delete_task", { id: "task_1" })], { canAsk: false });
    await core.core.services.vault.tasks.add("task_1", { title: "x", notes: null, due: null });
    await core.ask("Delete it");
    expect(told(1)[0]).toContain("Nobody is here");
    expect(await core.core.services.vault.tasks.list("all")).toHaveLength(1);
  });

  it("know nothing of memory while it is switched off", async () => {
    const { core, server, told } = await connected({}, [call("recall", { query: "Lisbon" })]);
    await core.call("facts.add", { category: "location", key: "lives_in", value: "Lisbon" });
    await core.call("settings.save", { memory: false });
    await core.ask("Recall");
    expect(told(1)[0]).toContain("no tool of this name");
    const names = JSON.stringify(server.asked[0]?.body.tools);
    expect(names).toContain("list_tasks");
    expect(names).not.toContain("recall");
  });

  it("are not there in an incognito chat", async () => {
    const { core, server } = await connected({}, []);
    const ended = core.next("chat.ended");
    await core.call("chat.send", { session_id: null, text: "Hello", incognito: true });
    await ended;
    expect(server.asked[0]?.body.tools).toBeUndefined();
  });
});

/** Runs the three tools that change a task, one after the other, against a server of its own. */
async function chain(core: TestCore, id: string) {
  const server = await startModelServer("chat", [
    call("complete_task", { id }),
    call("update_task", { id, title: "New" }),
    call("delete_task", { id }),
    DONE,
  ]);
  onTestFinished(() => server.close());
  await core.call("settings.save", { api_url: server.base });
  const ended = await core.ask("All three");
  return { core, states: tools(ended).map(({ state }) => state) };
}

it.each([
  "initialize",
  "tools_call",
  "sse-retry",
  "auth/metadata-var2",
  "auth/scope-step-up",
  "auth/scope-retry-limit",
  "auth/token-endpoint-auth-basic",
  "auth/pre-registration",
  "auth/2025-03-26-oauth-metadata-backcompat",
  "auth/resource-mismatch",
])("passes the MCP conformance suite's scenario %s", { timeout: 60_000 }, async (scenario) => {
  const suite = join(ROOT, "node_modules/@modelcontextprotocol/conformance/dist/index.js");
  const client = `"${process.execPath}" "${join(ROOT, "testing/conformance-client.ts")}"`;
  const ended = promisify(execFile)(process.execPath, [suite, "client", "--command", client, "--scenario", scenario]);
  const { stdout, stderr } = await ended.catch((error: unknown) => error as { stdout: string; stderr: string });
  const said = stdout + stderr;
  expect(said).toMatch(/Passed: (\d+)\/\1, 0 failed/);
  expect(said).not.toMatch(/TIMED OUT|EXITED WITH ERROR/);
  // A busy machine may be late, which the suite itself calls acceptable.
  const warnings = said.split("\n").filter((line) => /^ +Warning: /.test(line) && !line.includes("slightly late"));
  expect(warnings).toEqual([]);
});

import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { expect, it, onTestFinished, vi } from "vitest";
import { tempDir } from "../../../testing/temp-dir.ts";
import { phrase } from "../../base/phrases.ts";
import { AgentProcess, type AgentProgram } from "./agent-process.ts";

function started(script: string, more: Partial<AgentProgram> = {}) {
  const agent = new AgentProcess({ command: process.execPath, args: ["-e", script], cwd: null, env: {}, ...more });
  onTestFinished(() => agent.close());
  return agent;
}

/** Why a program ended that does this. */
async function ended(script: string, more: Partial<AgentProgram> = {}) {
  const agent = started(script, more);
  while ((await agent.next()) !== undefined);
  return agent.whyEnded("Claude");
}

it("is asked line by line, and what it writes after an answer belongs to no question", async () => {
  const agent = started(`process.stdin.on("data", (asked) => console.log("one " + asked + "two\\nmore"));`);
  agent.ask("first");
  expect([await agent.next(), await agent.next()]).toEqual(["one first", "two"]);
  agent.answered();
  agent.ask("second");
  expect([await agent.next(), await agent.next()]).toEqual(["one second", "two"]);
  expect(agent.isAlive).toBe(true);
});

it("has the environment without what is FloatBar's own, and begins in its owner's home or where it is told", async () => {
  vi.stubEnv("FLOATBAR_VAULT_PASSPHRASE", "hidden");
  vi.stubEnv("SEEN", "yes");
  const script = `process.stdin.once("data", () => console.log(JSON.stringify([Object.keys(process.env).filter((name) => /^FLOATBAR_/.test(name)), process.env.SEEN, process.env.OWN, process.cwd()])))`;
  const told = async (more: Partial<AgentProgram>) => {
    const agent = started(script, more);
    agent.ask("x");
    return JSON.parse((await agent.next()) ?? "null") as unknown;
  };
  expect(await told({ env: { OWN: "1" } })).toEqual([[], "yes", "1", homedir()]);
  const folder = tempDir();
  expect(await told({ cwd: folder })).toEqual([[], "yes", null, folder]);
});

it("says no key that it was given, in what it answers or complains of", async () => {
  vi.stubEnv("OTHER_TOKEN", "of-the-environment");
  const env = { API_KEY: "sk-0123456789ab", SHORT_KEY: "short", PLAIN: "nothing-secret-here" };
  const agent = started(
    `process.stdin.once("data", () => { console.log(process.env.API_KEY, process.env.OTHER_TOKEN, process.env.SHORT_KEY, process.env.PLAIN); })`,
    { env },
  );
  agent.ask("x");
  const line = await agent.next();
  expect(line).not.toMatch(/sk-0123456789ab|of-the-environment/);
  expect(line).toMatch(/short nothing-secret-here$/);
  const fault = await ended(`console.error("error: bad key " + process.env.API_KEY); process.exit(1)`, { env });
  expect(fault.phrase.theirs).toContain("bad key");
  expect(fault.phrase.theirs).not.toContain(env.API_KEY);
});

it.each([
  [
    'console.error("Loading\\nError: it broke\\n    at main (a.js:1:2)\\nNode.js v24.0.0"); process.exit(1)',
    "Error: it broke",
  ],
  ['console.error("only this"); process.exit(1)', "only this"],
  ['console.error("\\u001b[31mfatal\\u001b[0m: no\\nbye"); process.exit(1)', "fatal: no"],
  ['console.log("Please run /login")', "Please run /login"],
  ["console.log(JSON.stringify({ type: 'error', error: { message: 'It expired.' } }))", "It expired."],
  ["console.log(JSON.stringify({ error: 'It expired.' }))", "It expired."],
  ["console.log(JSON.stringify({ type: 'assistant', error: 'no' })); console.log('exit status 1')", undefined],
  ['console.error("note: run with X\\ngoroutine 1\\n(node:5) w\\n(Use `node --trace-x`)"); process.exit(1)', undefined],
])("says why it ended, by the line that tells: %s", async (script, words) => {
  const fault = await ended(script);
  expect(fault).toMatchObject({ code: "interrupted", retryable: true });
  expect(fault.phrase).toEqual(phrase("agent.ended", { name: "Claude" }, words));
});

it("says that there is no such program, no such folder, or none that may be run", async () => {
  const folder = tempDir();
  const file = join(folder, "agent");
  writeFileSync(file, "");
  const why = async (more: Partial<AgentProgram>) => (await ended("", more)).phrase;
  const command = join(folder, "none");
  expect(await why({ command })).toEqual(phrase("tools.no_program", { command }));
  expect(await why({ command: file })).toEqual(phrase("tools.program_forbidden", { command: file }));
  for (const cwd of [join(folder, "none"), file])
    expect(() => started("", { cwd })).toThrow(
      expect.objectContaining({ code: "unreachable", phrase: phrase("agent.no_folder", { folder: cwd }) }),
    );
  expect(await why({ command, cwd: folder })).toEqual(phrase("tools.no_program", { command }));
});

it("is not alive any more once it ended or could not be started", async () => {
  const agent = started("");
  await agent.next();
  expect(agent.isAlive).toBe(false);
  const none = started("", { command: join(tempDir(), "none") });
  await none.next();
  expect(none.isAlive).toBe(false);
});

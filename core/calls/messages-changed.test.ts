import { expect, it, onTestFinished } from "vitest";
import { must } from "../../testing/must.ts";
import { startModelServer } from "../../testing/model-server.ts";
import { type TestCore, testCore } from "../../testing/test-core.ts";

const YES = [{ text: "Yes." }, { end: "stop", usage: { input: 9, output: 3 } }] as const;

/** What every view is told while something is done. */
async function told(core: TestCore, work: () => Promise<unknown>): Promise<(string | null)[]> {
  const heard: (string | null)[] = [];
  const off = core.core.subscribe((event, payload) => {
    if (event === "messages.changed") heard.push((payload as { session_id: string | null }).session_id);
  });
  await work();
  off();
  return heard;
}

it("every view is told what is no longer in a chat, or is again", async () => {
  const server = await startModelServer("chat", [YES]);
  onTestFinished(() => server.close());
  const core = await testCore();
  await core.call("settings.save", { backend: "openai", api_url: server.base, api_key: "k", model: "m1" });
  const { message } = await core.ask("My parrot is called Quillimox.");
  const { session_id } = message;
  const again = core.next("chat.ended");
  const second = await core.call("chat.regenerate", { message_id: message.id });
  await again;
  expect(await told(core, () => core.call("chat.showVersion", { message_id: message.id }))).toEqual([session_id]);
  expect(await told(core, () => core.call("messages.delete", { message_id: message.id }))).toEqual([session_id]);
  expect(await told(core, () => core.call("messages.restore", { session_id }))).toEqual([session_id]);
  expect(second.session_id).toBe(session_id);
  const { id } = must((await core.call("facts.list", {})).facts[0]);
  expect(await told(core, () => core.call("facts.forget", { id }))).toEqual([null]);
  expect(await told(core, () => core.call("facts.restore", { id }))).toEqual([null]);
  expect(await told(core, () => core.call("sessions.delete", { session_id }))).toEqual([session_id]);
  expect(await told(core, () => core.call("memory.erase", { confirm: "erase" }))).toEqual([null]);
});

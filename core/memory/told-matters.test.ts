import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { tempDir } from "../../testing/temp-dir.ts";
import { steppingClock } from "../../testing/test-core.ts";
import { openVault } from "../vault/sqlite/open.ts";
import { openGate } from "./consent.ts";

const created_at = "2026-01-01T10:00:00.000Z";

/** A vault with chats of these messages, the first of each by its owner. */
async function vaultOf(...chats: (readonly string[])[]) {
  const vault = await openVault({ file: join(tempDir(), "vault.db"), clock: steppingClock() });
  onTestFinished(() => vault.close());
  for (const [chat, messages] of chats.entries()) {
    const session_id = `s${chat}`;
    await vault.sessions.add(session_id, { created_at });
    for (const [at, content] of messages.entries()) {
      const role = at % 2 === 0 ? "user" : "assistant";
      await vault.messages.add({ id: `m${chat}-${at}`, session_id, role, content, state: "complete", created_at });
    }
  }
  return vault;
}

type Vault = Awaited<ReturnType<typeof vaultOf>>;

/** What is held back of a message. */
async function heldOf(vault: Vault, id: string): Promise<readonly string[]> {
  const gate = await openGate(vault, new Set());
  const [message] = await vault.messages.among([id]);
  if (!message) throw new Error("There is no such message.");
  await gate.ready([message]);
  return gate.clean(message).held;
}

const ADVICE = "You had a heart attack, so your diet should hold less salt.";

it("an answer's words on private matters are its user's once the user told of such", async () => {
  expect(await heldOf(await vaultOf(["How do I cook soup?", ADVICE]), "m0-1")).toEqual([]);
  expect(await heldOf(await vaultOf(["I had a heart attack. Is soup all right?", ADVICE]), "m0-1")).toEqual(["health"]);
  // Also in other words, and some messages before.
  const later = ["I take metformin.", "I see.", "And now?", ADVICE];
  expect(await heldOf(await vaultOf(later), "m0-3")).toEqual(["health"]);
});

it("what was told in another chat counts, too, and so does what is known", async () => {
  const elsewhere = await vaultOf(["After my heart attack I eat less salt."], ["What may I eat?", ADVICE]);
  expect(await heldOf(elsewhere, "m1-1")).toEqual(["health"]);
  const known = await vaultOf(["What may I eat?", ADVICE]);
  const more = { confidence: 1, source_message_id: null };
  await known.facts.add({ ...more, id: "f1", category: "health", key: "has", value: "a weak heart" });
  expect(await heldOf(known, "m0-1")).toEqual(["health"]);
});

it("what an answer repeats of a private question stays, in other sentences and endings, and the rest goes", async () => {
  const gone = async (question: string, answer: string) => {
    const vault = await vaultOf([question, answer]);
    const gate = await openGate(vault, new Set());
    const [message] = await vault.messages.among(["m0-1"]);
    if (!message) throw new Error("There is no such message.");
    await gate.ready([message]);
    return gate.clean(message).text;
  };
  expect(
    await gone(
      "My wife had a miscarriage in June; plan a weekend in Bath.",
      "After the miscarriage, rest. Bath has a spa.",
    ),
  ).toBe("[private matter held back] Bath has a spa.");
  expect(
    await gone(
      "Ich habe Multiple Sklerose, welcher Sport passt?",
      "Bei Multipler Sklerose meide Hitze. Schwimmen passt.",
    ),
  ).toBe("[private matter held back] Schwimmen passt.");
  const plain = "Rest a while. Bath has a spa.";
  expect(await gone("Plan a quiet weekend in Bath.", plain)).toBe(plain);
});

it("what a file or a tool may have told is taken for told", async () => {
  const file = await vaultOf(["Read this.", ADVICE]);
  const data = new TextEncoder().encode("…");
  await file.attachments.add("m0-0", [{ id: "a1", name: "letter.txt", media_type: "text/plain", data }]);
  expect(await heldOf(file, "m0-1")).toEqual(["health"]);
  const tool = await vaultOf(["What is new?", ADVICE]);
  await tool.messages.note("m0-1", { activity: JSON.stringify([{ kind: "tool", tool: "mail__read" }]) });
  expect(await heldOf(tool, "m0-1")).toEqual(["health"]);
  await tool.messages.note("m0-1", { activity: JSON.stringify([{ kind: "thinking", text: "Hm." }]) });
  expect(await heldOf(tool, "m0-1")).toEqual([]);
});

it("what a person says of private matters needs nothing beside it", async () => {
  expect(await heldOf(await vaultOf(["I had a heart attack."]), "m0-0")).toEqual(["health"]);
});

it("a password in a model's example is nobody's, and one that its user told is held there, too", async () => {
  const program = (password: string) =>
    `Like this:\n\n\`\`\`js\nconst user = "ann";\nconst password = "${password}";\n\`\`\``;
  expect(await heldOf(await vaultOf(["How do I log in?", program("s00pers3cret")]), "m0-1")).toEqual([]);
  const told = await vaultOf(["My password is s00pers3cret. Write me a script."], ["Go on", program("s00pers3cret")]);
  expect(await heldOf(told, "m1-1")).toEqual(["password"]);
  const made = "Here is your new password:\n\n```\nhK9-marble-Tq4\n```";
  expect(
    await heldOf(await vaultOf(["Make me one.", made.replace("password:\n\n```\n", "password: ")]), "m0-1"),
  ).toEqual(["password"]);
});

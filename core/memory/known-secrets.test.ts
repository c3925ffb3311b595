import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { tempDir } from "../../testing/temp-dir.ts";
import { steppingClock } from "../../testing/test-core.ts";
import { openVault } from "../vault/sqlite/open.ts";
import { openGate } from "./consent.ts";

/** A vault with chats of these messages, the first of each by its owner, and what of the last message may leave. */
async function lastAsItMayLeave(...chats: (readonly string[])[]): Promise<string> {
  const vault = await openVault({ file: join(tempDir(), "vault.db"), clock: steppingClock() });
  onTestFinished(() => vault.close());
  const created_at = "2026-01-01T10:00:00.000Z";
  let id = "";
  for (const [chat, messages] of chats.entries()) {
    await vault.sessions.add(`s${chat}`, { created_at });
    for (const [at, content] of messages.entries()) {
      id = `m${chat}-${at}`;
      const role = at % 2 === 0 ? "user" : "assistant";
      await vault.messages.add({
        id,
        session_id: `s${chat}`,
        role,
        content,
        model: "m",
        state: "complete",
        created_at,
      });
    }
  }
  const gate = await openGate(vault, new Set());
  const [last] = await vault.messages.among([id]);
  if (!last) throw new Error("There is no such message.");
  await gate.ready([last]);
  return gate.clean(last).text;
}

it.each([
  ["with other letters in capitals", "The router password is Heron-Gate-52", "I meant HERON-gate-52 with a capital H"],
  ["in a sentence about something else", "mein Passwort ist Biber#2031", "Biber#2031 lässt sich leicht merken"],
  [
    "as a file of settings has it",
    "my .env is\nPORT=8080\nSMTP_PASS=copper-ladle-88\nDEBUG=1",
    "copper-ladle-88 is weak",
  ],
  ["as a shell has it", "DB_PASSWORD=saffron-oar-7", "I see saffron-oar-7 there"],
  ["as a program has it", "password=saffron-oar-7", "I see saffron-oar-7 there"],
  ["with what it is by now", "das Kennwort vom Tresor hab ich geändert, es ist jetzt Hagebutte-9", "Hagebutte-9 also"],
  ["by a number alone", "My PIN is 730518", "So 730518 it is"],
  [
    "from within a very long text",
    `${"The sea is blue. ".repeat(9000)}The router password is Heron-Gate-52. ${"It is wide. ".repeat(9000)}`,
    "I meant Heron-Gate-52 there",
  ],
])("a secret that another chat names is held where it is repeated: %s", async (_, named, repeated) => {
  const text = await lastAsItMayLeave([named], [repeated]);
  expect(text).toMatch(/\[(?:password|PIN) held back\]/);
  expect(text.length).toBeGreaterThan("[password held back]".length);
});

it.each([
  ["What is the password of the router?", "Heron-Gate-52"],
  ["And your PIN?", "7305"],
  ["Wie lautet das Passwort für das WLAN?", "Sommerwiese"],
])("an answer to a question for a secret is one: %s", async (question, answer) => {
  expect(await lastAsItMayLeave(["Hello", question, answer])).not.toContain(answer);
});

it.each([
  ["My PIN is", "Tell me the four digits.", "8264"],
  ["Save the code of the alarm for me", "Sure, which code is it?", "5520"],
  ["Save the code of the alarm for me", "And it is?", "5520."],
  ["Merk dir bitte meine PIN", "Gern, nenn mir die Ziffern.", "7 1 9 3"],
  ["I changed the wifi password", "To what?", "Heron-Gate-52"],
])("a bare code is one after %s | %s", async (told, question, answer) => {
  expect(await lastAsItMayLeave(["Hello", "Hi", told, question, answer])).not.toContain(answer.replace(".", ""));
});

it.each([
  ["I forgot my PIN", "Since which year do you have the card?", "2019"],
  ["I forgot my PIN", "How many wrong tries?", "3"],
  ["Which discount code was it?", "Which code do you mean?", "SAVE20"],
  ["How far is Porto?", "From where?", "4815"],
  ["My PIN is safe, I think", "That is good to hear.", "4815"],
])("a bare number goes after %s | %s", async (told, question, answer) => {
  expect(await lastAsItMayLeave(["Hello", "Hi", told, question, answer])).toBe(answer);
});

it.each([
  ["What is your order number?", "My order is 4023-8823"],
  ["Which phone do you have?", "A Fairphone-5 from 2024"],
  ["What did the password manager cost?", "About 12 euros"],
])("an answer to another question goes: %s", async (question, answer) => {
  expect(await lastAsItMayLeave(["Hello", question, answer])).toBe(answer);
});

it("a word that looks like a secret and is named one nowhere goes", async () => {
  const text = "The part is RX-7800-B, and the room is B12-04";
  expect(await lastAsItMayLeave(["We ordered the part RX-7800-B"], [text])).toBe(text);
});

it.each([
  ["here comes my new router password", "Go ahead.", "Sandpiper_63"],
  ["Gleich schicke ich dir das WLAN-Passwort", "Alles klar.", "Ampel!Grün3"],
])("holds a password that was announced two messages before: %s", async (...messages) => {
  expect(await lastAsItMayLeave(messages)).toBe("[password held back]");
});

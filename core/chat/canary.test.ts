import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { startOpenAIServer } from "../../testing/openai-server.ts";
import { type TestCore, testCore } from "../../testing/test-core.ts";
import type { BuiltinContext } from "../tools/builtin/builtin-tool.ts";
import { builtinTools } from "../tools/builtin/server.ts";

/** What is told offline, and the part of it that must not be found on any wire afterwards. */
const PLANTED: readonly [told: string, canary: string][] = [
  ["my pin is 7305", "7305"],
  ["Remember that 6642 is my PIN", "6642"],
  ["remember my pwd is Seehund44!", "Seehund44"],
  ["The wifi password at home is tangerine", "tangerine"],
  ["mi contraseña es Lince2031", "Lince2031"],
  ["мой пароль: Vydra66", "Vydra66"],
  ["我的密码是shuita123", "shuita123"],
  ["My card is 4000 0566 5566 5556", "0566 5566"],
  ["My IBAN is GB29 NWBK 6016 1331 9268 19", "6016 1331"],
  [`the token is ghp_${"aB3dE5gH7j".repeat(4)}`, "aB3dE5gH7j"],
  ["DATABASE_URL=postgres://app:s3cretpw@db.example/app", "s3cretpw"],
  ["seed: legal winner thank year wave sausage worth useful legal winner thank yellow", "sausage"],
  ["my social security number is 219-09-9999", "219-09-9999"],
  ["I'm bipolar and on lithium", "lithium"],
  ["Remember that I am HIV positive", "HIV"],
  ["Ich habe seit Jahren Diabetes", "Diabetes"],
  ["I make 84k a year", "84k"],
  ["Remember that I owe 23,000 on my credit cards", "23,000"],
  ["I came out as gay last spring", "gay"],
  ["I'm a Muslim and fast in Ramadan", "Ramadan"],
  ["I voted for the Pirate Party", "Pirate"],
  ["I am a union member at the port", "union member"],
  ["I was arrested in Dover once", "Dover"],
];
/** As many that only look like secrets, with a part that should be found where it matters. */
const HARMLESS: readonly [told: string, asked: string, part: string][] = [
  ["My order number is 4023-8823-1123", "What is my order number?", "4023-8823-1123"],
  ["The ISBN of my favourite book is 978-3-16-148410-0", "What is the ISBN of my favourite book?", "978-3-16-148410-0"],
  ["The commit that broke it is 3f786850e387550fdab836ed7e6dc881de23001b", "Which commit broke it?", "3f786850e387"],
  ["My parcel's tracking code is 1Z999AA10123456784", "What is the tracking code of my parcel?", "1Z999AA10123456784"],
  ["We moved to Utrecht in 2019", "When did we move to Utrecht?", "2019"],
  ["Pin 3 posts to my profile page", "How many posts to pin to my profile?", "3 posts"],
  ["My invoice is number 2031-001234567", "What number is my invoice?", "2031-001234567"],
];
const UNRELATED = ["What should I cook tonight?", "Tell me a joke", "How far is the moon?", "Was soll ich kochen?"];
const POINTED = [
  "What is my PIN?",
  "What is my wifi password?",
  "¿Cuál es mi contraseña?",
  "Какой у меня пароль?",
  "我的密码是什么？",
  "What is my card's number, and my IBAN?",
  "Which token and database did I tell you?",
  "What is my seed phrase?",
  "What is my social security number?",
  "What illness do I have, and what do I take?",
  "Welche Krankheit habe ich seit Jahren?",
  "How much do I make and owe?",
  "As what did I come out? Do I fast?",
  "Whom did I vote for, and am I in a union?",
  "Where was I arrested?",
];

/** What the tool `recall` gives a model. */
async function recallBy(query: string, { vault }: TestCore): Promise<string> {
  const tool = builtinTools.find(({ name }) => name === "recall");
  const output = await tool?.run({ query }, { vault } as unknown as BuiltinContext, new AbortController().signal);
  return typeof output === "string" ? output : (output?.text ?? "");
}

describe("a vault of planted secrets", () => {
  it(
    "shows none of them to a remote model, whatever is asked, nor to its summaries, nor by the tool that recalls, nor in the logs",
    { timeout: 60_000 },
    async () => {
      const server = await startOpenAIServer((last) => `You said: ${last}`);
      const logged: string[] = [];
      const core = await testCore({ log: pino({ level: "trace" }, { write: (line) => logged.push(line) }) });
      await core.call("settings.save", { backend: "offline" });
      for (const [told] of PLANTED) await core.ask(told);
      for (const [told] of HARMLESS) await core.ask(told);
      const remote = { backend: "openai", api_url: `${server.url}/v1`, api_key: "sk-test", model: "tiny-1" } as const;
      await core.call("settings.save", remote);
      // In two chats, since a chat's own earlier turns go along with each question.
      for (const [at, questions] of [UNRELATED, POINTED].entries()) {
        let session: string | null = null;
        for (const question of questions) session = (await core.ask(question, session)).message.session_id;
        if (at === 1) await core.call("sessions.end", { session_id: session ?? "" });
      }
      const recalled: string[] = [];
      for (const query of PLANTED.map(([told]) => told)) recalled.push(await recallBy(query, core));
      // What is typed into the question itself goes; nothing planted is in these.
      const wires = [JSON.stringify(server.completions), ...recalled, ...logged];
      const leaked = PLANTED.filter(([, canary]) => wires.some((wire) => wire.includes(canary)));
      expect(leaked).toEqual([]);
    },
  );

  it("lets go of what only looks like one", { timeout: 60_000 }, async () => {
    const server = await startOpenAIServer(() => "Yes.");
    const core = await testCore();
    await core.call("settings.save", { backend: "offline" });
    for (const [told] of HARMLESS) await core.ask(told);
    const remote = { backend: "openai", api_url: `${server.url}/v1`, api_key: "sk-test", model: "tiny-1" } as const;
    await core.call("settings.save", remote);
    for (const [, question, part] of HARMLESS) {
      const from = server.completions.length;
      await core.ask(question);
      expect(JSON.stringify(server.completions.slice(from))).toContain(part);
    }
  });

  it("says in the receipt what was held back, and lets it go whole once where its owner says so", async () => {
    const server = await startOpenAIServer(() => "Yes.");
    const core = await testCore();
    await core.call("settings.save", { backend: "offline" });
    await core.ask("The wifi password at home is tangerine");
    const remote = { backend: "openai", api_url: `${server.url}/v1`, api_key: "sk-test", model: "tiny-1" } as const;
    await core.call("settings.save", remote);
    const { message } = await core.ask("What is the wifi password at home?");
    const receipt = await core.call("receipt.get", { message_id: message.id });
    expect(receipt.held.map(({ kinds }) => kinds)).toContainEqual(["password"]);
    expect(JSON.stringify(receipt.context)).toContain("[password held back]");

    const from = server.completions.length;
    const again = core.next("chat.ended");
    await core.call("chat.regenerate", { message_id: message.id, allow: receipt.held.map(({ id }) => id) });
    await again;
    expect(JSON.stringify(server.completions.slice(from))).toContain("tangerine");
    // Once: the next question is answered without it.
    const after = server.completions.length;
    await core.ask("And what was that wifi password at home?");
    expect(JSON.stringify(server.completions.slice(after))).not.toContain("tangerine");
  });

  it("stays behind when a context that was built offline is sent again to a remote model", async () => {
    const server = await startOpenAIServer(() => "Yes.");
    const core = await testCore();
    await core.call("settings.save", { backend: "offline" });
    await core.ask("my pin is 7305, and I live in Lisbon");
    const { message } = await core.ask("What is my PIN, and where do I live?");
    const offline = await core.call("receipt.get", { message_id: message.id });
    expect(JSON.stringify(offline.context)).toContain("7305");
    const remote = { backend: "openai", api_url: `${server.url}/v1`, api_key: "sk-test", model: "tiny-1" } as const;
    await core.call("settings.save", remote);
    const again = core.next("chat.ended");
    await core.call("chat.regenerate", { message_id: message.id, same_context: true });
    await again;
    expect(JSON.stringify(server.completions)).toContain("Lisbon");
    expect(JSON.stringify(server.completions)).not.toContain("7305");
  });

  it("is held where it is only repeated", async () => {
    const server = await startOpenAIServer(() => "Yes.");
    const core = await testCore();
    await core.call("settings.save", { backend: "offline" });
    await core.ask("The password of my bike lock is Heron-Gate-52");
    await core.ask("Sorry, I meant HERON-gate-52 with a capital H for the bike");
    await core.call("settings.save", {
      backend: "openai",
      api_url: `${server.url}/v1`,
      api_key: "sk-test",
      model: "tiny-1",
    });
    await core.ask("What did I say about my bike lock, with a capital?");
    expect(JSON.stringify(server.completions)).toContain("with a capital H");
    expect(JSON.stringify(server.completions).toLowerCase()).not.toContain("heron-gate");
  });

  it("may be told again to the backend that it was told to in this chat, and to no other", async () => {
    const [first, second] = [await startOpenAIServer(() => "Noted."), await startOpenAIServer(() => "Yes.")];
    const core = await testCore();
    const remote = { backend: "openai", api_url: `${first.url}/v1`, api_key: "sk-test", model: "tiny-1" } as const;
    await core.call("settings.save", remote);
    const { message } = await core.ask("my pin is 7305");
    await core.ask("Repeat it", message.session_id);
    expect(JSON.stringify(first.completions.at(-1))).toContain("7305");
    const two = {
      id: "two",
      name: "Two",
      kind: "openai",
      api_url: `${second.url}/v1`,
      api_key: "sk-test",
      model: "tiny-1",
      is_fallback: false,
    } as const;
    await core.call("settings.save", { backends: [two] });
    await core.call("sessions.use", { session_id: message.session_id, backend: "two", model: null });
    await core.ask("Repeat it again", message.session_id);
    expect(JSON.stringify(second.completions)).toContain("Repeat it again");
    expect(JSON.stringify(second.completions)).not.toContain("7305");
  });

  it("a picture stays with the model that it was shown to, until its owner lets it go", async () => {
    const [first, second] = [await startOpenAIServer(() => "Nice."), await startOpenAIServer(() => "Yes.")];
    const core = await testCore();
    const common = { kind: "openai", api_key: "sk-test", model: "tiny-1", is_fallback: false } as const;
    await core.call("settings.save", {
      backend: "openai",
      api_url: `${first.url}/v1`,
      api_key: "sk-test",
      model: "tiny-1",
    });
    await core.call("settings.save", {
      backends: [{ ...common, id: "two", name: "Two", api_url: `${second.url}/v1` }],
    });
    const picture = { name: "card.png", media_type: "image/png", data: "iVBORw0KGgo=" };
    const sent = core.next("chat.ended");
    const { session } = await core.call("chat.send", { session_id: null, text: "My card", attachments: [picture] });
    const session_id = session.id;
    await sent;
    expect(JSON.stringify(first.completions)).toContain(picture.data);
    await core.call("sessions.use", { session_id, backend: "two", model: null });
    const { message } = await core.ask("What was on it?", session_id);
    expect(JSON.stringify(second.completions)).toContain("My card");
    expect(JSON.stringify(second.completions)).not.toContain(picture.data);
    const { held } = await core.call("receipt.get", { message_id: message.id });
    expect(held.map(({ kinds }) => kinds)).toEqual([["picture"]]);
    const again = core.next("chat.ended");
    await core.call("chat.regenerate", { message_id: message.id, allow: held.map(({ id }) => id) });
    await again;
    expect(JSON.stringify(second.completions)).toContain(picture.data);
  });
});

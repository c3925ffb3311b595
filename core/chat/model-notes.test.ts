import { describe, expect, it } from "vitest";
import { startOpenAIServer } from "../../testing/openai-server.ts";
import { type TestCore, testCore } from "../../testing/test-core.ts";
import { ModelNotes } from "./model-notes.ts";

const noted = (...facts: object[]) => JSON.stringify({ facts });
const fact = (message: number, value: string, change: object = {}) => ({
  message,
  category: "hobby",
  key: "plays",
  value,
  single: false,
  ...change,
});

/** The text of a message, however the wire carries it. */
function textOf(content: unknown): string {
  if (typeof content === "string") return content;
  return Array.isArray(content) ? content.map((part: { text?: string }) => part.text ?? "").join("") : "";
}

/** A core whose model is on this machine: it answers "Nice.", and notes what `notes` says. */
async function connected(notes: string, settings: object = {}, pauseMs = 60_000) {
  const server = await startOpenAIServer((last) => (last.startsWith("[1] ") ? notes : "Nice."));
  const core = await testCore({ notesPauseMs: pauseMs });
  const model = { backend: "openai", api_url: `${server.url}/v1`, api_key: "sk-test", model: "tiny-1" } as const;
  await core.call("settings.save", { ...model, ...settings });
  /** The texts that the model was asked to note from. */
  const asked = () =>
    server.completions
      .filter(({ stream, messages }) => stream !== true || JSON.stringify(messages).includes("[1] "))
      .map(({ messages }) => textOf(messages.at(-1)?.content))
      .filter((text) => text.startsWith("[1] "));
  const flush = async () => {
    await core.core.services.notes?.flush();
  };
  return { core, server, asked, flush };
}

const values = async (core: TestCore) => (await core.call("facts.list", {})).facts.map(({ value }) => value).toSorted();

describe("notes by a model", () => {
  it("come of one request for several messages, and are counted in what it costs", async () => {
    const { core, asked, flush } = await connected(noted(fact(1, "the cello"), fact(2, "origami cranes")));
    const told: string[] = [];
    core.core.subscribe((name, payload) => {
      if (name === "facts.learned") told.push(JSON.stringify(payload));
    });
    const { message } = await core.ask("On Sundays the cello and I are inseparable.");
    await core.ask("My desk is full of origami cranes.", message.session_id);
    await core.ask("What is a fugue?", message.session_id);
    expect(asked()).toEqual([]);
    const heard: number[] = [];
    core.core.services.spending.onTaken(({ input }) => heard.push(input));
    await flush();
    expect(asked()).toEqual([
      "[1] On Sundays the cello and I are inseparable.\n\n[2] My desk is full of origami cranes.",
    ]);
    expect(await values(core)).toContain("the cello");
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('"origin":"model"');
    const { days } = await core.call("spending.get", { days: 1 });
    const besides = days.filter(({ answers }) => answers === 0);
    expect(besides).toHaveLength(1);
    expect(besides[0]?.input_tokens).toBeGreaterThan(0);
    // Whoever counts as it goes, such as a server's metrics, hears the same.
    expect(heard).toEqual([besides[0]?.input_tokens]);
    await flush();
    expect(asked()).toHaveLength(1);
  });

  it("come by themselves at a pause, and when another chat begins", async () => {
    const { core, asked } = await connected(noted(fact(1, "the cello")), {}, 1);
    const learned = new Promise<void>((resolve) => {
      core.core.subscribe((name) => name === "facts.learned" && resolve());
    });
    await core.ask("On Sundays the cello and I are inseparable.");
    await learned;
    expect(asked()).toHaveLength(1);
    const other = await connected(noted());
    await other.core.ask("On Sundays the cello and I are inseparable.");
    await other.core.ask("My desk is full of origami cranes.");
    await other.flush();
    expect(other.asked()).toEqual([
      "[1] On Sundays the cello and I are inseparable.",
      "[1] My desk is full of origami cranes.",
    ]);
  });

  it.each([
    ["what was made up", fact(1, "the violin")],
    ["another's words", fact(2, "the harp")],
    ["a secret", fact(3, "4821")],
  ])("hold nothing of %s", async (_, refused) => {
    const { core, flush, asked } = await connected(noted(refused));
    const { message } = await core.ask("On Sundays the cello and I are inseparable.");
    await core.ask(
      "Please proofread this mail of mine:\n\nHello,\nI play the harp.\nGreetings, Wouter",
      message.session_id,
    );
    await core.ask("My PIN is 4821.", message.session_id);
    const before = await values(core);
    await flush();
    expect(asked()).toHaveLength(1);
    expect(asked()[0]).not.toContain("4821");
    expect(await values(core)).toEqual(before);
  });

  it("do not overwrite who somebody is", async () => {
    const { core, flush } = await connected(
      noted(fact(1, "Petra", { category: "identity", key: "name", single: true })),
    );
    await core.call("facts.add", { category: "identity", key: "name", value: "Odile" });
    await core.ask("At the office they say Petra to me.");
    await flush();
    expect(await values(core)).toEqual(["Odile"]);
    expect((await core.call("suggestions.list", {})).suggestions).toMatchObject([{ proposal: { value: "Petra" } }]);
  });

  /** Notes of a model on this machine that does something while it reads, with what it was given to read. */
  const reading = (core: TestCore, text: string, meanwhile: () => Promise<unknown> = async () => undefined) => {
    const given: string[] = [];
    const read = async (_: string, messages: string) => {
      given.push(messages);
      await meanwhile();
      return { text, usage: null };
    };
    const backend = { label: "Near", kind: "model", isLocal: true, read } as never;
    return { given, backend, notes: new ModelNotes(core.core.services) };
  };

  /** A message of a chat with the offline backend, whose words no rule notes. */
  const told = async (core: TestCore, content = "On Sundays the cello and I are inseparable.") => {
    const { message } = await core.ask(content);
    const [question] = await core.core.services.vault.messages.newest(message.session_id, 2);
    return { id: question?.id ?? "", content, session: message.session_id };
  };

  it("teach nothing of a message that is deleted while it is read", async () => {
    const core = await testCore();
    const [gone, stays] = [await told(core), await told(core, "My desk is full of origami cranes.")];
    const before = await values(core);
    const { notes, backend, given } = reading(
      core,
      noted(fact(1, "the cello and I", { key: "loves" }), fact(2, "full of origami cranes", { key: "desk" })),
      async () => await core.call("messages.delete", { message_id: gone.id }),
    );
    for (const message of [gone, stays]) notes.hear(backend, gone.session, message, true);
    await notes.flush();
    expect(given).toHaveLength(1);
    const learned = (await core.call("facts.list", {})).facts.filter(({ origin }) => origin === "model");
    expect(learned.map(({ value }) => value)).toEqual(["full of origami cranes"]);
    expect(await values(core)).toHaveLength(before.length + 1);
    await notes.close();
  });

  it("are not read off a message whose words are others by then", async () => {
    const core = await testCore();
    const [changed, stays] = [
      await told(core, "I play the harp, and my desk is my kingdom."),
      await told(core, "On Sundays the cello and I are inseparable."),
    ];
    const harp = (await core.call("facts.list", {})).facts.find(({ value }) => value.includes("harp"));
    const { notes, backend, given } = reading(core, noted());
    for (const message of [changed, stays]) notes.hear(backend, stays.session, message, true);
    // Forgetting takes its words out of the message, too.
    await core.call("facts.forget", { id: harp?.id ?? "" });
    await notes.flush();
    expect(given).toEqual(["[1] On Sundays the cello and I are inseparable."]);
    await notes.close();
  });

  it("are not asked for where no message is left to be read", async () => {
    const core = await testCore();
    const gone = await told(core);
    const { notes, backend, given } = reading(core, noted());
    notes.hear(backend, gone.session, gone, true);
    await core.call("messages.delete", { message_id: gone.id });
    await notes.flush();
    expect(given).toEqual([]);
    await notes.close();
  });

  it.each([
    ["location", "city", "Linz", ["location", "lives_in", "Graz"]],
    ["work", "job_title", "tram driver", ["work", "works_as", "carpenter"]],
    ["identity", "nickname", "Petra", ["identity", "name", "Odile"]],
    ["family", "married_to", "Radim", ["family", "husband's_name", "Emil"]],
  ])("ask about %s.%s, whatever they call it", async (category, key, value, [kind = "", name = "", before = ""]) => {
    const { core, flush } = await connected(noted(fact(1, value, { category, key })));
    await core.call("facts.add", { category: kind, key: name, value: before });
    await core.ask(`At the office my mug says ${value} these days.`);
    await flush();
    expect(await values(core)).not.toContain(value);
    expect(await values(core)).toContain(before);
    expect((await core.call("suggestions.list", {})).suggestions).toMatchObject([{ proposal: { value } }]);
  });

  it("are not read off words that were replaced, nor off a chat that was deleted", async () => {
    const { core, asked, flush } = await connected(noted(fact(1, "kayak")));
    const { message } = await core.ask("Saturdays are for my kayak.");
    const { messages } = await core.call("sessions.open", { session_id: message.session_id });
    const ended = core.next("chat.ended");
    await core.call("chat.edit", { message_id: messages[0]?.id ?? "", text: "Saturdays are for my loom." });
    await ended;
    await flush();
    expect(asked()).toEqual(["[1] Saturdays are for my loom."]);
    const other = await connected(noted(fact(1, "kayak")));
    const { message: last } = await other.core.ask("Saturdays are for my kayak.");
    await other.core.call("sessions.delete", { session_id: last.session_id });
    await other.flush();
    expect(other.asked()).toEqual([]);
  });

  it("say what one message says once, also beside what rules read", async () => {
    const said = "loom in the attic";
    const { core, flush } = await connected(
      noted(
        fact(1, said, { key: "does" }),
        fact(1, said, { category: "possession", key: "has" }),
        fact(1, "My loom in the attic finally works", { category: "note", key: "note" }),
        fact(2, "the oboe", { key: "instrument" }),
      ),
    );
    const { message } = await core.ask("My loom in the attic finally works.");
    await core.ask("I play the oboe.", message.session_id);
    await flush();
    const known = await values(core);
    expect(known.filter((value) => value.includes("loom"))).toHaveLength(1);
    expect(known.filter((value) => value.includes("oboe"))).toEqual(["oboe"]);
  });

  it.each([
    ["it is switched off", { learn_with_model: false }],
    ["memory is off", { memory: false }],
  ])("are not asked for when %s", async (_, settings) => {
    const { core, flush, asked } = await connected(noted(), settings);
    await core.ask("On Sundays the cello and I are inseparable.");
    await flush();
    expect(asked()).toEqual([]);
  });

  it("are not asked for once the month's limit is reached", async () => {
    const { core, flush, asked } = await connected(noted(), { learn_with_model: true });
    await core.ask("On Sundays the cello and I are inseparable.");
    await core.call("settings.save", { monthly_limit_usd: 0 });
    await flush();
    expect(asked()).toEqual([]);
  });

  it("are not asked for in an incognito chat", async () => {
    const { core, flush, asked } = await connected(noted());
    const ended = core.next("chat.ended");
    await core.call("chat.send", {
      session_id: null,
      text: "On Sundays the cello and I are inseparable.",
      incognito: true,
    });
    await ended;
    await flush();
    expect(asked()).toEqual([]);
  });

  it("of a model elsewhere are asked about once, and read nothing until then", async () => {
    const core = await testCore();
    const asked: unknown[] = [];
    core.core.subscribe((name, payload) => {
      if (name === "notes.asked") asked.push(payload);
    });
    let reads = 0;
    const base = { label: "Far away", isLocal: false } as const;
    const elsewhere = {
      ...base,
      kind: "model",
      read: async () => {
        reads += 1;
        return { text: "{}", usage: null };
      },
    } as never;
    const notes = new ModelNotes(core.core.services);
    notes.hear(elsewhere, "s1", { id: "m1", content: "On Sundays I play the cello." }, null);
    await notes.flush();
    notes.hear(elsewhere, "s1", { id: "m2", content: "My desk is full of cranes." }, null);
    await notes.flush();
    expect(asked).toEqual([{ backend: "Far away", month_usd: null }]);
    // Not in a later run either.
    const later = new ModelNotes(core.core.services);
    later.hear(elsewhere, "s1", { id: "m4", content: "My desk is full of cranes." }, null);
    await later.flush();
    expect(asked).toHaveLength(1);
    await later.close();
    const agent = { ...(elsewhere as object), kind: "agent" } as never;
    notes.hear(agent, "s1", { id: "m3", content: "On Sundays I play the cello." }, true);
    await notes.flush();
    expect(reads).toBe(0);
    await notes.close();
  });
});

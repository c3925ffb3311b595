import { describe, expect, it } from "vitest";
import { testCore } from "../../testing/test-core.ts";
import { answerByCalendar } from "./offline-days.ts";
import { answerOf, type OfflineWish, tasksCalled, wishIn } from "./offline-tools.ts";
import { offlineWords, tellsNoModel } from "./offline-words.ts";

describe("what the offline backend is asked to do", () => {
  it.each([
    ["What is 12 * 7?", "12 * 7"],
    ["17.5% of 80", "17.5% * 80"],
    ["What's 3 plus 4 times 5?", "3 + 4 * 5"],
    ["how much is 1,200 / 8", "1200 / 8"],
    ["5 inch to cm", "5 inch to cm"],
    ["What is the square root of 144?", "sqrt(144)"],
    ["calculate sqrt(16) + 2", "sqrt(16) + 2"],
    ["What is my dog's name?", undefined],
    ["I was born in 1987", undefined],
    ["Back in 5 min to read", undefined],
    ["What is 42?", undefined],
    ["Convert 3 feet to cm", "3 feet to cm"],
  ])("reads the calculation in %s", (sentence, expression) => {
    const wish = wishIn(sentence);
    expect(wish?.tool === "calculator" ? wish.input.expression : undefined).toBe(expression);
  });

  it.each([
    ["Add buy milk to my tasks", "buy milk"],
    ["Remind me to call the plumber.", "call the plumber"],
    ["Add a task: water the plants", "water the plants"],
  ])("reads the task in %s", (sentence, title) => {
    expect(wishIn(sentence)).toEqual({ tool: "add_task", input: { title } });
  });
});

describe("what is asked for in other words", () => {
  it.each([
    ["1,200,000 minus 7", "1200000 - 7"],
    ["12 percent of 50", "12% * 50"],
    ["12 per cent of 50", "12% * 50"],
    ["3 multiplied by 4", "3 * 4"],
    ["3 × 4 · 5", "3 * 4 * 5"],
    ["3x4", "3 * 4"],
    ["9 divided by 3", "9 / 3"],
    ["9 ÷ 3", "9 / 3"],
    ["2 to the power of 8", "2^8"],
    ["what's the square root of 2.25", "sqrt(2.25)"],
    ["And please work out 6 * 7 = ?", "6 * 7"],
    ["how many is 6 * 7", "6 * 7"],
    ["compute 6 * 7.", "6 * 7"],
    ["hey, what are 6 * 7", "6 * 7"],
    ["10 °C to °F", "10 °C to °F"],
    ["5 m2 in cm2", "5 m2 in cm2"],
    ["(2 + 3) * 4!", "(2 + 3) * 4"],
    ["2 + 2 and a ‘quote’", undefined],
    [`1 + ${"1".repeat(200)}`, undefined],
    ["room 5 to let", undefined],
  ])("calculates %s as %s", (sentence, expression) => {
    const wish = wishIn(sentence);
    expect(wish?.tool === "calculator" ? wish.input.expression : undefined).toBe(expression);
  });

  it.each([
    "What time is it?; what's the time; What is the current time?; what day is it; What day is today?; What's the date and time?; Hi, what is the exact time now?!; what time is it right now; what is the local time here; what's the day of the week; what is the date today",
  ])("tells the time for each of %s", (sentences) => {
    for (const sentence of sentences.split("; "))
      expect([sentence, wishIn(sentence)]).toEqual([sentence, { tool: "time", input: {}, asked: { language: "en" } }]);
  });

  it.each([
    ["what’s the time in Tokyo at the moment?", "Asia/Tokyo"],
    ["time in Tokyo", "Asia/Tokyo"],
    ["What is the date in Tokyo now?", "Asia/Tokyo"],
  ])("tells the time elsewhere for %s", (sentence, time_zone) => {
    expect(wishIn(sentence)).toEqual({
      tool: "time",
      input: { time_zone },
      asked: { language: "en", place: "Tokyo", zone: time_zone },
    });
  });

  it.each([
    "What's the time in my plan?",
    "What time is it in a show?",
    "What is the time in our schedule?",
    "in no time in Tokyo",
  ])("tells no time for %s", (sentence) => {
    expect(wishIn(sentence)).toBeUndefined();
  });

  it.each([
    "What are my tasks?; show my to-do list; List the todos; read me my to-do; which tasks are open; What do I have to do today?; what do I need to do; what have I got to do; show the todo list; show my todo",
  ])("lists the tasks for each of %s", (sentences) => {
    for (const sentence of sentences.split("; "))
      expect([sentence, wishIn(sentence)]).toEqual([sentence, { tool: "list_tasks", input: { status: "open" } }]);
  });

  it.each([
    "Please add milk to my list.; put milk on the to-do list; add milk to my todos!; put milk onto my task list; add milk to the tasks; make a new task: milk; Create another task to milk; please add a to-do milk; add task milk; Please remind me to milk.; make a todo: milk",
  ])("adds a task for each of %s", (sentences) => {
    for (const sentence of sentences.split("; "))
      expect([sentence, wishIn(sentence)]).toEqual([sentence, { tool: "add_task", input: { title: "milk" } }]);
  });

  it.each([
    'Mark milk as done.; please mark milk done; set milk as completed; tick milk off my list; check milk off; cross milk off from my to-do list; mark milk as finished!; set milk as complete on my todo list; Please tick off milk.; cross off milk from my list; check off milk on my to-do list; complete the task milk; finish my task: milk; close to-do milk!; Please close the todo: milk; mark the task “milk” as done; mark my to-do: milk as done; mark "milk" as done',
  ])("completes a task for each of %s", (sentences) => {
    for (const sentence of sentences.split("; "))
      expect([sentence, wishIn(sentence)]).toEqual([sentence, { tool: "complete_task", title: "milk" }]);
  });

  it.each([
    "Mark is done with school",
    "I set the alarm",
    "He put milk on the table",
    "I must add milk to my list later on",
    "Add milk to my tea",
  ])("does nothing for %s", (sentence) => {
    expect(wishIn(sentence)).toBeUndefined();
  });

  it("keeps a title in its bounds", () => {
    expect(wishIn(`Remind me to ${"x".repeat(600)}`)).toMatchObject({ input: { title: "x".repeat(500) } });
  });
});

describe("the tasks that a title means", () => {
  const LISTED =
    "[ ] Call the plumber (due 2026-03-01) id=t1\n[x] Call the baker id=t2\n[ ] call the Plumber again id=t3\n[ ] 3 id=t4";
  it.each([
    [" call the PLUMBER ", ["t1"]],
    ["plumber", ["t1", "t3"]],
    ["the plumber's calls", ["t1", "t3"]],
    ["plumber again", ["t1", "t3"]],
    ["baker", []],
    ["the", []],
    ["3", ["t4"]],
  ])("%s", (title, ids) => {
    expect(tasksCalled(title, LISTED).map(({ id }) => id)).toEqual(ids);
  });
});

describe("what a tool came to", () => {
  it.each<[OfflineWish, string, string]>([
    [{ tool: "time", input: {}, asked: { language: "en" } }, "It is noon.", "It is noon."],
    [{ tool: "calculator", input: { expression: "1/3" } }, "0.3", "1/3 = 0.3"],
    [
      { tool: "calculator", input: { expression: "-1/0" } },
      "-Infinity",
      "-1/0 has no result: nothing can be divided by zero.",
    ],
    [
      { tool: "calculator", input: { expression: "5 mod 0" } },
      "NaN",
      "5 mod 0 has no result: nothing can be divided by zero.",
    ],
    [{ tool: "calculator", input: { expression: "2^9999" } }, "Infinity", "2^9999 = Infinity"],
    [{ tool: "complete_task", title: "milk" }, "", "It is done: milk."],
    [{ tool: "add_task", input: { title: "milk" } }, "", "It is on your list: milk."],
    [
      { tool: "list_tasks", input: { status: "open" } },
      "No tasks.\n[x] old id=1",
      "There is nothing open on your list.",
    ],
    [
      { tool: "list_tasks", input: { status: "open" } },
      "[ ] a id=1\n[x] b id=2\n[ ] c id=3",
      "This is on your list:\n\n- a\n- c",
    ],
  ])("%j with %j is %s", (wish, output, told) => {
    expect(answerOf(wish, output)).toBe(told);
  });
});

it("knows its own word that no model is connected, in every language", () => {
  for (const language of ["en", "de", "es", "fr", "pt", "ar", "zh", "ja"]) {
    const { fromMemoryAlone, onlyWhatIsRemembered, noModelIs } = offlineWords(language);
    for (const words of [fromMemoryAlone, onlyWhatIsRemembered]) {
      expect(words.startsWith(noModelIs)).toBe(true);
      expect(tellsNoModel(`Hello. ${words}`)).toBe(true);
    }
    expect(offlineWords(language).language).toBe(language);
  }
  expect(tellsNoModel("A model is connected.")).toBe(false);
  expect(offlineWords("xx")).toBe(offlineWords(undefined));
});

describe("the time and the calendar", () => {
  it.each([
    ["What time is it in Nairobi?", "Africa/Nairobi"],
    ["what's the time in San Francisco right now?", "America/Los_Angeles"],
    ["What day is it in Auckland?", "Pacific/Auckland"],
    ["What time is it in Köln?", "Europe/Berlin"],
    ["What time is it in Atlantis?", undefined],
    ["What time is it?", undefined],
  ])("of a place by its zone: %s", (sentence, zone) => {
    expect(wishIn(sentence)).toMatchObject({ tool: "time", input: zone === undefined ? {} : { time_zone: zone } });
  });

  it.each(["What time do I wake up?", "What date is the fair?", "What's the time in the recipe?"])(
    "are not asked for by %s",
    (sentence) => {
      expect(wishIn(sentence)).toBeUndefined();
    },
  );

  // A Wednesday at noon, wherever it is.
  const now = new Date(2026, 1, 25, 12).getTime();
  const birthday = { id: "born", key: "birthday", value: "1 March 1990" };
  it.each([
    ["What was the date yesterday?", "That was Tuesday 24 February 2026."],
    ["What is tomorrow's date?", "That is Thursday 26 February 2026."],
    ["What day will it be the day after tomorrow?", "That is Friday 27 February 2026."],
    ["What date will it be in 10 days?", "That is Saturday 7 March 2026."],
    ["What day of the week is 4 July 2026?", "That is Saturday 4 July 2026."],
    ["How many days until my birthday?", "It is 4 days until Sunday 1 March 2026."],
    ["How long is it till Christmas?", "It is 303 days until Friday 25 December 2026."],
    ["How many days until 24 February?", "It is 364 days until Wednesday 24 February 2027."],
    ["How many days since 1 February 2026?", "It is 24 days since Sunday 1 February 2026."],
    [
      "How many days are there between 2 May and 9 May?",
      "7 days lie between Saturday 2 May 2026 and Saturday 9 May 2026.",
    ],
  ])("say %s", (question, expected) => {
    const answer = answerByCalendar(question, now, (asked) => (asked.includes("birthday") ? [birthday] : []));
    expect(answer?.text.replaceAll("day, ", "day ")).toBe(expected);
    expect(answer?.usedFacts).toEqual(question.includes("birthday") ? ["born"] : []);
  });

  it.each(["How long does it take to boil an egg?", "How many days until the fair?", "What day was I born?"])(
    "have nothing to say to %s",
    (question) => {
      expect(answerByCalendar(question, now, () => [])).toBeUndefined();
    },
  );
});

describe("offline answers", () => {
  it("say that nothing can be divided by zero, and that a place's time is not known", async () => {
    const core = await testCore();
    expect((await core.ask("What is 7/0?")).message.content).toBe("7/0 has no result: nothing can be divided by zero.");
    expect((await core.ask("What time is it in Atlantis?")).message.content).toBe(
      "I do not know the time zone of Atlantis.",
    );
  });

  it("quote nothing that does not speak of whom was asked about", async () => {
    const core = await testCore();
    await core.ask("I work at a brewery. My brother's name is Colm.");
    for (const question of ["Where does my sister work?", "Does Hannah work at a brewery?"]) {
      expect((await core.ask(question)).message.content).toContain("I found nothing about this");
    }
  });

  it("answer two questions of one message, each by itself", async () => {
    const core = await testCore();
    await core.ask("I live in Ghent. My dog's name is Bosco.");
    const { message } = await core.ask("Where do I live and what is my dog's name?");
    expect(message.content).toContain("You live in Ghent.");
    expect(message.content).toContain("Bosco");
    expect(message.content.match(/No model is connected/g)).toHaveLength(1);
    // Once a chat is enough.
    const { message: again } = await core.ask("Where do I live?", message.session_id);
    expect(again.content).toBe("You live in Ghent.");
    const { message: mixed } = await core.ask("Where do I live? What is 6 * 7?");
    expect(mixed.content).toContain("You live in Ghent.");
    expect(mixed.content).toContain("6 * 7 = 42");
  });

  it.each([
    ["Ich heiße Ana und wohne in Lissabon", "Wo wohne ich?", "Du wohnst in Lissabon.", "Es ist kein Modell verbunden"],
    ["Me llamo Ana y vivo en Lisboa", "¿Dónde vivo?", "Vives en Lisboa.", "No hay ningún modelo conectado"],
    ["J'habite à Lisbonne", "Où est-ce que j'habite ?", "Voici ce qui a été dit à ce sujet :\n\n- ", "Aucun modèle"],
    ["Meu nome é Ana e moro em Lisboa", "Onde eu moro?", "Você mora em Lisboa.", "Nenhum modelo está conectado"],
    ["أعيش في لشبونة", "أين أعيش؟", "قيل عن ذلك من قبل:\n\n- ", "لا يوجد نموذج متصل"],
    ["我住在里斯本", "我住在哪里？", "之前提到过：\n\n- ", "没有连接模型"],
    [
      "私はリスボンに住んでいます",
      "私はどこに住んでいますか",
      "リスボンに住んでいます。",
      "モデルは接続されていません",
    ],
  ])("come in the language of the question: %s", async (told, question, answer, noModel) => {
    const core = await testCore();
    const first = await core.ask(told);
    expect(first.message.content).toContain(noModel);
    const { message } = await core.ask(question);
    expect(message.content).toContain(answer);
    expect(message.content).not.toMatch(/[a-z]+ (?:is|live|memory)\b/);
  });

  it("say which of two questions nothing is known about", async () => {
    const core = await testCore();
    await core.ask("I live in Ghent.");
    const { message } = await core.ask("Where do I live? How many bridges span the Danube?");
    expect(message.content).toContain("You live in Ghent.");
    expect(message.content).toContain("nothing in your memory about “How many bridges span the Danube?”");
  });

  it("list and take down tasks, once that is allowed", async () => {
    const core = await testCore();
    core.core.subscribe((name, payload) => {
      if (name !== "chat.event" || !("event" in payload) || payload.event.type !== "tool_approval") return;
      void core.call("tools.answer", { call_id: payload.event.call_id, decision: "allow" });
    });
    expect((await core.ask("What are my tasks?")).message.content).toBe("There is nothing open on your list.");
    expect((await core.ask("Remind me to call the plumber.")).message.content).toBe(
      "It is on your list: call the plumber.",
    );
    const { message } = await core.ask("What's on my to-do list?");
    expect(message.content).toContain("- call the plumber");
    expect(message.content).not.toContain("id=");
    expect((await core.ask("Mark the boiler as done")).message.content).toBe(
      "There is nothing open on your list that is called “the boiler”.",
    );
    expect((await core.ask("Mark call the plumber as done.")).message.content).toBe("It is done: call the plumber.");
    expect((await core.ask("What are my tasks?")).message.content).toBe("There is nothing open on your list.");
  });

  it("look through nothing where nothing is there", async () => {
    const core = await testCore();
    const { message } = await core.ask("Where do I live?");
    expect(message.activity).toEqual([]);
    expect(message.content).toContain("I found nothing about this");
    await core.ask("I live in Ghent.");
    const { message: known } = await core.ask("Where do I live?");
    expect(known.activity).toMatchObject([{ kind: "thinking" }]);
  });

  it.each([
    ["I've been learning the cello for two years.", "What instrument do I play?", "cello"],
    ["I am a nurse.", "What is my profession?", "nurse"],
    ["I ride my bicycle to work every day.", "Which vehicle do I use?", "bicycle"],
  ])("find a fact by its meaning, in other words: %s", async (said, question, expected) => {
    const core = await testCore();
    await core.call("facts.add", { category: "location", key: "lives_in", value: "Ghent" });
    await core.call("facts.add", { category: "taste", key: "likes", value: "olives" });
    await core.ask(said);
    expect((await core.call("facts.list", {})).total).toBe(3);
    const { message } = await core.ask(question);
    expect(message.content).toContain(expected);
    expect(message.content).not.toContain("olives");
  });

  it("tell all that is known, what weighs most first, however much it is", async () => {
    const core = await testCore();
    for (let index = 0; index < 60; index += 1) {
      await core.call("facts.add", { category: "taste", key: "likes", value: `herb number ${index}` });
    }
    await core.call("facts.pin", {
      id: (await core.call("facts.list", { query: "number 31" })).facts[0]?.id ?? "",
      pinned: true,
    });
    const { message } = await core.ask("What do you know about me?");
    const lines = message.content.split("\n").filter((line) => line.startsWith("- "));
    expect(lines).toHaveLength(60);
    expect(lines[0]).toContain("number 31");
    expect(message.facts.used).toHaveLength(60);
  });
});

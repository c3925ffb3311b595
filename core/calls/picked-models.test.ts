/** What is picked where nobody chose a model: it is not kept as chosen, and its name is told as it answers. */
import { expect, it, onTestFinished } from "vitest";
import { startHttpServer } from "../../testing/http-server.ts";
import { tempDir } from "../../testing/temp-dir.ts";
import { systemClock } from "../base/clock.ts";
import { LearnedModels, PLAIN_RECIPE, serverOf } from "../backends/models/learned.ts";
import { createBackend } from "../backends/registry.ts";
import { testCore, type TestCore } from "../../testing/test-core.ts";

const REFUSAL = "This model is not supported for the chat completions endpoint";
const NAMES = ["acme-guide-9", "solar-9"];

/** A server that lists these models, though only some of them chat; and which of them it was asked for. */
async function server(chatting: readonly string[], names: readonly string[] = NAMES) {
  const asked: string[] = [];
  const running = await startHttpServer((request, response, body) => {
    response.writeHead(200, { "content-type": "application/json" });
    if (request.method === "GET") return void response.end(JSON.stringify({ data: names.map((id) => ({ id })) }));
    const { model = "" } = JSON.parse(body) as { model?: string };
    // Looks for the format of its API name none.
    if (model !== "") asked.push(model);
    const answer = { choices: [{ message: { content: `From ${model}.` }, finish_reason: "stop" }] };
    response.end(JSON.stringify(chatting.includes(model) ? answer : { error: { code: 400, message: REFUSAL } }));
  });
  onTestFinished(() => running.close());
  return { base: `${running.url}/v1`, asked };
}

async function namesOf(core: TestCore) {
  const [main] = (await core.call("backends.list", {})).backends;
  return { model: main?.model, usual: main?.usual };
}

it("the first start keeps what was picked as picked: another is asked where it does not chat, and named as what answers", async () => {
  const { base, asked } = await server(["solar-9"]);
  const dataDir = tempDir();
  const core = await testCore({ dataDir });
  const tried = await core.call("backends.try", { kind: "openai", api_url: base, api_key: "k" });
  // The first that is picked of its list does not chat, and the next is asked at once.
  expect(tried.model).toBe("solar-9");
  expect(asked).toEqual(NAMES);
  // As the welcome saves it.
  await core.call("settings.save", { backend: "openai", api_url: base, api_key: "k", model: null, welcomed: true });
  const changed: string[] = [];
  core.core.subscribe((event) => changed.push(event));
  const { message } = await core.ask("Hi");
  expect(message).toMatchObject({ content: "From solar-9.", model: "solar-9" });
  expect(await namesOf(core)).toEqual({ model: null, usual: "solar-9" });
  await core.ask("Again");
  expect(asked).toEqual([...NAMES, "solar-9", "solar-9"]);
  const again = await core.call("backends.try", { kind: "openai", api_url: base, api_key: "k" });
  expect(again.model).toBe("solar-9");
  await core.core.close();

  const later = await testCore({ dataDir });
  expect(await namesOf(later)).toEqual({ model: null, usual: "solar-9" });
  expect((await later.ask("Once more")).message.model).toBe("solar-9");
  expect(asked).toHaveLength(6);
});

it("a model that is chosen, now or by an earlier version, is asked alone and named from the start", async () => {
  const { base, asked } = await server(["solar-9"]);
  const core = await testCore();
  await core.call("settings.save", { backend: "openai", api_url: base, api_key: "k", model: "acme-guide-9" });
  expect(await namesOf(core)).toEqual({ model: "acme-guide-9", usual: "acme-guide-9" });
  expect((await core.ask("Hi")).message.error?.message).toContain(REFUSAL);
  expect(asked).toEqual(["acme-guide-9"]);
  // What a chosen one does says nothing of what is picked.
  await core.call("settings.save", { model: null });
  expect((await core.ask("Hi")).message.content).toBe("From solar-9.");
  expect(asked).toEqual(["acme-guide-9", ...NAMES]);
});

it("the one that answered stays while it is listed, whatever is listed before it later", async () => {
  const names = [...NAMES];
  const { base, asked } = await server(["acme-guide-9", "acme-10"], names);
  const dataDir = tempDir();
  for (const added of ["", "acme-10"]) {
    if (added !== "") names.unshift(added);
    const core = await testCore({ dataDir });
    await core.call("settings.save", { backend: "openai", api_url: base, api_key: "k" });
    await core.ask("Hi");
    await core.core.close();
  }
  names.splice(names.indexOf("acme-guide-9"), 1);
  await (await testCore({ dataDir })).ask("Hi");
  expect(asked).toEqual(["acme-guide-9", "acme-guide-9", "acme-10"]);
});

it("a list in which nothing seems to chat is no reason to ask nobody", async () => {
  const { base } = await server(["acme-embed-1"], ["acme-embed-1"]);
  const core = await testCore();
  const tried = await core.call("backends.try", { kind: "openai", api_url: base, api_key: "k" });
  expect(tried.model).toBe("acme-embed-1");
  await core.call("settings.save", { backend: "openai", api_url: base, api_key: "k" });
  expect((await core.ask("Hi")).message.content).toBe("From acme-embed-1.");
});

it("what is known of a picked model's pictures counts as of a chosen one's", () => {
  const url = new URL("http://127.0.0.1:9/v1");
  const learned = new LearnedModels();
  const backend = createBackend(
    { kind: "openai", apiUrl: url.href, apiKey: "k", model: null },
    { clock: systemClock, learned },
  );
  learned.setUsual(serverOf(url), "m1");
  expect(backend.takesPictures?.(null)).toBe(true);
  learned.set(serverOf(url), "m1", { ...PLAIN_RECIPE, without: ["pictures"] });
  expect(backend.takesPictures?.(null)).toBe(false);
});

/** A server whose models come and go: it refuses what it does not have as Ollama does. */
async function changing(names: string[], status: number) {
  const told = { asked: [] as string[], lists: 0 };
  const running = await startHttpServer((request, response, body) => {
    const json = (code: number, answer: unknown): void => {
      response.writeHead(code, { "content-type": "application/json" }).end(JSON.stringify(answer));
    };
    if (request.method === "GET") {
      told.lists += 1;
      return json(200, { data: names.map((id) => ({ id })) });
    }
    const { model = "" } = JSON.parse(body) as { model?: string };
    if (model !== "") told.asked.push(model);
    if (!names.includes(model)) return json(status, { error: { message: `model '${model}' not found` } });
    json(200, { choices: [{ message: { content: `From ${model}.` }, finish_reason: "stop" }] });
  });
  onTestFinished(() => running.close());
  const core = await testCore();
  return { told, core, base: `${running.url}/v1` };
}

it.each([404, 400])(
  "where the picked model is gone (%i), the list is read anew once and the next is asked",
  async (status) => {
    const names = ["m1", "m2"];
    const { told, core, base } = await changing(names, status);
    await core.call("settings.save", { backend: "openai", api_url: base, api_key: "k" });
    expect((await core.ask("Hi")).message.content).toBe("From m1.");
    names.splice(0, 2, "m3");
    const { lists } = told;
    expect((await core.ask("Again")).message).toMatchObject({ content: "From m3.", model: "m3" });
    expect(told.asked).toEqual(["m1", "m1", "m3"]);
    expect(told.lists).toBe(lists + 1);
    expect(await namesOf(core)).toEqual({ model: null, usual: "m3" });
  },
);

it("a chosen model that is gone is told with what is there now, and no other is asked", async () => {
  const names = ["m1", "m2"];
  const { told, core, base } = await changing(names, 404);
  await core.call("settings.save", { backend: "openai", api_url: base, api_key: "k", model: "m1" });
  names.splice(0, 1, "m3");
  const { error } = (await core.ask("Hi")).message;
  expect(error).toMatchObject({ code: "not_found", phrase: { key: "model.gone" } });
  expect(error?.message).toContain("m1 any more. It has m3, m2.");
  expect(told.asked).toEqual(["m1"]);
  // One that is listed is refused for another reason, which is told.
  names.unshift("m1");
  expect((await core.ask("Hi")).message.content).toBe("From m1.");
});

it("the Model menu's list is asked for each time, and another usual one is told", async () => {
  const names = ["m1"];
  const { core, base } = await changing(names, 404);
  await core.call("settings.save", { backend: "openai", api_url: base, api_key: "k" });
  expect(await core.call("backends.models", { id: "main" })).toEqual({ models: ["m1"] });
  const changed: string[] = [];
  core.core.subscribe((event) => changed.push(event));
  names[0] = "m2";
  expect(await core.call("backends.models", { id: "main" })).toEqual({ models: ["m2"] });
  expect(changed).toContain("backends.changed");
  expect((await namesOf(core)).usual).toBe("m2");
});

it("a model that was chosen by hand and answers does not become the usual one", async () => {
  const { base } = await server(NAMES);
  const core = await testCore();
  await core.call("settings.save", { backend: "openai", api_url: base, api_key: "k" });
  expect((await core.ask("Hi")).message.content).toBe("From acme-guide-9.");
  await core.call("settings.save", { model: "solar-9" });
  expect((await core.ask("Hi")).message.content).toBe("From solar-9.");
  await core.call("settings.save", { model: null });
  expect((await core.ask("Hi")).message.content).toBe("From acme-guide-9.");
});

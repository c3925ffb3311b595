import { decode } from "fast-png";
import { describe, expect, it, onTestFinished } from "vitest";
import { startModelServer, type Reply } from "../testing/model-server.ts";
import { eventsIn, testServer, type TestServer } from "../testing/test-server.ts";
import { startXServer, XProgram } from "../testing/x-server.ts";

const USAGE = { input: 1, output: 1 };
const END = { end: "stop", usage: USAGE } as const;
const call = (name: string, input: object): Reply => [
  { call: name, id: "c", input },
  { end: "tools", usage: USAGE },
];
const CONTROL = 0xffe3;
const ALT = 0xffe9;
const ESCAPE = 0xff1b;
const RED = 0xb3261e;
const WHITE = 0xffffff;

/** A server on an X screen whose model wants these things done, one after the other. */
async function screenServer(actions: [name: string, input: object][], env: NodeJS.ProcessEnv) {
  const replies = actions.flatMap(([name, input]): Reply[] => [call(name, input), [{ text: "So." }, END]]);
  const model = await startModelServer("chat", replies);
  onTestFinished(() => model.close());
  const server = await testServer({
    backend: { kind: "openai", apiUrl: model.base, apiKey: "sk-test", model: null },
    screenUsers: ["*"],
    screenEnv: { ...process.env, WAYLAND_DISPLAY: undefined, XDG_SESSION_TYPE: undefined, ...env },
  });
  return { server, model };
}

/** Asks, says yes or no once the tool waits for it, and gives what came of the call. */
async function ask(server: TestServer, allow = true, whileActing?: () => Promise<void>) {
  const response = await server.request("POST", "/chat/streaming/stream", { message: "Do it" });
  let text = "";
  let answered: Promise<void> | undefined;
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk as Uint8Array).toString();
    const events = eventsIn(text.slice(0, text.lastIndexOf("\n\n") + 2)).map(({ data }) => data);
    const start = events.find(({ type }) => type === "stream_start");
    const asked = events.find(({ type }) => type === "tool_approval");
    if (answered || !asked) continue;
    answered = server
      .json("POST", `/chat/streaming/streams/${String(start?.stream_id)}/approvals/${String(asked.call_id)}`, { allow })
      .then(() => whileActing?.());
  }
  await answered;
  const events = eventsIn(text).map(({ data }) => data);
  return { done: events.find(({ type }) => type === "tool_complete"), types: events.map(({ type }) => type) };
}

/** The picture in a request to the model. */
function pictureIn(body: unknown) {
  const [, data = ""] = /data:image\/png;base64,([\w+/=]+)/.exec(JSON.stringify(body)) ?? [];
  return decode(Buffer.from(data, "base64"));
}

describe.skipIf(process.platform !== "linux")("screen control", () => {
  it("shows, moves, clicks, drags, scrolls, types and presses on a real screen, each time only when it is allowed", async () => {
    const { display } = await startXServer();
    const program = await XProgram.open(display);
    const { server, model } = await screenServer(
      [
        ["screenshot", {}],
        ["click", { x: 120, y: 240, double: true }],
        ["click", { x: 60, y: 70, button: "right" }],
        ["drag", { from: { x: 10, y: 300 }, to: { x: 200, y: 310 } }],
        ["scroll", { x: 5, y: 400, down: 2 }],
        ["type_text", { text: "Hi, it's 5 €.\ngrüße 你好" }],
        ["press_key", { key: "s", modifiers: ["control"] }],
        ["click", { x: 120, y: 240 }],
        ["move_pointer", { x: 800, y: 0 }],
      ],
      { DISPLAY: display },
    );
    expect(await server.json("GET", "/screen_control")).toEqual({
      configured: true,
      allowed: true,
      unavailable: null,
      acting: false,
      stopped: false,
    });

    const shot = await ask(server);
    expect(shot.types).toContain("tool_approval");
    expect(shot.done).toMatchObject({ tool: "screenshot", result: expect.stringContaining("800 x 600 pixels") });
    // The model got the picture itself: the white window, and the sign over it.
    const picture = pictureIn(model.asked.at(-1)?.body);
    const pixel = (x: number, y: number) => [...picture.data.subarray((y * 800 + x) * 3, (y * 800 + x) * 3 + 3)];
    expect([picture.width, picture.height]).toEqual([800, 600]);
    expect(pixel(400, 300)).toEqual([255, 255, 255]);
    expect(pixel(205, 5)).toEqual([0xb3, 0x26, 0x1e]);
    expect(await program.pixel(205, 5)).toBe(RED);
    expect(await server.json("GET", "/screen_control")).toMatchObject({ acting: true });

    const heard = async (count: number) => {
      expect((await ask(server)).done).toMatchObject({ result: "Done." });
      await expect.poll(() => program.heard.length).toBe(count);
      return program.heard.splice(0);
    };
    const click = (button: number, at: string) => [`press ${button} at ${at}`, `release ${button} at ${at}`];
    expect(await heard(4)).toEqual([...click(1, "120,240"), ...click(1, "120,240")]);
    expect(await heard(2)).toEqual(click(3, "60,70"));
    expect(await heard(2)).toEqual(["press 1 at 10,300", "release 1 at 200,310"]);
    expect(await heard(4)).toEqual([...click(5, "5,400"), ...click(5, "5,400")]);
    expect((await heard(22)).join("")).toBe("Hi, it's 5 €.\ngrüße 你好");
    expect(await heard(1)).toEqual(["control+s"]);

    const denied = await ask(server, false);
    expect(denied.done).toMatchObject({ error: expect.stringContaining("said no") });
    expect((await ask(server)).done).toMatchObject({ error: expect.stringContaining("800, 0 is not on the screen") });
    expect(program.heard).toEqual([]);
  });

  it("draws a large screen smaller, and takes places on the picture", async () => {
    const { display } = await startXServer(3136, 1764);
    const program = await XProgram.open(display);
    const { server, model } = await screenServer(
      [
        ["screenshot", {}],
        ["click", { x: 1567, y: 881 }],
      ],
      { DISPLAY: display },
    );
    expect((await ask(server)).done).toMatchObject({ result: expect.stringContaining("1568 x 882 pixels") });
    expect(pictureIn(model.asked.at(-1)?.body)).toMatchObject({ width: 1568, height: 882 });
    expect((await ask(server)).done).toMatchObject({ result: "Done." });
    await expect.poll(() => program.heard).toEqual(["press 1 at 3135,1763", "release 1 at 3135,1763"]);
  });

  it("stops in the middle of a text when somebody at the screen presses the stop key, and does nothing more until it may", async () => {
    const { display } = await startXServer();
    const program = await XProgram.open(display);
    const text = "abcdefghij".repeat(100);
    const { server } = await screenServer(
      [
        ["type_text", { text }],
        ["click", { x: 1, y: 100 }],
        ["click", { x: 1, y: 100 }],
      ],
      { DISPLAY: display },
    );
    const stopped = await ask(server, true, async () => {
      await expect.poll(() => program.heard.length).toBeGreaterThan(5);
      await program.press(CONTROL, ALT, ESCAPE);
    });
    expect(stopped.done).toMatchObject({ error: expect.stringContaining("pressed stop") });
    expect(program.heard.length).toBeLessThan(text.length);
    expect(await server.json("GET", "/screen_control")).toMatchObject({ acting: false, stopped: true });
    await expect.poll(() => program.pixel(205, 5)).toBe(WHITE);

    const before = program.heard.length;
    expect((await ask(server)).done).toMatchObject({ error: expect.stringContaining("pressed stop") });
    expect(program.heard).toHaveLength(before);
    await server.json("POST", "/screen_control/resume");
    expect((await ask(server)).done).toMatchObject({ result: "Done." });
    await expect.poll(() => program.heard.length).toBe(before + 2);
  });

  it("does nothing where no stop key can be had, and lives on when the screen goes away", async () => {
    const { display, end } = await startXServer();
    const program = await XProgram.open(display);
    await program.grab(ESCAPE);
    const { server } = await screenServer(
      [
        ["click", { x: 1, y: 100 }],
        ["click", { x: 1, y: 100 }],
      ],
      { DISPLAY: display },
    );
    expect((await ask(server)).done).toMatchObject({ error: expect.stringContaining("holds the stop key") });
    expect(program.heard).toEqual([]);
    await end();
    expect((await ask(server)).done).toMatchObject({ error: expect.stringContaining("could not be reached") });
    expect(await server.json("GET", "/screen_control")).toMatchObject({
      unavailable: expect.stringContaining("could not be reached"),
    });
  });

  it("is not there for those who are not listed, nor on screens that cannot have a stop key", async () => {
    const { server } = await screenServer([], { DISPLAY: ":0", WAYLAND_DISPLAY: "wayland-0" });
    expect(await server.json("GET", "/screen_control")).toMatchObject({
      unavailable: expect.stringContaining("Wayland"),
    });

    const others = await testServer({ screenUsers: ["ana"] });
    expect(await others.json("GET", "/screen_control")).toMatchObject({ configured: true, allowed: false });
    expect((await others.request("POST", "/screen_control/stop")).status).toBe(403);

    const none = await testServer();
    expect(await none.json("GET", "/screen_control")).toMatchObject({ configured: false, allowed: false });
    expect((await none.request("POST", "/screen_control/resume")).status).toBe(404);
  });
});

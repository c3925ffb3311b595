import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import WebSocket from "ws";
import { eventsIn, pacedModel, testServer, textOf } from "../testing/test-server.ts";

const WORDS = Array.from({ length: 400 }, (_, index) => `word${index}`).join(" ");
const begin = { message: "Go", session_id: "s1", message_id: "m1" };

describe("a server that is told to stop", () => {
  it("ends well after a grace of more than ten seconds, in which streams come to their end and nothing new begins", async () => {
    const server = await testServer({ backend: await pacedModel(WORDS, { words: 1, ms: 28 }), graceMs: 30_000 });
    const response = await server.request("POST", "/chat/streaming/stream", begin);
    const text = response.text();
    await sleep(50);
    const closed = server.app.close();
    await expect.poll(async () => (await fetch(`${server.url}/health/ready`)).status).toBe(503);
    const refused = await server.request("POST", "/conversation/sessions", {});
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "2"]);
    expect(await refused.json()).toMatchObject({ error: { code: "provider_unavailable", retryable: true } });
    expect((await server.request("GET", "/chat/streaming/active")).status).toBe(200);
    const events = eventsIn(await text);
    expect(textOf(events)).toBe(WORDS);
    expect(events.at(-1)?.data).toMatchObject({ type: "done", finish_reason: "stop" });
    await closed;
  }, 60_000);

  it("cuts off what has not ended, and tells its readers: an error, done, and 1001 on a WebSocket", async () => {
    const server = await testServer({ backend: await pacedModel(WORDS, { words: 1, ms: 20 }), graceMs: 50 });
    const socket = new WebSocket(`${server.url.replace("http", "ws")}/ws/chat`, {
      headers: { "x-api-key": server.key },
    });
    const frames: { type: string; code?: string; finish_reason?: string }[] = [];
    socket.on("message", (data: Buffer) => frames.push(JSON.parse(data.toString("utf8")) as (typeof frames)[number]));
    const closed = new Promise<number>((resolve) => socket.on("close", resolve));
    await new Promise((resolve) => socket.once("open", resolve));
    socket.send(JSON.stringify({ type: "chat", request_id: "r1", ...begin }));
    await expect.poll(() => frames.some(({ type }) => type === "token")).toBe(true);
    const reading = await server.request("POST", "/chat/streaming/stream", begin);
    const text = reading.text();
    await server.app.close();
    const ends = [
      { type: "metadata" },
      { type: "error", code: "interrupted" },
      { type: "done", finish_reason: "error" },
    ];
    expect(
      eventsIn(await text)
        .map(({ data }) => data)
        .slice(-3),
    ).toMatchObject(ends);
    expect(await closed).toBe(1001);
    expect(frames.slice(-3)).toMatchObject(ends);
  });
});

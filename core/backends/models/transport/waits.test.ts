import { expect, it, onTestFinished } from "vitest";
import { startHttpServer } from "../../../../testing/http-server.ts";
import { Deadline } from "../../deadline.ts";
import { ChatReader } from "./read-chat.ts";
import { converse } from "./transport.ts";

const frame = (delta: object) => `data: ${JSON.stringify({ choices: [{ index: 0, delta }] })}\n\n`;

/** What is said of an answer that begins with one frame, and goes on when its asker has heard that. */
async function hear(first: object, waits: { untilWordsMs: number; idleMs: number }, goesOn: boolean): Promise<string> {
  const server = await startHttpServer((_, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(frame(first));
    // Longer than the shorter of the two waits.
    if (goesOn) setTimeout(() => response.end(`${frame({ content: "Late." })}data: [DONE]\n\n`), 150);
  });
  onTestFinished(() => server.close());
  const deadline = new Deadline(new AbortController().signal, "x");
  const line = { host: "x", deadline, firstByteMs: 10_000, ...waits };
  let text = "";
  for await (const list of converse({ url: server.url, headers: {}, body: "{}" }, new ChatReader(), line)) {
    for (const one of list) if (one.type === "text") text += one.text;
  }
  return text;
}

it("a first frame without a word is no sign that words come now", async () => {
  const waits = { untilWordsMs: 10_000, idleMs: 20 };
  expect(await hear({ role: "assistant", content: "" }, waits, true)).toBe("Late.");
});

it("silence after a word, or without any for too long, ends the wait", async () => {
  await expect(hear({ content: "Well," }, { untilWordsMs: 10_000, idleMs: 20 }, false)).rejects.toMatchObject({
    code: "timeout",
  });
  await expect(hear({ role: "assistant" }, { untilWordsMs: 20, idleMs: 10_000 }, false)).rejects.toMatchObject({
    code: "timeout",
  });
});

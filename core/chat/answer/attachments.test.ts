import { describe, expect, it, onTestFinished } from "vitest";
import { makePdf } from "../../../testing/make-pdf.ts";
import { startModelServer } from "../../../testing/model-server.ts";
import { testCore } from "../../../testing/test-core.ts";
import { MAX_ATTACHED_BYTES } from "../../base/limits.ts";
import { loadTokenCounter } from "../../tokens/count.ts";
import { Documents } from "../../context/documents/documents.ts";
import { ownFiles, readAttachments } from "./attachments.ts";

const base64 = (text: string) => Buffer.from(text).toString("base64");
const notes = { name: "notes.md", media_type: "text/markdown", data: base64("The **launch** is in May.") };
// One black pixel.
const picture = {
  name: "dot.png",
  media_type: "image/png",
  data: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
};
const documents = () => new Documents(new AbortController().signal);
const said = [{ text: "In May." }, { end: "stop", usage: { input: 9, output: 3 } }] as const;

async function asking(format: "chat" | "responses" | "messages" | "gemini", kind: string) {
  const server = await startModelServer(format, [said]);
  onTestFinished(() => server.close());
  const core = await testCore();
  await core.call("settings.save", { backend: kind, api_url: server.base, api_key: "k", model: "m1" });
  const send = async (text: string, attachments: (typeof notes)[], session_id: string | null = null) => {
    const ended = core.next("chat.ended");
    const sent = await core.call("chat.send", { session_id, text, attachments });
    await ended;
    return sent;
  };
  return { server, core, send };
}

describe("attachments", () => {
  it.each([
    ["chat", "openai", /data:image\/png;base64,iVBOR/],
    ["responses", "openai-responses", /data:image\/png;base64,iVBOR/],
    ["messages", "anthropic", /"media_type":"image\/png","data":"iVBOR/],
    ["gemini", "gemini", /"mimeType":"image\/png","data":"iVBOR/],
  ] as const)(
    "go to a server of the %s format in its own form, text inside the question",
    async (format, kind, form) => {
      const { server, core, send } = await asking(format, kind);
      const { user, session } = await send("When is the launch?", [notes, picture]);
      const body = JSON.stringify(server.asked[0]?.body);
      expect(body).toContain("The **launch** is in May.");
      expect(body).toMatch(form);
      expect(user.content).toBe("When is the launch?");
      expect(user.attachments).toMatchObject([
        { name: "notes.md", media_type: "text/markdown", size: 25 },
        { name: "dot.png", media_type: "image/png" },
      ]);

      // The next question of the chat still has them, and so has the chat when it is opened again.
      await send("And where?", [], session.id);
      expect(JSON.stringify(server.asked[1]?.body)).toContain("The **launch** is in May.");
      expect(JSON.stringify(server.asked[1]?.body)).toMatch(form);
      const opened = await core.call("sessions.open", { session_id: session.id });
      expect(opened.messages[0]?.attachments).toHaveLength(2);
      const [, dot] = user.attachments;
      expect(await core.call("attachments.get", { id: dot?.id ?? "" })).toEqual(picture);
    },
  );

  it("stay with a question that is edited, asked again or forked, and go with its chat into an export and back", async () => {
    const { server, core, send } = await asking("chat", "openai");
    const { user, assistant } = await send("When?", [notes]);
    const after = async (work: () => Promise<unknown>) => {
      const ended = core.next("chat.ended");
      await work();
      await ended;
    };
    await after(() => core.call("chat.regenerate", { message_id: assistant.id }));
    await after(() => core.call("chat.edit", { message_id: user.id, text: "When exactly?" }));
    expect(server.asked.every(({ body }) => JSON.stringify(body).includes("launch"))).toBe(true);
    expect(server.asked).toHaveLength(3);
    const last = (await core.call("sessions.open", { session_id: user.session_id })).messages.at(-1);
    const fork = await core.call("sessions.fork", { message_id: last?.id ?? "" });
    const forked = await core.call("sessions.open", { session_id: fork.id });
    expect(forked.messages[0]?.attachments).toMatchObject([{ name: "notes.md" }]);

    const { text } = await core.export("json");
    const other = await testCore();
    await other.call("memory.import", { text });
    const there = await other.call("sessions.open", { session_id: fork.id });
    const [file] = there.messages[0]?.attachments ?? [];
    expect(await other.call("attachments.get", { id: file?.id ?? "" })).toEqual(notes);
  });

  it("are gone with their chat", async () => {
    const { core, send } = await asking("chat", "openai");
    const { user } = await send("When?", [notes]);
    await core.call("sessions.delete", { session_id: user.session_id });
    await core.core.close();
    const again = await testCore({ dataDir: core.dataDir });
    const result = await again.core.call("attachments.get", { id: user.attachments[0]?.id ?? "" });
    expect(result).toMatchObject({ ok: false, error: { code: "not_found", message: expect.stringContaining("gone") } });
  });

  it("are refused with a reason where nothing could read them, and nothing is stored then", async () => {
    const core = await testCore();
    const send = (attachments: (typeof notes)[]) =>
      core.core.call("chat.send", { session_id: null, text: "What is this?", attachments });
    expect(await send([notes])).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("Choose a model first") },
    });

    const { core: withModel } = await asking("chat", "deepseek");
    const blind = await withModel.core.call("chat.send", { session_id: null, text: "?", attachments: [picture] });
    expect(blind).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("does not take images, such as dot.png") },
    });
    for (const each of [core, withModel]) expect((await each.call("sessions.list", {})).sessions).toEqual([]);
  });

  it.each([
    [
      "a file that is neither text nor image",
      { name: "a.bin", media_type: "application/octet-stream", data: "AAAAAP8A/w==" },
      "neither text nor an image",
    ],
    [
      "too long a text",
      { name: "a.txt", media_type: "text/plain", data: base64("a".repeat(5_000_001)) },
      "more than 5,000,000 characters",
    ],
    [
      "too many bytes",
      { ...picture, data: Buffer.alloc(MAX_ATTACHED_BYTES + 1).toString("base64") },
      "20.1 MB together; the limit is 20",
    ],
  ])("refuse %s", async (_what, file, message) => {
    await expect(readAttachments([file], () => Buffer.alloc(0), documents())).rejects.toThrow(message);
  });

  it("are what their bytes show: a picture by a document's name, and a document by a picture's", async () => {
    const png = Buffer.from("89504e470d0a1a0a00", "hex").toString("base64");
    const rtf = base64("{\\rtf1 Hello\\par}");
    const read = await readAttachments(
      [
        { name: "a.pdf", media_type: "application/pdf", data: png },
        { name: "b.png", media_type: "image/png", data: rtf },
      ],
      () => Buffer.alloc(0),
      documents(),
    );
    expect(read.map(({ media_type }) => media_type)).toEqual(["image/png", "application/octet-stream"]);
  });

  it("keep a text that holds fences in a fence of its own", async () => {
    const data = Buffer.from("```js\nlet a;\n```\n````\n");
    const file = { id: "a1", message_id: "m1", position: 0, name: "a.md", media_type: "text/markdown", data };
    const reading = { documents: documents(), tokens: await loadTokenCounter() };
    const { texts } = await ownFiles([file], reading, 1000);
    expect(texts).toEqual(["a.md:\n`````\n```js\nlet a;\n```\n````\n\n`````"]);
  });

  it("that are too long go in the passages that matter, in later questions too, and the receipt says from which pages", async () => {
    const { server, core, send } = await asking("chat", "openai");
    const filler = (page: number) =>
      Array.from(
        { length: 40 },
        (_, at) => `Chapter ${page}, line ${at} speaks of the harbour, its ropes, its boats and its old sailors.`,
      );
    const pages = Array.from({ length: 90 }, (_, at) => filler(at + 1));
    pages[56] = [...filler(57), "The lighthouse keeper was called Ottilie Brandt and kept nine goats."];
    pages[70] = [...filler(71), "The library was burned down in 1733 by lightning."];
    const book = {
      name: "book.pdf",
      media_type: "application/pdf",
      data: Buffer.from(makePdf(pages)).toString("base64"),
    };
    const { assistant, session } = await send("What was the name of the lighthouse keeper?", [book]);
    const first = JSON.stringify(server.asked[0]?.body);
    expect(first).toContain("Ottilie Brandt");
    expect(first).toContain("[page 57]");
    expect(first).toContain("90 pages; only the passages that seem to matter");
    expect(first.length).toBeLessThan(60_000);
    const receipt = await core.call("receipt.get", { message_id: assistant.id });
    expect(receipt.documents).toMatchObject([{ name: "book.pdf", is_whole: false }]);
    expect(receipt.documents[0]?.places.some(({ unit, from, to }) => unit === "page" && from <= 57 && to >= 57)).toBe(
      true,
    );

    const later = await send("When did the library burn down?", [], session.id);
    const second = server.asked[1]?.body as { messages: { content: unknown }[] };
    expect(JSON.stringify(second.messages.at(-1))).toContain("burned down in 1733");
    const next = await core.call("receipt.get", { message_id: later.assistant.id });
    expect(next.documents[0]?.places.some(({ from, to }) => from <= 71 && to >= 71)).toBe(true);
    expect((await core.call("receipt.get", { message_id: assistant.id })).documents[0]?.id).toBe(next.documents[0]?.id);
  });
});

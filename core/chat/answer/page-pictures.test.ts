import { decode } from "fast-png";
import { describe, expect, it, onTestFinished } from "vitest";
import { makeScan, scannedPage, type ScannedPage } from "../../../testing/make-scan.ts";
import { type Reply, startModelServer } from "../../../testing/model-server.ts";
import { must } from "../../../testing/must.ts";
import { testCore } from "../../../testing/test-core.ts";

const TEXT = ["The boiler was serviced in March by two people, and again in autumn by the same two people as before."];
const said = [{ text: "In May." }, { end: "stop", usage: { input: 9, output: 3 } }] as const;
const scan = (pages: readonly ScannedPage[]) => {
  const data = Buffer.from(makeScan(pages)).toString("base64");
  return { name: "scan.pdf", media_type: "application/pdf", data };
};
/** A text page, three pictures whose bar is as long as their number, an empty page. */
const mixed = scan([{ lines: TEXT }, ...[0.2, 0.6, 1].map((bar) => scannedPage([bar])), {}]);

async function asking({ backend = "openai", replies = [said] }: { backend?: string; replies?: readonly Reply[] } = {}) {
  const server = await startModelServer("chat", replies);
  onTestFinished(() => server.close());
  const core = await testCore();
  await core.call("settings.save", { backend, api_url: server.base, api_key: "k", model: "m1" });
  const send = async (text: string, attachments: (typeof mixed)[] = [], session_id: string | null = null) => {
    const ended = core.next("chat.ended");
    const sent = await core.call("chat.send", { session_id, text, attachments });
    await ended;
    const { documents } = await core.call("receipt.get", { message_id: sent.assistant.id });
    return { ...sent, document: documents[0] };
  };
  /** The pictures of the last question that was asked, as far right as their first bar reaches, and its words. */
  const last = () => {
    const { messages } = must(server.asked.at(-1)).body as { messages: { content: unknown }[] };
    const content = must(messages.at(-1)).content;
    const parts = (typeof content === "string" ? [{ text: content }] : content) as Part[];
    const urls = parts.flatMap(({ image_url }) => (image_url ? [image_url.url] : []));
    return {
      text: parts.map(({ text = "" }) => text).join("\n"),
      bars: urls.map((url) => barOf(Buffer.from(must(url.split(",")[1]), "base64"))),
    };
  };
  return { server, core, send, last };
}

interface Part {
  text?: string;
  image_url?: { url: string };
}

/** How long the bar of a `scannedPage` is, 0..1. */
function barOf(png: Uint8Array): number {
  const { width, height, channels, data } = decode(png);
  const row = Math.round((14 / 84) * height);
  const isDark = (x: number) => must(data[(row * width + x) * channels]) < 128;
  const dark = Array.from({ length: width }, (_, x) => x).filter(isDark);
  return Math.round((dark.length / width) * (60 / 50) * 10) / 10;
}

describe("pages that are pictures without text", () => {
  it("go as pictures to a model that takes them, and the receipt and the page say so", async () => {
    const { core, send, last } = await asking();
    const { assistant, document } = await send("Summarise it", [mixed]);
    expect(last().bars).toEqual([0.2, 0.6, 1]);
    expect(last().text).toContain("The boiler was serviced");
    expect(last().text).toContain(
      "scan.pdf: pages 2–4 are pictures without text. Given as images 1 to 3 of this message: pages 2–4.",
    );
    expect(document).toMatchObject({ is_whole: true, pictures: [{ from: 2, to: 4 }], unseen: [] });

    const at = { message_id: assistant.id, id: must(document).id };
    const page = await core.call("documents.page", { ...at, place: 3 });
    expect(page).toMatchObject({ place: 3, count: 5, passages: [], picture: { is_sent: true, why: null } });
    const before = await core.call("documents.page", { ...at, passage: must(page.before) });
    expect(before).toMatchObject({ place: 2, picture: { is_sent: true } });
    const first = await core.call("documents.page", { ...at, passage: must(before.before) });
    expect(first).toMatchObject({ place: 1, before: null, picture: null, passages: [{ number: 0 }] });
    const { data } = await core.call("documents.picture", { ...at, place: 3 });
    expect(barOf(Buffer.from(must(data), "base64"))).toBe(0.6);
    expect(await core.call("documents.picture", { ...at, place: 9 })).toEqual({ data: null });
  });

  it("that a question names go alone, in later questions too", async () => {
    const { send, last } = await asking();
    const { session, document } = await send("What is on page 3?", [mixed]);
    expect(last().bars).toEqual([0.6]);
    expect(document?.pictures).toEqual([{ from: 3, to: 3 }]);
    expect(document?.unseen).toEqual([
      { from: 2, to: 2, why: "unasked" },
      { from: 4, to: 4, why: "unasked" },
    ]);
    expect(last().text).toContain("Given as image 1 of this message: page 3. Not given to you: pages 2, 4.");
    const later = await send("And what does the bar on page 4 look like, compared with it?", [], session.id);
    expect(last().bars).toEqual([1]);
    expect(later.document).toMatchObject({ id: document?.id, pictures: [{ from: 4, to: 4 }] });
  });

  it("go as far as there is room, the first ones first", async () => {
    const { send, last } = await asking();
    const { document } = await send("Summarise it", [scan(Array.from({ length: 14 }, () => scannedPage([1])))]);
    expect(last().bars).toHaveLength(10);
    expect(document).toMatchObject({
      is_whole: false,
      pictures: [{ from: 1, to: 10 }],
      unseen: [{ from: 11, to: 14, why: "room" }],
    });
  });

  it("are told of to a model that takes no pictures, and the receipt says that it did not see them", async () => {
    const { send, last } = await asking({ backend: "deepseek" });
    const { document } = await send("Summarise it", [mixed]);
    expect(last()).toMatchObject({
      bars: [],
      text: expect.stringContaining("pages 2–4 are pictures without text. Not given to you: pages 2–4."),
    });
    expect(document).toMatchObject({ is_whole: true, pictures: [], unseen: [{ from: 2, to: 4, why: "blind" }] });
  });

  it("are not drawn any more for a model that refused them once", async () => {
    const refusal = {
      status: 400,
      body: JSON.stringify({ error: { message: "This model does not support images." } }),
    };
    const { send, last } = await asking({ replies: [refusal, said] });
    const { session } = await send("Summarise it", [mixed]);
    expect(last().bars).toEqual([]);
    const later = await send("And what is on page 3 of it, do you see anything there?", [], session.id);
    expect(later.document).toMatchObject({ pictures: [], unseen: [{ from: 2, to: 4, why: "blind" }] });
  });

  it("that cannot be drawn are said to be missing", async () => {
    const huge = { width: 100_000, height: 100_000, data: new Uint8Array(9), at: [0, 0, 595, 842] as const };
    const { core, send, last } = await asking();
    const { assistant, document } = await send("Summarise it", [scan([{ pictures: [huge] }, scannedPage([1])])]);
    expect(last().bars).toEqual([1]);
    expect(document).toMatchObject({ pictures: [{ from: 2, to: 2 }], unseen: [{ from: 1, to: 1, why: "broken" }] });
    const page = { message_id: assistant.id, id: must(document).id, place: 1 };
    expect(await core.call("documents.page", page)).toMatchObject({ picture: { is_sent: false, why: "broken" } });
  });

  it("of an earlier question are kept from another backend than the one that was given them", async () => {
    const { core, server, send, last } = await asking();
    const { session } = await send("Summarise it", [mixed]);
    await core.call("settings.save", { backend: "openrouter", api_url: server.base, api_key: "k", model: "m1" });
    const later = await send("And what is on page 3 of it, do you see anything there?", [], session.id);
    expect(last().bars).toEqual([]);
    expect(later.document).toMatchObject({ pictures: [], unseen: [{ from: 2, to: 4, why: "kept" }] });
  });
});

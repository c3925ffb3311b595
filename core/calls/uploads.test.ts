import { describe, expect, it } from "vitest";
import { testCore } from "../../testing/test-core.ts";
import { MAX_ATTACHED_BYTES, MAX_PART } from "../base/limits.ts";
import { startModelServer } from "../../testing/model-server.ts";
import { Uploads } from "./uploads.ts";

let count = 0;
const uploads = () => new Uploads({ next: (kind) => `${kind}_${(count += 1)}` });

describe("a file that crosses in parts", () => {
  it("is whole again, apart from another one between", () => {
    const files = uploads();
    const one = files.add(Buffer.from("one "), null);
    const other = files.add(Buffer.from("other"), null);
    files.add(Buffer.from("whole"), one);
    expect(files.take(one).toString()).toBe("one whole");
    expect(files.take(other).toString()).toBe("other");
    expect(() => files.take(one)).toThrow("Attach it again");
  });

  it("gives way where more comes than two questions may bring, the oldest first", () => {
    const files = uploads();
    const [first, second, third] = [0, 1, 2].map(() => files.add(Buffer.alloc(MAX_ATTACHED_BYTES), null));
    expect(() => files.take(first ?? "")).toThrow("Attach it again");
    expect(files.take(second ?? "")).toHaveLength(MAX_ATTACHED_BYTES);
    expect(files.take(third ?? "")).toHaveLength(MAX_ATTACHED_BYTES);
    const huge = files.add(Buffer.alloc(2 * MAX_ATTACHED_BYTES), null);
    expect(() => files.add(Buffer.alloc(1), huge)).not.toThrow();
    expect(() => files.take(huge)).toThrow("Attach it again");
  });

  it("waits where it is held, is read without being let go of, and goes with its question", () => {
    const files = uploads();
    const one = files.add(Buffer.from("a,b"), null);
    const other = files.add(Buffer.from("c"), null);
    files.hold(one, { name: "a.csv", media_type: "text/csv" });
    files.hold(other, { name: "c.txt", media_type: "text/plain" });
    expect(files.read(one).toString()).toBe("a,b");
    expect(files.held().map(({ name, bytes }) => `${name}: ${bytes.toString()}`)).toEqual(["a.csv: a,b", "c.txt: c"]);
    expect(files.take(one).toString()).toBe("a,b");
    files.release(other);
    expect(files.held()).toEqual([]);
    expect(() => files.read(other)).toThrow("Attach it again");
  });

  it("gives way where more is held than one question may bring, and not to what only crosses", () => {
    const files = uploads();
    const half = MAX_ATTACHED_BYTES / 2 + 1;
    const hold = (name: string) => files.hold(files.add(Buffer.alloc(half), null), { name, media_type: "text/plain" });
    hold("first");
    files.add(Buffer.alloc(MAX_ATTACHED_BYTES), null);
    files.add(Buffer.alloc(MAX_ATTACHED_BYTES), null);
    expect(files.held().map(({ name }) => name)).toEqual(["first"]);
    hold("second");
    expect(files.held().map(({ name }) => name)).toEqual(["second"]);
  });

  it("goes with a question, incognito ones too, and may be larger than one frame", async () => {
    const server = await startModelServer("chat", [
      [{ text: "A chart." }, { end: "stop", usage: { input: 9, output: 3 } }],
    ]);
    const core = await testCore();
    await core.call("settings.save", { api_url: server.base, model: "m1" });
    const send = async (bytes: Buffer, incognito: boolean) => {
      let upload: string | null = null;
      const text = bytes.toString("base64");
      for (let start = 0; start < text.length; start += MAX_PART) {
        const data = text.slice(start, start + MAX_PART);
        ({ upload } = await core.call("attachments.put", { data, upload }));
      }
      const ended = core.next("chat.ended");
      const attachments = [{ name: "chart.png", media_type: "image/png", upload: upload ?? "" }];
      const sent = await core.call("chat.send", { session_id: null, text: "?", attachments, incognito });
      await ended;
      return sent.user.attachments[0]?.size;
    };
    expect(await send(Buffer.alloc(9_000_000, 7), false)).toBe(9_000_000);
    expect(await send(Buffer.alloc(1_000_001, 7), true)).toBe(1_000_001);
    expect(JSON.stringify(server.asked[1]?.body)).toContain(Buffer.alloc(1_000_001, 7).toString("base64"));
    await server.close();
  });
});

it("tells every window of a file that waits no more, since a question took it or it was let go of", async () => {
  const server = await startModelServer("chat", [
    [{ text: "A note." }, { end: "stop", usage: { input: 9, output: 3 } }],
  ]);
  const core = await testCore();
  await core.call("settings.save", { api_url: server.base, model: "m1" });
  const gone: string[] = [];
  core.core.subscribe((event, payload) => {
    if (event === "attachments.gone") gone.push(...(payload as { uploads: string[] }).uploads);
  });
  const file = { name: "notes.txt", media_type: "text/plain" };
  const hold = async () => {
    const { upload } = await core.call("attachments.put", { data: Buffer.from("hello").toString("base64") });
    await core.call("attachments.hold", { ...file, upload });
    return upload;
  };
  const [sent, released] = [await hold(), await hold()];
  const ended = core.next("chat.ended");
  await core.call("chat.send", { session_id: null, text: "What is it?", attachments: [{ ...file, upload: sent }] });
  await ended;
  expect(gone).toEqual([sent]);
  await core.call("attachments.release", { upload: released });
  expect(gone).toEqual([sent, released]);
  await server.close();
});

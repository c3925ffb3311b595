import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { FloatBarError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { DocumentText } from "../../context/documents/document.ts";
import type { Documents } from "../../context/documents/documents.ts";
import type { Found, FoundPassage } from "../../context/documents/search.ts";
import { loadTokenCounter } from "../../tokens/count.ts";
import {
  type ChatDocument,
  documentRoom,
  fitting,
  partByLength,
  passagesFor,
  sentWhole,
  textOfFile,
  withBefore,
} from "./documents.ts";

const tokens = await loadTokenCounter();
const byWords = { ...tokens, count: (text: string) => text.split(/\s+/).length };

const text = (words: number, more: Partial<DocumentText> = {}): DocumentText => ({
  kind: "text",
  unit: "line",
  count: 1,
  parts: words === 0 ? [] : [{ unit: "line", place: 1, heading: null, text: Array(words).fill("word").join(" ") }],
  unread: 0,
  ...more,
});
const document = (id: string, words: number, more: Partial<DocumentText> = {}): ChatDocument => ({
  id,
  name: `${id}.txt`,
  messageId: "m1",
  text: text(words, more),
});
const passage = (id: string, position: number, more: Partial<FoundPassage> = {}): FoundPassage => ({
  id,
  position,
  unit: "page",
  place: position + 1,
  to: position + 1,
  heading: null,
  text: `passage ${position}`,
  ...more,
});

describe("the room for documents", () => {
  it("is a share of the model's window, and the usual where that is large or not known", () => {
    expect(documentRoom(null, undefined)).toEqual({ whole: 50_000, passages: 6000 });
    expect(documentRoom(1_000_000, undefined)).toEqual({ whole: 50_000, passages: 6000 });
    expect(documentRoom(10_001, undefined)).toEqual({ whole: 4000, passages: 2000 });
  });

  it("is what the model took at most, where that is known", () => {
    expect(documentRoom(1_000_000, 7000)).toEqual({ whole: 7000, passages: 6000 });
    expect(documentRoom(null, 500)).toEqual({ whole: 500, passages: 500 });
  });
});

describe("short documents and long ones", () => {
  it("go whole in order for as long as there is room, a later short one also after one that is too long", () => {
    const all = [document("a", 100), document("b", 100), document("c", 5)];
    const one = byWords.count(`a.txt:\n\`\`\`\n${"word ".repeat(100)}`);
    const parted = partByLength(all, one + 10, byWords);
    expect(parted.whole.map((part) => part.document.id)).toEqual(["a", "c"]);
    expect(parted.long.map(({ id }) => id)).toEqual(["b"]);
    expect(parted.tokens).toBe(parted.whole.reduce((sum, part) => sum + byWords.count(part.text), 0));
    expect(parted.whole[0]?.text).toMatch(/^a\.txt:/);
  });

  it("fit to the last token", () => {
    const all = [document("a", 50)];
    const count = partByLength(all, 1000, byWords).tokens;
    expect(partByLength(all, count, byWords).whole).toHaveLength(1);
    expect(partByLength(all, count - 1, byWords).long).toHaveLength(1);
  });

  it("are not counted where they are far too long", () => {
    const parted = partByLength([document("a", 1000)], 10, { ...tokens, count: () => 0 });
    expect(parted.long).toHaveLength(1);
  });

  it("stand in the receipt with what could not be read; one without text is not there whole", () => {
    const lost = [{ name: "slide 2", fault: "damaged" }];
    expect(sentWhole(document("a", 3, { lost }))).toMatchObject({ id: "a", is_whole: true, passages: [], lost: 1 });
    expect(sentWhole(document("b", 0))).toMatchObject({ is_whole: false, lost: 0, pictures: [], unseen: [] });
  });
});

describe("a file's text", () => {
  const load = async () => ({ name: "a.txt", data: new Uint8Array([1]) });
  const reading = (stored: Documents["stored"]) => textOfFile({ stored } as Documents, "f1", load);

  it("is read from what is stored under its name", async () => {
    const whole = await reading(async (id, open) => {
      expect([id, await open()]).toEqual(["f1", { name: "a.txt", bytes: new Uint8Array([1]) }]);
      return text(3);
    });
    expect(whole).toEqual(text(3));
  });

  it("is nothing where the file cannot be read, while a fault of another kind is not hidden", async () => {
    const unreadable = async () => Promise.reject(new FloatBarError("invalid_request", phrase("chat.restarted")));
    expect(await reading(unreadable)).toBeUndefined();
    await expect(reading(async () => Promise.reject(new TypeError("wrong")))).rejects.toThrow("wrong");
  });
});

describe("what is looked for", () => {
  it("is a short question with the one before it, and a longer one alone", () => {
    const before = "Who wrote the contract?";
    expect(withBefore("And when?", before)).toBe("Who wrote the contract?\nAnd when?");
    expect(withBefore("And when?", undefined)).toBe("And when?");
    expect(withBefore("x".repeat(39), before)).toContain(before);
    expect(withBefore("x".repeat(40), before)).toBe("x".repeat(40));
  });
});

describe("the passages that fit", () => {
  const found = (passages: FoundPassage[], spread: FoundPassage[] = []): Found => ({ passages, spread });
  const cost = byWords.count("[page 1]\npassage 0");
  const positions = (chosen: readonly FoundPassage[]) => chosen.map(({ position }) => position);

  it("are the best ones, to the last token", () => {
    const best = [passage("a", 5), passage("a", 1), passage("a", 3)];
    expect(positions(fitting(found(best), 2 * cost, byWords))).toEqual([5, 1]);
    expect(positions(fitting(found(best), 2 * cost - 1, byWords))).toEqual([5]);
  });

  it("pass over one that is too long for what is left", () => {
    const long = passage("a", 1, { text: "word ".repeat(50) });
    expect(positions(fitting(found([passage("a", 0), long, passage("a", 2)]), 2 * cost, byWords))).toEqual([0, 2]);
  });

  it("are to half from all over, where the question is about the whole, none of them twice", () => {
    const spread = [passage("a", 0), passage("a", 7), passage("a", 14)];
    const best = [passage("a", 7), passage("a", 8), passage("b", 7), passage("a", 9)];
    const chosen = fitting(found(best, spread), 4 * cost, byWords);
    expect(chosen.map(({ id, position }) => `${id}${position}`)).toEqual(["a0", "a7", "a8", "b7"]);
  });
});

describe("passages below a question", () => {
  const asking = (found: Found | Error, more: object = {}) => ({
    question: "And when?",
    before: "Who wrote the contract?",
    documents: {
      search: async (asked: string) => {
        searches.push(asked);
        if (found instanceof Error) throw found;
        return found;
      },
    } as unknown as Documents,
    tokens: byWords,
    folders: undefined,
    room: 1000,
    signal: new AbortController().signal,
    log: pino({ level: "silent" }),
    clean: async (_document: unknown, words: string) => words,
    ...more,
  });
  let searches: string[] = [];

  it("stand in the order of their document, with their places in the receipt, neighbours as one", async () => {
    searches = [];
    const found = { passages: [4, 0, 1, 2].map((position) => passage("a", position)), spread: [] };
    const long = [document("a", 9), document("b", 9)];
    const { texts, sent } = await passagesFor(long, asking(found));
    expect(searches).toEqual(["Who wrote the contract?\nAnd when?"]);
    expect(texts[0]).toMatch(/page 1[^]*page 2[^]*page 3[^]*page 5/);
    expect(sent).toEqual([
      expect.objectContaining({
        id: "a",
        is_whole: false,
        passages: [0, 1, 2, 4],
        places: [
          { unit: "page", from: 1, to: 3 },
          { unit: "page", from: 5, to: 5 },
        ],
      }),
      expect.objectContaining({ id: "b", passages: [], places: [] }),
    ]);
  });

  it("are none where nothing is long, and nobody searches", async () => {
    searches = [];
    expect(await passagesFor([], asking({ passages: [], spread: [] }))).toEqual({ texts: [], sent: [] });
    expect(searches).toEqual([]);
  });

  it("say nothing of what may not go", async () => {
    const found = { passages: [passage("a", 0)], spread: [] };
    const { texts, sent } = await passagesFor([document("a", 9)], asking(found, { clean: async () => "" }));
    expect(texts).toEqual([]);
    expect(sent).toEqual([expect.objectContaining({ id: "a", passages: [], places: [] })]);
  });

  it("are none where the search fails, unless the answer was told to stop", async () => {
    const { texts, sent } = await passagesFor([document("a", 9)], asking(new Error("search")));
    expect(texts[0]).toContain("nothing of it is given here");
    expect(sent).toEqual([expect.objectContaining({ id: "a", passages: [] })]);
    const stopped = asking(new Error("search"), { signal: AbortSignal.abort("cancelled") });
    await expect(passagesFor([document("a", 9)], stopped)).rejects.toBe("cancelled");
  });

  it("come from files of folders, too, but for files of which nothing matters or nothing may go", async () => {
    const file = { ...text(9), name: "notes.txt", lost: [{ name: "page 9", fault: "scan" }] };
    const folders = {
      passages: [],
      total: 3,
      byRoot: [],
      files: new Map([
        ["f1", file],
        ["f2", file],
        ["f3", file],
      ]),
    };
    const found = { passages: [passage("f1", 2), passage("f1", 0), passage("f3", 0)], spread: [] };
    const clean = async ({ id }: { id: string }, words: string) => (id === "f3" ? "" : words);
    const { texts, sent } = await passagesFor([], asking(found, { folders, clean }));
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/^notes\.txt[^]*passage 0[^]*passage 2/);
    expect(sent).toEqual([expect.objectContaining({ id: "f1", passages: [0, 2], lost: 1 })]);
  });
});

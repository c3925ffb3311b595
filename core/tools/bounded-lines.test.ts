import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { boundedLines, idOfCut } from "./bounded-lines.ts";

async function linesOf(pieces: readonly (string | Buffer)[], most: number) {
  const lines = [];
  for await (const line of boundedLines(Readable.from(pieces), most)) lines.push(line);
  return lines;
}

describe("the lines of a stream", () => {
  it("are whole however the stream is cut, also within a letter, and the last one needs no end", async () => {
    const bytes = Buffer.from('{"a":1}\n\nné\nlast');
    for (let size = 1; size <= bytes.length; size += 1) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      expect((await linesOf(pieces, 100)).map(({ text }) => text)).toEqual(['{"a":1}', "", "né", "last"]);
    }
    expect(await linesOf(["ends\n"], 100)).toEqual([{ text: "ends", isTooLong: false }]);
    expect(await linesOf([], 100)).toEqual([]);
  });

  it("are given whole to the last byte that they may have, and told where they are longer", async () => {
    expect(await linesOf(["12345\n123456\n1\n"], 5)).toEqual([
      { text: "12345", isTooLong: false },
      { text: "123456123456", isTooLong: true },
      { text: "1", isTooLong: false },
    ]);
  });

  it("keep of one that is too long what it begins and ends with", async () => {
    const pieces = ["a".repeat(5000), "b".repeat(5000), "c".repeat(5000), "\nnext"];
    expect(await linesOf(pieces, 6000)).toEqual([
      { text: "a".repeat(4096) + "c".repeat(4096), isTooLong: true },
      { text: "next", isTooLong: false },
    ]);
  });
});

describe("the number of a message of which only the beginning and the end are known", () => {
  it.each([
    ['{"jsonrpc":"2.0","id":7,"result":{"content":[{"text":"aaa', 7],
    [' { "id" : -3 , "result":{"x', -3],
    ['{"id":"a\\"b","result":{"x', 'a"b'],
    ['{"result":{"id":9,"text":"aaa"}],"isError":false},"id":12}', 12],
    ['{"result":{"text":"aaa"},"jsonrpc":"2.0","id":"x" } \n', "x"],
  ])("is found in %s", (text, id) => {
    expect(idOfCut(text)).toBe(id);
  });

  it.each([
    ['{"result":{"id":9,"text":"aaa'],
    ['{"method":"x","params":{"list":[{"id":4},'],
    ['{"id":{"a":1},"result":"x'],
    ['aaa {"id":7,"result":{}} aaa'],
    [""],
  ])("is not taken from %s", (text) => {
    expect(idOfCut(text)).toBeUndefined();
  });
});

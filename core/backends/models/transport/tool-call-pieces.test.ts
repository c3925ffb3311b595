import { describe, expect, it } from "vitest";
import { ToolCallPieces } from "./tool-call-pieces.ts";

const SIX = '{"expression":"6*7"}';
const TEN = '{"expression":"10+5"}';

/** Pieces as they come, each `[index, id, name, arguments]`. */
function calls(...pieces: readonly (readonly [number | undefined, string | undefined, string | undefined, unknown])[]) {
  const taken = new ToolCallPieces();
  for (const [index, id, name, given] of pieces) taken.take({ index, id, function: { name, arguments: given } });
  return taken.whole().map(({ name, input }) => `${name} ${input}`);
}

describe("tool calls in odd pieces", () => {
  it("come apart where two whole ones stand under one place", () => {
    expect(calls([0, "a", "calc", ""], [0, undefined, "", SIX], [0, undefined, "", TEN])).toEqual([
      `calc ${SIX}`,
      `calc ${TEN}`,
    ]);
    expect(calls([0, "a", "calc", SIX], [0, "a", "time", "{}"])).toEqual([`calc ${SIX}`, "time {}"]);
    expect(calls([undefined, "a", "calc", SIX], [undefined, "a", "time", "{}"])).toEqual([`calc ${SIX}`, "time {}"]);
  });

  it("go on with the last where each has an id of its own", () => {
    expect(
      calls(
        [undefined, "a1", "calc", ""],
        [undefined, "b0", undefined, SIX.slice(0, 5)],
        [undefined, "b1", undefined, SIX.slice(5)],
      ),
    ).toEqual([`calc ${SIX}`]);
  });

  it("are one call where all of it is sent again", () => {
    const cut = [SIX.slice(0, 6), SIX.slice(6)];
    expect(calls([0, "a", "calc", SIX], [0, "a", "calc", SIX])).toEqual([`calc ${SIX}`]);
    expect(calls([0, "a", "calc", cut[0]], [0, "a", undefined, cut[1]], [0, "a", "calc", JSON.stringify(SIX)])).toEqual(
      [`calc ${SIX}`],
    );
    expect(calls([0, "a", "calc", "{}"], [0, "a", "calc", SIX])).toEqual([`calc ${SIX}`]);
    expect(calls([0, "a", "calc", '{"a":1}'], [0, "a", "calc", '{"a":1,"b":2}'])).toEqual(['calc {"a":1,"b":2}']);
    expect(calls([0, "a", "calc", '{"a'], [0, "a", "calc", '{"a":1'], [0, "a", "calc", '{"a":1}'])).toEqual([
      'calc {"a":1}',
    ]);
  });

  it("have a name that came in pieces, or anew each time", () => {
    expect(calls([0, "a", "calc", ""], [0, undefined, "ulator", SIX])).toEqual([`calculator ${SIX}`]);
    expect(calls([0, "a", "calc", ""], [0, "a", "calculator", SIX])).toEqual([`calculator ${SIX}`]);
    expect(calls([0, "a", "calc", SIX.slice(0, 5)], [0, "a", "calc", SIX.slice(5)])).toEqual([`calc ${SIX}`]);
  });

  it("are read in Python's writing and in a fence, and never where they were cut", () => {
    expect(calls([0, "a", "calc", "{'expression': '6*7'}"])).toEqual([`calc ${SIX}`]);
    expect(calls([0, "a", "calc", `\`\`\`json\n${SIX}\n\`\`\``])).toEqual([`calc ${SIX}`]);
    expect(calls([0, "a", "calc", SIX.slice(0, -3)])).toEqual([`calc ${SIX.slice(0, -3)}`]);
  });

  it.each([
    ["after it", ["call", "signature"]],
    ["before it", ["signature", "call"]],
  ])("keep a signature that came by itself, %s", (_, order) => {
    const taken = new ToolCallPieces();
    for (const what of order) {
      if (what === "call") taken.take({ id: "a", function: { name: "time", arguments: "{}" } });
      else taken.takeBeside({ extra_content: { google: { thought_signature: "S" } } });
    }
    expect(taken.whole()).toEqual([
      { id: "a", name: "time", input: "{}", extra: { extra_content: { google: { thought_signature: "S" } } } },
    ]);
  });
});

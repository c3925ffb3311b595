import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { speechData } from "../../language/speech/index.ts";
import { Grammar } from "./grammar.ts";
import { Lexicon } from "./lexicon.ts";

/** Megabytes that are in use once the garbage was collected. */
function heapInUse(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

it("holds the sentences of every language in little memory, as long as nobody says them", () => {
  const lexicons = speechData.map((data) => new Lexicon(data));
  const before = heapInUse();
  const grammars = lexicons.map((lexicon) => new Grammar(lexicon));
  expect(heapInUse() - before).toBeLessThan(80);
  expect(grammars).toHaveLength(speechData.length);
});

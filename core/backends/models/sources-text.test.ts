import { describe, expect, it } from "vitest";
import { shownSources } from "./sources-text.ts";
import type { Source } from "./transport/said.ts";

const source = (name: string, more: Partial<Source> = {}): Source => ({
  url: `https://${name}.example/page`,
  title: name,
  number: null,
  isCited: false,
  ...more,
});

describe("the sources of an answer", () => {
  it("follow the text where it refers to them by number, and stand beside it where it does not", () => {
    const [one, two] = [source("one", { number: 1 }), source("two", { number: 2 })];
    const shown = shownSources({ sources: [one, two], text: "It is so [2]." });
    expect(shown).toEqual({ text: "\n\n- \\[2\\] [two](https://two.example/page)", beside: [one] });
  });

  it("follow the text where the vendor hangs them on it, unless the model has linked one itself", () => {
    const [cited, other] = [source("cited", { isCited: true }), source("other")];
    expect(shownSources({ sources: [cited, other], text: "It is so." })).toEqual({
      text: "\n\n- [cited](https://cited.example/page)",
      beside: [other],
    });
    const linking = `It is [so](${other.url}).`;
    expect(shownSources({ sources: [cited, other], text: linking })).toEqual({ text: "", beside: [cited, other] });
  });

  it("are not said again where the text has their address", () => {
    const one = source("one", { number: 1 });
    expect(shownSources({ sources: [one], text: `It is so [1], see ${one.url}.` })).toEqual({
      text: "",
      beside: [one],
    });
  });

  it("are named so that nothing in a name or an address ends the link", () => {
    const odd = source("odd", { isCited: true, title: " a [b]\nc ", url: "https://odd.example/(x)" });
    const bare = source("bare", { isCited: true, title: null });
    expect(shownSources({ sources: [odd, bare], text: "So." }).text).toBe(
      "\n\n- [a  b  c](https://odd.example/%28x%29)\n- [bare.example](https://bare.example/page)",
    );
  });
});

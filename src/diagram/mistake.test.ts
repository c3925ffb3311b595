import { describe, expect, it } from "vitest";
import { mistakeIn } from "./mistake.ts";

describe("why a diagram was not drawn", () => {
  const source = "flowchart LR\n  A --> \n  B -- [\n";
  it.each([
    ["Parse error on line 2:\n...art LR  A -->\nExpecting 'SQE', got '1'", "there is a mistake in line 2"],
    ["Parsing failed: Parse error on line 3, column 10: Expecting token", "there is a mistake in line 3"],
    ["Parse error on line 4:\n...got 'EOF'", "there is a mistake in line 3"],
    ["No diagram type detected matching given configuration for text: x", "its text is not understood"],
    ["Edge limit exceeded. 301 edges found, but the limit is 300.", "too large"],
  ])("is told of “%s”", (said, told) => {
    expect(mistakeIn(source, new Error(said))).toContain(told);
  });
});

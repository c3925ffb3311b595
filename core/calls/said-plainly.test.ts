import { expect, it } from "vitest";
import { saidPlainly } from "./said-plainly.ts";

it.each([
  ["Sure. **Lisbon** has two: *Santa Apolónia* and __Oriente__.", "Sure. Lisbon has two: Santa Apolónia and Oriente."],
  ["### Plan\n\n1. Take `IC 523`\n   - platform 3\n- [x] done", "Plan 1. Take IC 523 platform 3 done"],
  ["| Train | Leaves |\n|:--|--:|\n| IC 523 | 14:09 |", "Train · Leaves IC 523 · 14:09"],
  ["See [the plan](https://example.com/a_b) and ![a pier](x.png)", "See the plan and a pier"],
  ["```python\nprint('hi')\n```\n> quoted", "print('hi') quoted"],
  ["2 * 3 * 4, snake_case_name, a || b, x*y*z", "2 * 3 * 4, snake_case_name, a || b, x*y*z"],
])("an answer is said in one line, without its signs", (markdown, plain) => {
  expect(saidPlainly(markdown)).toBe(plain);
});

// A pattern that backtracks over all of it would outlast the test.
it.each(["*", "[", "[a](", "|-", "_a", "`", " |"])("comes to an end for text that is made to be slow: %s", (piece) => {
  expect(saidPlainly(`${piece.repeat(30_000)}\nend`)).toMatch(/end$/);
});

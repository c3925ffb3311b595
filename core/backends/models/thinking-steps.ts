import type { ChatEvent } from "../../protocol.ts";

/** A step is a line; one that is longer goes on in another, so that none grows without end. In UTF-16 code units. */
const LONGEST_STEP = 2000;

/** Makes steps of thinking as it comes, word by word: a line begins a step, and what follows of it continues the step. */
export class ThinkingSteps {
  #length = 0;

  *push(text: string): Generator<ChatEvent> {
    for (const [index, line] of text.split("\n").entries()) {
      if (index > 0) this.end();
      const step = this.#length === 0 ? line.trimStart() : line;
      if (step === "") continue;
      yield this.#length === 0 ? { type: "thinking", step } : { type: "thinking", step, continues: true };
      this.#length += step.length;
      if (this.#length > LONGEST_STEP && /\s$/.test(step)) this.end();
    }
  }

  /** What comes next begins a step of its own. */
  end(): void {
    this.#length = 0;
  }
}

import { describe, expect, it } from "vitest";
import { extractFacts } from "./extract.ts";
import { leavesInFrame } from "./frames.ts";

describe("parts that are given to both, or taken in a scene", () => {
  it.each([
    "Tú eres el dragón y yo soy la princesa.",
    "Vamos a jugar a rol: yo soy un pirata llamado Bruno.",
    "Tu es le médecin et je suis la patiente.",
    "Tu sei il re e io sono la regina.",
    "Você é o vendedor e eu sou a cliente.",
    "Jij bent de ober en ik ben de gast.",
    "Jesteś Holmes, a ja jestem Watson.",
    "Ты — врач, а я — пациент.",
    "Let's do a scene: I'm the baker.",
  ])("set a frame: %s", (text) => expect(leavesInFrame([text])).toBe(true));

  it.each([
    "Eres la mejor y yo soy vegana.",
    "Tu es le meilleur et je suis fatiguée.",
    "Você é ótimo e eu sou enfermeira.",
    "Jesteś super, a ja jestem zmęczona.",
    "Ты лучший, а я устал.",
    "You're the best and I'm a nurse.",
  ])("are none in praise: %s", (text) => expect(leavesInFrame([text])).toBe(false));
});

it("what a question asks the meaning of is not its author's", () => {
  expect(extractFacts("Отец Онегина жил в долг, что это значит?", 0)).toEqual([]);
});
